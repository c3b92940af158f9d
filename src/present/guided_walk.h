// A walk through pages of Microsoft's that Palier can only describe: one step at a time, each checked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "present/components.h"

namespace palier {

struct GuidedStep {
    enum class State { done, current, ahead } state = State::ahead;
    std::string key, title;
    Badge badge;  // "done", "now", "later"
    // Only of the current step:
    std::vector<std::string> texts;
    std::string source;
    std::vector<ReasonLine> checks;
    std::optional<Form> form;
    std::vector<Button> buttons;
};

struct GuidedWalk {
    std::string key, title, text;
    Badge badge;  // where it stands as a whole
    std::vector<GuidedStep> steps;
};

}  // namespace palier
