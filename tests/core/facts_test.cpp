// What the code knows of a company before any edition asks.
#include "core/facts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "core/comparison.h"
#include "support/sample_company.h"

using namespace palier;

namespace {

const auto edition = make_sample_edition();
const auto today = on("2021-06-15");

FactValue fact(const State& state, std::string_view id, const Subject& subject = {})
{
    return find_facts(edition, state, today, subject).at(*edition.find_fact(id));
}

const FactValue unknown = Unknown{};

FactValue whole(std::int64_t number)
{
    return number;
}

// Everything said of everything.
State make_full_company()
{
    auto state = make_company_with_offer("consulting-service", {"contact-me"});
    state.offers.at("offer-1").service_kind = "workshop";
    company_of(state).enrolled_on = on("2021-06-02");
    put(state, make_contact());
    put_sale(state, "1", {500'00, "USD"});
    put_stages(state, "marketing-set", "offer-1", {Activated{on("2021-06-03")}});
    state.follow_ups["offer-1"] = {"offer-1", {OwnerFound{"Ada", on("2021-06-04")}}};

    company_of(state).kind = "software";
    company_of(state).country = "FR";
    company_of(state).membership = {Answer::no, on("2022-01-01"), on("2021-06-04"), Money{0, "USD"}};
    company_of(state).metrics = {0, 250, Money{0, "USD"}};
    auto& offer = state.offers.at("offer-1");
    offer.is_private = offer.has_public_twin = offer.listing_optimised = offer.co_sell_ready = Answer::no;
    return state;
}

const SponsorshipPlan full_plan{
    "deployment", "enterprise-agreement", "active", Answer::yes, Money{0, "USD"}, Answer::yes
};

}  // namespace

TEST_CASE("every supplied fact has a name of its own and a value of its declared type")
{
    auto state = make_full_company();
    TechnicalRequest request;
    request.phase = "design";
    request.solution = "cloud";
    auto contact = make_contact();
    Subject subject{
        &state.offers.at("offer-1"), edition.find_benefit("marketing-set"), &request, &contact, &full_plan
    };

    auto facts = find_facts(edition, state, today, subject);

    std::set<Id> names;
    for (std::size_t i = 0; i < supplied_facts().size(); ++i) {
        const auto& declaration = supplied_facts()[i];
        CAPTURE(declaration.id);
        CHECK(names.insert(declaration.id).second);
        CHECK(is_known(facts[i]));
        CHECK(has_type(facts[i], declaration.type));
    }
}

TEST_CASE("a fact that the edition declares and the code does not know stays unknown")
{
    auto asking = edition;
    asking.facts = {{"company.shoe-size", FactType::whole, FactOwner::company, "", {}}};

    CHECK(find_facts(asking, make_full_company(), today) == Facts{Unknown{}});
}

TEST_CASE("of nobody in particular, nothing is known")
{
    auto facts = find_facts(edition, make_full_company(), today);

    for (std::size_t i = 0; i < edition.facts.size(); ++i) {
        auto owner = edition.facts[i].owner;
        CAPTURE(edition.facts[i].id);
        CHECK(is_known(facts[i]) == (owner == FactOwner::company || owner == FactOwner::person));
    }
}

TEST_CASE("another subject changes what is known of it, and nothing of the company")
{
    auto state = make_full_company();
    SubjectFacts facts{edition, state, today};
    Subject offer{.offer = &state.offers.at("offer-1")};

    CHECK(facts.find(offer) == find_facts(edition, state, today, offer));
    CHECK(facts.find({}) == find_facts(edition, state, today));
}

TEST_CASE("of very many offers, asked about again and again, the facts are each one's own")
{
    State state;
    std::vector<const Offer*> offers;
    for (int i = 0; i < 150; ++i) {
        auto offer = make_live_offer(
            "offer-" + std::to_string(i), i % 2 ? "saas" : "virtual-machine", {}, "2021-06-01"
        );
        if (i % 3) offer.options = {"contact-me"};
        offers.push_back(&state.offers.emplace(offer.id, offer).first->second);
    }

    SubjectFacts facts{edition, state, today};
    for (int round = 0; round < 2; ++round)
        for (const auto* offer : offers) {
            Subject subject{.offer = offer, .benefit = edition.find_benefit("marketing-set")};
            CHECK(facts.find(subject) == find_facts(edition, state, today, subject));
        }
}

TEST_CASE("an empty state knows that there is no offer and nobody, and nothing else")
{
    State empty;

    CHECK(fact(empty, "company.live-offers") == whole(0));
    CHECK(fact(empty, "company.contacts") == whole(0));
    CHECK(fact(empty, "person.signed-in") == FactValue{false});
    CHECK(fact(empty, "company.has-partner-id") == unknown);
    CHECK(fact(empty, "company.enrolled") == unknown);
    CHECK(fact(empty, "company.billed-sales") == unknown);
    CHECK(fact(empty, "person.roles") == unknown);
    CHECK(fact(empty, "person.tenant") == unknown);
}

TEST_CASE("R18: the profiles are linked when each is; one that is not decides, one that nobody spoke of "
          "leaves it open")
{
    auto state = make_company();
    auto linked = [&](std::vector<Answer> answers) {
        auto& profiles = company_of(state).profiles;
        profiles.clear();
        for (auto answer : answers) profiles.push_back({"p" + std::to_string(profiles.size()), "", answer});
        return fact(state, "company.profiles-linked");
    };

    CHECK(linked({}) == unknown);
    CHECK(linked({Answer::yes}) == FactValue{true});
    CHECK(linked({Answer::yes, Answer::unknown}) == unknown);
    CHECK(linked({Answer::yes, Answer::unknown, Answer::no}) == FactValue{false});
}

TEST_CASE("R14: the categories of a company are those of its live offers together")
{
    auto state = make_company_with_offer("saas", {"free-trial"});
    put(state, make_live_offer("offer-2", "saas", {"get-it-now-subscription"}, "2021-06-02"));
    put(state, make_offer("offer-3", "saas", {"contact-me"}));

    CHECK(fact(state, "company.live-categories") == FactValue{Choices{"transact", "trial"}});
    CHECK(fact(state, "company.live-transactable-offers") == whole(1));
    CHECK(fact(state, "company.live-offer-types") == FactValue{Choices{"saas"}});
}

TEST_CASE("while one live offer has no category, the company's are not known")
{
    auto state = make_company_with_offer("saas", {"free-trial"});
    put(state, make_live_offer("offer-2", "consulting-service", {"contact-me"}, "2021-06-02"));

    CHECK(fact(state, "company.live-categories") == unknown);
    CHECK(fact(state, "company.live-transactable-offers") == unknown);
    CHECK(fact(state, "company.live-offers") == whole(2));
}

TEST_CASE("R40: which types are on AppSource is not known while a live offer names no store")
{
    auto state = make_company_with_offer("dynamics", {"contact-me"});
    CHECK(fact(state, "company.live-appsource-offer-types") == FactValue{Choices{"dynamics"}});

    state.offers.at("offer-1").stores = {"azure-marketplace"};
    CHECK(fact(state, "company.live-appsource-offer-types") == FactValue{Choices{}});

    state.offers.at("offer-1").stores = {};
    CHECK(fact(state, "company.live-appsource-offer-types") == unknown);
}

TEST_CASE("somebody signed in who is none of the company's people is nobody")
{
    auto state = make_company();
    company_of(state).session = Session{"stranger", "home"};

    CHECK(fact(state, "person.signed-in") == FactValue{false});
    CHECK(fact(state, "person.roles") == unknown);
}

TEST_CASE("R43 to R46: the tenant's standing is named as editions ask for it")
{
    auto state = make_company();
    auto tenant = [&](TenantStanding standing) {
        company_of(state).tenants[0].standing = std::move(standing);
        return fact(state, "person.tenant");
    };

    CHECK(tenant(OnboardingTenant{}) == FactValue{Id{"onboarding"}});
    CHECK(tenant(SeparateTenant{}) == FactValue{Id{"separate"}});
    CHECK(tenant(AssociatedTenant{today, false}) == FactValue{Id{"associated-before-sign-in"}});
    CHECK(tenant(AssociatedTenant{today, true}) == FactValue{Id{"associated"}});
    CHECK(tenant(TakenTenant{}) == FactValue{Id{"taken"}});
}

TEST_CASE("R56: the owner is what was found last, and unknown until somebody looked")
{
    auto state = make_company_with_offer("saas", {"contact-me"});
    Subject subject{.offer = &state.offers.at("offer-1")};
    auto owner = [&](std::vector<FollowUpStage> stages) {
        state.follow_ups["offer-1"] = {"offer-1", std::move(stages)};
        return fact(state, "offer.owner", subject);
    };

    CHECK(owner({}) == unknown);
    CHECK(owner({OwnerMissing{today}}) == FactValue{Id{"missing"}});
    CHECK(owner({OwnerMissing{today}, OwnerFound{"Ada", today}}) == FactValue{Id{"found"}});
}

TEST_CASE("R54: no message was received until somebody says so")
{
    auto state = make_company_with_offer("saas", {"contact-me"});
    Subject subject{.offer = &state.offers.at("offer-1")};
    CHECK(fact(state, "offer.message-received", subject) == FactValue{false});

    state.follow_ups["offer-1"] = {"offer-1", {OwnerFound{"Ada", today}, MessageReceived{today}}};
    CHECK(fact(state, "offer.message-received", subject) == FactValue{true});
}

TEST_CASE("R30: a benefit that is used again is told of its latest use")
{
    auto state = make_company_with_offer("saas", {"get-it-now-subscription"});
    Subject subject{.offer = &state.offers.at("offer-1"), .benefit = edition.find_benefit("marketing-set")};
    auto first = on("2021-06-02"), second = on("2021-06-10");
    CHECK(fact(state, "benefit.activated-on", subject) == unknown);
    CHECK(fact(state, "benefit.contacted", subject) == FactValue{false});

    put_stages(
        state, "marketing-set", "offer-1", {Activated{first}, Contacted{first, first}, Completed{first, first}}
    );
    CHECK(fact(state, "benefit.activated-on", subject) == FactValue{first});
    CHECK(fact(state, "benefit.contacted", subject) == FactValue{true});
    CHECK(fact(state, "benefit.completed", subject) == FactValue{true});

    state.benefits.begin()->second.stages.push_back(Activated{second});
    CHECK(fact(state, "benefit.activated-on", subject) == FactValue{second});
    CHECK(fact(state, "benefit.contacted", subject) == FactValue{false});
    CHECK(fact(state, "benefit.completed", subject) == FactValue{false});
}

// ---- What later editions ask about ----

TEST_CASE("what is said of the company beyond its account is known as it was said, and unknown until then")
{
    auto full = make_full_company();
    CHECK(fact(full, "company.kind") == FactValue{Id{"software"}});
    CHECK(fact(full, "company.country") == FactValue{Id{"FR"}});
    CHECK(fact(full, "company.member") == FactValue{false});
    CHECK(fact(full, "company.renews-on") == FactValue{on("2022-01-01")});
    CHECK(fact(full, "company.first-benefits-on") == FactValue{on("2021-06-04")});
    CHECK(fact(full, "company.premium-fee") == dollars(0));
    CHECK(fact(full, "company.seats-sold") == whole(0));
    CHECK(fact(full, "company.teams-users") == whole(250));
    CHECK(fact(full, "company.solution-value") == dollars(0));

    for (const auto* id :
         {"company.kind",
          "company.country",
          "company.member",
          "company.renews-on",
          "company.first-benefits-on",
          "company.premium-fee",
          "company.seats-sold",
          "company.teams-users",
          "company.solution-value"}) {
        CAPTURE(id);
        CHECK(fact(make_company(), id) == unknown);
        CHECK(fact(State{}, id) == unknown);
    }
}

TEST_CASE("R38: what is said of an offer beyond its listing is yes, no, or unknown until somebody says so")
{
    auto state = make_company_with_offer("saas", {"contact-me"});
    auto& offer = state.offers.at("offer-1");
    Subject subject{.offer = &offer};
    auto all_are = [&](const FactValue& value) {
        CHECK(fact(state, "offer.private", subject) == value);
        CHECK(fact(state, "offer.public-twin", subject) == value);
        CHECK(fact(state, "offer.co-sell-ready", subject) == value);
        CHECK(fact(state, "offer.listing-optimised", subject) == value);
    };

    all_are(unknown);
    offer.is_private = offer.has_public_twin = offer.co_sell_ready = offer.listing_optimised = Answer::no;
    all_are(false);
    offer.is_private = offer.has_public_twin = offer.co_sell_ready = offer.listing_optimised = Answer::yes;
    all_are(true);
}

TEST_CASE(
    "R37: a completed listing optimisation makes the listing optimised from its day on, whatever was said"
)
{
    auto optimising = edition;
    std::ranges::find(optimising.benefits, "marketing-set", &Benefit::id)->completes =
        "offer.listing-optimised";
    auto state = make_company_with_offer("saas", {"contact-me"});
    put(state, make_live_offer("offer-2", "saas", {"contact-me"}, "2021-06-02"));
    state.offers.at("offer-1").listing_optimised = Answer::no;
    auto optimised = [&](const Id& offer, std::string_view day) {
        auto facts = find_facts(optimising, state, on(day), {.offer = &state.offers.at(offer)});
        return facts.at(*optimising.find_fact("offer.listing-optimised"));
    };
    put_stages(state, "marketing-set", "offer-1", {Activated{on("2021-06-03")}});
    CHECK(optimised("offer-1", "2021-06-15") == FactValue{false});

    put_stages(
        state,
        "marketing-set",
        "offer-1",
        {Activated{on("2021-06-03")},
         Completed{on("2021-06-03"), on("2021-06-10")},
         Activated{on("2021-06-20")}}
    );
    CHECK(optimised("offer-1", "2021-06-09") == FactValue{false});
    CHECK(optimised("offer-1", "2021-06-10") == FactValue{true});
    CHECK(optimised("offer-1", "2021-07-01") == FactValue{true});
    CHECK(optimised("offer-2", "2021-07-01") == unknown);
}

TEST_CASE("R37: completing a benefit that optimises nothing leaves the listing as it was said")
{
    auto state = make_company_with_offer("saas", {"contact-me"});
    put_stages(state, "marketing-set", "offer-1", {Activated{today}, Completed{today, today}});

    CHECK(fact(state, "offer.listing-optimised", {.offer = &state.offers.at("offer-1")}) == unknown);
}

TEST_CASE("R31: a benefit was completed before when it was for any offer, less than twelve months ago")
{
    auto state = make_company_with_offer("saas", {"contact-me"});
    put(state, make_live_offer("offer-2", "saas", {"contact-me"}, "2021-06-02"));
    auto completed_before = [&](const Id& benefit, std::string_view day) {
        Subject subject{.offer = &state.offers.at("offer-2"), .benefit = edition.find_benefit(benefit)};
        return find_facts(edition, state, on(day), subject).at(*edition.find_fact("benefit.completed-before"));
    };
    CHECK(completed_before("marketing-set", "2021-06-10") == FactValue{false});

    put_stages(
        state,
        "marketing-set",
        "offer-1",
        {Activated{on("2021-06-03")}, Completed{on("2021-06-03"), on("2021-06-10")}}
    );
    CHECK(completed_before("marketing-set", "2021-06-09") == FactValue{false});
    CHECK(completed_before("marketing-set", "2021-06-10") == FactValue{true});
    CHECK(completed_before("marketing-set", "2022-06-09") == FactValue{true});
    CHECK(completed_before("marketing-set", "2022-06-10") == FactValue{false});
    CHECK(completed_before("launch-party", "2021-06-10") == FactValue{false});
}

TEST_CASE("R61 to R63: a sponsorship's plan is known as far as it was said")
{
    auto state = make_company();
    Subject subject{.sponsorship = &full_plan};
    CHECK(fact(state, "sponsorship.use", subject) == FactValue{Id{"deployment"}});
    CHECK(fact(state, "sponsorship.agreement", subject) == FactValue{Id{"enterprise-agreement"}});
    CHECK(fact(state, "sponsorship.agreement-state", subject) == FactValue{Id{"active"}});
    CHECK(fact(state, "sponsorship.payment-option", subject) == FactValue{true});
    CHECK(fact(state, "sponsorship.former-balance", subject) == dollars(0));
    CHECK(fact(state, "sponsorship.former-ended", subject) == FactValue{true});

    SponsorshipPlan nothing_said;
    for (const auto& declaration : edition.facts)
        if (declaration.owner == FactOwner::sponsorship)
            CHECK(fact(state, declaration.id, {.sponsorship = &nothing_said}) == unknown);
}

TEST_CASE(
    "R3: an offer that goes live after the reference date is not live on it, nor is one that is not there yet"
)
{
    auto state = make_company_with_offer(
        "saas", {"get-it-now-subscription"}
    );  // a draft since 2021-05-01, live since 2021-06-01
    auto known_on = [&](std::string_view day, std::string_view id) {
        return find_facts(edition, state, on(day), {.offer = &state.offers.at("offer-1")})
            .at(*edition.find_fact(id));
    };

    CHECK(known_on("2021-04-30", "offer.state") == unknown);
    CHECK(known_on("2021-04-30", "offer.live") == FactValue{false});
    CHECK(known_on("2021-05-31", "offer.state") == FactValue{Id{"draft"}});
    CHECK(known_on("2021-05-31", "offer.live") == FactValue{false});
    CHECK(known_on("2021-05-31", "offer.live-since") == unknown);
    CHECK(known_on("2021-05-31", "company.live-offers") == whole(0));
    CHECK(known_on("2021-05-31", "company.live-transactable-offers") == whole(0));
    CHECK(known_on("2021-06-01", "offer.state") == FactValue{Id{"live"}});
    CHECK(known_on("2021-06-01", "offer.live") == FactValue{true});
    CHECK(known_on("2021-06-01", "offer.live-since") == FactValue{on("2021-06-01")});
    CHECK(known_on("2021-06-01", "company.live-offers") == whole(1));
    CHECK(known_on("2021-06-01", "company.live-transactable-offers") == whole(1));
}

TEST_CASE("a benefit of the company is the same whichever offer is looked at")
{
    auto state = make_company_with_offer("saas", {"get-it-now-subscription"});
    Subject subject{.offer = &state.offers.at("offer-1"), .benefit = edition.find_benefit("sponsorship")};
    put_stages(state, "sponsorship", "", {Activated{today}});

    CHECK(fact(state, "benefit.activated-on", subject) == FactValue{today});
}
