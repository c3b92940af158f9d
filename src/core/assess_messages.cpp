// The first message after an offer went live, and what to do when there is none (R54 to R56).
#include "core/assess.h"
#include "core/match.h"
#include "core/names.h"

namespace palier {

namespace {

MessageStatus find_status(const FollowUpStage& stage)
{
    return match(
        stage,
        [](const MessageReceived&) { return MessageStatus::received; },
        [](const OwnerFound&) { return MessageStatus::owner_has_it; },
        [](const OwnerMissing&) { return MessageStatus::open_ticket; },
        [](const TicketOpen&) { return MessageStatus::ticket_open; },
        [](const TicketClosed&) { return MessageStatus::ticket_closed; }
    );
}

MessageStatus find_status(const State& state, const Id& offer, Outcome path)
{
    auto follow_up = state.follow_ups.find(offer);
    if (follow_up != state.follow_ups.end() && !follow_up->second.stages.empty())
        return find_status(follow_up->second.stages.back());
    return path == Outcome::met ? MessageStatus::search_owner : MessageStatus::waiting;
}

}  // namespace

std::vector<MessageStanding> assess_messages(const Edition& edition, const State& state, Date today)
{
    SubjectFacts known{edition, state, today};
    const auto* period = edition.find_period(names::no_message);

    std::vector<MessageStanding> standings;
    for (const auto& [id, offer] : state.offers) {
        auto since = live_since(edition, offer, today);
        if (!since || !is_live(edition, offer, today)) continue;

        Subject subject{.offer = &offer};
        const auto& facts = known.find(subject);
        MessageStanding standing;
        standing.offer = id;
        standing.live_since = *since;
        standing.path = assess_rule(edition, names::no_message, facts, today);
        standing.status = find_status(state, id, standing.path.outcome);

        // "More than four weeks": the last day of the period still belongs to the waiting.
        if (auto last = period ? last_day(edition, *period, facts) : std::nullopt)
            standing.path_opens = *last + Days{1};
        standings.push_back(standing);
    }
    return standings;
}

}  // namespace palier
