#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <cstring>

namespace palier::cli {

namespace {

constexpr int narrowest = 40, widest = 100;

int find_columns(std::FILE* stream)
{
    if (const char* given = std::getenv("COLUMNS")) {
        int columns = 0;
        auto [end, error] = std::from_chars(given, given + std::strlen(given), columns);
        if (error == std::errc{} && *end == 0 && columns > 0) return columns;
    }
    winsize size{};
    if (ioctl(fileno(stream), TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    return 80;
}

bool is_colour_seen(std::FILE* stream)
{
    const char* refused = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    if (refused && *refused) return false;
    if (terminal && std::string_view{terminal} == "dumb") return false;
    return isatty(fileno(stream)) == 1;
}

const char* code_of(Ink ink)
{
    switch (ink) {
    case Ink::plain: return "";
    case Ink::strong: return "\x1b[1m";
    case Ink::quiet: return "\x1b[2m";
    case Ink::good: return "\x1b[32m";
    case Ink::bad: return "\x1b[31m";
    case Ink::unsure: return "\x1b[33m";
    case Ink::note: return "\x1b[36m";
    }
    return "";
}

struct Character {
    char32_t code;
    std::size_t bytes;
};

// The first character of well-formed UTF-8; of anything else its first byte, as U+FFFD.
Character first_character(std::string_view text)
{
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t bytes = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 0;
    if (bytes == 0 || bytes > text.size()) return {U'\uFFFD', 1};
    char32_t code = bytes == 1 ? lead : lead & (0x7Fu >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xC0u) != 0x80u) return {U'\uFFFD', 1};
        code = code << 6 | (next & 0x3Fu);
    }
    return {code, bytes};
}

bool is_within(char32_t code, char32_t first, char32_t last)
{
    return code >= first && code <= last;
}

// Steers the terminal, or turns the direction of writing around.
bool is_steering(char32_t code)
{
    return code < 0x20 || is_within(code, 0x7F, 0x9F) || is_within(code, 0x202A, 0x202E) ||
           is_within(code, 0x2066, 0x2069) || code == 0x2028 || code == 0x2029;
}

int columns_of(char32_t code)
{
    if (is_within(code, 0x300, 0x36F) || is_within(code, 0x200B, 0x200D) || code == 0xFE0F) return 0;
    bool wide = is_within(code, 0x1100, 0x115F) || is_within(code, 0x2E80, 0xA4CF) ||
                is_within(code, 0xAC00, 0xD7A3) || is_within(code, 0xF900, 0xFAFF) ||
                is_within(code, 0xFE30, 0xFE6F) || is_within(code, 0xFF00, 0xFF60) ||
                is_within(code, 0xFFE0, 0xFFE6) || is_within(code, 0x1F300, 0x1FAFF) ||
                is_within(code, 0x20000, 0x3FFFD);
    return wide ? 2 : 1;
}

struct Word {
    std::string text;  // with the codes of its colours
    int columns = 0;
    bool begins_line = false;  // after a "\n"
};

class WordCutter {
public:
    explicit WordCutter(bool colour) : colour_{colour} {}

    std::vector<Word> cut(const std::vector<Span>& spans)
    {
        for (const auto& span : spans) {
            ink_ = span.ink;
            for (auto rest = span.words; !rest.empty();) {
                auto [code, bytes] = first_character(rest);
                if (code == U' ' || code == U'\n')
                    end_word(code == U'\n');
                else if (code == 0xFFFD)
                    add("\uFFFD", 1);
                else if (!is_steering(code))
                    add(rest.substr(0, bytes), columns_of(code));
                rest.remove_prefix(bytes);
            }
            end_ink();
        }
        end_word(false);
        return std::move(words_);
    }

private:
    void add(std::string_view character, int columns)
    {
        if (colour_ && ink_ != inked_) {
            end_ink();
            word_.text += code_of(ink_);
            inked_ = ink_;
        }
        word_.text += character;
        word_.columns += columns;
    }

    void end_ink()
    {
        if (inked_ != Ink::plain) word_.text += "\x1b[0m";
        inked_ = Ink::plain;
    }

    void end_word(bool line_follows)
    {
        end_ink();
        if (word_.columns > 0 || word_.begins_line) words_.push_back(std::move(word_));
        word_ = {};
        word_.begins_line = line_follows;
    }

    bool colour_;
    Ink ink_ = Ink::plain, inked_ = Ink::plain;
    Word word_;
    std::vector<Word> words_;
};

}  // namespace

TerminalShape find_shape(std::FILE* stream)
{
    return {std::clamp(find_columns(stream), narrowest, widest), is_colour_seen(stream)};
}

void Terminal::say(const std::vector<Span>& spans, int indent, int hanging)
{
    std::string text(static_cast<std::size_t>(indent), ' ');
    int column = indent;
    bool empty = true;
    for (const auto& word : WordCutter{shape_.colour}.cut(spans)) {
        bool too_long = column + 1 + word.columns > shape_.columns;
        if (word.begins_line || (!empty && too_long)) {
            column = indent + hanging;
            text += '\n';
            text.append(static_cast<std::size_t>(column), ' ');
            empty = true;
        }
        if (!empty) {
            text += ' ';
            ++column;
        }
        text += word.text;
        column += word.columns;
        empty = empty && word.columns == 0;
    }
    write(text + "\n");
}

void Terminal::skip_line()
{
    write("\n");
}

void Terminal::write(std::string_view text)
{
    if (std::fwrite(text.data(), 1, text.size(), stream_) != text.size()) failed_ = true;
}

bool Terminal::finish()
{
    if (std::fflush(stream_) != 0) failed_ = true;
    return !failed_;
}

int measure_columns(std::string_view text)
{
    int columns = 0;
    while (!text.empty()) {
        auto [code, bytes] = first_character(text);
        columns += columns_of(code);
        text.remove_prefix(bytes);
    }
    return columns;
}

}  // namespace palier::cli
