// Texts: headings, paragraphs, badges, facts, figures.
#include <cmath>

#include "ui/kit_inside.h"

namespace palier::ui {

Icon sign_of(Tone tone)
{
    switch (tone) {
    case Tone::met: return Icon::check;
    case Tone::refusal: return Icon::cross;
    case Tone::unknown: return Icon::question;
    case Tone::warning: return Icon::warning;
    case Tone::info: return Icon::info;
    case Tone::accent:
    case Tone::neutral: break;
    }
    return Icon::none;
}

Icon sign_of(Outcome outcome)
{
    switch (outcome) {
    case Outcome::met: return Icon::check;
    case Outcome::not_met: return Icon::cross;
    case Outcome::unknown: return Icon::question;
    case Outcome::not_applicable: return Icon::dash;
    case Outcome::invalid: return Icon::warning;
    }
    return Icon::question;
}

Tone tone_of(Outcome outcome)
{
    switch (outcome) {
    case Outcome::met: return Tone::met;
    case Outcome::not_met: return Tone::refusal;
    case Outcome::unknown: return Tone::unknown;
    case Outcome::not_applicable: return Tone::neutral;
    case Outcome::invalid: return Tone::warning;
    }
    return Tone::unknown;
}

void Kit::heading(int level, Text text)
{
    auto& canvas = *canvas_;
    TextSize size = size_of_heading(level);
    if (level == 1 && canvas.narrow()) size = {24, 32, true};
    float before = level <= 2 ? space::large : space::normal, after = level == 1   ? 8.0f
                                                                      : level == 2 ? 8.0f
                                                                                   : 4.0f;
    canvas.flow_text(text, canvas.scaled(size), canvas.colours->ink, before, after, Role::heading, level);
}

void Kit::heading(Text text)
{
    heading(std::min(6, canvas_->box().heading_level + 1), text);
}

void Kit::paragraph(Text text, Style style)
{
    auto& canvas = *canvas_;
    bool quiet = style == Style::muted || style == Style::quiet || style == Style::label;
    bool small = style == Style::small || style == Style::muted || style == Style::label;
    canvas.flow_text(
        text,
        canvas.size(style),
        quiet ? canvas.colours->muted : canvas.colours->ink,
        small ? space::tight : space::small,
        space::small
    );
}

void Kit::text(Text text, Style style, Tone tone)
{
    auto& canvas = *canvas_;
    canvas.flow_text(text, canvas.size(style), tone_of(*canvas.colours, tone).text, space::tight, space::tight);
}

namespace {

void paint_badge(Kit::Canvas& canvas, Text text, Tone tone, Icon sign)
{
    const ToneColours& colours = tone_of(*canvas.colours, tone);
    TextSize size = canvas.size(Style::label);
    float icon = sign == Icon::none ? 0 : std::round(canvas.scaled(14)), left = sign == Icon::none ? 10 : 8;
    float around = left + (icon > 0 ? icon + 4 : 0) + 10;
    float wanted = std::ceil(canvas.type.width(text, size)) + around;

    Slot slot = canvas.open(space::small, wanted);
    float width = std::min(wanted, slot.width);
    auto texts = canvas.type.lines(text, size, width - around);
    float height = size.line_height * static_cast<float>(texts.size()) + 6;
    canvas.fill({slot.x, slot.y, width, height}, colours.surface, 12);
    canvas.stroke({slot.x, slot.y, width, height}, colours.border, 1, 12);
    canvas.icon(sign, slot.x + left, slot.y + 3 + (size.line_height - icon) / 2, icon, colours.text);
    canvas.put_text(text, size, slot.x + around - 10, slot.y + 3, width - around, colours.text);
    canvas.close(slot, width, height, space::small, 3 + size.line_height / 2);
}

}  // namespace

void Kit::badge(Text text, Tone tone)
{
    paint_badge(*canvas_, text, tone, sign_of(tone));
}

void Kit::badge(Text text, Outcome outcome)
{
    paint_badge(*canvas_, text, tone_of(outcome), sign_of(outcome));
}

void Kit::fact(Text label, Text value)
{
    auto& canvas = *canvas_;
    TextSize quiet = canvas.size(Style::body), strong = canvas.size(Style::strong);
    Slot slot = canvas.open(6, canvas.room());
    float label_width = std::floor(slot.width * 0.4f);
    // An address that would be broken beside its label stands whole below it.
    bool one_word = value.view().find(' ') == std::string_view::npos;
    bool whole_below = one_word && canvas.type.width(value, strong) > slot.width - label_width;
    if (slot.width < canvas.scaled(280) || whole_below) {
        float height = canvas.put_text(
            label, canvas.size(Style::small), slot.x, slot.y, slot.width, canvas.colours->muted
        );
        height += canvas.put_text(value, strong, slot.x, slot.y + height, slot.width, canvas.colours->ink);
        canvas.close(slot, slot.width, height, 6, canvas.size(Style::small).line_height / 2);
        return;
    }
    label_width = std::min(label_width, canvas.scaled(260));
    float height =
        canvas.put_text(label, quiet, slot.x, slot.y, label_width - space::medium, canvas.colours->muted);
    float other = canvas.put_text(
        value, strong, slot.x + label_width, slot.y, slot.width - label_width, canvas.colours->ink
    );
    canvas.close(slot, slot.width, std::max(height, other), 6, quiet.line_height / 2);
}

void Kit::figure(Text number, Text label)
{
    auto& canvas = *canvas_;
    TextSize big = canvas.size(Style::figure), small = canvas.size(Style::small);
    float wanted =
        std::ceil(std::max(canvas.type.width(number, big), std::min(canvas.type.width(label, small), 200.0f)));
    Slot slot = canvas.open(space::small, std::max(wanted, canvas.scaled(96)));
    float height = canvas.put_text(number, big, slot.x, slot.y, slot.width, canvas.colours->ink);
    height += canvas.put_text(label, small, slot.x, slot.y + height, slot.width, canvas.colours->muted);
    canvas.close(slot, slot.width, height, space::small, height / 2);
}

void Kit::bullet(Text text, Icon sign, Tone tone)
{
    auto& canvas = *canvas_;
    TextSize size = canvas.size(Style::body);
    Slot slot = canvas.open(space::tight, canvas.room());
    float icon = std::round(canvas.scaled(18)), left = icon + 8;
    float width = std::min(slot.width - left, canvas.scaled(space::line_of_reading));
    canvas.icon(
        sign, slot.x, slot.y + (size.line_height - icon) / 2, icon, tone_of(*canvas.colours, tone).text
    );
    float height = canvas.put_text(text, size, slot.x + left, slot.y, width, canvas.colours->ink);
    canvas.close(slot, slot.width, height, space::tight, size.line_height / 2);
}

void Kit::status(Text key, Text text, Tone tone, Icon sign)
{
    auto& canvas = *canvas_;
    TextSize size = canvas.size(Style::small);
    float icon = sign == Icon::none ? 0 : std::round(canvas.scaled(16)),
          left = sign == Icon::none ? 0 : icon + 6;
    Slot slot = canvas.open(space::small, std::ceil(canvas.type.width(text, size)) + left);
    Colour colour = tone == Tone::neutral ? canvas.colours->muted : tone_of(*canvas.colours, tone).text;
    canvas.icon(sign, slot.x, slot.y + (size.line_height - icon) / 2, icon, colour);
    float height = canvas.put_text(
        text, size, slot.x + left, slot.y, std::max(1.0f, slot.width - left), colour, Role::status, 0, key
    );
    canvas.close(slot, slot.width, height, space::small, size.line_height / 2);
}

void Kit::divider()
{
    auto& canvas = *canvas_;
    Slot slot = canvas.open(space::normal, canvas.room());
    canvas.line(slot.x, slot.y, slot.x + slot.width, slot.y, canvas.colours->hairline);
    canvas.close(slot, slot.width, 1, space::normal, 0);
}

void Kit::spacer(float height)
{
    auto& canvas = *canvas_;
    Slot slot = canvas.open(0, height);
    canvas.close(slot, height, height, 0, height / 2);
}

}  // namespace palier::ui
