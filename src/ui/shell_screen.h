// Draws what stands around every place.
#pragma once

#include "present/shell_page.h"
#include "ui/kit.h"
#include "ui/outbox.h"

namespace palier::ui {

// The bar and the navigation.
void draw_frame(Kit&, const ShellPage&, Outbox&);
// Above the place: the edition's banner and what has to be told. Within the page.
void draw_told(Kit&, const ShellPage&, Outbox&);
void draw_message(Kit&, const MessagePage&, Outbox&);

}  // namespace palier::ui
