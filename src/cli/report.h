// The parts of an answer on a terminal.
#pragma once

#include "cli/terminal.h"
#include "present/components.h"
#include "present/conditions.h"
#include "present/missing_part.h"
#include "present/unlocks.h"

namespace palier::cli {

Ink ink_of(Tone);

// "Visible · Not known yet", the badge in its colour, after an empty line.
void print_heading(Terminal&, Text title, const Badge& = {});

// A reason with its mark and its source, and what lies below it.
void print_reasons(Terminal&, List<ReasonLine>, int indent);

// "label: value" each.
void print_pairs(Terminal&, const Texts&, List<Pair>, int indent);

// A remark, less important than what it stands below.
void print_quietly(Terminal&, Text remark, int indent);

// What would unlock something, each way a line of its own; nothing when there is nothing to unlock.
void print_unlocks(Terminal&, const Texts&, const UnlockPart&, int indent);

// What is not known yet, the questions numbered; nothing when nothing is missing.
void print_missing(Terminal&, const Texts&, const MissingPart&, int indent);

void print_questions(Terminal&, const Texts&, List<MissingLine>, int indent);

void print_condition(Terminal&, List<ConditionLine>, int indent);

}  // namespace palier::cli
