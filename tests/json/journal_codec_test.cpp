#include "json/journal_codec.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "json/codec.h"
#include "json/samples.h"

using namespace palier;
using namespace palier::samples;
using nlohmann::json;

namespace {

std::string write_all(const std::vector<Entry>& entries)
{
    std::string text;
    for (const auto& entry : entries) text += (text.empty() ? "[" : ",") + write_entry(entry);
    return text.empty() ? "[]" : text + "]";
}

// The browser's database, as far as a batch can change it.
struct Database {
    std::int64_t last_sequence = 0;
    std::map<std::string, std::map<std::string, json>> stores;

    void take(const json& batch)
    {
        REQUIRE(batch["expectedSequence"] == last_sequence);
        for (const auto& entry : batch["entries"]) last_sequence = entry["sequence"];
        for (const auto& [store, records] : batch["put"].items())
            for (const auto& record : records) stores[store][record["id"]] = record;
        for (const auto& [store, ids] : batch["remove"].items())
            for (const auto& id : ids) REQUIRE(stores[store].erase(id) == 1);
    }

    json content() const
    {
        auto content = json::object();
        for (const auto& [store, records] : stores)
            for (const auto& [id, record] : records) content[store].push_back(record);
        return content;
    }
};

}  // namespace

TEST_CASE("the sample journal has an event of every kind")
{
    std::set<std::size_t> kinds;
    for (const auto& entry : full_journal())
        if (const auto* did = std::get_if<Acted>(&entry.what))
            for (const auto& event : did->events) kinds.insert(event.index());

    CHECK(kinds.size() == std::variant_size_v<Event>);
}

TEST_CASE("a journal reads back as itself and is written the same way again")
{
    const auto journal = full_journal();

    auto read = read_entries(write_all(journal));

    REQUIRE(read);
    CHECK(*read == journal);
    CHECK(write_all(*read) == write_all(journal));
}

TEST_CASE("the records that all batches leave behind are those of the replayed journal, after every step")
{
    const auto journal = full_journal();

    Database database;
    std::vector<Entry> so_far;
    State before;
    for (const auto& entry : journal) {
        so_far.push_back(entry);
        const auto after = replay(so_far).state;
        database.take(json::parse(write_batch(entry.sequence - 1, entry, before, after)));
        CHECK(database.content() == write_state(after));
        before = after;
    }

    CHECK_FALSE(before.offers.empty());
}

TEST_CASE("a batch holds only the records that differ")
{
    auto before = full_state(), after = before;
    after.offers.at("offer-1").name = "Autre";
    after.sales.erase("sale-2");

    const auto batch = json::parse(write_batch(6, {7, 0, day("2021-06-01"), Undone{}}, before, after));

    CHECK(batch["expectedSequence"] == 6);
    CHECK(batch["entries"].size() == 1);
    CHECK(batch["put"].size() == 1);
    CHECK(batch["put"]["offers"].size() == 1);
    CHECK(batch["put"]["offers"][0]["id"] == "offer-1");
    CHECK(batch["remove"] == json{{"sales", {"sale-2"}}});
}

TEST_CASE("after an erasure the journal begins with it, under a later number")
{
    const std::vector<Entry> journal{
        {40, 0, day("2021-06-01"), Erased{}}, {41, 0, day("2021-06-01"), Acted{{Enrolled{day("2021-06-01")}}}}
    };

    auto read = read_entries(write_all(journal));

    REQUIRE(read);
    CHECK(*read == journal);
}

TEST_CASE("the batch of an erasure empties every store and the journal")
{
    const auto batch = json::parse(write_erase_batch(39, {40, 0, day("2021-06-01"), Erased{}}));

    CHECK(batch["expectedSequence"] == 39);
    CHECK(batch["entries"].size() == 1);
    CHECK_FALSE(batch.contains("put"));
    CHECK(batch["clear"][0] == "journal");
    CHECK(batch["clear"].size() == 12);
}

TEST_CASE("an entry of the journal can be read by a person")
{
    const Entry entry{
        3,
        1'795'212'605'007,
        day("2021-06-01"),
        Acted{{OfferMoved{"offer-1", "go-live", "live", day("2021-05-31")}}}
    };

    CHECK(
        write_entry(entry) ==
        R"({"recordedAt":"2026-11-20T22:10:05.007Z","referenceDate":"2021-06-01","sequence":3,"what":{"events":[)"
        R"({"action":"go-live","kind":"offer-moved","offer":"offer-1","on":"2021-05-31","to":"live"}],"kind":"acted"}})"
    );
}

TEST_CASE("an empty journal is a journal")
{
    auto read = read_entries("[]");

    REQUIRE(read);
    CHECK(read->empty());
}

TEST_CASE("a journal with something that this version does not know was written by a newer one")
{
    struct Case {
        const char* what;
        const char* pointer;
    };
    for (const auto& [what, pointer] : std::vector<Case>{
             {R"({"kind":"acted","events":[{"kind":"offer-cloned","offer":"o"}]})", "/0/what/events/0/kind"},
             {R"({"kind":"compacted"})", "/0/what/kind"},
             {R"({"kind":"acted","events":[{"kind":"enrolled","on":"2021-06-01","by":"person-1"}]})",
              "/0/what/events/0/by"},
             {R"({"kind":"acted","events":[{"kind":"content-merged","content":{"invoices":[]}}]})",
              "/0/what/events/0/content/invoices"}
         }) {
        CAPTURE(what);
        auto read = read_entries(
            R"([{"sequence":1,"recordedAt":"2026-11-20T22:10:05Z","referenceDate":"2021-06-01","what":)" +
            std::string{what} + "}]"
        );

        REQUIRE_FALSE(read);
        CHECK(read.error().code == "newer");
        CHECK(read.error().values.at("entry") == "1");
        CHECK(read.error().values.at("pointer") == pointer);
    }
}

TEST_CASE("of a damaged journal nothing is used, and the first bad entry is named")
{
    const auto journal = full_journal();
    const auto with = [&](auto damage) {
        auto parsed = json::parse(write_all(journal));
        damage(parsed);
        return parsed.dump();
    };
    struct Case {
        const char* damage;
        std::string text, entry, issue;
    };
    const std::vector<Case> cases{
        {"cut off", write_all(journal).substr(0, 2000), "0", "unexpected-end"},
        {"empty", "", "0", "empty-file"},
        {"not a list", "{}", "0", "expected-list"},
        {"a missing field", with([](json& j) { j[4]["what"]["events"][0].erase("tenant"); }), "5", "missing-key"
        },
        {"a wrong type", with([](json& j) { j[1]["recordedAt"] = 7; }), "2", "expected-instant"},
        {"a wrong date", with([](json& j) { j[6]["referenceDate"] = "2021-06-31"; }), "7", "expected-date"},
        {"a lost entry", with([](json& j) { j.erase(3); }), "4", "sequence-gap"},
        {"a lost beginning", with([](json& j) { j.erase(0); }), "1", "sequence-gap"},
        {"an entry twice", with([](json& j) { j[5] = j[4]; }), "6", "sequence-gap"},
        {"an offer without a state",
         with([](json& j) { j[12]["what"]["events"][0]["offer"].erase("moves"); }),
         "13",
         "offer-without-moves"},
    };

    for (const auto& [damage, text, entry, issue] : cases) {
        CAPTURE(damage);
        auto read = read_entries(text);

        REQUIRE_FALSE(read);
        CHECK(read.error().code == "corrupt");
        CHECK(read.error().values.at("entry") == entry);
        CHECK(read.error().values.at("issue") == issue);
    }
}
