// What the settings place says: language and look, what this browser keeps, files in and out, and erasing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "present/components.h"
#include "present/forms.h"
#include "present/view.h"

namespace palier {

struct SettingOption {
    std::string id, label;
    Action action;
};

struct SettingChoice {
    std::string key, label, value, hint;
    std::vector<SettingOption> options;
};

struct ImportMistake {
    std::string key, text, place, hint;
};

struct ImportRow {
    std::string key, store, name, change, note;
    Tone tone = Tone::neutral;
};

// A file that was read: what taking it in would do, or why it cannot be taken in.
struct ImportPart {
    std::string heading, answer;
    Tone tone = Tone::information;
    std::vector<Pair> pairs;
    std::string mistakes_heading;
    std::vector<ImportMistake> mistakes;
    std::string warnings_heading;
    std::vector<ImportMistake> warnings;
    std::string rows_heading, rows_label;
    std::vector<std::string> columns;
    std::vector<ImportRow> rows;
    std::string merge_text, replace_text;
    std::vector<Button> buttons;
};

struct SettingsPage {
    std::string title, answer;
    std::string look_heading;
    std::vector<SettingChoice> choices;
    std::string kept_heading, kept_text;
    std::vector<Pair> kept;
    std::vector<Button> kept_buttons;
    std::string files_heading, files_text;
    std::vector<Button> files_buttons;
    std::optional<ImportPart> import;
    std::string erase_heading, erase_text;
    Form erase;
    std::string about_heading;
    std::vector<std::string> about;
    std::vector<Pair> about_pairs;
    std::string previous, next;
};

// Works without an edition too.
SettingsPage present_settings(const Scene&);

// "erase": the word that confirms it must be in "word"; what then happens is the action of the form's own button, not a command.
FormReading read_erase_form(const Scene&, const std::string& form);

}  // namespace palier
