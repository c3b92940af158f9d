// What stands between a company and a benefit, and the way with the least trouble past it.
#pragma once

#include <vector>

#include "core/assess.h"
#include "core/facts.h"
#include "present/view.h"

namespace palier {

// Completed and to be used again (R29), or opted out of while it is still earned (R65).
bool can_activate_again(const BenefitAssessment&);

// Activate is its next step, open or closed. It is, too, where only the sources do not say whether it is earned (R39): who sees it in
// Partner Center knows better.
bool waits_for_activation(const Benefit&, const BenefitAssessment&);

// Why a benefit is not to be had now: the assessment's own verdict that is in the way, or null.
const Verdict* find_obstacle(const Benefit&, const BenefitAssessment&);

// The way with the least trouble to what stands in the way of a benefit. A company with many offers alike does not wait for each:
// where the same was found of the same condition, and the offers follow the same rules, the way is the same.
class EasiestWays {
public:
    // Needs an edition. The scene stays where it is as long as this is used.
    explicit EasiestWays(const Scene&);

    // Empty when nothing is in the way, or no way is known.
    Text say(const Benefit&, const BenefitAssessment&);

private:
    struct Told {
        NodeIndex root;
        Verdict obstacle;
        const Offer* offer;
        Text easiest;
    };

    const Scene& scene_;
    Facts company_;
    std::vector<Told> told_;
};

}  // namespace palier
