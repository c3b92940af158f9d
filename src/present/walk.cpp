#include "present/walk.h"

#include <algorithm>

#include "core/assess.h"
#include "core/match.h"
#include "core/names.h"
#include "present/names.h"

namespace palier {

namespace {

Text key_of(WalkState state)
{
    switch (state) {
    case WalkState::done: return "done";
    case WalkState::now: return "now";
    case WalkState::ahead: return "ahead";
    case WalkState::optional: return "optional";
    case WalkState::not_needed: return "not-needed";
    }
    return "ahead";
}

// Where a step stands, and which of its notes says so: "walk.W1.<note>".
struct Standing {
    WalkState state;
    Text note;
    Values values = {};
};

// Everything that the steps ask, assessed once.
struct Walker {
    const Scene& scene;
    const Partner* partner;
    Access access;
    Verdict participation;
    std::vector<MessageStanding> messages;
    const std::vector<BenefitAssessment>& benefits;

    Walker(const Scene& shown, const std::vector<BenefitAssessment>& assessed)
        : scene{shown}, partner{shown.state().partner()},
          access{assess_access(*shown.edition, shown.state(), shown.today)},
          participation{assess_participation(*shown.edition, shown.state(), shown.today)},
          messages{assess_messages(*shown.edition, shown.state(), shown.today)}, benefits{assessed}
    {
    }

    bool participates() const { return participation.outcome == Outcome::met; }
    bool has_rule(Text rule) const { return scene.edition->find_rule(rule) != nullptr; }

    const Tenant* session_tenant() const
    {
        if (!partner || !partner->session) return nullptr;
        auto found = std::ranges::find(partner->tenants, partner->session->tenant, &Tenant::id);
        return found == partner->tenants.end() ? nullptr : &*found;
    }

    std::int64_t count_messages(MessageStatus status) const
    {
        return std::ranges::count(messages, status, &MessageStanding::status);
    }

    std::int64_t count_live() const
    {
        return std::ranges::count_if(scene.state().offers, [&](const auto& kept) {
            return is_live(*scene.edition, kept.second, scene.today);
        });
    }

    std::int64_t count_acted() const
    {
        return std::ranges::count_if(benefits, [](const BenefitAssessment& benefit) {
            return benefit.record && !benefit.record->stages.empty();
        });
    }

    std::int64_t count_open() const  // to activate at once
    {
        return std::ranges::count_if(benefits, [](const BenefitAssessment& benefit) {
            return benefit.status == BenefitStatus::available && benefit.activation.outcome == Outcome::met;
        });
    }

    Standing be_partner() const  // W1, R1
    {
        auto answer = partner ? partner->has_partner_id : Answer::unknown;
        if (answer == Answer::yes) return {WalkState::done, "done"};
        return {WalkState::now, answer == Answer::no ? "no" : "unknown"};
    }

    Standing sign_in() const  // W2, R41
    {
        if (!partner || !partner->session) return {WalkState::now, "nobody"};
        Values who{{"person", person_name(scene, partner->session->person)}};
        if (access.manages.outcome == Outcome::not_met) return {WalkState::now, "no-role", who};
        if (access.manages.outcome == Outcome::unknown) return {WalkState::now, "unknown", who};
        return {WalkState::done, "done", who};
    }

    Standing associate() const  // W3, R43 to R46
    {
        if (!has_rule(names::see_rewards)) return {WalkState::not_needed, "not-in-edition"};
        const auto* tenant = session_tenant();
        if (!tenant) return {WalkState::ahead, "unknown"};
        return match(
            tenant->standing,
            [](const OnboardingTenant&) -> Standing { return {WalkState::not_needed, "onboarding"}; },
            [](const SeparateTenant&) -> Standing { return {WalkState::now, "separate"}; },
            [](const TakenTenant&) -> Standing { return {WalkState::now, "taken"}; },
            [](const AssociatedTenant& associated) -> Standing {
                if (!associated.signed_in_since) return {WalkState::now, "sign-in"};
                return {WalkState::done, "done"};
            }
        );
    }

    Standing publish() const  // W4, R3
    {
        if (auto live = count_live(); live > 0)
            return {WalkState::done, "done", {{"count", scene.texts.number(live)}}};
        return {WalkState::now, scene.state().offers.empty() ? "none" : "not-live"};
    }

    Standing sort() const  // W5, R7 to R16
    {
        List<Text> categories;
        for (const auto& category : scene.edition->categories)
            for (const auto& [id, offer] : scene.state().offers)
                if (is_live(*scene.edition, offer, scene.today) &&
                    classify(*scene.edition, offer).category == category.id) {
                    categories.push_back(category_name(scene.texts, category.id));
                    break;
                }
        if (!categories.empty())
            return {WalkState::done, "done", {{"categories", scene.texts.list(categories)}}};
        return count_live() > 0 ? Standing{WalkState::now, "unknown"} : Standing{WalkState::ahead, "ahead"};
    }

    Standing hear() const  // W6, R54
    {
        if (messages.empty()) return {WalkState::ahead, "ahead"};
        if (count_messages(MessageStatus::search_owner) > 0) return {WalkState::now, "late"};
        if (auto waiting = std::ranges::find(messages, MessageStatus::waiting, &MessageStanding::status);
            waiting != messages.end()) {
            if (!waiting->path_opens) return {WalkState::now, "waiting-open-ended"};
            return {WalkState::now, "waiting", {{"date", scene.texts.date(*waiting->path_opens - Days{1})}}};
        }
        return {WalkState::done, "done"};
    }

    Standing enrol() const  // W7, R47
    {
        if (!has_rule(names::enrol)) return {WalkState::not_needed, "not-in-edition"};
        if (partner && partner->enrolled_on)
            return {WalkState::done, "done", {{"date", scene.texts.date(*partner->enrolled_on)}}};
        return participates() ? Standing{WalkState::now, "now"} : Standing{WalkState::ahead, "ahead"};
    }

    Standing look() const  // W8, R17 to R26
    {
        if (!participates()) return {WalkState::ahead, "ahead"};
        return count_acted() > 0 ? Standing{WalkState::done, "done"} : Standing{WalkState::now, "now"};
    }

    Standing name_contact() const  // W9, R48 to R51
    {
        auto contacts = static_cast<int>(scene.state().contacts.size());
        if (contacts >= scene.edition->contact.minimum && contacts > 0) {
            const auto& contact = scene.state().contacts.begin()->second;
            return {WalkState::done, "done", {{"person", person_name(scene, contact.person)}}};
        }
        return participates() ? Standing{WalkState::now, "now"} : Standing{WalkState::ahead, "ahead"};
    }

    Standing activate() const  // W10
    {
        if (auto open = count_open(); open > 0)
            return {WalkState::now, "now", {{"count", scene.texts.number(open)}}};
        if (auto acted = count_acted(); acted > 0)
            return {WalkState::done, "done", {{"count", scene.texts.number(acted)}}};
        return {WalkState::ahead, participates() ? "closed" : "ahead"};
    }

    Standing ask_for_help() const  // W11, R57
    {
        if (!has_rule(names::technical_request)) return {WalkState::not_needed, "not-in-edition"};
        auto sent = std::ranges::count_if(scene.state().requests, [](const auto& kept) {
            return !kept.second.stages.empty();
        });
        if (sent > 0) return {WalkState::done, "done", {{"count", scene.texts.number(sent)}}};
        return {WalkState::optional, scene.state().requests.empty() ? "optional" : "draft"};
    }

    Standing search_owner() const  // W12, R55, R56
    {
        if (!has_rule(names::no_message)) return {WalkState::not_needed, "not-in-edition"};
        if (count_messages(MessageStatus::search_owner) > 0) return {WalkState::now, "search"};
        if (count_messages(MessageStatus::open_ticket) > 0) return {WalkState::now, "open-ticket"};
        if (count_messages(MessageStatus::ticket_open) > 0) return {WalkState::now, "ticket-open"};
        if (count_messages(MessageStatus::owner_has_it) + count_messages(MessageStatus::ticket_closed) > 0)
            return {WalkState::done, "done"};
        return {WalkState::not_needed, "not-needed"};
    }
};

// The offer that a step about messages is about, or the list of offers.
Text find_message_path(const Walker& walker)
{
    for (auto status :
         {MessageStatus::search_owner,
          MessageStatus::open_ticket,
          MessageStatus::ticket_open,
          MessageStatus::waiting})
        if (auto found = std::ranges::find(walker.messages, status, &MessageStanding::status);
            found != walker.messages.end())
            return "/offers/" + found->offer;
    return "/offers";
}

WalkStep tell(const Scene& scene, Text id, const Standing& standing, Text path)
{
    auto base = "walk." + id + ".";
    WalkStep step{
        .id = id,
        .state = standing.state,
        .state_name = scene.texts("walk.state." + Text{key_of(standing.state)}),
        .title = scene.texts(base + "title"),
        .note = scene.texts(base + standing.note, standing.values),
        .link = {"walk-" + id, scene.texts(base + "link"), path},
    };
    return step;
}

}  // namespace

List<WalkStep> present_walk(const Scene& scene, const std::vector<BenefitAssessment>& benefits)
{
    Walker walker{scene, benefits};
    auto message = find_message_path(walker);
    return {
        tell(scene, "W1", walker.be_partner(), "/company"),
        tell(scene, "W2", walker.sign_in(), "/company"),
        tell(scene, "W3", walker.associate(), "/company"),
        tell(scene, "W4", walker.publish(), scene.state().offers.empty() ? "/offers/new" : "/offers"),
        tell(scene, "W5", walker.sort(), "/offers"),
        tell(scene, "W6", walker.hear(), message),
        tell(scene, "W7", walker.enrol(), "/company"),
        tell(scene, "W8", walker.look(), "/benefits"),
        tell(scene, "W9", walker.name_contact(), "/contact"),
        tell(scene, "W10", walker.activate(), "/benefits"),
        tell(scene, "W11", walker.ask_for_help(), "/technical"),
        tell(scene, "W12", walker.search_owner(), message),
    };
}

}  // namespace palier
