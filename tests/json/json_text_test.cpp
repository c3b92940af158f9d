#include "json/json_text.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace palier;
using nlohmann::json;

TEST_CASE("canonical text is what nlohmann/json itself would write")
{
    const json value{
        {"escapes", "\" \\ / \b \f \n \r \t \x01 \x1F \x7F"},
        {"letters", "é \u20AC \U0001F600"},
        {"numbers", {0, -1, 9'007'199'254'740'992}},
        {"words", {true, false, nullptr}},
        {"empty", {{"list", json::array()}, {"object", json::object()}, {"text", ""}}},
        {"key \"quoted\"", {{{"deep", {1, {2, {3}}}}}}},
    };

    CHECK(write_canonical(value) == value.dump());
    CHECK(json::parse(write_readable(value)) == value);
}

TEST_CASE("what is not UTF-8 becomes a replacement character, and nothing else is lost")
{
    for (const char* text : {"a\xFFz", "a\xE2\x82", "a\xE2\x82z", "\xC0\xAF", "a\xED\xA0\x80z"}) {
        CAPTURE(text);
        const auto written = write_canonical(json(text));
        CHECK(json::accept(written));
        CHECK(written.find("\uFFFD") != std::string::npos);
        CHECK((std::string_view{text}.ends_with('z') ? written.ends_with("z\"") : true));
    }
}
