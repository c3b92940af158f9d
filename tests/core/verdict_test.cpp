#include "core/verdict.h"

#include <doctest/doctest.h>

#include "support/sample_edition.h"

using namespace palier;

namespace {

// Nodes with a settled outcome, and facts to leave open.
struct Logic {
    EditionBuilder b;
    Facts facts = Facts(supplied_facts().size());
    Date today = on("2021-06-01");

    NodeIndex met() { return b.all({}); }
    NodeIndex not_met() { return b.any({}); }
    NodeIndex unknown() { return b.holds("company.enrolled"); }
    NodeIndex invalid()
    {
        state("company.contacts", true);  // a number by its declaration
        return b.test("company.contacts", Comparison::at_least, std::int64_t{1});
    }

    void state(std::string_view fact, FactValue value) { facts[b.fact(fact)] = std::move(value); }
    Verdict assess_node(NodeIndex root) { return assess(b.edition, root, facts, today); }
    Outcome outcome(NodeIndex root) { return assess_node(root).outcome; }
};

}  // namespace

TEST_CASE("all of several hold when each does; one that does not decides, whatever is unknown beside it")
{
    Logic x;

    CHECK(x.outcome(x.b.all({x.met(), x.met()})) == Outcome::met);
    CHECK(x.outcome(x.b.all({x.met(), x.unknown()})) == Outcome::unknown);
    CHECK(x.outcome(x.b.all({x.unknown(), x.not_met()})) == Outcome::not_met);
    CHECK(x.outcome(x.b.all({})) == Outcome::met);
}

TEST_CASE("any of several holds when one does, whatever is unknown beside it")
{
    Logic x;

    CHECK(x.outcome(x.b.any({x.not_met(), x.not_met()})) == Outcome::not_met);
    CHECK(x.outcome(x.b.any({x.not_met(), x.unknown()})) == Outcome::unknown);
    CHECK(x.outcome(x.b.any({x.unknown(), x.met()})) == Outcome::met);
    CHECK(x.outcome(x.b.any({})) == Outcome::not_met);
}

TEST_CASE("at least two of three: below, at, above, and while one is unknown")
{
    Logic x;

    CHECK(x.outcome(x.b.at_least(2, {x.met(), x.not_met(), x.not_met()})) == Outcome::not_met);
    CHECK(x.outcome(x.b.at_least(2, {x.met(), x.met(), x.not_met()})) == Outcome::met);
    CHECK(x.outcome(x.b.at_least(2, {x.met(), x.met(), x.met()})) == Outcome::met);
    CHECK(x.outcome(x.b.at_least(2, {x.met(), x.unknown(), x.not_met()})) == Outcome::unknown);
    CHECK(x.outcome(x.b.at_least(2, {x.met(), x.met(), x.unknown()})) == Outcome::met);
    CHECK(x.outcome(x.b.at_least(2, {x.unknown(), x.not_met(), x.not_met()})) == Outcome::not_met);
}

TEST_CASE("more than there are can never be met")
{
    Logic x;
    CHECK(x.outcome(x.b.at_least(3, {x.met(), x.met()})) == Outcome::not_met);
}

TEST_CASE("the opposite of unknown is unknown")
{
    Logic x;

    CHECK(x.outcome(x.b.negation(x.met())) == Outcome::not_met);
    CHECK(x.outcome(x.b.negation(x.not_met())) == Outcome::met);
    CHECK(x.outcome(x.b.negation(x.unknown())) == Outcome::unknown);
}

TEST_CASE("what the sources do not say stays unknown (R25)")
{
    Logic x;

    CHECK(x.outcome(x.b.not_known()) == Outcome::unknown);
    CHECK(x.outcome(x.b.negation(x.b.not_known())) == Outcome::unknown);
    CHECK(x.outcome(x.b.any({x.b.not_known(), x.met()})) == Outcome::met);
}

TEST_CASE("a fact of the wrong type makes the whole condition invalid, not merely not met")
{
    Logic x;

    CHECK(x.outcome(x.invalid()) == Outcome::invalid);
    CHECK(x.outcome(x.b.all({x.not_met(), x.invalid()})) == Outcome::invalid);
    CHECK(x.outcome(x.b.any({x.met(), x.invalid()})) == Outcome::invalid);
    CHECK(x.outcome(x.b.at_least(1, {x.met(), x.invalid()})) == Outcome::invalid);
    CHECK(x.outcome(x.b.negation(x.invalid())) == Outcome::invalid);
}

TEST_CASE("an amount in another currency than the one asked for is invalid (R26)")
{
    Logic x;
    x.state("company.billed-sales", Money{1'000'00, "EUR"});

    auto verdict = x.assess_node(x.b.test("company.billed-sales", Comparison::at_least, dollars(500)));

    CHECK(verdict.outcome == Outcome::invalid);
}

TEST_CASE("a rule that the edition does not have is not applicable, with nothing asked")
{
    Logic x;

    auto verdict = assess_rule(x.b.edition, "enrol", x.facts, x.today);

    CHECK(verdict == Verdict{});
    CHECK(verdict.outcome == Outcome::not_applicable);
    CHECK(verdict.reasons.empty());
}

TEST_CASE("a rule that refers to another has that one's outcome and its reasons")
{
    Logic x;
    x.b.rule("first", x.b.holds("company.enrolled"));
    x.b.rule("second", x.b.rule_holds("first"));
    x.state("company.enrolled", true);

    auto verdict = assess_rule(x.b.edition, "second", x.facts, x.today);

    CHECK(verdict.outcome == Outcome::met);
    REQUIRE(verdict.reasons.size() == 1);
    REQUIRE(verdict.reasons[0].children.size() == 1);
    CHECK(verdict.reasons[0].children[0].found == FactValue{true});
}

TEST_CASE("a rule that is asked about twice is explained once")
{
    Logic x;
    x.b.rule("first", x.b.holds("company.enrolled"));
    auto once = x.b.rule_holds("first"), again = x.b.rule_holds("first");

    auto verdict = x.assess_node(x.b.all({once, again}));

    const auto& parts = verdict.reasons.at(0).children;
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].children.size() == 1);
    CHECK(parts[1].children.empty());
    CHECK(parts[1].outcome == Outcome::unknown);
}

TEST_CASE("rules that refer to each other thirty deep and twofold are explained in one page")
{
    Logic x;
    x.b.rule("0", x.unknown());
    for (int i = 1; i <= 30; ++i) {
        auto below = std::to_string(i - 1);
        auto one = x.b.rule_holds(below), other = x.b.rule_holds(below);
        x.b.rule(std::to_string(i), x.b.all({one, other}));
    }

    auto verdict = assess_rule(x.b.edition, "30", x.facts, x.today);

    CHECK(verdict.outcome == Outcome::unknown);
    CHECK(verdict.missing.size() == 1);
}

TEST_CASE("every reason says what was found and what is missing to it")
{
    Logic x;
    x.state("company.billed-sales", dollars(400));
    x.state("company.contacts", std::int64_t{0});
    auto sales = x.b.test("company.billed-sales", Comparison::at_least, dollars(500));
    auto contacts = x.b.test("company.contacts", Comparison::at_least, std::int64_t{1});

    auto verdict = x.assess_node(x.b.all({sales, contacts}));

    const auto& parts = verdict.reasons.at(0).children;
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].node == sales);
    CHECK(parts[0].found == dollars(400));
    CHECK(parts[0].gap == dollars(100));
    CHECK(parts[1].gap == FactValue{std::int64_t{1}});
}

TEST_CASE("a fact is compared with another fact")
{
    Logic x;
    auto test = x.b.add(FactTest{
        x.b.fact("company.contacts"), Comparison::at_least, Unknown{}, x.b.fact("company.live-offers")
    });

    x.state("company.contacts", std::int64_t{2});
    CHECK(x.outcome(test) == Outcome::unknown);
    CHECK(x.assess_node(test).could_settle == std::vector{x.b.fact("company.live-offers")});

    x.state("company.live-offers", std::int64_t{3});
    CHECK(x.outcome(test) == Outcome::not_met);
    CHECK(x.assess_node(test).reasons[0].gap == FactValue{std::int64_t{1}});

    x.state("company.live-offers", std::int64_t{2});
    CHECK(x.outcome(test) == Outcome::met);
}

// ---- Which facts to ask for ----

TEST_CASE("all unknown facts are missing, in order of appearance and without repetition")
{
    Logic x;
    auto tenant = x.b.test("person.tenant", Comparison::is, Id{"onboarding"});
    auto enrolled = x.unknown(), again = x.unknown();
    auto known = x.b.holds("company.has-partner-id");
    x.state("company.has-partner-id", true);

    auto verdict = x.assess_node(x.b.all({tenant, enrolled, known, again}));

    CHECK(verdict.missing == std::vector{x.b.fact("person.tenant"), x.b.fact("company.enrolled")});
    CHECK(verdict.could_settle == verdict.missing);
}

TEST_CASE("a fact is not asked for where it can no longer change the answer")
{
    Logic x;
    auto tenant = [&] { return x.b.test("person.tenant", Comparison::is, Id{"onboarding"}); };

    SUBCASE("beside something that already decides an any")
    {
        auto verdict = x.assess_node(x.b.all({x.b.any({x.met(), x.unknown()}), tenant()}));
        CHECK(verdict.outcome == Outcome::unknown);
        CHECK(verdict.missing == std::vector{x.b.fact("company.enrolled"), x.b.fact("person.tenant")});
        CHECK(verdict.could_settle == std::vector{x.b.fact("person.tenant")});
    }
    SUBCASE("beside something that already decides an all")
    {
        auto verdict = x.assess_node(x.b.any({x.b.all({x.not_met(), x.unknown()}), tenant()}));
        CHECK(verdict.could_settle == std::vector{x.b.fact("person.tenant")});
    }
    SUBCASE("when the verdict stands")
    {
        auto verdict = x.assess_node(x.b.all({x.not_met(), tenant()}));
        CHECK(verdict.outcome == Outcome::not_met);
        CHECK(verdict.missing == std::vector{x.b.fact("person.tenant")});
        CHECK(verdict.could_settle.empty());
    }
    SUBCASE("when only more that the sources do not say could tip it")
    {
        auto verdict =
            x.assess_node(x.b.at_least(2, {tenant(), x.b.not_known(), x.b.not_known(), x.b.not_known()}));
        CHECK(verdict.outcome == Outcome::unknown);
        CHECK(verdict.could_settle.empty());
    }
    SUBCASE("when the figure it would be held against is not known")
    {
        auto verdict = x.assess_node(x.b.test("company.billed-sales", Comparison::at_least, Unknown{}));
        CHECK(verdict.outcome == Outcome::unknown);
        CHECK(verdict.missing.size() == 1);
        CHECK(verdict.could_settle.empty());
    }
}

TEST_CASE("a fact beside something the sources do not say is asked for where it can decide alone")
{
    Logic x;

    auto all = x.assess_node(x.b.all({x.b.not_known(), x.unknown()}));
    auto any = x.assess_node(x.b.any({x.b.not_known(), x.b.negation(x.unknown())}));

    CHECK(all.could_settle == std::vector{x.b.fact("company.enrolled")});
    CHECK(any.could_settle == std::vector{x.b.fact("company.enrolled")});
}

// ---- Periods ----

TEST_CASE("a period of days includes its last day and is over on the next")
{
    Logic x;
    x.b.days("four-weeks", "offer.live-since", 28);
    x.state("offer.live-since", on("2021-06-01"));
    auto over = x.b.over("four-weeks"), running = x.b.running("four-weeks");

    x.today = on("2021-06-29");
    CHECK(x.outcome(over) == Outcome::not_met);
    CHECK(x.outcome(running) == Outcome::met);

    x.today = on("2021-06-30");
    CHECK(x.outcome(over) == Outcome::met);
    CHECK(x.outcome(running) == Outcome::not_met);
}

TEST_CASE("a period of months ends on the same day number, that day included")
{
    Logic x;
    x.b.months("three-months", "offer.live-since", 3);
    x.state("offer.live-since", on("2020-11-30"));
    auto over = x.b.over("three-months");

    x.today = on("2021-02-28");
    CHECK(x.outcome(over) == Outcome::not_met);
    x.today = on("2021-03-01");
    CHECK(x.outcome(over) == Outcome::met);
    CHECK(last_day(x.b.edition, x.b.edition.periods[0], x.facts) == on("2021-02-28"));
}

TEST_CASE("a period until a fixed day needs no start")
{
    Logic x;
    x.b.period({.id = "deadline", .until = on("2024-06-30")});
    auto over = x.b.over("deadline");

    x.today = on("2024-06-30");
    CHECK(x.outcome(over) == Outcome::not_met);
    x.today = on("2024-07-01");
    CHECK(x.outcome(over) == Outcome::met);
}

TEST_CASE("a period whose start is not known may be asked for; one whose length is not known cannot")
{
    Logic x;
    x.b.days("four-weeks", "offer.live-since", 28);
    x.b.days("not-recovered", "offer.live-since", std::nullopt);
    auto known = x.b.over("four-weeks"), not_recovered = x.b.over("not-recovered");

    CHECK(x.outcome(known) == Outcome::unknown);
    CHECK(x.assess_node(known).could_settle == std::vector{x.b.fact("offer.live-since")});
    CHECK(x.outcome(not_recovered) == Outcome::unknown);
    CHECK(x.assess_node(not_recovered).could_settle.empty());

    x.state("offer.live-since", on("2021-06-01"));
    CHECK(x.outcome(not_recovered) == Outcome::unknown);
    CHECK(x.assess_node(not_recovered).reasons[0].found == FactValue{on("2021-06-01")});
}

TEST_CASE("a period that starts at something which is no date is invalid")
{
    Logic x;
    x.b.days("four-weeks", "offer.live-since", 28);
    x.state("offer.live-since", true);

    CHECK(x.outcome(x.b.over("four-weeks")) == Outcome::invalid);
}

// ---- Tiers in conditions ----

namespace {

// Bronze from 1,000 dollars for whoever is enrolled; gold above it at a figure that is not publicly known.
struct Ladders : Logic {
    NodeIndex bronze, gold;

    Ladders()
    {
        bronze = b.tier_reached("bronze");
        gold = b.tier_reached("gold");
        b.edition.ladder.entry = b.holds("company.enrolled");  // after them in the table
        b.edition.ladder.tiers = {make_tier(b, "bronze", dollars(1'000)), make_tier(b, "gold", std::nullopt)};
        b.edition.ladder.currency = "USD";
        state("company.enrolled", true);
    }
};

}  // namespace

TEST_CASE("a tier is reached at its threshold, by whoever may have one at all (R17)")
{
    Ladders x;

    x.state("company.billed-sales", Money{999'99, "USD"});
    CHECK(x.outcome(x.bronze) == Outcome::not_met);
    CHECK(x.assess_node(x.bronze).reasons[0].gap == FactValue{Money{1, "USD"}});

    x.state("company.billed-sales", dollars(1'000));
    CHECK(x.outcome(x.bronze) == Outcome::met);

    x.state("company.enrolled", false);
    CHECK(x.outcome(x.bronze) == Outcome::not_met);
    CHECK(x.assess_node(x.bronze).reasons[0].children.size() == 1);
}

TEST_CASE("a tier whose threshold is not publicly known is unknown from the known one below it on, and asks "
          "for nothing (R25)")
{
    Ladders x;

    x.state("company.billed-sales", dollars(1'000'000));
    CHECK(x.outcome(x.gold) == Outcome::unknown);
    CHECK(x.assess_node(x.gold).could_settle.empty());

    // Thresholds rise, so that less than bronze is less than gold.
    x.state("company.billed-sales", dollars(999));
    CHECK(x.outcome(x.gold) == Outcome::not_met);
}

TEST_CASE(
    "sales that could only rule an unpublished tier out are asked for where that helps, and nowhere else"
)
{
    Ladders x;

    auto helps = x.b.any({x.b.not_known(), x.b.negation(x.gold)});
    auto does_not = x.b.all({x.b.not_known(), x.b.negation(x.gold)});

    CHECK(x.assess_node(helps).could_settle == std::vector{x.b.fact("company.billed-sales")});
    CHECK(x.assess_node(does_not).outcome == Outcome::unknown);
    CHECK(x.assess_node(does_not).missing == std::vector{x.b.fact("company.billed-sales")});
    CHECK(x.assess_node(does_not).could_settle.empty());
}

TEST_CASE("a tier asks for the sales, and for what its entry asks for")
{
    Ladders x;
    x.state("company.enrolled", Unknown{});

    auto verdict = x.assess_node(x.bronze);

    CHECK(verdict.outcome == Outcome::unknown);
    CHECK(verdict.could_settle == std::vector{x.b.fact("company.enrolled"), x.b.fact("company.billed-sales")});
}

TEST_CASE("sales in another currency than the ladder's make a tier invalid rather than unreached (R26)")
{
    Ladders x;
    x.state("company.billed-sales", Money{5'000'00, "EUR"});

    CHECK(x.outcome(x.bronze) == Outcome::invalid);
}

TEST_CASE("a higher tier reached by another metric counts for those below it (R21)")
{
    Ladders x;
    auto users = TierMetric{"users", x.b.fact("company.contacts"), {std::int64_t{250}, {}}};
    x.b.edition.ladder.tiers[1].any_of.push_back(users);
    x.state("company.billed-sales", dollars(0));

    x.state("company.contacts", std::int64_t{249});
    CHECK(x.outcome(x.bronze) == Outcome::not_met);
    x.state("company.contacts", std::int64_t{250});
    CHECK(x.outcome(x.gold) == Outcome::met);
    CHECK(x.outcome(x.bronze) == Outcome::met);
}
