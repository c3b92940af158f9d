// What the programme place says: which edition answers and why that one, what it contains, what is not known, and the way to the places
// below it.
#pragma once

#include "present/sourced_lines.h"
#include "present/view.h"

namespace palier {

struct EditionRow {
    Text key, name, in_force;
    List<Badge> badges;
    List<Button> buttons;
};

struct MatrixRow {
    Text key, name;
    List<Text> cells;
};

// A place below this one.
struct Doorway {
    Text key, heading, text;
    Link link;
};

struct ProgrammePage {
    Text title, answer, why, about;
    List<Pair> pairs;
    List<Doorway> doorways;
    Text doorways_heading;
    Text editions_heading, editions_text;
    List<EditionRow> editions;
    Text contents_heading;
    SourcedSection ladder, benefits, categories;
    Text matrix_heading, matrix_text, matrix_label;
    List<Text> matrix_columns;
    List<MatrixRow> matrix;
    Text unknowns_heading, unknowns_text;
    List<Text> unknowns;
};

// Works without an edition: then it only offers the editions there are.
ProgrammePage present_programme(const Scene&);

}  // namespace palier
