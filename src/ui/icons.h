// Small drawings made of lines, in place of an icon font.
#pragma once

namespace palier::ui {

enum class Icon {
    none,
    check, cross, question, dots, clock, warning, info, dash, dot,
    arrow_right, arrow_left, menu, external, chevron_down, chevron_right, chevron_up, plus, download, upload, undo, redo, calendar,
    start, overview, company, offers, benefits, contact, technical, timeline, programme, settings,
};

}  // namespace palier::ui
