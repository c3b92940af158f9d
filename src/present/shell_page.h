// What stands around every place: where one can go, whose company and which day this is about, and whether it is kept.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "present/components.h"
#include "present/place.h"
#include "present/view.h"

namespace palier {

struct NavigationEntry {
    std::string id, label, path;
};

struct ShellPage {
    std::string application, company;
    std::vector<NavigationEntry> places;
    std::string current;  // id of the entry one is in
    std::string navigation_name, menu_label, close_label;

    std::string date;       // "1 June 2021"
    std::string date_name;  // "Reference date: 1 June 2021. Open the timeline."
    std::string save_text;
    Tone save_tone = Tone::neutral;
    Button undo, redo, language;
    std::string language_short;  // "FR", where there is little room

    std::optional<NoticeBox> edition;  // when the rules shown are not those of the day
    std::vector<NoticeBox> notices;
    std::string document_title;
};

ShellPage present_shell(const Scene&);

// Instead of a place: while what is kept is being read, when there is no edition for the day, at an address of nothing.
struct MessagePage {
    std::string title, text;
    std::vector<Button> buttons;
};
MessagePage present_waiting(const Texts&);
MessagePage present_no_edition(const Scene&);
MessagePage present_nowhere(const Scene&);

}  // namespace palier
