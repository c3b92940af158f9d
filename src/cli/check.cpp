// `palier check`: everything that the programme says of a company, the answer first.
#include "cli/commands.h"
#include "cli/company.h"
#include "cli/report.h"
#include "core/assess_kept.h"
#include "core/comparison.h"
#include "present/benefits_page.h"
#include "present/names.h"
#include "present/obstacles.h"
#include "present/overview_page.h"
#include "present/reasons.h"

namespace palier::cli {

namespace {

constexpr int indent = 2, deeper = 4;

class Reporter {
public:
    Reporter(Session& session, const Company& company)
        : company_{company}, scene_{company.scene(session)}, texts_{session.texts()}, out_{session.out()}
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
            out_.say(texts_("command.refusal.no-edition", {{"date", texts_.date(company_.today)}}));
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
        print_unlocks(out_, texts_, finding.unlocks, indent);
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
        Values values{
            {"state", offer_state_name(scene_, offer)},
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
        report_outlook(ladder);
        print_reasons(out_, ladder.reasons, deeper);
    }

    // In the words of the page.
    void report_outlook(const LadderPart& ladder)
    {
        const auto& next = ladder.next;
        for (auto sentence : {next.title, next.note})
            if (!sentence.empty()) out_.say(sentence, indent);
        print_pairs(out_, texts_, next.metrics, deeper);

        const auto& stay = ladder.stay;
        if (stay.title.empty()) return;
        out_.say(stay.title, indent);
        for (const auto& sentence : stay.sentences) out_.say(sentence, deeper);
        if (!stay.departures.empty()) out_.say(stay.departures_title, indent);
        print_pairs(out_, texts_, stay.departures, deeper);
        if (!stay.more.empty()) out_.say(stay.more, deeper);
        print_quietly(out_, stay.source, deeper);
    }

    // ---- Benefits ----

    // What an edition says of its benefits, kept or in force (R35).
    struct Rules {
        Rules(const Scene& shown, const Edition& edition)
            : scene{shown.under(edition)}, standing{assess_tier(edition, scene.state(), scene.today)},
              easiest{scene}
        {
        }

        Scene scene;
        TierStanding standing;
        EasiestWays easiest;
    };

    void report_benefits()
    {
        print_heading(out_, texts_("command.check.benefits"));
        std::optional<Rules> rules;
        visit_all_benefits(
            scene_.editions,
            edition(),
            scene_.state(),
            company_.today,
            Reasons::told,
            [&](const BenefitAssessment& benefit) {
                if (!rules || rules->scene.edition != benefit.edition)
                    rules.emplace(scene_, *benefit.edition);
                report_benefit(*rules, benefit);
            }
        );
        if (!rules) out_.say(texts_("command.check.benefits.none"), indent);
        if (!edition().benefits_complete)
            out_.say(texts_("benefits.incomplete", {{"edition", edition_name(texts_, edition().id)}}), indent);
    }

    void report_benefit(Rules& rules, const BenefitAssessment& assessment)
    {
        const auto& by = *assessment.edition;
        const auto& benefit = *by.find_benefit(assessment.benefit);
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
        if (&by != &edition())
            print_quietly(out_, texts_("benefits.kept", {{"edition", edition_name(texts_, by.id)}}), deeper);
        out_.say(say_status(texts_, benefit, assessment), deeper);
        auto amount = present_amount(rules.scene, benefit, rules.standing);
        for (auto sentence : {amount.now, amount.next})
            if (!sentence.empty()) out_.say(sentence, deeper);
        if (assessment.last_day)
            out_.say(texts_("command.check.last-day", {{"date", texts_.date(*assessment.last_day)}}), deeper);
        if (const auto* obstacle = find_obstacle(benefit, assessment))
            print_reasons(out_, {present_first_reason(texts_, by, *obstacle)}, deeper);
        if (auto way = rules.easiest.say(benefit, assessment); !way.empty()) out_.say(way, deeper, indent);
        print_quietly(out_, present_provenance(texts_, "", benefit.provenance), deeper);
    }

    // ---- What is missing, and what comes next ----

    void report_missing()
    {
        auto missing = present_all_missing(scene_);
        if (missing.empty()) return;
        print_heading(out_, texts_("command.check.missing"));
        print_questions(out_, texts_, missing.critical, indent);
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
        write_check(company.checked(session), session.out().writer());
    else
        Reporter{session, company}.report();
    return ExitStatus::done;
}

}  // namespace palier::cli
