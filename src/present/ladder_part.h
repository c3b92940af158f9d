// The tiers and where the company stands among them, how far the next one is and what it takes to stay, with what is known and
// what is not (R17 to R26).
#pragma once

#include "present/components.h"
#include "present/view.h"

namespace palier {

struct LadderStep {
    enum class State { reached, current, next, ahead, unknown } state = State::ahead;
    Text name, note;
    int way = 0;  // how much of the way to it is done, in thousandths
};

// The nearest figure above: how far it is.
struct LadderDistance {
    Text gap;    // "USD 5,000"; empty: it cannot be told
    Text label;  // "more to the tier “silver”: billed sales"
    Text way_name, way_text;
    int way = 0;  // in thousandths
};

// What the next tier takes (R21, R25).
struct LadderNext {
    Text title;
    Text note;           // one is enough; not publicly known; no higher one
    List<Pair> metrics;  // the nearest first
};

// What it takes to stay (R23).
struct LadderStay {
    Text title;
    Text day, day_label;   // on which the tier would be lost; empty: none
    List<Text> sentences;  // from when, how much to sell, what would be left
    Text departures_title;
    List<Pair> departures;  // the next few sales to leave
    Text more;              // how many come after these
    Text source;            // of the window
};

struct LadderPart {
    Text title;
    Badge badge;
    Text sentence;
    Text spoken;  // the drawing in words
    LadderDistance distance;
    List<LadderStep> steps;
    LadderNext next;           // no title: nothing to tell
    LadderStay stay;           // no title: sales play no part
    List<Text> notes;          // what limits the answer
    List<ReasonLine> reasons;  // who has a tier at all
    Text why_label;
    List<Button> buttons;
};

LadderPart present_ladder(const Scene&);

}  // namespace palier
