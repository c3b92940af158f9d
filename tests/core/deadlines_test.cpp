// The days on which something becomes different: R31, R34, R52, R55, R72.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/assess.h"
#include "support/sample_company.h"

using namespace palier;

namespace {

const auto edition = make_sample_edition();
const auto today = on("2021-06-15");

std::vector<Deadline> calendar(const Edition& of, const State& state, Date day = today)
{
    return find_deadlines(of, state, day, assess_benefits(of, state, day, Reasons::left_out));
}

std::vector<Deadline> deadlines_of(const State& state, const Id& kind)
{
    auto deadlines = calendar(edition, state);
    std::vector<Deadline> of_kind;
    for (const auto& deadline : deadlines)
        if (deadline.kind == kind) of_kind.push_back(deadline);
    return of_kind;
}

}  // namespace

TEST_CASE(
    "R55: the calendar holds the day on which the path without a message opens, until something was heard"
)
{
    auto state = make_company_with_offer("saas", {"contact-me"});
    CHECK(
        deadlines_of(state, "no-message") ==
        std::vector{Deadline{on("2021-06-30"), "no-message", "offer-1", ""}}
    );

    state.follow_ups["offer-1"] = {"offer-1", {MessageReceived{on("2021-06-10")}}};
    CHECK(deadlines_of(state, "no-message").empty());

    state.follow_ups["offer-1"] = {"offer-1", {OwnerMissing{on("2021-06-10")}}};
    CHECK(deadlines_of(state, "no-message").empty());
}

TEST_CASE("R52: the calendar holds the first day of a late contact, until there was one")
{
    auto state = make_company_with_offer("saas", {"contact-me"});
    auto activated = on("2021-06-01");
    put_stages(state, "marketing-set", "offer-1", {Activated{activated}});
    CHECK(
        deadlines_of(state, "contact-late") ==
        std::vector{Deadline{on("2021-06-09"), "contact-late", "offer-1", "marketing-set"}}
    );

    put_stages(
        state, "marketing-set", "offer-1", {Activated{activated}, Contacted{activated, on("2021-06-05")}}
    );
    CHECK(deadlines_of(state, "contact-late").empty());
}

TEST_CASE(
    "R31: the calendar holds the first day without a benefit, before and after it, unless it was finished"
)
{
    auto state = make_company_with_offer("saas", {"free-trial"});
    auto expiry = Deadline{on("2021-09-02"), "benefit-expired", "offer-1", "marketing-set"};
    auto granted = Deadline{on("2021-09-02"), "benefit-expired", "offer-1", "manager"};
    CHECK(deadlines_of(state, "benefit-expired") == std::vector{granted, expiry});
    auto afterwards = calendar(edition, state, on("2021-12-01"));
    CHECK(std::find(afterwards.begin(), afterwards.end(), expiry) != afterwards.end());

    auto day = on("2021-06-02");
    put_stages(state, "marketing-set", "offer-1", {Activated{day}, Completed{day, day}});
    CHECK(deadlines_of(state, "benefit-expired") == std::vector{granted});
}

TEST_CASE("R31: what was never earned is in no calendar")
{
    auto state = make_company_with_offer("saas", {"free-trial"});
    company_of(state).has_partner_id = Answer::no;

    auto deadlines = deadlines_of(state, "benefit-expired");

    REQUIRE(deadlines.size() == 1);
    CHECK(deadlines[0].benefit == "manager");
}

TEST_CASE(
    "R72: the calendar holds the first day of the edition, and the first day without it where that is known"
)
{
    auto ending = edition;
    ending.in_force_until = on("2021-12-14");

    auto open_ended = calendar(edition, make_company());
    auto with_end = calendar(ending, make_company());

    CHECK(open_ended == std::vector{Deadline{on("2021-01-01"), "edition-starts", "", ""}});
    REQUIRE(with_end.size() == 2);
    CHECK(with_end[1] == Deadline{on("2021-12-14"), "edition-ends", "", ""});
}

TEST_CASE(
    "R34: the calendar holds the last yearly refresh and the next, from the day of the first benefits on"
)
{
    auto b = start_sample_edition();
    auto index = b.months("yearly-refresh", "company.first-benefits-on", 12);
    b.edition.periods[index].repeats = true;
    auto state = make_company();
    auto refreshes = [&](std::string_view day) {
        std::vector<Date> days;
        for (const auto& deadline : calendar(b.edition, state, on(day)))
            if (deadline.kind == "yearly-refresh") days.push_back(deadline.on);
        return days;
    };
    CHECK(refreshes("2021-06-15").empty());

    company_of(state).membership.first_benefits_on = on("2020-06-15");
    CHECK(refreshes("2020-06-14") == std::vector{on("2020-06-15")});
    CHECK(refreshes("2021-06-14") == std::vector{on("2020-06-15"), on("2021-06-15")});
    CHECK(refreshes("2021-06-15") == std::vector{on("2021-06-15"), on("2022-06-15")});
}

TEST_CASE("the calendar is in order of days")
{
    auto state = make_company_with_offer("saas", {"free-trial"});
    put_stages(state, "marketing-set", "offer-1", {Activated{on("2021-06-01")}});

    std::vector<Date> days;
    for (const auto& deadline : calendar(edition, state)) days.push_back(deadline.on);

    CHECK(
        days ==
        std::vector{on("2021-01-01"), on("2021-06-09"), on("2021-06-30"), on("2021-09-02"), on("2021-09-02")}
    );
}

TEST_CASE("R23: the calendar holds the first day on which what is left of the sales no longer reaches the "
          "tier; none "
          "where all sales count")
{
    auto trailing = edition;
    trailing.ladder.window.value = SalesWindow{12};
    auto days_of = [](const Edition& asked, std::int64_t cents) {
        auto state = make_company_with_offer("saas", {"get-it-now-subscription"});
        put_sale(state, "sale-1", {cents, "USD"});
        std::vector<Date> days;
        for (const auto& deadline : calendar(asked, state))
            if (deadline.kind == "tier-lost") days.push_back(deadline.on);
        return days;
    };

    CHECK(days_of(trailing, 1'000'00) == std::vector{on("2022-06-01")});
    CHECK(days_of(trailing, 999'99).empty());
    CHECK(days_of(edition, 1'000'00).empty());
}
