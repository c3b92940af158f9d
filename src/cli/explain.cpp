// `palier explain`: one benefit, with every reason.
#include <set>

#include "cli/commands.h"
#include "cli/company.h"
#include "cli/report.h"
#include "core/assess_kept.h"
#include "core/issue.h"
#include "present/benefits_page.h"
#include "present/names.h"
#include "present/reasons.h"

namespace palier::cli {

namespace {

constexpr int indent = 2;

Text list_ids(const Texts& texts, const std::vector<std::string>& ids)
{
    return texts.list(write_list(ids));
}

ExitStatus refuse_unknown(
    Session& session, const char* code, const std::string& typed, const std::vector<std::string>& known
)
{
    auto hint = find_nearest(typed, known);
    auto error = fail(
        hint.empty() ? std::string{code} : std::string{code} + "-near",
        {{"value", typed}, {"hint", hint}, {"allowed", list_ids(session.texts(), known).view()}}
    );
    return session.refuse(error, ExitStatus::wrong_use);
}

// All that the company could ask about: what the edition in force has, and what an earlier one left.
std::vector<std::string> list_benefits(const Session& session, const Company& company)
{
    const auto& edition = *company.choice.edition;
    std::set<std::string> ids;
    for (const auto& benefit : edition.benefits) ids.insert(benefit.id);
    for (const auto& line :
         assess_all_benefits(session.editions(), edition, company.state(), company.today, Reasons::left_out))
        ids.insert(line.benefit);
    return {ids.begin(), ids.end()};
}

// What the command asks about: a benefit of one offer, or of each offer that has it.
std::vector<BenefitAssessment>
find_asked(const Session& session, const Company& company, const Explain& explain)
{
    std::vector<BenefitAssessment> asked;
    visit_all_benefits(
        session.editions(),
        *company.choice.edition,
        company.state(),
        company.today,
        Reasons::told,
        [&](BenefitAssessment&& assessment) {
            if (assessment.benefit != explain.benefit) return;
            if (explain.offer && assessment.offer != *explain.offer) return;
            asked.push_back(std::move(assessment));
        }
    );
    return asked;
}

void print_tree(Terminal& out, Text title, const Badge& badge, List<ReasonLine> reasons)
{
    if (reasons.empty()) return;
    print_heading(out, title, badge);
    print_reasons(out, reasons, indent);
}

Badge badge_of(const Texts& texts, const Verdict& verdict)
{
    return {name_outcome(texts, verdict.outcome), tone_of(verdict.outcome)};
}

void explain_one(Session& session, const Company& company, const BenefitAssessment& assessment)
{
    const auto scene = company.scene(session);
    const auto& texts = session.texts();
    auto& out = session.out();
    const auto page = present_benefit(scene, assessment.benefit, assessment.offer);
    const auto status = present_status(texts, assessment.status);

    out.say({{page.title, Ink::strong}, {" · "}, {status.text, ink_of(status.tone)}});
    print_quietly(out, page.offer, indent);
    out.say(page.answer, indent);
    for (auto part : {page.description, page.note, page.content_note})
        if (!part.empty()) out.say(part, indent);
    for (const auto& notice : page.notices)
        out.say({{notice.title, ink_of(notice.tone)}, {"\n"}, {notice.text}}, indent, indent);
    out.skip_line();
    print_pairs(out, texts, page.pairs, indent);
    if (!page.pairs_note.empty()) print_quietly(out, page.pairs_note, indent);

    for (const auto& part : {page.earn, page.activate}) {
        if (part.empty()) continue;
        out.skip_line();
        print_unlocks(out, texts, part, indent);
    }
    if (!page.missing.empty()) out.skip_line();
    print_missing(out, texts, page.missing, indent);
    print_tree(out, page.unlocked_label, badge_of(texts, assessment.unlocked), page.unlocked);
    print_tree(out, page.activation_label, badge_of(texts, assessment.activation), page.activation);
    if (!page.history.empty()) {
        print_heading(out, page.history_heading);
        print_pairs(out, texts, page.history, indent);
    }
    out.skip_line();
    print_quietly(out, page.source, 0);
}

}  // namespace

ExitStatus run(Session& session, const Explain& explain)
{
    auto output = explain.json ? Output::json : Output::for_people;
    auto read = read_company(session, explain.about, output);
    if (const auto* status = std::get_if<ExitStatus>(&read)) return *status;
    const auto& company = std::get<Company>(read);
    const auto* edition = company.choice.edition;
    if (!edition)
        return session.refuse(
            fail("no-edition", {{"date", session.texts().date(company.today).view()}}), ExitStatus::wrong_use
        );

    std::vector<std::string> offers;
    for (const auto& [id, offer] : company.state().offers) offers.push_back(id);
    const auto asked = find_asked(session, company, explain);
    const auto& by =
        asked.empty() ? *edition : *asked.front().edition;  // kept, it may be gone from the one in force
    const auto* benefit = by.find_benefit(explain.benefit);
    if (!benefit)
        return refuse_unknown(session, "benefit-unknown", explain.benefit, list_benefits(session, company));
    if (explain.offer && !company.state().offers.contains(*explain.offer))
        return refuse_unknown(session, "offer-unknown", *explain.offer, offers);
    if (explain.offer && benefit->scope == BenefitScope::company)
        return session.refuse(fail("benefit-of-company", {{"value", explain.benefit}}), ExitStatus::wrong_use);

    if (explain.json) {
        write_explanation(company.checked(session), asked, session.out().writer());
        return ExitStatus::done;
    }
    if (asked.empty()) session.out().say(session.texts()("command.explain.none"));
    for (std::size_t i = 0; i < asked.size(); ++i) {
        if (i > 0) session.out().say("\n");
        explain_one(session, company, asked[i]);
    }
    return ExitStatus::done;
}

}  // namespace palier::cli
