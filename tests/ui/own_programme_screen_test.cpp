#include "ui/own_programme_screen.h"

#include "core/own_thresholds.h"
#include "support/desk.h"
#include "support/own_edition.h"
#include "support/place_screen.h"

using namespace palier;

namespace {

void draw(ui::Kit& kit, const Scene& scene, ui::Outbox& outbox)
{
    ui::draw_own_programme(kit, present_own_programme(scene), outbox);
}

const std::string figure = "own-threshold/2021-05--transact-unknown--billed-sales";

// A person in June 2021, with a company.
Desk start()
{
    return Desk{"2021-06-01", "/programme/own"};
}

}  // namespace

TEST_CASE("one's own figures and editions are told in both languages at every width")
{
    check_place(PlaceScene{}, draw);
    PlaceScene own{bundled_scenario("transact")};
    auto lost = make_own_threshold("1999-01", "gold", 10);
    own.model.state.own_thresholds[lost.id] = lost;
    own.model.state.own_editions["broken"] = {"broken", "broken.json", "{"};
    own.model.unread_editions = {
        {"broken", {{.file = "broken.json", .line = 1, .column = 1, .code = "unexpected-end"}}}
    };
    check_place(own, draw);
    check_place_buttons(own, draw);
}

TEST_CASE("R25: a person types a figure, sees what it changes, and takes it back")
{
    auto desk = start();
    desk.edit(figure + "/figure", "25000");
    desk.press_key(figure + "/submit");

    REQUIRE(desk.state().own_thresholds.size() == 1);
    CHECK(desk.shows("1 figure of “Spring 2021” is your own."));
    CHECK(desk.shows("With your figures: "));
    desk.go("/programme");
    desk.press_key("ladder-shown");
    CHECK(desk.shows("at least USD\u00a025,000 (your own figure)"));

    desk.go("/programme/own");
    desk.press_key(figure + "/remove");
    CHECK(desk.state().own_thresholds.empty());
    CHECK(desk.shows("You have typed no figures of your own"));
}

TEST_CASE("R25: what is no figure is told at the field")
{
    auto desk = start();
    desk.edit(figure + "/figure", "a lot");
    desk.press_key(figure + "/submit");

    CHECK(desk.state().own_thresholds.empty());
    CHECK(desk.page.focused == figure + "/figure");
}

TEST_CASE("an edition file is looked at first, then used, then removed; its name says whose it is")
{
    auto desk = start();
    desk.press_key("own-edition-choose");
    CHECK(desk.page.files_asked == 1);
    desk.application.import("mine.json", write_own_edition());
    desk.settle();
    CHECK(desk.shows("The file is a complete edition."));
    CHECK(desk.state().own_editions.empty());

    desk.press_key("own-edition-use");
    CHECK(desk.state().own_editions.contains("2027.1"));
    CHECK(desk.store.edition()->id == "2027.1");
    CHECK_FALSE(desk.shows("The file is a complete edition."));
    desk.go("/programme");
    CHECK(desk.shows("2027.1 (your own edition)"));
    for (const char* place :
         {"/overview", "/company", "/offers", "/benefits", "/contact", "/technical", "/timeline"}) {
        desk.go(place);
        CHECK_FALSE(desk.shows("[edition."));
        CHECK_FALSE(desk.shows("[tier."));
    }

    desk.go("/programme/own");
    desk.press_key("own-edition-2027.1/remove");
    CHECK(desk.state().own_editions.empty());
    CHECK(desk.store.edition()->id == "2021-05");
    desk.go("/timeline");
    CHECK_FALSE(desk.shows("[edition."));
}

TEST_CASE("an edition that is dropped on the page is seen for what it is; so is a company that holds one")
{
    Desk desk;
    desk.application.import("mine.json", write_own_edition());
    desk.settle();
    CHECK(desk.page.path == "/programme/own");
    desk.press_key("own-edition-use");
    desk.go("/settings");
    desk.press_key("export");

    Desk other;
    other.application.import("copy.json", desk.page.file);
    other.settle();
    CHECK(other.page.path == "/settings/import");
    other.press_key("import-replace");
    CHECK(other.state() == desk.state());
    CHECK(other.store.edition()->id == "2027.1");
}

TEST_CASE("any other file that was chosen as an edition is told to be none, where it was chosen")
{
    auto desk = start();
    desk.press_key("own-edition-choose");
    desk.application.import("list.json", "{\"format\": \"something\"}");
    desk.settle();

    CHECK(desk.application.view().path == "/programme/own");
    CHECK(desk.shows("The file cannot be used: 1 mistake. Nothing has changed."));
    desk.press_key("own-edition-discard");
    CHECK_FALSE(desk.shows("The file cannot be used"));

    // The wish for an edition is over: the next file is looked at as a company.
    desk.application.import("list.json", "{\"format\": \"something\"}");
    desk.settle();
    CHECK(desk.application.view().path == "/settings/import");
}

TEST_CASE("choosing a scenario keeps one's own figures and editions")
{
    auto desk = start();
    desk.edit(figure + "/figure", "25000");
    desk.press_key(figure + "/submit");
    desk.application.import("mine.json", write_own_edition());
    desk.settle();
    desk.press_key("own-edition-use");

    desk.go("/start");
    desk.press_key("scenario-newcomer-open");

    CHECK(desk.state().own_thresholds.size() == 1);
    CHECK(desk.state().own_editions.size() == 1);
    CHECK(has_own_threshold(desk.store.edition()->ladder));
}

TEST_CASE("before an edition of one's own is used, what it says and can hardly mean is told")
{
    auto desk = start();
    auto text = write_own_edition();
    const std::string_view none = R"("rules": [])";
    text.replace(
        text.find(none),
        none.size(),
        R"("rules": [{"id": "nobody-asks", "number": "R1", "citations": [], "confidence": "inferred",
            "condition": {"fact": "company.billed-sales", "atLeast": {"amount": "1.00", "currency": "USD"}}}])"
    );
    desk.application.import("mine.json", text);
    desk.settle();

    CHECK(desk.shows("The file is a complete edition."));
    CHECK(desk.shows("Nothing in this edition refers to the rule “nobody-asks”"));
}
