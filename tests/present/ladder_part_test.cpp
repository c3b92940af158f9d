// What the ladder says of the way up and of staying: R17, R21 to R25.
#include "present/ladder_part.h"

#include <algorithm>

#include "present/overview_page.h"
#include "present/timeline_page.h"
#include "support/place_scene.h"

using namespace palier;

namespace {

constexpr const char* saas = "software-as-a-service";

State make_seller(std::int64_t cents, std::string_view day = "2023-07-01")
{
    auto state = make_company_with_offer(saas, {"get-it-now-subscription"});
    put_sale(state, "sale-1", {cents, "USD"});
    state.sales.at("sale-1").on = on(day);
    company_of(state).metrics = {.teams_users = 0, .solution_value = Money{0, "USD"}};
    return state;
}

PlaceScene in_edition(State state, std::string_view edition, std::string_view day)
{
    PlaceScene given{std::move(state)};
    given.edition = &bundled_edition(edition);
    given.at(day);
    return given;
}

PlaceScene in_summer_2023(State state)
{
    return in_edition(std::move(state), "2023-08", "2023-08-01");
}

// The nine tiers of 2023-08 over the trailing twelve months: no edition has both, and each is known by itself.
const Edition& trailing_edition()
{
    static const Edition edition = [] {
        auto changed = bundled_edition("2023-08");
        changed.ladder.window.value = SalesWindow{12};
        return changed;
    }();
    return edition;
}

PlaceScene over_twelve_months(State state, std::string_view day)
{
    PlaceScene given{std::move(state)};
    given.edition = &trailing_edition();
    given.at(day);
    return given;
}

bool says(List<Text> sentences, std::string_view wanted)
{
    return std::ranges::any_of(sentences, [&](Text sentence) { return sentence == wanted; });
}

const LadderStep& need_step(const LadderPart& ladder, std::string_view name)
{
    for (const auto& step : ladder.steps)
        if (step.name == name) return step;
    FAIL("no step is called " << std::string(name));
    return ladder.steps.front();
}

}  // namespace

TEST_CASE("R22: a cent below a threshold a cent is to go; exactly at it the distance is that of the next tier")
{
    auto below = present_ladder(in_summer_2023(make_seller(499'99)));
    auto at = present_ladder(in_summer_2023(make_seller(500'00)));

    CHECK(below.badge.text == "Publisher");
    CHECK(below.distance.gap == "USD\u00a00.01");
    CHECK(below.distance.label == "more to the tier “USD\u00a0500”: Billed sales through the marketplace");
    CHECK(below.distance.way_text == "USD\u00a0499.99 of USD\u00a0500");
    CHECK(below.distance.way == 999);
    CHECK(need_step(below, "USD\u00a0500").way == 999);
    CHECK(at.badge.text == "USD\u00a0500");
    CHECK(at.distance.gap == "USD\u00a024,500");
    CHECK(need_step(at, "USD\u00a025,000").way == 20);
    CHECK(need_step(at, "USD\u00a0500").way == 0);
}

TEST_CASE("R21: one of several figures is enough, and the nearest one is told first, in its own unit")
{
    auto state = make_seller(20'000'00);
    company_of(state).metrics.teams_users = 249;

    auto ladder = present_ladder(in_summer_2023(state));

    CHECK(ladder.next.title == "The way to the tier “USD\u00a025,000”");
    CHECK(ladder.next.note == "One of these figures is enough (R21).");
    REQUIRE(ladder.next.metrics.size() >= 2);
    CHECK(ladder.next.metrics[0].label == "Monthly active users of a Teams app");
    CHECK(ladder.next.metrics[0].value == "249 of 250; 1 to go");
    CHECK(ladder.next.metrics[1].value == "USD\u00a020,000 of USD\u00a025,000; USD\u00a05,000 to go");
    CHECK(ladder.distance.gap == "1");

    company_of(state).metrics.teams_users = 250;
    CHECK(present_ladder(in_summer_2023(state)).badge.text.find("USD\u00a025,000") != std::string::npos);
}

TEST_CASE("R25: a figure that nobody entered is not known, never zero, and still says what is needed")
{
    auto state = make_seller(20'000'00);
    company_of(state).metrics = {};

    auto ladder = present_ladder(in_summer_2023(state));

    CHECK(ladder.badge.text == "At least: USD\u00a0500");
    CHECK(
        need_pair(ladder.next.metrics, "Monthly active users of a Teams app").value == "not known; 250 needed"
    );
}

TEST_CASE("R26: with a solution value in another currency no tier is told, nor a way up, but that it must be "
          "converted")
{
    auto state = make_seller(20'000'00);
    company_of(state).metrics.solution_value = Money{20'000'00, "EUR"};

    auto ladder = present_ladder(in_summer_2023(state));

    CHECK(ladder.badge.text == "Cannot be told");
    CHECK(ladder.sentence.find("not in USD") != std::string::npos);
    CHECK(ladder.next.title.empty());
    CHECK(ladder.distance.gap.empty());
}

TEST_CASE("at the highest tier nothing is further up")
{
    auto ladder = present_ladder(in_summer_2023(make_seller(5'000'000'00)));

    CHECK(ladder.badge.text == "USD\u00a05,000,000");
    CHECK(ladder.next.title.empty());
    CHECK(ladder.next.note == "No higher tier is listed.");
    CHECK(ladder.distance.gap.empty());
}

TEST_CASE("R25: where the next tier's figure is not public, that is said; the nearest known figure further "
          "up is told")
{
    auto spring = present_ladder(in_edition(make_seller(120'000'00), "2021-05", "2023-08-01"));
    auto winter = present_ladder(in_edition(make_seller(1'000'000'00, "2024-01-15"), "2023-12", "2024-02-01"));

    CHECK(spring.distance.gap.empty());
    CHECK(spring.next.note == "What this tier takes is not publicly known.");
    CHECK(spring.next.metrics.front().tone == Tone::unknown);
    CHECK(spring.next.metrics.front().value == "USD\u00a0120,000; what is needed is not publicly known");
    CHECK(
        winter.next.note ==
        "The nearest figure that is publicly known is that of the tier “USD\u00a04,000,000”."
    );
    CHECK(winter.distance.gap == "USD\u00a03,000,000");
    CHECK(need_step(winter, "USD\u00a04,000,000").way == 250);
}

TEST_CASE("R23: where the period is not stated all sales count, which is said to be our reading")
{
    auto stay = present_ladder(in_summer_2023(make_seller(500'00))).stay;

    CHECK(stay.day.empty());
    REQUIRE(stay.sentences.size() == 1);
    CHECK(
        stay.sentences.front() == "Which period counts is not stated for this edition. In our reading all "
                                  "sales count, so that none leaves "
                                  "the count (inferred)."
    );
    CHECK(stay.source.find("R23") != std::string::npos);
    CHECK(stay.source.find("inferred") != std::string::npos);
}

TEST_CASE("R23: where sales count without end none leaves, as stated")
{
    auto stay = present_ladder(in_edition(make_seller(500'00, "2021-07-01"), "2021-12", "2022-01-01")).stay;

    CHECK(says(
        stay.sentences, "All sales count, however old: none leaves the count, and no tier is lost by waiting."
    ));
}

TEST_CASE(
    "R23: the day on which sales no longer hold the tier, what to sell before it, and what is left otherwise"
)
{
    auto state = make_seller(20'000'00, "2023-08-15");
    put_sale(state, "sale-2", {6'000'00, "USD"});
    state.sales.at("sale-2").on = on("2024-02-01");

    auto last_day = present_ladder(over_twelve_months(state, "2024-08-14"));
    auto first_day_without = present_ladder(over_twelve_months(state, "2024-08-15"));

    CHECK(last_day.badge.text == "USD\u00a025,000");
    CHECK(last_day.stay.day == "15 August 2024");
    CHECK(says(
        last_day.stay.sentences,
        "Sales leave the count after 12 months. From 15 August 2024 those that are left no longer reach the "
        "tier "
        "“USD\u00a025,000”."
    ));
    CHECK(says(last_day.stay.sentences, "To stay, sell USD\u00a019,000 before that day."));
    CHECK(says(last_day.stay.sentences, "Otherwise the tier would be “USD\u00a0500”."));
    REQUIRE(last_day.stay.departures.size() == 2);
    CHECK(last_day.stay.departures[0].label == "15 August 2024");
    CHECK(last_day.stay.departures[0].value == "USD\u00a020,000");
    CHECK(first_day_without.badge.text == "USD\u00a0500");
    CHECK(first_day_without.stay.day == "1 February 2025");
    CHECK(says(first_day_without.stay.sentences, "Otherwise the tier would be “Publisher”."));
}

TEST_CASE("R25: which tier would be left is not said where the figures below are not known")
{
    auto stay =
        present_ladder(in_edition(make_seller(4'000'000'00, "2024-01-15"), "2023-12", "2024-02-01")).stay;

    CHECK(stay.day == "15 January 2025");
    CHECK(says(stay.sentences, "Which tier would be left otherwise cannot be told: not all figures are known.")
    );
}

TEST_CASE("R21: a tier that users hold too does not depend on sales that leave")
{
    auto state = make_seller(25'000'00, "2023-08-15");
    company_of(state).metrics.teams_users = 250;

    auto stay = present_ladder(over_twelve_months(state, "2024-08-01")).stay;

    CHECK(stay.day.empty());
    CHECK(says(
        stay.sentences,
        "Sales leave the count after 12 months. The tier does not depend on those that will leave."
    ));
    CHECK(stay.departures.size() == 1);
}

TEST_CASE("of many departures the next three are told, and how many days follow")
{
    auto state = make_seller(1'000'00, "2024-01-01");
    for (int month = 2; month <= 5; ++month) {
        auto id = "sale-" + std::to_string(month);
        put_sale(state, id, {1'000'00, "USD"});
        state.sales.at(id).on = on("2024-0" + std::to_string(month) + "-01");
    }

    auto stay = present_ladder(over_twelve_months(state, "2024-08-01")).stay;

    CHECK(stay.departures.size() == 3);
    CHECK(stay.departures.back().label == "1 March 2025");
    CHECK(stay.more == "After that sales leave on 2 more days.");
}

TEST_CASE("R17: who has no tier is told neither a way up nor a way to stay; nor is staying told where sales "
          "play no part")
{
    auto without = make_company_with_offer(saas, {"contact-me"});
    auto ladder = present_ladder(over_twelve_months(without, "2024-08-01"));
    auto successor = present_ladder(in_edition(make_seller(500'00), "2026-09", "2026-11-20"));

    CHECK(ladder.next.title.empty());
    CHECK(ladder.stay.title.empty());
    CHECK(ladder.distance.gap.empty());
    CHECK(successor.stay.title.empty());
}

TEST_CASE("R23: the calendar and the timeline hold the day on which sales no longer hold the tier")
{
    auto given = over_twelve_months(make_seller(500'00, "2023-08-15"), "2024-08-14");

    auto deadlines = present_overview(given).deadlines;
    auto ahead = present_timeline(given).ahead;

    CHECK(std::ranges::any_of(deadlines, [](const auto& line) {
        return line.date == "15 August 2024" &&
               line.sentence == "If nothing more is sold, sales alone no longer hold the tier.";
    }));
    CHECK(std::ranges::any_of(ahead, [](const auto& moment) { return moment.date == "15 August 2024"; }));
}
