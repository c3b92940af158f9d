// What the timeline says: what happened, what will happen, the day one looks at, and every entry of the journal.
#pragma once

#include <string>
#include <vector>

#include "present/components.h"
#include "present/forms.h"
#include "present/view.h"

namespace palier {

struct TimelineMoment {
    std::string date, label, note;
    Tone tone = Tone::neutral;
};

struct JournalRow {
    std::string key, number, recorded, about, sentence;
    Badge state;
    std::vector<Button> buttons;  // back to here
};

struct TimelinePage {
    std::string title, answer;
    std::string clock_heading, clock_text;
    Form clock;
    std::vector<Button> clock_buttons, steps;
    std::string ahead_heading, ahead_empty;
    std::vector<TimelineMoment> ahead;  // the next first
    std::string past_heading, past_empty;
    std::vector<TimelineMoment> past;  // the latest first
    std::string journal_heading, journal_text, journal_empty;
    std::vector<std::string> journal_columns;
    std::vector<JournalRow> journal;  // the latest first
    std::string previous, next;       // for turning over
};

// Works without an edition too: then there are no deadlines but the first edition's start.
TimelinePage present_timeline(const Scene&);

// "clock": the reference date. Errors at "date".
FormReading read_clock_form(const Scene&, const std::string& form);

}  // namespace palier
