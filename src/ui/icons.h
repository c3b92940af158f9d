// Small drawings made of lines, in place of an icon font.
#pragma once

#include "ui/theme.h"

struct ImDrawList;

namespace palier::ui {

enum class Icon {
    none,
    check,
    cross,
    question,
    dots,
    clock,
    warning,
    info,
    dash,
    dot,
    arrow_right,
    arrow_left,
    menu,
    external,
    chevron_down,
    chevron_right,
    chevron_up,
    plus,
    download,
    upload,
    undo,
    redo,
    calendar,
    start,
    overview,
    company,
    offers,
    benefits,
    contact,
    technical,
    timeline,
    programme,
    settings,
};

// In device pixels: a square of `size` with its top left at x, y.
void paint_icon(ImDrawList&, Icon, float x, float y, float size, Colour);

// The mark of the application: three steps, the middle one a landing.
void paint_mark(ImDrawList&, float x, float y, float size, Colour ground, Colour stair);

}  // namespace palier::ui
