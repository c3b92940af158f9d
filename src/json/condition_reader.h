// Compiles the conditions of an edition file into its table of nodes.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/edition.h"
#include "json/json_reader.h"

namespace palier {

// How deep a condition may be nested, the rules that it refers to included.
inline constexpr std::uint32_t max_condition_depth = 64;

// The root of a rule whose condition has not been read, or could not be.
inline constexpr NodeIndex unread_root = ~NodeIndex{0};

class ConditionReader {
public:
    // `edition` has its sources, statements, facts, periods, tiers and the ids of its rules by now; the nodes are added to it.
    // `root` is the file as a whole.
    ConditionReader(Edition& edition, JsonReader& root);

    // Fills in the root of every rule, in whatever order they refer to one another.
    void read_rules();

    // The condition at `key` of that object; nothing when it has a mistake. What it does not say of its sources holds as for
    // what it belongs to.
    std::optional<NodeIndex> read(JsonReader& holder, const char* key, const Provenance& inherited);

    const std::set<FactIndex>& asked_facts() const { return asked_; }
    const std::set<PeriodIndex>& asked_periods() const { return asked_periods_; }
    const std::set<RuleIndex>& asked_rules() const { return asked_rules_; }

    // Where a node stands in the file.
    const std::string& pointer_to(NodeIndex node) const { return pointers_[node]; }

private:
    enum class Progress { waiting, open, done };

    std::optional<NodeIndex> read_condition(JsonReader&, const Provenance& inherited);
    std::optional<Node> read_question(JsonReader&, const Provenance&);
    std::optional<NodeIndex> read_rule(RuleIndex);
    std::optional<Node> read_list(JsonReader&, const char* key, Question, const Provenance&);
    std::optional<Node> read_count(JsonReader&, const Provenance&);
    std::optional<Node> read_negation(JsonReader&, const Provenance&);
    std::optional<Node> read_reference(JsonReader&);
    std::optional<Node> read_fact_test(JsonReader&);
    std::optional<Node> read_period_test(JsonReader&);
    std::optional<FactValue> read_needed(JsonReader&, const char* key, Comparison, const FactDeclaration&);
    std::optional<FactIndex> read_other_fact(JsonReader&, const char* key, const FactDeclaration&);
    NodeIndex add(Node, const JsonReader&);

    Edition& edition_;
    JsonReader& root_;
    const std::vector<std::string> rule_ids_, fact_ids_, period_ids_, tier_ids_, numbers_;
    std::vector<Progress> rules_;
    std::vector<RuleIndex> open_rules_;   // those being read, outermost first
    std::vector<std::uint32_t> heights_;  // of the tree below each node
    std::vector<std::string> pointers_;   // of each node
    std::uint32_t depth_ = 0;
    std::set<FactIndex> asked_;
    std::set<PeriodIndex> asked_periods_;
    std::set<RuleIndex> asked_rules_;
};

// Where a statement stands and how sure it is: "citations" and "confidence". Citations may be missing only from what is inferred.
Provenance read_provenance(JsonReader&, const Edition&);

// The ids of those parts, for "did you mean".
template <class Part>
std::vector<std::string> ids_of(const std::vector<Part>& parts)
{
    std::vector<std::string> ids;
    ids.reserve(parts.size());
    for (const auto& part : parts) ids.push_back(part.id);
    return ids;
}

std::vector<std::string> numbers_of(const std::vector<Statement>&);

}  // namespace palier
