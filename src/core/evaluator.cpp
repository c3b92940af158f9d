// Makes conditions ready, and asks one record what they ask.
#include "core/evaluator.h"

#include <algorithm>
#include <cassert>

#include "core/comparison.h"
#include "core/ladder.h"
#include "core/match.h"

namespace palier {

namespace {

Prospects in_first_lane(const Prospect& prospect)
{
    return {
        Lanes{prospect.outcome != Outcome::unknown},
        {Lanes{prospect.can_be_met}, Lanes{prospect.can_be_not_met}}
    };
}

Prospect test_fact(const Leaf& leaf, const std::vector<FactDeclaration>& declarations, const Facts& facts)
{
    static const FactValue unknown;
    const auto& found = facts[*leaf.fact];
    const auto& needed = leaf.other ? facts[*leaf.other] : leaf.needed ? *leaf.needed : unknown;
    if (!has_type(found, declarations[*leaf.fact].type)) return settled(Outcome::invalid);
    if (leaf.other && !has_type(needed, declarations[*leaf.other].type)) return settled(Outcome::invalid);

    auto outcome = compare(found, leaf.comparison, needed);
    auto figure_missing = !leaf.other && !leaf.needed;
    return outcome == Outcome::unknown && !figure_missing ? open() : settled(outcome);
}

Prospect test_period(const Leaf& leaf, const Edition& edition, const Facts& facts, Date today)
{
    const auto& period = *leaf.period;
    if (leaf.fact && !has_type(facts[*leaf.fact], FactType::date)) return settled(Outcome::invalid);

    auto last = last_day(edition, period, facts);
    if (last) return settled((today > *last) == leaf.over ? Outcome::met : Outcome::not_met);

    auto length_known = period.days || period.months;
    return leaf.fact && length_known ? open() : settled(Outcome::unknown);
}

}  // namespace

Outcome Prospects::outcome(std::uint32_t lane) const
{
    if (!(settled >> lane & 1)) return Outcome::unknown;
    if (can_be[0] >> lane & 1) return Outcome::met;
    return can_be[1] >> lane & 1 ? Outcome::not_met : Outcome::invalid;
}

// ---- Making ready -----------------------------------------------------------------------------------------------------------

Evaluator::Evaluator(const Edition& edition, const std::vector<NodeIndex>& roots)
    : edition_{edition}, places_(edition.nodes.size())
{
    Asked asked{edition};
    for (auto root : roots) mark(root, asked);

    // A tier rests on the ladder's entry, which may stand anywhere in the table and never asks for a tier itself.
    auto tier_asked = false;
    for (auto i = asked.first; i < asked.end; ++i)
        tier_asked =
            tier_asked || (asked.nodes[i] && std::holds_alternative<TierReached>(edition.nodes[i].question));
    if (tier_asked && edition.ladder.entry) {
        Asked entry{edition};
        mark(*edition.ladder.entry, entry);
        add_nodes(entry);
        for (auto i = entry.first; i < entry.end; ++i)
            if (entry.nodes[i]) asked.nodes[i] = false;
    }
    if (tier_asked) add_ladder();
    add_nodes(asked);
}

// Children stand before their parents in the table, so that one pass downwards finds all that a root rests on.
void Evaluator::mark(NodeIndex root, Asked& asked) const
{
    assert(root < edition_.nodes.size());
    asked.nodes[root] = true;
    auto first = root;
    for (auto i = root + std::size_t{1}; i-- > first;)
        if (asked.nodes[i])
            for (auto child : edition_.nodes[i].children) {
                assert(child < i);
                asked.nodes[child] = true;
                first = std::min(first, child);
            }
    asked.first = std::min(asked.first, first);
    asked.end = std::max(asked.end, root + 1);
}

void Evaluator::add_nodes(const Asked& asked)
{
    for (auto i = asked.first; i < asked.end; ++i)
        if (asked.nodes[i]) add_node(i);
}

void Evaluator::add_node(NodeIndex index)
{
    const auto& node = edition_.nodes[index];
    places_[index] = static_cast<Place>(steps_.size());

    auto combine = [&](Step::Kind kind, std::size_t needed) {
        add_step(kind, static_cast<std::uint32_t>(needed), {});
        for (auto child : node.children) parts_.push_back(places_[child]);
        steps_.back().parts = static_cast<std::uint32_t>(node.children.size());
    };
    match(
        node.question,
        [&](const All&) { combine(Step::Kind::at_least, node.children.size()); },
        [&](const Any&) { combine(Step::Kind::at_least, 1); },
        [&](const AtLeast& question) { combine(Step::Kind::at_least, question.count); },
        [&](const Not&) { combine(node.children.empty() ? Step::Kind::leaf : Step::Kind::negation, 1); },
        [&](const NotKnown&) { combine(Step::Kind::leaf, 0); },
        [&](const RuleHolds&) {
            if (node.children.empty()) return combine(Step::Kind::leaf, 0);
            places_[index] = places_[node.children.front()];
        },
        [&](const FactTest& test) { add_test(test); },
        [&](const PeriodTest& test) { add_period(test); },
        [&](const TierReached& test) { add_tier(index, test); }
    );
}

Place Evaluator::add_step(Step::Kind kind, std::uint32_t needed, std::initializer_list<Place> parts)
{
    auto first = static_cast<std::uint32_t>(parts_.size());
    steps_.push_back({first, static_cast<std::uint32_t>(parts.size()), needed, kind});
    parts_.insert(parts_.end(), parts);
    return static_cast<Place>(steps_.size() - 1);
}

Place Evaluator::add_leaf(Leaf leaf)
{
    leaf.place = add_step(Step::Kind::leaf, 0, {});
    leaves_.push_back(leaf);
    return leaf.place;
}

void Evaluator::add_test(const FactTest& test)
{
    add_leaf(
        {.kind = Leaf::Kind::test,
         .place = 0,
         .fact = test.fact,
         .other = test.other,
         .comparison = test.comparison,
         .needed = is_known(test.value) ? &test.value : nullptr}
    );
}

void Evaluator::add_period(const PeriodTest& test)
{
    const auto& period = edition_.periods[test.period];
    add_leaf(
        {.kind = Leaf::Kind::period, .place = 0, .fact = period.start, .period = &period, .over = test.over}
    );
}

void Evaluator::add_tier(NodeIndex index, const TierReached& test)
{
    const auto& tiers = edition_.ladder.tiers;
    auto tier = std::find_if(tiers.begin(), tiers.end(), [&](const Tier& t) { return t.id == test.tier; });
    if (tier == tiers.end()) {
        add_step(Step::Kind::leaf, 0, {});
        return;
    }
    auto reached = tiers_[static_cast<std::size_t>(tier - tiers.begin())];
    if (edition_.ladder.entry)
        add_step(Step::Kind::at_least, 2, {places_[*edition_.ladder.entry], reached});
    else
        places_[index] = reached;
}

// From the highest tier down: a tier is reached by any of its metrics, or by reaching a higher one; one without metrics by whoever
// may have a tier at all.
void Evaluator::add_ladder()
{
    const auto& tiers = edition_.ladder.tiers;
    tiers_.resize(tiers.size());
    first_metrics_.resize(tiers.size());
    for (auto tier = tiers.size(); tier-- > 0;) {
        const auto& metrics = tiers[tier].any_of;
        auto first = static_cast<Place>(steps_.size());
        first_metrics_[tier] = first;
        for (const auto& metric : metrics)
            add_leaf(
                {.kind = Leaf::Kind::metric,
                 .place = 0,
                 .fact = metric.fact,
                 .needed = find_floor(edition_.ladder, tier, metric),
                 .published = metric.threshold.value.has_value()}
            );
        auto higher = tier + 1 < tiers.size();
        auto reached = add_step(Step::Kind::at_least, metrics.empty() ? 0 : 1, {});
        for (Place i = 0; i < metrics.size(); ++i) parts_.push_back(first + i);
        if (higher) parts_.push_back(tiers_[tier + 1]);
        steps_.back().parts = static_cast<std::uint32_t>(metrics.size() + higher);
        tiers_[tier] = reached;
    }
}

Place Evaluator::place_of_metric(std::size_t tier, std::size_t metric) const
{
    return first_metrics_[tier] + static_cast<Place>(metric);
}

// ---- Evaluating -------------------------------------------------------------------------------------------------------------

void Evaluator::prepare(Evaluation& evaluation) const
{
    evaluation.prospects.assign(steps_.size(), {});
    evaluation.influences.resize(steps_.size());
}

void Evaluator::evaluate(const Facts& facts, Date today, Evaluation& evaluation) const
{
    assert(facts.size() == edition_.facts.size());
    prepare(evaluation);
    for (const auto& leaf : leaves_) {
        Prospect prospect;
        switch (leaf.kind) {
        case Leaf::Kind::test: prospect = test_fact(leaf, edition_.facts, facts); break;
        case Leaf::Kind::period: prospect = test_period(leaf, edition_, facts, today); break;
        case Leaf::Kind::metric:
            prospect = test_metric(facts[*leaf.fact], leaf.needed, leaf.published);
            break;
        }
        evaluation.prospects[leaf.place] = in_first_lane(prospect);
    }
    combine_leaves(evaluation);
}

}  // namespace palier
