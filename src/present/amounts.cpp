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

Text say_now(
    const Scene& scene, const BenefitAmounts& amounts, const FactValue& amount, const TierStanding& standing
)
{
    const auto& texts = scene.texts;
    if (const auto* money = std::get_if<Money>(&amount))
        return texts(
            "benefit.amount.at-tier",
            {{"amount", texts.money(*money)}, {"tier", tier_name(texts, standing.reached.value_or(Id{}))}}
        );
    bool depends_on_tier = !standing.exact && is_published(amounts);
    return texts(depends_on_tier ? "benefit.amount.tier-unknown" : "benefit.amount.not-public");
}

// Several tiers may have the same amount: the first one above that brings another is what there is to reach for.
Text say_next(const Scene& scene, const BenefitAmounts& amounts, const TierStanding& standing)
{
    const auto& texts = scene.texts;
    const auto& tiers = scene.edition->ladder.tiers;
    auto reached = std::ranges::find(tiers, standing.reached.value_or(Id{}), &Tier::id);
    const BenefitAmount* now = nullptr;
    for (const auto& at : amounts.by_tier) {
        auto tier = std::ranges::find(tiers, at.tier, &Tier::id);
        if (reached != tiers.end() && tier <= reached) {
            now = &at;
            continue;
        }
        if (now && now->amount == at.amount) continue;
        Values values{{"tier", tier_name(texts, at.tier)}};
        if (at.amount) values["amount"] = texts.money(*at.amount);
        return texts(at.amount ? "benefit.amount.next" : "benefit.amount.next-not-public", values);
    }
    return {};
}

}  // namespace

AmountPart present_amount(
    const Scene& scene, const Benefit& benefit, const BenefitAssessment& assessment, const TierStanding& standing
)
{
    if (!benefit.amounts) return {};
    AmountPart part;
    if (assessment.amount) {
        part.now = say_now(scene, *benefit.amounts, *assessment.amount, standing);
        part.known = is_known(*assessment.amount);
    }
    // Without any figure there is nothing to say of the next one either.
    if (is_published(*benefit.amounts)) part.next = say_next(scene, *benefit.amounts, standing);
    part.source = present_provenance(scene.texts, "", benefit.amounts->provenance);
    return part;
}

}  // namespace palier
