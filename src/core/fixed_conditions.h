// Conditions that ask nothing, because what they say of one another's facts leaves one answer only.
#pragma once

#include <vector>

#include "core/edition.h"

namespace palier {

// A condition that is met, or not met, whatever is known: never a mistake of logic, but hardly what its author meant.
struct FixedCondition {
    NodeIndex node;
    bool met;  // always; otherwise never
    Id about;  // the fact, rule, period or tier whose tests leave no other answer; empty: a part of it is fixed already
};

// Every such condition of an edition, parts before what rests on them. What it finds is so; it does not find all there could be: tests are
// held against one another where they ask about the same fact, period or tier, and not any further once that takes too long.
std::vector<FixedCondition> find_fixed_conditions(const Edition&);

}  // namespace palier
