// Draws the start.
#pragma once

#include "present/start_page.h"
#include "ui/kit.h"
#include "ui/outbox.h"

namespace palier::ui {

void draw_start(Kit&, const StartPage&, Outbox&);

}  // namespace palier::ui
