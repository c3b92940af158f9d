// The company at a glance: eligible or not and why, what comes next, and by when.
#pragma once

#include <string>
#include <vector>

#include "present/components.h"
#include "present/finding.h"
#include "present/ladder_part.h"
#include "present/tasks.h"
#include "present/view.h"
#include "present/walk.h"

namespace palier {

// What there is of something, with a number: "3 available".
struct Count {
    std::string number, label;
};

struct DeadlineLine {
    std::string date, sentence;
    Tone tone = Tone::neutral;  // refusal: it has passed and something is due
    bool past = false;
};

struct OverviewPage {
    std::string title, about;  // "Contoso", "Under the rules of 2021-05, on 1 June 2021"
    Finding eligible;          // R1 to R4
    std::string sides_title, sides_text;
    Finding earned, visible;  // R6: of the company, and for who is signed in
    std::vector<Count> counts;
    Link benefits;

    std::string tasks_title, no_tasks;  // the sentence only when there are none
    std::vector<Task> tasks;

    LadderPart ladder;

    std::string deadlines_title, no_deadlines;
    std::vector<DeadlineLine> deadlines;
    Link timeline;

    std::string walk_title, walk_text;
    std::vector<WalkStep> walk;

    std::string edition_title, edition_note;
    std::vector<Pair> edition;
    Link programme;
};

OverviewPage present_overview(const Scene&);

}  // namespace palier
