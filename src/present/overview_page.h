// The company at a glance: eligible or not and why, what comes next, and by when.
#pragma once

#include "present/components.h"
#include "present/finding.h"
#include "present/ladder_part.h"
#include "present/tasks.h"
#include "present/view.h"
#include "present/walk.h"

namespace palier {

// What there is of something, with a number: "3 available".
struct Count {
    Text number, label;
};

struct DeadlineLine {
    Text date, sentence;
    Tone tone = Tone::neutral;  // refusal: it has passed and something is due
    bool past = false;
};

struct OverviewPage {
    Text title, about;  // "Contoso", "Under the rules of 2021-05, on 1 June 2021"
    Finding eligible;   // R1 to R4
    Text sides_title, sides_text;
    Finding earned, visible;  // R6: of the company, and for who is signed in
    List<Count> counts;
    Link benefits;

    Text tasks_title, no_tasks;  // the sentence only when there are none
    List<Task> tasks;

    LadderPart ladder;

    Text deadlines_title, no_deadlines;
    List<DeadlineLine> deadlines;
    Link timeline;

    Text walk_title, walk_text;
    List<WalkStep> walk;

    Text edition_title, edition_note;
    List<Pair> edition;
    Link programme;
};

OverviewPage present_overview(const Scene&);

}  // namespace palier
