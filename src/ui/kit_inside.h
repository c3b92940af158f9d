// The inside of the kit, shared by its own files only: the stack of boxes, the items of the frame, and painting in CSS pixels.
#pragma once

#include <imgui.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "ui/kit.h"
#include "ui/painting.h"
#include "ui/type.h"

namespace palier::ui {

// Vertices and items that came about between two moments; they can be moved together afterwards. That is how one pass can
// centre, right-align and stretch things whose size is known only after they were drawn.
struct Range {
    int first_vertex = 0, end_vertex = 0;
    int first_item = 0, end_item = 0;
};

// Where a thing goes. `axis` counts from its own top: things of one line are set with their axes on one height.
struct Slot {
    float x = 0, y = 0, width = 0;
    Range begun;
};

// Rounded rectangles that were painted before their height was known.
struct Sheet {
    Range range;       // only the vertices count
    float y = 0;       // top, CSS pixels
    float height = 0;  // as painted so far
    int item = -1;
};

enum class Flow { stack, row, grid };

// The children of one line of a row, grid or table, before they are aligned.
struct Child {
    Range range;
    float x = 0, width = 0, height = 0, axis = 0;
    int sheet = -1;  // index into Box::sheets: a card in a grid, to be made as high as its line
};

struct Box {
    Flow flow = Flow::stack;
    float x = 0, y = 0, width = 0;  // the inner area, from its top
    float bottom = 0;               // of what was drawn so far; in rows and grids the top of the line
    float margin = -1;              // below what was drawn last; -1 nothing was drawn
    float axis = -1;                // of the first thing, from `y`; -1 nothing was drawn
    int item = -1;                  // the nearest container with an item
    Text key = {};
    int texts = 0;  // keys handed out to texts
    int heading_level = 0;
    Slot slot = {};  // in the box around it
    float margin_after = 0, padding_x = 0, padding_y = 0;
    Sheet sheet = {};
    bool has_sheet = false;

    float gap = 0;  // rows and grids
    float pen_x = 0;
    int push_from = -1;
    List<Child> line = {};
    List<Sheet> sheets = {};
    int column_count = 1, column = 0;
    float column_width = 0;

    List<Column> columns = {};  // tables
    bool stacked = false;
    int rows = 0;
};

struct Kit::Canvas {
    explicit Canvas(Kit& owner) : kit(owner) {}

    enum class Navigation { column, rail, menu };

    Kit& kit;
    Painting painting;
    Type type;
    Viewport view;
    Interaction did;
    Appearance look;
    const Palette* colours = nullptr;

    // Of this frame.
    ImDrawList* list = nullptr;
    Layer layer = Layer::page;
    bool hidden = false;  // behind the open menu: laid out, but neither painted nor recorded
    std::vector<Item> items;
    std::set<std::string> keys;
    std::vector<Box> boxes;
    float page_x = 0, bar_height = 0, page_bottom = 0;
    Navigation navigation = Navigation::column;
    bool menu_covers_page = false;  // the menu is the content, because the viewport is too low for it
    Drawn drawn;

    // From frame to frame.
    bool menu_open = false;
    Text menu_opened_in;
    std::map<std::string, bool, std::less<>> unfolded;
    std::map<std::string, std::size_t, std::less<>> sheets;

    // ---- Measures ----

    float scaled(float length) const { return length * look.text_scale; }
    TextSize scaled(TextSize size) const
    {
        return {size.size * look.text_scale, size.line_height * look.text_scale, size.semibold};
    }
    TextSize size(Style style) const { return scaled(size_of(style)); }
    bool narrow() const { return view.width < 600 * std::min(look.text_scale, 1.3f); }

    // ---- Boxes ----

    Box& box() { return boxes.back(); }
    Box& push(Box);
    Box pop();
    // `preferred` matters in rows only: there a thing is as wide as it wants to be, if there is room.
    Slot open(float before, float preferred);
    // A box in the flow: everything drawn until `end_box` goes into it. Its item, if any, gets the rectangle.
    Box& begin_box(Box, float before, float after);
    void end_box();
    Item container(Text key, Role, Text name) const;
    void close(const Slot&, float width, float height, float after, float axis, const Sheet* sheet = nullptr);
    float room() const;  // that the next thing may fill, in a row on a line of its own
    void finish_line();  // of a row or grid
    void align_line(Box&, float right_end);
    Range mark() const;
    Range since(const Range&) const;
    void shift(const Range&, float by_x, float by_y);
    void stretch(Sheet&, float height);

    // ---- Items ----

    Text text_key();
    int add(Item);  // index, or -1 while hidden
    void set_rect(int item, const Rect&);
    void complain(Text);

    // ---- What the person did ----

    bool clicked(Text key) const;
    const std::string* edited(Text key) const;
    bool hovered(Text key) const { return !hidden && did.hovered == key; }
    bool pressed(Text key) const { return !hidden && did.pressed == key; }
    bool focused(Text key) const { return !hidden && did.focused == key; }

    // ---- Painting, CSS pixels of the present layer ----

    float device_x(float x) const { return x * view.pixel_ratio; }
    float device_y(float y) const
    {
        return (layer == Layer::page ? y - view.scroll_y : y) * view.pixel_ratio;
    }
    ImVec2 device(float x, float y) const;  // rounded to a whole device pixel
    bool seen(float y, float height) const;
    void fill(const Rect&, Colour, float radius = 0, ImDrawFlags corners = 0);
    void stroke(const Rect&, Colour, float thickness = 1, float radius = 0);
    void line(float x1, float y1, float x2, float y2, Colour, float thickness = 1);
    void icon(Icon, float x, float y, float size, Colour);
    void ring(Text key, const Rect&, float radius);
    Sheet
    sheet(float x, float y, float width, Colour ground, Colour border, float radius, Colour edge, bool shadow);
    float lines(List<TextLine>, const TextSize&, float x, float y, Colour, float centred_in = 0);

    // A text with its item, at a place; returns its height.
    float put_text(
        Text,
        const TextSize&,
        float x,
        float y,
        float width,
        Colour,
        Role role = Role::text,
        int level = 0,
        Text key = {}
    );
    // The same in the flow.
    void flow_text(
        Text,
        const TextSize&,
        Colour,
        float before,
        float after,
        Role role = Role::text,
        int level = 0,
        float least_width = 0
    );

    // Label, hint and error around a control; `paint` draws the control in the rectangle that it is given.
    struct FieldFrame {
        Slot slot;
        Rect control;
        float y = 0;
        Text description;
        bool off = false;
    };
    FieldFrame
    open_field(Text label, Text hint, Text error, Text why_not, bool required, float width, float height);
    void close_field(const FieldFrame&, Text hint, Text error, Text why_not);
    void paint_field(Text key, const Rect&, bool error, bool off);
    std::optional<Text> edit_text(const Field&, Role);
    // A button or a toggle. Of several with the same reason, only one place shows it.
    enum class Reason { below, elsewhere };
    struct Look {
        Role role = Role::button;
        unsigned flags = 0;
        bool on = false;
        Reason reason = Reason::below;
    };
    bool press(Text key, Text label, const ButtonSpec&, const Look&);

    // ---- The frame around the page ----

    Navigation navigation_for(const Frame&) const;
    void draw_home(const Frame&);
    void draw_place(const Place&, const Rect&, bool current, Navigation);
    void draw_menu(const Frame&);
};

Icon sign_of(Tone);
Icon sign_of(Outcome);
Tone tone_of(Outcome);

}  // namespace palier::ui
