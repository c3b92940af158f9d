// Finding the parts of an edition by their ids.
#include "core/edition.h"

#include <algorithm>

namespace palier {

namespace {

template <class Part>
const Part* find_by_id(const std::vector<Part>& parts, std::string_view id)
{
    auto found = std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.id == id; });
    return found == parts.end() ? nullptr : &*found;
}

}  // namespace

const SourceDocument* Edition::find_source(std::string_view wanted) const
{
    return find_by_id(sources, wanted);
}

const Rule* Edition::find_rule(std::string_view wanted) const
{
    return find_by_id(rules, wanted);
}

std::optional<NodeIndex> Edition::find_root(std::string_view rule) const
{
    const auto* found = find_rule(rule);
    return found ? std::optional{found->root} : std::nullopt;
}

const Statement* Edition::find_statement(std::string_view number) const
{
    auto found =
        std::find_if(statements.begin(), statements.end(), [&](const auto& s) { return s.number == number; });
    return found == statements.end() ? nullptr : &*found;
}

const Category* Edition::find_category(std::string_view wanted) const
{
    return find_by_id(categories, wanted);
}

const ListingOption* Edition::find_option(std::string_view wanted) const
{
    return find_by_id(options, wanted);
}

const OfferType* Edition::find_offer_type(std::string_view wanted) const
{
    return find_by_id(offer_types, wanted);
}

const OfferState* Edition::find_offer_state(std::string_view wanted) const
{
    return find_by_id(offer_states, wanted);
}

const OfferTransition* Edition::find_transition(std::string_view from, std::string_view action) const
{
    auto found = std::find_if(offer_transitions.begin(), offer_transitions.end(), [&](const auto& transition) {
        return transition.from == from && transition.action == action;
    });
    return found == offer_transitions.end() ? nullptr : &*found;
}

const Benefit* Edition::find_benefit(std::string_view wanted) const
{
    return find_by_id(benefits, wanted);
}

const Period* Edition::find_period(std::string_view wanted) const
{
    return find_by_id(periods, wanted);
}

bool is_sponsorship(const Benefit& benefit)
{
    return benefit.means == BenefitMeans::sponsored ||
           (benefit.means == BenefitMeans::activated && benefit.amounts.has_value());
}

const RevocationReason* Edition::find_revocation_reason(std::string_view wanted) const
{
    return find_by_id(revocation_reasons, wanted);
}

std::optional<FactIndex> Edition::find_fact(std::string_view wanted) const
{
    for (FactIndex i = 0; i < facts.size(); ++i)
        if (facts[i].id == wanted) return i;
    return std::nullopt;
}

}  // namespace palier
