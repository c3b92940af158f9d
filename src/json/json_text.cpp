// The trees that are written here hold whole numbers only, as those that read_json makes.
#include "json/json_text.h"

#include "json/bounded_json.h"
#include "json/json_tree.h"

namespace palier {

namespace {

using nlohmann::json;

constexpr std::size_t line_width = 100;

bool is_continuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u;
}

void append_escape(std::string& text, char c)
{
    constexpr std::string_view letters = "\"\\bfnrt";
    constexpr std::string_view meanings = "\"\\\b\f\n\r\t";
    constexpr char digits[] = "0123456789abcdef";
    text += '\\';
    if (const auto which = meanings.find(c); which != std::string_view::npos) {
        text += letters[which];
        return;
    }
    text += "u00";
    text += digits[static_cast<unsigned char>(c) >> 4];
    text += digits[static_cast<unsigned char>(c) & 15];
}

void append_well_formed(std::string& text, std::string_view part)
{
    for (const char c : part) {
        if (c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20)
            append_escape(text, c);
        else
            text += c;
    }
}

void append_quoted(std::string& text, std::string_view rest)
{
    text += '"';
    while (const auto invalid = find_invalid_utf8(rest)) {
        append_well_formed(text, rest.substr(0, *invalid));
        text += "\uFFFD";
        rest.remove_prefix(*invalid + 1);
        while (!rest.empty() && is_continuation(rest.front())) rest.remove_prefix(1);
    }
    append_well_formed(text, rest);
    text += '"';
}

// What is neither an object nor a list.
void append_plain(std::string& text, const json& value)
{
    if (const auto* found = text_in(value))
        append_quoted(text, *found);
    else if (const auto* whole = whole_in(value))
        text += std::to_string(*whole);
    else if (const auto* flag = flag_in(value))
        text += *flag ? "true" : "false";
    else
        text += "null";
}

// Calls `visit` with the key (null in a list) and the value of each part of an object or a list.
template <class Visit>
void each_part(const json& value, Visit visit)
{
    if (const auto* members = members_of(value))
        for (const auto& [key, member] : *members) visit(&key, member);
    if (const auto* elements = elements_of(value))
        for (const auto& element : *elements) visit(nullptr, element);
}

void append_canonical(std::string& text, const json& value)
{
    if (!value.is_structured()) return append_plain(text, value);
    text += value.is_object() ? '{' : '[';
    bool first = true;
    each_part(value, [&](const std::string* key, const json& part) {
        if (!first) text += ',';
        first = false;
        if (key) {
            append_quoted(text, *key);
            text += ':';
        }
        append_canonical(text, part);
    });
    text += value.is_object() ? '}' : ']';
}

// How long the value would be on one line; more than `most` once it does not fit.
std::size_t measure(const json& value, std::size_t most)
{
    if (!value.is_structured()) {
        const auto* text = text_in(value);
        return text ? text->size() + 2 : 8;
    }
    std::size_t length = 4;
    each_part(value, [&](const std::string* key, const json& part) {
        if (length <= most) length += (key ? key->size() + 4 : 0) + measure(part, most) + 2;
    });
    return length;
}

void append_break(std::string& text, std::size_t indent, bool one_line)
{
    text += one_line ? ' ' : '\n';
    if (!one_line) text.append(indent, ' ');
}

void append_lines(std::string& text, const json& value, std::size_t indent, bool one_line)
{
    if (!value.is_structured() || value.empty()) return append_canonical(text, value);

    one_line = one_line || measure(value, line_width) + indent <= line_width;
    text += value.is_object() ? '{' : '[';
    bool first = true;
    each_part(value, [&](const std::string* key, const json& part) {
        if (!first) text += ',';
        first = false;
        append_break(text, indent + 2, one_line);
        if (key) {
            append_quoted(text, *key);
            text += ": ";
        }
        append_lines(text, part, indent + 2, one_line);
    });
    append_break(text, indent, one_line);
    text += value.is_object() ? '}' : ']';
}

}  // namespace

std::string write_canonical(const json& value)
{
    std::string text;
    append_canonical(text, value);
    return text;
}

std::string write_readable(const json& value)
{
    std::string text;
    append_lines(text, value, 0, false);
    return text + "\n";
}

std::string write_readable_members(const std::vector<std::pair<std::string, json>>& members)
{
    std::string text;
    for (const auto& [key, value] : members) {
        text += text.empty() ? "{\n  " : ",\n  ";
        append_quoted(text, key);
        text += ": ";
        append_lines(text, value, 2, false);
    }
    return text + "\n}\n";
}

std::string write_quoted(std::string_view text)
{
    std::string quoted;
    append_quoted(quoted, text);
    return quoted;
}

}  // namespace palier
