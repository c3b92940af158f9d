// Draws the things that a person keeps: a card for each, and the form for a new one.
#pragma once

#include "present/record_form.h"
#include "ui/kit.h"
#include "ui/outbox.h"

namespace palier::ui {

void draw_record(Kit&, const RecordCard&, Outbox&);
void draw_record_list(Kit&, const RecordList&, Outbox&);

}  // namespace palier::ui
