#include "ui/benefits_screen.h"

#include <algorithm>

#include "support/screen_rules.h"

using namespace palier;

namespace {

constexpr const char* set = "sales-and-marketing-set";

State make_ready(BenefitStage stage)
{
    auto state = make_company_with_offer("software-as-a-service", {"free-trial"});
    company_of(state).enrolled_on = on("2021-06-01");
    put(state, make_contact());
    put_stages(state, set, "offer-1", {stage});
    return state;
}

void draw_list(ui::Kit& kit, const Scene& scene, ui::Outbox& outbox)
{
    ui::draw_benefits(kit, present_benefits(scene), outbox);
}
void draw_one(ui::Kit& kit, const Scene& scene, ui::Outbox& outbox)
{
    ui::draw_benefit(kit, present_benefit(scene, set, "offer-1"), outbox);
}

}  // namespace

TEST_CASE("the benefits of every scenario are told in both languages at every width")
{
    for (const char* scenario : {"newcomer", "free-trial", "transact", "climbing"})
        check_place(PlaceScene{bundled_scenario(scenario)}, draw_list);
    check_place(PlaceScene{make_company()}, draw_list);
}

TEST_CASE("the page of a benefit is told in both languages whatever its stage")
{
    auto day = on("2021-06-01");
    for (const BenefitStage& stage :
         {BenefitStage{Activated{day}},
          BenefitStage{Contacted{day, day}},
          BenefitStage{InUse{day, day}},
          BenefitStage{Completed{day, day}},
          BenefitStage{OptedOut{day}},
          BenefitStage{Revoked{"ip-violation", day}}})
        for (const char* today : {"2021-06-08", "2021-06-09", "2021-09-02"})
            check_place(PlaceScene{make_ready(stage)}.at(today), draw_one);
}

TEST_CASE("the page of a benefit that may be revoked is told in both languages")
{
    auto state = make_ready(Activated{on("2021-06-01")});
    state.benefits.begin()->second.risk = RevocationRisk{"ip-violation", on("2021-06-02")};

    check_place(PlaceScene{state}, draw_one);
}

TEST_CASE("the pages of all benefits of the edition are told in both languages")
{
    PlaceScene given{bundled_scenario("transact")};
    for (const auto& benefit : given.edition->benefits)
        check_place(given, [&](ui::Kit& kit, const Scene& scene, ui::Outbox& outbox) {
            auto offer = benefit.scope == BenefitScope::company ? Id{} : Id{"offer-encaisse"};
            ui::draw_benefit(kit, present_benefit(scene, benefit.id, offer), outbox);
        });
}

TEST_CASE("pressing the next step of a benefit asks for that step")
{
    PlaceScene given{make_ready(Activated{on("2021-06-01")})};

    auto action = press(given, "contacted-sales-and-marketing-set--offer-1", draw_one);

    REQUIRE(command_of<MoveBenefit>(action));
    CHECK(command_of<MoveBenefit>(action)->step == BenefitStep::contacted);
}

TEST_CASE("pressing what stands in the way of a benefit leads to where it is mended")
{
    PlaceScene given{make_company_with_offer("software-as-a-service", {"contact-me"})};

    auto action = press(given, "mend-sales-and-marketing-set--offer-1-mend.contact", draw_list);

    REQUIRE(std::holds_alternative<GoTo>(action));
    CHECK(std::get<GoTo>(action).path == "/contact");
}

TEST_CASE("in every edition what would unlock a benefit is drawn in both languages, every button with a name "
          "of its own")
{
    for (const auto& edition : bundled_library().editions) {
        CAPTURE(edition.id);
        PlaceScene given{make_company_with_offer("software-as-a-service", {"contact-me"})};
        company_of(given.model.state).session.reset();
        given.edition = &edition;
        given.today = on("2026-10-01");
        for (const auto& benefit : edition.benefits) {
            CAPTURE(benefit.id);
            auto draw = [&](ui::Kit& kit, const Scene& scene, ui::Outbox& outbox) {
                auto offer = benefit.scope == BenefitScope::company ? Id{} : Id{"offer-1"};
                ui::draw_benefit(kit, present_benefit(scene, benefit.id, offer), outbox);
            };
            check_place(given, draw);

            Screen screen{1280};
            ui::Outbox outbox;
            screen.draw([&](ui::Kit& kit) { kit.page("page", [&] { draw(kit, given, outbox); }); });
            std::vector<std::string> names;
            for (const auto& item : screen.drawn.items)
                if (item.role == ui::Role::button) names.emplace_back(item.name);
            std::ranges::sort(names);
            CHECK(std::ranges::adjacent_find(names) == names.end());
        }
    }
}

TEST_CASE(
    "a way stands before the reasons, with what it takes, and its button leads to where it is done (R48)"
)
{
    auto state = make_company_with_offer("software-as-a-service", {"contact-me"});
    company_of(state).enrolled_on = on("2021-06-01");
    PlaceScene given{state};
    Screen screen{1280};
    ui::Outbox outbox;
    screen.draw([&](ui::Kit& kit) { kit.page("page", [&] { draw_one(kit, given, outbox); }); });

    CHECK(screen.shows("What would open Activate"));
    CHECK(screen.shows("Assign a marketing contact: 0 so far, 1 needed"));
    CHECK(screen.shows("Within your account"));
    CHECK(screen.shows(given.texts()("unlocks.promise").view()));
    CHECK(screen.need("unlock-activation").rect.y < screen.need("why-activation").rect.y);

    auto action = press(given, "unlock-activation-1-mend.contact", draw_one);
    REQUIRE(std::holds_alternative<GoTo>(action));
    CHECK(std::get<GoTo>(action).path == "/contact");
}

TEST_CASE("what nobody has said yet is drawn with its question, and its button leads to the answer")
{
    auto state = make_ready(Activated{on("2021-06-01")});
    state.benefits.clear();
    company_of(state).has_partner_id = Answer::unknown;
    PlaceScene given{state};
    Screen screen{1280};
    ui::Outbox outbox;
    screen.draw([&](ui::Kit& kit) { kit.page("page", [&] { draw_one(kit, given, outbox); }); });

    CHECK(screen.shows("What is not known yet"));
    CHECK(screen.shows("Does the company have an MPN ID?"));
    auto action = press(given, "missing-company.has-partner-id-mend.company", draw_one);
    REQUIRE(std::holds_alternative<GoTo>(action));
    CHECK(std::get<GoTo>(action).path == "/company");
}
