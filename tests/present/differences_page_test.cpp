#include "present/differences_page.h"

#include "support/place_scene.h"

using namespace palier;

TEST_CASE(
    "at first the edition in use is compared with the one before it, and the first one with the one after"
)
{
    PlaceScene given;
    auto page = present_differences(given, "", "");
    CHECK(page.before.value == "2020-05");
    CHECK(page.after.value == "2021-05");

    given.edition = &bundled_edition("2020-05");
    page = present_differences(given, "", "");
    CHECK(page.before.value == "2020-05");
    CHECK(page.after.value == "2021-05");

    given.edition = nullptr;
    page = present_differences(given, "", "");
    CHECK(page.before.value == "2025-09");
    CHECK(page.after.value == "2026-09");
}

TEST_CASE("any two editions can be compared, each choice with an address of its own")
{
    auto page = present_differences(PlaceScene{}, "2021-05", "2023-08");
    CHECK(page.before_name == "Spring 2021");
    CHECK(page.after_name == "Summer 2023");
    REQUIRE(page.before.options.size() == bundled_library().editions.size());
    REQUIRE(page.before.paths.size() == page.before.options.size());
    CHECK(page.before.paths.front() == "/programme/differences/2020-05/2023-08");
    CHECK(page.after.paths.back() == "/programme/differences/2021-05/2026-09");
    CHECK(path_of(page.swap) == "/programme/differences/2023-08/2021-05");
    CHECK(page.unknown.text.empty());
}

TEST_CASE("the differences are counted: new, gone and changed make all")
{
    const auto& before = bundled_edition("2021-05");
    const auto& after = bundled_edition("2023-08");
    auto differences = compare_editions(before, after);
    auto page = present_differences(PlaceScene{}, "2021-05", "2023-08");

    CHECK(page.answer.starts_with(std::to_string(differences.size()) + " differences: "));
    std::size_t lines = 0;
    for (const auto& section : page.sections) {
        lines += section.lines.size();
        CHECK(section.label.starts_with(section.heading));
    }
    CHECK(lines == differences.size());
}

TEST_CASE("what only one of them has is said on both sides")
{
    auto page = present_differences(PlaceScene{}, "2021-05", "2023-08");
    int added = 0, removed = 0;
    for (const auto& section : page.sections)
        for (const auto& line : section.lines) {
            CAPTURE(line.thing);
            if (line.sort == EditionDifference::Kind::added) {
                ++added;
                CHECK(line.before == "not in this edition");
                CHECK_FALSE(line.after.empty());
            } else if (line.sort == EditionDifference::Kind::removed) {
                ++removed;
                CHECK_FALSE(line.before.empty());
                CHECK(line.after == "not in this edition");
            } else {
                CHECK_FALSE(line.aspect.empty());
                CHECK(line.before.empty() == line.after.empty());
            }
        }
    CHECK(added > 0);
    CHECK(removed > 0);
}

TEST_CASE("where a condition differs there is a button for it, and nowhere else")
{
    auto page = present_differences(PlaceScene{}, "2021-05", "2023-08");
    int conditions = 0;
    for (const auto& section : page.sections)
        for (const auto& line : section.lines) {
            bool has = !line.condition_before.empty() || !line.condition_after.empty();
            CHECK(has == !line.conditions_label.empty());
            conditions += has;
        }
    CHECK(conditions > 0);
}

TEST_CASE("the same edition on both sides differs in nothing, which is said")
{
    auto page = present_differences(PlaceScene{bundled_scenario("transact")}, "2021-05", "2021-05");
    CHECK(page.answer == "You chose “Spring 2021” on both sides: nothing differs.");
    CHECK(page.sections.empty());
    CHECK(page.own.empty());
    CHECK(page.own_text.starts_with("Nothing differs for "));
    CHECK(page.general_text == "Nothing differs.");
}

TEST_CASE("for a company it is told first which of its answers differ")
{
    PlaceScene given{bundled_scenario("transact")};
    given.at("2026-11-20");
    auto page = present_differences(given, "2021-05", "2023-08");
    Scene scene = given;
    auto changes =
        compare_answers(bundled_edition("2021-05"), bundled_edition("2023-08"), scene.state(), scene.today);
    const auto all = present_answer_changes(scene, changes).size();
    CHECK(page.own.size() + page.own_rest.size() == all);
    CHECK(all > 1);
    CHECK(page.own_rest.empty() == (all <= 8));
    CHECK(page.own_rest.empty() == page.own_rest_label.empty());
    CHECK(page.own_text.starts_with(std::to_string(all) + " answers for "));
    CHECK_FALSE(page.start);
}

TEST_CASE("while nothing is known of a company there is nobody to compare for, and a way to begin")
{
    auto page = present_differences(PlaceScene{}, "", "");
    CHECK(page.own.empty());
    CHECK(page.own_text.starts_with("There is nobody to compare for yet"));
    REQUIRE(page.start);
    CHECK(path_of(*page.start) == "/start");
    CHECK_FALSE(page.sections.empty());
}

TEST_CASE("an address with an edition that there is not says so, and compares others")
{
    auto page = present_differences(PlaceScene{}, "2021-05", "1999");
    CHECK(page.unknown.text.find("“1999”") != std::string_view::npos);
    CHECK(page.before.value == "2021-05");
    CHECK(page.after.value == "2021-05");
}
