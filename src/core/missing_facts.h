// What nobody has said yet and could still change an answer: the questions worth asking, the most telling first.
#pragma once

#include <vector>

#include "core/assess.h"

namespace palier {

struct MissingFact {
    FactIndex fact = 0;
    Id offer, benefit;     // which one it is about; empty for a fact of the company or of who is signed in
    int could_settle = 0;  // so many answers that are not known now
    bool operator==(const MissingFact&) const = default;
};

// Over what the company takes part in, what the signed-in person sees and may do, the tiers, and every benefit. Those that
// could settle most come first; equal ones in the order of the edition's facts.
std::vector<MissingFact> find_missing_facts(const Edition&, const State&, Date);
// The same for who has assess_benefits() of that day already.
std::vector<MissingFact>
find_missing_facts(const Edition&, const State&, Date, const std::vector<BenefitAssessment>& benefits);

}  // namespace palier
