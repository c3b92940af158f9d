#include <doctest/doctest.h>

#include "support/walk.h"

using namespace palier;

namespace {

const Id set = "marketing-set", offer = "offer-1";

MoveBenefit step(BenefitStep what)
{
    return {set, offer, what};
}

// A trial offer, live since 2021-06-01; enrolled; a contact is assigned: the benefit can be activated.
Walk ready_walk()
{
    Walk walk;
    walk.state = make_company_with_offer("saas", {"free-trial"});
    company_of(walk.state).enrolled_on = on("2021-06-01");
    put(walk.state, make_contact());
    return walk;
}

Offer new_offer(const Id& type, std::set<Id> options)
{
    auto made = make_offer("", type, std::move(options));
    made.name = "Backup";
    made.moves.clear();
    return made;
}

Tenant& add_tenant(State& state, TenantStanding standing)
{
    company_of(state).tenants.push_back({"sales", "sales.onmicrosoft.com", std::move(standing)});
    return company_of(state).tenants.back();
}

}  // namespace

TEST_CASE("an offer goes from draft to live one step at a time, and only by steps of the edition")
{
    Walk walk;
    CHECK(walk.attempt(SaveOffer{new_offer("saas", {"free-trial"})}) == "");
    auto id = walk.state.offers.begin()->first;

    CHECK(walk.attempt(MoveOffer{id, "go-live", on("2021-06-01")}) == "offer-action-impossible");
    CHECK(walk.attempt(MoveOffer{id, "publish", on("2021-06-01")}) == "");
    CHECK(walk.attempt(MoveOffer{id, "go-live", on("2021-06-01")}) == "");

    CHECK(walk.state.offers.at(id).state() == "live");
    CHECK(walk.state.offers.at(id).moves.size() == 3);
}

TEST_CASE("a step of an offer is refused before its last step and after the reference date, and accepted on "
          "both days")
{
    Walk walk;
    walk.today = on("2021-06-10");
    put(walk.state, make_offer(offer, "saas", {"free-trial"}));  // draft since 2021-05-01

    CHECK(walk.attempt(MoveOffer{offer, "publish", on("2021-04-30")}) == "offer-move-too-early");
    CHECK(walk.attempt(MoveOffer{offer, "publish", on("2021-06-11")}) == "offer-move-future");
    CHECK(walk.attempt(MoveOffer{offer, "publish", on("2021-05-01")}) == "");
    CHECK(walk.attempt(MoveOffer{offer, "go-live", on("2021-06-10")}) == "");
}

TEST_CASE("R15: an option that the offer type cannot have is refused, and the possible ones are named")
{
    Walk walk;

    auto events = decide(
        walk.edition, walk.state, SaveOffer{new_offer("virtual-machine", {"contact-me"})}, {walk.today, "fresh"}
    );

    REQUIRE_FALSE(events);
    CHECK(events.error().code == "offer-option-impossible");
    CHECK(events.error().values.at("allowed") == "free-trial test-drive get-it-now-byol");
}

TEST_CASE("a draft may lack its options, a published offer may not")
{
    Walk walk;
    CHECK(walk.attempt(SaveOffer{new_offer("saas", {})}) == "");
    auto id = walk.state.offers.begin()->first;

    CHECK(walk.attempt(MoveOffer{id, "publish", walk.today}) == "offer-no-option");
}

TEST_CASE("an offer that has been live for months can be entered as such")
{
    Walk walk;
    auto old = new_offer("saas", {"contact-me"});
    old.moves = {{"live", on("2021-03-01")}};

    CHECK(walk.attempt(SaveOffer{old}) == "");
    CHECK(walk.state.offers.begin()->second.moves == std::vector<OfferMove>{{"live", on("2021-03-01")}});

    old.moves = {{"live", on("2021-06-02")}};
    CHECK(walk.attempt(SaveOffer{old}) == "offer-move-future");
}

TEST_CASE("saving a known offer keeps where it has been")
{
    Walk walk;
    walk.state = make_company_with_offer("saas", {"free-trial"});
    auto changed = walk.state.offers.at(offer);
    auto moves = changed.moves;
    changed.name = "Another name";
    changed.moves.clear();

    CHECK(walk.attempt(SaveOffer{changed}) == "");

    CHECK(walk.state.offers.at(offer).name == "Another name");
    CHECK(walk.state.offers.at(offer).moves == moves);
}

TEST_CASE("removing an offer removes its benefits and its follow-up, and leaves its sales to the company")
{
    auto walk = ready_walk();
    put_stages(walk.state, set, offer, {Activated{on("2021-06-01")}});
    walk.state.follow_ups.emplace(offer, FollowUp{offer, {MessageReceived{on("2021-06-02")}}});
    walk.state.sales.emplace("sale-1", Sale{"sale-1", on("2021-06-01"), {100, "USD"}, "main", offer, false});

    CHECK(walk.attempt(RemoveOffer{offer}) == "");

    CHECK(walk.state.benefits.empty());
    CHECK(walk.state.follow_ups.empty());
    CHECK(walk.state.sales.at("sale-1").offer == "");
}

TEST_CASE("R18: a publisher profile with offers or sales cannot be removed")
{
    Walk walk;
    put_sale(walk.state, "sale-1", {100, "USD"});
    CHECK(walk.attempt(RemoveProfile{"main"}) == "profile-in-use");

    CHECK(walk.attempt(RemoveSale{"sale-1"}) == "");
    CHECK(walk.attempt(RemoveProfile{"main"}) == "");
}

TEST_CASE("R44: only a global admin or an account admin associates a tenant")
{
    for (auto [role, refusal] : std::vector<std::pair<Id, std::string>>{
             {"account-admin", ""},
             {"global-admin", ""},
             {"partner-admin", "association-role-needed"},
             {"sales-agent", "association-role-needed"},
         }) {
        CAPTURE(role);
        Walk walk;
        add_tenant(walk.state, SeparateTenant{});
        company_of(walk.state).people[0].roles = {role};
        CHECK(walk.attempt(AssociateTenant{"sales"}) == refusal);
    }
}

TEST_CASE("R44: while nobody is signed in, whether a tenant can be associated is not known")
{
    Walk walk;
    add_tenant(walk.state, SeparateTenant{});
    company_of(walk.state).session.reset();

    CHECK(walk.attempt(AssociateTenant{"sales"}) == "association-role-unknown");
}

TEST_CASE("R46: a tenant of another account, the primary one and an associated one cannot be associated")
{
    Walk walk;
    company_of(walk.state).people[0].roles = {"global-admin"};
    add_tenant(walk.state, TakenTenant{});

    CHECK(walk.attempt(AssociateTenant{"sales"}) == "tenant-taken");
    CHECK(walk.attempt(AssociateTenant{"home"}) == "tenant-primary-already");
    company_of(walk.state).tenants.back().standing = AssociatedTenant{on("2021-05-01")};
    CHECK(walk.attempt(AssociateTenant{"sales"}) == "tenant-already-associated");
}

TEST_CASE("R46: the primary tenant and the one in use cannot be removed")
{
    Walk walk;
    add_tenant(walk.state, SeparateTenant{});
    company_of(walk.state).session = Session{"ada", "sales"};

    CHECK(walk.attempt(RemoveTenant{"home"}) == "tenant-primary");
    CHECK(walk.attempt(RemoveTenant{"sales"}) == "tenant-in-use");
    CHECK(walk.attempt(SignIn{"ada", "home"}) == "");
    CHECK(walk.attempt(RemoveTenant{"sales"}) == "");
}

TEST_CASE("R45: after the association a new sign-in is needed")
{
    Walk walk;
    company_of(walk.state).people[0].roles = {"global-admin"};
    add_tenant(walk.state, SeparateTenant{});

    CHECK(walk.attempt(AssociateTenant{"sales"}) == "");
    CHECK(
        company_of(walk.state).tenants.back().standing == TenantStanding{AssociatedTenant{walk.today, false}}
    );
    CHECK(walk.attempt(SignIn{"ada", "sales"}) == "");
    CHECK(company_of(walk.state).tenants.back().standing == TenantStanding{AssociatedTenant{walk.today, true}});
}

TEST_CASE("there is one onboarding tenant")
{
    Walk walk;
    CHECK(walk.attempt(SaveTenant{"", "other.onmicrosoft.com", "onboarding"}) == "tenant-onboarding-twice");
    CHECK(walk.attempt(SaveTenant{"home", "renamed.onmicrosoft.com", "onboarding"}) == "");
    CHECK(walk.attempt(SaveTenant{"", "other.onmicrosoft.com", "elsewhere"}) == "standing-unknown");
}

TEST_CASE("R47: a company enrols once, by somebody who may manage Rewards and sees the menu")
{
    Walk walk;
    company_of(walk.state).people[0].roles = {"sales-agent"};
    CHECK(walk.attempt(Enrol{}) == "role-needed");
    company_of(walk.state).people[0].roles = {"partner-admin"};
    company_of(walk.state).tenants[0].standing = SeparateTenant{};
    CHECK(walk.attempt(Enrol{}) == "rewards-not-visible");
    company_of(walk.state).tenants[0].standing = OnboardingTenant{};

    CHECK(walk.attempt(Enrol{}) == "");
    CHECK(company_of(walk.state).enrolled_on == on("2021-06-01"));
    CHECK(walk.attempt(Enrol{}) == "already-enrolled");
}

TEST_CASE("R47: an edition without an enrol step refuses the step")
{
    Walk walk;
    std::erase_if(walk.edition.rules, [](const Rule& rule) { return rule.id == "enrol"; });

    CHECK(walk.attempt(Enrol{}) == "enrol-not-in-edition");
}

TEST_CASE(
    "R50: a contact with the account's own e-mail is refused, whatever the case and the spaces around it"
)
{
    for (auto [email, refusal] : std::vector<std::pair<std::string, std::string>>{
             {"compte@exemple.fr", "contact-incomplete"},
             {" Compte@Exemple.FR ", "contact-incomplete"},
             {"", "contact-incomplete"},
             {"marketing@exemple.fr", ""},
         }) {
        CAPTURE(email);
        Walk walk;
        auto contact = make_contact();
        contact.id.clear();
        contact.email = email;
        CHECK(walk.attempt(AssignContact{contact}) == refusal);
    }
}

TEST_CASE("a contact's language is a language code, whatever it names")
{
    for (auto [language, refusal] : std::vector<std::pair<std::string, std::string>>{
             {"fr", ""},
             {"fr-FR", ""},
             {"zh-Hant-TW", ""},
             {"f", "language-unknown"},
             {"fr_FR", "language-unknown"}
         }) {
        CAPTURE(language);
        Walk walk;
        auto contact = make_contact();
        contact.id.clear();
        contact.language = language;
        CHECK(walk.attempt(AssignContact{contact}) == refusal);
    }
}

TEST_CASE("a sale's currency is three capital letters")
{
    for (auto [currency, refusal] : std::vector<std::pair<std::string, std::string>>{
             {"USD", ""}, {"usd", "currency-unknown"}, {"", "currency-unknown"}, {"US$", "currency-unknown"}
         }) {
        CAPTURE(currency);
        Walk walk;
        CHECK(walk.attempt(SaveSale{{.on = walk.today, .amount = {100, currency}}}) == refusal);
    }
}

TEST_CASE("R51: a contact needs a telephone number and a preferred language")
{
    Walk walk;
    auto contact = make_contact();
    contact.id.clear();

    auto without_phone = contact, without_language = contact;
    without_phone.phone.clear();
    without_language.language.clear();
    CHECK(walk.attempt(AssignContact{without_phone}) == "contact-incomplete");
    CHECK(walk.attempt(AssignContact{without_language}) == "contact-incomplete");
    CHECK(walk.attempt(AssignContact{contact}) == "");
    CHECK(walk.state.contacts.begin()->second.assigned_on == walk.today);
}

TEST_CASE("R49: a contact is one of the account's users")
{
    Walk walk;
    auto contact = make_contact();
    contact.id.clear();
    contact.person = "somebody";

    CHECK(walk.attempt(AssignContact{contact}) == "contact-person-unknown");
}

TEST_CASE("R53: a new contact is refused beyond the edition's maximum, a changed one never")
{
    Walk walk;
    walk.edition.contact.maximum.value = 1;
    auto contact = make_contact();
    contact.id.clear();

    CHECK(walk.attempt(AssignContact{contact}) == "");
    CHECK(walk.attempt(AssignContact{contact}) == "contact-too-many");
    auto changed = walk.state.contacts.begin()->second;
    changed.phone = "+33 1 99 00 00 00";
    CHECK(walk.attempt(AssignContact{changed}) == "");
}

TEST_CASE("R41: somebody without a Rewards role does not set the contact")
{
    Walk walk;
    company_of(walk.state).people[0].roles = {"sales-agent"};
    auto contact = make_contact();
    contact.id.clear();

    CHECK(walk.attempt(AssignContact{contact}) == "role-needed");
}

TEST_CASE("R48: nothing is activated without a marketing contact")
{
    auto walk = ready_walk();
    walk.state.contacts.clear();
    CHECK(walk.attempt(step(BenefitStep::activate)) == "activation-closed");

    put(walk.state, make_contact());
    CHECK(walk.attempt(step(BenefitStep::activate)) == "");
}

TEST_CASE("a benefit is not activated while it is not known who is looking")
{
    auto walk = ready_walk();
    company_of(walk.state).session.reset();
    company_of(walk.state).tenants.clear();

    auto refusal = walk.attempt(step(BenefitStep::activate));

    CHECK((refusal == "activation-unknown" || refusal == "activation-closed"));
    CHECK(walk.state.benefits.empty());
}

TEST_CASE("W10: a benefit is activated, contacted, used and completed, in this order only")
{
    auto walk = ready_walk();
    CHECK(walk.attempt(step(BenefitStep::contacted)) == "benefit-not-activated");
    CHECK(walk.attempt(step(BenefitStep::activate)) == "");
    CHECK(walk.attempt(step(BenefitStep::activate)) == "benefit-not-available");
    CHECK(walk.attempt(step(BenefitStep::start)) == "benefit-not-contacted");
    CHECK(walk.attempt_on("2021-06-05", step(BenefitStep::contacted)) == "");
    CHECK(walk.attempt(step(BenefitStep::complete)) == "benefit-not-in-use");
    CHECK(walk.attempt_on("2021-06-06", step(BenefitStep::start)) == "");
    CHECK(walk.attempt_on("2021-06-20", step(BenefitStep::complete)) == "");

    CHECK(
        walk.state.benefits.at("marketing-set--offer-1").stages ==
        std::vector<BenefitStage>{
            Activated{on("2021-06-01")},
            Contacted{on("2021-06-01"), on("2021-06-05")},
            InUse{on("2021-06-01"), on("2021-06-06")},
            Completed{on("2021-06-01"), on("2021-06-20")},
        }
    );
}

TEST_CASE("a step never comes before the one before it")
{
    auto walk = ready_walk();
    CHECK(walk.attempt_on("2021-06-03", step(BenefitStep::activate)) == "");

    CHECK(walk.attempt_on("2021-06-02", step(BenefitStep::contacted)) == "date-before-last-step");
    CHECK(walk.attempt_on("2021-06-03", step(BenefitStep::contacted)) == "");
}

TEST_CASE("R31: an expired benefit cannot be activated; on the last day it still can")
{
    auto walk = ready_walk();  // trial, three months from 2021-06-01
    CHECK(walk.attempt_on("2021-09-02", step(BenefitStep::activate)) == "benefit-not-available");
    CHECK(walk.attempt_on("2021-09-01", step(BenefitStep::activate)) == "");
}

TEST_CASE("R29: a completed benefit that is used once is not activated again; R30: an evergreen one is")
{
    for (auto [option, refusal] : std::vector<std::pair<Id, std::string>>{
             {"free-trial", "benefit-not-available"},
             {"get-it-now-subscription", ""},
         }) {
        CAPTURE(option);
        auto walk = ready_walk();
        put(walk.state, make_live_offer(offer, "saas", {option}, "2021-06-01"));
        put_stages(walk.state, set, offer, {Completed{on("2021-06-01"), on("2021-06-01")}});
        CHECK(walk.attempt(step(BenefitStep::activate)) == refusal);
    }
}

TEST_CASE("R65: a partner may opt out at any stage, and in again")
{
    auto walk = ready_walk();
    CHECK(walk.attempt(step(BenefitStep::opt_out)) == "");
    CHECK(walk.attempt(step(BenefitStep::opt_out)) == "benefit-already-ended");
    CHECK(walk.attempt(step(BenefitStep::activate)) == "");
    CHECK(walk.attempt(step(BenefitStep::opt_out)) == "");
}

TEST_CASE("R69: a noted reason revokes nothing; only Microsoft's decision does")
{
    auto walk = ready_walk();
    CHECK(walk.attempt(step(BenefitStep::activate)) == "");
    CHECK(walk.attempt(RecordRevocation{set, offer}) == "no-revocation-reason");
    CHECK(walk.attempt(NoteRevocationReason{set, offer, "weather"}) == "revocation-reason-unknown");

    CHECK(walk.attempt(NoteRevocationReason{set, offer, "delisting"}) == "");
    CHECK(std::holds_alternative<Activated>(walk.state.benefits.at("marketing-set--offer-1").stages.back()));
    CHECK(walk.attempt(RecordRevocation{set, offer}) == "");
    CHECK(std::holds_alternative<Revoked>(walk.state.benefits.at("marketing-set--offer-1").stages.back()));
    CHECK(walk.attempt(step(BenefitStep::opt_out)) == "benefit-already-ended");
}

TEST_CASE("a reason for a revocation that proved wrong is withdrawn and leaves nothing behind")
{
    auto walk = ready_walk();
    CHECK(walk.attempt(WithdrawRevocationReason{set, offer}) == "no-revocation-reason");
    CHECK(walk.attempt(NoteRevocationReason{set, offer, "delisting"}) == "");
    CHECK(walk.attempt(WithdrawRevocationReason{set, offer}) == "");

    CHECK(walk.state.benefits.empty());
}

TEST_CASE("R55: the owner is searched for from day 29 on, not on day 28")
{
    auto walk = ready_walk();  // live since 2021-06-01
    CHECK(walk.attempt_on("2021-06-29", RecordOwner{offer, "Zoé"}) == "path-not-open");
    CHECK(walk.attempt_on("2021-06-30", RecordOwner{offer, "Zoé"}) == "");
}

TEST_CASE("R56: a ticket is opened when the owner is unknown or gone, and not before")
{
    auto walk = ready_walk();
    walk.today = on("2021-07-05");
    CHECK(walk.attempt(OpenTicket{offer, "123"}) == "ticket-not-due");
    CHECK(walk.attempt(RecordOwner{offer, ""}) == "");
    CHECK(walk.attempt(CloseTicket{offer}) == "ticket-not-open");
    CHECK(walk.attempt(OpenTicket{offer, "123"}) == "");
    CHECK(walk.attempt(CloseTicket{offer}) == "");
}

TEST_CASE("R54: the first message is noted once, and only for a live offer")
{
    auto walk = ready_walk();
    put(walk.state, make_offer("draft-offer", "saas", {"free-trial"}));

    CHECK(walk.attempt(RecordMessage{"draft-offer"}) == "offer-not-live");
    CHECK(walk.attempt(RecordMessage{offer}) == "");
    CHECK(walk.attempt(RecordMessage{offer}) == "message-already-received");
}

TEST_CASE(
    "R57: a technical request is submitted when phase and solution are in scope; R58: without any contact"
)
{
    for (auto [solution, refusal] : std::vector<std::pair<Id, std::string>>{
             {"cloud", ""},
             {"hybrid", ""},
             {"on-premises", "request-out-of-scope"},
             {"", "request-incomplete"},
         }) {
        CAPTURE(solution);
        Walk walk;
        CHECK(walk.attempt(SaveRequest{{.title = "Help", .phase = "design", .solution = solution}}) == "");
        auto id = walk.state.requests.begin()->first;
        CHECK(walk.attempt(SubmitRequest{id}) == refusal);
    }
}

TEST_CASE("a submitted request goes its way and can no longer be changed or removed")
{
    Walk walk;
    CHECK(walk.attempt(SaveRequest{{.title = "Help", .phase = "design", .solution = "cloud"}}) == "");
    auto request = walk.state.requests.begin()->second;
    CHECK(walk.attempt(MoveRequest{request.id, RequestStep::delivery}) == "request-not-submitted");
    CHECK(walk.attempt(SubmitRequest{request.id}) == "");

    CHECK(walk.attempt(SaveRequest{request}) == "request-already-submitted");
    CHECK(walk.attempt(RemoveRequest{request.id}) == "request-already-submitted");
    CHECK(walk.attempt(MoveRequest{request.id, RequestStep::delivery}) == "request-step-impossible");
    CHECK(walk.attempt(MoveRequest{request.id, RequestStep::consultant_contact}) == "");
    CHECK(walk.attempt(MoveRequest{request.id, RequestStep::delivery}) == "");
    CHECK(walk.attempt(MoveRequest{request.id, RequestStep::close}) == "");
    CHECK(walk.attempt(MoveRequest{request.id, RequestStep::close}) == "request-step-impossible");
}

TEST_CASE("R59: sponsorship begins with its instructions, and the next one when the former has ended")
{
    Walk walk;
    walk.state = make_company_with_offer("saas", {"get-it-now-subscription"});
    const Id benefit = "sponsorship";

    CHECK(walk.attempt(MoveSponsorship{benefit, SponsorshipStep::request}) == "sponsorship-step-impossible");
    for (auto next :
         {SponsorshipStep::instructions,
          SponsorshipStep::request,
          SponsorshipStep::provision,
          SponsorshipStep::use})
        CHECK(walk.attempt(MoveSponsorship{benefit, next}) == "");
    CHECK(
        walk.attempt(MoveSponsorship{benefit, SponsorshipStep::instructions}) == "sponsorship-step-impossible"
    );
    CHECK(walk.attempt(MoveSponsorship{benefit, SponsorshipStep::used_up}) == "");
    CHECK(walk.attempt(MoveSponsorship{benefit, SponsorshipStep::instructions}) == "");
}

TEST_CASE("sponsorship that is plainly not earned does not begin")
{
    Walk walk;
    walk.state = make_company_with_offer("saas", {"contact-me"});

    CHECK(walk.attempt(MoveSponsorship{"sponsorship", SponsorshipStep::instructions}) == "sponsorship-locked");
}

TEST_CASE("R69: misuse of a sponsorship is noted; it ends only when Microsoft revokes it")
{
    Walk walk;
    walk.state = make_company_with_offer("saas", {"get-it-now-subscription"});
    CHECK(walk.attempt(NoteSponsorshipMisuse{"sponsorship", "delisting"}) == "sponsorship-not-begun");
    CHECK(walk.attempt(MoveSponsorship{"sponsorship", SponsorshipStep::instructions}) == "");
    CHECK(walk.attempt(NoteSponsorshipMisuse{"sponsorship", "delisting"}) == "");
    CHECK(walk.attempt(RecordSponsorshipRevocation{"sponsorship"}) == "");

    CHECK(std::holds_alternative<SponsorshipRevoked>(walk.state.sponsorships.at("sponsorship").stages.back()));
}

TEST_CASE("R69: misuse noted by mistake is withdrawn, and leaves the sponsorship and its plan as they were")
{
    Walk walk;
    walk.state = make_company_with_offer("saas", {"get-it-now-subscription"});
    CHECK(walk.attempt(PlanSponsorship{"sponsorship", {.use = "deployment"}}) == "");
    CHECK(walk.attempt(MoveSponsorship{"sponsorship", SponsorshipStep::instructions}) == "");
    auto before = walk.state;
    CHECK(walk.attempt(WithdrawSponsorshipMisuse{"sponsorship"}) == "no-revocation-reason");

    CHECK(walk.attempt(NoteSponsorshipMisuse{"sponsorship", "delisting"}) == "");
    CHECK(walk.attempt(WithdrawSponsorshipMisuse{"sponsorship"}) == "");

    CHECK(walk.state == before);
    CHECK(walk.attempt(RecordSponsorshipRevocation{"sponsorship"}) == "no-revocation-reason");
    CHECK(walk.attempt(WithdrawSponsorshipMisuse{"unheard-of"}) == "no-revocation-reason");
}

TEST_CASE("R69: what Microsoft has revoked is not taken back by withdrawing a reason")
{
    Walk walk;
    walk.state = make_company_with_offer("saas", {"get-it-now-subscription"});
    CHECK(walk.attempt(MoveSponsorship{"sponsorship", SponsorshipStep::instructions}) == "");
    CHECK(walk.attempt(NoteSponsorshipMisuse{"sponsorship", "delisting"}) == "");
    CHECK(walk.attempt(RecordSponsorshipRevocation{"sponsorship"}) == "");

    CHECK(walk.attempt(WithdrawSponsorshipMisuse{"sponsorship"}) == "no-revocation-reason");
}

TEST_CASE(
    "R60: an amount that is activated like any other benefit can be planned too, and does not move on here"
)
{
    auto b = start_sample_edition();
    auto activated = make_benefit("with-amounts", BenefitScope::offer, BenefitMeans::activated, b.not_known());
    activated.amounts = BenefitAmounts{{{"bronze", Money{2'000'00, "USD"}}}, {}};
    auto granted = make_benefit("granted", BenefitScope::offer, BenefitMeans::granted, b.not_known());
    granted.amounts = activated.amounts;
    b.edition.benefits = {activated, granted};
    auto refusal = [&](const Command& command) {
        auto decided = decide(b.edition, make_company(), command, {on("2021-06-01"), "fresh000"});
        return decided ? std::string{} : decided.error().code;
    };

    CHECK(refusal(PlanSponsorship{"with-amounts", {.use = "trial"}}) == "");
    CHECK(refusal(PlanSponsorship{"granted", {.use = "trial"}}) == "benefit-unknown");
    CHECK(refusal(MoveSponsorship{"with-amounts", SponsorshipStep::instructions}) == "benefit-unknown");
}

TEST_CASE(
    "R16, R20, R21, R73: what kind of company it is and how it stands is saved as said, beside its account"
)
{
    Walk walk;
    SaveStanding standing{
        "software",
        "FR",
        {Answer::yes, on("2027-02-01"), on("2023-12-05")},
        {.seats_sold = 0, .teams_users = 250, .solution_value = Money{0, "USD"}}
    };

    CHECK(walk.attempt(standing) == "");

    const auto& company = *walk.state.partner();
    CHECK(company.kind == "software");
    CHECK(company.country == "FR");
    CHECK(company.membership == Membership{Answer::yes, on("2027-02-01"), on("2023-12-05")});
    CHECK(company.metrics.seats_sold == 0);
    CHECK(company.metrics.teams_users == 250);
    CHECK(company.metrics.solution_value == Money{0, "USD"});
    CHECK(company.name == "Exemple SAS");

    CHECK(walk.attempt(SaveStanding{}) == "");
    CHECK(walk.state.partner()->membership == Membership{});
    CHECK(walk.state.partner()->metrics == Metrics{});
}

TEST_CASE("a standing that cannot be is refused, and leaves the company as it was")
{
    struct Refused {
        SaveStanding standing;
        std::string code;
    };
    for (const auto& [standing, code] : std::vector<Refused>{
             {{.kind = "hardware"}, "company-kind-unknown"},
             {{.country = "fr"}, "country-unknown"},
             {{.country = "FRA"}, "country-unknown"},
             {{.metrics = {.seats_sold = -1}}, "count-negative"},
             {{.metrics = {.teams_users = -1}}, "count-negative"},
             {{.metrics = {.solution_value = Money{-1, "USD"}}}, "amount-negative"},
             {{.metrics = {.solution_value = Money{1, "dollars"}}}, "currency-unknown"},
         }) {
        CAPTURE(code);
        Walk walk;
        auto before = walk.state;
        CHECK(walk.attempt(standing) == code);
        CHECK(walk.state == before);
    }
}

TEST_CASE("R16: a sale is of software, of services, or of what nobody said, and of nothing else")
{
    for (const auto& [nature, refusal] : std::vector<std::pair<Id, std::string>>{
             {"", ""}, {"software", ""}, {"services", ""}, {"hardware", "sale-nature-unknown"}
         }) {
        CAPTURE(nature);
        Walk walk;
        Sale sale{"", on("2021-06-01"), {500'00, "USD"}, "", "", false, nature};
        CHECK(walk.attempt(SaveSale{sale}) == refusal);
        CHECK(walk.state.sales.size() == (refusal.empty() ? 1 : 0));
    }
}

TEST_CASE("R61 to R63: a sponsorship can be planned before it begins, and its stages are its own")
{
    Walk walk;
    walk.state = make_company_with_offer("saas", {"get-it-now-subscription"});
    SponsorshipPlan plan{
        .use = "bitcoin-mining",
        .agreement = "enterprise-agreement",
        .agreement_state = "extended",
        .payment_option = Answer::no,
        .former_balance = Money{1'200'00, "USD"},
        .former_ended = Answer::no,
    };

    CHECK(walk.attempt(PlanSponsorship{"sponsorship", plan}) == "");
    CHECK(walk.state.sponsorships.at("sponsorship").plan == plan);
    CHECK(walk.state.sponsorships.at("sponsorship").stages.empty());

    CHECK(walk.attempt(MoveSponsorship{"sponsorship", SponsorshipStep::instructions}) == "");
    plan.use = "deployment";
    CHECK(walk.attempt(PlanSponsorship{"sponsorship", plan}) == "");
    CHECK(walk.state.sponsorships.at("sponsorship").plan.use == "deployment");
    CHECK(walk.state.sponsorships.at("sponsorship").stages.size() == 1);
}

TEST_CASE("R69: misuse cannot be noted of a sponsorship that is only planned")
{
    Walk walk;
    CHECK(walk.attempt(PlanSponsorship{"sponsorship", {.use = "bitcoin-mining"}}) == "");

    CHECK(walk.attempt(NoteSponsorshipMisuse{"sponsorship", "delisting"}) == "sponsorship-not-begun");
}

TEST_CASE("only a sponsorship can be planned, with a balance that can be")
{
    Walk walk;
    auto with_balance = [](Money balance) { return SponsorshipPlan{.former_balance = std::move(balance)}; };

    CHECK(walk.attempt(PlanSponsorship{"unheard-of", {}}) == "benefit-unknown");
    CHECK(walk.attempt(PlanSponsorship{"marketing-set", {}}) == "benefit-unknown");
    CHECK(walk.attempt(PlanSponsorship{"sponsorship", with_balance({-1, "USD"})}) == "amount-negative");
    CHECK(walk.attempt(PlanSponsorship{"sponsorship", with_balance({1, "usd"})}) == "currency-unknown");
    CHECK(walk.state.sponsorships.empty());
    CHECK(walk.attempt(PlanSponsorship{"sponsorship", with_balance({0, "USD"})}) == "");
}

TEST_CASE(
    "undo takes back the last step that counts, redo gives it back, and a new step forgets what was undone"
)
{
    auto named = [](std::int64_t sequence, const char* name) {
        return Entry{sequence, 0, on("2021-06-01"), Acted{{CompanySaved{name, Answer::yes, "", "", ""}}}};
    };
    auto other = [](std::int64_t sequence, std::variant<Acted, Undone, Redone, Erased> what) {
        return Entry{sequence, 0, on("2021-06-01"), std::move(what)};
    };
    std::vector<Entry> journal = {named(1, "one"), named(2, "two"), other(3, Undone{})};
    auto name = [&] { return replay(journal).state.partner()->name; };
    CHECK(name() == "one");

    journal.push_back(other(4, Redone{}));
    CHECK(name() == "two");
    journal.push_back(other(5, Undone{}));
    journal.push_back(named(6, "three"));
    CHECK(name() == "three");
    journal.push_back(other(7, Redone{}));
    CHECK(name() == "three");

    CHECK(replay(journal).counting == std::vector<std::int64_t>{1, 6});
    journal.push_back(other(8, Undone{}));
    journal.push_back(other(9, Undone{}));
    journal.push_back(other(10, Undone{}));
    CHECK(replay(journal).state == State{});
    CHECK(replay(journal).undone == std::vector<std::int64_t>{6, 1});
    journal.push_back(other(11, Erased{}));
    journal.push_back(other(12, Redone{}));
    CHECK(replay(journal) == Replayed{});
}
