// The fields of every record, stage and event, listed once: writing, reading, comparing and checking all walk
// these lists.
//
// A list calls `field(key, member, shape)` for what must be there and `field.optional(key, member, shape)`
// for what is left out when it has its default value. Keys are for ever: the journal and every exported file
// use them.
#pragma once

#include <concepts>

#include "core/workflow.h"

namespace palier::codec {

template <class T>
struct Type {};

template <class T, class... Some>
concept OneOf = (std::same_as<T, Some> || ...);

// What a text or a number holds. The reader of a person's file checks texts for it; the journal's own reader
// wants any text.
enum class Shape {
    none,
    id,         // "[A-Za-z0-9_-]{1,64}"
    record_id,  // two ids joined by "--"
    origin,     // an id, or two with a colon between
    line,       // one line of at most 200 characters
    text,       // lines, at most 4,000 characters
    email,
    phone,
    language,  // BCP 47
    currency,  // ISO 4217
    amount,    // a number of minor units, written "1234.50"
    sequence,  // a number from 1
    instant,   // milliseconds since 1970, written "2026-11-20T22:10:05.123Z"
};

// ---- Records
// ---------------------------------------------------------------------------------------------------------------

template <class V>
void fields(Type<Money>, V& field)
{
    field("amount", &Money::minor, Shape::amount);
    field("currency", &Money::currency, Shape::currency);
}

template <class V>
void fields(Type<PublisherProfile>, V& field)
{
    field("id", &PublisherProfile::id, Shape::id);
    field("name", &PublisherProfile::name, Shape::line);
    field("linked", &PublisherProfile::linked);
}

template <class T, class V>
    requires OneOf<T, OnboardingTenant, SeparateTenant, TakenTenant>
void fields(Type<T>, V&)
{
}

template <class V>
void fields(Type<AssociatedTenant>, V& field)
{
    field("on", &AssociatedTenant::on);
    field.optional("signedInSince", &AssociatedTenant::signed_in_since);
}

template <class V>
void fields(Type<Tenant>, V& field)
{
    field("id", &Tenant::id, Shape::id);
    field("name", &Tenant::name, Shape::line);
    field("standing", &Tenant::standing);
}

template <class V>
void fields(Type<Person>, V& field)
{
    field("id", &Person::id, Shape::id);
    field("name", &Person::name, Shape::line);
    field.optional("email", &Person::email, Shape::email);
    field.optional("roles", &Person::roles, Shape::id);
}

template <class V>
void fields(Type<Session>, V& field)
{
    field.optional("person", &Session::person, Shape::id);
    field.optional("tenant", &Session::tenant, Shape::id);
}

template <class V>
void fields(Type<Partner>, V& field)
{
    field("id", &Partner::id, Shape::id);
    field("name", &Partner::name, Shape::line);
    field("hasPartnerId", &Partner::has_partner_id);
    field.optional("partnerId", &Partner::partner_id, Shape::line);
    field.optional("globalAccount", &Partner::global_account, Shape::line);
    field.optional("accountEmail", &Partner::account_email, Shape::email);
    field.optional("profiles", &Partner::profiles);
    field.optional("tenants", &Partner::tenants);
    field.optional("people", &Partner::people);
    field.optional("session", &Partner::session);
    field.optional("enrolledOn", &Partner::enrolled_on);
}

template <class V>
void fields(Type<OfferMove>, V& field)
{
    field("state", &OfferMove::state, Shape::id);
    field("on", &OfferMove::on);
}

template <class V>
void fields(Type<Offer>, V& field)
{
    field("id", &Offer::id, Shape::id);
    field("name", &Offer::name, Shape::line);
    field.optional("profile", &Offer::profile, Shape::id);
    field.optional("type", &Offer::type, Shape::id);
    field.optional("serviceKind", &Offer::service_kind, Shape::id);
    field.optional("options", &Offer::options, Shape::id);
    field.optional("stores", &Offer::stores, Shape::id);
    field.optional("owner", &Offer::owner, Shape::line);
    field.optional("moves", &Offer::moves);
}

template <class V>
void fields(Type<Contact>, V& field)
{
    field("id", &Contact::id, Shape::id);
    field.optional("person", &Contact::person, Shape::id);
    field.optional("email", &Contact::email, Shape::email);
    field.optional("phone", &Contact::phone, Shape::phone);
    field.optional("language", &Contact::language, Shape::language);
    field("assignedOn", &Contact::assigned_on);
}

template <class V>
void fields(Type<Sale>, V& field)
{
    field("id", &Sale::id, Shape::id);
    field("on", &Sale::on);
    field("amount", &Sale::amount);
    field.optional("profile", &Sale::profile, Shape::id);
    field.optional("offer", &Sale::offer, Shape::id);
    field.optional("fraudulent", &Sale::fraudulent);
}

template <class T, class V>
    requires OneOf<T, Contacted, InUse, Completed>
void fields(Type<T>, V& field)
{
    field("activated", &T::activated);
    field("on", &T::on);
}

template <class T, class V>
    requires OneOf<T, Revoked, RevocationRisk>
void fields(Type<T>, V& field)
{
    field("reason", &T::reason, Shape::id);
    field("on", &T::on);
}

// Stages of which only the day is kept.
template <class T, class V>
    requires OneOf<
        T,
        Activated,
        OptedOut,
        MessageReceived,
        OwnerMissing,
        TicketClosed,
        Submitted,
        ConsultantContact,
        Delivery,
        Closed,
        InstructionsReceived,
        SponsorshipRequested,
        Provisioned,
        SponsorshipInUse,
        UsedUp,
        TermEnded,
        SponsorshipRevoked,
        Enrolled>
void fields(Type<T>, V& field)
{
    field("on", &T::on);
}

template <class V>
void fields(Type<BenefitRecord>, V& field)
{
    field("id", &BenefitRecord::id, Shape::record_id);
    field("benefit", &BenefitRecord::benefit, Shape::id);
    field.optional("offer", &BenefitRecord::offer, Shape::id);
    field("edition", &BenefitRecord::edition, Shape::id);
    field.optional("stages", &BenefitRecord::stages);
    field.optional("risk", &BenefitRecord::risk);
}

template <class V>
void fields(Type<OwnerFound>, V& field)
{
    field("name", &OwnerFound::name, Shape::line);
    field("on", &OwnerFound::on);
}

template <class V>
void fields(Type<TicketOpen>, V& field)
{
    field.optional("reference", &TicketOpen::reference, Shape::line);
    field("on", &TicketOpen::on);
}

template <class V>
void fields(Type<FollowUp>, V& field)
{
    field("id", &FollowUp::id, Shape::id);
    field.optional("stages", &FollowUp::stages);
}

template <class V>
void fields(Type<TechnicalRequest>, V& field)
{
    field("id", &TechnicalRequest::id, Shape::id);
    field("title", &TechnicalRequest::title, Shape::line);
    field.optional("description", &TechnicalRequest::description, Shape::text);
    field.optional("phase", &TechnicalRequest::phase, Shape::id);
    field.optional("solution", &TechnicalRequest::solution, Shape::id);
    field.optional("offer", &TechnicalRequest::offer, Shape::id);
    field("createdOn", &TechnicalRequest::created_on);
    field.optional("stages", &TechnicalRequest::stages);
}

template <class V>
void fields(Type<Sponsorship>, V& field)
{
    field("id", &Sponsorship::id, Shape::id);
    field("benefit", &Sponsorship::benefit, Shape::id);
    field.optional("stages", &Sponsorship::stages);
    field.optional("risk", &Sponsorship::risk);
}

template <class V>
void fields(Type<Workspace>, V& field)
{
    field("id", &Workspace::id, Shape::id);
    field.optional("referenceDate", &Workspace::reference_date);
    field.optional("pinnedEdition", &Workspace::pinned_edition, Shape::id);
    field.optional("scenario", &Workspace::scenario, Shape::id);
}

// The stores: arrays of records in a file, object stores in the browser.
template <class V>
void fields(Type<State>, V& field)
{
    field.optional("partners", &State::partners);
    field.optional("offers", &State::offers);
    field.optional("contacts", &State::contacts);
    field.optional("sales", &State::sales);
    field.optional("benefits", &State::benefits);
    field.optional("followUps", &State::follow_ups);
    field.optional("requests", &State::requests);
    field.optional("sponsorships", &State::sponsorships);
    field.optional("workspace", &State::workspace);
}

// ---- Events
// ----------------------------------------------------------------------------------------------------------------

template <class V>
void fields(Type<CompanySaved>, V& field)
{
    field("name", &CompanySaved::name, Shape::line);
    field("hasPartnerId", &CompanySaved::has_partner_id);
    field.optional("partnerId", &CompanySaved::partner_id, Shape::line);
    field.optional("globalAccount", &CompanySaved::global_account, Shape::line);
    field.optional("accountEmail", &CompanySaved::account_email, Shape::email);
}

template <class V>
void fields(Type<ProfileSaved>, V& field)
{
    field("profile", &ProfileSaved::profile);
}

template <class V>
void fields(Type<ProfileRemoved>, V& field)
{
    field("profile", &ProfileRemoved::profile, Shape::id);
}

template <class V>
void fields(Type<TenantSaved>, V& field)
{
    field("tenant", &TenantSaved::tenant);
}

template <class V>
void fields(Type<TenantRemoved>, V& field)
{
    field("tenant", &TenantRemoved::tenant, Shape::id);
}

template <class V>
void fields(Type<TenantAssociated>, V& field)
{
    field("tenant", &TenantAssociated::tenant, Shape::id);
    field("on", &TenantAssociated::on);
}

template <class V>
void fields(Type<PersonSaved>, V& field)
{
    field("person", &PersonSaved::person);
}

template <class V>
void fields(Type<PersonRemoved>, V& field)
{
    field("person", &PersonRemoved::person, Shape::id);
}

template <class V>
void fields(Type<SignedIn>, V& field)
{
    field.optional("person", &SignedIn::person, Shape::id);
    field.optional("tenant", &SignedIn::tenant, Shape::id);
    field("on", &SignedIn::on);
}

template <class V>
void fields(Type<OfferSaved>, V& field)
{
    field("offer", &OfferSaved::offer);
}

template <class V>
void fields(Type<OfferRemoved>, V& field)
{
    field("offer", &OfferRemoved::offer, Shape::id);
}

template <class V>
void fields(Type<OfferMoved>, V& field)
{
    field("offer", &OfferMoved::offer, Shape::id);
    field("action", &OfferMoved::action, Shape::id);
    field("to", &OfferMoved::to, Shape::id);
    field("on", &OfferMoved::on);
}

template <class V>
void fields(Type<SaleSaved>, V& field)
{
    field("sale", &SaleSaved::sale);
}

template <class V>
void fields(Type<SaleRemoved>, V& field)
{
    field("sale", &SaleRemoved::sale, Shape::id);
}

template <class V>
void fields(Type<ContactAssigned>, V& field)
{
    field("contact", &ContactAssigned::contact);
}

template <class V>
void fields(Type<ContactRemoved>, V& field)
{
    field("contact", &ContactRemoved::contact, Shape::id);
}

template <class V>
void fields(Type<BenefitMoved>, V& field)
{
    field("benefit", &BenefitMoved::benefit, Shape::id);
    field.optional("offer", &BenefitMoved::offer, Shape::id);
    field("edition", &BenefitMoved::edition, Shape::id);
    field("stage", &BenefitMoved::stage);
}

template <class V>
void fields(Type<RevocationReasonNoted>, V& field)
{
    field("benefit", &RevocationReasonNoted::benefit, Shape::id);
    field.optional("offer", &RevocationReasonNoted::offer, Shape::id);
    field("edition", &RevocationReasonNoted::edition, Shape::id);
    field("risk", &RevocationReasonNoted::risk);
}

template <class V>
void fields(Type<RevocationReasonWithdrawn>, V& field)
{
    field("benefit", &RevocationReasonWithdrawn::benefit, Shape::id);
    field.optional("offer", &RevocationReasonWithdrawn::offer, Shape::id);
}

template <class V>
void fields(Type<FollowUpMoved>, V& field)
{
    field("offer", &FollowUpMoved::offer, Shape::id);
    field("stage", &FollowUpMoved::stage);
}

template <class V>
void fields(Type<RequestSaved>, V& field)
{
    field("request", &RequestSaved::request);
}

template <class V>
void fields(Type<RequestRemoved>, V& field)
{
    field("request", &RequestRemoved::request, Shape::id);
}

template <class V>
void fields(Type<RequestMoved>, V& field)
{
    field("request", &RequestMoved::request, Shape::id);
    field("stage", &RequestMoved::stage);
}

template <class V>
void fields(Type<SponsorshipMoved>, V& field)
{
    field("benefit", &SponsorshipMoved::benefit, Shape::id);
    field("stage", &SponsorshipMoved::stage);
}

template <class V>
void fields(Type<SponsorshipMisuseNoted>, V& field)
{
    field("benefit", &SponsorshipMisuseNoted::benefit, Shape::id);
    field("risk", &SponsorshipMisuseNoted::risk);
}

template <class V>
void fields(Type<ReferenceDateSet>, V& field)
{
    field.optional("date", &ReferenceDateSet::date);
}

template <class V>
void fields(Type<EditionPinned>, V& field)
{
    field.optional("edition", &EditionPinned::edition, Shape::id);
}

template <class V>
void fields(Type<ContentReplaced>, V& field)
{
    field("content", &ContentReplaced::content);
    field.optional("origin", &ContentReplaced::origin, Shape::origin);
}

template <class V>
void fields(Type<ContentMerged>, V& field)
{
    field("content", &ContentMerged::content);
}

template <class V>
void fields(Type<Acted>, V& field)
{
    field("events", &Acted::events);
}

template <class T, class V>
    requires OneOf<T, Undone, Redone, Erased>
void fields(Type<T>, V&)
{
}

template <class V>
void fields(Type<Entry>, V& field)
{
    field("sequence", &Entry::sequence, Shape::sequence);
    field("recordedAt", &Entry::recorded_at, Shape::instant);
    field("referenceDate", &Entry::reference_date);
    field("what", &Entry::what);
}

// ---- Kinds: the alternatives of a variant, as they are called in files
// -------------------------------------------------------

template <class T>
inline constexpr const char* kind = nullptr;

// clang-format off
template <> inline constexpr const char* kind<OnboardingTenant> = "onboarding";
template <> inline constexpr const char* kind<SeparateTenant> = "separate";
template <> inline constexpr const char* kind<AssociatedTenant> = "associated";
template <> inline constexpr const char* kind<TakenTenant> = "taken";

template <> inline constexpr const char* kind<Activated> = "activated";
template <> inline constexpr const char* kind<Contacted> = "contacted";
template <> inline constexpr const char* kind<InUse> = "in-use";
template <> inline constexpr const char* kind<Completed> = "completed";
template <> inline constexpr const char* kind<OptedOut> = "opted-out";
template <> inline constexpr const char* kind<Revoked> = "revoked";

template <> inline constexpr const char* kind<MessageReceived> = "message-received";
template <> inline constexpr const char* kind<OwnerFound> = "owner-found";
template <> inline constexpr const char* kind<OwnerMissing> = "owner-missing";
template <> inline constexpr const char* kind<TicketOpen> = "ticket-open";
template <> inline constexpr const char* kind<TicketClosed> = "ticket-closed";

template <> inline constexpr const char* kind<Submitted> = "submitted";
template <> inline constexpr const char* kind<ConsultantContact> = "consultant-contact";
template <> inline constexpr const char* kind<Delivery> = "delivery";
template <> inline constexpr const char* kind<Closed> = "closed";

template <> inline constexpr const char* kind<InstructionsReceived> = "instructions-received";
template <> inline constexpr const char* kind<SponsorshipRequested> = "requested";
template <> inline constexpr const char* kind<Provisioned> = "provisioned";
template <> inline constexpr const char* kind<SponsorshipInUse> = "in-use";
template <> inline constexpr const char* kind<UsedUp> = "used-up";
template <> inline constexpr const char* kind<TermEnded> = "term-ended";
template <> inline constexpr const char* kind<SponsorshipRevoked> = "revoked";

template <> inline constexpr const char* kind<CompanySaved> = "company-saved";
template <> inline constexpr const char* kind<ProfileSaved> = "profile-saved";
template <> inline constexpr const char* kind<ProfileRemoved> = "profile-removed";
template <> inline constexpr const char* kind<TenantSaved> = "tenant-saved";
template <> inline constexpr const char* kind<TenantRemoved> = "tenant-removed";
template <> inline constexpr const char* kind<TenantAssociated> = "tenant-associated";
template <> inline constexpr const char* kind<PersonSaved> = "person-saved";
template <> inline constexpr const char* kind<PersonRemoved> = "person-removed";
template <> inline constexpr const char* kind<SignedIn> = "signed-in";
template <> inline constexpr const char* kind<OfferSaved> = "offer-saved";
template <> inline constexpr const char* kind<OfferRemoved> = "offer-removed";
template <> inline constexpr const char* kind<OfferMoved> = "offer-moved";
template <> inline constexpr const char* kind<SaleSaved> = "sale-saved";
template <> inline constexpr const char* kind<SaleRemoved> = "sale-removed";
template <> inline constexpr const char* kind<Enrolled> = "enrolled";
template <> inline constexpr const char* kind<ContactAssigned> = "contact-assigned";
template <> inline constexpr const char* kind<ContactRemoved> = "contact-removed";
template <> inline constexpr const char* kind<BenefitMoved> = "benefit-moved";
template <> inline constexpr const char* kind<RevocationReasonNoted> = "revocation-reason-noted";
template <> inline constexpr const char* kind<RevocationReasonWithdrawn> = "revocation-reason-withdrawn";
template <> inline constexpr const char* kind<FollowUpMoved> = "follow-up-moved";
template <> inline constexpr const char* kind<RequestSaved> = "request-saved";
template <> inline constexpr const char* kind<RequestRemoved> = "request-removed";
template <> inline constexpr const char* kind<RequestMoved> = "request-moved";
template <> inline constexpr const char* kind<SponsorshipMoved> = "sponsorship-moved";
template <> inline constexpr const char* kind<SponsorshipMisuseNoted> = "sponsorship-misuse-noted";
template <> inline constexpr const char* kind<ReferenceDateSet> = "reference-date-set";
template <> inline constexpr const char* kind<EditionPinned> = "edition-pinned";
template <> inline constexpr const char* kind<ContentReplaced> = "content-replaced";
template <> inline constexpr const char* kind<ContentMerged> = "content-merged";

template <> inline constexpr const char* kind<Acted> = "acted";
template <> inline constexpr const char* kind<Undone> = "undone";
template <> inline constexpr const char* kind<Redone> = "redone";
template <> inline constexpr const char* kind<Erased> = "erased";
// clang-format on

}  // namespace palier::codec
