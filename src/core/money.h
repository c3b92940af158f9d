// Amounts without floating point: minor units (cents) of a currency.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace palier {

struct Money {
    std::int64_t minor = 0;  // cents: 1,234.50 is 123450
    std::string currency;    // ISO 4217, "USD"
    bool operator==(const Money&) const = default;
};

// Nothing when the currencies differ or the sum overflows.
std::optional<Money> add(const Money&, const Money&);
std::optional<Money> subtract(const Money&, const Money&);

// "1234", "1234.5", "1234,50", with spaces (also no-break ones) or apostrophes between groups of digits, at most two
// decimals, no sign: minor units. Nothing for anything else, or more than 9,000,000,000,000.00. A comma or point followed by
// exactly three digits at the end is refused as ambiguous: 1,234 means different amounts in English and in French.
std::optional<std::int64_t> read_amount(std::string_view typed);

// Exact decimal without grouping, "1234.50": what files carry.
std::string write_amount(std::int64_t minor);

}  // namespace palier
