// The questions of the start: one at a time, only those that still matter, with the answer in sight from the first one on.
#pragma once

#include <optional>

#include "core/interview.h"
#include "present/components.h"
#include "present/forms.h"
#include "present/view.h"

namespace palier {

// Things of one sort by their names, behind how many they are: what you get, what you may get, what is locked.
struct NamedCount {
    Text key, number, label;
    Text heading;  // of the names
    List<Text> names;
};

struct AskedQuestion {
    Text key;   // gets the focus when the question is new
    Text text;  // "Does your company have a partner ID?"
    Text settles, why, hint;
    Text told;                 // "Your answer so far: yes"; empty: asked for the first time
    List<Button> choices;      // an answer each
    bool large = false;        // yes or no
    std::optional<Form> form;  // where the answer is typed, ticked or picked from many
    List<Button> others;       // "I don't know", back, leave it
};

// When nothing that could be asked matters any more.
struct AllAsked {
    Text key, title, text;
    List<NamedCount> open;  // what remains unknown, and why
};

struct SoFar {
    Text title, about;  // "By the rules of ..., on ..."
    Text membership;    // which edition it is hangs on that (R73); or empty
    Badge badge;
    Text sentence;
    List<ReasonLine> because;  // a no
    List<Pair> pairs;          // category, tier, what can be seen and managed
    List<NamedCount> benefits;
    Text ready;  // how many of those one gets can be activated now; empty: none to activate
    Field rules;
};

struct ToldAnswer {
    Text key;
    Pair answer;
    Button change, take_back;
};

struct InterviewPage {
    Text title, lead;
    Text status;  // the answer and how many are settled, in a line
    std::optional<AskedQuestion> question;
    std::optional<AllAsked> end;  // one of the two, or neither before the first edition
    Text no_edition;
    SoFar so_far;
    Text told_title, told_none;
    List<ToldAnswer> told;  // those that count, oldest first
    Text keep_title, keep_text;
    Text replaces;  // what keeping does to the company that is kept; empty when there is none
    Button keep;
    std::optional<Button> forget;
};

InterviewPage present_interview(const Scene&);

// "interview/<question>": the answer, or what is wrong with it at the field "answer".
FormReading read_interview_form(const Scene&, Text form);

// What AnswerQuestion says; nothing where the question has no such answer.
std::optional<FactValue> read_told(Text question, Text value);
void tell(Interview&, const Id& question, FactValue);
void take_back(Interview&, const Id& question);

// The key of what is to get the focus: the question that is asked now, or the end.
Text find_interview_focus(const Scene&);

// The company that the answers make; looked at as before, under the edition that was chosen, if any.
State make_interview_content(const Scene&);

}  // namespace palier
