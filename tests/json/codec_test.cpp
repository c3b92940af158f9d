#include "json/codec.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "support/assets.h"
#include "json/bounded_json.h"
#include "json/json_reader.h"
#include "json/samples.h"

using namespace palier;
using namespace palier::samples;
using nlohmann::json;

namespace {

State read_back(const json& written, Origin origin, std::vector<Issue>& issues)
{
    return read_state(written, "", "sample", origin, issues);
}

std::vector<Issue> mistakes_in(const char* content, Origin origin = Origin::file)
{
    std::vector<Issue> issues;
    auto parsed = read_json(content, "sample", {}, issues);
    REQUIRE(parsed);
    read_state(*parsed, "/content", "sample", origin, issues);
    return issues;
}

std::vector<std::string> codes(const std::vector<Issue>& issues)
{
    std::vector<std::string> all;
    for (const auto& issue : issues) all.push_back(issue.code);
    return all;
}

}  // namespace

TEST_CASE("what is written of a company reads back as the same company, nothing forgotten")
{
    const auto state = full_state();

    std::vector<Issue> issues;
    const auto read = read_back(write_state(state), Origin::file, issues);

    CHECK(issues.empty());
    CHECK(read == state);
}

TEST_CASE("any company reads back as itself and is written the same way again")
{
    for (unsigned seed = 0; seed < 40; ++seed) {
        const auto state = any_state(seed);

        std::vector<Issue> issues;
        const auto read = read_back(write_state(state), Origin::journal, issues);

        CHECK(issues.empty());
        CHECK(read == state);
        CHECK(write_canonical(write_state(read)) == write_canonical(write_state(state)));
    }
}

TEST_CASE("a record is written with plain names, dates and amounts")
{
    const auto state = full_state();

    CHECK(
        write_canonical(write_record(state.sales.at("sale-1"))) ==
        R"({"amount":{"amount":"1234.50","currency":"USD"},"id":"sale-1","nature":"services","offer":"offer-1","on":"2021-05-10","profile":"profile-1"})"
    );
    CHECK(
        write_canonical(write_record(state.offers.at("offer-2"))) ==
        R"({"id":"offer-2","moves":[{"on":"2021-04-01","state":"draft"}],"name":"Atelier"})"
    );
    CHECK(
        write_canonical(write_record(state.partners.at("partner"))["tenants"][1]) ==
        R"({"id":"tenant-2","name":"nord.example.fr","standing":{"kind":"associated","on":"2021-06-02","signedInSince":true}})"
    );
    CHECK(write_record(state.partners.at("partner"))["profiles"][2]["linked"] == "unknown");
}

TEST_CASE("what later editions ask about is written with plain names, and left out where nothing was said")
{
    const auto state = full_state();
    const auto partner = write_record(state.partners.at("partner"));

    CHECK(
        write_canonical(partner["membership"]) ==
        R"({"firstBenefitsOn":"2020-12-05","member":"yes","renewsOn":"2022-02-01"})"
    );
    CHECK(
        write_canonical(partner["metrics"]) ==
        R"({"seatsSold":0,"solutionValue":{"amount":"0.01","currency":"USD"},"teamsUsers":250})"
    );
    CHECK(partner["kind"] == "software");
    CHECK(partner["country"] == "FR");
    CHECK(write_record(state.offers.at("offer-1"))["private"] == "no");
    CHECK(write_record(state.offers.at("offer-1"))["publicTwin"] == "yes");
    CHECK(write_record(state.offers.at("offer-1"))["listingOptimised"] == "yes");
    CHECK(write_record(state.offers.at("offer-1"))["coSellReady"] == "no");
    CHECK(
        write_canonical(write_record(state.sponsorships.at("azure-sponsorship"))["plan"]) ==
        R"({"agreement":"enterprise-agreement","agreementState":"active","formerBalance":{"amount":"1200.00","currency":"USD"},)"
        R"("formerEnded":"no","paymentOption":"yes","use":"deployment"})"
    );

    CHECK(
        write_canonical(write_record(Partner{.id = "partner"})) ==
        R"({"hasPartnerId":"unknown","id":"partner","name":""})"
    );
    CHECK(
        write_canonical(write_record(Sponsorship{.id = "azure-sponsorship", .benefit = "azure-sponsorship"})
        ) == R"({"benefit":"azure-sponsorship","id":"azure-sponsorship"})"
    );
}

TEST_CASE("a standing with a mistake is reported at its place")
{
    auto issues = mistakes_in(R"({"partners": [{"id": "partner", "name": "", "hasPartnerId": "yes",
        "country": "fr",
        "membership": {"member": "maybe", "renewsOn": "2027-02-30"},
        "metrics": {"seatsSold": -1, "teamsUsers": "250", "solutionValue": {"amount": "1.00", "currency": "$"}, "users": 1}}]})"
    );

    std::vector<std::string> said;
    for (const auto& issue : issues) said.push_back(issue.code + " " + issue.pointer);
    CHECK(
        said ==
        std::vector<std::string>{
            "expected-country /content/partners/0/country",
            "unknown-name /content/partners/0/membership/member",
            "expected-date /content/partners/0/membership/renewsOn",
            "out-of-range /content/partners/0/metrics/seatsSold",
            "expected-whole /content/partners/0/metrics/teamsUsers",
            "expected-currency /content/partners/0/metrics/solutionValue/currency",
            "unknown-key /content/partners/0/metrics/users",
        }
    );
}

TEST_CASE("the readable form says the same as the canonical one, on lines of at most a hundred characters "
          "where it can")
{
    const auto written = write_state(full_state());
    const auto readable = write_readable(written);

    CHECK(json::parse(readable) == written);
    CHECK(readable.ends_with("}\n"));
    CHECK(
        readable.find("\"moves\": [ { \"on\": \"2021-04-01\", \"state\": \"draft\" } ]") != std::string::npos
    );
    CHECK(readable.find("\n\n") == std::string::npos);
}

TEST_CASE("an instant is written to the millisecond and read only in that form")
{
    CHECK(write_instant(0) == "1970-01-01T00:00:00Z");
    CHECK(write_instant(1'795'212'605'000) == "2026-11-20T22:10:05Z");
    CHECK(write_instant(1'795'212'605'007) == "2026-11-20T22:10:05.007Z");
    CHECK(read_instant("2026-11-20T22:10:05.007Z") == 1'795'212'605'007);
    CHECK(read_instant("2026-11-20T22:10:05Z") == 1'795'212'605'000);
    for (const char* wrong :
         {"",
          "2026-11-20",
          "2026-11-20 22:10:05Z",
          "2026-11-20T24:10:05Z",
          "2026-11-20T22:60:05Z",
          "2026-11-20T22:10:05+0",
          "2026-13-20T22:10:05Z",
          "2026-11-20T22:10:05.00aZ"}) {
        CAPTURE(wrong);
        CHECK_FALSE(read_instant(wrong));
    }
}

TEST_CASE("every mistake in a record is reported with its place")
{
    auto issues = mistakes_in(R"({
        "sales": [
            {"id": "s 1", "on": "2021-02-30", "amount": {"amount": "12", "currency": "usd"}},
            {"id": "s-2", "on": "2021-05-01", "amount": {"amount": "-1.00", "currency": "USD"}, "fraudulent": "no", "prise": 1},
            7
        ],
        "offer": []
    })");

    REQUIRE(issues.size() == 9);
    CHECK(
        codes(issues) ==
        std::vector<std::string>{
            "bad-id",
            "expected-date",
            "expected-amount",
            "expected-currency",
            "expected-amount",
            "expected-flag",
            "unknown-key",
            "expected-object",
            "unknown-key-near"
        }
    );
    CHECK(issues[0].pointer == "/content/sales/0/id");
    CHECK(issues[3].pointer == "/content/sales/0/amount/currency");
    CHECK(issues[7].pointer == "/content/sales/2");
    CHECK(issues[8].pointer == "/content/offer");
    CHECK(issues[8].values.at("hint") == "offers");
}

TEST_CASE("an id of a record has no dots, unlike one of an edition; the sentence says which may")
{
    CHECK(
        codes(mistakes_in(R"({"offers":[{"id":"offer.1","name":""}]})")) == std::vector<std::string>{"bad-id"}
    );
    CHECK(is_id("company.live-offers"));

    CHECK(asset("texts/en/issues.json").find("dots only in an edition") != std::string::npos);
    CHECK(asset("texts/fr/issues.json").find("des points dans une édition seulement") != std::string::npos);
}

TEST_CASE("a stage of a kind that does not exist is reported with the kind that was meant")
{
    auto issues = mistakes_in(
        R"({"followUps": [{"id": "o", "stages": [{"kind": "owner-fond", "name": "x", "on": "2021-05-01"}]}]})"
    );

    REQUIRE(codes(issues) == std::vector<std::string>{"unknown-name-near"});
    CHECK(issues[0].pointer == "/content/followUps/0/stages/0/kind");
    CHECK(issues[0].values.at("hint") == "owner-found");
}

TEST_CASE("a stage takes the fields of its own kind only")
{
    auto issues = mistakes_in(
        R"({"followUps": [{"id": "o", "stages": [{"kind": "owner-missing", "name": "x", "on": "2021-05-01"}]}]})"
    );

    REQUIRE(codes(issues) == std::vector<std::string>{"unknown-key"});
    CHECK(issues[0].pointer == "/content/followUps/0/stages/0/name");
}

TEST_CASE("two records with the same id are one too many")
{
    auto issues = mistakes_in(
        R"({"partners": [{"id": "p", "name": "", "hasPartnerId": "yes"}, {"id": "p", "name": "", "hasPartnerId": "no"}]})"
    );

    REQUIRE(codes(issues) == std::vector<std::string>{"duplicate-id"});
    CHECK(issues[0].pointer == "/content/partners/1");
}

TEST_CASE("an answer is yes, no or unknown")
{
    auto issues = mistakes_in(
        R"({"partners": [{"id": "p", "name": "", "hasPartnerId": "maybe"}, {"id": "q", "name": "", "hasPartnerId": true}]})"
    );

    CHECK(codes(issues) == std::vector<std::string>{"unknown-name", "expected-text"});
}

TEST_CASE("a name of 200 characters is taken, one of 201 is not, accents counting once")
{
    const auto offer = [](std::size_t characters) {
        std::string name;
        for (std::size_t i = 0; i < characters; ++i) name += "é";
        return R"({"offers":[{"id":"o","name":")" + name + R"("}]})";
    };

    CHECK(mistakes_in(offer(200).c_str()).empty());
    CHECK(codes(mistakes_in(offer(201).c_str())) == std::vector<std::string>{"text-too-long-characters"});
}

TEST_CASE("what the journal kept is never refused for its words")
{
    const auto name = std::string(5000, 'x') + "\\u202e";
    const auto content = R"({"offers":[{"id":"an id","name":")" + name + R"("}]})";

    CHECK(mistakes_in(content.c_str(), Origin::journal).empty());
}

TEST_CASE("control characters and characters that turn the writing around are taken out of a line and named")
{
    std::vector<Issue> issues;
    auto parsed = json::parse(R"({"offers":[{"id":"o","name":"a\u202egnp.exe\u0007 b\nc"}]})");
    auto state = read_state(parsed, "", "sample", Origin::file, issues);

    CHECK(state.offers.at("o").name == "agnp.exe b c");
    REQUIRE(codes(issues) == std::vector<std::string>{"characters-removed"});
    CHECK(issues[0].level == IssueLevel::warning);
    CHECK(issues[0].values.at("found") == "U+202E, U+0007, U+000A");
}

TEST_CASE("line breaks belong in a description")
{
    auto issues =
        mistakes_in(R"({"requests":[{"id":"r","title":"t","description":"a\n\tb","createdOn":"2021-05-01"}]})"
        );

    CHECK(issues.empty());
}

TEST_CASE("an address that cannot be one is taken with a warning")
{
    auto issues = mistakes_in(
        R"({"contacts":[{"id":"c","email":"marie.example.fr","phone":"ask Marie!","language":"fr-FR","assignedOn":"2021-05-01"}]})"
    );

    CHECK(codes(issues) == std::vector<std::string>{"email-shape", "phone-shape"});
    CHECK_FALSE(has_mistakes(issues));
}

TEST_CASE("the fields that changed are named by their keys")
{
    const auto before = full_state().offers.at("offer-1");
    auto after = before;
    after.name = "Autre";
    after.options.insert("test-drive");

    CHECK(find_changed_fields(before, after) == std::vector<std::string>{"name", "options"});
    CHECK(find_changed_fields(before, before).empty());
}
