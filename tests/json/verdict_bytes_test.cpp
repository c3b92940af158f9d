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
    CHECK(
        x.write("2024-01-31") ==
        R"json({"couldSettle":["company.billed-sales","person.roles","person.tenant","company.renews-on","offer.live-since","company.live-offers"],"missing":["company.billed-sales","company.enrolled","person.roles","person.tenant","company.renews-on","offer.live-since","company.live-offers"],"outcome":"unknown","reasons":[{"asks":{"kind":"all"},"citations":[],"confidence":"inferred","outcome":"unknown","parts":[{"asks":{"comparison":"atLeast","fact":"company.billed-sales","kind":"fact","needed":{"amount":"25000.00","currency":"USD"}},"citations":["SEED-1 l.28"],"confidence":"seed","found":null,"outcome":"unknown","rule":"R22","text":"enough-sold"},)json"
        R"json({"asks":{"kind":"any"},"citations":[],"confidence":"inferred","outcome":"unknown","parts":[{"asks":{"kind":"tier","tier":"high"},"citations":[],"confidence":"inferred","found":null,"outcome":"unknown","parts":[{"asks":{"comparison":"is","fact":"company.enrolled","kind":"fact","needed":true},"citations":[],"confidence":"inferred","found":null,"outcome":"unknown"}]},)json"
        R"json({"asks":{"kind":"rule","rule":"manage"},"citations":[],"confidence":"inferred","outcome":"unknown","parts":[{"asks":{"comparison":"includesAny","fact":"person.roles","kind":"fact","needed":["global-admin","partner-admin"]},"citations":[],"confidence":"inferred","found":null,"outcome":"unknown","rule":"R41"}]},)json"
        R"json({"asks":{"kind":"notKnown"},"citations":[],"confidence":"inferred","outcome":"unknown"}]},)json"
        R"json({"asks":{"count":2,"kind":"atLeast"},"citations":[],"confidence":"inferred","outcome":"unknown","parts":[{"asks":{"comparison":"isNot","fact":"person.tenant","kind":"fact","needed":"taken"},"citations":[],"confidence":"inferred","found":null,"outcome":"unknown"},)json"
        R"json({"asks":{"comparison":"lessThan","fact":"company.renews-on","kind":"fact","needed":"2024-02-29"},"citations":[],"confidence":"inferred","found":null,"outcome":"unknown"},)json"
        R"json({"asks":{"kind":"period","over":true,"period":"four-weeks"},"citations":[],"confidence":"inferred","found":null,"outcome":"unknown"}]},)json"
        R"json({"asks":{"kind":"not"},"citations":[],"confidence":"inferred","outcome":"unknown","parts":[{"asks":{"comparison":"atMost","fact":"company.live-offers","kind":"fact","needed":2},"citations":[],"confidence":"inferred","found":null,"outcome":"unknown","unit":"offers"}]}]}]})json"
    );
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
    CHECK(
        x.write("2024-01-31") ==
        R"json({"couldSettle":[],"missing":[],"outcome":"not-met","reasons":[{"asks":{"kind":"all"},"citations":[],"confidence":"inferred","outcome":"not-met","parts":[{"asks":{"comparison":"atLeast","fact":"company.billed-sales","kind":"fact","needed":{"amount":"25000.00","currency":"USD"}},"citations":["SEED-1 l.28"],"confidence":"seed","found":{"amount":"24999.99","currency":"USD"},"gap":{"amount":"0.01","currency":"USD"},"outcome":"not-met","rule":"R22","text":"enough-sold"},)json"
        R"json({"asks":{"kind":"any"},"citations":[],"confidence":"inferred","outcome":"met","parts":[{"asks":{"kind":"tier","tier":"high"},"citations":[],"confidence":"inferred","found":{"amount":"24999.99","currency":"USD"},"outcome":"unknown","parts":[{"asks":{"comparison":"is","fact":"company.enrolled","kind":"fact","needed":true},"citations":[],"confidence":"inferred","found":true,"outcome":"met"}]},)json"
        R"json({"asks":{"kind":"rule","rule":"manage"},"citations":[],"confidence":"inferred","outcome":"met","parts":[{"asks":{"comparison":"includesAny","fact":"person.roles","kind":"fact","needed":["global-admin","partner-admin"]},"citations":[],"confidence":"inferred","found":["account-admin","partner-admin"],"outcome":"met","rule":"R41"}]},)json"
        R"json({"asks":{"kind":"notKnown"},"citations":[],"confidence":"inferred","outcome":"unknown"}]},)json"
        R"json({"asks":{"count":2,"kind":"atLeast"},"citations":[],"confidence":"inferred","outcome":"met","parts":[{"asks":{"comparison":"isNot","fact":"person.tenant","kind":"fact","needed":"taken"},"citations":[],"confidence":"inferred","found":"onboarding","outcome":"met"},)json"
        R"json({"asks":{"comparison":"lessThan","fact":"company.renews-on","kind":"fact","needed":"2024-02-29"},"citations":[],"confidence":"inferred","found":"2024-03-01","outcome":"not-met"},)json"
        R"json({"asks":{"kind":"period","lastDay":"2024-01-30","over":true,"period":"four-weeks"},"citations":[],"confidence":"inferred","found":"2024-01-02","outcome":"met"}]},)json"
        R"json({"asks":{"kind":"not"},"citations":[],"confidence":"inferred","outcome":"met","parts":[{"asks":{"comparison":"atMost","fact":"company.live-offers","kind":"fact","needed":2},"citations":[],"confidence":"inferred","found":3,"outcome":"not-met","unit":"offers"}]}]}]})json"
    );
}

TEST_CASE("a verdict on an amount in another currency is the same bytes everywhere (R26)")
{
    Sample x;
    x.state("company.billed-sales", Money{25'000'00, "EUR"});
    CHECK(
        x.write("2024-01-31") ==
        R"json({"couldSettle":[],"missing":["company.enrolled","person.roles","person.tenant","company.renews-on","offer.live-since","company.live-offers"],"outcome":"invalid","reasons":[{"asks":{"kind":"all"},"citations":[],"confidence":"inferred","outcome":"invalid","parts":[{"asks":{"comparison":"atLeast","fact":"company.billed-sales","kind":"fact","needed":{"amount":"25000.00","currency":"USD"}},"citations":["SEED-1 l.28"],"confidence":"seed","found":{"amount":"25000.00","currency":"EUR"},"outcome":"invalid","rule":"R22","text":"enough-sold"},)json"
        R"json({"asks":{"kind":"any"},"citations":[],"confidence":"inferred","outcome":"invalid","parts":[{"asks":{"kind":"tier","tier":"high"},"citations":[],"confidence":"inferred","found":{"amount":"25000.00","currency":"EUR"},"outcome":"invalid","parts":[{"asks":{"comparison":"is","fact":"company.enrolled","kind":"fact","needed":true},"citations":[],"confidence":"inferred","found":null,"outcome":"unknown"}]},)json"
        R"json({"asks":{"kind":"rule","rule":"manage"},"citations":[],"confidence":"inferred","outcome":"unknown","parts":[{"asks":{"comparison":"includesAny","fact":"person.roles","kind":"fact","needed":["global-admin","partner-admin"]},"citations":[],"confidence":"inferred","found":null,"outcome":"unknown","rule":"R41"}]},)json"
        R"json({"asks":{"kind":"notKnown"},"citations":[],"confidence":"inferred","outcome":"unknown"}]},)json"
        R"json({"asks":{"count":2,"kind":"atLeast"},"citations":[],"confidence":"inferred","outcome":"unknown","parts":[{"asks":{"comparison":"isNot","fact":"person.tenant","kind":"fact","needed":"taken"},"citations":[],"confidence":"inferred","found":null,"outcome":"unknown"},)json"
        R"json({"asks":{"comparison":"lessThan","fact":"company.renews-on","kind":"fact","needed":"2024-02-29"},"citations":[],"confidence":"inferred","found":null,"outcome":"unknown"},)json"
        R"json({"asks":{"kind":"period","over":true,"period":"four-weeks"},"citations":[],"confidence":"inferred","found":null,"outcome":"unknown"}]},)json"
        R"json({"asks":{"kind":"not"},"citations":[],"confidence":"inferred","outcome":"unknown","parts":[{"asks":{"comparison":"atMost","fact":"company.live-offers","kind":"fact","needed":2},"citations":[],"confidence":"inferred","found":null,"outcome":"unknown","unit":"offers"}]}]}]})json"
    );
}
