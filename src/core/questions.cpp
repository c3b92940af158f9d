#include "core/questions.h"

#include <algorithm>

#include "core/evaluator.h"
#include "core/ladder.h"
#include "core/names.h"
#include "core/sort.h"

namespace palier {

namespace {

void forget(const Edition& edition, const std::set<Id>& unsaid, Facts& facts)
{
    for (const auto& id : unsaid)
        if (auto fact = edition.find_fact(id)) facts[*fact] = Unknown{};
}

struct Ranked {
    OpenQuestion question;
    FactIndex place;  // of the first fact for which it is asked
};

class Inquest {
public:
    Inquest(
        const Edition& edition,
        const State& state,
        Date today,
        const std::set<Asked>& unanswered,
        const std::set<Id>& unsaid
    )
        : edition_{edition}, state_{state}, today_{today}, unanswered_{unanswered}, unsaid_{unsaid},
          company_{find_said_facts(edition, state, today, {}, unsaid)}, facts_{edition, state, today},
          activation_{edition, edition.find_root(names::activate)}
    {
    }

    std::vector<OpenQuestion> run()
    {
        note_rule(names::participation, VerdictKind::participation);
        note_rule(names::see_rewards, VerdictKind::sees);
        note_rule(names::manage_rewards, VerdictKind::manages);
        note_rule(names::associate_tenant, VerdictKind::associates);
        note_rule(names::create_users, VerdictKind::creates_users);
        for (const auto& [id, offer] : state_.offers)
            if (!find_category(edition_, offer))
                ask_for_category(offer, {VerdictKind::category, {}, id}, find_place("offer.category"));
        note_tiers();
        note_benefits();

        sort_by(questions_, [](const Ranked& a, const Ranked& b) {
            auto more = a.question.settles.size(), less = b.question.settles.size();
            return more != less ? more > less : a.place < b.place;
        });
        std::vector<OpenQuestion> questions;
        for (auto& ranked : questions_) questions.push_back(std::move(ranked.question));
        return questions;
    }

private:
    FactIndex find_place(std::string_view fact) const
    {
        return edition_.find_fact(fact).value_or(static_cast<FactIndex>(edition_.facts.size()));
    }

    void ask(std::string_view question, const Id& subject, const OpenVerdict& verdict, FactIndex place)
    {
        Asked asked{Id{question}, subject};
        if (unanswered_.contains(asked)) return;
        auto known =
            std::ranges::find_if(questions_, [&](const Ranked& r) { return r.question.asked == asked; });
        if (known == questions_.end()) {
            questions_.push_back({{std::move(asked), {verdict}}, place});
            return;
        }
        known->place = std::min(known->place, place);
        if (known->question.settles.back() != verdict) known->question.settles.push_back(verdict);
    }

    // One thing after the other: the options depend on the type, and only some types have kinds.
    void ask_for_category(const Offer& offer, const OpenVerdict& verdict, FactIndex place)
    {
        const auto* type = edition_.find_offer_type(offer.type);
        if (offer.type.empty()) return ask("offer.type", offer.id, verdict, place);
        if (offer.options.empty()) return ask("offer.options", offer.id, verdict, place);
        if (type && !type->services.empty() && offer.service_kind.empty())
            ask("offer.service-kind", offer.id, verdict, place);
    }

    template <class Ask>
    void for_each_live(Ask ask_about)
    {
        for (const auto& [id, offer] : state_.offers)
            if (is_live(edition_, offer, today_)) ask_about(offer);
    }

    // R16, R18, R26: what keeps the total from being known, or complete.
    void ask_for_sales(const OpenVerdict& verdict, FactIndex place)
    {
        const auto sales = total_sales(edition_, state_, today_);
        if (!is_known(sales.total) && sales.undecided.empty()) ask(names::billed_sales, {}, verdict, place);
        if (sales.undecided.empty()) return;

        if (const auto* partner = state_.partner())
            for (const auto& profile : partner->profiles)
                if (profile.linked == Answer::unknown) ask("profile.linked", profile.id, verdict, place);
        auto facts = find_facts_but_sales(edition_, state_, today_);
        auto services = assess_rule(edition_, names::services_sales_count, facts, today_, Reasons::left_out);
        if (services.outcome == Outcome::unknown)
            for (auto fact : services.could_settle) ask_for(fact, nullptr, verdict);
        if (services.outcome == Outcome::not_met)
            for (const auto& [id, sale] : state_.sales)
                if (sale.nature.empty() && !sale.fraudulent && sale.on <= today_)
                    ask("sale.nature", id, verdict, place);
    }

    // The questions behind one fact that is unknown.
    void ask_for(FactIndex fact, const Offer* offer, const OpenVerdict& verdict)
    {
        const auto& id = edition_.facts[fact].id;
        const auto about = offer ? offer->id : Id{};
        auto of_live = [&](auto ask_about) { for_each_live(ask_about); };

        if (unsaid_.contains(id) && (id.starts_with("company.live-") || id == "offer.state"))
            return ask(
                "offer.live", state_.offers.empty() ? Id{} : state_.offers.begin()->first, verdict, fact
            );
        if (id == names::billed_sales) return ask_for_sales(verdict, fact);
        if (id == "offer.category") {
            if (offer) ask_for_category(*offer, verdict, fact);
            return;
        }
        if (id == "company.live-transactable-offers" || id == "company.live-categories")
            return of_live([&](const Offer& live) {
                if (!find_category(edition_, live)) ask_for_category(live, verdict, fact);
            });
        if (id == "company.live-offer-types" || id == "company.live-appsource-offer-types")
            return of_live([&](const Offer& live) {
                if (live.type.empty()) ask("offer.type", live.id, verdict, fact);
                if (live.stores.empty() && id == "company.live-appsource-offer-types")
                    ask("offer.stores", live.id, verdict, fact);
            });
        if (id == "company.profiles-linked") return ask_for_profiles(verdict, fact);
        if (id == "person.signed-in") return ask("person.roles", {}, verdict, fact);
        if (const auto* askable = find_askable(id))
            ask(id, askable->of == AskedOf::offer ? about : Id{}, verdict, fact);
    }

    void ask_for_profiles(const OpenVerdict& verdict, FactIndex fact)
    {
        const auto* partner = state_.partner();
        if (!partner || partner->profiles.empty()) return ask("company.profiles-linked", {}, verdict, fact);
        for (const auto& profile : partner->profiles)
            if (profile.linked == Answer::unknown) ask("profile.linked", profile.id, verdict, fact);
    }

    void note(const Verdict& verdict, const OpenVerdict& open, const Offer* offer)
    {
        if (verdict.outcome != Outcome::unknown) return;
        for (auto fact : verdict.could_settle) ask_for(fact, offer, open);
    }

    void note_rule(std::string_view rule, VerdictKind kind)
    {
        note(assess_rule(edition_, rule, company_, today_, Reasons::left_out), {kind, {}, {}}, nullptr);
    }

    void note_tiers()
    {
        const auto& ladder = edition_.ladder;
        Verdict entry;
        entry.outcome = Outcome::met;
        if (ladder.entry) entry = assess(edition_, *ladder.entry, company_, today_, Reasons::left_out);
        if (entry.outcome != Outcome::met && entry.outcome != Outcome::unknown) return;

        const auto undecided = !total_sales(edition_, state_, today_).undecided.empty();
        auto prospects = find_tier_prospects(ladder, company_, settled(entry.outcome));
        for (std::size_t i = 0; i < ladder.tiers.size(); ++i) {
            if (prospects[i].outcome == Outcome::met) continue;
            const OpenVerdict open{VerdictKind::tier, ladder.tiers[i].id, {}};
            if (prospects[i].outcome == Outcome::unknown) note(entry, open, nullptr);
            for (const auto& metric : ladder.tiers[i].any_of) {
                auto its = find_metric_prospect(ladder, i, metric, company_);
                auto can_tell = its.outcome == Outcome::unknown && (its.can_be_met || its.can_be_not_met);
                if (can_tell && !is_known(company_[metric.fact])) ask_for(metric.fact, nullptr, open);
                // What counts so far is known, and yet more may count.
                if (undecided && edition_.facts[metric.fact].id == names::billed_sales)
                    ask_for_sales(open, metric.fact);
            }
        }
    }

    void note_benefits()
    {
        for (const auto& benefit : edition_.benefits) {
            PreparedRoot unlocked{edition_, benefit.unlocked};
            if (benefit.scope == BenefitScope::company) {
                note_benefit(benefit, nullptr, unlocked);
                continue;
            }
            for (const auto& [id, offer] : state_.offers)
                if (is_live(edition_, offer, today_) || unsaid_.contains("offer.live"))
                    note_benefit(benefit, &offer, unlocked);
        }
    }

    void note_benefit(const Benefit& benefit, const Offer* offer, PreparedRoot& unlocked)
    {
        auto facts = facts_.find({.offer = offer, .benefit = &benefit});
        forget(edition_, unsaid_, facts);
        auto earned = unlocked.assess(facts, today_, Reasons::left_out);
        const auto about = offer ? offer->id : Id{};
        note(earned, {VerdictKind::unlocked, benefit.id, about}, offer);
        if (earned.outcome == Outcome::not_met || benefit.means != BenefitMeans::activated) return;
        note(
            activation_.assess(facts, today_, Reasons::left_out),
            {VerdictKind::activation, benefit.id, about},
            offer
        );
    }

    const Edition& edition_;
    const State& state_;
    Date today_;
    const std::set<Asked>& unanswered_;
    const std::set<Id>& unsaid_;
    Facts company_;
    SubjectFacts facts_;
    PreparedRoot activation_;
    std::vector<Ranked> questions_;
};

}  // namespace

const Askable* find_askable(std::string_view id)
{
    auto found = std::ranges::find(askables, id, &Askable::id);
    return found == std::end(askables) ? nullptr : found;
}

std::vector<OpenQuestion> find_questions(
    const Edition& edition,
    const State& state,
    Date today,
    const std::set<Asked>& unanswered,
    const std::set<Id>& unsaid
)
{
    return Inquest{edition, state, today, unanswered, unsaid}.run();
}

Facts find_said_facts(
    const Edition& edition, const State& state, Date today, const Subject& subject, const std::set<Id>& unsaid
)
{
    auto facts = find_facts(edition, state, today, subject);
    forget(edition, unsaid, facts);
    return facts;
}

}  // namespace palier
