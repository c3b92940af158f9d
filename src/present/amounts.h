// What a benefit is worth at the tiers (R60). Amounts of several tiers or benefits are never added up: whether they may be is not
// stated.
#pragma once

#include "core/assess.h"
#include "present/view.h"

namespace palier {

struct AmountPart {
    Text now;  // at the tier reached, or why it cannot be told; empty while no tier with an amount is reached
    Text next;  // of the next tier that brings another one; empty: none is listed
    Text source;
    bool known = false;  // `now` is an amount

    bool empty() const { return now.empty() && next.empty(); }
};

// Empty where the edition lists no amounts for the benefit.
AmountPart present_amount(const Scene&, const Benefit&, const TierStanding&);

}  // namespace palier
