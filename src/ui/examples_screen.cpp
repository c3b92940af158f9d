#include "ui/examples_screen.h"

#include "ui/parts.h"

namespace palier::ui {

namespace {

void draw_example(Kit& kit, const ExamplesPage& page, const ExampleLine& line)
{
    kit.list_item(line.key, [&] {
        kit.paragraph(line.title);
        kit.row([&] {
            draw_badge(kit, line.outcome);
            kit.paragraph(line.about, Style::muted);
            if (!line.rules.empty()) kit.paragraph(page.rules_label, Style::muted);
            for (const auto& rule : line.rules) draw_link(kit, rule);
        });
        for (const auto& mismatch : line.mismatches) kit.bullet(mismatch, Icon::cross, Tone::refusal);
    });
}

}  // namespace

void draw_examples(Kit& kit, const ExamplesPage& page, Outbox& outbox)
{
    draw_link(kit, page.back);
    kit.heading(1, page.title);
    kit.card("examples-answer", "", tone_of(page.tone), [&] {
        kit.paragraph(page.answer, Style::strong);
        kit.paragraph(page.about, Style::quiet);
        draw_buttons(kit, page.buttons, outbox);
    });
    for (const auto& group : page.groups)
        kit.disclosure(
            group.key,
            group.label,
            [&] {
                kit.list(group.key + "-list", group.heading, [&] {
                    for (const auto& line : group.lines) draw_example(kit, page, line);
                });
            },
            group.open
        );
    kit.card("examples-own", page.own_heading, [&] {
        kit.paragraph(page.own_text);
        draw_button(kit, page.own, outbox);
    });
}

}  // namespace palier::ui
