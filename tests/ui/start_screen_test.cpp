#include "ui/start_screen.h"

#include "support/place_screen.h"

using namespace palier;

namespace {

void draw(ui::Kit& kit, const Scene& scene, ui::Outbox& outbox)
{
    ui::draw_start(kit, present_start(scene), outbox);
}

}  // namespace

TEST_CASE("the start has every sentence in both languages, for a new visitor and for one who comes back")
{
    check_place(PlaceScene{}, draw);
    check_place(PlaceScene{make_company()}, draw);
}

TEST_CASE("every button of the start does what it says")
{
    check_place_buttons(PlaceScene{make_company()}, draw);
}
