// Draws the rules place, and the page of one rule.
#pragma once

#include "present/rules_page.h"
#include "ui/kit.h"
#include "ui/outbox.h"

namespace palier::ui {

void draw_rules(Kit&, const RulesPage&, Outbox&);
void draw_rule(Kit&, const RulePage&);

}  // namespace palier::ui
