#include "core/shape.h"

#include <algorithm>

namespace palier {

namespace {

bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

}  // namespace

bool is_language(std::string_view tag)
{
    std::size_t group = 0;
    bool first = true;
    for (char c : tag) {
        if (c == '-') {
            if (group == 0) return false;
            group = 0;
            first = false;
            continue;
        }
        if (!is_letter(c) && (first || !is_digit(c))) return false;
        if (++group > 8) return false;
    }
    return group > 0 && tag.size() >= 2 && tag.size() <= 35;
}

bool is_currency(std::string_view code)
{
    return code.size() == 3 && std::ranges::all_of(code, is_capital);
}

bool is_country(std::string_view code)
{
    return code.size() == 2 && std::ranges::all_of(code, is_capital);
}

}  // namespace palier
