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

}  // namespace

void draw_ladder(Kit& kit, const LadderPart& part, Outbox& outbox)
{
    kit.card("ladder", part.title, [&] {
        draw_badge(kit, part.badge);
        kit.paragraph(part.sentence);

        List<Step> steps;
        for (const auto& step : part.steps) steps.push_back({step.name, step.note, state_of(step.state)});
        if (!steps.empty()) kit.tier_ladder("ladder-steps", part.spoken, steps);

        for (const auto& note : part.notes) kit.bullet(note);
        draw_buttons(kit, part.buttons, outbox);
        draw_why(kit, "ladder-why", part.why_label, part.reasons);
    });
}

}  // namespace palier::ui
