// Line breaking by greedy filling: enough for ragged text, and stable while somebody types.
#include "ui/text_layout.h"

#include <cctype>

namespace palier::ui {

char32_t read_code_point(std::string_view text, std::size_t& at)
{
    auto byte = [&](std::size_t index) -> unsigned {
        return index < text.size() ? static_cast<unsigned char>(text[index]) : 0u;
    };
    unsigned first = byte(at);
    std::size_t length = first < 0x80         ? 1
                         : (first >> 5) == 6  ? 2
                         : (first >> 4) == 14 ? 3
                         : (first >> 3) == 30 ? 4
                                              : 0;
    if (length == 0) {
        at += 1;
        return 0xFFFD;
    }
    char32_t code = length == 1 ? first : first & (0x7Fu >> length);
    for (std::size_t next = 1; next < length; ++next) {
        unsigned following = byte(at + next);
        if ((following & 0xC0u) != 0x80u) {
            at += next;
            return 0xFFFD;
        }
        code = (code << 6) | (following & 0x3Fu);
    }
    at += length;
    return code;
}

List<TextLine> break_lines(std::string_view text, float width, const std::function<float(char32_t)>& advance)
{
    List<TextLine> lines;
    std::size_t line_begin = 0;
    float line_width = 0;
    // The last place in this line where it may be broken: the line would end at `end`, the next begin at `next`.
    struct Chance {
        std::size_t end = 0, next = 0;
        float width = 0;
    } chance;
    bool has_chance = false;
    std::size_t letters = 0;  // of the present word, so that "-5" and "e-mail" stay whole

    auto finish = [&](std::size_t end, float end_width, std::size_t next) {
        lines.push_back({text.substr(line_begin, end - line_begin), end_width});
        line_begin = next;
        has_chance = false;
    };

    for (std::size_t at = 0; at < text.size();) {
        std::size_t before = at;
        char32_t code = read_code_point(text, at);
        if (code == U'\n') {
            finish(before, line_width, at);
            line_width = 0;
            letters = 0;
            continue;
        }
        float step = advance(code);
        bool space = code == U' ';
        if (space) {
            chance = {before, at, line_width};
            has_chance = true;
            letters = 0;
        }
        // A space may hang over the end of the line; anything else has to fit.
        if (!space && before > line_begin && line_width + step > width) {
            if (has_chance) {
                std::size_t resume = chance.next;
                finish(chance.end, chance.width, resume);
                at = resume;
                line_width = 0;
                letters = 0;
                continue;
            }
            finish(before, line_width, before);
            line_width = 0;
        }
        line_width += step;
        if (space) continue;
        ++letters;
        // After a slash only before a letter: addresses, but not 24/7.
        bool slash = code == U'/' && at < text.size() && std::isalpha(static_cast<unsigned char>(text[at]));
        bool hyphen = code == U'-' || code == U'\u2010';
        if ((hyphen || slash) && letters > 2 && at < text.size() && text[at] != ' ' && line_width <= width) {
            chance = {at, at, line_width};
            has_chance = true;
        }
    }
    if (line_begin < text.size() || lines.empty() || (!text.empty() && text.back() == '\n'))
        lines.push_back({text.substr(line_begin), line_width});
    return lines;
}

Text join_lines(List<TextLine> lines)
{
    std::string joined;
    for (const auto& line : lines) {
        if (&line != &lines.front()) joined += '\n';
        joined += line.text;
    }
    return joined;
}

}  // namespace palier::ui
