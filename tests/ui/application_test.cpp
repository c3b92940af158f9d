#include <doctest/doctest.h>

#include <regex>

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
    CHECK(bundled_library().scenarios.size() == 3);
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
