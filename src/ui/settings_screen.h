// Draws the settings place.
#pragma once

#include "present/settings_page.h"
#include "ui/kit.h"
#include "ui/outbox.h"

namespace palier::ui {

void draw_settings(Kit&, const SettingsPage&, Outbox&);

}  // namespace palier::ui
