// The fields of every record, stage and event, listed once: writing, reading, comparing and checking all walk
// these lists.
//
// Keys and kinds are for ever: the journal and every exported file use them.
#pragma once

#include <array>
#include <concepts>

#include "core/workflow.h"
#include "json/codec_type.h"

namespace palier::codec {

template <class T, class... Some>
concept OneOf = (std::same_as<T, Some> || ...);

// ---- Kinds: the alternatives of a variant, as they are called in files
// -------------------------------------------------------

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
template <> inline constexpr const char* kind<StandingSaved> = "standing-saved";
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
template <> inline constexpr const char* kind<SponsorshipPlanned> = "sponsorship-planned";
template <> inline constexpr const char* kind<SponsorshipMisuseNoted> = "sponsorship-misuse-noted";
template <> inline constexpr const char* kind<SponsorshipMisuseWithdrawn> = "sponsorship-misuse-withdrawn";
template <> inline constexpr const char* kind<ReferenceDateSet> = "reference-date-set";
template <> inline constexpr const char* kind<EditionPinned> = "edition-pinned";
template <> inline constexpr const char* kind<ContentReplaced> = "content-replaced";
template <> inline constexpr const char* kind<ContentMerged> = "content-merged";

template <> inline constexpr const char* kind<OwnThresholdSaved> = "own-threshold-saved";
template <> inline constexpr const char* kind<OwnThresholdRemoved> = "own-threshold-removed";
template <> inline constexpr const char* kind<OwnEditionSaved> = "own-edition-saved";
template <> inline constexpr const char* kind<OwnEditionRemoved> = "own-edition-removed";

template <> inline constexpr const char* kind<Acted> = "acted";
template <> inline constexpr const char* kind<Undone> = "undone";
template <> inline constexpr const char* kind<Redone> = "redone";
template <> inline constexpr const char* kind<Erased> = "erased";
// clang-format on

// ---- Records
// ---------------------------------------------------------------------------------------------------------------

template <>
inline constexpr auto fields<Money> = std::to_array<Field>({
    required<&Money::minor>("amount", Shape::amount),
    required<&Money::currency>("currency", Shape::currency),
});

template <>
inline constexpr auto fields<PublisherProfile> = std::to_array<Field>({
    required<&PublisherProfile::id>("id", Shape::id),
    required<&PublisherProfile::name>("name", Shape::line),
    required<&PublisherProfile::linked>("linked"),
});

template <OneOf<OnboardingTenant, SeparateTenant, TakenTenant, Undone, Redone, Erased> T>
inline constexpr auto fields<T> = std::array<Field, 0>{};

template <>
inline constexpr auto fields<AssociatedTenant> = std::to_array<Field>({
    required<&AssociatedTenant::on>("on"),
    optional<&AssociatedTenant::signed_in_since>("signedInSince"),
});

template <>
inline constexpr auto fields<Tenant> = std::to_array<Field>({
    required<&Tenant::id>("id", Shape::id),
    required<&Tenant::name>("name", Shape::line),
    required<&Tenant::standing>("standing"),
});

template <>
inline constexpr auto fields<Person> = std::to_array<Field>({
    required<&Person::id>("id", Shape::id),
    required<&Person::name>("name", Shape::line),
    optional<&Person::email>("email", Shape::email),
    optional<&Person::roles>("roles", Shape::word),
});

template <>
inline constexpr auto fields<Session> = std::to_array<Field>({
    optional<&Session::person>("person", Shape::id),
    optional<&Session::tenant>("tenant", Shape::id),
});

template <>
inline constexpr auto fields<Membership> = std::to_array<Field>({
    optional<&Membership::member>("member"),
    optional<&Membership::renews_on>("renewsOn"),
    optional<&Membership::first_benefits_on>("firstBenefitsOn"),
    optional<&Membership::premium_fee>("premiumFee"),
});

template <>
inline constexpr auto fields<Metrics> = std::to_array<Field>({
    optional<&Metrics::seats_sold>("seatsSold", Shape::count),
    optional<&Metrics::teams_users>("teamsUsers", Shape::count),
    optional<&Metrics::solution_value>("solutionValue"),
});

template <>
inline constexpr auto fields<Partner> = std::to_array<Field>({
    required<&Partner::id>("id", Shape::id),
    required<&Partner::name>("name", Shape::line),
    required<&Partner::has_partner_id>("hasPartnerId"),
    optional<&Partner::partner_id>("partnerId", Shape::line),
    optional<&Partner::global_account>("globalAccount", Shape::line),
    optional<&Partner::account_email>("accountEmail", Shape::email),
    optional<&Partner::profiles>("profiles"),
    optional<&Partner::tenants>("tenants"),
    optional<&Partner::people>("people"),
    optional<&Partner::session>("session"),
    optional<&Partner::enrolled_on>("enrolledOn"),
    optional<&Partner::kind>("kind", Shape::id),
    optional<&Partner::country>("country", Shape::country),
    optional<&Partner::membership>("membership"),
    optional<&Partner::metrics>("metrics"),
});

template <>
inline constexpr auto fields<OfferMove> = std::to_array<Field>({
    required<&OfferMove::state>("state", Shape::word),
    required<&OfferMove::on>("on"),
});

template <>
inline constexpr auto fields<Offer> = std::to_array<Field>({
    required<&Offer::id>("id", Shape::id),
    required<&Offer::name>("name", Shape::line),
    optional<&Offer::profile>("profile", Shape::id),
    optional<&Offer::type>("type", Shape::word),
    optional<&Offer::service_kind>("serviceKind", Shape::word),
    optional<&Offer::options>("options", Shape::word),
    optional<&Offer::stores>("stores", Shape::word),
    optional<&Offer::owner>("owner", Shape::line),
    optional<&Offer::moves>("moves"),
    optional<&Offer::is_private>("private"),
    optional<&Offer::has_public_twin>("publicTwin"),
    optional<&Offer::listing_optimised>("listingOptimised"),
    optional<&Offer::co_sell_ready>("coSellReady"),
});

template <>
inline constexpr auto fields<Contact> = std::to_array<Field>({
    required<&Contact::id>("id", Shape::id),
    optional<&Contact::person>("person", Shape::id),
    optional<&Contact::email>("email", Shape::email),
    optional<&Contact::phone>("phone", Shape::phone),
    optional<&Contact::language>("language", Shape::language),
    required<&Contact::assigned_on>("assignedOn"),
});

template <>
inline constexpr auto fields<Sale> = std::to_array<Field>({
    required<&Sale::id>("id", Shape::id),
    required<&Sale::on>("on"),
    required<&Sale::amount>("amount"),
    optional<&Sale::profile>("profile", Shape::id),
    optional<&Sale::offer>("offer", Shape::id),
    optional<&Sale::fraudulent>("fraudulent"),
    optional<&Sale::nature>("nature", Shape::id),
});

template <OneOf<Contacted, InUse, Completed> T>
inline constexpr auto fields<T> = std::to_array<Field>({
    required<&T::activated>("activated"),
    required<&T::on>("on"),
});

template <OneOf<Revoked, RevocationRisk> T>
inline constexpr auto fields<T> = std::to_array<Field>({
    required<&T::reason>("reason", Shape::word),
    required<&T::on>("on"),
});

// Stages of which only the day is kept.
template <OneOf<
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
    Enrolled> T>
inline constexpr auto fields<T> = std::to_array<Field>({
    required<&T::on>("on"),
});

template <>
inline constexpr auto fields<BenefitRecord> = std::to_array<Field>({
    required<&BenefitRecord::id>("id", Shape::record_id),
    required<&BenefitRecord::benefit>("benefit", Shape::word),
    optional<&BenefitRecord::offer>("offer", Shape::id),
    required<&BenefitRecord::edition>("edition", Shape::word),
    optional<&BenefitRecord::stages>("stages"),
    optional<&BenefitRecord::risk>("risk"),
});

template <>
inline constexpr auto fields<OwnerFound> = std::to_array<Field>({
    required<&OwnerFound::name>("name", Shape::line),
    required<&OwnerFound::on>("on"),
});

template <>
inline constexpr auto fields<TicketOpen> = std::to_array<Field>({
    optional<&TicketOpen::reference>("reference", Shape::line),
    required<&TicketOpen::on>("on"),
});

template <>
inline constexpr auto fields<FollowUp> = std::to_array<Field>({
    required<&FollowUp::id>("id", Shape::id),
    optional<&FollowUp::stages>("stages"),
});

template <>
inline constexpr auto fields<TechnicalRequest> = std::to_array<Field>({
    required<&TechnicalRequest::id>("id", Shape::id),
    required<&TechnicalRequest::title>("title", Shape::line),
    optional<&TechnicalRequest::description>("description", Shape::text),
    optional<&TechnicalRequest::phase>("phase", Shape::word),
    optional<&TechnicalRequest::solution>("solution", Shape::word),
    optional<&TechnicalRequest::offer>("offer", Shape::id),
    required<&TechnicalRequest::created_on>("createdOn"),
    optional<&TechnicalRequest::stages>("stages"),
});

template <>
inline constexpr auto fields<SponsorshipPlan> = std::to_array<Field>({
    optional<&SponsorshipPlan::use>("use", Shape::id),
    optional<&SponsorshipPlan::agreement>("agreement", Shape::id),
    optional<&SponsorshipPlan::agreement_state>("agreementState", Shape::id),
    optional<&SponsorshipPlan::payment_option>("paymentOption"),
    optional<&SponsorshipPlan::former_balance>("formerBalance"),
    optional<&SponsorshipPlan::former_ended>("formerEnded"),
});

template <>
inline constexpr auto fields<Sponsorship> = std::to_array<Field>({
    required<&Sponsorship::id>("id", Shape::word),
    required<&Sponsorship::benefit>("benefit", Shape::word),
    optional<&Sponsorship::stages>("stages"),
    optional<&Sponsorship::risk>("risk"),
    optional<&Sponsorship::plan>("plan"),
});

template <>
inline constexpr auto fields<Workspace> = std::to_array<Field>({
    required<&Workspace::id>("id", Shape::id),
    optional<&Workspace::reference_date>("referenceDate"),
    optional<&Workspace::pinned_edition>("pinnedEdition", Shape::word),
    optional<&Workspace::scenario>("scenario", Shape::id),
});

template <>
inline constexpr auto fields<OwnThreshold> = std::to_array<Field>({
    required<&OwnThreshold::id>("id", Shape::record_id),
    required<&OwnThreshold::edition>("edition", Shape::word),
    required<&OwnThreshold::tier>("tier", Shape::word),
    required<&OwnThreshold::metric>("metric", Shape::word),
    optional<&OwnThreshold::amount>("amount"),
    optional<&OwnThreshold::count>("count", Shape::count),
});

template <>
inline constexpr auto fields<OwnEdition> = std::to_array<Field>({
    required<&OwnEdition::id>("id", Shape::word),
    required<&OwnEdition::file>("file", Shape::line),
    required<&OwnEdition::text>("text"
    ),  // as it is: what is wrong with it is said when it is read as an edition
});

// The stores: arrays of records in a file, object stores in the browser.
template <>
inline constexpr auto fields<State> = std::to_array<Field>({
    optional<&State::partners>("partners"),
    optional<&State::offers>("offers"),
    optional<&State::contacts>("contacts"),
    optional<&State::sales>("sales"),
    optional<&State::benefits>("benefits"),
    optional<&State::follow_ups>("followUps"),
    optional<&State::requests>("requests"),
    optional<&State::sponsorships>("sponsorships"),
    optional<&State::workspace>("workspace"),
    optional<&State::own_thresholds>("ownThresholds"),
    optional<&State::own_editions>("ownEditions"),
});

// ---- Events
// ----------------------------------------------------------------------------------------------------------------

template <>
inline constexpr auto fields<CompanySaved> = std::to_array<Field>({
    required<&CompanySaved::name>("name", Shape::line),
    required<&CompanySaved::has_partner_id>("hasPartnerId"),
    optional<&CompanySaved::partner_id>("partnerId", Shape::line),
    optional<&CompanySaved::global_account>("globalAccount", Shape::line),
    optional<&CompanySaved::account_email>("accountEmail", Shape::email),
});

template <>
inline constexpr auto fields<StandingSaved> = std::to_array<Field>({
    optional<&StandingSaved::kind>("companyKind", Shape::id),  // "kind" is that of the event
    optional<&StandingSaved::country>("country", Shape::country),
    optional<&StandingSaved::membership>("membership"),
    optional<&StandingSaved::metrics>("metrics"),
});

template <>
inline constexpr auto fields<ProfileSaved> = std::to_array<Field>({
    required<&ProfileSaved::profile>("profile"),
});

template <>
inline constexpr auto fields<ProfileRemoved> = std::to_array<Field>({
    required<&ProfileRemoved::profile>("profile", Shape::id),
});

template <>
inline constexpr auto fields<TenantSaved> = std::to_array<Field>({
    required<&TenantSaved::tenant>("tenant"),
});

template <>
inline constexpr auto fields<TenantRemoved> = std::to_array<Field>({
    required<&TenantRemoved::tenant>("tenant", Shape::id),
});

template <>
inline constexpr auto fields<TenantAssociated> = std::to_array<Field>({
    required<&TenantAssociated::tenant>("tenant", Shape::id),
    required<&TenantAssociated::on>("on"),
});

template <>
inline constexpr auto fields<PersonSaved> = std::to_array<Field>({
    required<&PersonSaved::person>("person"),
});

template <>
inline constexpr auto fields<PersonRemoved> = std::to_array<Field>({
    required<&PersonRemoved::person>("person", Shape::id),
});

template <>
inline constexpr auto fields<SignedIn> = std::to_array<Field>({
    optional<&SignedIn::person>("person", Shape::id),
    optional<&SignedIn::tenant>("tenant", Shape::id),
    required<&SignedIn::on>("on"),
});

template <>
inline constexpr auto fields<OfferSaved> = std::to_array<Field>({
    required<&OfferSaved::offer>("offer"),
});

template <>
inline constexpr auto fields<OfferRemoved> = std::to_array<Field>({
    required<&OfferRemoved::offer>("offer", Shape::id),
});

template <>
inline constexpr auto fields<OfferMoved> = std::to_array<Field>({
    required<&OfferMoved::offer>("offer", Shape::id),
    required<&OfferMoved::action>("action", Shape::id),
    required<&OfferMoved::to>("to", Shape::id),
    required<&OfferMoved::on>("on"),
});

template <>
inline constexpr auto fields<SaleSaved> = std::to_array<Field>({
    required<&SaleSaved::sale>("sale"),
});

template <>
inline constexpr auto fields<SaleRemoved> = std::to_array<Field>({
    required<&SaleRemoved::sale>("sale", Shape::id),
});

template <>
inline constexpr auto fields<ContactAssigned> = std::to_array<Field>({
    required<&ContactAssigned::contact>("contact"),
});

template <>
inline constexpr auto fields<ContactRemoved> = std::to_array<Field>({
    required<&ContactRemoved::contact>("contact", Shape::id),
});

template <>
inline constexpr auto fields<BenefitMoved> = std::to_array<Field>({
    required<&BenefitMoved::benefit>("benefit", Shape::id),
    optional<&BenefitMoved::offer>("offer", Shape::id),
    required<&BenefitMoved::edition>("edition", Shape::id),
    required<&BenefitMoved::stage>("stage"),
});

template <>
inline constexpr auto fields<RevocationReasonNoted> = std::to_array<Field>({
    required<&RevocationReasonNoted::benefit>("benefit", Shape::id),
    optional<&RevocationReasonNoted::offer>("offer", Shape::id),
    required<&RevocationReasonNoted::edition>("edition", Shape::id),
    required<&RevocationReasonNoted::risk>("risk"),
});

template <>
inline constexpr auto fields<RevocationReasonWithdrawn> = std::to_array<Field>({
    required<&RevocationReasonWithdrawn::benefit>("benefit", Shape::id),
    optional<&RevocationReasonWithdrawn::offer>("offer", Shape::id),
});

template <>
inline constexpr auto fields<FollowUpMoved> = std::to_array<Field>({
    required<&FollowUpMoved::offer>("offer", Shape::id),
    required<&FollowUpMoved::stage>("stage"),
});

template <>
inline constexpr auto fields<RequestSaved> = std::to_array<Field>({
    required<&RequestSaved::request>("request"),
});

template <>
inline constexpr auto fields<RequestRemoved> = std::to_array<Field>({
    required<&RequestRemoved::request>("request", Shape::id),
});

template <>
inline constexpr auto fields<RequestMoved> = std::to_array<Field>({
    required<&RequestMoved::request>("request", Shape::id),
    required<&RequestMoved::stage>("stage"),
});

template <>
inline constexpr auto fields<SponsorshipMoved> = std::to_array<Field>({
    required<&SponsorshipMoved::benefit>("benefit", Shape::id),
    required<&SponsorshipMoved::stage>("stage"),
});

template <>
inline constexpr auto fields<SponsorshipPlanned> = std::to_array<Field>({
    required<&SponsorshipPlanned::benefit>("benefit", Shape::id),
    required<&SponsorshipPlanned::plan>("plan"),
});

template <>
inline constexpr auto fields<SponsorshipMisuseNoted> = std::to_array<Field>({
    required<&SponsorshipMisuseNoted::benefit>("benefit", Shape::id),
    required<&SponsorshipMisuseNoted::risk>("risk"),
});

template <>
inline constexpr auto fields<SponsorshipMisuseWithdrawn> = std::to_array<Field>({
    required<&SponsorshipMisuseWithdrawn::benefit>("benefit", Shape::id),
});

template <>
inline constexpr auto fields<ReferenceDateSet> = std::to_array<Field>({
    optional<&ReferenceDateSet::date>("date"),
});

template <>
inline constexpr auto fields<EditionPinned> = std::to_array<Field>({
    optional<&EditionPinned::edition>("edition", Shape::id),
});

template <>
inline constexpr auto fields<ContentReplaced> = std::to_array<Field>({
    required<&ContentReplaced::content>("content"),
    optional<&ContentReplaced::origin>("origin", Shape::origin),
});

template <>
inline constexpr auto fields<ContentMerged> = std::to_array<Field>({
    required<&ContentMerged::content>("content"),
});

template <>
inline constexpr auto fields<OwnThresholdSaved> = std::to_array<Field>({
    required<&OwnThresholdSaved::threshold>("threshold"),
});

template <>
inline constexpr auto fields<OwnThresholdRemoved> = std::to_array<Field>({
    required<&OwnThresholdRemoved::threshold>("threshold", Shape::record_id),
});

template <>
inline constexpr auto fields<OwnEditionSaved> = std::to_array<Field>({
    required<&OwnEditionSaved::edition>("edition"),
});

template <>
inline constexpr auto fields<OwnEditionRemoved> = std::to_array<Field>({
    required<&OwnEditionRemoved::edition>("edition", Shape::word),
});

template <>
inline constexpr auto fields<Acted> = std::to_array<Field>({
    required<&Acted::events>("events"),
});

template <>
inline constexpr auto fields<Entry> = std::to_array<Field>({
    required<&Entry::sequence>("sequence", Shape::sequence),
    required<&Entry::recorded_at>("recordedAt", Shape::instant),
    required<&Entry::reference_date>("referenceDate"),
    required<&Entry::what>("what"),
});

}  // namespace palier::codec
