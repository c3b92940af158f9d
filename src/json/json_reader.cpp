// Checks the kind of every value before it touches it: nlohmann/json would throw, or wrap a number in silence.
#include "json/json_reader.h"

#include <algorithm>
#include <set>

#include "core/shape.h"
#include "json/bounded_json.h"
#include "json/json_text.h"
#include "json/json_tree.h"

namespace palier {

namespace {

using nlohmann::json;

std::string join(const std::vector<std::string>& names)
{
    std::string all;
    for (const auto& name : names) {
        if (!all.empty()) all += ", ";
        all += name;
    }
    return all;
}

// Exactly as write_amount writes it, the cents optional: a file is not a form.
std::optional<std::int64_t> read_exact_amount(std::string_view written)
{
    const auto point = written.find('.');
    const auto whole = written.substr(0, point);
    const auto digits = [](std::string_view s) {
        return !s.empty() && std::all_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    if (!digits(whole) || (whole.size() > 1 && whole.front() == '0')) return {};
    if (point != std::string_view::npos && (written.size() - point != 3 || !digits(written.substr(point + 1))))
        return {};
    return read_amount(written);
}

}  // namespace

JsonReader::JsonReader(const json& value, std::string pointer, std::string_view file, std::vector<Issue>& issues)
    : value_{value}, pointer_{std::move(pointer)}, file_{file}, issues_{issues}
{
}

bool JsonReader::is_object() const
{
    return value_.is_object();
}

bool JsonReader::has(const char* key)
{
    return find(key, false) != nullptr;
}

bool JsonReader::is_null(const char* key)
{
    const auto* found = find(key, false);
    return found && found->is_null();
}

std::string JsonReader::text(const char* key, std::size_t max_bytes)
{
    return text_of(find(key, true), pointer_to(key), max_bytes);
}

Id JsonReader::id(const char* key)
{
    return id_of(find(key, true), pointer_to(key));
}

bool JsonReader::flag(const char* key)
{
    return flag_of(find(key, true), key).value_or(false);
}

std::int64_t JsonReader::whole(const char* key, std::int64_t least, std::int64_t most)
{
    return whole_of(find(key, true), key, least, most).value_or(least);
}

Date JsonReader::date(const char* key)
{
    return date_of(find(key, true), key).value_or(Date{});
}

Money JsonReader::money(const char* key)
{
    return money_of(find(key, true), key).value_or(Money{});
}

std::vector<std::string> JsonReader::texts(const char* key, std::size_t max_bytes)
{
    std::vector<std::string> all;
    const auto* list = find_list(key, true);
    for (std::size_t i = 0; i < size_of(list); ++i)
        all.push_back(text_of(&(*elements_of(*list))[i], pointer_to(key) + "/" + std::to_string(i), max_bytes)
        );
    return all;
}

std::vector<Id> JsonReader::ids(const char* key)
{
    return each_once(key, nullptr);
}

std::vector<Id> JsonReader::names(const char* key, const std::vector<std::string>& known)
{
    return each_once(key, &known);
}

std::vector<Id> JsonReader::each_once(const char* key, const std::vector<std::string>* known)
{
    std::vector<Id> all;
    std::set<std::string_view> seen;  // of the values in the file, which stay where they are
    const auto* list = find_list(key, true);
    for (std::size_t i = 0; i < size_of(list); ++i) {
        const auto place = pointer_to(key) + "/" + std::to_string(i);
        auto id = known ? name_of(&(*elements_of(*list))[i], place, *known)
                        : id_of(&(*elements_of(*list))[i], place);
        if (id.empty()) continue;
        if (!seen.insert(*text_in((*elements_of(*list))[i])).second)
            note_place(place, "duplicate", {{"found", id}});
        all.push_back(std::move(id));
    }
    return all;
}

std::optional<std::string> JsonReader::optional_text(const char* key, std::size_t max_bytes)
{
    const auto* found = find(key, false);
    if (!found) return {};
    return text_of(found, pointer_to(key), max_bytes);
}

std::optional<Id> JsonReader::optional_id(const char* key)
{
    const auto* found = find(key, false);
    if (!found) return {};
    return id_of(found, pointer_to(key));
}

std::optional<bool> JsonReader::optional_flag(const char* key)
{
    return flag_of(find(key, false), key);
}

std::optional<std::int64_t> JsonReader::optional_whole(const char* key, std::int64_t least, std::int64_t most)
{
    return whole_of(find(key, false), key, least, most);
}

std::optional<Date> JsonReader::optional_date(const char* key)
{
    return date_of(find(key, false), key);
}

std::optional<Money> JsonReader::optional_money(const char* key)
{
    return money_of(find(key, false), key);
}

std::size_t JsonReader::choose(const char* key, std::span<const char* const> known)
{
    const auto names = list_words(known);
    const auto place = std::find(names.begin(), names.end(), name(key, names)) - names.begin();
    return static_cast<std::size_t>(place) < names.size() ? static_cast<std::size_t>(place) : 0;
}

std::string JsonReader::name(const char* key, const std::vector<std::string>& known)
{
    return name_of(find(key, true), pointer_to(key), known);
}

std::optional<std::string> JsonReader::optional_name(const char* key, const std::vector<std::string>& known)
{
    const auto* found = find(key, false);
    if (!found) return {};
    return name_of(found, pointer_to(key), known);
}

void JsonReader::each(const char* key, Read read)
{
    read_each(find_list(key, true), key, read);
}

void JsonReader::optional_each(const char* key, Read read)
{
    read_each(find_list(key, false), key, read);
}

void JsonReader::read_each(const json* list, const char* key, Read read)
{
    for (std::size_t i = 0; i < size_of(list); ++i) {
        auto inner = element(*list, key, i);
        if (!inner.check_object()) continue;
        read(inner);
        inner.no_other_keys();
    }
}

void JsonReader::object(const char* key, Read read)
{
    read_object(find_object(key, true), key, read);
}

void JsonReader::optional_object(const char* key, Read read)
{
    read_object(find_object(key, false), key, read);
}

void JsonReader::read_object(const json* found, const char* key, Read read)
{
    if (!found) return;
    auto inner = enter(key);
    read(inner);
    inner.no_other_keys();
}

void JsonReader::no_other_keys()
{
    const auto* members = members_of(value_);
    if (!members) return;
    for (const auto& [key, unused] : *members) {
        if (std::find(asked_.begin(), asked_.end(), key) != asked_.end()) continue;
        // A key that is there already cannot be what this one was meant to be.
        std::vector<std::string> free;
        for (const auto& asked : asked_)
            if (!members->contains(asked)) free.push_back(asked);
        if (auto hint = suggest(key, free); !hint.empty())
            note_at(key.c_str(), "unknown-key-near", {{"key", key}, {"hint", hint}});
        else
            note_at(key.c_str(), "unknown-key", {{"key", key}, {"allowed", join(asked_)}});
    }
}

std::string JsonReader::suggest(std::string_view typed, const std::vector<std::string>& known) const
{
    return issues_.size() < max_listed_issues ? find_nearest(typed, known) : "";
}

bool JsonReader::check_object()
{
    if (value_.is_object()) return true;
    note_here("expected-object", {{"found", write_snippet(value_)}});
    return false;
}

void JsonReader::note_here(const char* code, GivenValues values) const
{
    note_place(pointer_, code, values);
}

void JsonReader::note_at(const char* key, const char* code, GivenValues values) const
{
    note_place(pointer_to(key), code, values);
}

void JsonReader::warn_at(const char* key, const char* code, GivenValues values) const
{
    note_place(pointer_to(key), code, values, IssueLevel::warning);
}

void JsonReader::note_elsewhere(std::string pointer, const char* code, GivenValues values, IssueLevel level) const
{
    note_place(std::move(pointer), code, values, level);
}

std::vector<std::string> JsonReader::member_names()
{
    std::vector<std::string> names;
    const auto* members = members_of(value_);
    if (!members) return names;
    for (const auto& [key, unused] : *members) names.push_back(key);
    asked_.insert(asked_.end(), names.begin(), names.end());
    return names;
}

JsonReader JsonReader::enter(const char* key)
{
    return {*find(key, false), pointer_to(key), file_, issues_};
}

JsonReader JsonReader::enter(const char* key, std::size_t index)
{
    return element(*find(key, false), key, index);
}

std::size_t JsonReader::list_size(const char* key)
{
    return size_of(find(key, false));
}

bool JsonReader::is_empty_list(const char* key)
{
    const auto* found = find(key, false);
    return found && found->is_array() && size_of(found) == 0;
}

const json* JsonReader::find(const char* key, bool required)
{
    if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.emplace_back(key);
    // That it is no object has been noted by check_object, once.
    if (!value_.is_object()) return nullptr;
    if (const auto* found = find_member(value_, key)) return found;
    if (required) note_here("missing-key", {{"key", key}});
    return nullptr;
}

const json* JsonReader::find_list(const char* key, bool required)
{
    const auto* found = find(key, required);
    if (!found || found->is_array()) return found;
    note_at(key, "expected-list", {{"found", write_snippet(*found)}});
    return nullptr;
}

const json* JsonReader::find_object(const char* key, bool required)
{
    const auto* found = find(key, required);
    if (!found || found->is_object()) return found;
    note_at(key, "expected-object", {{"found", write_snippet(*found)}});
    return nullptr;
}

std::size_t JsonReader::size_of(const json* list)
{
    const auto* elements = list ? elements_of(*list) : nullptr;
    return elements ? elements->size() : 0;
}

JsonReader JsonReader::element(const json& list, const char* key, std::size_t index) const
{
    return {(*elements_of(list))[index], pointer_to(key) + "/" + std::to_string(index), file_, issues_};
}

std::string JsonReader::text_of(const json* found, const std::string& pointer, std::size_t max_bytes)
{
    if (!found) return {};
    const auto* text = text_in(*found);
    if (!text) {
        note_place(pointer, "expected-text", {{"found", write_snippet(*found)}});
        return {};
    }
    if (text->size() > max_bytes) {
        note_place(pointer, "text-too-long", {{"limit", std::to_string(max_bytes)}});
        return {};
    }
    return *text;
}

Id JsonReader::id_of(const json* found, const std::string& pointer)
{
    if (!found) return {};
    const auto* text = text_in(*found);
    if (!text) {
        note_place(pointer, "expected-text", {{"found", write_snippet(*found)}});
        return {};
    }
    if (!is_id(*text)) {
        note_place(pointer, "bad-id", {{"found", write_snippet(*found)}});
        return {};
    }
    return *text;
}

std::string
JsonReader::name_of(const json* found, const std::string& pointer, const std::vector<std::string>& known)
{
    auto typed = text_of(found, pointer, 4096);
    if (!found || !found->is_string() || std::find(known.begin(), known.end(), typed) != known.end())
        return typed;
    if (auto hint = suggest(typed, known); !hint.empty())
        note_place(pointer, "unknown-name-near", {{"found", write_snippet(*found)}, {"hint", hint}});
    else
        note_place(pointer, "unknown-name", {{"found", write_snippet(*found)}, {"allowed", join(known)}});
    return {};
}

std::optional<Date> JsonReader::date_of(const json* found, const char* key)
{
    if (!found) return {};
    const auto* text = text_in(*found);
    const auto date = text ? read_date(*text) : std::nullopt;
    if (!date) note_at(key, "expected-date", {{"found", write_snippet(*found)}});
    return date;
}

std::optional<Money> JsonReader::money_of(const json* found, const char* key)
{
    if (!found) return {};
    if (!found->is_object()) {
        note_at(key, "expected-money", {{"found", write_snippet(*found)}});
        return {};
    }
    auto inner = enter(key);
    const auto amount = inner.text("amount", 32);
    const auto currency = inner.text("currency", 32);
    inner.no_other_keys();
    const auto minor = read_exact_amount(amount);
    if (!minor && inner.has("amount"))
        inner.note_at(
            "amount", "expected-amount", {{"found", write_snippet(*find_member(inner.value_, "amount"))}}
        );
    if (!is_currency(currency) && inner.has("currency"))
        inner.note_at(
            "currency", "expected-currency", {{"found", write_snippet(*find_member(inner.value_, "currency"))}}
        );
    if (!minor || !is_currency(currency)) return {};
    return Money{*minor, currency};
}

std::optional<std::int64_t>
JsonReader::whole_of(const json* found, const char* key, std::int64_t least, std::int64_t most)
{
    if (!found) return {};
    const auto* whole = whole_in(*found);
    if (!whole) {
        note_at(key, "expected-whole", {{"found", write_snippet(*found)}});
        return {};
    }
    if (*whole < least || *whole > most) {
        note_at(
            key,
            "out-of-range",
            {{"found", write_snippet(*found)}, {"least", std::to_string(least)}, {"most", std::to_string(most)}}
        );
        return {};
    }
    return *whole;
}

std::optional<bool> JsonReader::flag_of(const json* found, const char* key)
{
    if (!found) return {};
    const auto* flag = flag_in(*found);
    if (!flag) {
        note_at(key, "expected-flag", {{"found", write_snippet(*found)}});
        return {};
    }
    return *flag;
}

void JsonReader::note_place(std::string pointer, const char* code, GivenValues values, IssueLevel level) const
{
    Issue issue;
    issue.file = file_;
    issue.pointer = std::move(pointer);
    issue.code = code;
    issue.values = make_values(values);
    issue.level = level;
    note(issues_, std::move(issue));
}

std::string JsonReader::pointer_to(const char* key) const
{
    return pointer_ + pointer_step(key);
}

std::vector<std::string> list_words(std::span<const char* const> words)
{
    std::vector<std::string> all;
    for (const auto* word : words) all.emplace_back(word);
    return all;
}

std::string write_snippet(const json& value)
{
    if (value.is_object()) return value.empty() ? "{}" : "{\u2026}";
    if (value.is_array()) return value.empty() ? "[]" : "[\u2026]";
    const auto* text = text_in(value);
    if (!text) return write_canonical(value);
    auto shown = text->substr(0, 40);
    // Not in the middle of a character.
    if (shown.size() < text->size()) {
        while (!shown.empty() && find_invalid_utf8(shown)) shown.pop_back();
        shown += "\u2026";
    }
    return write_quoted(shown);
}

bool is_id(std::string_view id)
{
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_' || c == '.';
    };
    return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), allowed);
}

}  // namespace palier
