#include "core/assess_kept.h"

#include <algorithm>
#include <set>

namespace palier {

namespace {

bool came_before(const Edition& edition, const Edition& other)
{
    return edition.programme == other.programme && edition.in_force_from < other.in_force_from;
}

// The one just before it; of several that began together the one that answered then, which is the first. Null: there is none.
const Edition* find_former(const std::vector<Edition>& editions, const Edition& in_force)
{
    const Edition* former = nullptr;
    for (const auto& edition : editions)
        if (came_before(edition, in_force) && (!former || came_before(*former, edition))) former = &edition;
    return former;
}

// The one that came after it, at the latest the one in force.
const Edition& find_next(const std::vector<Edition>& editions, const Edition& edition, const Edition& in_force)
{
    const auto* next = &in_force;
    for (const auto& other : editions)
        if (came_before(edition, other) && came_before(other, *next)) next = &other;
    return *next;
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
    const auto* former = in_force.keeps ? find_former(editions, in_force) : nullptr;
    for (const auto& edition : editions) {
        if (!former || !came_before(edition, in_force)) continue;
        const bool is_last = &edition == former;
        const bool has_records = std::ranges::any_of(state.benefits, [&](const auto& record) {
            return record.second.edition == edition.id;
        });
        if (!is_last && !has_records) continue;

        visit_benefits_unlocked_on(
            find_last_day(edition, find_next(editions, edition, in_force), today),
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
        const auto& next = find_next(editions, *one.edition, in_force);
        kept.push_back({find_last_day(*one.edition, next, today), std::move(one)});
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
