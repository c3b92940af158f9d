// Conditions of one edition, made ready once to be asked of record after record.
//
// A condition becomes a list of steps, parts before what rests on them, and a record's answer one prospect for each. Prospects are kept as
// bits, one for each of up to 64 records: the same few operations answer for one record or for 64.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/edition.h"
#include "core/prospect.h"

namespace palier {

using Lanes = std::uint64_t;  // bit n belongs to the nth of the records that are evaluated together
inline constexpr std::uint32_t lane_count = 64;

using Place = std::uint32_t;  // of a step

// What a step says (core/prospect.h): invalid where it is settled and can be neither.
struct Prospects {
    Lanes settled = 0;
    Lanes can_be[2] = {};  // met; not met

    Lanes met() const { return settled & can_be[0]; }
    Lanes not_met() const { return settled & can_be[1]; }
    Lanes invalid() const { return settled & ~can_be[0] & ~can_be[1]; }
    Outcome outcome(std::uint32_t lane) const;
};

// Of which records a change of the step could change the verdict: by coming to be met; by coming to be not met.
struct Influences {
    Lanes by[2] = {};
};

// What one evaluation writes to. Given to the next one, nothing is allocated.
struct Evaluation {
    std::vector<Prospects> prospects;    // by place
    std::vector<Influences> influences;  // by place, of the root last asked about
};

// What asks about facts. All else is logic.
struct Leaf {
    enum class Kind : std::uint8_t { test, period, metric };
    Kind kind;
    Place place;
    std::optional<FactIndex> fact;  // that it tests; of a period its start, if it has one
    std::optional<FactIndex> other;
    Comparison comparison = Comparison::at_least;
    const FactValue* needed = nullptr;  // null: not publicly known, or `other` instead
    bool published = true;  // of a metric; false: `needed` is what the unpublished threshold is not below
    const Period* period = nullptr;
    bool over = false;
};

class Evaluator {
public:
    // The edition is referred to, and must stay where it is.
    Evaluator(const Edition&, const std::vector<NodeIndex>& roots);

    // Every step, strong Kleene: nothing is cut short. The record is lane 0.
    void evaluate(const Facts&, Date today, Evaluation&) const;
    // The same once the prospects of all leaves have been filled in, for whatever lanes.
    void combine_leaves(Evaluation&) const;
    // After either: what could change this root, which rests on nothing before `lowest`.
    void find_influences(Place root, Place lowest, Evaluation&) const;
    // Whether a leaf that is still open could change that root.
    static Lanes matters(const Evaluation&, Place leaf);

    const Edition& edition() const { return edition_; }
    Place place_of(NodeIndex node) const { return places_[node]; }      // of a node that a root rests on
    Place place_of_metric(std::size_t tier, std::size_t metric) const;  // where a root asks for a tier
    const std::vector<Leaf>& leaves() const { return leaves_; }         // by place
    // Calls `visit` with the place of each part of a step.
    template <class Visit>
    void each_part(Place place, Visit visit) const
    {
        const auto& step = steps_[place];
        for (auto i = step.first_part; i < step.first_part + step.parts; ++i) visit(parts_[i]);
    }
    std::size_t size() const { return steps_.size(); }
    void prepare(Evaluation&) const;  // sizes it, all prospects unknown for good

private:
    struct Step {
        std::uint32_t first_part = 0, parts = 0;
        std::uint32_t needed = 0;  // of the parts
        enum class Kind : std::uint8_t { leaf, at_least, negation } kind = Kind::leaf;
    };

    // Nodes that are asked about, none of them before `first` or from `end` on.
    struct Asked {
        explicit Asked(const Edition& edition)
            : nodes(edition.nodes.size()), first{static_cast<NodeIndex>(nodes.size())}
        {
        }
        std::vector<bool> nodes;
        NodeIndex first, end = 0;
    };
    void mark(NodeIndex root, Asked&) const;
    void add_nodes(const Asked&);
    void add_node(NodeIndex);
    Place add_step(Step::Kind, std::uint32_t needed, std::initializer_list<Place> parts);
    Place add_leaf(Leaf);
    void add_test(const FactTest&);
    void add_period(const PeriodTest&);
    void add_tier(NodeIndex, const TierReached&);
    void add_ladder();
    Prospects combine_parts(const Step&, const Evaluation&) const;
    Prospects count_parts(const Step&, const Evaluation&) const;

    const Edition& edition_;
    std::vector<Step> steps_;
    std::vector<Place> parts_;
    std::vector<Leaf> leaves_;
    std::vector<Place> places_;         // by node
    std::vector<Place> tiers_;          // by tier: this one or a higher one is reached, whoever may have one
    std::vector<Place> first_metrics_;  // by tier
};

// The verdict on a root of the evaluator, from an evaluation of these facts.
Verdict read_verdict(const Evaluator&, NodeIndex root, const Facts&, Evaluation&, Reasons = Reasons::told);

// One root, asked of record after record: what assess() says, without making it ready anew each time.
class PreparedRoot {
public:
    // The edition is referred to, and must stay where it is.
    PreparedRoot(const Edition&, std::optional<NodeIndex> root);  // without one, nothing is applicable

    Verdict assess(const Facts&, Date reference_date, Reasons = Reasons::told);

private:
    Evaluator evaluator_;
    std::optional<NodeIndex> root_;
    Evaluation evaluation_;
};

}  // namespace palier
