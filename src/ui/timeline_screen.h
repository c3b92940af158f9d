// Draws the timeline.
#pragma once

#include "present/timeline_page.h"
#include "ui/kit.h"
#include "ui/outbox.h"

namespace palier::ui {

void draw_timeline(Kit&, const TimelinePage&, Outbox&);

}  // namespace palier::ui
