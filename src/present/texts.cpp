#include "present/texts.h"

#include <algorithm>
#include <chrono>

#include "core/match.h"

namespace palier {

namespace {

// Fills "{name}" placeholders; a value that nobody gave stays visible, so that tests and readers notice.
std::string fill(std::string_view sentence, const Values& values)
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
        auto value = values.find(std::string{sentence.substr(open + 1, close - open - 1)});
        filled += value != values.end() ? value->second : std::string{sentence.substr(open, close - open + 1)};
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

Texts::Texts(std::string language, Catalogue catalogue)
    : language_{std::move(language)}, catalogue_{std::move(catalogue)}
{
}

std::string Texts::operator()(std::string_view key, const Values& values) const
{
    auto sentence = catalogue_.find(key);
    if (sentence == catalogue_.end()) return "[" + std::string{key} + "]";
    return fill(sentence->second, values);
}

bool Texts::has(std::string_view key) const
{
    return catalogue_.contains(key);
}

std::string Texts::optional(std::string_view key, const Values& values) const
{
    return has(key) ? (*this)(key, values) : "";
}

std::string Texts::count(std::string_view key, std::int64_t count, Values values) const
{
    bool one = count == 1 || (count == 0 && (*this)("language.zero-is-one") == "yes");
    values.insert_or_assign("count", number(count));
    return (*this)(std::string{key} + (one ? ".one" : ".other"), values);
}

std::string Texts::date(Date date) const
{
    std::chrono::year_month_day ymd{date};
    auto month = std::to_string(static_cast<unsigned>(ymd.month()));
    auto day = std::to_string(static_cast<unsigned>(ymd.day()));
    return (*this)(
        "date.long",
        {{"day", optional("date.day." + day).empty() ? day : (*this)("date.day." + day)},
         {"month", (*this)("date.month." + month)},
         {"year", std::to_string(static_cast<int>(ymd.year()))}}
    );
}

std::string Texts::short_date(Date date) const
{
    std::chrono::year_month_day ymd{date};
    return (*this)(
        "date.short",
        {{"day", std::to_string(static_cast<unsigned>(ymd.day()))},
         {"month", (*this)("date.month-short." + std::to_string(static_cast<unsigned>(ymd.month())))},
         {"year", std::to_string(static_cast<int>(ymd.year()))}}
    );
}

std::string Texts::number(std::int64_t number) const
{
    auto digits = number < 0 ? std::to_string(number).substr(1) : std::to_string(number);
    return (number < 0 ? "\u2212" : "") + group_digits(std::move(digits), (*this)("number.group"));
}

std::string Texts::money(const Money& money) const
{
    auto exact = write_amount(money.minor < 0 ? -money.minor : money.minor);
    auto point = exact.size() - 3;
    auto amount = group_digits(exact.substr(0, point), (*this)("number.group"));
    if (exact.substr(point) != ".00") amount += (*this)("number.decimal") + exact.substr(point + 1);
    if (money.minor < 0) amount = "\u2212" + amount;
    return (*this)("number.money", {{"amount", amount}, {"currency", money.currency}});
}

namespace {

std::string join(const Texts& texts, const std::vector<std::string>& parts, const char* last)
{
    std::string joined;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) joined += i + 1 == parts.size() ? texts(last) : texts("list.separator");
        joined += parts[i];
    }
    return joined;
}

}  // namespace

std::string Texts::list(const std::vector<std::string>& parts) const
{
    return join(*this, parts, "list.and");
}

std::string Texts::either(const std::vector<std::string>& parts) const
{
    return join(*this, parts, "list.or");
}

std::string Texts::name(const Id& id) const
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
        if (has(family + id)) return (*this)(family + id);
    return id;
}

std::string Texts::value(const FactValue& value, std::string_view fact) const
{
    // A fact can name its own values: "fact.person.tenant.value.onboarding".
    auto spoken = [&](const Id& id) {
        auto own = "fact." + std::string{fact} + ".value." + id;
        return has(own) ? (*this)(own) : name(id);
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
            std::vector<std::string> names;
            for (const auto& id : ids) names.push_back(spoken(id));
            return names.empty() ? (*this)("value.none") : list(names);
        }
    );
}

std::string Texts::error(std::string_view family, const Error& error) const
{
    Values spoken;
    for (const auto& [key, value] : error.values) {
        if (auto day = read_date(value)) {
            spoken[key] = date(*day);
            continue;
        }
        std::vector<std::string> names;  // ids are separated by single spaces; anything else is one name
        for (std::string_view rest = value; !rest.empty();) {
            auto end = std::min(rest.find(' '), rest.size());
            names.push_back(name(Id{rest.substr(0, end)}));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        spoken[key] = key == "allowed" ? list(names) : name(value);
    }
    return (*this)(std::string{family} + "." + error.code, spoken);
}

}  // namespace palier
