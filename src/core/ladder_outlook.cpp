#include "core/ladder_outlook.h"

#include <algorithm>
#include <map>

#include "core/comparison.h"
#include "core/ladder.h"
#include "core/sort.h"

namespace palier {

namespace {

std::int64_t find_distance(const MetricGap& metric)
{
    return metric.gap ? find_share(*metric.gap, metric.threshold) : 1'001;
}

void find_next(const Edition& edition, const TierStanding& standing, const Facts& facts, LadderOutlook& outlook)
{
    const auto& tiers = edition.ladder.tiers;
    auto reached = std::ranges::find(tiers, standing.reached.value_or(Id{}), &Tier::id);
    auto next = reached == tiers.end() ? tiers.begin() : reached + 1;
    if (next == tiers.end()) return;

    outlook.next = next->id;
    for (const auto& metric : next->any_of) {
        MetricGap line{
            metric.id, metric.fact, facts[metric.fact], metric.threshold.value.value_or(Unknown{}), std::nullopt
        };
        line.gap = find_gap(line.found, Comparison::at_least, line.threshold);
        outlook.metrics.push_back(std::move(line));
    }
    sort_by(outlook.metrics, [](const MetricGap& a, const MetricGap& b) {
        return find_distance(a) < find_distance(b);
    });
}

// R23: a window of n months ends today, and began on the day after the same day n months ago.
Date find_departure(Date sold, int months)
{
    auto day = add_months(sold, months);
    while (add_months(day, -months) < sold) day += Days{1};
    return day;
}

std::vector<Departure> find_departures(const std::vector<const Sale*>& sales, int months)
{
    std::map<Date, std::vector<Money>> days;
    for (const auto* sale : sales) {
        auto& amounts = days[find_departure(sale->on, months)];
        auto same = std::ranges::find(amounts, sale->amount.currency, &Money::currency);
        auto sum = same == amounts.end() ? std::nullopt : add(*same, sale->amount);
        if (sum)
            *same = *sum;
        else
            amounts.push_back(sale->amount);
    }
    std::vector<Departure> departures;
    for (auto& [day, amounts] : days) departures.push_back({day, std::move(amounts)});
    return departures;
}

// The offers and the account as they are today: only the window moves on.
struct Future {
    const Edition& edition;
    const State& state;
    Date sold_until;
    Id reached;

    bool keeps_tier(Date day) const
    {
        auto standing = assess_tier(edition, state, day, sold_until);
        for (const auto& step : standing.steps)
            if (step.tier == reached) return step.outcome == Outcome::met;
        return false;
    }
};

std::optional<Money> find_missing(const Edition& edition, const Id& tier, const Facts& facts)
{
    auto reached = std::ranges::find(edition.ladder.tiers, tier, &Tier::id);
    for (const auto& metric : reached->any_of) {
        if (edition.facts[metric.fact].type != FactType::money || !metric.threshold.value) continue;
        auto gap = find_gap(facts[metric.fact], Comparison::at_least, *metric.threshold.value);
        if (const auto* money = gap ? std::get_if<Money>(&*gap) : nullptr) return *money;
    }
    return std::nullopt;
}

std::vector<Departure> find_departures(const Edition& edition, const State& state, Date today)
{
    const auto& window = edition.ladder.window.value;
    if (!window || !window->months) return {};
    return find_departures(find_counting_sales(edition, state, today), *window->months);
}

// Nothing is sold, so that a tier that is lost stays lost: the first such day is found by halving.
std::optional<Date> find_loss(const Future& future, const std::vector<Departure>& departures)
{
    auto first = std::ranges::partition_point(departures, [&](const Departure& departure) {
        return future.keeps_tier(departure.on);
    });
    return first == departures.end() ? std::nullopt : std::optional{first->on};
}

}  // namespace

LadderOutlook find_ladder_outlook(const Edition& edition, const State& state, Date today)
{
    LadderOutlook outlook;
    auto standing = assess_tier(edition, state, today);
    outlook.reached = standing.reached;
    find_next(edition, standing, find_facts(edition, state, today), outlook);
    outlook.departures = find_departures(edition, state, today);
    if (!standing.reached) return outlook;

    outlook.lost_on = find_loss({edition, state, today, *standing.reached}, outlook.departures);
    if (!outlook.lost_on) return outlook;

    auto then = assess_tier(edition, state, *outlook.lost_on, today);
    outlook.falls_to = then.reached;
    outlook.falls_exactly = then.exact;
    outlook.to_stay =
        find_missing(edition, *standing.reached, find_facts(edition, state, *outlook.lost_on, {}, today));
    return outlook;
}

std::optional<Date> find_tier_loss(const Edition& edition, const State& state, Date today)
{
    auto reached = assess_tier(edition, state, today).reached;
    if (!reached) return std::nullopt;
    return find_loss({edition, state, today, *reached}, find_departures(edition, state, today));
}

}  // namespace palier
