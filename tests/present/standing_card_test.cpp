#include "present/standing_card.h"

#include "present/offer_page.h"
#include "present/offers_page.h"
#include "present/shell_page.h"
#include "support/place_scene.h"

using namespace palier;

namespace {

PlaceScene in_edition(State state, std::string_view edition, std::string_view day)
{
    PlaceScene given{std::move(state)};
    given.edition = &bundled_edition(edition);
    given.at(day);
    return given;
}

void type(PlaceScene& given, const std::string& form, const std::string& field, const std::string& value)
{
    given.view.drafts[form].fields[field] = value;
}

bool has_field(const Form& form, std::string_view key)
{
    return has_key(form.fields, key);
}

std::string notice_of(PlaceScene& given)
{
    auto page = present_shell(given);
    return page.edition ? std::string{page.edition->text} : "";
}

}  // namespace

TEST_CASE(
    "the card asks for what the edition asks about: Teams users in 2023-08, the kind of company in 2025-09"
)
{
    auto summer = in_edition(make_company(), "2023-08", "2023-08-01");
    type(summer, "standing", "teams-users", "250");
    auto card = present_standing(summer);
    REQUIRE(card);
    REQUIRE(card->form);
    CHECK(has_field(*card->form, "teams-users"));
    CHECK_FALSE(has_field(*card->form, "kind"));

    auto autumn = in_edition(make_company(), "2025-09", "2025-10-01");
    type(autumn, "standing", "kind", "services");
    card = present_standing(autumn);
    REQUIRE(card);
    REQUIRE(card->form);
    CHECK(has_field(*card->form, "kind"));
}

TEST_CASE("what nobody said is shown as unknown, what was said as it was said")
{
    auto state = make_company();
    company_of(state).metrics.teams_users = 0;
    auto given = in_edition(state, "2023-08", "2023-08-01");

    auto card = present_standing(given);

    REQUIRE(card);
    CHECK(need_pair(card->pairs, "Monthly active users of a Teams app").value == "0");
    CHECK(need_pair(card->pairs, "Solution value (business applications)").tone == Tone::unknown);
}

TEST_CASE(
    "numbers, amounts, days and countries that cannot be read are refused at their field, and nothing is kept"
)
{
    auto given = in_edition(make_company(), "2023-08", "2023-08-01");
    type(given, "standing", "teams-users", "2,5");
    type(given, "standing", "solution-value", "a lot");
    type(given, "standing", "renews-on", "tomorrow");
    type(given, "standing", "country", "France");

    auto reading = read_standing_form(given, "standing");

    CHECK_FALSE(reading.command);
    for (const auto* field : {"teams-users", "solution-value", "renews-on", "country"})
        CHECK(reading.errors.contains(field));
}

TEST_CASE(
    "figures are kept as numbers and as money in the ladder's currency, and an emptied field as not said"
)
{
    auto state = make_company();
    company_of(state).metrics.seats_sold = 12;
    auto given = in_edition(state, "2023-08", "2023-08-01");
    type(given, "standing", "teams-users", "1 000");
    type(given, "standing", "solution-value", "25000");
    type(given, "standing", "seats-sold", "");
    type(given, "standing", "country", "fr");

    auto reading = read_standing_form(given, "standing");

    REQUIRE(reading.command);
    const auto& saved = std::get<SaveStanding>(*reading.command);
    CHECK(saved.metrics.teams_users == 1000);
    CHECK(saved.metrics.solution_value == Money{2'500'000, "USD"});
    CHECK_FALSE(saved.metrics.seats_sold);
    CHECK(saved.country == "FR");
}

TEST_CASE("an offer is asked whether it is private only where the edition asks (R38)")
{
    auto state = make_company_with_offer("software-as-a-service", {"get-it-now-subscription"});

    auto summer = in_edition(state, "2023-08", "2023-08-02");
    CHECK(need_pair(present_offer(summer, "offer-1").details, "Private offer").tone == Tone::unknown);

    auto spring = in_edition(state, "2021-05", "2023-08-02");
    for (const auto& pair : present_offer(spring, "offer-1").details) CHECK(pair.label != "Private offer");
}

TEST_CASE("a sale is asked whether it was of services only where services may not count (R16)")
{
    auto autumn = in_edition(make_company(), "2025-09", "2025-10-01");
    type(autumn, "sale/new", "amount", "10");
    auto page = present_offers(autumn);
    REQUIRE(page.sale_form);
    CHECK(has_field(*page.sale_form, "nature"));

    auto spring = in_edition(make_company(), "2021-05", "2021-06-01");
    type(spring, "sale/new", "amount", "10");
    page = present_offers(spring);
    REQUIRE(page.sale_form);
    CHECK_FALSE(has_field(*page.sale_form, "nature"));
}

TEST_CASE(
    "who keeps which edition in autumn 2026 is told: unknown, a member before the renewal, a newcomer (R73)"
)
{
    auto state = make_company();
    auto unknown = in_edition(state, "2026-09", "2026-11-20");
    CHECK(notice_of(unknown).find("until the renewal") != std::string::npos);

    company_of(state).membership = {.member = Answer::yes, .renews_on = on("2027-02-01")};
    auto member = in_edition(state, "2025-09", "2026-11-20");
    CHECK(notice_of(member).find("1 February 2027") != std::string::npos);

    company_of(state).membership = {.member = Answer::no};
    auto newcomer = in_edition(state, "2026-09", "2026-11-20");
    CHECK(notice_of(newcomer).empty());
}

TEST_CASE("R73: who has just come in is not asked what only a company on record can answer")
{
    auto visitor = in_edition(State{}, "2026-09", "2026-11-20");
    visitor.view.path = "/start";
    CHECK(notice_of(visitor).empty());
    visitor.view.path = "/overview";
    CHECK_FALSE(notice_of(visitor).empty());

    auto company = in_edition(make_company(), "2026-09", "2026-11-20");
    company.view.path = "/start";
    CHECK_FALSE(notice_of(company).empty());
}
