#include "core/consequences.h"

#include <algorithm>

#include "core/assess.h"
#include "core/sort.h"

namespace palier {

// What follows from one set of changes.
struct Consequences::Following {
    const Consequences& of;
    Facts& after;
    const Edition& edition = of.edition_;
    bool possible = true;

    // Null where the edition does not ask.
    FactValue* find(Fact fact) { return of.places_[fact] ? &after[*of.places_[fact]] : nullptr; }
    const FactValue* find_before(Fact fact) const
    {
        return of.places_[fact] ? &of.before_[*of.places_[fact]] : nullptr;
    }
    bool has_changed(Fact fact) const
    {
        auto place = of.places_[fact];
        return place && after[*place] != of.before_[*place];
    }
    template <class T>
    const T* find_known(Fact fact)
    {
        auto* value = find(fact);
        return value ? std::get_if<T>(value) : nullptr;
    }

    // A fact of the offer becomes `value`, unless it was changed to something else.
    void follow(Fact id, FactValue value)
    {
        auto* fact = find(id);
        if (!fact || *fact == value) return;
        if (has_changed(id)) possible = false;
        *fact = std::move(value);
    }
    void raise(Fact id, std::int64_t least)
    {
        auto* fact = find(id);
        auto* number = fact ? std::get_if<std::int64_t>(fact) : nullptr;
        if (number && *number < least) *number = least;
    }
    void include(Fact id, const Id& element)
    {
        auto* fact = find(id);
        auto* ids = fact ? std::get_if<Choices>(fact) : nullptr;
        if (!ids || std::ranges::find(*ids, element) != ids->end()) return;
        ids->push_back(element);
        sort_by(*ids, std::less<>{});
    }
    std::int64_t count_before(Fact id) const
    {
        const auto* fact = find_before(id);
        const auto* number = fact ? std::get_if<std::int64_t>(fact) : nullptr;
        return number ? *number : 0;
    }

    Offer make_offer()
    {
        Offer offer;
        if (const auto* type = find_known<Id>(offer_type)) offer.type = *type;
        if (const auto* kind = find_known<Id>(service_kind)) offer.service_kind = *kind;
        if (const auto* chosen = find_known<Choices>(options))
            offer.options = {chosen->begin(), chosen->end()};
        return offer;
    }

    // R14: the most favourable option counts. To be offered less, an offer would have to be taken from its customers.
    bool is_less_favourable(const Id& category) const
    {
        const auto* now = std::get_if<Id>(find_before(offer_category));
        const auto *from = now ? edition.find_category(*now) : nullptr, *to = edition.find_category(category);
        return from && to && to->rank > from->rank;
    }

    // R7 to R15.
    void classify_offer()
    {
        const bool other_kind = has_changed(options) || has_changed(service_kind) || has_changed(offer_type);
        if (!find(offer_category) || !(other_kind || has_changed(offer_category))) return;
        auto offer = make_offer();
        if (other_kind)
            if (const auto* gives = find_category(edition, offer)) follow(offer_category, gives->id);

        // One option alone that its type can have must give it.
        const auto* category = find_known<Id>(offer_category);
        const auto* type = edition.find_offer_type(offer.type);
        if (!category || !has_changed(offer_category)) return;
        if (!has_changed(options) && is_less_favourable(*category)) possible = false;
        if (!type) return;
        auto gives_it = [&] {
            const auto* found = find_category(edition, offer);
            return found && found->id == *category;
        };
        auto gives = [&](const ListingOption& option) {
            offer.options = {option.id};
            if (type->services.empty()) return gives_it();
            return std::ranges::any_of(type->services, [&](const ServiceKind& kind) {
                offer.service_kind = kind.id;
                return gives_it();
            });
        };
        possible = possible && std::ranges::any_of(edition.options, gives);
    }

    // R3.
    void publish(Date today)
    {
        auto find_state_by = [&](bool earns) {
            auto state = std::ranges::find(edition.offer_states, earns, &OfferState::earns);
            return state == edition.offer_states.end() ? Id{} : state->id;
        };
        if (const auto* state = find_known<Id>(offer_state); state && has_changed(offer_state)) {
            const auto* known = edition.find_offer_state(*state);
            follow(offer_live, known && known->earns);
        }
        const auto* live = find_known<bool>(offer_live);
        if (!live || !has_changed(offer_live)) return;
        if (const auto* state = find_known<Id>(offer_state)) {
            const auto* known = edition.find_offer_state(*state);
            if (bool(known && known->earns) != *live) follow(offer_state, find_state_by(*live));
        }
        if (*live && !has_changed(live_since))
            if (auto* since = find(live_since)) *since = today;
    }

    void count_offers()
    {
        const auto* live = find_known<bool>(offer_live);
        if (!live || !*live) return;
        const auto* category = find_known<Id>(offer_category);
        const auto* type = find_known<Id>(offer_type);
        const bool newly = has_changed(offer_live);
        if (newly) raise(live_offers, count_before(live_offers) + 1);
        if (newly && type) include(live_offer_types, *type);
        if (!category || !(newly || has_changed(offer_category))) return;
        include(live_categories, *category);
        if (const auto* known = edition.find_category(*category); known && known->transactable)
            raise(live_transactable_offers, count_before(live_transactable_offers) + 1);
    }

    // Who has a live transactable offer has a live offer.
    void count_company()
    {
        if (const auto* categories = find_known<Choices>(live_categories);
            categories && has_changed(live_categories))
            for (const auto& id : *categories)
                if (const auto* known = edition.find_category(id); known && known->transactable)
                    raise(live_transactable_offers, 1);
        if (const auto* number = find_known<std::int64_t>(live_transactable_offers))
            raise(live_offers, *number);
        for (auto set : {live_categories, live_offer_types, live_appsource_offer_types})
            if (const auto* ids = find_known<Choices>(set); ids && !ids->empty() && has_changed(set))
                raise(live_offers, 1);
    }
};

Consequences::Consequences(const Edition& edition, const Facts& before) : edition_{edition}, before_{before}
{
    // In the order of the enumeration.
    constexpr std::string_view names[fact_count] = {
        "company.live-offers",
        "company.live-transactable-offers",
        "company.live-offer-types",
        "company.live-categories",
        "offer.live",
        "offer.state",
        "offer.category",
        "company.live-appsource-offer-types",
        "offer.live-since",
        "offer.type",
        "offer.service-kind",
        "offer.options",
    };
    for (std::size_t i = 0; i < fact_count; ++i) places_[i] = edition.find_fact(names[i]);
}

bool Consequences::add_to(Facts& after, Date today) const
{
    Following following{*this, after};
    following.classify_offer();
    following.publish(today);
    following.count_offers();
    following.count_company();
    return following.possible;
}

bool Consequences::can_follow(FactIndex fact) const
{
    const auto* end = places_.data() + offer_category + 1;
    return std::find(places_.data(), end, fact) != end;
}

}  // namespace palier
