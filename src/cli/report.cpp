#include "cli/report.h"

namespace palier::cli {

namespace {

constexpr int step = 2;

// A shape as well as a colour, for whoever does not see the colour.
const char* mark_of(Tone tone)
{
    switch (tone) {
    case Tone::met: return "✓ ";
    case Tone::refusal: return "✗ ";
    case Tone::unknown: return "? ";
    case Tone::neutral:
    case Tone::information:
    case Tone::accent: return "- ";
    }
    return "- ";
}

}  // namespace

Ink ink_of(Tone tone)
{
    switch (tone) {
    case Tone::met: return Ink::good;
    case Tone::refusal: return Ink::bad;
    case Tone::unknown: return Ink::unsure;
    case Tone::neutral: return Ink::plain;
    case Tone::information:
    case Tone::accent: return Ink::note;
    }
    return Ink::plain;
}

void print_heading(Terminal& terminal, Text title, const Badge& badge)
{
    terminal.skip_line();
    if (badge.text.empty())
        terminal.say({{title, Ink::strong}});
    else
        terminal.say({{title, Ink::strong}, {" · "}, {badge.text, ink_of(badge.tone)}});
}

void print_reasons(Terminal& terminal, List<ReasonLine> reasons, int indent)
{
    for (const auto& reason : reasons) {
        terminal.say({{mark_of(reason.tone), ink_of(reason.tone)}, {reason.sentence}}, indent, step);
        if (!reason.source.empty()) print_quietly(terminal, reason.source, indent + step);
        print_reasons(terminal, reason.children, indent + step);
    }
}

void print_pairs(Terminal& terminal, const Texts& texts, List<Pair> pairs, int indent)
{
    for (const auto& pair : pairs)
        terminal.say(texts("command.pair", {{"label", pair.label}, {"value", pair.value}}), indent, step);
}

void print_quietly(Terminal& terminal, Text remark, int indent)
{
    terminal.say({{remark, Ink::quiet}}, indent);
}

void print_unlocks(Terminal& terminal, const Texts& texts, const UnlockPart& part, int indent)
{
    if (part.empty()) return;
    terminal.say({{part.title, Ink::strong}}, indent);
    if (!part.lead.empty()) print_quietly(terminal, part.lead, indent);
    for (const auto& obstacle : part.obstacles) terminal.say({{"- "}, {obstacle}}, indent, step);
    for (const auto& way : part.ways) {
        terminal.say(
            {{"- "}, {way.effort.text, Ink::note}, {" \u00b7 "}, {join_changes(texts, way.changes)}},
            indent,
            step
        );
    }
    if (!part.more.empty()) print_quietly(terminal, part.more, indent);
    if (!part.promise.empty()) print_quietly(terminal, part.promise, indent);
}

void print_questions(Terminal& terminal, const Texts& texts, List<MissingLine> lines, int indent)
{
    std::int64_t number = 0;
    for (const auto& line : lines) {
        auto numbered =
            texts("command.check.question", {{"number", texts.number(++number)}, {"question", line.question}});
        terminal.say({{numbered, Ink::unsure}}, indent, step);
        if (!line.why.empty()) print_quietly(terminal, line.why, indent + step);
        print_quietly(terminal, line.settles, indent + step);
    }
}

void print_missing(Terminal& terminal, const Texts& texts, const MissingPart& part, int indent)
{
    if (part.empty()) return;
    terminal.say({{part.title, Ink::strong}}, indent);
    if (!part.lead.empty()) print_quietly(terminal, part.lead, indent);
    print_questions(terminal, texts, part.critical, indent);
    if (!part.others.empty()) print_quietly(terminal, part.others, indent);
}

void print_condition(Terminal& terminal, List<ConditionLine> lines, int indent)
{
    for (const auto& line : lines) terminal.say({{"- "}, {line.sentence}}, indent + step * line.depth, step);
}

}  // namespace palier::cli
