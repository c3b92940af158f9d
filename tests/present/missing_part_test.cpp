// What is not known yet about one benefit: what could still change its answer, apart from what could not.
#include "present/missing_part.h"

#include <algorithm>

#include "present/benefits_page.h"
#include "present/mends.h"
#include "support/place_scene.h"

using namespace palier;

namespace {

constexpr const char* saas = "software-as-a-service";
constexpr const char* set = "sales-and-marketing-set";

State make_ready()
{
    auto state = make_company_with_offer(saas, {"contact-me"});
    company_of(state).enrolled_on = on("2021-06-01");
    put(state, make_contact());
    return state;
}

}  // namespace

TEST_CASE("a benefit about which everything is known has no questions")
{
    CHECK(present_benefit(PlaceScene{make_ready()}, set, "offer-1").missing.empty());
}

TEST_CASE(
    "the question that could settle most stands first, with what depends on it and the place to answer it"
)
{
    auto state = make_ready();
    company_of(state).has_partner_id = Answer::unknown;
    company_of(state).session.reset();

    auto part = present_benefit(PlaceScene{state}, set, "offer-1").missing;

    REQUIRE(part.critical.size() > 1);
    const auto& first = part.critical.front();
    CHECK(first.question == "Does the company have an MPN ID?");
    CHECK_FALSE(first.why.empty());
    CHECK(first.settles.starts_with("Could settle "));
    CHECK(path_of(first.place) == "/company");
    CHECK(first.place.spoken.find(first.question.view()) != std::string_view::npos);
    CHECK(part.others.empty());
}

TEST_CASE("what is unknown beside a plain no is told apart, without a question")
{
    auto state = make_ready();
    state.contacts.clear();
    company_of(state).session.reset();

    auto part = present_benefit(PlaceScene{state}, set, "offer-1").missing;

    CHECK(part.critical.empty());
    CHECK(part.lead.empty());
    CHECK(part.others.find("Roles of the signed-in person") != std::string_view::npos);
}

TEST_CASE("a question about an offer says which, and leads there")
{
    auto state = make_ready();
    state.offers.at("offer-1").options.clear();

    auto part = present_benefit(PlaceScene{state}, set, "offer-1").missing;

    REQUIRE(part.critical.size() == 1);
    CHECK(part.critical.front().why.find("offer-1") != std::string_view::npos);
    CHECK(path_of(part.critical.front().place) == "/offers/offer-1");
}

TEST_CASE("every question that can be asked has words in both languages, and every one a place")
{
    PlaceScene given{make_ready()};
    for (const char* language : {"en", "fr"})
        for (const auto& askable : askables) {
            CAPTURE(std::string{askable.id});
            auto question = say_question(given.in(language).texts(), Id{askable.id});
            CHECK_FALSE(question.starts_with("["));
            auto place = present_answer(given, Asked{Id{askable.id}, {}}, "ask");
            CHECK(place.label.find("[") == std::string_view::npos);
            CHECK(path_of(place).starts_with("/"));
        }
}
