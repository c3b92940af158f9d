// A verdict as JSON: what docs/verdict-format.md says of it.
#include "json/verdict_json.h"

#include <doctest/doctest.h>

#include "support/sample_company.h"
#include "support/sample_edition.h"
#include "json/json_text.h"
#include "json/json_tree.h"

using namespace palier;

namespace {

std::string write(const EditionBuilder& builder, NodeIndex root, const State& state)
{
    const auto& edition = builder.edition;
    auto facts = find_facts(edition, state, on("2021-06-08"));
    return write_canonical(write_verdict(edition, assess(edition, root, facts, on("2021-06-08"))));
}

}  // namespace

TEST_CASE("values are written as in edition files, what is not known as null")
{
    auto write_value = [](const FactValue& value) { return write_canonical(write_fact_value(value)); };
    CHECK(write_value(Unknown{}) == "null");
    CHECK(write_value(true) == "true");
    CHECK(write_value(std::int64_t{-3}) == "-3");
    CHECK(write_value(Money{-105, "USD"}) == R"({"amount":"-1.05","currency":"USD"})");
    CHECK(write_value(on("2024-02-29")) == R"("2024-02-29")");
    CHECK(write_value(Id{"transact"}) == R"("transact")");
    CHECK(write_value(Choices{"list", "trial"}) == R"(["list","trial"])");
    CHECK(write_value(Choices{}) == "[]");
}

TEST_CASE("a test of a fact says what it asks, found and lacks")
{
    auto builder = start_sample_edition();
    auto root = builder.add(
        FactTest{builder.fact("company.live-offers"), Comparison::at_least, std::int64_t{2}, std::nullopt},
        {},
        "R3"
    );
    builder.edition.nodes[root].text = "live-offer";
    builder.edition.nodes[root].provenance = {{{"SEED-1", "l.26"}, {"DOC", ""}}, Confidence::seed};
    auto state = make_company();
    put(state, make_live_offer("app", "saas", {}, "2021-06-01"));

    CHECK(
        write(builder, root, state) ==
        R"({"couldSettle":[],"missing":[],"outcome":"not-met","reasons":[{)"
        R"("asks":{"comparison":"atLeast","fact":"company.live-offers","kind":"fact","needed":2},)"
        R"("citations":["SEED-1 l.26","DOC"],"confidence":"seed","found":1,"gap":1,"outcome":"not-met",)"
        R"("rule":"R3","text":"live-offer","unit":"offers"}]})"
    );
}

TEST_CASE("a part without a number has that of what it belongs to, below a rule that of the rule")
{
    EditionBuilder builder;
    builder.edition.rules.push_back({"inner", "R7", builder.holds("company.has-partner-id"), {}});
    auto root = builder.all({builder.rule_holds("inner"), builder.holds("company.enrolled")});
    builder.edition.nodes[root].rule = "R48";

    auto written = write(builder, root, make_company());
    CHECK(written.find(R"("kind":"rule","rule":"inner")") != std::string::npos);
    auto verdict = write_verdict(
        builder.edition,
        assess(
            builder.edition,
            root,
            find_facts(builder.edition, make_company(), on("2021-06-08")),
            on("2021-06-08")
        )
    );
    const auto& parts =
        *elements_of(*find_member((*elements_of(*find_member(verdict, "reasons")))[0], "parts"));
    CHECK(*text_in(*find_member(parts[0], "rule")) == "R48");
    const auto& below = (*elements_of(*find_member(parts[0], "parts")))[0];
    CHECK(*text_in(*find_member(below, "rule")) == "R7");
    CHECK(*text_in(*find_member(parts[1], "rule")) == "R48");
}

TEST_CASE("an unknown verdict names what could settle it, apart from all that is missing")
{
    EditionBuilder builder;
    auto root = builder.any(
        {builder.holds("company.has-partner-id"),
         builder.all({builder.holds("company.profiles-linked"), builder.holds("company.enrolled")})}
    );
    auto state = make_company();
    company_of(state).has_partner_id = Answer::unknown;
    company_of(state).profiles.clear();

    auto written = write(builder, root, state);
    CHECK(written.find(R"("couldSettle":["company.has-partner-id"])") != std::string::npos);
    CHECK(
        written.find(R"("missing":["company.has-partner-id","company.profiles-linked"])") != std::string::npos
    );
}

TEST_CASE("a period says its last day, a tier itself, and what nobody knows says so")
{
    auto builder = start_sample_edition();
    auto root = builder.all({builder.over("no-message"), builder.tier_reached("bronze"), builder.not_known()});
    auto offer = make_live_offer("app", "saas", {}, "2021-06-01");
    auto facts = find_facts(builder.edition, make_company(), on("2021-06-08"), {.offer = &offer});
    auto written =
        write_canonical(write_verdict(builder.edition, assess(builder.edition, root, facts, on("2021-06-08")))
        );
    CHECK(
        written.find(R"("asks":{"kind":"period","lastDay":"2021-06-29","over":true,"period":"no-message"})"
        ) != std::string::npos
    );
    CHECK(written.find(R"("found":"2021-06-01")") != std::string::npos);
    CHECK(written.find(R"("asks":{"kind":"tier","tier":"bronze"})") != std::string::npos);
    CHECK(written.find(R"("asks":{"kind":"notKnown"})") != std::string::npos);
}

TEST_CASE("a check without an edition says only that there is none")
{
    State state;
    CheckedCompany checked{{}, state, {}, EditionReason::by_date, on("2019-01-01"), "1.2.3"};
    auto written = write_check(checked);
    CHECK(written.find("\"edition\": null") != std::string::npos);
    CHECK(written.find("\"engineVersion\": \"1.2.3\"") != std::string::npos);
    CHECK(written.find("participation") == std::string::npos);
}

TEST_CASE("a mistake is told with its place, its code and its hint; without a place it has none")
{
    Issue placed{"a.json", "/x", 3, 7, "unknown-key-near", {{"hint", "y"}}, IssueLevel::mistake};
    Issue whole{"a.json", "", 0, 0, "empty-file", {}, IssueLevel::warning};
    std::string written;
    write_mistakes({{placed, "One."}, {whole, "Two."}}, "1.2.3", [&](std::string_view text) {
        written += text;
    });
    CHECK(written.find("\"line\": 3") != std::string::npos);
    CHECK(written.find("\"column\": 7") != std::string::npos);
    CHECK(written.find("\"hint\": \"y\"") != std::string::npos);
    CHECK(written.find("\"level\": \"warning\"") != std::string::npos);
    CHECK(written.find("\"line\": 0") == std::string::npos);
}
