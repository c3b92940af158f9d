#include "ui/settings_screen.h"

#include "present/import_review.h"
#include "support/screen_rules.h"

using namespace palier;

namespace {

void draw(ui::Kit& kit, const Scene& scene, ui::Outbox& outbox)
{
    ui::draw_settings(kit, present_settings(scene), outbox);
}

PlaceScene reviewing(std::string_view file)
{
    PlaceScene given{make_company()};
    auto plan = read_import(file, "company.json", bundled_library().editions, given.model.state);
    given.view.import = std::make_shared<const ImportReview>(ImportReview{std::move(plan)});
    return given;
}

}  // namespace

TEST_CASE("the settings are told in both languages, with and without a file that is looked at")
{
    PlaceScene full;
    full.view.storage = {false, 3'000'000, 5'000'000'000};
    full.model.save = SaveFailed{fail("quota"), 1};

    check_place(PlaceScene{}, draw);
    check_place(full, draw);
    for (const auto& scenario : bundled_library().scenarios) check_place(reviewing(scenario.file), draw);
    check_place(reviewing("{\"format\": \"palier.export\", \"formatVersion\": 1, \"colour\": 1}"), draw);
    check_place(reviewing("not JSON"), draw);
}

TEST_CASE("choosing a theme, a language or a text size asks for it")
{
    auto choose = [](std::string_view key, std::string_view value) {
        PlaceScene given;
        Screen screen;
        ui::Outbox outbox;
        auto place = [&](ui::Kit& kit) { kit.page("page", [&] { draw(kit, given, outbox); }); };
        screen.draw(place);
        screen.type(key, value, place);
        REQUIRE(outbox.size() == 1);
        return outbox.front();
    };

    CHECK(std::get<SetTheme>(choose("setting-theme", "dark")).theme == "dark");
    CHECK(std::get<SetLanguage>(choose("setting-language", "fr")).language == "fr");
    CHECK(std::get<SetTextScale>(choose("setting-text-size", "150")).percent == 150);
}

TEST_CASE("a file is merged, replaces, or is left, as the person says")
{
    auto given = reviewing(bundled_library().scenarios.front().file);

    CHECK(std::get<ApplyImport>(press(given, "import-merge", draw)).mode == ImportMode::merge);
    CHECK(std::get<ApplyImport>(press(given, "import-replace", draw)).mode == ImportMode::replace);
    CHECK(std::holds_alternative<DiscardImport>(press(given, "import-discard", draw)));
}

TEST_CASE("erasing cannot be pressed before the word is typed, and can after")
{
    PlaceScene given;
    Screen screen;
    ui::Outbox outbox;
    auto place = [&](ui::Kit& kit) { kit.page("page", [&] { draw(kit, given, outbox); }); };
    screen.draw(place);
    screen.click("erase-everything", place);
    CHECK(outbox.empty());
    given.view.drafts["erase"].fields["word"] = "erase";

    CHECK(std::holds_alternative<EraseEverything>(press(given, "erase-everything", draw)));
}
