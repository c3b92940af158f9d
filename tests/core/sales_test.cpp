// Which sales count, and how far up the ladder they lead: R16 to R19, R22, R23, R25,
// R26.
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

// ---- The window (R23) ----

namespace {

Edition with_window(std::optional<SalesWindow> window)
{
    auto windowed = edition;
    windowed.ladder.window.value = window;
    return windowed;
}

FactValue total_of_one(const Edition& windowed, std::string_view sold_on, std::string_view day)
{
    auto state = make_company();
    put_sale(state, "1", {500'00, "USD"});
    state.sales.at("1").on = on(sold_on);
    return total_sales(windowed, state, on(day)).total;
}

}  // namespace

TEST_CASE("R23: a sale of exactly twelve months ago no longer counts, one a day later does")
{
    auto trailing = with_window(SalesWindow{12});

    CHECK(total_of_one(trailing, "2023-06-30", "2024-06-30") == dollars(0));
    CHECK(total_of_one(trailing, "2023-07-01", "2024-06-30") == dollars(500));
    CHECK(total_of_one(trailing, "2024-06-30", "2024-06-30") == dollars(500));
    CHECK(total_of_one(trailing, "2024-07-01", "2024-06-30") == FactValue{Unknown{}});
}

TEST_CASE("R23: a sale of 29 February counts up to 28 February of the next year")
{
    auto trailing = with_window(SalesWindow{12});

    CHECK(total_of_one(trailing, "2024-02-29", "2025-02-28") == dollars(500));
    CHECK(total_of_one(trailing, "2024-02-29", "2025-03-01") == dollars(0));
}

TEST_CASE("R23: where all sales count, and where the sources do not say which, old ones do")
{
    CHECK(total_of_one(with_window(SalesWindow{}), "1999-01-01", "2024-06-30") == dollars(500));
    CHECK(total_of_one(with_window(std::nullopt), "1999-01-01", "2024-06-30") == dollars(500));
}

TEST_CASE("R23: what the window has left behind is told apart, by currency, and makes nothing uncertain")
{
    auto state = make_company();
    put_sale(state, "1", {500'00, "USD"});
    put_sale(state, "2", {300'00, "EUR"});
    put_sale(state, "3", {200'00, "USD"});
    state.sales.at("3").on = on("2022-06-01");

    auto sales = total_sales(with_window(SalesWindow{12}), state, on("2022-06-01"));

    CHECK(sales.total == dollars(200));
    CHECK(sales.too_old == std::vector{Money{500'00, "USD"}, Money{300'00, "EUR"}});
    CHECK(sales.other_currencies.empty());
    CHECK(sales.entries == 1);
}

TEST_CASE("R19, R23: a fraud that is too old is only too old")
{
    auto state = make_company();
    put_sale(state, "1", {500'00, "USD"});
    state.sales.at("1").fraudulent = true;

    auto sales = total_sales(with_window(SalesWindow{12}), state, on("2022-06-01"));

    CHECK(sales.fraudulent.empty());
    CHECK(sales.too_old == std::vector{Money{500'00, "USD"}});
}

// ---- Services (R16) ----

namespace {

// Sales of services count for a software company with a transactable app.
Edition make_services_edition()
{
    auto b = start_sample_edition();
    b.rule(
        "services-sales-count",
        b.all(
            {b.test("company.kind", Comparison::is, Id{"software"}),
             b.test("company.live-transactable-offers", Comparison::at_least, std::int64_t{1})}
        )
    );
    return b.edition;
}

const auto services_edition = make_services_edition();

// 300,000 of services, 50,000 of software, 1,000 of nobody knows what.
State make_services_company(const Id& kind, std::set<Id> options)
{
    auto state = make_company_with_offer("saas", std::move(options));
    company_of(state).kind = kind;
    put_sale(state, "1", {300'000'00, "USD"});
    put_sale(state, "2", {50'000'00, "USD"});
    put_sale(state, "3", {1'000'00, "USD"});
    state.sales.at("1").nature = "services";
    state.sales.at("2").nature = "software";
    return state;
}

}  // namespace

TEST_CASE("R16: for a software company with a transactable app, services count as software does")
{
    auto state = make_services_company("software", {"get-it-now-subscription"});

    auto sales = total_sales(services_edition, state, today);

    CHECK(sales.total == dollars(351'000));
    CHECK(sales.services.empty());
    CHECK(sales.undecided.empty());
}

TEST_CASE("R16: for a company that sells services only, they are left out and told apart, and what nobody "
          "named is undecided")
{
    auto state = make_services_company("services", {"get-it-now-subscription"});

    auto sales = total_sales(services_edition, state, today);

    CHECK(sales.total == dollars(50'000));
    CHECK(sales.services == std::vector{Money{300'000'00, "USD"}});
    CHECK(sales.undecided == std::vector{Money{1'000'00, "USD"}});
}

TEST_CASE("R16: a software company without a transactable app has no sales of services that count")
{
    auto sales = total_sales(services_edition, make_services_company("software", {"contact-me"}), today);

    CHECK(sales.total == dollars(50'000));
    CHECK(sales.services == std::vector{Money{300'000'00, "USD"}});
}

TEST_CASE("R16: while the kind of company is not known, sales of services are undecided, not left out")
{
    auto sales = total_sales(services_edition, make_services_company("", {"get-it-now-subscription"}), today);

    CHECK(sales.total == dollars(50'000));
    CHECK(sales.services.empty());
    CHECK(sales.undecided == std::vector{Money{301'000'00, "USD"}});
}

TEST_CASE("R16: sales of services only make zero where they do not count")
{
    auto state = make_services_company("services", {"get-it-now-subscription"});
    state.sales.erase("2");
    state.sales.erase("3");

    CHECK(total_sales(services_edition, state, today).total == dollars(0));
}

TEST_CASE("R16: an edition that does not ask counts every sale")
{
    CHECK(total(make_services_company("services", {"contact-me"})) == dollars(351'000));
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
