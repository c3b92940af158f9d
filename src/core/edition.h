// One edition of a programme, as read from a file. Never changes while the app runs. What the sources do not give is nothing,
// never a default.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/condition.h"

namespace palier {

// The texts of everything with an id stand in the programme's text files: "benefit.<id>.name", "role.<id>", and so on; the
// comment beside each struct names its keys.

struct SourceDocument {  // (no texts: references are shown as they are)
    Id id;               // "SEED-1"
    std::string kind;    // "seed", "docs", "community"
    std::string reference;
    std::string date;  // as printed, "2021-05-28"
    bool operator==(const SourceDocument&) const = default;
};

struct Rule {  // "rule.<id>.name"
    Id id;     // "manage-rewards": the code asks for these by name; an edition without one has no such step
    std::string number;
    NodeIndex root;
    Provenance provenance;
    bool operator==(const Rule&) const = default;
};

// A numbered statement of the programme, whether or not a condition follows from it.
struct Statement {       // "statement.<text>"
    std::string number;  // "R70"
    Id text;  // its number, unless another sentence is asked for: what it says may differ by edition
    Provenance provenance;
    bool operator==(const Statement&) const = default;
};

struct Category {  // "category.<id>"
    Id id;         // "list", "trial", "consulting", "transact"
    int rank;      // 0 is the most favourable (R14)
    bool transactable;
    bool operator==(const Category&) const = default;
};

struct ListingOption {  // "option.<id>"
    Id id;              // "contact-me", "get-it-now-subscription"
    Id category;
    Provenance provenance;
    bool operator==(const ListingOption&) const = default;
};

struct ServiceKind {  // "service-kind.<id>"
    Id id;            // "workshop"
    Id category;      // instead of that of the option (R12)
    Provenance provenance;
    bool operator==(const ServiceKind&) const = default;
};

struct OfferType {  // "offer-type.<id>"
    Id id;
    std::vector<Id> options;            // allowed ones (R15)
    std::vector<Id> shown_options;      // allowed, but shown rather than chosen in the portal
    std::vector<ServiceKind> services;  // for consulting services: one of these must be named
    Provenance provenance;
    bool operator==(const OfferType&) const = default;
};

struct Storefront {  // "store.<id>": AppSource, Azure Marketplace
    Id id;
    bool operator==(const Storefront&) const = default;
};

struct OfferState {  // "offer-state.<id>"
    Id id;
    bool earns;  // R3
    bool operator==(const OfferState&) const = default;
};

struct OfferTransition {  // "offer-action.<action>"
    Id from, action, to;
    bool operator==(const OfferTransition&) const = default;
};

struct Role {  // "role.<id>"
    Id id;
    bool operator==(const Role&) const = default;
};

// A stretch of time from a date fact: so many days or months, or until a fixed day; that last day included.
struct Period {  // "period.<id>.name", "period.<id>.over"
    Id id;
    std::optional<FactIndex> start;  // a date fact
    std::optional<int> days, months;
    std::optional<Date> until;
    bool repeats = false;  // starts anew each time it ends (R34)
    std::string rule;
    Provenance provenance;
    bool operator==(const Period&) const = default;
};

// A metric reaches the tier at or above its threshold (R17, R22).
struct TierMetric {  // "metric.<id>"
    Id id;           // "billed-sales"
    FactIndex fact;
    Sourced<FactValue> threshold;  // nothing: not publicly known (R25)
    bool operator==(const TierMetric&) const = default;
};

struct Tier {  // "tier.<id>"
    Id id;
    std::vector<TierMetric> any_of;  // empty: reached by whoever passes Ladder::entry
    Provenance provenance;
    bool operator==(const Tier&) const = default;
};

// Which sales count on a given day (R23): those of so many months up to it, or all so far.
struct SalesWindow {
    std::optional<int> months;  // nothing: all
    bool operator==(const SalesWindow&) const = default;
};

struct Ladder {
    std::optional<NodeIndex> entry;  // who has a tier at all (R17)
    std::vector<Tier> tiers;         // lowest first
    bool complete = false;           // false: tiers above the listed ones exist and are not publicly known
    std::string currency;            // of the thresholds (R26)
    Sourced<SalesWindow> window;     // nothing: not stated; then all sales count, which is our reading
    bool operator==(const Ladder&) const = default;
};

enum class BenefitScope { offer, company };
enum class BenefitUse {
    once,
    evergreen,
    yearly
};  // yearly: once in twelve months for the whole company (R31)
enum class BenefitGroup { marketing, sales, technical };

// How a benefit is come by: only benefits that a person activates have the whole workflow.
enum class BenefitMeans { granted, activated, requested, sponsored, information };

// Whether a completed benefit can be used again (R29, R30).
struct BenefitReuse {
    std::vector<Id> categories;  // of the offer; empty: all
    BenefitUse use;
    Provenance provenance;
    bool operator==(const BenefitReuse&) const = default;
};

struct BenefitValidity {
    std::vector<Id> categories;  // of the offer; empty: all
    PeriodIndex period;
    bool operator==(const BenefitValidity&) const = default;
};

// What a benefit is worth at a tier, and above it until the next one listed (R60).
struct BenefitAmount {
    Id tier;
    std::optional<Money> amount;  // nothing: not publicly known
    bool operator==(const BenefitAmount&) const = default;
};
struct BenefitAmounts {
    std::vector<BenefitAmount> by_tier;  // lowest tier first
    Provenance provenance;
    bool operator==(const BenefitAmounts&) const = default;
};

struct Benefit {  // "benefit.<id>.name", ".description", ".note"
    Id id;
    BenefitGroup group;
    Confidence group_confidence;
    BenefitScope scope;
    BenefitMeans means;
    NodeIndex unlocked;                       // may be NotKnown
    std::vector<BenefitReuse> uses;           // first that fits the offer's category; none fits: not stated
    std::vector<BenefitValidity> validities;  // first that fits the offer's category; none fits: no end is stated
    std::optional<BenefitAmounts> amounts;
    Id completes;  // a flag of the offer that completing the benefit makes true (R37): "offer.listing-optimised"; or empty
    bool content_known =
        true;            // false: the items behind it were not recovered; show it as one line and say so
    bool noted = false;  // has a ".note" text
    Provenance provenance;
    bool operator==(const Benefit&) const = default;
};

// What can be planned (R61 to R63): what is sponsored, and what is activated like any other benefit but is an amount to spend (R60).
bool is_sponsorship(const Benefit&);

struct ContactRules {
    int minimum = 1;
    Sourced<int> maximum;
    Provenance provenance;
    bool operator==(const ContactRules&) const = default;
};

struct RevocationReason {  // "revocation.<id>"
    Id id;
    bool of_purchase;  // concerns one purchase rather than the publisher (R68)
    std::string rule;
    Provenance provenance;
    bool operator==(const RevocationReason&) const = default;
};

struct TechnicalRequests {  // "phase.<id>", "solution.<id>"
    std::vector<Id> phases;
    std::vector<Id>
        solutions;  // every kind that can be named, in or out of scope: the rule "technical-request" decides
    Provenance provenance;
    bool operator==(const TechnicalRequests&) const = default;
};

// What was unlocked under the edition before stays, by that edition's own rules (R35).
struct KeptBenefits {
    std::string rule;
    Provenance provenance;
    bool operator==(const KeptBenefits&) const = default;
};

struct Edition {  // "edition.<id>.label"
    Id id;        // "2021-05"
    Id programme;
    Date in_force_from;
    std::optional<Date> in_force_until;  // first day on which it no longer is
    bool members_at_renewal = false;     // who is in the programme already moves to it at the renewal (R73)
    Provenance in_force_provenance;
    std::optional<KeptBenefits> keeps;
    Sourced<Money> fee;           // nothing: not publicly known, or not stated (R5)
    std::string hash;             // SHA-256 of the file, hexadecimal
    bool answers_by_date = true;  // false: only when it is pinned, being a person's own of another programme

    std::vector<SourceDocument> sources;
    std::vector<FactDeclaration> facts;
    std::vector<Node> nodes;
    std::vector<Rule> rules;
    std::vector<Statement> statements;
    std::vector<Period> periods;

    std::vector<Category> categories;  // most favourable first
    std::vector<ListingOption> options;
    std::vector<OfferType> offer_types;
    std::vector<Storefront> stores;
    std::vector<OfferState> offer_states;  // the first is that of a new offer
    std::vector<OfferTransition> offer_transitions;
    std::vector<Role> roles;

    Ladder ladder;
    std::vector<Benefit> benefits;
    bool benefits_complete = false;
    ContactRules contact;
    std::vector<RevocationReason> revocation_reasons;
    TechnicalRequests technical;
    std::vector<Id> unknowns;  // "unknown.<id>": what the sources of this edition do not say

    bool operator==(const Edition&) const = default;

    // Pointers into this edition, or null.
    const SourceDocument* find_source(std::string_view wanted) const;
    const Rule* find_rule(std::string_view wanted) const;
    std::optional<NodeIndex> find_root(std::string_view rule) const;
    const Statement* find_statement(std::string_view number) const;
    const Category* find_category(std::string_view wanted) const;
    const ListingOption* find_option(std::string_view wanted) const;
    const OfferType* find_offer_type(std::string_view wanted) const;
    const OfferState* find_offer_state(std::string_view wanted) const;
    const OfferTransition* find_transition(std::string_view from, std::string_view action) const;
    const Benefit* find_benefit(std::string_view wanted) const;
    const Period* find_period(std::string_view wanted) const;
    const RevocationReason* find_revocation_reason(std::string_view wanted) const;
    std::optional<FactIndex> find_fact(std::string_view wanted) const;
};

}  // namespace palier
