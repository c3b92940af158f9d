// What holds of every place, in every language and at every width.
#pragma once

#include <regex>

#include "present/action.h"
#include "support/place_scene.h"
#include "support/screen.h"
#include "ui/outbox.h"

namespace palier {

// "{date}": a place that nobody filled. A path of a source may have braces of its own.
inline bool has_empty_place(const std::string& text)
{
    static const std::regex place{R"(\{[a-z_-]+\})"};
    return std::regex_search(text, place);
}

// Draws `draw(kit, scene, outbox)` in both languages at a telephone's, a tablet's and a desk's width: no sentence is missing or has
// an empty place, and nothing reaches beyond the edge.
template <class Draw>
void check_place(PlaceScene given, Draw draw)
{
    for (const char* language : {"en", "fr"})
        for (float width : {360.0F, 800.0F, 1600.0F}) {
            CAPTURE(language);
            CAPTURE(width);
            given.language = language;
            Screen screen{width};
            ui::Outbox outbox;
            screen.draw([&](ui::Kit& kit) { kit.page("page", [&] { draw(kit, given, outbox); }); });
            CHECK(outbox.empty());
            CHECK(screen.drawn.items.size() > 3);
            for (const auto& item : screen.drawn.items) {
                CAPTURE(item.name);
                CHECK_FALSE(item.name.starts_with("["));
                CHECK(item.name.find(" [") == std::string::npos);
                CHECK_FALSE(has_empty_place(item.name));
                CHECK_FALSE(has_empty_place(item.description));
                CHECK_FALSE(item.description.starts_with("["));
                CHECK(item.rect.x + item.rect.width <= width + 0.5F);
            }
        }
}

// What pressing `key` asks for; the test stops unless it is exactly one thing.
template <class Draw>
Action press(PlaceScene given, std::string_view key, Draw draw)
{
    Screen screen{1280};
    ui::Outbox outbox;
    auto place = [&](ui::Kit& kit) { kit.page("page", [&] { draw(kit, given, outbox); }); };
    screen.draw(place);
    screen.need(key);
    screen.click(key, place);
    REQUIRE(outbox.size() == 1);
    return outbox.front();
}

template <class C>
const C* command_of(const Action& action)
{
    const auto* command = find_command(action);
    return command ? std::get_if<C>(command) : nullptr;
}

}  // namespace palier
