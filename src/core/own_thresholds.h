// A person's own figures for the thresholds that are not publicly known (R25).
#pragma once

#include <optional>
#include <set>

#include "core/edition.h"
#include "core/result.h"
#include "core/state.h"

namespace palier {

// Why that figure cannot stand in this edition; nothing when it can. An own figure that stands there already may be replaced.
// Codes: "tier-unknown", "metric-unknown" (with {value}), "threshold-public", "threshold-value" (not exactly one value, or the one
// that the metric is not counted in), "threshold-currency" ({currency}: that of the ladder), "threshold-negative",
// "threshold-not-above" and "threshold-not-below" ({tier}: the nearest one below or above with a figure of this metric).
std::optional<Error> find_own_threshold_mistake(const Edition&, const OwnThreshold&);

// Puts those figures in, with the confidence "own", that can stand in this edition; others are left alone.
void put_in_own_thresholds(Edition&, const ById<OwnThreshold>&);
void take_out_own_thresholds(Edition&);

// Whether that figure stands in the edition that it is for.
bool is_in_use(const std::vector<Edition>&, const OwnThreshold&);

// The ids of those figures that put_in_own_thresholds() would put in.
std::set<Id> find_own_thresholds_of(const Edition&, const ById<OwnThreshold>&);

// Whether a figure of the person's own may decide about the tier at that place of the ladder: one of its own; one of a higher tier, which
// reaches this one too; or what its unknown figure is held against.
bool counts_own_threshold(const Ladder&, std::size_t tier);
bool has_own_threshold(const Ladder&);

// Whether that is somebody's own figure for a metric that is counted by this fact.
bool is_own_figure(const Ladder&, FactIndex, const FactValue&);

// Where a condition comes from: the person, where a figure of theirs counts, else what the edition says.
Provenance find_provenance(const Edition&, const Node&);

}  // namespace palier
