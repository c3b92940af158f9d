// What each event does to the state, and what a whole journal amounts to.
#include <algorithm>

#include "core/match.h"
#include "core/workflow.h"

namespace palier {

namespace {

Partner& partner_of(State& state)
{
    if (state.partners.empty()) state.partners.emplace("partner", Partner{.id = "partner"});
    return state.partners.begin()->second;
}

Workspace& workspace_of(State& state)
{
    if (state.workspace.empty()) state.workspace.emplace("workspace", Workspace{});
    return state.workspace.begin()->second;
}

// Values come in as copies of what the event holds, and are moved: assigning copies is code that nothing else needs.
template <class T>
void put(std::vector<T>& list, T value)
{
    auto known = std::ranges::find(list, value.id, &T::id);
    if (known == list.end())
        list.push_back(std::move(value));
    else
        *known = std::move(value);
}

template <class T>
void put(ById<T>& records, T record)
{
    auto id = record.id;
    records.insert_or_assign(std::move(id), std::move(record));
}

template <class T>
void remove(std::vector<T>& list, const Id& id)
{
    std::erase_if(list, [&](const T& value) { return value.id == id; });
}

template <class T>
void merge(ById<T>& into, const ById<T>& from)
{
    for (const auto& [id, record] : from) put(into, record);
}

BenefitRecord& benefit_record(State& state, const Id& benefit, const Id& offer, const Id& edition)
{
    auto id = benefit_record_id(benefit, offer);
    return state.benefits.try_emplace(id, BenefitRecord{id, benefit, offer, edition, {}, {}}).first->second;
}

Sponsorship& sponsorship(State& state, const Id& benefit)
{
    return state.sponsorships.try_emplace(benefit, Sponsorship{.id = benefit, .benefit = benefit}).first->second;
}

void save_offer(State& state, Offer offer)
{
    auto known = state.offers.find(offer.id);
    if (known != state.offers.end() && offer.moves.empty()) offer.moves = known->second.moves;
    put(state.offers, std::move(offer));
}

void remove_offer(State& state, const Id& id)
{
    state.offers.erase(id);
    state.follow_ups.erase(id);
    std::erase_if(state.benefits, [&](const auto& kept) { return kept.second.offer == id; });
    for (auto& [unused, sale] : state.sales)
        if (sale.offer == id) sale.offer.clear();
    for (auto& [unused, request] : state.requests)
        if (request.offer == id) request.offer.clear();
}

void save_request(State& state, TechnicalRequest request)
{
    auto known = state.requests.find(request.id);
    if (known != state.requests.end()) request.stages = known->second.stages;
    put(state.requests, std::move(request));
}

void sign_in(State& state, const SignedIn& event)
{
    auto& partner = partner_of(state);
    partner.session = Session{event.person, event.tenant};
    for (auto& tenant : partner.tenants)
        if (auto* associated = std::get_if<AssociatedTenant>(&tenant.standing);
            associated && tenant.id == event.tenant)
            associated->signed_in_since = true;
}

}  // namespace

Id benefit_record_id(const Id& benefit, const Id& offer)
{
    return offer.empty() ? benefit : benefit + "--" + offer;
}

Id own_threshold_id(const Id& edition, const Id& tier, const Id& metric)
{
    return edition + "--" + tier + "--" + metric;
}

State apply(State state, const Event& event)
{
    match(
        event,
        [&](const CompanySaved& e) {
            auto& partner = partner_of(state);
            partner.name = e.name;
            partner.has_partner_id = e.has_partner_id;
            partner.partner_id = e.partner_id;
            partner.global_account = e.global_account;
            partner.account_email = e.account_email;
        },
        [&](const StandingSaved& e) {
            auto& partner = partner_of(state);
            partner.kind = e.kind;
            partner.country = e.country;
            partner.membership = e.membership;
            partner.metrics = e.metrics;
        },
        [&](const ProfileSaved& e) { put(partner_of(state).profiles, e.profile); },
        [&](const ProfileRemoved& e) { remove(partner_of(state).profiles, e.profile); },
        [&](const TenantSaved& e) { put(partner_of(state).tenants, e.tenant); },
        [&](const TenantRemoved& e) { remove(partner_of(state).tenants, e.tenant); },
        [&](const TenantAssociated& e) {
            for (auto& tenant : partner_of(state).tenants)
                if (tenant.id == e.tenant) tenant.standing = AssociatedTenant{e.on};
        },
        [&](const PersonSaved& e) { put(partner_of(state).people, e.person); },
        [&](const PersonRemoved& e) { remove(partner_of(state).people, e.person); },
        [&](const SignedIn& e) { sign_in(state, e); },
        [&](const OfferSaved& e) { save_offer(state, e.offer); },
        [&](const OfferRemoved& e) { remove_offer(state, e.offer); },
        [&](const OfferMoved& e) {
            if (auto offer = state.offers.find(e.offer); offer != state.offers.end())
                offer->second.moves.push_back({e.to, e.on});
        },
        [&](const SaleSaved& e) { put(state.sales, e.sale); },
        [&](const SaleRemoved& e) { state.sales.erase(e.sale); },
        [&](const Enrolled& e) { partner_of(state).enrolled_on = e.on; },
        [&](const ContactAssigned& e) { put(state.contacts, e.contact); },
        [&](const ContactRemoved& e) { state.contacts.erase(e.contact); },
        [&](const BenefitMoved& e) {
            auto& record = benefit_record(state, e.benefit, e.offer, e.edition);
            record.stages.push_back(e.stage);
            if (std::holds_alternative<Revoked>(e.stage)) record.risk.reset();
        },
        [&](const RevocationReasonNoted& e) {
            benefit_record(state, e.benefit, e.offer, e.edition).risk = e.risk;
        },
        [&](const RevocationReasonWithdrawn& e) {
            auto record = state.benefits.find(benefit_record_id(e.benefit, e.offer));
            if (record == state.benefits.end()) return;
            record->second.risk.reset();
            if (record->second.stages.empty()) state.benefits.erase(record);
        },
        [&](const FollowUpMoved& e) {
            state.follow_ups.try_emplace(
                                e.offer, FollowUp{e.offer, {}}
            ).first->second.stages.push_back(e.stage);
        },
        [&](const RequestSaved& e) { save_request(state, e.request); },
        [&](const RequestRemoved& e) { state.requests.erase(e.request); },
        [&](const RequestMoved& e) {
            if (auto request = state.requests.find(e.request); request != state.requests.end())
                request->second.stages.push_back(e.stage);
        },
        [&](const SponsorshipMoved& e) {
            auto& record = sponsorship(state, e.benefit);
            record.stages.push_back(e.stage);
            if (std::holds_alternative<SponsorshipRevoked>(e.stage)) record.risk.reset();
        },
        [&](const SponsorshipPlanned& e) { sponsorship(state, e.benefit).plan = e.plan; },
        [&](const SponsorshipMisuseNoted& e) { sponsorship(state, e.benefit).risk = e.risk; },
        [&](const SponsorshipMisuseWithdrawn& e) {
            if (auto record = state.sponsorships.find(e.benefit); record != state.sponsorships.end())
                record->second.risk.reset();
        },
        [&](const ReferenceDateSet& e) { workspace_of(state).reference_date = e.date; },
        [&](const EditionPinned& e) { workspace_of(state).pinned_edition = e.edition; },
        [&](const ContentReplaced& e) { state = State{e.content}; },
        [&](const ContentMerged& e) {
            merge(state.partners, e.content.partners);
            merge(state.offers, e.content.offers);
            merge(state.contacts, e.content.contacts);
            merge(state.sales, e.content.sales);
            merge(state.benefits, e.content.benefits);
            merge(state.follow_ups, e.content.follow_ups);
            merge(state.requests, e.content.requests);
            merge(state.sponsorships, e.content.sponsorships);
            merge(state.workspace, e.content.workspace);
            merge(state.own_thresholds, e.content.own_thresholds);
            merge(state.own_editions, e.content.own_editions);
        },
        [&](const OwnThresholdSaved& e) { put(state.own_thresholds, e.threshold); },
        [&](const OwnThresholdRemoved& e) { state.own_thresholds.erase(e.threshold); },
        [&](const OwnEditionSaved& e) { put(state.own_editions, e.edition); },
        [&](const OwnEditionRemoved& e) { state.own_editions.erase(e.edition); }
    );
    return state;
}

Replayed replay(const std::vector<Entry>& entries)
{
    std::vector<const Entry*> counting, undone;
    for (const auto& entry : entries) {
        match(
            entry.what,
            [&](const Acted&) {
                counting.push_back(&entry);
                undone.clear();
            },
            [&](const Undone&) {
                if (counting.empty()) return;
                undone.push_back(counting.back());
                counting.pop_back();
            },
            [&](const Redone&) {
                if (undone.empty()) return;
                counting.push_back(undone.back());
                undone.pop_back();
            },
            [&](const Erased&) {
                counting.clear();
                undone.clear();
            }
        );
    }

    Replayed replayed;
    for (const auto* entry : counting) {
        for (const auto& event : std::get<Acted>(entry->what).events)
            replayed.state = apply(std::move(replayed.state), event);
        replayed.counting.push_back(entry->sequence);
    }
    for (const auto* entry : undone) replayed.undone.push_back(entry->sequence);
    return replayed;
}

}  // namespace palier
