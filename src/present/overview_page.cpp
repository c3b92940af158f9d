#include "present/overview_page.h"

#include <algorithm>

#include "core/assess_kept.h"
#include "core/names.h"
#include "present/names.h"
#include "present/reasons.h"

namespace palier {

namespace {

// What is to come within this many days, and what has passed within as many, is near enough to be shown here.
constexpr Days near_past{31};
constexpr std::size_t shown_deadlines = 5;

// R6: whoever is signed in needs both, the menu and the role; the first that fails is told.
const Verdict& find_hindrance(const Access& access)
{
    if (access.sees.outcome == Outcome::not_met) return access.sees;
    if (access.manages.outcome == Outcome::not_met) return access.manages;
    if (access.sees.outcome == Outcome::unknown) return access.sees;
    return access.manages;
}

Text visible_prefix(const Scene& scene, const Access& access)
{
    const auto* partner = scene.state().partner();
    if (!partner || !partner->session) return "overview.visible.nobody";
    return &find_hindrance(access) == &access.sees ? "overview.visible.tenant" : "overview.visible.role";
}

// The whole way instead of single places to go to.
void add_unlocks(const Scene& scene, Text kind, std::string_view rule, const Verdict& verdict, Finding& finding)
{
    finding.unlocks = present_rule_unlocks(scene, kind, rule, verdict);
    if (!finding.unlocks.empty()) finding.changes.clear();
}

Finding present_visible(const Scene& scene)
{
    auto access = assess_access(*scene.edition, scene.state(), scene.today);
    const auto* partner = scene.state().partner();
    Values values{
        {"person", partner && partner->session ? person_name(scene, partner->session->person) : Text{}},
        {"tenant", partner && partner->session ? tenant_name(scene, partner->session->tenant) : Text{}},
    };
    const auto& hindrance = find_hindrance(access);
    auto finding =
        present_finding(scene, "overview-visible", visible_prefix(scene, access), hindrance, values);
    if (!partner || !partner->session) return finding;  // who signs in comes first
    if (&hindrance == &access.sees)
        add_unlocks(scene, "sees", names::see_rewards, hindrance, finding);
    else
        add_unlocks(scene, "manages", names::manage_rewards, hindrance, finding);
    return finding;
}

Finding present_earned(const Scene& scene, const Verdict& participation)
{
    List<Text> categories;
    for (const auto& category : scene.edition->categories)
        if (std::ranges::any_of(scene.state().offers, [&](const auto& kept) {
                return is_live(*scene.edition, kept.second, scene.today) &&
                       classify(*scene.edition, kept.second).category == category.id;
            }))
            categories.push_back(category_name(scene.texts, category.id));

    auto prefix = categories.empty() ? "overview.earned.uncategorised" : "overview.earned";
    auto finding = present_finding(
        scene, "overview-earned", prefix, participation, {{"categories", scene.texts.list(categories)}}
    );
    finding.because.clear();  // told on the sheet above
    finding.reasons.clear();
    finding.changes.clear();
    return finding;
}

List<Count> count_benefits(const Scene& scene, const std::vector<BenefitAssessment>& benefits)
{
    int granted = 0, open = 0, running = 0, undecided = 0;
    for (const auto& benefit : benefits) {
        switch (benefit.status) {
        case BenefitStatus::granted: ++granted; break;
        case BenefitStatus::available: ++open; break;
        case BenefitStatus::activated:
        case BenefitStatus::contacted:
        case BenefitStatus::in_use: ++running; break;
        case BenefitStatus::undecided: ++undecided; break;
        case BenefitStatus::information:
        case BenefitStatus::locked:
        case BenefitStatus::completed:
        case BenefitStatus::expired:
        case BenefitStatus::opted_out:
        case BenefitStatus::revoked: break;
        }
    }
    const auto& texts = scene.texts;
    return {
        {texts.number(granted), texts("overview.count.granted")},
        {texts.number(open), texts("overview.count.available")},
        {texts.number(running), texts("overview.count.running")},
        {texts.number(undecided), texts("overview.count.undecided")},
    };
}

DeadlineLine present_deadline(const Scene& scene, const Deadline& deadline)
{
    const auto& texts = scene.texts;
    bool past = deadline.on <= scene.today;
    Values values{
        {"offer", offer_name(scene, deadline.offer)},
        {"benefit", benefit_name(texts, deadline.benefit)},
        {"edition", edition_name(texts, scene.edition->id)},
    };
    return {
        .date = texts.date(deadline.on),
        .sentence = texts("overview.deadline." + deadline.kind + (past ? ".past" : ".ahead"), values),
        .tone = past && deadline.kind != "edition-starts" ? Tone::refusal : Tone::neutral,
        .past = past,
    };
}

List<DeadlineLine> present_deadlines(const Scene& scene, const std::vector<BenefitAssessment>& benefits)
{
    List<DeadlineLine> lines;
    for (const auto& deadline : find_deadlines(*scene.edition, scene.state(), scene.today, benefits)) {
        bool start_of_edition = deadline.kind == "edition-starts" && deadline.on <= scene.today;
        if (start_of_edition || deadline.on + near_past < scene.today) continue;
        lines.push_back(present_deadline(scene, deadline));
        if (lines.size() == shown_deadlines) break;
    }
    return lines;
}

List<Pair> present_edition(const Scene& scene)
{
    const auto& texts = scene.texts;
    const auto& edition = *scene.edition;
    List<Pair> pairs{
        {texts("overview.edition.name"), edition_name(texts, edition.id)},
        {texts("overview.edition.date"), texts.date(scene.today)},
        {texts("overview.edition.from"), texts.date(edition.in_force_from)},
    };
    if (edition.in_force_until)
        pairs.push_back({texts("overview.edition.until"), texts.date(*edition.in_force_until - Days{1})});
    pairs.push_back(
        {texts("overview.edition.source"), present_provenance(texts, "", edition.in_force_provenance)}
    );
    return pairs;
}

Text edition_note(const Scene& scene)
{
    const auto& edition = *scene.edition;
    if (scene.today < edition.in_force_from) return scene.texts("overview.edition.early");
    if (edition.in_force_until && scene.today >= *edition.in_force_until)
        return scene.texts("overview.edition.late");
    return scene.texts("overview.edition.current");
}

}  // namespace

OverviewPage present_overview(const Scene& scene)
{
    const auto& texts = scene.texts;
    auto participation = assess_participation(*scene.edition, scene.state(), scene.today);
    const auto benefits =
        assess_all_benefits(scene.editions, *scene.edition, scene.state(), scene.today, Reasons::left_out);
    Values about{
        {"company", company_name(scene)},
        {"edition", edition_name(texts, scene.edition->id)},
        {"date", texts.date(scene.today)},
    };

    OverviewPage page{
        .title = company_name(scene),
        .about = texts("overview.about", about),
        .eligible = present_finding(scene, "overview-eligible", "overview.eligible", participation, about),
        .sides_title = texts("overview.sides.title"),
        .sides_text = texts("overview.sides.text"),
        .earned = present_earned(scene, participation),
        .visible = present_visible(scene),
        .counts = count_benefits(scene, benefits),
        .benefits = {"overview-benefits", texts("overview.benefits"), "/benefits"},
        .tasks_title = texts("overview.tasks.title"),
        .tasks = find_tasks(scene, benefits),
        .ladder = present_ladder(scene),
        .deadlines_title = texts("overview.deadlines.title"),
        .deadlines = present_deadlines(scene, benefits),
        .timeline = {"overview-timeline", texts("overview.timeline"), "/timeline"},
        .walk_title = texts("overview.walk.title"),
        .walk_text = texts("overview.walk.text"),
        .walk = present_walk(scene, benefits),
        .edition_title = texts("overview.edition.title"),
        .edition_note = edition_note(scene),
        .edition = present_edition(scene),
        .programme = {"overview-programme", texts("overview.programme"), "/programme"},
    };
    add_unlocks(scene, "participation", names::participation, participation, page.eligible);
    if (page.tasks.empty()) page.no_tasks = texts("overview.tasks.none");
    if (page.deadlines.empty()) page.no_deadlines = texts("overview.deadlines.none");
    return page;
}

}  // namespace palier
