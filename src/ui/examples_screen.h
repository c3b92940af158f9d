// Draws the examples place.
#pragma once

#include "present/examples_page.h"
#include "ui/kit.h"
#include "ui/outbox.h"

namespace palier::ui {

void draw_examples(Kit&, const ExamplesPage&, Outbox&);

}  // namespace palier::ui
