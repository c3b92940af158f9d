// One thing on the screen, as a person who does not see the pixels would have it described. The kit makes one for
// everything that it draws; the page turns each into a real element at the same place.
#pragma once

#include "present/text.h"

namespace palier::ui {

// In CSS pixels. On Layer::page relative to the top left of the content, on Layer::frame to that of the viewport.
struct Rect {
    float x = 0, y = 0, width = 0, height = 0;
    bool operator==(const Rect&) const = default;
};

// The numbers cross to web/boundary.ts: append, never reorder.
enum class Role {
    text,        // a paragraph or a label; name = the text, line breaks as drawn
    heading,     // level 1 to 6
    link,        // value = path of a place in this page ("/offers/offer-1") or an https: address
    button,      //
    toggle,      // a button that stays in; flag pressed
    checkbox,    // flag checked
    choice,      // <select>: options, value = id of the chosen one
    text_field,  // value; input_kind
    text_area,   // value; several lines
    group,       // container with a name: a card, a section
    form,        // container: Enter in a field presses its submit button
    navigation,  // container
    main,        // container
    banner,      // container: the bar at the top
    list,        // container
    list_item,   // container
    table,       // container; its children are rows
    row,         // container; its children are cells
    column_header,
    cell,      // container or leaf (then name = the text)
    status,    // container or leaf, read when it changes
    alert,     // container or leaf, read at once when it appears
    image,     // drawn only; name describes it ("Tier 3 of 9"); decoration makes no item
    progress,  // value = 0 to 100
};

enum class Layer { page, frame };  // frame: stays where it is while the page scrolls

enum class InputKind { text, email, telephone, date, decimal, search };

// Bits of Item::flags, crossing to web/boundary.ts.
enum Flag : unsigned {
    disabled = 1u << 0,  // still in the tab order, with the reason as description: a "no" must be readable
    checked = 1u << 1,
    pressed = 1u << 2,
    expanded = 1u << 3,
    collapsed = 1u << 4,
    current = 1u << 5,  // the link of the place one is in
    required = 1u << 6,
    invalid = 1u << 7,
    submit = 1u << 8,    // the button that Enter presses in its form
    semibold = 1u << 9,  // the weight the text is drawn in
    monospace_digits = 1u << 10,
};

struct Option {
    Text id, label;
    bool operator==(const Option&) const = default;
};

struct Item {
    Text key;  // unique on the screen, stable from frame to frame, the same in every language
    Role role = Role::text;
    Layer layer = Layer::page;
    int parent = -1;  // index in the same vector, always smaller than its own; -1 for none
    int level = 0;
    unsigned flags = 0;
    InputKind input_kind = InputKind::text;
    Rect rect;
    float font_size = 16;   // CSS pixels
    float line_height = 0;  // CSS pixels; 0 for items without text of their own
    Text name;              // the accessible name; for texts the text itself
    Text value;             //
    Text description;       // hint, error, or why it is disabled
    List<Option> options;
    Text autocomplete;  // the HTML autocomplete token, "email", "tel", ...; empty means off
    bool operator==(const Item&) const = default;
};

}  // namespace palier::ui
