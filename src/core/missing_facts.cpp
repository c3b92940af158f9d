#include "core/missing_facts.h"

#include <map>
#include <tuple>

#include "core/assess.h"
#include "core/sort.h"

namespace palier {

namespace {

struct Tally {
    const Edition& edition;
    std::vector<MissingFact> facts = {};
    std::map<std::tuple<FactIndex, Id, Id>, std::size_t> places = {};

    void add(FactIndex fact, const Id& offer, const Id& benefit)
    {
        auto owner = edition.facts[fact].owner;
        MissingFact missing{fact, {}, {}, 1};
        if (owner == FactOwner::offer || owner == FactOwner::benefit) missing.offer = offer;
        if (owner == FactOwner::benefit) missing.benefit = benefit;
        auto [place, fresh] = places.try_emplace({fact, missing.offer, missing.benefit}, facts.size());
        if (fresh)
            facts.push_back(std::move(missing));
        else
            ++facts[place->second].could_settle;
    }

    void add(const Verdict& verdict, const Id& offer = {}, const Id& benefit = {})
    {
        for (auto fact : verdict.could_settle) add(fact, offer, benefit);
    }

    // R21: one of a tier's metrics is enough, so each that is unknown could lead there.
    void add_tiers(const TierStanding& standing, const Facts& facts_of_company)
    {
        add(standing.entry);
        if (standing.entry.outcome != Outcome::met) return;
        for (std::size_t i = 0; i < standing.steps.size(); ++i) {
            if (standing.steps[i].outcome != Outcome::unknown) continue;
            for (const auto& metric : edition.ladder.tiers[i].any_of)
                if (metric.threshold.value && !is_known(facts_of_company[metric.fact]))
                    add(metric.fact, {}, {});
        }
    }
};

}  // namespace

std::vector<MissingFact> find_missing_facts(const Edition& edition, const State& state, Date today)
{
    return find_missing_facts(edition, state, today, assess_benefits(edition, state, today, Reasons::left_out));
}

std::vector<MissingFact> find_missing_facts(
    const Edition& edition, const State& state, Date today, const std::vector<BenefitAssessment>& benefits
)
{
    Tally tally{edition};
    tally.add(assess_participation(edition, state, today));
    auto access = assess_access(edition, state, today);
    tally.add(access.sees);
    tally.add(access.manages);
    tally.add_tiers(assess_tier(edition, state, today), find_facts(edition, state, today));
    for (const auto& benefit : benefits) {
        tally.add(benefit.unlocked, benefit.offer, benefit.benefit);
        tally.add(benefit.activation, benefit.offer, benefit.benefit);
    }
    sort_by(tally.facts, [](const MissingFact& left, const MissingFact& right) {
        if (left.could_settle != right.could_settle) return left.could_settle > right.could_settle;
        return left.fact < right.fact;
    });
    return std::move(tally.facts);
}

}  // namespace palier
