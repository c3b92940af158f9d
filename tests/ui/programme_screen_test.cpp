#include "ui/programme_screen.h"

#include "support/screen_rules.h"

using namespace palier;

namespace {

void draw(ui::Kit& kit, const Scene& scene, ui::Outbox& outbox)
{
    ui::draw_programme(kit, present_programme(scene), outbox);
}

}  // namespace

TEST_CASE("the programme is told in both languages at every width")
{
    check_place(PlaceScene{}, draw);
}

TEST_CASE("without an edition the programme place is told in both languages at every width")
{
    PlaceScene given;
    given.edition = nullptr;
    check_place(given.at("2019-06-01"), draw);
}

TEST_CASE("benefits are shown when they are asked for")
{
    PlaceScene given;
    Screen screen;
    ui::Outbox outbox;
    auto place = [&](ui::Kit& kit) { kit.page("page", [&] { draw(kit, given, outbox); }); };
    screen.draw(place);
    CHECK_FALSE(screen.find("programme-benefit-azure-sponsorship"));
    screen.click("programme-benefits-shown", place);
    screen.draw(place);

    CHECK(screen.find("programme-benefit-azure-sponsorship"));
}

TEST_CASE("pressing Pin this edition pins it")
{
    auto action = press(PlaceScene{}, "pin-2021-05", draw);

    REQUIRE(command_of<PinEdition>(action));
    CHECK(command_of<PinEdition>(action)->edition == "2021-05");
}
