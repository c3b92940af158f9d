#include "present/message_walk.h"

#include "support/place_scene.h"

using namespace palier;

namespace {

// Live since 1 June 2021: day 28 is 29 June.
PlaceScene make_scene(std::string_view day)
{
    PlaceScene given{make_company_with_offer("software-as-a-service", {"contact-me"})};
    given.at(day);
    return given;
}

void put_follow_up(PlaceScene& given, std::vector<FollowUpStage> stages)
{
    given.model.state.follow_ups.insert_or_assign("offer-1", FollowUp{"offer-1", std::move(stages)});
}

GuidedWalk need_walk(const PlaceScene& given)
{
    auto walk = present_message_walk(given, "offer-1");
    REQUIRE(walk);
    return *walk;
}

const GuidedStep& need_current(const GuidedWalk& walk)
{
    for (const auto& step : walk.steps)
        if (step.state == GuidedStep::State::current) return step;
    FAIL("no step is the current one");
    return walk.steps.front();
}

}  // namespace

TEST_CASE("through day 28 the walk waits, with its last day named; on day 29 it searches the owner (R55)")
{
    auto last_day = need_walk(make_scene("2021-06-29"));
    auto day_after = need_walk(make_scene("2021-06-30"));

    CHECK(last_day.badge.text == "Waiting");
    CHECK(last_day.text.find("up to and including 29 June 2021") != std::string::npos);
    CHECK(need_current(last_day).title == "1. Wait for the message");
    CHECK(day_after.badge.text == "Look for the owner");
    CHECK(need_current(day_after).title == "2. Find the owner of the offer");
    CHECK(need_current(day_after).source.find("R55") != std::string::npos);
}

TEST_CASE("the message can be noted from the first day on, and that ends the walk (R54)")
{
    auto given = make_scene("2021-06-01");
    auto waiting = need_walk(given);
    put_follow_up(given, {MessageReceived{on("2021-06-01")}});
    auto ended = need_walk(given);

    CHECK(command_of<RecordMessage>(need_current(waiting).buttons.front()));
    CHECK(need_current(waiting).buttons.front().open());
    CHECK(ended.badge.tone == Tone::met);
    CHECK(ended.steps.size() == 2);
    CHECK(need_current(ended).title == "Done");
}

TEST_CASE(
    "an owner who was found should have the message; if that leads nowhere there is the ticket (R55, R56)"
)
{
    auto given = make_scene("2021-07-05");
    put_follow_up(given, {OwnerFound{"Chloé", on("2021-07-01")}});

    auto walk = need_walk(given);

    CHECK(walk.text == "Found on 1 July 2021: Chloé should have the message and the next steps.");
    const auto& step = need_current(walk);
    CHECK(need_key(step.buttons, "message/offer-1/gone").open());
}

TEST_CASE("an owner who is unknown or gone leads to a support ticket, which is then closed (R56)")
{
    auto given = make_scene("2021-07-05");
    put_follow_up(given, {OwnerMissing{on("2021-07-01")}});
    auto missing = need_walk(given);
    put_follow_up(given, {OwnerMissing{on("2021-07-01")}, TicketOpen{"T-1", on("2021-07-02")}});
    auto open = need_walk(given);
    put_follow_up(
        given,
        {OwnerMissing{on("2021-07-01")}, TicketOpen{"T-1", on("2021-07-02")}, TicketClosed{on("2021-07-04")}}
    );
    auto closed = need_walk(given);

    REQUIRE(need_current(missing).form);
    CHECK(need_current(missing).form->id == "ticket/offer-1");
    CHECK(need_current(open).texts.front() == "Open since 2 July 2021. Reference: T-1.");
    CHECK(command_of<CloseTicket>(need_current(open).buttons.front()));
    CHECK(closed.badge.text == "Ticket closed");
}

TEST_CASE("an offer that is not live has no message to wait for")
{
    auto state = make_company();
    put(state, make_offer("offer-1", "software-as-a-service", {"contact-me"}));

    CHECK_FALSE(present_message_walk(PlaceScene{state}, "offer-1"));
}

TEST_CASE("the owner form needs a name; the ticket form does not need a number")
{
    auto given = make_scene("2021-07-05");

    auto nameless = read_owner_form(given, "owner/offer-1");
    given.view.drafts["owner/offer-1"].fields["name"] = " Chloé ";
    auto named = read_owner_form(given, "owner/offer-1");
    auto ticket = read_ticket_form(given, "ticket/offer-1");

    CHECK(nameless.errors.contains("name"));
    REQUIRE(named.command);
    CHECK(std::get<RecordOwner>(*named.command).name == "Chloé");
    CHECK(std::get<OpenTicket>(*ticket.command).offer == "offer-1");
}
