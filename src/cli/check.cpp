// `palier check`: everything that the programme says of a company, the answer first.
#include "cli/commands.h"
#include "cli/company.h"
#include "cli/report.h"
#include "core/comparison.h"
#include "core/missing_facts.h"
#include "present/benefits_page.h"
#include "present/names.h"
#include "present/overview_page.h"
#include "present/reasons.h"

namespace palier::cli {

namespace {

constexpr int indent = 2, deeper = 4;

class Reporter {
public:
    Reporter(Session& session, const Company& company)
        : session_{session}, company_{company}, scene_{company.scene(session)}, texts_{session.texts()},
          out_{session.out()}
    {
    }

    void report()
    {
        out_.say(
            {{texts_(
                  "command.check.title",
                  {{"company", company_name(scene_)}, {"date", texts_.date(company_.today)}}
              ),
              Ink::strong}}
        );
        if (!scene_.edition) {
            out_.say(texts_("refusal.no-edition", {{"date", texts_.date(company_.today)}}));
            return;
        }
        const auto overview = present_overview(scene_);
        report_edition(overview);
        report_finding(texts_("command.check.earned"), overview.eligible);
        report_finding(texts_("command.check.visible"), overview.visible);
        report_offers();
        report_tier(overview.ladder);
        report_benefits();
        report_missing();
        report_tasks(overview);
        out_.skip_line();
        print_quietly(out_, texts_("command.check.no-promise"), 0);
    }

private:
    const Edition& edition() const { return *scene_.edition; }

    // ---- Which rules, and why these ----

    Text say_why_this_edition() const
    {
        Values values{{"from", texts_.date(edition().in_force_from)}, {"date", texts_.date(company_.today)}};
        switch (company_.reason) {
        case EditionReason::by_date: return texts_("command.check.edition.date", values);
        case EditionReason::pinned: return texts_("command.check.edition.pinned", values);
        case EditionReason::given: return texts_("command.check.edition.given", values);
        }
        return {};
    }

    // R73: members come to some editions later than newcomers.
    Text say_membership() const
    {
        const auto& choice = company_.choice;
        if (!choice.for_members) return {};
        Values values{{"edition", edition_name(texts_, choice.for_members->id)}};
        if (choice.renewal) values["date"] = texts_.date(*choice.renewal);
        if (choice.edition == choice.for_members)
            return texts_(
                choice.renewal ? "command.check.member.until" : "command.check.member.renewal-unknown", values
            );
        return texts_("command.check.member.unknown", values);
    }

    void report_edition(const OverviewPage& overview)
    {
        print_heading(out_, texts_("command.check.edition"));
        out_.say(
            {{texts_("command.edition", {{"name", edition_name(texts_, edition().id)}, {"id", edition().id}}),
              Ink::note}},
            indent
        );
        out_.say(say_why_this_edition(), indent);
        if (auto membership = say_membership(); !membership.empty()) out_.say(membership, indent);
        if (company_.reason != EditionReason::by_date) out_.say(overview.edition_note, indent);
        print_quietly(out_, present_provenance(texts_, "", edition().in_force_provenance), indent);
    }

    // ---- Earned and visible ----

    void report_finding(Text title, const Finding& finding)
    {
        print_heading(out_, title, finding.badge);
        out_.say(finding.sentence, indent);
        print_reasons(out_, finding.reasons, deeper);
    }

    // ---- Offers ----

    void report_offers()
    {
        print_heading(out_, texts_("command.check.offers"));
        const auto& offers = scene_.state().offers;
        if (offers.empty()) out_.say(texts_("command.check.offers.none"), indent);
        for (const auto& [id, offer] : offers) report_offer(offer);
    }

    void report_offer(const Offer& offer)
    {
        auto classification = classify(edition(), offer);
        auto category = classification.category ? category_name(texts_, *classification.category)
                                                : texts_("offers.category.unknown");
        auto since = live_since(edition(), offer, company_.today);
        bool live = is_live(edition(), offer, company_.today) && since;
        const auto* state = find_state(offer, company_.today);
        Values values{
            {"state", state ? offer_state_name(texts_, *state) : texts_("command.check.offer.not-there")},
            {"since", since ? texts_.date(*since) : Text{}},
            {"category", category},
        };
        out_.say(
            {{texts_("command.offer", {{"name", offer_name(scene_, offer.id)}, {"id", offer.id}}), Ink::note}},
            indent
        );
        out_.say(texts_(live ? "command.check.offer.live" : "command.check.offer", values), deeper);
        for (const auto& option : classification.options) {
            if (!option.decides) continue;
            out_.say(
                texts_(
                    "command.check.option",
                    {{"option", option_name(texts_, option.option)},
                     {"category", category_name(texts_, option.category)}}
                ),
                deeper
            );
            print_quietly(out_, present_provenance(texts_, "", option.provenance), deeper + indent);
        }
        report_offer_mistakes(offer);
    }

    void report_offer_mistakes(const Offer& offer)
    {
        for (const auto& mistake : find_mistakes(edition(), offer)) {
            std::string allowed;
            for (const auto& id : mistake.allowed) allowed += (allowed.empty() ? "" : " ") + id;
            auto error = fail(
                "offer-" + mistake.code, {{"value", mistake.value}, {"type", offer.type}, {"allowed", allowed}}
            );
            out_.say({{"? ", Ink::unsure}, {texts_.error("refusal", error)}}, deeper, indent);
        }
    }

    // ---- Tier ----

    void report_tier(const LadderPart& ladder)
    {
        print_heading(out_, texts_("command.check.tier"), ladder.badge);
        out_.say(ladder.sentence, indent);
        for (const auto& note : ladder.notes) out_.say(note, indent);
        report_next_tier();
        print_reasons(out_, ladder.reasons, deeper);
    }

    // R21: one of the metrics of a tier is enough, so the way is told for each.
    void report_next_tier()
    {
        auto standing = assess_tier(edition(), scene_.state(), company_.today);
        const auto& tiers = edition().ladder.tiers;
        std::size_t next = 0;
        for (std::size_t i = 0; i < standing.steps.size(); ++i)
            if (standing.steps[i].outcome == Outcome::met) next = i + 1;
        if (standing.steps.empty() || next >= tiers.size()) return;

        const auto& tier = tiers[next];
        out_.say(texts_("command.check.next-tier", {{"tier", tier_name(texts_, tier.id)}}), indent);
        auto facts = find_facts(edition(), scene_.state(), company_.today);
        for (const auto& metric : tier.any_of) report_metric(metric, facts[metric.fact]);
        print_quietly(out_, present_provenance(texts_, "", tier.provenance), deeper);
    }

    void report_metric(const TierMetric& metric, const FactValue& found)
    {
        Values values{{"metric", texts_("metric." + metric.id)}, {"found", texts_.value(found, "")}};
        if (!metric.threshold.value) {
            out_.say(texts_("command.check.metric.unknown", values), deeper);
            return;
        }
        values["needed"] = texts_.value(*metric.threshold.value, "");
        auto gap = find_gap(found, Comparison::at_least, *metric.threshold.value);
        if (gap) values["gap"] = texts_.value(*gap, "");
        out_.say(texts_(gap ? "command.check.metric.gap" : "command.check.metric", values), deeper);
    }

    // ---- Benefits ----

    void report_benefits()
    {
        print_heading(out_, texts_("command.check.benefits"));
        bool any = false;
        visit_benefits(
            edition(),
            scene_.state(),
            company_.today,
            Reasons::told,
            [&](const BenefitAssessment& benefit) {
                any = true;
                report_benefit(benefit);
            }
        );
        if (!any) out_.say(texts_("command.check.benefits.none"), indent);
        if (!edition().benefits_complete)
            out_.say(texts_("benefits.incomplete", {{"edition", edition_name(texts_, edition().id)}}), indent);
    }

    void report_benefit(const BenefitAssessment& assessment)
    {
        const auto& benefit = *edition().find_benefit(assessment.benefit);
        auto status = present_status(texts_, assessment.status);
        auto of = assessment.offer.empty()
                      ? texts_("benefit.for-company")
                      : texts_("benefit.for-offer", {{"offer", offer_name(scene_, assessment.offer)}});
        out_.say(
            {{benefit_name(texts_, benefit.id), Ink::note}, {" · "}, {status.text, ink_of(status.tone)}},
            indent,
            indent
        );
        print_quietly(out_, texts_("command.pair", {{"label", benefit.id}, {"value", of}}), deeper);
        out_.say(say_status(texts_, benefit, assessment), deeper);
        if (assessment.amount)
            out_.say(
                texts_("command.check.amount", {{"amount", texts_.value(*assessment.amount, "")}}), deeper
            );
        if (assessment.last_day)
            out_.say(texts_("command.check.last-day", {{"date", texts_.date(*assessment.last_day)}}), deeper);
        report_obstacle(assessment);
        print_quietly(out_, present_provenance(texts_, "", benefit.provenance), deeper);
    }

    void report_obstacle(const BenefitAssessment& assessment)
    {
        const auto* verdict = &assessment.unlocked;
        bool earned =
            assessment.status != BenefitStatus::locked && assessment.status != BenefitStatus::undecided;
        if (earned && assessment.status != BenefitStatus::available) return;
        if (earned) verdict = &assessment.activation;
        if (verdict->outcome == Outcome::met || verdict->outcome == Outcome::not_applicable) return;
        auto reason = present_first_reason(texts_, edition(), *verdict);
        print_reasons(out_, {reason}, deeper);
    }

    // ---- What is missing, and what comes next ----

    void report_missing()
    {
        auto missing = find_missing_facts(edition(), scene_.state(), company_.today);
        if (missing.empty()) return;
        print_heading(out_, texts_("command.check.missing"));
        std::int64_t number = 0;
        for (const auto& fact : missing) report_question(++number, fact);
    }

    void report_question(std::int64_t number, const MissingFact& missing)
    {
        const auto& fact = edition().facts[missing.fact].id;
        auto question = texts_.optional("fact." + fact + ".question");
        auto numbered = texts_(
            "command.check.question",
            {{"number", texts_.number(number)},
             {"question", question.empty() ? name_fact(texts_, fact) : question}}
        );
        out_.say({{numbered, Ink::unsure}}, indent, indent);
        if (!missing.offer.empty())
            print_quietly(
                out_, texts_("benefit.for-offer", {{"offer", offer_name(scene_, missing.offer)}}), deeper
            );
        auto why = texts_.optional("fact." + fact + ".why");
        if (!why.empty()) print_quietly(out_, why, deeper);
        print_quietly(out_, texts_.count("command.check.settles", missing.could_settle), deeper);
    }

    void report_tasks(const OverviewPage& overview)
    {
        if (!overview.tasks.empty()) print_heading(out_, overview.tasks_title);
        for (const auto& task : overview.tasks) {
            out_.say({{"- "}, {task.title}}, indent, indent);
            print_quietly(out_, task.text, deeper);
        }
        if (!overview.deadlines.empty()) print_heading(out_, overview.deadlines_title);
        for (const auto& deadline : overview.deadlines)
            out_.say(
                texts_("command.pair", {{"label", deadline.date}, {"value", deadline.sentence}}), indent, indent
            );
    }

    Session& session_;
    const Company& company_;
    Scene scene_;
    const Texts& texts_;
    Terminal& out_;
};

}  // namespace

ExitStatus run(Session& session, const Check& check)
{
    auto output = check.json ? Output::json : Output::for_people;
    auto read = read_company(session, check.about, output);
    if (const auto* status = std::get_if<ExitStatus>(&read)) return *status;
    const auto& company = std::get<Company>(read);
    if (check.json)
        write_check(company.checked(), session.out().writer());
    else
        Reporter{session, company}.report();
    return ExitStatus::done;
}

}  // namespace palier::cli
