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
