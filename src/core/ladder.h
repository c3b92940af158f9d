// Which steps of the ladder given facts reach (R17, R21, R25).
#pragma once

#include <vector>

#include "core/edition.h"
#include "core/prospect.h"

namespace palier {

// For each tier of the ladder, lowest first. A tier is reached by any of its metrics, or by reaching a higher
// one; one without metrics by whoever may have a tier at all. Thresholds rise: a value below a lower tier's
// is below an unpublished one too.
std::vector<Prospect> find_tier_prospects(const Ladder&, const Facts&, const Prospect& entry);

// What a metric of the tier at that place in the ladder is held against: its threshold, or what an unpublished one is not below: the
// highest known one of a tier below. Null when there is neither.
const FactValue* find_floor(const Ladder&, std::size_t tier, const TierMetric&);

// One metric by itself; `floor` as above.
Prospect test_metric(const FactValue& found, const FactValue* floor, bool published);
Prospect find_metric_prospect(const Ladder&, std::size_t tier, const TierMetric&, const Facts&);

// The metric by which a tier is told to people: the first in money, else the first; null when it has none.
const TierMetric* find_leading_metric(const Tier&, const std::vector<FactDeclaration>&);

}  // namespace palier
