// Where every benefit stands: for the company, and once more for each offer.
#include <algorithm>

#include "core/assess.h"
#include "core/evaluator.h"
#include "core/match.h"
#include "core/names.h"

namespace palier {

namespace {

struct Inquiry {
    Inquiry(const Edition& by, const State& company, Date on, Reasons wanted, Date unlocking_on)
        : edition{by}, state{company}, today{on}, reasons{wanted}, facts{by, company, on},
          unlocking{unlocking_on}, facts_then{by, company, unlocking_on},
          tier{assess_tier(by, company, unlocking_on)}, activation{by, by.find_root(names::activate)}
    {
    }

    const Edition& edition;
    const State& state;
    Date today;
    Reasons reasons;
    SubjectFacts facts;
    // On which day it is asked what was unlocked, with the facts and the tier of that day: today, or an earlier one (R35).
    Date unlocking;
    SubjectFacts facts_then;
    TierStanding tier;
    PreparedRoot activation;
};

const BenefitRecord* find_record(const State& state, const Id& benefit, const Id& offer)
{
    auto found = state.benefits.find(benefit_record_id(benefit, offer));
    return found == state.benefits.end() ? nullptr : &found->second;
}

const BenefitStage* find_stage(const BenefitRecord* record)
{
    return record && !record->stages.empty() ? &record->stages.back() : nullptr;
}

// The first statement that is made for the offer's category, or for all.
template <class Statement>
const Statement* find_fitting(const std::vector<Statement>& statements, const Id& category)
{
    auto found = std::find_if(statements.begin(), statements.end(), [&](const Statement& statement) {
        const auto& fitting = statement.categories;
        return fitting.empty() || std::find(fitting.begin(), fitting.end(), category) != fitting.end();
    });
    return found == statements.end() ? nullptr : &*found;
}

BenefitStatus find_status_untouched(const Benefit& benefit, Outcome unlocked)
{
    if (unlocked == Outcome::not_met) return BenefitStatus::locked;
    if (unlocked != Outcome::met) return BenefitStatus::undecided;

    switch (benefit.means) {
    case BenefitMeans::granted: return BenefitStatus::granted;
    case BenefitMeans::information: return BenefitStatus::information;
    case BenefitMeans::activated:
    case BenefitMeans::requested:
    case BenefitMeans::sponsored: return BenefitStatus::available;
    }
    return BenefitStatus::undecided;
}

BenefitStatus find_status(const BenefitStage& stage)
{
    return match(
        stage,
        [](const Activated&) { return BenefitStatus::activated; },
        [](const Contacted&) { return BenefitStatus::contacted; },
        [](const InUse&) { return BenefitStatus::in_use; },
        [](const Completed&) { return BenefitStatus::completed; },
        [](const OptedOut&) { return BenefitStatus::opted_out; },
        [](const Revoked&) { return BenefitStatus::revoked; }
    );
}

// W10: from "available" on until it ends in another way.
bool can_expire(BenefitStatus status)
{
    switch (status) {
    case BenefitStatus::granted:
    case BenefitStatus::available:
    case BenefitStatus::activated:
    case BenefitStatus::contacted:
    case BenefitStatus::in_use: return true;
    case BenefitStatus::information:
    case BenefitStatus::locked:
    case BenefitStatus::undecided:
    case BenefitStatus::completed:
    case BenefitStatus::expired:
    case BenefitStatus::opted_out:
    case BenefitStatus::revoked: return false;
    }
    return false;
}

void find_end(const Inquiry& inquiry, const Benefit& benefit, const Facts& facts, BenefitAssessment& assessment)
{
    const auto* validity = find_fitting(benefit.validities, assessment.category);
    if (!validity) return;
    assessment.validity_stated = true;
    assessment.last_day = last_day(inquiry.edition, inquiry.edition.periods[validity->period], facts);
}

// R52: while nobody has been in touch. The texts name a week and no remedy.
void find_contact_day(const Inquiry& inquiry, const Facts& facts, BenefitAssessment& assessment)
{
    const auto* period = inquiry.edition.find_period(names::contact_after_activation);
    if (!period || assessment.status != BenefitStatus::activated) return;
    assessment.contact_expected = last_day(inquiry.edition, *period, facts);
    assessment.contact_late = assessment.contact_expected && inquiry.today > *assessment.contact_expected;
}

// R60: the amount of the highest tier reached that the benefit lists.
std::optional<FactValue> find_amount(const Inquiry& inquiry, const Benefit& benefit)
{
    if (!benefit.amounts) return std::nullopt;
    const auto& tiers = inquiry.edition.ladder.tiers;
    const auto& standing = inquiry.tier;
    if (!standing.exact) return FactValue{Unknown{}};
    if (!standing.reached) return std::nullopt;

    auto place_of = [&](const Id& id) { return std::ranges::find(tiers, id, &Tier::id) - tiers.begin(); };
    auto reached = place_of(*standing.reached);
    std::optional<FactValue> amount;
    for (const auto& at : benefit.amounts->by_tier)
        if (place_of(at.tier) <= reached) amount = at.amount ? FactValue{*at.amount} : FactValue{Unknown{}};
    return amount;
}

// The latest day on which this benefit was completed, for whichever offer.
std::optional<Date> find_latest_completion(const State& state, const Id& benefit, const Id* offer)
{
    std::optional<Date> latest;
    for (const auto& [id, record] : state.benefits) {
        if (record.benefit != benefit || (offer && record.offer != *offer)) continue;
        for (const auto& stage : record.stages)
            if (const auto* completed = std::get_if<Completed>(&stage))
                if (!latest || completed->on > *latest) latest = completed->on;
    }
    return latest;
}

// R30, R31, R34: at once; a year after its completion for any offer; or with the yearly refresh, whatever else is stated.
std::optional<Date>
find_next_use(const Inquiry& inquiry, const Facts& facts, const BenefitAssessment& assessment)
{
    auto completed = find_latest_completion(inquiry.state, assessment.benefit, &assessment.offer);
    if (!completed) return std::nullopt;
    if (assessment.use == BenefitUse::evergreen) return completed;

    std::optional<Date> next;
    if (assessment.use == BenefitUse::yearly)
        if (auto latest = find_latest_completion(inquiry.state, assessment.benefit, nullptr))
            next = add_months(*latest, 12);
    if (const auto* refresh = inquiry.edition.find_period(names::yearly_refresh)) {
        auto after = find_rounds(*refresh, facts, *completed).next;
        if (after && (!next || *after < *next)) next = after;
    }
    return next;
}

BenefitAssessment
assess_for(Inquiry& inquiry, const Benefit& benefit, const Offer* offer, PreparedRoot& unlocked)
{
    Subject subject{.offer = offer, .benefit = &benefit};
    const auto& facts = inquiry.facts.find(subject);
    const auto& then = inquiry.unlocking == inquiry.today ? facts : inquiry.facts_then.find(subject);

    BenefitAssessment assessment;
    assessment.edition = &inquiry.edition;
    assessment.benefit = benefit.id;
    if (offer) assessment.offer = offer->id;
    if (const auto* category = offer ? find_category(inquiry.edition, *offer) : nullptr)
        assessment.category = category->id;
    assessment.record = find_record(inquiry.state, assessment.benefit, assessment.offer);
    assessment.unlocked = unlocked.assess(then, inquiry.unlocking, inquiry.reasons);
    if (benefit.means == BenefitMeans::activated)
        assessment.activation = inquiry.activation.assess(facts, inquiry.today, inquiry.reasons);
    if (const auto* reuse = find_fitting(benefit.uses, assessment.category)) assessment.use = reuse->use;

    // R35: what a person has acted on keeps its own standing, whatever has become of the offer.
    const auto* stage = find_stage(assessment.record);
    assessment.status =
        stage ? find_status(*stage) : find_status_untouched(benefit, assessment.unlocked.outcome);
    find_end(inquiry, benefit, facts, assessment);
    find_contact_day(inquiry, facts, assessment);

    auto over = assessment.last_day && inquiry.today > *assessment.last_day;
    auto still_there =
        offer ? is_live(inquiry.edition, *offer, inquiry.today) : assessment.unlocked.outcome == Outcome::met;
    if (assessment.status == BenefitStatus::completed && still_there && !over)
        assessment.next_use = find_next_use(inquiry, facts, assessment);
    assessment.reusable = assessment.next_use && *assessment.next_use <= inquiry.today;
    assessment.amount = find_amount(inquiry, benefit);
    assessment.may_be_revoked =
        assessment.record && assessment.record->risk && assessment.status != BenefitStatus::revoked;
    if (over && can_expire(assessment.status)) {
        assessment.status = BenefitStatus::expired;
        assessment.contact_expected.reset();
        assessment.contact_late = false;
    }
    return assessment;
}

bool concerns(const Inquiry& inquiry, const Benefit& benefit, const Offer& offer)
{
    return is_live(inquiry.edition, offer, inquiry.today) || find_record(inquiry.state, benefit.id, offer.id);
}

}  // namespace

bool can_activate_again(const BenefitAssessment& assessment)
{
    return (assessment.status == BenefitStatus::completed && assessment.reusable) ||
           (assessment.status == BenefitStatus::opted_out && assessment.unlocked.outcome == Outcome::met);
}

bool waits_for_activation(const Benefit& benefit, const BenefitAssessment& assessment)
{
    bool may_be_seen = assessment.status == BenefitStatus::undecided && waits_for_sources(assessment.unlocked);
    return benefit.means == BenefitMeans::activated &&
           (assessment.status == BenefitStatus::available || may_be_seen || can_activate_again(assessment));
}

std::vector<BenefitAssessment>
assess_benefits(const Edition& edition, const State& state, Date today, Reasons reasons)
{
    std::vector<BenefitAssessment> all;
    visit_benefits(edition, state, today, reasons, [&](BenefitAssessment&& one) {
        all.push_back(std::move(one));
    });
    return all;
}

void visit_benefits(
    const Edition& edition, const State& state, Date today, Reasons reasons, Visit<BenefitAssessment&&> visit
)
{
    visit_benefits_unlocked_on(today, edition, state, today, reasons, visit);
}

void visit_benefits_unlocked_on(
    Date unlocking,
    const Edition& edition,
    const State& state,
    Date today,
    Reasons reasons,
    Visit<BenefitAssessment&&> visit
)
{
    Inquiry inquiry{edition, state, today, reasons, unlocking};
    for (const auto& benefit : edition.benefits) {
        PreparedRoot unlocked{edition, benefit.unlocked};
        if (benefit.scope == BenefitScope::company) {
            visit(assess_for(inquiry, benefit, nullptr, unlocked));
            continue;
        }
        for (const auto& [id, offer] : state.offers)
            if (concerns(inquiry, benefit, offer)) visit(assess_for(inquiry, benefit, &offer, unlocked));
    }
}

std::optional<BenefitAssessment>
assess_benefit(const Edition& edition, const State& state, const Id& benefit, const Id& offer, Date today)
{
    const auto* known = edition.find_benefit(benefit);
    if (!known || (known->scope == BenefitScope::company) != offer.empty()) return std::nullopt;

    Inquiry inquiry{edition, state, today, Reasons::told, today};
    PreparedRoot unlocked{edition, known->unlocked};
    if (offer.empty()) return assess_for(inquiry, *known, nullptr, unlocked);

    auto found = state.offers.find(offer);
    if (found == state.offers.end() || !concerns(inquiry, *known, found->second)) return std::nullopt;
    return assess_for(inquiry, *known, &found->second, unlocked);
}

}  // namespace palier
