// Verdicts as trees of sentences, each with its rule, its sources and how sure they are.
#pragma once

#include "core/verdict.h"
#include "present/components.h"
#include "present/texts.h"

namespace palier {

// The tree of a verdict, without the knots that say nothing of their own (an "all of" with one part, a
// negation). Empty when the verdict is not applicable.
List<ReasonLine> present_reasons(const Texts&, const Edition&, const Verdict&);

// The sentence that decides: of the first leaf with the verdict's outcome; of any leaf that is not met or
// unknown before that. For a verdict that is not applicable, the sentence that says so.
ReasonLine present_first_reason(const Texts&, const Edition&, const Verdict&);

// What would have to be said to settle the verdict: the names of the facts, in order of appearance.
List<Text> name_missing_facts(const Texts&, const Edition&, const Verdict&);

// "SEED-2 l.21, FAQ 12"; empty when nothing is cited.
Text list_citations(const Texts&, const Provenance&);

// "R41; SEED-2 l.21; stated in a founding document". `rule` may be empty. Inferred is always said.
Text present_provenance(const Texts&, Text rule, const Provenance&);

// "USD 50,000 (your own figure)": tells a figure of the person's own from one that is published. Nothing stays nothing.
Text mark_own(const Texts&, Confidence, Text figure);

// "stated in a founding document", "our reading, inferred", ...
Text name_confidence(const Texts&, Confidence);
Tone tone_of(Confidence);

// "at-least": the part of a key.
Text key_of(Comparison);

Text name_outcome(const Texts&, Outcome);
Tone tone_of(Outcome);

}  // namespace palier
