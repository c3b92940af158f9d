#include "present/start_page.h"

#include "present/interview_page.h"
#include "support/place_scene.h"

using namespace palier;

TEST_CASE("a first visitor reads what Palier is, that nothing leaves the browser, and that Microsoft has no "
          "part in it")
{
    PlaceScene given;

    auto page = present_start(given);

    CHECK(page.title == "What does Microsoft’s marketplace give your company?");
    CHECK(page.promises.at(0) == "Nothing leaves your browser: no account, no server, no tracking.");
    CHECK(page.promises.at(1) == "Not affiliated with Microsoft. Every answer names its source.");
    CHECK_FALSE(page.go_on);
    CHECK(page.replaces.empty());
    CHECK(path_of(page.questions.button) == "/start/questions");
    CHECK(page.questions.button.label == "Answer a few questions");
    CHECK(page.questions.button.kind == Button::Kind::primary);
    CHECK(page.begin.button.kind == Button::Kind::secondary);
    CHECK(std::holds_alternative<StartEmpty>(page.begin.button.action));
    CHECK(std::holds_alternative<ChooseFile>(page.import.button.action));
}

TEST_CASE("who comes back is offered to carry on first, and told what a new beginning would replace")
{
    PlaceScene given{make_company()};

    auto page = present_start(given);

    REQUIRE(page.go_on);
    CHECK(page.go_on->title == "Carry on with Exemple SAS");
    CHECK(path_of(page.go_on->button) == "/overview");
    CHECK(page.go_on->button.kind == Button::Kind::primary);
    CHECK(page.questions.button.kind == Button::Kind::secondary);
    CHECK(page.begin.button.kind == Button::Kind::secondary);
    CHECK(page.replaces == "A new beginning takes the place of Exemple SAS. Undo brings it back.");
}

TEST_CASE("who has begun with the questions is offered to go on with them")
{
    PlaceScene given;
    tell(given.view.interview, "offer.live", true);

    CHECK(present_start(given).questions.button.label == "Go on with the questions");
}

TEST_CASE("the scenarios that are offered are those that come with the application, in their order")
{
    std::vector<Id> bundled;
    for (const auto& scenario : bundled_library().scenarios) bundled.push_back(scenario.id);

    auto page = present_start(PlaceScene{});

    REQUIRE(page.scenarios.size() == bundled.size());
    for (std::size_t i = 0; i < bundled.size(); ++i)
        CHECK(std::get<StartScenario>(page.scenarios[i].open.action).scenario == bundled[i]);
    CHECK(std::get<StartScenario>(page.scenarios.front().open.action).scenario == "newcomer");
}

TEST_CASE("in French the programme carries its English name beside the French one")
{
    PlaceScene given;

    auto page = present_start(given.in("fr"));

    CHECK(page.lead.find("Récompenses de la place de marché (Marketplace Rewards)") != std::string::npos);
}
