// What nobody has said yet about one answer: the questions that could still change it, apart from what would change nothing.
#pragma once

#include "core/questions.h"
#include "present/components.h"
#include "present/view.h"

namespace palier {

struct MissingLine {
    Text key, question;
    Text why;      // what depends on it
    Text settles;  // "Could settle 3 answers."
    Button place;  // where it is answered
};

struct MissingPart {
    Text title;  // empty: nothing is missing, and nothing is drawn
    Text lead;
    List<MissingLine> critical;  // what settles most first
    Text others;                 // the rest, in one sentence

    bool empty() const { return title.empty(); }
};

// Of the verdicts of one benefit (unlocked, activation), for that offer or (empty) for the whole company.
MissingPart present_missing_facts(
    const Scene&, const Id& benefit, const Id& offer, const Verdict& unlocked, const Verdict& activation
);

// The questions of all answers that are not known, what settles most first; without others.
MissingPart present_all_missing(const Scene&);

// The question in words: "Has the company an MPN ID?"
Text say_question(const Texts&, const Id& askable);
// Whom it is about, "For the offer “Backup”"; empty for the company and who is signed in.
Text say_subject(const Scene&, const Asked&);

}  // namespace palier
