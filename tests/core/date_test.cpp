#include "core/date.h"

#include <doctest/doctest.h>

using namespace palier;

namespace {

Date day(std::string_view iso)
{
    auto read = read_date(iso);
    REQUIRE(read);
    return *read;
}

}  // namespace

TEST_CASE("a date is read as year, month and day, and written the same way")
{
    CHECK(write_date(day("2021-06-01")) == "2021-06-01");
    CHECK(write_date(day("1900-01-01")) == "1900-01-01");
    CHECK(write_date(day("2199-12-31")) == "2199-12-31");
    CHECK(write_date(day("2024-02-29")) == "2024-02-29");
}

TEST_CASE("a day that does not exist is no date")
{
    CHECK_FALSE(read_date("2021-02-29"));
    CHECK_FALSE(read_date("2021-04-31"));
    CHECK_FALSE(read_date("2021-13-01"));
    CHECK_FALSE(read_date("2021-00-10"));
    CHECK_FALSE(read_date("2021-01-00"));
}

TEST_CASE("a date outside the years 1900 to 2199 is no date")
{
    CHECK_FALSE(read_date("1899-12-31"));
    CHECK_FALSE(read_date("2200-01-01"));
}

TEST_CASE("a date in any other writing is no date")
{
    CHECK_FALSE(read_date(""));
    CHECK_FALSE(read_date("2021-6-1"));
    CHECK_FALSE(read_date("01/06/2021"));
    CHECK_FALSE(read_date("2021-06-01 "));
    CHECK_FALSE(read_date("2021-06-01T00:00"));
    CHECK_FALSE(read_date("2021x06x01"));
    CHECK_FALSE(read_date("+021-06-01"));
    CHECK_FALSE(read_date("2021-06-\u0661"));
}

TEST_CASE("a month later is the same day number")
{
    CHECK(write_date(add_months(day("2020-05-20"), 3)) == "2020-08-20");
    CHECK(write_date(add_months(day("2021-11-15"), 2)) == "2022-01-15");
    CHECK(write_date(add_months(day("2021-01-15"), -1)) == "2020-12-15");
}

TEST_CASE("a month later is the last day of a month that is too short")
{
    CHECK(write_date(add_months(day("2020-11-30"), 3)) == "2021-02-28");
    CHECK(write_date(add_months(day("2023-11-30"), 3)) == "2024-02-29");
    CHECK(write_date(add_months(day("2021-08-31"), 1)) == "2021-09-30");
}

TEST_CASE("an anniversary of 29 February falls on 28 February in common years")
{
    CHECK(write_date(add_years(day("2020-02-29"), 1)) == "2021-02-28");
    CHECK(write_date(add_years(day("2020-02-29"), 4)) == "2024-02-29");
}
