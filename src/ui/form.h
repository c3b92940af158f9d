// Draws a form: each field of the draft that the page presents, and the buttons that keep or drop it.
#pragma once

#include "present/components.h"
#include "ui/kit.h"
#include "ui/outbox.h"

namespace palier::ui {

// One field of a form of that id. An edit becomes an EditField.
void draw_field(Kit&, Text form, const palier::Field&, Outbox&);

// The whole form; Enter presses its submit button.
void draw_form(Kit&, const Form&, Outbox&);

}  // namespace palier::ui
