// Draws the marketing contact place.
#pragma once

#include "present/contact_page.h"
#include "ui/kit.h"
#include "ui/outbox.h"

namespace palier::ui {

void draw_contact(Kit&, const ContactPage&, Outbox&);

}  // namespace palier::ui
