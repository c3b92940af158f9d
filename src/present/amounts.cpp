#include "present/amounts.h"

#include <algorithm>

#include "present/names.h"
#include "present/reasons.h"

namespace palier {

namespace {

bool is_published(const BenefitAmounts& amounts)
{
    return std::ranges::any_of(amounts.by_tier, [](const auto& at) { return at.amount.has_value(); });
}

// The highest listed entry that the tier reached has; null: it has none.
const BenefitAmount*
find_reached(const Scene& scene, const BenefitAmounts& amounts, const TierStanding& standing)
{
    const auto& tiers = scene.edition->ladder.tiers;
    auto reached = std::ranges::find(tiers, standing.reached.value_or(Id{}), &Tier::id);
    const BenefitAmount* found = nullptr;
    if (reached == tiers.end()) return found;
    for (const auto& at : amounts.by_tier)
        if (std::ranges::find(tiers, at.tier, &Tier::id) <= reached) found = &at;
    return found;
}

Text say_now(
    const Scene& scene, const BenefitAmounts& amounts, const BenefitAmount* reached, const TierStanding& standing
)
{
    const auto& texts = scene.texts;
    if (reached && reached->amount)
        return texts(
            standing.exact ? "benefit.amount.at-tier" : "benefit.amount.at-least",
            {{"amount", texts.money(*reached->amount)},
             {"tier", tier_name(texts, standing.reached.value_or(Id{}))}}
        );
    if (!is_published(amounts)) return texts("benefit.amount.not-public");
    if (!standing.exact) return texts("benefit.amount.tier-unknown");
    return reached ? texts("benefit.amount.not-public") : Text{};
}

// Several tiers may have the same amount: the first one above that brings another is what there is to reach for.
Text say_next(const Scene& scene, const BenefitAmounts& amounts, const BenefitAmount* reached)
{
    const auto& texts = scene.texts;
    const auto* at = reached ? reached + 1 : amounts.by_tier.data();
    const auto* end = amounts.by_tier.data() + amounts.by_tier.size();
    while (reached && at != end && at->amount == reached->amount) ++at;
    if (at == end) return {};
    Values values{{"tier", tier_name(texts, at->tier)}};
    if (at->amount) values["amount"] = texts.money(*at->amount);
    return texts(at->amount ? "benefit.amount.next" : "benefit.amount.next-not-public", values);
}

}  // namespace

AmountPart present_amount(const Scene& scene, const Benefit& benefit, const TierStanding& standing)
{
    if (!benefit.amounts) return {};
    const auto& amounts = *benefit.amounts;
    const auto* reached = find_reached(scene, amounts, standing);
    AmountPart part{
        .now = say_now(scene, amounts, reached, standing),
        .source = present_provenance(scene.texts, "", amounts.provenance),
        .known = reached && reached->amount,
    };
    // Without any figure there is nothing to say of the next one either.
    if (is_published(amounts)) part.next = say_next(scene, amounts, reached);
    return part;
}

}  // namespace palier
