// Draws the programme place.
#pragma once

#include "present/programme_page.h"
#include "ui/kit.h"
#include "ui/outbox.h"

namespace palier::ui {

void draw_programme(Kit&, const ProgrammePage&, Outbox&);

}  // namespace palier::ui
