// Holds the tests that must all pass, or all fail, against one another: a condition that would need a value which none can be is fixed.
#include "core/fixed_conditions.h"

#include <algorithm>

#include "core/comparison.h"

namespace palier {

namespace {

// What a whole edition may cost: rules that share one another could make this as slow as somebody wants.
constexpr std::int64_t most_steps = 2'000'000;

// A part that has to come out so.
struct Demand {
    NodeIndex node;
    bool met;
};

bool contains(const Choices& choices, const Id& id)
{
    return std::ranges::find(choices, id) != choices.end();
}

bool is_within(const Choices& part, const Choices& whole)
{
    return std::ranges::all_of(part, [&](const Id& id) { return contains(whole, id); });
}

void add(Choices& choices, const Choices& more)
{
    choices.insert(choices.end(), more.begin(), more.end());
}

class Search {
public:
    explicit Search(const Edition& edition) : edition_{edition}, fixed_(edition.nodes.size(), open) {}

    std::vector<FixedCondition> run()
    {
        for (NodeIndex node = 0; node < edition_.nodes.size(); ++node) {
            auto met = find_fixed_part(edition_.nodes[node]);
            Id about;
            for (bool wanted : {true, false})
                if (met == open && cannot_be(node, wanted, about)) met = wanted ? never : always;
            fixed_[node] = met;
            if (met != open) found_.push_back({node, met == always, about});
        }
        return std::move(found_);
    }

private:
    enum Fixed : std::uint8_t { open, always, never };

    // Strong Kleene over what is fixed already.
    Fixed find_fixed_part(const Node& node) const
    {
        if (node.children.empty()) return open;
        std::size_t met = 0, not_met = 0;
        for (auto child : node.children) {
            met += fixed_[child] == always;
            not_met += fixed_[child] == never;
        }
        if (std::holds_alternative<Not>(node.question)) std::swap(met, not_met);
        auto needed = count_needed(node);
        if (met >= needed) return always;
        return not_met > node.children.size() - needed ? never : open;
    }

    static std::size_t count_needed(const Node& node)
    {
        if (const auto* question = std::get_if<AtLeast>(&node.question)) return question->count;
        return std::holds_alternative<Any>(node.question) ? 1 : node.children.size();
    }

    // Whether the condition cannot come out so, because its parts would have to contradict one another.
    bool cannot_be(NodeIndex node, bool met, Id& about)
    {
        demands_.clear();
        collect({node, met});
        for (const auto& demand : demands_) {
            if (steps_ > most_steps) return false;
            const auto& question = edition_.nodes[demand.node].question;
            if (is_asked_both_ways(demand)) {
                about = name_of(demand.node);
                return true;
            }
            if (const auto* test = std::get_if<FactTest>(&question)) {
                about = edition_.facts[test->fact].id;
                if (!test->other && first_of(demand, *test) && !is_possible(*test)) return true;
            } else if (const auto* period = std::get_if<PeriodTest>(&question)) {
                about = edition_.periods[period->period].id;
                if (contradicts(*period, demand.met)) return true;
            } else if (const auto* tier = std::get_if<TierReached>(&question)) {
                about = tier->tier;
                if (demand.met && contradicts(*tier)) return true;
            }
        }
        about.clear();
        return false;
    }

    // All the parts that must come out so for the whole to do.
    void collect(Demand demand)
    {
        const auto& node = edition_.nodes[demand.node];
        ++steps_;
        if (std::ranges::any_of(demands_, [&](const Demand& known) {
                return known.node == demand.node && known.met == demand.met;
            }))
            return;
        steps_ += static_cast<std::int64_t>(demands_.size());
        demands_.push_back(demand);
        if (node.children.empty() || steps_ > most_steps) return;
        auto turned = std::holds_alternative<Not>(node.question);
        auto needed = count_needed(node);
        auto every = demand.met ? needed == node.children.size() : needed == 1;
        if (turned || every)
            for (auto child : node.children) collect({child, demand.met != turned});
    }

    bool is_asked_both_ways(const Demand& demand)
    {
        steps_ += static_cast<std::int64_t>(demands_.size());
        return std::ranges::any_of(demands_, [&](const Demand& other) {
            return other.node == demand.node && other.met != demand.met;
        });
    }

    // Only what rules share can stand in two places.
    Id name_of(NodeIndex node) const
    {
        auto rule = std::ranges::find(edition_.rules, node, &Rule::root);
        if (rule != edition_.rules.end()) return rule->id;
        const auto* test = std::get_if<FactTest>(&edition_.nodes[node].question);
        return test ? edition_.facts[test->fact].id : Id{};
    }

    // Each fact is looked at once.
    bool first_of(const Demand& demand, const FactTest& test)
    {
        for (const auto& other : demands_) {
            ++steps_;
            if (&other == &demand) return true;
            const auto* same = std::get_if<FactTest>(&edition_.nodes[other.node].question);
            if (same && !same->other && same->fact == test.fact) return false;
        }
        return true;
    }

    bool contradicts(const PeriodTest& test, bool met)
    {
        steps_ += static_cast<std::int64_t>(demands_.size());
        return std::ranges::any_of(demands_, [&](const Demand& other) {
            const auto* same = std::get_if<PeriodTest>(&edition_.nodes[other.node].question);
            return same && same->period == test.period && (same->over == other.met) != (test.over == met);
        });
    }

    std::ptrdiff_t height_of(const Id& tier) const
    {
        const auto& tiers = edition_.ladder.tiers;
        return std::ranges::find(tiers, tier, &Tier::id) - tiers.begin();
    }

    // Whoever reaches a tier has reached those below it.
    bool contradicts(const TierReached& reached)
    {
        steps_ += static_cast<std::int64_t>(demands_.size());
        return std::ranges::any_of(demands_, [&](const Demand& other) {
            const auto* missed = std::get_if<TierReached>(&edition_.nodes[other.node].question);
            return missed && !other.met && height_of(missed->tier) <= height_of(reached.tier);
        });
    }

    // Whether some value of the fact passes all tests of it.
    bool is_possible(const FactTest& first)
    {
        tests_.clear();
        for (const auto& demand : demands_) {
            const auto* test = std::get_if<FactTest>(&edition_.nodes[demand.node].question);
            if (test && !test->other && test->fact == first.fact) tests_.push_back(demand);
        }
        // One test of all the choices there are asks that somebody has said which.
        if (tests_.size() == 1) return true;
        if (edition_.facts[first.fact].type == FactType::choices) return is_set_possible();
        auto candidates = find_candidates(edition_.facts[first.fact]);
        return std::ranges::any_of(candidates, [&](const FactValue& value) { return passes(value); });
    }

    const FactTest& test_of(const Demand& demand) const
    {
        return std::get<FactTest>(edition_.nodes[demand.node].question);
    }

    bool passes(const FactValue& value)
    {
        return std::ranges::all_of(tests_, [&](const Demand& demand) {
            const auto& test = test_of(demand);
            const auto* list = std::get_if<Choices>(&test.value);
            steps_ += list ? static_cast<std::int64_t>(list->size()) : 1;
            // when it has taken too long, nothing is claimed
            return steps_ > most_steps || compare(value, test.comparison, test.value) !=
                                              (demand.met ? Outcome::not_met : Outcome::met);
        });
    }

    // If any value passes, one of these does: an answer to whole numbers, amounts and days changes only at, just below or just above what
    // they are compared with.
    std::vector<FactValue> find_candidates(const FactDeclaration& fact) const
    {
        if (fact.type == FactType::boolean) return {true, false};
        std::vector<FactValue> candidates;
        if (fact.type == FactType::choice) {
            for (const auto& choice : fact.choices) candidates.push_back(choice);
            if (!fact.choices.empty()) return candidates;
            candidates.push_back(Id{});  // any other
        }
        for (const auto& demand : tests_) {
            const auto& value = test_of(demand).value;
            if (!std::holds_alternative<Choices>(value)) candidates.push_back(value);
            if (const auto* whole = std::get_if<std::int64_t>(&value)) {
                candidates.push_back(*whole - 1);
                candidates.push_back(*whole + 1);
            } else if (const auto* date = std::get_if<Date>(&value)) {
                candidates.push_back(*date - Days{1});
                candidates.push_back(*date + Days{1});
            } else if (const auto* money = std::get_if<Money>(&value)) {
                candidates.push_back(Money{money->minor - 1, money->currency});
                candidates.push_back(Money{money->minor + 1, money->currency});
            } else if (const auto* choices = std::get_if<Choices>(&value)) {
                for (const auto& choice : *choices) candidates.push_back(choice);
            }
        }
        return candidates;
    }

    bool is_set_possible()
    {
        Choices in, out;
        for (const auto& demand : tests_) {
            const auto& test = test_of(demand);
            const auto& choices = std::get<Choices>(test.value);
            if (demand.met && test.comparison == Comparison::includes_all) add(in, choices);
            if (test.comparison == (demand.met ? Comparison::includes_none : Comparison::includes_any))
                add(out, choices);
        }
        steps_ += static_cast<std::int64_t>((in.size() + 1) * (out.size() + 1));
        if (steps_ > most_steps) return true;
        if (std::ranges::any_of(in, [&](const Id& id) { return contains(out, id); })) return false;
        return std::ranges::none_of(tests_, [&](const Demand& demand) {
            const auto& test = test_of(demand);
            const auto& choices = std::get<Choices>(test.value);
            steps_ += static_cast<std::int64_t>(choices.size() * (in.size() + out.size() + 1));
            if (steps_ > most_steps) return false;
            if (test.comparison == Comparison::includes_all) return !demand.met && is_within(choices, in);
            auto one_of_them =
                test.comparison == (demand.met ? Comparison::includes_any : Comparison::includes_none);
            return one_of_them && is_within(choices, out);
        });
    }

    const Edition& edition_;
    std::vector<Fixed> fixed_;  // by node
    std::vector<FixedCondition> found_;
    std::vector<Demand> demands_;
    std::vector<Demand> tests_;  // those of one fact
    std::int64_t steps_ = 0;
};

}  // namespace

std::vector<FixedCondition> find_fixed_conditions(const Edition& edition)
{
    return Search{edition}.run();
}

}  // namespace palier
