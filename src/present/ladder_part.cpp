#include "present/ladder_part.h"

#include "core/assess.h"
#include "core/own_thresholds.h"
#include "present/mends.h"
#include "present/names.h"
#include "present/reasons.h"

namespace palier {

namespace {

Text threshold_note(const Texts& texts, const FactValue& threshold)
{
    if (!is_known(threshold)) return texts("ladder.step.unknown");
    return texts("ladder.step.from", {{"amount", texts.value(threshold, "company.billed-sales")}});
}

// A tier without metrics is where everybody starts who has one at all.
bool starts_here(const Edition& edition, const Id& tier)
{
    for (const auto& known : edition.ladder.tiers)
        if (known.id == tier) return known.any_of.empty();
    return false;
}

// Tells a figure of the person's own from one that is published.
Text mark_own(const Texts& texts, const TierStep& step, Text note)
{
    if (step.provenance.confidence != Confidence::own || note.empty()) return note;
    return texts("ladder.step.own", {{"note", note}});
}

LadderStep
present_step(const Scene& scene, const TierStep& step, const TierStanding& standing, bool& next_found)
{
    const auto& texts = scene.texts;
    LadderStep shown{.name = tier_name(texts, step.tier)};
    shown.note = starts_here(*scene.edition, step.tier) ? texts("ladder.step.start")
                                                        : threshold_note(texts, step.threshold);
    if (is_known(step.threshold)) shown.note = mark_own(texts, step, shown.note);
    if (step.outcome == Outcome::met) {
        shown.state = standing.reached == step.tier ? LadderStep::State::current : LadderStep::State::reached;
        return shown;
    }
    if (step.outcome == Outcome::unknown || step.outcome == Outcome::invalid) {
        shown.state = LadderStep::State::unknown;
        return shown;
    }
    shown.state = next_found ? LadderStep::State::ahead : LadderStep::State::next;
    if (!next_found && step.gap)
        shown.note = mark_own(
            texts,
            step,
            texts(
                "ladder.step.gap",
                {{"amount", texts.value(step.threshold, "company.billed-sales")},
                 {"gap", texts.value(*step.gap, "company.billed-sales")}}
            )
        );
    next_found = true;
    return shown;
}

List<LadderStep> present_steps(const Scene& scene, const TierStanding& standing)
{
    List<LadderStep> steps;
    bool next_found = false;
    for (const auto& step : standing.steps) steps.push_back(present_step(scene, step, standing, next_found));
    if (!steps.empty()) return steps;

    for (const auto& tier : scene.edition->ladder.tiers)
        steps.push_back({.state = LadderStep::State::ahead, .name = tier_name(scene.texts, tier.id)});
    return steps;
}

// Which sentence tells the standing: "ladder.<situation>".
Text find_situation(const Scene& scene, const TierStanding& standing)
{
    if (standing.entry.outcome == Outcome::not_applicable) return "none";
    if (standing.entry.outcome == Outcome::not_met) return "no-entry";
    if (standing.entry.outcome != Outcome::met) return "entry-unknown";
    if (standing.reached && standing.exact) return "reached";
    if (standing.reached) return "at-least";
    return scene.edition->ladder.tiers.empty() || !scene.edition->ladder.complete ? "not-published"
                                                                                  : "not-reached";
}

Tone tone_of_situation(Text situation)
{
    if (situation == "reached" || situation == "at-least") return Tone::met;
    if (situation == "none") return Tone::neutral;
    if (situation == "no-entry" || situation == "not-reached") return Tone::neutral;
    return Tone::unknown;
}

List<Text> present_notes(const Scene& scene, const TierStanding& standing)
{
    const auto& texts = scene.texts;
    const auto& sales = standing.sales;
    List<Text> notes;
    if (standing.entry.outcome == Outcome::met) {
        if (const auto* total = std::get_if<Money>(&sales.total))
            notes.push_back(texts("ladder.note.total", {{"amount", texts.money(*total)}}));
        else if (sales.other_currencies.empty())
            notes.push_back(texts("ladder.note.no-sales"));
    }
    if (!sales.undecided.empty()) notes.push_back(texts("ladder.note.undecided"));
    if (!sales.other_currencies.empty())
        notes.push_back(texts("ladder.note.currency", {{"currency", scene.edition->ladder.currency}}));
    if (standing.entry.outcome == Outcome::met && has_own_threshold(scene.edition->ladder))
        notes.push_back(texts("ladder.note.own"));
    if (standing.entry.outcome == Outcome::met && !scene.edition->ladder.complete)
        notes.push_back(texts("ladder.note.incomplete"));
    return notes;
}

}  // namespace

LadderPart present_ladder(const Scene& scene)
{
    const auto& texts = scene.texts;
    auto standing = assess_tier(*scene.edition, scene.state(), scene.today);
    auto situation = find_situation(scene, standing);
    Values values{{"tier", standing.reached ? tier_name(texts, *standing.reached) : Text{}}};

    LadderPart part{
        .title = texts("ladder.title"),
        .badge = {texts("ladder." + situation + ".badge", values), tone_of_situation(situation)},
        .sentence = texts("ladder." + situation, values),
        .spoken = texts("ladder.spoken." + Text{standing.reached ? "reached" : "none"}, values),
        .steps = present_steps(scene, standing),
        .notes = present_notes(scene, standing),
        .reasons = present_reasons(texts, *scene.edition, standing.entry),
        .why_label = texts("ladder.why"),
        .buttons = present_mends(scene, standing.entry, {}, "ladder-entry"),
    };
    if (standing.entry.outcome == Outcome::met)
        part.buttons.push_back(
            {.key = "ladder-sales", .label = texts("ladder.sales"), .action = GoTo{"/offers"}}
        );
    return part;
}

}  // namespace palier
