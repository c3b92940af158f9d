// What kind of company it is, how it stands to the programme, and its figures other than sales: what some editions ask about.
#pragma once

#include <optional>

#include "present/record_form.h"
#include "present/view.h"

namespace palier {

// Only what the edition asks about, and the membership where an edition is moved to at the renewal (R73); nothing where there
// is none of it.
std::optional<RecordCard> present_standing(const Scene&);

// "standing": errors at the field that cannot be read.
FormReading read_standing_form(const Scene&, Text form);

}  // namespace palier
