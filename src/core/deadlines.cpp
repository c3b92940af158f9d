// The days on which something becomes different by itself.
#include <algorithm>
#include <tuple>

#include "core/assess.h"
#include "core/ladder_outlook.h"
#include "core/names.h"
#include "core/sort.h"

namespace palier {

namespace {

// A period's last day is included, so what comes after it starts on the next.
Date day_after(Date last)
{
    return last + Days{1};
}

void add(
    std::vector<Deadline>& deadlines, Date on, const char* kind, const Id& offer = {}, const Id& benefit = {}
)
{
    deadlines.push_back({on, kind, offer, benefit});
}

void find_message_deadlines(
    const Edition& edition, const State& state, Date today, std::vector<Deadline>& deadlines
)
{
    for (const auto& standing : assess_messages(edition, state, today)) {
        auto unsettled =
            standing.status == MessageStatus::waiting || standing.status == MessageStatus::search_owner;
        if (unsettled && standing.path_opens)
            add(deadlines, *standing.path_opens, "no-message", standing.offer);
    }
}

bool runs_out(BenefitStatus status)
{
    switch (status) {
    case BenefitStatus::granted:
    case BenefitStatus::available:
    case BenefitStatus::activated:
    case BenefitStatus::contacted:
    case BenefitStatus::in_use:
    case BenefitStatus::expired: return true;
    case BenefitStatus::information:
    case BenefitStatus::locked:
    case BenefitStatus::undecided:
    case BenefitStatus::completed:
    case BenefitStatus::opted_out:
    case BenefitStatus::revoked: return false;
    }
    return false;
}

void find_benefit_deadlines(const std::vector<BenefitAssessment>& benefits, std::vector<Deadline>& deadlines)
{
    for (const auto& benefit : benefits) {
        if (benefit.contact_expected)
            add(deadlines, day_after(*benefit.contact_expected), "contact-late", benefit.offer, benefit.benefit
            );
        if (benefit.last_day && runs_out(benefit.status))
            add(deadlines, day_after(*benefit.last_day), "benefit-expired", benefit.offer, benefit.benefit);
    }
}

// R23: as the window moves on, and nothing more is sold.
void add_tier_loss(const Edition& edition, const State& state, Date today, std::vector<Deadline>& deadlines)
{
    if (auto lost_on = find_tier_loss(edition, state, today)) add(deadlines, *lost_on, "tier-lost");
}

// R34.
void find_refresh(const Edition& edition, const State& state, Date today, std::vector<Deadline>& deadlines)
{
    const auto* refresh = edition.find_period(names::yearly_refresh);
    if (!refresh) return;
    auto [latest, next] = find_rounds(*refresh, find_facts(edition, state, today), today);
    for (const auto& day : {latest, next})
        if (day) add(deadlines, *day, "yearly-refresh");
}

// R73: the next renewal; it comes back every year.
void find_renewal(const State& state, Date today, std::vector<Deadline>& deadlines)
{
    const auto* partner = state.partner();
    if (!partner || !partner->membership.renews_on) return;
    auto first = *partner->membership.renews_on;
    auto renewal = first;
    for (int years = 1; renewal <= today; ++years) renewal = add_years(first, years);
    add(deadlines, renewal, "renewal");
}

}  // namespace

std::vector<Deadline> find_deadlines(
    const Edition& edition, const State& state, Date today, const std::vector<BenefitAssessment>& benefits
)
{
    std::vector<Deadline> deadlines;
    add(deadlines, edition.in_force_from, "edition-starts");
    if (edition.in_force_until) add(deadlines, *edition.in_force_until, "edition-ends");
    find_message_deadlines(edition, state, today, deadlines);
    find_benefit_deadlines(benefits, deadlines);
    add_tier_loss(edition, state, today, deadlines);
    find_refresh(edition, state, today, deadlines);
    find_renewal(state, today, deadlines);

    auto key = [](const Deadline& d) { return std::tie(d.on, d.kind, d.offer, d.benefit); };
    sort_by(deadlines, [&](const auto& a, const auto& b) { return key(a) < key(b); });
    return deadlines;
}

}  // namespace palier
