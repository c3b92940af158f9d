#include "present/unlocks.h"

#include <algorithm>

#include "core/own_thresholds.h"
#include "core/words.h"
#include "present/conditions.h"
#include "present/mends.h"
#include "present/reasons.h"

namespace palier {

namespace {

Tone tone_of(Effort effort)
{
    switch (effort) {
    case Effort::say: return Tone::unknown;
    case Effort::arrange: return Tone::accent;
    case Effort::wait: return Tone::information;
    case Effort::publish:
    case Effort::change:
    case Effort::grow: return Tone::neutral;
    }
    return Tone::neutral;
}

// A sentence of the fact's own, the most particular first: to that value from the one there is, to that value, of that comparison.
Text find_change_key(const Texts& texts, const Id& fact, const Change& change, const FactValue& found)
{
    auto asked = key_of(change.comparison);
    if (const auto* flag = std::get_if<bool>(&change.needed))
        asked = *flag == (change.comparison == Comparison::is) ? "yes" : "no";
    auto own = "unlock.change." + Text{fact} + "." + asked;
    const auto *from = std::get_if<Id>(&found), *to = std::get_if<Id>(&change.needed);
    if (to && from && texts.has(own + "." + *to + ".from." + *from))
        return own + "." + *to + ".from." + *from;
    if (to && texts.has(own + "." + *to)) return own + "." + *to;
    if (texts.has(own)) return own;
    return (change.gap ? "unlock.change.gap." : "unlock.change.") + asked;
}

Text say_obstacle(const Scene& scene, const UnlockQuestion& asked, const Obstacle& obstacle)
{
    const auto& texts = scene.texts;
    const auto& edition = *scene.edition;
    const auto& facts = asked.facts;
    bool nothing_known = std::holds_alternative<NotKnown>(edition.nodes[asked.root].question);
    Values values;
    if (obstacle.fact) {
        const auto& fact = edition.facts[*obstacle.fact].id;
        values["fact"] = name_fact(texts, fact);
        values["found"] = texts.value(facts[*obstacle.fact], fact);
    }
    if (obstacle.period) values["period"] = texts("period." + edition.periods[*obstacle.period].id + ".name");
    if (obstacle.last_day) values["last"] = texts.date(*obstacle.last_day);
    switch (obstacle.kind) {
    case ObstacleKind::not_published:
        if (obstacle.fact) return texts("unlocks.none.figure", values);
        if (obstacle.period) return texts("unlocks.none.length", values);
        return texts(nothing_known ? "unlocks.none.not-known" : "unlocks.none.part-not-known");
    case ObstacleKind::over: return texts("unlocks.none.over", values);
    case ObstacleKind::lasting: {
        auto own = "unlocks.none.lasting." + Text{obstacle.fact ? edition.facts[*obstacle.fact].id : Id{}};
        return texts(texts.has(own) ? own : "unlocks.none.lasting", values);
    }
    case ObstacleKind::unusable: return texts("unlocks.none.unusable", values);
    }
    return {};
}

List<Text> say_obstacles(const Scene& scene, const UnlockQuestion& asked)
{
    List<Text> sentences;
    for (const auto& obstacle : find_obstacles(*scene.edition, asked.root, asked.facts, scene.today))
        sentences.push_back(say_obstacle(scene, asked, obstacle));
    if (sentences.empty()) sentences.push_back(scene.texts("unlocks.none"));
    return sentences;
}

List<Text> say_changes(const Scene& scene, const Unlock& unlock, const Facts& facts)
{
    List<Text> sentences;
    for (const auto& change : unlock.changes)
        sentences.push_back(say_change(scene.texts, *scene.edition, change, facts[change.fact]));
    if (unlock.wait_until)
        sentences.push_back(scene.texts("unlock.wait", {{"date", scene.texts.date(*unlock.wait_until)}}));
    return sentences;
}

// Several ways may lead to the same place: who hears only the button has to be told which way it belongs to.
UnlockWay present_way(
    const Scene& scene, const UnlockQuestion& asked, const Unlock& unlock, std::size_t number, bool alone
)
{
    const auto& texts = scene.texts;
    auto count = texts.number(static_cast<std::int64_t>(number));
    UnlockWay way{
        .key = "unlock-" + asked.kind + "-" + count,
        .effort = {texts(Text{"unlock.effort."} + name_of(unlock.effort)), tone_of(unlock.effort)},
        .changes = say_changes(scene, unlock, asked.facts),
        .places = {},
    };
    for (const auto& change : unlock.changes) {
        auto place = present_mend(scene, change.fact, asked.offer, way.key);
        if (std::ranges::find(way.places, place.key, &Button::key) != way.places.end()) continue;
        place.spoken = texts(
            alone ? "unlocks.place." + asked.kind : "unlocks.place." + asked.kind + ".way",
            {{"place", place.label}, {"number", count}}
        );
        way.places.push_back(place);
    }
    return way;
}

bool is_open(const Verdict& verdict)
{
    return verdict.outcome != Outcome::met && verdict.outcome != Outcome::not_applicable;
}

}  // namespace

Text say_needed(const Texts& texts, const Id& fact, Comparison comparison, const FactValue& needed)
{
    if (const auto* flag = std::get_if<bool>(&needed))
        return texts(*flag == (comparison == Comparison::is) ? "value.yes" : "value.no");
    bool one_is_enough = comparison != Comparison::includes_all && comparison != Comparison::includes_none;
    return texts("unlock.needed." + key_of(comparison), {{"needed", texts.value(needed, fact, one_is_enough)}});
}

namespace {

Text say_unmarked(const Texts& texts, const Edition& edition, const Change& change, const FactValue& found)
{
    const auto& fact = edition.facts[change.fact].id;
    if (!is_known(found)) {
        auto question = texts.optional("fact." + fact + ".question");
        return texts(
            question.empty() ? "unlock.say.fact" : "unlock.say",
            {{"question", question},
             {"fact", name_fact(texts, fact)},
             {"needed", say_needed(texts, fact, change.comparison, change.needed)}}
        );
    }
    bool one_is_enough =
        change.comparison != Comparison::includes_all && change.comparison != Comparison::includes_none;
    Values values{
        {"fact", name_fact(texts, fact)},
        {"found", texts.value(found, fact)},
        {"needed", texts.value(change.needed, fact, one_is_enough)},
    };
    if (change.gap) values["gap"] = texts.value(*change.gap, fact);
    return texts(find_change_key(texts, fact, change, found), values);
}

}  // namespace

Text say_change(const Texts& texts, const Edition& edition, const Change& change, const FactValue& found)
{
    auto own = is_own_figure(edition.ladder, change.fact, change.needed);
    auto sentence = say_unmarked(texts, edition, change, found);
    return own ? mark_own(texts, Confidence::own, sentence) : sentence;
}

Text join_changes(const Texts& texts, List<Text> changes)
{
    Text joined;
    for (const auto& change : changes)
        joined = joined.empty() ? change : texts("unlock.and", {{"first", joined}, {"second", change}});
    return joined;
}

UnlockPart present_unlocks(const Scene& scene, const UnlockQuestion& asked)
{
    if (!is_open(asked.verdict)) return {};
    const auto& texts = scene.texts;
    auto unlocks = find_unlocks(*scene.edition, asked.root, asked.facts, scene.today);

    UnlockPart part{.key = "unlock-" + asked.kind, .title = texts("unlocks." + asked.kind + ".title")};
    if (unlocks.sets.empty()) {
        part.obstacles = say_obstacles(scene, asked);
        return part;
    }
    bool alone = unlocks.sets.size() == 1;
    for (std::size_t i = 0; i < unlocks.sets.size(); ++i)
        part.ways.push_back(present_way(scene, asked, unlocks.sets[i], i + 1, alone));
    bool several_changes =
        std::ranges::any_of(part.ways, [](const UnlockWay& way) { return way.changes.size() > 1; });
    if (!alone)
        part.lead = texts("unlocks.lead.ways");
    else if (several_changes)
        part.lead = texts("unlocks.lead.all");
    if (unlocks.cut) part.more = texts("unlocks.more");
    part.promise = texts("unlocks.promise");
    return part;
}

UnlockPart present_rule_unlocks(const Scene& scene, Text kind, std::string_view rule, const Verdict& verdict)
{
    const auto* known = scene.edition->find_rule(rule);
    if (!known || !is_open(verdict)) return {};
    auto facts = find_facts(*scene.edition, scene.state(), scene.today);
    return present_unlocks(scene, {kind, known->root, facts, verdict, {}});
}

Text say_easiest(const Scene& scene, const UnlockQuestion& asked)
{
    if (!is_open(asked.verdict)) return {};
    const auto& texts = scene.texts;
    auto unlocks = find_unlocks(*scene.edition, asked.root, asked.facts, scene.today);
    if (unlocks.sets.empty()) return {};
    const auto& easiest = unlocks.sets.front();
    return texts(
        easiest.effort == Effort::say ? "unlocks.easiest.say" : "unlocks.easiest",
        {{"changes", join_changes(texts, say_changes(scene, easiest, asked.facts))}}
    );
}

}  // namespace palier
