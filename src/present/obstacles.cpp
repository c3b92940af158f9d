#include "present/obstacles.h"

#include "core/names.h"
#include "present/unlocks.h"

namespace palier {

namespace {

// What follows from a change of an offer depends on these (core/consequences.h).
bool are_alike(const Offer* a, const Offer* b)
{
    if (!a || !b) return a == b;
    return a->type == b->type && a->service_kind == b->service_kind && a->options == b->options &&
           a->state() == b->state();
}

}  // namespace

const Verdict* find_obstacle(const Benefit& benefit, const BenefitAssessment& assessment)
{
    if (assessment.status == BenefitStatus::locked || assessment.status == BenefitStatus::undecided)
        return &assessment.unlocked;
    if (waits_for_activation(benefit, assessment) && assessment.activation.outcome != Outcome::met)
        return &assessment.activation;
    return nullptr;
}

EasiestWays::EasiestWays(const Scene& scene)
    : scene_{scene}, facts_{*scene.edition, scene.state(), scene.today}
{
}

Text EasiestWays::say(const Benefit& benefit, const BenefitAssessment& assessment)
{
    const auto* obstacle = find_obstacle(benefit, assessment);
    if (!obstacle) return {};
    bool unearned = obstacle == &assessment.unlocked;
    const auto* activate = scene_.edition->find_rule(names::activate);
    if (!unearned && !activate) return {};
    const auto root = unearned ? benefit.unlocked : activate->root;
    auto kept = scene_.state().offers.find(assessment.offer);
    const auto* offer = kept == scene_.state().offers.end() ? nullptr : &kept->second;

    for (const auto& told : told_)
        if (told.root == root && are_alike(told.offer, offer) && told.obstacle == *obstacle)
            return told.easiest;
    const Subject subject{.offer = offer, .benefit = &benefit};
    auto easiest = say_easiest(
        scene_, {unearned ? "earned" : "activation", root, facts_.find(subject), *obstacle, assessment.offer}
    );
    told_.push_back({root, *obstacle, offer, easiest});
    return easiest;
}

}  // namespace palier
