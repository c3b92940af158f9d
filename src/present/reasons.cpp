#include "present/reasons.h"

#include "core/match.h"
#include "core/own_thresholds.h"
#include "core/words.h"
#include "present/unlocks.h"

namespace palier {

namespace {

Text join_key(std::initializer_list<Text> parts)
{
    Text key;
    for (auto part : parts) key = key.empty() ? part : join(key, ".", part);
    return key;
}

// Which way round a line is told: below an odd number of negations "met" is bad news.
Outcome turned(Outcome outcome, bool negated)
{
    if (!negated) return outcome;
    if (outcome == Outcome::met) return Outcome::not_met;
    if (outcome == Outcome::not_met) return Outcome::met;
    return outcome;
}

struct Teller {
    const Texts& texts;
    const Edition& edition;

    Text name_fact(FactIndex index) const
    {
        const auto& fact = edition.facts[index];
        auto name = texts.optional("fact." + fact.id + ".name");
        return name.empty() ? Text{fact.id} : name;
    }

    Text value(const FactValue& held, FactIndex index) const
    {
        return texts.value(held, edition.facts[index].id);
    }

    void add_fact(Values& values, const Reason& reason, const FactTest& test) const
    {
        values["fact"] = name_fact(test.fact);
        values["found"] = value(reason.found, test.fact);
        bool one_is_enough = test.comparison != Comparison::includes_all;
        values["needed"] = test.other ? name_fact(*test.other)
                                      : texts.value(test.value, edition.facts[test.fact].id, one_is_enough);
        values["asked"] = test.other
                              ? values["needed"]
                              : say_needed(texts, edition.facts[test.fact].id, test.comparison, test.value);
        if (reason.gap) values["gap"] = value(*reason.gap, test.fact);
    }

    void add_period(Values& values, const Reason& reason, const PeriodTest& test) const
    {
        const auto& period = edition.periods[test.period];
        values["period"] = texts("period." + period.id + ".name");
        if (const auto* start = std::get_if<Date>(&reason.found)) {
            values["start"] = texts.date(*start);
            if (period.days) values["last"] = texts.date(*start + Days{*period.days});
            if (period.months) values["last"] = texts.date(add_months(*start, *period.months));
        }
        if (period.until) values["last"] = texts.date(*period.until);
    }

    void add_tier(Values& values, const Reason& reason, const TierReached& test) const
    {
        values["tier"] = texts("tier." + test.tier);
        values["found"] = texts.value(reason.found, "company.billed-sales");
        if (reason.gap) values["gap"] = texts.value(*reason.gap, "company.billed-sales");
    }

    Values values_of(const Reason& reason) const
    {
        Values values;
        match(
            edition.nodes[reason.node].question,
            [&](const FactTest& test) { add_fact(values, reason, test); },
            [&](const PeriodTest& test) { add_period(values, reason, test); },
            [&](const TierReached& test) { add_tier(values, reason, test); },
            [&](const RuleHolds& held) {
                values["name"] = texts("rule." + edition.rules[held.rule].id + ".name");
            },
            [&](const AtLeast& some) { values["count"] = texts.number(some.count); },
            [](const auto&) {}
        );
        return values;
    }

    // A general sentence for a question that the programme's texts have none for.
    Text general_key(const Reason& reason, bool negated) const
    {
        auto outcome = name_of(reason.outcome);
        return match(
            edition.nodes[reason.node].question,
            [&](const All&) { return join_key({"reason.all", outcome}); },
            [&](const Any&) { return join_key({"reason.any", outcome}); },
            [&](const AtLeast&) { return join_key({"reason.some", outcome}); },
            [&](const Not&) { return join_key({"reason.not", outcome}); },
            [&](const NotKnown&) { return Text{"reason.not-known"}; },
            [&](const RuleHolds&) { return join_key({"reason.rule", outcome}); },
            [&](const FactTest& test) {
                if (reason.outcome == Outcome::unknown || reason.outcome == Outcome::invalid)
                    return join_key({"reason.fact", outcome});
                if (const auto* found = std::get_if<bool>(&reason.found))
                    return join_key(
                        {"reason.fact", *found ? "yes" : "no", name_of(turned(reason.outcome, negated))}
                    );
                return join_key({"reason.fact", key_of(test.comparison), outcome});
            },
            [&](const PeriodTest& test) {
                return join_key({test.over ? "reason.period-over" : "reason.period-runs", outcome});
            },
            [&](const TierReached&) {
                if (reason.outcome == Outcome::not_met && reason.gap) return Text{"reason.tier.not-met.gap"};
                return join_key({"reason.tier", outcome});
            }
        );
    }

    Text sentence(const Reason& reason, bool negated) const
    {
        const auto& node = edition.nodes[reason.node];
        auto values = values_of(reason);
        if (!node.text.empty()) {
            auto own = join_key({"condition", node.text, name_of(reason.outcome)});
            if (texts.has(own)) return texts(own, values);
        }
        return texts(general_key(reason, negated), values);
    }

    bool is_plain_all(const Reason& reason) const
    {
        const auto& node = edition.nodes[reason.node];
        return std::holds_alternative<All>(node.question) && node.text.empty() && !reason.children.empty();
    }

    bool says_nothing(const Reason& reason) const
    {
        const auto& node = edition.nodes[reason.node];
        if (reason.children.size() != 1 || !node.text.empty()) return false;
        return std::holds_alternative<All>(node.question) || std::holds_alternative<Any>(node.question) ||
               std::holds_alternative<Not>(node.question);
    }

    Text source(const Reason& reason, Text rule) const
    {
        const auto& node = edition.nodes[reason.node];
        const auto provenance = find_provenance(edition, node);
        bool says_nothing_new = provenance.citations.empty() && provenance.confidence != Confidence::own;
        if (says_nothing_new && !reason.children.empty() && node.rule.empty()) return {};
        return present_provenance(texts, rule, provenance);
    }

    // A rule that is one question is told by that question; one with several by its name, and these below it.
    ReasonLine tell_rule(const Rule& held, const Reason& reason, bool negated) const
    {
        if (reason.children.size() == 1 && reason.children.front().children.empty())
            return tell(reason.children.front(), held.number, negated);
        auto outcome = turned(reason.outcome, negated);
        ReasonLine line{
            tone_of(outcome),
            name_outcome(texts, outcome),
            sentence(reason, negated),
            present_provenance(texts, held.number, held.provenance),
            {}
        };
        for (const auto& root : reason.children) {
            const auto below = is_plain_all(root) ? root.children : std::vector{root};
            for (const auto& child : below) line.children.push_back(tell(child, held.number, negated));
        }
        return line;
    }

    ReasonLine tell(const Reason& reason, Text rule, bool negated) const
    {
        const auto& node = edition.nodes[reason.node];
        if (const auto* held = std::get_if<RuleHolds>(&node.question))
            return tell_rule(edition.rules[held->rule], reason, negated);
        if (!node.rule.empty()) rule = node.rule;
        bool below = negated != std::holds_alternative<Not>(node.question);
        if (says_nothing(reason)) return tell(reason.children.front(), rule, below);

        auto outcome = turned(reason.outcome, negated);
        ReasonLine line{
            tone_of(outcome), name_outcome(texts, outcome), sentence(reason, negated), source(reason, rule), {}
        };
        for (const auto& child : reason.children) line.children.push_back(tell(child, rule, below));
        return line;
    }
};

// The first line without children, from the top, that has the same outcome as what it explains.
const ReasonLine& find_first(const ReasonLine& line)
{
    for (const auto& child : line.children)
        if (child.tone == line.tone) return find_first(child);
    return line;
}

}  // namespace

Text key_of(Comparison comparison)
{
    switch (comparison) {
    case Comparison::is: return "is";
    case Comparison::is_not: return "is-not";
    case Comparison::at_least: return "at-least";
    case Comparison::more_than: return "more-than";
    case Comparison::at_most: return "at-most";
    case Comparison::less_than: return "less-than";
    case Comparison::one_of: return "one-of";
    case Comparison::includes_any: return "includes-any";
    case Comparison::includes_all: return "includes-all";
    case Comparison::includes_none: return "includes-none";
    }
    return "is";
}

List<ReasonLine> present_reasons(const Texts& texts, const Edition& edition, const Verdict& verdict)
{
    Teller teller{texts, edition};
    List<ReasonLine> lines;
    for (const auto& root : verdict.reasons) {
        auto line = teller.tell(root, "", false);
        if (teller.is_plain_all(root) && !line.children.empty())
            lines.append(line.children);
        else
            lines.push_back(line);
    }
    return lines;
}

ReasonLine present_first_reason(const Texts& texts, const Edition& edition, const Verdict& verdict)
{
    if (verdict.reasons.empty())
        return {
            tone_of(verdict.outcome),
            name_outcome(texts, verdict.outcome),
            texts("reason.not-applicable"),
            {},
            {}
        };
    auto first = find_first(Teller{texts, edition}.tell(verdict.reasons.front(), "", false));
    first.children.clear();
    return first;
}

List<Text> name_missing_facts(const Texts& texts, const Edition& edition, const Verdict& verdict)
{
    List<Text> names;
    for (auto fact : verdict.could_settle) names.push_back(Teller{texts, edition}.name_fact(fact));
    return names;
}

Text list_citations(const Texts& texts, const Provenance& provenance)
{
    List<Text> citations;
    for (const auto& citation : provenance.citations)
        citations.push_back(
            citation.place.empty()
                ? Text{citation.source}
                : texts("source.citation", {{"source", citation.source}, {"place", citation.place}})
        );
    return citations.empty() ? Text{} : texts.list(citations);
}

Text mark_own(const Texts& texts, Confidence confidence, Text figure)
{
    if (confidence != Confidence::own || figure.empty()) return figure;
    return texts("figure.own", {{"figure", figure}});
}

Text present_provenance(const Texts& texts, Text rule, const Provenance& provenance)
{
    auto citations = list_citations(texts, provenance);
    Values values{
        {"rule", Text{rule}},
        {"citations", citations},
        {"confidence", name_confidence(texts, provenance.confidence)},
    };
    if (rule.empty()) return texts(citations.empty() ? "source.confidence" : "source.cited", values);
    return texts(citations.empty() ? "source.rule" : "source.rule-cited", values);
}

Text name_confidence(const Texts& texts, Confidence confidence)
{
    return texts(join_key({"confidence", name_of(confidence)}));
}

Tone tone_of(Confidence confidence)
{
    switch (confidence) {
    case Confidence::seed:
    case Confidence::docs: return Tone::met;
    case Confidence::community: return Tone::information;
    case Confidence::own: return Tone::accent;
    case Confidence::inferred: return Tone::unknown;
    }
    return Tone::unknown;
}

Text name_outcome(const Texts& texts, Outcome outcome)
{
    return texts(join_key({"outcome", name_of(outcome)}));
}

Tone tone_of(Outcome outcome)
{
    switch (outcome) {
    case Outcome::met: return Tone::met;
    case Outcome::not_met: return Tone::refusal;
    case Outcome::unknown: return Tone::unknown;
    case Outcome::not_applicable: return Tone::neutral;
    case Outcome::invalid: return Tone::refusal;
    }
    return Tone::unknown;
}

}  // namespace palier
