// What the rules say of a sponsorship that is being planned: R61 to R63.
#include "present/sponsorship_plan.h"

#include "present/technical_page.h"
#include "support/place_scene.h"

using namespace palier;

namespace {

constexpr const char* azure = "azure-sponsorship";
constexpr const char* deployment = "tr-sponsorship-deployment";

PlaceScene in_edition(std::string_view edition, std::string_view day)
{
    PlaceScene given{make_company_with_offer("software-as-a-service", {"get-it-now-subscription"})};
    given.edition = &bundled_edition(edition);
    given.at(day);
    return given;
}

PlaceScene in_2025(SponsorshipPlan plan = {})
{
    auto given = in_edition("2025-09", "2025-10-01");
    if (plan != SponsorshipPlan{})
        given.model.state.sponsorships[azure] = {.id = azure, .benefit = azure, .plan = std::move(plan)};
    return given;
}

SponsorshipPlanPart need_plan(const PlaceScene& given, const Id& benefit = azure)
{
    auto part = present_sponsorship_plan(given, *given.edition->find_benefit(benefit));
    REQUIRE(part);
    return *part;
}

const Finding& need_finding(const SponsorshipPlanPart& part, std::string_view rule)
{
    return need_key(part.findings, "plan-" + std::string(rule) + "-azure-sponsorship");
}

const Field& need_field(const SponsorshipPlanPart& part, std::string_view key)
{
    REQUIRE(part.form);
    return need_key(part.form->fields, key);
}

Badge billing_badge(const Id& agreement, const Id& state = "")
{
    return need_finding(need_plan(in_2025({.agreement = agreement, .agreement_state = state})), "billing").badge;
}

}  // namespace

TEST_CASE("before anything is said there is no verdict, but what the rules say, and the way to say something")
{
    auto part = need_plan(in_2025());

    CHECK(part.findings.empty());
    CHECK_FALSE(part.nothing_said.empty());
    CHECK(part.rules.size() == 2);  // R62 stands for the use and the account, R63 for what comes next
    CHECK_FALSE(part.form);
    CHECK(part.buttons.front().label == "Say what it is for");
}

TEST_CASE("R61: internal operations and Bitcoin mining are not what it is for; a customer's deployment is")
{
    auto badge = [](const Id& use) {
        auto given = in_edition("2021-05", "2021-06-08");
        given.model.state.sponsorships[azure] = {.id = azure, .benefit = azure, .plan = {.use = use}};
        auto part = need_plan(given);
        REQUIRE(part.findings.size() == 1);  // this edition has no rule of accounts and sequence
        return need_finding(part, "use").badge;
    };

    CHECK(badge("internal-operations").tone == Tone::refusal);
    CHECK(badge("bitcoin-mining").text == "Not allowed");
    CHECK(badge("deployment").text == "Allowed");
    CHECK(badge("trial").tone == Tone::met);
    CHECK(badge("reserved-instances").text == "To be checked");
}

TEST_CASE("R62: an active Enterprise Agreement and pay-as-you-go can carry it; extended, expired or "
          "transferred ones "
          "and Cloud Solution Provider agreements cannot")
{
    CHECK(billing_badge("enterprise-agreement", "active").text == "Can carry it");
    CHECK(billing_badge("pay-as-you-go").text == "Can carry it");
    for (const char* state : {"expired", "extended", "transferred"})
        CHECK(billing_badge("enterprise-agreement", state).text == "Cannot carry it");
    CHECK(billing_badge("cloud-solution-provider", "active").tone == Tone::refusal);
}

TEST_CASE(
    "R62: an Enterprise Agreement of which the state is not said is not refused: what is missing is named"
)
{
    auto part = need_plan(in_2025({.agreement = "enterprise-agreement"}));

    const auto& billing = need_finding(part, "billing");
    CHECK(billing.badge.text == "Not said yet");
    CHECK(billing.sentence == "Still to be said: State of the agreement.");
}

TEST_CASE("R62: a Microsoft Customer Agreement is disputed, and shown as that with both sources")
{
    auto part = need_plan(in_2025({.agreement = "microsoft-customer-agreement"}));

    const auto& billing = need_finding(part, "billing");
    CHECK(billing.badge.text == "To be checked");
    CHECK(billing.badge.tone == Tone::unknown);
    REQUIRE_FALSE(billing.because.empty());
    CHECK(billing.because.front().sentence.find("the sources disagree") != std::string::npos);
    CHECK(billing.because.front().source.find("FAQ-SPONSOR and CF-MCA") != std::string::npos);
}

TEST_CASE("R63: with something left of the former sponsorship a new one waits; with nothing left it can begin")
{
    auto next = [](std::int64_t left, Answer ended) {
        SponsorshipPlan plan{
            .payment_option = Answer::yes, .former_balance = Money{left, "USD"}, .former_ended = ended
        };
        return need_finding(need_plan(in_2025(plan)), "next").badge.text;
    };

    CHECK(next(0, Answer::no) == "Can begin");
    CHECK(next(1, Answer::no) == "Not yet");
    CHECK(next(1, Answer::yes) == "Can begin");
    CHECK(next(1, Answer::unknown) == "Not said yet");
}

TEST_CASE("R63: without a payment option it cannot begin, as use beyond the amount is billed")
{
    auto part = need_plan(in_2025({.payment_option = Answer::no, .former_balance = Money{0, "USD"}}));

    const auto& next = need_finding(part, "next");
    CHECK(next.badge.text == "Not yet");
    CHECK(next.because.front().sentence.find("beyond the amount is billed") != std::string::npos);
}

TEST_CASE("the verdicts follow what is typed, before it is saved")
{
    auto given = in_2025();
    given.view.open.insert("sponsorship/azure-sponsorship");
    auto opened = need_plan(given);
    given.view.drafts["sponsorship/azure-sponsorship"].fields["agreement"] = "cloud-solution-provider";
    auto typed = need_plan(given);

    CHECK(opened.findings.empty());
    CHECK(opened.form);
    CHECK(need_finding(typed, "billing").badge.text == "Cannot carry it");
    CHECK(given.model.state.sponsorships.empty());
}

TEST_CASE("the form asks for what the edition asks about, and every question can be left unanswered")
{
    auto autumn = in_2025();
    autumn.view.open.insert("sponsorship/azure-sponsorship");
    auto spring = in_edition("2021-05", "2021-06-08");
    spring.view.open.insert("sponsorship/azure-sponsorship");

    auto all = need_plan(autumn);
    auto use_only = need_plan(spring);

    REQUIRE(all.form);
    REQUIRE(use_only.form);
    CHECK(all.form->fields.size() == 6);
    CHECK(use_only.form->fields.size() == 1);
    for (const char* key : {"use", "agreement", "agreement-state"})
        CHECK(need_field(all, key).options.front().id.empty());
    for (const char* key : {"payment-option", "former-ended"})
        CHECK(need_field(all, key).options.front().id == "unknown");
    CHECK(need_field(all, "former-balance").hint.find("In USD.") != std::string::npos);
}

TEST_CASE("an amount that cannot be read is an error at its field, and nothing is saved")
{
    auto given = in_2025();
    for (const char* typed : {"lots", "-5", "1.234", ""}) {
        CAPTURE(typed);
        given.view.drafts["sponsorship/azure-sponsorship"].fields["former-balance"] = typed;
        auto reading = read_form(given, "sponsorship/azure-sponsorship");
        bool empty = std::string_view{typed}.empty();
        CHECK(reading.errors.contains("former-balance") == !empty);
        CHECK(reading.command.has_value() == empty);
    }
}

TEST_CASE("the plan is read as it was typed, in the edition's currency, over what was kept")
{
    auto given = in_2025({.use = "deployment", .former_balance = Money{1'200'00, "USD"}});
    given.view.drafts["sponsorship/azure-sponsorship"].fields = {
        {"agreement", "pay-as-you-go"}, {"payment-option", "yes"}, {"former-balance", "800.5"}
    };

    auto reading = read_form(given, "sponsorship/azure-sponsorship");

    REQUIRE(reading.command);
    const auto* command = std::get_if<PlanSponsorship>(&*reading.command);
    REQUIRE(command);
    CHECK(command->benefit == azure);
    CHECK(
        command->plan ==
        SponsorshipPlan{
            .use = "deployment",
            .agreement = "pay-as-you-go",
            .payment_option = Answer::yes,
            .former_balance = Money{800'50, "USD"},
        }
    );
}

TEST_CASE("what this edition does not ask for is kept when the rest is saved")
{
    auto given = in_edition("2021-05", "2021-06-08");
    given.model.state.sponsorships[azure] = {
        .id = azure, .benefit = azure, .plan = {.agreement = "pay-as-you-go", .former_balance = Money{1, "EUR"}}
    };
    given.view.drafts["sponsorship/azure-sponsorship"].fields["use"] = "trial";

    auto reading = read_form(given, "sponsorship/azure-sponsorship");

    REQUIRE(reading.command);
    const auto& plan = std::get<PlanSponsorship>(*reading.command).plan;
    CHECK(plan.use == "trial");
    CHECK(plan.agreement == "pay-as-you-go");
    CHECK(plan.former_balance == Money{1, "EUR"});
}

TEST_CASE("R60, R61: the two sponsorships of August 2023 are planned each by itself and activated among the "
          "benefits")
{
    auto given = in_edition("2023-08", "2023-08-01");
    given.model.state.sponsorships[deployment] = {
        .id = deployment, .benefit = deployment, .plan = {.use = "internal-operations"}
    };

    auto cards = present_technical(given).sponsorships;

    REQUIRE(cards.size() == 2);
    const auto& test_drive = need_key(cards, "sponsorship-tr-sponsorship-test-drive");
    const auto& planned = need_key(cards, "sponsorship-tr-sponsorship-deployment");
    REQUIRE(planned.plan);
    REQUIRE(test_drive.plan);
    CHECK(need_key(planned.plan->findings, "plan-use-tr-sponsorship-deployment").badge.tone == Tone::refusal);
    CHECK(test_drive.plan->findings.empty());
    CHECK(planned.steps.empty());
    REQUIRE(planned.benefits);
    CHECK(planned.benefits->path == "/benefits");
}

TEST_CASE("an edition without these rules plans nothing")
{
    auto given = in_edition("2026-09", "2026-11-20");

    CHECK_FALSE(present_sponsorship_plan(given, *given.edition->find_benefit("premium-azure")));
    CHECK_FALSE(present_sponsorship_plan(in_2025(), *bundled_edition("2025-09").find_benefit("transact-set")));
}
