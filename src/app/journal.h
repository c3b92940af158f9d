// Where entries are kept. The browser keeps them in IndexedDB, tests in memory.
#pragma once

#include <functional>

#include "core/workflow.h"

namespace palier {

class Journal {
public:
    virtual ~Journal() = default;

    // One transaction: the entry, and the records that differ between the two states. Calls back once, on the main thread, possibly
    // many frames later; after `Done` both survive closing the page, a crash and a power cut. Errors: "quota", "closed",
    // "sequence" (another tab wrote first), "unavailable", "failed".
    virtual void append(
        const Entry&, const State& before, const State& after, std::function<void(const Result<Done>&)> answer
    ) = 0;

    // Deletes every earlier entry and every record for good, and keeps this one, all in one transaction: this is what erasing
    // personal data means.
    virtual void erase(const Entry&, std::function<void(const Result<Done>&)> answer) = 0;
};

}  // namespace palier
