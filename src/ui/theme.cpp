// The palettes for light, dark and high contrast, each pair of text and ground with at least 4.5:1.
#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace palier::ui {

namespace {

constexpr Palette light{
    .page = 0xFAF8F5,
    .surface = 0xFFFFFF,
    .sunken = 0xF4F1EC,
    .field = 0xFFFFFF,
    .hairline = 0xE6E0D7,
    .field_border = 0x8C8379,
    .ink = 0x1F1B17,
    .muted = 0x625A51,
    .accent = 0x0F6063,
    .accent_hover = 0x0B5154,
    .accent_pressed = 0x083F41,
    .on_accent = 0xFFFFFF,
    .danger = 0xA3281F,
    .danger_hover = 0x8C1F18,
    .danger_pressed = 0x731812,
    .on_danger = 0xFFFFFF,
    .hover = 0xF1ECE4,
    .press = 0xE8E1D6,
    .focus = 0x0F6063,
    .selection = 0xCDE5E3,
    .neutral = {0x57504A, 0xF1ECE4, 0xDDD5C9},
    .accented = {0x0F6063, 0xE2F0EF, 0xB5D8D6},
    .met = {0x1A6638, 0xE6F4EA, 0xB4DBC0},
    .refusal = {0xA3281F, 0xFCEBE9, 0xF0C2BD},
    .unknown = {0x66409B, 0xF3EDFB, 0xD8C7EE},
    .warning = {0x865000, 0xFDF1DB, 0xECD19B},
    .info = {0x1C5A94, 0xE8F1FA, 0xBAD4EC},
};

constexpr Palette dark{
    .page = 0x161412,
    .surface = 0x211E1B,
    .sunken = 0x1A1715,
    .field = 0x1A1715,
    .hairline = 0x3A352F,
    .field_border = 0x8A8076,
    .ink = 0xF3EFE9,
    .muted = 0xB8AEA3,
    .accent = 0x63C7C2,
    .accent_hover = 0x80D6D2,
    .accent_pressed = 0xA0E3E0,
    .on_accent = 0x0A2423,
    .danger = 0xF59A91,
    .danger_hover = 0xF8B0A9,
    .danger_pressed = 0xFAC5C0,
    .on_danger = 0x331210,
    .hover = 0x2D2925,
    .press = 0x39342F,
    .focus = 0x63C7C2,
    .selection = 0x24504F,
    .neutral = {0xC9C0B6, 0x2F2A26, 0x4A443D},
    .accented = {0x7AD2CD, 0x173433, 0x2A5554},
    .met = {0x7FD19B, 0x17301F, 0x2B5539},
    .refusal = {0xF59A91, 0x3A1D1A, 0x6B3530},
    .unknown = {0xC9AEF4, 0x2C2240, 0x503F74},
    .warning = {0xF0BE66, 0x352811, 0x634B20},
    .info = {0x93C3F3, 0x182B3F, 0x2F4F71},
};

constexpr Palette light_high_contrast{
    .page = 0xFFFFFF,
    .surface = 0xFFFFFF,
    .sunken = 0xFFFFFF,
    .field = 0xFFFFFF,
    .hairline = 0x000000,
    .field_border = 0x000000,
    .ink = 0x000000,
    .muted = 0x1F1B17,
    .accent = 0x00393B,
    .accent_hover = 0x001F20,
    .accent_pressed = 0x000000,
    .on_accent = 0xFFFFFF,
    .danger = 0x6E0F08,
    .danger_hover = 0x4D0803,
    .danger_pressed = 0x330401,
    .on_danger = 0xFFFFFF,
    .hover = 0xEDEDED,
    .press = 0xDCDCDC,
    .focus = 0x00393B,
    .selection = 0x00393B,
    .neutral = {0x000000, 0xFFFFFF, 0x000000},
    .accented = {0x00393B, 0xFFFFFF, 0x00393B},
    .met = {0x003D17, 0xFFFFFF, 0x003D17},
    .refusal = {0x6E0F08, 0xFFFFFF, 0x6E0F08},
    .unknown = {0x3C1570, 0xFFFFFF, 0x3C1570},
    .warning = {0x4F2E00, 0xFFFFFF, 0x4F2E00},
    .info = {0x0A3157, 0xFFFFFF, 0x0A3157},
};

constexpr Palette dark_high_contrast{
    .page = 0x000000,
    .surface = 0x000000,
    .sunken = 0x000000,
    .field = 0x000000,
    .hairline = 0xFFFFFF,
    .field_border = 0xFFFFFF,
    .ink = 0xFFFFFF,
    .muted = 0xF3EFE9,
    .accent = 0x7FF2EC,
    .accent_hover = 0xB2F8F4,
    .accent_pressed = 0xFFFFFF,
    .on_accent = 0x000000,
    .danger = 0xFFB5AE,
    .danger_hover = 0xFFCFCA,
    .danger_pressed = 0xFFFFFF,
    .on_danger = 0x000000,
    .hover = 0x262626,
    .press = 0x3B3B3B,
    .focus = 0x7FF2EC,
    .selection = 0x7FF2EC,
    .neutral = {0xFFFFFF, 0x000000, 0xFFFFFF},
    .accented = {0x7FF2EC, 0x000000, 0x7FF2EC},
    .met = {0x8FF0AE, 0x000000, 0x8FF0AE},
    .refusal = {0xFFB5AE, 0x000000, 0xFFB5AE},
    .unknown = {0xDCC8FF, 0x000000, 0xDCC8FF},
    .warning = {0xFFD684, 0x000000, 0xFFD684},
    .info = {0xB5D9FF, 0x000000, 0xB5D9FF},
};

double luminance(Colour colour)
{
    auto linear = [](Colour channel) {
        double value = static_cast<double>(channel & 0xFFu) / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
}

}  // namespace

const Palette& palette_of(const Appearance& appearance)
{
    if (appearance.high_contrast) return appearance.dark ? dark_high_contrast : light_high_contrast;
    return appearance.dark ? dark : light;
}

const ToneColours& tone_of(const Palette& palette, Tone tone)
{
    switch (tone) {
    case Tone::accent: return palette.accented;
    case Tone::met: return palette.met;
    case Tone::refusal: return palette.refusal;
    case Tone::unknown: return palette.unknown;
    case Tone::warning: return palette.warning;
    case Tone::info: return palette.info;
    case Tone::neutral: break;
    }
    return palette.neutral;
}

double contrast(Colour one, Colour other)
{
    auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

TextSize size_of(Style style)
{
    switch (style) {
    case Style::small:
    case Style::muted: return {13, 19, false};
    case Style::label: return {13, 18, true};
    case Style::strong: return {15, 23, true};
    case Style::figure: return {34, 42, true};
    case Style::body:
    case Style::quiet: break;
    }
    return {15, 23, false};
}

TextSize size_of_heading(int level)
{
    switch (level) {
    case 1: return {28, 36, true};
    case 2: return {20, 28, true};
    case 3: return {17, 24, true};
    default: return {15, 22, true};
    }
}

}  // namespace palier::ui
