// Figures of a person's own deck where the programme publishes none (R25).
#include "core/own_thresholds.h"

#include <doctest/doctest.h>

#include "core/assess.h"
#include "support/walk.h"

using namespace palier;

namespace {

// Publisher, bronze (unknown, also for users of Teams), silver (25,000), gold (unknown).
Edition make_unpublished()
{
    auto b = start_sample_edition();
    auto& edition = b.edition;
    edition.id = "deck";
    auto& tiers = edition.ladder.tiers;
    tiers[1].any_of[0].threshold.value.reset();
    tiers[1].any_of.push_back({"teams-users", b.fact("company.teams-users"), {}});
    tiers.push_back(make_tier(b, "gold", std::nullopt));
    edition.ladder.complete = true;
    return edition;
}

OwnThreshold in_dollars(const Id& tier, std::int64_t whole)
{
    return {"", "deck", tier, "billed-sales", Money{whole * 100, "USD"}, {}};
}

OwnThreshold counted(const Id& tier, std::int64_t count)
{
    return {"", "deck", tier, "teams-users", {}, count};
}

struct Deck : Walk {
    Deck()
    {
        edition = make_unpublished();
        state = make_company_with_offer("saas", {"get-it-now-subscription"});
    }
    // As the store does it: the edition has the figures that are kept.
    std::string type(OwnThreshold threshold)
    {
        auto refused = attempt(SaveOwnThreshold{std::move(threshold)});
        take_out_own_thresholds(edition);
        put_in_own_thresholds(edition, state.own_thresholds);
        return refused;
    }
    Id reached()
    {
        auto standing = assess_tier(edition, state, today);
        return standing.exact ? standing.reached.value_or("none") : "not known";
    }
};

}  // namespace

TEST_CASE("R25: a figure of one's own decides about the tier below, at and above it")
{
    for (auto [cents, tier] : {std::pair{499'999, "publisher"}, {500'000, "bronze"}, {500'001, "bronze"}}) {
        CAPTURE(cents);
        Deck deck;
        put_sale(deck.state, "sale-1", {cents, "USD"});
        CHECK(deck.reached() == "not known");

        CHECK(deck.type(in_dollars("bronze", 5'000)) == "");
        CHECK(deck.type(counted("bronze", 100)) == "");
        company_of(deck.state).metrics.teams_users = 0;

        CHECK(deck.type(in_dollars("gold", 90'000)) == "");
        CHECK(deck.reached() == tier);
    }
}

TEST_CASE("R25: what an own figure decided says so, and what is published keeps its source")
{
    Deck deck;
    put_sale(deck.state, "sale-1", {100, "USD"});
    auto confidence = [&](std::size_t step) {
        return assess_tier(deck.edition, deck.state, deck.today).steps[step].provenance.confidence;
    };
    CHECK(confidence(3) == Confidence::inferred);

    deck.type(in_dollars("gold", 90'000));
    CHECK(confidence(3) == Confidence::own);
    CHECK(has_own_threshold(deck.edition.ladder));

    take_out_own_thresholds(deck.edition);
    CHECK(confidence(3) == Confidence::inferred);
    CHECK_FALSE(has_own_threshold(deck.edition.ladder));
}

TEST_CASE("R25: an unknown figure is held against an own one below it")
{
    Deck deck;
    deck.edition.ladder.tiers[2].any_of[0].threshold.value.reset();
    CHECK_FALSE(counts_own_threshold(deck.edition.ladder, 3));

    deck.type(in_dollars("bronze", 5'000));

    CHECK(counts_own_threshold(deck.edition.ladder, 1));
    CHECK(counts_own_threshold(deck.edition.ladder, 2));
    CHECK(counts_own_threshold(deck.edition.ladder, 3));
}

TEST_CASE("R25: only figures that are not published can be typed, and only where there is one")
{
    Deck deck;
    CHECK(deck.type(in_dollars("silver", 30'000)) == "threshold-public");
    CHECK(deck.type(in_dollars("platinum", 30'000)) == "tier-unknown");
    CHECK(deck.type(counted("gold", 30'000)) == "metric-unknown");
    auto elsewhere = in_dollars("gold", 90'000);
    elsewhere.edition = "2021-05";
    CHECK(deck.type(elsewhere) == "edition-unknown");
    CHECK(deck.state.own_thresholds.empty());
}

TEST_CASE("R26: an own figure is in the currency of the ladder, and money where money is counted")
{
    Deck deck;
    auto euros = in_dollars("gold", 90'000);
    euros.amount->currency = "EUR";
    CHECK(deck.type(euros) == "threshold-currency");
    auto both = in_dollars("gold", 90'000);
    both.count = 90'000;
    CHECK(deck.type(both) == "threshold-value");
    auto count = in_dollars("gold", 0);
    count.amount.reset();
    CHECK(deck.type(count) == "threshold-value");
    count.count = 90'000;
    CHECK(deck.type(count) == "threshold-value");
    auto money = counted("bronze", 10);
    money.amount = Money{1000, "USD"};
    money.count.reset();
    CHECK(deck.type(money) == "threshold-value");
    CHECK(deck.type(in_dollars("gold", -1)) == "threshold-negative");
    CHECK(deck.type(counted("bronze", -1)) == "threshold-negative");
}

TEST_CASE("R22: own figures rise along the ladder with those beside them")
{
    Deck deck;
    CHECK(deck.type(in_dollars("bronze", 25'000)) == "threshold-not-below");
    CHECK(deck.type(in_dollars("bronze", 24'999)) == "");
    CHECK(deck.type(in_dollars("gold", 25'000)) == "threshold-not-above");
    CHECK(deck.type(in_dollars("gold", 25'001)) == "");
    // What is typed may be typed anew.
    CHECK(deck.type(in_dollars("gold", 26'000)) == "");
    CHECK(deck.edition.ladder.tiers[3].any_of[0].threshold.value == dollars(26'000));
    // Another metric is another ladder.
    CHECK(deck.type(counted("bronze", 1'000'000)) == "");
}

TEST_CASE("figures that were kept and fit no longer count nowhere; the others count")
{
    auto edition = make_unpublished();
    ById<OwnThreshold> own;
    for (auto threshold : {in_dollars("bronze", 30'000), in_dollars("gold", 90'000), in_dollars("lead", 1)}) {
        threshold.id = own_threshold_id("deck", threshold.tier, "billed-sales");
        own[threshold.id] = threshold;
    }

    put_in_own_thresholds(edition, own);

    CHECK_FALSE(edition.ladder.tiers[1].any_of[0].threshold.value);
    CHECK(edition.ladder.tiers[3].any_of[0].threshold.value == dollars(90'000));
    CHECK_FALSE(is_in_use({edition}, own.at("deck--bronze--billed-sales")));
    CHECK(is_in_use({edition}, own.at("deck--gold--billed-sales")));
    CHECK_FALSE(is_in_use({edition}, own.at("deck--lead--billed-sales")));
    CHECK_FALSE(is_in_use({}, own.at("deck--gold--billed-sales")));
}

TEST_CASE("an own figure is removed, and one that is not there cannot be")
{
    Deck deck;
    deck.type(in_dollars("gold", 90'000));
    REQUIRE(deck.state.own_thresholds.contains("deck--gold--billed-sales"));

    CHECK(deck.attempt(RemoveOwnThreshold{"deck--gold--billed-sales"}) == "");
    CHECK(deck.state.own_thresholds.empty());
    CHECK(deck.attempt(RemoveOwnThreshold{"deck--gold--billed-sales"}) == "own-threshold-unknown");
}

TEST_CASE("an own edition is pinned when it comes, and takes its figures along when it goes")
{
    Walk walk;
    CHECK(walk.attempt(SaveOwnEdition{{"mine", "mine.json", "{}"}}) == "");
    CHECK(walk.state.settings().pinned_edition == "mine");
    walk.state.own_thresholds["mine--gold--x"] = {"mine--gold--x", "mine", "gold", "x", {}, 1};
    walk.state.own_thresholds["other--gold--x"] = {"other--gold--x", "other", "gold", "x", {}, 1};

    CHECK(walk.attempt(RemoveOwnEdition{"mine"}) == "");

    CHECK(walk.state.own_editions.empty());
    CHECK(walk.state.own_thresholds.size() == 1);
    CHECK(walk.state.own_thresholds.contains("other--gold--x"));
    CHECK_FALSE(walk.state.settings().pinned_edition);
    CHECK(walk.attempt(RemoveOwnEdition{"mine"}) == "edition-unknown");
}

TEST_CASE("an own edition of a megabyte is kept, one byte more is not; nor is a twenty-first")
{
    Walk walk;
    CHECK(walk.attempt(SaveOwnEdition{{"mine", "mine.json", std::string(1u << 20, ' ')}}) == "");
    CHECK(
        walk.attempt(SaveOwnEdition{{"mine", "mine.json", std::string((1u << 20) + 1, ' ')}}) ==
        "own-edition-too-large"
    );
    for (int i = 1; i < 20; ++i)
        CHECK(walk.attempt(SaveOwnEdition{{"mine-" + std::to_string(i), "mine.json", ""}}) == "");
    CHECK(walk.attempt(SaveOwnEdition{{"mine-20", "mine.json", ""}}) == "own-editions-too-many");
    CHECK(walk.attempt(SaveOwnEdition{{"mine-19", "other.json", ""}}) == "");
}

TEST_CASE("another scenario and an empty start leave what is the person's own; an import takes the file's")
{
    Deck deck;
    deck.type(in_dollars("gold", 90'000));
    deck.attempt(SaveOwnEdition{{"mine", "mine.json", "{}"}});
    const auto thresholds = deck.state.own_thresholds;
    const auto editions = deck.state.own_editions;

    for (const char* origin : {"scenario:newcomer", "empty"}) {
        CHECK(deck.attempt(ReplaceContent{State{}, origin}) == "");
        CHECK(deck.state.own_thresholds == thresholds);
        CHECK(deck.state.own_editions == editions);
        CHECK(deck.state.offers.empty());
    }
    State merged;
    merged.own_editions["mine"] = {"mine", "newer.json", "{}"};
    CHECK(deck.attempt(MergeContent{merged}) == "");
    CHECK(deck.state.own_editions.at("mine").file == "newer.json");
    CHECK(deck.state.own_thresholds == thresholds);

    CHECK(deck.attempt(ReplaceContent{merged, "import"}) == "");
    CHECK(deck.state == merged);
}

TEST_CASE("R72: an edition that does not answer by date ends no other and is never chosen by the day")
{
    auto edition = [](const Id& id, std::string_view from) {
        Edition made;
        made.id = id;
        made.in_force_from = on(from);
        return made;
    };
    std::vector<Edition> editions{
        edition("first", "2020-01-01"), edition("other", "2021-01-01"), edition("second", "2022-01-01")
    };
    editions[1].answers_by_date = false;

    put_in_order(editions);

    CHECK(find_edition_in_force(editions, on("2021-06-01"))->id == "first");
    CHECK(editions[0].in_force_until == on("2022-01-01"));
    CHECK_FALSE(editions[1].in_force_until);
    State state;
    state.workspace["workspace"].pinned_edition = "other";
    CHECK(find_edition(editions, state, on("2021-06-01"))->id == "other");
}
