// A company that is not on record yet, told by one answer after another: what is known of it so far, and what to ask next.
#pragma once

#include <map>
#include <optional>
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

// The question that could settle most, of those that still matter; nothing when none does, and before the first edition. Which
// edition answers comes first, where that depends on the company (R73).
std::optional<InterviewQuestion> next_question(const std::vector<Edition>&, const Answers&, Date);

// What the answers make, to be kept as it is: nothing that was not said is in it. The offer is "offer-1", without a name.
State make_state(const std::vector<Edition>&, const Answers&, Date);

struct BenefitAnswer {
    Id benefit;
    Verdict unlocked;
    bool operator==(const BenefitAnswer&) const = default;
};

// What can be told so far; before the first answer nearly everything is unknown, and nothing is refused that was not said.
struct InterviewSummary {
    EditionChoice choice;
    Verdict participation;
    Access access;
    std::optional<Id> category;           // of the offer
    std::optional<Id> tier;               // the highest that is certain
    std::vector<BenefitAnswer> benefits;  // in the edition's order; those of an offer for the one that is told of
    bool operator==(const InterviewSummary&) const = default;
};
InterviewSummary summarise(const std::vector<Edition>&, const Answers&, Date);

}  // namespace palier
