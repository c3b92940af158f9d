// One fact against one value: what holds, and what is missing to it.
#include "core/comparison.h"

#include <algorithm>
#include <limits>

namespace palier {

namespace {

Outcome when(bool holds)
{
    return holds ? Outcome::met : Outcome::not_met;
}

bool same_kind(const FactValue& a, const FactValue& b)
{
    if (a.index() != b.index()) return false;
    const auto *amount = std::get_if<Money>(&a), *other = std::get_if<Money>(&b);
    return !amount || amount->currency == other->currency;
}

// Whole numbers, cents and days can be ordered; nothing else.
std::optional<std::int64_t> find_magnitude(const FactValue& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
    if (const auto* money = std::get_if<Money>(&value)) return money->minor;
    if (const auto* date = std::get_if<Date>(&value)) return std::int64_t{date->time_since_epoch().count()};
    return std::nullopt;
}

std::size_t count_common(const Choices& found, const Choices& needed)
{
    auto count = std::count_if(needed.begin(), needed.end(), [&](const Id& id) {
        return std::find(found.begin(), found.end(), id) != found.end();
    });
    return static_cast<std::size_t>(count);
}

Outcome compare_order(const FactValue& found, Comparison comparison, const FactValue& needed)
{
    auto a = find_magnitude(found), b = find_magnitude(needed);
    if (!a || !b || !same_kind(found, needed)) return Outcome::invalid;

    if (comparison == Comparison::at_least) return when(*a >= *b);
    if (comparison == Comparison::more_than) return when(*a > *b);
    if (comparison == Comparison::at_most) return when(*a <= *b);
    return when(*a < *b);
}

Outcome compare_choices(const FactValue& found, Comparison comparison, const FactValue& needed)
{
    const auto *chosen = std::get_if<Choices>(&found), *asked = std::get_if<Choices>(&needed);
    if (!chosen || !asked) return Outcome::invalid;

    auto common = count_common(*chosen, *asked);
    if (comparison == Comparison::includes_any) return when(common > 0);
    if (comparison == Comparison::includes_all) return when(common == asked->size());
    return when(common == 0);
}

Outcome compare_one_of(const FactValue& found, const FactValue& needed)
{
    const auto* chosen = std::get_if<Id>(&found);
    const auto* accepted = std::get_if<Choices>(&needed);
    if (!chosen || !accepted) return Outcome::invalid;
    return when(std::find(accepted->begin(), accepted->end(), *chosen) != accepted->end());
}

}  // namespace

bool has_type(const FactValue& value, FactType type)
{
    switch (type) {
    case FactType::boolean: return !is_known(value) || std::holds_alternative<bool>(value);
    case FactType::whole: return !is_known(value) || std::holds_alternative<std::int64_t>(value);
    case FactType::money: return !is_known(value) || std::holds_alternative<Money>(value);
    case FactType::date: return !is_known(value) || std::holds_alternative<Date>(value);
    case FactType::choice: return !is_known(value) || std::holds_alternative<Id>(value);
    case FactType::choices: return !is_known(value) || std::holds_alternative<Choices>(value);
    }
    return false;
}

Outcome compare(const FactValue& found, Comparison comparison, const FactValue& needed)
{
    if (!is_known(found) || !is_known(needed)) return Outcome::unknown;

    switch (comparison) {
    case Comparison::is: return same_kind(found, needed) ? when(found == needed) : Outcome::invalid;
    case Comparison::is_not: return same_kind(found, needed) ? when(found != needed) : Outcome::invalid;
    case Comparison::at_least:
    case Comparison::more_than:
    case Comparison::at_most:
    case Comparison::less_than: return compare_order(found, comparison, needed);
    case Comparison::one_of: return compare_one_of(found, needed);
    case Comparison::includes_any:
    case Comparison::includes_all:
    case Comparison::includes_none: return compare_choices(found, comparison, needed);
    }
    return Outcome::invalid;
}

std::optional<FactValue> find_gap(const FactValue& found, Comparison comparison, const FactValue& needed)
{
    if (comparison != Comparison::at_least && comparison != Comparison::more_than) return std::nullopt;
    if (std::holds_alternative<Date>(found) || compare(found, comparison, needed) != Outcome::not_met)
        return std::nullopt;

    std::int64_t gap = 0;
    auto beyond = std::int64_t{comparison == Comparison::more_than};
    if (__builtin_sub_overflow(*find_magnitude(needed), *find_magnitude(found), &gap)) return std::nullopt;
    if (__builtin_add_overflow(gap, beyond, &gap)) return std::nullopt;

    if (const auto* money = std::get_if<Money>(&found)) return FactValue{Money{gap, money->currency}};
    return FactValue{gap};
}

std::int64_t find_share(const FactValue& gap, const FactValue& needed)
{
    auto part = find_magnitude(gap).value_or(0), whole = find_magnitude(needed).value_or(0);
    if (part >= whole) return 1'000;
    constexpr auto small = std::numeric_limits<std::int64_t>::max() / 1'000;
    return whole <= small ? part * 1'000 / whole : part / (whole / 1'000);
}

}  // namespace palier
