// Conditions as data: one flat table of nodes for a whole edition, children always before their parent.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/fact.h"

namespace palier {

// Where a statement stands: the key of one of the edition's source documents, and the place in it ("l.28").
struct Citation {
    Id source;
    std::string place;
    bool operator==(const Citation&) const = default;
};

enum class Confidence {
    seed,
    docs,
    community,
    inferred,
    own,  // from a person's own documents (R25); in no edition file
};

struct Provenance {
    std::vector<Citation> citations;
    Confidence confidence = Confidence::inferred;
    bool operator==(const Provenance&) const = default;
};

// A value that the sources may not give: nothing means "not publicly known", never zero.
template <class T>
struct Sourced {
    std::optional<T> value;
    Provenance provenance;
    bool operator==(const Sourced&) const = default;
};

using NodeIndex = std::uint32_t;  // into Edition::nodes
using FactIndex = std::uint32_t;  // into Edition::facts
using PeriodIndex = std::uint32_t;
using RuleIndex = std::uint32_t;

enum class Comparison {
    is,
    is_not,
    at_least,
    more_than,
    at_most,
    less_than,
    one_of,
    includes_any,
    includes_all,
    includes_none
};

struct All {
    bool operator==(const All&) const = default;
};
struct Any {
    bool operator==(const Any&) const = default;
};
struct AtLeast {
    std::uint32_t count;
    bool operator==(const AtLeast&) const = default;
};
struct Not {
    bool operator==(const Not&) const = default;
};
struct NotKnown {  // the sources do not say: always unknown
    bool operator==(const NotKnown&) const = default;
};
struct RuleHolds {  // its one child is the root of that rule
    RuleIndex rule;
    bool operator==(const RuleHolds&) const = default;
};
// The fact against a value of the edition, or against another fact when `other` is set.
struct FactTest {
    FactIndex fact;
    Comparison comparison;
    FactValue value;
    std::optional<FactIndex> other;
    bool operator==(const FactTest&) const = default;
};
// Whether a period has run out on the reference date. Unknown when its length or its start is.
struct PeriodTest {
    PeriodIndex period;
    bool over;  // true: met from the first day after it; false: met up to and including its last day
    bool operator==(const PeriodTest&) const = default;
};
struct TierReached {
    Id tier;
    bool operator==(const TierReached&) const = default;
};

using Question = std::variant<All, Any, AtLeast, Not, NotKnown, RuleHolds, FactTest, PeriodTest, TierReached>;

struct Node {
    Question question;
    std::vector<NodeIndex> children;
    std::string rule;  // number in the programme, "R41"; empty: that of the nearest parent with one
    Provenance provenance;
    Id text;  // "condition.<text>.<outcome>" is its sentence; empty: a general sentence is made for its question
    bool operator==(const Node&) const = default;
};

}  // namespace palier
