// Glyph by glyph over Dear ImGui's font atlas. ImDrawList::AddText is not used: it sizes a font by ascent plus descent instead of by the em, and
// rounds sizes to whole pixels, so that painted text would not lie under the page's real text.
#include "ui/type.h"

#include <imgui.h>

#include <cmath>
#include <cstring>
#include <optional>

namespace palier::ui {

namespace {

// Dear ImGui bakes whole sizes only; any size is one of 16 at the right density.
constexpr float baked_size = 16;

struct Metrics {
    float ascent, descent;
};

unsigned big_endian(std::span<const unsigned char> bytes, std::size_t at, int length)
{
    unsigned value = 0;
    for (int index = 0; index < length; ++index)
        value = value << 8 | bytes[at + static_cast<std::size_t>(index)];
    return value;
}

// None when the bytes are not a font that stb_truetype can read.
std::optional<Metrics> read_metrics(std::span<const unsigned char> bytes)
{
    if (bytes.size() < 12) return std::nullopt;
    unsigned version = big_endian(bytes, 0, 4);
    if (version != 0x00010000u && version != 0x4F54544Fu /* OTTO */ && version != 0x74727565u /* true */)
        return std::nullopt;

    auto find = [&](const char* tag, std::size_t least) -> std::size_t {
        unsigned count = big_endian(bytes, 4, 2);
        for (std::size_t index = 0, at = 12; index < count && at + 16 <= bytes.size(); ++index, at += 16) {
            if (std::memcmp(&bytes[at], tag, 4) != 0) continue;
            std::size_t offset = big_endian(bytes, at + 8, 4);
            return offset + least <= bytes.size() ? offset : 0;
        }
        return 0;
    };
    std::size_t head = find("head", 54), hhea = find("hhea", 36);
    bool outlines = (find("glyf", 0) && find("loca", 0)) || find("CFF ", 4);
    if (!head || !hhea || !outlines || !find("cmap", 4) || !find("hmtx", 4) || !find("maxp", 6))
        return std::nullopt;

    auto em = static_cast<float>(big_endian(bytes, head + 18, 2));
    auto ascent = static_cast<std::int16_t>(big_endian(bytes, hhea + 4, 2));
    auto descent = static_cast<std::int16_t>(big_endian(bytes, hhea + 6, 2));
    if (em < 16) return std::nullopt;
    return Metrics{static_cast<float>(ascent) / em, static_cast<float>(-descent) / em};
}

bool is_space(char32_t code)
{
    return code == U' ' || code == U'\u00A0' || code == U'\u202F' || code == U'\u2009';
}

}  // namespace

// What to multiply the measures of the baked font with, for an em of so many pixels: Dear ImGui's 16 are ascent plus descent.
float Type::Weight::scale(float em_pixels) const
{
    return em_pixels * (ascent + descent) / baked_size;
}

ImFontBaked* Type::Weight::bake(float em_pixels) const
{
    return font->GetFontBaked(baked_size, scale(em_pixels));
}

bool Type::add(ImFontAtlas& atlas, int weight, std::span<const unsigned char> bytes)
{
    auto metrics = read_metrics(bytes);
    if (!metrics) return false;

    ImFontConfig config;
    config.SizePixels = baked_size;
    config.OversampleV = 1;
    config.Flags = ImFontFlags_NoLoadError;
    void* copy = IM_ALLOC(bytes.size());
    std::memcpy(copy, bytes.data(), bytes.size());
    ImFont* font = atlas.AddFontFromMemoryTTF(copy, static_cast<int>(bytes.size()), 0, &config);
    if (!font) return false;
    (weight >= 600 ? semibold_ : regular_) = Weight{font, metrics->ascent, metrics->descent};
    return true;
}

float Type::advance(char32_t code, const TextSize& size) const
{
    const Weight& weight = weight_of(size);
    // A font without the narrow no-break space must not show a box in every French sentence.
    if (is_space(code) && code != U' ' && !weight.font->IsGlyphInFont(static_cast<ImWchar>(code)))
        return code == U'\u00A0' ? advance(U' ', size) : size.size * 0.2f;
    // Not GetCharAdvance: what is measured is going to be painted, and painting must not find new glyphs.
    const ImFontGlyph* glyph = weight.bake(size.size * density_)->FindGlyph(static_cast<ImWchar>(code));
    return glyph->AdvanceX * weight.scale(size.size);
}

float Type::width(std::string_view text, const TextSize& size) const
{
    float sum = 0;
    for (std::size_t at = 0; at < text.size();) sum += advance(read_code_point(text, at), size);
    return sum;
}

List<TextLine> Type::lines(std::string_view text, const TextSize& size, float width) const
{
    // Widths are sums of floats: what was measured once must fit when it is given exactly that.
    return break_lines(text, width + 0.01f, [&](char32_t code) { return advance(code, size); });
}

void Type::paint(
    ImDrawList& list, std::string_view text, const TextSize& size, float x, float y, Colour colour
) const
{
    const Weight& weight = weight_of(size);
    float pixels = size.size * density_, line = size.line_height * density_;
    float baseline =
        std::round(y + (line - (weight.ascent + weight.descent) * pixels) / 2 + weight.ascent * pixels);
    float scale = weight.scale(pixels);
    ImU32 packed = IM_COL32(colour >> 16 & 255u, colour >> 8 & 255u, colour & 255u, 255u);

    // First pass: a glyph that is new to the atlas may replace the texture, which must not happen between two quads.
    int visible = 0;
    for (std::size_t at = 0; at < text.size();) {
        char32_t code = read_code_point(text, at);
        if (!is_space(code) && weight.bake(pixels)->FindGlyph(static_cast<ImWchar>(code))->Visible) ++visible;
    }
    if (visible == 0) return;

    ImFontBaked* baked = weight.bake(pixels);
    list.PrimReserve(visible * 6, visible * 4);
    for (std::size_t at = 0; at < text.size();) {
        char32_t code = read_code_point(text, at);
        if (!is_space(code)) {
            const ImFontGlyph& glyph = *baked->FindGlyph(static_cast<ImWchar>(code));
            if (glyph.Visible)
                list.PrimRectUV(
                    {x + glyph.X0 * scale, baseline + (glyph.Y0 - baked->Ascent) * scale},
                    {x + glyph.X1 * scale, baseline + (glyph.Y1 - baked->Ascent) * scale},
                    {glyph.U0, glyph.V0},
                    {glyph.U1, glyph.V1},
                    packed
                );
        }
        x += advance(code, size) * density_;
    }
}

}  // namespace palier::ui
