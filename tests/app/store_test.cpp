#include <doctest/doctest.h>

#include "app/store.h"
#include "support/memory_journal.h"
#include "support/sample_company.h"

using namespace palier;

namespace {

struct Desk {
    std::vector<Edition> editions = {make_sample_edition()};
    MemoryJournal journal;
    int made = 0;
    Store store{
        editions,
        journal,
        {[] { return on("2021-06-01"); },
         [] { return std::int64_t{1'000}; },
         [this] { return "fresh" + std::to_string(++made); }}
    };

    Desk() { store.load({}); }
    const Model& model() const { return store.model(); }
};

SaveCompany named(const char* name)
{
    return {name, Answer::yes, "12345", "", ""};
}

}  // namespace

TEST_CASE("a change is on screen at once, and saved only when the journal says so")
{
    Desk desk;

    CHECK(desk.store.dispatch(named("Exemple")));

    CHECK(desk.model().state.partner()->name == "Exemple");
    CHECK(std::holds_alternative<Saving>(desk.model().save));
    desk.journal.answer_all();
    CHECK(std::holds_alternative<Saved>(desk.model().save));
}

TEST_CASE("replaying the journal gives the records")
{
    Desk desk;
    desk.store.dispatch(named("Exemple"));
    desk.store.dispatch(SaveProfile{{"", "Main", Answer::yes}});
    desk.store.undo();
    desk.store.dispatch(SavePerson{{"", "Ada", "ada@exemple.fr", {"partner-admin"}}});
    desk.store.dispatch(SetReferenceDate{on("2021-07-01")});
    desk.journal.answer_all();

    CHECK(replay(desk.journal.kept).state == desk.journal.records);
    CHECK(desk.journal.records == desk.model().state);

    Desk reopened;
    reopened.store.load(desk.journal.kept);
    CHECK(reopened.model().state == desk.model().state);
    CHECK(reopened.model().counting == desk.model().counting);
}

TEST_CASE("a refused command changes nothing, keeps nothing and says why")
{
    Desk desk;

    CHECK_FALSE(desk.store.dispatch(RemoveProfile{"profile-1"}));

    CHECK(desk.model().state == State{});
    CHECK(desk.journal.answers.empty());
    REQUIRE(desk.model().notices.size() == 1);
    CHECK(desk.model().notices.back().kind == NoticeKind::refusal);
    CHECK(desk.model().notices.back().message.code == "profile-unknown");
}

TEST_CASE("a failed write is said, the work goes on in memory, and a retry writes everything in order")
{
    Desk desk;
    desk.journal.broken = "quota";
    desk.store.dispatch(named("One"));
    desk.journal.answer_all();
    desk.store.dispatch(named("Two"));

    REQUIRE(std::holds_alternative<SaveFailed>(desk.model().save));
    CHECK(std::get<SaveFailed>(desk.model().save).error.code == "quota");
    CHECK(std::get<SaveFailed>(desk.model().save).waiting == 2);
    CHECK(desk.journal.answers.empty());
    CHECK(desk.model().state.partner()->name == "Two");

    desk.journal.broken.clear();
    desk.store.retry_save();
    desk.journal.answer_all();

    CHECK(std::holds_alternative<Saved>(desk.model().save));
    CHECK(desk.journal.kept == desk.model().journal);
}

TEST_CASE("an answer that comes after a failure does not make it good")
{
    Desk desk;
    desk.store.dispatch(named("One"));
    desk.store.dispatch(named("Two"));
    desk.journal.broken = "failed";
    auto second = desk.journal.answers.back();
    desk.journal.answers.pop_back();
    desk.journal.answer_all();
    desk.journal.broken.clear();
    second();

    CHECK(std::holds_alternative<SaveFailed>(desk.model().save));
}

TEST_CASE("undo and redo are steps of the journal, and going back to a point undoes all after it")
{
    Desk desk;
    desk.store.dispatch(named("One"));
    desk.store.dispatch(named("Two"));
    desk.store.dispatch(named("Three"));

    desk.store.undo_to(1);
    CHECK(desk.model().state.partner()->name == "One");
    CHECK(desk.model().journal.size() == 5);
    desk.store.redo();
    CHECK(desk.model().state.partner()->name == "Two");
    desk.store.undo_to(0);
    CHECK(desk.model().state == State{});
    CHECK_FALSE(desk.model().can_undo());
}

TEST_CASE("the reference date is today until it is set, and then decides what counts as today")
{
    Desk desk;
    CHECK(desk.store.today() == on("2021-06-01"));

    desk.store.dispatch(SetReferenceDate{on("2021-08-15")});
    CHECK(desk.store.today() == on("2021-08-15"));
    desk.store.dispatch(SetReferenceDate{std::nullopt});
    CHECK(desk.store.today() == on("2021-06-01"));
}

TEST_CASE("R72: before the first edition nothing of the programme can be done, but one can leave that day")
{
    Desk desk;
    desk.store.dispatch(SetReferenceDate{on("2020-12-31")});

    CHECK(desk.store.edition() == nullptr);
    CHECK_FALSE(desk.store.dispatch(named("Exemple")));
    CHECK(desk.model().notices.back().message.code == "no-edition");
    CHECK(desk.store.dispatch(PinEdition{"sample"}));
    CHECK(desk.store.dispatch(named("Exemple")));
    CHECK_FALSE(desk.store.dispatch(PinEdition{"1999-01"}));
}

TEST_CASE("erasing forgets everything here and where it is kept, and cannot be undone")
{
    Desk desk;
    desk.store.dispatch(named("Exemple"));
    desk.journal.answer_all();

    desk.store.erase();
    desk.journal.answer_all();

    CHECK(desk.model().state == State{});
    CHECK(desk.journal.records == State{});
    CHECK(replay(desk.journal.kept) == Replayed{});
    CHECK_FALSE(desk.model().can_undo());
    CHECK(std::holds_alternative<Saved>(desk.model().save));
    desk.store.dispatch(named("Afterwards"));
    desk.journal.answer_all();
    CHECK(desk.journal.kept.size() == 2);
    CHECK(desk.journal.kept.back().sequence == desk.journal.kept.front().sequence + 1);
}

TEST_CASE("erasing after a failed write continues what is kept, without a gap")
{
    Desk desk;
    desk.store.dispatch(named("One"));
    desk.journal.answer_all();
    desk.journal.broken = "quota";
    desk.store.dispatch(named("Two"));
    desk.journal.answer_all();

    desk.journal.broken.clear();
    desk.store.erase();
    desk.journal.answer_all();

    CHECK(desk.journal.kept.front().sequence == 2);
}
