#include "present/technical_page.h"

#include "support/place_scene.h"

using namespace palier;

namespace {

void put_request(State& state, const Id& phase, const Id& solution, std::vector<RequestStage> stages = {})
{
    TechnicalRequest request;
    request.id = "request-1";
    request.title = "Cluster";
    request.phase = phase;
    request.solution = solution;
    request.created_on = on("2021-06-01");
    request.stages = std::move(stages);
    state.requests.insert_or_assign(request.id, request);
}

}  // namespace

TEST_CASE("a design request for a hybrid solution can be submitted without a marketing contact (R57, R58)")
{
    PlaceScene given{make_company()};
    put_request(given.model.state, "design", "hybrid");

    auto page = present_request(given, "request-1");

    const auto& submit = need_key(page.steps, "request-submit");
    CHECK(submit.label == "Submit request");
    CHECK(submit.open());
    CHECK(command_of<SubmitRequest>(submit));
    CHECK(page.answer == "Ready to be submitted.");
}

TEST_CASE("a purely on-premises solution is out of scope, with the reason and its source (R57)")
{
    PlaceScene given{make_company()};
    put_request(given.model.state, "design", "on-premises");

    auto page = present_request(given, "request-1");

    CHECK_FALSE(need_key(page.steps, "request-submit").open());
    const auto& scope = need_key(page.notices, "request-scope");
    CHECK(scope.title == "Out of scope");
    CHECK(scope.text.find("Purely on-premises") != std::string::npos);
    CHECK(scope.text.find("inferred") != std::string::npos);
}

TEST_CASE("while phase and solution are not said, the request is not refused but incomplete")
{
    PlaceScene given{make_company()};
    put_request(given.model.state, "", "");

    auto page = present_request(given, "request-1");

    CHECK(need_key(page.notices, "request-scope").tone == Tone::unknown);
    CHECK_FALSE(need_key(page.steps, "request-submit").open());
}

TEST_CASE("the answer follows what is typed, and what is typed must be saved before it is submitted")
{
    PlaceScene given{make_company()};
    put_request(given.model.state, "design", "on-premises");
    given.view.drafts["request/request-1"].fields["solution"] = "cloud";

    auto page = present_request(given, "request-1");

    CHECK(need_key(page.notices, "request-scope").tone == Tone::met);
    CHECK(need_key(page.steps, "request-submit").why_not == "Save the draft first: there are changes.");
}

TEST_CASE("a submitted request goes on to consultant, delivery and closing, and is no longer a form")
{
    PlaceScene given{make_company()};
    auto day = on("2021-06-02");
    auto first_step = [&](std::vector<RequestStage> stages) {
        put_request(given.model.state, "design", "cloud", std::move(stages));
        auto page = present_request(given, "request-1");
        CHECK_FALSE(page.form);
        const auto* move = page.steps.empty() ? nullptr : command_of<MoveRequest>(page.steps.front());
        return move ? std::optional{move->step} : std::nullopt;
    };

    CHECK(first_step({Submitted{day}}) == RequestStep::consultant_contact);
    CHECK(first_step({Submitted{day}, ConsultantContact{day}}) == RequestStep::delivery);
    CHECK(first_step({Submitted{day}, ConsultantContact{day}, Delivery{day}}) == RequestStep::close);
    CHECK(first_step({Submitted{day}, Closed{day}}) == std::nullopt);
}

TEST_CASE("a draft needs a title, and nothing else, to be saved")
{
    PlaceScene given{make_company()};
    given.view.drafts["request/new"].fields["phase"] = "design";
    auto untitled = read_request_form(given, "request/new");
    given.view.drafts["request/new"].fields["title"] = "Cluster";
    auto titled = read_request_form(given, "request/new");

    CHECK(untitled.errors.contains("title"));
    CHECK_FALSE(untitled.command);
    REQUIRE(titled.command);
    CHECK(std::get<SaveRequest>(*titled.command).request.phase == "design");
}

TEST_CASE("sponsorship is unlocked by a transactable offer; its instructions come by e-mail and its amount "
          "is unknown (R59)")
{
    PlaceScene given{make_company_with_offer("software-as-a-service", {"get-it-now-subscription"})};

    auto page = present_technical(given);

    REQUIRE(page.sponsorships.size() == 1);
    const auto& card = page.sponsorships.front();
    CHECK(card.sentence == "Unlocked. The instructions come by e-mail.");
    CHECK(card.amount_note == "The amount was not recovered for this edition: it is unknown, not zero.");
    CHECK(card.steps.front().open());
}

TEST_CASE("without a transactable offer it cannot be told whether sponsorship is unlocked; holding the "
          "instructions settles it (R59)")
{
    PlaceScene given{make_company_with_offer("software-as-a-service", {"contact-me"})};

    auto page = present_technical(given);

    const auto& card = page.sponsorships.front();
    CHECK(card.status.tone == Tone::unknown);
    CHECK(card.steps.front().open());
}

TEST_CASE("without taking part sponsorship is locked and says so (R3)")
{
    PlaceScene given{make_company()};

    auto page = present_technical(given);

    CHECK(page.sponsorships.front().status.text == "Locked");
    CHECK_FALSE(page.sponsorships.front().steps.front().open());
}

TEST_CASE("misuse of a sponsorship is noted as a reason; only Microsoft revokes (R61, R66, R69)")
{
    PlaceScene given{make_company_with_offer("software-as-a-service", {"get-it-now-subscription"})};
    auto day = on("2021-06-02");
    Sponsorship sponsorship{"azure-sponsorship", "azure-sponsorship", {InstructionsReceived{day}}, {}};
    given.model.state.sponsorships.emplace(sponsorship.id, sponsorship);
    auto before = present_technical(given);
    given.model.state.sponsorships.begin()->second.risk = RevocationRisk{"sponsorship-misuse", day};

    auto after = present_technical(given);

    CHECK_FALSE(before.sponsorships.front().misuse.empty());
    const auto& card = after.sponsorships.front();
    CHECK(card.status.text == "Instructions received");
    CHECK(card.notices.front().title == "The sponsorship may be revoked");
    const auto& buttons = card.notices.front().buttons;
    CHECK(command_of<WithdrawSponsorshipMisuse>(need_key(buttons, "withdraw-misuse-azure-sponsorship")));
    CHECK(command_of<RecordSponsorshipRevocation>(need_key(buttons, "revoked-azure-sponsorship")));
}

TEST_CASE(
    "a form keeps no more than a file may bring back: 4,000 characters of a description, 200 of anything else"
)
{
    auto errors = [](const std::string& form, const std::string& field, std::size_t length) {
        PlaceScene given;
        std::string value;
        for (std::size_t i = 0; i < length; ++i) value += "é";
        given.view.drafts[form].fields[field] = value;
        return read_form(given, form).errors;
    };

    CHECK_FALSE(errors("request/new", "description", 4000).contains("description"));
    CHECK(
        errors("request/new", "description", 4001)["description"] ==
        "This has 4,001 characters; at most 4,000 can be kept. Please shorten it."
    );
    CHECK_FALSE(errors("company", "name", 200).contains("name"));
    CHECK(errors("company", "name", 201).contains("name"));
}
