// When what is renewed begins anew: R34.
#include <doctest/doctest.h>

#include "core/verdict.h"
#include "support/sample_edition.h"

using namespace palier;

namespace {

Rounds rounds(std::string_view start, std::string_view day, Period period = {.id = "refresh", .months = 12})
{
    period.start = FactIndex{0};
    period.repeats = true;
    return find_rounds(period, Facts{FactValue{on(start)}}, on(day));
}

}  // namespace

TEST_CASE("R34: a year that began on a day starts anew on its anniversaries, from that day on")
{
    CHECK(rounds("2023-12-05", "2024-12-04") == Rounds{on("2023-12-05"), on("2024-12-05")});
    CHECK(rounds("2023-12-05", "2024-12-05") == Rounds{on("2024-12-05"), on("2025-12-05")});
    CHECK(rounds("2023-12-05", "2026-11-20") == Rounds{on("2025-12-05"), on("2026-12-05")});
}

TEST_CASE("R34: before the first day no round has begun, and that day is the next one")
{
    CHECK(rounds("2023-12-05", "2023-12-04") == Rounds{std::nullopt, on("2023-12-05")});
    CHECK(rounds("2023-12-05", "2023-12-05") == Rounds{on("2023-12-05"), on("2024-12-05")});
}

TEST_CASE("R34: the anniversary of 29 February is 28 February in common years, and 29 February again in the "
          "next leap year")
{
    CHECK(rounds("2024-02-29", "2025-02-27").next == on("2025-02-28"));
    CHECK(rounds("2024-02-29", "2025-02-28") == Rounds{on("2025-02-28"), on("2026-02-28")});
    CHECK(rounds("2024-02-29", "2027-06-01") == Rounds{on("2027-02-28"), on("2028-02-29")});
}

TEST_CASE("months of different lengths do not wear a round's day away")
{
    Period monthly{.id = "refresh", .months = 1};

    CHECK(rounds("2024-01-31", "2024-03-15", monthly) == Rounds{on("2024-02-29"), on("2024-03-31")});
}

TEST_CASE("a round may be of so many days")
{
    Period four_weeks{.id = "refresh", .days = 28};

    CHECK(rounds("2024-01-01", "2024-01-28", four_weeks) == Rounds{on("2024-01-01"), on("2024-01-29")});
    CHECK(rounds("2024-01-01", "2024-01-29", four_weeks) == Rounds{on("2024-01-29"), on("2024-02-26")});
}

TEST_CASE("there are no rounds of a period that does not repeat, whose length or whose start is not known")
{
    Period once{.id = "once", .start = FactIndex{0}, .months = 12};
    Period endless{.id = "endless", .start = FactIndex{0}, .repeats = true};
    Period repeating{.id = "repeating", .start = FactIndex{0}, .months = 12, .repeats = true};
    Facts known{FactValue{on("2024-01-01")}}, unknown{Unknown{}};

    CHECK(find_rounds(once, known, on("2024-06-01")) == Rounds{});
    CHECK(find_rounds(endless, known, on("2024-06-01")) == Rounds{});
    CHECK(find_rounds(repeating, unknown, on("2024-06-01")) == Rounds{});
    CHECK(find_rounds(repeating, known, on("2024-06-01")).next == on("2025-01-01"));
}
