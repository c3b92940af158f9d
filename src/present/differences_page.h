// What the differences place says: what two editions do not have in common, for the company at hand and in general.
#pragma once

#include "present/edition_changes.h"

namespace palier {

struct EditionChoiceField {
    Text key, label, value;
    List<Choice> options;
    List<Text> paths;  // of the place with that option chosen
};

struct DifferencesPage {
    Link back;
    Text title, answer;  // how many there are; or that nothing differs, or that there is nothing to compare
    NoticeBox unknown;   // the address names an edition that there is not; without a text it does not
    bool comparable = false;  // there are two editions to choose; otherwise what follows is empty
    EditionChoiceField before, after;
    Button swap;
    Text before_name, after_name;
    Text own_heading, own_text;
    List<ChangeLine> own, own_rest;  // the first few, and those behind `own_rest_label`
    Text own_rest_label;
    std::optional<Button> start;  // while there is nobody to compare for
    Text general_heading, general_text;
    List<ChangeSection> sections;
    Text thing_label;   // of the column that says what differs
    Text absent_label;  // in the place of what an edition does not have
};

// The editions of these ids; empty: the edition before the one in use, and the one in use. Works without an edition in use.
DifferencesPage present_differences(const Scene&, const std::string& before, const std::string& after);

}  // namespace palier
