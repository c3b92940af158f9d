#include <doctest/doctest.h>

#include <regex>

#include "present/example_run.h"
#include "support/desk.h"

using namespace palier;

namespace {

// "[overview.title]" is a sentence that nobody wrote, "{date}" a place that nobody filled.
std::string find_unwritten(const std::string& text)
{
    static const std::regex unwritten{R"(\[[a-z-]+(\.[A-Za-z0-9_-]+)+\]|\{[a-z_-]+\})"};
    std::smatch found;
    return std::regex_search(text, found, unwritten) ? found.str() : "";
}

std::vector<std::string> all_paths(const State& state)
{
    std::vector<std::string> paths = {
        "/start",
        "/start/questions",
        "/overview",
        "/company",
        "/offers",
        "/offers/new",
        "/benefits",
        "/contact",
        "/technical",
        "/technical/new",
        "/timeline",
        "/programme",
        "/programme/own",
        "/programme/rules",
        "/programme/rules/R22",
        "/programme/rules/R99",
        "/programme/differences",
        "/programme/differences/2021-05/2023-08",
        "/programme/differences/2021-05/1999",
        "/programme/examples",
        "/settings",
        "/somewhere/else"
    };
    for (const auto& [id, unused] : state.offers) paths.push_back("/offers/" + id);
    for (const auto& benefit : bundled_library().editions.front().benefits) {
        paths.push_back("/benefits/" + benefit.id);
        for (const auto& [id, unused] : state.offers) paths.push_back("/benefits/" + benefit.id + "/" + id);
    }
    for (const auto& [id, unused] : state.requests) paths.push_back("/technical/" + id);
    return paths;
}

void check_place(Desk& desk, const std::string& path)
{
    CAPTURE(path);
    desk.go(path);
    for (const auto& item : desk.drawn.items) {
        for (const auto* text : {&item.name, &item.description, &item.value})
            if (auto unwritten = find_unwritten(*text); !unwritten.empty())
                FAIL_CHECK(item.key << " says " << unwritten << " in " << desk.page.language);
        if (item.rect.width > 0 && item.rect.x + item.rect.width > desk.viewport.width + 1)
            FAIL_CHECK(
                item.key << " sticks out to " << item.rect.x + item.rect.width << " of " << desk.viewport.width
            );
    }
}

}  // namespace

TEST_CASE("the bundled files have no mistakes")
{
    for (const auto& issue : bundled_library().issues)
        FAIL_CHECK(issue.file << issue.pointer << ": " << issue.code);
    CHECK(bundled_library().editions.size() >= 1);
    CHECK(bundled_library().scenarios.size() == std::size(scenario_ids));
    CHECK(bundled_library().texts.size() == 2);
}

TEST_CASE("every sentence exists in both languages, with the same placeholders")
{
    const auto& english = bundled_library().texts.at("en");
    const auto& french = bundled_library().texts.at("fr");
    static const std::regex placeholder{R"(\{[a-z_-]+\})"};
    auto placeholders = [](const std::string& sentence) {
        return std::set<std::string>{
            std::sregex_token_iterator{sentence.begin(), sentence.end(), placeholder},
            std::sregex_token_iterator{}
        };
    };

    for (const auto& [key, sentence] : english) {
        CAPTURE(key);
        auto other = french.find(key);
        if (other == french.end())
            FAIL_CHECK("no French");
        else
            CHECK(placeholders(sentence) == placeholders(other->second));
    }
    for (const auto& [key, sentence] : french)
        if (!english.contains(key) && !key.starts_with("date.day.")) FAIL_CHECK(key << " has no English");
}

TEST_CASE("every place of every scenario is written in both languages and fits every width")
{
    for (const char* scenario : {"", "newcomer", "free-trial", "transact", "climbing"}) {
        CAPTURE(scenario);
        Desk desk;
        if (*scenario) {
            desk.go("/start");
            desk.press_key("scenario-" + std::string{scenario} + "-open");
        }
        for (const char* language : {"en", "fr"}) {
            if (desk.page.language != language) desk.press_key("language");
            REQUIRE(desk.page.language == language);
            for (float width : {360.f, 800.f, 1600.f}) {
                CAPTURE(width);
                desk.viewport.width = width;
                for (const auto& path : all_paths(desk.state())) check_place(desk, path);
            }
            desk.viewport.width = 1280;
            desk.settle();
        }
    }
}

TEST_CASE("the bar at the top is one line on a phone and at 200 % zoom, whatever there is to undo and redo")
{
    Desk desk;
    desk.go("/start");
    desk.press_key("scenario-free-trial-open");
    desk.go("/timeline");
    desk.press_key("next-deadline");
    desk.press_key("undo");
    for (std::string language : {"en", "fr"}) {
        if (desk.page.language != language) desk.press_key("language");
        for (float width : {360.f, 390.f, 640.f, 800.f}) {
            CAPTURE(language);
            CAPTURE(width);
            desk.viewport.width = width;
            desk.settle();
            CHECK(desk.need_key("undo").rect.width > 0);
            CHECK(desk.need_key("frame-bar").rect.height <= 64);
        }
    }
}

TEST_CASE("a place keeps its address, its title and its language")
{
    Desk desk;
    desk.go("/start");
    desk.press_key("scenario-newcomer-open");

    CHECK(desk.page.path == "/overview");
    CHECK(desk.page.title == "Overview · Palier");
    desk.press("Français");
    CHECK(desk.page.language == "fr");
    CHECK(desk.page.title == "Vue d’ensemble · Palier");
    CHECK(desk.page.settings.find("\"fr\"") != std::string::npos);
}

TEST_CASE("a scenario that was started is one step, and undo takes it back")
{
    Desk desk;
    desk.go("/start");
    desk.press_key("scenario-transact-open");
    CHECK_FALSE(desk.state().offers.empty());

    desk.press("Undo");

    CHECK(desk.state() == State{});
}

TEST_CASE("a file that was exported and taken in again gives the same company")
{
    Desk desk;
    desk.go("/start");
    desk.press_key("scenario-free-trial-open");
    auto before = desk.state();
    desk.go("/settings");
    desk.press_key("export");
    REQUIRE_FALSE(desk.page.file.empty());

    Desk other;
    other.application.import("copy.json", desk.page.file);
    other.settle();
    other.press_key("import-replace");

    CHECK(other.state() == before);
}

TEST_CASE("each place below the programme has an address of its own, and a way back")
{
    Desk desk;
    desk.go("/programme");
    for (std::string_view place : {"rules", "differences", "examples"}) {
        CAPTURE(place);
        desk.press_key("open-" + std::string{place});
        CHECK(desk.page.path == "/programme/" + std::string{place});
        desk.press("Back to the programme");
        CHECK(desk.page.path == "/programme");
    }
}

TEST_CASE("another choice of editions changes the address, and neither the history nor the focus")
{
    Desk desk;
    desk.go("/programme/differences");
    auto opened = desk.page.paths_opened;
    desk.page.focused.clear();

    desk.choose("Before", "Late 2021");
    CHECK(desk.page.path == "/programme/differences/2021-12/2021-05");
    desk.choose("After", "Summer 2023");
    CHECK(desk.page.path == "/programme/differences/2021-12/2023-08");
    desk.press("Swap them");
    CHECK(desk.page.path == "/programme/differences/2023-08/2021-12");

    CHECK(desk.page.paths_opened == opened);
    CHECK(desk.page.focused.empty());
    CHECK(desk.find("Before", {ui::Role::choice})->value == "2023-08");
}

TEST_CASE("before the first edition the programme, its differences and its examples can be looked at all the "
          "same (R72)")
{
    Desk desk{"2019-06-01"};
    desk.go("/programme");
    CHECK(desk.shows("On 1 June 2019 none of the editions covered here was in force."));
    desk.go("/programme/differences");
    CHECK(desk.find("Before", {ui::Role::choice})->value == "2025-09");
    desk.go("/programme/examples");
    CHECK(desk.shows("Run the examples"));
    desk.go("/programme/rules");
    CHECK_FALSE(desk.shows("Find a rule"));
}

TEST_CASE("typing finds the rules that hold the words")
{
    Desk desk;
    desk.go("/programme/rules");
    desk.fill("Find a rule", "r48");
    CHECK(desk.shows("R48, checked by Palier"));
    CHECK_FALSE(desk.shows("R41, checked by Palier"));
}

TEST_CASE("the examples run when they are asked for, and all of them hold")
{
    Desk desk;
    desk.go("/programme/examples");
    CHECK(desk.shows("Nothing was run yet."));

    desk.press("Run the examples");

    std::size_t all = 0;
    for (const auto& file : desk.application.view().examples->files)
        for (const auto& result : file.results) {
            CHECK_MESSAGE(result.passed(), result.id);
            ++all;
        }
    CHECK(all >= 112);
    CHECK(desk.shows("All " + std::to_string(all) + " examples hold."));
    CHECK(desk.page.said == "All " + std::to_string(all) + " examples hold.");
    desk.press_key("examples-tiers");
    CHECK(desk.shows("499.99 dollars sold: the tier is Publisher"));
    desk.press("Français");
    CHECK(desk.shows("499,99 dollars vendus\u202F: le niveau est Éditeur (Publisher)"));
    desk.press_key("examples-tiers/G13/2023-08/R22");
    CHECK(desk.page.path == "/programme/rules/R22");
}

namespace {

std::string cases_with(const std::string& expect)
{
    return R"({"format": "palier.cases", "formatVersion": 1, "programme": "marketplace-rewards", "cases": [
        {"id": "mine", "title": "What I believe", "rules": ["R5"], "edition": "2021-05", "facts": {}, "expect": )" +
           expect + "}]}";
}

}  // namespace

TEST_CASE("a file of cases of one's own is run at once, and what comes out otherwise is told with its place")
{
    Desk desk;
    desk.application.import("mine.json", cases_with(R"({"fee": {"amount": "7", "currency": "USD"}})"));
    desk.settle();

    CHECK(desk.page.path == "/programme/examples");
    CHECK(desk.shows("The example does not hold."));
    CHECK(desk.shows("What I believe"));
    CHECK(desk.shows("mine, edition “Spring 2021”"));
    CHECK(desk.shows("/cases/0/expect/fee: expected 7"));

    desk.application.import("mine.json", cases_with(R"({"fee": {"amount": "0", "currency": "USD"}})"));
    desk.settle();
    CHECK(desk.shows("The example holds."));
    CHECK(desk.state() == State{});
}

TEST_CASE("a file of cases with a mistake is refused with the place of it")
{
    Desk desk;
    desk.application.import("mine.json", cases_with("{}"));
    desk.settle();

    CHECK(desk.page.path == "/settings/import");
    CHECK(desk.shows("Nothing is expected here, so this would always pass."));
    CHECK(desk.shows("line 2, column"));
    CHECK_FALSE(desk.application.view().examples);
}
