#include <doctest/doctest.h>

#include "core/verdict.h"
#include "support/sample_edition.h"
#include "json/json_text.h"
#include "json/json_tree.h"
#include "json/verdict_json.h"

using namespace palier;

// These texts are held against the same ones natively and as WebAssembly: what one says, the other says, byte for byte.

namespace {

// One of everything that a condition can ask.
struct Sample {
    EditionBuilder b;
    NodeIndex root;
    Facts facts;

    Sample()
    {
        using enum Comparison;
        b.days("four-weeks", "offer.live-since", 28);
        b.edition.ladder.entry = b.holds("company.enrolled");
        b.edition.ladder.currency = "USD";
        b.edition.ladder.tiers = {make_tier(b, "low", dollars(1'000)), make_tier(b, "high", std::nullopt)};
        b.rule("manage", b.test("person.roles", includes_any, Choices{"global-admin", "partner-admin"}));
        b.edition.rules[0].number = "R41";
        auto sales = b.test("company.billed-sales", at_least, dollars(25'000));
        b.edition.nodes[sales].rule = "R22";
        b.edition.nodes[sales].provenance = {{{"SEED-1", "l.28"}}, Confidence::seed};
        b.edition.nodes[sales].text = "enough-sold";
        auto some = b.at_least(
            2,
            {b.test("person.tenant", is_not, Id{"taken"}),
             b.test("company.renews-on", less_than, on("2024-02-29")),
             b.over("four-weeks")}
        );
        root = b.all(
            {sales,
             b.any({b.tier_reached("high"), b.rule_holds("manage"), b.not_known()}),
             some,
             b.negation(b.test("company.live-offers", at_most, std::int64_t{2}))}
        );
        facts.resize(b.edition.facts.size());
    }

    void state(std::string_view fact, FactValue value) { facts[b.fact(fact)] = std::move(value); }
    std::string write(std::string_view day)
    {
        return write_canonical(write_verdict(b.edition, assess(b.edition, root, facts, on(day))));
    }
};

}  // namespace

TEST_CASE("a verdict on nothing known is the same bytes everywhere")
{
    Sample x;
    CHECK(x.write("2024-01-31") == R"json(@1@)json");
}

TEST_CASE("a verdict with amounts, dates, choices and gaps is the same bytes everywhere")
{
    Sample x;
    x.state("company.enrolled", true);
    x.state("company.billed-sales", Money{24'999'99, "USD"});
    x.state("person.roles", Choices{"account-admin", "partner-admin"});
    x.state("person.tenant", Id{"onboarding"});
    x.state("company.renews-on", on("2024-03-01"));
    x.state("offer.live-since", on("2024-01-02"));
    x.state("company.live-offers", std::int64_t{3});
    CHECK(x.write("2024-01-31") == R"json(@2@)json");
}

TEST_CASE("a verdict on an amount in another currency is the same bytes everywhere (R26)")
{
    Sample x;
    x.state("company.billed-sales", Money{25'000'00, "EUR"});
    CHECK(x.write("2024-01-31") == R"json(@3@)json");
}
