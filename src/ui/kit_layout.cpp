// Containers: page, sections, cards, rows, columns, lists, tables, notices.
#include <cmath>

#include "ui/kit_inside.h"

namespace palier::ui {

Item Kit::Canvas::container(Text key, Role role, Text name) const
{
    Item item;
    item.key = key;
    item.role = role;
    item.name = name;
    return item;
}

Box& Kit::Canvas::begin_box(Box inner, float before, float after)
{
    Slot slot = open(before, inner.width > 0 ? inner.width : room());
    inner.slot = slot;
    inner.margin_after = after;
    inner.x = slot.x + inner.padding_x;
    inner.y = slot.y + inner.padding_y;
    inner.width = std::max(1.0f, slot.width - 2 * inner.padding_x);
    return push(std::move(inner));
}

void Kit::Canvas::end_box()
{
    int own_item = box().item;
    Box closed = pop();
    float inner = std::max(
        0.0f, closed.bottom - closed.y - (closed.flow == Flow::stack || closed.axis < 0 ? 0 : closed.gap)
    );
    float height = inner + 2 * closed.padding_y;
    if (own_item != box().item) set_rect(own_item, {closed.slot.x, closed.slot.y, closed.slot.width, height});
    if (closed.has_sheet) stretch(closed.sheet, height);
    if (closed.axis < 0 && !closed.has_sheet && closed.padding_y == 0)
        return;  // nothing in it: no distance either
    float axis = closed.padding_y + std::max(0.0f, closed.axis);
    close(
        closed.slot, closed.slot.width, height, closed.margin_after, axis, closed.has_sheet ? &closed.sheet : nullptr
    );
}

// ---- Sections and cards ----

void Kit::begin_section(Text key, Text heading_text)
{
    auto& canvas = *canvas_;
    int level = std::min(6, std::max(1, canvas.box().heading_level) + 1);
    int item = canvas.add(canvas.container(key, Role::group, heading_text));
    canvas.begin_box({.item = item, .key = key, .heading_level = level}, space::large + 4, space::large + 4);
    if (!heading_text.empty()) heading(level, heading_text);
}

void Kit::end_section()
{
    canvas_->end_box();
}

void Kit::begin_card(Text key, Text heading_text, Tone tone)
{
    auto& canvas = *canvas_;
    const Palette& colours = *canvas.colours;
    float padding = canvas.narrow() ? space::card_padding_narrow : space::card_padding;
    int level = std::min(6, std::max(1, canvas.box().heading_level) + 1);
    int item = heading_text.empty() ? -1 : canvas.add(canvas.container(key, Role::group, heading_text));
    Box& box = canvas.begin_box(
        {.item = item,
         .key = key,
         .heading_level = heading_text.empty() ? 0 : level,
         .padding_x = padding,
         .padding_y = padding},
        space::normal,
        space::normal
    );
    Colour edge = tone == Tone::neutral ? 0 : tone_of(colours, tone).text;
    box.sheet = canvas.sheet(
        box.slot.x, box.slot.y, box.slot.width, colours.surface, colours.hairline, space::card_radius, edge, true
    );
    box.sheet.item = item;
    box.has_sheet = true;
    if (!heading_text.empty()) heading(level, heading_text);
}

void Kit::end_card()
{
    canvas_->end_box();
}

void Kit::begin_group(Text key, Text name, Role role)
{
    auto& canvas = *canvas_;
    bool has_item = role == Role::form || !name.empty();
    int item = has_item ? canvas.add(canvas.container(key, role, name)) : -1;
    canvas.begin_box({.item = item, .key = key}, space::medium, space::medium);
}

void Kit::end_group()
{
    canvas_->end_box();
}

void Kit::begin_block(float block_width)
{
    canvas_->begin_box({.width = std::max(1.0f, std::min(block_width, canvas_->room()))}, 0, 0);
}

// ---- Rows and columns ----

void Kit::begin_columns(float min_width)
{
    auto& canvas = *canvas_;
    Box& box = canvas.begin_box({.flow = Flow::grid, .gap = space::normal}, space::normal, space::normal);
    float least = canvas.scaled(min_width);
    box.column_count = std::max(1, static_cast<int>((box.width + box.gap) / (least + box.gap)));
    auto count = static_cast<float>(box.column_count);
    box.column_width = (box.width - box.gap * (count - 1)) / count;
}

void Kit::end_columns()
{
    canvas_->end_box();
}

void Kit::begin_row(float gap)
{
    canvas_->begin_box({.flow = Flow::row, .gap = gap}, space::medium, space::medium);
}

void Kit::end_row()
{
    canvas_->end_box();
}

void Kit::push_right()
{
    Box& box = canvas_->box();
    if (box.flow == Flow::row) box.push_from = static_cast<int>(box.line.size());
}

// ---- Lists ----

void Kit::begin_list(Text key, Text name)
{
    auto& canvas = *canvas_;
    int item = canvas.add(canvas.container(key, Role::list, name));
    canvas.begin_box({.item = item, .key = key}, space::small, space::small);
}

void Kit::end_list()
{
    canvas_->end_box();
}

void Kit::begin_list_item(Text key)
{
    auto& canvas = *canvas_;
    Box& list = canvas.box();
    if (list.rows++ > 0)
        canvas.line(list.x, list.bottom, list.x + list.width, list.bottom, canvas.colours->hairline);
    int item = canvas.add(canvas.container(key, Role::list_item, {}));
    canvas.begin_box({.item = item, .key = key, .padding_y = 10}, 0, 0);
}

void Kit::end_list_item()
{
    canvas_->end_box();
}

// ---- Tables ----

namespace {

constexpr float column_gap = 16;

struct Span {
    float x, width;
};

Span span_of_column(const Box& table, std::size_t column)
{
    float weights = 0, before = 0;
    for (std::size_t index = 0; index < table.columns.size(); ++index) {
        weights += table.columns[index].weight;
        if (index < column) before += table.columns[index].weight;
    }
    float gaps = column_gap * static_cast<float>(table.columns.size() - 1);
    float unit = (table.width - gaps) / weights;
    return {
        std::floor(table.x + before * unit + static_cast<float>(column) * column_gap),
        std::floor(table.columns[column].weight * unit)
    };
}

}  // namespace

void Kit::begin_table(Text key, Text name, std::span<const Column> table_columns)
{
    auto& canvas = *canvas_;
    int item = canvas.add(canvas.container(key, Role::table, name));
    canvas.begin_box({.item = item, .key = key}, space::medium, space::medium);
    for (const auto& column : table_columns) canvas.box().columns.push_back(column);
    float wanted = std::max(480.0f, 128.0f * static_cast<float>(table_columns.size()));
    canvas.box().stacked = canvas.box().width < canvas.scaled(wanted);
    if (canvas.box().stacked) return;

    TextSize size = canvas.size(Style::label);
    begin_table_row(Text(key) + "/head");
    for (std::size_t column = 0; column < table_columns.size(); ++column) {
        auto [x, width] = span_of_column(canvas.boxes[canvas.boxes.size() - 2], column);
        Range begun = canvas.mark();
        float height = canvas.put_text(
            table_columns[column].title, size, x, canvas.box().y, width, canvas.colours->muted, Role::column_header
        );
        canvas.box().line.push_back({canvas.since(begun), x, width, height, size.line_height / 2, -1});
    }
    end_table_row();
}

void Kit::end_table()
{
    canvas_->end_box();
}

void Kit::begin_table_row(Text key)
{
    auto& canvas = *canvas_;
    Box& table = canvas.box();
    if (table.rows++ > 0)
        canvas.line(table.x, table.bottom, table.x + table.width, table.bottom, canvas.colours->hairline);
    bool stacked = table.stacked;
    int item = canvas.add(canvas.container(key, Role::row, {}));
    canvas.begin_box(
        {.flow = stacked ? Flow::stack : Flow::row,
         .item = item,
         .key = key,
         .padding_y = stacked ? space::medium : 10.0f},
        0,
        0
    );
}

void Kit::end_table_row()
{
    canvas_->end_box();
}

void Kit::begin_cell()
{
    auto& canvas = *canvas_;
    Box& row = canvas.box();
    const Box& table = canvas.boxes[canvas.boxes.size() - 2];
    std::size_t column = std::min(static_cast<std::size_t>(row.rows++), table.columns.size() - 1);
    Text key = canvas.text_key();
    if (!table.stacked) {
        auto [x, width] = span_of_column(table, column);
        Slot slot{x, row.bottom, width, canvas.mark()};
        int item = canvas.add(canvas.container(key, Role::cell, {}));
        canvas.push({.x = x, .y = slot.y, .width = width, .item = item, .key = key, .slot = slot});
        return;
    }

    Text title(column == 0 ? Text{} : table.columns[column].title);
    int item = canvas.add(canvas.container(key, Role::cell, {}));
    // The head of the block keeps its distance: what can be touched of a link in it reaches below its line.
    Box& cell = canvas.begin_box(
        {.item = item, .key = key}, space::tight, title.empty() ? space::medium : space::tight
    );
    if (title.empty()) return;
    float label_width = std::floor(cell.width * 0.36f);
    TextSize size = canvas.size(Style::label);
    // The height of the label is the least height of the cell; it stands where a line of body text would.
    cell.gap =
        2 +
        canvas.put_text(title, size, cell.x, cell.y + 2, label_width - space::small, canvas.colours->muted);
    cell.x += label_width;
    cell.width -= label_width;
}

void Kit::end_cell()
{
    auto& canvas = *canvas_;
    Box& cell = canvas.box();
    if (cell.gap > 0 && cell.bottom < cell.y + cell.gap) cell.bottom = cell.y + cell.gap;
    if (canvas.boxes[canvas.boxes.size() - 2].flow == Flow::stack) {
        if (cell.gap > 0 && cell.axis < 0) cell.axis = cell.gap / 2;
        cell.gap = 0;
        canvas.end_box();
        return;
    }
    int own_item = cell.item;
    Box closed = canvas.pop();
    float height = closed.bottom - closed.y;
    if (own_item != canvas.box().item) canvas.set_rect(own_item, {closed.x, closed.y, closed.width, height});
    canvas.box().line.push_back(
        {canvas.since(closed.slot.begun), closed.x, closed.width, height, std::max(0.0f, closed.axis), -1}
    );
}

void Kit::cell(Text text_of_cell, Style style)
{
    cell([&] { paragraph(text_of_cell, style); });
}

RowsWindow Kit::rows_window(Text key, std::size_t count, std::size_t rows_per_sheet)
{
    auto& canvas = *canvas_;
    std::size_t per_sheet = std::max<std::size_t>(1, rows_per_sheet);
    std::size_t sheets = std::max<std::size_t>(1, (count + per_sheet - 1) / per_sheet);
    std::size_t& sheet = canvas.sheets[Text(key)];
    if (canvas.clicked(Text(key) + "/previous") && sheet > 0) --sheet;
    if (canvas.clicked(Text(key) + "/next")) ++sheet;
    sheet = std::min(sheet, sheets - 1);
    return {sheet * per_sheet, std::min(count, (sheet + 1) * per_sheet), sheet, sheets};
}

void Kit::turn_rows(Text key, const RowsWindow& window, Text previous, Text next, Text position)
{
    if (window.sheets < 2) return;
    row([&] {
        // At the first and the last sheet the button that leads nowhere is left out instead of needing an excuse.
        if (window.sheet > 0) button(Text(key) + "/previous", previous, {.icon = Icon::arrow_left});
        paragraph(position, Style::quiet);
        if (window.sheet + 1 < window.sheets) button(Text(key) + "/next", next, {.icon = Icon::arrow_right});
    });
}

// ---- Notices ----

void Kit::begin_notice(Text key, const Notice& spec)
{
    auto& canvas = *canvas_;
    const ToneColours& tone = tone_of(*canvas.colours, spec.tone);
    Item item = canvas.container(key, spec.urgent ? Role::alert : Role::status, {});
    int index = canvas.add(item);
    Box& box = canvas.begin_box(
        {.item = index, .key = key, .padding_x = space::normal, .padding_y = 14}, space::normal, space::normal
    );
    box.sheet = canvas.sheet(
        box.slot.x, box.slot.y, box.slot.width, tone.surface, tone.border, space::card_radius, 0, false
    );
    box.has_sheet = true;
    float icon = canvas.scaled(20);
    canvas.icon(sign_of(spec.tone), box.x, box.y + canvas.scaled(1.5f), icon, tone.text);
    box.x += icon + 12;
    box.width -= icon + 12;
    if (!spec.title.empty()) canvas.flow_text(spec.title, canvas.size(Style::strong), tone.text, 0, 2);
    if (!spec.text.empty())
        canvas.flow_text(spec.text, canvas.size(Style::body), canvas.colours->ink, 2, space::small);
}

void Kit::end_notice()
{
    canvas_->end_box();
}

void Kit::notice(Text key, const Notice& spec)
{
    begin_notice(key, spec);
    end_notice();
}

}  // namespace palier::ui
