// Conditions as words, before anybody is asked: "One of these: live offers, at least 1; ...".
#pragma once

#include "core/edition.h"
#include "present/texts.h"

namespace palier {

struct ConditionLine {
    int depth = 0;  // 0: the condition as a whole
    Text sentence;
};

// Line by line, what is below a line one deeper. Rules by their names.
List<ConditionLine> present_condition(const Texts&, const Edition&, NodeIndex);

// "Live offers", or the id of a fact without a name.
Text name_fact(const Texts&, const Id& fact);

}  // namespace palier
