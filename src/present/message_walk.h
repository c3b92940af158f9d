// The first message after an offer went live, and the search for it when none comes (W6 and W12, R54 to R56).
#pragma once

#include "present/forms.h"
#include "present/guided_walk.h"
#include "present/view.h"

namespace palier {

// Nothing while the offer is not live.
std::optional<GuidedWalk> present_message_walk(const Scene&, const Id& id);

// "owner/<offer>": error at "name". "ticket/<offer>": none.
FormReading read_owner_form(const Scene&, Text form);
FormReading read_ticket_form(const Scene&, Text form);

}  // namespace palier
