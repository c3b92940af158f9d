// What is worth asking a person: what could still settle an answer, the most telling first.
#pragma once

#include <compare>
#include <set>
#include <string_view>
#include <vector>

#include "core/assess.h"

namespace palier {

// What a question is about.
enum class AskedOf : std::uint8_t { company, profile, person, offer, sale };

// One thing that a person can be asked and a state can hold. What follows from it (how many offers are live, an offer's category) is
// never asked. The ids are those of the facts where there is one.
struct Askable {
    std::string_view id;
    FactType type;
    AskedOf of;
};
inline constexpr Askable askables[] = {
    {"company.has-partner-id", FactType::boolean, AskedOf::company},
    {"company.kind", FactType::choice, AskedOf::company},     // R16
    {"company.country", FactType::choice, AskedOf::company},  // two letters
    {"company.member", FactType::boolean, AskedOf::company},  // R73
    {"company.renews-on", FactType::date, AskedOf::company},
    {"company.first-benefits-on", FactType::date, AskedOf::company},   // R34
    {"company.premium-fee", FactType::money, AskedOf::company},        // R73
    {"company.profiles-linked", FactType::boolean, AskedOf::company},  // while no profile is on record
    {"company.billed-sales", FactType::money, AskedOf::company},
    {"company.seats-sold", FactType::whole, AskedOf::company},
    {"company.teams-users", FactType::whole, AskedOf::company},
    {"company.solution-value", FactType::money, AskedOf::company},
    {"company.enrolled", FactType::boolean, AskedOf::company},
    {"company.contacts", FactType::whole, AskedOf::company},
    {"profile.linked", FactType::boolean, AskedOf::profile},  // R18
    {"person.roles", FactType::choices, AskedOf::person},     // of who is signed in
    {"person.tenant", FactType::choice, AskedOf::person},
    {"offer.live", FactType::boolean, AskedOf::offer},
    {"offer.live-since", FactType::date, AskedOf::offer},
    {"offer.type", FactType::choice, AskedOf::offer},
    {"offer.options", FactType::choices, AskedOf::offer},
    {"offer.service-kind", FactType::choice, AskedOf::offer},
    {"offer.stores", FactType::choices, AskedOf::offer},
    {"offer.private", FactType::boolean, AskedOf::offer},
    {"offer.public-twin", FactType::boolean, AskedOf::offer},
    {"offer.listing-optimised", FactType::boolean, AskedOf::offer},
    {"offer.co-sell-ready", FactType::boolean, AskedOf::offer},
    {"offer.owner", FactType::choice, AskedOf::offer},  // R56
    {"sale.nature", FactType::choice, AskedOf::sale},   // R16
};
const Askable* find_askable(std::string_view id);  // null: nothing that a person can be asked

struct Asked {
    Id question;  // of an askable
    Id subject;   // the profile, offer or sale it is about; empty for the company and for who is signed in
    // clang-tidy takes the 0 that this is compared with for a pointer. NOLINTNEXTLINE(modernize-use-nullptr)
    auto operator<=>(const Asked&) const = default;
};

// An answer that is not known yet.
enum class VerdictKind : std::uint8_t {
    participation,
    sees,
    manages,
    associates,
    creates_users,
    category,    // of an offer
    tier,        // that one
    unlocked,    // a benefit
    activation,  // a benefit that is, or may be, unlocked
};
struct OpenVerdict {
    VerdictKind kind = VerdictKind::participation;
    Id id;     // of the tier or the benefit
    Id offer;  // where it is about one
    bool operator==(const OpenVerdict&) const = default;
};

struct OpenQuestion {
    Asked asked;
    std::vector<OpenVerdict> settles;  // what it could still decide, alone or with others; never empty
    bool operator==(const OpenQuestion&) const = default;
};

// Those that could settle most come first, equal ones in the order of the edition's facts. Left out is what could change nothing,
// and `unanswered`: what a person was asked and does not know. `unsaid` are facts that are taken as unknown although the state's
// silence would make them known: before a company is on record, "no offer" is not yet an answer.
std::vector<OpenQuestion> find_questions(
    const Edition&, const State&, Date, const std::set<Asked>& unanswered = {}, const std::set<Id>& unsaid = {}
);

// find_facts() with the unsaid ones unknown.
Facts find_said_facts(const Edition&, const State&, Date, const Subject&, const std::set<Id>& unsaid);

}  // namespace palier
