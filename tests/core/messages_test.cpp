// The first message after going live: R54 to R56.
#include <doctest/doctest.h>

#include "core/assess.h"
#include "support/sample_company.h"

using namespace palier;

namespace {

const auto edition = make_sample_edition();

MessageStanding standing(const State& state, Date day)
{
    auto standings = assess_messages(edition, state, day);
    REQUIRE(standings.size() == 1);
    return standings[0];
}

// Live since 2021-06-01, which is day 0.
State make_waiting()
{
    return make_company_with_offer("saas", {"contact-me"});
}

void follow_up(State& state, std::vector<FollowUpStage> stages)
{
    state.follow_ups.insert_or_assign("offer-1", FollowUp{"offer-1", std::move(stages)});
}

}  // namespace

TEST_CASE("R54: an offer that goes live waits for the first message")
{
    auto waiting = standing(make_waiting(), on("2021-06-01"));

    CHECK(waiting.status == MessageStatus::waiting);
    CHECK(waiting.live_since == on("2021-06-01"));
    CHECK(waiting.path.outcome == Outcome::not_met);
}

TEST_CASE("R55: the path without a message opens after more than four weeks: on day 29, not on day 28")
{
    auto state = make_waiting();

    CHECK(standing(state, on("2021-06-28")).status == MessageStatus::waiting);
    CHECK(standing(state, on("2021-06-29")).status == MessageStatus::waiting);  // day 28
    CHECK(standing(state, on("2021-06-30")).status == MessageStatus::search_owner);
    CHECK(standing(state, on("2021-06-01")).path_opens == on("2021-06-30"));
}

TEST_CASE("R55: where the delay is not publicly known, no day is named and the path stays undecided")
{
    auto silent = without_length(edition, "no-message");

    auto standings = assess_messages(silent, make_waiting(), on("2022-06-01"));

    REQUIRE(standings.size() == 1);
    CHECK(standings[0].path_opens == std::nullopt);
    CHECK(standings[0].path.outcome == Outcome::unknown);
    CHECK(standings[0].status == MessageStatus::waiting);
}

TEST_CASE("R55: a message that has come closes the path, early or late")
{
    auto state = make_waiting();
    follow_up(state, {MessageReceived{on("2021-06-05")}});

    auto late = standing(state, on("2021-07-15"));

    CHECK(late.status == MessageStatus::received);
    CHECK(late.path.outcome == Outcome::not_met);
}

TEST_CASE("R55: an owner who is found has the message and the next steps")
{
    auto state = make_waiting();
    follow_up(state, {OwnerFound{"Ada", on("2021-07-06")}});

    CHECK(standing(state, on("2021-07-06")).status == MessageStatus::owner_has_it);
}

TEST_CASE("R56: when the owner is unknown or gone, a ticket is to be opened, and later closed")
{
    auto state = make_waiting();
    auto day = on("2021-07-06");

    follow_up(state, {OwnerMissing{day}});
    CHECK(standing(state, day).status == MessageStatus::open_ticket);

    follow_up(state, {OwnerMissing{day}, TicketOpen{"12345", day}});
    CHECK(standing(state, day).status == MessageStatus::ticket_open);

    follow_up(state, {OwnerMissing{day}, TicketOpen{"12345", day}, TicketClosed{day}});
    CHECK(standing(state, day).status == MessageStatus::ticket_closed);
}

TEST_CASE("R54: only live offers wait for a message")
{
    auto state = make_waiting();
    state.offers.at("offer-1").moves.push_back({"not-available", on("2021-06-10")});
    put(state, make_offer("offer-2", "saas", {"contact-me"}));

    CHECK(assess_messages(edition, state, on("2021-07-15")).empty());
}
