// The places below the programme: rules, differences, examples.
#include "present/example_run.h"
#include "support/place_screen.h"
#include "ui/differences_screen.h"
#include "ui/examples_screen.h"
#include "ui/rules_screen.h"

using namespace palier;

namespace {

void draw_rules_place(ui::Kit& kit, const Scene& scene, ui::Outbox& outbox)
{
    ui::draw_rules(kit, present_rules(scene), outbox);
}

void draw_one_rule(ui::Kit& kit, const Scene& scene, ui::Outbox&)
{
    ui::draw_rule(kit, present_rule(scene, "R55"));
}

void draw_differences_place(ui::Kit& kit, const Scene& scene, ui::Outbox& outbox)
{
    ui::draw_differences(kit, present_differences(scene, "2021-05", "2023-08"), outbox);
}

void draw_examples_place(ui::Kit& kit, const Scene& scene, ui::Outbox& outbox)
{
    ui::draw_examples(kit, present_examples(scene), outbox);
}

PlaceScene with_examples()
{
    PlaceScene given;
    ExampleRun run;
    std::vector<Issue> issues;
    for (const auto& file : bundled_library().cases)
        if (file.name.ends_with("/tiers.json"))
            run.files.push_back(
                {file.name, run_cases(file.text, file.name, bundled_library().editions, issues)}
            );
    run.files.back().results.back().mismatches.push_back({"/cases/38/expect/tier/reached", "500", "publisher"}
    );
    given.view.examples = std::make_shared<const ExampleRun>(std::move(run));
    return given;
}

}  // namespace

TEST_CASE("the rules are told in both languages at every width")
{
    check_place(PlaceScene{}, draw_rules_place);
    check_place(PlaceScene{}, draw_one_rule);
}

TEST_CASE("the differences are told in both languages at every width, for a company and for nobody")
{
    check_place(PlaceScene{}, draw_differences_place);
    check_place(PlaceScene{bundled_scenario("transact")}, draw_differences_place);
}

TEST_CASE("the examples are told in both languages at every width, before and after they were run")
{
    check_place(PlaceScene{}, draw_examples_place);
    check_place(with_examples(), draw_examples_place);
}

TEST_CASE("typing in the field asks for the rules with these words")
{
    Screen screen;
    ui::Outbox outbox;
    PlaceScene given;
    auto place = [&](ui::Kit& kit) { kit.page("page", [&] { draw_rules_place(kit, given, outbox); }); };
    screen.draw(place);
    screen.type("rules/words", "tenant", place);
    REQUIRE(outbox.size() == 1);
    const auto* edit = std::get_if<EditField>(&outbox.front());
    REQUIRE(edit);
    CHECK(edit->form == "rules");
    CHECK(edit->value == "tenant");
}

TEST_CASE("choosing an edition leads to its address, staying at the place")
{
    Screen screen;
    ui::Outbox outbox;
    PlaceScene given;
    auto place = [&](ui::Kit& kit) { kit.page("page", [&] { draw_differences_place(kit, given, outbox); }); };
    screen.draw(place);
    screen.type("before", "2020-05", place);
    REQUIRE(outbox.size() == 1);
    const auto* go = std::get_if<GoTo>(&outbox.front());
    REQUIRE(go);
    CHECK(go->path == "/programme/differences/2020-05/2023-08");
    CHECK(go->same_place);
}

TEST_CASE("the differences of a part, and the conditions in it, are shown when they are asked for")
{
    for (const char* language : {"en", "fr"})
        for (float width : {360.0F, 1280.0F}) {
            Screen screen{width};
            ui::Outbox outbox;
            auto given = PlaceScene{}.in(language);
            auto place = [&](ui::Kit& kit) {
                kit.page("page", [&] { draw_differences_place(kit, given, outbox); });
            };
            screen.draw(place);
            CHECK_FALSE(screen.find("changes-benefit-table"));
            screen.click("changes-benefit", place);
            screen.draw(place);
            CHECK(screen.find("changes-benefit-table"));
            std::vector<std::string> conditions;
            for (const auto& item : screen.drawn.items)
                if (item.key.starts_with("changes-benefit-condition-")) conditions.push_back(item.key);
            REQUIRE_FALSE(conditions.empty());
            screen.click(conditions.front(), place);
            screen.draw(place);
            CHECK(screen.find(conditions.front() + "-before"));
            CHECK(screen.find(conditions.front() + "-after"));
            for (const auto& item : screen.drawn.items) CHECK(item.rect.x + item.rect.width <= width + 0.5F);
        }
}

TEST_CASE("every button of these places does something")
{
    check_place_buttons(PlaceScene{bundled_scenario("transact")}, draw_differences_place);
    check_place_buttons(PlaceScene{}, draw_differences_place);
    check_place_buttons(with_examples(), draw_examples_place);
}

TEST_CASE("an example that does not hold is there without being asked for, with its place")
{
    Screen screen;
    ui::Outbox outbox;
    auto given = with_examples();
    screen.draw([&](ui::Kit& kit) { kit.page("page", [&] { draw_examples_place(kit, given, outbox); }); });
    CHECK(screen.shows("/cases/38/expect/tier/reached: expected 500, found publisher"));
    CHECK(screen.shows("does not hold"));
}
