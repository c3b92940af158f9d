// Taking part, and who may see and do what: R1 to R6, R41 to R46.
#include <doctest/doctest.h>

#include "core/assess.h"
#include "support/sample_company.h"

using namespace palier;

namespace {

const auto edition = make_sample_edition();
const auto today = on("2021-06-01");

Outcome participation(const State& state)
{
    return assess_participation(edition, state, today).outcome;
}

void sign_in_with(State& state, TenantStanding standing)
{
    company_of(state).tenants[0].standing = std::move(standing);
}

}  // namespace

TEST_CASE("R1: without a partner ID nothing is earned, and while nobody has said, it is asked for")
{
    auto state = make_company_with_offer("saas", {"contact-me"});
    CHECK(participation(state) == Outcome::met);

    company_of(state).has_partner_id = Answer::no;
    CHECK(participation(state) == Outcome::not_met);

    company_of(state).has_partner_id = Answer::unknown;
    auto verdict = assess_participation(edition, state, today);
    CHECK(verdict.outcome == Outcome::unknown);
    CHECK(verdict.could_settle == std::vector{*edition.find_fact("company.has-partner-id")});
}

TEST_CASE("R2: roles, names and profiles of any kind make no difference to what is earned")
{
    auto state = make_company_with_offer("saas", {"contact-me"});
    company_of(state).profiles.clear();
    company_of(state).people[0].roles = {"sales-agent"};
    company_of(state).name = "";

    CHECK(participation(state) == Outcome::met);
}

TEST_CASE("R3: only a live offer earns, neither one on its way nor one withdrawn")
{
    auto state = make_company();
    CHECK(participation(state) == Outcome::not_met);

    auto offer = make_offer("offer-1", "saas", {"contact-me"});
    put(state, offer);
    CHECK(participation(state) == Outcome::not_met);

    offer.moves.push_back({"preview", on("2021-05-20")});
    put(state, offer);
    CHECK(participation(state) == Outcome::not_met);

    offer.moves.push_back({"live", on("2021-05-21")});
    put(state, offer);
    CHECK(participation(state) == Outcome::met);

    offer.moves.push_back({"not-available", on("2021-06-01")});
    put(state, offer);
    CHECK(participation(state) == Outcome::not_met);
}

TEST_CASE("R4: either store is enough")
{
    auto state = make_company_with_offer("saas", {"contact-me"});
    auto& stores = state.offers.at("offer-1").stores;

    stores = {"appsource"};
    CHECK(participation(state) == Outcome::met);
    stores = {"azure-marketplace"};
    CHECK(participation(state) == Outcome::met);
}

TEST_CASE("R6: what is earned does not depend on who is signed in, what is seen and done does")
{
    auto state = make_company_with_offer("saas", {"contact-me"});
    company_of(state).people[0].roles = {"sales-agent"};
    sign_in_with(state, SeparateTenant{});

    auto access = assess_access(edition, state, today);

    CHECK(participation(state) == Outcome::met);
    CHECK(access.sees.outcome == Outcome::not_met);
    CHECK(access.manages.outcome == Outcome::not_met);
}

TEST_CASE("R41: one of the named roles is enough to manage the rewards, any other is not")
{
    auto state = make_company();
    auto manages = [&](std::set<Id> roles) {
        company_of(state).people[0].roles = std::move(roles);
        return assess_access(edition, state, today).manages.outcome;
    };

    CHECK(manages({}) == Outcome::not_met);
    CHECK(manages({"sales-agent"}) == Outcome::not_met);
    CHECK(manages({"account-admin"}) == Outcome::not_met);
    CHECK(manages({"partner-admin"}) == Outcome::met);
    CHECK(manages({"global-admin"}) == Outcome::met);
    CHECK(manages({"partner-admin", "sales-agent"}) == Outcome::met);
}

TEST_CASE("R41: while nobody is signed in, it is unknown who may manage")
{
    auto state = make_company();
    company_of(state).session.reset();

    auto access = assess_access(edition, state, today);

    CHECK(access.manages.outcome == Outcome::unknown);
    CHECK(access.sees.outcome == Outcome::not_met);
}

TEST_CASE("R43: the menu shows for the onboarding tenant and for an associated one only")
{
    auto state = make_company();
    auto sees = [&](TenantStanding standing) {
        sign_in_with(state, std::move(standing));
        return assess_access(edition, state, today).sees.outcome;
    };

    CHECK(sees(OnboardingTenant{}) == Outcome::met);
    CHECK(sees(SeparateTenant{}) == Outcome::not_met);
    CHECK(sees(TakenTenant{}) == Outcome::not_met);  // R46
    CHECK(sees(AssociatedTenant{today, true}) == Outcome::met);
}

TEST_CASE("R43: signed in without a tenant being named, it is asked for")
{
    auto state = make_company();
    company_of(state).session = Session{"ada", ""};

    auto access = assess_access(edition, state, today);

    CHECK(access.sees.outcome == Outcome::unknown);
    CHECK(access.sees.could_settle == std::vector{*edition.find_fact("person.tenant")});
}

TEST_CASE("R44: global and account admins may associate a tenant, the partner admin may not")
{
    auto state = make_company();
    auto associates = [&](std::set<Id> roles) {
        company_of(state).people[0].roles = std::move(roles);
        return assess_access(edition, state, today).associates.outcome;
    };

    CHECK(associates({"partner-admin"}) == Outcome::not_met);
    CHECK(associates({"account-admin"}) == Outcome::met);
    CHECK(associates({"global-admin"}) == Outcome::met);
}

TEST_CASE("R45: after association the menu appears only with a new sign-in")
{
    auto state = make_company();

    sign_in_with(state, AssociatedTenant{today, false});
    CHECK(assess_access(edition, state, today).sees.outcome == Outcome::not_met);

    sign_in_with(state, AssociatedTenant{today, true});
    CHECK(assess_access(edition, state, today).sees.outcome == Outcome::met);
}

TEST_CASE("R49: creating users is a right apart from managing the rewards")
{
    auto state = make_company();
    CHECK(assess_access(edition, state, today).creates_users.outcome == Outcome::not_met);

    company_of(state).people[0].roles.insert("global-admin");
    CHECK(assess_access(edition, state, today).creates_users.outcome == Outcome::met);
}

TEST_CASE("an edition without a rule on access has no such step")
{
    auto silent = edition;
    silent.rules.clear();

    auto access = assess_access(silent, make_company(), today);

    CHECK(access.sees.outcome == Outcome::not_applicable);
    CHECK(access.manages.outcome == Outcome::not_applicable);
    CHECK(assess_participation(silent, make_company(), today).outcome == Outcome::not_applicable);
}
