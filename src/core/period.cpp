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

}  // namespace palier
