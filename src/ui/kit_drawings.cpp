// Drawings: the stair of tiers, the timeline, meters, and reason trees. Each also says in words what it shows.
#include <cmath>

#include "ui/kit_inside.h"

namespace palier::ui {

namespace {

using Canvas = Kit::Canvas;

void dashed(Canvas& canvas, float x1, float y1, float x2, float y2, Colour colour, float thickness)
{
    float length = std::hypot(x2 - x1, y2 - y1);
    constexpr float dash = 5, gap = 4;
    for (float at = 0; at < length; at += dash + gap) {
        float end = std::min(at + dash, length);
        canvas.line(
            x1 + (x2 - x1) * at / length,
            y1 + (y2 - y1) * at / length,
            x1 + (x2 - x1) * end / length,
            y1 + (y2 - y1) * end / length,
            colour,
            thickness
        );
    }
}

void hatch(Canvas& canvas, const Rect& rect, Colour colour)
{
    if (!canvas.seen(rect.y, rect.height)) return;
    canvas.list->PushClipRect(
        canvas.device(rect.x, rect.y), canvas.device(rect.x + rect.width, rect.y + rect.height), true
    );
    for (float at = -rect.height; at < rect.width; at += 8)
        canvas.line(rect.x + at, rect.y + rect.height, rect.x + at + rect.height, rect.y, colour, 1);
    canvas.list->PopClipRect();
}

struct StepLook {
    Colour ground, edge, text;
    Icon sign;
    bool dashed_edge;
};

StepLook look_of(const Palette& colours, StepState state)
{
    switch (state) {
    case StepState::reached:
        return {colours.accented.surface, colours.accent, colours.accented.text, Icon::check, false};
    case StepState::current: return {colours.accent, colours.accent, colours.on_accent, Icon::dot, false};
    case StepState::next:
        return {colours.surface, colours.accent, colours.accented.text, Icon::arrow_right, true};
    case StepState::ahead: return {colours.sunken, colours.field_border, colours.muted, Icon::none, false};
    case StepState::unknown:
        return {colours.surface, colours.unknown.text, colours.unknown.text, Icon::question, true};
    }
    return {};
}

void paint_step(Canvas& canvas, const Rect& rect, const StepLook& look, const Step& step)
{
    canvas.fill(rect, look.ground);
    if (step.state == StepState::unknown) hatch(canvas, rect, canvas.colours->unknown.border);
    bool climbed = step.way > 0 && step.state != StepState::reached && step.state != StepState::current;
    if (climbed)
        canvas.fill(
            {rect.x, rect.y, rect.width * std::min(step.way, 1.0f), rect.height},
            canvas.colours->accented.surface
        );
}

void put_image(Canvas& canvas, Text key, Text name, const Rect& rect)
{
    Item item = canvas.container(key, Role::image, name);
    item.rect = rect;
    if (item.name.empty()) canvas.complain("the image \"" + item.key + "\" has no name");
    canvas.add(item);
}

// Texts of a step, centred or not, below each other; returns their height.
float put_step_texts(Canvas& canvas, const Step& step, Text key, float x, float y, float width, bool centred)
{
    TextSize strong = canvas.size(Style::label), small = canvas.size(Style::muted);
    Colour ink = step.state == StepState::current ? canvas.colours->accent : canvas.colours->ink;
    Item item = canvas.container(key, Role::list_item, {});
    item.flags = step.state == StepState::current ? Flag::current : 0u;
    int index = canvas.add(item);
    canvas.push({.x = x, .y = y, .width = width, .item = index, .key = key});
    float height = 0;
    auto put = [&](Text text, const TextSize& size, Colour colour) {
        if (text.empty()) return;
        float widest = 0;
        for (const TextLine& line : canvas.type.lines(text, size, width))
            widest = std::max(widest, line.width);
        float left = centred ? x + (width - std::ceil(widest)) / 2 : x;
        height +=
            canvas.put_text(text, size, left, y + height, centred ? std::ceil(widest) + 1 : width, colour);
    };
    put(step.label, strong, ink);
    put(step.note, small, canvas.colours->muted);
    canvas.pop();
    canvas.set_rect(index, {x, y, width, height});
    return height;
}

constexpr float beside_column = 4;

bool fits(const Canvas& canvas, std::string_view text, const TextSize& size, float width)
{
    while (!text.empty()) {
        auto word = text.substr(0, text.find(' '));
        if (canvas.type.width(word, size) > width) return false;
        text.remove_prefix(std::min(text.size(), word.size() + 1));
    }
    return true;
}

// Whether each word has room under its landing: a figure broken in two is another figure.
bool fit_columns(const Canvas& canvas, std::span<const Step> steps, float width)
{
    float column = width / static_cast<float>(steps.size()) - 2 * beside_column;
    return std::ranges::all_of(steps, [&](const Step& step) {
        return fits(canvas, step.label, canvas.size(Style::label), column) &&
               fits(canvas, step.note, canvas.size(Style::muted), column);
    });
}

// The stair seen from the side: each landing a column, labels under it.
float paint_stair(Canvas& canvas, Text key, Text name, std::span<const Step> steps, const Slot& slot)
{
    auto count = static_cast<float>(steps.size());
    float sign = std::round(canvas.scaled(18)), rise = std::clamp(132 / count, 12.0f, 30.0f);
    float column = slot.width / count, base = slot.y + sign + 8 + rise * count;
    put_image(canvas, key + "/stair", name, {slot.x, slot.y, slot.width, base - slot.y});

    float deepest = 0, x = slot.x, height = rise, last_height = 0;
    for (std::size_t index = 0; index < steps.size();
         ++index, x += column, last_height = height, height += rise) {
        const Step& step = steps[index];
        StepLook look = look_of(*canvas.colours, step.state);
        float top = base - height;
        paint_step(canvas, {x, top, column, height}, look, step);
        if (look.dashed_edge) {
            dashed(canvas, x, top, x + column, top, look.edge, 2);
            dashed(canvas, x, base - last_height, x, top, look.edge, 1.5f);
        } else {
            float thickness = step.state == StepState::ahead ? 1.0f : 3.0f;
            canvas.line(x, top, x + column, top, look.edge, thickness);
            canvas.line(x, top, x, base - last_height, look.edge, thickness == 3.0f ? 2.0f : 1.0f);
        }
        // Who stands on a landing stands in its middle, above the line.
        float left = x + (column - sign) / 2;
        if (step.state == StepState::current) {
            canvas.fill({left, top - sign - 3, sign, sign}, canvas.colours->accent, sign / 2);
            canvas.icon(Icon::dot, left, top - sign - 3, sign, canvas.colours->on_accent);
        } else {
            canvas.icon(look.sign, left, top - sign - 3, sign, look.edge);
        }
        deepest = std::max(
            deepest,
            put_step_texts(
                canvas,
                step,
                key + "/" + std::to_string(index),
                x + beside_column,
                base + 8,
                column - 2 * beside_column,
                true
            )
        );
    }
    canvas.line(slot.x, base, slot.x + column * count, base, canvas.colours->field_border);
    return base + 8 + deepest - slot.y;
}

// The same stair lying on its side, the highest landing on top: for telephones, and for many tiers.
float paint_ladder(Canvas& canvas, Text key, Text name, std::span<const Step> steps, const Slot& slot)
{
    auto count = static_cast<float>(steps.size());
    float widest = std::min(104.0f, slot.width * 0.3f), sign = std::round(canvas.scaled(16)),
          first = sign + 12;
    float text_x = slot.x + widest + 14, text_width = slot.width - widest - 14;
    put_image(canvas, key + "/stair", name, {slot.x, slot.y, widest, 1});
    int image = canvas.hidden ? -1 : static_cast<int>(canvas.items.size()) - 1;

    float y = slot.y, step_width = count > 1 ? (widest - first) / (count - 1) : 0;
    for (std::size_t index = steps.size(); index-- > 0;) {
        const Step& step = steps[index];
        StepLook look = look_of(*canvas.colours, step.state);
        Range begun = canvas.mark();
        float text_height =
            put_step_texts(canvas, step, key + "/" + std::to_string(index), text_x, y, text_width, false);
        float height = std::max(36.0f, text_height + 10);
        canvas.shift(canvas.since(begun), 0, std::round((height - text_height) / 2));
        Rect rect{slot.x, y + 1, std::round(first + step_width * static_cast<float>(index)), height - 2};
        paint_step(canvas, rect, look, step);
        float right = rect.x + rect.width;
        if (look.dashed_edge)
            dashed(canvas, right - 1, rect.y, right - 1, rect.y + rect.height, look.edge, 2);
        else
            canvas.line(
                right - 2,
                rect.y,
                right - 2,
                rect.y + rect.height,
                look.edge,
                step.state == StepState::ahead ? 1.0f : 3.0f
            );
        Colour sign_colour = step.state == StepState::current ? look.text : look.edge;
        canvas.icon(look.sign, right - sign - 6, rect.y + (rect.height - sign) / 2, sign, sign_colour);
        y += height;
    }
    canvas.line(slot.x, slot.y, slot.x, y, canvas.colours->field_border);
    canvas.set_rect(image, {slot.x, slot.y, widest, y - slot.y});
    return y - slot.y;
}

}  // namespace

void Kit::icon(Icon icon, Tone tone, Text name)
{
    auto& canvas = *canvas_;
    float size = std::round(canvas.scaled(20));
    Slot slot = canvas.open(space::small, size);
    canvas.icon(icon, slot.x, slot.y, size, tone_of(*canvas.colours, tone).text);
    if (!name.empty()) put_image(canvas, canvas.text_key(), name, {slot.x, slot.y, size, size});
    canvas.close(slot, size, size, space::small, size / 2);
}

void Kit::outcome_icon(Outcome outcome, Text name)
{
    icon(sign_of(outcome), tone_of(outcome), name);
}

void Kit::tier_ladder(Text key, Text name, std::span<const Step> steps)
{
    auto& canvas = *canvas_;
    if (steps.empty()) return;
    Text own_key(key);
    Slot slot = canvas.open(space::medium, canvas.room());
    Item list = canvas.container(key, Role::list, name);
    int index = canvas.add(std::move(list));
    canvas.push({.x = slot.x, .y = slot.y, .width = slot.width, .item = index, .key = own_key});
    bool upright = slot.width / static_cast<float>(steps.size()) >= canvas.scaled(88) &&
                   fit_columns(canvas, steps, slot.width);
    float height = upright ? paint_stair(canvas, own_key, name, steps, slot)
                           : paint_ladder(canvas, own_key, name, steps, slot);
    canvas.pop();
    canvas.set_rect(index, {slot.x, slot.y, slot.width, height});
    canvas.close(slot, slot.width, height, space::medium, height / 2);
}

void Kit::timeline(Text key, Text name, std::span<const Moment> moments)
{
    auto& canvas = *canvas_;
    const Palette& colours = *canvas.colours;
    Text own_key(key);
    TextSize body = canvas.size(Style::body), small = canvas.size(Style::muted);
    Slot slot = canvas.open(space::medium, canvas.room());
    int list = canvas.add(canvas.container(key, Role::list, name));
    canvas.push({.x = slot.x, .y = slot.y, .width = slot.width, .item = list, .key = own_key});
    bool wide = slot.width >= canvas.scaled(460);
    float date_width = wide ? canvas.scaled(140) : 0, middle = std::round(slot.x + date_width + 10),
          text_x = middle + 22;
    float text_width =
        std::max(1.0f, std::min(slot.x + slot.width - text_x, canvas.scaled(space::line_of_reading)));

    float y = slot.y;
    for (std::size_t index = 0; index < moments.size(); ++index) {
        const Moment& moment = moments[index];
        Text item_key = own_key + "/" + std::to_string(index);
        bool today = moment.when == Moment::When::today, ahead = moment.when == Moment::When::ahead;
        int item = canvas.add(canvas.container(item_key, Role::list_item, {}));
        canvas.push({.x = slot.x, .y = y, .width = slot.width, .item = item, .key = item_key});
        TextSize label = canvas.size(today ? Style::strong : Style::body);
        float top = y, date_height = 0;
        if (wide)
            date_height =
                canvas.put_text(moment.date, small, slot.x, y + 2, date_width - 8, colours.muted) + 2;
        if (!wide) y += canvas.put_text(moment.date, small, text_x, y, text_width, colours.muted);
        y += canvas.put_text(moment.label, label, text_x, y, text_width, today ? colours.accent : colours.ink);
        if (!moment.note.empty())
            y += canvas.put_text(moment.note, small, text_x, y, text_width, colours.muted);
        y = std::max(y, top + date_height) + space::medium;

        float axis = top + (wide ? body.line_height : small.line_height) / 2;
        if (index + 1 < moments.size()) {
            if (moments[index + 1].when == Moment::When::ahead)
                dashed(canvas, middle, axis + 8, middle, y + 4, colours.field_border, 1.5f);
            else
                canvas.line(middle, axis + 8, middle, y + 4, colours.field_border, 1.5f);
        }
        Colour dot = moment.tone == Tone::neutral ? colours.muted : tone_of(colours, moment.tone).text;
        if (today) {
            canvas.fill({middle - 7, axis - 7, 15, 15}, colours.accent, 7.5f);
            canvas.fill({middle - 3, axis - 3, 7, 7}, colours.on_accent, 3.5f);
        } else if (ahead) {
            canvas.stroke({middle - 5, axis - 5, 11, 11}, dot, 2, 5.5f);
        } else {
            canvas.fill({middle - 5, axis - 5, 11, 11}, dot, 5.5f);
        }
        canvas.pop();
        canvas.set_rect(item, {slot.x, top, slot.width, y - space::medium - top});
    }
    if (!moments.empty()) y -= space::medium;
    canvas.pop();
    canvas.set_rect(list, {slot.x, slot.y, slot.width, y - slot.y});
    canvas.close(slot, slot.width, y - slot.y, space::medium, body.line_height / 2);
}

void Kit::meter(Text key, Text name, float fraction, Text text)
{
    auto& canvas = *canvas_;
    const Palette& colours = *canvas.colours;
    float part = std::clamp(fraction, 0.0f, 1.0f), height = 10;
    Slot slot = canvas.open(space::small, std::min(canvas.room(), canvas.scaled(320)));
    float width = std::min(slot.width, canvas.scaled(440));
    Rect track{slot.x, slot.y + 4, width, height};
    canvas.fill(track, colours.sunken, height / 2);
    // A sliver stays visible: nothing and next to nothing must not look alike.
    if (part > 0)
        canvas.fill({track.x, track.y, std::max(height, width * part), height}, colours.accent, height / 2);
    canvas.stroke(track, colours.field_border, 1, height / 2);

    Item item = canvas.container(key, Role::progress, name);
    item.rect = track;
    item.value = std::to_string(static_cast<int>(std::lround(part * 100)));
    if (item.name.empty()) canvas.complain("the meter \"" + item.key + "\" has no name");
    canvas.add(item);
    float whole = height + 8;
    if (!text.empty())
        whole +=
            2 + canvas.put_text(text, canvas.size(Style::small), slot.x, slot.y + whole, width, colours.muted);
    canvas.close(slot, width, whole, space::small, whole / 2);
}

void Kit::reasons(Text key, Text name, std::span<const ReasonLine> reason_lines)
{
    auto& canvas = *canvas_;
    const Palette& colours = *canvas.colours;
    Text own_key(key);
    TextSize body = canvas.size(Style::body), small = canvas.size(Style::muted);
    Slot slot = canvas.open(space::small, canvas.room());
    int list = canvas.add(canvas.container(key, Role::list, name));
    canvas.push({.x = slot.x, .y = slot.y, .width = slot.width, .item = list, .key = own_key});
    float sign = std::round(canvas.scaled(20)), indent = slot.width < canvas.scaled(420) ? 14 : 26;

    float y = slot.y;
    for (std::size_t index = 0; index < reason_lines.size(); ++index) {
        const ReasonLine& reason = reason_lines[index];
        Text item_key = own_key + "/" + std::to_string(index);
        // However deep the tree, a sentence keeps some room.
        float x = slot.x + std::min(indent * static_cast<float>(std::max(0, reason.depth)), slot.width * 0.4f);
        float text_x = x + sign + 10;
        float width =
            std::max(1.0f, std::min(slot.x + slot.width - text_x, canvas.scaled(space::line_of_reading)));
        const ToneColours& tone = tone_of(colours, tone_of(reason.outcome));

        Item line = canvas.container(item_key, Role::list_item, {});
        line.level = reason.depth + 1;
        int item = canvas.add(std::move(line));
        canvas.push({.x = x, .y = y, .width = slot.width, .item = item, .key = item_key});
        Rect disc{x, y + (body.line_height - sign) / 2, sign, sign};
        canvas.fill(disc, tone.surface, sign / 2);
        if (canvas.look.high_contrast) canvas.stroke(disc, tone.border, 1, sign / 2);
        canvas.icon(sign_of(reason.outcome), disc.x + 3, disc.y + 3, sign - 6, tone.text);
        put_image(canvas, item_key + "/outcome", reason.outcome_name, disc);
        float height = canvas.put_text(reason.text, body, text_x, y, width, colours.ink);
        if (!reason.source.empty())
            height += canvas.put_text(reason.source, small, text_x, y + height, width, colours.muted);
        canvas.pop();
        canvas.set_rect(item, {x, y, slot.x + slot.width - x, height});
        y += height + (index + 1 < reason_lines.size() ? space::small : 0);
    }
    canvas.pop();
    canvas.set_rect(list, {slot.x, slot.y, slot.width, y - slot.y});
    canvas.close(slot, slot.width, y - slot.y, space::medium, body.line_height / 2);
}

}  // namespace palier::ui
