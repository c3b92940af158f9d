// What the next tier takes, and what it takes to stay: R21 to R23, R25.
#include <doctest/doctest.h>

#include "core/ladder_outlook.h"
#include "support/sample_company.h"

using namespace palier;

namespace {

// The sample ladder over the trailing twelve months; silver also for 250 Teams users.
Edition make_trailing()
{
    auto b = start_sample_edition();
    b.edition.ladder.window.value = SalesWindow{12};
    b.edition.ladder.tiers[2].any_of.push_back(
        {"teams-users", b.fact("company.teams-users"), {FactValue{std::int64_t{250}}, {}}}
    );
    return b.edition;
}

const auto edition = make_trailing();
const auto today = on("2024-06-30");

State make_seller()
{
    return make_company_with_offer("saas", {"get-it-now-subscription"});
}

void sell(State& state, const Id& id, std::int64_t cents, std::string_view day)
{
    put_sale(state, id, {cents, "USD"});
    state.sales.at(id).on = on(day);
}

}  // namespace

TEST_CASE("the next tier is the lowest one not reached, and above the last one listed there is none")
{
    auto next = [](std::int64_t cents) {
        auto state = make_seller();
        sell(state, "1", cents, "2024-06-01");
        return find_ladder_outlook(edition, state, today).next;
    };

    CHECK(next(0) == "bronze");
    CHECK(next(999'99) == "bronze");
    CHECK(next(1'000'00) == "silver");
    CHECK(next(25'000'00) == std::nullopt);
}

TEST_CASE("R21: of the next tier's metrics the one that is nearest comes first, with what is missing in its "
          "own unit")
{
    auto state = make_seller();
    sell(state, "1", 20'000'00, "2024-06-01");  // a fifth of 25,000 is missing
    auto metrics = [&](std::int64_t users) {
        company_of(state).metrics.teams_users = users;
        return find_ladder_outlook(edition, state, today).metrics;
    };

    REQUIRE(metrics(199).size() == 2);
    CHECK(metrics(199)[0].metric == "billed-sales");
    CHECK(metrics(199)[0].gap == dollars(5'000));
    CHECK(metrics(201)[0].metric == "teams-users");
    CHECK(metrics(201)[0].gap == FactValue{std::int64_t{49}});
    CHECK(metrics(201)[1].metric == "billed-sales");
}

TEST_CASE("R25: a metric of which the figure or the threshold is not known comes last, without a gap")
{
    auto state = make_seller();
    sell(state, "1", 1'000'00, "2024-06-01");
    auto unpublished = edition;
    unpublished.ladder.tiers[2].any_of[0].threshold.value.reset();

    auto by_users = find_ladder_outlook(edition, state, today).metrics;
    CHECK(by_users[0].metric == "billed-sales");
    CHECK(by_users[1].gap == std::nullopt);

    company_of(state).metrics.teams_users = 1;
    auto by_sales = find_ladder_outlook(unpublished, state, today).metrics;
    CHECK(by_sales[0].metric == "teams-users");
    CHECK(by_sales[1].threshold == FactValue{Unknown{}});
    CHECK(by_sales[1].gap == std::nullopt);
}

TEST_CASE("R23: a sale leaves the trailing twelve months on the same day a year later, one of 29 February on "
          "1 March")
{
    auto state = make_seller();
    sell(state, "1", 500'00, "2023-07-15");
    sell(state, "2", 300'00, "2023-07-15");
    sell(state, "3", 200'00, "2024-02-29");
    put_sale(state, "4", {100'00, "EUR"});
    state.sales.at("4").on = on("2023-07-15");

    auto departures = find_ladder_outlook(edition, state, today).departures;

    CHECK(
        departures ==
        std::vector{
            Departure{on("2024-07-15"), {{800'00, "USD"}, {100'00, "EUR"}}},
            Departure{on("2025-03-01"), {{200'00, "USD"}}},
        }
    );
}

TEST_CASE("R23: each sale counts up to the day before it leaves, and no longer from that day on")
{
    auto state = make_seller();
    sell(state, "1", 1'000'00, "2023-07-15");

    auto outlook = find_ladder_outlook(edition, state, today);

    REQUIRE(outlook.departures.size() == 1);
    auto day = outlook.departures[0].on;
    CHECK(total_sales(edition, state, day - Days{1}).total == dollars(1'000));
    CHECK(total_sales(edition, state, day).total == dollars(0));
}

TEST_CASE("R23: the tier is lost on the first day on which what still counts no longer reaches it; what is "
          "missing then is what it takes to stay")
{
    auto state = make_seller();
    sell(state, "1", 300'00, "2023-08-01");
    sell(state, "2", 400'00, "2023-09-01");
    sell(state, "3", 900'00, "2024-05-01");

    auto outlook = find_ladder_outlook(edition, state, today);

    CHECK(outlook.reached == "bronze");
    CHECK(outlook.lost_on == on("2024-09-01"));
    CHECK(outlook.falls_to == "publisher");
    CHECK_FALSE(outlook.falls_exactly);  // nobody has said how many Teams users there are
    CHECK(outlook.to_stay == Money{100'00, "USD"});
    company_of(state).metrics.teams_users = 249;
    CHECK(find_ladder_outlook(edition, state, today).falls_exactly);

    sell(state, "4", 100'00, "2024-06-30");  // what it takes, on the last day but of the window
    CHECK(find_ladder_outlook(edition, state, today).lost_on == on("2025-05-01"));
}

TEST_CASE("R18, R19, R23: what will be sold later is not reckoned with, nor what does not count today")
{
    auto state = make_seller();
    sell(state, "1", 1'000'00, "2023-08-01");
    sell(state, "2", 9'000'00, "2024-07-01");
    sell(state, "3", 9'000'00, "2023-06-30");
    put_sale(state, "5", {9'000'00, "USD"}, "of-nobody-knows-whom");
    sell(state, "4", 9'000'00, "2023-10-01");
    state.sales.at("4").fraudulent = true;

    auto outlook = find_ladder_outlook(edition, state, today);

    CHECK(outlook.departures == std::vector{Departure{on("2024-08-01"), {{1'000'00, "USD"}}}});
    CHECK(outlook.lost_on == on("2024-08-01"));
    CHECK(outlook.to_stay == Money{1'000'00, "USD"});
}

TEST_CASE("R21: a tier that is held by users too is not lost with the sales")
{
    auto state = make_seller();
    company_of(state).metrics.teams_users = 250;
    sell(state, "1", 25'000'00, "2023-08-01");

    auto outlook = find_ladder_outlook(edition, state, today);

    CHECK(outlook.reached == "silver");
    CHECK(outlook.departures.size() == 1);
    CHECK(outlook.lost_on == std::nullopt);
}

TEST_CASE("R23: a tier without a figure is not lost, and where all sales count none is")
{
    auto state = make_seller();
    sell(state, "1", 500'00, "2023-08-01");
    CHECK(find_ladder_outlook(edition, state, today).reached == "publisher");
    CHECK(find_ladder_outlook(edition, state, today).lost_on == std::nullopt);

    auto cumulative = edition;
    cumulative.ladder.window.value = SalesWindow{};
    sell(state, "1", 1'000'00, "2023-08-01");
    CHECK(find_ladder_outlook(cumulative, state, today).reached == "bronze");
    CHECK(find_ladder_outlook(cumulative, state, today).departures.empty());
    CHECK(find_ladder_outlook(cumulative, state, today).lost_on == std::nullopt);
}

TEST_CASE("R17: whoever may have no tier has the lowest one before them, and nothing to lose")
{
    auto state = make_company_with_offer("saas", {"contact-me"});
    sell(state, "1", 1'000'00, "2023-08-01");

    auto outlook = find_ladder_outlook(edition, state, today);

    CHECK(outlook.reached == std::nullopt);
    CHECK(outlook.next == "publisher");
    CHECK(outlook.lost_on == std::nullopt);
}
