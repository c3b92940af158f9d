// Facts stated directly, by the ids under which an edition declares them.
#pragma once

#include "core/edition.h"
#include "json/json_reader.h"

namespace palier {

// {"company.live-offers": 3, "company.billed-sales": {"amount": "500.00", "currency": "USD"}}: one for each of the edition's facts; what is
// left out or null is unknown. Mistakes: what the edition does not declare ("fact-unused", "unknown-key-near"), and values of another type
// than declared.
Facts read_facts(JsonReader&, const Edition&);

}  // namespace palier
