#include "core/date.h"

#include <array>

namespace palier {

namespace {

using namespace std::chrono;

std::optional<int> read_number(std::string_view digits)
{
    int number = 0;
    for (char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

void write_number(std::string& text, unsigned number, int width)
{
    std::array<char, 4> digits{};
    for (auto i = width; i-- > 0; number /= 10)
        digits[static_cast<std::size_t>(i)] = static_cast<char>('0' + number % 10);
    text.append(digits.data(), static_cast<std::size_t>(width));
}

}  // namespace

std::optional<Date> read_date(std::string_view iso)
{
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    auto y = read_number(iso.substr(0, 4)), m = read_number(iso.substr(5, 2)),
         d = read_number(iso.substr(8, 2));
    if (!y || !m || !d || *y < 1900 || *y > 2199) return std::nullopt;

    auto date = year{*y} / month{static_cast<unsigned>(*m)} / day{static_cast<unsigned>(*d)};
    if (!date.ok()) return std::nullopt;
    return Date{date};
}

std::string write_date(Date date)
{
    year_month_day ymd{date};
    std::string text;
    write_number(text, static_cast<unsigned>(static_cast<int>(ymd.year())), 4);
    text += '-';
    write_number(text, static_cast<unsigned>(ymd.month()), 2);
    text += '-';
    write_number(text, static_cast<unsigned>(ymd.day()), 2);
    return text;
}

Date add_months(Date date, int count)
{
    auto moved = year_month_day{date} + months{count};
    if (!moved.ok()) moved = moved.year() / moved.month() / last;
    return Date{moved};
}

Date add_years(Date date, int count)
{
    return add_months(date, count * 12);
}

}  // namespace palier
