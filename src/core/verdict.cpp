// One condition on given facts: evaluated, then read back as a tree of reasons.
#include "core/verdict.h"

#include <algorithm>

#include "core/comparison.h"
#include "core/evaluator.h"
#include "core/ladder.h"

namespace palier {

namespace {

struct Reading {
    Reading(const Evaluator& of, const Evaluation& found, const Facts& given)
        : evaluator{of}, evaluation{found}, facts{given}, explained(of.edition().nodes.size())
    {
    }

    const Edition& edition() const { return evaluator.edition(); }

    const Evaluator& evaluator;
    const Evaluation& evaluation;
    const Facts& facts;
    std::vector<bool> explained;  // nodes
};

// Calls `visit` with the parts of a node that are to be told under it.
template <class Visit>
void each_part(Reading& reading, NodeIndex index, Visit visit)
{
    const auto& node = reading.edition().nodes[index];
    const auto& entry = reading.edition().ladder.entry;
    if (std::holds_alternative<TierReached>(node.question) && entry && !reading.explained[*entry]) {
        reading.explained[*entry] = true;
        visit(*entry);
    }
    for (auto child : node.children) {
        // Rules that refer to rules could make a tree exponentially larger than the table.
        if (std::holds_alternative<RuleHolds>(node.question) && reading.explained[child]) continue;
        reading.explained[child] = true;
        visit(child);
    }
}

// ---- What is missing --------------------------------------------------------------------------------------------------------

void add_once(std::vector<FactIndex>& facts, FactIndex fact)
{
    if (std::find(facts.begin(), facts.end(), fact) == facts.end()) facts.push_back(fact);
}

// A fact that the step at that place asks about.
void note_fact(const Reading& reading, Place place, FactIndex fact, Verdict& verdict)
{
    if (is_known(reading.facts[fact])) return;
    add_once(verdict.missing, fact);
    if (Evaluator::matters(reading.evaluation, place) & 1) add_once(verdict.could_settle, fact);
}

// This tier or a higher one: what their metrics ask about.
void note_metrics(const Reading& reading, const Id& wanted, Verdict& verdict)
{
    const auto& tiers = reading.edition().ladder.tiers;
    auto found = std::ranges::find(tiers, wanted, &Tier::id);
    for (auto tier = static_cast<std::size_t>(found - tiers.begin()); tier < tiers.size(); ++tier)
        for (std::size_t metric = 0; metric < tiers[tier].any_of.size(); ++metric)
            note_fact(
                reading, reading.evaluator.place_of_metric(tier, metric), tiers[tier].any_of[metric].fact, verdict
            );
}

void note_facts(Reading& reading, NodeIndex index, Verdict& verdict)
{
    const auto& question = reading.edition().nodes[index].question;
    auto note = [&](FactIndex fact) { note_fact(reading, reading.evaluator.place_of(index), fact, verdict); };
    if (const auto* test = std::get_if<FactTest>(&question)) {
        note(test->fact);
        if (test->other) note(*test->other);
    }
    if (const auto* test = std::get_if<PeriodTest>(&question))
        if (const auto& start = reading.edition().periods[test->period].start) note(*start);

    each_part(reading, index, [&](NodeIndex part) { note_facts(reading, part, verdict); });
    if (const auto* test = std::get_if<TierReached>(&question)) note_metrics(reading, test->tier, verdict);
}

// ---- Reasons ----------------------------------------------------------------------------------------------------------------

void explain_test(const Reading& reading, const FactTest& test, Reason& reason)
{
    reason.found = reading.facts[test.fact];
    if (reason.outcome == Outcome::not_met)
        reason.gap =
            find_gap(reason.found, test.comparison, test.other ? reading.facts[*test.other] : test.value);
}

void explain_period(const Reading& reading, const PeriodTest& test, Reason& reason)
{
    const auto& start = reading.edition().periods[test.period].start;
    if (start) reason.found = reading.facts[*start];
}

void explain_tier(const Reading& reading, const TierReached& test, Reason& reason)
{
    const auto& edition = reading.edition();
    auto tier = std::ranges::find(edition.ladder.tiers, test.tier, &Tier::id);
    if (tier == edition.ladder.tiers.end()) return;
    if (const auto* metric = find_leading_metric(*tier, edition.facts)) {
        reason.found = reading.facts[metric->fact];
        if (metric->threshold.value && reason.outcome == Outcome::not_met)
            reason.gap = find_gap(reason.found, Comparison::at_least, *metric->threshold.value);
    }
}

// As deep as the condition, which the reader of edition files bounds.
Reason read_back(Reading& reading, NodeIndex index)
{
    const auto& node = reading.edition().nodes[index];
    auto place = reading.evaluator.place_of(index);
    Reason reason{.node = index, .outcome = reading.evaluation.prospects[place].outcome(0)};
    reason.children.reserve(node.children.size());

    if (const auto* test = std::get_if<FactTest>(&node.question)) explain_test(reading, *test, reason);
    if (const auto* test = std::get_if<PeriodTest>(&node.question)) explain_period(reading, *test, reason);
    if (const auto* test = std::get_if<TierReached>(&node.question)) explain_tier(reading, *test, reason);
    each_part(reading, index, [&](NodeIndex part) { reason.children.push_back(read_back(reading, part)); });
    return reason;
}

}  // namespace

Verdict read_verdict(
    const Evaluator& evaluator, NodeIndex root, const Facts& facts, Evaluation& evaluation, Reasons reasons
)
{
    evaluator.find_influences(evaluator.place_of(root), 0, evaluation);
    Verdict verdict;
    verdict.outcome = evaluation.prospects[evaluator.place_of(root)].outcome(0);
    Reading missing{evaluator, evaluation, facts};
    note_facts(missing, root, verdict);
    if (reasons == Reasons::left_out) return verdict;
    Reading tree{evaluator, evaluation, facts};
    verdict.reasons.push_back(read_back(tree, root));
    return verdict;
}

Verdict assess(const Edition& edition, NodeIndex root, const Facts& facts, Date reference_date, Reasons reasons)
{
    return PreparedRoot{edition, root}.assess(facts, reference_date, reasons);
}

Verdict assess_rule(
    const Edition& edition, std::string_view rule, const Facts& facts, Date reference_date, Reasons reasons
)
{
    return PreparedRoot{edition, edition.find_root(rule)}.assess(facts, reference_date, reasons);
}

PreparedRoot::PreparedRoot(const Edition& edition, std::optional<NodeIndex> root)
    : evaluator_{edition, root ? std::vector{*root} : std::vector<NodeIndex>{}}, root_{root}
{
}

Verdict PreparedRoot::assess(const Facts& facts, Date reference_date, Reasons reasons)
{
    if (!root_) return {};
    evaluator_.evaluate(facts, reference_date, evaluation_);
    return read_verdict(evaluator_, *root_, facts, evaluation_, reasons);
}

}  // namespace palier
