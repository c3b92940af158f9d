// What is known of one company and its dealings with the programme: the value that replaying the journal yields.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "core/fact.h"

namespace palier {

enum class Answer { unknown, yes, no };

struct PublisherProfile {
    Id id;
    std::string name;
    Answer linked = Answer::unknown;  // to the partner global account (R18)
    bool operator==(const PublisherProfile&) const = default;
};

// How a directory stands to the partner global account (R43 to R46).
struct OnboardingTenant {  // the one the account was made with
    bool operator==(const OnboardingTenant&) const = default;
};
struct SeparateTenant {  // not associated
    bool operator==(const SeparateTenant&) const = default;
};
struct AssociatedTenant {
    Date on;
    bool signed_in_since = false;  // R45: the menu appears only after a new sign-in
    bool operator==(const AssociatedTenant&) const = default;
};
struct TakenTenant {  // belongs to another Partner Center account (R46)
    bool operator==(const TakenTenant&) const = default;
};
using TenantStanding = std::variant<OnboardingTenant, SeparateTenant, AssociatedTenant, TakenTenant>;

struct Tenant {
    Id id;
    std::string name;  // "contoso.onmicrosoft.com"
    TenantStanding standing = SeparateTenant{};
    bool operator==(const Tenant&) const = default;
};

struct Person {
    Id id;
    std::string name;
    std::string email;
    std::set<Id> roles;  // of the edition
    bool operator==(const Person&) const = default;
};

struct Session {  // who is looking at Partner Center, and through which tenant
    Id person;
    Id tenant;
    bool operator==(const Session&) const = default;
};

// How the company stands to the programme, beyond its account.
struct Membership {
    Answer member = Answer::unknown;  // already in the programme; a newcomer is not (R73)
    std::optional<Date> renews_on;
    std::optional<Date> first_benefits_on;  // R34
    std::optional<Money> premium_fee;       // paid for the successor's premium level (R73)
    bool operator==(const Membership&) const = default;
};

// Figures that are read off Partner Center, other than sales (R20, R21).
struct Metrics {
    std::optional<std::int64_t> seats_sold;
    std::optional<std::int64_t> teams_users;  // monthly active
    std::optional<Money> solution_value;
    bool operator==(const Metrics&) const = default;
};

struct Partner {
    Id id;
    std::string name;
    Answer has_partner_id = Answer::unknown;  // R1
    std::string partner_id;                   // MPN ID
    std::string global_account;               // PGA
    std::string account_email;                // tied to the Partner Center account (R50)
    std::vector<PublisherProfile> profiles;
    std::vector<Tenant> tenants;
    std::vector<Person> people;
    std::optional<Session> session;
    std::optional<Date> enrolled_on;  // R47
    Id kind;                          // "software", "services" (services only, R16); empty: not said
    Id country;                       // ISO 3166-1, two letters (R39); empty: not said
    Membership membership;
    Metrics metrics;
    bool operator==(const Partner&) const = default;
};

struct OfferMove {  // the offer has been in this state since this day
    Id state;
    Date on;
    bool operator==(const OfferMove&) const = default;
};

struct Offer {
    Id id;
    std::string name;
    Id profile;  // empty: not said
    Id type;     // of the edition
    Id service_kind;
    std::set<Id> options, stores;
    std::string owner;                           // the person who holds the first message (R55)
    Answer is_private = Answer::unknown;         // a private offer (R38)
    Answer has_public_twin = Answer::unknown;    // a public listing of the same solution exists (R38)
    Answer listing_optimised = Answer::unknown;  // a listing optimisation was completed (R37)
    Answer co_sell_ready = Answer::unknown;
    std::vector<OfferMove> moves;  // oldest first, never empty
    bool operator==(const Offer&) const = default;

    const Id& state() const { return moves.back().state; }
};

struct Contact {  // company marketing contact
    Id id;
    Id person;  // one of the account's users (R49)
    std::string email, phone;
    Id language;  // preferred: "en", "fr", ... BCP 47
    Date assigned_on;
    bool operator==(const Contact&) const = default;
};

struct Sale {  // billed through the marketplace
    Id id;
    Date on;
    Money amount;
    Id profile, offer;        // empty: not said
    bool fraudulent = false;  // proven (R19)
    Id nature;                // "software", "services" (R16); empty: not said
    bool operator==(const Sale&) const = default;
};

// Where one benefit stands once a person has acted on it; before that nothing is kept (W10).
struct Activated {
    Date on;
    bool operator==(const Activated&) const = default;
};
struct Contacted {
    Date activated, on;
    bool operator==(const Contacted&) const = default;
};
struct InUse {
    Date activated, on;
    bool operator==(const InUse&) const = default;
};
struct Completed {
    Date activated, on;
    bool operator==(const Completed&) const = default;
};
struct OptedOut {
    Date on;
    bool operator==(const OptedOut&) const = default;
};
struct Revoked {  // only when Microsoft said so (R69)
    Id reason;
    Date on;
    bool operator==(const Revoked&) const = default;
};
using BenefitStage = std::variant<Activated, Contacted, InUse, Completed, OptedOut, Revoked>;

struct RevocationRisk {  // a reason for revocation exists; nothing has been decided (R69)
    Id reason;
    Date on;
    bool operator==(const RevocationRisk&) const = default;
};

struct BenefitRecord {
    Id id;  // benefit_record_id(benefit, offer)
    Id benefit;
    Id offer;                          // empty for a benefit of the whole company
    Id edition;                        // under which it was first acted on (R35)
    std::vector<BenefitStage> stages;  // oldest first; never empty unless `risk` is set
    std::optional<RevocationRisk> risk;
    bool operator==(const BenefitRecord&) const = default;
};

// "base-optimisation-email--offer-1"; the benefit's own id for one of the whole company.
Id benefit_record_id(const Id& benefit, const Id& offer);

// What became of the first message after go-live (W6, W12). Absent: nothing said yet.
struct MessageReceived {
    Date on;
    bool operator==(const MessageReceived&) const = default;
};
struct OwnerFound {
    std::string name;
    Date on;
    bool operator==(const OwnerFound&) const = default;
};
struct OwnerMissing {  // unknown, or no longer in the company: open a ticket (R56)
    Date on;
    bool operator==(const OwnerMissing&) const = default;
};
struct TicketOpen {
    std::string reference;
    Date on;
    bool operator==(const TicketOpen&) const = default;
};
struct TicketClosed {
    Date on;
    bool operator==(const TicketClosed&) const = default;
};
using FollowUpStage = std::variant<MessageReceived, OwnerFound, OwnerMissing, TicketOpen, TicketClosed>;

struct FollowUp {
    Id id;  // of the offer
    std::vector<FollowUpStage> stages;
    bool operator==(const FollowUp&) const = default;
};

struct Submitted {
    Date on;
    bool operator==(const Submitted&) const = default;
};
struct ConsultantContact {
    Date on;
    bool operator==(const ConsultantContact&) const = default;
};
struct Delivery {
    Date on;
    bool operator==(const Delivery&) const = default;
};
struct Closed {
    Date on;
    bool operator==(const Closed&) const = default;
};
using RequestStage = std::variant<Submitted, ConsultantContact, Delivery, Closed>;

struct TechnicalRequest {  // W11; no stage yet: a draft
    Id id;
    std::string title, description;
    Id phase, solution;  // of the edition; empty: not said
    Id offer;
    Date created_on;
    std::vector<RequestStage> stages;
    bool operator==(const TechnicalRequest&) const = default;
};

struct InstructionsReceived {
    Date on;
    bool operator==(const InstructionsReceived&) const = default;
};
struct SponsorshipRequested {
    Date on;
    bool operator==(const SponsorshipRequested&) const = default;
};
struct Provisioned {
    Date on;
    bool operator==(const Provisioned&) const = default;
};
struct SponsorshipInUse {
    Date on;
    bool operator==(const SponsorshipInUse&) const = default;
};
struct UsedUp {
    Date on;
    bool operator==(const UsedUp&) const = default;
};
struct TermEnded {
    Date on;
    bool operator==(const TermEnded&) const = default;
};
struct SponsorshipRevoked {
    Date on;
    bool operator==(const SponsorshipRevoked&) const = default;
};
using SponsorshipStage =
    std::variant<InstructionsReceived, SponsorshipRequested, Provisioned, SponsorshipInUse, UsedUp, TermEnded, SponsorshipRevoked>;

// What it is meant for, and the billing account that is to carry it (R61 to R63). Empty: not said.
struct SponsorshipPlan {
    Id use;  // "deployment", "trial", "internal-operations", "bitcoin-mining", "reserved-instances"
    Id agreement;  // "enterprise-agreement", "pay-as-you-go", "cloud-solution-provider", "microsoft-customer-agreement"
    Id agreement_state;  // "active", "expired", "extended", "transferred"
    Answer payment_option = Answer::unknown;
    std::optional<Money> former_balance;  // left of the one before; zero when there was none
    Answer former_ended = Answer::unknown;
    bool operator==(const SponsorshipPlan&) const = default;
};

struct Sponsorship {
    Id id;
    Id benefit;
    std::vector<SponsorshipStage> stages;  // may be empty while only planned
    std::optional<RevocationRisk> risk;
    SponsorshipPlan plan;
    bool operator==(const Sponsorship&) const = default;
};

// A figure from a person's own programme deck, for a threshold that is not publicly known (R25). Exactly one of the two is there.
struct OwnThreshold {
    Id id;  // own_threshold_id(edition, tier, metric)
    Id edition, tier, metric;
    std::optional<Money> amount;
    std::optional<std::int64_t> count;
    bool operator==(const OwnThreshold&) const = default;
};

// "2021-05--transact-unknown--billed-sales".
Id own_threshold_id(const Id& edition, const Id& tier, const Id& metric);

// An edition file of a person's own, kept as it was read.
struct OwnEdition {
    Id id;             // of the edition
    std::string file;  // what the file was called
    std::string text;  // docs/edition-format.md
    bool operator==(const OwnEdition&) const = default;
};

// A longer one is refused, in bytes: some six times the longest edition that comes with the program.
inline constexpr std::size_t longest_own_edition = 1u << 20;

inline constexpr std::size_t most_own_editions = 20;

struct Workspace {  // how the company is looked at
    Id id = "workspace";
    std::optional<Date> reference_date;  // nothing: today
    std::optional<Id> pinned_edition;    // nothing: the one in force on the reference date (R72)
    Id scenario;                         // where the content came from; empty: typed or imported
    bool operator==(const Workspace&) const = default;
};

template <class T>
using ById = std::map<Id, T, std::less<>>;

// The members are the object stores of the browser's database, by the same names (docs/storage.md).
struct State {
    ById<Partner> partners;  // at most one
    ById<Offer> offers;
    ById<Contact> contacts;
    ById<Sale> sales;
    ById<BenefitRecord> benefits;
    ById<FollowUp> follow_ups;
    ById<TechnicalRequest> requests;
    ById<Sponsorship> sponsorships;
    ById<Workspace> workspace;  // at most one
    ById<OwnThreshold> own_thresholds;
    ById<OwnEdition> own_editions;
    bool operator==(const State&) const = default;

    const Partner* partner() const { return partners.empty() ? nullptr : &partners.begin()->second; }
    Workspace settings() const { return workspace.empty() ? Workspace{} : workspace.begin()->second; }
    bool empty() const { return partners.empty() && offers.empty() && contacts.empty() && sales.empty(); }
};

}  // namespace palier
