// When a period ends.
#include "core/verdict.h"

namespace palier {

std::optional<Date> last_day(const Edition&, const Period& period, const Facts& facts)
{
    if (period.until) return period.until;
    if (!period.start) return std::nullopt;

    const auto* start = std::get_if<Date>(&facts[*period.start]);
    if (!start) return std::nullopt;
    if (period.days) return *start + Days{*period.days};
    if (period.months) return add_months(*start, *period.months);
    return std::nullopt;
}

Rounds find_rounds(const Period& period, const Facts& facts, Date today)
{
    if (!period.repeats || !period.start || !(period.days || period.months)) return {};
    const auto* start = std::get_if<Date>(&facts[*period.start]);
    if (!start) return {};

    // From the first start, not from round to round: one of the 31st stays one of the 31st.
    auto begin_of = [&](int round) {
        return period.days ? *start + Days{*period.days * round} : add_months(*start, *period.months * round);
    };
    Rounds rounds{.latest = {}, .next = *start};
    for (int round = 1; *rounds.next <= today; ++round) {
        rounds.latest = rounds.next;
        rounds.next = begin_of(round);
    }
    return rounds;
}

}  // namespace palier
