// A walk through pages of Microsoft's that Palier can only describe: one step at a time, each checked.
#pragma once

#include <optional>

#include "present/components.h"

namespace palier {

struct GuidedStep {
    enum class State { done, current, ahead } state = State::ahead;
    Text key, title;
    Badge badge;  // "done", "now", "later"
    // Only of the current step:
    List<Text> texts;
    Text source;
    List<ReasonLine> checks;
    std::optional<Form> form;
    List<Button> buttons;
};

struct GuidedWalk {
    Text key, title, text;
    Badge badge;  // where it stands as a whole
    List<GuidedStep> steps;
};

}  // namespace palier
