// Where a company goes from its tier: what the next one takes, and when this one would be lost without new sales.
#pragma once

#include <optional>
#include <vector>

#include "core/assess.h"

namespace palier {

// One metric of the next tier; each alone is enough (R21).
struct MetricGap {
    Id metric;
    FactIndex fact = 0;
    FactValue found;
    FactValue threshold;           // Unknown: not publicly known (R25)
    std::optional<FactValue> gap;  // what is missing, in the fact's unit; nothing: the one or the other is not known
    bool operator==(const MetricGap&) const = default;
};

// Sales that leave the window on a day (R23).
struct Departure {
    Date on;                    // the first day on which they no longer count
    std::vector<Money> amount;  // by currency
    bool operator==(const Departure&) const = default;
};

struct LadderOutlook {
    std::optional<Id> reached,
        next;  // `next`: the lowest tier that is not known to be reached; nothing: none is listed above
    std::vector<MetricGap>
        metrics;  // of the next tier, the nearest first: the limiting figure; those of unknown distance last
    std::vector<Departure> departures;  // of the sales that count today, oldest first; empty where none ever leaves
    // The first day on which the tier reached today would no longer be, if nothing were sold from now on; the tier then (nothing:
    // none); and what would have to be sold by then to stay. Nothing: it stays.
    std::optional<Date> lost_on;
    std::optional<Id> falls_to;
    bool falls_exactly = false;  // false: it may be a higher one, of which a figure is not known
    std::optional<Money> to_stay;
    bool operator==(const LadderOutlook&) const = default;
};
LadderOutlook find_ladder_outlook(const Edition&, const State&, Date);

// Its `lost_on` alone.
std::optional<Date> find_tier_loss(const Edition&, const State&, Date);

}  // namespace palier
