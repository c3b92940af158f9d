// The places of the app and the addresses that lead to them.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "core/state.h"

namespace palier {

enum class Place {
    start,
    interview,  // "/start/questions"
    overview,
    company,
    offers,
    offer,  // "/offers/<id>", "/offers/new"
    benefits,
    benefit,  // "/benefits/<benefit>", "/benefits/<benefit>/<offer>"
    contact,
    technical,
    request,  // "/technical/<id>", "/technical/new"
    timeline,
    programme,
    own_programme,  // "/programme/own"
    rules,          // "/programme/rules"
    rule,           // "/programme/rules/R22"
    differences,    // "/programme/differences", "/programme/differences/<edition>/<edition>"
    examples,       // "/programme/examples"
    settings,
    nowhere,  // an address that leads to nothing
};

// "/offers/offer-1" is {offer, "offer-1", ""}.
struct Address {
    Place place = Place::nowhere;
    std::string first, second;
    bool operator==(const Address&) const = default;
};

// "/" is the start while nothing is known of the company, else the overview.
Address find_place(std::string_view path, const State&);

// The entry of the navigation that a place belongs to: the id is also the key of its texts, "place.<id>".
std::string_view navigation_id(Place);

inline constexpr std::array<std::string_view, 10> navigation = {
    "start", "overview", "company", "offers", "benefits", "contact", "technical", "timeline", "programme", "settings"
};

}  // namespace palier
