// What differs between two editions, in words.
#pragma once

#include "core/edition_difference.h"
#include "present/components.h"
#include "present/conditions.h"
#include "present/view.h"

namespace palier {

struct ChangeLine {
    EditionDifference::Kind sort = EditionDifference::Kind::changed;
    Badge kind;   // that in words
    Text thing;   // "Tier 25k"
    Text aspect;  // what of it: "Billed sales, threshold"; empty for what is new or gone
    Text before, after;
    List<ConditionLine> condition_before, condition_after;  // where that is a condition
    Text conditions_label;  // of the button that shows these; empty: there are none
};

struct ChangeSection {
    Text key;      // "benefit"
    Text heading;  // "Benefits"
    Text label;    // of the button that shows the lines: "Benefits: 12 differences"
    List<ChangeLine> lines;
};

// Empty when nothing differs.
List<ChangeSection>
present_edition_changes(const Texts&, const Edition& before, const Edition& after, const std::vector<EditionDifference>&);

// The answers that are not the same for this company; one section, or none.
List<ChangeLine> present_answer_changes(const Scene&, const AnswerChanges&);

}  // namespace palier
