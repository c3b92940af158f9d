#include "present/contact_page.h"

#include "support/place_scene.h"

using namespace palier;

namespace {

void type(PlaceScene& given, const std::string& field, const std::string& value)
{
    given.view.drafts["contact/new"].fields[field] = value;
}

void fill_in(PlaceScene& given)
{
    type(given, "person", "ada");
    type(given, "email", "marketing@exemple.fr");
    type(given, "phone", "+33 1 23 45 67 89");
    type(given, "language", "fr");
}

const Field& email_of(const ContactPage& page)
{
    REQUIRE(page.form);
    return need_key(page.form->fields, "email");
}

}  // namespace

TEST_CASE("without a contact the place says what that closes and shows the form at once (R48)")
{
    PlaceScene given{make_company()};

    auto page = present_contact(given);

    CHECK(
        page.answer ==
        "Nobody yet. Without a marketing contact no marketing or sales benefit can be activated."
    );
    REQUIRE(page.form);
    CHECK(page.form->submit.label == "Assign user");
    CHECK(page.form->fields.size() == 4);
}

TEST_CASE("in French the button carries the English name beside the French one")
{
    PlaceScene given{make_company()};

    auto page = present_contact(given.in("fr"));

    REQUIRE(page.form);
    CHECK(page.form->submit.label == "Attribuer l’utilisateur (Assign user)");
}

TEST_CASE(
    "the account's own e-mail is refused while it is typed, whatever its case and the spaces around it (R50)"
)
{
    PlaceScene given{make_company()};
    for (const char* same : {"compte@exemple.fr", "  Compte@Exemple.FR "}) {
        type(given, "email", same);

        auto page = present_contact(given);

        CHECK(email_of(page).error == given.texts()("contact.error.email-same"));
    }
}

TEST_CASE("an e-mail that differs by one letter is taken (R50)")
{
    PlaceScene given{make_company()};
    fill_in(given);
    type(given, "email", "comptes@exemple.fr");

    auto page = present_contact(given);
    auto reading = read_contact_form(given, "contact/new");

    CHECK(email_of(page).error.empty());
    CHECK(reading.errors.empty());
    REQUIRE(reading.command);
    CHECK(std::get<AssignContact>(*reading.command).contact.email == "comptes@exemple.fr");
}

TEST_CASE(
    "each part of the form that is missing gets its own error: user, e-mail, phone, language (R49 to R51)"
)
{
    PlaceScene given{make_company()};
    fill_in(given);
    for (const char* field : {"person", "email", "phone", "language"}) {
        auto without = given;
        type(without, field, "");

        auto reading = read_contact_form(without, "contact/new");

        CHECK_FALSE(reading.command);
        CHECK(reading.errors.contains(field));
    }
    CHECK(read_contact_form(given, "contact/new").errors.empty());
}

TEST_CASE("a slip in an address is noticed")
{
    PlaceScene given{make_company()};
    fill_in(given);
    type(given, "email", "marketing.exemple.fr");

    auto reading = read_contact_form(given, "contact/new");

    CHECK(reading.errors.at("email") == given.texts()("contact.error.email-shape"));
}

TEST_CASE("choosing a user brings that user's e-mail, until another is typed")
{
    PlaceScene given{make_company()};
    type(given, "person", "ada");

    auto chosen = present_contact(given);
    type(given, "email", "other@exemple.fr");
    auto typed = present_contact(given);

    CHECK(email_of(chosen).value == "ada@exemple.fr");
    CHECK(email_of(typed).value == "other@exemple.fr");
}

TEST_CASE("when the account's e-mail is not known, the place says that it cannot compare, and does not refuse")
{
    PlaceScene given{make_company()};
    company_of(given.model.state).account_email.clear();
    fill_in(given);

    auto page = present_contact(given);

    CHECK(need_key(page.notices, "contact-account-email").tone == Tone::unknown);
    CHECK(read_contact_form(given, "contact/new").errors.empty());
}

TEST_CASE("whoever lacks the role sees why Assign user is closed (R41)")
{
    PlaceScene given{make_company()};
    company_of(given.model.state).people.front().roles = {"sales-agent"};

    auto page = present_contact(given);

    REQUIRE(page.form);
    CHECK_FALSE(page.form->submit.open());
    CHECK(has_key(page.notices, "contact-access"));
}

TEST_CASE("the detour to create a user says whether the person signed in may do that (R49)")
{
    PlaceScene admin{make_company()};
    company_of(admin.model.state).people.front().roles = {"global-admin"};
    PlaceScene partner_admin{make_company()};

    auto may = present_contact(admin);
    auto may_not = present_contact(partner_admin);

    CHECK(may.detour.front().text == admin.texts()("contact.detour.may"));
    CHECK(may_not.detour.front().text.find("may not create users") != std::string::npos);
    CHECK(path_of(may_not.detour.front().buttons.front()) == "/company");
}

TEST_CASE("an assigned contact is shown, can be changed and removed, and the form waits to be asked for")
{
    PlaceScene given{make_company()};
    put(given.model.state, make_contact());

    auto page = present_contact(given);
    given.view.open.insert("contact/contact-1");
    auto changing = present_contact(given);

    CHECK(page.answer == "The Rewards team writes to Ada after each activation.");
    CHECK_FALSE(page.form);
    CHECK(command_of<RemoveContact>(need_key(page.contacts.front().buttons, "remove-contact-1")));
    REQUIRE(changing.form);
    CHECK(need_key(changing.form->fields, "phone").value == "+33 1 23 45 67 89");
}

TEST_CASE("a contact whose address has become the account's is told as a problem (R50)")
{
    PlaceScene given{make_company()};
    put(given.model.state, make_contact());
    company_of(given.model.state).account_email = "Marketing@Exemple.fr";

    auto page = present_contact(given);

    CHECK(need_key(page.notices, "problem-contact-1").tone == Tone::refusal);
}
