// `palier diff`: what differs between two editions, and which answers change for a company.
#include "cli/commands.h"
#include "cli/company.h"
#include "cli/report.h"
#include "present/edition_changes.h"
#include "present/names.h"

namespace palier::cli {

namespace {

constexpr int indent = 2, deeper = 4;

void print_sides(Session& session, const ChangeLine& line)
{
    const auto& texts = session.texts();
    auto& out = session.out();
    if (!line.before.empty()) out.say(texts("command.diff.before", {{"value", line.before}}), deeper, indent);
    if (!line.condition_before.empty()) {
        out.say(texts("command.diff.condition-before"), deeper);
        print_condition(out, line.condition_before, deeper + indent);
    }
    if (!line.after.empty()) out.say(texts("command.diff.after", {{"value", line.after}}), deeper, indent);
    if (!line.condition_after.empty()) {
        out.say(texts("command.diff.condition-after"), deeper);
        print_condition(out, line.condition_after, deeper + indent);
    }
}

void print_line(Session& session, const ChangeLine& line)
{
    auto thing = line.aspect.empty()
                     ? line.thing
                     : session.texts()("command.pair", {{"label", line.thing}, {"value", line.aspect}});
    session.out().say({{line.kind.text, ink_of(line.kind.tone)}, {" · "}, {thing}}, indent, indent);
    print_sides(session, line);
}

Text name_edition(const Texts& texts, const Edition& edition)
{
    return texts("command.edition", {{"name", edition_name(texts, edition.id)}, {"id", edition.id}});
}

void print_differences(Session& session, const Edition& before, const Edition& after)
{
    const auto& texts = session.texts();
    session.out().say(
        {{texts(
              "command.diff.title",
              {{"before", name_edition(texts, before)}, {"after", name_edition(texts, after)}}
          ),
          Ink::strong}}
    );
    auto sections = present_edition_changes(texts, before, after, compare_editions(before, after));
    if (sections.empty()) session.out().say(texts("change.none"), indent);
    for (const auto& section : sections) {
        print_heading(session.out(), section.heading);
        for (const auto& line : section.lines) print_line(session, line);
    }
}

void print_answers(Session& session, const Company& company, const Edition& before, const Edition& after)
{
    const auto& texts = session.texts();
    const auto scene = company.scene(session);
    print_heading(
        session.out(),
        texts("command.diff.company", {{"company", company_name(scene)}, {"date", texts.date(company.today)}})
    );
    auto changes = compare_answers(before, after, company.state(), company.today);
    if (changes.none()) session.out().say(texts("command.diff.same-answers"), indent);
    for (const auto& line : present_answer_changes(scene, changes)) print_line(session, line);
}

}  // namespace

ExitStatus run(Session& session, const Diff& diff)
{
    if (!diff.about.file.empty()) take_own(session, diff.about.file);
    auto before = session.find_edition(diff.before, Output::for_people);
    if (const auto* status = std::get_if<ExitStatus>(&before)) return *status;
    auto after = session.find_edition(diff.after, Output::for_people);
    if (const auto* status = std::get_if<ExitStatus>(&after)) return *status;
    const auto& earlier = std::get<Edition>(before);
    const auto& later = std::get<Edition>(after);

    if (diff.about.file.empty()) {
        print_differences(session, earlier, later);
        return ExitStatus::done;
    }
    // Words that only these editions know may stand in the company's file.
    session.use(earlier);
    session.use(later);
    auto read = read_company(session, diff.about, Output::for_people);
    if (const auto* status = std::get_if<ExitStatus>(&read)) return *status;
    print_differences(session, earlier, later);
    print_answers(session, std::get<Company>(read), earlier, later);
    return ExitStatus::done;
}

}  // namespace palier::cli
