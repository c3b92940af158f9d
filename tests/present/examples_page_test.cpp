#include "present/examples_page.h"

#include "present/example_run.h"
#include "support/place_scene.h"

using namespace palier;

namespace {

CaseResult make_result(const Id& id, std::vector<CaseMismatch> mismatches = {})
{
    return {id, {"Title " + id, "Titre " + id}, {"R22", "R60"}, "2023-08", std::move(mismatches)};
}

PlaceScene after_running(std::vector<ExampleFile> files, bool own = false)
{
    PlaceScene given;
    given.view.examples = std::make_shared<const ExampleRun>(ExampleRun{std::move(files), own});
    return given;
}

const CaseMismatch wrong_tier{"/cases/1/expect/tier/reached", "500", "publisher"};

}  // namespace

TEST_CASE("nothing is said of examples before they are run")
{
    auto page = present_examples(PlaceScene{});
    CHECK(page.answer == "Nothing was run yet.");
    CHECK(page.tone == Tone::neutral);
    CHECK(page.groups.empty());
    REQUIRE(page.buttons.size() == 1);
    CHECK(std::holds_alternative<RunExamples>(page.buttons[0].action));
    CHECK(std::holds_alternative<ChooseFile>(page.own.action));
}

TEST_CASE("examples that all hold are counted, by theme")
{
    auto given = after_running(
        {{"cases/marketplace-rewards/tiers.json", {make_result("G13"), make_result("G13b")}},
         {"cases/marketplace-rewards/access.json", {make_result("G22")}}}
    );
    auto page = present_examples(given);
    CHECK(page.answer == "All 3 examples hold.");
    CHECK(page.tone == Tone::met);
    REQUIRE(page.groups.size() == 2);
    CHECK(page.groups[0].heading == "Tiers");
    CHECK(page.groups[0].label == "Tiers: 2 of 2 hold");
    CHECK(page.groups[1].label == "Signing in and roles: 1 of 1 holds");
    CHECK_FALSE(page.groups[0].open);
    CHECK(page.groups[0].lines[0].about == "G13, edition “Summer 2023”");
    CHECK(page.groups[0].lines[0].outcome.text == "holds");
    REQUIRE(page.groups[0].lines[0].rules.size() == 2);
    CHECK(page.groups[0].lines[0].rules[0].path == "/programme/rules/R22");
}

TEST_CASE("an example that does not hold opens its theme and says where, what was expected and what came")
{
    auto given = after_running(
        {{"cases/marketplace-rewards/tiers.json", {make_result("G13"), make_result("G13b", {wrong_tier})}}}
    );
    auto page = present_examples(given);
    CHECK(page.answer == "1 of 2 examples hold. What came out otherwise is shown below.");
    CHECK(page.tone == Tone::refusal);
    CHECK(page.groups[0].open);
    CHECK(page.groups[0].label == "Tiers: 1 of 2 hold");
    const auto& line = page.groups[0].lines[1];
    CHECK(line.outcome.text == "does not hold");
    REQUIRE(line.mismatches.size() == 1);
    CHECK(line.mismatches[0] == "/cases/1/expect/tier/reached: expected 500, found publisher");
}

TEST_CASE("an example is told in the language of the reader")
{
    auto given = after_running({{"cases/marketplace-rewards/tiers.json", {make_result("G13")}}});
    CHECK(present_examples(given).groups[0].lines[0].title == "Title G13");
    CHECK(present_examples(given.in("fr")).groups[0].lines[0].title == "Titre G13");
    CHECK(present_examples(given).answer == "L’exemple se vérifie.");
}

TEST_CASE("a file of one's own keeps its name, and a case in several editions has a line for each")
{
    auto twice = make_result("mine");
    twice.edition = "2021-05";
    auto given = after_running({{"my-cases.json", {make_result("mine"), twice}}}, true);
    auto page = present_examples(given);
    REQUIRE(page.groups.size() == 1);
    CHECK(page.groups[0].heading == "my-cases.json");
    CHECK(page.groups[0].lines[0].key != page.groups[0].lines[1].key);
}

TEST_CASE("a case that no edition answers says so")
{
    auto before = make_result("before");
    before.edition.clear();
    auto page = present_examples(after_running({{"mine.json", {before}}}, true));
    CHECK(page.groups[0].lines[0].about == "before, no edition");
}

TEST_CASE("every theme of the bundled examples has its name in both languages")
{
    std::vector<ExampleFile> files;
    for (const auto& file : bundled_library().cases) files.push_back({file.name, {make_result("G1")}});
    CHECK(files.size() >= 9);
    for (const char* language : {"en", "fr"}) {
        auto page = present_examples(after_running(files).in(language));
        std::set<std::string> headings;
        for (const auto& group : page.groups) {
            CHECK_FALSE(group.heading.starts_with("["));
            CHECK(headings.insert(group.heading).second);
        }
    }
}
