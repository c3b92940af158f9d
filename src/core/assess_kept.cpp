#include "core/assess_kept.h"

#include <algorithm>
#include <set>

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

void visit_kept(
    const std::vector<Edition>& editions,
    const Edition& in_force,
    const State& state,
    Date today,
    Reasons reasons,
    const std::function<void(Date last_day, BenefitAssessment&&)>& visit
)
{
    if (!in_force.keeps) return;

    const auto earlier = find_earlier(editions, in_force);
    for (std::size_t i = 0; i < earlier.size(); ++i) {
        const auto& edition = *earlier[i];
        const bool is_last = i + 1 == earlier.size();
        const bool has_records = std::ranges::any_of(state.benefits, [&](const auto& record) {
            return record.second.edition == edition.id;
        });
        if (!is_last && !has_records) continue;

        const auto last_day = find_last_day(edition, is_last ? in_force : *earlier[i + 1], today);
        visit_benefits_unlocked_on(last_day, edition, state, today, reasons, [&](BenefitAssessment&& assessment) {
            if (was_acted_on_under(edition, assessment) || (is_last && may_have_been_unlocked(assessment)))
                visit(last_day, std::move(assessment));
        });
    }
}

}  // namespace

std::vector<KeptBenefit>
assess_kept(const std::vector<Edition>& editions, const Edition& in_force, const State& state, Date today)
{
    std::vector<KeptBenefit> kept;
    visit_kept(editions, in_force, state, today, Reasons::told, [&](Date last_day, BenefitAssessment&& one) {
        kept.push_back({last_day, std::move(one)});
    });
    return kept;
}

void visit_all_benefits(
    const std::vector<Edition>& editions,
    const Edition& in_force,
    const State& state,
    Date today,
    Reasons reasons,
    const std::function<void(BenefitAssessment&&)>& visit
)
{
    std::set<Id> kept;
    visit_kept(editions, in_force, state, today, reasons, [&](Date, BenefitAssessment&& one) {
        kept.insert(benefit_record_id(one.benefit, one.offer));
        visit(std::move(one));
    });
    visit_benefits(in_force, state, today, reasons, [&](BenefitAssessment&& one) {
        if (kept.empty() || !kept.contains(benefit_record_id(one.benefit, one.offer))) visit(std::move(one));
    });
}

std::vector<BenefitAssessment> assess_all_benefits(
    const std::vector<Edition>& editions, const Edition& in_force, const State& state, Date today, Reasons reasons
)
{
    std::vector<BenefitAssessment> all;
    visit_all_benefits(editions, in_force, state, today, reasons, [&](BenefitAssessment&& one) {
        all.push_back(std::move(one));
    });
    return all;
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
