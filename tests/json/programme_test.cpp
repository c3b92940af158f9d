// Editions and figures of a person's own: with those that come with the program, and in files that anybody may have written.
#include "json/programme.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/assess.h"
#include "core/own_thresholds.h"
#include "support/assets.h"
#include "support/own_edition.h"
#include "json/edition_reader.h"
#include "json/export_file.h"
#include "json/import_file.h"

using namespace palier;
using nlohmann::json;

namespace {

std::string shipped_file(const Id& id)
{
    return std::string{asset("programmes/marketplace-rewards/" + id + ".json")};
}

const std::vector<Edition>& shipped()
{
    static const std::vector<Edition> all = [] {
        std::vector<Edition> read;
        std::vector<Issue> issues;
        for (const char* id : {"2020-05", "2021-05", "2021-12"})
            read.push_back(*read_edition(shipped_file(id), id, issues));
        put_in_order(read);
        return read;
    }();
    return all;
}

ById<OwnEdition> own(std::initializer_list<OwnEdition> editions)
{
    ById<OwnEdition> all;
    for (const auto& edition : editions) all[edition.id] = edition;
    return all;
}

const Edition* find(const std::vector<Edition>& editions, const Id& id)
{
    auto found = std::ranges::find(editions, id, &Edition::id);
    return found == editions.end() ? nullptr : &*found;
}

Id in_force(const Programme& programme, std::string_view day)
{
    const auto* edition = find_edition_in_force(programme.editions, *read_date(day));
    return edition ? edition->id : "none";
}

// A company with these of its own, as a file; changed, and read.
template <class Change>
ImportPlan import_changed(const State& state, Change change)
{
    auto file = json::parse(write_export(state, {"0.1.0", 1'795'212'605'000, {}}));
    change(file["content"]);
    return read_import(file.dump(), "chosen.json", shipped());
}

ImportPlan import(const State& state)
{
    return read_import(write_export(state, {"0.1.0", 1'795'212'605'000, {}}), "chosen.json", shipped());
}

State with_own()
{
    State state;
    state.own_editions["2027.1"] = make_own_edition();
    auto threshold = make_own_threshold("2027.1", "gold", 25'000);
    state.own_thresholds[threshold.id] = threshold;
    state.workspace["workspace"] = Workspace{"workspace", {}, "2027.1", ""};
    return state;
}

std::vector<std::string> codes(const std::vector<Issue>& issues)
{
    std::vector<std::string> all;
    for (const auto& issue : issues) all.push_back(issue.code);
    return all;
}
using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("without anything of one's own the editions are those that come with the program")
{
    CHECK(make_programme(shipped(), {}, {}).editions == shipped());
}

TEST_CASE(
    "R72: an own edition of the same programme answers from its first day, and the one before it ends there"
)
{
    auto programme = make_programme(shipped(), own({make_own_edition()}), {});

    CHECK(programme.unread.empty());
    REQUIRE(programme.editions.size() == 4);
    CHECK(in_force(programme, "2026-12-31") == "2021-12");
    CHECK(in_force(programme, "2027-01-01") == "2027.1");
}

TEST_CASE("R72: an own edition of another programme answers only when it is pinned")
{
    auto programme = make_programme(shipped(), own({make_own_edition("2027.1", "orchard-club")}), {});

    CHECK(in_force(programme, "2027-06-01") == "2021-12");
    State state;
    state.workspace["workspace"].pinned_edition = "2027.1";
    CHECK(find_edition(programme.editions, state, *read_date("2021-06-01"))->id == "2027.1");
}

TEST_CASE("an own edition with the id of a shipped one takes its place, days in force included")
{
    auto later = write_own_edition("2021-12", "marketplace-rewards", "2022-02-01");

    auto programme = make_programme(shipped(), own({{"2021-12", "mine.json", later}}), {});

    REQUIRE(programme.editions.size() == 3);
    CHECK(find(programme.editions, "2021-12")->ladder.tiers.front().id == "gold");
    CHECK(in_force(programme, "2022-01-31") == "2021-05");
    CHECK(in_force(programme, "2022-02-01") == "2021-12");
}

TEST_CASE("a kept edition that cannot be read is told with its mistakes, and the others go on")
{
    auto cut = write_own_edition();
    cut.resize(cut.size() / 2);

    auto programme = make_programme(
        shipped(), own({{"2027.1", "mine.json", cut}, {"2028", "other.json", write_own_edition("2029")}}), {}
    );

    CHECK(programme.editions.size() == 3);
    REQUIRE(programme.unread.size() == 2);
    CHECK(programme.unread[0].id == "2027.1");
    REQUIRE(programme.unread[0].issues.size() == 1);
    CHECK(programme.unread[0].issues[0].file == "mine.json");
    CHECK(programme.unread[0].issues[0].line > 0);
    CHECK(codes(programme.unread[1].issues) == Codes{"record-id"});
}

TEST_CASE("R25: own figures stand in shipped editions and in own ones")
{
    ById<OwnThreshold> figures;
    for (auto figure :
         {make_own_threshold("2021-05", "transact-unknown", 10'000),
          make_own_threshold("2027.1", "gold", 5'000)})
        figures[figure.id] = figure;

    auto programme = make_programme(shipped(), own({make_own_edition()}), figures);

    CHECK(
        find(programme.editions, "2021-05")->ladder.tiers[1].any_of[0].threshold.provenance.confidence ==
        Confidence::own
    );
    CHECK(
        find(programme.editions, "2027.1")->ladder.tiers[0].any_of[0].threshold.value ==
        FactValue{Money{500'000, "USD"}}
    );
    CHECK_FALSE(has_own_threshold(find(programme.editions, "2020-05")->ladder));
}

TEST_CASE("a file brings own editions and figures along, pins one of them and uses words that only it knows")
{
    auto state = with_own();
    auto edition = json::parse(write_own_edition());
    edition["roles"] = {"gardener"};
    state.own_editions["2027.1"].text = edition.dump();
    state.partners["partner"] = {
        .id = "partner", .name = "Verger", .people = {{"person-1", "Ada", "", {"gardener"}}}
    };

    auto plan = import(state);

    CHECK(codes(plan.issues) == Codes{});
    CHECK(codes(plan.warnings) == Codes{});
    CHECK(plan.content == state);
    state.own_editions.clear();
    CHECK(codes(import(state).issues) == Codes{"unknown-name", "unknown-name"});
}

TEST_CASE("an own edition in a file that cannot be read is kept with a warning: nothing of the company is "
          "lost for it")
{
    auto circle = json::parse(write_own_edition());
    circle["rules"] = json::array();
    for (auto [id, other] : {std::pair{"a", "b"}, {"b", "a"}})
        circle["rules"].push_back(
            {{"id", id},
             {"number", "R1"},
             {"condition", {{"rule", other}}},
             {"citations", json::array()},
             {"confidence", "inferred"}}
        );
    for (const auto& text :
         {circle.dump(), std::string{"{"}, std::string{"\x01"}, std::string{}, std::string(100'000, '[')}) {
        auto state = with_own();
        state.own_editions["2027.1"].text = text;

        auto plan = import(state);

        CHECK(codes(plan.issues) == Codes{});
        CHECK(codes(plan.warnings) == Codes{"own-threshold-unused", "own-edition-unread"});
        CHECK(plan.warnings.back().pointer == "/content/ownEditions/0/text");
        CHECK(plan.content == state);
    }
}

TEST_CASE("an own edition of a megabyte is taken in, a longer one is refused at its place")
{
    auto of_bytes = [](std::size_t bytes) {
        auto state = with_own();
        auto& text = state.own_editions["2027.1"].text;
        text += std::string(bytes - text.size(), ' ');
        return import(state);
    };

    CHECK(of_bytes(1u << 20).accepted());
    auto plan = of_bytes((1u << 20) + 1);
    REQUIRE(codes(plan.issues) == Codes{"text-too-long"});
    CHECK(plan.issues[0].pointer == "/content/ownEditions/0/text");
}

TEST_CASE("what is wrong with own figures and editions in a file is told at its place")
{
    const auto state = with_own();
    auto refused = [&](auto change) {
        auto plan = import_changed(state, change);
        return plan.issues.empty() ? "" : plan.issues[0].code + " " + plan.issues[0].pointer;
    };
    auto& figure = state.own_thresholds.begin()->second;
    REQUIRE(figure.amount);

    CHECK(refused([](json& content) {
              content["ownThresholds"][0]["count"] = 1;
          }) == "own-threshold-value /content/ownThresholds/0");
    CHECK(refused([](json& content) {
              content["ownThresholds"][0].erase("amount");
          }) == "own-threshold-value /content/ownThresholds/0");
    CHECK(refused([](json& content) {
              content["ownThresholds"][0]["amount"]["amount"] = "-1.00";
          }) == "expected-amount /content/ownThresholds/0/amount/amount");
    CHECK(refused([](json& content) {
              content["ownThresholds"][0]["count"] = -1;
          }) == "out-of-range /content/ownThresholds/0/count");
    CHECK(refused([](json& content) {
              content["ownThresholds"][0]["tier"] = "silver";
          }) == "record-id /content/ownThresholds/0/id");
    CHECK(refused([](json& content) {
              content["ownThresholds"] = json::object();
          }) == "expected-list /content/ownThresholds");
    CHECK(refused([](json& content) {
              content["ownEditions"][0]["text"] = json::object();
          }) == "expected-text /content/ownEditions/0/text");
    CHECK(refused([](json& content) {
              content["ownEditions"][0]["id"] = "a b";
          }) == "bad-id /content/ownEditions/0/id");
    CHECK(refused([](json& content) {
              content["ownEditions"][0].erase("file");
          }) == "missing-key /content/ownEditions/0");
    CHECK(refused([](json& content) {
              for (int i = 0; i < 20; ++i) {
                  content["ownEditions"].push_back(content["ownEditions"][0]);
                  content["ownEditions"].back()["id"] = "e" + std::to_string(i);
              }
          }) == "too-many-records /content/ownEditions");
}

TEST_CASE("figures that count nowhere are kept with a warning")
{
    auto state = with_own();
    for (auto figure :
         {make_own_threshold("2021-05", "lead", 10),
          make_own_threshold("1999-01", "gold", 10),
          make_own_threshold("2021-05", "transact-unknown", 10)})
        state.own_thresholds[figure.id] = figure;

    auto plan = import(state);

    CHECK(plan.accepted());
    CHECK(codes(plan.warnings) == Codes{"own-threshold-unused", "own-threshold-unused"});
    CHECK(plan.content == state);
}

TEST_CASE("no edition file can say of a figure that it is the person's own")
{
    auto text = write_own_edition();
    const std::string_view inferred = R"("inferred")";
    text.replace(text.rfind(inferred), inferred.size(), R"("own")");

    auto programme = make_programme(shipped(), own({{"2027.1", "mine.json", text}}), {});

    REQUIRE(programme.unread.size() == 1);
    CHECK(programme.unread[0].issues[0].code.starts_with("unknown-name"));
}
