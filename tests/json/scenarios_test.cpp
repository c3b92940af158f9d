#include <doctest/doctest.h>

#include <algorithm>

#include "core/assess.h"
#include "core/workflow.h"
#include "support/assets.h"
#include "support/bundled_library.h"
#include "json/export_file.h"
#include "json/import_file.h"
#include "json/texts_reader.h"

using namespace palier;

namespace {

constexpr const char* scenarios[] = {"newcomer", "free-trial", "transact", "climbing"};

std::string file_of(std::string_view scenario)
{
    return "scenarios/" + std::string{scenario} + ".json";
}

State open(std::string_view scenario)
{
    return read_import(asset(file_of(scenario)), file_of(scenario), bundled_library().editions, {}).content;
}

Date day_of(const State& state)
{
    return *state.settings().reference_date;
}

const Edition& edition_of(const State& state)
{
    const auto* edition = find_edition(bundled_library().editions, state, day_of(state));
    REQUIRE(edition);
    return *edition;
}

Outcome earned(const State& state)
{
    return assess_participation(edition_of(state), state, day_of(state)).outcome;
}
Outcome seen(const State& state)
{
    return assess_access(edition_of(state), state, day_of(state)).sees.outcome;
}

}  // namespace

TEST_CASE(
    "every scenario is taken in without a mistake or a warning, and is written as the app would write it"
)
{
    for (const char* scenario : scenarios) {
        CAPTURE(scenario);
        const auto file = asset(file_of(scenario));

        const auto plan = read_import(file, file_of(scenario), bundled_library().editions, {});

        for (const auto& issue : plan.issues) MESSAGE(issue.pointer << ": " << issue.code);
        for (const auto& warning : plan.warnings) MESSAGE(warning.pointer << ": " << warning.code);
        CHECK(plan.accepted());
        CHECK(plan.warnings.empty());
        CHECK(
            write_export(
                plan.content, {plan.application_version, plan.exported_at.value_or(0), plan.editions}
            ) == file
        );
    }
}

TEST_CASE("every scenario brings its edition, its day and its own name")
{
    for (const char* scenario : scenarios) {
        CAPTURE(scenario);
        const auto settings = open(scenario).settings();

        CHECK(edition_of(open(scenario)).id == (settings.scenario == "climbing" ? "2023-08" : "2021-05"));
        CHECK(settings.reference_date);
        CHECK(settings.scenario == scenario);
    }
}

TEST_CASE("every scenario is told in both languages")
{
    for (const char* language : {"en", "fr"})
        for (const char* scenario : scenarios) {
            CAPTURE(scenario);
            std::vector<Issue> issues;
            const auto file = "texts/" + std::string{language} + "/scenarios.json";
            const auto texts = read_texts(asset(file), file, issues);

            CHECK(issues.empty());
            CHECK(texts.contains("scenario." + std::string{scenario} + ".name"));
            CHECK(texts.contains("scenario." + std::string{scenario} + ".story"));
        }
}

TEST_CASE("no scenario could reach a real person")
{
    for (const char* scenario : scenarios) {
        CAPTURE(scenario);
        const auto state = open(scenario);

        std::vector<std::string> addresses{state.partner()->account_email};
        for (const auto& person : state.partner()->people) addresses.push_back(person.email);
        for (const auto& [unused, contact] : state.contacts) {
            addresses.push_back(contact.email);
            CHECK(contact.phone.starts_with("+33 1 99 00 "));
        }
        for (const auto& address : addresses) CHECK(address.ends_with(".example.com"));
        for (const auto& tenant : state.partner()->tenants) CHECK(tenant.name.ends_with(".example.com"));
    }
}

TEST_CASE(
    "the newcomer is one step away: nothing is earned before going live, everything for it is there after"
)
{
    auto state = open("newcomer");
    const auto today = day_of(state);

    CHECK(earned(state) == Outcome::not_met);
    CHECK(seen(state) == Outcome::met);
    CHECK_FALSE(state.partner()->enrolled_on);
    CHECK(state.contacts.empty());

    auto moved =
        decide(edition_of(state), state, MoveOffer{"offer-boussole", "go-live", today}, {today, "fresh000"});
    REQUIRE(moved);
    state = apply(state, moved->front());

    CHECK(earned(state) == Outcome::met);
    CHECK(classify(edition_of(state), state.offers.at("offer-boussole")).category == "list");
}

TEST_CASE("the company with the free trial waits for a message on day 30, and for its marketing contact")
{
    const auto state = open("free-trial");
    const auto today = day_of(state);
    const auto& edition = edition_of(state);

    CHECK(earned(state) == Outcome::met);
    CHECK(seen(state) == Outcome::met);
    CHECK(classify(edition, state.offers.at("offer-tournees")).category == "trial");
    CHECK(state.partner()->profiles.size() == 2);
    CHECK(state.partner()->profiles[1].linked == Answer::yes);
    CHECK(state.partner()->enrolled_on);
    CHECK(state.contacts.empty());

    const auto messages = assess_messages(edition, state, today);
    bool open_path = false;
    for (const auto& message : messages)
        if (message.offer == "offer-recolte") {
            CHECK(today - message.live_since == Days{30});
            open_path = message.status == MessageStatus::search_owner;
        }
    CHECK(open_path);
}

TEST_CASE("the Transact partner has earned and does not see, and its sales leave out a profile and a fraud")
{
    const auto state = open("transact");
    const auto& edition = edition_of(state);

    CHECK(earned(state) == Outcome::met);
    CHECK(seen(state) == Outcome::not_met);
    CHECK(assess_access(edition, state, day_of(state)).associates.outcome == Outcome::met);
    CHECK(classify(edition, state.offers.at("offer-encaisse")).category == "transact");

    const auto sales = total_sales(edition, state, day_of(state));
    CHECK(sales.total == FactValue{Money{10'803'125, "USD"}});
    CHECK(sales.unlinked == std::vector<Money>{{1'200'000, "USD"}});
    CHECK(sales.fraudulent == std::vector<Money>{{980'000, "USD"}});
}

TEST_CASE("climbing: the tier is exact, the next one is known, and the amounts of the tier are there")
{
    const auto state = open("climbing");
    const auto& edition = edition_of(state);

    const auto standing = assess_tier(edition, state, day_of(state));
    CHECK(standing.exact);
    CHECK(standing.reached == "100k");
    CHECK(earned(state) == Outcome::met);
    CHECK(seen(state) == Outcome::met);
    const auto benefits = assess_benefits(edition, state, day_of(state));
    CHECK(std::ranges::any_of(benefits, [](const auto& benefit) {
        return benefit.status == BenefitStatus::available;
    }));
    CHECK(std::ranges::any_of(benefits, [](const auto& benefit) {
        return benefit.amount == FactValue{Money{3'000'000, "USD"}};  // at the tier reached (R60)
    }));
    CHECK(std::ranges::none_of(benefits, [](const auto& benefit) {
        return benefit.status == BenefitStatus::undecided;
    }));
}
