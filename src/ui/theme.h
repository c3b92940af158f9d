// The colours, sizes and distances that everything on the screen is made of.
//
// web/palier.css repeats those that the browser paints itself (page before the first frame, active fields, selection):
//
//   name              light      dark       high contrast light / dark
//   page              #FAF8F5    #161412    #FFFFFF / #000000
//   surface           #FFFFFF    #211E1B    #FFFFFF / #000000
//   field             #FFFFFF    #1A1715    #FFFFFF / #000000
//   field border      #8C8379    #8A8076    #000000 / #FFFFFF
//   ink               #1F1B17    #F3EFE9    #000000 / #FFFFFF
//   muted             #625A51    #B8AEA3    #1F1B17 / #F3EFE9
//   accent            #0F6063    #63C7C2    #00393B / #7FF2EC
//   focus             #0F6063    #63C7C2    #00393B / #7FF2EC
//   selection         #CDE5E3    #24504F    #00393B / #7FF2EC
//
// Text: Inter 400 and 600 without kerning, ligatures or contextual forms (the kit advances glyph by glyph), sizes and
// line heights as in Item. A field's value: Item.font_size, 12 px from the left of Item.rect, centred in its height.
#pragma once

#include <cstdint>

namespace palier::ui {

// 0xRRGGBB.
using Colour = std::uint32_t;

// What is in force for this reader. `text_scale` 1 to 2.
struct Appearance {
    bool dark = false;
    bool high_contrast = false;
    bool reduced_motion = false;  // nothing moves anyway; kept so that nothing ever moves by accident
    float text_scale = 1;
    bool operator==(const Appearance&) const = default;
};

// What a colour says. The same tone is always accompanied by a shape or a word.
enum class Tone { neutral, accent, met, refusal, unknown, warning, info };

// The three colours of a tone: text and icons on `surface`, on the page and on cards; `border` is decoration.
struct ToneColours {
    Colour text, surface, border;
};

struct Palette {
    Colour page, surface, sunken, field;
    Colour hairline;      // edges of cards, rules between rows: decoration
    Colour field_border;  // 3:1 against field and surface: it is what shows that this is a control
    Colour ink, muted;
    Colour accent, accent_hover, accent_pressed, on_accent;
    Colour danger, danger_hover, danger_pressed, on_danger;
    Colour hover, press;  // under quiet and secondary buttons, rows, links of the navigation
    Colour focus, selection;
    ToneColours neutral, accented, met, refusal, unknown, warning, info;
};

const Palette& palette_of(const Appearance&);
const ToneColours& tone_of(const Palette&, Tone);

// WCAG 2 contrast ratio, 1 to 21.
double contrast(Colour, Colour);

// Sizes in CSS pixels at text scale 1.
struct TextSize {
    float size, line_height;
    bool semibold;
};

enum class Style {
    body,
    small,
    muted,   // small, and quieter
    quiet,   // body, and quieter
    strong,  // body, semibold
    label,   // above a field, in a badge, at the head of a column
    figure,  // one big number
};

TextSize size_of(Style);
TextSize size_of_heading(int level);

namespace space {
inline constexpr float unit = 4;
inline constexpr float tight = 4, small = 8, medium = 12, normal = 16, large = 24, huge = 40;
inline constexpr float card_padding = 20, card_padding_narrow = 16;
inline constexpr float touch = 44;  // the least height of anything that is pressed
inline constexpr float radius = 8, card_radius = 12;
inline constexpr float page_width = 1120;
inline constexpr float line_of_reading = 680;  // paragraphs are not wider than this: some 90 characters
}  // namespace space

}  // namespace palier::ui
