// What typed text is worth, whatever its case and the spaces around it.
#include "core/text.h"

#include <algorithm>
#include <array>

namespace palier {

namespace {

// Addresses pasted from French texts bring no-break spaces along.
constexpr std::array<std::string_view, 7> spaces{" ", "\t", "\r", "\n", "\u00A0", "\u202F", "\uFEFF"};

char to_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::string_view trim(std::string_view text)
{
    auto trim_once = [&] {
        for (auto space : spaces) {
            if (text.starts_with(space)) return text.remove_prefix(space.size()), true;
            if (text.ends_with(space)) return text.remove_suffix(space.size()), true;
        }
        return false;
    };
    while (trim_once()) {
    }
    return text;
}

bool is_blank(std::string_view text)
{
    return trim(text).empty();
}

bool is_same_address(std::string_view a, std::string_view b)
{
    auto x = trim(a), y = trim(b);
    return std::equal(x.begin(), x.end(), y.begin(), y.end(), [](char c, char d) {
        return to_lower(c) == to_lower(d);
    });
}

std::string to_upper(std::string text)
{
    for (auto& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

std::string fold(std::string_view text)
{
    // For U+00C0 to U+00FF, which UTF-8 writes as 0xC3 and a second byte.
    constexpr unsigned char first = 0xC3;
    constexpr std::string_view plain = "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty";
    constexpr std::string_view apostrophe = "\u2019";
    std::string folded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (static_cast<unsigned char>(text[i]) == first && i + 1 < text.size()) {
            folded += plain[static_cast<unsigned char>(text[++i]) & 0x3Fu];
        } else if (text.substr(i).starts_with(apostrophe)) {
            folded += '\'';
            i += apostrophe.size() - 1;
        } else {
            folded += to_lower(text[i]);
        }
    }
    return folded;
}

std::size_t count_characters(std::string_view text)
{
    std::size_t count = 0;
    for (char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u;
    return count;
}

}  // namespace palier
