// The tiers and where the company stands among them, with what is known and what is not (R17 to R26).
#pragma once

#include <string>
#include <vector>

#include "present/components.h"
#include "present/view.h"

namespace palier {

struct LadderStep {
    enum class State { reached, current, next, ahead, unknown } state = State::ahead;
    std::string name, note;
};

struct LadderPart {
    std::string title;
    Badge badge;
    std::string sentence;
    std::string spoken;  // the drawing in words
    std::vector<LadderStep> steps;
    std::vector<std::string> notes;   // what limits the answer
    std::vector<ReasonLine> reasons;  // who has a tier at all
    std::string why_label;
    std::vector<Button> buttons;
};

LadderPart present_ladder(const Scene&);

}  // namespace palier
