#include "ui/overview_screen.h"

#include "ui/finding.h"
#include "ui/ladder_part.h"
#include "ui/parts.h"

namespace palier::ui {

namespace {

Tone tone_of_step(WalkState state)
{
    switch (state) {
    case WalkState::done: return Tone::met;
    case WalkState::now: return Tone::accent;
    case WalkState::optional: return Tone::info;
    case WalkState::ahead:
    case WalkState::not_needed: return Tone::neutral;
    }
    return Tone::neutral;
}

void draw_sides(Kit& kit, const OverviewPage& page, Outbox& outbox)
{
    kit.section("overview-sides", page.sides_title, [&] {
        kit.paragraph(page.sides_text, Style::quiet);
        kit.columns(340, [&] {
            kit.card(page.earned.key, page.earned.title, tone_of(page.earned.badge.tone), [&] {
                draw_finding_inside(kit, page.earned, outbox);
                kit.columns(88, [&] {
                    for (const auto& count : page.counts) kit.figure(count.number, count.label);
                });
                draw_link(kit, page.benefits);
            });
            draw_finding(kit, page.visible, outbox);
        });
    });
}

void draw_tasks(Kit& kit, const OverviewPage& page, Outbox& outbox)
{
    kit.section("overview-tasks", page.tasks_title, [&] {
        draw_sentence(kit, page.no_tasks);
        if (page.tasks.empty()) return;
        kit.list("overview-task-list", page.tasks_title, [&] {
            for (const auto& task : page.tasks)
                kit.list_item(task.key, [&] {
                    kit.paragraph(task.title, Style::strong);
                    kit.paragraph(task.text);
                    draw_button(kit, task.button, outbox);
                });
        });
    });
}

void draw_deadlines(Kit& kit, const OverviewPage& page)
{
    kit.card("overview-deadlines", page.deadlines_title, [&] {
        draw_sentence(kit, page.no_deadlines);
        List<Moment> moments;
        for (const auto& line : page.deadlines)
            moments.push_back(
                {line.date,
                 line.sentence,
                 {},
                 tone_of(line.tone),
                 line.past ? Moment::When::past : Moment::When::ahead}
            );
        if (!moments.empty()) kit.timeline("overview-deadline-line", page.deadlines_title, moments);
        draw_link(kit, page.timeline);
    });
}

void draw_walk(Kit& kit, const OverviewPage& page)
{
    kit.card("overview-walk", page.walk_title, [&] {
        kit.paragraph(page.walk_text, Style::quiet);
        kit.list("overview-walk-list", page.walk_title, [&] {
            for (const auto& step : page.walk)
                kit.list_item("step-" + step.id, [&] {
                    kit.row([&] {
                        kit.paragraph(step.title, Style::strong);
                        kit.badge(step.state_name, tone_of_step(step.state));
                        kit.push_right();
                        draw_link(kit, step.link);
                    });
                    kit.paragraph(step.note, Style::quiet);
                });
        });
    });
}

void draw_edition(Kit& kit, const OverviewPage& page)
{
    kit.card("overview-edition", page.edition_title, [&] {
        kit.paragraph(page.edition_note);
        draw_pairs(kit, page.edition);
        draw_link(kit, page.programme);
    });
}

}  // namespace

void draw_overview(Kit& kit, const OverviewPage& page, Outbox& outbox)
{
    kit.heading(1, page.title);
    kit.paragraph(page.about, Style::quiet);
    draw_finding(kit, page.eligible, outbox);
    draw_tasks(kit, page, outbox);
    draw_sides(kit, page, outbox);
    draw_ladder(kit, page.ladder, outbox);
    kit.columns(340, [&] {
        draw_deadlines(kit, page);
        draw_edition(kit, page);
    });
    draw_walk(kit, page);
}

}  // namespace palier::ui
