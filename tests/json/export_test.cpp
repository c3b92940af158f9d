#include "json/export_file.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "json/codec.h"
#include "json/samples.h"
#include "json/sha256.h"

using namespace palier;
using namespace palier::samples;
using nlohmann::json;

namespace {

const ExportFacts facts{"0.1.0", 1'795'212'605'700, {"2021-05"}};

}  // namespace

TEST_CASE("an exported file says first what it is")
{
    const auto file = write_export(full_state(), facts);

    CHECK(file.starts_with(
        "{\n  \"format\": \"palier.export\",\n  \"formatVersion\": 1,\n  \"schemaVersion\": 3,\n"
        "  \"applicationVersion\": \"0.1.0\",\n  \"editions\": [ \"2021-05\" ],\n"
        "  \"exportedAt\": \"2026-11-20T22:10:05Z\",\n  \"contentHash\": \"sha256:"
    ));
    CHECK(file.ends_with("}\n"));
}

TEST_CASE("the hash is that of the content with sorted keys and no spaces")
{
    const auto file = json::parse(write_export(full_state(), facts));

    CHECK(file["contentHash"] == "sha256:" + sha256(file["content"].dump()));
    CHECK(file["content"] == write_state(full_state()));
}

TEST_CASE("the same company at the same instant is the same file")
{
    CHECK(write_export(any_state(3), facts) == write_export(any_state(3), facts));
    CHECK(write_export(any_state(3), facts) != write_export(any_state(4), facts));
}

TEST_CASE("nothing at all can be exported too")
{
    const auto file = json::parse(write_export({}, facts));

    CHECK(file["content"] == json::object());
}

TEST_CASE("a text that is no text any more is exported as far as it goes")
{
    State state;
    state.offers["o"] = Offer{.id = "o", .name = "caf\xE9", .moves = {{"draft", day("2021-05-01")}}};

    const auto file = write_export(state, facts);

    CHECK(file.find("caf\xEF\xBF\xBD") != std::string::npos);
}

TEST_CASE("the name of an exported file tells the time and nothing else")
{
    CHECK(export_file_name(facts.exported_at) == "palier-20261120-2210.json");
}
