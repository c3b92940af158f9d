// Civil days without a time zone, and the month arithmetic of the programme's periods.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace palier {

using Date = std::chrono::sys_days;
using Days = std::chrono::days;

// "2021-06-01", exactly ten characters, years 1900 to 2199; nothing else, and no day that does not exist.
std::optional<Date> read_date(std::string_view iso);
std::string write_date(Date);

// The same day number `count` months later, or the last day of that month if it has no such day: 30 November plus three months is
// 28 February, or 29 in a leap year.
Date add_months(Date, int count);

// The same day `count` years later; 29 February falls on 28 February in common years.
Date add_years(Date, int count);

}  // namespace palier
