// Draws "/programme/own".
#pragma once

#include "present/own_programme_page.h"
#include "ui/kit.h"
#include "ui/outbox.h"

namespace palier::ui {

void draw_own_programme(Kit&, const OwnProgrammePage&, Outbox&);

}  // namespace palier::ui
