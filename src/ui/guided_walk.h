// Draws a guided walk: the steps behind, the one at hand with all it needs, the steps ahead.
#pragma once

#include "present/guided_walk.h"
#include "ui/kit.h"
#include "ui/outbox.h"

namespace palier::ui {

void draw_guided_walk(Kit&, const GuidedWalk&, Outbox&);

}  // namespace palier::ui
