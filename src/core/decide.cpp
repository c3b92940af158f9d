// Whether what a person asks for fits the present state and the rules, and what then happens.
#include <algorithm>

#include "core/assess.h"
#include "core/match.h"
#include "core/names.h"
#include "core/own_thresholds.h"
#include "core/shape.h"
#include "core/workflow.h"

namespace palier {

namespace {

using Decision = Result<std::vector<Event>>;
using Refusal = std::optional<Error>;

struct Situation {
    const Edition& edition;
    const State& state;
    Date today;
    const Id& fresh_id;
    std::optional<Date> unlocked_on = {};
};

template <class T>
Decision accept(T event)
{
    std::vector<Event> events;
    events.push_back(Event{std::move(event)});
    return events;
}

template <class T>
const T* find(const ById<T>& records, const Id& id)
{
    auto found = records.find(id);
    return found == records.end() ? nullptr : &found->second;
}

template <class T>
const T* find(const std::vector<T>& list, const Id& id)
{
    auto found = std::ranges::find(list, id, &T::id);
    return found == list.end() ? nullptr : &*found;
}

const Partner& partner_of(const Situation& s)
{
    static const Partner nobody;
    return s.state.partner() ? *s.state.partner() : nobody;
}

std::string join(const std::vector<Id>& ids)
{
    std::string joined;
    for (const auto& id : ids) joined += (joined.empty() ? "" : " ") + id;
    return joined;
}

// R41: who is known not to be allowed is refused; who is signed in may not have been said, and a self-check goes on without.
Refusal refuse_without_role(const Situation& s)
{
    if (assess_access(s.edition, s.state, s.today).manages.outcome == Outcome::not_met)
        return fail("role-needed");
    return std::nullopt;
}

Refusal refuse_before(const Situation& s, Date last)
{
    if (s.today < last) return fail("date-before-last-step", {{"date", write_date(last)}});
    return std::nullopt;
}

// The day on which a stage began: every alternative of every stage has it.
template <class Stage>
Date began(const Stage& stage)
{
    return std::visit([](const auto& alternative) { return alternative.on; }, stage);
}

// ---- Company ----

Decision save_company(const SaveCompany& c)
{
    if (c.has_partner_id == Answer::no && !c.partner_id.empty()) return fail("partner-id-contradiction");
    return accept(CompanySaved{c.name, c.has_partner_id, c.partner_id, c.global_account, c.account_email});
}

bool is_nature(const Id& id)
{
    return id.empty() || id == names::software || id == names::services;
}

Refusal refuse_money(const std::optional<Money>& money)
{
    if (!money) return std::nullopt;
    if (money->minor < 0) return fail("amount-negative");
    if (!is_currency(money->currency)) return fail("currency-unknown", {{"value", money->currency}});
    return std::nullopt;
}

Decision save_standing(const SaveStanding& c)
{
    if (!is_nature(c.kind)) return fail("company-kind-unknown", {{"value", c.kind}});
    if (!c.country.empty() && !is_country(c.country)) return fail("country-unknown", {{"value", c.country}});
    for (const auto& money : {c.metrics.solution_value, c.membership.premium_fee})
        if (auto refused = refuse_money(money)) return *refused;
    for (const auto& count : {c.metrics.seats_sold, c.metrics.teams_users})
        if (count && *count < 0) return fail("count-negative");
    return accept(StandingSaved{c.kind, c.country, c.membership, c.metrics});
}

Decision save_profile(const Situation& s, PublisherProfile profile)
{
    if (profile.name.empty()) return fail("name-missing");
    if (profile.id.empty()) profile.id = "profile-" + s.fresh_id;
    return accept(ProfileSaved{std::move(profile)});
}

Decision remove_profile(const Situation& s, const Id& id)
{
    if (!find(partner_of(s).profiles, id)) return fail("profile-unknown", {{"value", id}});
    auto uses =
        std::ranges::count_if(s.state.offers, [&](const auto& kept) { return kept.second.profile == id; }) +
        std::ranges::count_if(s.state.sales, [&](const auto& kept) { return kept.second.profile == id; });
    if (uses > 0) return fail("profile-in-use", {{"count", std::to_string(uses)}});
    return accept(ProfileRemoved{id});
}

Decision save_tenant(const Situation& s, const SaveTenant& c)
{
    if (c.name.empty()) return fail("name-missing");
    const auto* known = find(partner_of(s).tenants, c.id);

    Tenant tenant{c.id.empty() ? "tenant-" + s.fresh_id : c.id, c.name, SeparateTenant{}};
    if (c.standing == "onboarding")
        tenant.standing = OnboardingTenant{};
    else if (c.standing == "taken")
        tenant.standing = TakenTenant{};
    else if (c.standing == "associated" && known && std::holds_alternative<AssociatedTenant>(known->standing))
        tenant.standing = known->standing;
    else if (c.standing != "separate")
        return fail("standing-unknown", {{"value", c.standing}});

    if (c.standing == "onboarding")
        for (const auto& other : partner_of(s).tenants)
            if (other.id != tenant.id && std::holds_alternative<OnboardingTenant>(other.standing))
                return fail("tenant-onboarding-twice", {{"name", other.name}});
    return accept(TenantSaved{std::move(tenant)});
}

// R46: the primary tenant and the one in use cannot be removed.
Decision remove_tenant(const Situation& s, const Id& id)
{
    const auto* tenant = find(partner_of(s).tenants, id);
    if (!tenant) return fail("tenant-unknown", {{"value", id}});
    if (std::holds_alternative<OnboardingTenant>(tenant->standing)) return fail("tenant-primary");
    if (partner_of(s).session && partner_of(s).session->tenant == id) return fail("tenant-in-use");
    return accept(TenantRemoved{id});
}

// R44: a global admin or an account admin; R46: a tenant belongs to one account.
Decision associate_tenant(const Situation& s, const Id& id)
{
    const auto* tenant = find(partner_of(s).tenants, id);
    if (!tenant) return fail("tenant-unknown", {{"value", id}});

    if (auto refused = match(
            tenant->standing,
            [](const OnboardingTenant&) -> Refusal { return fail("tenant-primary-already"); },
            [](const AssociatedTenant& t) -> Refusal {
                return fail("tenant-already-associated", {{"date", write_date(t.on)}});
            },
            [](const TakenTenant&) -> Refusal { return fail("tenant-taken"); },
            [](const SeparateTenant&) -> Refusal { return std::nullopt; }
        ))
        return *refused;

    auto associates = assess_access(s.edition, s.state, s.today).associates;
    if (associates.outcome == Outcome::not_met) return fail("association-role-needed");
    if (associates.outcome == Outcome::unknown) return fail("association-role-unknown");
    return accept(TenantAssociated{id, s.today});
}

Decision save_person(const Situation& s, Person person)
{
    if (person.name.empty()) return fail("name-missing");
    for (const auto& role : person.roles)
        if (std::ranges::find(s.edition.roles, role, &Role::id) == s.edition.roles.end())
            return fail("role-unknown", {{"value", role}});
    if (person.id.empty()) person.id = "person-" + s.fresh_id;
    return accept(PersonSaved{std::move(person)});
}

Decision remove_person(const Situation& s, const Id& id)
{
    if (!find(partner_of(s).people, id)) return fail("person-unknown", {{"value", id}});
    if (partner_of(s).session && partner_of(s).session->person == id) return fail("person-signed-in");
    for (const auto& [unused, contact] : s.state.contacts)
        if (contact.person == id) return fail("person-is-contact");
    return accept(PersonRemoved{id});
}

Decision sign_in(const Situation& s, const SignIn& c)
{
    if (!find(partner_of(s).people, c.person)) return fail("person-unknown", {{"value", c.person}});
    if (!find(partner_of(s).tenants, c.tenant)) return fail("tenant-unknown", {{"value", c.tenant}});
    return accept(SignedIn{c.person, c.tenant, s.today});
}

Decision enrol(const Situation& s)
{
    if (!s.edition.find_rule("enrol")) return fail("enrol-not-in-edition");
    if (partner_of(s).enrolled_on)
        return fail("already-enrolled", {{"date", write_date(*partner_of(s).enrolled_on)}});
    auto access = assess_access(s.edition, s.state, s.today);
    if (access.manages.outcome == Outcome::not_met) return fail("role-needed");
    if (access.sees.outcome == Outcome::not_met) return fail("rewards-not-visible");
    return accept(Enrolled{s.today});
}

// ---- Offers ----

// What cannot be is refused at once (R15); what is missing only when the offer leaves its first state.
Refusal refuse_mistakes(const Situation& s, const Offer& offer, bool complete)
{
    for (const auto& mistake : find_mistakes(s.edition, offer)) {
        bool missing = mistake.code == "no-option" || mistake.code == "no-store" ||
                       mistake.code == "service-kind-missing";
        if (missing && !complete) continue;
        return fail(
            "offer-" + mistake.code,
            {{"value", mistake.value}, {"type", offer.type}, {"allowed", join(mistake.allowed)}}
        );
    }
    return std::nullopt;
}

Decision save_offer(const Situation& s, Offer offer)
{
    if (offer.name.empty()) return fail("name-missing");
    if (!offer.profile.empty() && !find(partner_of(s).profiles, offer.profile))
        return fail("profile-unknown", {{"value", offer.profile}});

    const auto* known = offer.id.empty() ? nullptr : find(s.state.offers, offer.id);
    if (!offer.id.empty() && !known) return fail("offer-unknown", {{"value", offer.id}});

    const auto& first = s.edition.offer_states.front().id;
    if (known) {
        offer.moves.clear();
    } else {
        offer.id = "offer-" + s.fresh_id;
        if (offer.moves.empty()) offer.moves.push_back({first, s.today});
        if (offer.moves.size() > 1) return fail("offer-one-state");
        if (!s.edition.find_offer_state(offer.moves.front().state))
            return fail("offer-state-unknown", {{"value", offer.moves.front().state}});
        if (offer.moves.front().on > s.today)
            return fail("offer-move-future", {{"date", write_date(s.today)}});
    }

    bool published = (known ? known->state() : offer.state()) != first;
    if (auto refused = refuse_mistakes(s, offer, published)) return *refused;
    return accept(OfferSaved{std::move(offer)});
}

Decision move_offer(const Situation& s, const MoveOffer& c)
{
    const auto* offer = find(s.state.offers, c.offer);
    if (!offer) return fail("offer-unknown", {{"value", c.offer}});

    const auto* transition = s.edition.find_transition(offer->state(), c.action);
    if (!transition)
        return fail("offer-action-impossible", {{"state", offer->state()}, {"action", c.action}});
    if (c.on < offer->moves.back().on)
        return fail("offer-move-too-early", {{"date", write_date(offer->moves.back().on)}});
    if (c.on > s.today) return fail("offer-move-future", {{"date", write_date(s.today)}});
    if (auto refused = refuse_mistakes(s, *offer, true)) return *refused;
    return accept(OfferMoved{offer->id, c.action, transition->to, c.on});
}

Decision save_sale(const Situation& s, Sale sale)
{
    if (auto refused = refuse_money(sale.amount)) return *refused;
    if (!is_nature(sale.nature)) return fail("sale-nature-unknown", {{"value", sale.nature}});
    if (!sale.profile.empty() && !find(partner_of(s).profiles, sale.profile))
        return fail("profile-unknown", {{"value", sale.profile}});
    if (!sale.offer.empty() && !find(s.state.offers, sale.offer))
        return fail("offer-unknown", {{"value", sale.offer}});
    if (sale.id.empty()) sale.id = "sale-" + s.fresh_id;
    return accept(SaleSaved{std::move(sale)});
}

// ---- Contact ----

// R48 to R51.
Decision assign_contact(const Situation& s, Contact contact)
{
    if (auto refused = refuse_without_role(s)) return *refused;
    if (!find(partner_of(s).people, contact.person)) return fail("contact-person-unknown");

    bool is_new = contact.id.empty();
    if (!is_new && !find(s.state.contacts, contact.id))
        return fail("contact-unknown", {{"value", contact.id}});
    const auto& maximum = s.edition.contact.maximum.value;
    if (is_new && maximum && static_cast<int>(s.state.contacts.size()) >= *maximum)
        return fail("contact-too-many", {{"count", std::to_string(*maximum)}});
    if (assess_contact(s.edition, s.state, contact, s.today).outcome == Outcome::not_met)
        return fail("contact-incomplete");
    if (!contact.language.empty() && !is_language(contact.language))
        return fail("language-unknown", {{"value", contact.language}});

    if (is_new) contact.id = "contact-" + s.fresh_id;
    contact.assigned_on = s.today;
    return accept(ContactAssigned{std::move(contact)});
}

// ---- Benefits ----

// Both are shown to the person beforehand; here they protect what is kept.
Refusal refuse_activation(const Benefit& known, const BenefitAssessment& benefit)
{
    if (!waits_for_activation(known, benefit)) return fail("benefit-not-available");
    if (benefit.activation.outcome == Outcome::not_met) return fail("activation-closed");
    if (benefit.activation.outcome == Outcome::unknown) return fail("activation-unknown");
    return std::nullopt;
}

Date activated_on(const BenefitStage& stage)
{
    return match(
        stage,
        [](const Activated& a) { return a.on; },
        [](const Contacted& a) { return a.activated; },
        [](const InUse& a) { return a.activated; },
        [](const Completed& a) { return a.activated; },
        [](const OptedOut& a) { return a.on; },
        [](const Revoked& a) { return a.on; }
    );
}

Result<BenefitStage>
next_stage(const Benefit& known, const BenefitAssessment& benefit, BenefitStep step, Date today)
{
    const auto* last =
        benefit.record && !benefit.record->stages.empty() ? &benefit.record->stages.back() : nullptr;
    if (last && today < began(*last))
        return fail("date-before-last-step", {{"date", write_date(began(*last))}});

    switch (step) {
    case BenefitStep::activate:
        if (auto refused = refuse_activation(known, benefit)) return *refused;
        return BenefitStage{Activated{today}};
    case BenefitStep::contacted:
        if (benefit.status != BenefitStatus::activated) return fail("benefit-not-activated");
        return BenefitStage{Contacted{activated_on(*last), today}};
    case BenefitStep::start:
        if (benefit.status != BenefitStatus::contacted) return fail("benefit-not-contacted");
        return BenefitStage{InUse{activated_on(*last), today}};
    case BenefitStep::complete:
        if (benefit.status != BenefitStatus::in_use) return fail("benefit-not-in-use");
        return BenefitStage{Completed{activated_on(*last), today}};
    case BenefitStep::opt_out:
        if (benefit.status == BenefitStatus::opted_out || benefit.status == BenefitStatus::revoked)
            return fail("benefit-already-ended");
        return BenefitStage{OptedOut{today}};
    }
    return fail("benefit-not-available");  // unreachable: -Werror=switch keeps the list above complete
}

std::optional<BenefitAssessment> assess_asked(const Situation& s, const Id& id, const Id& offer)
{
    if (!s.unlocked_on) return assess_benefit(s.edition, s.state, id, offer, s.today);
    std::optional<BenefitAssessment> asked;
    visit_benefits_unlocked_on(
        *s.unlocked_on,
        s.edition,
        s.state,
        s.today,
        Reasons::told,
        [&](BenefitAssessment&& line) {
            if (line.benefit == id && line.offer == offer) asked = std::move(line);
        }
    );
    return asked;
}

Result<BenefitAssessment> find_activatable(const Situation& s, const Id& id, const Id& offer)
{
    const auto* benefit = s.edition.find_benefit(id);
    if (!benefit) return fail("benefit-unknown", {{"value", id}});
    if (benefit->means != BenefitMeans::activated) return fail("benefit-not-to-activate");
    auto assessed = assess_asked(s, id, offer);
    if (!assessed) return fail("benefit-not-available");
    return *std::move(assessed);
}

Decision move_benefit(const Situation& s, const MoveBenefit& c)
{
    auto benefit = find_activatable(s, c.benefit, c.offer);
    if (!benefit) return benefit.error();
    auto stage = next_stage(*s.edition.find_benefit(c.benefit), *benefit, c.step, s.today);
    if (!stage) return stage.error();
    return accept(BenefitMoved{c.benefit, c.offer, s.edition.id, *std::move(stage)});
}

// R66 to R69: a reason is noted; only Microsoft revokes.
Decision note_reason(const Situation& s, const NoteRevocationReason& c)
{
    auto benefit = find_activatable(s, c.benefit, c.offer);
    if (!benefit) return benefit.error();
    if (!s.edition.find_revocation_reason(c.reason))
        return fail("revocation-reason-unknown", {{"value", c.reason}});
    if (benefit->status == BenefitStatus::revoked) return fail("benefit-already-ended");
    return accept(RevocationReasonNoted{c.benefit, c.offer, s.edition.id, {c.reason, s.today}});
}

Decision withdraw_reason(const Situation& s, const WithdrawRevocationReason& c)
{
    const auto* record = find(s.state.benefits, benefit_record_id(c.benefit, c.offer));
    if (!record || !record->risk) return fail("no-revocation-reason");
    return accept(RevocationReasonWithdrawn{c.benefit, c.offer});
}

Decision record_revocation(const Situation& s, const RecordRevocation& c)
{
    const auto* record = find(s.state.benefits, benefit_record_id(c.benefit, c.offer));
    if (!record || !record->risk) return fail("no-revocation-reason");
    if (auto refused = refuse_before(s, record->risk->on)) return *refused;
    return accept(BenefitMoved{c.benefit, c.offer, record->edition, Revoked{record->risk->reason, s.today}});
}

// ---- After going live ----

std::optional<MessageStanding> find_message(const Situation& s, const Id& offer)
{
    for (auto& standing : assess_messages(s.edition, s.state, s.today))
        if (standing.offer == offer) return standing;
    return std::nullopt;
}

Decision move_follow_up(const Situation& s, const Id& offer, FollowUpStage stage)
{
    if (const auto* known = find(s.state.follow_ups, offer); known && !known->stages.empty())
        if (auto refused = refuse_before(s, began(known->stages.back()))) return *refused;
    return accept(FollowUpMoved{offer, std::move(stage)});
}

Decision record_message(const Situation& s, const RecordMessage& c)
{
    auto message = find_message(s, c.offer);
    if (!message) return fail("offer-not-live");
    if (message->status == MessageStatus::received) return fail("message-already-received");
    return move_follow_up(s, c.offer, MessageReceived{s.today});
}

// R55, R56.
Decision record_owner(const Situation& s, const RecordOwner& c)
{
    auto message = find_message(s, c.offer);
    if (!message) return fail("offer-not-live");
    if (message->status == MessageStatus::waiting)
        return message->path_opens ? fail("path-not-open", {{"date", write_date(*message->path_opens)}})
                                   : fail("path-unknown");
    bool open = message->status == MessageStatus::search_owner ||
                message->status == MessageStatus::owner_has_it ||
                message->status == MessageStatus::open_ticket;
    if (!open) return fail("path-ended");
    if (c.name.empty()) return move_follow_up(s, c.offer, OwnerMissing{s.today});
    return move_follow_up(s, c.offer, OwnerFound{c.name, s.today});
}

Decision open_ticket(const Situation& s, const OpenTicket& c)
{
    auto message = find_message(s, c.offer);
    if (!message || message->status != MessageStatus::open_ticket) return fail("ticket-not-due");
    return move_follow_up(s, c.offer, TicketOpen{c.reference, s.today});
}

Decision close_ticket(const Situation& s, const CloseTicket& c)
{
    auto message = find_message(s, c.offer);
    if (!message || message->status != MessageStatus::ticket_open) return fail("ticket-not-open");
    return move_follow_up(s, c.offer, TicketClosed{s.today});
}

// ---- Technical requests ----

Decision save_request(const Situation& s, TechnicalRequest request)
{
    if (!s.edition.find_rule("technical-request")) return fail("technical-not-in-edition");
    const auto* known = request.id.empty() ? nullptr : find(s.state.requests, request.id);
    if (!request.id.empty() && !known) return fail("request-unknown", {{"value", request.id}});
    if (known && !known->stages.empty()) return fail("request-already-submitted");
    if (request.title.empty()) return fail("name-missing");
    if (!request.offer.empty() && !find(s.state.offers, request.offer))
        return fail("offer-unknown", {{"value", request.offer}});

    if (!known) request.id = "request-" + s.fresh_id;
    request.created_on = known ? known->created_on : s.today;
    request.stages.clear();
    return accept(RequestSaved{std::move(request)});
}

Decision remove_request(const Situation& s, const Id& id)
{
    const auto* request = find(s.state.requests, id);
    if (!request) return fail("request-unknown", {{"value", id}});
    if (!request->stages.empty()) return fail("request-already-submitted");
    return accept(RequestRemoved{id});
}

// R57; R58: no marketing contact is asked for.
Decision submit_request(const Situation& s, const Id& id)
{
    const auto* request = find(s.state.requests, id);
    if (!request) return fail("request-unknown", {{"value", id}});
    if (!request->stages.empty()) return fail("request-already-submitted");

    auto verdict = assess_request(s.edition, s.state, *request, s.today);
    if (verdict.outcome == Outcome::not_applicable) return fail("technical-not-in-edition");
    if (verdict.outcome == Outcome::unknown) return fail("request-incomplete");
    if (verdict.outcome != Outcome::met) return fail("request-out-of-scope");
    if (auto refused = refuse_before(s, request->created_on)) return *refused;
    return accept(RequestMoved{id, Submitted{s.today}});
}

Decision move_request(const Situation& s, const MoveRequest& c)
{
    const auto* request = find(s.state.requests, c.request);
    if (!request) return fail("request-unknown", {{"value", c.request}});
    if (request->stages.empty()) return fail("request-not-submitted");
    const auto& last = request->stages.back();
    if (auto refused = refuse_before(s, began(last))) return *refused;

    switch (c.step) {
    case RequestStep::consultant_contact:
        if (!std::holds_alternative<Submitted>(last)) return fail("request-step-impossible");
        return accept(RequestMoved{c.request, ConsultantContact{s.today}});
    case RequestStep::delivery:
        if (!std::holds_alternative<ConsultantContact>(last)) return fail("request-step-impossible");
        return accept(RequestMoved{c.request, Delivery{s.today}});
    case RequestStep::close:
        if (std::holds_alternative<Closed>(last)) return fail("request-step-impossible");
        return accept(RequestMoved{c.request, Closed{s.today}});
    }
    return fail("request-step-impossible");  // unreachable, as above
}

// ---- Azure sponsorship ----

// What the last stage must be before each step; a next sponsorship begins when the former is used up or ended (R63).
bool follows(const std::vector<SponsorshipStage>& stages, SponsorshipStep step)
{
    const auto* last = stages.empty() ? nullptr : &stages.back();
    switch (step) {
    case SponsorshipStep::instructions:
        return !last || std::holds_alternative<UsedUp>(*last) || std::holds_alternative<TermEnded>(*last);
    case SponsorshipStep::request: return last && std::holds_alternative<InstructionsReceived>(*last);
    case SponsorshipStep::provision: return last && std::holds_alternative<SponsorshipRequested>(*last);
    case SponsorshipStep::use: return last && std::holds_alternative<Provisioned>(*last);
    case SponsorshipStep::used_up:
    case SponsorshipStep::term_ended: return last && std::holds_alternative<SponsorshipInUse>(*last);
    }
    return false;  // unreachable, as above
}

SponsorshipStage stage_of(SponsorshipStep step, Date today)
{
    switch (step) {
    case SponsorshipStep::instructions: return InstructionsReceived{today};
    case SponsorshipStep::request: return SponsorshipRequested{today};
    case SponsorshipStep::provision: return Provisioned{today};
    case SponsorshipStep::use: return SponsorshipInUse{today};
    case SponsorshipStep::used_up: return UsedUp{today};
    case SponsorshipStep::term_ended: return TermEnded{today};
    }
    return InstructionsReceived{today};  // unreachable, as above
}

Refusal refuse_not_sponsorship(const Situation& s, const Id& id)
{
    const auto* benefit = s.edition.find_benefit(id);
    if (!benefit || benefit->means != BenefitMeans::sponsored)
        return fail("benefit-unknown", {{"value", id}});
    return std::nullopt;
}

Decision move_sponsorship(const Situation& s, const MoveSponsorship& c)
{
    if (auto refused = refuse_not_sponsorship(s, c.benefit)) return *refused;
    const auto* known = find(s.state.sponsorships, c.benefit);
    static const std::vector<SponsorshipStage> none;
    const auto& stages = known ? known->stages : none;

    if (!follows(stages, c.step)) return fail("sponsorship-step-impossible");
    if (!stages.empty())
        if (auto refused = refuse_before(s, began(stages.back()))) return *refused;
    // R59: instructions arrive as it is unlocked. Whoever holds them knows better than an edition whose figures are unknown.
    auto assessed = assess_asked(s, c.benefit, "");
    if (c.step == SponsorshipStep::instructions && assessed && assessed->unlocked.outcome == Outcome::not_met)
        return fail("sponsorship-locked");
    return accept(SponsorshipMoved{c.benefit, stage_of(c.step, s.today)});
}

// What cannot be is told by the rules (R61 to R63), not refused: a plan may be a question.
Decision plan_sponsorship(const Situation& s, const PlanSponsorship& c)
{
    const auto* benefit = s.edition.find_benefit(c.benefit);
    if (!benefit || !is_sponsorship(*benefit)) return fail("benefit-unknown", {{"value", c.benefit}});
    if (auto refused = refuse_money(c.plan.former_balance)) return *refused;
    return accept(SponsorshipPlanned{c.benefit, c.plan});
}

Decision note_misuse(const Situation& s, const NoteSponsorshipMisuse& c)
{
    if (auto refused = refuse_not_sponsorship(s, c.benefit)) return *refused;
    const auto* known = find(s.state.sponsorships, c.benefit);
    if (!known || known->stages.empty()) return fail("sponsorship-not-begun");
    if (!s.edition.find_revocation_reason(c.reason))
        return fail("revocation-reason-unknown", {{"value", c.reason}});
    return accept(SponsorshipMisuseNoted{c.benefit, {c.reason, s.today}});
}

Decision withdraw_misuse(const Situation& s, const Id& benefit)
{
    const auto* known = find(s.state.sponsorships, benefit);
    if (!known || !known->risk) return fail("no-revocation-reason");
    return accept(SponsorshipMisuseWithdrawn{benefit});
}

Decision record_sponsorship_revocation(const Situation& s, const Id& benefit)
{
    const auto* known = find(s.state.sponsorships, benefit);
    if (!known || !known->risk) return fail("no-revocation-reason");
    if (auto refused = refuse_before(s, known->risk->on)) return *refused;
    return accept(SponsorshipMoved{benefit, SponsorshipRevoked{s.today}});
}

// ---- Own figures and editions ----

Decision save_own_threshold(const Situation& s, OwnThreshold threshold)
{
    if (threshold.edition != s.edition.id) return fail("edition-unknown", {{"value", threshold.edition}});
    threshold.id = own_threshold_id(threshold.edition, threshold.tier, threshold.metric);
    if (auto mistake = find_own_threshold_mistake(s.edition, threshold)) return *mistake;
    return accept(OwnThresholdSaved{std::move(threshold)});
}

Decision save_own_edition(const Situation& s, const OwnEdition& edition)
{
    if (!find(s.state.own_editions, edition.id) && s.state.own_editions.size() >= most_own_editions)
        return fail("own-editions-too-many", {{"count", std::to_string(most_own_editions)}});
    if (edition.text.size() > longest_own_edition)
        return fail("own-edition-too-large", {{"limit", std::to_string(longest_own_edition >> 20)}});
    std::vector<Event> events;
    events.push_back(OwnEditionSaved{edition});
    events.push_back(EditionPinned{edition.id});
    return events;
}

Decision remove_own_edition(const Situation& s, const Id& id)
{
    if (!find(s.state.own_editions, id)) return fail("edition-unknown", {{"value", id}});
    std::vector<Event> events;
    events.push_back(OwnEditionRemoved{id});
    for (const auto& [key, threshold] : s.state.own_thresholds)
        if (threshold.edition == id) events.push_back(OwnThresholdRemoved{key});
    if (s.state.settings().pinned_edition == id) events.push_back(EditionPinned{std::nullopt});
    return events;
}

// A scenario and an empty start are another company; what a person found out about the programme stays theirs.
Decision replace_content(const Situation& s, const ReplaceContent& c)
{
    auto content = c.content;
    if (c.origin != "import") {
        content.own_thresholds = s.state.own_thresholds;
        content.own_editions = s.state.own_editions;
    }
    return accept(ContentReplaced{std::move(content), c.origin});
}

template <class Removed, class T>
Decision remove_known(const ById<T>& records, const Id& id, const char* unknown)
{
    if (!find(records, id)) return fail(unknown, {{"value", id}});
    return accept(Removed{id});
}

}  // namespace

Decision decide(const Edition& edition, const State& state, const Command& command, const Context& context)
{
    Situation s{edition, state, context.today, context.fresh_id, context.unlocked_on};
    return match(
        command,
        [&](const SaveCompany& c) { return save_company(c); },
        [&](const SaveStanding& c) { return save_standing(c); },
        [&](const SaveProfile& c) { return save_profile(s, c.profile); },
        [&](const RemoveProfile& c) { return remove_profile(s, c.profile); },
        [&](const SaveTenant& c) { return save_tenant(s, c); },
        [&](const RemoveTenant& c) { return remove_tenant(s, c.tenant); },
        [&](const AssociateTenant& c) { return associate_tenant(s, c.tenant); },
        [&](const SavePerson& c) { return save_person(s, c.person); },
        [&](const RemovePerson& c) { return remove_person(s, c.person); },
        [&](const SignIn& c) { return sign_in(s, c); },
        [&](const SaveOffer& c) { return save_offer(s, c.offer); },
        [&](const RemoveOffer& c) {
            return remove_known<OfferRemoved>(state.offers, c.offer, "offer-unknown");
        },
        [&](const MoveOffer& c) { return move_offer(s, c); },
        [&](const SaveSale& c) { return save_sale(s, c.sale); },
        [&](const RemoveSale& c) { return remove_known<SaleRemoved>(state.sales, c.sale, "sale-unknown"); },
        [&](const Enrol&) { return enrol(s); },
        [&](const AssignContact& c) { return assign_contact(s, c.contact); },
        [&](const RemoveContact& c) {
            return remove_known<ContactRemoved>(state.contacts, c.contact, "contact-unknown");
        },
        [&](const MoveBenefit& c) { return move_benefit(s, c); },
        [&](const NoteRevocationReason& c) { return note_reason(s, c); },
        [&](const WithdrawRevocationReason& c) { return withdraw_reason(s, c); },
        [&](const RecordRevocation& c) { return record_revocation(s, c); },
        [&](const RecordMessage& c) { return record_message(s, c); },
        [&](const RecordOwner& c) { return record_owner(s, c); },
        [&](const OpenTicket& c) { return open_ticket(s, c); },
        [&](const CloseTicket& c) { return close_ticket(s, c); },
        [&](const SaveRequest& c) { return save_request(s, c.request); },
        [&](const RemoveRequest& c) { return remove_request(s, c.request); },
        [&](const SubmitRequest& c) { return submit_request(s, c.request); },
        [&](const MoveRequest& c) { return move_request(s, c); },
        [&](const MoveSponsorship& c) { return move_sponsorship(s, c); },
        [&](const PlanSponsorship& c) { return plan_sponsorship(s, c); },
        [&](const NoteSponsorshipMisuse& c) { return note_misuse(s, c); },
        [&](const WithdrawSponsorshipMisuse& c) { return withdraw_misuse(s, c.benefit); },
        [&](const RecordSponsorshipRevocation& c) { return record_sponsorship_revocation(s, c.benefit); },
        [&](const SetReferenceDate& c) { return accept(ReferenceDateSet{c.date}); },
        [&](const PinEdition& c) { return accept(EditionPinned{c.edition}); },
        [&](const ReplaceContent& c) { return replace_content(s, c); },
        [&](const MergeContent& c) { return accept(ContentMerged{c.content}); },
        [&](const SaveOwnThreshold& c) { return save_own_threshold(s, c.threshold); },
        [&](const RemoveOwnThreshold& c) {
            return remove_known<OwnThresholdRemoved>(
                state.own_thresholds, c.threshold, "own-threshold-unknown"
            );
        },
        [&](const SaveOwnEdition& c) { return save_own_edition(s, c.edition); },
        [&](const RemoveOwnEdition& c) { return remove_own_edition(s, c.edition); }
    );
}

}  // namespace palier
