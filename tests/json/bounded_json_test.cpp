// What the bounded parser takes, what it refuses, where it says the mistake is, and that hostile text costs it nothing.
#include "json/bounded_json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace palier;
using nlohmann::json;

namespace {

struct Read {
    std::optional<json> value;
    std::vector<Issue> issues;
};

Read read(std::string_view text, const JsonLimits& limits = {})
{
    Read result;
    result.value = read_json(text, "test.json", limits, result.issues);
    return result;
}

// "code line:column pointer" of each issue.
std::vector<std::string> say(const std::vector<Issue>& issues)
{
    std::vector<std::string> said;
    for (const auto& issue : issues)
        said.push_back(
            issue.code + " " + std::to_string(issue.line) + ":" + std::to_string(issue.column) + " " +
            issue.pointer
        );
    return said;
}

std::string refusal(std::string_view text, const JsonLimits& limits = {})
{
    const auto result = read(text, limits);
    CHECK_FALSE(result.value);
    REQUIRE(result.issues.size() == 1);
    CHECK(result.issues.front().file == "test.json");
    return say(result.issues).front();
}

}  // namespace

TEST_CASE("JSON text becomes the same values as nlohmann/json makes of it")
{
    const std::string text =
        R"( {"a": [1, -2, 0, -0, true, false, null, "text", {}, []], "b": {"c": {"d": "é😀"}}, "": ""} )";

    const auto result = read(text);

    REQUIRE(result.value);
    CHECK(*result.value == json::parse(text));
    CHECK(result.issues.empty());
}

TEST_CASE("A single value is JSON text too")
{
    CHECK(*read("7").value == json(7));
    CHECK(*read("\"x\"").value == json("x"));
    CHECK(*read("null").value == json(nullptr));
}

TEST_CASE("Escapes mean their characters")
{
    const auto result = read(R"("\"\\\/\b\f\n\r\t\u0041\u00e9\u20AC\ud83d\ude00")");

    REQUIRE(result.value);
    CHECK(*result.value == json("\"\\/\b\f\n\r\tAé€😀"));
}

TEST_CASE("A syntax error ends the reading, with what is wrong and where")
{
    CHECK(refusal("") == "empty-file 1:1 ");
    CHECK(refusal(" \n ") == "empty-file 2:2 ");
    CHECK(refusal("<html>") == "expected-value 1:1 ");
    CHECK(refusal("{\"a\": 1") == "unexpected-end 1:8 ");
    CHECK(refusal("[1, 2") == "unexpected-end 1:6 ");
    CHECK(refusal("{\"a\" 1}") == "expected-colon 1:6 /a");
    CHECK(refusal("{a: 1}") == "expected-key 1:2 ");
    CHECK(refusal("{'a': 1}") == "expected-key 1:2 ");
    CHECK(refusal("{\"a\": }") == "expected-value 1:7 /a");
    CHECK(refusal("{\"a\": 1 \"b\": 2}") == "expected-comma-in-object 1:9 ");
    CHECK(refusal("[1 2]") == "expected-comma-in-list 1:4 ");
    CHECK(refusal("[1, 2,]") == "trailing-comma 1:6 ");
    CHECK(refusal("{\"a\": 1,}") == "trailing-comma 1:8 ");
    CHECK(refusal("[,]") == "expected-value 1:2 /0");
    CHECK(refusal("[1] []") == "text-after-end 1:5 ");
    CHECK(refusal("// note\n[]") == "comment 1:1 ");
    CHECK(refusal("[1, /* note */ 2]") == "comment 1:5 /1");
    CHECK(refusal("\"abc") == "unclosed-text 1:1 ");
    CHECK(refusal("[\"abc\n\"]") == "unclosed-text 1:2 /0");
    CHECK(refusal("[\"a\tb\"]") == "control-character 1:4 /0");
    CHECK(refusal("[\"a\\x\"]") == "bad-escape 1:4 /0");
    CHECK(refusal("[\"\\u12G4\"]") == "bad-escape 1:3 /0");
    CHECK(refusal("[\"\\ud800\"]") == "bad-escape 1:3 /0");
    CHECK(refusal("[\"\\ude00\"]") == "bad-escape 1:3 /0");
    CHECK(refusal("[\"\\ud83dx\"]") == "bad-escape 1:3 /0");
    CHECK(refusal("[tru]") == "expected-value 1:2 /0");
    CHECK(refusal("[True]") == "expected-value 1:2 /0");
    CHECK(refusal("[NaN]") == "expected-value 1:2 /0");
    CHECK(refusal("[-Infinity]") == "expected-value 1:3 /0");
    CHECK(refusal("[-]") == "expected-value 1:3 /0");
    CHECK(refusal("[+1]") == "expected-value 1:2 /0");
    CHECK(refusal("[01]") == "leading-zero 1:2 /0");
    CHECK(refusal("[1.]") == "expected-value 1:4 /0");
    CHECK(refusal("[1e]") == "expected-value 1:4 /0");
    CHECK(refusal("]") == "expected-value 1:1 ");
}

TEST_CASE("Columns are counted in characters, lines as editors count them")
{
    CHECK(refusal("[\"é😀\", x]") == "expected-value 1:8 /1");
    CHECK(refusal("[\r\n1,\r\n x]") == "expected-value 3:2 /1");
    CHECK(refusal("[\r1,\r x]") == "expected-value 3:2 /1");
    CHECK(refusal("\xEF\xBB\xBF[x]") == "expected-value 1:2 /0");
}

TEST_CASE("A byte order mark is skipped")
{
    CHECK(*read("\xEF\xBB\xBF[1]").value == json::parse("[1]"));
}

TEST_CASE("Text that is not UTF-8 is refused at its first wrong byte")
{
    CHECK(refusal("[\"ab\xFF\"]") == "not-utf-8 1:5 ");
    CHECK(refusal("[\"\xC3\"]") == "not-utf-8 1:3 ");
    CHECK(refusal("[\"\xC0\xAF\"]") == "not-utf-8 1:3 ");          // overlong
    CHECK(refusal("[\"\xE0\x80\xAF\"]") == "not-utf-8 1:3 ");      // overlong
    CHECK(refusal("[\"\xED\xA0\x80\"]") == "not-utf-8 1:3 ");      // surrogate
    CHECK(refusal("[\"\xF4\x90\x80\x80\"]") == "not-utf-8 1:3 ");  // beyond U+10FFFF
    CHECK(refusal("[\"\xE2\x82") == "not-utf-8 1:3 ");             // cut off
    CHECK(refusal(std::string_view{"\xFF\xFE[\0]\0", 6}) == "not-utf-8 1:1 ");
    CHECK_FALSE(find_invalid_utf8("aé€😀\xF4\x8F\xBF\xBF"));
}

TEST_CASE("Whole numbers are taken up to two to the power of 53, and no others")
{
    CHECK(*read("9007199254740992").value == json(9007199254740992));
    CHECK(*read("-9007199254740992").value == json(-9007199254740992));
    CHECK(refusal("9007199254740993") == "number-too-large 1:1 ");
    CHECK(refusal("-9007199254740993") == "number-too-large 1:1 ");
    CHECK(refusal("18446744073709551617") == "number-too-large 1:1 ");
    CHECK(refusal(std::string(1'000'000, '9')) == "number-too-large 1:1 ");
    CHECK(refusal("1.5") == "decimal-number 1:1 ");
    CHECK(refusal("1e400") == "decimal-number 1:1 ");
    CHECK(*read("-0").value == json(0));
}

TEST_CASE("All mistakes that do not end the reading are listed at once")
{
    const auto result = read(R"({
  "a": 1,
  "a": 2,
  "__proto__": {"constructor": {"prototype": []}},
  "b": [1.5, 99999999999999999, "x\u0000y"],
  "c": {"d": 1, "\u0064": 2}
})");

    CHECK_FALSE(result.value);
    CHECK(
        say(result.issues) ==
        std::vector<std::string>{
            "duplicate-key 3:3 /a",
            "reserved-key 4:3 /__proto__",
            "reserved-key 4:17 /__proto__/constructor",
            "reserved-key 4:33 /__proto__/constructor/prototype",
            "decimal-number 5:9 /b/0",
            "number-too-large 5:14 /b/1",
            "nul-character 5:35 /b/2",
            "duplicate-key 6:17 /c/d",
        }
    );
    CHECK(result.issues.front().values.at("key") == "a");
}

TEST_CASE("The same key in different objects is no duplicate")
{
    CHECK(read(R"([{"a": {"a": 1}}, {"a": 2}])").value);
}

TEST_CASE("Nesting is taken up to its limit and refused beyond")
{
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };

    CHECK(read(nested(64)).value);
    CHECK(refusal(nested(65)).starts_with("too-deep 1:65 "));
}

TEST_CASE("Nesting 100,000 deep is refused like any other")
{
    std::string objects;
    for (int i = 0; i < 100'000; ++i) objects += "{\"a\":";

    CHECK(refusal(std::string(100'000, '[')).starts_with("too-deep 1:65 "));
    CHECK(refusal(objects).starts_with("too-deep 1:321 "));
}

TEST_CASE("Values are counted, the containers included")
{
    const JsonLimits limits{.values = 4};

    CHECK(read("[1, [2]]", limits).value);
    CHECK(refusal("[1, [2, 3]]", limits) == "too-many-values 1:9 /1/1");
}

TEST_CASE("Texts and keys are taken up to their lengths in bytes")
{
    const JsonLimits limits{.text_bytes = 4, .key_bytes = 3};

    CHECK(read(R"({"abc": "éé"})", limits).value);
    CHECK(refusal(R"({"abc": "ééx"})", limits) == "text-too-long 1:9 /abc");
    CHECK(refusal(R"({"abc": "abcde"})", limits) == "text-too-long 1:9 /abc");
    CHECK(refusal(R"({"abcd": 1})", limits).starts_with("key-too-long 1:2 "));
}

TEST_CASE("A text longer than the limit of the file is not looked at")
{
    CHECK(refusal("[1]  ", {.bytes = 4}) == "file-too-large 0:0 ");
    CHECK(read("[1] ", {.bytes = 4}).value);
    CHECK(refusal(std::string((32u << 20) + 1, ' ')) == "file-too-large 0:0 ");
}

TEST_CASE("Megabytes of nothing are an empty file")
{
    CHECK(refusal(std::string(8u << 20, ' ')).starts_with("empty-file 1:"));
}

TEST_CASE("A million elements are refused before they fill the memory")
{
    std::string many = "[";
    for (int i = 0; i < 1'000'000; ++i) many += "[],";

    CHECK(refusal(many).starts_with("too-many-values 1:"));
}

TEST_CASE("A hundred mistakes are listed, the rest are counted")
{
    std::string many = "[1.5";
    for (int i = 1; i < 250; ++i) many += ",1.5";
    many += "]";

    const auto result = read(many);

    CHECK(result.issues.size() == 101);
    CHECK(result.issues[99].code == "decimal-number");
    CHECK(result.issues[100].code == "more");
    CHECK(result.issues[100].values.at("count") == "150");
    CHECK(has_mistakes(result.issues));
}

TEST_CASE("Places are found again from pointers")
{
    const std::string text = "{\n  \"a/b\": [1,\n    {\"~\": true}],\n  \"x\": 1\n}";
    std::vector<Issue> issues{
        {.file = "f", .pointer = "/a~1b/1/~0", .code = "some"},
        {.file = "f", .pointer = "/x", .code = "unknown-key"},
        {.file = "f", .pointer = "", .code = "some"},
        {.file = "f", .pointer = "/gone", .code = "some"},
        {.file = "other", .pointer = "/x", .code = "some"},
    };

    find_places(text, "f", issues);

    CHECK(
        say(issues) ==
        std::vector<std::string>{
            "some 3:11 /a~1b/1/~0", "unknown-key 4:3 /x", "some 1:1 ", "some 0:0 /gone", "some 0:0 /x"
        }
    );
}

TEST_CASE("A name is taken for another when about one letter in three differs")
{
    const std::vector<std::string> known{"citations", "confidence", "number"};

    CHECK(find_nearest("citation", known) == "citations");
    CHECK(find_nearest("confidense", known) == "confidence");
    CHECK(find_nearest("nubmer", known) == "number");
    CHECK(find_nearest("zzzzzz", known).empty());
    CHECK(find_nearest(std::string(1'000'000, 'n'), known).empty());
}

TEST_CASE("What is accepted, nlohmann/json accepts with the same values; what is refused beyond it, only for "
          "our own reasons")
{
    const std::string sample =
        R"({"a": [1, -20, true, null, "x\u00e9\n"], "b": {"c": "é", "d": [[], {}]}, "e": false})";
    constexpr std::string_view pieces = "{}[]\",:\\ntfu0123456789-+eE. \t\n/'\xC3\xA9\x80";
    std::uint32_t random = 12345;
    const auto next = [&](std::size_t below) {
        random = random * 1664525u + 1013904223u;
        return static_cast<std::size_t>(random >> 8) % below;
    };

    int accepted = 0;
    for (int round = 0; round < 5'000; ++round) {
        auto text = sample;
        for (std::size_t change = next(3) + 1; change > 0; --change) {
            const auto at = next(text.size());
            if (next(2) == 0)
                text[at] = pieces[next(pieces.size())];
            else if (next(2) == 0)
                text.erase(at, 1);
            else
                text.insert(at, 1, pieces[next(pieces.size())]);
        }
        const auto result = read(text);
        const auto other = json::parse(text, nullptr, false);
        if (result.value) {
            ++accepted;
            CHECK(*result.value == other);
            continue;
        }
        REQUIRE_FALSE(result.issues.empty());
        if (!other.is_discarded())
            for (const auto& issue : result.issues) {
                INFO(text);
                CHECK(
                    (issue.code == "decimal-number" || issue.code == "number-too-large" ||
                     issue.code == "duplicate-key" || issue.code == "nul-character")
                );
            }
    }
    CHECK(accepted > 100);
}
