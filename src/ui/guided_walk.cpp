#include "ui/guided_walk.h"

#include "ui/form.h"
#include "ui/parts.h"

namespace palier::ui {

namespace {

void draw_step(Kit& kit, const GuidedStep& step, Outbox& outbox)
{
    kit.row([&] {
        kit.paragraph(step.title, step.state == GuidedStep::State::ahead ? Style::quiet : Style::strong);
        draw_badge(kit, step.badge);
    });
    if (step.state != GuidedStep::State::current) return;

    for (const auto& text : step.texts) kit.paragraph(text);
    if (!step.checks.empty()) draw_reasons(kit, step.key + "-checks", step.title, step.checks);
    if (step.form) draw_form(kit, *step.form, outbox);
    draw_buttons(kit, step.buttons, outbox);
    draw_sentence(kit, step.source, Style::muted);
}

}  // namespace

void draw_guided_walk(Kit& kit, const GuidedWalk& walk, Outbox& outbox)
{
    kit.card(walk.key, walk.title, tone_of(walk.badge.tone), [&] {
        draw_badge(kit, walk.badge);
        kit.paragraph(walk.text);
        kit.list(walk.key + "-steps", walk.title, [&] {
            for (const auto& step : walk.steps)
                kit.list_item(step.key, [&] { draw_step(kit, step, outbox); });
        });
    });
}

}  // namespace palier::ui
