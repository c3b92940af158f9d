// Draws the tiers.
#pragma once

#include "present/ladder_part.h"
#include "ui/kit.h"
#include "ui/outbox.h"

namespace palier::ui {

void draw_ladder(Kit&, const LadderPart&, Outbox&);

}  // namespace palier::ui
