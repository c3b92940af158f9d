// What follows for an offer and its company once some facts are otherwise: who publishes an offer has one live offer more.
#pragma once

#include <array>
#include <optional>

#include "core/facts.h"

namespace palier {

class Consequences {
public:
    // For the facts that the edition declares. It and the facts as they are now are referred to.
    Consequences(const Edition&, const Facts& before);

    const Edition& edition() const { return edition_; }
    const Facts& before() const { return before_; }

    // Adds to `after` what follows from its changes. False where these contradict one another or cannot be: a category that no option
    // of the offer's type gives (R15), or a less favourable one while its options stay (R14). `today` is the day on which they are made.
    bool add_to(Facts& after, Date today) const;

    // Whether another fact's change can bring this one about.
    bool can_follow(FactIndex) const;

private:
    struct Following;

    enum Fact {
        live_offers,
        live_transactable_offers,
        live_offer_types,
        live_categories,
        offer_live,
        offer_state,
        offer_category,  // the last that can follow
        live_appsource_offer_types,
        live_since,
        offer_type,
        service_kind,
        options,
        fact_count,
    };

    const Edition& edition_;
    const Facts& before_;
    std::array<std::optional<FactIndex>, fact_count> places_;  // nothing where the edition does not ask
};

}  // namespace palier
