// Which sales count, and how far up the ladder they lead: R17 to R19, R22, R25, R26.
#include <doctest/doctest.h>

#include <limits>

#include "core/assess.h"
#include "support/sample_company.h"

using namespace palier;

namespace {

const auto edition = make_sample_edition();
const auto today = on("2021-06-30");

FactValue total(const State& state)
{
    return total_sales(edition, state, today).total;
}

State make_seller(std::int64_t cents)
{
    auto state = make_company_with_offer("saas", {"get-it-now-subscription"});
    put_sale(state, "sale-1", {cents, "USD"});
    return state;
}

}  // namespace

TEST_CASE("R18: the sales of all linked profiles are added up")
{
    auto state = make_company();
    company_of(state).profiles = {{"a", "", Answer::yes}, {"b", "", Answer::yes}, {"c", "", Answer::yes}};
    put_sale(state, "1", {20'000'00, "USD"}, "a");
    put_sale(state, "2", {4'000'00, "USD"}, "b");
    put_sale(state, "3", {1'000'00, "USD"}, "c");

    CHECK(total(state) == dollars(25'000));
    CHECK(total_sales(edition, state, today).entries == 3);
}

TEST_CASE("R18: the sales of a profile that is not linked are left out and told apart")
{
    auto state = make_company();
    company_of(state).profiles = {{"a", "", Answer::yes}, {"b", "", Answer::no}};
    put_sale(state, "1", {24'000'00, "USD"}, "a");
    put_sale(state, "2", {1'000'00, "USD"}, "b");

    auto sales = total_sales(edition, state, today);

    CHECK(sales.total == dollars(24'000));
    CHECK(sales.unlinked == std::vector{Money{1'000'00, "USD"}});
    CHECK(sales.undecided.empty());
}

TEST_CASE("R18: the sales of a profile of which nobody said whether it is linked are undecided")
{
    auto state = make_company();
    company_of(state).profiles = {{"a", "", Answer::yes}, {"b", "", Answer::unknown}};
    put_sale(state, "1", {24'000'00, "USD"}, "a");
    put_sale(state, "2", {1'000'00, "USD"}, "b");
    put_sale(state, "3", {2'000'00, "USD"}, "not-on-record");

    auto sales = total_sales(edition, state, today);

    CHECK(sales.total == dollars(24'000));
    CHECK(sales.undecided == std::vector{Money{3'000'00, "USD"}});
}

TEST_CASE("R18: a sale without a profile is the company's own")
{
    auto state = make_company();
    put_sale(state, "1", {500'00, "USD"}, "");

    CHECK(total(state) == dollars(500));
}

TEST_CASE("R19: proven fraud is taken out before anything is counted")
{
    auto state = make_company();
    put_sale(state, "1", {1'000'00, "USD"});
    put_sale(state, "2", {400'00, "USD"});
    state.sales.at("2").fraudulent = true;

    auto sales = total_sales(edition, state, today);

    CHECK(sales.total == dollars(1'000));
    CHECK(sales.fraudulent == std::vector{Money{400'00, "USD"}});
    CHECK(sales.entries == 1);
}

TEST_CASE("a sale counts from its own day on")
{
    auto state = make_company();
    put_sale(state, "1", {500'00, "USD"});
    state.sales.at("1").on = on("2021-07-01");

    CHECK(total_sales(edition, state, on("2021-06-30")).total == FactValue{Unknown{}});
    CHECK(total_sales(edition, state, on("2021-07-01")).total == dollars(500));
}

TEST_CASE("no sale on record is unknown, not zero; sales that are all taken out are zero")
{
    auto state = make_company();
    CHECK(total(state) == FactValue{Unknown{}});

    put_sale(state, "1", {500'00, "USD"});
    state.sales.at("1").fraudulent = true;
    CHECK(total(state) == dollars(0));

    company_of(state).profiles[0].linked = Answer::unknown;
    put_sale(state, "2", {100'00, "USD"});
    CHECK(total(state) == FactValue{Unknown{}});
}

TEST_CASE("R26: a part in another currency leaves the total unknown until a person converts it")
{
    auto state = make_company();
    put_sale(state, "1", {25'000'00, "EUR"});
    auto sales = total_sales(edition, state, today);
    CHECK(sales.total == FactValue{Unknown{}});
    CHECK(sales.other_currencies == std::vector{Money{25'000'00, "EUR"}});

    put_sale(state, "2", {1'000'00, "USD"});
    CHECK(total(state) == FactValue{Unknown{}});

    state.sales.erase("1");
    CHECK(total(state) == dollars(1'000));
}

TEST_CASE("where the ladder names no currency, the only one there is will do")
{
    auto silent = edition;
    silent.ladder.currency = "";
    auto state = make_company();
    put_sale(state, "1", {500'00, "EUR"});
    CHECK(total_sales(silent, state, today).total == FactValue{Money{500'00, "EUR"}});

    put_sale(state, "2", {500'00, "USD"});
    CHECK(total_sales(silent, state, today).total == FactValue{Unknown{}});
    CHECK(total_sales(silent, state, today).other_currencies.size() == 2);
}

TEST_CASE("sales beyond 64 bits make no total rather than a wrong one")
{
    auto most = std::numeric_limits<std::int64_t>::max();
    auto state = make_company();
    put_sale(state, "1", {most, "USD"});
    CHECK(total(state) == FactValue{Money{most, "USD"}});

    put_sale(state, "2", {1, "USD"});
    auto sales = total_sales(edition, state, today);
    CHECK(sales.overflow);
    CHECK(sales.total == FactValue{Unknown{}});
}

// ---- The ladder ----

TEST_CASE("R17: without a live transactable offer there is no tier, whatever was sold")
{
    auto state = make_company_with_offer("saas", {"contact-me"});
    put_sale(state, "1", {200'000'00, "USD"});

    auto standing = assess_tier(edition, state, today);

    CHECK(standing.entry.outcome == Outcome::not_met);
    CHECK(standing.steps.empty());
    CHECK(standing.reached == std::nullopt);
}

TEST_CASE("R17, R22: a tier is reached at its figure, not a cent below")
{
    auto reached = [](std::int64_t cents) { return assess_tier(edition, make_seller(cents), today).reached; };

    CHECK(reached(0) == "publisher");
    CHECK(reached(999'99) == "publisher");
    CHECK(reached(1'000'00) == "bronze");
    CHECK(reached(24'999'99) == "bronze");
    CHECK(reached(25'000'00) == "silver");
    CHECK(reached(25'000'01) == "silver");
}

TEST_CASE("what is missing to the next tier is told to the cent")
{
    auto standing = assess_tier(edition, make_seller(999'99), today);

    REQUIRE(standing.steps.size() == 3);
    CHECK(standing.steps[0].outcome == Outcome::met);
    CHECK(standing.steps[0].threshold == FactValue{Unknown{}});
    CHECK(standing.steps[1].outcome == Outcome::not_met);
    CHECK(standing.steps[1].threshold == dollars(1'000));
    CHECK(standing.steps[1].gap == FactValue{Money{1, "USD"}});
    CHECK(standing.exact);
}

TEST_CASE("R17: while no sale is on record, only the tier without a figure is certain")
{
    auto state = make_company_with_offer("saas", {"get-it-now-subscription"});

    auto standing = assess_tier(edition, state, today);

    CHECK(standing.reached == "publisher");
    CHECK(standing.steps[1].outcome == Outcome::unknown);
    CHECK_FALSE(standing.exact);
}

TEST_CASE("R25: a threshold that is not publicly known gives no tier and no gap, and says so")
{
    auto unpublished = edition;
    for (auto& tier : unpublished.ladder.tiers)
        for (auto& metric : tier.any_of) metric.threshold.value.reset();

    auto standing = assess_tier(unpublished, make_seller(120'000'00), today);

    CHECK(standing.steps[1].outcome == Outcome::unknown);
    CHECK(standing.steps[1].threshold == FactValue{Unknown{}});
    CHECK_FALSE(standing.steps[1].gap);
    CHECK(standing.reached == "publisher");
    CHECK_FALSE(standing.exact);
}

TEST_CASE("R25: above the last listed tier of an incomplete ladder there may be a higher one")
{
    auto incomplete = edition;
    incomplete.ladder.complete = false;

    CHECK_FALSE(assess_tier(incomplete, make_seller(25'000'00), today).exact);
    CHECK(assess_tier(incomplete, make_seller(24'999'99), today).exact);
    CHECK(assess_tier(edition, make_seller(25'000'00), today).exact);
}

TEST_CASE("R26: sales in euros lead to no tier in dollars")
{
    auto state = make_company_with_offer("saas", {"get-it-now-subscription"});
    put_sale(state, "1", {25'000'00, "EUR"});

    auto standing = assess_tier(edition, state, today);

    CHECK(standing.reached == "publisher");
    CHECK(standing.steps[1].outcome == Outcome::unknown);
    CHECK_FALSE(standing.exact);
}

TEST_CASE("R18: undecided sales leave open whether a higher tier was reached")
{
    auto state = make_seller(1'000'00);
    company_of(state).profiles.push_back({"other", "", Answer::unknown});
    CHECK(assess_tier(edition, state, today).exact);

    put_sale(state, "sale-2", {30'000'00, "USD"}, "other");
    CHECK(assess_tier(edition, state, today).reached == "bronze");
    CHECK_FALSE(assess_tier(edition, state, today).exact);
}

TEST_CASE("R17: while it is not known whether an offer is transactable, neither is any tier")
{
    auto state = make_company_with_offer("consulting-service", {"contact-me"});  // its kind is not said
    put_sale(state, "1", {25'000'00, "USD"});

    auto standing = assess_tier(edition, state, today);

    CHECK(standing.entry.outcome == Outcome::unknown);
    CHECK(standing.steps[2].outcome == Outcome::unknown);
    CHECK(standing.reached == std::nullopt);
    CHECK_FALSE(standing.exact);
}
