// The two weights of the page's font: measuring and painting one line, in the metrics that a browser uses.
#pragma once

#include <span>
#include <string_view>

#include "ui/text_layout.h"
#include "ui/theme.h"

struct ImDrawList;
struct ImFont;
struct ImFontAtlas;
struct ImFontBaked;

namespace palier::ui {

class Type {
public:
    // See Kit::add_font. The atlas keeps the font, and outlives this.
    bool add(ImFontAtlas&, int weight, std::span<const unsigned char> bytes);
    bool complete() const { return regular_.font && semibold_.font; }
    void set_density(float pixel_ratio) { density_ = pixel_ratio; }

    // CSS pixels.
    float advance(char32_t, const TextSize&) const;
    float width(std::string_view, const TextSize&) const;
    List<TextLine> lines(std::string_view, const TextSize&, float width) const;

    // One line; `x` and `y`, the top left of its line box, in device pixels. The base line is set on a whole pixel.
    void paint(ImDrawList&, std::string_view, const TextSize&, float x, float y, Colour) const;

private:
    struct Weight {
        ImFont* font = nullptr;
        float ascent = 0, descent = 0;  // of an em, both positive

        float scale(float em_pixels) const;
        ImFontBaked* bake(float em_pixels) const;
    };
    const Weight& weight_of(const TextSize& size) const { return size.semibold ? semibold_ : regular_; }

    Weight regular_, semibold_;
    float density_ = 1;
};

}  // namespace palier::ui
