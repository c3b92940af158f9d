// What a benefit is worth at the tiers: R25, R60.
#include "present/amounts.h"

#include "present/benefits_page.h"
#include "support/place_scene.h"

using namespace palier;

namespace {

constexpr const char* test_drive = "tr-sponsorship-test-drive";
constexpr const char* deployment = "tr-sponsorship-deployment";

PlaceScene selling(std::int64_t cents)
{
    auto state = make_company_with_offer("azure-virtual-machine", {"get-it-now-usage"});
    state.offers.at("offer-1").listing_optimised = Answer::yes;
    put_sale(state, "sale-1", {cents, "USD"});
    company_of(state).metrics = {.teams_users = 0, .solution_value = Money{0, "USD"}};
    PlaceScene given{state};
    given.edition = &bundled_edition("2023-08");
    given.at("2023-08-01");
    return given;
}

AmountPart amount_of(const PlaceScene& given, const Id& benefit)
{
    Scene scene = given;
    return present_amount(
        scene, *scene.edition->find_benefit(benefit), assess_tier(*scene.edition, scene.state(), scene.today)
    );
}

}  // namespace

TEST_CASE("R60: at the tier 100k two separate amounts, each with its source; no sum is told")
{
    auto given = selling(100'000'00);

    auto drives = amount_of(given, test_drive);
    auto deployments = amount_of(given, deployment);

    CHECK(drives.now == "USD\u00a05,000, at the tier “USD\u00a0100,000”.");
    CHECK(deployments.now == "USD\u00a030,000, at the tier “USD\u00a0100,000”.");
    CHECK(deployments.next == "From the tier “USD\u00a0500,000”: USD\u00a060,000.");
    CHECK(deployments.source.find("IMG-2023-08") != std::string::npos);
}

TEST_CASE("R60: a cent below the first tier with an amount there is none yet, only what that tier brings")
{
    auto below = amount_of(selling(499'99), deployment);
    auto at = amount_of(selling(500'00), deployment);

    CHECK(below.now.empty());
    CHECK(below.next == "From the tier “USD\u00a0500”: USD\u00a02,000.");
    CHECK(at.now == "USD\u00a02,000, at the tier “USD\u00a0500”.");
}

TEST_CASE("R60: a tier that brings the same amount is not told as something to reach; at the top there is "
          "nothing more")
{
    CHECK(amount_of(selling(500'00), deployment).next == "From the tier “USD\u00a050,000”: USD\u00a015,000.");
    CHECK(amount_of(selling(5'000'000'00), deployment).next.empty());
    CHECK(amount_of(selling(5'000'000'00), deployment).now.find("USD\u00a0300,000") != std::string::npos);
}

TEST_CASE("R21, R60: while nobody has said how many Teams users there are, the amount is that of the tier "
          "reached at least")
{
    auto given = selling(100'000'00);
    company_of(given.model.state).metrics = {};

    auto amount = amount_of(given, deployment);

    CHECK(amount.now == "At the tier “USD\u00a0100,000”, which is reached at least: USD\u00a030,000.");
    CHECK(amount.known);
}

TEST_CASE("R25, R60: an amount that is not public is said to be that; one of a tier that cannot be told "
          "depends on it")
{
    PlaceScene given{make_company_with_offer("software-as-a-service", {"get-it-now-subscription"})};
    given.edition = &bundled_edition("2026-09");
    given.at("2026-11-20");

    auto premium = amount_of(given, "premium-azure");
    auto allowance = amount_of(given, "trial-allowance");

    CHECK(premium.now == "The amount depends on the tier, which cannot be told.");
    CHECK(premium.next.find("USD\u00a030,000") != std::string::npos);
    CHECK(allowance.now == "The amount is not publicly known.");
    CHECK(allowance.next.empty());
}

TEST_CASE("what the edition gives no amounts for has none")
{
    CHECK(amount_of(selling(500'00), "tr-blog-feature").empty());
}

TEST_CASE("R39: what only the unpublished list of countries leaves open is said to be not public, and "
          "nothing is asked")
{
    auto given = selling(100'000'00);
    company_of(given.model.state).country = "FR";

    auto page = present_benefit(given, deployment, "offer-1");

    CHECK(
        page.answer == "It cannot be told whether this is earned: something that decides it is not publicly "
                       "known. If Partner "
                       "Center shows it as yours, it is: activate it there, and note that here."
    );
    const auto& obstacle = need_key(page.notices, "benefit-obstacle");
    CHECK(obstacle.title == "Not publicly known");
    CHECK(obstacle.text.find("the list of countries is not published") != std::string::npos);
    CHECK(obstacle.buttons.empty());
    CHECK(need_pair(page.pairs, "Amount").value == "USD\u00a030,000, at the tier “USD\u00a0100,000”.");
    CHECK(path_of(need_key(page.steps, "plan-tr-sponsorship-deployment")) == "/technical");
}

TEST_CASE("the step that can be taken stands before the one that cannot")
{
    auto given = selling(100'000'00);
    given.model.state.offers.at("offer-1").listing_optimised = Answer::no;

    auto page = present_benefit(given, deployment, "offer-1");

    REQUIRE(page.steps.size() == 2);
    CHECK(page.steps[0].key == "plan-tr-sponsorship-deployment");
    CHECK(page.steps[0].open());
    CHECK_FALSE(page.steps[1].open());
}

TEST_CASE("R37, R39: while something can still be said, that is asked for")
{
    auto given = selling(100'000'00);
    given.model.state.offers.at("offer-1").listing_optimised = Answer::unknown;

    auto page = present_benefit(given, deployment, "offer-1");

    CHECK(page.answer == "It cannot be told whether this is earned.");
    CHECK(need_key(page.notices, "benefit-obstacle").title == "What it takes to tell");
}
