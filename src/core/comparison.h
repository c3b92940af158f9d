// One fact against one value.
#pragma once

#include <optional>

#include "core/condition.h"
#include "core/verdict.h"

namespace palier {

// Whether a known value is of that type; Unknown is of every type.
bool has_type(const FactValue&, FactType);

// Unknown when either side is; invalid when the two cannot be compared this way: different types, different
// currencies (R26), an order asked of something without one.
Outcome compare(const FactValue& found, Comparison, const FactValue& needed);

// What `found` lacks of what an "at least" or "more than" needs, in its own unit: a whole number or money.
// Nothing when it lacks nothing, for other comparisons, and beyond 64 bits.
std::optional<FactValue> find_gap(const FactValue& found, Comparison, const FactValue& needed);

// A gap in thousandths of the whole number or amount that is needed, at most 1,000: users and dollars can be told by what is
// nearer.
std::int64_t find_share(const FactValue& gap, const FactValue& needed);

}  // namespace palier
