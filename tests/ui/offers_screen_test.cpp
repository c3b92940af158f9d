#include "ui/offers_screen.h"

#include "support/place_screen.h"

using namespace palier;

namespace {

void draw_list(ui::Kit& kit, const Scene& scene, ui::Outbox& outbox)
{
    ui::draw_offers(kit, present_offers(scene), outbox);
}

DrawPlace draw_one(const Id& offer)
{
    return [offer](ui::Kit& kit, const Scene& scene, ui::Outbox& outbox) {
        ui::draw_offer(kit, present_offer(scene, offer), outbox);
    };
}

PlaceScene make_selling_scene()
{
    auto state = make_company_with_offer("software-as-a-service", {"get-it-now-subscription", "contact-me"});
    put(state, make_offer("offer-2", "azure-virtual-machine", {"contact-me"}));
    company_of(state).profiles.push_back({"second", "Second", Answer::no});
    company_of(state).profiles.push_back({"third", "Third", Answer::unknown});
    put_sale(state, "sale-1", {2'500'000, "USD"});
    put_sale(state, "sale-2", {100'000, "USD"}, "second");
    put_sale(state, "sale-3", {100'000, "EUR"});
    put_sale(state, "sale-4", {100'000, "USD"}, "third");
    put_sale(state, "sale-5", {100'000, "USD"});
    state.sales.at("sale-5").fraudulent = true;
    return PlaceScene{state};
}

}  // namespace

TEST_CASE("the offers have every sentence in both languages, at every width: none, some, and with the form "
          "of a sale")
{
    check_place(PlaceScene{make_company()}, draw_list);
    check_place(make_selling_scene(), draw_list);
    auto given = make_selling_scene();
    given.view.open = {"sale/new"};
    check_place(given, draw_list);
    given.view.open = {"sale/sale-1"};
    check_place(given, draw_list);
}

TEST_CASE(
    "one offer has every sentence in both languages: new, live, impossible, gone, and with its form open"
)
{
    auto given = make_selling_scene();
    given.view.open = {"offer/offer-1"};

    check_place(PlaceScene{make_company()}, draw_one("new"));
    check_place(make_selling_scene(), draw_one("offer-1"));
    check_place(make_selling_scene(), draw_one("offer-2"));
    check_place(given, draw_one("offer-1"));

    given.view.drafts["move/offer-1"].fields["on"] = "never";
    check_place(given, draw_one("offer-1"));
}

TEST_CASE("every station of the four-week path has its sentences")
{
    const std::vector<std::vector<FollowUpStage>> stations{
        {},
        {MessageReceived{on("2021-07-01")}},
        {OwnerFound{"Chloé", on("2021-07-01")}},
        {OwnerMissing{on("2021-07-01")}},
        {OwnerMissing{on("2021-07-01")}, TicketOpen{"", on("2021-07-01")}},
        {OwnerMissing{on("2021-07-01")}, TicketOpen{"T-1", on("2021-07-01")}, TicketClosed{on("2021-07-02")}},
    };
    for (const auto& stages : stations) {
        auto given = make_selling_scene();
        if (!stages.empty()) given.model.state.follow_ups.emplace("offer-1", FollowUp{"offer-1", stages});
        check_place(given.at("2021-07-05"), draw_one("offer-1"));
        check_place_buttons(given, draw_one("offer-1"));
    }
}

TEST_CASE("every button of the offers does what it says")
{
    check_place_buttons(make_selling_scene(), draw_list);
    check_place_buttons(make_selling_scene(), draw_one("offer-1"));
    check_place_buttons(PlaceScene{make_company()}, draw_one("new"));
}

TEST_CASE("the day of the next step is part of the page and its edits reach the draft")
{
    Screen screen;
    auto given = make_selling_scene();
    Scene scene = given;
    ui::Outbox outbox;
    auto place = [&](ui::Kit& kit) { kit.page("page", [&] { draw_one("offer-1")(kit, scene, outbox); }); };
    screen.draw(place);

    screen.type("move/offer-1/on", "2021-06-05", place);

    REQUIRE(outbox.size() == 1);
    CHECK(std::get<EditField>(outbox.front()).form == "move/offer-1");
    CHECK(std::get<EditField>(outbox.front()).value == "2021-06-05");
}
