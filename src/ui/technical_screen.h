// Draws the technical place and the page of one request.
#pragma once

#include "present/technical_page.h"
#include "ui/kit.h"
#include "ui/outbox.h"

namespace palier::ui {

void draw_technical(Kit&, const TechnicalPage&, Outbox&);
void draw_request(Kit&, const RequestPage&, Outbox&);

}  // namespace palier::ui
