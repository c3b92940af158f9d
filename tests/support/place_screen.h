// What holds on the screen of every place besides check_place(): every button does what it says.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "support/screen_rules.h"

namespace palier {

using DrawPlace = std::function<void(ui::Kit&, const Scene&, ui::Outbox&)>;

// Presses every open button of the place, one a frame. Disclosures are the kit's own.
inline void check_place_buttons(const PlaceScene& given, const DrawPlace& draw_place)
{
    Screen screen;
    Scene scene = given;
    ui::Outbox outbox;
    auto draw = [&](ui::Kit& kit) { kit.page("page", [&] { draw_place(kit, scene, outbox); }); };
    screen.draw(draw);
    std::vector<std::string> keys;
    for (const auto& item : screen.drawn.items)
        if (item.role == ui::Role::button && !(item.flags & (ui::disabled | ui::expanded | ui::collapsed)))
            keys.push_back(item.key);

    CHECK_FALSE(keys.empty());
    for (const auto& key : keys) {
        outbox.clear();
        screen.click(key, draw);
        CHECK_MESSAGE(outbox.size() == 1, key);
    }
}

}  // namespace palier
