#include "ui/overview_screen.h"

#include "support/place_screen.h"

using namespace palier;

namespace {

void draw(ui::Kit& kit, const Scene& scene, ui::Outbox& outbox)
{
    ui::draw_overview(kit, present_overview(scene), outbox);
}

PlaceScene make_busy_scene()
{
    auto state = make_company_with_offer("software-as-a-service", {"get-it-now-subscription"});
    company_of(state).tenants.push_back({"other", "autre.onmicrosoft.com", SeparateTenant{}});
    company_of(state).session = Session{"ada", "other"};
    put_sale(state, "sale-1", {2'500'000, "USD"});
    PlaceScene given{state};
    given.at("2021-07-01");
    return given;
}

}  // namespace

TEST_CASE(
    "the overview has every sentence in both languages, at every width, from an empty company to a busy one"
)
{
    State empty;
    empty.partners.emplace("partner", Partner{.id = "partner"});

    check_place(PlaceScene{empty}, draw);
    check_place(PlaceScene{make_company()}, draw);
    check_place(make_busy_scene(), draw);
}

TEST_CASE("every button of the overview does what it says")
{
    check_place_buttons(make_busy_scene(), draw);
}

TEST_CASE("the answer is the first card of the overview")
{
    Screen screen;
    auto given = make_busy_scene();
    Scene scene = given;
    ui::Outbox outbox;

    screen.draw([&](ui::Kit& kit) { kit.page("page", [&] { draw(kit, scene, outbox); }); });

    CHECK(screen.need("overview-eligible").rect.y < screen.need("overview-task-list").rect.y);
    CHECK(screen.need("overview-task-list").rect.y < screen.need("overview-earned").rect.y);
}

TEST_CASE("position and distance come before everything else on the ladder's card, at every width and in "
          "every edition")
{
    for (const char* edition : {"2020-05", "2021-05", "2021-12", "2023-08", "2023-12", "2025-09", "2026-09"}) {
        CAPTURE(edition);
        auto given = make_busy_scene();
        given.edition = &bundled_edition(edition);
        given.at("2021-07-01");
        check_place(given, draw);
        given.model.state.sales.at("sale-1").amount.minor = 400'000'000;
        check_place(given, draw);
    }

    auto given = make_busy_scene();
    given.edition = &bundled_edition("2023-08");
    for (float width : {390.0F, 1280.0F}) {
        Screen screen{width};
        Scene scene = given;
        ui::Outbox outbox;
        screen.draw([&](ui::Kit& kit) { kit.page("page", [&] { draw(kit, scene, outbox); }); });

        CHECK(screen.shows("USD\u00a025,000"));
        CHECK(screen.need("ladder-way").value == "50");
        CHECK(screen.need("ladder-way").rect.y < screen.need("ladder-steps").rect.y);
        CHECK(screen.need("ladder-steps").rect.y < screen.need("ladder-next").rect.y);
        CHECK(screen.need("ladder-next").rect.y <= screen.need("ladder-stay").rect.y);
    }
}
