#include "json/codec_text.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/shape.h"
#include "core/text.h"

namespace palier::codec {

namespace {

bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_word(std::string_view id, std::size_t longest)
{
    return !id.empty() && id.size() <= longest && std::ranges::all_of(id, [](char c) {
        return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '.';
    });
}

bool is_record_id(std::string_view id, std::size_t longest)
{
    return is_word(id, longest) && id.find('.') == std::string_view::npos;
}

bool is_origin(std::string_view origin)
{
    const auto colon = origin.find(':');
    return is_record_id(origin.substr(0, colon), 64) &&
           (colon == std::string_view::npos || is_record_id(origin.substr(colon + 1), 64));
}

// Only what every address has; the rest is for the mail system to refuse.
bool looks_like_email(std::string_view address)
{
    const auto at = address.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < address.size() &&
           address.find('@', at + 1) == std::string_view::npos && address.find(' ') == std::string_view::npos;
}

bool looks_like_phone(std::string_view number)
{
    const auto digits = std::ranges::count_if(number, is_digit);
    return digits >= 3 && digits <= 20 && std::ranges::all_of(number, [](char c) {
               return is_digit(c) || is_letter(c) ||
                      std::string_view{" +-./()#*,\xC2\xA0\xE2\x80\xAF"}.find(c) != std::string_view::npos;
           });
}

struct Character {
    char32_t code;
    std::size_t bytes;
};

// The text has been checked to be well-formed.
Character character_at(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[at + i]));
    };
    if (byte(0) < 0x80) return {byte(0), 1};
    if (byte(0) < 0xE0) return {(byte(0) & 0x1F) << 6 | (byte(1) & 0x3F), 2};
    if (byte(0) < 0xF0) return {(byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
    return {(byte(0) & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F), 4};
}

bool is_unwanted(char32_t code, Shape shape)
{
    if (shape == Shape::text && (code == '\n' || code == '\t')) return false;
    const bool control = code < 0x20 || (code >= 0x7F && code <= 0x9F) || code == 0x2028 || code == 0x2029;
    const bool turns_direction = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return control || turns_direction;
}

std::string name_character(char32_t code)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string name = "U+";
    for (int shift = 12; shift >= 0; shift -= 4) name += digits[(code >> shift) & 0xF];
    return name;
}

// Nothing can be wrong with a text of these bytes alone, and nearly every text is one.
bool is_plain(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; });
}

void clean(const std::string& text, Shape shape, CheckedText& checked)
{
    std::string kept;
    std::vector<std::string> removed;
    for (std::size_t at = 0; at < text.size();) {
        const auto [code, bytes] = character_at(text, at);
        if (!is_unwanted(code, shape)) {
            kept.append(text, at, bytes);
        } else {
            if (code == '\n' || code == '\t' || code == 0x2028 || code == 0x2029) kept += ' ';
            if (auto name = name_character(code); std::ranges::find(removed, name) == removed.end())
                removed.push_back(std::move(name));
        }
        at += bytes;
    }
    if (removed.empty()) return;

    std::string names;
    for (const auto& name : removed) names += (names.empty() ? "" : ", ") + name;
    checked.warnings.push_back({"characters-removed", {{"found", names}}});
    checked.cleaned = std::move(kept);
}

void check_length(std::string_view text, std::size_t longest, CheckedText& checked)
{
    if (count_characters(text) > longest)
        checked.mistakes.push_back({"text-too-long-characters", {{"limit", std::to_string(longest)}}});
}

std::map<std::string, std::string> found(std::string_view text)
{
    constexpr std::size_t shown = 40;
    std::size_t end = std::min(text.size(), shown);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) --end;
    return {{"found", "\"" + std::string{text.substr(0, end)} + (end < text.size() ? "\u2026" : "") + "\""}};
}

}  // namespace

CheckedText check_text(const std::string& text, Shape shape)
{
    CheckedText checked;
    const auto require = [&](bool fits, const char* code) {
        if (!fits) checked.mistakes.push_back({code, found(text)});
    };
    const auto expect = [&](bool fits, const char* code) {
        if (!fits && !text.empty()) checked.warnings.push_back({code, found(text)});
    };

    switch (shape) {
    case Shape::id: require(is_record_id(text, 64), "bad-id"); return checked;
    case Shape::word: require(is_word(text, 64), "bad-id"); return checked;
    case Shape::record_id: require(is_word(text, 200), "bad-id"); return checked;
    case Shape::origin: require(is_origin(text), "bad-id"); return checked;
    case Shape::language: require(is_language(text), "bad-language"); return checked;
    case Shape::currency: require(is_currency(text), "expected-currency"); return checked;
    case Shape::country: require(text.empty() || is_country(text), "expected-country"); return checked;
    case Shape::none:
    case Shape::amount:
    case Shape::sequence:
    case Shape::count:
    case Shape::instant: return checked;
    case Shape::line:
    case Shape::text:
    case Shape::email:
    case Shape::phone: break;
    }

    if (!is_plain(text)) clean(text, shape, checked);
    if (shape == Shape::line) check_length(text, longest_line, checked);
    if (shape == Shape::text) check_length(text, longest_text, checked);
    if (shape == Shape::email) check_length(text, 254, checked);
    if (shape == Shape::phone) check_length(text, 40, checked);
    if (shape == Shape::email) expect(looks_like_email(text), "email-shape");
    if (shape == Shape::phone) expect(looks_like_phone(text), "phone-shape");
    return checked;
}

}  // namespace palier::codec
