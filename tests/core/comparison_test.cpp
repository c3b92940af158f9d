#include "core/comparison.h"

#include <doctest/doctest.h>

#include <limits>

#include "support/sample_edition.h"

using namespace palier;

namespace {

FactValue whole(std::int64_t number)
{
    return number;
}

}  // namespace

TEST_CASE("a number is at least another at it and above it")
{
    CHECK(compare(whole(999), Comparison::at_least, whole(1'000)) == Outcome::not_met);
    CHECK(compare(whole(1'000), Comparison::at_least, whole(1'000)) == Outcome::met);
    CHECK(compare(whole(1'000), Comparison::more_than, whole(1'000)) == Outcome::not_met);
    CHECK(compare(whole(1'001), Comparison::more_than, whole(1'000)) == Outcome::met);
}

TEST_CASE("a number is at most another at it and below it")
{
    CHECK(compare(whole(3), Comparison::at_most, whole(3)) == Outcome::met);
    CHECK(compare(whole(4), Comparison::at_most, whole(3)) == Outcome::not_met);
    CHECK(compare(whole(3), Comparison::less_than, whole(3)) == Outcome::not_met);
    CHECK(compare(whole(2), Comparison::less_than, whole(3)) == Outcome::met);
}

TEST_CASE("amounts and days are ordered too")
{
    CHECK(compare(dollars(999), Comparison::at_least, dollars(1'000)) == Outcome::not_met);
    CHECK(compare(dollars(1'000), Comparison::at_least, dollars(1'000)) == Outcome::met);
    CHECK(compare(on("2021-06-01"), Comparison::less_than, on("2021-06-02")) == Outcome::met);
    CHECK(compare(on("2021-06-02"), Comparison::less_than, on("2021-06-02")) == Outcome::not_met);
}

TEST_CASE("whatever is compared with something unknown is unknown, never not met")
{
    CHECK(compare(Unknown{}, Comparison::at_least, whole(1)) == Outcome::unknown);
    CHECK(compare(whole(1), Comparison::at_least, Unknown{}) == Outcome::unknown);
    CHECK(compare(Unknown{}, Comparison::is_not, Id{"list"}) == Outcome::unknown);
    CHECK(compare(Unknown{}, Comparison::includes_none, Choices{"list"}) == Outcome::unknown);
}

TEST_CASE("amounts in two currencies cannot be compared (R26)")
{
    CHECK(compare(Money{100, "EUR"}, Comparison::at_least, Money{100, "USD"}) == Outcome::invalid);
    CHECK(compare(Money{100, "EUR"}, Comparison::is, Money{100, "USD"}) == Outcome::invalid);
    CHECK(compare(Money{100, "EUR"}, Comparison::is_not, Money{100, "USD"}) == Outcome::invalid);
}

TEST_CASE("values of two types cannot be compared, nor can an order be asked of what has none")
{
    CHECK(compare(whole(1), Comparison::is, true) == Outcome::invalid);
    CHECK(compare(whole(1), Comparison::at_least, dollars(1)) == Outcome::invalid);
    CHECK(compare(true, Comparison::at_least, true) == Outcome::invalid);
    CHECK(compare(Id{"a"}, Comparison::less_than, Id{"b"}) == Outcome::invalid);
    CHECK(compare(Id{"list"}, Comparison::includes_any, Choices{"list"}) == Outcome::invalid);
    CHECK(compare(Choices{"list"}, Comparison::one_of, Choices{"list"}) == Outcome::invalid);
}

TEST_CASE("a choice is one of those accepted or not")
{
    CHECK(compare(Id{"cloud"}, Comparison::one_of, Choices{"cloud", "hybrid"}) == Outcome::met);
    CHECK(compare(Id{"on-premises"}, Comparison::one_of, Choices{"cloud", "hybrid"}) == Outcome::not_met);
    CHECK(compare(Id{"cloud"}, Comparison::is, Id{"cloud"}) == Outcome::met);
    CHECK(compare(Id{"cloud"}, Comparison::is_not, Id{"cloud"}) == Outcome::not_met);
}

TEST_CASE("choices include any, all or none of others")
{
    Choices roles{"account-admin", "partner-admin"};

    CHECK(compare(roles, Comparison::includes_any, Choices{"global-admin", "partner-admin"}) == Outcome::met);
    CHECK(compare(roles, Comparison::includes_any, Choices{"global-admin"}) == Outcome::not_met);
    CHECK(compare(roles, Comparison::includes_all, Choices{"account-admin", "partner-admin"}) == Outcome::met);
    CHECK(
        compare(roles, Comparison::includes_all, Choices{"global-admin", "partner-admin"}) == Outcome::not_met
    );
    CHECK(compare(roles, Comparison::includes_none, Choices{"global-admin"}) == Outcome::met);
    CHECK(compare(roles, Comparison::includes_none, Choices{"partner-admin"}) == Outcome::not_met);
}

TEST_CASE("no choice at all, when that is known, includes nothing: it is not unknown")
{
    CHECK(compare(Choices{}, Comparison::includes_any, Choices{"partner-admin"}) == Outcome::not_met);
    CHECK(compare(Choices{}, Comparison::includes_none, Choices{"partner-admin"}) == Outcome::met);
}

TEST_CASE("what is missing to a number or an amount is told in its own unit")
{
    CHECK(find_gap(whole(1), Comparison::at_least, whole(3)) == whole(2));
    CHECK(find_gap(whole(3), Comparison::more_than, whole(3)) == whole(1));
    CHECK(find_gap(dollars(999), Comparison::at_least, dollars(1'000)) == dollars(1));
    CHECK(find_gap(dollars(1'000), Comparison::more_than, dollars(1'000)) == FactValue{Money{1, "USD"}});
}

TEST_CASE("nothing is said to be missing where nothing is, or where it cannot be counted")
{
    CHECK_FALSE(find_gap(whole(3), Comparison::at_least, whole(3)));
    CHECK_FALSE(find_gap(Unknown{}, Comparison::at_least, whole(3)));
    CHECK_FALSE(find_gap(whole(4), Comparison::at_most, whole(3)));
    CHECK_FALSE(find_gap(Money{1, "EUR"}, Comparison::at_least, dollars(1)));
    CHECK_FALSE(find_gap(on("2021-06-01"), Comparison::at_least, on("2021-06-02")));

    auto least = whole(std::numeric_limits<std::int64_t>::min());
    CHECK_FALSE(find_gap(least, Comparison::at_least, whole(1)));
}

TEST_CASE("a value has the type that its fact declares, and an unknown one any")
{
    CHECK(has_type(true, FactType::boolean));
    CHECK(has_type(dollars(1), FactType::money));
    CHECK(has_type(Unknown{}, FactType::date));
    CHECK_FALSE(has_type(whole(1), FactType::money));
    CHECK_FALSE(has_type(Id{"list"}, FactType::choices));
}

TEST_CASE("a gap is told in thousandths of what is needed, whatever its size")
{
    const auto most = std::numeric_limits<std::int64_t>::max();

    CHECK(find_share(std::int64_t{51}, std::int64_t{250}) == 204);
    CHECK(find_share(Money{5'000'00, "USD"}, Money{25'000'00, "USD"}) == 200);
    CHECK(find_share(std::int64_t{0}, std::int64_t{250}) == 0);
    CHECK(find_share(std::int64_t{250}, std::int64_t{250}) == 1'000);
    CHECK(find_share(std::int64_t{300}, std::int64_t{250}) == 1'000);
    CHECK(find_share(std::int64_t{5}, std::int64_t{0}) == 1'000);
    CHECK(find_share(most / 2, most) == 500);
}
