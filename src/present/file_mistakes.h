// What is wrong with a file that a person chose, in words.
#pragma once

#include <vector>

#include "core/issue.h"
#include "present/texts.h"

namespace palier {

struct FileMistake {
    Text key, text, place, hint;
};

// "line 12, column 5 (/content/offers/0/id)"; what is not in the file at a line only has the pointer.
Text write_place(const Texts&, const Issue&);

// Their keys are the prefix and a number.
List<FileMistake> present_file_mistakes(const Texts&, const std::vector<Issue>&, Text prefix);

}  // namespace palier
