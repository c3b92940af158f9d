// What the examples place says: worked examples with known answers, run by the rules that answer for the company.
#pragma once

#include "present/components.h"
#include "present/view.h"

namespace palier {

struct ExampleLine {
    Text key;
    Badge outcome;      // "holds" or "does not hold"
    Text title, about;  // "G13, edition Summer 2023"
    List<Link> rules;
    List<Text> mismatches;  // where, what was expected and what came
};

struct ExampleGroup {
    Text key, heading;
    Text label;         // of the button that shows the examples; it says how many hold
    bool open = false;  // at first: something in it does not hold
    List<ExampleLine> lines;
};

struct ExamplesPage {
    Link back;
    Text title, answer;
    Tone tone = Tone::neutral;  // of the answer
    Text about;
    List<Button> buttons;
    Text own_heading, own_text;
    Button own;
    List<ExampleGroup> groups;  // none: nothing was run yet
    Text rules_label;           // before the rules of an example
};

// Works without an edition: an example says itself which one it is about.
ExamplesPage present_examples(const Scene&);

}  // namespace palier
