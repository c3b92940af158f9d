#include "present/timeline_page.h"

#include "app/store.h"
#include "present/moments.h"
#include "support/memory_journal.h"
#include "support/place_scene.h"

using namespace palier;

namespace {

Entry make_entry(std::int64_t sequence, std::string_view reference, std::vector<Event> events)
{
    // 2021-06-10 12:34 UTC and a minute more for each entry.
    return {sequence, 1623328440000 + sequence * 60000, on(reference), Acted{std::move(events)}};
}

void record(PlaceScene& given, Entry entry)
{
    given.model.journal.push_back(std::move(entry));
    auto replayed = replay(given.model.journal);
    given.model.state = replayed.state;
    given.model.counting = replayed.counting;
    given.model.undone = replayed.undone;
}

}  // namespace

TEST_CASE("what happened has two dates: the day it was true, and the minute it was recorded")
{
    PlaceScene given;
    auto offer = make_live_offer("offer-1", "software-as-a-service", {"contact-me"}, "2021-06-01");
    record(given, make_entry(1, "2021-06-08", {OfferSaved{offer}}));
    record(
        given, make_entry(2, "2021-06-08", {OfferMoved{"offer-1", "stop", "pending-stop", on("2021-06-05")}})
    );

    auto page = present_timeline(given);

    const auto& latest = page.past.front();
    CHECK(latest.date == "5 June 2021");
    CHECK(latest.label == "The offer “offer-1” is in the state “Pending stop sell”.");
    CHECK(latest.note == "recorded on 10 Jun 2021, 12:36 UTC");
}

TEST_CASE("content that was taken in whole brings its own dates")
{
    PlaceScene given;
    record(
        given,
        make_entry(1, "2021-06-08", {ContentReplaced{bundled_scenario("transact"), "scenario:transact"}})
    );

    auto happenings = find_happenings(given);

    REQUIRE_FALSE(happenings.empty());
    CHECK(happenings.front().on < on("2021-05-01"));
    for (const auto& happening : happenings) CHECK(happening.sequence == 1);
}

TEST_CASE("what was undone is no longer part of what happened, but stays in the journal")
{
    PlaceScene given;
    record(given, make_entry(1, "2021-06-08", {Enrolled{on("2021-06-08")}}));
    record(given, {2, 1623328440000, on("2021-06-08"), Undone{}});

    auto page = present_timeline(given);

    CHECK(find_happenings(given).empty());
    REQUIRE(page.journal.size() == 2);
    CHECK(page.journal.front().sentence == "Went one step back");
    CHECK(page.journal.back().state.text == "undone");
}

TEST_CASE("every entry that counts but the last one offers the way back to it")
{
    PlaceScene given;
    record(given, make_entry(1, "2021-06-08", {Enrolled{on("2021-06-08")}}));
    record(given, make_entry(2, "2021-06-08", {ReferenceDateSet{on("2021-06-09")}}));

    auto page = present_timeline(given);

    CHECK(page.journal.front().buttons.empty());
    const auto& back = page.journal.back().buttons.front();
    CHECK(std::get<UndoTo>(back.action).sequence == 1);
}

TEST_CASE("the time machine steps to the day on which the no-message path opens: day 29 (R55)")
{
    PlaceScene given{make_company_with_offer("software-as-a-service", {"contact-me"})};

    auto page = present_timeline(given);

    const auto& next = need_key(page.clock_buttons, "next-deadline");
    REQUIRE(command_of<SetReferenceDate>(next));
    CHECK(command_of<SetReferenceDate>(next)->date == on("2021-06-30"));
    CHECK(next.label == "On to 30 Jun 2021");
    CHECK(page.ahead.front().label.find("offer-1") != std::string::npos);
}

TEST_CASE("the previous date is the nearest one before the reference date")
{
    PlaceScene given{make_company_with_offer("software-as-a-service", {"contact-me"})};

    auto page = present_timeline(given.at("2021-07-15"));

    CHECK(
        command_of<SetReferenceDate>(need_key(page.clock_buttons, "previous-deadline"))->date ==
        on("2021-06-30")
    );
}

TEST_CASE("back to today is open only when another day is looked at")
{
    PlaceScene given{make_company()};
    auto today = present_timeline(given);
    given.model.state.workspace["workspace"].reference_date = on("2021-06-08");
    auto other = present_timeline(given);

    CHECK_FALSE(need_key(today.clock_buttons, "to-today").open());
    CHECK(need_key(other.clock_buttons, "to-today").open());
    CHECK(command_of<SetReferenceDate>(need_key(other.clock_buttons, "to-today"))->date == std::nullopt);
}

TEST_CASE("a day that does not exist is refused with an example")
{
    PlaceScene given;
    given.view.drafts["clock"].fields["date"] = "2021-02-29";
    auto wrong = read_clock_form(given, "clock");
    given.view.drafts["clock"].fields["date"] = "2020-02-29";
    auto right = read_clock_form(given, "clock");

    CHECK(wrong.errors.at("date") == "Enter a day that exists, for example 2021-06-01.");
    REQUIRE(right.command);
    CHECK(std::get<SetReferenceDate>(*right.command).date == on("2020-02-29"));
}

TEST_CASE("before the first edition the timeline still leads to a day that an edition covers")
{
    PlaceScene given;
    given.edition = nullptr;

    auto page = present_timeline(given.at("2019-01-01"));

    CHECK(need_key(page.clock_buttons, "next-deadline").open());
}
