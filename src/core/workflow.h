// The life of a company in the programme, as commands, events and states.
//
//   Command --decide--> Event(s) --apply--> State
//
// decide() may say no; apply() may not, because an event is a fact that already happened.
#pragma once

#include <variant>
#include <vector>

#include "core/edition.h"
#include "core/result.h"
#include "core/state.h"

namespace palier {

// ---- Commands: what a person asks for. An empty id of something new is filled from Context::fresh_id. --------------------

struct SaveCompany {  // name and account; profiles, tenants, people and enrolment have commands of their own
    std::string name;
    Answer has_partner_id = Answer::unknown;
    std::string partner_id, global_account, account_email;
};
struct SaveStanding {  // what kind of company it is, and how it stands to the programme
    Id kind, country;
    Membership membership;
    Metrics metrics;
};
struct SaveProfile {
    PublisherProfile profile;
};
struct RemoveProfile {
    Id profile;
};
struct SaveTenant {
    Id id;
    std::string name;
    Id standing;  // "onboarding", "separate", "taken"; association is a step of its own
};
struct RemoveTenant {
    Id tenant;
};
struct AssociateTenant {  // R44 to R46
    Id tenant;
};
struct SavePerson {
    Person person;
};
struct RemovePerson {
    Id person;
};
struct SignIn {
    Id person, tenant;
};
struct SaveOffer {  // a new offer starts in its one move ("live since 1 March"), or without one in the edition's first state,
    Offer offer;  // today; of a known offer `moves` is ignored
};
struct RemoveOffer {
    Id offer;
};
struct MoveOffer {  // one transition of the edition's offer machine, on a day not before the last move
    Id offer, action;
    Date on;
};
struct SaveSale {
    Sale sale;
};
struct RemoveSale {
    Id sale;
};
struct Enrol {};
struct AssignContact {  // R48 to R51; `assigned_on` is set to today
    Contact contact;
};
struct RemoveContact {
    Id contact;
};
// Steps of one benefit, on the reference date.
enum class BenefitStep { activate, contacted, start, complete, opt_out };
struct MoveBenefit {
    Id benefit, offer;
    BenefitStep step;
};
struct NoteRevocationReason {
    Id benefit, offer;
    Id reason;
};
struct WithdrawRevocationReason {
    Id benefit, offer;
};
struct RecordRevocation {
    Id benefit, offer;
};
struct RecordMessage {  // the first message arrived
    Id offer;
};
struct RecordOwner {  // found: `name` not empty; unknown or gone: empty
    Id offer;
    std::string name;
};
struct OpenTicket {
    Id offer;
    std::string reference;
};
struct CloseTicket {
    Id offer;
};
struct SaveRequest {  // `stages` and `created_on` are ignored
    TechnicalRequest request;
};
struct RemoveRequest {  // drafts only
    Id request;
};
struct SubmitRequest {
    Id request;
};
enum class RequestStep { consultant_contact, delivery, close };
struct MoveRequest {
    Id request;
    RequestStep step;
};
enum class SponsorshipStep { instructions, request, provision, use, used_up, term_ended };
struct MoveSponsorship {
    Id benefit;
    SponsorshipStep step;
};
struct PlanSponsorship {  // R61 to R63
    Id benefit;
    SponsorshipPlan plan;
};
struct NoteSponsorshipMisuse {
    Id benefit, reason;
};
struct WithdrawSponsorshipMisuse {  // noted by mistake, or no longer so
    Id benefit;
};
struct RecordSponsorshipRevocation {
    Id benefit;
};
struct SetReferenceDate {
    std::optional<Date> date;  // nothing: today
};
struct PinEdition {
    std::optional<Id> edition;
};
struct ReplaceContent {  // a scenario, an import, an empty start
    State content;  // of a scenario and an empty start without a person's own figures and editions: these stay
    Id origin;      // "scenario:newcomer", "import", "empty"
};
struct MergeContent {  // puts these records over those with the same id
    State content;
};

struct SaveOwnThreshold {  // R25; `id` is ignored
    OwnThreshold threshold;
};
struct RemoveOwnThreshold {
    Id threshold;
};
struct SaveOwnEdition {  // and looks at the company by it from now on
    OwnEdition edition;
};
struct RemoveOwnEdition {  // with the figures that were typed for it
    Id edition;
};

using Command = std::variant<
    SaveCompany,
    SaveStanding,
    SaveProfile,
    RemoveProfile,
    SaveTenant,
    RemoveTenant,
    AssociateTenant,
    SavePerson,
    RemovePerson,
    SignIn,
    SaveOffer,
    RemoveOffer,
    MoveOffer,
    SaveSale,
    RemoveSale,
    Enrol,
    AssignContact,
    RemoveContact,
    MoveBenefit,
    NoteRevocationReason,
    WithdrawRevocationReason,
    RecordRevocation,
    RecordMessage,
    RecordOwner,
    OpenTicket,
    CloseTicket,
    SaveRequest,
    RemoveRequest,
    SubmitRequest,
    MoveRequest,
    MoveSponsorship,
    PlanSponsorship,
    NoteSponsorshipMisuse,
    RecordSponsorshipRevocation,
    SetReferenceDate,
    PinEdition,
    ReplaceContent,
    MergeContent,
    SaveOwnThreshold,
    RemoveOwnThreshold,
    SaveOwnEdition,
    RemoveOwnEdition,
    WithdrawSponsorshipMisuse>;

// ---- Events: what happened. Kept for ever: add new ones, never change the meaning of an old one. -------------------------

struct CompanySaved {
    std::string name;
    Answer has_partner_id;
    std::string partner_id, global_account, account_email;
    bool operator==(const CompanySaved&) const = default;
};
struct StandingSaved {
    Id kind, country;
    Membership membership;
    Metrics metrics;
    bool operator==(const StandingSaved&) const = default;
};
struct ProfileSaved {
    PublisherProfile profile;
    bool operator==(const ProfileSaved&) const = default;
};
struct ProfileRemoved {
    Id profile;
    bool operator==(const ProfileRemoved&) const = default;
};
struct TenantSaved {
    Tenant tenant;
    bool operator==(const TenantSaved&) const = default;
};
struct TenantRemoved {
    Id tenant;
    bool operator==(const TenantRemoved&) const = default;
};
struct TenantAssociated {
    Id tenant;
    Date on;
    bool operator==(const TenantAssociated&) const = default;
};
struct PersonSaved {
    Person person;
    bool operator==(const PersonSaved&) const = default;
};
struct PersonRemoved {
    Id person;
    bool operator==(const PersonRemoved&) const = default;
};
struct SignedIn {
    Id person, tenant;
    Date on;
    bool operator==(const SignedIn&) const = default;
};
struct OfferSaved {  // everything but its moves
    Offer offer;     // `moves` holds the first move of a new offer, and is empty for a known one
    bool operator==(const OfferSaved&) const = default;
};
struct OfferRemoved {  // with its benefits and its follow-up
    Id offer;
    bool operator==(const OfferRemoved&) const = default;
};
struct OfferMoved {
    Id offer, action, to;
    Date on;
    bool operator==(const OfferMoved&) const = default;
};
struct SaleSaved {
    Sale sale;
    bool operator==(const SaleSaved&) const = default;
};
struct SaleRemoved {
    Id sale;
    bool operator==(const SaleRemoved&) const = default;
};
struct Enrolled {
    Date on;
    bool operator==(const Enrolled&) const = default;
};
struct ContactAssigned {
    Contact contact;
    bool operator==(const ContactAssigned&) const = default;
};
struct ContactRemoved {
    Id contact;
    bool operator==(const ContactRemoved&) const = default;
};
struct BenefitMoved {
    Id benefit, offer, edition;
    BenefitStage stage;
    bool operator==(const BenefitMoved&) const = default;
};
struct RevocationReasonNoted {
    Id benefit, offer, edition;
    RevocationRisk risk;
    bool operator==(const RevocationReasonNoted&) const = default;
};
struct RevocationReasonWithdrawn {
    Id benefit, offer;
    bool operator==(const RevocationReasonWithdrawn&) const = default;
};
struct FollowUpMoved {
    Id offer;
    FollowUpStage stage;
    bool operator==(const FollowUpMoved&) const = default;
};
struct RequestSaved {  // `stages` is empty
    TechnicalRequest request;
    bool operator==(const RequestSaved&) const = default;
};
struct RequestRemoved {
    Id request;
    bool operator==(const RequestRemoved&) const = default;
};
struct RequestMoved {
    Id request;
    RequestStage stage;
    bool operator==(const RequestMoved&) const = default;
};
struct SponsorshipMoved {
    Id benefit;
    SponsorshipStage stage;
    bool operator==(const SponsorshipMoved&) const = default;
};
struct SponsorshipPlanned {
    Id benefit;
    SponsorshipPlan plan;
    bool operator==(const SponsorshipPlanned&) const = default;
};
struct SponsorshipMisuseNoted {
    Id benefit;
    RevocationRisk risk;
    bool operator==(const SponsorshipMisuseNoted&) const = default;
};
struct SponsorshipMisuseWithdrawn {
    Id benefit;
    bool operator==(const SponsorshipMisuseWithdrawn&) const = default;
};
struct ReferenceDateSet {
    std::optional<Date> date;
    bool operator==(const ReferenceDateSet&) const = default;
};
struct EditionPinned {
    std::optional<Id> edition;
    bool operator==(const EditionPinned&) const = default;
};
struct ContentReplaced {
    State content;
    Id origin;
    bool operator==(const ContentReplaced&) const = default;
};
struct ContentMerged {
    State content;
    bool operator==(const ContentMerged&) const = default;
};

struct OwnThresholdSaved {
    OwnThreshold threshold;
    bool operator==(const OwnThresholdSaved&) const = default;
};
struct OwnThresholdRemoved {
    Id threshold;
    bool operator==(const OwnThresholdRemoved&) const = default;
};
struct OwnEditionSaved {
    OwnEdition edition;
    bool operator==(const OwnEditionSaved&) const = default;
};
struct OwnEditionRemoved {
    Id edition;
    bool operator==(const OwnEditionRemoved&) const = default;
};

using Event = std::variant<
    CompanySaved,
    ProfileSaved,
    ProfileRemoved,
    TenantSaved,
    TenantRemoved,
    TenantAssociated,
    PersonSaved,
    PersonRemoved,
    SignedIn,
    OfferSaved,
    OfferRemoved,
    OfferMoved,
    SaleSaved,
    SaleRemoved,
    Enrolled,
    ContactAssigned,
    ContactRemoved,
    BenefitMoved,
    RevocationReasonNoted,
    RevocationReasonWithdrawn,
    FollowUpMoved,
    RequestSaved,
    RequestRemoved,
    RequestMoved,
    SponsorshipMoved,
    SponsorshipMisuseNoted,
    ReferenceDateSet,
    EditionPinned,
    ContentReplaced,
    ContentMerged,
    StandingSaved,
    SponsorshipPlanned,
    OwnThresholdSaved,
    OwnThresholdRemoved,
    OwnEditionSaved,
    OwnEditionRemoved,
    SponsorshipMisuseWithdrawn>;

// ---- The journal ----------------------------------------------------------------------------------------------------------

struct Acted {
    std::vector<Event> events;  // of one command: undone together
    bool operator==(const Acted&) const = default;
};
struct Undone {  // the last entry that counted no longer does
    bool operator==(const Undone&) const = default;
};
struct Redone {  // the last one undone counts again; impossible once something new was done
    bool operator==(const Redone&) const = default;
};

struct Erased {  // nothing before counts, nor can be redone; where entries are kept, those before are gone
    bool operator==(const Erased&) const = default;
};

struct Entry {
    std::int64_t sequence = 0;     // 1, 2, 3, ...; after an erasure the first one kept is a later one
    std::int64_t recorded_at = 0;  // milliseconds since 1970, UTC
    Date reference_date;           // on which the person was looking at the company
    std::variant<Acted, Undone, Redone, Erased> what;
    bool operator==(const Entry&) const = default;
};

struct Context {
    Date today;   // the reference date, or the machine's date when none is set
    Id fresh_id;  // for something new: unused so far, "[a-z0-9]{8,}"
    // Of a benefit that is kept (R35), the last day of its edition, by whose rules it is decided: what was unlocked then is.
    std::optional<Date> unlocked_on = {};
};

Result<std::vector<Event>> decide(const Edition&, const State&, const Command&, const Context&);
State apply(State, const Event&);

// What the journal amounts to. `counting` are the sequence numbers of the entries that count, oldest first; `undone` those
// that can be redone, the next one last.
struct Replayed {
    State state;
    std::vector<std::int64_t> counting, undone;
    bool operator==(const Replayed&) const = default;
};
Replayed replay(const std::vector<Entry>&);

}  // namespace palier
