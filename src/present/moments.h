// What happened to the company, as sentences with two dates: when it was true, and when it was recorded.
#pragma once

#include <cstdint>

#include "present/view.h"

namespace palier {

struct Happening {
    Date on;                   // when it was true
    std::int64_t recorded_at;  // milliseconds since 1970, UTC
    std::int64_t sequence;     // of the entry that brought it
    Text sentence;
};

// One sentence for an event.
Text describe_event(const Scene&, const Event&);

// What the entries that count amount to, oldest true date first: one for each dated thing. Content that was
// taken in whole (a scenario, a file) brings all that it tells of.
List<Happening> find_happenings(const Scene&);

// "20 Nov 2026, 22:10 UTC".
Text write_recorded(const Texts&, std::int64_t milliseconds);

}  // namespace palier
