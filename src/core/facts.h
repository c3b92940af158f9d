// The facts that the code can supply about a company, by their names in edition files. An edition declares those it asks about;
// one that the code does not know stays unknown.
//
// company.has-partner-id boolean      R1; unknown when not said
// company.live-offers whole           R3
// company.live-transactable-offers whole   unknown while a live offer has no category
// company.live-offer-types choices    types of the live offers; unknown while one has none
// company.live-appsource-offer-types choices   of those on AppSource (R40); unknown while a live offer has no store or no type
// company.live-categories choices     categories of the live offers; unknown while one has none
// company.profiles-linked boolean     false when a profile is known not to be linked, unknown when not said of all, or when
//                                     there is no profile (R18)
// company.billed-sales money          linked profiles, fraud taken out (R18, R19), up to the reference date; unknown without
//                                     a sale; see SalesTotal
// company.enrolled boolean            R47; unknown without a company
// company.kind choice                 software, services (services only, R16)
// company.country choice              ISO 3166-1, two letters (R39)
// company.member boolean, company.renews-on date (R73), company.first-benefits-on date (R34), company.premium-fee money (R73)
// company.seats-sold whole (R20), company.teams-users whole, company.solution-value money (R21)
// company.contacts whole              R48, R53
// person.signed-in boolean            somebody is, who is one of the company's people
// person.roles choices                of who is signed in; unknown when nobody is
// person.tenant choice                onboarding, separate, associated, associated-before-sign-in, taken; unknown when not said
// offer.state choice, offer.live boolean, offer.live-since date, offer.type choice, offer.category choice, offer.options choices,
// offer.stores choices, offer.service-kind choice: unknown when not said; offer.live-since as live_since() in assess.h
// offer.message-received boolean      R54; false until somebody says so
// offer.owner choice                  found, missing; unknown until looked for (R56)
// offer.private boolean, offer.public-twin boolean (R38), offer.co-sell-ready boolean; offer.listing-optimised boolean (R37): said,
// or a benefit that `completes` it was completed
// benefit.activated-on date, benefit.contacted boolean, benefit.completed boolean: of its latest use
// benefit.completed-before boolean    for any offer, in the twelve months up to the reference date (R31 of 2025-09)
// sponsorship.use choice, sponsorship.agreement choice, sponsorship.agreement-state choice, sponsorship.payment-option boolean,
// sponsorship.former-balance money, sponsorship.former-ended boolean (R61 to R63)
// request.phase choice, request.solution choice
// contact.user-picked boolean (R49: one of the company's people), contact.email-given boolean, contact.email-differs boolean
// (R50: without the case of A to Z and without outer spaces; unknown when either address is), contact.phone-given boolean,
// contact.language-given boolean
#pragma once

#include <string_view>
#include <vector>

#include "core/edition.h"
#include "core/state.h"

namespace palier {

// The declarations of all of the above, for checking edition files; `choices` left empty.
const std::vector<FactDeclaration>& supplied_facts();

// What is being asked about; null: the facts of that owner stay unknown.
struct Subject {
    const Offer* offer = nullptr;
    const Benefit* benefit = nullptr;
    const TechnicalRequest* request = nullptr;
    const Contact* contact = nullptr;
    const SponsorshipPlan* sponsorship = nullptr;
};

// On the reference date: sales after it are not counted, nor are those after `sold_until`.
Facts find_facts(
    const Edition&, const State&, Date reference_date, const Subject& = {}, Date sold_until = Date::max()
);

// The same with billed sales unknown: which sales count may depend on the rest (R16).
Facts find_facts_but_sales(const Edition&, const State&, Date reference_date);

// Whether facts of that owner are known only of a subject; those of the company and of who is signed in always are.
bool depends_on_subject(FactOwner);

// The facts of one company and person with one subject after the other: what was found of them is kept, and of offers that come again.
class SubjectFacts {
public:
    // Edition and state are referred to, and stay as they are.
    SubjectFacts(const Edition&, const State&, Date reference_date);

    const Facts& find(const Subject&);  // always the same object, changed by the next call

private:
    struct OfSubject {
        FactIndex fact;
        std::uint32_t supply;  // which of what the code can supply
    };

    const Edition& edition_;
    const State& state_;
    Date reference_date_;
    Facts facts_;
    std::vector<OfSubject> of_offer_, of_others_;
    std::vector<const Offer*> offers_;
    Facts kept_;  // of the first of offers_ those of of_offer_, then those of the second
};

}  // namespace palier
