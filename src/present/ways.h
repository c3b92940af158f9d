// From a verdict that is not met to the place where what decides it can be said or changed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/verdict.h"
#include "present/components.h"
#include "present/view.h"

namespace palier {

// The name of the fact that decides the verdict ("company.live-offers"): the first one that is not as needed, else the first one
// that nobody has stated. Empty when the verdict is met, or hangs on nothing that a person could state.
std::string find_deciding_fact(const Edition&, const Verdict&);

// Where that fact is entered, "/company"; empty when nowhere.
std::string find_way(std::string_view fact);

// A button that goes there, labelled for the fact. Nothing when the verdict is met or there is no such place.
std::optional<Button> present_way(const Scene&, const Verdict&, std::string_view key);

}  // namespace palier
