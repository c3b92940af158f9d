// Every text of the page can be read on its ground, in every theme.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "ui/theme.h"

using namespace palier::ui;

namespace {

struct Pair {
    std::string name;
    Colour text, ground;
};

std::vector<Pair> text_pairs(const Palette& p)
{
    std::vector<Pair> pairs{
        {"on accent", p.on_accent, p.accent},
        {"on accent under the pointer", p.on_accent, p.accent_hover},
        {"on accent while pressed", p.on_accent, p.accent_pressed},
        {"on danger", p.on_danger, p.danger},
        {"on danger under the pointer", p.on_danger, p.danger_hover},
        {"on danger while pressed", p.on_danger, p.danger_pressed}
    };
    for (Colour ground : {p.page, p.surface, p.sunken, p.field, p.hover, p.press}) {
        pairs.push_back({"ink", p.ink, ground});
        pairs.push_back({"muted", p.muted, ground});
        pairs.push_back({"accent", p.accent, ground});
    }
    for (Tone tone :
         {Tone::neutral, Tone::accent, Tone::met, Tone::refusal, Tone::unknown, Tone::warning, Tone::info}) {
        const ToneColours& colours = tone_of(p, tone);
        std::string name = "tone " + std::to_string(static_cast<int>(tone));
        for (Colour ground : {colours.surface, p.page, p.surface})
            pairs.push_back({name, colours.text, ground});
        pairs.push_back({name + ", ink", p.ink, colours.surface});
        pairs.push_back({name + ", muted", p.muted, colours.surface});
    }
    return pairs;
}

const std::vector<Appearance> themes{
    {}, {.dark = true}, {.high_contrast = true}, {.dark = true, .high_contrast = true}
};

}  // namespace

TEST_CASE("black on white has the greatest contrast there is, and a colour on itself the least")
{
    CHECK(contrast(0x000000, 0xFFFFFF) == doctest::Approx(21));
    CHECK(contrast(0xFFFFFF, 0x000000) == doctest::Approx(21));
    CHECK(contrast(0x777777, 0xFFFFFF) == doctest::Approx(4.48).epsilon(0.002));
    CHECK(contrast(0x123456, 0x123456) == doctest::Approx(1));
}

TEST_CASE("every text of every theme has a contrast of at least 4.5 to 1 on its ground")
{
    for (const Appearance& theme : themes)
        for (const Pair& pair : text_pairs(palette_of(theme))) {
            CAPTURE(theme.dark);
            CAPTURE(theme.high_contrast);
            CAPTURE(pair.name);
            CHECK(contrast(pair.text, pair.ground) >= (theme.high_contrast ? 7.0 : 4.5));
        }
}

TEST_CASE("the edge of a field and the focus ring have a contrast of at least 3 to 1")
{
    for (const Appearance& theme : themes) {
        const Palette& p = palette_of(theme);
        for (Colour ground : {p.page, p.surface, p.field}) {
            CHECK(contrast(p.field_border, ground) >= 3);
            CHECK(contrast(p.focus, ground) >= 3);
        }
    }
}
