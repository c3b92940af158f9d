// What "/programme/own" says: the figures of a person's own deck (R25), the edition files of their own, and what both change.
#pragma once

#include <optional>

#include "present/components.h"
#include "present/file_mistakes.h"
#include "present/forms.h"

namespace palier {

// A threshold that is not publicly known.
struct OwnFigure {
    Form form;
    Badge badge;  // whose figure it is, or that it is not known
    std::optional<Button> remove;
};

struct OwnFigureTier {
    Text key, name;
    List<OwnFigure> figures;
};

// An own figure that counts nowhere.
struct IdleFigure {
    Text key, name, text;
    Button remove;
};

struct OwnEditionRow {
    Text key, name, text;
    List<Badge> badges;
    List<Pair> pairs;
    Text mistakes_heading;
    List<FileMistake> mistakes;
    List<Button> buttons;
};

// An edition file that was read and not yet used.
struct EditionPreview {
    Text heading, answer;
    Tone tone = Tone::information;
    List<Pair> pairs;
    List<Text> sentences;
    Text mistakes_heading;
    List<FileMistake> mistakes;
    Text warnings_heading;
    List<FileMistake> warnings;
    List<Button> buttons;
};

struct OwnProgrammePage {
    Text title, answer;
    Text with, without;  // where the company stands with the own figures, and where it would without them
    Text marked;         // that nobody has checked them
    std::optional<EditionPreview> preview;
    Text figures_heading, figures_text;
    List<OwnFigureTier> tiers;
    Text idle_heading;
    List<IdleFigure> idle;
    Text editions_heading, editions_text, editions_none, words_text, format_text;
    Button choose;
    List<OwnEditionRow> editions;
    Link back;
};

// Works without an edition: then there is none to type figures for.
OwnProgrammePage present_own_programme(const Scene&);

// "own-threshold/<edition>--<tier>--<metric>": the figure is in "figure".
FormReading read_own_threshold_form(const Scene&, Text form);

}  // namespace palier
