// What would change an answer, as buttons that lead there.
#pragma once

#include "core/questions.h"
#include "present/components.h"
#include "present/view.h"

namespace palier {

// For every part of a verdict that is not met or not known, the place where a person can change or state it:
// each once, in the order of the reasons. None when the verdict is met, or when only the sources could change
// it. `offer` is the one that was asked about, or empty. Button keys begin with `prefix`.
List<Button> present_mends(const Scene&, const Verdict&, const Id& offer, Text prefix);

// The place where one fact is stated or changed. `key` begins with `prefix`.
Button present_mend(const Scene&, FactIndex, const Id& offer, Text prefix);

// The place where a question is answered.
Button present_answer(const Scene&, const Asked&, Text prefix);

}  // namespace palier
