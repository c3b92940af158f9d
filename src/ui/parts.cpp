#include "ui/parts.h"

#include <algorithm>

#include "core/verdict.h"

namespace palier::ui {

namespace {

Kind kind_of(Button::Kind kind)
{
    switch (kind) {
    case Button::Kind::primary: return Kind::primary;
    case Button::Kind::secondary: return Kind::secondary;
    case Button::Kind::quiet: return Kind::quiet;
    case Button::Kind::danger: return Kind::danger;
    }
    return Kind::secondary;
}

Outcome outcome_of(palier::Tone tone)
{
    switch (tone) {
    case palier::Tone::met: return Outcome::met;
    case palier::Tone::refusal: return Outcome::not_met;
    case palier::Tone::unknown: return Outcome::unknown;
    case palier::Tone::neutral:
    case palier::Tone::information:
    case palier::Tone::accent: return Outcome::not_applicable;
    }
    return Outcome::unknown;
}

void append_lines(List<ReasonLine>& lines, List<palier::ReasonLine> tree, int depth)
{
    for (const auto& reason : tree) {
        lines.push_back({outcome_of(reason.tone), reason.outcome, reason.sentence, reason.source, depth});
        append_lines(lines, reason.children, depth + 1);
    }
}

void draw_button(Kit& kit, const Button& button, ButtonSpec spec, Outbox& outbox)
{
    spec.kind = kind_of(button.kind);
    spec.why_not = button.why_not;
    spec.spoken = button.spoken;
    if (kit.button(button.key, button.label, spec)) outbox.push_back(button.action);
}

}  // namespace

Tone tone_of(palier::Tone tone)
{
    switch (tone) {
    case palier::Tone::neutral: return Tone::neutral;
    case palier::Tone::met: return Tone::met;
    case palier::Tone::refusal: return Tone::refusal;
    case palier::Tone::unknown: return Tone::unknown;
    case palier::Tone::information: return Tone::info;
    case palier::Tone::accent: return Tone::accent;
    }
    return Tone::neutral;
}

void draw_button(Kit& kit, const Button& button, Outbox& outbox)
{
    draw_button(kit, button, ButtonSpec{}, outbox);
}

void draw_large_button(Kit& kit, const Button& button, Outbox& outbox)
{
    draw_button(kit, button, ButtonSpec{.large = true}, outbox);
}

void draw_submit(Kit& kit, const Button& button, Outbox& outbox)
{
    draw_button(kit, button, ButtonSpec{.submit = true}, outbox);
}

void draw_buttons(Kit& kit, List<Button> buttons, Outbox& outbox)
{
    if (buttons.empty()) return;
    kit.row([&] {
        for (const auto& button : buttons) draw_button(kit, button, outbox);
    });
}

void draw_link(Kit& kit, const Link& link)
{
    kit.link(link.key, link.label, link.path);
}

void draw_links(Kit& kit, List<Link> links)
{
    if (links.empty()) return;
    kit.row(space::normal, [&] {
        for (const auto& link : links) draw_link(kit, link);
    });
}

void draw_badge(Kit& kit, const Badge& badge)
{
    kit.badge(badge.text, tone_of(badge.tone));
}

void draw_badges(Kit& kit, List<Badge> badges)
{
    if (badges.empty()) return;
    kit.row([&] {
        for (const auto& badge : badges) draw_badge(kit, badge);
    });
}

void draw_pair(Kit& kit, const Pair& pair)
{
    if (pair.tone == palier::Tone::neutral) {
        kit.fact(pair.label, pair.value);
        return;
    }
    // In line with the values of the pairs above and below, which Kit::fact draws.
    kit.row(0, [&] {
        kit.block(std::min(kit.width() * 0.4F, 260.0F), [&] { kit.paragraph(pair.label, Style::quiet); });
        kit.badge(pair.value, tone_of(pair.tone));
    });
}

void draw_pairs(Kit& kit, List<Pair> pairs)
{
    for (const auto& pair : pairs) draw_pair(kit, pair);
}

void draw_notice(Kit& kit, const NoticeBox& box, Outbox& outbox)
{
    kit.notice(
        box.key,
        {.tone = tone_of(box.tone), .title = box.title, .text = box.text, .urgent = box.urgent},
        [&] { draw_buttons(kit, box.buttons, outbox); }
    );
}

void draw_notices(Kit& kit, List<NoticeBox> boxes, Outbox& outbox)
{
    for (const auto& box : boxes) draw_notice(kit, box, outbox);
}

void draw_sentence(Kit& kit, Text sentence, Style style)
{
    if (!sentence.empty()) kit.paragraph(sentence, style);
}

void draw_reasons(Kit& kit, Text key, Text name, List<palier::ReasonLine> tree)
{
    List<ReasonLine> lines;
    append_lines(lines, tree, 0);
    kit.reasons(key, name, lines);
}

void draw_why(Kit& kit, Text key, Text label, List<palier::ReasonLine> tree)
{
    if (tree.empty()) return;
    kit.disclosure(key, label, [&] { draw_reasons(kit, Text{key} + "-reasons", label, tree); });
}

}  // namespace palier::ui
