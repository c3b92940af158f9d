// Controls: what is pressed, chosen and filled in. The page's own elements do the work; here they get their looks.
#include <cmath>

#include "ui/kit_inside.h"

namespace palier::ui {

namespace {

constexpr float field_padding = 12, reason_width = 320;

struct ButtonColours {
    std::optional<Colour> ground, border;
    Colour text;
};

ButtonColours colours_of_button(const Palette& colours, Kind kind, bool hovered, bool pressed)
{
    std::optional<Colour> under;
    if (pressed || hovered) under = pressed ? colours.press : colours.hover;
    switch (kind) {
    case Kind::primary: {
        Colour ground = pressed ? colours.accent_pressed : hovered ? colours.accent_hover : colours.accent;
        return {ground, ground, colours.on_accent};
    }
    case Kind::danger: {
        Colour ground = pressed ? colours.danger_pressed : hovered ? colours.danger_hover : colours.danger;
        return {ground, ground, colours.on_danger};
    }
    case Kind::quiet: return {under, std::nullopt, colours.accent};
    case Kind::secondary: break;
    }
    return {under.value_or(colours.surface), colours.field_border, colours.ink};
}

}  // namespace

bool Kit::Canvas::press(Text key, Text label, const ButtonSpec& spec, const Look& look_of)
{
    bool on = look_of.on;
    bool off = !spec.why_not.empty(), explained = off && look_of.reason == Reason::below;
    TextSize size = spec.large ? TextSize{18, 26, true} : TextSize{15, 22, true};
    size = scaled(size);
    Icon sign = on && spec.icon == Icon::none ? Icon::check : spec.icon;
    float icon_size = sign == Icon::none ? 0 : std::round(scaled(18));
    bool icon_only = label.empty();
    if (icon_only) icon_size = std::round(scaled(22));
    float touch = std::max(space::touch, scaled(spec.large ? 56.0f : 40.0f));
    float around =
        icon_only ? 0 : (spec.kind == Kind::quiet ? 24.0f : 32.0f) + (icon_size > 0 ? icon_size + 6 : 0);
    float least = spec.large ? 2 * touch : touch;
    float wanted = icon_only ? touch : std::max(least, std::ceil(type.width(label, size)) + around);
    TextSize small = this->size(Style::muted);
    float reason = explained ? std::min(std::ceil(type.width(spec.why_not, small)), scaled(reason_width)) : 0;

    Slot slot = open(space::medium, std::max(wanted, reason));
    float width = std::min(wanted, slot.width);
    auto texts = type.lines(label, size, std::max(1.0f, width - around));
    float text_height = size.line_height * static_cast<float>(texts.size());
    float height = std::max(touch, text_height + 20);
    // What unfolds below stands under the words, not under the edge of a button that is not painted.
    bool unfolds = look_of.flags & (expanded | collapsed);
    Rect rect{slot.x, slot.y, width, height};
    if (unfolds && !icon_only && box().flow == Flow::stack) rect.x -= 12;

    ButtonColours paint = colours_of_button(*colours, spec.kind, !off && hovered(key), !off && pressed(key));
    if (on) paint = {colours->accented.surface, colours->accent, colours->accented.text};
    if (off) paint = {colours->sunken, colours->hairline, colours->muted};
    if (paint.ground) fill(rect, *paint.ground, space::radius);
    if (paint.border && paint.border != paint.ground)
        stroke(rect, *paint.border, on ? 2.0f : 1.0f, space::radius);
    ring(key, rect, space::radius);

    float text_width = 0;
    for (const TextLine& text : texts) text_width = std::max(text_width, text.width);
    float inner = text_width + (icon_size > 0 && !icon_only ? icon_size + 6 : icon_size);
    float left = rect.x + (width - inner) / 2;
    icon(sign, left, slot.y + (height - icon_size) / 2, icon_size, paint.text);
    if (!icon_only)
        lines(
            texts,
            size,
            left + (icon_size > 0 ? icon_size + 6 : 0),
            slot.y + (height - text_height) / 2,
            paint.text,
            text_width
        );

    Item item;
    item.key = key;
    item.role = look_of.role;
    item.flags = look_of.flags | semibold | (off ? disabled : 0u) | (spec.submit ? submit : 0u) |
                 (on && look_of.role == Role::toggle ? Flag::pressed : 0u);
    item.rect = rect;
    item.font_size = size.size;
    item.line_height = size.line_height;
    item.name = spec.spoken.empty() ? Text(label) : Text(spec.spoken);
    item.description = spec.why_not;
    if (item.name.empty()) complain("the button \"" + item.key + "\" has no name");
    add(item);

    float whole = height;
    if (explained) {
        float room_for_reason = std::max(width, std::min(slot.width, scaled(reason_width)));
        whole +=
            4 + put_text(spec.why_not, small, slot.x, slot.y + height + 4, room_for_reason, colours->muted);
    }
    close(slot, explained ? std::max(width, reason) : width, whole, space::medium, height / 2);
    return !off && clicked(key);
}

bool Kit::button(Text key, Text label, const ButtonSpec& spec)
{
    return canvas_->press(key, label, spec, {});
}

bool Kit::icon_button(Text key, Icon icon, Text spoken, const ButtonSpec& spec)
{
    ButtonSpec with_icon = spec;
    with_icon.icon = icon;
    with_icon.spoken = spoken;
    return canvas_->press(key, {}, with_icon, {});
}

bool Kit::toggle(Text key, Text label, bool on, const ButtonSpec& spec)
{
    return canvas_->press(key, label, spec, {.role = Role::toggle, .on = on});
}

bool Kit::link(Text key, Text label, Text path, Style style)
{
    auto& canvas = *canvas_;
    bool leaves = !path.starts_with("/");
    TextSize size = canvas.size(style);
    float icon = leaves ? std::round(size.size) + 2 : 0, after_text = leaves ? icon + 4 : 0;
    float wanted = std::ceil(canvas.type.width(label, size)) + after_text;

    Slot slot = canvas.open(space::medium, wanted);
    float width = std::min(wanted, slot.width);
    auto texts = canvas.type.lines(label, size, std::max(1.0f, width - after_text));
    float text_height = size.line_height * static_cast<float>(texts.size());
    // What can be touched reaches into the distances above and below, so that a line with a link is not higher than others.
    float height = text_height + 8, top = slot.y + 4, touch = std::max(space::touch, height);
    bool hovered = canvas.hovered(key) || canvas.pressed(key);
    Colour colour = hovered ? canvas.colours->accent_hover : canvas.colours->accent;
    canvas.lines(texts, size, slot.x, top, colour);
    float y = top, widest = 0;
    for (const TextLine& line : texts) {
        y += size.line_height;
        canvas.line(
            slot.x,
            y - size.line_height * 0.15f,
            slot.x + line.width,
            y - size.line_height * 0.15f,
            colour,
            hovered ? 2.0f : 1.0f
        );
        widest = std::max(widest, line.width);
    }
    if (leaves)
        canvas.icon(Icon::external, slot.x + widest + 4, top + (size.line_height - icon) / 2, icon, colour);
    canvas.ring(key, {slot.x - 2, slot.y + 2, width + 4, height - 4}, 4);

    Item item;
    item.key = key;
    item.role = Role::link;
    item.flags = size.semibold ? semibold : 0u;
    item.rect = {slot.x, slot.y + (height - touch) / 2, width, touch};
    item.font_size = size.size;
    item.line_height = size.line_height;
    item.name = join_lines(texts);
    item.value = path;
    canvas.add(item);
    canvas.close(slot, width, height, space::medium, height / 2);
    bool followed = canvas.clicked(key);
    if (followed && !leaves) canvas.drawn.followed = path;
    return followed;
}

bool Kit::disclosure_button(Text key, Text label, bool open)
{
    return canvas_->press(
        key,
        label,
        {.kind = Kind::quiet, .icon = open ? Icon::chevron_down : Icon::chevron_right},
        {.flags = open ? expanded : collapsed}
    );
}

bool Kit::begin_disclosure(Text key, Text label, bool open_at_first)
{
    auto& canvas = *canvas_;
    bool& open = canvas.unfolded.try_emplace(Text(key), open_at_first).first->second;
    // Turned before it is drawn, so that the press shows in this frame.
    if (canvas.clicked(key)) open = !open;
    disclosure_button(key, label, open);
    if (!open) return false;
    Box& box = canvas.begin_box({.key = Text(key) + "/body"}, space::tight, space::large);
    box.x += 24;
    box.width -= 24;
    return true;
}

void Kit::end_disclosure()
{
    auto& canvas = *canvas_;
    const Box& box = canvas.box();
    canvas.line(box.x - 15, box.y, box.x - 15, box.bottom, canvas.colours->hairline, 2);
    canvas.end_box();
}

// ---- Fields ----

Kit::Canvas::FieldFrame Kit::Canvas::open_field(
    Text label, Text hint, Text error, Text why_not, bool required, float width, float height
)
{
    FieldFrame frame;
    frame.slot = open(space::normal, width);
    frame.off = !why_not.empty();
    float x = frame.slot.x, y = frame.slot.y, wide = std::min(width, frame.slot.width);
    if (!label.empty()) {
        TextSize size = this->size(Style::label);
        float text_height = put_text(label, size, x, y, std::max(1.0f, wide - 12), colours->ink);
        if (required) {
            auto texts = type.lines(label, size, std::max(1.0f, wide - 12));
            lines(
                {{"*", 0}},
                size,
                x + texts.back().width + 4,
                y + text_height - size.line_height,
                colours->refusal.text
            );
        }
        y += text_height + 6;
    }
    frame.control = {x, y, wide, height};
    frame.y = y + height;
    for (Text part : {error, why_not, hint}) {
        if (part.empty()) continue;
        if (!frame.description.empty()) frame.description += "\n";
        frame.description += part;
    }
    return frame;
}

void Kit::Canvas::close_field(const FieldFrame& frame, Text hint, Text error, Text why_not)
{
    TextSize size = this->size(Style::muted);
    float y = frame.y, x = frame.control.x,
          width = std::max(frame.control.width, std::min(frame.slot.width, scaled(280)));
    if (!error.empty()) {
        float sign = std::round(scaled(16));
        icon(Icon::warning, x, y + 4 + (size.line_height - sign) / 2, sign, colours->refusal.text);
        y += 4 + put_text(
                     error, size, x + sign + 6, y + 4, std::max(1.0f, width - sign - 6), colours->refusal.text
                 );
    }
    for (Text below : {why_not, hint})
        if (!below.empty()) y += 4 + put_text(below, size, x, y + 4, width, colours->muted);
    close(
        frame.slot,
        width,
        y - frame.slot.y,
        space::normal,
        frame.control.y - frame.slot.y + frame.control.height / 2
    );
}

void Kit::Canvas::paint_field(Text key, const Rect& rect, bool error, bool off)
{
    bool active = focused(key) && !off;
    Colour border = active  ? colours->focus
                    : error ? colours->refusal.text
                    : off   ? colours->hairline
                            : colours->field_border;
    if (!active && !off && !error && hovered(key)) border = colours->ink;
    fill(rect, off ? colours->sunken : colours->field, space::radius);
    stroke(rect, border, active || error ? 2.0f : 1.0f, space::radius);
    // A field with the focus shows it for the pointer too: one has to see where typing goes.
    ring(key, rect, space::radius);
}

std::optional<Text> Kit::Canvas::edit_text(const Field& field, Role role)
{
    bool area = role == Role::text_area;
    TextSize size = scaled({16, 24, false});
    const std::string* edit = field.why_not.empty() ? edited(field.key) : nullptr;
    Text value = edit ? Text(*edit) : field.value;
    Text shown = edit || field.shown.empty() ? value : field.shown;
    float width = field.width > 0 ? scaled(field.width) : area ? scaled(space::line_of_reading) : scaled(440);
    width = std::min(width, room());

    List<TextLine> texts;
    float height = std::max(space::touch, size.line_height + 20);
    if (area) {
        texts = type.lines(shown, size, std::max(1.0f, width - 2 * field_padding));
        auto count = std::max(static_cast<float>(field.lines), static_cast<float>(texts.size()));
        height = count * size.line_height + 20;
    } else {
        texts = {{shown, type.width(shown, size)}};
    }
    FieldFrame frame =
        open_field(field.label, field.hint, field.error, field.why_not, field.required, width, height);
    const Rect& rect = frame.control;
    paint_field(field.key, rect, !field.error.empty(), frame.off);
    if (seen(rect.y, rect.height)) {
        list->PushClipRect(
            device(rect.x + field_padding, rect.y),
            device(rect.x + rect.width - field_padding, rect.y + rect.height)
        );
        lines(
            texts,
            size,
            rect.x + field_padding,
            area ? rect.y + 10 : rect.y + (rect.height - size.line_height) / 2,
            frame.off ? colours->muted : colours->ink
        );
        list->PopClipRect();
    }
    if (field.kind == InputKind::date) {
        float sign = std::round(scaled(18));
        icon(
            Icon::calendar,
            rect.x + rect.width - field_padding - sign,
            rect.y + (rect.height - sign) / 2,
            sign,
            colours->muted
        );
    }

    Item item;
    item.key = field.key;
    item.role = role;
    item.input_kind = field.kind;
    item.flags =
        (frame.off ? disabled : 0u) | (field.required ? required : 0u) | (field.error.empty() ? 0u : invalid);
    item.rect = rect;
    item.font_size = size.size;
    item.line_height = size.line_height;
    item.name = field.label;
    item.value = value;
    item.description = frame.description;
    item.autocomplete = field.autocomplete;
    if (item.name.empty()) complain("the field \"" + item.key + "\" has no label");
    add(item);
    close_field(frame, field.hint, field.error, field.why_not);
    return edit && *edit != field.value ? std::optional(*edit) : std::nullopt;
}

std::optional<Text> Kit::text_field(const Field& field)
{
    return canvas_->edit_text(field, Role::text_field);
}

std::optional<Text> Kit::text_area(const Field& field)
{
    return canvas_->edit_text(field, Role::text_area);
}

std::optional<Text> Kit::choice(const Choice& spec)
{
    auto& canvas = *canvas_;
    TextSize size = canvas.scaled(TextSize{16, 24, false});
    const std::string* edit = spec.why_not.empty() ? canvas.edited(spec.key) : nullptr;
    Text value = edit ? Text(*edit) : spec.value;
    float width = std::min(canvas.scaled(spec.width > 0 ? spec.width : 440), canvas.room());
    float sign = std::round(canvas.scaled(18));

    // What is chosen can be longer than a line of the field, and is read whole.
    List<TextLine> texts;
    for (const auto& option : spec.options)
        if (option.id == value)
            texts =
                canvas.type.lines(option.label, size, std::max(1.0f, width - 2 * field_padding - sign - 4));
    float high = static_cast<float>(texts.size()) * size.line_height;
    float height = std::max(space::touch, std::max(high, size.line_height) + 20);
    auto frame =
        canvas.open_field(spec.label, spec.hint, spec.error, spec.why_not, spec.required, width, height);
    const Rect& rect = frame.control;
    canvas.paint_field(spec.key, rect, !spec.error.empty(), frame.off);

    canvas.icon(
        Icon::chevron_down,
        rect.x + rect.width - field_padding - sign,
        rect.y + (rect.height - sign) / 2,
        sign,
        canvas.colours->muted
    );
    if (canvas.seen(rect.y, rect.height))
        canvas.lines(
            texts,
            size,
            rect.x + field_padding,
            rect.y + (rect.height - high) / 2,
            frame.off ? canvas.colours->muted : canvas.colours->ink
        );

    Item item;
    item.key = spec.key;
    item.role = Role::choice;
    item.flags =
        (frame.off ? disabled : 0u) | (spec.required ? required : 0u) | (spec.error.empty() ? 0u : invalid);
    item.rect = rect;
    item.font_size = size.size;
    item.line_height = size.line_height;
    item.name = spec.label;
    item.value = value;
    item.description = frame.description;
    for (const auto& option : spec.options) item.options.push_back(option);
    if (item.name.empty()) canvas.complain("the choice \"" + item.key + "\" has no label");
    canvas.add(item);
    canvas.close_field(frame, spec.hint, spec.error, spec.why_not);
    return edit && *edit != spec.value ? std::optional(*edit) : std::nullopt;
}

std::optional<Text> Kit::segmented(const Choice& spec)
{
    auto& canvas = *canvas_;
    std::optional<Text> chosen;
    Text key(spec.key);
    group(spec.key, spec.label, [&] {
        if (!spec.label.empty())
            canvas.flow_text(spec.label, canvas.size(Style::label), canvas.colours->ink, 0, 6);
        row(space::small, [&] {
            for (const Option& option : spec.options) {
                bool on = option.id == spec.value;
                if (canvas.press(
                        key + "/" + option.id,
                        option.label,
                        {.why_not = spec.why_not},
                        {.role = Role::toggle, .on = on, .reason = Canvas::Reason::elsewhere}
                    ) &&
                    !on)
                    chosen = option.id;
            }
        });
        if (!spec.why_not.empty()) paragraph(spec.why_not, Style::muted);
        if (!spec.error.empty()) text(spec.error, Style::small, Tone::refusal);
        if (!spec.hint.empty()) paragraph(spec.hint, Style::muted);
    });
    return chosen;
}

std::optional<bool> Kit::checkbox(const Check& check)
{
    auto& canvas = *canvas_;
    const Palette& colours = *canvas.colours;
    bool off = !check.why_not.empty();
    const std::string* edit = off ? nullptr : canvas.edited(check.key);
    bool value = edit ? *edit == "true" : check.value;
    TextSize size = canvas.size(Style::body);
    float side = std::round(canvas.scaled(20)), left = side + 12;
    float wanted = std::ceil(canvas.type.width(check.label, size)) + left;
    float below = std::min(canvas.room(), canvas.scaled(400));
    bool has_below = off || !check.hint.empty() || !check.error.empty();

    Slot slot = canvas.open(space::tight, has_below ? std::max(wanted, below) : wanted);
    float width = std::min(wanted, std::min(slot.width, canvas.scaled(space::line_of_reading)));
    auto texts = canvas.type.lines(check.label, size, std::max(1.0f, width - left));
    float text_height = size.line_height * static_cast<float>(texts.size()),
          height = std::max(space::touch, text_height + 20);
    float top = slot.y + (height - text_height) / 2;
    Rect square{slot.x, top + (size.line_height - side) / 2, side, side};
    bool hovered = canvas.hovered(check.key) && !off;
    Colour ground = off     ? colours.sunken
                    : value ? (hovered ? colours.accent_hover : colours.accent)
                            : colours.field;
    Colour border = off ? colours.hairline : value ? ground : hovered ? colours.ink : colours.field_border;
    if (!check.error.empty()) border = colours.refusal.text;
    canvas.fill(square, ground, 5);
    canvas.stroke(square, border, 1.5f, 5);
    if (value)
        canvas.icon(Icon::check, square.x + 1, square.y + 1, side - 2, off ? colours.muted : colours.on_accent);
    canvas.ring(check.key, square, 5);
    canvas.lines(texts, size, slot.x + left, top, off ? colours.muted : colours.ink);

    Item item;
    item.key = check.key;
    item.role = Role::checkbox;
    item.flags = (off ? disabled : 0u) | (value ? checked : 0u) | (check.error.empty() ? 0u : invalid);
    item.rect = {slot.x, slot.y, width, height};
    item.font_size = size.size;
    item.line_height = size.line_height;
    item.name = check.label;
    for (Text part : {check.error, check.why_not, check.hint}) {
        if (part.empty()) continue;
        if (!item.description.empty()) item.description += "\n";
        item.description += part;
    }
    canvas.add(item);

    TextSize small = canvas.size(Style::muted);
    float y = slot.y + height, rest = std::max(1.0f, slot.width - left);
    if (!check.error.empty())
        y += canvas.put_text(check.error, small, slot.x + left, y, rest, colours.refusal.text);
    for (Text text : {check.why_not, check.hint})
        if (!text.empty()) y += canvas.put_text(text, small, slot.x + left, y, rest, colours.muted);
    canvas.close(
        slot, has_below ? slot.width : width, y - slot.y, has_below ? space::small : space::tight, height / 2
    );
    return edit && value != check.value ? std::optional(value) : std::nullopt;
}

}  // namespace palier::ui
