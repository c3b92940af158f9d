#include "core/money.h"

namespace palier {

std::optional<Money> add(const Money& a, const Money& b)
{
    std::int64_t sum = 0;
    if (a.currency != b.currency || __builtin_add_overflow(a.minor, b.minor, &sum)) return std::nullopt;
    return Money{sum, a.currency};
}

std::optional<Money> subtract(const Money& a, const Money& b)
{
    std::int64_t difference = 0;
    if (a.currency != b.currency || __builtin_sub_overflow(a.minor, b.minor, &difference))
        return std::nullopt;
    return Money{difference, a.currency};
}

std::optional<std::int64_t> read_amount(std::string_view typed)
{
    constexpr std::int64_t most = 9'000'000'000'000;

    std::string compact;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        auto rest = typed.substr(i);
        if (rest.starts_with(' ') || rest.starts_with('\'')) continue;
        if (rest.starts_with("\u00A0") || rest.starts_with("\u2019") || rest.starts_with("\u202F")) {
            i += rest.starts_with("\u00A0") ? 1 : 2;
            continue;
        }
        compact += typed[i];
    }

    std::int64_t whole = 0, cents = 0;
    std::size_t at = 0;
    for (; at < compact.size() && compact[at] >= '0' && compact[at] <= '9'; ++at) {
        whole = whole * 10 + (compact[at] - '0');
        if (whole > most) return std::nullopt;
    }
    if (at == 0) return std::nullopt;
    if (at == compact.size()) return whole * 100;

    if (compact[at] != '.' && compact[at] != ',') return std::nullopt;
    auto decimals = compact.substr(at + 1);
    if (decimals.empty() || decimals.size() > 2) return std::nullopt;
    for (char c : decimals) {
        if (c < '0' || c > '9') return std::nullopt;
        cents = cents * 10 + (c - '0');
    }
    if (decimals.size() == 1) cents *= 10;
    auto minor = whole * 100 + cents;
    if (minor > most * 100) return std::nullopt;
    return minor;
}

std::string write_amount(std::int64_t minor)
{
    auto sign = minor < 0 ? "-" : "";
    auto magnitude = minor < 0 ? 0 - static_cast<std::uint64_t>(minor) : static_cast<std::uint64_t>(minor);
    auto cents = std::to_string(magnitude % 100);
    return sign + std::to_string(magnitude / 100) + "." + (cents.size() == 1 ? "0" : "") + cents;
}

}  // namespace palier
