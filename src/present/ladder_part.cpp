#include "present/ladder_part.h"

#include <algorithm>

#include "core/comparison.h"
#include "core/ladder.h"
#include "core/ladder_outlook.h"
#include "core/names.h"
#include "core/own_thresholds.h"
#include "present/mends.h"
#include "present/names.h"
#include "present/reasons.h"

namespace palier {

namespace {

// Many tiers are called by their figure, which then need not be said twice.
Text threshold_note(const Texts& texts, const FactValue& threshold, Text tier)
{
    if (!is_known(threshold)) return texts("ladder.step.unknown");
    auto amount = texts.value(threshold, "company.billed-sales");
    return amount == tier ? Text{} : texts("ladder.step.from", {{"amount", amount}});
}

Text gap_note(const Texts& texts, const TierStep& step, Text tier)
{
    auto amount = texts.value(step.threshold, "company.billed-sales");
    auto gap = texts.value(*step.gap, "company.billed-sales");
    if (amount == tier) return texts("ladder.step.to-go", {{"gap", gap}});
    return texts("ladder.step.gap", {{"amount", amount}, {"gap", gap}});
}

// A tier without metrics is where everybody starts who has one at all.
bool starts_here(const Edition& edition, const Id& tier)
{
    for (const auto& known : edition.ladder.tiers)
        if (known.id == tier) return known.any_of.empty();
    return false;
}

LadderStep
present_step(const Scene& scene, const TierStep& step, const TierStanding& standing, bool& next_found)
{
    const auto& texts = scene.texts;
    LadderStep shown{.name = tier_name(texts, step.tier)};
    shown.note = starts_here(*scene.edition, step.tier) ? texts("ladder.step.start")
                                                        : threshold_note(texts, step.threshold, shown.name);
    if (is_known(step.threshold)) shown.note = mark_own(texts, step.provenance.confidence, shown.note);
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
        shown.note = mark_own(texts, step.provenance.confidence, gap_note(texts, step, shown.name));
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
    for (const auto& step : standing.steps)
        if (step.outcome == Outcome::invalid) return "invalid";
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

// ---- How far it is, and what it takes ----

constexpr int whole_way = 1'000;
constexpr std::size_t shown_departures = 3;

Text say_metric(const Scene& scene, const MetricGap& metric)
{
    const auto& fact = scene.edition->facts[metric.fact].id;
    auto say = [&](const FactValue& value) { return scene.texts.value(value, fact); };
    bool said = is_known(metric.found);
    Values values{{"found", say(metric.found)}, {"needed", say(metric.threshold)}};
    if (metric.gap) values["gap"] = say(*metric.gap);
    auto situation = [&] {
        if (metric.gap) return "ladder.metric.gap";
        if (is_known(metric.threshold)) return "ladder.metric.not-said";
        return said ? "ladder.metric.not-public" : "ladder.metric.neither";
    };
    return scene.texts(situation(), values);
}

// What the distance is told by: the limiting figure of the next tier, else the nearest one that is publicly known of a tier
// further up. The tier's id comes with it.
struct Limiting {
    Id tier;
    MetricGap metric;
};

std::optional<Limiting>
find_limiting(const Scene& scene, const TierStanding& standing, const LadderOutlook& outlook)
{
    if (!outlook.metrics.empty() && outlook.metrics.front().gap)
        return Limiting{*outlook.next, outlook.metrics.front()};
    const auto& edition = *scene.edition;
    for (std::size_t i = 0; i < standing.steps.size(); ++i) {
        const auto& step = standing.steps[i];
        if (step.outcome == Outcome::met || !step.gap) continue;
        const auto* metric = find_leading_metric(edition.ladder.tiers[i], edition.facts);
        auto found = find_facts(edition, scene.state(), scene.today)[metric->fact];
        return Limiting{step.tier, {metric->id, metric->fact, std::move(found), step.threshold, step.gap}};
    }
    return std::nullopt;
}

LadderDistance present_distance(const Scene& scene, const Limiting& limiting)
{
    const auto& texts = scene.texts;
    const auto& metric = limiting.metric;
    const auto& fact = scene.edition->facts[metric.fact].id;
    return {
        .gap = texts.value(*metric.gap, fact),
        .label = texts(
            "ladder.distance",
            {{"tier", tier_name(texts, limiting.tier)}, {"metric", texts("metric." + metric.metric)}}
        ),
        .way_name = texts("ladder.way"),
        .way_text = texts(
            "ladder.way.text",
            {{"found", texts.value(metric.found, fact)}, {"needed", texts.value(metric.threshold, fact)}}
        ),
        // What is missing stays to be seen, however little it is.
        .way = whole_way - std::max(1, static_cast<int>(find_share(*metric.gap, metric.threshold))),
    };
}

LadderNext
present_next(const Scene& scene, const LadderOutlook& outlook, const std::optional<Limiting>& limiting)
{
    const auto& texts = scene.texts;
    LadderNext next;
    if (!outlook.next) {
        if (scene.edition->ladder.complete) next.note = texts("ladder.next.highest");
        return next;
    }
    // Without a figure there is no way to tell: one that was entered cannot be used.
    if (outlook.metrics.empty()) return next;
    next.title = texts("ladder.next.title", {{"tier", tier_name(texts, *outlook.next)}});
    bool published = false;
    for (const auto& metric : outlook.metrics) {
        published = published || is_known(metric.threshold);
        next.metrics.push_back(
            {texts("metric." + metric.metric),
             say_metric(scene, metric),
             is_known(metric.threshold) ? Tone::neutral : Tone::unknown}
        );
    }
    if (!published && limiting) {
        next.note = texts("ladder.next.nearest-known", {{"tier", tier_name(texts, limiting->tier)}});
        next.metrics.push_back(
            {texts(
                 "ladder.next.of-tier",
                 {{"metric", texts("metric." + limiting->metric.metric)},
                  {"tier", tier_name(texts, limiting->tier)}}
             ),
             say_metric(scene, limiting->metric)}
        );
    } else if (!published) {
        next.note = texts("ladder.next.not-public");
    } else if (next.metrics.size() > 1) {
        next.note = texts("ladder.next.one-is-enough");
    }
    return next;
}

bool counts_sales(const Edition& edition)
{
    for (const auto& tier : edition.ladder.tiers)
        for (const auto& metric : tier.any_of)
            if (edition.facts[metric.fact].id == names::billed_sales) return true;
    return false;
}

Text find_fall(const LadderOutlook& outlook)
{
    if (outlook.falls_to)
        return outlook.falls_exactly ? "ladder.stay.falls-to" : "ladder.stay.falls-to-at-least";
    return outlook.falls_exactly ? "ladder.stay.falls-to-none" : "ladder.stay.falls-to-unknown";
}

void present_departures(const Scene& scene, const LadderOutlook& outlook, LadderStay& stay)
{
    const auto& texts = scene.texts;
    if (outlook.departures.empty()) return;
    stay.departures_title = texts("ladder.departures");
    for (const auto& departure : outlook.departures) {
        if (stay.departures.size() == shown_departures) break;
        List<Text> amounts;
        for (const auto& amount : departure.amount) amounts.push_back(texts.money(amount));
        stay.departures.push_back({texts.date(departure.on), texts.list(amounts)});
    }
    if (outlook.departures.size() > shown_departures)
        stay.more = texts.count(
            "ladder.departures.more", static_cast<std::int64_t>(outlook.departures.size() - shown_departures)
        );
}

LadderStay present_stay(const Scene& scene, const LadderOutlook& outlook)
{
    const auto& texts = scene.texts;
    const auto& window = scene.edition->ladder.window;
    if (!counts_sales(*scene.edition)) return {};

    LadderStay stay{.title = texts("ladder.stay.title")};
    stay.source =
        texts("ladder.stay.source", {{"source", present_provenance(texts, "R23", window.provenance)}});
    if (!window.value || !window.value->months) {
        stay.sentences = {texts(window.value ? "ladder.stay.all-count" : "ladder.stay.not-stated")};
        return stay;
    }
    Values values{{"months", texts.number(*window.value->months)}};
    present_departures(scene, outlook, stay);
    if (!outlook.lost_on) {
        stay.sentences = {texts(outlook.reached ? "ladder.stay.kept" : "ladder.stay.no-tier", values)};
        return stay;
    }
    values["date"] = texts.date(*outlook.lost_on);
    values["tier"] = tier_name(texts, *outlook.reached);
    stay.day = texts.date(*outlook.lost_on);
    stay.day_label = texts("ladder.stay.day");
    stay.sentences = {texts("ladder.stay.lost", values)};
    if (outlook.to_stay)
        stay.sentences.push_back(texts("ladder.stay.to-sell", {{"amount", texts.money(*outlook.to_stay)}}));
    stay.sentences.push_back(
        texts(find_fall(outlook), {{"tier", tier_name(texts, outlook.falls_to.value_or(Id{}))}})
    );
    return stay;
}

// Only who has an entry to the ladder goes up or down on it (R17).
void present_outlook(const Scene& scene, const TierStanding& standing, LadderPart& part)
{
    if (standing.entry.outcome != Outcome::met) return;
    auto outlook = find_ladder_outlook(*scene.edition, scene.state(), scene.today);
    auto limiting = find_limiting(scene, standing, outlook);
    part.next = present_next(scene, outlook, limiting);
    part.stay = present_stay(scene, outlook);
    if (!limiting) return;

    part.distance = present_distance(scene, *limiting);
    for (std::size_t i = 0; i < standing.steps.size(); ++i)
        if (standing.steps[i].tier == limiting->tier) part.steps[i].way = part.distance.way;
}

}  // namespace

LadderPart present_ladder(const Scene& scene)
{
    const auto& texts = scene.texts;
    auto standing = assess_tier(*scene.edition, scene.state(), scene.today);
    auto situation = find_situation(scene, standing);
    Values values{
        {"tier", standing.reached ? tier_name(texts, *standing.reached) : Text{}},
        {"currency", scene.edition->ladder.currency},
    };

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
    present_outlook(scene, standing, part);
    if (standing.entry.outcome == Outcome::met)
        part.buttons.push_back(
            {.key = "ladder-sales", .label = texts("ladder.sales"), .action = GoTo{"/offers"}}
        );
    return part;
}

}  // namespace palier
