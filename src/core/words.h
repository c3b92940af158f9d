// The word of each value of an enumeration, once for all: in edition files and expected results, in the JSON of verdicts, in the keys of
// texts.
#pragma once

#include <array>
#include <cstddef>

#include "core/unlock.h"

namespace palier {

template <class E>
struct Named {
    const char* name;
    E value;
};

template <class E, std::size_t count>
constexpr std::array<const char*, count> words_of(const Named<E> (&names)[count])
{
    std::array<const char*, count> words{};
    for (std::size_t i = 0; i < count; ++i) words[i] = names[i].name;
    return words;
}

inline constexpr Named<Outcome> outcome_words[] = {
    {"met", Outcome::met},
    {"not-met", Outcome::not_met},
    {"unknown", Outcome::unknown},
    {"not-applicable", Outcome::not_applicable},
    {"invalid", Outcome::invalid},
};

// Those that an edition file may state: a person's own figures (R25) are never in one.
inline constexpr Named<Confidence> confidence_words[] = {
    {"seed", Confidence::seed},
    {"docs", Confidence::docs},
    {"community", Confidence::community},
    {"inferred", Confidence::inferred},
};

inline constexpr Named<FactType> fact_type_words[] = {
    {"boolean", FactType::boolean},
    {"whole", FactType::whole},
    {"money", FactType::money},
    {"date", FactType::date},
    {"choice", FactType::choice},
    {"choices", FactType::choices},
};

inline constexpr Named<FactOwner> fact_owner_words[] = {
    {"company", FactOwner::company},
    {"person", FactOwner::person},
    {"contact", FactOwner::contact},
    {"offer", FactOwner::offer},
    {"benefit", FactOwner::benefit},
    {"request", FactOwner::request},
    {"sponsorship", FactOwner::sponsorship},
};

inline constexpr Named<Comparison> comparison_words[] = {
    {"is", Comparison::is},
    {"isNot", Comparison::is_not},
    {"atLeast", Comparison::at_least},
    {"moreThan", Comparison::more_than},
    {"atMost", Comparison::at_most},
    {"lessThan", Comparison::less_than},
    {"oneOf", Comparison::one_of},
    {"includesAny", Comparison::includes_any},
    {"includesAll", Comparison::includes_all},
    {"includesNone", Comparison::includes_none},
};

inline constexpr Named<BenefitGroup> benefit_group_words[] = {
    {"marketing", BenefitGroup::marketing},
    {"sales", BenefitGroup::sales},
    {"technical", BenefitGroup::technical},
};

inline constexpr Named<BenefitScope> benefit_scope_words[] = {
    {"offer", BenefitScope::offer},
    {"company", BenefitScope::company},
};

inline constexpr Named<BenefitMeans> benefit_means_words[] = {
    {"granted", BenefitMeans::granted},
    {"activated", BenefitMeans::activated},
    {"requested", BenefitMeans::requested},
    {"sponsored", BenefitMeans::sponsored},
    {"information", BenefitMeans::information},
};

inline constexpr Named<BenefitUse> benefit_use_words[] = {
    {"once", BenefitUse::once},
    {"evergreen", BenefitUse::evergreen},
    {"yearly", BenefitUse::yearly},
};

inline constexpr Named<BenefitStatus> benefit_status_words[] = {
    {"granted", BenefitStatus::granted},
    {"information", BenefitStatus::information},
    {"locked", BenefitStatus::locked},
    {"undecided", BenefitStatus::undecided},
    {"available", BenefitStatus::available},
    {"activated", BenefitStatus::activated},
    {"contacted", BenefitStatus::contacted},
    {"in-use", BenefitStatus::in_use},
    {"completed", BenefitStatus::completed},
    {"expired", BenefitStatus::expired},
    {"opted-out", BenefitStatus::opted_out},
    {"revoked", BenefitStatus::revoked},
};

inline constexpr Named<MessageStatus> message_status_words[] = {
    {"waiting", MessageStatus::waiting},
    {"search-owner", MessageStatus::search_owner},
    {"received", MessageStatus::received},
    {"owner-has-it", MessageStatus::owner_has_it},
    {"open-ticket", MessageStatus::open_ticket},
    {"ticket-open", MessageStatus::ticket_open},
    {"ticket-closed", MessageStatus::ticket_closed},
};

inline constexpr Named<Effort> effort_words[] = {
    {"say", Effort::say},
    {"arrange", Effort::arrange},
    {"wait", Effort::wait},
    {"publish", Effort::publish},
    {"change", Effort::change},
    {"grow", Effort::grow},
};

// Empty for a value without a word.
template <class E, std::size_t count>
constexpr const char* find_word(const Named<E> (&words)[count], E value)
{
    for (const auto& word : words)
        if (word.value == value) return word.name;
    return "";
}

const char* name_of(Outcome);
const char* name_of(Confidence);
const char* name_of(FactType);
const char* name_of(FactOwner);
const char* name_of(Comparison);
const char* name_of(BenefitGroup);
const char* name_of(BenefitScope);
const char* name_of(BenefitMeans);
const char* name_of(BenefitUse);
const char* name_of(BenefitStatus);
const char* name_of(MessageStatus);
const char* name_of(Effort);

}  // namespace palier
