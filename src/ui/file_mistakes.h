// Draws what is wrong with a file that a person chose.
#pragma once

#include "present/file_mistakes.h"
#include "ui/kit.h"

namespace palier::ui {

// A section with the list; nothing when there are none.
void draw_file_mistakes(Kit&, Text key, Text heading, List<FileMistake>);

}  // namespace palier::ui
