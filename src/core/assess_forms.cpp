// Whether a form that a person fills in is complete and in scope: the technical request, the marketing
// contact.
#include "core/assess.h"
#include "core/names.h"

namespace palier {

Verdict assess_request(const Edition& edition, const State& state, const TechnicalRequest& request, Date today)
{
    if (edition.technical.phases.empty()) return {};

    auto offer = state.offers.find(request.offer);
    Subject subject{
        .offer = offer == state.offers.end() ? nullptr : &offer->second,
        .request = &request,
    };
    return assess_rule(edition, names::technical_request, find_facts(edition, state, today, subject), today);
}

SponsorshipPlanStanding
assess_sponsorship_plan(const Edition& edition, const State& state, const SponsorshipPlan& plan, Date today)
{
    auto facts = find_facts(edition, state, today, {.sponsorship = &plan});
    auto ask = [&](std::string_view rule) { return assess_rule(edition, rule, facts, today); };
    return {
        .use = ask(names::sponsorship_use),
        .billing = ask(names::sponsorship_billing),
        .next = ask(names::sponsorship_next),
    };
}

Verdict assess_contact(const Edition& edition, const State& state, const Contact& contact, Date today)
{
    auto assigned = state;
    assigned.contacts.insert_or_assign(contact.id, contact);

    Subject subject{.contact = &contact};
    auto facts = find_facts(edition, assigned, today, subject);
    auto verdict = assess_rule(edition, names::contact_complete, facts, today);

    const auto& maximum = edition.contact.maximum.value;
    auto too_many = maximum && static_cast<std::int64_t>(assigned.contacts.size()) > *maximum;
    if (too_many && verdict.outcome != Outcome::invalid) verdict.outcome = Outcome::not_met;
    return verdict;
}

}  // namespace palier
