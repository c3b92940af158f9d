// What the programme place says: the edition in force, what it contains, where each part of it comes from, and what is not known.
#pragma once

#include "present/components.h"
#include "present/view.h"

namespace palier {

struct EditionRow {
    Text key, name, in_force;
    List<Badge> badges;
    List<Button> buttons;
};

// One statement with where it stands and how sure it is.
struct SourcedLine {
    Text key, title, text, source;
    Badge confidence;
};

struct SourcedSection {
    Text key, heading, text;
    Text label;  // of the button that shows the lines; empty: they are always there
    List<SourcedLine> lines;
};

struct MatrixRow {
    Text key, name;
    List<Text> cells;
};

struct SourceRow {
    Text key, id, kind, reference, date;
};

struct ProgrammePage {
    Text title, answer, about;
    List<Pair> pairs;
    Text editions_heading, editions_text;
    List<EditionRow> editions;
    SourcedSection categories, ladder, benefits, rules;
    Text matrix_heading, matrix_text, matrix_label;
    List<Text> matrix_columns;
    List<MatrixRow> matrix;
    Text unknowns_heading, unknowns_text;
    List<Text> unknowns;
    Text sources_heading, sources_text, sources_label;
    List<Text> source_columns;
    List<SourceRow> sources;
    Text previous, next;
};

// Works without an edition: then it only offers the editions there are.
ProgrammePage present_programme(const Scene&);

}  // namespace palier
