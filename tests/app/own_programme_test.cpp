// The store keeps the editions of a person's own, and their figures, in step with what is kept.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/store.h"
#include "core/own_thresholds.h"
#include "support/bundled_library.h"
#include "support/memory_journal.h"
#include "support/own_edition.h"
#include "support/sample_edition.h"

using namespace palier;

namespace {

struct Desk {
    MemoryJournal journal;
    int made = 0;
    Store store{
        bundled_library().editions,
        journal,
        {[] { return on("2021-06-01"); },
         [] { return std::int64_t{1'000}; },
         [this] { return "fresh" + std::to_string(++made); }}
    };

    Desk() { store.load({}); }
    std::string attempt(const Command& command)
    {
        auto done = store.try_dispatch(command);
        return done ? "" : done.error().code;
    }
    const Edition* find(const Id& id) const
    {
        auto found = std::ranges::find(store.editions(), id, &Edition::id);
        return found == store.editions().end() ? nullptr : &*found;
    }
    bool has_own_figure(const Id& edition) const { return has_own_threshold(find(edition)->ladder); }
};

SaveOwnThreshold typed(const Id& edition = "2021-05")
{
    return {make_own_threshold(edition, "transact-unknown", 25'000)};
}

}  // namespace

TEST_CASE("R25: a figure that is typed counts at once, in its own edition only, until it is undone")
{
    Desk desk;
    CHECK(&desk.store.editions() == &bundled_library().editions);

    CHECK(desk.attempt(typed()) == "");
    CHECK(desk.has_own_figure("2021-05"));
    CHECK_FALSE(desk.has_own_figure("2020-05"));
    CHECK(desk.store.edition()->id == "2021-05");

    desk.store.undo();
    CHECK_FALSE(desk.has_own_figure("2021-05"));
    desk.store.redo();
    CHECK(desk.has_own_figure("2021-05"));
    CHECK(desk.attempt(RemoveOwnThreshold{"2021-05--transact-unknown--billed-sales"}) == "");
    CHECK_FALSE(desk.has_own_figure("2021-05"));
}

TEST_CASE("a figure can be typed for an edition that is not in force, and for none that is not there")
{
    Desk desk;
    CHECK(desk.attempt(typed("2020-05")) == "");
    CHECK(desk.has_own_figure("2020-05"));
    CHECK(desk.attempt(typed("1999-01")) == "edition-unknown");
}

TEST_CASE("what is one's own is there again after a reload, and gone after erasing")
{
    Desk desk;
    desk.attempt(typed());
    desk.attempt(SaveOwnEdition{make_own_edition()});
    desk.journal.answer_all();

    Desk reopened;
    reopened.store.load(desk.journal.kept);
    CHECK(reopened.has_own_figure("2021-05"));
    CHECK(reopened.find("2027.1"));
    CHECK(reopened.store.edition() == reopened.find("2027.1"));
    CHECK(replay(desk.journal.kept).state == desk.journal.records);

    reopened.store.erase();
    CHECK(reopened.store.editions() == bundled_library().editions);
    CHECK(reopened.store.model().state == State{});
}

TEST_CASE("another scenario leaves what is one's own")
{
    Desk desk;
    desk.attempt(typed());
    desk.attempt(SaveOwnEdition{make_own_edition()});

    CHECK(desk.attempt(ReplaceContent{State{}, "scenario:newcomer"}) == "");

    CHECK(desk.has_own_figure("2021-05"));
    CHECK(desk.find("2027.1"));
    CHECK(desk.store.edition()->id == "2021-05");
}

TEST_CASE("only a file that is an edition becomes one's own, under its own id")
{
    Desk desk;
    CHECK(desk.attempt(SaveOwnEdition{{"mine", "mine.json", "{}"}}) == "own-edition-unread");
    CHECK(
        desk.attempt(SaveOwnEdition{{"mine", "mine.json", write_own_edition("2027")}}) == "own-edition-unread"
    );
    CHECK(desk.store.model().state == State{});
    CHECK(desk.attempt(SaveOwnEdition{{"2027", "mine.json", write_own_edition("2027")}}) == "");
}

TEST_CASE("an own edition works before the first edition too, and can be taken away there")
{
    Desk desk;
    desk.attempt(SetReferenceDate{on("2019-01-01")});
    CHECK(desk.store.edition() == nullptr);
    CHECK(desk.attempt(typed()) == "");
    CHECK(desk.attempt(RemoveOwnThreshold{"2021-05--transact-unknown--billed-sales"}) == "");
    CHECK(desk.attempt(SaveOwnEdition{make_own_edition()}) == "");
    CHECK(desk.store.edition()->id == "2027.1");
    CHECK(desk.attempt(RemoveOwnEdition{"2027.1"}) == "");
    CHECK(desk.store.edition() == nullptr);
}

TEST_CASE("an own edition whose words are in use cannot be taken away, nor replaced by one without them")
{
    Desk desk;
    auto with_role = write_own_edition();
    auto at = with_role.find("\"roles\": []");
    with_role.replace(at, 11, "\"roles\": [\"gardener\"]");
    CHECK(desk.attempt(SaveOwnEdition{{"2027.1", "mine.json", with_role}}) == "");
    CHECK(desk.attempt(SavePerson{{"", "Ada", "", {"gardener"}}}) == "");

    CHECK(desk.attempt(RemoveOwnEdition{"2027.1"}) == "own-edition-in-use");
    CHECK(desk.attempt(SaveOwnEdition{make_own_edition()}) == "own-edition-in-use");
    CHECK(desk.attempt(SavePerson{{"person-fresh2", "Ada", "", {}}}) == "");
    CHECK(desk.attempt(RemoveOwnEdition{"2027.1"}) == "");
    CHECK_FALSE(desk.find("2027.1"));
}

TEST_CASE("a kept edition that can no longer be read is told, keeps nothing from working and is not lost")
{
    Desk desk;
    Entry entry{
        1,
        1'000,
        on("2021-06-01"),
        Acted{{OwnEditionSaved{{"2027.1", "mine.json", "{"}}, EditionPinned{"2027.1"}}}
    };
    desk.store.load({entry});

    REQUIRE(desk.store.model().unread_editions.size() == 1);
    CHECK(desk.store.model().unread_editions[0].id == "2027.1");
    CHECK_FALSE(desk.store.model().unread_editions[0].issues.empty());
    CHECK(desk.store.edition()->id == "2021-05");
    CHECK(desk.attempt(SavePerson{{"", "Ada", "", {}}}) == "");
    CHECK(desk.store.model().state.own_editions.at("2027.1").text == "{");
    CHECK(desk.attempt(RemoveOwnEdition{"2027.1"}) == "");
    CHECK(desk.store.model().unread_editions.empty());
}
