// What an offer is to the programme: R3, R7 to R15.
#include <doctest/doctest.h>

#include "core/assess.h"
#include "support/sample_company.h"

using namespace palier;

namespace {

const auto edition = make_sample_edition();
const auto today = on("2021-09-01");

std::optional<Id> category(const Id& type, std::set<Id> options, const Id& service = "")
{
    auto offer = make_offer("offer-1", type, std::move(options));
    offer.service_kind = service;
    return classify(edition, offer).category;
}

std::vector<OfferMistake> mistakes(const Id& type, std::set<Id> options)
{
    return find_mistakes(edition, make_offer("offer-1", type, std::move(options)));
}

}  // namespace

TEST_CASE("R7: a button to be called back makes a List offer")
{
    CHECK(category("saas", {"contact-me"}) == "list");
}

TEST_CASE("R8: a free trial or a test drive makes a Trial offer")
{
    CHECK(category("saas", {"free-trial"}) == "trial");
    CHECK(category("virtual-machine", {"test-drive"}) == "trial");
}

TEST_CASE("R9: getting it free makes a Trial offer, never Transact")
{
    CHECK(category("saas", {"get-it-now-free"}) == "trial");
}

TEST_CASE("R10: bringing one's own licence makes a List offer, never Transact")
{
    CHECK(category("virtual-machine", {"get-it-now-byol"}) == "list");
}

TEST_CASE("R11: a price that Microsoft bills makes a Transact offer")
{
    CHECK(category("saas", {"get-it-now-subscription"}) == "transact");
}

TEST_CASE("R12: a service is classified by its kind, and not at all before that is named")
{
    CHECK(category("consulting-service", {"contact-me"}, "workshop") == "consulting");
    CHECK(category("consulting-service", {"contact-me"}, "assessment") == "list");
    CHECK(category("consulting-service", {"contact-me"}) == std::nullopt);
    CHECK(category("consulting-service", {"contact-me"}, "party") == std::nullopt);
}

TEST_CASE("R13: of an offer that cannot be bought, the attached trial decides")
{
    CHECK(category("saas", {"contact-me"}) == "list");
    CHECK(category("saas", {"contact-me", "free-trial"}) == "trial");
}

TEST_CASE("R14: of several options the most favourable counts, and every option says what it gives")
{
    auto classified =
        classify(edition, make_offer("o", "saas", {"contact-me", "free-trial", "get-it-now-subscription"}));

    CHECK(classified.category == "transact");
    REQUIRE(classified.options.size() == 3);
    CHECK(classified.options[0] == OptionCategory{"contact-me", "list", {}, false});
    CHECK(classified.options[1] == OptionCategory{"free-trial", "trial", {}, false});
    CHECK(classified.options[2] == OptionCategory{"get-it-now-subscription", "transact", {}, true});
}

TEST_CASE("R14: two options that give the same category both decide")
{
    auto classified = classify(edition, make_offer("o", "saas", {"free-trial", "test-drive"}));

    CHECK(classified.category == "trial");
    CHECK(classified.options[0].decides);
    CHECK(classified.options[1].decides);
}

TEST_CASE("R15: an impossible option is refused, with those that the type allows")
{
    auto found = mistakes("virtual-machine", {"contact-me"});

    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "option-impossible");
    CHECK(found[0].value == "contact-me");
    CHECK(found[0].allowed == std::vector<Id>{"free-trial", "test-drive", "get-it-now-byol"});
}

TEST_CASE("R15: an impossible option does not count for the category")
{
    CHECK(category("virtual-machine", {"get-it-now-subscription"}) == std::nullopt);
    CHECK(category("virtual-machine", {"get-it-now-subscription", "free-trial"}) == "trial");
}

TEST_CASE("R15: an option that is shown rather than chosen is possible all the same")
{
    CHECK(mistakes("container", {"get-it-now-byol"}).empty());
    CHECK(category("container", {"get-it-now-byol"}) == "list");
}

TEST_CASE("a fully described offer has no mistakes, an empty one says all that is missing")
{
    CHECK(mistakes("saas", {"contact-me"}).empty());

    Offer empty;
    auto found = find_mistakes(edition, empty);

    REQUIRE(found.size() == 3);
    CHECK(found[0].code == "type-unknown");
    CHECK(found[0].allowed.front() == "saas");
    CHECK(found[1].code == "no-option");
    CHECK(found[2].code == "no-store");
    CHECK(found[2].allowed == std::vector<Id>{"appsource", "azure-marketplace"});
}

TEST_CASE("what the edition does not know is named as such")
{
    auto offer = make_offer("offer-1", "saas", {"barter"});
    offer.stores = {"corner-shop"};
    offer.service_kind = "workshop";

    auto found = find_mistakes(edition, offer);

    REQUIRE(found.size() == 3);
    CHECK(found[0].code == "option-unknown");
    CHECK(found[0].value == "barter");
    CHECK(found[1].code == "service-kind-unknown");
    CHECK(found[1].allowed.empty());
    CHECK(found[2].code == "store-unknown");
    CHECK(found[2].value == "corner-shop");
}

TEST_CASE("a service without a kind is told which kinds there are")
{
    auto found = mistakes("consulting-service", {"contact-me"});

    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "service-kind-missing");
    CHECK(found[0].allowed == std::vector<Id>{"workshop", "assessment"});
}

TEST_CASE("R3: an offer is live only in a state that earns")
{
    auto offer = make_offer("offer-1", "saas", {"contact-me"});
    CHECK_FALSE(is_live(edition, offer, today));
    CHECK(live_since(edition, offer, today) == std::nullopt);

    offer.moves.push_back({"live", on("2021-06-01")});
    CHECK(is_live(edition, offer, today));
    CHECK(live_since(edition, offer, today) == on("2021-06-01"));

    offer.moves.push_back({"not-available", on("2021-07-01")});
    CHECK_FALSE(is_live(edition, offer, today));
    CHECK(live_since(edition, offer, today) == on("2021-06-01"));
}

TEST_CASE("R32: an offer published again counts from the new day")
{
    auto offer = make_live_offer("offer-1", "saas", {"contact-me"}, "2021-06-01");
    offer.moves.push_back({"not-available", on("2021-07-01")});
    offer.moves.push_back({"live", on("2021-08-01")});

    CHECK(live_since(edition, offer, today) == on("2021-08-01"));
}

TEST_CASE("R3: an offer is live from the day of its move on, whatever else happens later")
{
    auto offer = make_live_offer("offer-1", "saas", {"contact-me"}, "2021-06-01");  // a draft since 2021-05-01
    offer.moves.push_back({"not-available", on("2021-07-01")});

    CHECK_FALSE(is_live(edition, offer, on("2021-05-31")));
    CHECK(live_since(edition, offer, on("2021-05-31")) == std::nullopt);
    CHECK(is_live(edition, offer, on("2021-06-01")));
    CHECK(live_since(edition, offer, on("2021-06-01")) == on("2021-06-01"));
    CHECK(is_live(edition, offer, on("2021-06-30")));
    CHECK_FALSE(is_live(edition, offer, on("2021-07-01")));
    CHECK(live_since(edition, offer, on("2021-07-01")) == on("2021-06-01"));
}

TEST_CASE("R32: an offer that will be published again counts from its first day until then")
{
    auto offer = make_live_offer("offer-1", "saas", {"contact-me"}, "2021-06-01");
    offer.moves.push_back({"not-available", on("2021-07-01")});
    offer.moves.push_back({"live", on("2021-08-01")});

    CHECK(live_since(edition, offer, on("2021-07-31")) == on("2021-06-01"));
    CHECK(live_since(edition, offer, on("2021-08-01")) == on("2021-08-01"));
}

TEST_CASE("an offer stands nowhere before its first move; of two moves on one day the later one counts")
{
    auto offer = make_offer("offer-1", "saas", {"contact-me"});  // a draft since 2021-05-01
    offer.moves.push_back({"preview", on("2021-05-01")});

    CHECK(find_state(offer, on("2021-04-30")) == nullptr);
    REQUIRE(find_state(offer, on("2021-05-01")));
    CHECK(*find_state(offer, on("2021-05-01")) == "preview");
}

TEST_CASE("only the steps of the present state are open to an offer")
{
    auto offer = make_offer("offer-1", "saas", {"contact-me"});
    CHECK(allowed_actions(edition, offer) == std::vector<Id>{"publish"});

    offer.moves.push_back({"preview", on("2021-05-20")});
    CHECK(allowed_actions(edition, offer) == std::vector<Id>{"go-live", "cancel"});

    offer.moves.push_back({"not-available", on("2021-05-21")});
    CHECK(allowed_actions(edition, offer).empty());
}
