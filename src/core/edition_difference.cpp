#include "core/edition_difference.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "core/match.h"
#include "core/sort.h"
#include "core/words.h"

namespace palier {

namespace {

using Kind = EditionDifference::Kind;

template <class Part>
const Part* find_by_id(const std::vector<Part>& parts, const Id& id)
{
    auto found = std::ranges::find(parts, id, &Part::id);
    return found == parts.end() ? nullptr : &*found;
}

FactValue value_of(const std::optional<Money>& amount)
{
    return amount ? FactValue{*amount} : FactValue{Unknown{}};
}

FactValue value_of(const std::optional<Date>& date)
{
    return date ? FactValue{*date} : FactValue{Unknown{}};
}

FactValue value_of(const Id& id)
{
    return id.empty() ? FactValue{Unknown{}} : FactValue{id};
}

FactValue value_of(const std::optional<int>& whole)
{
    return whole ? FactValue{std::int64_t{*whole}} : FactValue{Unknown{}};
}

Choices sorted(Choices ids)
{
    sort_by(ids, std::less<>{});
    return ids;
}

FactValue value_of(const Sourced<SalesWindow>& window)
{
    if (!window.value) return Unknown{};
    return window.value->months ? FactValue{std::int64_t{*window.value->months}} : FactValue{Id{"all"}};
}

Id start_of(const Edition& edition, const Period& period)
{
    return period.start ? edition.facts[*period.start].id : Id{};
}

bool fits(const std::vector<Id>& categories, const Id& category)
{
    return categories.empty() || std::ranges::find(categories, category) != categories.end();
}

FactValue use_of(const Edition&, const Benefit& benefit, const Id& category)
{
    for (const auto& reuse : benefit.uses)
        if (fits(reuse.categories, category)) return Id{name_of(reuse.use)};
    return Unknown{};
}

FactValue validity_of(const Edition& edition, const Benefit& benefit, const Id& category)
{
    for (const auto& validity : benefit.validities)
        if (fits(validity.categories, category)) return edition.periods[validity.period].id;
    return Unknown{};
}

FactValue amount_at(const Benefit& benefit, const Id& tier)
{
    if (benefit.amounts)
        for (const auto& amount : benefit.amounts->by_tier)
            if (amount.tier == tier) return value_of(amount.amount);
    return Unknown{};
}

class Comparer {
public:
    Comparer(const Edition& before, const Edition& after) : before_{before}, after_{after} {}

    std::vector<EditionDifference> compare()
    {
        compare_terms();
        compare_offers();
        compare_rules();
        compare_ladder();
        compare_benefits();
        compare_rest();
        return std::move(found_);
    }

private:
    using Part = EditionPart;
    using Aspect = EditionAspect;

    void note(Part part, const Id& id, Kind kind)
    {
        found_.push_back({part, id, {}, Aspect::itself, kind, {}, {}, {}, {}});
    }

    void note(Part part, const Id& id, Aspect aspect, FactValue before, FactValue after, const Id& detail = {})
    {
        if (before == after) return;
        found_.push_back({part, id, detail, aspect, Kind::changed, std::move(before), std::move(after), {}, {}}
        );
    }

    void
    note_condition(Part part, const Id& id, std::optional<NodeIndex> before, std::optional<NodeIndex> after)
    {
        if (!before && !after) return;
        if (before && after && is_same_condition(before_, *before, after_, *after)) return;
        found_.push_back({part, id, {}, Aspect::condition, Kind::changed, {}, {}, before, after});
    }

    // Calls `compare` with each pair of the same id; the others were added or removed.
    template <class Thing, class Compare>
    void
    each(Part part, const std::vector<Thing>& before, const std::vector<Thing>& after, const Compare& compare)
    {
        for (const auto& thing : after) {
            const auto* former = find_by_id(before, thing.id);
            if (former)
                compare(*former, thing);
            else
                note(part, thing.id, Kind::added);
        }
        for (const auto& thing : before)
            if (!find_by_id(after, thing.id)) note(part, thing.id, Kind::removed);
    }

    template <class Thing>
    void each(Part part, const std::vector<Thing>& before, const std::vector<Thing>& after)
    {
        each(part, before, after, [](const Thing&, const Thing&) {});
    }

    void each_id(Part part, const std::vector<Id>& before, const std::vector<Id>& after)
    {
        for (const auto& id : after)
            if (std::ranges::find(before, id) == before.end()) note(part, id, Kind::added);
        for (const auto& id : before)
            if (std::ranges::find(after, id) == after.end()) note(part, id, Kind::removed);
    }

    void compare_terms()
    {
        note(Part::in_force, {}, Aspect::from, before_.in_force_from, after_.in_force_from);
        note(
            Part::in_force, {}, Aspect::until, value_of(before_.in_force_until), value_of(after_.in_force_until)
        );
        note(
            Part::in_force, {}, Aspect::members_at_renewal, before_.members_at_renewal, after_.members_at_renewal
        );
        note(Part::fee, {}, Aspect::amount, value_of(before_.fee.value), value_of(after_.fee.value));
        if (before_.keeps.has_value() != after_.keeps.has_value())
            note(Part::kept_benefits, {}, after_.keeps ? Kind::added : Kind::removed);

        auto numbers = [](const Edition& edition) {
            std::vector<Id> all;
            for (const auto& statement : edition.statements) all.push_back(statement.number);
            return all;
        };
        each_id(Part::statement, numbers(before_), numbers(after_));
        for (const auto& statement : after_.statements)
            if (const auto* former = before_.find_statement(statement.number))
                note(Part::statement, statement.number, Aspect::meaning, former->text, statement.text);
    }

    void compare_offers()
    {
        each(
            Part::category,
            before_.categories,
            after_.categories,
            [&](const Category& before, const Category& after) {
                note(Part::category, after.id, Aspect::transactable, before.transactable, after.transactable);
            }
        );
        each(
            Part::option,
            before_.options,
            after_.options,
            [&](const ListingOption& before, const ListingOption& after) {
                note(Part::option, after.id, Aspect::category, before.category, after.category);
            }
        );
        each(
            Part::offer_type,
            before_.offer_types,
            after_.offer_types,
            [&](const OfferType& before, const OfferType& after) {
                note(
                    Part::offer_type, after.id, Aspect::options, sorted(before.options), sorted(after.options)
                );
            }
        );
        for (const auto& type : after_.offer_types) {
            const auto* former = find_by_id(before_.offer_types, type.id);
            if (former) compare_services(former->services, type.services);
        }
        each(Part::store, before_.stores, after_.stores);
        each(
            Part::offer_state,
            before_.offer_states,
            after_.offer_states,
            [&](const OfferState& before, const OfferState& after) {
                note(Part::offer_state, after.id, Aspect::earns, before.earns, after.earns);
            }
        );
        auto actions = [](const Edition& edition) {
            std::vector<Id> all;
            for (const auto& transition : edition.offer_transitions)
                if (std::ranges::find(all, transition.action) == all.end()) all.push_back(transition.action);
            return all;
        };
        each_id(Part::offer_action, actions(before_), actions(after_));
        each(Part::role, before_.roles, after_.roles);
    }

    void compare_services(const std::vector<ServiceKind>& before, const std::vector<ServiceKind>& after)
    {
        each(Part::service_kind, before, after, [&](const ServiceKind& former, const ServiceKind& kind) {
            note(Part::service_kind, kind.id, Aspect::category, former.category, kind.category);
        });
    }

    void compare_rules()
    {
        each(Part::rule, before_.rules, after_.rules, [&](const Rule& before, const Rule& after) {
            note_condition(Part::rule, after.id, before.root, after.root);
        });
        each(Part::period, before_.periods, after_.periods, [&](const Period& before, const Period& after) {
            note(
                Part::period,
                after.id,
                Aspect::start,
                value_of(start_of(before_, before)),
                value_of(start_of(after_, after))
            );
            note(Part::period, after.id, Aspect::days, value_of(before.days), value_of(after.days));
            note(Part::period, after.id, Aspect::months, value_of(before.months), value_of(after.months));
            note(Part::period, after.id, Aspect::until, value_of(before.until), value_of(after.until));
            note(Part::period, after.id, Aspect::repeats, before.repeats, after.repeats);
        });
    }

    void compare_ladder()
    {
        const auto& before = before_.ladder;
        const auto& after = after_.ladder;
        note_condition(Part::ladder, {}, before.entry, after.entry);
        note(Part::ladder, {}, Aspect::complete, before.complete, after.complete);
        note(Part::ladder, {}, Aspect::currency, value_of(before.currency), value_of(after.currency));
        note(Part::ladder, {}, Aspect::window, value_of(before.window), value_of(after.window));
        each(Part::tier, before.tiers, after.tiers, [&](const Tier& former, const Tier& tier) {
            auto threshold = [](const Tier& of, const Id& id) {
                const auto* metric = find_by_id(of.any_of, id);
                return metric && metric->threshold.value ? *metric->threshold.value : FactValue{Unknown{}};
            };
            auto compare = [&](const Id& metric) {
                note(
                    Part::tier,
                    tier.id,
                    Aspect::threshold,
                    threshold(former, metric),
                    threshold(tier, metric),
                    metric
                );
            };
            for (const auto& metric : tier.any_of) compare(metric.id);
            for (const auto& metric : former.any_of)
                if (!find_by_id(tier.any_of, metric.id)) compare(metric.id);
        });
    }

    // Told once where it is the same for every category.
    template <class Find>
    void note_by_category(const Benefit& before, const Benefit& after, Aspect aspect, const Find& find)
    {
        std::vector<EditionDifference> by_category;
        bool all_alike = true;
        for (const auto& category : after_.categories) {
            auto former = find(before_, before, category.id);
            auto latter = find(after_, after, category.id);
            by_category.push_back(
                {Part::benefit, after.id, category.id, aspect, Kind::changed, former, latter, {}, {}}
            );
            all_alike =
                all_alike && former == by_category.front().before && latter == by_category.front().after;
        }
        if (all_alike && !by_category.empty()) {
            by_category.resize(1);
            by_category.front().detail.clear();
        }
        for (auto& difference : by_category)
            if (difference.before != difference.after) found_.push_back(std::move(difference));
    }

    void compare_amounts(const Benefit& before, const Benefit& after)
    {
        std::vector<Id> tiers;
        for (const auto* benefit : {&after, &before})
            if (benefit->amounts)
                for (const auto& amount : benefit->amounts->by_tier)
                    if (std::ranges::find(tiers, amount.tier) == tiers.end()) tiers.push_back(amount.tier);
        for (const auto& tier : tiers)
            note(
                Part::benefit, after.id, Aspect::amount, amount_at(before, tier), amount_at(after, tier), tier
            );
    }

    void compare_benefits()
    {
        note(Part::benefit_list, {}, Aspect::complete, before_.benefits_complete, after_.benefits_complete);
        each(Part::benefit, before_.benefits, after_.benefits, [&](const Benefit& before, const Benefit& after) {
            note(Part::benefit, after.id, Aspect::group, Id{name_of(before.group)}, Id{name_of(after.group)});
            note(Part::benefit, after.id, Aspect::scope, Id{name_of(before.scope)}, Id{name_of(after.scope)});
            note(Part::benefit, after.id, Aspect::means, Id{name_of(before.means)}, Id{name_of(after.means)});
            note_condition(Part::benefit, after.id, before.unlocked, after.unlocked);
            note_by_category(before, after, Aspect::use, use_of);
            note_by_category(before, after, Aspect::validity, validity_of);
            compare_amounts(before, after);
            note(
                Part::benefit, after.id, Aspect::completes, value_of(before.completes), value_of(after.completes)
            );
        });
    }

    void compare_rest()
    {
        const auto& before = before_.contact;
        const auto& after = after_.contact;
        note(Part::contact, {}, Aspect::minimum, std::int64_t{before.minimum}, std::int64_t{after.minimum});
        note(Part::contact, {}, Aspect::maximum, value_of(before.maximum.value), value_of(after.maximum.value));
        each(Part::revocation_reason, before_.revocation_reasons, after_.revocation_reasons);
        each_id(Part::phase, before_.technical.phases, after_.technical.phases);
        each_id(Part::solution, before_.technical.solutions, after_.technical.solutions);
        each_id(Part::unknown, before_.unknowns, after_.unknowns);
    }

    const Edition& before_;
    const Edition& after_;
    std::vector<EditionDifference> found_;
};

bool is_same_question(
    const Edition& edition, const Question& question, const Edition& other, const Question& of_other
)
{
    if (question.index() != of_other.index()) return false;
    auto same = [&]<class T>(const T& asked) { return asked == *std::get_if<T>(&of_other); };
    return match(
        question,
        [&](const RuleHolds& held) {
            return edition.rules[held.rule].id == other.rules[std::get_if<RuleHolds>(&of_other)->rule].id;
        },
        [&](const FactTest& test) {
            const auto& second = *std::get_if<FactTest>(&of_other);
            if (test.other.has_value() != second.other.has_value()) return false;
            if (test.other && edition.facts[*test.other].id != other.facts[*second.other].id) return false;
            return edition.facts[test.fact].id == other.facts[second.fact].id &&
                   test.comparison == second.comparison && test.value == second.value;
        },
        [&](const PeriodTest& test) {
            const auto& second = *std::get_if<PeriodTest>(&of_other);
            return test.over == second.over &&
                   edition.periods[test.period].id == other.periods[second.period].id;
        },
        [&](const auto& asked) { return same(asked); }
    );
}

BeforeAfter<std::optional<BenefitStatus>>
status_change(const BenefitAssessment* before, const BenefitAssessment* after)
{
    BeforeAfter<std::optional<BenefitStatus>> change;
    if (before) change.before = before->status;
    if (after) change.after = after->status;
    return change;
}

using ByBenefitAndOffer = std::map<std::pair<Id, Id>, const BenefitAssessment*>;

ByBenefitAndOffer list_by_name(const std::vector<BenefitAssessment>& assessments)
{
    ByBenefitAndOffer named;
    for (const auto& assessment : assessments) named[{assessment.benefit, assessment.offer}] = &assessment;
    return named;
}

const BenefitAssessment* find_same(const ByBenefitAndOffer& named, const BenefitAssessment& assessment)
{
    auto found = named.find({assessment.benefit, assessment.offer});
    return found == named.end() ? nullptr : found->second;
}

}  // namespace

std::vector<EditionDifference> compare_editions(const Edition& before, const Edition& after)
{
    return Comparer{before, after}.compare();
}

// As deep as the conditions, which the reader of edition files bounds.
bool is_same_condition(const Edition& edition, NodeIndex node, const Edition& other, NodeIndex of_other)
{
    const auto& first = edition.nodes[node];
    const auto& second = other.nodes[of_other];
    if (!is_same_question(edition, first.question, other, second.question)) return false;
    if (std::holds_alternative<RuleHolds>(first.question))
        return true;  // its own difference is told at the rule
    return std::ranges::equal(first.children, second.children, [&](NodeIndex left, NodeIndex right) {
        return is_same_condition(edition, left, other, right);
    });
}

bool AnswerChanges::none() const
{
    return !participation.differs() && !sees.differs() && !manages.differs() && categories.empty() &&
           !tier.differs() && benefits.empty();
}

AnswerChanges compare_answers(const Edition& before, const Edition& after, const State& state, Date today)
{
    auto access_before = assess_access(before, state, today);
    auto access_after = assess_access(after, state, today);
    AnswerChanges changes{
        .participation =
            {assess_participation(before, state, today).outcome,
             assess_participation(after, state, today).outcome},
        .sees = {access_before.sees.outcome, access_after.sees.outcome},
        .manages = {access_before.manages.outcome, access_after.manages.outcome},
        .tier = {assess_tier(before, state, today).reached, assess_tier(after, state, today).reached},
    };
    for (const auto& [id, offer] : state.offers) {
        CategoryChange change{id, {classify(before, offer).category, classify(after, offer).category}};
        if (change.category.differs()) changes.categories.push_back(std::move(change));
    }

    auto benefits_before = assess_benefits(before, state, today, Reasons::left_out);
    auto benefits_after = assess_benefits(after, state, today, Reasons::left_out);
    auto named_before = list_by_name(benefits_before), named_after = list_by_name(benefits_after);
    for (const auto& benefit : benefits_after) {
        const auto* former = find_same(named_before, benefit);
        BenefitChange change{benefit.benefit, benefit.offer, status_change(former, &benefit), {}};
        change.amount = {former ? former->amount : std::nullopt, benefit.amount};
        if (change.status.differs() || change.amount.differs()) changes.benefits.push_back(std::move(change));
    }
    for (const auto& former : benefits_before) {
        if (find_same(named_after, former)) continue;
        changes.benefits.push_back(
            {former.benefit, former.offer, status_change(&former, nullptr), {former.amount, std::nullopt}}
        );
    }
    return changes;
}

}  // namespace palier
