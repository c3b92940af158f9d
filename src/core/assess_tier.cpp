// How far up the ladder the company has come, and what is missing to the next step.
#include <algorithm>

#include "core/assess.h"
#include "core/comparison.h"
#include "core/ladder.h"
#include "core/own_thresholds.h"

namespace palier {

namespace {

TierStep describe_step(const Edition& edition, const Tier& tier, Outcome outcome, const Facts& facts)
{
    TierStep step{tier.id, outcome, Unknown{}, std::nullopt, tier.provenance};
    const auto* metric = find_leading_metric(tier, edition.facts);
    if (!metric || !metric->threshold.value) return step;

    step.threshold = *metric->threshold.value;
    if (outcome == Outcome::not_met || outcome == Outcome::unknown)
        step.gap = find_gap(facts[metric->fact], Comparison::at_least, step.threshold);
    return step;
}

// Certain when every step above the highest one reached is out of reach, and there is nothing above the last.
bool is_exact(const Ladder& ladder, const std::vector<TierStep>& steps)
{
    auto above = std::find_if(steps.rbegin(), steps.rend(), [](const TierStep& s) {
                     return s.outcome == Outcome::met;
                 }).base();
    auto all_out_of_reach =
        std::all_of(above, steps.end(), [](const TierStep& s) { return s.outcome == Outcome::not_met; });
    return all_out_of_reach && (ladder.complete || above != steps.end());
}

}  // namespace

TierStanding assess_tier(const Edition& edition, const State& state, Date today, Date sold_until)
{
    const auto& ladder = edition.ladder;
    auto facts = find_facts(edition, state, today, {}, sold_until);

    TierStanding standing;
    standing.sales = total_sales(edition, state, today, sold_until);
    if (ladder.entry)
        standing.entry = assess(edition, *ladder.entry, facts, today);
    else if (!ladder.tiers.empty())
        standing.entry.outcome = Outcome::met;
    if (standing.entry.outcome == Outcome::not_met) {
        standing.exact = true;
        return standing;
    }

    auto prospects = find_tier_prospects(ladder, facts, settled(standing.entry.outcome));
    for (std::size_t i = 0; i < ladder.tiers.size(); ++i) {
        standing.steps.push_back(describe_step(edition, ladder.tiers[i], prospects[i].outcome, facts));
        if (counts_own_threshold(ladder, i)) standing.steps.back().provenance = {{}, Confidence::own};
        if (prospects[i].outcome == Outcome::met) standing.reached = ladder.tiers[i].id;
    }
    standing.exact = is_exact(ladder, standing.steps) && standing.sales.undecided.empty();
    return standing;
}

}  // namespace palier
