// Draws the differences place.
#pragma once

#include "present/differences_page.h"
#include "ui/kit.h"
#include "ui/outbox.h"

namespace palier::ui {

void draw_differences(Kit&, const DifferencesPage&, Outbox&);

}  // namespace palier::ui
