// What the company has earned, apart from what the signed-in person can see and do (R6).
#include "core/assess.h"
#include "core/names.h"

namespace palier {

Verdict assess_participation(const Edition& edition, const State& state, Date today)
{
    return assess_rule(edition, names::participation, find_facts(edition, state, today), today);
}

Access assess_access(const Edition& edition, const State& state, Date today)
{
    auto facts = find_facts(edition, state, today);
    return {
        .sees = assess_rule(edition, names::see_rewards, facts, today),
        .manages = assess_rule(edition, names::manage_rewards, facts, today),
        .associates = assess_rule(edition, names::associate_tenant, facts, today),
        .creates_users = assess_rule(edition, names::create_users, facts, today),
    };
}

}  // namespace palier
