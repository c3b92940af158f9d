// A company that has done everything right so far, and nothing yet in the programme: the given of most tests.
#pragma once

#include "core/state.h"
#include "support/sample_edition.h"

namespace palier {

// Partner ID, one linked profile "main", account e-mail compte@exemple.fr; Ada, partner admin, is signed in with the onboarding
// tenant. No offer, no contact, not enrolled.
inline State make_company()
{
    Partner partner;
    partner.id = "company";
    partner.name = "Exemple SAS";
    partner.has_partner_id = Answer::yes;
    partner.account_email = "compte@exemple.fr";
    partner.profiles = {{"main", "Exemple", Answer::yes}};
    partner.tenants = {{"home", "exemple.onmicrosoft.com", OnboardingTenant{}}};
    partner.people = {{"ada", "Ada", "ada@exemple.fr", {"partner-admin"}}};
    partner.session = Session{"ada", "home"};

    State state;
    state.partners.emplace(partner.id, partner);
    return state;
}

inline Partner& company_of(State& state)
{
    return state.partners.begin()->second;
}

inline Offer make_offer(const Id& id, const Id& type, std::set<Id> options)
{
    Offer offer;
    offer.id = id;
    offer.name = id;
    offer.profile = "main";
    offer.type = type;
    offer.options = std::move(options);
    offer.stores = {"appsource"};
    offer.moves = {{"draft", on("2021-05-01")}};
    return offer;
}

inline Offer make_live_offer(const Id& id, const Id& type, std::set<Id> options, std::string_view since)
{
    auto offer = make_offer(id, type, std::move(options));
    offer.moves.push_back({"live", on(since)});
    return offer;
}

inline void put(State& state, const Offer& offer)
{
    state.offers.insert_or_assign(offer.id, offer);
}

// A company with one live offer "offer-1", since 2021-06-01.
inline State make_company_with_offer(const Id& type, std::set<Id> options)
{
    auto state = make_company();
    put(state, make_live_offer("offer-1", type, std::move(options), "2021-06-01"));
    return state;
}

inline Contact make_contact()
{
    return {"contact-1", "ada", "marketing@exemple.fr", "+33 1 23 45 67 89", "fr", on("2021-06-01")};
}

inline void put(State& state, const Contact& contact)
{
    state.contacts.insert_or_assign(contact.id, contact);
}

inline void put_sale(State& state, const Id& id, Money amount, const Id& profile = "main")
{
    state.sales.insert_or_assign(id, Sale{id, on("2021-06-01"), std::move(amount), profile, "", false});
}

inline void put_stages(State& state, const Id& benefit, const Id& offer, std::vector<BenefitStage> stages)
{
    auto id = benefit_record_id(benefit, offer);
    state.benefits.insert_or_assign(
        id, BenefitRecord{id, benefit, offer, "sample", std::move(stages), std::nullopt}
    );
}

}  // namespace palier
