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

std::size_t count_characters(std::string_view text)
{
    std::size_t count = 0;
    for (char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u;
    return count;
}

}  // namespace palier
