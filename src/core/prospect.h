// What a condition says now, and what it could come to say once more is known.
#pragma once

#include <cstddef>
#include <vector>

#include "core/verdict.h"

namespace palier {

// An outcome that is not unknown stays as it is whatever becomes known (strong Kleene logic). An unknown one
// may be able to go either way, or only one, or, for a figure that the sources do not give, none.
struct Prospect {
    Outcome outcome = Outcome::unknown;
    bool can_be_met = false;
    bool can_be_not_met = false;
};

Prospect settled(Outcome);  // met, not met or invalid; unknown: for ever
Prospect open();            // unknown until a fact is stated, which may go either way

// At least so many of the parts: all of them, any (1), or a number between. `invalid` wins.
Prospect combine(std::size_t needed, const std::vector<Prospect>& parts);

Prospect negate(const Prospect&);

}  // namespace palier
