// What was unlocked before an edition came into force, and stays by the rules of its own edition (R35).
#pragma once

#include <optional>
#include <vector>

#include "core/assess.h"

namespace palier {

struct KeptBenefit {
    Date last_day;                 // of its edition
    BenefitAssessment assessment;  // `unlocked` is of that day; unknown: so is whether it was kept
};

// Where `in_force` keeps what came before it: what a person first acted on under an earlier edition, and what the edition just
// before it had unlocked on its last day, or may have. Each stands in place of the line for the same benefit and offer by the
// edition in force. In the order of the editions, and of each. Empty where nothing is kept.
std::vector<KeptBenefit> assess_kept(const std::vector<Edition>&, const Edition& in_force, const State&, Date);

// All that the programme gives a company on that day, by whosever rules: what is kept first, as above, then the rest as
// assess_benefits() has it.
void visit_all_benefits(
    const std::vector<Edition>&,
    const Edition& in_force,
    const State&,
    Date,
    Reasons,
    Visit<BenefitAssessment&&> visit
);
std::vector<BenefitAssessment> assess_all_benefits(
    const std::vector<Edition>&, const Edition& in_force, const State&, Date, Reasons = Reasons::told
);

// Whether that benefit goes on by the rules of an earlier edition; nothing: by those of the one in force.
std::optional<KeptBenefit> find_kept(
    const std::vector<Edition>&, const Edition& in_force, const State&, const Id& benefit, const Id& offer, Date
);

}  // namespace palier
