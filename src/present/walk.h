// The programme's workflow, W1 to W12, as a checklist: where the company stands in each step.
#pragma once

#include <string>
#include <vector>

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
    std::string id;  // "W1"
    WalkState state = WalkState::ahead;
    std::string state_name;
    std::string title, note;
    Link link;
};

// All twelve, in order.
std::vector<WalkStep> present_walk(const Scene&);

}  // namespace palier
