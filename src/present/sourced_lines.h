// Statements of the programme, each with where it stands and how sure it is: for the programme place and those below it.
#pragma once

#include "core/edition.h"
#include "present/components.h"
#include "present/texts.h"

namespace palier {

struct SourcedLine {
    Text key, title, text, source;
    Badge confidence;
};

struct SourcedSection {
    Text key, heading, text;
    Text label;  // of the button that shows the lines
    List<SourcedLine> lines;
};

SourcedLine make_line(const Texts&, Text key, Text title, Text text, const Provenance&);

// "In force from 28 May 2021 up to and including 13 December 2021."
Text present_span(const Texts&, const Edition&);

}  // namespace palier
