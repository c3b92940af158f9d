// The tiers and where the company stands among them, with what is known and what is not (R17 to R26).
#pragma once

#include "present/components.h"
#include "present/view.h"

namespace palier {

struct LadderStep {
    enum class State { reached, current, next, ahead, unknown } state = State::ahead;
    Text name, note;
};

struct LadderPart {
    Text title;
    Badge badge;
    Text sentence;
    Text spoken;  // the drawing in words
    List<LadderStep> steps;
    List<Text> notes;          // what limits the answer
    List<ReasonLine> reasons;  // who has a tier at all
    Text why_label;
    List<Button> buttons;
};

LadderPart present_ladder(const Scene&);

}  // namespace palier
