#include "core/words.h"

namespace palier {

const char* name_of(Outcome outcome)
{
    return find_word(outcome_words, outcome);
}

const char* name_of(Confidence confidence)
{
    return confidence == Confidence::own ? "own" : find_word(confidence_words, confidence);
}

const char* name_of(FactType type)
{
    return find_word(fact_type_words, type);
}

const char* name_of(FactOwner owner)
{
    return find_word(fact_owner_words, owner);
}

const char* name_of(Comparison comparison)
{
    return find_word(comparison_words, comparison);
}

const char* name_of(BenefitGroup group)
{
    return find_word(benefit_group_words, group);
}

const char* name_of(BenefitScope scope)
{
    return find_word(benefit_scope_words, scope);
}

const char* name_of(BenefitMeans means)
{
    return find_word(benefit_means_words, means);
}

const char* name_of(BenefitUse use)
{
    return find_word(benefit_use_words, use);
}

const char* name_of(BenefitStatus status)
{
    return find_word(benefit_status_words, status);
}

const char* name_of(MessageStatus status)
{
    return find_word(message_status_words, status);
}

const char* name_of(Effort effort)
{
    return find_word(effort_words, effort);
}

}  // namespace palier
