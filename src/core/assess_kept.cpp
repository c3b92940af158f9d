#include "core/assess_kept.h"

#include <algorithm>
#include <set>
namespace palier {

namespace {

// The one of the same programme that came next, at the latest the one in force; null where `edition` is none of those before that.
const Edition* find_next(const std::vector<Edition>& editions, const Edition& edition, const Edition& in_force)
{
    if (edition.programme != in_force.programme || edition.in_force_from >= in_force.in_force_from)
        return nullptr;
    const auto* next = &in_force;
    for (const auto& other : editions)
        if (other.programme == in_force.programme && other.in_force_from > edition.in_force_from &&
            other.in_force_from < next->in_force_from)
            next = &other;
    return next;
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

enum class Lines { kept, all };

void visit_lines(
    Lines lines,
    const std::vector<Edition>& editions,
    const Edition& in_force,
    const State& state,
    Date today,
    Reasons reasons,
    Visit<BenefitAssessment&&> visit
)
{
    std::set<Id> kept;
    for (const auto& edition : editions) {
        const auto* next = in_force.keeps ? find_next(editions, edition, in_force) : nullptr;
        if (!next) continue;
        const bool is_last = next == &in_force;
        const bool has_records = std::ranges::any_of(state.benefits, [&](const auto& record) {
            return record.second.edition == edition.id;
        });
        if (!is_last && !has_records) continue;

        visit_benefits_unlocked_on(
            find_last_day(edition, *next, today),
            edition,
            state,
            today,
            reasons,
            [&](BenefitAssessment&& one) {
                bool stays = was_acted_on_under(edition, one) || (is_last && may_have_been_unlocked(one));
                if (!stays) return;
                kept.insert(benefit_record_id(one.benefit, one.offer));
                visit(std::move(one));
            }
        );
    }
    if (lines == Lines::kept) return;
    visit_benefits(in_force, state, today, reasons, [&](BenefitAssessment&& one) {
        if (!kept.contains(benefit_record_id(one.benefit, one.offer))) visit(std::move(one));
    });
}

}  // namespace

std::vector<KeptBenefit>
assess_kept(const std::vector<Edition>& editions, const Edition& in_force, const State& state, Date today)
{
    std::vector<KeptBenefit> kept;
    visit_lines(Lines::kept, editions, in_force, state, today, Reasons::told, [&](BenefitAssessment&& one) {
        const auto* next = find_next(editions, *one.edition, in_force);
        kept.push_back({find_last_day(*one.edition, *next, today), std::move(one)});
    });
    return kept;
}

void visit_all_benefits(
    const std::vector<Edition>& editions,
    const Edition& in_force,
    const State& state,
    Date today,
    Reasons reasons,
    Visit<BenefitAssessment&&> visit
)
{
    visit_lines(Lines::all, editions, in_force, state, today, reasons, visit);
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
