// One condition on given facts: evaluated, then read back as a tree of reasons.
#include "core/verdict.h"

#include <algorithm>

#include "core/comparison.h"
#include "core/evaluator.h"
#include "core/ladder.h"

namespace palier {

namespace {

struct Reading {
    const Evaluator& evaluator;
    const Evaluation& evaluation;
    const Facts& facts;
    std::vector<bool> explained;  // nodes
};

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

Reason read_back(Reading&, NodeIndex, Verdict&);

void explain_test(const Reading& reading, const FactTest& test, Reason& reason, Verdict& verdict)
{
    reason.found = reading.facts[test.fact];
    if (reason.outcome == Outcome::not_met)
        reason.gap =
            find_gap(reason.found, test.comparison, test.other ? reading.facts[*test.other] : test.value);
    auto place = reading.evaluator.place_of(reason.node);
    note_fact(reading, place, test.fact, verdict);
    if (test.other) note_fact(reading, place, *test.other, verdict);
}

void explain_period(const Reading& reading, const PeriodTest& test, Reason& reason, Verdict& verdict)
{
    const auto& start = reading.evaluator.edition().periods[test.period].start;
    if (!start) return;
    reason.found = reading.facts[*start];
    note_fact(reading, reading.evaluator.place_of(reason.node), *start, verdict);
}

void explain_tier(Reading& reading, const TierReached& test, Reason& reason, Verdict& verdict)
{
    const auto& edition = reading.evaluator.edition();
    const auto& ladder = edition.ladder;
    if (ladder.entry && !reading.explained[*ladder.entry]) {
        reading.explained[*ladder.entry] = true;
        reason.children.push_back(read_back(reading, *ladder.entry, verdict));
    }

    auto tier = std::find_if(ladder.tiers.begin(), ladder.tiers.end(), [&](const Tier& t) {
        return t.id == test.tier;
    });
    if (tier == ladder.tiers.end()) return;
    if (const auto* metric = find_leading_metric(*tier, edition.facts)) {
        reason.found = reading.facts[metric->fact];
        if (metric->threshold.value && reason.outcome == Outcome::not_met)
            reason.gap = find_gap(reason.found, Comparison::at_least, *metric->threshold.value);
    }
    for (auto i = static_cast<std::size_t>(tier - ladder.tiers.begin()); i < ladder.tiers.size(); ++i)
        for (std::size_t metric = 0; metric < ladder.tiers[i].any_of.size(); ++metric)
            note_fact(
                reading,
                reading.evaluator.place_of_metric(i, metric),
                ladder.tiers[i].any_of[metric].fact,
                verdict
            );
}

// As deep as the condition, which the reader of edition files bounds.
Reason read_back(Reading& reading, NodeIndex index, Verdict& verdict)
{
    const auto& node = reading.evaluator.edition().nodes[index];
    auto place = reading.evaluator.place_of(index);
    Reason reason{.node = index, .outcome = reading.evaluation.prospects[place].outcome(0)};

    if (const auto* test = std::get_if<FactTest>(&node.question))
        explain_test(reading, *test, reason, verdict);
    if (const auto* test = std::get_if<PeriodTest>(&node.question))
        explain_period(reading, *test, reason, verdict);
    if (const auto* test = std::get_if<TierReached>(&node.question))
        explain_tier(reading, *test, reason, verdict);

    for (auto child : node.children) {
        // Rules that refer to rules could make a tree exponentially larger than the table.
        if (std::holds_alternative<RuleHolds>(node.question) && reading.explained[child]) continue;
        reading.explained[child] = true;
        reason.children.push_back(read_back(reading, child, verdict));
    }
    return reason;
}

}  // namespace

Verdict read_verdict(const Evaluator& evaluator, NodeIndex root, const Facts& facts, Evaluation& evaluation)
{
    evaluator.find_influences(evaluator.place_of(root), 0, evaluation);
    Reading reading{evaluator, evaluation, facts, std::vector<bool>(evaluator.edition().nodes.size())};
    Verdict verdict;
    verdict.outcome = evaluation.prospects[evaluator.place_of(root)].outcome(0);
    verdict.reasons.push_back(read_back(reading, root, verdict));
    return verdict;
}

Verdict assess(const Edition& edition, NodeIndex root, const Facts& facts, Date reference_date)
{
    Evaluator evaluator{edition, {root}};
    Evaluation evaluation;
    evaluator.evaluate(facts, reference_date, evaluation);
    return read_verdict(evaluator, root, facts, evaluation);
}

Verdict assess_rule(const Edition& edition, std::string_view rule, const Facts& facts, Date reference_date)
{
    const auto* found = edition.find_rule(rule);
    return found ? assess(edition, found->root, facts, reference_date) : Verdict{};
}

}  // namespace palier
