#include "present/offers_page.h"

#include "present/offer_page.h"
#include "support/place_scene.h"

using namespace palier;

namespace {

constexpr const char* saas = "software-as-a-service";

void type(PlaceScene& given, const std::string& form, const std::string& field, const std::string& value)
{
    given.view.drafts[form].fields[field] = value;
}

PlaceScene make_scene_with_draft(const std::string& offer_type, const std::string& options)
{
    PlaceScene given{make_company()};
    type(given, "offer/new", "name", "Sauvegarde");
    type(given, "offer/new", "type", offer_type);
    type(given, "offer/new", "options", options);
    return given;
}

}  // namespace

TEST_CASE("without an offer the place says that nothing is earned and invites to add one")
{
    auto page = present_offers(PlaceScene{make_company()});

    CHECK(page.answer == "No offer yet, so nothing is earned.");
    CHECK(path_of(page.add) == "/offers/new");
    CHECK_FALSE(page.none.empty());
}

TEST_CASE("the answer counts live offers and names what they give together (R3, R14)")
{
    auto state = make_company_with_offer(saas, {"contact-me"});
    put(state, make_live_offer("offer-2", "power-bi-app", {"get-it-now-free"}, "2021-06-02"));
    put(state, make_offer("offer-3", saas, {"get-it-now-subscription"}));

    auto page = present_offers(PlaceScene{state});

    CHECK(page.answer == "2 offers are live. Together they give: Trial and List.");
    REQUIRE(page.offers.size() == 3);
    CHECK(page.offers.at(0).since == "1 Jun 2021");
    CHECK(page.offers.at(2).since == "not live");
    CHECK(page.offers.at(2).category.text == "Transact");
}

TEST_CASE("a free Get It Now gives Trial and says where that stands (R9)")
{
    auto page =
        present_offer(PlaceScene{make_company_with_offer("power-bi-app", {"get-it-now-free"})}, "offer-1");

    CHECK(page.answer == "Live since 1 June 2021, in the category Trial: it earns.");
    REQUIRE(page.options.size() == 1);
    CHECK(page.options.front().sentence == "Get It Now, free gives Trial, and decides.");
    CHECK(page.options.front().source.find("LIST-2021-01") != std::string::npos);
}

TEST_CASE("of several options the most favourable decides, and the others say what they would give (R14)")
{
    auto page =
        present_offer(PlaceScene{make_company_with_offer(saas, {"contact-me", "free-trial"})}, "offer-1");

    REQUIRE(page.options.size() == 2);
    CHECK(page.options.at(0).sentence == "Contact Me gives List.");
    CHECK(page.options.at(1).sentence == "Free Trial gives Trial, and decides.");
    CHECK(page.badges.back().text == "Trial");
}

TEST_CASE(
    "a virtual machine with Contact Me is refused while it is ticked, with the allowed options named (R15)"
)
{
    auto given = make_scene_with_draft("azure-virtual-machine", "contact-me");

    auto page = present_offer(given, "new");
    auto reading = read_offer_form(given, "offer/new");

    REQUIRE(page.form);
    const auto& options = need_key(page.form->fields, "options");
    for (const char* allowed : {"Free Trial", "Test Drive", "bring your own licence", "usage-based price"})
        CHECK(options.error.find(allowed) != std::string::npos);
    CHECK(options.error.find("subscription") == std::string::npos);
    CHECK_FALSE(reading.command);
    CHECK(reading.errors.at("options") == options.error);
}

TEST_CASE("a managed service takes BYOL only, a solution template a free Get It Now, a consulting service "
          "Contact Me (R15)")
{
    CHECK(read_offer_form(make_scene_with_draft("managed-service", "get-it-now-subscription"), "offer/new")
              .errors.contains("options"));
    CHECK(read_offer_form(make_scene_with_draft("managed-service", "get-it-now-byol"), "offer/new").command);
    CHECK(read_offer_form(make_scene_with_draft("azure-solution-template", "get-it-now-free"), "offer/new")
              .command);
    CHECK(read_offer_form(make_scene_with_draft("consulting-service", "get-it-now-subscription"), "offer/new")
              .errors.contains("options"));
}

TEST_CASE("a draft may lack options, store and kind of service; a live offer may not")
{
    auto draft = make_scene_with_draft("consulting-service", "");
    auto live = make_scene_with_draft("consulting-service", "");
    type(live, "offer/new", "state", "live");

    auto kept = read_offer_form(draft, "offer/new");
    auto refused = read_offer_form(live, "offer/new");

    CHECK(kept.errors.empty());
    CHECK(kept.next == "/offers");
    CHECK(refused.errors.contains("options"));
    CHECK(refused.errors.contains("stores"));
    CHECK(refused.errors.contains("service-kind"));
}

TEST_CASE("the kind of service is asked of consulting services only (R12)")
{
    auto consulting = present_offer(make_scene_with_draft("consulting-service", ""), "new");
    auto software = present_offer(make_scene_with_draft(saas, ""), "new");

    CHECK(has_key(consulting.form->fields, "service-kind"));
    CHECK_FALSE(has_key(software.form->fields, "service-kind"));
}

TEST_CASE("a new offer can be entered as live since a day up to the reference date, not after it")
{
    auto given = make_scene_with_draft(saas, "contact-me");
    type(given, "offer/new", "stores", "appsource");
    type(given, "offer/new", "state", "live");
    type(given, "offer/new", "since", "2021-06-08");

    auto today = read_offer_form(given, "offer/new");
    type(given, "offer/new", "since", "2021-06-09");
    auto tomorrow = read_offer_form(given, "offer/new");
    type(given, "offer/new", "since", "soon");
    auto never = read_offer_form(given, "offer/new");

    REQUIRE(today.command);
    CHECK(
        std::get<SaveOffer>(*today.command).offer.moves == std::vector<OfferMove>{{"live", on("2021-06-08")}}
    );
    CHECK(tomorrow.errors.contains("since"));
    CHECK(never.errors.contains("since"));
}

TEST_CASE("an offer shows the steps that its state allows, each a button with the chosen day (W4)")
{
    auto state = make_company();
    auto offer = make_offer("offer-1", saas, {"contact-me"});
    offer.moves.push_back({"preview", on("2021-06-01")});
    put(state, offer);
    PlaceScene given{state};
    type(given, "move/offer-1", "on", "2021-06-03");

    auto page = present_offer(given, "offer-1");

    CHECK(page.moves.size() == 2);
    const auto* move = command_of<MoveOffer>(need_key(page.moves, "move-go-live"));
    REQUIRE(move);
    CHECK(move->on == on("2021-06-03"));
    CHECK(need_key(page.moves, "move-go-live").open());
    CHECK(page.history.size() == 2);
}

TEST_CASE(
    "a step before the last one or after the reference date is closed and says why; at either end it is open"
)
{
    auto state = make_company();
    auto offer = make_offer("offer-1", saas, {"contact-me"});
    offer.moves.push_back({"preview", on("2021-06-01")});
    put(state, offer);
    PlaceScene given{state};
    auto is_open_on = [&](const char* day) {
        type(given, "move/offer-1", "on", day);
        return need_key(present_offer(given, "offer-1").moves, "move-go-live").open();
    };

    CHECK_FALSE(is_open_on("2021-05-31"));
    CHECK(is_open_on("2021-06-01"));
    CHECK(is_open_on("2021-06-08"));
    CHECK_FALSE(is_open_on("2021-06-09"));
    CHECK_FALSE(is_open_on("2021-06-31"));
}

TEST_CASE("a withdrawn offer says that it earns nothing any more (R3)")
{
    auto state = make_company_with_offer(saas, {"contact-me"});
    state.offers.at("offer-1").moves.push_back({"not-available", on("2021-06-05")});

    auto page = present_offer(PlaceScene{state}, "offer-1");

    CHECK(page.answer == "State: Not available. It was live from 1 June 2021 and earns nothing now.");
    CHECK(page.moves.empty());
    CHECK_FALSE(page.message);
}

TEST_CASE("on an earlier day an offer is told in the state that it had then, not in its latest (R3)")
{
    auto state = make_company_with_offer(saas, {"contact-me"});
    state.offers.at("offer-1").moves = {
        {"preview", on("2021-05-20")}, {"live", on("2021-06-01")}, {"not-available", on("2021-06-05")}
    };
    const auto told_on = [&](std::string_view day) {
        PlaceScene given{state};
        given.at(day);
        const auto row = present_offers(given).offers.front();
        const auto page = present_offer(given, "offer-1");
        CHECK(page.badges.front().text == row.state.text);
        return std::string{row.state.text.view()};
    };

    CHECK(told_on("2021-05-19") == "Not there yet on that day");
    CHECK(told_on("2021-05-20") == "Preview");
    CHECK(told_on("2021-05-31") == "Preview");
    CHECK(told_on("2021-06-01") == "Live");
    CHECK(told_on("2021-06-05") == "Not available");
}

TEST_CASE("an offer that does not exist leads back to all offers")
{
    auto page = present_offer(PlaceScene{make_company()}, "offer-9");

    CHECK(page.title == "An offer that was removed");
    CHECK(page.links.front().path == "/offers");
}

TEST_CASE("sales of linked profiles count, and what is left out is said with its reason (R18, R19)")
{
    auto state = make_company();
    company_of(state).profiles = {{"a", "A", Answer::yes}, {"b", "B", Answer::no}, {"c", "C", Answer::unknown}};
    put_sale(state, "sale-1", {2'000'000, "USD"}, "a");
    put_sale(state, "sale-2", {400'000, "USD"}, "a");
    put_sale(state, "sale-3", {100'000, "USD"}, "b");
    put_sale(state, "sale-4", {5'000, "USD"}, "c");
    put_sale(state, "sale-5", {700, "USD"}, "a");
    state.sales.at("sale-5").fraudulent = true;

    auto page = present_offers(PlaceScene{state});

    CHECK(page.total == "USD\u00a024,000 count, from 2 sales.");
    CHECK(need_pair(page.parts, "Left out, profile not linked").value == "USD\u00a01,000");
    CHECK(need_pair(page.parts, "Left out until known whether linked").value == "USD\u00a050");
    CHECK(need_pair(page.parts, "Taken out, proven fraudulent").value == "USD\u00a07");
    CHECK(need_key(page.sales, "row-sale/sale-3").counts.text == "Out: profile not linked");
    CHECK(need_key(page.sales, "row-sale/sale-5").counts.text == "Out: proven fraudulent");
    CHECK(page.total_notes.size() >= 2);
}

TEST_CASE("no sale entered gives no total, which is not nought")
{
    auto page = present_offers(PlaceScene{make_company()});

    CHECK(page.total_badge.tone == Tone::unknown);
    CHECK(page.total.find("not the same as nought") != std::string::npos);
}

TEST_CASE("a sale in euros leaves the total unknown until it is converted (R26)")
{
    auto state = make_company();
    put_sale(state, "sale-1", {2'500'000, "EUR"});

    auto page = present_offers(PlaceScene{state});

    CHECK(page.total_badge.tone == Tone::unknown);
    CHECK(need_pair(page.parts, "In other currencies").value == "EUR\u00a025,000");
    CHECK(page.sales.front().counts.text == "Not in USD");
}

TEST_CASE("a sale is read from its form; what is wrong is said at its field with an example")
{
    PlaceScene given{make_company()};
    auto empty = read_sale_form(given, "sale/new");
    type(given, "sale/new", "amount", "1 234,50");
    type(given, "sale/new", "currency", "usd");
    auto good = read_sale_form(given, "sale/new");
    type(given, "sale/new", "amount", "1,234");
    type(given, "sale/new", "currency", "US");
    type(given, "sale/new", "on", "2021-02-30");
    auto bad = read_sale_form(given, "sale/new");

    CHECK(empty.errors.contains("amount"));
    REQUIRE(good.command);
    const auto& sale = std::get<SaveSale>(*good.command).sale;
    CHECK(sale.amount == Money{123450, "USD"});
    CHECK(sale.on == on("2021-06-08"));
    CHECK(sale.profile == "main");
    CHECK(bad.errors.size() == 3);
    CHECK(bad.errors.at("amount").find("Example: 1234.50") != std::string::npos);
}

TEST_CASE("hundreds of sales come in sheets of fifty")
{
    auto state = make_company();
    for (int i = 0; i < 101; ++i) put_sale(state, "sale-" + std::to_string(i), {100, "USD"});

    auto page = present_offers(PlaceScene{state});

    CHECK(page.sale_sheets.positions == List<Text>{"1 to 50 of 101", "51 to 100 of 101", "101 to 101 of 101"});
}
