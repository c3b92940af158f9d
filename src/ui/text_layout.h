// Breaks text into lines the way the page needs it: in every language of the page, and never at a no-break space.
#pragma once

#include <functional>

#include "present/text.h"
#include <string_view>

namespace palier::ui {

// The next code point of UTF-8 text, moving `at` behind it; U+FFFD for bytes that are none.
char32_t read_code_point(std::string_view text, std::size_t& at);

struct TextLine {
    std::string_view text;  // without the space it was broken at
    float width = 0;
};

// Lines of at most `width`. Breaks at spaces, after hyphens and slashes inside words and at '\n', never at U+00A0 or U+202F; a word that is
// wider than a line is broken anywhere. A line has at least one character, however narrow. Views into `text`.
List<TextLine> break_lines(std::string_view text, float width, const std::function<float(char32_t)>& advance);

// As painted: the lines with '\n' between.
Text join_lines(List<TextLine>);

}  // namespace palier::ui
