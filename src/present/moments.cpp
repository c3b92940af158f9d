#include "present/moments.h"

#include <algorithm>

#include "core/match.h"
#include "core/sort.h"
#include "present/names.h"

namespace palier {

namespace {

template <class Stage>
Date day_of(const Stage& stage)
{
    return std::visit([](const auto& alternative) { return alternative.on; }, stage);
}

Text key_of(const BenefitStage& stage)
{
    return match(
        stage,
        [](const Activated&) { return "moment.benefit.activated"; },
        [](const Contacted&) { return "moment.benefit.contacted"; },
        [](const InUse&) { return "moment.benefit.in-use"; },
        [](const Completed&) { return "moment.benefit.completed"; },
        [](const OptedOut&) { return "moment.benefit.opted-out"; },
        [](const Revoked&) { return "moment.benefit.revoked"; }
    );
}

Text key_of(const FollowUpStage& stage)
{
    return match(
        stage,
        [](const MessageReceived&) { return "moment.message.received"; },
        [](const OwnerFound&) { return "moment.message.owner-found"; },
        [](const OwnerMissing&) { return "moment.message.owner-missing"; },
        [](const TicketOpen&) { return "moment.message.ticket-open"; },
        [](const TicketClosed&) { return "moment.message.ticket-closed"; }
    );
}

Text key_of(const RequestStage& stage)
{
    return match(
        stage,
        [](const Submitted&) { return "moment.request.submitted"; },
        [](const ConsultantContact&) { return "moment.request.consultant"; },
        [](const Delivery&) { return "moment.request.delivery"; },
        [](const Closed&) { return "moment.request.closed"; }
    );
}

Text key_of(const SponsorshipStage& stage)
{
    return match(
        stage,
        [](const InstructionsReceived&) { return "moment.sponsorship.instructions"; },
        [](const SponsorshipRequested&) { return "moment.sponsorship.requested"; },
        [](const Provisioned&) { return "moment.sponsorship.provisioned"; },
        [](const SponsorshipInUse&) { return "moment.sponsorship.in-use"; },
        [](const UsedUp&) { return "moment.sponsorship.used-up"; },
        [](const TermEnded&) { return "moment.sponsorship.term-ended"; },
        [](const SponsorshipRevoked&) { return "moment.sponsorship.revoked"; }
    );
}

// Tells of things by the names they have today, or had when they were removed.
struct Teller {
    const Scene& scene;

    Text benefit_key(Text key, const Id& offer) const
    {
        return Text{key} + (offer.empty() ? ".company" : "");
    }

    Text of_benefit(Text key, const Id& benefit, const Id& offer) const
    {
        return scene.texts(
            benefit_key(key, offer),
            {{"benefit", benefit_name(scene.texts, benefit)}, {"offer", offer_name(scene, offer)}}
        );
    }

    Text of_offer(Text key, const Id& offer) const
    {
        return scene.texts(key, {{"offer", offer_name(scene, offer)}});
    }

    Text of_request(Text key, const Id& id) const
    {
        auto found = scene.state().requests.find(id);
        auto title = found == scene.state().requests.end() || found->second.title.empty()
                         ? scene.texts("moment.request.untitled")
                         : Text{found->second.title};
        return scene.texts(key, {{"request", title}});
    }

    Text of_sponsorship(Text key, const Id& benefit) const
    {
        return scene.texts(key, {{"benefit", benefit_name(scene.texts, benefit)}});
    }

    Text of_move(const Id& offer, const Id& state) const
    {
        return scene.texts(
            "moment.offer.moved",
            {{"offer", offer_name(scene, offer)}, {"state", offer_state_name(scene.texts, state)}}
        );
    }

    Text named(Text key, Text name) const { return scene.texts(key, {{"name", name}}); }

    Text of_contact(Text key, const Id& person) const { return named(key, person_name(scene, person)); }
};

Text origin_sentence(const Scene& scene, const Id& origin)
{
    Text scenario{"scenario:"};
    if (origin.starts_with(scenario))
        return scene.texts(
            "moment.scenario", {{"name", scene.texts("scenario." + origin.substr(scenario.size()) + ".name")}}
        );
    auto key = "moment.origin." + origin;
    return scene.texts(scene.texts.has(key) ? key : "moment.origin");
}

// Every dated thing that a content tells of.
struct ContentTeller {
    const Teller teller;
    std::vector<std::pair<Date, Text>> told;

    void tell(Date on, Text sentence) { told.emplace_back(on, sentence); }

    void tell_all(const State& content)
    {
        for (const auto& [id, partner] : content.partners) {
            if (partner.enrolled_on) tell(*partner.enrolled_on, teller.scene.texts("moment.enrolled"));
            for (const auto& tenant : partner.tenants)
                if (const auto* associated = std::get_if<AssociatedTenant>(&tenant.standing))
                    tell(associated->on, teller.named("moment.tenant.associated", tenant.name));
        }
        for (const auto& [id, offer] : content.offers)
            for (const auto& move : offer.moves) tell(move.on, teller.of_move(id, move.state));
        for (const auto& [id, contact] : content.contacts)
            tell(contact.assigned_on, teller.of_contact("moment.contact.assigned", contact.person));
        for (const auto& [id, record] : content.benefits)
            for (const auto& stage : record.stages)
                tell(day_of(stage), teller.of_benefit(key_of(stage), record.benefit, record.offer));
        for (const auto& [id, follow_up] : content.follow_ups)
            for (const auto& stage : follow_up.stages)
                tell(day_of(stage), teller.of_offer(key_of(stage), id));
        for (const auto& [id, request] : content.requests)
            for (const auto& stage : request.stages)
                tell(day_of(stage), teller.of_request(key_of(stage), id));
        for (const auto& [id, sponsorship] : content.sponsorships)
            for (const auto& stage : sponsorship.stages)
                tell(day_of(stage), teller.of_sponsorship(key_of(stage), id));
    }
};

// The day on which what an event tells of was true; the reference date of its entry where it says nothing
// else.
Date true_day(const Event& event, Date reference_date)
{
    return match(
        event,
        [](const TenantAssociated& e) { return e.on; },
        [](const SignedIn& e) { return e.on; },
        [](const OfferMoved& e) { return e.on; },
        [&](const OfferSaved& e) { return e.offer.moves.empty() ? reference_date : e.offer.moves.front().on; },
        [](const SaleSaved& e) { return e.sale.on; },
        [](const Enrolled& e) { return e.on; },
        [](const ContactAssigned& e) { return e.contact.assigned_on; },
        [](const BenefitMoved& e) { return day_of(e.stage); },
        [](const RevocationReasonNoted& e) { return e.risk.on; },
        [](const FollowUpMoved& e) { return day_of(e.stage); },
        [](const RequestMoved& e) { return day_of(e.stage); },
        [](const SponsorshipMoved& e) { return day_of(e.stage); },
        [](const SponsorshipMisuseNoted& e) { return e.risk.on; },
        [&](const auto&) { return reference_date; }
    );
}

// How one looks at the company, and by which figures, is no part of what happened to it.
bool is_about_looking(const Event& event)
{
    return std::holds_alternative<ReferenceDateSet>(event) || std::holds_alternative<EditionPinned>(event) ||
           std::holds_alternative<OwnThresholdSaved>(event) ||
           std::holds_alternative<OwnThresholdRemoved>(event) ||
           std::holds_alternative<OwnEditionSaved>(event) || std::holds_alternative<OwnEditionRemoved>(event);
}

Text two_digits(std::int64_t number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

Text describe_event(const Scene& scene, const Event& event)
{
    const auto& texts = scene.texts;
    Teller teller{scene};
    return match(
        event,
        [&](const CompanySaved& e) { return teller.named("moment.company.saved", e.name); },
        [&](const StandingSaved&) { return texts("moment.standing.saved"); },
        [&](const ProfileSaved& e) { return teller.named("moment.profile.saved", e.profile.name); },
        [&](const ProfileRemoved&) { return texts("moment.profile.removed"); },
        [&](const TenantSaved& e) { return teller.named("moment.tenant.saved", e.tenant.name); },
        [&](const TenantRemoved&) { return texts("moment.tenant.removed"); },
        [&](const TenantAssociated& e) {
            return teller.named("moment.tenant.associated", tenant_name(scene, e.tenant));
        },
        [&](const PersonSaved& e) { return teller.named("moment.person.saved", e.person.name); },
        [&](const PersonRemoved&) { return texts("moment.person.removed"); },
        [&](const SignedIn& e) {
            return texts(
                "moment.signed-in",
                {{"name", person_name(scene, e.person)}, {"tenant", tenant_name(scene, e.tenant)}}
            );
        },
        [&](const OfferSaved& e) { return texts("moment.offer.saved", {{"offer", e.offer.name}}); },
        [&](const OfferRemoved&) { return texts("moment.offer.removed"); },
        [&](const OfferMoved& e) { return teller.of_move(e.offer, e.to); },
        [&](const SaleSaved& e) {
            return texts("moment.sale.saved", {{"amount", texts.money(e.sale.amount)}});
        },
        [&](const SaleRemoved&) { return texts("moment.sale.removed"); },
        [&](const Enrolled&) { return texts("moment.enrolled"); },
        [&](const ContactAssigned& e) {
            return teller.of_contact("moment.contact.assigned", e.contact.person);
        },
        [&](const ContactRemoved&) { return texts("moment.contact.removed"); },
        [&](const BenefitMoved& e) { return teller.of_benefit(key_of(e.stage), e.benefit, e.offer); },
        [&](const RevocationReasonNoted& e) {
            return teller.of_benefit("moment.benefit.risk", e.benefit, e.offer);
        },
        [&](const RevocationReasonWithdrawn& e) {
            return teller.of_benefit("moment.benefit.risk-withdrawn", e.benefit, e.offer);
        },
        [&](const FollowUpMoved& e) { return teller.of_offer(key_of(e.stage), e.offer); },
        [&](const RequestSaved& e) { return texts("moment.request.saved", {{"request", e.request.title}}); },
        [&](const RequestRemoved&) { return texts("moment.request.removed"); },
        [&](const RequestMoved& e) { return teller.of_request(key_of(e.stage), e.request); },
        [&](const SponsorshipMoved& e) { return teller.of_sponsorship(key_of(e.stage), e.benefit); },
        [&](const SponsorshipPlanned& e) {
            return teller.of_sponsorship("moment.sponsorship.planned", e.benefit);
        },
        [&](const SponsorshipMisuseNoted& e) {
            return teller.of_sponsorship("moment.sponsorship.risk", e.benefit);
        },
        [&](const SponsorshipMisuseWithdrawn& e) {
            return teller.of_sponsorship("moment.sponsorship.risk-withdrawn", e.benefit);
        },
        [&](const ReferenceDateSet& e) {
            return e.date ? texts("moment.date.set", {{"date", texts.date(*e.date)}})
                          : texts("moment.date.today");
        },
        [&](const EditionPinned& e) {
            return e.edition ? texts("moment.edition.pinned", {{"edition", edition_name(texts, *e.edition)}})
                             : texts("moment.edition.by-date");
        },
        [&](const ContentReplaced& e) { return origin_sentence(scene, e.origin); },
        [&](const ContentMerged&) { return texts("moment.merged"); },
        [&](const OwnThresholdSaved& e) {
            return texts("moment.own-threshold.saved", {{"edition", edition_name(texts, e.threshold.edition)}});
        },
        [&](const OwnThresholdRemoved&) { return texts("moment.own-threshold.removed"); },
        [&](const OwnEditionSaved& e) {
            return texts("moment.own-edition.saved", {{"file", e.edition.file}});
        },
        [&](const OwnEditionRemoved& e) {
            return texts("moment.own-edition.removed", {{"edition", edition_name(texts, e.edition)}});
        }
    );
}

List<Happening> find_happenings(const Scene& scene)
{
    List<Happening> happenings;
    const auto& counting = scene.model.counting;
    for (const auto& entry : scene.model.journal) {
        const auto* acted = std::get_if<Acted>(&entry.what);
        if (!acted || !std::ranges::binary_search(counting, entry.sequence)) continue;
        auto add = [&](Date on, Text sentence) {
            happenings.push_back({on, entry.recorded_at, entry.sequence, sentence});
        };
        for (const auto& event : acted->events) {
            const auto* replaced = std::get_if<ContentReplaced>(&event);
            const auto* merged = std::get_if<ContentMerged>(&event);
            if (replaced) happenings.clear();  // another company, or another version of this one
            if (replaced || merged) {
                ContentTeller content{{scene}, {}};
                content.tell_all(replaced ? replaced->content : merged->content);
                for (auto& [on, sentence] : content.told) add(on, sentence);
                continue;
            }
            if (!is_about_looking(event))
                add(true_day(event, entry.reference_date), describe_event(scene, event));
        }
    }
    sort_by(happenings, [](const auto& left, const auto& right) { return left.on < right.on; });
    return happenings;
}

Text write_recorded(const Texts& texts, std::int64_t milliseconds)
{
    using namespace std::chrono;
    sys_time<std::chrono::milliseconds> instant{std::chrono::milliseconds{milliseconds}};
    auto day = floor<days>(instant);
    hh_mm_ss time{floor<minutes>(instant - day)};
    return texts(
        "timeline.recorded-at",
        {{"date", texts.short_date(day)},
         {"time", two_digits(time.hours().count()) + ":" + two_digits(time.minutes().count())}}
    );
}

}  // namespace palier
