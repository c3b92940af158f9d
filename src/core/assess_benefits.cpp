// Where every benefit stands: for the company, and once more for each offer.
#include <algorithm>

#include "core/assess.h"
#include "core/match.h"
#include "core/names.h"

namespace palier {

namespace {

struct Inquiry {
    const Edition& edition;
    const State& state;
    Date today;
    const Facts& company;  // facts of the company and of who is signed in
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

BenefitAssessment assess_for(const Inquiry& inquiry, const Benefit& benefit, const Offer* offer)
{
    Subject subject{.offer = offer, .benefit = &benefit};
    auto facts = with_subject(inquiry.company, inquiry.edition, inquiry.state, inquiry.today, subject);

    BenefitAssessment assessment;
    assessment.benefit = benefit.id;
    if (offer) assessment.offer = offer->id;
    if (offer) assessment.category = classify(inquiry.edition, *offer).category.value_or(Id{});
    assessment.record = find_record(inquiry.state, assessment.benefit, assessment.offer);
    assessment.unlocked = assess(inquiry.edition, benefit.unlocked, facts, inquiry.today);
    if (benefit.means == BenefitMeans::activated)
        assessment.activation = assess_rule(inquiry.edition, names::activate, facts, inquiry.today);
    if (const auto* reuse = find_fitting(benefit.uses, assessment.category)) assessment.use = reuse->use;

    // R35: what a person has acted on keeps its own standing, whatever has become of the offer.
    const auto* stage = find_stage(assessment.record);
    assessment.status =
        stage ? find_status(*stage) : find_status_untouched(benefit, assessment.unlocked.outcome);
    find_end(inquiry, benefit, facts, assessment);
    find_contact_day(inquiry, facts, assessment);

    auto over = assessment.last_day && inquiry.today > *assessment.last_day;
    auto still_there = offer ? is_live(inquiry.edition, *offer) : assessment.unlocked.outcome == Outcome::met;
    assessment.reusable = assessment.status == BenefitStatus::completed &&
                          assessment.use == BenefitUse::evergreen && still_there && !over;
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
    return is_live(inquiry.edition, offer) || find_record(inquiry.state, benefit.id, offer.id);
}

}  // namespace

std::vector<BenefitAssessment> assess_benefits(const Edition& edition, const State& state, Date today)
{
    auto company = find_facts(edition, state, today);
    Inquiry inquiry{edition, state, today, company};

    std::vector<BenefitAssessment> assessments;
    for (const auto& benefit : edition.benefits) {
        if (benefit.scope == BenefitScope::company) {
            assessments.push_back(assess_for(inquiry, benefit, nullptr));
            continue;
        }
        for (const auto& [id, offer] : state.offers)
            if (concerns(inquiry, benefit, offer))
                assessments.push_back(assess_for(inquiry, benefit, &offer));
    }
    return assessments;
}

std::optional<BenefitAssessment>
assess_benefit(const Edition& edition, const State& state, const Id& benefit, const Id& offer, Date today)
{
    const auto* known = edition.find_benefit(benefit);
    if (!known || (known->scope == BenefitScope::company) != offer.empty()) return std::nullopt;

    auto company = find_facts(edition, state, today);
    Inquiry inquiry{edition, state, today, company};
    if (offer.empty()) return assess_for(inquiry, *known, nullptr);

    auto found = state.offers.find(offer);
    if (found == state.offers.end() || !concerns(inquiry, *known, found->second)) return std::nullopt;
    return assess_for(inquiry, *known, &found->second);
}

}  // namespace palier
