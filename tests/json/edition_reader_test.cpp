// Every kind of mistake in an edition file has its own message at its own place. The file here is of an invented programme, so that
// nothing can depend on Marketplace Rewards.
#include "json/edition_reader.h"

#include <algorithm>
#include <doctest/doctest.h>

#include "support/assets.h"
#include "json/edition_texts.h"
#include "json/sha256.h"
#include "json/texts_reader.h"

using namespace palier;

namespace {

constexpr std::string_view sample = R"({
  "format": "palier.edition",
  "formatVersion": 1,
  "id": "2030",
  "programme": "orchard-club",
  "inForce": {"from": "2030-01-01", "until": "2031-01-01", "citations": ["LEAFLET"], "confidence": "docs"},
  "sources": [{"id": "LEAFLET", "kind": "docs", "reference": "Leaflet", "date": "2030"}],
  "statements": [{"number": "R1", "citations": ["LEAFLET p.1"], "confidence": "docs"}],
  "categories": [{"id": "gold", "transactable": true}, {"id": "plain", "transactable": false}, {"id": "spare", "transactable": false}],
  "options": [{"id": "basket", "category": "gold", "citations": [], "confidence": "inferred"}],
  "offerTypes": [
    {
      "id": "apples", "options": ["basket"], "citations": [], "confidence": "inferred",
      "services": [{"id": "picking", "category": "plain", "citations": [], "confidence": "inferred"}]
    }
  ],
  "stores": ["market"],
  "offerStates": [{"id": "draft", "earns": false}, {"id": "live", "earns": true}],
  "offerTransitions": [{"from": "draft", "action": "go-live", "to": "live"}],
  "roles": ["gardener", "visitor"],
  "technical": {"phases": ["spring"], "solutions": ["grafting"], "citations": [], "confidence": "inferred"},
  "revocationReasons": [{"id": "theft", "ofPurchase": false, "number": "R1", "citations": ["LEAFLET"], "confidence": "docs"}],
  "unknowns": ["weather"],
  "contact": {
    "minimum": 1, "maximum": {"value": 3, "citations": ["LEAFLET"], "confidence": "docs"},
    "citations": ["LEAFLET"], "confidence": "docs"
  },
  "facts": [
    {"id": "company.live-offers", "type": "whole", "owner": "company", "unit": "offers"},
    {"id": "company.billed-sales", "type": "money", "owner": "company", "unit": "USD"},
    {"id": "person.roles", "type": "choices", "owner": "person", "choicesFrom": "roles"},
    {"id": "offer.category", "type": "choice", "owner": "offer", "choicesFrom": "categories"},
    {"id": "offer.live-since", "type": "date", "owner": "offer"},
    {"id": "benefit.activated-on", "type": "date", "owner": "benefit"}
  ],
  "periods": [
    {"id": "season", "number": "R1", "start": "offer.live-since", "length": {"months": 6}, "citations": [], "confidence": "inferred"},
    {"id": "no-message", "number": "R1", "start": "offer.live-since", "length": null, "citations": [], "confidence": "inferred"}
  ],
  "rules": [
    {"id": "enrol", "number": "R1", "condition": {"rule": "pick"}, "citations": ["LEAFLET"], "confidence": "docs"},
    {
      "id": "pick", "number": "R1", "citations": ["LEAFLET"], "confidence": "docs",
      "condition": {
        "all": [
          {"fact": "company.live-offers", "atLeast": 1, "text": "offers"},
          {"fact": "person.roles", "includesAny": ["gardener"], "citations": ["LEAFLET p.2"], "confidence": "community"},
          {"any": [{"not": {"period": "season", "over": true}}, {"tier": "big"}, {"notKnown": true}]},
          {"atLeast": 1, "of": [
            {"fact": "offer.category", "oneOf": ["plain", "gold"]},
            {"fact": "offer.live-since", "atMost": {"otherFact": "benefit.activated-on"}}
          ]}
        ]
      }
    }
  ],
  "ladder": {
    "entry": {"fact": "company.live-offers", "moreThan": 0}, "complete": true, "currency": "USD",
    "tiers": [
      {"id": "small", "anyOf": [], "citations": ["LEAFLET"], "confidence": "docs"},
      {
        "id": "big", "citations": ["LEAFLET"], "confidence": "docs",
        "anyOf": [
          {
            "id": "sales", "fact": "company.billed-sales",
            "threshold": {"value": {"amount": "500.00", "currency": "USD"}, "citations": ["LEAFLET"], "confidence": "docs"}
          }
        ]
      },
      {
        "id": "huge", "citations": ["LEAFLET"], "confidence": "docs",
        "anyOf": [
          {
            "id": "sales", "fact": "company.billed-sales",
            "threshold": {"value": {"amount": "1000", "currency": "USD"}, "citations": ["LEAFLET"], "confidence": "docs"}
          },
          {
            "id": "crates", "fact": "company.live-offers",
            "threshold": {"value": null, "citations": ["LEAFLET"], "confidence": "docs"}
          }
        ]
      }
    ]
  },
  "benefits": [
    {
      "id": "cider", "group": "marketing", "groupConfidence": "docs", "scope": "offer", "means": "activated",
      "unlocked": {"rule": "pick"}, "citations": ["LEAFLET"], "confidence": "docs",
      "uses": [{"categories": ["gold"], "use": "evergreen", "citations": ["LEAFLET"], "confidence": "docs"}],
      "validities": [{"categories": ["plain"], "period": "season"}]
    }
  ],
  "benefitsComplete": true
}
)";

struct Read {
    std::optional<Edition> edition;
    std::vector<Issue> issues;
};

Read read(std::string_view text)
{
    Read result;
    result.edition = read_edition(text, "orchard.json", result.issues);
    return result;
}

Edition read_sample()
{
    auto result = read(sample);
    REQUIRE(result.edition);
    return *std::move(result.edition);
}

std::string replace(std::string text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string say(const Issue& issue)
{
    return issue.code + " " + std::to_string(issue.line) + ":" + std::to_string(issue.column) + " " +
           issue.pointer;
}

// Whatever is reported to a person must be a whole sentence in both languages.
void check_sentence(const Issue& issue)
{
    for (const std::string language : {"en", "fr"}) {
        std::vector<Issue> none;
        const auto file = "texts/" + language + "/issues.json";
        const auto texts = read_texts(asset(file), file, none);
        const auto sentence = texts.find("issue." + issue.code);
        INFO(issue.code);
        REQUIRE(sentence != texts.end());
        auto filled = sentence->second;
        for (const auto& [name, value] : issue.values)
            for (auto at = filled.find("{" + name + "}"); at != std::string::npos;
                 at = filled.find("{" + name + "}"))
                filled.replace(at, name.size() + 2, "*");
        CHECK(filled.find('{') == std::string::npos);
    }
}

struct Mistake {
    std::string_view from, to;  // the first `from` in the sample becomes `to`
    std::string_view code, pointer;
    std::string_view at;  // the place is where this first stands in the changed file
};

void check_mistake(const Mistake& mistake)
{
    const auto text = replace(std::string{sample}, mistake.from, mistake.to);
    const auto result = read(text);
    const auto at = text.find(mistake.at);
    REQUIRE(at != std::string::npos);
    const auto before = std::string_view{text}.substr(0, at);
    const auto line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
    const auto column = static_cast<int>(at - (before.rfind('\n') + 1)) + 1;

    CAPTURE(mistake.to);
    CHECK_FALSE(result.edition);
    REQUIRE_FALSE(result.issues.empty());
    CHECK(
        say(result.issues.front()) == std::string{mistake.code} + " " + std::to_string(line) + ":" +
                                          std::to_string(column) + " " + std::string{mistake.pointer}
    );
    CHECK(result.issues.size() == 1);
    CHECK(result.issues.front().file == "orchard.json");
    check_sentence(result.issues.front());
}

void check_mistakes(std::initializer_list<Mistake> mistakes)
{
    for (const auto& mistake : mistakes) check_mistake(mistake);
}

const Node& root_of(const Edition& edition, std::string_view rule)
{
    return edition.nodes.at(edition.find_rule(rule)->root);
}

}  // namespace

TEST_CASE("An edition without mistakes is read without an issue")
{
    const auto result = read(sample);

    REQUIRE(result.edition);
    CHECK(result.issues.empty());
    CHECK(result.edition->id == "2030");
    CHECK(result.edition->programme == "orchard-club");
    CHECK(write_date(result.edition->in_force_from) == "2030-01-01");
    CHECK(write_date(*result.edition->in_force_until) == "2031-01-01");
    CHECK(result.edition->hash == sha256(sample));
}

TEST_CASE("Children stand before their parents in the table of nodes, whatever the order of the rules")
{
    const auto edition = read_sample();

    for (NodeIndex parent = 0; parent < edition.nodes.size(); ++parent)
        for (const auto child : edition.nodes[parent].children) CHECK(child < parent);
    const auto& enrol = root_of(edition, "enrol");
    CHECK(std::get<RuleHolds>(enrol.question).rule == 1);
    CHECK(enrol.children == std::vector<NodeIndex>{edition.find_rule("pick")->root});
}

TEST_CASE("A condition takes over number and sources from its rule unless it has its own")
{
    const auto edition = read_sample();
    const auto& pick = root_of(edition, "pick");

    const auto& offers = edition.nodes[pick.children[0]];
    const auto& roles = edition.nodes[pick.children[1]];

    CHECK(pick.rule == "R1");
    CHECK(offers.provenance == edition.find_rule("pick")->provenance);
    CHECK(offers.text == "offers");
    CHECK(roles.provenance.confidence == Confidence::community);
    CHECK(roles.provenance.citations == std::vector<Citation>{{"LEAFLET", "p.2"}});
}

TEST_CASE("Every kind of condition is compiled to its question")
{
    const auto edition = read_sample();
    const auto& pick = root_of(edition, "pick");
    const auto at = [&](const Node& node, std::size_t child) -> const Node& {
        return edition.nodes[node.children[child]];
    };

    CHECK(std::holds_alternative<All>(pick.question));
    CHECK(at(pick, 0).question == Question{FactTest{0, Comparison::at_least, std::int64_t{1}, {}}});
    CHECK(at(pick, 1).question == Question{FactTest{2, Comparison::includes_any, Choices{"gardener"}, {}}});
    CHECK(std::holds_alternative<Any>(at(pick, 2).question));
    CHECK(std::holds_alternative<Not>(at(at(pick, 2), 0).question));
    CHECK(at(at(at(pick, 2), 0), 0).question == Question{PeriodTest{0, true}});
    CHECK(at(at(pick, 2), 1).question == Question{TierReached{"big"}});
    CHECK(std::holds_alternative<NotKnown>(at(at(pick, 2), 2).question));
    CHECK(at(pick, 3).question == Question{AtLeast{1}});
    CHECK(
        at(at(pick, 3), 0).question == Question{FactTest{3, Comparison::one_of, Choices{"gold", "plain"}, {}}}
    );
    CHECK(at(at(pick, 3), 1).question == Question{FactTest{4, Comparison::at_most, Unknown{}, FactIndex{5}}});
}

TEST_CASE("What the sources do not give is nothing, never zero")
{
    const auto edition = read_sample();

    CHECK(edition.ladder.tiers[1].any_of[0].threshold.value == FactValue{Money{50000, "USD"}});
    CHECK_FALSE(edition.ladder.tiers[2].any_of[1].threshold.value);
    const auto& wait = *edition.find_period("no-message");
    CHECK_FALSE((wait.days || wait.months || wait.until));
}

TEST_CASE("The choices of a fact may be those of another list")
{
    const auto edition = read_sample();

    CHECK(edition.facts[2].choices == std::vector<Id>{"gardener", "visitor"});
    CHECK(edition.facts[3].choices == std::vector<Id>{"gold", "plain", "spare"});
}

TEST_CASE("A file of another kind or of a later version says only that")
{
    check_mistakes({
        {"palier.edition", "palier.export", "not-an-edition", "/format", "\"palier.export\""},
        {"\"formatVersion\": 1", "\"formatVersion\": 2", "newer-format", "/formatVersion", "2,"},
        {"\"formatVersion\": 1", "\"formatVersion\": \"1\"", "expected-whole", "/formatVersion", "\"1\""},
        {"\"formatVersion\": 1", "\"formatVersion\": 0", "out-of-range", "/formatVersion", "0,"},
    });
    CHECK(say(read("[]").issues.at(0)) == "expected-object 1:1 ");
    CHECK(say(read("{}").issues.at(0)) == "missing-key 1:1 ");
    CHECK(say(read("{").issues.at(0)).starts_with("unexpected-end 1:2"));
}

TEST_CASE("An unknown key is reported at the key, with the known one that is nearest")
{
    check_mistakes({
        {"\"benefitsComplete\": true",
         "\"benefitsComplete\": true, \"colour\": 1",
         "unknown-key",
         "/colour",
         "\"colour\""},
        {"\"minimum\": 1,", "\"minimum\": 1, \"minimun\": 1,", "unknown-key", "/contact/minimun", "\"minimun\""
        },
        {"\"text\": \"offers\"", "\"txt\": \"offers\"", "unknown-key-near", "/rules/1/condition/all/0/txt", "\"txt\""
        },
        {"\"over\": true",
         "\"over\": true, \"is\": 1",
         "unknown-key",
         "/rules/1/condition/all/2/any/0/not/is",
         "\"is\": 1"},
    });
    const auto result = read(replace(std::string{sample}, "\"text\": \"offers\"", "\"txt\": \"offers\""));
    CHECK(result.issues.at(0).values.at("hint") == "text");
}

TEST_CASE("A missing key is reported at the object that lacks it")
{
    check_mistakes({
        {"\"number\": \"R1\", \"condition\": {\"rule\"",
         "\"condition\": {\"rule\"",
         "missing-key",
         "/rules/0",
         "{\"id\": \"enrol\""},
        {"\"condition\": {\"rule\": \"pick\"}, ", "", "missing-key", "/rules/0", "{\"id\": \"enrol\""},
        {", \"earns\": true", "", "missing-key", "/offerStates/1", "{\"id\": \"live\"}"},
        {", \"confidence\": \"docs\"},\n  \"sources\"", "},\n  \"sources\"", "missing-key", "/inForce", "{\"from\""
        },
        {"\"citations\": [\"LEAFLET p.1\"], ", "", "missing-key", "/statements/0", "{\"number\": \"R1\", \"conf"
        },
        {"],\n  \"benefitsComplete\": true", "]", "missing-key", "", "{\n"},
        {"\"start\": \"offer.live-since\", \"length\": {",
         "\"length\": {",
         "missing-key",
         "/periods/0",
         "{\"id\": \"season\""},
    });
}

TEST_CASE("A value of the wrong type is reported at the value")
{
    check_mistakes({
        {"\"earns\": false", "\"earns\": \"no\"", "expected-flag", "/offerStates/0/earns", "\"no\""},
        {"\"minimum\": 1", "\"minimum\": true", "expected-whole", "/contact/minimum", "true, \"maximum\""},
        {"\"stores\": [\"market\"]", "\"stores\": \"market\"", "expected-list", "/stores", "\"market\""},
        {"\"stores\": [\"market\"]", "\"stores\": [7]", "expected-text", "/stores/0", "7]"},
        {"\"id\": \"2030\"", "\"id\": null", "expected-text", "/id", "null"},
        {"{\"rule\": \"pick\"}, \"citations\"",
         "\"pick\", \"citations\"",
         "expected-object",
         "/rules/0/condition",
         "\"pick\", \"citations\""},
        {"\"reference\": \"Leaflet\"", "\"reference\": 5", "expected-text", "/sources/0/reference", "5, \"date\""
        },
        {"\"from\": \"2030-01-01\"", "\"from\": \"2030-02-30\"", "expected-date", "/inForce/from", "\"2030-02-30\""
        },
        {"\"amount\": \"500.00\"",
         "\"amount\": \"500.0\"",
         "expected-amount",
         "/ladder/tiers/1/anyOf/0/threshold/value/amount",
         "\"500.0\""},
        {"\"500.00\", \"currency\": \"USD\"",
         "\"500.00\", \"currency\": \"dollar\"",
         "expected-currency",
         "/ladder/tiers/1/anyOf/0/threshold/value/currency",
         "\"dollar\""},
        {"{\"amount\": \"500.00\", \"currency\": \"USD\"}",
         "500",
         "expected-money",
         "/ladder/tiers/1/anyOf/0/threshold/value",
         "500, "},
    });
}

TEST_CASE("A name that nothing has is reported, with the one that was probably meant")
{
    check_mistakes({
        {"\"rule\": \"pick\"", "\"rule\": \"pikc\"", "unknown-name-near", "/rules/0/condition/rule", "\"pikc\""
        },
        {"\"rule\": \"pick\"", "\"rule\": \"sleep-well\"", "unknown-name", "/rules/0/condition/rule", "\"sleep-well\""
        },
        {"\"tier\": \"big\"",
         "\"tier\": \"bog\"",
         "unknown-name-near",
         "/rules/1/condition/all/2/any/1/tier",
         "\"bog\""},
        {"\"period\": \"season\", \"over\"",
         "\"period\": \"saison\", \"over\"",
         "unknown-name-near",
         "/rules/1/condition/all/2/any/0/not/period",
         "\"saison\""},
        {"\"category\": \"gold\"", "\"category\": \"silver\"", "unknown-name", "/options/0/category", "\"silver\""
        },
        {"\"options\": [\"basket\"]",
         "\"options\": [\"casket\"]",
         "unknown-name-near",
         "/offerTypes/0/options/0",
         "\"casket\""},
        {"\"from\": \"draft\"", "\"from\": \"daft\"", "unknown-name-near", "/offerTransitions/0/from", "\"daft\""
        },
        {"\"to\": \"live\"", "\"to\": \"sold\"", "unknown-name", "/offerTransitions/0/to", "\"sold\""},
        {"\"confidence\": \"docs\"}],\n  \"categories\"",
         "\"confidence\": \"doc\"}],\n  \"categories\"",
         "unknown-name-near",
         "/statements/0/confidence",
         "\"doc\""},
        {"\"includesAny\": [\"gardener\"]",
         "\"includesAny\": [\"gardner\"]",
         "unknown-name-near",
         "/rules/1/condition/all/1/includesAny/0",
         "\"gardner\""},
        {"\"oneOf\": [\"plain\"",
         "\"oneOf\": [\"plan\"",
         "unknown-name-near",
         "/rules/1/condition/all/3/of/0/oneOf/0",
         "\"plan\""},
        {"\"number\": \"R1\", \"start\"",
         "\"number\": \"R2\", \"start\"",
         "unknown-name",
         "/periods/0/number",
         "\"R2\""},
        {"\"choicesFrom\": \"roles\"",
         "\"choicesFrom\": \"rules\"",
         "unknown-name-near",
         "/facts/2/choicesFrom",
         "\"rules\""},
        {"\"period\": \"season\"}]",
         "\"period\": \"saison\"}]",
         "unknown-name-near",
         "/benefits/0/validities/0/period",
         "\"saison\"}"},
        {"\"means\": \"activated\"", "\"means\": \"bought\"", "unknown-name", "/benefits/0/means", "\"bought\""
        },
    });
}

TEST_CASE("A fact that is asked about must be declared")
{
    check_mistakes({
        {"{\"fact\": \"company.live-offers\", \"atLeast\"",
         "{\"fact\": \"company.live-ofers\", \"atLeast\"",
         "unknown-name-near",
         "/rules/1/condition/all/0/fact",
         "\"company.live-ofers\""},
        {"\"otherFact\": \"benefit.activated-on\"",
         "\"otherFact\": \"benefit.activated\"",
         "unknown-name-near",
         "/rules/1/condition/all/3/of/1/atMost/otherFact",
         "\"benefit.activated\"}"},
    });
}

TEST_CASE("A fact that is declared must be asked about")
{
    check_mistake(
        {"{\"id\": \"benefit.activated-on\"",
         "{\"id\": \"offer.live\", \"type\": \"boolean\", \"owner\": \"offer\"},\n    {\"id\": "
         "\"benefit.activated-on\"",
         "fact-unused",
         "/facts/5",
         "{\"id\": \"offer.live\","}
    );
}

TEST_CASE("A fact must be as the code supplies it, or is said to stay unknown")
{
    check_mistakes({
        {"\"benefit.activated-on\", \"type\": \"date\", \"owner\": \"benefit\"",
         "\"benefit.activated-on\", \"type\": \"date\", \"owner\": \"offer\"",
         "fact-owner-differs",
         "/facts/5/owner",
         "\"offer\"}\n  ]"},
    });
    // What asks about it does not suit the wrong type either.
    const auto result = read(replace(std::string{sample}, "\"type\": \"whole\"", "\"type\": \"date\""));
    REQUIRE_FALSE(result.issues.empty());
    CHECK(say(result.issues[0]) == "fact-type-differs 29:43 /facts/0/type");
    check_sentence(result.issues[0]);
}

TEST_CASE("A fact that the code does not know is a warning, and the edition is read")
{
    auto text =
        replace(std::string{sample}, "{\"id\": \"benefit.activated-on\"", "{\"id\": \"benefit.ripe-on\"");
    text = replace(text, "\"otherFact\": \"benefit.activated-on\"", "\"otherFact\": \"benefit.ripe-on\"");

    const auto result = read(text);

    CHECK(result.edition);
    REQUIRE(result.issues.size() == 1);
    CHECK(result.issues[0].level == IssueLevel::warning);
    CHECK(result.issues[0].code == "fact-not-supplied");
    CHECK(result.issues[0].pointer == "/facts/5/id");
    CHECK(result.issues[0].line > 0);
    check_sentence(result.issues[0]);
}

TEST_CASE("An id stands once in its list")
{
    check_mistakes({
        {"[\"market\"]", "[\"market\", \"market\"]", "duplicate", "/stores/1", "\"market\"]"},
        {"\"transactable\": false}",
         "\"transactable\": false}, {\"id\": \"gold\", \"transactable\": false}",
         "duplicate",
         "/categories/2/id",
         "\"gold\", \"transactable\": false"},
        {"\"earns\": true}",
         "\"earns\": true}, {\"id\": \"draft\", \"earns\": true}",
         "duplicate",
         "/offerStates/2/id",
         "\"draft\", \"earns\": true"},
        {"{\"id\": \"no-message\"",
         "{\"id\": \"season\"",
         "duplicate",
         "/periods/1/id",
         "\"season\", \"number\": \"R1\", \"start\": \"offer.live-since\", \"length\": null"},
        {"\"id\": \"crates\"",
         "\"id\": \"sales\"",
         "duplicate",
         "/ladder/tiers/2/anyOf/1/id",
         "\"sales\", \"fact\": \"company.live-offers\""},
    });
}

TEST_CASE("An id is made of letters, digits, hyphens, underscores and dots")
{
    check_mistakes({
        {"\"id\": \"2030\"", "\"id\": \"20/30\"", "bad-id", "/id", "\"20/30\""},
        {"\"text\": \"offers\"", "\"text\": \"two words\"", "bad-id", "/rules/1/condition/all/0/text", "\"two words\""
        },
        {"\"unknowns\": [\"weather\"]", "\"unknowns\": [\"\"]", "bad-id", "/unknowns/0", "\"\"]"},
    });
}

TEST_CASE("A test must suit the type and the unit of its fact")
{
    check_mistakes({
        {"\"includesAny\"", "\"is\"", "comparison-impossible", "/rules/1/condition/all/1/is", "[\"gardener\"]"},
        {"\"oneOf\"", "\"atLeast\"", "comparison-impossible", "/rules/1/condition/all/3/of/0/atLeast", "[\"plain\""
        },
        {"\"atLeast\": 1, \"text\"",
         "\"atLeast\": \"1\", \"text\"",
         "expected-whole",
         "/rules/1/condition/all/0/atLeast",
         "\"1\""},
        {"\"atLeast\": 1, \"text\"",
         "\"text\"",
         "comparison-missing",
         "/rules/1/condition/all/0",
         "{\"fact\": \"company.live-offers\", \"text\""},
        {"\"otherFact\": \"benefit.activated-on\"",
         "\"otherFact\": \"company.live-offers\"",
         "facts-differ",
         "/rules/1/condition/all/3/of/1/atMost/otherFact",
         "\"company.live-offers\"}}"},
        {"\"500.00\", \"currency\": \"USD\"",
         "\"500.00\", \"currency\": \"EUR\"",
         "unit-differs",
         "/ladder/tiers/1/anyOf/0/threshold/value",
         "{\"amount\": \"500.00\""},
    });
}

TEST_CASE("Rules that refer to one another in a circle are reported with their path")
{
    const auto text = replace(std::string{sample}, "{\"tier\": \"big\"}", "{\"rule\": \"enrol\"}");

    const auto result = read(text);

    REQUIRE(result.issues.size() == 1);
    CHECK(result.issues[0].code == "rule-cycle");
    CHECK(result.issues[0].pointer == "/rules/1/condition/all/2/any/1/rule");
    CHECK(result.issues[0].values.at("path") == "enrol \u2192 pick \u2192 enrol");
    check_sentence(result.issues[0]);
}

TEST_CASE("A rule that refers to itself is a circle too")
{
    const auto result = read(replace(std::string{sample}, "{\"rule\": \"pick\"}", "{\"rule\": \"enrol\"}"));

    CHECK(result.issues.at(0).code == "rule-cycle");
    CHECK(result.issues.at(0).values.at("path") == "enrol \u2192 enrol");
}

TEST_CASE("Rules may refer to one another as deep as conditions may be nested, and no deeper")
{
    const auto with_chain = [](int length) {
        std::string rules;
        for (int i = 0; i < length; ++i)
            rules += "{\"id\": \"r" + std::to_string(i) +
                     "\", \"number\": \"R1\", \"citations\": [\"LEAFLET\"], \"confidence\": \"docs\", "
                     "\"condition\": " +
                     (i + 1 < length ? "{\"rule\": \"r" + std::to_string(i + 1) + "\"}"
                                     : std::string{"{\"notKnown\": true}"}) +
                     "},\n";
        return replace(std::string{sample}, "{\"id\": \"enrol\"", rules + "{\"id\": \"enrol\"");
    };

    CHECK(read(with_chain(64)).edition);
    const auto deep = read(with_chain(65));
    CHECK_FALSE(deep.edition);
    REQUIRE_FALSE(deep.issues.empty());
    CHECK(deep.issues[0].code == "conditions-too-deep");
    check_sentence(deep.issues[0]);
}

TEST_CASE("A list is taken up to a thousand elements")
{
    const auto with_roles = [](int count) {
        std::string roles;
        for (int i = 0; i < count; ++i) roles += ", \"role" + std::to_string(i) + "\"";
        return replace(std::string{sample}, ", \"visitor\"", roles);
    };

    CHECK(read(with_roles(999)).edition);
    const auto result = read(with_roles(1000));
    REQUIRE(result.issues.size() == 1);
    CHECK(result.issues[0].code == "list-too-long");
    CHECK(result.issues[0].pointer == "/roles");
    check_sentence(result.issues[0]);
}

TEST_CASE("A condition asks exactly one thing, and something")
{
    check_mistakes({
        {"{\"tier\": \"big\"}", "{}", "condition-empty", "/rules/1/condition/all/2/any/1", "{}"},
        {"{\"tier\": \"big\"}",
         "{\"tier\": \"big\", \"notKnown\": true}",
         "condition-ambiguous",
         "/rules/1/condition/all/2/any/1",
         "{\"tier\": \"big\""},
        {"\"atLeast\": 1, \"text\"",
         "\"atLeast\": 1, \"atMost\": 3, \"text\"",
         "condition-ambiguous",
         "/rules/1/condition/all/0",
         "{\"fact\": \"company.live-offers\", \"atLeast\""},
        {"[{\"not\": {\"period\": \"season\", \"over\": true}}, {\"tier\": \"big\"}, {\"notKnown\": true}]",
         "[]",
         "empty-list",
         "/rules/1/condition/all/2/any",
         "[]},\n          {\"atLeast\""},
        {"[\"plain\", \"gold\"]",
         "[]",
         "empty-list",
         "/rules/1/condition/all/3/of/0/oneOf",
         "[]},\n            {\"fact\": \"offer.live-since\""},
        {"{\"atLeast\": 1, \"of\"",
         "{\"atLeast\": 0, \"of\"",
         "out-of-range",
         "/rules/1/condition/all/3/atLeast",
         "0, \"of\""},
        {"{\"atLeast\": 1, \"of\"",
         "{\"atLeast\": 3, \"of\"",
         "out-of-range",
         "/rules/1/condition/all/3/atLeast",
         "3, \"of\""},
        {"\"notKnown\": true",
         "\"notKnown\": false",
         "not-known-false",
         "/rules/1/condition/all/2/any/2/notKnown",
         "false}]},"},
    });
}

TEST_CASE("A ladder rises")
{
    check_mistakes({
        {"\"1000\"",
         "\"500.00\"",
         "ladder-not-increasing",
         "/ladder/tiers/2/anyOf/0/threshold/value",
         "{\"amount\": \"500.00\", \"currency\": \"USD\"}, \"citations\": [\"LEAFLET\"], \"confidence\": "
         "\"docs\"}\n          },"},
    });
    CHECK(read(replace(std::string{sample}, "\"1000\"", "\"500.01\"")).edition);
}

TEST_CASE("Only the lowest tier may be without a metric")
{
    auto text = replace(
        std::string{sample},
        "{\"id\": \"small\", \"anyOf\": [], ",
        "{\"id\": \"tiny\", \"anyOf\": [], \"citations\": [], \"confidence\": \"inferred\"},\n      {\"id\": "
        "\"small\", \"anyOf\": [], "
    );
    const auto result = read(text);

    REQUIRE(result.issues.size() == 1);
    CHECK(result.issues[0].code == "tier-without-metric");
    CHECK(result.issues[0].pointer == "/ladder/tiers/1/anyOf");
    check_sentence(result.issues[0]);
}

TEST_CASE("A threshold suits the type of its fact")
{
    check_mistakes({
        {"\"crates\", \"fact\": \"company.live-offers\",\n            \"threshold\": {\"value\": null",
         "\"crates\", \"fact\": \"offer.live-since\",\n            \"threshold\": {\"value\": 5",
         "fact-not-ordered",
         "/ladder/tiers/2/anyOf/1/fact",
         "\"offer.live-since\",\n            \"threshold\""},
    });
}

TEST_CASE("Every state of an offer can be reached, and an action leads to one place")
{
    check_mistakes({
        {"{\"id\": \"live\", \"earns\": true}",
         "{\"id\": \"live\", \"earns\": true}, {\"id\": \"lost\", \"earns\": false}",
         "state-unreachable",
         "/offerStates/2",
         "{\"id\": \"lost\""},
        {"\"to\": \"live\"}",
         "\"to\": \"live\"}, {\"from\": \"draft\", \"action\": \"go-live\", \"to\": \"draft\"}",
         "transition-twice",
         "/offerTransitions/1/action",
         "\"go-live\", \"to\": \"draft\""},
    });
}

TEST_CASE("What is not inferred has a source, and the source is listed")
{
    check_mistakes({
        {"[\"LEAFLET p.1\"]",
         "[]",
         "citations-missing",
         "/statements/0/citations",
         "[], \"confidence\": \"docs\"}],\n  \"cat"},
        {"[\"LEAFLET p.1\"]",
         "[\"LEAFLED p.1\"]",
         "unknown-source-near",
         "/statements/0/citations/0",
         "\"LEAFLED p.1\""},
        {"[\"LEAFLET p.1\"]", "[\"BOOK p.1\"]", "unknown-source", "/statements/0/citations/0", "\"BOOK p.1\""},
    });
}

TEST_CASE("An edition ends after it begins")
{
    check_mistakes({
        {"\"until\": \"2031-01-01\"",
         "\"until\": \"2030-01-01\"",
         "until-not-after-from",
         "/inForce/until",
         "\"2030-01-01\", \"citations\""},
    });
    CHECK(read(replace(std::string{sample}, "\"until\": \"2031-01-01\"", "\"until\": \"2030-01-02\"")).edition
    );
    CHECK(read(replace(std::string{sample}, "\"until\": \"2031-01-01\", ", "")).edition);
}

TEST_CASE("A period has one length, and starts with a date")
{
    check_mistakes({
        {"{\"months\": 6}",
         "{\"months\": 6, \"days\": 1}",
         "length-not-one",
         "/periods/0/length",
         "{\"months\": 6, \"days\""},
        {"{\"months\": 6}", "{}", "length-not-one", "/periods/0/length", "{}"},
        {"{\"months\": 6}", "{\"months\": 0}", "out-of-range", "/periods/0/length/months", "0}"},
        {"\"start\": \"offer.live-since\", \"length\": {",
         "\"start\": \"company.live-offers\", \"length\": {",
         "fact-not-date",
         "/periods/0/start",
         "\"company.live-offers\", \"length\""},
    });
}

TEST_CASE("Only a choice has choices")
{
    check_mistakes({
        {"\"unit\": \"offers\"",
         "\"unit\": \"offers\", \"choices\": [\"a\"]",
         "choices-without-choice",
         "/facts/0/choices",
         "[\"a\"]"},
        {"\"choicesFrom\": \"roles\"",
         "\"choicesFrom\": \"roles\", \"choices\": [\"gardener\"]",
         "condition-ambiguous",
         "/facts/2",
         "{\"id\": \"person.roles\""},
    });
}

TEST_CASE("Mistakes in different parts of a file are all reported at once, in their order")
{
    auto text = replace(std::string{sample}, "\"id\": \"2030\"", "\"id\": 2030");
    text = replace(text, "\"category\": \"gold\"", "\"category\": \"silver\"");
    text = replace(text, "\"rule\": \"pick\"", "\"rule\": \"pikc\"");
    text = replace(text, "\"means\": \"activated\"", "\"means\": \"bought\"");
    text = replace(text, "\"benefitsComplete\": true", "\"benefitsComplete\": \"yes\"");

    const auto result = read(text);

    std::vector<std::string> codes;
    for (const auto& issue : result.issues) {
        codes.push_back(issue.code + " " + issue.pointer);
        CHECK(issue.line > 0);
    }
    CHECK(
        codes ==
        std::vector<std::string>{
            "expected-text /id",
            "unknown-name /options/0/category",
            "unknown-name-near /rules/0/condition/rule",
            "expected-flag /benefitsComplete",
            "unknown-name /benefits/0/means"
        }
    );
}

TEST_CASE("Elements that are no objects do not confuse the reading of the others")
{
    for (const char* list :
         {"rules", "facts", "benefits", "offerStates", "sources", "periods", "statements"}) {
        const auto key = "\"" + std::string{list} + "\": [";
        const auto result = read(replace(std::string{sample}, key, key + "7, "));
        CAPTURE(list);
        CHECK_FALSE(result.edition);
        REQUIRE_FALSE(result.issues.empty());
        CHECK(result.issues[0].code == "expected-object");
        CHECK(result.issues[0].pointer == "/" + std::string{list} + "/0");
    }
}

// ---- What later editions say ----

namespace {

std::string with(std::string_view from, std::string_view to)
{
    return replace(std::string{sample}, from, to);
}

const std::string ladder_head = "\"complete\": true, \"currency\": \"USD\",";
const std::string cider_head = "\"id\": \"cider\",";

std::string window(std::string_view value)
{
    return ladder_head + " \"window\": {\"value\": " + std::string{value} +
           ", \"citations\": [\"LEAFLET\"], \"confidence\": \"docs\"},";
}

std::string amounts(std::string_view by_tier)
{
    return cider_head + " \"amounts\": {\"byTier\": " + std::string{by_tier} +
           ", \"citations\": [\"LEAFLET\"], \"confidence\": \"docs\"},";
}

Edition read_changed(std::string_view from, std::string_view to)
{
    auto result = read(with(from, to));
    for (const auto& issue : result.issues) FAIL_CHECK(say(issue));
    REQUIRE(result.edition);
    return *std::move(result.edition);
}

}  // namespace

TEST_CASE("R23: the ladder says which sales count: of so many months, all, or not stated")
{
    CHECK(read_changed(ladder_head, window("{\"months\": 12}")).ladder.window.value == SalesWindow{12});
    CHECK(read_changed(ladder_head, window("\"all\"")).ladder.window.value == SalesWindow{});
    CHECK(read_changed(ladder_head, window("null")).ladder.window.value == std::nullopt);
    CHECK(read_changed(ladder_head, window("null")).ladder.window.provenance.confidence == Confidence::docs);
    CHECK(read_sample().ladder.window.value == std::nullopt);

    check_mistakes({
        {ladder_head, window("\"some\""), "unknown-name", "/ladder/window/value", "\"some\""},
        {ladder_head, window("12"), "expected-object", "/ladder/window/value", "12, \"citations\""},
        {ladder_head, window("{\"months\": 0}"), "out-of-range", "/ladder/window/value/months", "0}, \"cit"},
        {ladder_head,
         window("{\"months\": 9, \"days\": 9}"),
         "unknown-key",
         "/ladder/window/value/days",
         "\"days\": 9"},
        {ladder_head,
         ladder_head + " \"window\": {\"citations\": [], \"confidence\": \"inferred\"},",
         "missing-key",
         "/ladder/window",
         "{\"citations\": [], \"confidence\": \"inferred\"},\n    \"tiers\""},
    });
}

TEST_CASE("R73: an edition says whether members move to it at their renewal")
{
    CHECK(read_changed("\"until\": \"2031-01-01\"", "\"members\": \"at-renewal\"").members_at_renewal);
    CHECK_FALSE(read_sample().members_at_renewal);

    check_mistakes({
        {"\"until\": \"2031-01-01\"", "\"members\": \"at-once\"", "unknown-name", "/inForce/members", "\"at-once\""
        },
    });
}

TEST_CASE("R35: an edition says whether what was unlocked before it is kept, by which statement")
{
    auto keeping = read_changed(
        "\"stores\":",
        "\"keeps\": {\"number\": \"R1\", \"citations\": [\"LEAFLET\"], \"confidence\": \"docs\"}, \"stores\":"
    );
    REQUIRE(keeping.keeps);
    CHECK(keeping.keeps->rule == "R1");
    CHECK(keeping.keeps->provenance.confidence == Confidence::docs);
    CHECK_FALSE(read_sample().keeps);

    check_mistakes({
        {"\"stores\":",
         "\"keeps\": {\"number\": \"R2\", \"citations\": [], \"confidence\": \"inferred\"}, \"stores\":",
         "unknown-name",
         "/keeps/number",
         "\"R2\""},
        {"\"stores\":", "\"keeps\": true, \"stores\":", "expected-object", "/keeps", "true, \"stores\""},
    });
}

TEST_CASE("R5, R73: a fee is an amount, zero, or not publicly known")
{
    auto fee = [](std::string_view value) {
        return read_changed(
                   "\"stores\":",
                   "\"fee\": {\"value\": " + std::string{value} +
                       ", \"citations\": [\"LEAFLET\"], \"confidence\": \"docs\"}, \"stores\":"
        )
            .fee;
    };
    CHECK(fee("{\"amount\": \"0\", \"currency\": \"USD\"}").value == Money{0, "USD"});
    CHECK(fee("{\"amount\": \"950.50\", \"currency\": \"USD\"}").value == Money{950'50, "USD"});
    CHECK(fee("null").value == std::nullopt);
    CHECK(fee("null").provenance.citations.size() == 1);
    CHECK(read_sample().fee == Sourced<Money>{});

    check_mistakes({
        {"\"stores\":",
         "\"fee\": {\"value\": 0, \"citations\": [], \"confidence\": \"inferred\"}, \"stores\":",
         "expected-money",
         "/fee/value",
         "0, \"citations\""},
    });
}

TEST_CASE("a statement may say something else in one edition than in another")
{
    CHECK(read_sample().find_statement("R1")->text == "R1");

    auto different =
        read_changed("{\"number\": \"R1\", \"cit", "{\"number\": \"R1\", \"text\": \"R1-later\", \"cit");
    CHECK(different.find_statement("R1")->text == "R1-later");
    CHECK(find_text_keys(different).contains("statement.R1-later"));
    CHECK_FALSE(find_text_keys(different).contains("statement.R1"));
}

TEST_CASE("R60: what a benefit is worth is listed by tier, lowest first, where known")
{
    auto benefit = read_changed(
                       cider_head,
                       amounts("[{\"tier\": \"small\", \"amount\": {\"amount\": \"5\", \"currency\": "
                               "\"USD\"}}, {\"tier\": \"huge\", \"amount\": null}]")
    )
                       .benefits.at(0);
    REQUIRE(benefit.amounts);
    CHECK(
        benefit.amounts->by_tier ==
        std::vector<BenefitAmount>{{"small", Money{500, "USD"}}, {"huge", std::nullopt}}
    );
    CHECK_FALSE(read_sample().benefits.at(0).amounts);

    check_mistakes({
        {cider_head,
         amounts("[]"),
         "empty-list",
         "/benefits/0/amounts/byTier",
         "[], \"citations\": [\"LEAFLET\"], \"confidence\": \"docs\"}, \"group"},
        {cider_head,
         amounts("[{\"tier\": \"bigg\", \"amount\": null}]"),
         "unknown-name-near",
         "/benefits/0/amounts/byTier/0/tier",
         "\"bigg\""},
        {cider_head,
         amounts("[{\"tier\": \"huge\", \"amount\": null}, {\"tier\": \"big\", \"amount\": null}]"),
         "tiers-out-of-order",
         "/benefits/0/amounts/byTier/1/tier",
         "\"big\", \"amount\""},
        {cider_head,
         amounts("[{\"tier\": \"big\", \"amount\": null}, {\"tier\": \"big\", \"amount\": null}]"),
         "tiers-out-of-order",
         "/benefits/0/amounts/byTier/1/tier",
         "\"big\", \"amount\": null}], \"cit"},
        {cider_head,
         amounts("[{\"tier\": \"big\", \"amount\": 5}]"),
         "expected-money",
         "/benefits/0/amounts/byTier/0/amount",
         "5}], \"cit"},
        {cider_head,
         amounts("[{\"tier\": \"big\"}]"),
         "missing-key",
         "/benefits/0/amounts/byTier/0",
         "{\"tier\": \"big\"}]"},
    });
}

TEST_CASE("R31: a benefit may be granted once a year")
{
    CHECK(
        read_changed("\"use\": \"evergreen\"", "\"use\": \"yearly\"").benefits.at(0).uses.at(0).use ==
        BenefitUse::yearly
    );
}

TEST_CASE("R34: a period of days or months may start anew; one that ends on a fixed day may not")
{
    const std::string length = "\"length\": {\"months\": 6},";
    CHECK(read_changed(length, "\"repeats\": true, " + length).periods.at(0).repeats);
    CHECK_FALSE(read_changed(length, "\"repeats\": false, " + length).periods.at(0).repeats);
    CHECK_FALSE(read_sample().periods.at(0).repeats);

    const std::string fixed = "\"repeats\": true, \"length\": {\"until\": \"2030-06-30\"},";
    check_mistakes({
        {length, fixed, "repeats-without-length", "/periods/0/repeats", "true, \"length\""},
        {length, "\"repeats\": 1, " + length, "expected-flag", "/periods/0/repeats", "1, \"length\""},
    });
}

TEST_CASE("R37: completing a benefit of an offer may make a flag of the offer true, and nothing else")
{
    const std::string fact = "{\"id\": \"offer.live-since\",";
    const std::string flag =
        "{\"id\": \"offer.listing-optimised\", \"type\": \"boolean\", \"owner\": \"offer\"}, " + fact;
    const std::string asked = "{\"fact\": \"offer.listing-optimised\", \"is\": true}, {\"rule\": \"pick\"}";
    auto text = with(fact, flag);
    text = replace(text, "\"unlocked\": {\"rule\": \"pick\"}", "\"unlocked\": {\"all\": [" + asked + "]}");
    auto completing = [&](std::string_view completed, std::string_view scope) {
        auto changed =
            replace(text, cider_head, cider_head + " \"completes\": \"" + std::string{completed} + "\",");
        return read(replace(changed, "\"scope\": \"offer\"", "\"scope\": \"" + std::string{scope} + "\""));
    };

    auto fits = completing("offer.listing-optimised", "offer");
    REQUIRE(fits.edition);
    CHECK(fits.edition->benefits.at(0).completes == "offer.listing-optimised");
    CHECK(read_sample().benefits.at(0).completes == "");

    for (auto [completed, scope] : std::vector<std::pair<std::string_view, std::string_view>>{
             {"offer.category", "offer"},
             {"company.live-offers", "offer"},
             {"offer.listing-optimised", "company"}
         }) {
        CAPTURE(completed);
        auto wrong = completing(completed, scope);
        REQUIRE(wrong.issues.size() == 1);
        CHECK(wrong.issues[0].code == "completes-no-flag");
        CHECK(wrong.issues[0].pointer == "/benefits/0/completes");
        check_sentence(wrong.issues[0]);
    }
    CHECK(completing("offer.listing-optimized", "offer").issues.at(0).code == "unknown-name-near");
}

TEST_CASE("R61 to R63: facts may be about a sponsorship")
{
    const std::string fact = "{\"id\": \"offer.live-since\",";
    auto text = with(
        fact,
        "{\"id\": \"sponsorship.payment-option\", \"type\": \"boolean\", \"owner\": \"sponsorship\"}, " + fact
    );
    text = replace(
        text,
        "\"unlocked\": {\"rule\": \"pick\"}",
        "\"unlocked\": {\"all\": [{\"fact\": \"sponsorship.payment-option\", \"is\": true}, {\"rule\": "
        "\"pick\"}]}"
    );
    auto result = read(text);

    REQUIRE(result.edition);
    CHECK(result.issues.empty());
    CHECK(
        result.edition->facts[*result.edition->find_fact("sponsorship.payment-option")].owner ==
        FactOwner::sponsorship
    );
}

TEST_CASE("Whatever single value of an edition is damaged, the reader answers with an issue or an edition")
{
    for (const std::string_view damage : {"null", "[]", "\"?\""})
        for (auto at = sample.find(": "); at != std::string_view::npos; at = sample.find(": ", at + 1)) {
            const auto end = sample.find_first_of(",}]\n", at);
            auto text =
                std::string{sample.substr(0, at + 2)} + std::string{damage} + std::string{sample.substr(end)};
            const auto result = read(text);
            CHECK((result.edition || has_mistakes(result.issues)));
        }
}

TEST_CASE("The texts of a programme are exactly those that its editions ask for, in every language")
{
    const std::vector<Edition> editions{read_sample()};
    TextCatalogue english;
    for (const auto& key : find_text_keys(editions[0])) english[key] = "text";
    auto french = english;
    english["condition.offers.met"] = "There are {found}.";
    french["condition.offers.met"] = "Il y en a {needed}.";
    french.erase("tier.big");
    french["tier.bigger"] = "texte";

    const auto issues = check_texts(editions, {{"en", english}, {"fr", french}});

    std::vector<std::string> said;
    for (const auto& issue : issues) {
        said.push_back(issue.file + " " + issue.code + " " + issue.values.at("key"));
        check_sentence(issue);
    }
    CHECK(
        said ==
        std::vector<std::string>{
            "texts.fr.json text-missing tier.big",
            "texts.fr.json placeholders-differ condition.offers.met",
            "texts.fr.json text-unneeded tier.bigger"
        }
    );
    CHECK(english.contains("fact.person.roles.question"));
    CHECK(english.contains("benefit.cider.name"));
    CHECK_FALSE(english.contains("benefit.cider.note"));
}
