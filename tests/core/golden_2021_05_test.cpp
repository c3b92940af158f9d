// Worked cases of the programme against the real edition of spring 2021: whoever changes the file, or the code, sees here what it
// means for a company. G numbers are those of the cases, with gaps where another edition is needed.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/assess.h"
#include "support/assets.h"
#include "support/sample_company.h"
#include "json/edition_reader.h"

using namespace palier;

namespace {

const Edition& spring()
{
    static const auto edition = [] {
        std::vector<Issue> issues;
        constexpr std::string_view file = "programmes/marketplace-rewards/2021-05.json";
        auto read = read_edition(asset(file), file, issues);
        REQUIRE(read);
        return *read;
    }();
    return edition;
}

const auto today = on("2021-06-15");

// R41's partner admin, signed in with the onboarding tenant; one offer, live since 2021-06-01.
State company_with(const Id& type, std::set<Id> options)
{
    return make_company_with_offer(type, std::move(options));
}

BenefitAssessment benefit(const State& state, const Id& id, const Id& offer = "offer-1", Date day = today)
{
    auto found = assess_benefit(spring(), state, id, offer, day);
    REQUIRE(found);
    return *found;
}

std::optional<Id> category(const Id& type, std::set<Id> options, const Id& service = "")
{
    auto offer = make_offer("offer", type, std::move(options));
    offer.service_kind = service;
    return classify(spring(), offer).category;
}

std::vector<Id> refused(const Id& type, const Id& option)
{
    auto mistakes = find_mistakes(spring(), make_offer("offer", type, {option}));
    REQUIRE(mistakes.size() == 1);
    CHECK(mistakes[0].code == "option-impossible");
    CHECK(mistakes[0].value == option);
    return mistakes[0].allowed;
}

Outcome manages(std::set<Id> roles)
{
    auto state = make_company();
    company_of(state).people[0].roles = std::move(roles);
    return assess_access(spring(), state, today).manages.outcome;
}

Outcome associates(std::set<Id> roles)
{
    auto state = make_company();
    company_of(state).people[0].roles = std::move(roles);
    return assess_access(spring(), state, today).associates.outcome;
}

}  // namespace

TEST_CASE("G01, R1: a company without a partner ID earns nothing, not even the base, until it has one")
{
    auto state = company_with("software-as-a-service", {"contact-me"});
    company_of(state).has_partner_id = Answer::no;

    auto verdict = assess_participation(spring(), state, today);

    CHECK(verdict.outcome == Outcome::not_met);
    CHECK(spring().nodes[verdict.reasons.at(0).children.at(0).node].rule == "R1");
    CHECK(verdict.reasons[0].children[0].outcome == Outcome::not_met);
    for (const auto& assessment : assess_benefits(spring(), state, today)) {
        CAPTURE(assessment.benefit);
        CHECK(assessment.status == BenefitStatus::locked);
    }
}

TEST_CASE(
    "G02, R2, R4, R7, R27: a newcomer with one Contact Me offer on either store has the base and no tier"
)
{
    auto state = company_with("software-as-a-service", {"contact-me"});

    for (const Id store : {"appsource", "azure-marketplace"}) {
        CAPTURE(store);
        state.offers.at("offer-1").stores = {store};
        CHECK(assess_participation(spring(), state, today).outcome == Outcome::met);
        CHECK(benefit(state, "base-optimisation-email").status == BenefitStatus::granted);
        CHECK(benefit(state, "base-optimisation-email").category == "list");
        CHECK(assess_tier(spring(), state, today).entry.outcome == Outcome::not_met);
        CHECK(assess_tier(spring(), state, today).steps.empty());
    }
}

TEST_CASE("G03, R3: with nothing live there is no benefit, whatever is on its way or was withdrawn")
{
    auto state = make_company();
    for (const Id offer_state :
         {"draft", "publish-in-progress", "attention-needed", "preview", "pending-stop", "not-available"}) {
        auto offer = make_offer(offer_state, "software-as-a-service", {"contact-me"});
        if (offer_state == "not-available") offer.moves.push_back({"live", on("2021-06-01")});
        offer.moves.push_back({offer_state, on("2021-06-02")});
        put(state, offer);
    }

    CHECK(assess_participation(spring(), state, today).outcome == Outcome::not_met);
    for (const auto& assessment : assess_benefits(spring(), state, today)) {
        CAPTURE(assessment.benefit);
        CHECK(assessment.offer.empty());
        CHECK(assessment.status == BenefitStatus::locked);
    }
}

TEST_CASE("G04, R3, R54, R55: on the day of going live the company takes part and waits for the first message")
{
    auto state = company_with("software-as-a-service", {"contact-me"});
    auto first_day = on("2021-06-01");

    auto messages = assess_messages(spring(), state, first_day);

    CHECK(assess_participation(spring(), state, first_day).outcome == Outcome::met);
    REQUIRE(messages.size() == 1);
    CHECK(messages[0].status == MessageStatus::waiting);
    CHECK(messages[0].path.outcome == Outcome::not_met);
    CHECK(messages[0].path_opens == on("2021-06-30"));
}

TEST_CASE("G05c, R29: whether a List benefit can be used twice is not stated yet in spring 2021")
{
    auto state = company_with("software-as-a-service", {"contact-me"});
    auto day = on("2021-06-02");
    put_stages(state, "sales-and-marketing-set", "offer-1", {Activated{day}, Completed{day, day}});

    CHECK(benefit(state, "sales-and-marketing-set").use == std::nullopt);
    CHECK_FALSE(benefit(state, "sales-and-marketing-set").reusable);
}

TEST_CASE("G07, R9, R13: what is free or on trial is Trial and never Transact, a bare Contact Me is List")
{
    CHECK(category("power-bi-app", {"get-it-now-free"}) == "trial");
    CHECK(category("software-as-a-service", {"contact-me", "free-trial"}) == "trial");
    CHECK(category("software-as-a-service", {"contact-me"}) == "list");
    CHECK(assess_tier(spring(), company_with("power-bi-app", {"get-it-now-free"}), today).steps.empty());
}

TEST_CASE("G08, R10, R17: a licence brought along is List and leads to no tier")
{
    auto state = company_with("azure-virtual-machine", {"get-it-now-byol"});

    CHECK(category("azure-virtual-machine", {"get-it-now-byol"}) == "list");
    CHECK(assess_tier(spring(), state, today).entry.outcome == Outcome::not_met);
    CHECK(assess_tier(spring(), state, today).sales.total == FactValue{Unknown{}});
}

TEST_CASE("R8, R11, R14: test drive, subscription and usage are classified, and the best of them counts")
{
    CHECK(category("software-as-a-service", {"test-drive"}) == "trial");
    CHECK(category("software-as-a-service", {"get-it-now-subscription"}) == "transact");
    CHECK(category("azure-virtual-machine", {"get-it-now-usage"}) == "transact");
    CHECK(category("software-as-a-service", {"contact-me", "free-trial", "get-it-now-usage"}) == "transact");
}

TEST_CASE("G10, R15: impossible pairs are refused with what the type allows")
{
    CHECK(
        refused("azure-virtual-machine", "contact-me") ==
        std::vector<Id>{"free-trial", "test-drive", "get-it-now-byol", "get-it-now-usage"}
    );
    CHECK(refused("managed-service", "get-it-now-subscription") == std::vector<Id>{"get-it-now-byol"});
    CHECK(refused("azure-managed-application", "get-it-now-free").size() == 3);

    CHECK(find_mistakes(spring(), make_offer("o", "azure-solution-template", {"get-it-now-free"})).empty());
    CHECK(category("azure-solution-template", {"get-it-now-free"}) == "trial");

    auto service = make_offer("o", "consulting-service", {"get-it-now-subscription"});
    service.service_kind = "workshop";
    auto mistakes = find_mistakes(spring(), service);
    REQUIRE(mistakes.size() == 1);
    CHECK(mistakes[0].code == "option-impossible");
    CHECK(mistakes[0].allowed == std::vector<Id>{"contact-me"});
}

TEST_CASE("R12: three kinds of service are Consulting, the others get what every listing gets")
{
    for (const Id kind : {"proof-of-concept", "implementation", "workshop"})
        CHECK(category("consulting-service", {"contact-me"}, kind) == "consulting");
    for (const Id kind : {"assessment", "briefing"})
        CHECK(category("consulting-service", {"contact-me"}, kind) == "list");
}

TEST_CASE("R18, R19: sales of linked profiles are added up without proven fraud, others are told apart")
{
    auto state = company_with("software-as-a-service", {"get-it-now-subscription"});
    company_of(state).profiles = {{"a", "", Answer::yes}, {"b", "", Answer::yes}, {"c", "", Answer::no}};
    put_sale(state, "1", {20'000'00, "USD"}, "a");
    put_sale(state, "2", {5'000'00, "USD"}, "b");
    put_sale(state, "3", {1'000'00, "USD"}, "c");
    put_sale(state, "4", {700'00, "USD"}, "a");
    state.sales.at("4").fraudulent = true;

    auto sales = assess_tier(spring(), state, today).sales;

    CHECK(sales.total == dollars(25'000));
    CHECK(sales.unlinked == std::vector{Money{1'000'00, "USD"}});
    CHECK(sales.fraudulent == std::vector{Money{700'00, "USD"}});
}

TEST_CASE("G18, R17, R25: 120,000 dollars sold, and still no tier can be named: the thresholds were never "
          "published as text")
{
    auto state = company_with("software-as-a-service", {"get-it-now-subscription"});
    put_sale(state, "1", {120'000'00, "USD"});

    auto standing = assess_tier(spring(), state, today);

    CHECK(standing.sales.total == dollars(120'000));
    CHECK_FALSE(standing.exact);
    REQUIRE_FALSE(standing.steps.empty());
    CHECK(standing.steps.back().outcome == Outcome::unknown);
    for (const auto& step : standing.steps) {
        CHECK(step.threshold == FactValue{Unknown{}});
        CHECK_FALSE(step.gap);
    }
    CHECK(standing.reached != standing.steps.back().tier);
}

TEST_CASE("R26: sales in euros are told apart and asked for in dollars")
{
    auto state = company_with("software-as-a-service", {"get-it-now-subscription"});
    put_sale(state, "1", {25'000'00, "EUR"});

    auto sales = assess_tier(spring(), state, today).sales;

    CHECK(sales.total == FactValue{Unknown{}});
    CHECK(sales.other_currencies == std::vector{Money{25'000'00, "EUR"}});
}

TEST_CASE(
    "G22, R41: partner admin, global admin and admin agent may manage the rewards, each alone; others may not"
)
{
    for (const Id role : {"partner-admin", "global-admin", "admin-agent"})
        CHECK(manages({role}) == Outcome::met);
    for (const Id role :
         {"sales-agent", "developer-account-developer", "user-management-admin", "billing-admin"})
        CHECK(manages({role}) == Outcome::not_met);
    CHECK(manages({}) == Outcome::not_met);
}

TEST_CASE("G22d, R6: what the company has earned is the same for a sales agent")
{
    auto state = company_with("software-as-a-service", {"contact-me"});
    company_of(state).people[0].roles = {"sales-agent"};

    CHECK(assess_participation(spring(), state, today).outcome == Outcome::met);
    CHECK(benefit(state, "sales-and-marketing-set").status == BenefitStatus::available);
    CHECK(benefit(state, "sales-and-marketing-set").activation.outcome == Outcome::not_met);
}

TEST_CASE("G23, R41, R44: the account admin may associate a tenant and not manage; the partner admin the "
          "other way round")
{
    CHECK(associates({"account-admin"}) == Outcome::met);
    CHECK(manages({"account-admin"}) == Outcome::not_met);
    CHECK(associates({"partner-admin"}) == Outcome::not_met);
    CHECK(manages({"partner-admin"}) == Outcome::met);
    CHECK(associates({"global-admin"}) == Outcome::met);
}

TEST_CASE("G25, G27, R6, R43, R45, R46: earned is one thing, visible through this tenant another")
{
    auto state = company_with("software-as-a-service", {"get-it-now-subscription"});
    auto sees = [&](TenantStanding standing) {
        company_of(state).tenants[0].standing = std::move(standing);
        CHECK(assess_participation(spring(), state, today).outcome == Outcome::met);
        return assess_access(spring(), state, today).sees.outcome;
    };

    CHECK(sees(SeparateTenant{}) == Outcome::not_met);
    CHECK(sees(TakenTenant{}) == Outcome::not_met);
    CHECK(sees(AssociatedTenant{today, false}) == Outcome::not_met);
    CHECK(sees(AssociatedTenant{today, true}) == Outcome::met);
    CHECK(sees(OnboardingTenant{}) == Outcome::met);
}

TEST_CASE("G28, R47: enrolling comes before activating")
{
    auto state = company_with("software-as-a-service", {"contact-me"});
    put(state, make_contact());
    CHECK(benefit(state, "sales-and-marketing-set").activation.outcome == Outcome::not_met);

    company_of(state).enrolled_on = today;
    CHECK(benefit(state, "sales-and-marketing-set").activation.outcome == Outcome::met);
}

TEST_CASE("G29, R50: the contact's address must differ from the account's")
{
    auto with_address = [](std::string_view address) {
        auto contact = make_contact();
        contact.email = address;
        return assess_contact(spring(), make_company(), contact, today).outcome;
    };

    CHECK(with_address("compte@exemple.fr") == Outcome::not_met);
    CHECK(with_address(" Compte@Exemple.FR ") == Outcome::not_met);
    CHECK(with_address("marketing@exemple.fr") == Outcome::met);
    CHECK(with_address("") == Outcome::not_met);
}

TEST_CASE("R49, R51: the contact is a user of the account, with a phone and a preferred language")
{
    auto outcome = [](const Contact& contact) {
        return assess_contact(spring(), make_company(), contact, today).outcome;
    };
    auto stranger = make_contact(), silent = make_contact(), without_language = make_contact();
    stranger.person = "stranger";
    silent.phone = "";
    without_language.language = "";

    CHECK(outcome(make_contact()) == Outcome::met);
    CHECK(outcome(stranger) == Outcome::not_met);
    CHECK(outcome(silent) == Outcome::not_met);
    CHECK(outcome(without_language) == Outcome::not_met);
}

TEST_CASE(
    "G31, R48: without a contact every marketing and sales benefit is closed to activation, with the reason"
)
{
    auto state = company_with("software-as-a-service", {"contact-me"});
    company_of(state).enrolled_on = today;

    for (const auto& assessment : assess_benefits(spring(), state, today)) {
        const auto* known = spring().find_benefit(assessment.benefit);
        if (known->means != BenefitMeans::activated) continue;
        CAPTURE(assessment.benefit);
        CHECK(assessment.activation.outcome == Outcome::not_met);
        const auto& reasons = assessment.activation.reasons.at(0).children;
        CHECK(std::any_of(reasons.begin(), reasons.end(), [](const Reason& reason) {
            return spring().nodes[reason.node].rule == "R48" && reason.outcome == Outcome::not_met &&
                   reason.gap == FactValue{std::int64_t{1}};
        }));
    }
}

TEST_CASE("G31b, G31c, R57, R58: a technical request needs no contact, and a cloud or hybrid solution")
{
    auto request = [](const Id& phase, const Id& solution) {
        TechnicalRequest made;
        made.phase = phase;
        made.solution = solution;
        return assess_request(spring(), make_company(), made, today).outcome;
    };

    for (const Id phase : {"pre-sales", "design", "deployment", "app-development"}) {
        CHECK(request(phase, "hybrid") == Outcome::met);
        CHECK(request(phase, "cloud") == Outcome::met);
        CHECK(request(phase, "on-premises") == Outcome::not_met);
    }
    CHECK(request("", "cloud") == Outcome::unknown);
}

TEST_CASE("G32, R52: activated on 1 June, contact is expected by 8 June and late from the 9th")
{
    auto state = company_with("software-as-a-service", {"contact-me"});
    put_stages(state, "sales-and-marketing-set", "offer-1", {Activated{on("2021-06-01")}});
    auto at = [&](std::string_view day) {
        return benefit(state, "sales-and-marketing-set", "offer-1", on(day));
    };

    CHECK(at("2021-06-01").contact_expected == on("2021-06-08"));
    CHECK_FALSE(at("2021-06-08").contact_late);
    CHECK(at("2021-06-09").contact_late);

    state.benefits.begin()->second.stages.push_back(Contacted{on("2021-06-01"), on("2021-06-05")});
    CHECK(at("2021-06-09").status == BenefitStatus::contacted);
    CHECK_FALSE(at("2021-06-09").contact_late);
}

TEST_CASE("G34, R55, R56: on day 35 without a message the owner is searched for, and if there is none a "
          "ticket opened")
{
    auto state = company_with("software-as-a-service", {"contact-me"});
    auto day_35 = on("2021-06-01") + Days{35};
    auto status = [&](std::vector<FollowUpStage> stages) {
        state.follow_ups["offer-1"] = {"offer-1", std::move(stages)};
        return assess_messages(spring(), state, day_35).at(0).status;
    };

    CHECK(status({}) == MessageStatus::search_owner);
    CHECK(status({OwnerMissing{day_35}}) == MessageStatus::open_ticket);
    CHECK(status({OwnerFound{"Ada", day_35}}) == MessageStatus::owner_has_it);
}

TEST_CASE("R55: four weeks are not over on day 28, and over on day 29")
{
    auto state = company_with("software-as-a-service", {"contact-me"});
    auto after = [&](int days) {
        return assess_messages(spring(), state, on("2021-06-01") + Days{days}).at(0).status;
    };

    CHECK(after(27) == MessageStatus::waiting);
    CHECK(after(28) == MessageStatus::waiting);
    CHECK(after(29) == MessageStatus::search_owner);
}

TEST_CASE(
    "R31: what a trial or a consulting offer is given ends after three months, for others no end is stated"
)
{
    auto of_trial = benefit(company_with("software-as-a-service", {"free-trial"}), "sales-and-marketing-set");
    auto of_list = benefit(company_with("software-as-a-service", {"contact-me"}), "sales-and-marketing-set");
    auto workshop = company_with("consulting-service", {"contact-me"});
    workshop.offers.at("offer-1").service_kind = "workshop";

    CHECK(of_trial.last_day == on("2021-09-01"));
    CHECK(benefit(workshop, "sales-and-marketing-set").last_day == on("2021-09-01"));
    CHECK(
        benefit(workshop, "sales-and-marketing-set", "offer-1", on("2021-09-01")).status ==
        BenefitStatus::available
    );
    CHECK(
        benefit(workshop, "sales-and-marketing-set", "offer-1", on("2021-09-02")).status ==
        BenefitStatus::expired
    );
    CHECK_FALSE(of_list.validity_stated);
}

TEST_CASE(
    "R30, R32: a transact offer's benefits can be used again while it is live, each offer having its own"
)
{
    auto state = company_with("software-as-a-service", {"get-it-now-subscription"});
    put(state, make_live_offer("offer-2", "software-as-a-service", {"get-it-now-usage"}, "2021-06-10"));
    auto day = on("2021-06-11");
    put_stages(state, "sales-and-marketing-set", "offer-1", {Activated{day}, Completed{day, day}});

    CHECK(benefit(state, "sales-and-marketing-set", "offer-1").reusable);
    CHECK(benefit(state, "sales-and-marketing-set", "offer-2").status == BenefitStatus::available);
}

TEST_CASE(
    "G35d, R25, R59: a sponsorship exists for whoever has a transactable offer; for others it is not known"
)
{
    CHECK(
        benefit(company_with("software-as-a-service", {"get-it-now-subscription"}), "azure-sponsorship", "")
            .status == BenefitStatus::available
    );
    CHECK(
        benefit(company_with("software-as-a-service", {"contact-me"}), "azure-sponsorship", "").status ==
        BenefitStatus::undecided
    );
    CHECK_FALSE(spring().find_benefit("azure-sponsorship")->content_known);
}

TEST_CASE("R40: Dynamics offers on AppSource are told of the second programme, and nobody else")
{
    auto dynamics = company_with("dynamics-365-business-central", {"contact-me"});
    CHECK(benefit(dynamics, "isv-connect-supplement", "").status == BenefitStatus::information);

    dynamics.offers.at("offer-1").stores = {"azure-marketplace"};
    CHECK(benefit(dynamics, "isv-connect-supplement", "").status == BenefitStatus::locked);
    CHECK(
        benefit(company_with("software-as-a-service", {"contact-me"}), "isv-connect-supplement", "").status ==
        BenefitStatus::locked
    );
}

TEST_CASE("R66 to R68: the edition names its reasons for revocation, those of a purchase apart")
{
    for (const Id reason :
         {"illegal-activity", "delisted", "ip-violation", "sponsorship-misuse", "fraudulent-purchase"}) {
        CAPTURE(reason);
        REQUIRE(spring().find_revocation_reason(reason));
        CHECK_FALSE(spring().find_revocation_reason(reason)->of_purchase);
    }
    for (const Id reason : {"accidental-purchase", "cancelled-before-use"}) {
        CAPTURE(reason);
        REQUIRE(spring().find_revocation_reason(reason));
        CHECK(spring().find_revocation_reason(reason)->of_purchase);
    }
}

TEST_CASE(
    "R5, R28, R42, R65, R70, R71: what follows no condition is stated all the same; R29 and R53 came later"
)
{
    for (const auto* number : {"R5", "R28", "R42", "R65", "R70", "R71"}) {
        CAPTURE(number);
        CHECK(spring().find_statement(number));
    }
    CHECK_FALSE(spring().find_statement("R29"));
    CHECK_FALSE(spring().find_statement("R53"));
    CHECK_FALSE(spring().contact.maximum.value);
}

TEST_CASE("R72: the edition answers from 28 May 2021 on")
{
    std::vector<Edition> editions{spring()};

    CHECK(find_edition_in_force(editions, on("2021-05-27")) == nullptr);
    CHECK(find_edition_in_force(editions, on("2021-05-28")) == &editions[0]);
}

TEST_CASE("no verdict on a fully described company is invalid")
{
    auto state = company_with("software-as-a-service", {"get-it-now-subscription"});
    company_of(state).enrolled_on = today;
    put(state, make_contact());
    put_sale(state, "1", {120'000'00, "USD"});

    auto facts = find_facts(spring(), state, today, {.offer = &state.offers.at("offer-1")});
    for (const auto& rule : spring().rules) {
        CAPTURE(rule.id);
        CHECK(assess_rule(spring(), rule.id, facts, today).outcome != Outcome::invalid);
    }
}
