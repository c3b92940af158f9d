// What the timeline says: what happened, what will happen, the day one looks at, and every entry of the journal.
#pragma once

#include "present/components.h"
#include "present/forms.h"
#include "present/view.h"

namespace palier {

struct TimelineMoment {
    Text date, label, note;
    Tone tone = Tone::neutral;
};

struct JournalRow {
    Text key, number, recorded, about, sentence;
    Badge state;
    List<Button> buttons;  // back to here
};

struct TimelinePage {
    Text title, answer;
    Text clock_heading, clock_text;
    Form clock;
    List<Button> clock_buttons, steps;
    Text ahead_heading, ahead_empty;
    List<TimelineMoment> ahead;  // the next first
    Text past_heading, past_empty;
    List<TimelineMoment> past;  // the latest first
    Text journal_heading, journal_text, journal_empty;
    List<Text> journal_columns;
    List<JournalRow> journal;  // the latest first
    Text previous, next;       // for turning over
};

// Works without an edition too: then there are no deadlines but the first edition's start.
TimelinePage present_timeline(const Scene&);

// "clock": the reference date. Errors at "date".
FormReading read_clock_form(const Scene&, Text form);

}  // namespace palier
