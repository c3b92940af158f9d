// What an edition says that cannot be meant: conditions which always or never hold, rules and periods that nothing asks for, editions
// that do not follow one another. Warnings tell it, since the edition still has an answer to everything.
#include <doctest/doctest.h>

#include "core/assess.h"
#include "core/names.h"
#include "support/assets.h"
#include "json/edition_sense.h"
#include "json/succession.h"
#include "json/texts_reader.h"

using namespace palier;

namespace {

// An edition that asks about one fact of each type, and whose rule "participation" is the condition given.
std::string edition_asking(const std::string& condition, const std::string& more = "")
{
    return R"({
  "format": "palier.edition", "formatVersion": 1, "id": "2030", "programme": "orchard-club",
  "inForce": {"from": "2030-01-01", "citations": [], "confidence": "inferred"},
  "sources": [], "statements": [{"number": "R1", "citations": [], "confidence": "inferred"}],
  "categories": [{"id": "gold", "transactable": true}, {"id": "plain", "transactable": false}],
  "options": [{"id": "basket", "category": "gold", "citations": [], "confidence": "inferred"}],
  "offerTypes": [], "stores": [], "offerStates": [{"id": "live", "earns": true}], "offerTransitions": [],
  "roles": ["gardener", "visitor", "owner"], "revocationReasons": [], "unknowns": [],
  "contact": {"minimum": 0, "maximum": {"value": null, "citations": [], "confidence": "inferred"}, "citations": [], "confidence": "inferred"},
  "facts": [
    {"id": "company.live-offers", "type": "whole", "owner": "company"},
    {"id": "company.billed-sales", "type": "money", "owner": "company", "unit": "USD"},
    {"id": "company.member", "type": "boolean", "owner": "company"},
    {"id": "company.country", "type": "choice", "owner": "company"},
    {"id": "company.kind", "type": "choice", "owner": "company", "choices": ["software", "services"]},
    {"id": "person.roles", "type": "choices", "owner": "person", "choicesFrom": "roles"},
    {"id": "offer.live-since", "type": "date", "owner": "offer"}
  ],
  "periods": [{"id": "no-message", "number": "R1", "start": "offer.live-since", "length": {"days": 7}, "citations": [], "confidence": "inferred"}],
  "rules": [
    {"id": "participation", "number": "R1", "citations": [], "confidence": "inferred", "condition": )" +
           condition + R"(},
    {"id": "enrol", "number": "R1", "citations": [], "confidence": "inferred", "condition": {"any": [
      {"fact": "company.live-offers", "atLeast": 1}, {"fact": "company.member", "is": true},
      {"fact": "company.billed-sales", "atLeast": {"amount": "1", "currency": "USD"}},
      {"fact": "company.kind", "is": "software"}, {"fact": "company.country", "is": "FR"},
      {"fact": "person.roles", "includesAny": ["gardener"]}]}})" +
           more + R"(
  ],
  "ladder": {"complete": true, "currency": "USD", "tiers": [
    {"id": "low", "anyOf": [], "citations": [], "confidence": "inferred"},
    {"id": "high", "citations": [], "confidence": "inferred", "anyOf": [
      {"id": "offers", "fact": "company.live-offers", "threshold": {"value": 5, "citations": [], "confidence": "inferred"}}]}
  ]},
  "benefits": [
    {"id": "cider", "group": "marketing", "groupConfidence": "docs", "scope": "company", "means": "granted",
     "unlocked": {"rule": "participation"}, "citations": [], "confidence": "inferred"}
  ],
  "benefitsComplete": true
})";
}

std::string filled(std::string sentence, const Issue& issue)
{
    for (const auto& [name, value] : issue.values)
        for (auto at = sentence.find("{" + name + "}"); at != std::string::npos;
             at = sentence.find("{" + name + "}"))
            sentence.replace(at, name.size() + 2, value);
    return sentence;
}

void check_sentence(const Issue& issue)
{
    for (const std::string language : {"en", "fr"}) {
        std::vector<Issue> none;
        const auto file = "texts/" + language + "/issues.json";
        const auto texts = read_texts(asset(file), file, none);
        CAPTURE(issue.code);
        REQUIRE(texts.contains("issue." + issue.code));
        CHECK(filled(texts.at("issue." + issue.code), issue).find('{') == std::string::npos);
    }
}

// "code pointer about" of each warning about the condition; nothing else may be said.
std::string said_of(const std::string& condition)
{
    std::vector<Issue> issues;
    const auto text = edition_asking(condition);
    CAPTURE(condition);
    CHECK(read_edition_closely(text, "orchard.json", issues));
    std::string said;
    for (const auto& issue : issues) {
        CHECK(issue.level == IssueLevel::warning);
        CHECK(issue.file == "orchard.json");
        CHECK(issue.line > 0);
        CHECK(issue.column > 0);
        check_sentence(issue);
        if (issue.code == "benefit-out-of-reach") continue;
        const auto about = issue.values.find("about");
        said += (said.empty() ? "" : ", ") + issue.code + " " + issue.pointer +
                (about == issue.values.end() ? "" : " " + about->second);
    }
    return said;
}

const std::string root = "/rules/0/condition";

std::string never(const std::string& about, const std::string& at = root)
{
    return "condition-never-met " + at + " " + about;
}

std::string always(const std::string& about, const std::string& at = root)
{
    return "condition-always-met " + at + " " + about;
}

std::string offers(const std::string& comparison)
{
    return R"({"fact": "company.live-offers", )" + comparison + "}";
}

std::string all(const std::string& a, const std::string& b)
{
    return R"({"all": [)" + a + ", " + b + "]}";
}

std::string any(const std::string& a, const std::string& b)
{
    return R"({"any": [)" + a + ", " + b + "]}";
}

std::string no(const std::string& condition)
{
    return R"({"not": )" + condition + "}";
}

std::string roles(const std::string& comparison)
{
    return R"({"fact": "person.roles", )" + comparison + "}";
}

}  // namespace

TEST_CASE("an edition whose conditions can hold and can fail is read without a word")
{
    CHECK(said_of(offers(R"("atLeast": 1)")) == "");
    CHECK(said_of(R"({"notKnown": true})") == "");
    CHECK(said_of(all(offers(R"("atLeast": 1)"), R"({"notKnown": true})")) == "");
}

TEST_CASE(
    "a whole number cannot be at least five and at most three; it can be at least three and at most three"
)
{
    CHECK(said_of(all(offers(R"("atLeast": 5)"), offers(R"("atMost": 3)"))) == never("company.live-offers"));
    CHECK(said_of(all(offers(R"("atLeast": 4)"), offers(R"("atMost": 3)"))) == never("company.live-offers"));
    CHECK(said_of(all(offers(R"("atLeast": 3)"), offers(R"("atMost": 3)"))) == "");
    CHECK(said_of(all(offers(R"("moreThan": 3)"), offers(R"("lessThan": 4)"))) == never("company.live-offers"));
    CHECK(said_of(all(offers(R"("moreThan": 3)"), offers(R"("lessThan": 5)"))) == "");
    CHECK(said_of(all(offers(R"("is": 3)"), offers(R"("isNot": 3)"))) == never("company.live-offers"));
}

TEST_CASE("of two tests that leave nothing out one always holds")
{
    CHECK(said_of(any(offers(R"("atLeast": 3)"), offers(R"("atMost": 5)"))) == always("company.live-offers"));
    CHECK(said_of(any(offers(R"("atLeast": 3)"), offers(R"("lessThan": 3)"))) == always("company.live-offers"));
    CHECK(said_of(any(offers(R"("moreThan": 3)"), offers(R"("lessThan": 3)"))) == "");
    CHECK(said_of(any(offers(R"("is": 3)"), offers(R"("isNot": 3)"))) == always("company.live-offers"));
}

TEST_CASE("amounts and days are held against one another to the cent and to the day")
{
    const std::string sales = R"({"fact": "company.billed-sales", )", usd = R"(", "currency": "USD"}})";
    const auto least = [&](const char* amount) { return sales + R"("atLeast": {"amount": ")" + amount + usd; };
    const auto below = [&](const char* amount) {
        return sales + R"("lessThan": {"amount": ")" + amount + usd;
    };
    CHECK(said_of(all(least("500.00"), below("500.00"))) == never("company.billed-sales"));
    CHECK(said_of(all(least("500.00"), below("500.01"))) == "");

    const std::string since = R"({"fact": "offer.live-since", )";
    CHECK(
        said_of(all(since + R"("moreThan": "2030-05-01"})", since + R"("lessThan": "2030-05-02"})")) ==
        never("offer.live-since")
    );
    CHECK(said_of(all(since + R"("moreThan": "2030-05-01"})", since + R"("lessThan": "2030-05-03"})")) == "");
}

TEST_CASE("a condition and its opposite exclude one another, and together cover everything")
{
    const std::string member = R"({"fact": "company.member", "is": true})";
    CHECK(said_of(all(member, no(member))) == never("company.member"));
    CHECK(said_of(any(member, no(member))) == always("company.member"));
    CHECK(said_of(all(member, R"({"fact": "company.member", "is": false})")) == never("company.member"));

    const std::string rule = R"({"rule": "enrol"})", over = R"({"period": "no-message", "over": true})";
    CHECK(said_of(all(rule, no(rule))) == never("enrol"));
    CHECK(said_of(any(rule, no(rule))) == always("enrol"));
    CHECK(said_of(all(over, no(over))) == never("no-message"));
    CHECK(said_of(all(over, R"({"period": "no-message", "over": false})")) == never("no-message"));
    CHECK(said_of(all(over, over)) == "");
}

TEST_CASE("whoever has a tier has those below it")
{
    const std::string low = R"({"tier": "low"})", high = R"({"tier": "high"})";
    CHECK(said_of(all(high, no(low))) == never("high"));
    CHECK(said_of(all(low, no(high))) == "");
    CHECK(said_of(any(low, no(high))) == always("high"));
}

TEST_CASE("one value cannot be two, and a list of all its choices asks that it is known")
{
    const auto kind = [](const char* comparison) {
        return R"({"fact": "company.kind", )" + std::string{comparison} + "}";
    };
    CHECK(said_of(all(kind(R"("is": "software")"), kind(R"("is": "services")"))) == never("company.kind"));
    CHECK(
        said_of(all(kind(R"("isNot": "software")"), kind(R"("isNot": "services")"))) == never("company.kind")
    );
    // It asks that somebody has said which.
    CHECK(said_of(kind(R"("oneOf": ["software", "services"])")) == "");
    CHECK(said_of(kind(R"("oneOf": ["software"])")) == "");

    const auto country = [](const char* comparison) {
        return R"({"fact": "company.country", )" + std::string{comparison} + "}";
    };
    CHECK(
        said_of(all(country(R"("oneOf": ["FR", "BE"])"), country(R"("is": "DE")"))) == never("company.country")
    );
    // Its choices are open: there is always another one.
    CHECK(said_of(all(country(R"("isNot": "FR")"), country(R"("isNot": "DE")"))) == "");
    CHECK(said_of(any(country(R"("is": "FR")"), country(R"("is": "DE")"))) == "");
}

TEST_CASE("of a set some must be in it that may not be")
{
    CHECK(
        said_of(all(roles(R"("includesAll": ["gardener", "owner"])"), roles(R"("includesNone": ["owner"])"))
        ) == never("person.roles")
    );
    CHECK(
        said_of(all(roles(R"("includesAny": ["gardener"])"), roles(R"("includesNone": ["gardener", "owner"])"))
        ) == never("person.roles")
    );
    CHECK(
        said_of(
            all(roles(R"("includesAny": ["gardener", "visitor"])"), roles(R"("includesNone": ["gardener"])"))
        ) == ""
    );
    CHECK(
        said_of(all(roles(R"("includesAll": ["gardener"])"), no(roles(R"("includesAll": ["gardener"])")))) ==
        never("person.roles")
    );
    CHECK(
        said_of(any(roles(R"("includesAny": ["gardener"])"), roles(R"("includesNone": ["gardener"])"))) ==
        always("person.roles")
    );
}

TEST_CASE("what excludes itself is told at the smallest part that does, through rules and negations")
{
    const auto impossible = all(offers(R"("atLeast": 5)"), offers(R"("atMost": 3)"));
    CHECK(said_of(any(impossible, offers(R"("is": 1)"))) == never("company.live-offers", root + "/any/0"));
    CHECK(said_of(no(impossible)) == never("company.live-offers", root + "/not"));
    CHECK(
        said_of(all(offers(R"("atLeast": 5)"), all(offers(R"("isNot": 9)"), offers(R"("atMost": 3)")))) ==
        never("company.live-offers")
    );
    CHECK(
        said_of(all(
            no(any(offers(R"("atMost": 4)"), roles(R"("includesAny": ["owner"])"))), offers(R"("atMost": 3)")
        )) == never("company.live-offers")
    );
    CHECK(
        said_of(
            R"({"atLeast": 2, "of": [)" + offers(R"("atLeast": 5)") + ", " + offers(R"("atMost": 3)") + "]}"
        ) == never("company.live-offers")
    );
    CHECK(
        said_of(
            R"({"atLeast": 2, "of": [)" + offers(R"("atLeast": 5)") + ", " + offers(R"("atMost": 3)") + ", " +
            offers(R"("is": 4)") + "]}"
        ) == ""
    );
}

TEST_CASE("a benefit that nobody can have is told beside what makes it so")
{
    std::vector<Issue> issues;
    read_edition_closely(
        edition_asking(all(offers(R"("atLeast": 5)"), offers(R"("atMost": 3)"))), "orchard.json", issues
    );
    REQUIRE(issues.size() == 2);
    CHECK(issues[1].code == "benefit-out-of-reach");
    CHECK(issues[1].pointer == "/benefits/0");
    CHECK(issues[1].values.at("benefit") == "cider");
    CHECK(issues[1].line > issues[0].line);
}

TEST_CASE("a condition over so few, or over none, is a mistake rather than a warning")
{
    const auto first = [](const std::string& condition) {
        std::vector<Issue> issues;
        CHECK_FALSE(read_edition_closely(edition_asking(condition), "orchard.json", issues));
        return issues.at(0).code + " " + issues[0].pointer;
    };
    CHECK(first(R"({"any": []})") == "empty-list " + root + "/any");
    CHECK(first(R"({"all": []})") == "empty-list " + root + "/all");
    CHECK(first(R"({"atLeast": 2, "of": [{"notKnown": true}]})") == "out-of-range " + root + "/atLeast");
}

TEST_CASE("a rule that nothing refers to, and Palier does not ask for, is told; those it asks for are not")
{
    const auto rule = [](std::string_view id) {
        return R"(, {"id": ")" + std::string{id} +
               R"(", "number": "R1", "citations": [], "confidence": "inferred", "condition": {"notKnown": true}})";
    };
    std::vector<Issue> issues;
    const auto text = edition_asking(R"({"notKnown": true})", rule("picnic"));
    CHECK(read_edition_closely(text, "orchard.json", issues));
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].code == "rule-unused");
    CHECK(issues[0].level == IssueLevel::warning);
    CHECK(issues[0].pointer == "/rules/2");
    CHECK(issues[0].values.at("found") == "picnic");
    check_sentence(issues[0]);

    for (auto id : names::rules) {
        if (id == names::participation || id == names::enrol) continue;
        issues.clear();
        CAPTURE(id);
        CHECK(read_edition_closely(edition_asking(R"({"notKnown": true})", rule(id)), "orchard.json", issues));
        CHECK(issues.empty());
    }
}

TEST_CASE("a period that nothing asks about is told")
{
    auto text = edition_asking(R"({"notKnown": true})");
    const std::string id = R"({"id": "no-message")";
    text.replace(text.find(id), id.size(), R"({"id": "harvest")");
    std::vector<Issue> issues;
    CHECK(read_edition_closely(text, "orchard.json", issues));
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].code == "period-unused");
    CHECK(issues[0].pointer == "/periods/0");
    check_sentence(issues[0]);
}

TEST_CASE("R17: who may have a tier cannot depend on a tier, not even through a rule")
{
    const std::string entry = R"("ladder": {"entry": {"rule": "enrol"}, )", ladder = R"("ladder": {)";
    auto text = edition_asking(R"({"rule": "enrol"})");
    text.replace(text.find(ladder), ladder.size(), entry);
    std::vector<Issue> issues;
    CHECK(read_edition_closely(text, "orchard.json", issues));
    CHECK(issues.empty());

    const std::string asked = R"({"fact": "company.kind", "is": "software"})";
    text.replace(text.find(asked), asked.size(), asked + R"(, {"tier": "high"})");
    CHECK_FALSE(read_edition_closely(text, "orchard.json", issues));
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].code == "entry-asks-for-tier");
    CHECK(issues[0].pointer == "/ladder/entry");
    CHECK(issues[0].values.at("tier") == "high");
    check_sentence(issues[0]);
}

// ---- One edition after another ----

namespace {

EditionFile make_file(
    const std::string& id, const std::string& from, const std::string& until = "", const std::string& more = ""
)
{
    auto text = edition_asking(R"({"notKnown": true})");
    const auto replace = [&](const std::string& old, const std::string& by) {
        text.replace(text.find(old), old.size(), by);
    };
    replace(R"("id": "2030")", R"("id": ")" + id + "\"");
    replace(
        R"("from": "2030-01-01")",
        R"("from": ")" + from + "\"" + (until.empty() ? "" : R"(, "until": ")" + until + "\"") + more
    );
    std::vector<Issue> issues;
    auto edition = read_edition_closely(text, id + ".json", issues);
    REQUIRE(edition);
    return {id + ".json", text, *std::move(edition)};
}

std::string said_of(const std::vector<EditionFile>& files)
{
    std::string said;
    for (const auto& issue : check_succession(files)) {
        CHECK(issue.line > 0);
        check_sentence(issue);
        said += (said.empty() ? "" : ", ") + issue.file + " " + issue.pointer + " " + issue.code +
                (issue.level == IssueLevel::warning ? "" : "!");
    }
    return said;
}

}  // namespace

TEST_CASE("R72: editions that follow one another, in whatever order they are given, are in order")
{
    CHECK(said_of({make_file("a", "2030-01-01"), make_file("b", "2031-01-01")}) == "");
    CHECK(said_of({make_file("b", "2031-01-01"), make_file("a", "2030-01-01", "2031-01-01")}) == "");
    CHECK(said_of(std::vector<EditionFile>{}) == "");
}

TEST_CASE("R72: a gap between editions is told where the earlier one ends; a day makes it")
{
    CHECK(
        said_of({make_file("a", "2030-01-01", "2030-12-31"), make_file("b", "2031-01-01")}) ==
        "a.json /inForce/until editions-gap"
    );
}

TEST_CASE("R72: an overlap is told where the earlier one ends, unless members keep it")
{
    CHECK(
        said_of({make_file("b", "2031-01-01"), make_file("a", "2030-01-01", "2031-01-02")}) ==
        "a.json /inForce/until editions-overlap"
    );
    const auto renewing = make_file("b", "2031-01-01", "", R"(, "members": "at-renewal")");
    CHECK(said_of({make_file("a", "2030-01-01", "2032-01-01"), renewing}) == "");
}

TEST_CASE("R72: two editions cannot begin on one day, or have one id")
{
    CHECK(
        said_of({make_file("a", "2030-01-01"), make_file("b", "2030-01-01")}) ==
        "b.json /inForce/from editions-begin-together!"
    );
    CHECK(said_of({make_file("a", "2030-01-01"), make_file("a", "2031-01-01")}) == "a.json /id edition-twice!");
}

TEST_CASE("editions of other programmes are another matter")
{
    auto other = make_file("a", "2030-01-01", "2030-06-01");
    other.edition.programme = "vineyard-club";
    CHECK(said_of({make_file("a", "2030-01-01"), other}) == "");
}
