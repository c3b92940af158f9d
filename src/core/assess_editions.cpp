// Which edition answers on a given day (R72, R73).
#include <algorithm>

#include "core/assess.h"
#include "core/sort.h"

namespace palier {

namespace {

// The latest one in force that day, of those that start before `limit`.
const Edition* find_latest(const std::vector<Edition>& editions, Date today, Date limit)
{
    const Edition* latest = nullptr;
    for (const auto& edition : editions) {
        auto in_force = edition.answers_by_date && edition.in_force_from <= today &&
                        edition.in_force_from < limit &&
                        (!edition.in_force_until || today < *edition.in_force_until);
        if (in_force && (!latest || edition.in_force_from > latest->in_force_from)) latest = &edition;
    }
    return latest;
}

// A membership renews every year: the first such day on which the edition can be had.
Date find_move(const Edition& edition, Date renewal)
{
    auto move = renewal;
    for (int years = 1; move < edition.in_force_from; ++years) move = add_years(renewal, years);
    return move;
}

}  // namespace

void put_in_order(std::vector<Edition>& editions)
{
    sort_by(editions, [](const Edition& earlier, const Edition& later) {
        return earlier.in_force_from < later.in_force_from;
    });
    Edition* before = nullptr;
    for (auto& edition : editions) {
        if (!edition.answers_by_date) continue;
        if (before && !before->in_force_until && !edition.members_at_renewal)
            before->in_force_until = edition.in_force_from;
        before = &edition;
    }
}

EditionChoice choose_edition(const std::vector<Edition>& editions, const Membership& membership, Date today)
{
    EditionChoice choice{.edition = find_edition_in_force(editions, today)};
    if (!choice.edition || !choice.edition->members_at_renewal || membership.member == Answer::no)
        return choice;

    if (membership.renews_on) {
        auto move = find_move(*choice.edition, *membership.renews_on);
        if (move <= today) return choice;
        choice.renewal = move;
    }
    choice.for_members = find_latest(editions, today, choice.edition->in_force_from);
    if (membership.member == Answer::yes && choice.for_members) choice.edition = choice.for_members;
    return choice;
}

const Edition* find_edition_in_force(const std::vector<Edition>& editions, Date today)
{
    return find_latest(editions, today, Date::max());
}

const Edition* find_edition(const std::vector<Edition>& editions, const State& state, Date today)
{
    auto settings = state.settings();
    auto pinned = std::find_if(editions.begin(), editions.end(), [&](const Edition& edition) {
        return settings.pinned_edition == edition.id;
    });
    if (pinned != editions.end()) return &*pinned;
    const auto* partner = state.partner();
    return choose_edition(editions, partner ? partner->membership : Membership{}, today).edition;
}

}  // namespace palier
