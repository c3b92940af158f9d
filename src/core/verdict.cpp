// One condition on given facts: every node's outcome in one loop over the table, then read back as a tree of
// reasons.
#include "core/verdict.h"

#include <algorithm>
#include <cassert>

#include "core/comparison.h"
#include "core/ladder.h"
#include "core/match.h"
#include "core/prospect.h"

namespace palier {

namespace {

// Which changes of a node could change the verdict.
struct Influence {
    bool by_met = false;
    bool by_not_met = false;
};

struct Evaluation {
    const Edition& edition;
    const Facts& facts;
    Date today;
    std::vector<NodeIndex> order;  // of the nodes asked about, each after those that it rests on
    std::vector<Prospect> prospects;
    std::vector<Influence> influences;
    std::vector<bool> explained;
};

// Adds what `root` rests on, and itself. Children stand before their parents in the table, so that one pass
// downwards finds all of them and one pass upwards puts them in order.
void add_order(const Edition& edition, NodeIndex root, std::vector<NodeIndex>& order)
{
    std::vector<bool> asked(root + std::size_t{1});
    asked[root] = true;
    for (auto i = root + std::size_t{1}; i-- > 0;)
        if (asked[i])
            for (auto child : edition.nodes[i].children) {
                assert(child < i);
                asked[child] = true;
            }
    for (auto done : order)
        if (done <= root) asked[done] = false;
    for (NodeIndex i = 0; i <= root; ++i)
        if (asked[i]) order.push_back(i);
}

// A tier rests on the ladder's entry, which may stand anywhere in the table and never asks for a tier itself.
std::vector<NodeIndex> find_order(const Edition& edition, NodeIndex root)
{
    auto asks_for_tier = [&](NodeIndex node) {
        return std::holds_alternative<TierReached>(edition.nodes[node].question);
    };

    std::vector<NodeIndex> alone;
    add_order(edition, root, alone);
    if (!edition.ladder.entry || std::none_of(alone.begin(), alone.end(), asks_for_tier)) return alone;

    std::vector<NodeIndex> order;
    add_order(edition, *edition.ladder.entry, order);
    add_order(edition, root, order);
    return order;
}

Prospect find_entry_prospect(const Evaluation& evaluation)
{
    const auto& entry = evaluation.edition.ladder.entry;
    return entry ? evaluation.prospects[*entry] : settled(Outcome::met);
}

Prospect test_fact(const Evaluation& evaluation, const FactTest& test)
{
    const auto& declarations = evaluation.edition.facts;
    const auto& found = evaluation.facts[test.fact];
    const auto& needed = test.other ? evaluation.facts[*test.other] : test.value;
    if (!has_type(found, declarations[test.fact].type)) return settled(Outcome::invalid);
    if (test.other && !has_type(needed, declarations[*test.other].type)) return settled(Outcome::invalid);

    auto outcome = compare(found, test.comparison, needed);
    auto figure_missing = !test.other && !is_known(needed);
    return outcome == Outcome::unknown && !figure_missing ? open() : settled(outcome);
}

Prospect test_period(const Evaluation& evaluation, const PeriodTest& test)
{
    const auto& period = evaluation.edition.periods[test.period];
    if (period.start && !has_type(evaluation.facts[*period.start], FactType::date))
        return settled(Outcome::invalid);

    auto last = last_day(evaluation.edition, period, evaluation.facts);
    if (last) return settled((evaluation.today > *last) == test.over ? Outcome::met : Outcome::not_met);

    auto length_known = period.days || period.months;
    return period.start && length_known ? open() : settled(Outcome::unknown);
}

Prospect test_tier(const Evaluation& evaluation, const TierReached& test)
{
    const auto& tiers = evaluation.edition.ladder.tiers;
    auto tier = std::find_if(tiers.begin(), tiers.end(), [&](const Tier& t) { return t.id == test.tier; });
    if (tier == tiers.end()) return settled(Outcome::unknown);

    auto prospects =
        find_tier_prospects(evaluation.edition.ladder, evaluation.facts, find_entry_prospect(evaluation));
    return prospects[static_cast<std::size_t>(tier - tiers.begin())];
}

Prospect find_prospect(const Evaluation& evaluation, const Node& node)
{
    std::vector<Prospect> parts;
    for (auto child : node.children) parts.push_back(evaluation.prospects[child]);
    auto only_part = [&] { return parts.empty() ? settled(Outcome::unknown) : parts.front(); };

    return match(
        node.question,
        [&](const All&) { return combine(parts.size(), parts); },
        [&](const Any&) { return combine(1, parts); },
        [&](const AtLeast& question) { return combine(question.count, parts); },
        [&](const Not&) { return negate(only_part()); },
        [&](const NotKnown&) { return settled(Outcome::unknown); },
        [&](const RuleHolds&) { return only_part(); },
        [&](const FactTest& test) { return test_fact(evaluation, test); },
        [&](const PeriodTest& test) { return test_period(evaluation, test); },
        [&](const TierReached& test) { return test_tier(evaluation, test); }
    );
}

// A part can change the whole in a direction that the whole can still take.
void pass_influence_on(Evaluation& evaluation, NodeIndex index)
{
    const auto& node = evaluation.edition.nodes[index];
    auto influence = evaluation.influences[index];
    influence.by_met = influence.by_met && evaluation.prospects[index].can_be_met;
    influence.by_not_met = influence.by_not_met && evaluation.prospects[index].can_be_not_met;
    evaluation.influences[index] = influence;
    if (evaluation.prospects[index].outcome != Outcome::unknown) return;

    if (std::holds_alternative<Not>(node.question)) std::swap(influence.by_met, influence.by_not_met);
    auto pass_to = [&](NodeIndex part) {
        auto& its = evaluation.influences[part];
        its = {its.by_met || influence.by_met, its.by_not_met || influence.by_not_met};
    };
    for (auto child : node.children) pass_to(child);
    if (std::holds_alternative<TierReached>(node.question) && evaluation.edition.ladder.entry)
        pass_to(*evaluation.edition.ladder.entry);
}

Evaluation evaluate(const Edition& edition, NodeIndex root, const Facts& facts, Date today)
{
    assert(root < edition.nodes.size() && facts.size() == edition.facts.size());
    auto count = edition.nodes.size();
    Evaluation evaluation{
        edition,
        facts,
        today,
        find_order(edition, root),
        std::vector<Prospect>(count),
        std::vector<Influence>(count),
        std::vector<bool>(count)
    };
    for (auto i : evaluation.order) evaluation.prospects[i] = find_prospect(evaluation, edition.nodes[i]);

    evaluation.influences[root] = {true, true};
    for (auto i = evaluation.order.rbegin(); i != evaluation.order.rend(); ++i)
        pass_influence_on(evaluation, *i);
    return evaluation;
}

void add_once(std::vector<FactIndex>& facts, FactIndex fact)
{
    if (std::find(facts.begin(), facts.end(), fact) == facts.end()) facts.push_back(fact);
}

// A fact that this node asks about; `matters`: its value could change the node's outcome.
void note_fact(const Evaluation& evaluation, NodeIndex node, FactIndex fact, bool matters, Verdict& verdict)
{
    if (is_known(evaluation.facts[fact])) return;
    add_once(verdict.missing, fact);

    const auto& influence = evaluation.influences[node];
    if (matters && evaluation.prospects[node].outcome == Outcome::unknown &&
        (influence.by_met || influence.by_not_met))
        add_once(verdict.could_settle, fact);
}

Reason read_back(Evaluation&, NodeIndex, Verdict&);

void explain_test(const Evaluation& evaluation, const FactTest& test, Reason& reason, Verdict& verdict)
{
    reason.found = evaluation.facts[test.fact];
    if (reason.outcome == Outcome::not_met)
        reason.gap =
            find_gap(reason.found, test.comparison, test.other ? evaluation.facts[*test.other] : test.value);
    note_fact(evaluation, reason.node, test.fact, true, verdict);
    if (test.other) note_fact(evaluation, reason.node, *test.other, true, verdict);
}

void explain_period(const Evaluation& evaluation, const PeriodTest& test, Reason& reason, Verdict& verdict)
{
    const auto& start = evaluation.edition.periods[test.period].start;
    if (!start) return;
    reason.found = evaluation.facts[*start];
    note_fact(evaluation, reason.node, *start, true, verdict);
}

void explain_tier(Evaluation& evaluation, const TierReached& test, Reason& reason, Verdict& verdict)
{
    const auto& ladder = evaluation.edition.ladder;
    if (ladder.entry && !evaluation.explained[*ladder.entry]) {
        evaluation.explained[*ladder.entry] = true;
        reason.children.push_back(read_back(evaluation, *ladder.entry, verdict));
    }

    auto tier = std::find_if(ladder.tiers.begin(), ladder.tiers.end(), [&](const Tier& t) {
        return t.id == test.tier;
    });
    if (tier == ladder.tiers.end()) return;
    if (const auto* metric = find_leading_metric(*tier, evaluation.edition.facts)) {
        reason.found = evaluation.facts[metric->fact];
        if (metric->threshold.value && reason.outcome == Outcome::not_met)
            reason.gap = find_gap(reason.found, Comparison::at_least, *metric->threshold.value);
    }

    const auto& influence = evaluation.influences[reason.node];
    for (; tier != ladder.tiers.end(); ++tier)
        for (const auto& metric : tier->any_of) {
            auto place = static_cast<std::size_t>(tier - ladder.tiers.begin());
            auto prospect = find_metric_prospect(ladder, place, metric, evaluation.facts);
            auto matters = (influence.by_met && prospect.can_be_met) ||
                           (influence.by_not_met && prospect.can_be_not_met);
            note_fact(evaluation, reason.node, metric.fact, matters, verdict);
        }
}

// As deep as the condition, which the reader of edition files bounds.
Reason read_back(Evaluation& evaluation, NodeIndex index, Verdict& verdict)
{
    const auto& node = evaluation.edition.nodes[index];
    Reason reason{.node = index, .outcome = evaluation.prospects[index].outcome};

    if (const auto* test = std::get_if<FactTest>(&node.question))
        explain_test(evaluation, *test, reason, verdict);
    if (const auto* test = std::get_if<PeriodTest>(&node.question))
        explain_period(evaluation, *test, reason, verdict);
    if (const auto* test = std::get_if<TierReached>(&node.question))
        explain_tier(evaluation, *test, reason, verdict);

    for (auto child : node.children) {
        // Rules that refer to rules could make a tree exponentially larger than the table.
        if (std::holds_alternative<RuleHolds>(node.question) && evaluation.explained[child]) continue;
        evaluation.explained[child] = true;
        reason.children.push_back(read_back(evaluation, child, verdict));
    }
    return reason;
}

}  // namespace

Verdict assess(const Edition& edition, NodeIndex root, const Facts& facts, Date reference_date)
{
    auto evaluation = evaluate(edition, root, facts, reference_date);
    Verdict verdict;
    verdict.outcome = evaluation.prospects[root].outcome;
    verdict.reasons.push_back(read_back(evaluation, root, verdict));
    return verdict;
}

Verdict assess_rule(const Edition& edition, std::string_view rule, const Facts& facts, Date reference_date)
{
    const auto* found = edition.find_rule(rule);
    return found ? assess(edition, found->root, facts, reference_date) : Verdict{};
}

}  // namespace palier
