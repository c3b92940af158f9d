// The frame of the kit: begin and end, the stack of boxes, items, and painting in device pixels.
#include "ui/kit.h"

#include <imgui.h>

#include <cassert>
#include <cmath>

#include "ui/kit_inside.h"

namespace palier::ui {

namespace {

// Text that comes within this distance of the viewport is painted, in CSS pixels: things are shifted after they were painted.
constexpr float overscan = 160;

ImU32 opaque(Colour colour, unsigned alpha = 255)
{
    return IM_COL32(colour >> 16 & 255u, colour >> 8 & 255u, colour & 255u, alpha);
}

}  // namespace

Kit::Kit() : canvas_(std::make_unique<Canvas>(*this))
{
    canvas_->colours = &palette_of({});
}

Kit::~Kit() = default;

bool Kit::add_font(int weight, std::span<const unsigned char> bytes)
{
    return canvas_->type.add(canvas_->painting.fonts(), weight, bytes);
}

void Kit::begin_frame(const Viewport& viewport, Interaction interaction, const Appearance& appearance)
{
    auto& canvas = *canvas_;
    assert(canvas.type.complete() && "both weights of the font before the first frame");

    canvas.view = viewport;
    canvas.view.pixel_ratio = std::clamp(viewport.pixel_ratio, 0.25f, 8.0f);
    canvas.did = std::move(interaction);
    canvas.look = appearance;
    canvas.look.text_scale = std::clamp(appearance.text_scale, 0.5f, 3.0f);
    canvas.colours = &palette_of(appearance);
    canvas.type.set_density(canvas.view.pixel_ratio);

    ImVec2 size{
        std::max(1.0f, std::round(viewport.width * canvas.view.pixel_ratio)),
        std::max(1.0f, std::round(viewport.height * canvas.view.pixel_ratio))
    };
    canvas.painting.begin_frame(size, overscan * canvas.view.pixel_ratio);

    canvas.items.clear();
    canvas.keys.clear();
    canvas.boxes.clear();
    canvas.drawn = {};
    canvas.hidden = canvas.menu_covers_page = false;
    canvas.page_x = canvas.bar_height = canvas.page_bottom = 0;
    canvas.layer = Layer::page;
    canvas.list = &canvas.painting.page();
    canvas.list->AddRectFilled({0, 0}, size, opaque(canvas.colours->page));
    canvas.boxes.push_back({.width = viewport.width, .key = "kit"});
}

Drawn Kit::end_frame()
{
    auto& canvas = *canvas_;
    if (canvas.boxes.size() != 1) canvas.complain("a container was not closed");
    canvas.painting.end_frame();
    canvas.drawn.content_height = std::max(canvas.page_bottom, canvas.box().bottom);
    canvas.drawn.items = std::move(canvas.items);
    return std::move(canvas.drawn);
}

Painting& Kit::painting()
{
    return canvas_->painting;
}

const Viewport& Kit::viewport() const
{
    return canvas_->view;
}
float Kit::width() const
{
    return canvas_->room();
}
bool Kit::narrow() const
{
    return canvas_->narrow();
}
void Kit::focus(Text key)
{
    canvas_->drawn.focus = key;
}

// ---- Boxes ----

Range Kit::Canvas::mark() const
{
    return {list->VtxBuffer.Size, 0, static_cast<int>(items.size()), 0};
}

Range Kit::Canvas::since(const Range& begun) const
{
    return {begun.first_vertex, list->VtxBuffer.Size, begun.first_item, static_cast<int>(items.size())};
}

void Kit::Canvas::shift(const Range& range, float by_x, float by_y)
{
    if (by_x == 0 && by_y == 0) return;
    float device_by_x = std::round(by_x * view.pixel_ratio), device_by_y = std::round(by_y * view.pixel_ratio);
    for (int index = range.first_vertex; index < range.end_vertex; ++index) {
        list->VtxBuffer[index].pos.x += device_by_x;
        list->VtxBuffer[index].pos.y += device_by_y;
    }
    for (int index = range.first_item; index < range.end_item; ++index) {
        items[static_cast<std::size_t>(index)].rect.x += by_x;
        items[static_cast<std::size_t>(index)].rect.y += by_y;
    }
}

void Kit::Canvas::stretch(Sheet& sheet, float height)
{
    float middle = device_y(sheet.y + sheet.height / 2);
    float by = std::round(device_y(sheet.y + height)) - std::round(device_y(sheet.y + sheet.height));
    for (int index = sheet.range.first_vertex; index < sheet.range.end_vertex; ++index)
        if (list->VtxBuffer[index].pos.y > middle) list->VtxBuffer[index].pos.y += by;
    sheet.height = height;
    if (sheet.item >= 0) items[static_cast<std::size_t>(sheet.item)].rect.height = height;
}

Box& Kit::Canvas::push(Box inner)
{
    const Box& outer = boxes.back();
    if (inner.item < 0) inner.item = outer.item;
    if (inner.key.empty()) inner.key = outer.key + "/" + std::to_string(boxes.back().texts++);
    if (inner.heading_level == 0) inner.heading_level = outer.heading_level;
    inner.bottom = inner.y;
    inner.pen_x = inner.x;
    boxes.push_back(std::move(inner));
    return boxes.back();
}

Box Kit::Canvas::pop()
{
    if (boxes.back().flow != Flow::stack) finish_line();
    Box closed = std::move(boxes.back());
    boxes.pop_back();
    return closed;
}

float Kit::Canvas::room() const
{
    return boxes.back().flow == Flow::grid ? boxes.back().column_width : boxes.back().width;
}

Slot Kit::Canvas::open(float before, float preferred)
{
    Box& in = box();
    if (in.flow == Flow::grid) {
        if (in.column == in.column_count) finish_line();
        float x = in.x + static_cast<float>(in.column) * (in.column_width + in.gap);
        return {x, in.bottom, in.column_width, mark()};
    }
    if (in.flow == Flow::row) {
        float width = std::min(preferred, in.width);
        if (!in.line.empty() && in.pen_x + width > in.x + in.width + 0.01f) finish_line();
        return {in.pen_x, in.bottom, width, mark()};
    }
    float y = in.bottom + (in.margin < 0 ? 0 : std::max(in.margin, before));
    return {in.x, y, in.width, mark()};
}

void Kit::Canvas::close(const Slot& slot, float width, float height, float after, float axis, const Sheet* sheet)
{
    Box& in = box();
    if (in.flow == Flow::stack) {
        if (in.axis < 0) in.axis = slot.y - in.y + axis;
        in.bottom = slot.y + height;
        in.margin = after;
        return;
    }
    Child child{since(slot.begun), slot.x, width, height, axis, -1};
    if (sheet && in.flow == Flow::grid) {
        child.sheet = static_cast<int>(in.sheets.size());
        in.sheets.push_back(*sheet);
    }
    in.line.push_back(child);
    if (in.flow == Flow::row) in.pen_x = slot.x + width + in.gap;
    if (in.flow == Flow::grid) ++in.column;
}

void Kit::Canvas::align_line(Box& in, float right_end)
{
    float axis = 0, height = 0, rest = right_end - (in.line.back().x + in.line.back().width);
    for (const Child& child : in.line) axis = std::max(axis, child.axis);
    int index = 0;
    for (const Child& child : in.line) {
        float down = axis - child.axis;
        bool pushed = in.push_from >= 0 && index++ >= in.push_from;
        shift(child.range, pushed ? std::max(0.0f, rest) : 0, down);
        height = std::max(height, down + child.height);
    }
    if (in.axis < 0) in.axis = axis;
    in.bottom += height;
}

void Kit::Canvas::finish_line()
{
    Box& in = box();
    if (in.line.empty()) return;
    if (in.flow == Flow::row) {
        align_line(in, in.x + in.width);
    } else {
        float height = 0;
        for (const Child& child : in.line) height = std::max(height, child.height);
        for (const Child& child : in.line)
            if (child.sheet >= 0) stretch(in.sheets[static_cast<std::size_t>(child.sheet)], height);
        if (in.axis < 0) in.axis = in.line.front().axis;
        in.bottom += height;
    }
    in.line.clear();
    in.sheets.clear();
    in.push_from = -1;
    in.column = 0;
    in.pen_x = in.x;
    in.bottom += in.gap;
    in.margin = in.gap;  // what `bottom` has too much when no line follows
}

// ---- Items ----

Text Kit::Canvas::text_key()
{
    return box().key + "/" + std::to_string(box().texts++);
}

int Kit::Canvas::add(Item item)
{
    if (hidden) return -1;
    if (!keys.insert(item.key).second) complain("the key \"" + item.key + "\" is used twice");
    item.layer = layer;
    if (item.parent < 0) item.parent = box().item;
    items.push_back(item);
    return static_cast<int>(items.size()) - 1;
}

void Kit::Canvas::set_rect(int item, const Rect& rect)
{
    if (item >= 0) items[static_cast<std::size_t>(item)].rect = rect;
}

void Kit::Canvas::complain(Text mistake)
{
    drawn.mistakes.push_back(std::move(mistake));
}

bool Kit::Canvas::clicked(Text key) const
{
    return !hidden && std::find(did.clicks.begin(), did.clicks.end(), key) != did.clicks.end();
}

const std::string* Kit::Canvas::edited(Text key) const
{
    if (hidden) return nullptr;
    auto last = std::find_if(did.edits.rbegin(), did.edits.rend(), [&](const auto& edit) {
        return edit.first == key;
    });
    return last == did.edits.rend() ? nullptr : &last->second;
}

// ---- Painting ----

ImVec2 Kit::Canvas::device(float x, float y) const
{
    return {std::round(device_x(x)), std::round(device_y(y))};
}

bool Kit::Canvas::seen(float y, float height) const
{
    if (hidden) return false;
    float top = layer == Layer::page ? y - view.scroll_y : y;
    return top + height > -overscan && top < view.height + overscan;
}

void Kit::Canvas::fill(const Rect& rect, Colour colour, float radius, ImDrawFlags corners)
{
    if (!seen(rect.y, rect.height)) return;
    list->AddRectFilled(
        device(rect.x, rect.y),
        device(rect.x + rect.width, rect.y + rect.height),
        opaque(colour),
        radius * view.pixel_ratio,
        corners
    );
}

void Kit::Canvas::stroke(const Rect& rect, Colour colour, float thickness, float radius)
{
    if (!seen(rect.y, rect.height)) return;
    list->AddRect(
        device(rect.x, rect.y),
        device(rect.x + rect.width, rect.y + rect.height),
        opaque(colour),
        radius * view.pixel_ratio,
        0,
        std::max(1.0f, std::round(thickness * view.pixel_ratio))
    );
}

void Kit::Canvas::line(float x1, float y1, float x2, float y2, Colour colour, float thickness)
{
    if (!seen(std::min(y1, y2), std::abs(y2 - y1))) return;
    float device_thickness = std::max(1.0f, std::round(thickness * view.pixel_ratio));
    ImVec2 from = device(x1, y1), to = device(x2, y2);
    if (from.y == to.y)
        list->AddRectFilled(from, {to.x, to.y + device_thickness}, opaque(colour));
    else if (from.x == to.x)
        list->AddRectFilled(from, {to.x + device_thickness, to.y}, opaque(colour));
    else
        list->AddLine(from, to, opaque(colour), device_thickness);
}

void Kit::Canvas::icon(Icon sign, float x, float y, float size, Colour colour)
{
    if (sign == Icon::none || !seen(y, size)) return;
    ImVec2 at = device(x, y);
    paint_icon(*list, sign, at.x, at.y, std::round(size * view.pixel_ratio), colour);
}

void Kit::Canvas::ring(Text key, const Rect& rect, float radius)
{
    if (!did.focus_visible || !focused(key)) return;
    stroke({rect.x - 3, rect.y - 3, rect.width + 6, rect.height + 6}, colours->focus, 2, radius + 3);
}

Sheet Kit::Canvas::sheet(
    float x, float y, float width, Colour ground, Colour border, float radius, Colour edge, bool shadow
)
{
    // High enough that every vertex of the upper corners lies above the middle, also that of the shadow.
    float height = 2 * radius + 16;
    Sheet painted{mark(), y, height, -1};
    bool below = !hidden && (layer == Layer::page ? y - view.scroll_y : y) < view.height + overscan;
    if (below) {
        float round = radius * view.pixel_ratio;
        ImVec2 from = device(x, y), to = device(x + width, y + height);
        if (shadow && !look.dark && !look.high_contrast) {
            float step = view.pixel_ratio;
            list->AddRectFilled(
                {from.x - step, from.y + step}, {to.x + step, to.y + 3 * step}, opaque(0x3A2E1E, 8), round + step
            );
            list->AddRectFilled({from.x, from.y + step}, {to.x, to.y + step}, opaque(0x3A2E1E, 14), round);
        }
        if (edge) {
            list->AddRectFilled(from, to, opaque(edge), round);
            from.x += std::round(4 * view.pixel_ratio);
            list->AddRectFilled(from, to, opaque(ground), round * 0.75f);
            list->AddRect(
                from, to, opaque(border), round * 0.75f, 0, std::max(1.0f, std::round(view.pixel_ratio))
            );
        } else {
            list->AddRectFilled(from, to, opaque(ground), round);
            list->AddRect(from, to, opaque(border), round, 0, std::max(1.0f, std::round(view.pixel_ratio)));
        }
    }
    painted.range = since(painted.range);
    return painted;
}

float Kit::Canvas::lines(
    List<TextLine> texts, const TextSize& size, float x, float y, Colour colour, float centred_in
)
{
    float height = 0;
    for (const TextLine& text : texts) {
        float left = centred_in > 0 ? x + (centred_in - text.width) / 2 : x;
        if (seen(y + height, size.line_height))
            type.paint(*list, text.text, size, std::round(device_x(left)), device_y(y + height), colour);
        height += size.line_height;
    }
    return height;
}

float Kit::Canvas::put_text(
    Text text, const TextSize& size, float x, float y, float width, Colour colour, Role role, int level, Text key
)
{
    auto texts = type.lines(text, size, width);
    float height = lines(texts, size, x, y, colour), widest = 0;
    for (const TextLine& line : texts) widest = std::max(widest, line.width);
    Item item;
    item.key = key.empty() ? text_key() : Text(key);
    item.role = role;
    item.level = level;
    item.flags = size.semibold ? semibold : 0u;
    item.rect = {x, y, std::min(std::ceil(widest), width), height};
    item.font_size = size.size;
    item.line_height = size.line_height;
    item.name = join_lines(texts);
    add(item);
    return height;
}

void Kit::Canvas::flow_text(
    Text text, const TextSize& size, Colour colour, float before, float after, Role role, int level, float least_width
)
{
    bool in_row = box().flow == Flow::row;
    float preferred = in_row ? std::max(least_width, std::ceil(type.width(text, size))) : room();
    Slot slot = open(before, std::min(preferred, scaled(space::line_of_reading)));
    float width = std::min(slot.width, scaled(space::line_of_reading));
    float height = put_text(text, size, slot.x, slot.y, width, colour, role, level);
    close(slot, width, height, after, size.line_height / 2);
}

}  // namespace palier::ui
