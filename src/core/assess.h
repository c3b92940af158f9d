// The questions that a company asks of the programme, each answered with its reasons. All are pure functions of the edition,
// the state and the reference date.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "core/facts.h"
#include "core/state.h"
#include "core/verdict.h"
#include "core/visit.h"

namespace palier {

// R1 to R4: what the company has earned, whoever is looking (R6). The edition's rule "participation".
Verdict assess_participation(const Edition&, const State&, Date);

// R6, R41 to R45: what the signed-in person can see and do. Rules "see-rewards", "manage-rewards", "associate-tenant",
// "create-users".
struct Access {
    Verdict sees, manages, associates, creates_users;
    bool operator==(const Access&) const = default;
};
Access assess_access(const Edition&, const State&, Date);

// ---- Offers ---------------------------------------------------------------------------------------------------------------

// An option that the offer's type cannot have (R15), or an id that the edition does not know.
struct OfferMistake {
    std::string code;  // "type-unknown", "option-unknown", "option-impossible", "no-option", "service-kind-missing",
                       // "service-kind-unknown", "store-unknown", "no-store"
    Id value;          // the offending id
    std::vector<Id> allowed;  // what would be accepted
    bool operator==(const OfferMistake&) const = default;
};
std::vector<OfferMistake> find_mistakes(const Edition&, const Offer&);

// The category one offer would have if live: the most favourable of its options (R7 to R14); nothing when it has none that
// counts: none possible for its type, or a service whose kind is not said (R12). `options` says for each option that counts, in
// the edition's order, what it gives and where that stands; all that give the winning category decide.
struct OptionCategory {
    Id option, category;
    Provenance provenance;
    bool decides = false;
    bool operator==(const OptionCategory&) const = default;
};
struct Classification {
    std::optional<Id> category;
    std::vector<OptionCategory> options;
    bool operator==(const Classification&) const = default;
};
Classification classify(const Edition&, const Offer&);
// The category alone; null when there is none.
const Category* find_category(const Edition&, const Offer&);

// Where it stood on that day: null before its first move.
const Id* find_state(const Offer&, Date);
bool is_live(const Edition&, const Offer&, Date);  // R3: the state of that day earns
// The day of the latest move up to that day into a state that earns, also when the offer has been withdrawn since: the clocks
// that started then go on.
std::optional<Date> live_since(const Edition&, const Offer&, Date);
std::vector<Id> allowed_actions(const Edition&, const Offer&);  // transitions from the present state

// ---- Sales and tiers -------------------------------------------------------------------------------------------------------

// R16 to R19, R23, R26: sales of linked profiles in the edition's window up to the reference date, fraud taken out. A sale without a profile is the
// company's own and counts; one of a profile that is not on record is undecided.
struct SalesTotal {
    // Money, or Unknown: nothing recorded that is known to count or not to, or some of it not in the ladder's currency.
    FactValue total;
    std::vector<Money> unlinked;    // left out because the profile is known not to be linked, by currency
    std::vector<Money> undecided;   // left out because nobody said whether the profile is linked
    std::vector<Money> services;    // left out because services do not count for this company (R16)
    std::vector<Money> too_old;     // left out because the edition's window has moved on (R23)
    std::vector<Money> fraudulent;  // taken out
    std::vector<Money> other_currencies;  // needs converting by the person first
    int entries = 0;                      // that count
    bool overflow = false;                // the sum is beyond 64 bits: total is Unknown
    bool operator==(const SalesTotal&) const = default;
};
// Sales after `sold_until` do not count either.
SalesTotal total_sales(const Edition&, const State&, Date, Date sold_until = Date::max());
// Those that are in `total`, or would be in their other currency; in the given state.
std::vector<const Sale*> find_counting_sales(const Edition&, const State&, Date);

struct TierStep {
    Id tier;
    Outcome outcome = Outcome::unknown;
    FactValue threshold;           // of the metric in money; Unknown when not publicly known
    std::optional<FactValue> gap;  // what is missing to it
    Provenance provenance;         // the person's own where a figure of theirs counts
    bool operator==(const TierStep&) const = default;
};
struct TierStanding {
    Verdict entry;                // may have a tier at all (R17)
    std::vector<TierStep> steps;  // lowest first; empty when the entry is not met
    std::optional<Id> reached;    // the highest met one
    // False: a higher tier may have been reached: its threshold is not publicly known (R25), or sales are undecided.
    bool exact = false;
    SalesTotal sales;
    bool operator==(const TierStanding&) const = default;
};
TierStanding assess_tier(const Edition&, const State&, Date, Date sold_until = Date::max());

// ---- Benefits --------------------------------------------------------------------------------------------------------------

// Where a benefit stands today, for one offer or for the company.
enum class BenefitStatus {
    granted,      // comes by itself, nothing to do
    information,  // outside the programme, told only
    locked,       // not earned
    undecided,    // cannot be told whether it is earned
    available,    // earned; `activation` says whether it can be activated now
    activated,
    contacted,
    in_use,
    completed,
    expired,
    opted_out,
    revoked,
};

struct BenefitAssessment {
    const Edition* edition = nullptr;  // by whose rules
    Id benefit;
    Id offer;     // empty for the whole company
    Id category;  // of the offer
    BenefitStatus status = BenefitStatus::undecided;
    Verdict unlocked;
    Verdict activation;            // rule "activate": role, visibility, enrolment, contact; R48
    std::optional<Date> last_day;  // of its validity, that day included (R31); nothing: no end is stated or known
    bool validity_stated = false;          // the edition gives a validity for this category
    std::optional<Date> contact_expected;  // R52, while activated
    bool contact_late = false;             // after that day: "later than announced", no remedy is published
    bool may_be_revoked = false;           // R69
    bool reusable = false;          // completed, and the edition says it can be used again by now (R30, R34)
    std::optional<Date> next_use;   // while completed: the day on which it can be used again, if one is known
    std::optional<BenefitUse> use;  // nothing: not stated (R29)
    // R60: at the tier reached: money, or Unknown: not publicly known, or the tier is not. Nothing: no amount belongs to it.
    std::optional<FactValue> amount;
    const BenefitRecord* record = nullptr;  // in the given state; null: nobody has acted on it
};
// Used up and to be used again by now (R29, R30), or opted out of while it is still earned (R65).
bool can_activate_again(const BenefitAssessment&);
// Activate is its next step, open or closed as `activation` says. It is, too, where only the sources do not say whether it is earned
// (R39): who sees it in Partner Center knows better.
bool waits_for_activation(const Benefit&, const BenefitAssessment&);

// In the edition's order; a benefit of an offer once for each offer that is live or that has a record for it. Thousands of offers have
// hundreds of megabytes of reasons: who does not tell them leaves them out, and who tells all of them visits one assessment after the other.
// By the rules of this edition alone: what a company has on a day is visit_all_benefits() (core/assess_kept.h).
std::vector<BenefitAssessment> assess_benefits(const Edition&, const State&, Date, Reasons = Reasons::told);
void visit_benefits(const Edition&, const State&, Date, Reasons, Visit<BenefitAssessment&&> visit);
// The same where what counts is what had been unlocked on an earlier day (R35): `unlocked` and `amount` are of that day, all
// else is of today.
void visit_benefits_unlocked_on(
    Date unlocking, const Edition&, const State&, Date, Reasons, Visit<BenefitAssessment&&> visit
);
// Nothing where assess_benefits() has no line: unknown benefit or offer, wrong scope, withdrawn and never acted on.
std::optional<BenefitAssessment>
assess_benefit(const Edition&, const State&, const Id& benefit, const Id& offer, Date);

// ---- After going live ------------------------------------------------------------------------------------------------------

// R54 to R56 for one live offer.
enum class MessageStatus {
    waiting,
    search_owner,
    received,
    owner_has_it,
    open_ticket,
    ticket_open,
    ticket_closed
};
struct MessageStanding {
    Id offer;
    MessageStatus status = MessageStatus::waiting;
    Date live_since;
    std::optional<Date> path_opens;  // first day of the "no message" path; nothing: the delay is not publicly known
    Verdict path;                    // rule "no-message"
};
std::vector<MessageStanding> assess_messages(const Edition&, const State&, Date);

// R57, R58: rule "technical-request" on this request; not applicable where the edition has no technical requests.
Verdict assess_request(const Edition&, const State&, const TechnicalRequest&, Date);

// R61 to R63 on what is meant with a sponsorship: rules "sponsorship-use", "sponsorship-billing", "sponsorship-next"; each not
// applicable where the edition has none. They warn, and refuse nothing: a plan may be a question.
struct SponsorshipPlanStanding {
    Verdict use, billing, next;
    bool operator==(const SponsorshipPlanStanding&) const = default;
};
SponsorshipPlanStanding assess_sponsorship_plan(const Edition&, const State&, const SponsorshipPlan&, Date);

// R48 to R51: rule "contact-complete" on this contact, with company.contacts counting it as assigned; not met, too, when it
// would be one more than the edition's maximum (R53; nothing in the reasons then, the maximum stands in ContactRules).
Verdict assess_contact(const Edition&, const State&, const Contact&, Date);

// ---- Time ------------------------------------------------------------------------------------------------------------------

struct Deadline {
    Date on;  // the first day on which something is different
    std::string
        kind;  // "no-message" (the path opens), "contact-late", "benefit-expired", "tier-lost" (R23), "yearly-refresh",
    // "edition-starts", "edition-ends", "renewal"
    Id offer, benefit;  // where they apply
    bool operator==(const Deadline&) const = default;
};
// What a calendar would hold, oldest first, past and future; nothing that has been settled meanwhile. `benefits`: those of that day,
// of earlier editions too (core/assess_kept.h); their reasons are not needed.
std::vector<Deadline>
find_deadlines(const Edition&, const State&, Date, const std::vector<BenefitAssessment>& benefits);

// ---- Editions --------------------------------------------------------------------------------------------------------------

// Oldest first; one that names no end of its own ends where the next begins, unless members keep it until their renewal (R73).
void put_in_order(std::vector<Edition>&);

// Which edition answers, and whether that is certain.
struct EditionChoice {
    const Edition* edition = nullptr;  // null: the day lies before the first
    // R73: the one that would answer if the company turned out to be a member, whose renewal is still to come or not known.
    const Edition* for_members = nullptr;
    std::optional<Date> renewal;  // the day from which a member has the next edition, when that is still to come
    bool operator==(const EditionChoice&) const = default;
};

// R72, R73: the latest one in force on that day. One that members come to at their renewal is not in force for them before.
EditionChoice choose_edition(const std::vector<Edition>&, const Membership&, Date);
// R72 alone: as for a newcomer; null before the first.
const Edition* find_edition_in_force(const std::vector<Edition>&, Date);
// The pinned one, else the one that answers for this company; null when there is none.
const Edition* find_edition(const std::vector<Edition>&, const State&, Date);

}  // namespace palier
