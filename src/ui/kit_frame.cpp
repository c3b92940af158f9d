// The frame around a place: the bar, the navigation in its three widths, the banner, and the column of the page.
//
// Keys that only the frame uses: frame-bar, frame-home, frame-menu, frame-menu-close (which Escape presses, web/input.ts), frame-places,
// and place-<id> for each place.
#include <cmath>

#include "ui/kit_inside.h"

namespace palier::ui {

namespace {

constexpr float bar_padding = 6, place_height = 44, menu_place_height = 52;
constexpr TextSize rail_label{12, 15, false};

}  // namespace

Kit::Canvas::Navigation Kit::Canvas::navigation_for(const Frame& spec) const
{
    auto count = static_cast<float>(spec.places.size());
    float large = std::max(1.0f, look.text_scale);
    // The frame does not scroll: places that would be cut off go behind the menu button instead.
    float room_below = view.height - scaled(space::touch) - 2 * bar_padding - 24;
    if (view.width >= 1000 * large && count * (scaled(place_height) + 2) <= room_below)
        return Navigation::column;
    if (view.width >= 600 * large && count * scaled(70) <= room_below) return Navigation::rail;
    return Navigation::menu;
}

void Kit::Canvas::draw_home(const Frame& spec)
{
    TextSize size = scaled(TextSize{17, 24, true});
    float mark = std::round(scaled(28)), touch = std::max(space::touch, scaled(40));
    float width = spec.mark_only ? touch : mark + 10 + std::ceil(type.width(spec.name, size)) + 4;
    Slot slot = open(0, width);
    Rect rect{slot.x, slot.y, slot.width, touch};
    ImVec2 at = device(rect.x, rect.y + (touch - mark) / 2);
    paint_mark(*list, at.x, at.y, std::round(mark * view.pixel_ratio), colours->accent, colours->on_accent);
    if (!spec.mark_only) {
        auto texts = type.lines(spec.name, size, std::max(1.0f, slot.width - mark - 10));
        lines(texts, size, rect.x + mark + 10, rect.y + (touch - size.line_height) / 2, colours->ink);
    }
    ring("frame-home", {rect.x - 2, rect.y + 4, rect.width + 4, rect.height - 8}, space::radius);
    Item item = container("frame-home", Role::link, spec.name);
    item.flags = semibold;
    item.rect = rect;
    item.font_size = size.size;
    item.line_height = size.line_height;
    item.value = spec.home;
    add(item);
    if (clicked("frame-home")) drawn.followed = spec.home;
    close(slot, slot.width, touch, 0, touch / 2);
}

void Kit::Canvas::draw_place(const Place& place, const Rect& rect, bool current, Navigation kind)
{
    Text key = "place-" + place.id;
    Colour text_colour = current ? colours->accented.text : colours->ink;
    if (current) fill(rect, colours->accented.surface, space::radius);
    if (current && look.high_contrast) stroke(rect, colours->accent, 2, space::radius);
    if (!current && (hovered(key) || pressed(key)))
        fill(rect, pressed(key) ? colours->press : colours->hover, space::radius);

    TextSize size = scaled(kind == Navigation::rail ? rail_label : TextSize{15, 22, false});
    size.semibold = current;
    float sign = std::round(scaled(kind == Navigation::rail ? 22 : 20));
    Colour sign_colour = current ? colours->accented.text : colours->muted;
    List<TextLine> texts;
    if (kind == Navigation::rail) {
        texts = type.lines(place.label, size, rect.width - 4);
        float height = sign + 4 + size.line_height * static_cast<float>(texts.size()),
              top = rect.y + (rect.height - height) / 2;
        icon(place.icon, rect.x + (rect.width - sign) / 2, top, sign, sign_colour);
        lines(texts, size, rect.x, top + sign + 4, text_colour, rect.width);
        if (!place.mark.empty()) fill({rect.x + rect.width / 2 + sign / 2, top, 8, 8}, colours->accent, 4);
    } else {
        float left = 12 + sign + 12, mark_width = 0;
        TextSize small = this->size(Style::label);
        if (!place.mark.empty()) {
            mark_width = std::ceil(type.width(place.mark, small)) + 16;
            // Where the word has no room, a dot says that there is something; the word is in the description.
            if (left + std::ceil(type.width(place.label, size)) + 8 + mark_width + 12 > rect.width) {
                mark_width = 8;
                fill({rect.x + rect.width - 16, rect.y + (rect.height - 8) / 2, 8, 8}, colours->accent, 4);
            } else {
                Rect badge{
                    rect.x + rect.width - mark_width - 8,
                    rect.y + (rect.height - small.line_height - 4) / 2,
                    mark_width,
                    small.line_height + 4
                };
                fill(badge, colours->accented.surface, 11);
                stroke(badge, colours->accented.border, 1, 11);
                lines({{place.mark, mark_width - 16}}, small, badge.x + 8, badge.y + 2, colours->accented.text);
            }
            mark_width += 12;
        }
        texts = type.lines(place.label, size, std::max(1.0f, rect.width - left - 8 - mark_width));
        float height = size.line_height * static_cast<float>(texts.size());
        icon(place.icon, rect.x + 12, rect.y + (rect.height - sign) / 2, sign, sign_colour);
        lines(texts, size, rect.x + left, rect.y + (rect.height - height) / 2, text_colour);
    }
    ring(key, {rect.x + 3, rect.y + 3, rect.width - 6, rect.height - 6}, space::radius - 3);

    Item item = container(key, Role::link, join_lines(texts));
    item.flags = (current ? Flag::current : 0u) | (size.semibold ? semibold : 0u);
    item.rect = rect;
    item.font_size = size.size;
    item.line_height = size.line_height;
    item.value = place.path;
    item.description = place.mark;
    add(item);
    if (clicked(key)) drawn.followed = place.path;
}

void Kit::begin_frame_bar(const Frame& spec)
{
    auto& canvas = *canvas_;
    canvas.layer = Layer::frame;
    canvas.list = &canvas.painting.frame();
    canvas.navigation = canvas.navigation_for(spec);
    bool behind_button = canvas.navigation == Canvas::Navigation::menu && !spec.places.empty();

    // The menu goes away by its button, by going somewhere, and by making the window wide.
    if (canvas.menu_open && (!behind_button || canvas.menu_opened_in != spec.current))
        canvas.menu_open = false;
    if (behind_button && canvas.clicked("frame-menu")) {
        canvas.menu_open = true;
        canvas.menu_opened_in = spec.current;
        canvas.drawn.focus = "frame-menu-close";
    } else if (canvas.menu_open && canvas.clicked("frame-menu-close")) {
        canvas.menu_open = false;
        canvas.drawn.focus = "frame-menu";
    }

    float margin = canvas.narrow() ? space::small : 20;
    int item = canvas.add(canvas.container("frame-bar", Role::banner, {}));
    Sheet sheet = canvas.sheet(
        -2, -2, canvas.view.width + 4, canvas.colours->surface, canvas.colours->hairline, 0, 0, false
    );
    Box box{
        .flow = Flow::row,
        .x = margin,
        .y = bar_padding,
        .width = canvas.view.width - 2 * margin,
        .item = item,
        .key = "frame-bar"
    };
    box.gap = canvas.narrow() ? space::tight : space::small;
    box.sheet = sheet;
    canvas.push(std::move(box));

    if (behind_button && canvas.menu_open)
        canvas.press(
            "frame-menu-close",
            {},
            {.kind = Kind::quiet, .icon = Icon::cross, .spoken = spec.close_label},
            {.flags = expanded}
        );
    else if (behind_button)
        canvas.press(
            "frame-menu",
            {},
            {.kind = Kind::quiet, .icon = Icon::menu, .spoken = spec.menu_label},
            {.flags = collapsed}
        );
    canvas.draw_home(spec);
    TextSize quiet = canvas.size(Style::body);
    float about_width = std::ceil(canvas.type.width(spec.about, quiet));
    bool roomy =
        !behind_button && canvas.view.width >= canvas.scaled(720) && about_width < canvas.view.width * 0.35f;
    if (!spec.about.empty() && roomy) canvas.flow_text(spec.about, quiet, canvas.colours->muted, 0, 0);
    push_right();
}

void Kit::end_frame_bar(const Frame& spec)
{
    auto& canvas = *canvas_;
    int item = canvas.box().item;
    Box bar = canvas.pop();
    canvas.bar_height = std::max(56.0f, bar.bottom - bar.gap + bar_padding);
    canvas.stretch(bar.sheet, canvas.bar_height + 2);
    canvas.set_rect(item, {0, 0, canvas.view.width, canvas.bar_height});

    if (canvas.navigation == Canvas::Navigation::menu) {
        if (canvas.menu_open) canvas.draw_menu(spec);
        return;
    }
    bool rail = canvas.navigation == Canvas::Navigation::rail;
    canvas.page_x = std::round(canvas.scaled(rail ? 104 : 232));
    float left = rail ? 6 : space::medium, y = canvas.bar_height + space::medium;
    Rect whole{0, canvas.bar_height, canvas.page_x, canvas.view.height - canvas.bar_height};
    canvas.fill(whole, canvas.colours->page);
    canvas.line(
        canvas.page_x - 1, canvas.bar_height, canvas.page_x - 1, canvas.view.height, canvas.colours->hairline
    );
    Item navigation = canvas.container("frame-places", Role::navigation, spec.navigation_name);
    navigation.rect = whole;
    Box box{
        .x = left,
        .y = y,
        .width = canvas.page_x - 2 * left,
        .item = canvas.add(std::move(navigation)),
        .key = "frame-places"
    };
    canvas.push(std::move(box));
    for (const Place& place : spec.places) {
        float height = canvas.scaled(rail ? 68 : place_height);
        canvas.draw_place(
            place, {left, y, canvas.page_x - 2 * left, height}, place.id == spec.current, canvas.navigation
        );
        y += height + 2;
    }
    canvas.pop();
}

void Kit::Canvas::draw_menu(const Frame& spec)
{
    float top = bar_height + space::small, row = std::max(menu_place_height, scaled(40));
    float needed = static_cast<float>(spec.places.size()) * row + 2 * space::small;
    menu_covers_page = bar_height + needed > view.height;
    if (menu_covers_page) {
        layer = Layer::page;
        list = &painting.page();
    }
    Rect whole{0, bar_height, view.width, std::max(needed, view.height - bar_height)};
    fill(whole, colours->page);
    Item places = container("frame-places", Role::navigation, spec.navigation_name);
    places.rect = whole;
    Box box{.x = space::small, .y = top, .width = view.width - 2 * space::small, .key = "frame-places"};
    box.item = add(std::move(places));
    push(std::move(box));
    for (const Place& place : spec.places) {
        draw_place(
            place,
            {space::small, top, view.width - 2 * space::small, row},
            place.id == spec.current,
            Navigation::menu
        );
        top += row;
    }
    pop();
    if (menu_covers_page) page_bottom = bar_height + needed;
    hidden = true;
}

// ---- The page ----

void Kit::begin_page(Text key)
{
    auto& canvas = *canvas_;
    canvas.layer = Layer::page;
    canvas.list = &canvas.painting.page();
    float area = canvas.view.width - canvas.page_x;
    float margin = area < 600 ? space::normal : area < 1000 ? space::large : 32;
    float width = std::max(1.0f, std::min(canvas.scaled(space::page_width), area - 2 * margin));
    int item = canvas.add(canvas.container(key, Role::main, {}));
    Box box{
        .x = std::round(canvas.page_x + (area - width) / 2),
        .y = canvas.bar_height + (canvas.narrow() ? 20.0f : 28.0f),
        .width = width,
        .item = item,
        .key = Text(key),
        .heading_level = 1
    };
    canvas.push(std::move(box));
}

void Kit::end_page()
{
    auto& canvas = *canvas_;
    int item = canvas.box().item;
    Box page = canvas.pop();
    float top = canvas.bar_height;
    canvas.set_rect(item, {canvas.page_x, top, canvas.view.width - canvas.page_x, page.bottom - top});
    if (!canvas.menu_covers_page) canvas.page_bottom = page.bottom + 64;
    canvas.hidden = false;
}

void Kit::begin_banner(Text key, Tone tone, Text text)
{
    auto& canvas = *canvas_;
    const ToneColours& colours = tone_of(*canvas.colours, tone);
    const Box& page = canvas.box();
    float y = page.margin < 0 ? canvas.bar_height : page.bottom;
    int item = canvas.add(canvas.container(key, Role::group, text));
    Box box{
        .flow = Flow::row, .x = page.x, .y = y + space::small, .width = page.width, .item = item, .key = Text(key)
    };
    box.gap = space::medium;
    box.slot = {canvas.page_x, y, canvas.view.width - canvas.page_x, {}};
    box.sheet =
        canvas.sheet(box.slot.x - 1, y - 1, box.slot.width + 2, colours.surface, colours.border, 0, 0, false);
    canvas.push(std::move(box));

    TextSize size = canvas.size(Style::body);
    float sign = std::round(canvas.scaled(20)), left = sign + 10;
    Slot slot = canvas.open(0, std::min(canvas.room(), left + std::ceil(canvas.type.width(text, size))));
    canvas.icon(sign_of(tone), slot.x, slot.y + (size.line_height - sign) / 2, sign, colours.text);
    float width = std::min(slot.width - left, canvas.scaled(space::line_of_reading));
    float height = canvas.put_text(text, size, slot.x + left, slot.y, width, canvas.colours->ink);
    canvas.close(slot, left + width, height, 0, size.line_height / 2);
    push_right();
}

void Kit::end_banner()
{
    auto& canvas = *canvas_;
    int item = canvas.box().item;
    Box banner = canvas.pop();
    float height = banner.bottom - banner.gap + space::small - banner.slot.y;
    canvas.stretch(banner.sheet, height + 1);
    canvas.set_rect(item, {banner.slot.x, banner.slot.y, banner.slot.width, height});
    canvas.box().bottom = banner.slot.y + height;
    canvas.box().margin = space::large;
}

}  // namespace palier::ui
