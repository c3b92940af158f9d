// What was unlocked before an edition came into force, and stays by the rules of its own edition (R35).
#pragma once

#include <vector>

#include "core/assess.h"

namespace palier {

struct KeptBenefit {
    const Edition* edition = nullptr;  // by whose rules it stands
    BenefitAssessment assessment;  // `unlocked` is of that edition's last day; unknown: so is whether it was kept
};

// Where `in_force` keeps what came before it: what a person first acted on under an earlier edition, and what the edition just
// before it had unlocked on its last day, or may have. Each stands in place of the line for the same benefit and offer by the
// edition in force. The former come first, oldest edition first; all in their edition's order. Empty where nothing is kept.
std::vector<KeptBenefit> assess_kept(const std::vector<Edition>&, const Edition& in_force, const State&, Date);

// The edition by whose rules that benefit goes on: one that keeps it, else the one in force.
const Edition& find_edition_of_benefit(
    const std::vector<Edition>&, const Edition& in_force, const State&, const Id& benefit, const Id& offer, Date
);

}  // namespace palier
