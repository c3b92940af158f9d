#include "json/import_file.h"

#include <doctest/doctest.h>

#include <chrono>
#include <nlohmann/json.hpp>

#include "support/assets.h"
#include "json/codec.h"
#include "json/edition_reader.h"
#include "json/export_file.h"
#include "json/samples.h"

using namespace palier;
using namespace palier::samples;
using nlohmann::json;

namespace {

const std::vector<Edition>& editions()
{
    static const std::vector<Edition> all = [] {
        std::vector<Issue> issues;
        auto edition =
            read_edition(asset("programmes/marketplace-rewards/2021-05.json"), "2021-05.json", issues);
        REQUIRE(edition);
        return std::vector<Edition>{*std::move(edition)};
    }();
    return all;
}

std::string export_of(const State& state)
{
    return write_export(state, {"0.1.0", 1'795'212'605'000, {"2021-05"}});
}

ImportPlan import(std::string_view bytes, const State& present = {})
{
    return read_import(bytes, "chosen.json", editions(), present);
}

// The import of the sample company after a change to its file.
template <class Change>
ImportPlan import_changed(Change change)
{
    auto file = json::parse(export_of(full_state()));
    change(file);
    return import(file.dump(2));
}

std::vector<std::string> codes(const std::vector<Issue>& issues)
{
    std::vector<std::string> all;
    for (const auto& issue : issues) all.push_back(issue.code);
    return all;
}
using Codes = std::vector<std::string>;

// A refused file gives its mistakes and nothing else.
void check_refused(const ImportPlan& plan)
{
    CHECK_FALSE(plan.accepted());
    CHECK(plan.content == State{});
    CHECK(plan.merge_content == State{});
    CHECK(plan.records.empty());
    CHECK(plan.removed.empty());
    CHECK(plan.warnings.empty());
}

const PlannedRecord& planned(const ImportPlan& plan, std::string_view store, std::string_view id)
{
    for (const auto& record : plan.records)
        if (record.store == store && record.id == id) return record;
    FAIL("no such record in the plan");
    return plan.records.front();
}

State without_offer(State state)
{
    state = palier::apply(std::move(state), OfferRemoved{"offer-1"});
    return state;
}

}  // namespace

TEST_CASE("what was exported comes back in as it was")
{
    for (unsigned seed = 0; seed < 30; ++seed) {
        CAPTURE(seed);
        const auto state = any_state(seed);
        const auto file = export_of(state);

        const auto plan = import(file);

        CHECK(codes(plan.issues) == Codes{});
        CHECK(codes(plan.warnings) == Codes{});
        CHECK(plan.content == state);
        CHECK(export_of(plan.content) == file);
    }
}

TEST_CASE("a file says which version wrote it, when, and which editions that knew")
{
    const auto plan = import(export_of(full_state()));

    CHECK(plan.file_name == "chosen.json");
    CHECK(plan.application_version == "0.1.0");
    CHECK(plan.exported_at == 1'795'212'605'000);
    CHECK(plan.editions == std::vector<Id>{"2021-05"});
}

TEST_CASE("into an empty place everything is added and nothing removed")
{
    const auto plan = import(export_of(full_state()));

    CHECK(plan.accepted());
    CHECK(plan.count(RecordChange::added) == plan.records.size());
    CHECK(plan.records.size() == 15);
    CHECK(plan.removed.empty());
    CHECK(planned(plan, "offers", "offer-1").name == "Vanne — pilotage d’écluses");
}

TEST_CASE("the same file again changes nothing")
{
    const auto plan = import(export_of(full_state()), full_state());

    CHECK(plan.count(RecordChange::unchanged) == plan.records.size());
    CHECK(plan.removed.empty());
}

TEST_CASE("what changed is told by its fields, and what replacing would remove by its name")
{
    auto present = full_state();
    present.offers.at("offer-1").name = "Avant";
    present.offers.at("offer-1").stores = {};
    present.requests["request-9"] =
        TechnicalRequest{.id = "request-9", .title = "Neuf", .created_on = day("2021-06-01")};
    present.sales.erase("sale-2");

    const auto plan = import(export_of(full_state()), present);

    CHECK(planned(plan, "offers", "offer-1").change == RecordChange::changed);
    CHECK(planned(plan, "offers", "offer-1").fields == std::vector<std::string>{"name", "stores"});
    CHECK(planned(plan, "sales", "sale-2").change == RecordChange::added);
    CHECK(plan.count(RecordChange::changed) == 1);
    CHECK(plan.count(RecordChange::added) == 1);
    REQUIRE(plan.removed.size() == 1);
    CHECK(plan.removed[0].store == "requests");
    CHECK(plan.removed[0].name == "Neuf");
}

TEST_CASE("merging refuses a second company, and with it what belongs to it")
{
    auto present = without_offer(full_state());
    auto other = full_state().partners.begin()->second;
    other.id = "another";
    other.profiles = {{"profile-9", "Ailleurs", Answer::yes}};
    other.session.reset();
    State theirs;
    theirs.partners["another"] = other;
    theirs.offers["offer-9"] = Offer{
        .id = "offer-9", .name = "Neuf", .profile = "profile-9", .moves = {{"draft", day("2021-05-01")}}
    };
    theirs.sales["sale-9"] = Sale{"sale-9", day("2021-05-01"), {100, "USD"}, "", "offer-9"};
    theirs.sales["sale-8"] = Sale{"sale-8", day("2021-05-01"), {100, "USD"}, "", ""};

    const auto plan = import(export_of(theirs), present);

    CHECK(plan.accepted());
    CHECK(plan.content == theirs);
    REQUIRE(planned(plan, "partners", "another").reason);
    CHECK(planned(plan, "partners", "another").reason->code == "second-company");
    CHECK(planned(plan, "partners", "another").reason->pointer == "/content/partners/0");
    CHECK(planned(plan, "offers", "offer-9").reason->code == "merge-reference");
    CHECK(planned(plan, "sales", "sale-9").reason->code == "merge-reference");
    CHECK(planned(plan, "sales", "sale-9").reason->pointer == "/content/sales/1/offer");
    CHECK(planned(plan, "sales", "sale-9").reason->line > 1);
    CHECK(planned(plan, "sales", "sale-8").change == RecordChange::added);
    CHECK(plan.merge_content.sales.size() == 1);
    CHECK(plan.merge_content.partners.empty());
}

TEST_CASE("merging refuses a company that would take away a profile that is in use")
{
    const auto present = full_state();
    auto theirs = State{};
    theirs.partners = present.partners;
    theirs.partners.begin()->second.profiles.clear();

    const auto plan = import(export_of(theirs), present);

    REQUIRE(planned(plan, "partners", "partner").reason);
    CHECK(planned(plan, "partners", "partner").reason->code == "merge-in-use");
    CHECK(planned(plan, "partners", "partner").reason->values.at("found") == "profile-1");
    CHECK(plan.merge_content == State{});
}

TEST_CASE("a file that was changed by hand is taken with a warning")
{
    const auto plan = import_changed([](json& file) { file["content"]["offers"][0]["name"] = "Autre"; });

    CHECK(plan.accepted());
    REQUIRE(codes(plan.warnings) == Codes{"hash-mismatch"});
    CHECK(plan.warnings[0].pointer == "/contentHash");
    CHECK(plan.warnings[0].line > 1);
    CHECK(plan.content.offers.at("offer-1").name == "Autre");
}

TEST_CASE("a file without a hash is taken with a warning")
{
    const auto plan = import_changed([](json& file) { file.erase("contentHash"); });

    CHECK(codes(plan.warnings) == Codes{"hash-missing"});
}

TEST_CASE("a file that is no export is refused, saying what it is")
{
    struct Case {
        std::string bytes;
        const char *code, *pointer;
        int line, column;
    };
    const std::vector<Case> cases{
        {"", "empty-file", "", 1, 1},
        {" \n\n ", "empty-file", "", 3, 2},
        {"name;amount\nA;1\n", "expected-value", "", 1, 1},
        {"<!DOCTYPE html>", "expected-value", "", 1, 1},
        {"{\"format\": \"palier.export\", }", "trailing-comma", "", 1, 27},
        {"[]", "no-format", "", 1, 1},
        {"7", "no-format", "", 1, 1},
        {"{\"name\": 1}", "no-format", "", 1, 1},
        {"{\"format\": \"palier.edition\"}", "wrong-format", "/format", 1, 12},
        {"{\"format\": 7}", "wrong-format", "/format", 1, 12},
        {std::string{"PK\x03\x04rest", 8}, "binary-file", "", 0, 0},
        {"%PDF-1.7", "binary-file", "", 0, 0},
        {std::string{"\x00\x01\x02\x03{}", 6}, "binary-data", "", 0, 0},
        {std::string{"\xFF\xFE{\x00}\x00", 6}, "utf-16", "", 0, 0},
        {std::string{"{\x00}\x00", 4}, "utf-16", "", 0, 0},
        {std::string{"\x00{\x00}", 4}, "utf-16", "", 0, 0},
    };

    for (const auto& [bytes, code, pointer, line, column] : cases) {
        CAPTURE(bytes);
        const auto plan = import(bytes);

        check_refused(plan);
        REQUIRE(codes(plan.issues) == Codes{code});
        CHECK(plan.issues[0].pointer == pointer);
        CHECK(plan.issues[0].file == "chosen.json");
        if (line > 0) {
            CHECK(plan.issues[0].line == line);
            CHECK(plan.issues[0].column == column);
        }
    }
    CHECK(import(std::string{"PK\x03\x04rest", 8}).issues[0].values.at("kind") == "ZIP");
}

TEST_CASE("a file of a newer version is refused for that alone")
{
    const auto newer_format = import_changed([](json& file) {
        file["formatVersion"] = 2;
        file["contents"] = 1;
        file.erase("content");
    });
    check_refused(newer_format);
    REQUIRE(codes(newer_format.issues) == Codes{"newer-format"});
    CHECK(newer_format.issues[0].pointer == "/formatVersion");

    const auto newer_schema = import_changed([](json& file) {
        file["schemaVersion"] = 4;
        file["content"]["invoices"] = json::array();
    });
    check_refused(newer_schema);
    REQUIRE(codes(newer_schema.issues) == Codes{"newer-schema"});
    CHECK(newer_schema.issues[0].values.at("found") == "4");
    CHECK(newer_schema.issues[0].values.at("known") == "3");
}

TEST_CASE("a file of the first version is read, and of what it did not know nothing is said")
{
    auto state = full_state();
    auto& partner = state.partners.begin()->second;
    partner.kind = partner.country = "";
    partner.membership = {};
    partner.metrics = {};
    auto& offer = state.offers.at("offer-1");
    offer.is_private = offer.has_public_twin = offer.listing_optimised = offer.co_sell_ready = Answer::unknown;
    state.sales.at("sale-1").nature = "";
    state.sponsorships.begin()->second.plan = {};
    auto file = json::parse(export_of(state));
    file["schemaVersion"] = 1;
    for (const auto* unheard_of :
         {"nature", "plan", "membership", "metrics", "country", "private", "listingOptimised"})
        REQUIRE(file.dump().find('"' + std::string{unheard_of} + '"') == std::string::npos);

    const auto plan = import(file.dump(2));

    CHECK(plan.accepted());
    CHECK(codes(plan.warnings) == Codes{});
    CHECK(plan.content == state);
}

TEST_CASE("R16: a company or a sale of an unheard-of kind is refused, with the nearest one known")
{
    const auto plan = import_changed([](json& file) {
        file["content"]["partners"][0]["kind"] = "softwares";
        file["content"]["sales"][0]["nature"] = "hardware";
    });

    check_refused(plan);
    REQUIRE(codes(plan.issues) == Codes{"unknown-name-near", "unknown-name"});
    CHECK(plan.issues[0].pointer == "/content/partners/0/kind");
    CHECK(plan.issues[0].values.at("hint") == "software");
    CHECK(plan.issues[1].pointer == "/content/sales/0/nature");
}

TEST_CASE("a sponsorship may be planned, begun or at risk, but not nothing at all")
{
    const auto with = [](json sponsorship) {
        return import_changed([&](json& file) {
            file["content"]["sponsorships"][0] = sponsorship;
            file["content"]["sponsorships"][0]["id"] = "azure-sponsorship";
            file["content"]["sponsorships"][0]["benefit"] = "azure-sponsorship";
        });
    };

    CHECK(with({{"plan", {{"use", "deployment"}}}}).accepted());
    CHECK(codes(with({{"plan", json::object()}}).issues) == Codes{"no-stages"});
    CHECK(codes(with(json::object()).issues) == Codes{"no-stages"});
}

TEST_CASE("every mistake of the envelope is reported")
{
    const auto plan = import_changed([](json& file) {
        file["formatVersion"] = 0;
        file["schemaVersion"] = "1";
        file["exportedAt"] = "yesterday";
        file["editions"] = "2021-05";
        file["contenthash"] = "";
        file.erase("content");
        file["contentHash"] = 7;
    });

    check_refused(plan);
    CHECK(
        codes(plan.issues) ==
        Codes{
            "out-of-range",
            "expected-whole",
            "expected-list",
            "expected-instant",
            "expected-text",
            "missing-key",
            "unknown-key"
        }
    );
}

TEST_CASE("values of a wrong type are reported, all of them, each at its place")
{
    const auto plan = import_changed([](json& file) {
        file["content"]["partners"][0]["name"] = 7;
        file["content"]["partners"][0]["enrolledOn"] = true;
        file["content"]["offers"][1]["moves"] = "draft";
        file["content"]["sales"][0]["amount"]["amount"] = 1234;
    });

    check_refused(plan);
    CHECK(codes(plan.issues) == Codes{"expected-text", "expected-date", "expected-list", "expected-amount"});
    std::vector<std::string> pointers;
    for (const auto& issue : plan.issues) pointers.push_back(issue.pointer);
    CHECK(
        pointers ==
        std::vector<std::string>{
            "/content/partners/0/name",
            "/content/partners/0/enrolledOn",
            "/content/offers/1/moves",
            "/content/sales/0/amount/amount"
        }
    );
    for (const auto& issue : plan.issues) {
        CHECK(issue.line > 1);
        CHECK(issue.column > 1);
    }
}

TEST_CASE("a word that the editions do not know is reported at its place, with the nearest one they know")
{
    struct Case {
        const char *pointer, *word, *hint;
    };
    const std::vector<Case> cases{
        {"/content/offers/0/type", "software-as-a-servise", "software-as-a-service"},
        {"/content/offers/0/options/1", "free-trail", "free-trial"},
        {"/content/offers/0/stores/0", "app-source", "appsource"},
        {"/content/offers/0/moves/1/state", "life", "live"},
        {"/content/partners/0/people/0/roles/0", "global-admim", "global-admin"},
        {"/content/requests/0/phase", "deploiment", "deployment"},
        {"/content/requests/0/solution", "clout", "cloud"},
        {"/content/benefits/1/stages/5/reason", "delistet", "delisted"},
        {"/content/benefits/0/risk/reason", "delistet", "delisted"},
        {"/content/benefits/0/edition", "2021-06", "2021-05"},
        {"/content/sponsorships/0/risk/reason", "sponsorship-misuze", "sponsorship-misuse"},
        {"/content/workspace/0/pinnedEdition", "2021-04", "2021-05"},
    };

    for (const auto& [pointer, word, hint] : cases) {
        CAPTURE(pointer);
        const auto plan = import_changed([&](json& file) { file[json::json_pointer{pointer}] = word; });

        check_refused(plan);
        REQUIRE(codes(plan.issues) == Codes{"unknown-name-near"});
        CHECK(plan.issues[0].pointer == pointer);
        CHECK(plan.issues[0].values.at("hint") == hint);
        CHECK(plan.issues[0].line > 1);
    }
}

TEST_CASE("a word unlike all others is reported with those that are known")
{
    const auto plan =
        import_changed([](json& file) { file["content"]["offers"][0]["stores"][0] = "supermarket"; });

    REQUIRE(codes(plan.issues) == Codes{"unknown-name"});
    CHECK(plan.issues[0].values.at("allowed") == "appsource, azure-marketplace");
}

TEST_CASE("a record that names one that is not there is refused")
{
    struct Case {
        const char *pointer, *list;
    };
    const std::vector<Case> cases{
        {"/content/offers/0/profile", "profiles"},
        {"/content/sales/0/profile", "profiles"},
        {"/content/sales/0/offer", "offers"},
        {"/content/contacts/0/person", "people"},
        {"/content/partners/0/session/person", "people"},
        {"/content/partners/0/session/tenant", "tenants"},
        {"/content/followUps/0/id", "offers"},
        {"/content/requests/0/offer", "offers"},
    };

    for (const auto& [pointer, list] : cases) {
        CAPTURE(pointer);
        const auto plan = import_changed([&](json& file) { file[json::json_pointer{pointer}] = "nowhere"; });

        check_refused(plan);
        REQUIRE(codes(plan.issues) == Codes{"unknown-reference"});
        CHECK(plan.issues[0].pointer == pointer);
        CHECK(plan.issues[0].values.at("list") == list);
    }
}

TEST_CASE("a benefit that belongs to an offer that is not there is refused")
{
    const auto plan = import_changed([](json& file) {
        file["content"]["benefits"][1]["offer"] = "nowhere";
        file["content"]["benefits"][1]["id"] = "sales-and-marketing-set--nowhere";
    });

    CHECK(codes(plan.issues) == Codes{"unknown-reference"});
}

TEST_CASE("the id of a benefit's record says which benefit and which offer")
{
    const auto plan = import_changed([](json& file) { file["content"]["benefits"][1]["id"] = "something"; });

    REQUIRE(codes(plan.issues) == Codes{"record-id"});
    CHECK(plan.issues[0].values.at("expected") == "\"sales-and-marketing-set--offer-1\"");
}

TEST_CASE("moves stand in the order of their days; two on the same day are in order")
{
    const auto moved_to = [](const char* date) {
        return import_changed([&](json& file) { file["content"]["offers"][0]["moves"][1]["on"] = date; });
    };

    CHECK(codes(moved_to("2021-03-31").issues) == Codes{"out-of-order"});
    CHECK(moved_to("2021-03-31").issues[0].pointer == "/content/offers/0/moves/1/on");
    CHECK(moved_to("2021-04-01").accepted());
    CHECK(moved_to("2021-04-02").accepted());
}

TEST_CASE("an offer has at least one move, and a benefit a stage or a reason for revocation")
{
    const auto plan = import_changed([](json& file) {
        file["content"]["offers"][0]["moves"] = json::array();
        file["content"]["benefits"][0].erase("risk");
        file["content"]["followUps"][0].erase("stages");
    });

    CHECK(codes(plan.issues) == Codes{"no-moves", "no-stages", "no-stages"});
}

TEST_CASE("an option that the type cannot have is left to the rules, with a warning")
{
    const auto plan = import_changed([](json& file) {
        file["content"]["offers"][0]["type"] = "azure-virtual-machine";
        file.erase("contentHash");
    });

    CHECK(plan.accepted());
    REQUIRE(codes(plan.warnings) == Codes{"option-impossible", "hash-missing"});
    CHECK(plan.warnings[0].pointer == "/content/offers/0/options/0");
    CHECK(plan.warnings[0].values.at("found") == "\"contact-me\"");
}

TEST_CASE("there is at most one company in a file")
{
    const auto plan = import_changed([](json& file) {
        auto other = file["content"]["partners"][0];
        other["id"] = "zweite";
        file["content"]["partners"].push_back(other);
    });

    check_refused(plan);
    REQUIRE(codes(plan.issues) == Codes{"too-many-records"});
    CHECK(plan.issues[0].pointer == "/content/partners");
    CHECK(plan.issues[0].values.at("limit") == "1");
}

TEST_CASE("10,000 offers are taken, one more is not")
{
    const auto with_offers = [](int count) {
        std::string offers;
        for (int i = 0; i < count; ++i)
            offers += (i ? "," : "") + (R"({"id":"o)" + std::to_string(i)) +
                      R"(","name":"O","moves":[{"on":"2021-05-01","state":"draft"}]})";
        return import(
            R"({"format":"palier.export","formatVersion":1,"schemaVersion":1,"content":{"offers":[)" +
            offers + "]}}"
        );
    };

    CHECK(with_offers(10'000).accepted());
    CHECK(codes(with_offers(10'001).issues) == Codes{"too-many-records"});
}

TEST_CASE("amounts beyond what an account can hold are refused")
{
    const auto amount = [](const char* text) {
        return import_changed([&](json& file) { file["content"]["sales"][0]["amount"]["amount"] = text; });
    };

    CHECK(amount("9000000000000.00").accepted());
    for (const char* wrong :
         {"9000000000001.00", "99999999999999999999999.00", "-1.00", "1e9", "NaN", "1,50", "1.5", "01.50"}) {
        CAPTURE(wrong);
        const auto plan = amount(wrong);
        check_refused(plan);
        REQUIRE(codes(plan.issues) == Codes{"expected-amount"});
        CHECK(plan.issues[0].pointer == "/content/sales/0/amount/amount");
    }
}

TEST_CASE("numbers out of range and dates that no calendar has are refused at their place")
{
    const auto number = import(R"({"format": "palier.export", "formatVersion": 9007199254740993})");
    check_refused(number);
    REQUIRE(codes(number.issues) == Codes{"number-too-large"});
    CHECK(number.issues[0].pointer == "/formatVersion");

    for (const char* wrong : {"2021-02-29", "1899-12-31", "2200-01-01", "0000-00-00", "1-1-2021"}) {
        CAPTURE(wrong);
        const auto plan = import_changed([&](json& file) { file["content"]["sales"][0]["on"] = wrong; });
        check_refused(plan);
        REQUIRE(codes(plan.issues) == Codes{"expected-date"});
        CHECK(plan.issues[0].pointer == "/content/sales/0/on");
    }
}

TEST_CASE("a nesting of 100,000 is refused where it gets too deep")
{
    const auto plan = import(R"({"format":"palier.export","content":)" + std::string(100'000, '['));

    check_refused(plan);
    REQUIRE(codes(plan.issues) == Codes{"too-deep"});
    CHECK(plan.issues[0].line == 1);
    CHECK(plan.issues[0].column == 68);
    CHECK(plan.issues[0].values.at("limit") == "32");
}

TEST_CASE("a key that stands twice is refused at the second one")
{
    const auto plan = import("{\"format\": \"palier.export\",\n \"format\": \"palier.export\"}");

    check_refused(plan);
    REQUIRE(codes(plan.issues) == Codes{"duplicate-key"});
    CHECK(plan.issues[0].line == 2);
    CHECK(plan.issues[0].column == 2);
}

TEST_CASE("bytes that are no UTF-8 are refused at the first one")
{
    const auto plan = import("{\"format\":\n\"caf\xE9\"}");

    check_refused(plan);
    REQUIRE(codes(plan.issues) == Codes{"not-utf-8"});
    CHECK(plan.issues[0].line == 2);
    CHECK(plan.issues[0].column == 5);
}

TEST_CASE("200 MB of nothing are refused by their size before they are read")
{
    const auto plan = refuse_import_of_size("chosen.json", 200.0 * (1 << 20));

    check_refused(plan);
    REQUIRE(codes(plan.issues) == Codes{"file-too-large"});
    CHECK(plan.issues[0].file == "chosen.json");
    CHECK(plan.issues[0].values.at("limit") == "32");
}

TEST_CASE("32 MB of nothing are read and found empty, one byte more is refused unread")
{
    const auto at_the_limit = import(std::string(import_byte_limit, ' '));
    const auto above = import(std::string(import_byte_limit + 1, ' '));

    check_refused(at_the_limit);
    check_refused(above);
    CHECK(codes(at_the_limit.issues) == Codes{"empty-file"});
    CHECK(codes(above.issues) == Codes{"file-too-large"});
}

TEST_CASE("a file full of mistakes lists the first hundred and counts the others")
{
    auto file = json::parse(export_of({}));
    for (int i = 0; i < 5'000; ++i) file["content"]["sales"].push_back({{"id", "s " + std::to_string(i)}});

    const auto plan = import(file.dump());

    check_refused(plan);
    CHECK(plan.issues.size() == 101);
    CHECK(plan.issues.back().code == "more");
}

TEST_CASE("more sales than anybody types in are read")
{
    State state;
    for (int i = 0; i < 10'000; ++i) {
        auto id = "sale-" + std::to_string(i);
        state.sales[id] = Sale{id, day("2021-05-01") + Days{i % 300}, {i, "USD"}, "", "", i % 7 == 0};
    }
    const auto file = export_of(state);
    CHECK(file.size() * 10 < import_byte_limit);

    const auto plan = import(file);

    CHECK(plan.accepted());
    CHECK(plan.content == state);
}
