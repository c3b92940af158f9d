// A verdict as an answer: what it comes to, what decides it, and what would change it.
#pragma once

#include "core/verdict.h"
#include "present/components.h"
#include "present/unlocks.h"
#include "present/view.h"

namespace palier {

struct Finding {
    Text key;
    Text title;
    Badge badge;
    Text sentence;
    List<ReasonLine> because;  // what decides it, without what lies below
    Text why_label;            // of the button that shows `reasons`
    List<ReasonLine> reasons;  // the whole tree
    List<Button> changes;      // ways to what would change it
    UnlockPart unlocks = {};   // instead of `changes`: which of them together are enough
};

// The texts "<prefix>.title", "<prefix>.<outcome>" (the sentence) and "<prefix>.<outcome>.badge", with the given values; where the
// last two are missing the general "finding.<outcome>" ones.
Finding present_finding(const Scene&, Text key, Text prefix, const Verdict&, const Values& = {});

}  // namespace palier
