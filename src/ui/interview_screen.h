// Draws the questions of the start.
#pragma once

#include "present/interview_page.h"
#include "ui/kit.h"
#include "ui/outbox.h"

namespace palier::ui {

void draw_interview(Kit&, const InterviewPage&, Outbox&);

}  // namespace palier::ui
