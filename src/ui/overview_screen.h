// Draws the overview.
#pragma once

#include "present/overview_page.h"
#include "ui/kit.h"
#include "ui/outbox.h"

namespace palier::ui {

void draw_overview(Kit&, const OverviewPage&, Outbox&);

}  // namespace palier::ui
