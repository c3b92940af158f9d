#include "core/assess_kept.h"

#include <algorithm>

#include "core/sort.h"

namespace palier {

namespace {

// Those of the same programme that came before it, oldest first.
std::vector<const Edition*> find_earlier(const std::vector<Edition>& editions, const Edition& in_force)
{
    std::vector<const Edition*> earlier;
    for (const auto& edition : editions)
        if (edition.programme == in_force.programme && edition.in_force_from < in_force.in_force_from)
            earlier.push_back(&edition);
    sort_by(earlier, [](const Edition* a, const Edition* b) { return a->in_force_from < b->in_force_from; });
    return earlier;
}

Date find_last_day(const Edition& edition, const Edition& next, Date today)
{
    auto end = std::min(edition.in_force_until.value_or(next.in_force_from), next.in_force_from);
    return std::min(end - Days{1}, today);
}

bool was_acted_on_under(const Edition& edition, const BenefitAssessment& assessment)
{
    return assessment.record && assessment.record->edition == edition.id;
}

bool may_have_been_unlocked(const BenefitAssessment& assessment)
{
    return !assessment.record &&
           (assessment.unlocked.outcome == Outcome::met || assessment.unlocked.outcome == Outcome::unknown);
}

}  // namespace

std::vector<KeptBenefit>
assess_kept(const std::vector<Edition>& editions, const Edition& in_force, const State& state, Date today)
{
    std::vector<KeptBenefit> kept;
    if (!in_force.keeps) return kept;

    const auto earlier = find_earlier(editions, in_force);
    for (std::size_t i = 0; i < earlier.size(); ++i) {
        const auto& edition = *earlier[i];
        const bool is_last = i + 1 == earlier.size();
        const bool has_records = std::ranges::any_of(state.benefits, [&](const auto& record) {
            return record.second.edition == edition.id;
        });
        if (!is_last && !has_records) continue;

        const auto last_day = find_last_day(edition, is_last ? in_force : *earlier[i + 1], today);
        for (auto& assessment : assess_benefits_unlocked_on(last_day, edition, state, today))
            if (was_acted_on_under(edition, assessment) || (is_last && may_have_been_unlocked(assessment)))
                kept.push_back({&edition, last_day, std::move(assessment)});
    }
    return kept;
}

std::optional<KeptBenefit> find_kept(
    const std::vector<Edition>& editions,
    const Edition& in_force,
    const State& state,
    const Id& benefit,
    const Id& offer,
    Date today
)
{
    for (auto& kept : assess_kept(editions, in_force, state, today))
        if (kept.assessment.benefit == benefit && kept.assessment.offer == offer) return std::move(kept);
    return std::nullopt;
}

}  // namespace palier
