#include "present/message_walk.h"

#include <algorithm>

#include "core/assess.h"
#include "core/names.h"
#include "core/text.h"
#include "core/words.h"
#include "present/command_button.h"
#include "present/names.h"
#include "present/reasons.h"
#include "present/record_form.h"

namespace palier {

namespace {

Tone tone_of_status(MessageStatus status)
{
    switch (status) {
    case MessageStatus::waiting: return Tone::information;
    case MessageStatus::search_owner:
    case MessageStatus::open_ticket:
    case MessageStatus::ticket_open: return Tone::accent;
    case MessageStatus::received:
    case MessageStatus::owner_has_it:
    case MessageStatus::ticket_closed: return Tone::met;
    }
    return Tone::neutral;
}

// The steps: wait, find the owner, the owner or the ticket, the end.
constexpr int end_position = 4;

int position_of(MessageStatus status)
{
    switch (status) {
    case MessageStatus::waiting: return 0;
    case MessageStatus::search_owner: return 1;
    case MessageStatus::open_ticket: return 2;
    case MessageStatus::ticket_open: return 3;
    case MessageStatus::owner_has_it:
    case MessageStatus::received:
    case MessageStatus::ticket_closed: return end_position;
    }
    return 0;
}

const FollowUpStage* last_stage(const Scene& scene, const Id& offer)
{
    auto found = scene.state().follow_ups.find(offer);
    if (found == scene.state().follow_ups.end() || found->second.stages.empty()) return nullptr;
    return &found->second.stages.back();
}

struct Walker {
    const Scene& scene;
    const Offer& offer;
    const MessageStanding& standing;

    const Texts& texts() const { return scene.texts; }
    Text key(Text part) const { return "message/" + offer.id + "/" + Text{part}; }

    Values values() const
    {
        Values values{
            {"offer", offer_name(scene, offer.id)},
            {"since", texts().date(standing.live_since)},
            {"owner", offer.owner},
        };
        if (standing.path_opens) {
            values["last"] = texts().date(*standing.path_opens - Days{1});
            values["opens"] = texts().date(*standing.path_opens);
        }
        if (const auto* stage = last_stage(scene, offer.id)) {
            values["date"] = texts().date(std::visit([](const auto& s) { return s.on; }, *stage));
            if (const auto* found = std::get_if<OwnerFound>(stage)) values["owner"] = found->name;
            if (const auto* ticket = std::get_if<TicketOpen>(stage))
                values["ticket"] = ticket->reference.empty() ? texts()("value.none") : Text{ticket->reference};
        }
        return values;
    }

    Button received(Button::Kind kind) const
    {
        return make_command_button(
            scene, key("received"), texts()("message.received.button"), RecordMessage{offer.id}, kind
        );
    }

    GuidedStep present_waiting() const
    {
        auto late = standing.path.outcome == Outcome::met;
        auto text = !standing.path_opens ? "message.wait.open-ended"
                    : late               ? "message.wait.over"
                                         : "message.wait.text";
        return {
            .title = texts()("message.wait.title"),
            .texts = {texts()(text, values())},
            .checks = present_reasons(texts(), *scene.edition, standing.path),
            .buttons = {received(Button::Kind::primary)},
        };
    }

    GuidedStep present_search() const
    {
        auto form = "owner/" + offer.id;
        auto owner = start_form(scene, form, "message.owner");
        owner.discard.reset();
        owner.fields = {
            make_field(scene, DraftView{scene, form}, FieldKind::text, "name", offer.owner, "message.owner")
        };
        owner.fields.front().required = true;
        return {
            .title = texts()("message.search.title"),
            .texts = {texts()("message.search.text", values()), texts()("message.search.how", values())},
            .form = owner,
            .buttons =
                {
                    make_command_button(
                        scene, key("gone"), texts()("message.search.gone"), RecordOwner{offer.id, ""}
                    ),
                    received(Button::Kind::quiet),
                },
        };
    }

    GuidedStep present_open_ticket() const
    {
        auto form = "ticket/" + offer.id;
        auto ticket = start_form(scene, form, "message.ticket");
        ticket.discard.reset();
        ticket.fields = {
            make_field(scene, DraftView{scene, form}, FieldKind::text, "reference", "", "message.ticket")
        };
        return {
            .title = texts()("message.open.title"),
            .texts = {texts()("message.open.text", values())},
            .form = ticket,
            .buttons = {received(Button::Kind::quiet)},
        };
    }

    GuidedStep present_close_ticket() const
    {
        return {
            .title = texts()("message.close.title"),
            .texts = {texts()("message.close.text", values())},
            .buttons =
                {
                    make_command_button(
                        scene,
                        key("close"),
                        texts()("message.close.button"),
                        CloseTicket{offer.id},
                        Button::Kind::primary
                    ),
                    received(Button::Kind::quiet),
                },
        };
    }

    GuidedStep present_end() const
    {
        bool ended = position_of(standing.status) == end_position;
        auto text = "message.end." + (ended ? Text{name_of(standing.status)} : "not-yet");
        GuidedStep step{.title = texts()("message.end.title"), .texts = {texts()(text, values())}};
        if (standing.status == MessageStatus::owner_has_it) {
            step.buttons = {
                received(Button::Kind::primary),
                make_command_button(scene, key("gone"), texts()("message.end.gone"), RecordOwner{offer.id, ""}),
            };
        }
        return step;
    }
};

// Steps that were not needed are left out: a message that came in time needs no search, an owner who was found no ticket.
bool is_shown(MessageStatus status, int step)
{
    if (step == 0 || step == end_position) return true;
    if (status == MessageStatus::received) return false;
    return status != MessageStatus::owner_has_it || step == 1;
}

GuidedStep place(const Walker& walker, GuidedStep step, int position, int here)
{
    step.key = walker.key("step-" + std::to_string(position));
    step.state = position < here    ? GuidedStep::State::done
                 : position == here ? GuidedStep::State::current
                                    : GuidedStep::State::ahead;
    switch (step.state) {
    case GuidedStep::State::done: step.badge = {walker.texts()("walk.state.done"), Tone::met}; break;
    case GuidedStep::State::current: step.badge = {walker.texts()("walk.state.now"), Tone::accent}; break;
    case GuidedStep::State::ahead:
        step.badge = {
            walker.texts()(position == end_position ? "walk.state.ahead" : "message.only-if-needed"),
            Tone::neutral
        };
        break;
    }
    return step;
}

}  // namespace

std::optional<GuidedWalk> present_message_walk(const Scene& scene, const Id& id)
{
    auto offer = scene.state().offers.find(id);
    if (offer == scene.state().offers.end()) return std::nullopt;
    auto standings = assess_messages(*scene.edition, scene.state(), scene.today);
    auto standing = std::ranges::find(standings, id, &MessageStanding::offer);
    if (standing == standings.end()) return std::nullopt;

    Walker walker{scene, offer->second, *standing};
    Text status = name_of(standing->status);
    GuidedWalk walk{
        .key = "message/" + id,
        .title = scene.texts("message.title"),
        .text = scene.texts(
            standing->status == MessageStatus::waiting && !standing->path_opens
                ? "message.status.waiting-open-ended"
                : "message.status." + status,
            walker.values()
        ),
        .badge = {scene.texts("message.badge." + status), tone_of_status(standing->status)},
    };
    GuidedStep steps[end_position + 1] = {
        walker.present_waiting(),
        walker.present_search(),
        walker.present_open_ticket(),
        walker.present_close_ticket(),
        walker.present_end(),
    };
    int here = position_of(standing->status);
    for (int position = 0; position <= end_position; ++position)
        if (is_shown(standing->status, position))
            walk.steps.push_back(place(walker, steps[position], position, here));
    if (const auto* rule = scene.edition->find_rule(names::no_message))
        for (auto& step : walk.steps)
            if (step.state == GuidedStep::State::current)
                step.source = present_provenance(scene.texts, rule->number, rule->provenance);
    return walk;
}

FormReading read_owner_form(const Scene& scene, Text form)
{
    Id id{form_subject(form)};
    auto offer = scene.state().offers.find(id);
    auto kept = offer == scene.state().offers.end() ? Text{} : Text{offer->second.owner};
    std::string name{trim(DraftView{scene, form}.value("name", kept))};

    FormReading reading;
    if (name.empty())
        reading.errors["name"] = scene.texts("message.error.owner");
    else
        reading.command = RecordOwner{id, name};
    return reading;
}

FormReading read_ticket_form(const Scene& scene, Text form)
{
    DraftView draft{scene, form};
    FormReading reading;
    reading.command = OpenTicket{Id{form_subject(form)}, Text{trim(draft.value("reference", ""))}};
    return reading;
}

}  // namespace palier
