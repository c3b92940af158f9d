// What the settings place says: language and look, what this browser keeps, files in and out, and erasing.
#pragma once

#include <optional>

#include "present/components.h"
#include "present/file_mistakes.h"
#include "present/forms.h"
#include "present/view.h"

namespace palier {

struct SettingOption {
    Text id, label;
    Action action;
};

struct SettingChoice {
    Text key, label, value, hint;
    List<SettingOption> options;
};

struct ImportRow {
    Text key, store, name, change, note;
    Tone tone = Tone::neutral;
};

// A file that was read: what taking it in would do, or why it cannot be taken in.
struct ImportPart {
    Text heading, answer;
    Tone tone = Tone::information;
    List<Pair> pairs;
    Text mistakes_heading;
    List<FileMistake> mistakes;
    Text warnings_heading;
    List<FileMistake> warnings;
    Text rows_heading, rows_label;
    List<Text> columns;
    List<ImportRow> rows;
    Text merge_text, replace_text;
    List<Button> buttons;
};

struct SettingsPage {
    Text title, answer;
    Text look_heading;
    List<SettingChoice> choices;
    Text kept_heading, kept_text;
    List<Pair> kept;
    List<Button> kept_buttons;
    Text files_heading, files_text;
    List<Button> files_buttons;
    std::optional<ImportPart> import;
    Text erase_heading, erase_text;
    Form erase;
    Text about_heading;
    List<Text> about;
    List<Pair> about_pairs;
    Text previous, next;
};

// Works without an edition too.
SettingsPage present_settings(const Scene&);

// "erase": the word that confirms it must be in "word"; what then happens is the action of the form's own button, not a command.
FormReading read_erase_form(const Scene&, Text form);

}  // namespace palier
