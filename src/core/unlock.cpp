#include "core/unlock.h"

#include <algorithm>
#include <utility>

#include "core/comparison.h"
#include "core/consequences.h"
#include "core/evaluator.h"
#include "core/ladder.h"
#include "core/match.h"
#include "core/names.h"
#include "core/sort.h"

namespace palier {

namespace {

// ---- What can be changed ----

enum Direction : std::uint8_t { nowhere = 0, up = 1, down = 2, both = 3 };

struct Changeable {
    std::string_view fact;
    Effort effort;
    Direction direction;  // up: to true, to more, to another choice, to include; down: to false, to less, to leave out
};

// Known facts of which more can be said than of any of their type. What is past stays.
constexpr Changeable changeables[] = {
    {"company.has-partner-id", Effort::arrange, up},
    {"company.live-offers", Effort::publish, up},
    {"company.live-transactable-offers", Effort::change, up},
    {"company.live-offer-types", Effort::publish, up},
    {"company.live-appsource-offer-types", Effort::publish, up},
    {"company.live-categories", Effort::change, up},
    {"company.profiles-linked", Effort::arrange, up},
    {names::billed_sales, Effort::grow, up},
    {"company.seats-sold", Effort::grow, up},
    {"company.teams-users", Effort::grow, up},
    {"company.solution-value", Effort::grow, up},
    {"company.enrolled", Effort::publish, up},
    {"company.contacts", Effort::arrange, both},
    {"company.kind", Effort::arrange, nowhere},
    {"company.country", Effort::arrange, nowhere},
    {"company.member", Effort::arrange, nowhere},
    {"company.premium-fee", Effort::arrange, up},
    {"person.signed-in", Effort::arrange, up},
    {"offer.state", Effort::publish, up},
    {"offer.live", Effort::publish, up},
    {"offer.type", Effort::publish, nowhere},
    {"offer.category", Effort::change, up},
    {"offer.options", Effort::change, both},
    {"offer.stores", Effort::change, both},
    {"offer.service-kind", Effort::change, up},
    {"offer.private", Effort::change, both},
    {"offer.public-twin", Effort::publish, up},
    {"offer.co-sell-ready", Effort::publish, up},
    {names::listing_optimised, Effort::publish, up},
    {"offer.message-received", Effort::say, up},
    {"benefit.contacted", Effort::say, up},
    {"benefit.completed", Effort::publish, up},
    {"benefit.completed-before", Effort::wait, nowhere},
    {"sponsorship.former-balance", Effort::arrange, down},
};

Changeable find_changeable(const FactDeclaration& fact)
{
    for (const auto& known : changeables)
        if (fact.id == known.fact) return known;

    switch (fact.type) {
    case FactType::boolean:
    case FactType::choice:
    case FactType::choices: return {fact.id, Effort::arrange, both};
    case FactType::whole:
    case FactType::money: return {fact.id, Effort::grow, both};
    case FactType::date: return {fact.id, Effort::arrange, nowhere};
    }
    return {fact.id, Effort::arrange, nowhere};
}

// ---- Goals: what has to hold of one fact ----

struct Goal {
    FactIndex fact = 0;
    Comparison comparison = Comparison::is;
    FactValue value;
    Effort effort = Effort::say;
    std::int64_t distance = 0;  // of what has to grow: what is missing, in thousandths
};

Direction direction_of(const Goal& goal)
{
    switch (goal.comparison) {
    case Comparison::at_most:
    case Comparison::less_than:
    case Comparison::includes_none: return down;
    case Comparison::is: return goal.value == FactValue{false} ? down : up;
    case Comparison::is_not:
    case Comparison::at_least:
    case Comparison::more_than:
    case Comparison::one_of:
    case Comparison::includes_any:
    case Comparison::includes_all: return up;
    }
    return up;
}

bool holds(const FactValue& found, const Goal& goal)
{
    return compare(found, goal.comparison, goal.value) == Outcome::met;
}

// Whether whoever reaches `goal` has reached `other`.
bool implies(const Goal& goal, const Goal& other)
{
    if (goal.fact != other.fact) return false;
    if (goal.comparison == Comparison::is) return holds(goal.value, other);
    if (goal.comparison == other.comparison && goal.value == other.value) return true;
    auto ordered = goal.comparison == Comparison::at_least || goal.comparison == Comparison::at_most;
    return ordered && goal.comparison == other.comparison && holds(goal.value, other);
}

// The value next to one in an order; nothing beyond 64 bits, and for what has no order.
std::optional<FactValue> step(const FactValue& value, int by)
{
    std::int64_t next = 0;
    if (const auto* date = std::get_if<Date>(&value)) return FactValue{*date + Days{by}};
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return __builtin_add_overflow(*whole, by, &next) ? std::nullopt : std::optional{FactValue{next}};
    if (const auto* money = std::get_if<Money>(&value))
        return __builtin_add_overflow(money->minor, by, &next)
                   ? std::nullopt
                   : std::optional{FactValue{Money{next, money->currency}}};
    return std::nullopt;
}

Comparison opposite(Comparison comparison)
{
    switch (comparison) {
    case Comparison::is: return Comparison::is_not;
    case Comparison::is_not: return Comparison::is;
    case Comparison::at_least: return Comparison::less_than;
    case Comparison::more_than: return Comparison::at_most;
    case Comparison::at_most: return Comparison::more_than;
    case Comparison::less_than: return Comparison::at_least;
    case Comparison::includes_any: return Comparison::includes_none;
    case Comparison::includes_none: return Comparison::includes_any;
    case Comparison::one_of:
    case Comparison::includes_all: return comparison;  // taken apart before
    }
    return comparison;
}

// "a < b" said of b.
Comparison mirror(Comparison comparison)
{
    switch (comparison) {
    case Comparison::at_least: return Comparison::at_most;
    case Comparison::more_than: return Comparison::less_than;
    case Comparison::at_most: return Comparison::at_least;
    case Comparison::less_than: return Comparison::more_than;
    case Comparison::is:
    case Comparison::is_not:
    case Comparison::one_of:
    case Comparison::includes_any:
    case Comparison::includes_all:
    case Comparison::includes_none: return comparison;
    }
    return comparison;
}

// ---- Ways: goals that are enough together ----

struct Way {
    std::vector<std::uint32_t> goals;  // into Search::goals_
    std::optional<Date> wait_until;
    Effort effort = Effort::say;
    std::int64_t distance = 0;       // to the farthest goal
    std::vector<FactValue> reached;  // once tried: what the fact of each goal came to
};
using Ways = std::vector<Way>;  // any of them is enough; none: impossible

bool is_less(const Way& a, const Way& b)
{
    if (a.effort != b.effort) return a.effort < b.effort;
    if (a.distance != b.distance) return a.distance < b.distance;
    if (a.goals.size() != b.goals.size()) return a.goals.size() < b.goals.size();
    return a.wait_until < b.wait_until;
}

// Asks changed facts whether they give what is sought: a root, and the tier of that place, where there are such. Made ready once for
// all ways.
class Trial {
public:
    Trial(const Edition& edition, std::optional<NodeIndex> root, std::optional<std::size_t> tier)
        : root_{root}, tier_{tier},
          evaluator_{edition, root ? std::vector<NodeIndex>{*root} : std::vector<NodeIndex>{}}
    {
    }

    std::optional<NodeIndex> root() const { return root_; }

    bool asks_of_subject() const
    {
        const auto& facts = evaluator_.edition().facts;
        return std::ranges::any_of(evaluator_.leaves(), [&](const Leaf& leaf) {
            auto is_of_subject = [&](const std::optional<FactIndex>& fact) {
                return fact && depends_on_subject(facts[*fact].owner);
            };
            return is_of_subject(leaf.fact) || is_of_subject(leaf.other);
        });
    }

    bool succeeds(const Facts& facts, Date on)
    {
        evaluator_.evaluate(facts, on, evaluation_);
        auto outcome = root_ ? outcome_of(*root_) : Outcome::met;
        if (!tier_) return outcome == Outcome::met;
        const auto& ladder = evaluator_.edition().ladder;
        return find_tier_prospects(ladder, facts, settled(outcome))[*tier_].outcome == Outcome::met;
    }

    // Of a node that the root rests on, in the latest trial.
    Outcome outcome_of(NodeIndex node) const
    {
        return evaluation_.prospects[evaluator_.place_of(node)].outcome(0);
    }

private:
    std::optional<NodeIndex> root_;
    std::optional<std::size_t> tier_;
    Evaluator evaluator_;
    Evaluation evaluation_;
};

class Search {
public:
    Search(const Consequences& consequences, Date today, Trial& trial)
        : edition_{consequences.edition()}, facts_{consequences.before()}, today_{today}, trial_{trial},
          consequences_{consequences}
    {
    }

    Ways solve(NodeIndex index, bool wanted)
    {
        if (trial_.outcome_of(index) == (wanted ? Outcome::met : Outcome::not_met)) return {Way{}};

        const auto& node = edition_.nodes[index];
        const auto& parts = node.children;
        auto only_part = [&](bool part_wanted) {
            return parts.empty() ? Ways{} : solve_once(parts.front(), part_wanted);
        };
        return match(
            node.question,
            [&](const All&) { return solve_parts(parts, parts.size(), wanted); },
            [&](const Any&) { return solve_parts(parts, 1, wanted); },
            [&](const AtLeast& question) { return solve_parts(parts, question.count, wanted); },
            [&](const Not&) { return only_part(!wanted); },
            [&](const NotKnown&) { return Ways{}; },
            [&](const RuleHolds&) { return only_part(wanted); },
            [&](const FactTest& test) { return solve_test(test, wanted); },
            [&](const PeriodTest& test) { return solve_period(test, wanted); },
            [&](const TierReached& test) { return solve_tier(test.tier, wanted); }
        );
    }

    Ways solve_tier(const Id& id, bool wanted)
    {
        const auto& tiers = edition_.ladder.tiers;
        auto tier = std::ranges::find(tiers, id, &Tier::id);
        if (tier == tiers.end()) return {};

        auto entry = edition_.ladder.entry ? solve_once(*edition_.ladder.entry, wanted)
                                           : (wanted ? Ways{Way{}} : Ways{});
        std::vector<Ways> metrics;
        for (; tier != tiers.end(); ++tier) {
            if (tier->any_of.empty()) metrics.push_back(wanted ? Ways{Way{}} : Ways{});
            for (const auto& metric : tier->any_of) {
                auto figure = metric.threshold.value.value_or(Unknown{});
                metrics.push_back(solve_test({metric.fact, Comparison::at_least, figure, {}}, wanted));
            }
        }
        const auto needed = wanted ? 1 : metrics.size();
        auto reached = choose(std::move(metrics), needed);
        return choose({std::move(entry), std::move(reached)}, wanted ? 2 : 1);
    }

    // Those that, tried on the facts, lead where they should.
    Unlocks try_out(Ways ways)
    {
        Ways proven;
        for (auto& way : ways) {
            if (!leads_there(way)) continue;
            leave_out_what_follows(way);
            proven.push_back(std::move(way));
        }
        prune(proven);

        Unlocks unlocks;
        for (const auto& way : proven) {
            if (way.goals.empty() && !way.wait_until) return {};  // met as it is
            if (unlocks.sets.size() == most_unlocks)
                cut_ = true;
            else
                unlocks.sets.push_back(describe(way));
        }
        unlocks.cut = cut_;
        return unlocks;
    }

    // Of a part that cannot be brought to what is wanted, what it comes down to.
    void add_obstacles(NodeIndex index, bool wanted, std::vector<Obstacle>& obstacles)
    {
        if (!solve(index, wanted).empty()) return;
        const auto& node = edition_.nodes[index];
        auto add = [&](const Obstacle& obstacle) {
            if (std::ranges::find(obstacles, obstacle) == obstacles.end()) obstacles.push_back(obstacle);
        };
        if (std::holds_alternative<NotKnown>(node.question)) add({});
        if (const auto* test = std::get_if<FactTest>(&node.question)) add(explain_test(*test));
        if (const auto* test = std::get_if<PeriodTest>(&node.question)) add(explain_period(*test));
        if (const auto* test = std::get_if<TierReached>(&node.question)) {
            const auto& ladder = edition_.ladder;
            if (ladder.entry) add_obstacles(*ladder.entry, wanted, obstacles);
            auto tier = std::ranges::find(ladder.tiers, test->tier, &Tier::id);
            for (; tier != ladder.tiers.end(); ++tier)
                for (const auto& metric : tier->any_of) {
                    auto figure = metric.threshold.value.value_or(Unknown{});
                    const FactTest reaches{metric.fact, Comparison::at_least, figure, {}};
                    if (solve_test(reaches, wanted).empty()) add(explain_test(reaches));
                }
            return;
        }
        const bool below = wanted != std::holds_alternative<Not>(node.question);
        for (auto child : node.children) add_obstacles(child, below, obstacles);
    }

private:
    Obstacle explain_test(const FactTest& test) const
    {
        const auto& needed = test.other ? facts_[*test.other] : test.value;
        if (compare(facts_[test.fact], test.comparison, needed) == Outcome::invalid)
            return {ObstacleKind::unusable, test.fact, {}, {}};
        if (!is_known(needed) && !test.other) return {ObstacleKind::not_published, test.fact, {}, {}};
        return {ObstacleKind::lasting, test.fact, {}, {}};
    }

    Obstacle explain_period(const PeriodTest& test) const
    {
        const auto& period = edition_.periods[test.period];
        if (period.start && !has_type(facts_[*period.start], FactType::date))
            return {ObstacleKind::unusable, period.start, {}, {}};
        if (auto last = last_day(edition_, period, facts_))
            return {ObstacleKind::over, {}, test.period, last};
        return {ObstacleKind::not_published, {}, test.period, {}};
    }

    // Changes facts as a way asks, with what follows from it. False where its goals contradict one another.
    bool go(const Way& way, Facts& after) const
    {
        for (auto index : way.goals) {
            auto value = choose_value(way.goals, goals_[index].fact);
            if (!value) return false;
            after[goals_[index].fact] = *std::move(value);
        }
        if (!consequences_.add_to(after, way.wait_until.value_or(today_))) return false;
        return std::ranges::all_of(way.goals, [&](std::uint32_t index) {
            return holds(after[goals_[index].fact], goals_[index]);
        });
    }

    bool leads_there(Way& way)
    {
        tried_ = facts_;
        if (!go(way, tried_) || !trial_.succeeds(tried_, way.wait_until.value_or(today_))) return false;
        way.reached.clear();
        for (auto index : way.goals) way.reached.push_back(tried_[goals_[index].fact]);
        return true;
    }

    // Who publishes an offer has one live offer more, and need not be told so.
    void leave_out_what_follows(Way& way)
    {
        for (std::size_t i = way.goals.size(); way.goals.size() > 1 && i-- > 0;) {
            if (!consequences_.can_follow(goals_[way.goals[i]].fact)) continue;
            auto shorter = way;
            shorter.goals.erase(shorter.goals.begin() + static_cast<std::ptrdiff_t>(i));
            measure(shorter);
            if (leads_there(shorter)) way = std::move(shorter);
        }
    }

    Unlock describe(const Way& way) const
    {
        Unlock unlock{{}, way.wait_until, way.effort};
        for (std::size_t i = 0; i < way.goals.size(); ++i) {
            const auto& goal = goals_[way.goals[i]];
            auto gap = find_gap(facts_[goal.fact], goal.comparison, goal.value);
            unlock.changes.push_back(
                {goal.fact, goal.comparison, goal.value, way.reached[i], std::move(gap), goal.effort}
            );
        }
        sort_by(unlock.changes, [](const Change& a, const Change& b) { return a.fact < b.fact; });
        return unlock;
    }

    // Ranked, without those that ask for all that another one asks for.
    void prune(Ways& ways)
    {
        if (ways.size() < 2) return;
        sort_by(ways, [](const Way& a, const Way& b) { return is_less(a, b); });
        Ways kept;
        for (auto& way : ways) {
            if (std::ranges::any_of(kept, [&](const Way& other) { return asks_no_more(other, way); }))
                continue;
            std::erase_if(kept, [&](const Way& other) { return asks_no_more(way, other); });
            if (kept.size() == widest) {
                cut_ = true;
                break;
            }
            kept.push_back(std::move(way));
        }
        ways = std::move(kept);
    }

    bool asks_no_more(const Way& way, const Way& than) const
    {
        if (way.wait_until && (!than.wait_until || *than.wait_until < *way.wait_until)) return false;
        return std::ranges::all_of(way.goals, [&](std::uint32_t goal) { return is_implied(goal, than); });
    }

    bool is_implied(std::uint32_t goal, const Way& by) const
    {
        return std::ranges::any_of(by.goals, [&](std::uint32_t other) {
            return other == goal || implies(goals_[other], goals_[goal]);
        });
    }

    void measure(Way& way) const
    {
        way.effort = way.wait_until ? Effort::wait : Effort::say;
        way.distance = 0;
        for (auto goal : way.goals) {
            way.effort = std::max(way.effort, goals_[goal].effort);
            way.distance = std::max(way.distance, goals_[goal].distance);
        }
    }

    // Bounds for editions that would ask for everything in every combination.
    static constexpr std::size_t widest = 12;   // ways that are kept at a node
    static constexpr std::size_t longest = 24;  // goals of one way
    int merges_left_ = 4'000;
    bool cut_ = false;
    std::vector<Goal> goals_;

    // A rule or the ladder's entry may be asked about many times.
    Ways solve_once(NodeIndex index, bool wanted)
    {
        for (const auto& known : solved_)
            if (known.node == index && known.wanted == wanted) return known.ways;
        auto ways = solve(index, wanted);
        solved_.push_back({index, wanted, ways});
        return ways;
    }

    // At least so many of them; not at least so many of n: at least n - so many + 1 do not hold.
    Ways solve_parts(const std::vector<NodeIndex>& parts, std::size_t needed, bool wanted)
    {
        std::vector<Ways> ways;
        for (auto part : parts) ways.push_back(solve(part, wanted));
        if (!wanted) needed = needed > parts.size() ? 0 : parts.size() - needed + 1;
        return choose(std::move(ways), needed);
    }

    Ways choose(std::vector<Ways> parts, std::size_t needed)
    {
        auto is_there = [](const Ways& ways) {
            return std::ranges::any_of(ways, [](const Way& way) {
                return way.goals.empty() && !way.wait_until;
            });
        };
        auto there = static_cast<std::size_t>(std::ranges::count_if(parts, is_there));
        if (there >= needed) return {Way{}};
        needed -= there;
        std::erase_if(parts, [&](const Ways& ways) { return ways.empty() || is_there(ways); });
        if (parts.size() < needed) return {};

        // chosen[n]: n of the parts so far.
        std::vector<Ways> chosen(needed + 1);
        chosen[0] = {Way{}};
        for (std::size_t i = 0; i < parts.size(); ++i) {
            auto fewest = needed > parts.size() - i ? needed - (parts.size() - i) : 0;
            for (auto n = std::min(needed, i + 1); n > fewest; --n) {
                if (chosen[n - 1].empty()) continue;
                if (n == 1)
                    add_alternatives(std::move(parts[i]), chosen[n]);
                else
                    add_products(chosen[n - 1], parts[i], chosen[n]);
                prune(chosen[n]);
            }
        }
        return std::move(chosen[needed]);
    }

    // Each by itself: the products with the way on which nothing is to be done.
    void add_alternatives(Ways ways, Ways& alternatives)
    {
        for (auto& way : ways) {
            if (!may_go_on()) return;
            alternatives.push_back(std::move(way));
        }
    }

    bool may_go_on()
    {
        if (merges_left_-- > 0) return true;
        merges_left_ = 0;
        cut_ = true;
        return false;
    }

    void add_products(const Ways& left, const Ways& right, Ways& products)
    {
        for (const auto& a : left)
            for (const auto& b : right) {
                if (!may_go_on()) return;
                if (auto both = merge(a, b)) products.push_back(*std::move(both));
            }
    }

    std::optional<Way> merge(const Way& a, const Way& b) const
    {
        auto way = a;
        way.wait_until = std::max(a.wait_until, b.wait_until);
        for (auto goal : b.goals) {
            if (is_implied(goal, way)) continue;
            std::erase_if(way.goals, [&](std::uint32_t other) {
                return implies(goals_[goal], goals_[other]);
            });
            way.goals.push_back(goal);
            auto is_about_it = [&](std::uint32_t other) { return goals_[other].fact == goals_[goal].fact; };
            if (std::ranges::count_if(way.goals, is_about_it) > 1 &&
                !choose_value(way.goals, goals_[goal].fact))
                return std::nullopt;
        }
        if (way.goals.size() > longest) return std::nullopt;
        measure(way);
        return way;
    }

    // ---- What asks about facts ----

    Ways solve_test(const FactTest& test, bool wanted)
    {
        const auto& needed = test.other ? facts_[*test.other] : test.value;
        if (!has_type(facts_[test.fact], edition_.facts[test.fact].type)) return {};
        if (test.other && !has_type(needed, edition_.facts[*test.other].type)) return {};

        auto outcome = compare(facts_[test.fact], test.comparison, needed);
        if (outcome == Outcome::invalid) return {};
        if (outcome == (wanted ? Outcome::met : Outcome::not_met)) return {Way{}};

        Ways ways;
        if (is_known(needed)) add_goals({test.fact, test.comparison, needed}, wanted, ways);
        if (test.other && is_known(facts_[test.fact]))
            add_goals({*test.other, mirror(test.comparison), facts_[test.fact]}, wanted, ways);
        prune(ways);
        return ways;
    }

    void add_goals(Goal goal, bool wanted, Ways& ways)
    {
        // What cannot be reached makes the way impossible.
        auto add_to = [&](Way& way, Comparison comparison, const FactValue& value) {
            auto measured = measure_goal(goal.fact, comparison, value);
            if (!measured) return false;
            way.goals.push_back(static_cast<std::uint32_t>(goals_.size()));
            goals_.push_back(*std::move(measured));
            measure(way);
            return true;
        };
        auto add = [&](Comparison comparison, const std::optional<FactValue>& value) {
            Way way;
            if (value && add_to(way, comparison, *value)) ways.push_back(std::move(way));
        };
        const auto type = edition_.facts[goal.fact].type;
        const auto* ids = std::get_if<Choices>(&goal.value);

        if (!wanted && ids && goal.comparison == Comparison::one_of) {
            Way none;
            for (const auto& id : *ids)
                if (!add_to(none, Comparison::is_not, id)) return;
            ways.push_back(std::move(none));
            return;
        }
        if (!wanted && ids && goal.comparison == Comparison::includes_all) {
            for (const auto& id : *ids) add(Comparison::includes_none, Choices{id});
            return;
        }
        if (!wanted) goal.comparison = opposite(goal.comparison);

        // Which of several an offer can come to depends on the rest of it: each is tried by itself.
        const auto& fact = edition_.facts[goal.fact];
        if (type == FactType::choice && consequences_.can_follow(goal.fact) && !fact.choices.empty()) {
            for (const auto& id : fact.choices)
                if (holds(id, goal)) add(Comparison::is, FactValue{id});
            return;
        }

        switch (goal.comparison) {
        case Comparison::more_than: return add(Comparison::at_least, step(goal.value, 1));
        case Comparison::less_than: return add(Comparison::at_most, step(goal.value, -1));
        case Comparison::is_not:
            if (const auto* flag = std::get_if<bool>(&goal.value))
                return add(Comparison::is, FactValue{!*flag});
            if (type == FactType::choice) return add(Comparison::is_not, goal.value);
            add(Comparison::at_least, step(goal.value, 1));
            return add(Comparison::at_most, step(goal.value, -1));
        case Comparison::is:
        case Comparison::at_least:
        case Comparison::at_most:
        case Comparison::one_of:
        case Comparison::includes_any:
        case Comparison::includes_all:
        case Comparison::includes_none: return add(goal.comparison, goal.value);
        }
    }

    Ways solve_period(const PeriodTest& test, bool wanted)
    {
        const auto& period = edition_.periods[test.period];
        if (period.start && !has_type(facts_[*period.start], FactType::date)) return {};
        const bool over = test.over == wanted;

        if (auto last = last_day(edition_, period, facts_)) {
            if ((today_ > *last) == over) return {Way{}};
            if (!over) return {};
            Way way;
            way.wait_until = *last + Days{1};
            measure(way);
            return {way};
        }
        if (!period.start || !(period.days || period.months)) return {};

        // The latest start with which it would be over by now.
        auto ends = [&](Date start) {
            return period.days ? start + Days{*period.days} : add_months(start, *period.months);
        };
        auto start = period.days ? today_ - Days{*period.days + 1} : add_months(today_, -*period.months);
        while (ends(start) >= today_) start -= Days{1};
        while (ends(start + Days{1}) < today_) start += Days{1};

        Ways ways;
        if (over)
            add_goals({*period.start, Comparison::at_most, start}, true, ways);
        else
            add_goals({*period.start, Comparison::more_than, start}, true, ways);
        return ways;
    }

    // ---- Values ----

    // With what it takes; nothing where a known fact does not go that way.
    std::optional<Goal> measure_goal(FactIndex fact, Comparison comparison, const FactValue& value) const
    {
        Goal goal{fact, comparison, value};
        const auto& found = facts_[fact];
        if (!is_known(found)) return goal;
        const auto changeable = find_changeable(edition_.facts[fact]);
        if ((changeable.direction & direction_of(goal)) == 0) return std::nullopt;
        goal.effort = changeable.effort;
        auto gap = find_gap(found, comparison, value);
        if (gap && goal.effort == Effort::grow) goal.distance = find_share(*gap, value);
        return goal;
    }

    // The nearest value of which all goals about the fact hold.
    std::optional<FactValue> choose_value(const std::vector<std::uint32_t>& all, FactIndex fact) const
    {
        const auto fits = [&](const FactValue& value) {
            return std::ranges::all_of(all, [&](std::uint32_t index) {
                return goals_[index].fact != fact || holds(value, goals_[index]);
            });
        };
        const auto& declaration = edition_.facts[fact];
        if (declaration.type == FactType::choices) {
            FactValue chosen = choose_choices(all, fact);
            return fits(chosen) ? std::optional{std::move(chosen)} : std::nullopt;
        }
        const bool choice = declaration.type == FactType::choice;
        if (!choice && is_known(facts_[fact]) && fits(facts_[fact])) return facts_[fact];
        const auto find_fitting = [&](const std::vector<Id>& ids) -> std::optional<FactValue> {
            for (const auto& id : ids)
                if (FactValue value = id; fits(value)) return value;
            return std::nullopt;
        };
        for (auto index : all) {
            const auto& goal = goals_[index];
            if (goal.fact != fact) continue;
            if (choice && goal.comparison == Comparison::one_of) {
                if (auto found = find_fitting(std::get<Choices>(goal.value))) return found;
            } else if (!choice || goal.comparison == Comparison::is) {
                if (fits(goal.value)) return goal.value;
            }
        }
        if (!choice) return std::nullopt;
        auto found = find_fitting(declaration.choices);
        return found ? found : find_fitting({Id{}});
    }

    Choices choose_choices(const std::vector<std::uint32_t>& all, FactIndex fact) const
    {
        Choices chosen, excluded;
        if (const auto* known = std::get_if<Choices>(&facts_[fact])) chosen = *known;
        auto has = [](const Choices& ids, const Id& id) { return std::ranges::find(ids, id) != ids.end(); };
        auto each = [&](Comparison comparison, auto visit) {
            for (auto index : all)
                if (goals_[index].fact == fact && goals_[index].comparison == comparison)
                    visit(goals_[index], std::get<Choices>(goals_[index].value));
        };

        each(Comparison::includes_none, [&](const Goal&, const Choices& ids) {
            excluded.insert(excluded.end(), ids.begin(), ids.end());
        });
        std::erase_if(chosen, [&](const Id& id) { return has(excluded, id); });
        each(Comparison::includes_all, [&](const Goal&, const Choices& ids) {
            for (const auto& id : ids)
                if (!has(chosen, id)) chosen.push_back(id);
        });
        each(Comparison::includes_any, [&](const Goal& goal, const Choices& ids) {
            if (holds(chosen, goal)) return;
            auto free = std::ranges::find_if(ids, [&](const Id& id) { return !has(excluded, id); });
            if (free != ids.end()) chosen.push_back(*free);
        });
        sort_by(chosen, std::less<>{});
        return chosen;
    }

    const Edition& edition_;
    const Facts& facts_;
    Date today_;
    Trial& trial_;
    const Consequences& consequences_;
    Facts tried_;
    struct Solved {
        NodeIndex node;
        bool wanted;
        Ways ways;
    };
    std::vector<Solved> solved_;  // few: rules, and the ladder's entry
};

Unlocks find_for_root(NodeIndex root, const Consequences& consequences, Date today, Trial& trial)
{
    if (trial.succeeds(consequences.before(), today)) return {};
    Search search{consequences, today, trial};
    return search.try_out(search.solve(root, true));
}

}  // namespace

Unlocks find_unlocks(const Edition& edition, NodeIndex root, const Facts& facts, Date today)
{
    Trial trial{edition, root, {}};
    return find_for_root(root, {edition, facts}, today, trial);
}

Unlocks find_tier_unlocks(const Edition& edition, const Id& tier, const Facts& facts, Date today)
{
    const auto& tiers = edition.ladder.tiers;
    auto place = static_cast<std::size_t>(std::ranges::find(tiers, tier, &Tier::id) - tiers.begin());
    if (place == tiers.size()) return {};

    Trial trial{edition, edition.ladder.entry, place};
    if (trial.succeeds(facts, today)) return {};
    const Consequences consequences{edition, facts};
    Search search{consequences, today, trial};
    return search.try_out(search.solve_tier(tier, true));
}

std::vector<Obstacle> find_obstacles(const Edition& edition, NodeIndex root, const Facts& facts, Date today)
{
    std::vector<Obstacle> obstacles;
    Trial trial{edition, root, {}};
    if (trial.succeeds(facts, today)) return obstacles;
    const Consequences consequences{edition, facts};
    Search{consequences, today, trial}.add_obstacles(root, true, obstacles);
    return obstacles;
}

BenefitUnlocks
find_benefit_unlocks(const Edition& edition, const State& state, const Id& benefit, const Id& offer, Date today)
{
    return BenefitUnlocker{edition, state, today}.find(benefit, offer);
}

// ---- Many benefits ----------------------------------------------------------------------------------------------------------

// By root. What asks nothing about the offer or the benefit has the same ways for all of them.
class BenefitUnlocker::Trials {
public:
    Unlocks find_unlocks(const Edition& edition, NodeIndex root, const Consequences& consequences, Date today)
    {
        auto known = std::ranges::find_if(asked_, [&](const auto& one) { return one->trial.root() == root; });
        if (known == asked_.end()) known = asked_.insert(known, std::make_unique<Asked>(edition, root));
        auto& [trial, common] = **known;
        if (common) return *common;
        auto unlocks = find_for_root(root, consequences, today, trial);
        if (!trial.asks_of_subject()) common = unlocks;
        return unlocks;
    }

private:
    struct Asked {
        Asked(const Edition& edition, NodeIndex root) : trial{edition, root, std::nullopt} {}

        Trial trial;
        std::optional<Unlocks> common;
    };
    std::vector<std::unique_ptr<Asked>> asked_;
};

BenefitUnlocker::BenefitUnlocker(const Edition& edition, const State& state, Date today)
    : edition_{edition}, state_{state}, today_{today}, facts_{edition, state, today},
      consequences_{edition, facts_.find({})}, trials_{std::make_unique<Trials>()}
{
}

BenefitUnlocker::~BenefitUnlocker() = default;

BenefitUnlocks BenefitUnlocker::find(const Id& benefit, const Id& offer)
{
    const auto* known = edition_.find_benefit(benefit);
    if (!known) return {};
    auto found = state_.offers.find(offer);
    Subject subject{.offer = found == state_.offers.end() ? nullptr : &found->second, .benefit = known};
    facts_.find(subject);  // which `consequences_` refers to

    BenefitUnlocks unlocks{trials_->find_unlocks(edition_, known->unlocked, consequences_, today_), {}};
    auto activate = edition_.find_root(names::activate);
    if (activate && known->means == BenefitMeans::activated)
        unlocks.activation = trials_->find_unlocks(edition_, *activate, consequences_, today_);
    return unlocks;
}

}  // namespace palier
