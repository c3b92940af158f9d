// The editions that answer for a company: those that come with the program, and what the person has of their own.
#pragma once

#include <string>
#include <vector>

#include "core/edition.h"
#include "core/issue.h"
#include "core/state.h"

namespace palier {

// A kept file that is no edition, or no longer one: nothing of it counts, and nothing of it is lost.
struct UnreadEdition {
    Id id;
    std::vector<Issue> issues;
};

struct Programme {
    std::vector<Edition> editions;  // oldest first
    std::vector<UnreadEdition> unread;
};

// Those that a person has of their own, by id.
Programme read_own_editions(const std::vector<Edition>& shipped, const ById<OwnEdition>&);

// An own edition takes the place of a shipped one with the same id. One of a programme that no shipped edition is of only answers when it
// is pinned. Own figures stand where figures are not publicly known (core/own_thresholds.h).
Programme
make_programme(const std::vector<Edition>& shipped, const ById<OwnEdition>&, const ById<OwnThreshold>&);

}  // namespace palier
