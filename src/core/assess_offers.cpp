// What an offer is to the programme: possible or not, live or not, and in which category.
#include <algorithm>

#include "core/assess.h"

namespace palier {

namespace {

bool contains(const std::vector<Id>& ids, const Id& id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

template <class Part>
std::vector<Id> list_ids(const std::vector<Part>& parts)
{
    std::vector<Id> ids;
    for (const auto& part : parts) ids.push_back(part.id);
    return ids;
}

std::vector<Id> list_possible_options(const OfferType& type)
{
    auto possible = type.options;
    for (const auto& shown : type.shown_options)
        if (!contains(possible, shown)) possible.push_back(shown);
    return possible;
}

const ServiceKind* find_service(const OfferType& type, const Id& kind)
{
    auto found =
        std::find_if(type.services.begin(), type.services.end(), [&](const auto& s) { return s.id == kind; });
    return found == type.services.end() ? nullptr : &*found;
}

void find_option_mistakes(
    const Edition& edition, const Offer& offer, const OfferType* type, std::vector<OfferMistake>& mistakes
)
{
    auto possible = type ? list_possible_options(*type) : list_ids(edition.options);
    if (offer.options.empty()) mistakes.push_back({"no-option", "", possible});
    for (const auto& option : offer.options) {
        if (contains(possible, option)) continue;
        mistakes.push_back(
            {edition.find_option(option) ? "option-impossible" : "option-unknown", option, possible}
        );
    }
}

void find_service_mistakes(const Offer& offer, const OfferType& type, std::vector<OfferMistake>& mistakes)
{
    auto kinds = list_ids(type.services);
    if (offer.service_kind.empty()) {
        if (!kinds.empty()) mistakes.push_back({"service-kind-missing", "", kinds});
    } else if (!contains(kinds, offer.service_kind)) {
        mistakes.push_back({"service-kind-unknown", offer.service_kind, kinds});
    }
}

void find_store_mistakes(const Edition& edition, const Offer& offer, std::vector<OfferMistake>& mistakes)
{
    auto stores = list_ids(edition.stores);
    if (offer.stores.empty()) mistakes.push_back({"no-store", "", stores});
    for (const auto& store : offer.stores)
        if (!contains(stores, store)) mistakes.push_back({"store-unknown", store, stores});
}

// Calls `visit` with each option that counts, the category that it gives, and where that stands. Of a service its kind decides (R12), so
// that nothing is known before it is named.
template <class Visit>
void visit_options(const Edition& edition, const Offer& offer, Visit visit)
{
    const auto* type = edition.find_offer_type(offer.type);
    if (!type) return;
    const auto* service = find_service(*type, offer.service_kind);
    if (!type->services.empty() && !service) return;
    for (const auto& option : edition.options) {
        bool possible = contains(type->options, option.id) || contains(type->shown_options, option.id);
        if (!possible || !offer.options.contains(option.id)) continue;
        if (service)
            visit(option.id, service->category, service->provenance);
        else
            visit(option.id, option.category, option.provenance);
    }
}

bool earns(const Edition& edition, const Id& state)
{
    const auto* known = edition.find_offer_state(state);
    return known && known->earns;
}

}  // namespace

std::vector<OfferMistake> find_mistakes(const Edition& edition, const Offer& offer)
{
    std::vector<OfferMistake> mistakes;
    const auto* type = edition.find_offer_type(offer.type);
    if (!type) mistakes.push_back({"type-unknown", offer.type, list_ids(edition.offer_types)});
    find_option_mistakes(edition, offer, type, mistakes);
    if (type) find_service_mistakes(offer, *type, mistakes);
    find_store_mistakes(edition, offer, mistakes);
    return mistakes;
}

const Category* find_category(const Edition& edition, const Offer& offer)
{
    const Category* best = nullptr;
    visit_options(edition, offer, [&](const Id&, const Id& gives, const Provenance&) {
        const auto* category = edition.find_category(gives);
        if (category && (!best || category->rank < best->rank)) best = category;
    });
    return best;
}

Classification classify(const Edition& edition, const Offer& offer)
{
    Classification classification;
    const auto* best = find_category(edition, offer);
    if (best) classification.category = best->id;
    visit_options(edition, offer, [&](const Id& option, const Id& category, const Provenance& provenance) {
        classification.options.push_back({option, category, provenance, best && category == best->id});
    });
    return classification;
}

const Id* find_state(const Offer& offer, Date today)
{
    const Id* state = nullptr;
    for (const auto& move : offer.moves)
        if (move.on <= today) state = &move.state;
    return state;
}

bool is_live(const Edition& edition, const Offer& offer, Date today)
{
    const auto* state = find_state(offer, today);
    return state && earns(edition, *state);
}

std::optional<Date> live_since(const Edition& edition, const Offer& offer, Date today)
{
    std::optional<Date> since;
    bool was_live = false;
    for (const auto& move : offer.moves) {
        if (move.on > today) continue;
        auto now_live = earns(edition, move.state);
        if (now_live && !was_live) since = move.on;
        was_live = now_live;
    }
    return since;
}

std::vector<Id> allowed_actions(const Edition& edition, const Offer& offer)
{
    std::vector<Id> actions;
    for (const auto& transition : edition.offer_transitions)
        if (!offer.moves.empty() && transition.from == offer.state()) actions.push_back(transition.action);
    return actions;
}

}  // namespace palier
