#include "present/texts.h"

#include <algorithm>
#include <chrono>

#include "core/match.h"

namespace palier {

namespace {

// Fills "{name}" placeholders; a value that nobody gave stays visible, so that tests and readers notice.
std::string fill(std::string_view sentence, Values values)
{
    std::string filled;
    while (!sentence.empty()) {
        auto open = sentence.find('{');
        filled += sentence.substr(0, open);
        if (open == std::string_view::npos) break;

        auto close = sentence.find('}', open);
        if (close == std::string_view::npos) {
            filled += sentence.substr(open);
            break;
        }
        const auto* value = values.find(sentence.substr(open + 1, close - open - 1));
        filled += value ? value->text.view() : sentence.substr(open, close - open + 1);
        sentence.remove_prefix(close + 1);
    }
    return filled;
}

std::string group_digits(std::string digits, std::string_view separator)
{
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), separator);
    return digits;
}

}  // namespace

Values::Values(const std::map<std::string, std::string>& given)
{
    for (const auto& [name, text] : given) values_.push_back({name, text});
}

Text& Values::operator[](Text name)
{
    for (auto& value : values_)
        if (value.name == name) return value.text;
    values_.push_back({name, {}});
    return values_.back().text;
}

const Value* Values::find(std::string_view name) const
{
    for (const auto& value : values_)
        if (value.name == name) return &value;
    return nullptr;
}

Texts::Texts(std::string language, Catalogue catalogue)
    : language_{std::move(language)}, catalogue_{std::move(catalogue)}
{
}

Text Texts::operator()(Text key, Values values) const
{
    auto found = catalogue_.find(key.view());
    if (found == catalogue_.end()) return join("[", key, "]");
    const auto& sentence = found->second;
    return sentence.find('{') == std::string::npos ? Text{sentence.c_str()} : Text{fill(sentence, values)};
}

bool Texts::has(Text key) const
{
    return catalogue_.contains(key.view());
}

Text Texts::optional(Text key, Values values) const
{
    return has(key) ? (*this)(key, values) : Text{};
}

Text Texts::count(Text key, std::int64_t count, Values values) const
{
    bool one = count == 1 || (count == 0 && (*this)("language.zero-is-one") == "yes");
    values["count"] = this->number(count);
    return (*this)(key + (one ? ".one" : ".other"), values);
}

Text Texts::date(Date date) const
{
    std::chrono::year_month_day ymd{date};
    auto day = write_whole(static_cast<unsigned>(ymd.day()));
    auto special_day = optional("date.day." + day);  // "1er"
    return (*this)(
        "date.long",
        {{"day", special_day.empty() ? day : special_day},
         {"month", (*this)("date.month." + write_whole(static_cast<unsigned>(ymd.month())))},
         {"year", write_whole(static_cast<int>(ymd.year()))}}
    );
}

Text Texts::short_date(Date date) const
{
    std::chrono::year_month_day ymd{date};
    return (*this)(
        "date.short",
        {{"day", write_whole(static_cast<unsigned>(ymd.day()))},
         {"month", (*this)("date.month-short." + write_whole(static_cast<unsigned>(ymd.month())))},
         {"year", write_whole(static_cast<int>(ymd.year()))}}
    );
}

Text Texts::number(std::int64_t number) const
{
    std::string digits = write_whole(number);
    auto minus = digits.front() == '-';
    Text grouped = group_digits(digits.substr(minus), (*this)("number.group"));
    return minus ? "\u2212" + grouped : grouped;
}

Text Texts::money(const Money& money) const
{
    auto exact = write_amount(money.minor < 0 ? -money.minor : money.minor);
    auto point = exact.size() - 3;
    auto amount = group_digits(exact.substr(0, point), (*this)("number.group"));
    if (exact.substr(point) != ".00") amount += join((*this)("number.decimal"), exact.substr(point + 1));
    if (money.minor < 0) amount = "\u2212" + amount;
    return (*this)("number.money", {{"amount", amount}, {"currency", money.currency}});
}

namespace {

Text enumerate(const Texts& texts, List<Text> parts, Text last)
{
    Text joined;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) joined += i + 1 == parts.size() ? texts(last) : texts("list.separator");
        joined += parts[i];
    }
    return joined;
}

}  // namespace

Text Texts::list(List<Text> parts) const
{
    return enumerate(*this, parts, "list.and");
}

Text Texts::either(List<Text> parts) const
{
    return enumerate(*this, parts, "list.or");
}

Text Texts::name(const Id& id) const
{
    for (const char* family :
         {"category.",
          "option.",
          "offer-type.",
          "offer-state.",
          "offer-action.",
          "store.",
          "role.",
          "service-kind.",
          "phase.",
          "solution.",
          "revocation."})
        if (auto name = optional(join(family, id)); !name.empty()) return name;
    return id;
}

Text Texts::value(const FactValue& value, Text fact, bool one_is_enough) const
{
    // A fact can name its own values: "fact.person.tenant.value.onboarding".
    auto spoken = [&](const Id& id) {
        auto own = optional(join("fact." + fact, ".value.", id));
        return own.empty() ? name(id) : own;
    };
    return match(
        value,
        [&](const Unknown&) { return (*this)("value.unknown"); },
        [&](bool yes) { return (*this)(yes ? "value.yes" : "value.no"); },
        [&](std::int64_t whole) { return number(whole); },
        [&](const Money& amount) { return money(amount); },
        [&](const Date& day) { return date(day); },
        [&](const Id& id) { return spoken(id); },
        [&](const Choices& ids) {
            List<Text> names;
            for (const auto& id : ids) names.push_back(spoken(id));
            if (names.empty()) return (*this)("value.none");
            return one_is_enough ? either(names) : list(names);
        }
    );
}

Text Texts::error(Text family, const Error& error) const
{
    Values spoken;
    for (const auto& [key, value] : error.values) {
        if (auto day = read_date(value)) {
            spoken[key] = date(*day);
            continue;
        }
        List<Text> names;  // ids are separated by single spaces; anything else is one name
        for (std::string_view rest = value; !rest.empty();) {
            auto end = std::min(rest.find(' '), rest.size());
            names.push_back(name(Id{rest.substr(0, end)}));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        spoken[key] = key == "allowed" ? list(names) : name(value);
    }
    return (*this)(join(family, ".", error.code), spoken);
}

}  // namespace palier
