#include "ui/start_screen.h"

#include "ui/parts.h"

namespace palier::ui {

namespace {

void draw_way_in(Kit& kit, const WayIn& way, Tone tone, Outbox& outbox)
{
    kit.card(way.key, way.title, tone, [&] {
        kit.paragraph(way.text);
        draw_button(kit, way.button, outbox);
    });
}

void draw_scenario(Kit& kit, const ScenarioCard& scenario, Outbox& outbox)
{
    kit.card(scenario.key, scenario.name, [&] {
        kit.paragraph(scenario.story);
        draw_button(kit, scenario.open, outbox);
    });
}

}  // namespace

void draw_start(Kit& kit, const StartPage& page, Outbox& outbox)
{
    kit.heading(1, page.title);
    kit.paragraph(page.lead);
    for (const auto& promise : page.promises) kit.bullet(promise, Icon::check, Tone::accent);
    draw_way_in(kit, page.go_on ? *page.go_on : page.questions, Tone::accent, outbox);

    kit.section("start-own", page.own_title, [&] {
        draw_sentence(kit, page.replaces, Style::muted);
        kit.columns(300, [&] {
            if (page.go_on) draw_way_in(kit, page.questions, Tone::neutral, outbox);
            draw_way_in(kit, page.begin, Tone::neutral, outbox);
            draw_way_in(kit, page.import, Tone::neutral, outbox);
        });
    });
    kit.section("start-scenarios", page.scenarios_title, [&] {
        kit.paragraph(page.scenarios_text);
        kit.columns(300, [&] {
            for (const auto& scenario : page.scenarios) draw_scenario(kit, scenario, outbox);
        });
    });
}

}  // namespace palier::ui
