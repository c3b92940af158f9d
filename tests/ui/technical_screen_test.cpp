#include "ui/technical_screen.h"

#include "support/screen_rules.h"

using namespace palier;

namespace {

TechnicalRequest make_request(const Id& solution, std::vector<RequestStage> stages)
{
    TechnicalRequest request;
    request.id = "request-1";
    request.title = "Cluster";
    request.phase = solution.empty() ? "" : "design";
    request.solution = solution;
    request.offer = "offer-1";
    request.description = "One line.\nAnother.";
    request.created_on = on("2021-06-01");
    request.stages = std::move(stages);
    return request;
}

PlaceScene make_scene(const TechnicalRequest& request)
{
    PlaceScene given{make_company_with_offer("software-as-a-service", {"get-it-now-subscription"})};
    given.model.state.requests.emplace(request.id, request);
    return given;
}

void draw_all(ui::Kit& kit, const Scene& scene, ui::Outbox& outbox)
{
    ui::draw_technical(kit, present_technical(scene), outbox);
}
void draw_one(ui::Kit& kit, const Scene& scene, ui::Outbox& outbox)
{
    ui::draw_request(kit, present_request(scene, "request-1"), outbox);
}

}  // namespace

TEST_CASE("a technical request is told in both languages, as a draft and at every stage")
{
    auto day = on("2021-06-02");
    for (const char* solution : {"", "cloud", "on-premises"})
        check_place(make_scene(make_request(solution, {})), draw_one);
    for (const RequestStage& stage :
         {RequestStage{Submitted{day}},
          RequestStage{ConsultantContact{day}},
          RequestStage{Delivery{day}},
          RequestStage{Closed{day}}})
        check_place(make_scene(make_request("cloud", {stage})), draw_one);
    check_place(PlaceScene{make_company()}, draw_one);
}

TEST_CASE("the technical place is told in both languages, whatever the stage of the sponsorship")
{
    auto day = on("2021-06-02");
    check_place(PlaceScene{make_company()}, draw_all);
    for (const SponsorshipStage& stage :
         {SponsorshipStage{InstructionsReceived{day}},
          SponsorshipStage{SponsorshipRequested{day}},
          SponsorshipStage{Provisioned{day}},
          SponsorshipStage{SponsorshipInUse{day}},
          SponsorshipStage{UsedUp{day}},
          SponsorshipStage{TermEnded{day}},
          SponsorshipStage{SponsorshipRevoked{day}}}) {
        auto given = make_scene(make_request("cloud", {}));
        given.model.state.sponsorships.emplace(
            "azure-sponsorship", Sponsorship{"azure-sponsorship", "azure-sponsorship", {stage}, {}}
        );
        check_place(given, draw_all);
        given.model.state.sponsorships.begin()->second.risk = RevocationRisk{"sponsorship-misuse", day};
        check_place(given, draw_all);
    }
}

TEST_CASE("pressing Submit request submits it")
{
    auto given = make_scene(make_request("cloud", {}));

    auto action = press(given, "request-submit", draw_one);

    REQUIRE(command_of<SubmitRequest>(action));
    CHECK(command_of<SubmitRequest>(action)->request == "request-1");
}

TEST_CASE("pressing that the instructions have come moves the sponsorship")
{
    auto given = make_scene(make_request("cloud", {}));

    auto action = press(given, "instructions-azure-sponsorship", draw_all);

    REQUIRE(command_of<MoveSponsorship>(action));
    CHECK(command_of<MoveSponsorship>(action)->step == SponsorshipStep::instructions);
}

TEST_CASE(
    "sponsorships are planned in both languages, at every width, said or not, with the form open or closed"
)
{
    for (const char* edition : {"2020-05", "2021-05", "2021-12", "2023-08", "2023-12", "2025-09", "2026-09"}) {
        CAPTURE(edition);
        auto given = make_scene(make_request("cloud", {}));
        given.edition = &bundled_edition(edition);
        check_place(given, draw_all);
        for (const auto& benefit : given.edition->benefits)
            if (is_sponsorship(benefit)) given.view.open.insert("sponsorship/" + benefit.id);
        check_place(given, draw_all);
        for (const auto& benefit : given.edition->benefits)
            if (is_sponsorship(benefit))
                given.model.state.sponsorships[benefit.id] = {
                    .id = benefit.id,
                    .benefit = benefit.id,
                    .plan =
                        {
                            .use = "reserved-instances",
                            .agreement = "microsoft-customer-agreement",
                            .agreement_state = "active",
                            .payment_option = Answer::yes,
                            .former_balance = Money{1'200'00, "EUR"},
                            .former_ended = Answer::no,
                        },
                };
        check_place(given, draw_all);
        given.view.open.clear();
        check_place(given, draw_all);
    }
}

TEST_CASE("the form opens, and what is typed into it and submitted asks for the plan to be saved")
{
    auto given = make_scene(make_request("cloud", {}));
    given.edition = &bundled_edition("2025-09");

    auto opened = press(given, "open-sponsorship/azure-sponsorship", draw_all);
    const auto* open = std::get_if<SetOpen>(&opened);
    REQUIRE(open);
    given.view.open.insert(open->key);
    auto submitted = press(given, "sponsorship/azure-sponsorship/submit", draw_all);

    REQUIRE(std::get_if<SubmitForm>(&submitted));
    CHECK(std::get<SubmitForm>(submitted).form == "sponsorship/azure-sponsorship");
}

TEST_CASE("pressing that the reason no longer holds withdraws it")
{
    auto given = make_scene(make_request("cloud", {}));
    auto day = on("2021-06-02");
    given.model.state.sponsorships["azure-sponsorship"] = {
        "azure-sponsorship",
        "azure-sponsorship",
        {InstructionsReceived{day}},
        RevocationRisk{"sponsorship-misuse", day}
    };

    auto action = press(given, "withdraw-misuse-azure-sponsorship", draw_all);

    REQUIRE(command_of<WithdrawSponsorshipMisuse>(action));
    CHECK(command_of<WithdrawSponsorshipMisuse>(action)->benefit == "azure-sponsorship");
}
