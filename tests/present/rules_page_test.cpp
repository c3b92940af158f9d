#include "present/rules_page.h"

#include "support/place_scene.h"

using namespace palier;

namespace {

RulesPage find_rules(PlaceScene given, const std::string& words)
{
    given.view.drafts["rules"].fields["words"] = words;
    return present_rules(given);
}

}  // namespace

TEST_CASE(
    "every rule of the edition is listed with a source or the note that it has none, and with its confidence"
)
{
    PlaceScene given;

    auto page = present_rules(given);

    REQUIRE(page.lines.size() == given.edition->statements.size());
    REQUIRE(page.links.size() == page.lines.size());
    for (const auto& line : page.lines) {
        CAPTURE(line.title);
        CHECK_FALSE(line.text.empty());
        CHECK_FALSE(line.source.empty());
        CHECK_FALSE(line.confidence.text.empty());
    }
    CHECK(need_key(page.lines, "rule-R48").title == "R48, checked by Palier");
    CHECK(need_key(page.lines, "rule-R2").title == "R2");
    CHECK(need_key(page.links, "through-R48").path == "/programme/rules/R48");
    CHECK(page.sources.size() == given.edition->sources.size());
}

TEST_CASE("a rule that is our reading carries the mark of what is inferred")
{
    PlaceScene given;

    auto page = present_rules(given);

    CHECK(need_key(page.lines, "rule-R14").confidence.text == "inferred: our reading, not stated");
    CHECK(need_key(page.lines, "rule-R14").confidence.tone == Tone::unknown);
}

TEST_CASE("a rule is found by its number, by words in any order, and by its source")
{
    CHECK(has_key(find_rules({}, "R48").lines, "rule-R48"));
    CHECK(find_rules({}, "r48").lines.size() == 1);
    CHECK(has_key(find_rules({}, "AGENT admin").lines, "rule-R41"));
    CHECK_FALSE(has_key(find_rules({}, "agent admin elephant").lines, "rule-R41"));
    CHECK(find_rules({}, "seed-1").lines.size() > 1);
}

TEST_CASE("accents and the kind of apostrophe make no difference to what is found")
{
    auto french = PlaceScene{}.in("fr");
    auto with = find_rules(french, "éligibilité");
    CHECK_FALSE(with.lines.empty());
    CHECK(find_rules(french, "ELIGIBILITE").lines.size() == with.lines.size());
    CHECK_FALSE(find_rules(french, "l'équipe").lines.empty());
}

TEST_CASE("how many rules hold the words is said, also when it is none")
{
    auto all = PlaceScene{}.edition->statements.size();
    CHECK(find_rules({}, "R48").found == "1 of " + std::to_string(all) + " rules");
    CHECK(find_rules({}, "elephant").found == "0 of " + std::to_string(all) + " rules");
    CHECK(find_rules({}, "elephant").lines.empty());
    CHECK(find_rules({}, "   ").lines.size() == all);
}

TEST_CASE("of one rule it is told what each edition says, once where they say the same")
{
    PlaceScene given;

    auto waiting = present_rule(given, "R55");

    std::set<std::string> texts;
    for (const auto& reading : waiting.readings) texts.insert(reading.text);
    CHECK(texts.size() >= 2);
    CHECK(waiting.readings[0].title.starts_with("Spring 2020"));
    for (std::size_t i = 1; i < waiting.readings.size(); ++i) {
        const auto& one = waiting.readings[i - 1];
        const auto& other = waiting.readings[i];
        CHECK(
            (one.text != other.text || one.source != other.source ||
             one.confidence.text != other.confidence.text)
        );
    }
}

TEST_CASE("a rule that only one edition has, has one reading, and one that none has, has none")
{
    PlaceScene given;
    auto renewal = present_rule(given, "R73");
    REQUIRE(renewal.readings.size() >= 1);
    CHECK(renewal.title == "Rule R73");

    auto none = present_rule(given, "R99");
    CHECK(none.readings.empty());
    CHECK(none.answer == "No edition has a rule with the number R99.");
}
