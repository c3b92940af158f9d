// What stands around every place: where one can go, whose company and which day this is about, and whether it is kept.
#pragma once

#include <optional>

#include "present/components.h"
#include "present/place.h"
#include "present/view.h"

namespace palier {

struct NavigationEntry {
    Text id, label, path;
};

struct ShellPage {
    Text application, company;
    List<NavigationEntry> places;
    Text current;  // id of the entry one is in
    Text navigation_name, menu_label, close_label;

    Text date;       // "1 June 2021"
    Text date_name;  // "Reference date: 1 June 2021. Open the timeline."
    Text save_text;
    Tone save_tone = Tone::neutral;
    Button undo, redo, language;
    Text language_short;  // "FR", where there is little room

    std::optional<NoticeBox> edition;  // when the rules shown are not those of the day
    List<NoticeBox> notices;
    Text document_title;
};

ShellPage present_shell(const Scene&);

// Instead of a place: while what is kept is being read, when there is no edition for the day, at an address of nothing.
struct MessagePage {
    Text title, text;
    List<Button> buttons;
};
MessagePage present_waiting(const Texts&);
MessagePage present_no_edition(const Scene&);
MessagePage present_nowhere(const Scene&);

}  // namespace palier
