// What stands between a company and a benefit, and the way with the least trouble past it.
#pragma once

#include <vector>

#include "core/assess.h"
#include "core/facts.h"
#include "present/view.h"

namespace palier {

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
    SubjectFacts facts_;
    std::vector<Told> told_;
};

}  // namespace palier
