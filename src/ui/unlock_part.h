// Draws what would unlock something, and what is not known yet.
#pragma once

#include "present/missing_part.h"
#include "present/unlocks.h"
#include "ui/kit.h"
#include "ui/outbox.h"

namespace palier::ui {

// On a sheet of its own; nothing when there is nothing to unlock.
void draw_unlocks(Kit&, const UnlockPart&, Outbox&);
// The same inside another sheet, under a heading.
void draw_unlocks_inside(Kit&, const UnlockPart&, Outbox&);

void draw_missing(Kit&, const MissingPart&, Outbox&);

}  // namespace palier::ui
