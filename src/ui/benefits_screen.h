// Draws the benefits place and the page of one benefit.
#pragma once

#include "present/benefits_page.h"
#include "ui/kit.h"
#include "ui/outbox.h"

namespace palier::ui {

void draw_benefits(Kit&, const BenefitsPage&, Outbox&);
void draw_benefit(Kit&, const BenefitPage&, Outbox&);

}  // namespace palier::ui
