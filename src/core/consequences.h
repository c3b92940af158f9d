// What follows for an offer and its company once some facts are otherwise: who publishes an offer has one live offer more.
#pragma once

#include <optional>
#include <string_view>

#include "core/facts.h"

namespace palier {

// `after` with what follows from the changes since `before`, for the facts that the edition declares; nothing where the changes
// contradict one another or cannot be: a category that no option of the offer's type gives (R15), or a less favourable one while its
// options stay (R14). `today` is the day on which
// they are made.
std::optional<Facts> add_consequences(const Edition&, const Facts& before, Facts after, Date today);

// Whether another fact's change can bring this one about.
bool is_consequence(std::string_view fact);

}  // namespace palier
