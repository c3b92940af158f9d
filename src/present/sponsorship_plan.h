// What a sponsorship is meant for and which account is to carry it, and what the rules say of that (R61 to R63).
#pragma once

#include <optional>

#include "present/finding.h"
#include "present/forms.h"

namespace palier {

struct SponsorshipPlanPart {
    Text key, heading;
    Text nothing_said;       // and that the rules warn only; empty once something has been said
    List<Text> rules;        // what they say in general; before anything has been said
    List<Finding> findings;  // of what has been said, what is being typed included
    List<Pair> said;         // while the form is closed
    std::optional<Form> form;
    List<Button> buttons;  // opens the form
};

// Nothing where the edition has none of the rules, or the benefit is no sponsorship. Needs an edition.
std::optional<SponsorshipPlanPart> present_sponsorship_plan(const Scene&, const Benefit&);

// "sponsorship/<benefit>": saves the plan; what the edition does not ask for stays as it was kept. Errors at "former-balance".
FormReading read_sponsorship_form(const Scene&, Text form);

}  // namespace palier
