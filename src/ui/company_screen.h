// Draws the company.
#pragma once

#include "present/company_page.h"
#include "ui/kit.h"
#include "ui/outbox.h"

namespace palier::ui {

void draw_company(Kit&, const CompanyPage&, Outbox&);

}  // namespace palier::ui
