// The rules alone, as a WebAssembly module: every function that JavaScript calls. palier-rules.ts is the typed twin, and the only caller.
//
// Texts are UTF-8. One that is passed is written to what rules_text() returned for its length; the call that takes it is told the length
// again. The answer of a call, where it has one, is JSON, at rules_answer() until the next call. Days count from 1970-01-01. Pointers to
// memory of the module hold until its next call, unless said; views of JavaScript also end when the memory grows.
#pragma once

#include <cstdint>

extern "C" {

// Where to write a text of so many bytes.
char* rules_text(std::uint32_t length);

const char* rules_answer(void);
std::uint32_t rules_answer_length(void);

// An edition: 0 when it has mistakes, else its number. Answer: {"issues": [...], "edition": {what it declares}}, the latter only if it
// was read.
std::uint32_t rules_read_edition(std::uint32_t length);
void rules_forget_edition(std::uint32_t edition);  // and its evaluators

// Makes roots ready: lines of "rule <id>" or "benefit <id>" (what unlocks it). The number of an evaluator. Answer: {"possible": flag,
// "roots": [{"facts": [numbers of the facts that it asks about]}]}, null in place of a root that the edition does not have. Not possible:
// some root cannot be asked of a block; each of its records goes to rules_evaluate_facts().
std::uint32_t rules_prepare(std::uint32_t edition, std::uint32_t length);

// Makes room for the results of so many records, none of them evaluated; with 0, gives it back.
void rules_start(std::uint32_t evaluator, std::uint32_t records);

// The block of an edition (core/batch.h), empty: numbers [column][64] of 64 bits; words of 64 bits: known [fact], foreign [fact], bits
// [bit], one after the other. Both stay where they are.
std::int64_t* rules_numbers(std::uint32_t edition);
std::uint64_t* rules_words(std::uint32_t edition);

// Evaluates the first `count` records of the block as those from `first`, a multiple of 64, on. The block is empty again afterwards.
void rules_evaluate_block(std::uint32_t evaluator, std::uint32_t first, std::uint32_t count, std::int32_t day);

// Evaluates one record, given as JSON, after the block that it is of. 1; or 0 when the facts have mistakes, which are the answer,
// {"issues": [...]}, and make every outcome invalid.
int rules_evaluate_facts(std::uint32_t evaluator, std::uint32_t record, std::uint32_t length, std::int32_t day);

// Bytes [root][record], an Outcome each. After rules_start().
const std::uint8_t* rules_outcomes(std::uint32_t evaluator);
// Words of 64 bits [block][root][fact that it asks about][2]: which records miss it, and which of those it could settle.
const std::uint64_t* rules_masks(std::uint32_t evaluator);

// The verdict on one root, with its reasons (docs/verdict-format.md). Answer: {"verdict": {...}} or {"issues": [...]}.
void rules_explain(std::uint32_t evaluator, std::uint32_t root, std::uint32_t length, std::int32_t day);

// What would make one root met (docs/verdict-format.md). Answer: {"unlocks": {...}} or {"issues": [...]}.
void rules_unlocks(std::uint32_t evaluator, std::uint32_t root, std::uint32_t length, std::int32_t day);

// Everything that is said of a company, given as an export (docs/export-format.md): by that edition, or, 0, by the one of those read that
// is in force on that day. Answer: {"check": {...}, "issues": [warnings]} or {"issues": [...]}.
void rules_check(std::uint32_t edition, std::uint32_t length, std::int32_t day);
}
