#include "ui/ladder_part.h"

#include "ui/parts.h"

namespace palier::ui {

namespace {

StepState state_of(LadderStep::State state)
{
    switch (state) {
    case LadderStep::State::reached: return StepState::reached;
    case LadderStep::State::current: return StepState::current;
    case LadderStep::State::next: return StepState::next;
    case LadderStep::State::ahead: return StepState::ahead;
    case LadderStep::State::unknown: return StepState::unknown;
    }
    return StepState::unknown;
}

float part_of(int thousandths)
{
    return static_cast<float>(thousandths) / 1000;
}

// Two big figures side by side: how far up it is, and until when one stays without doing anything.
void draw_figures(Kit& kit, const LadderPart& part)
{
    if (part.distance.gap.empty() && part.stay.day.empty()) return;
    kit.columns(260, [&] {
        if (!part.distance.gap.empty())
            kit.group("ladder-distance", "", [&] {
                kit.figure(part.distance.gap, part.distance.label);
                kit.meter(
                    "ladder-way", part.distance.way_name, part_of(part.distance.way), part.distance.way_text
                );
            });
        if (!part.stay.day.empty())
            kit.group("ladder-day", "", [&] { kit.figure(part.stay.day, part.stay.day_label); });
    });
}

void draw_next(Kit& kit, const LadderNext& next)
{
    if (next.title.empty()) {
        draw_sentence(kit, next.note);
        return;
    }
    kit.section("ladder-next", next.title, [&] {
        draw_sentence(kit, next.note, Style::quiet);
        draw_pairs(kit, next.metrics);
    });
}

void draw_stay(Kit& kit, const LadderStay& stay)
{
    if (stay.title.empty()) return;
    kit.section("ladder-stay", stay.title, [&] {
        for (const auto& sentence : stay.sentences) kit.paragraph(sentence);
        draw_sentence(kit, stay.departures_title, Style::label);
        draw_pairs(kit, stay.departures);
        draw_sentence(kit, stay.more, Style::quiet);
        draw_sentence(kit, stay.source, Style::muted);
    });
}

}  // namespace

void draw_ladder(Kit& kit, const LadderPart& part, Outbox& outbox)
{
    kit.card("ladder", part.title, [&] {
        draw_badge(kit, part.badge);
        kit.paragraph(part.sentence);

        draw_figures(kit, part);
        List<Step> steps;
        for (const auto& step : part.steps)
            steps.push_back({step.name, step.note, state_of(step.state), part_of(step.way)});
        if (!steps.empty()) kit.tier_ladder("ladder-steps", part.spoken, steps);

        kit.columns(340, [&] {
            draw_next(kit, part.next);
            draw_stay(kit, part.stay);
        });
        for (const auto& note : part.notes) kit.bullet(note);
        draw_buttons(kit, part.buttons, outbox);
        draw_why(kit, "ladder-why", part.why_label, part.reasons);
    });
}

}  // namespace palier::ui
