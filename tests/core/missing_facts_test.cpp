// Which facts are worth asking for, and in which order.
#include "core/missing_facts.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/sample_company.h"
#include "support/sample_edition.h"

using namespace palier;

namespace {

const MissingFact* find(const std::vector<MissingFact>& missing, const Edition& edition, std::string_view fact)
{
    for (const auto& one : missing)
        if (edition.facts[one.fact].id == fact) return &one;
    return nullptr;
}

}  // namespace

TEST_CASE("a fact that is known is not asked for, one that is unknown and matters is")
{
    auto edition = make_sample_edition();
    auto state = make_company();
    put(state, make_live_offer("app", "saas", {"free-trial"}, "2021-06-01"));
    CHECK_FALSE(find(find_missing_facts(edition, state, on("2021-06-08")), edition, "company.has-partner-id"));

    company_of(state).has_partner_id = Answer::unknown;
    auto missing = find_missing_facts(edition, state, on("2021-06-08"));
    REQUIRE(find(missing, edition, "company.has-partner-id"));
    CHECK(find(missing, edition, "company.has-partner-id")->could_settle == 2);  // taking part, marketing-set
}

TEST_CASE("an unknown fact that would change nothing is not asked for")
{
    auto edition = make_sample_edition();
    auto state = make_company();
    company_of(state).has_partner_id = Answer::unknown;

    CHECK_FALSE(find(find_missing_facts(edition, state, on("2021-06-08")), edition, "company.has-partner-id"));
}

TEST_CASE("a fact of an offer is asked for of each offer that lacks it")
{
    auto edition = make_sample_edition();
    auto state = make_company();
    for (const char* id : {"app", "other"}) put(state, make_live_offer(id, "saas", {}, "2021-06-01"));
    put(state, make_live_offer("complete", "saas", {"free-trial"}, "2021-06-01"));

    std::vector<Id> offers;
    for (const auto& one : find_missing_facts(edition, state, on("2021-06-08")))
        if (edition.facts[one.fact].id == "offer.category") offers.push_back(one.offer);
    CHECK(offers == std::vector<Id>{"app", "other"});
}

TEST_CASE("what could settle most comes first")
{
    auto edition = make_sample_edition();
    auto state = make_company();
    for (const char* id : {"app", "other"}) put(state, make_live_offer(id, "saas", {}, "2021-06-01"));
    company_of(state).has_partner_id = Answer::unknown;
    company_of(state).session = std::nullopt;

    auto missing = find_missing_facts(edition, state, on("2021-06-08"));
    REQUIRE(missing.size() > 2);
    CHECK(std::ranges::is_sorted(missing, std::ranges::greater{}, &MissingFact::could_settle));
}

TEST_CASE("sales that nobody stated are asked for where they could lead to a tier")
{
    auto edition = make_sample_edition();
    auto state = make_company();
    put(state, make_live_offer("app", "saas", {"get-it-now-subscription"}, "2021-06-01"));

    auto missing = find_missing_facts(edition, state, on("2021-06-08"));
    REQUIRE(find(missing, edition, "company.billed-sales"));
    CHECK(find(missing, edition, "company.billed-sales")->could_settle == 3);  // bronze, silver, launch-party
}
