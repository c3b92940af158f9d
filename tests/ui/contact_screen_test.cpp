#include "ui/contact_screen.h"

#include "support/screen_rules.h"

using namespace palier;

namespace {

void draw(ui::Kit& kit, const Scene& scene, ui::Outbox& outbox)
{
    ui::draw_contact(kit, present_contact(scene), outbox);
}

}  // namespace

TEST_CASE("the contact place is told in both languages, empty, being filled in, wrong and done")
{
    PlaceScene typing{make_company()};
    typing.view.drafts["contact/new"].fields = {{"person", "ada"}, {"email", "compte@exemple.fr"}};
    PlaceScene assigned{make_company()};
    put(assigned.model.state, make_contact());
    PlaceScene wrong = assigned;
    company_of(wrong.model.state).account_email = "marketing@exemple.fr";

    check_place(PlaceScene{State{}}, draw);
    check_place(PlaceScene{make_company()}, draw);
    check_place(typing, draw);
    check_place(assigned, draw);
    check_place(wrong, draw);
}

TEST_CASE("pressing Assign user submits the form of the contact")
{
    PlaceScene given{make_company()};

    auto action = press(given, "contact-assign", draw);

    REQUIRE(std::holds_alternative<SubmitForm>(action));
    CHECK(std::get<SubmitForm>(action).form == "contact/new");
}

TEST_CASE("typing an e-mail edits the draft of the contact")
{
    PlaceScene given{make_company()};
    Screen screen;
    ui::Outbox outbox;
    auto place = [&](ui::Kit& kit) { kit.page("page", [&] { draw(kit, given, outbox); }); };
    screen.draw(place);

    screen.type("contact/new/email", "a@b.fr", place);

    REQUIRE(outbox.size() == 1);
    REQUIRE(std::holds_alternative<EditField>(outbox.front()));
    CHECK(std::get<EditField>(outbox.front()).value == "a@b.fr");
}

TEST_CASE("a contact is changed or removed by its own buttons")
{
    PlaceScene given{make_company()};
    put(given.model.state, make_contact());

    auto change = press(given, "change-contact-1", draw);
    auto remove = press(given, "remove-contact-1", draw);

    REQUIRE(std::holds_alternative<SetOpen>(change));
    CHECK(std::get<SetOpen>(change).key == "contact/contact-1");
    CHECK(command_of<RemoveContact>(remove));
}
