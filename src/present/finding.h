// A verdict as an answer: what it comes to, what decides it, and what would change it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/verdict.h"
#include "present/components.h"
#include "present/view.h"

namespace palier {

struct Finding {
    std::string key;
    std::string title;
    Badge badge;
    std::string sentence;
    std::vector<ReasonLine> because;  // what decides it, without what lies below
    std::string why_label;            // of the button that shows `reasons`
    std::vector<ReasonLine> reasons;  // the whole tree
    std::vector<Button> changes;      // ways to what would change it
};

// The texts "<prefix>.title", "<prefix>.<outcome>" (the sentence) and "<prefix>.<outcome>.badge", with the given values; where the
// last two are missing the general "finding.<outcome>" ones.
Finding present_finding(
    const Scene&, std::string_view key, std::string_view prefix, const Verdict&, const Values& = {}
);

// "met", "not-met", "unknown", "not-applicable", "invalid": the part of a key.
std::string_view key_of(Outcome);

}  // namespace palier
