#include "core/consequences.h"

#include <algorithm>

#include "core/assess.h"
#include "core/sort.h"

namespace palier {

namespace {

constexpr std::string_view consequences[] = {
    "company.live-offers",
    "company.live-transactable-offers",
    "company.live-offer-types",
    "company.live-categories",
    "offer.live",
    "offer.state",
    "offer.category",
};

struct Consequences {
    const Edition& edition;
    const Facts& before;
    Facts after;
    bool possible = true;

    // Null where the edition does not ask.
    FactValue* find(std::string_view id)
    {
        auto fact = edition.find_fact(id);
        return fact ? &after[*fact] : nullptr;
    }
    bool has_changed(std::string_view id) const
    {
        auto fact = edition.find_fact(id);
        return fact && after[*fact] != before[*fact];
    }
    template <class T>
    const T* find_known(std::string_view id)
    {
        auto* value = find(id);
        return value ? std::get_if<T>(value) : nullptr;
    }

    // A fact of the offer becomes `value`, unless it was changed to something else.
    void follow(std::string_view id, FactValue value)
    {
        auto* fact = find(id);
        if (!fact || *fact == value) return;
        if (has_changed(id)) possible = false;
        *fact = std::move(value);
    }
    void raise(std::string_view id, std::int64_t least)
    {
        auto* fact = find(id);
        auto* number = fact ? std::get_if<std::int64_t>(fact) : nullptr;
        if (number && *number < least) *number = least;
    }
    void include(std::string_view id, const Id& element)
    {
        auto* fact = find(id);
        auto* ids = fact ? std::get_if<Choices>(fact) : nullptr;
        if (!ids || std::ranges::find(*ids, element) != ids->end()) return;
        ids->push_back(element);
        sort_by(*ids, std::less<>{});
    }
    std::int64_t count_before(std::string_view id) const
    {
        auto fact = edition.find_fact(id);
        const auto* number = fact ? std::get_if<std::int64_t>(&before[*fact]) : nullptr;
        return number ? *number : 0;
    }

    Offer make_offer()
    {
        Offer offer;
        if (const auto* type = find_known<Id>("offer.type")) offer.type = *type;
        if (const auto* kind = find_known<Id>("offer.service-kind")) offer.service_kind = *kind;
        if (const auto* options = find_known<Choices>("offer.options"))
            offer.options = {options->begin(), options->end()};
        return offer;
    }

    // R14: the most favourable option counts. To be offered less, an offer would have to be taken from its customers.
    bool is_less_favourable(const Id& category) const
    {
        const auto* now = std::get_if<Id>(&before[*edition.find_fact("offer.category")]);
        const auto *from = now ? edition.find_category(*now) : nullptr, *to = edition.find_category(category);
        return from && to && to->rank > from->rank;
    }

    // R7 to R15.
    void classify_offer()
    {
        if (!find("offer.category")) return;
        auto offer = make_offer();
        if (has_changed("offer.options") || has_changed("offer.service-kind") || has_changed("offer.type"))
            if (auto category = classify(edition, offer).category) follow("offer.category", *category);

        // One option alone that its type can have must give it.
        const auto* category = find_known<Id>("offer.category");
        const auto* type = edition.find_offer_type(offer.type);
        if (!category || !has_changed("offer.category")) return;
        if (!has_changed("offer.options") && is_less_favourable(*category)) possible = false;
        if (!type) return;
        auto gives = [&](const ListingOption& option) {
            offer.options = {option.id};
            if (type->services.empty()) return classify(edition, offer).category == *category;
            return std::ranges::any_of(type->services, [&](const ServiceKind& kind) {
                offer.service_kind = kind.id;
                return classify(edition, offer).category == *category;
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
        if (const auto* state = find_known<Id>("offer.state"); state && has_changed("offer.state")) {
            const auto* known = edition.find_offer_state(*state);
            follow("offer.live", known && known->earns);
        }
        const auto* live = find_known<bool>("offer.live");
        if (!live || !has_changed("offer.live")) return;
        if (const auto* state = find_known<Id>("offer.state")) {
            const auto* known = edition.find_offer_state(*state);
            if (bool(known && known->earns) != *live) follow("offer.state", find_state_by(*live));
        }
        if (*live && !has_changed("offer.live-since"))
            if (auto* since = find("offer.live-since")) *since = today;
    }

    void count_offers()
    {
        const auto* live = find_known<bool>("offer.live");
        if (!live || !*live) return;
        const auto* category = find_known<Id>("offer.category");
        const auto* type = find_known<Id>("offer.type");
        const bool newly = has_changed("offer.live");
        if (newly) raise("company.live-offers", count_before("company.live-offers") + 1);
        if (newly && type) include("company.live-offer-types", *type);
        if (!category || !(newly || has_changed("offer.category"))) return;
        include("company.live-categories", *category);
        if (const auto* known = edition.find_category(*category); known && known->transactable)
            raise("company.live-transactable-offers", count_before("company.live-transactable-offers") + 1);
    }

    // Who has a live transactable offer has a live offer.
    void count_company()
    {
        if (const auto* categories = find_known<Choices>("company.live-categories");
            categories && has_changed("company.live-categories"))
            for (const auto& id : *categories)
                if (const auto* known = edition.find_category(id); known && known->transactable)
                    raise("company.live-transactable-offers", 1);
        if (const auto* number = find_known<std::int64_t>("company.live-transactable-offers"))
            raise("company.live-offers", *number);
        for (const auto* set :
             {"company.live-categories", "company.live-offer-types", "company.live-appsource-offer-types"})
            if (const auto* ids = find_known<Choices>(set); ids && !ids->empty() && has_changed(set))
                raise("company.live-offers", 1);
    }
};

}  // namespace

std::optional<Facts> add_consequences(const Edition& edition, const Facts& before, Facts after, Date today)
{
    Consequences followed{edition, before, std::move(after)};
    followed.classify_offer();
    followed.publish(today);
    followed.count_offers();
    followed.count_company();
    if (!followed.possible) return std::nullopt;
    return std::move(followed.after);
}

bool is_consequence(std::string_view fact)
{
    return std::ranges::find(consequences, fact) != std::end(consequences);
}

}  // namespace palier
