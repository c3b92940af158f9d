// Draws statements with where they stand.
#pragma once

#include "present/sourced_lines.h"
#include "ui/kit.h"

namespace palier::ui {

// What a list item holds of it.
void draw_line(Kit&, const SourcedLine&);

// A disclosure with its list; nothing when there are no lines.
void draw_section(Kit&, const SourcedSection&);

}  // namespace palier::ui
