#include "present/settings_page.h"

#include "present/import_review.h"
#include "support/place_scene.h"

using namespace palier;

namespace {

void review(PlaceScene& given, std::string_view file)
{
    auto plan = read_import(file, "company.json", bundled_library().editions, given.model.state);
    given.view.import = std::make_shared<const ImportReview>(ImportReview{std::move(plan)});
}

}  // namespace

TEST_CASE("erasing stays closed until the word is typed, in the reader's language and whatever its case")
{
    PlaceScene given;
    auto typed = [&](const char* word) {
        given.view.drafts["erase"].fields["word"] = word;
        return present_settings(given).erase.submit.open();
    };

    CHECK_FALSE(typed(""));
    CHECK_FALSE(typed("eras"));
    CHECK(typed("Erase "));
    given.in("fr");
    CHECK_FALSE(typed("erase"));
    CHECK(typed("effacer"));
    CHECK(std::holds_alternative<EraseEverything>(present_settings(given).erase.submit.action));
}

TEST_CASE("an accepted file says what it would do before anything is done, and offers both ways and none")
{
    PlaceScene given{make_company()};
    review(given, bundled_library().scenarios.front().file);

    auto page = present_settings(given);

    REQUIRE(page.import);
    CHECK(page.import->mistakes.empty());
    CHECK_FALSE(page.import->rows.empty());
    CHECK(
        std::get<ApplyImport>(need_key(page.import->buttons, "import-merge").action).mode == ImportMode::merge
    );
    CHECK(
        std::get<ApplyImport>(need_key(page.import->buttons, "import-replace").action).mode ==
        ImportMode::replace
    );
    CHECK(std::holds_alternative<DiscardImport>(need_key(page.import->buttons, "import-discard").action));
}

TEST_CASE("the same file a second time changes nothing, and says so")
{
    PlaceScene given{bundled_scenario("newcomer")};
    review(given, bundled_library().scenarios.front().file);

    auto page = present_settings(given);

    CHECK(need_pair(page.import->pairs, "Added").value == "0");
    CHECK(need_pair(page.import->pairs, "Changed").value == "0");
    CHECK(need_pair(page.import->pairs, "Unchanged").value != "0");
}

TEST_CASE("a record that merging refuses is listed first, with the reason and its place")
{
    PlaceScene given{make_company()};
    review(given, bundled_library().scenarios.front().file);

    auto page = present_settings(given);

    const auto& row = page.import->rows.front();
    CHECK(row.change == "refused");
    CHECK_FALSE(row.note.empty());
    CHECK(row.tone == Tone::refusal);
}

TEST_CASE("a file with mistakes is refused with all of them, each with its place, and nothing can be applied")
{
    PlaceScene given{make_company()};
    review(given, "{\"format\": \"palier.export\",\n \"formatVersion\": \"one\",\n \"colour\": 1}");

    auto page = present_settings(given);

    REQUIRE(page.import);
    CHECK(page.import->mistakes.size() >= 2);
    CHECK(page.import->mistakes.front().place.find("line 2") != std::string::npos);
    CHECK_FALSE(has_key(page.import->buttons, "import-merge"));
    CHECK(std::holds_alternative<ChooseFile>(need_key(page.import->buttons, "import-another").action));
}

TEST_CASE("a failed save is shown with the way out")
{
    PlaceScene given;
    given.model.save = SaveFailed{fail("quota"), 2};

    auto page = present_settings(given);

    CHECK(need_pair(page.kept, "State").value == "not saved: 2 steps wait");
    CHECK(has_key(page.kept_buttons, "settings-retry"));
    CHECK(has_key(page.files_buttons, "export"));
}

TEST_CASE("the browser's promise to keep is asked for only while it has not been given")
{
    PlaceScene given;
    given.view.storage.persisted = true;
    auto promised = present_settings(given);
    given.view.storage.persisted.reset();
    auto not_told = present_settings(given);

    CHECK_FALSE(has_key(promised.kept_buttons, "request-persistence"));
    CHECK(has_key(not_told.kept_buttons, "request-persistence"));
    CHECK(need_pair(not_told.kept, "Kept until you erase it").tone == Tone::unknown);
}
