#include "present/company_page.h"

#include "support/place_scene.h"

using namespace palier;

namespace {

const Finding& need_finding(const CompanyPage& page, std::string_view key)
{
    return need_key(page.access, key);
}

void type(PlaceScene& given, const std::string& form, const std::string& field, const std::string& value)
{
    given.view.drafts[form].fields[field] = value;
}

State make_company_with_other_tenant(std::set<Id> roles)
{
    auto state = make_company();
    company_of(state).people.front().roles = std::move(roles);
    company_of(state).tenants.push_back({"other", "autre.onmicrosoft.com", SeparateTenant{}});
    company_of(state).session = Session{"ada", "other"};
    return state;
}

const GuidedStep& need_current(const CompanyPage& page)
{
    REQUIRE(page.walk);
    for (const auto& step : page.walk->steps)
        if (step.state == GuidedStep::State::current) return step;
    FAIL("no step is the current one");
    return page.walk->steps.front();
}

}  // namespace

TEST_CASE("a partner admin with the onboarding tenant sees and manages, but may not associate a tenant (R41, "
          "R43, R44)")
{
    auto page = present_company(PlaceScene{make_company()});

    CHECK(page.session_sentence == "Ada is signed in with exemple.onmicrosoft.com.");
    CHECK(need_finding(page, "company-sees").badge.tone == Tone::met);
    CHECK(need_finding(page, "company-manages").badge.tone == Tone::met);
    CHECK(need_finding(page, "company-associates").badge.tone == Tone::refusal);
    CHECK(need_finding(page, "company-creates").badge.tone == Tone::refusal);
    CHECK_FALSE(page.walk);
}

TEST_CASE("an account admin may associate a tenant and not manage Rewards, and reads which roles could (G23)")
{
    auto state = make_company();
    company_of(state).people.front().roles = {"account-admin"};

    auto page = present_company(PlaceScene{state});

    CHECK(need_finding(page, "company-associates").badge.tone == Tone::met);
    const auto& manages = need_finding(page, "company-manages");
    CHECK(manages.badge.tone == Tone::refusal);
    REQUIRE(manages.because.size() == 1);
    CHECK(manages.because.front().sentence.find("one of these is needed") != std::string::npos);
    CHECK(manages.because.front().source.find("SEED-2 l.21") != std::string::npos);
}

TEST_CASE("somebody whose roles nobody has said is not known, not refused")
{
    auto state = make_company();
    company_of(state).session.reset();

    auto page = present_company(PlaceScene{state});

    CHECK(page.access.empty());
    CHECK(page.session_form);
    CHECK(page.session_sentence.find("Nobody is signed in here.") == 0);
}

TEST_CASE("a blank company is asked about its account first")
{
    State state;
    state.partners.emplace("partner", Partner{.id = "partner"});

    auto page = present_company(PlaceScene{state});

    CHECK(page.title == "Your company");
    REQUIRE(page.account_form);
    CHECK_FALSE(page.account_form->discard);
    CHECK(page.profiles.none == "No profile yet. One is enough.");
    CHECK_FALSE(page.session_form);
}

TEST_CASE("each publisher profile says whether its sales count: linked, not linked, not known (R18)")
{
    auto state = make_company();
    company_of(state).profiles = {{"a", "A", Answer::yes}, {"b", "B", Answer::no}, {"c", "C", Answer::unknown}};
    put_sale(state, "sale-1", {2'000'000, "USD"}, "a");
    put_sale(state, "sale-2", {100'000, "USD"}, "b");

    auto page = present_company(PlaceScene{state});

    const auto& linked = need_key(page.profiles.cards, "card-profile/a");
    CHECK(linked.badges.front().tone == Tone::met);
    CHECK(need_pair(linked.pairs, "Sales").value == "USD\u00a020,000");
    CHECK(linked.sentences.front() == "Its sales count.");
    const auto& unlinked = need_key(page.profiles.cards, "card-profile/b");
    CHECK(unlinked.badges.front().tone == Tone::refusal);
    CHECK(unlinked.sentences.front().find("inferred") != std::string::npos);
    CHECK(need_key(page.profiles.cards, "card-profile/c").badges.front().tone == Tone::unknown);
}

TEST_CASE("a profile with offers or sales cannot be removed, and the button says so")
{
    auto state = make_company();
    put_sale(state, "sale-1", {100, "USD"});

    auto page = present_company(PlaceScene{state});

    const auto& card = need_key(page.profiles.cards, "card-profile/main");
    CHECK(need_key(card.buttons, "remove-profile/main").why_not.find("Offers or sales belong to this") == 0);
}

TEST_CASE("enrolment is noted with its day and cannot be noted twice (R47)")
{
    PlaceScene before{make_company()};
    auto state = make_company();
    company_of(state).enrolled_on = on("2021-06-02");
    PlaceScene after{state};

    auto open = present_company(before);
    auto done = present_company(after);

    REQUIRE(open.enrolment);
    CHECK(open.enrolment->badge.tone != Tone::met);
    REQUIRE(open.enrolment_buttons.size() == 1);
    CHECK(open.enrolment_buttons.front().open());
    CHECK(command_of<Enrol>(open.enrolment_buttons.front()));
    REQUIRE(done.enrolment);
    CHECK(done.enrolment->sentence == "Enrolled on 2 June 2021.");
    CHECK(done.enrolment_buttons.empty());
}

TEST_CASE("the walk begins with somebody who may associate, and names who on record may (R44)")
{
    auto state = make_company_with_other_tenant({"partner-admin"});
    company_of(state).people.push_back({"bob", "Bob", "bob@exemple.fr", {"account-admin"}});

    auto page = present_company(PlaceScene{state});

    const auto& step = need_current(page);
    CHECK(step.title == "1. Find somebody who may associate");
    REQUIRE(step.buttons.size() == 1);
    CHECK(step.buttons.front().label == "Bob does it");
    const auto* sign_in = command_of<SignIn>(step.buttons.front());
    REQUIRE(sign_in);
    CHECK(sign_in->person == "bob");
    CHECK(sign_in->tenant == "other");
}

TEST_CASE("with nobody who may associate the walk invites to add somebody")
{
    auto page = present_company(PlaceScene{make_company_with_other_tenant({"partner-admin"})});

    const auto& step = need_current(page);
    REQUIRE(step.buttons.size() == 1);
    CHECK(std::get<SetOpen>(step.buttons.front().action).key == "person/new");
}

TEST_CASE("the walk goes on one step at a time: free, menu, confirm, sign in again, visible (W3, R43 to R46)")
{
    PlaceScene given{make_company_with_other_tenant({"global-admin"})};
    CHECK(need_current(present_company(given)).title == "2. Check that the tenant is free");

    given.view.open.insert("walk/other/free");
    CHECK(need_current(present_company(given)).title == "3. Open the Tenants page");

    given.view.open.insert("walk/other/menu");
    auto confirm = present_company(given);
    CHECK(need_current(confirm).title == "4. Associate and confirm");
    CHECK(need_current(confirm).texts.back().find("Do not type any password here.") != std::string::npos);
    REQUIRE(command_of<AssociateTenant>(need_current(confirm).buttons.front()));

    company_of(given.model.state).tenants.back().standing = AssociatedTenant{on("2021-06-08"), false};
    auto again = present_company(given);
    CHECK(need_current(again).title == "5. Sign out and in again");
    CHECK(need_finding(again, "company-sees").badge.tone == Tone::refusal);

    company_of(given.model.state).tenants.back().standing = AssociatedTenant{on("2021-06-08"), true};
    auto visible = present_company(given);
    CHECK_FALSE(visible.walk);
    CHECK(need_finding(visible, "company-sees").badge.tone == Tone::met);
}

TEST_CASE("a tenant tied to another account ends the walk with the way to support (R46)")
{
    auto state = make_company_with_other_tenant({"global-admin"});
    company_of(state).tenants.back().standing = TakenTenant{};

    auto page = present_company(PlaceScene{state});

    REQUIRE(page.walk);
    CHECK(page.walk->badge.tone == Tone::refusal);
    CHECK(need_current(page).texts.front().find("support") != std::string::npos);
}

TEST_CASE("nothing on the page asks for a password")
{
    PlaceScene given{make_company_with_other_tenant({"global-admin"})};
    given.view.open = {
        "company", "session", "profile/new", "tenant/new", "person/new", "walk/other/free", "walk/other/menu"
    };

    auto page = present_company(given);

    List<Form> forms{
        *page.account_form,
        *page.session_form,
        *page.profiles.new_form,
        *page.tenants.new_form,
        *page.people.new_form
    };
    for (const auto& form : forms)
        for (const auto& field : form.fields) CHECK(field.key.find("password") == std::string::npos);
    for (const auto& step : page.walk->steps) CHECK_FALSE(step.form);
}

TEST_CASE("the account form is read into a command; who types a number has a partner ID")
{
    PlaceScene given{State{}};
    type(given, "company", "name", "  Exemple ");
    type(given, "company", "partner-id", "1234567");

    auto reading = read_company_form(given, "company");

    REQUIRE(reading.command);
    const auto& command = std::get<SaveCompany>(*reading.command);
    CHECK(command.name == "Exemple");
    CHECK(command.has_partner_id == Answer::yes);
}

TEST_CASE("a number together with the answer that there is none is refused at the field")
{
    PlaceScene given{State{}};
    type(given, "company", "has-partner-id", "no");
    type(given, "company", "partner-id", "1234567");
    type(given, "company", "account-email", "compte@exemple");

    auto reading = read_company_form(given, "company");

    CHECK_FALSE(reading.command);
    CHECK(reading.errors.size() == 2);
    CHECK(reading.errors.contains("partner-id"));
    CHECK(reading.errors.at("account-email").find("Example: name@example.com") != std::string::npos);
}

TEST_CASE("profiles, tenants and people need a name to be told apart")
{
    PlaceScene given{make_company()};
    type(given, "profile/new", "name", "  ");

    CHECK(read_profile_form(given, "profile/new").errors.contains("name"));
    CHECK(read_tenant_form(given, "tenant/new").errors.contains("name"));
    CHECK(read_person_form(given, "person/new").errors.contains("name"));
}

TEST_CASE("a person keeps the roles that were ticked, and a known one those that were not touched")
{
    PlaceScene given{make_company()};
    type(given, "person/new", "name", "Bob");
    type(given, "person/new", "roles", "account-admin global-admin");
    type(given, "person/ada", "name", "Ada L.");

    auto fresh = read_person_form(given, "person/new");
    auto known = read_person_form(given, "person/ada");

    CHECK(std::get<SavePerson>(*fresh.command).person.id.empty());
    CHECK(std::get<SavePerson>(*fresh.command).person.roles == std::set<Id>{"account-admin", "global-admin"});
    CHECK(std::get<SavePerson>(*known.command).person.roles == std::set<Id>{"partner-admin"});
    CHECK(std::get<SavePerson>(*known.command).person.id == "ada");
}

TEST_CASE(
    "the first tenant is taken for the one the account was created with, a second one for a separate one"
)
{
    PlaceScene none{State{}}, one{make_company()};
    type(none, "tenant/new", "name", "a.onmicrosoft.com");
    type(one, "tenant/new", "name", "b.onmicrosoft.com");

    CHECK(std::get<SaveTenant>(*read_tenant_form(none, "tenant/new").command).standing == "onboarding");
    CHECK(std::get<SaveTenant>(*read_tenant_form(one, "tenant/new").command).standing == "separate");
}

TEST_CASE("signing in needs a person and a tenant")
{
    auto state = make_company();
    company_of(state).session.reset();
    PlaceScene given{state};

    auto reading = read_session_form(given, "session");

    CHECK(reading.errors.contains("person"));
    CHECK(reading.errors.contains("tenant"));
}

TEST_CASE("in French the menus of Partner Center keep their English names beside")
{
    PlaceScene given{make_company_with_other_tenant({"global-admin"})};
    given.view.open.insert("walk/other/free");

    auto page = present_company(given.in("fr"));

    CHECK(need_current(page).texts.front().find("Locataires (Tenants)") != std::string::npos);
}
