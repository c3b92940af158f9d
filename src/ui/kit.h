// The widget kit: lays out and paints everything a person sees, and writes down for each thing what it is (ui::Item).
//
// Screens call it top to bottom, every frame; it keeps no widgets. A call that stands for something to press or to fill in
// returns what the person did to it since the last frame:
//
//     kit.card("contact", page.heading, [&] {
//         kit.paragraph(page.sentence);
//         if (auto name = kit.text_field({.key = "contact-name", .label = page.name_label, .value = page.name}))
//             outbox.push_back(SetContactName{*name});
//         kit.row([&] {
//             if (kit.button("contact-send", page.send, {.kind = Kind::primary, .why_not = page.why_not})) ...
//         });
//     });
//
// Layout: everything fills the width of what it is in and goes below what came before; in a `row` side by side, wrapping;
// in `columns` cell by cell. Distances are the kit's business: no margins at call sites.
// Keys: of interactive things and containers, unique on the screen ("offer-3-edit"), never translated. Texts get theirs from
// the container they are in.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/verdict.h"
#include "ui/icons.h"
#include "ui/item.h"
#include "ui/theme.h"

namespace palier::ui {

// CSS pixels; `pixel_ratio` device pixels for each.
struct Viewport {
    float width = 0, height = 0, scroll_y = 0, pixel_ratio = 1;
};

// What the person did since the last frame, and where pointer and focus are now. Keys are Item keys.
struct Interaction {
    std::vector<std::string> clicks;
    std::vector<std::pair<std::string, std::string>> edits;  // the key of a field, and the value it has now
    std::string hovered, pressed, focused;
    bool focus_visible = false;  // draw the ring (:focus-visible)
};

struct Drawn {
    std::vector<Item> items;
    float content_height = 0;   // CSS pixels, from the top of the content
    double next_frame_ms = -1;  // 0 at the next animation frame, -1 nothing is due
    Text focus;                 // the key a screen asked to focus, else empty
    Text followed;              // path of the link that was pressed ("/offers"), else empty: go there
    List<Text> mistakes;  // of the screens: a key used twice, an image without a name. Empty in a correct program
};

enum class Kind { primary, secondary, quiet, danger };

// Disabled exactly when `why_not` says why; the reason is painted under the button.
struct ButtonSpec {
    Kind kind = Kind::secondary;
    Text why_not = {};
    Icon icon = Icon::none;
    bool submit = false;  // Enter in a field of the same form presses it
    bool large = false;   // one of a few that are all there is to press
    Text spoken = {};     // accessible name where the label alone is ambiguous ("Edit Contoso Backup")
};

struct Field {
    Text key = {}, label = {}, value = {};
    Text hint = {}, error = {};
    InputKind kind = InputKind::text;  // date: value is "2021-06-01" or empty
    Text shown = {};  // what is painted instead of the value while idle: a date as this reader writes it
    Text autocomplete = {};
    Text why_not = {};  // disabled exactly when it says why
    bool required = false;
    float width =
        0;  // CSS pixels; 0: as wide as there is room, up to a readable 440 (a text area: all there is)
    int lines = 4;  // of a text area, at least
};

struct Choice {
    Text key = {}, label = {}, value = {};  // value: id of the chosen option, or empty
    std::span<const Option> options = {};
    Text hint = {}, error = {}, why_not = {};
    bool required = false;
    float width = 0;
};

struct Check {
    Text key = {}, label = {};
    bool value = false;
    Text hint = {}, error = {}, why_not = {};
};

struct Notice {
    Tone tone = Tone::info;  // info, met (success), warning, refusal, unknown
    Text title = {}, text = {};
    bool urgent = false;  // read at once when it appears
};

struct Column {
    Text title = {};
    float weight = 1;
};

// A place in the navigation. `path` as in the address bar; `mark` a short word in a badge ("2 due"), or empty.
struct Place {
    Text id = {}, label = {}, path = {};
    Icon icon = Icon::none;
    Text mark = {};
};

struct Frame {
    Text name = {};   // of the application, beside its mark
    Text about = {};  // whose record this is, in the middle of the bar; left out where there is no room
    bool mark_only = false;  // leave the name out, for room
    Text home = "/";
    std::span<const Place> places = {};
    Text current = {};  // id of the place one is in
    Text navigation_name = {}, menu_label = {}, close_label = {};
};

enum class StepState { reached, current, next, ahead, unknown };

struct Step {
    Text label = {}, note = {};  // the name of the tier; what it takes, or empty
    StepState state = StepState::ahead;
    float way = 0;  // how much of the way to it is done, 0 to 1: filled from the left
};

struct Moment {
    Text date = {}, label = {}, note = {};
    Tone tone = Tone::neutral;
    enum class When { past, today, ahead } when = When::past;
};

// One line of a reason tree. Lines of depth n+1 explain the line of depth n above them.
struct ReasonLine {
    Outcome outcome = Outcome::unknown;
    Text outcome_name = {};  // what the sign says, for those who do not see it: "met"
    Text text = {}, source = {};
    int depth = 0;
};

struct RowsWindow {
    std::size_t first = 0, end = 0;  // rows first to end-1 are on this sheet
    std::size_t sheet = 0, sheets = 1;
};

class Painting;

class Kit {
public:
    Kit();
    ~Kit();
    Kit(const Kit&) = delete;
    Kit& operator=(const Kit&) = delete;

    // A TrueType or OpenType file; weight 400 or 600; the bytes are copied. Both weights before the first frame; false when
    // the bytes are no font.
    bool add_font(int weight, std::span<const unsigned char> bytes);

    // A frame: begin, draw, end; then `painting` is what to show, in device pixels, on a ground of exactly
    // round(width * pixel_ratio) by round(height * pixel_ratio).
    void begin_frame(const Viewport&, Interaction, const Appearance&);
    Drawn end_frame();
    Painting& painting();

    const Viewport& viewport() const;
    float width() const;  // CSS pixels that the next thing may fill
    bool narrow() const;  // a telephone: less than 600 px

    // Asks the page to move the focus, after this frame.
    void focus(Text key);

    // ---- The frame around the page ----

    // The bar with the mark and what `bar` draws (a row, from the right), and the navigation: a column from 1000 px, a narrow one from 600,
    // below that behind a menu button. Call it once, before `page`.
    template <class Draw>
    void frame(const Frame& spec, Draw bar)
    {
        begin_frame_bar(spec);
        bar();
        end_frame_bar(spec);
    }

    // Full width, under the bar and above the page's column: what holds for everything below ("The rules of 2021 applied to today").
    // `actions` draws buttons. Inside `page`, first.
    template <class Draw>
    void banner(Text key, Tone tone, Text text, Draw actions)
    {
        begin_banner(key, tone, text);
        actions();
        end_banner();
    }

    // The place itself, in one column of at most 1120 px. Role::main.
    template <class Draw>
    void page(Text key, Draw draw)
    {
        begin_page(key);
        draw();
        end_page();
    }

    // ---- Containers ----

    // A heading of the next level with what belongs to it.
    template <class Draw>
    void section(Text key, Text heading_text, Draw draw)
    {
        begin_section(key, heading_text);
        draw();
        end_section();
    }

    // The same on a sheet of its own. Without a heading it is only the sheet. A tone colours its edge.
    template <class Draw>
    void card(Text key, Text heading_text, Draw draw)
    {
        begin_card(key, heading_text, Tone::neutral);
        draw();
        end_card();
    }
    template <class Draw>
    void card(Text key, Text heading_text, Tone tone, Draw draw)
    {
        begin_card(key, heading_text, tone);
        draw();
        end_card();
    }

    // Things that belong together, with a name that is not painted; without a name only for the layout.
    template <class Draw>
    void group(Text key, Text name, Draw draw)
    {
        begin_group(key, name, Role::group);
        draw();
        end_group();
    }
    template <class Draw>
    void form(Text key, Text name, Draw draw)
    {
        begin_group(key, name, Role::form);
        draw();
        end_group();
    }
    // In a row: a block of this width (CSS pixels) in which things go below each other again.
    template <class Draw>
    void block(float block_width, Draw draw)
    {
        begin_block(block_width);
        draw();
        end_group();
    }

    // Equal columns, as many as are at least `min_width` wide; each thing drawn is one cell, cards of a line equally high.
    template <class Draw>
    void columns(float min_width, Draw draw)
    {
        begin_columns(min_width);
        draw();
        end_columns();
    }

    // Side by side, centred on each other, wrapping.
    template <class Draw>
    void row(Draw draw)
    {
        begin_row(space::small);
        draw();
        end_row();
    }
    template <class Draw>
    void row(float gap, Draw draw)
    {
        begin_row(gap);
        draw();
        end_row();
    }
    // In a row: what follows on this line stands at its right end.
    void push_right();

    // Items one below the other with a hairline between.
    template <class Draw>
    void list(Text key, Text name, Draw draw)
    {
        begin_list(key, name);
        draw();
        end_list();
    }
    template <class Draw>
    void list_item(Text key, Draw draw)
    {
        begin_list_item(key);
        draw();
        end_list_item();
    }

    // A table; where it does not fit, each row becomes a block with the title before each cell. Draw `table_row`s in it, and in these
    // as many `cell`s as there are columns.
    template <class Draw>
    void table(Text key, Text name, std::span<const Column> table_columns, Draw draw)
    {
        begin_table(key, name, table_columns);
        draw();
        end_table();
    }
    template <class Draw>
    void table_row(Text key, Draw draw)
    {
        begin_table_row(key);
        draw();
        end_table_row();
    }
    template <class Draw>
        requires std::invocable<Draw>
    void cell(Draw draw)
    {
        begin_cell();
        draw();
        end_cell();
    }
    void cell(Text text_of_cell, Style style = Style::body);

    // Big tables in sheets. The kit keeps which sheet one is on; `turn_rows` draws the two buttons with `position` ("1 to 50 of 312") between,
    // nothing when there is one sheet.
    RowsWindow rows_window(Text key, std::size_t count, std::size_t rows_per_sheet = 50);
    void turn_rows(Text key, const RowsWindow&, Text previous, Text next, Text position);

    // A message in the page, with buttons if any.
    template <class Draw>
    void notice(Text key, const Notice& spec, Draw actions)
    {
        begin_notice(key, spec);
        actions();
        end_notice();
    }
    void notice(Text key, const Notice&);

    // A button that shows and hides what `draw` draws. The kit keeps whether it is open.
    template <class Draw>
    void disclosure(Text key, Text label, Draw draw, bool open_at_first = false)
    {
        if (!begin_disclosure(key, label, open_at_first)) return;
        draw();
        end_disclosure();
    }
    // The same when the screen keeps it: true when it was pressed.
    bool disclosure_button(Text key, Text label, bool open);

    // ---- Texts ----

    void heading(int level, Text text);
    void heading(Text text);  // one level below what it is in
    void paragraph(Text text, Style style = Style::body);
    void text(Text text, Style style, Tone tone);  // in the colour of the tone
    void badge(Text text, Tone tone);              // with the sign of its tone
    void badge(Text text, Outcome outcome);
    void fact(Text label, Text value);     // beside each other, or below where it is narrow
    void figure(Text number, Text label);  // one big number and what it counts
    void bullet(Text text, Icon sign = Icon::dot, Tone tone = Tone::neutral);
    void status(Text key, Text text, Tone tone = Tone::neutral, Icon sign = Icon::none);  // read when it changes
    void divider();
    void spacer(float height);

    // ---- Controls ----

    // True when it was pressed (and is not disabled).
    bool button(Text key, Text label, const ButtonSpec& spec = {});
    bool icon_button(Text key, Icon, Text spoken, const ButtonSpec& spec = {.kind = Kind::quiet});
    // A path in this page ("/benefits") or an https: address, which gets the sign of leaving. The page follows it (Drawn::followed).
    bool link(Text key, Text label, Text path, Style style = Style::body);
    bool toggle(Text key, Text label, bool on, const ButtonSpec& spec = {});

    // The new value, when there is one.
    std::optional<bool> checkbox(const Check&);
    std::optional<Text> text_field(const Field&);
    std::optional<Text> text_area(const Field&);
    std::optional<Text> choice(const Choice&);
    std::optional<Text> segmented(const Choice&);  // all options side by side: for few and short ones

    // ---- Drawings ----

    void icon(Icon, Tone, Text name);  // name says what it means; empty for decoration
    void outcome_icon(Outcome, Text name);
    // A stair with a landing for each step; a ladder from the top down where the texts have no room under theirs. `name` says position and length in words.
    void tier_ladder(Text key, Text name, std::span<const Step> steps);
    void timeline(Text key, Text name, std::span<const Moment> moments);
    void meter(Text key, Text name, float fraction, Text text);
    void reasons(Text key, Text name, std::span<const ReasonLine> lines);

    struct Canvas;  // the inside, in kit_inside.h

private:
    void begin_frame_bar(const Frame&);
    void end_frame_bar(const Frame&);
    void begin_banner(Text key, Tone, Text text);
    void end_banner();
    void begin_page(Text key);
    void end_page();
    void begin_section(Text key, Text heading_text);
    void end_section();
    void begin_card(Text key, Text heading_text, Tone);
    void end_card();
    void begin_group(Text key, Text name, Role);
    void end_group();
    void begin_block(float block_width);
    void begin_columns(float min_width);
    void end_columns();
    void begin_row(float gap);
    void end_row();
    void begin_list(Text key, Text name);
    void end_list();
    void begin_list_item(Text key);
    void end_list_item();
    void begin_table(Text key, Text name, std::span<const Column>);
    void end_table();
    void begin_table_row(Text key);
    void end_table_row();
    void begin_cell();
    void end_cell();
    void begin_notice(Text key, const Notice&);
    void end_notice();
    bool begin_disclosure(Text key, Text label, bool open_at_first);
    void end_disclosure();

    std::unique_ptr<Canvas> canvas_;
};

}  // namespace palier::ui
