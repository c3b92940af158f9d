// Draws the answer to a question of the programme: yes, no or not known, why, and what would change it.
#pragma once

#include "present/finding.h"
#include "ui/kit.h"
#include "ui/outbox.h"

namespace palier::ui {

// On a sheet of its own whose edge has the answer’s tone.
void draw_finding(Kit&, const Finding&, Outbox&);

// What such a sheet holds, for a sheet that holds more.
void draw_finding_inside(Kit&, const Finding&, Outbox&);

}  // namespace palier::ui
