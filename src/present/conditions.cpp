#include "present/conditions.h"

#include "core/match.h"
#include "present/reasons.h"

namespace palier {

namespace {

Text say_comparison(const Texts& texts, const Id& fact, Comparison comparison, const FactValue& needed)
{
    Values values{{"fact", name_fact(texts, fact)}};
    if (const auto* flag = std::get_if<bool>(&needed)) {
        bool yes = *flag == (comparison == Comparison::is);
        return texts(yes ? "asks.fact.yes" : "asks.fact.no", values);
    }
    values["needed"] = texts.value(needed, fact, comparison != Comparison::includes_all);
    return texts("asks.fact." + key_of(comparison), values);
}

Text say_test(const Texts& texts, const Edition& edition, const FactTest& test)
{
    const auto& fact = edition.facts[test.fact].id;
    if (!test.other) return say_comparison(texts, fact, test.comparison, test.value);
    return texts(
        "asks.fact." + key_of(test.comparison),
        {{"fact", name_fact(texts, fact)}, {"needed", name_fact(texts, edition.facts[*test.other].id)}}
    );
}

Text say_question(const Texts& texts, const Edition& edition, const Question& question)
{
    return match(
        question,
        [&](const All&) { return texts("asks.all"); },
        [&](const Any&) { return texts("asks.any"); },
        [&](const AtLeast& some) { return texts("asks.some", {{"count", texts.number(some.count)}}); },
        [&](const Not&) { return texts("asks.not"); },
        [&](const NotKnown&) { return texts("asks.not-known"); },
        [&](const RuleHolds& held) {
            return texts("asks.rule", {{"name", texts("rule." + edition.rules[held.rule].id + ".name")}});
        },
        [&](const FactTest& test) { return say_test(texts, edition, test); },
        [&](const PeriodTest& test) {
            return texts(
                test.over ? "asks.period-over" : "asks.period-runs",
                {{"period", texts("period." + edition.periods[test.period].id + ".name")}}
            );
        },
        [&](const TierReached& reached) {
            return texts("asks.tier", {{"tier", texts("tier." + reached.tier)}});
        }
    );
}

// As deep as the condition, which the reader of edition files bounds.
void add_lines(
    const Texts& texts, const Edition& edition, NodeIndex index, int depth, List<ConditionLine>& lines
)
{
    const auto& node = edition.nodes[index];
    lines.push_back({depth, say_question(texts, edition, node.question)});
    if (std::holds_alternative<RuleHolds>(node.question)) return;
    for (auto child : node.children) add_lines(texts, edition, child, depth + 1, lines);
}

}  // namespace

Text name_fact(const Texts& texts, const Id& fact)
{
    auto name = texts.optional("fact." + fact + ".name");
    return name.empty() ? Text{fact} : name;
}

List<ConditionLine> present_condition(const Texts& texts, const Edition& edition, NodeIndex node)
{
    List<ConditionLine> lines;
    add_lines(texts, edition, node, 0, lines);
    return lines;
}

}  // namespace palier
