// Draws frames without a window and does what a person would do: finds things by role and name, presses them, types.
#pragma once

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/assets.h"
#include "support/renderer.h"
#include "support/written_text.h"
#include "ui/kit.h"

namespace palier {

class Screen {
public:
    using Draw = std::function<void(ui::Kit&)>;

    explicit Screen(float width = 800, float height = 600) : viewport{width, height, 0, 1}
    {
        for (int weight : {400, 600}) {
            std::string_view font = asset("fonts/inter-" + std::to_string(weight) + ".ttf");
            kit.add_font(weight, {reinterpret_cast<const unsigned char*>(font.data()), font.size()});
        }
    }
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    // One frame. Every draw also holds the rules of the kit: no key twice, nothing without a name that needs one.
    const ui::Drawn& draw(const Draw& screen)
    {
        draw_with({}, screen);
        return drawn;
    }

    // Each of these draws one frame in which the person just did it, as the page would tell.
    const ui::Drawn& click(std::string_view key, const Draw& screen)
    {
        ui::Interaction interaction;
        interaction.clicks.emplace_back(key);
        draw_with(std::move(interaction), screen);
        return drawn;
    }
    const ui::Drawn& click_named(ui::Role role, std::string_view name, const Draw& screen)
    {
        return click(need(role, name).key, screen);
    }
    const ui::Drawn& type(std::string_view key, std::string_view text, const Draw& screen)
    {
        ui::Interaction interaction;
        interaction.edits.emplace_back(key, text);
        draw_with(std::move(interaction), screen);
        return drawn;
    }
    const ui::Drawn& interact(ui::Interaction interaction, const Draw& screen)
    {
        draw_with(std::move(interaction), screen);
        return drawn;
    }

    // In the frame that was drawn last; null when there is none. Line breaks in names count as spaces.
    const ui::Item* find(ui::Role role, std::string_view name) const
    {
        for (const auto& item : drawn.items)
            if (item.role == role && same_words(item.name, name)) return &item;
        return nullptr;
    }
    const ui::Item* find(std::string_view key) const
    {
        for (const auto& item : drawn.items)
            if (item.key == key) return &item;
        return nullptr;
    }
    const ui::Item& need(ui::Role role, std::string_view name) const
    {
        const ui::Item* item = find(role, name);
        REQUIRE_MESSAGE(item, "nothing on the screen is called \"" << std::string(name) << "\"");
        return *item;
    }
    const ui::Item& need(std::string_view key) const
    {
        const ui::Item* item = find(key);
        REQUIRE_MESSAGE(item, "nothing on the screen has the key " << std::string(key));
        return *item;
    }
    bool shows(std::string_view text) const
    {
        for (const auto& item : drawn.items)
            if (same_words(item.name, text)) return true;
        return false;
    }
    int vertices()
    {
        ui::Painting& painting = kit.painting();
        return painting.page().VtxBuffer.Size + painting.frame().VtxBuffer.Size;
    }

    ui::Kit kit;
    ui::Viewport viewport;
    ui::Appearance appearance;
    ui::Drawn drawn;
    bool has_renderer = true;

private:
    void draw_with(ui::Interaction interaction, const Draw& screen)
    {
        draw_unchecked(std::move(interaction), screen);
        for (Text mistake : drawn.mistakes) FAIL_CHECK(mistake);
    }

    static bool same_words(std::string_view drawn_name, std::string_view wanted)
    {
        if (drawn_name.size() != wanted.size()) return false;
        for (std::size_t index = 0; index < wanted.size(); ++index)
            if (drawn_name[index] != wanted[index] && !(drawn_name[index] == '\n' && wanted[index] == ' '))
                return false;
        return true;
    }

public:
    // The same without holding the rules, for the tests of these rules.
    const ui::Drawn& draw_unchecked(ui::Interaction interaction, const Draw& screen)
    {
        kit.begin_frame(viewport, std::move(interaction), appearance);
        screen(kit);
        drawn = kit.end_frame();
        if (has_renderer) answer_texture_requests(kit.painting());
        return drawn;
    }
};

}  // namespace palier
