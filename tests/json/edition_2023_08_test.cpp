// The best documented edition, held against what its sources print: nine tiers, 12 items for offers without transactions, 22 for those
// with them. The figures here are written down apart from the file, from the pictures that it cites (IMG-2023-08).
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "support/assets.h"
#include "json/edition_reader.h"

using namespace palier;

namespace {

const Edition& edition()
{
    static const auto read = [] {
        std::vector<Issue> issues;
        auto edition =
            read_edition(asset("programmes/marketplace-rewards/2023-08.json"), "2023-08.json", issues);
        CHECK(issues.empty());
        REQUIRE(edition);
        return *std::move(edition);
    }();
    return read;
}

FactValue dollars(std::int64_t amount)
{
    return Money{amount * 100, "USD"};
}

// Every condition of a benefit, those of the rules it refers to apart.
std::vector<const Node*> find_parts(const Benefit& benefit)
{
    std::vector<const Node*> parts{&edition().nodes[benefit.unlocked]};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (std::holds_alternative<RuleHolds>(parts[i]->question)) continue;
        for (auto child : parts[i]->children) parts.push_back(&edition().nodes[child]);
    }
    return parts;
}

bool asks_fact(const Benefit& benefit, std::string_view fact, Comparison comparison, const FactValue& value)
{
    const Question asked{FactTest{*edition().find_fact(fact), comparison, value, {}}};
    return std::ranges::any_of(find_parts(benefit), [&](const Node* part) { return part->question == asked; });
}

bool asks_rule(const Benefit& benefit, std::string_view rule)
{
    return std::ranges::any_of(find_parts(benefit), [&](const Node* part) {
        const auto* holds = std::get_if<RuleHolds>(&part->question);
        return holds && edition().rules[holds->rule].id == rule;
    });
}

Id tier_of(const Benefit& benefit)
{
    for (const auto* part : find_parts(benefit))
        if (const auto* tier = std::get_if<TierReached>(&part->question)) return tier->tier;
    return {};
}

// What it takes beside a live offer of the right category: "o" listing optimisation first, "b" not with a licence brought by the customer,
// "p" not private, "t" private only beside a public twin, "c" the country (not known), "s" ready for co-sell.
struct Item {
    const char* id;
    const char* tier;
    const char* takes;
    BenefitGroup group;
    std::map<std::string, std::int64_t> dollars = {};
};

using enum BenefitGroup;
const std::vector<Item> transact_items{
    {"tr-partner-marketing-center", "publisher", "", marketing},
    {"tr-digital-marketing-on-demand", "publisher", "", marketing},
    {"tr-readiness-assessments", "publisher", "", marketing},
    {"tr-listing-optimisation", "publisher", "", marketing},
    {"tr-marketing-toolkit", "publisher", "", marketing},
    {"tr-whats-new-blog", "publisher", "p", marketing},
    {"tr-press-release", "publisher", "obt", marketing},
    {"tr-testimonial", "500", "", marketing},
    {"tr-category-placement", "500", "obp", marketing},
    {"tr-blog-feature", "25k", "obt", marketing},
    {"tr-customer-review", "50k", "ob", marketing},
    {"tr-sponsorship-test-drive",
     "50k",
     "oc",
     marketing,
     {{"50k", 5'000}, {"100k", 5'000}, {"500k", 40'000}, {"1m", 50'000}, {"2m", 75'000}, {"5m", 100'000}}},
    {"tr-success-story", "100k", "obt", marketing},
    {"tr-social-spotlight", "100k", "obp", marketing},
    {"tr-home-placement", "500k", "obp", marketing},
    {"tr-guest-blog", "500k", "obt", marketing},
    {"tr-executive-endorsement", "1m", "ob", marketing},
    {"tr-cosell-guidance", "publisher", "", sales},
    {"tr-partner-channel", "publisher", "", sales},
    {"tr-sponsorship-deployment",
     "500",
     "obc",
     sales,
     {{"500", 2'000},
      {"25k", 2'000},
      {"50k", 15'000},
      {"100k", 30'000},
      {"500k", 60'000},
      {"1m", 100'000},
      {"2m", 125'000},
      {"5m", 300'000}}},
    {"tr-seller-webinar", "100k", "ob", sales},
    {"tr-sales-spotlight", "100k", "obs", sales},
};

const std::vector<Item> non_transact_items{
    {"nt-listing-optimisation", "", "", marketing},
    {"nt-whats-new-blog", "", "", marketing},
    {"nt-marketing-toolkit", "", "", marketing},
    {"nt-partner-marketing-center", "", "", marketing},
    {"nt-digital-marketing-on-demand", "", "", marketing},
    {"nt-readiness-assessments", "", "", marketing},
    {"nt-onboarding-docs", "", "", technical},
    {"nt-community-forums", "", "", technical},
    {"nt-m365-e5-dev", "", "", technical},
    {"nt-cosell-guidance", "", "", sales},
    {"nt-partner-channel", "", "", sales},
    {"nt-press-release", "", "o", marketing},
};

const Benefit& check_item(const Item& item)
{
    CAPTURE(item.id);
    const auto* benefit = edition().find_benefit(item.id);
    REQUIRE(benefit);
    const std::string_view takes = item.takes;
    const auto needs = [&](char mark) { return takes.find(mark) != takes.npos; };
    CHECK(benefit->group == item.group);
    CHECK(benefit->scope == BenefitScope::offer);
    CHECK(benefit->provenance.citations == std::vector<Citation>{{"IMG-2023-08", ""}});
    CHECK(benefit->provenance.confidence == Confidence::docs);
    CHECK(tier_of(*benefit) == item.tier);
    CHECK(asks_fact(*benefit, "offer.listing-optimised", Comparison::is, true) == needs('o'));
    CHECK(
        asks_fact(*benefit, "offer.options", Comparison::includes_none, Choices{"get-it-now-byol"}) ==
        needs('b')
    );
    CHECK(asks_fact(*benefit, "offer.private", Comparison::is, false) == needs('p'));
    CHECK(asks_rule(*benefit, "public-listing") == needs('t'));
    CHECK(asks_fact(*benefit, "offer.co-sell-ready", Comparison::is, true) == needs('s'));
    const bool not_known = std::ranges::any_of(find_parts(*benefit), [](const Node* part) {
        return std::holds_alternative<NotKnown>(part->question);
    });
    CHECK(not_known == (needs('c') || needs('s')));  // the footnote on the spotlight's other way is cut off

    CHECK(benefit->amounts.has_value() == !item.dollars.empty());
    if (!benefit->amounts) return *benefit;
    CHECK(benefit->amounts->by_tier.size() == item.dollars.size());
    for (const auto& amount : benefit->amounts->by_tier) {
        CAPTURE(amount.tier);
        REQUIRE(amount.amount);
        CHECK(FactValue{*amount.amount} == dollars(item.dollars.at(amount.tier)));
    }
    return *benefit;
}

}  // namespace

TEST_CASE("R17, R20 to R22: 2023-08 has nine tiers; the first by taking part, the others by sales, solution "
          "value or Teams users")
{
    struct Step {
        const char* id;
        std::int64_t dollars, users;
    };
    const std::vector<Step> steps{
        {"500", 500, 0},
        {"25k", 25'000, 250},
        {"50k", 50'000, 500},
        {"100k", 100'000, 1'000},
        {"500k", 500'000, 5'000},
        {"1m", 1'000'000, 50'000},
        {"2m", 2'000'000, 200'000},
        {"5m", 5'000'000, 500'000},
    };
    const auto& ladder = edition().ladder;
    CHECK(ladder.complete);
    CHECK_FALSE(ladder.window.value);  // R23: none is printed
    REQUIRE(ladder.tiers.size() == 9);
    CHECK(ladder.tiers[0].id == "publisher");
    CHECK(ladder.tiers[0].any_of.empty());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto& tier = ladder.tiers[i + 1];
        CAPTURE(tier.id);
        CHECK(tier.id == steps[i].id);
        std::map<Id, TierMetric> metrics;
        for (const auto& metric : tier.any_of) metrics.emplace(metric.id, metric);
        CHECK(metrics.size() == (steps[i].users ? 3 : 2));  // no Teams users at USD 500
        CHECK(metrics.at("billed-sales").threshold.value == dollars(steps[i].dollars));
        CHECK(metrics.at("billed-sales").threshold.provenance.confidence == Confidence::docs);
        CHECK(metrics.at("solution-value").threshold.value == dollars(steps[i].dollars));
        CHECK(metrics.at("solution-value").threshold.provenance.confidence == Confidence::inferred);
        if (!steps[i].users) continue;
        CHECK(metrics.at("teams-users").threshold.value == FactValue{steps[i].users});
        CHECK(metrics.at("teams-users").threshold.provenance.confidence == Confidence::docs);
    }
}

TEST_CASE("R32, R37 to R39, R60: 2023-08 has 22 items for transact offers, each with its tier and "
          "conditions, evergreen until 30 June 2024")
{
    CHECK(transact_items.size() == 22);
    for (const auto& item : transact_items) {
        const auto& benefit = check_item(item);
        CHECK(asks_rule(benefit, "live-transact-offer"));
        REQUIRE(benefit.uses.size() == 1);
        CHECK(benefit.uses[0].use == BenefitUse::evergreen);
        REQUIRE(benefit.validities.size() == 1);
        CHECK(edition().periods[benefit.validities[0].period].until == read_date("2024-06-30"));
    }
}

TEST_CASE("R29, R33, R37: 2023-08 has 12 items for other offers, once each, for six months; the press "
          "release not for lists")
{
    CHECK(non_transact_items.size() == 12);
    for (const auto& item : non_transact_items) {
        const auto& benefit = check_item(item);
        CHECK(asks_rule(benefit, "live-non-transact-offer"));
        REQUIRE(benefit.uses.size() == 1);
        CHECK(benefit.uses[0].use == BenefitUse::once);
        REQUIRE(benefit.validities.size() == 1);
        CHECK(edition().periods[benefit.validities[0].period].months == 6);
        CHECK(
            asks_fact(benefit, "offer.category", Comparison::one_of, Choices{"consulting", "trial"}) ==
            (benefit.id == "nt-press-release")
        );
    }
}

TEST_CASE("2023-08 has these items and no others, and says that its list is complete")
{
    std::set<Id> listed, there;
    for (const auto* items : {&transact_items, &non_transact_items})
        for (const auto& item : *items) listed.insert(item.id);
    for (const auto& benefit : edition().benefits) there.insert(benefit.id);
    CHECK(listed == there);
    CHECK(edition().benefits_complete);
}
