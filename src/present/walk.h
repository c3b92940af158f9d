// The programme's workflow, W1 to W12, as a checklist: where the company stands in each step.
#pragma once

#include "core/assess.h"
#include "present/components.h"
#include "present/view.h"

namespace palier {

enum class WalkState {
    done,
    now,         // open, and can be done
    ahead,       // a step before it comes first
    optional,    // open whenever one likes
    not_needed,  // not in this edition, or not for this company
};

struct WalkStep {
    Text id;  // "W1"
    WalkState state = WalkState::ahead;
    Text state_name;
    Text title, note;
    Link link;
};

// All twelve, in order. `benefits`: all that the company has on that day (core/assess_kept.h).
List<WalkStep> present_walk(const Scene&, const std::vector<BenefitAssessment>& benefits);

}  // namespace palier
