#include "core/money.h"

#include <doctest/doctest.h>

#include <limits>

using namespace palier;

TEST_CASE("amounts of one currency are added and subtracted to the cent")
{
    CHECK(add({49'999, "USD"}, {1, "USD"}) == Money{50'000, "USD"});
    CHECK(subtract({50'000, "USD"}, {49'999, "USD"}) == Money{1, "USD"});
}

TEST_CASE("amounts of two currencies are not added (R26)")
{
    CHECK_FALSE(add({100, "USD"}, {100, "EUR"}));
    CHECK_FALSE(subtract({100, "USD"}, {100, "EUR"}));
}

TEST_CASE("a sum beyond 64 bits is refused rather than wrong")
{
    auto most = std::numeric_limits<std::int64_t>::max();

    CHECK(add({most - 1, "USD"}, {1, "USD"}) == Money{most, "USD"});
    CHECK_FALSE(add({most, "USD"}, {1, "USD"}));
    CHECK_FALSE(subtract({-most, "USD"}, {2, "USD"}));
}

TEST_CASE("a typed amount is read with comma or point and with grouped digits")
{
    CHECK(read_amount("1234") == 123'400);
    CHECK(read_amount("1234.5") == 123'450);
    CHECK(read_amount("1234,50") == 123'450);
    CHECK(read_amount("120 000") == 12'000'000);
    CHECK(read_amount("120\u00A0000,00") == 12'000'000);
    CHECK(read_amount("120\u202F000") == 12'000'000);
    CHECK(read_amount("120'000") == 12'000'000);
    CHECK(read_amount("120\u2019000.01") == 12'000'001);
    CHECK(read_amount("0") == 0);
}

TEST_CASE("a comma or point before three digits is refused, for it means two things")
{
    CHECK_FALSE(read_amount("1,234"));
    CHECK_FALSE(read_amount("1.234"));
}

TEST_CASE("what is not plainly an amount is refused")
{
    CHECK_FALSE(read_amount(""));
    CHECK_FALSE(read_amount(" "));
    CHECK_FALSE(read_amount("-5"));
    CHECK_FALSE(read_amount("5."));
    CHECK_FALSE(read_amount(".5"));
    CHECK_FALSE(read_amount("5 USD"));
    CHECK_FALSE(read_amount("1e6"));
    CHECK_FALSE(read_amount("1,234.50"));
    CHECK_FALSE(read_amount("5.0x"));
}

TEST_CASE("the largest amount is nine trillion")
{
    CHECK(read_amount("9 000 000 000 000") == 900'000'000'000'000);
    CHECK_FALSE(read_amount("9 000 000 000 001"));
    CHECK_FALSE(read_amount("9 000 000 000 000.01"));
    CHECK_FALSE(read_amount("99999999999999999999999999"));
}

TEST_CASE("an amount is written exactly, with two decimals")
{
    CHECK(write_amount(0) == "0.00");
    CHECK(write_amount(5) == "0.05");
    CHECK(write_amount(123'450) == "1234.50");
    CHECK(write_amount(-123'405) == "-1234.05");
    CHECK(write_amount(std::numeric_limits<std::int64_t>::min()) == "-92233720368547758.08");
}
