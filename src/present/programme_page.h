// What the programme place says: the edition in force, what it contains, where each part of it comes from, and what is not known.
#pragma once

#include <string>
#include <vector>

#include "present/components.h"
#include "present/view.h"

namespace palier {

struct EditionRow {
    std::string key, name, in_force;
    std::vector<Badge> badges;
    std::vector<Button> buttons;
};

// One statement with where it stands and how sure it is.
struct SourcedLine {
    std::string key, title, text, source;
    Badge confidence;
};

struct SourcedSection {
    std::string key, heading, text;
    std::string label;  // of the button that shows the lines; empty: they are always there
    std::vector<SourcedLine> lines;
};

struct MatrixRow {
    std::string key, name;
    std::vector<std::string> cells;
};

struct SourceRow {
    std::string key, id, kind, reference, date;
};

struct ProgrammePage {
    std::string title, answer, about;
    std::vector<Pair> pairs;
    std::string editions_heading, editions_text;
    std::vector<EditionRow> editions;
    SourcedSection categories, ladder, benefits, rules;
    std::string matrix_heading, matrix_text, matrix_label;
    std::vector<std::string> matrix_columns;
    std::vector<MatrixRow> matrix;
    std::string unknowns_heading, unknowns_text;
    std::vector<std::string> unknowns;
    std::string sources_heading, sources_text, sources_label;
    std::vector<std::string> source_columns;
    std::vector<SourceRow> sources;
    std::string previous, next;
};

// Works without an edition: then it only offers the editions there are.
ProgrammePage present_programme(const Scene&);

}  // namespace palier
