// A company that is not on record yet, told by one answer after another: what is known of it so far, and what to ask next.
#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "core/questions.h"

namespace palier {

// The answers so far, by the id of the askable (questions.h), about one company, one person and one offer. Absent: not asked yet.
// Unknown: "I don't know", which is an answer and is not asked again.
using Answers = std::map<Id, FactValue, std::less<>>;

struct InterviewQuestion {
    Id id;
    FactType type = FactType::boolean;
    std::vector<Id> choices;  // of a choice or choices, in the edition's order; empty: free (a country)
    std::size_t settles = 0;  // so many answers that are not known yet
    bool operator==(const InterviewQuestion&) const = default;
};

// In all that follows `pinned`, one of the editions given, answers whatever the day; null: the one that the day decides on (R72, R73).

// The question that could settle most, of those that still matter; nothing when none does, and before the first edition. Which
// edition answers comes first, where that depends on the company (R73).
std::optional<InterviewQuestion>
next_question(const std::vector<Edition>&, const Answers&, Date, const Edition* pinned = nullptr);

// The question of that id as it would be asked now, to be answered anew; nothing before the first edition, and for what nobody
// can be asked. It settles 0.
std::optional<InterviewQuestion> find_question(
    const std::vector<Edition>&, const Answers&, std::string_view id, Date, const Edition* pinned = nullptr
);

// Those that count beside each other: left out is what only makes sense after another answer (R15: the options of another type),
// and what the edition does not have. Changed back, the other answer brings it back.
Answers
find_counting_answers(const std::vector<Edition>&, const Answers&, Date, const Edition* pinned = nullptr);

// What the answers make, to be kept as it is: nothing that was not said is in it. The offer is "offer-1", without a name.
State make_state(const std::vector<Edition>&, const Answers&, Date, const Edition* pinned = nullptr);

struct BenefitAnswer {
    Id benefit;
    Verdict unlocked;
    Verdict activation;  // not applicable where there is nothing to activate, or it is locked
    bool operator==(const BenefitAnswer&) const = default;
};

// What can be told so far; before the first answer nearly everything is unknown, and nothing is refused that was not said.
struct InterviewSummary {
    EditionChoice choice;
    Verdict participation;
    Access access;
    std::optional<Id> category;           // of the offer
    std::optional<Id> tier;               // the highest that is certain
    bool tier_exact = false;              // false: a higher one may be reached
    std::vector<BenefitAnswer> benefits;  // in the edition's order; those of an offer for the one that is told of
    // Of all that questions could settle (VerdictKind) and the edition has a rule for: how many are settled, of how many.
    std::size_t settled = 0, all = 0;
    bool operator==(const InterviewSummary&) const = default;
};
InterviewSummary summarise(const std::vector<Edition>&, const Answers&, Date, const Edition* pinned = nullptr);

}  // namespace palier
