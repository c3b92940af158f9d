#include "core/batch.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/verdict.h"
#include "support/sample_edition.h"

using namespace palier;

namespace {

// The same numbers in every run.
struct Dice {
    std::uint64_t state = 1;
    std::uint32_t roll(std::uint32_t sides)
    {
        state = state * 6364136223846793005u + 1442695040888963407u;
        return static_cast<std::uint32_t>(state >> 33) % sides;
    }
};

// Facts of every type, thresholds on both sides of what the records hold, a ladder with a tier that nobody published, periods of
// every kind.
struct Everything {
    EditionBuilder b;
    Dice dice;

    Everything()
    {
        b.days("days", "offer.live-since", 28);
        b.months("months", "offer.live-since", 1);
        b.months("no-length", "offer.live-since", std::nullopt);
        b.period({"fixed", std::nullopt, std::nullopt, std::nullopt, on("2021-06-01"), false, "", {}});
        b.edition.ladder.entry = b.holds("company.enrolled");
        b.edition.ladder.tiers = {
            {"open", {}, {}},
            make_tier(b, "low", dollars(1)),
            make_tier(b, "hidden", std::nullopt),
            make_tier(b, "high", dollars(3))
        };
        auto users = TierMetric{"users", b.fact("company.teams-users"), {std::int64_t{2}, {}}};
        b.edition.ladder.tiers[3].any_of.push_back(users);
    }

    NodeIndex make_leaf()
    {
        using enum Comparison;
        constexpr Comparison orders[] = {is, is_not, at_least, more_than, at_most, less_than};
        constexpr Comparison sets[] = {includes_any, includes_all, includes_none};
        auto order = orders[dice.roll(6)];
        auto same = dice.roll(2) ? is : is_not;
        auto number = std::int64_t{dice.roll(4)};
        auto against = [&](const char* fact, const char* other) {
            return b.add(FactTest{b.fact(fact), order, Unknown{}, b.fact(other)});
        };
        switch (dice.roll(16)) {
        case 0: return b.test("company.enrolled", same, dice.roll(2) == 0);
        case 1: return b.test("company.contacts", order, number);
        case 2: return b.test("company.billed-sales", order, dollars(number));
        case 3: return b.test("company.renews-on", order, on("2021-06-01") + Days{number});
        case 4: return b.test("person.tenant", same, Id{"taken"});
        case 5: return b.test("person.tenant", one_of, Choices{"onboarding", "taken"});
        case 6: return b.test("person.roles", sets[dice.roll(3)], Choices{"a", "b"});
        case 7: return against("company.contacts", "company.live-offers");
        case 8: return against("company.renews-on", "offer.live-since");
        case 9: return b.add(FactTest{b.fact("company.enrolled"), same, Unknown{}, b.fact("offer.live")});
        case 10: return b.test("company.live-offers", order, Unknown{});
        case 11: return b.add(PeriodTest{dice.roll(4), dice.roll(2) == 0});
        case 12: return b.not_known();
        default: return b.tier_reached(b.edition.ladder.tiers[dice.roll(4)].id);
        }
    }

    NodeIndex make_condition(int depth)
    {
        if (depth == 0) return make_leaf();
        std::vector<NodeIndex> parts;
        for (auto i = dice.roll(4); i-- > 0;) parts.push_back(make_condition(depth - 1));
        switch (dice.roll(5)) {
        case 0: return b.all(parts);
        case 1: return b.any(parts);
        case 2: return b.at_least(dice.roll(4), parts);
        case 3: return b.negation(make_condition(depth - 1));
        default: return make_leaf();
        }
    }

    FactValue make_value(const FactDeclaration& fact)
    {
        auto number = std::int64_t{dice.roll(5)};
        auto ids = {"a", "b", "c", "onboarding", "taken"};
        auto id = [&] { return Id{*(ids.begin() + dice.roll(5))}; };
        if (dice.roll(3) == 0) return Unknown{};
        switch (fact.type) {
        case FactType::boolean: return dice.roll(2) == 0;
        case FactType::whole: return number;
        case FactType::money: return dice.roll(6) ? dollars(number) : FactValue{Money{number * 100, "EUR"}};
        case FactType::date: return on("2021-04-28") + Days{dice.roll(40)};
        case FactType::choice: return id();
        case FactType::choices: break;
        }
        Choices chosen{id(), id()};
        std::sort(chosen.begin(), chosen.end());
        return chosen;
    }

    Facts make_record()
    {
        Facts facts;
        for (const auto& fact : b.edition.facts) facts.push_back(make_value(fact));
        return facts;
    }
};

std::vector<FactIndex> sorted(std::vector<FactIndex> facts)
{
    std::sort(facts.begin(), facts.end());
    return facts;
}

}  // namespace

TEST_CASE("records by the block have the outcomes, the missing and the critical facts that each has alone")
{
    Everything x;
    std::vector<NodeIndex> roots;
    for (int i = 0; i < 60; ++i) roots.push_back(x.make_condition(3));
    const auto& edition = x.b.edition;
    BlockLayout layout{edition};
    BlockEvaluator evaluator{edition, layout, roots};
    REQUIRE(evaluator.is_possible());

    Evaluation evaluation;
    std::vector<Lanes> critical(edition.facts.size());
    std::vector<int> seen(5);
    for (auto count : {1u, 5u, 63u, 64u}) {
        for (auto today : {on("2021-05-31"), on("2021-06-02"), on("2021-05-28")}) {
            Block block{layout};
            std::vector<Facts> records;
            for (std::uint32_t lane = 0; lane < count; ++lane) {
                records.push_back(x.make_record());
                REQUIRE(put(records.back(), layout, lane, block));
            }
            evaluator.evaluate(block, count, today, evaluation);
            for (std::size_t i = 0; i < roots.size(); ++i) {
                const auto& root = evaluator.roots()[i];
                evaluator.find_critical(root, block, evaluation, critical);
                for (std::uint32_t lane = 0; lane < count; ++lane) {
                    auto alone = assess(edition, roots[i], records[lane], today);
                    auto outcome = evaluation.prospects[root.place].outcome(lane);
                    ++seen[static_cast<std::size_t>(outcome)];
                    std::vector<FactIndex> missing, could_settle;
                    for (auto fact : root.facts) {
                        if (!(block.known(fact) >> lane & 1)) missing.push_back(fact);
                        if (critical[fact] >> lane & 1) could_settle.push_back(fact);
                    }
                    CAPTURE(i);
                    CAPTURE(lane);
                    CHECK(outcome == alone.outcome);
                    CHECK(missing == alone.missing);
                    CHECK(sorted(could_settle) == sorted(alone.could_settle));
                }
            }
        }
    }
    for (auto outcome : {Outcome::met, Outcome::not_met, Outcome::unknown, Outcome::invalid})
        CHECK(seen[static_cast<std::size_t>(outcome)] > 100);
}

TEST_CASE("so many of nine: each record of a block has its own count")
{
    EditionBuilder b;
    auto& facts = b.edition.facts;
    facts.clear();
    std::vector<NodeIndex> parts;
    for (int i = 0; i < 9; ++i) {
        facts.push_back({"flag-" + std::to_string(i), FactType::boolean, FactOwner::company, "", {}});
        parts.push_back(b.holds(facts.back().id));
    }
    std::vector<NodeIndex> roots;
    for (std::uint32_t needed = 0; needed <= 10; ++needed) roots.push_back(b.at_least(needed, parts));
    BlockLayout layout{b.edition};
    BlockEvaluator evaluator{b.edition, layout, roots};

    Block block{layout};
    for (std::uint32_t lane = 0; lane <= 9; ++lane) {
        Facts record;
        for (std::uint32_t i = 0; i < 9; ++i) record.emplace_back(i < lane);
        put(record, layout, lane, block);
    }
    Evaluation evaluation;
    evaluator.evaluate(block, 10, on("2021-06-01"), evaluation);

    for (std::uint32_t needed = 0; needed <= 10; ++needed)
        for (std::uint32_t lane = 0; lane <= 9; ++lane)
            CHECK(
                evaluation.prospects[evaluator.roots()[needed].place].outcome(lane) ==
                (lane >= needed ? Outcome::met : Outcome::not_met)
            );
}

TEST_CASE("a fact of another type than declared is not put into a block")
{
    EditionBuilder b;
    BlockLayout layout{b.edition};
    Block block{layout};
    Facts facts(b.edition.facts.size());

    facts[b.fact("company.renews-on")] = std::int64_t{7};
    CHECK_FALSE(put(facts, layout, 0, block));
}

TEST_CASE("a condition that compares choices with each other is left to records one by one")
{
    EditionBuilder b;
    auto same = b.add(FactTest{b.fact("offer.type"), Comparison::is, Unknown{}, b.fact("offer.category")});
    BlockLayout layout{b.edition};

    CHECK_FALSE(BlockEvaluator{b.edition, layout, {same}}.is_possible());
    CHECK(BlockEvaluator{b.edition, layout, {b.holds("offer.live")}}.is_possible());
}
