// What differs between the shipped editions has words in both languages.
#include "present/edition_changes.h"

#include "support/place_scene.h"

using namespace palier;

namespace {

void check_line(const ChangeLine& line)
{
    for (auto text : {line.kind.text, line.thing, line.aspect, line.before, line.after}) {
        CAPTURE(std::string{text});
        CHECK(text.find("[") == std::string_view::npos);
        CHECK(text.find("{") == std::string_view::npos);
    }
    CHECK_FALSE(line.thing.empty());
    for (auto lines : {line.condition_before, line.condition_after})
        for (const auto& part : lines) {
            CAPTURE(std::string{part.sentence});
            CHECK_FALSE(part.sentence.empty());
            CHECK(part.sentence.find("[") == std::string_view::npos);
            CHECK(part.sentence.find("{") == std::string_view::npos);
        }
}

}  // namespace

TEST_CASE("every difference between any two shipped editions can be told in both languages")
{
    const auto& editions = bundled_library().editions;
    for (const char* language : {"en", "fr"}) {
        auto scene = PlaceScene{}.in(language);
        for (const auto& before : editions)
            for (const auto& after : editions) {
                auto sections =
                    present_edition_changes(scene.texts(), before, after, compare_editions(before, after));
                CHECK(sections.empty() == (&before == &after));
                for (const auto& section : sections) {
                    CHECK(section.heading.find("[") == std::string_view::npos);
                    for (const auto& line : section.lines) check_line(line);
                }
                turn_frame();
            }
    }
}

TEST_CASE("each part has one section")
{
    const auto& editions = bundled_library().editions;
    PlaceScene scene;
    auto sections = present_edition_changes(
        scene.texts(), editions.front(), editions.back(), compare_editions(editions.front(), editions.back())
    );
    std::set<std::string> headings;
    for (const auto& section : sections) CHECK(headings.insert(section.heading).second);
}

TEST_CASE("the answers that change for a company can be told in both languages")
{
    const auto& editions = bundled_library().editions;
    for (const char* language : {"en", "fr"})
        for (const char* scenario : {"newcomer", "free-trial", "transact", "climbing"}) {
            PlaceScene place{bundled_scenario(scenario)};
            place.in(language).at("2026-11-20");
            const Scene scene = place;
            for (const auto& after : editions) {
                auto changes = compare_answers(editions.front(), after, scene.state(), scene.today);
                auto lines = present_answer_changes(scene, changes);
                CHECK(lines.empty() == changes.none());
                for (const auto& line : lines) check_line(line);
            }
        }
}

TEST_CASE("a condition is told line by line, what it rests on one deeper")
{
    PlaceScene scene;
    const auto& edition = bundled_edition("2021-05");
    auto lines = present_condition(scene.texts(), edition, edition.find_rule("participation")->root);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].depth == 0);
    CHECK(lines[0].sentence == "all of these:");
    CHECK(lines[1].depth == 1);
    CHECK(lines[2].sentence.view().ends_with("at least 1"));
}
