#include "ui/company_screen.h"

#include "support/place_screen.h"

using namespace palier;

namespace {

void draw(ui::Kit& kit, const Scene& scene, ui::Outbox& outbox)
{
    ui::draw_company(kit, present_company(scene), outbox);
}

PlaceScene make_walking_scene()
{
    auto state = make_company();
    company_of(state).people.push_back({"bob", "Bob", "", {"account-admin", "global-admin"}});
    company_of(state).tenants.push_back({"other", "autre.onmicrosoft.com", SeparateTenant{}});
    company_of(state).tenants.push_back(
        {"third", "trois.onmicrosoft.com", AssociatedTenant{on("2021-06-02"), false}}
    );
    company_of(state).tenants.push_back({"taken", "pris.onmicrosoft.com", TakenTenant{}});
    company_of(state).session = Session{"bob", "other"};
    return PlaceScene{state};
}

PlaceScene make_scene_with_forms()
{
    auto given = make_walking_scene();
    given.view.open = {
        "company", "session", "profile/new", "profile/main", "tenant/new", "tenant/third", "person/new", "person/ada"
    };
    return given;
}

}  // namespace

TEST_CASE("the company has every sentence in both languages, at every width: blank, complete, walking, with "
          "all forms open")
{
    State blank;
    blank.partners.emplace("partner", Partner{.id = "partner"});

    check_place(PlaceScene{blank}, draw);
    check_place(PlaceScene{make_company()}, draw);
    check_place(make_walking_scene(), draw);
    check_place(make_scene_with_forms(), draw);
}

TEST_CASE("every step of the tenant walk has its sentences")
{
    for (const auto& standing :
         {TenantStanding{TakenTenant{}},
          TenantStanding{AssociatedTenant{on("2021-06-02"), false}},
          TenantStanding{AssociatedTenant{on("2021-06-02"), true}},
          TenantStanding{SeparateTenant{}}}) {
        auto given = make_walking_scene();
        company_of(given.model.state).tenants.at(1).standing = standing;
        given.view.open = {"walk/other", "walk/other/free"};
        check_place(given, draw);
        given.view.open.insert("walk/other/menu");
        check_place(given, draw);
    }
}

TEST_CASE("every button of the company does what it says")
{
    check_place_buttons(make_walking_scene(), draw);
    check_place_buttons(make_scene_with_forms(), draw);
}

TEST_CASE("typing a name and ticking a role become edits of the draft")
{
    Screen screen;
    auto given = make_scene_with_forms();
    Scene scene = given;
    ui::Outbox outbox;
    auto place = [&](ui::Kit& kit) { kit.page("page", [&] { draw(kit, scene, outbox); }); };
    screen.draw(place);

    screen.type("person/new/name", "Chloé", place);
    screen.type("person/ada/roles/global-admin", "true", place);

    REQUIRE(outbox.size() == 2);
    const auto& name = std::get<EditField>(outbox.at(0));
    CHECK(name.form == "person/new");
    CHECK(name.field == "name");
    CHECK(name.value == "Chloé");
    CHECK(std::get<EditField>(outbox.at(1)).value == "partner-admin global-admin");
}

TEST_CASE("buttons on a record's sheet say whose they are to those who only hear them")
{
    Screen screen;
    PlaceScene given{make_company()};
    screen.draw([&](ui::Kit& kit) {
        ui::Outbox outbox;
        kit.page("page", [&] { draw(kit, given, outbox); });
    });

    const auto* change = screen.find("open-person/ada");
    REQUIRE(change);
    CHECK(change->name.find(company_of(given.model.state).people.front().name) != std::string_view::npos);
}
