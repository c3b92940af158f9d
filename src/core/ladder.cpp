// Which steps of the ladder given facts reach.
#include "core/ladder.h"

#include <algorithm>

#include "core/comparison.h"

namespace palier {

// The highest threshold of this metric that is known for a tier below: the unpublished one is not lower.
const FactValue* find_floor(const Ladder& ladder, std::size_t tier, const TierMetric& metric)
{
    if (metric.threshold.value) return &*metric.threshold.value;
    for (auto below = tier; below-- > 0;)
        for (const auto& lower : ladder.tiers[below].any_of)
            if (lower.id == metric.id && lower.threshold.value) return &*lower.threshold.value;
    return nullptr;
}

Prospect test_metric(const FactValue& found, const FactValue* floor, bool published)
{
    if (!floor) return settled(Outcome::unknown);
    auto outcome = compare(found, Comparison::at_least, *floor);

    // Above the floor of an unpublished threshold, nothing follows.
    if (!published && outcome == Outcome::met) return settled(Outcome::unknown);
    if (outcome != Outcome::unknown) return settled(outcome);
    return {Outcome::unknown, published, true};
}

Prospect
find_metric_prospect(const Ladder& ladder, std::size_t tier, const TierMetric& metric, const Facts& facts)
{
    return test_metric(
        facts[metric.fact], find_floor(ladder, tier, metric), metric.threshold.value.has_value()
    );
}

std::vector<Prospect> find_tier_prospects(const Ladder& ladder, const Facts& facts, const Prospect& entry)
{
    std::vector<Prospect> prospects(ladder.tiers.size());
    std::vector<Prospect> ways;  // into this tier or a higher one
    for (auto tier = ladder.tiers.size(); tier-- > 0;) {
        const auto& metrics = ladder.tiers[tier].any_of;
        if (metrics.empty()) ways.push_back(settled(Outcome::met));
        for (const auto& metric : metrics) ways.push_back(find_metric_prospect(ladder, tier, metric, facts));
        prospects[tier] = combine(2, {entry, combine(1, ways)});
    }
    return prospects;
}

const TierMetric* find_leading_metric(const Tier& tier, const std::vector<FactDeclaration>& facts)
{
    auto in_money = std::find_if(tier.any_of.begin(), tier.any_of.end(), [&](const TierMetric& metric) {
        return facts[metric.fact].type == FactType::money;
    });
    if (in_money != tier.any_of.end()) return &*in_money;
    return tier.any_of.empty() ? nullptr : &tier.any_of.front();
}

}  // namespace palier
