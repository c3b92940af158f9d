// An edition file that somebody made by accident or on purpose to break things is refused with its mistakes, or read and then answers; it
// neither crashes nor takes long. What damages the files here is drawn from a fixed seed, so that every run tries the same.
#include <doctest/doctest.h>

#include "core/edition_difference.h"
#include "core/interview.h"
#include "core/ladder_outlook.h"
#include "core/questions.h"
#include "core/unlock.h"
#include "support/assets.h"
#include "json/edition_sense.h"
#include "json/edition_texts.h"
#include "json/import_file.h"

using namespace palier;

namespace {

const std::string marketplace = "programmes/marketplace-rewards/";

struct Read {
    std::optional<Edition> edition;
    std::vector<Issue> issues;
};

Read read(std::string_view text)
{
    Read result;
    result.edition = read_edition_closely(text, "hostile.json", result.issues);
    CHECK((result.edition || has_mistakes(result.issues)));
    CHECK(result.issues.size() <= max_listed_issues + 1);
    return result;
}

std::string first_of(std::string_view text)
{
    auto result = read(text);
    return result.issues.empty() ? "" : result.issues[0].code;
}

std::string repeat(std::string_view piece, std::size_t count)
{
    std::string text;
    text.reserve(piece.size() * count);
    for (std::size_t i = 0; i < count; ++i) text += piece;
    return text;
}

std::string replace(std::string text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string shipped(const std::string& id)
{
    return std::string{asset(marketplace + id + ".json")};
}

// 2021-05 with these rules beside its own.
std::string with_rules(const std::string& rules)
{
    return replace(shipped("2021-05"), "\"rules\": [", "\"rules\": [" + rules);
}

std::string rule(const std::string& id, const std::string& condition)
{
    return R"({"id": ")" + id +
           R"(", "number": "R1", "citations": [], "confidence": "inferred", "condition": )" + condition +
           "}, ";
}

const State& company()
{
    static const State state = [] {
        std::vector<Issue> issues;
        const std::vector<Edition> editions{*read(shipped("2023-08")).edition};
        return read_import(asset("scenarios/transact.json"), "transact", editions, {}).content;
    }();
    return state;
}

// All that the places and the command line ask of an edition.
void ask_everything(const Edition& edition)
{
    const auto today = edition.in_force_from + Days{100};
    const auto& state = company();
    CHECK(find_text_keys(edition).size() > 1);
    const auto benefits = assess_benefits(edition, state, today);
    find_questions(edition, state, today);
    find_deadlines(edition, state, today, benefits);
    assess_access(edition, state, today);
    assess_messages(edition, state, today);
    find_ladder_outlook(edition, state, today);
    for (const auto& [id, offer] : state.offers) {
        find_mistakes(edition, offer);
        allowed_actions(edition, offer);
    }
    for (const auto& [id, contact] : state.contacts) assess_contact(edition, state, contact, today);
    if (!benefits.empty())
        find_benefit_unlocks(edition, state, benefits.front().benefit, benefits.front().offer, today);
    const std::vector<Edition> editions{edition};
    summarise(editions, {}, today);
    next_question(editions, {}, today);
    compare_answers(edition, edition, state, today);
    CHECK(compare_editions(edition, edition).empty());
}

// Always the same numbers.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : state_{seed} {}
    std::size_t below(std::size_t limit)
    {
        state_ = state_ * 1'664'525 + 1'013'904'223;
        return (state_ >> 8) % limit;
    }

private:
    std::uint32_t state_;
};

struct Piece {
    std::size_t start, end;
};

// Every value and every key of a well-formed text, texts with their quotes.
std::vector<Piece> find_pieces(std::string_view text)
{
    std::vector<Piece> pieces;
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '{' || c == '[') {
            open.push_back(i);
        } else if (c == '}' || c == ']') {
            pieces.push_back({open.back(), i + 1});
            open.pop_back();
        } else if (c == '"') {
            const auto start = i++;
            while (text[i] != '"') i += text[i] == '\\' ? 2 : 1;
            pieces.push_back({start, i + 1});
        } else if (c != ' ' && c != '\n' && c != ',' && c != ':') {
            const auto end = text.find_first_of(" \n,]}", i);
            pieces.push_back({i, end});
            i = end - 1;
        }
    }
    return pieces;
}

std::string cut(std::string_view text, Piece piece)
{
    return std::string{text.substr(piece.start, piece.end - piece.start)};
}

std::string put(std::string_view text, Piece piece, std::string_view by)
{
    return std::string{text.substr(0, piece.start)} + std::string{by} + std::string{text.substr(piece.end)};
}

// A byte changed; a piece taken out, doubled, replaced by another piece of the file, or by a value of another type.
std::string damage(std::string_view text, const std::vector<Piece>& pieces, Dice& dice)
{
    constexpr std::string_view others[] = {
        "null",
        "true",
        "[]",
        "{}",
        "\"\"",
        "-1",
        "0",
        "9007199254740992",
        "99999999999999999999",
        "\"2199-12-31\"",
        "\"\\u0000\"",
        R"({"amount": "90000000000000.00", "currency": "USD"})",
        "{\"notKnown\": true}",
        "{\"tier\": \"transact\"}",
        "{\"__proto__\": 1}",
        "1.5",
        "\"é\"",
    };
    const auto piece = pieces[dice.below(pieces.size())];
    const auto found = cut(text, piece);
    switch (dice.below(6)) {
    case 0: {
        std::string changed{text};
        const auto at = dice.below(text.size());
        changed[at] = static_cast<char>(dice.below(256));
        return changed;
    }
    case 1: return put(text, piece, "");
    case 2: return put(text, piece, found + ", " + found);
    case 3: return put(text, piece, cut(text, pieces[dice.below(pieces.size())]));
    case 4: return put(text, piece, others[dice.below(std::size(others))]);
    default: {
        // another number or another text of the same length: still of the right type
        std::string changed = found;
        for (auto& c : changed)
            if (c >= '0' && c <= '9') c = static_cast<char>('0' + dice.below(10));
        return put(text, piece, changed);
    }
    }
}

}  // namespace

TEST_CASE("whatever is damaged in an edition, it is refused with its mistakes, or read and answers everything")
{
    std::size_t taken = 0, refused = 0;
    for (const std::string& name :
         {marketplace + "2021-05", marketplace + "2026-09", std::string{"cases/2030"}}) {
        const std::string text{
            name == "cases/2030" ? asset("cases/riverside-market/2030.json") : asset(name + ".json")
        };
        const auto pieces = find_pieces(text);
        Dice dice{20'261'121};
        for (int i = 0; i < 150; ++i) {
            auto damaged = damage(text, pieces, dice);
            for (auto more = dice.below(3); more-- > 0;) damaged = damage(text, pieces, dice);
            const auto result = read(damaged);
            CAPTURE(i);
            CAPTURE(name);
            if (result.edition) ask_everything(*result.edition);
            ++(result.edition ? taken : refused);
            for (const auto& issue : result.issues) {
                CHECK_FALSE(issue.code.empty());
                CHECK(issue.file == "hostile.json");
            }
        }
    }
    CHECK(taken > 30);
    CHECK(refused > 100);
}

TEST_CASE("a part of an edition cut off at any place is refused")
{
    const auto text = shipped("2026-09");
    for (std::size_t length = 0; length + 2 < text.size(); length += 211) {
        const auto result = read(std::string_view{text}.substr(0, length));
        CHECK_FALSE(result.edition);
    }
}

TEST_CASE("bytes that are no text of an edition are refused for what they are")
{
    CHECK(first_of("") == "empty-file");
    CHECK(first_of(std::string(5u << 20, ' ')) == "file-too-large");
    CHECK(first_of(repeat("[", 1'000'000)) == "too-deep");
    CHECK(first_of(repeat("{\"a\":", 200'000)) == "too-deep");
    CHECK(first_of("[" + repeat("0,", 150'000) + "0]") == "too-many-values");
    CHECK(first_of(replace(shipped("2026-09"), "2026-09", "20\xff-09")) == "not-utf-8");
    CHECK(first_of(replace(shipped("2026-09"), "2026-09", "\xed\xa0\x80")) == "not-utf-8");
    CHECK(first_of(replace(shipped("2026-09"), "2026-09", "\\u0000")) == "nul-character");
    CHECK(first_of(replace(shipped("2026-09"), "2026-09", std::string_view{"\0", 1})) == "control-character");
    CHECK(first_of(replace(shipped("2026-09"), "\"id\":", "\"id\": \"a\", \"id\":")) == "duplicate-key");
    for (const std::string key : {"__proto__", "constructor", "prototype"})
        CHECK(
            first_of(replace(shipped("2026-09"), "\"id\":", "\"" + key + "\": {}, \"id\":")) == "reserved-key"
        );
    CHECK(first_of(replace(shipped("2026-09"), "2026-09", repeat("x", 5'000))) == "text-too-long");
}

TEST_CASE(
    "a list of more than a thousand elements is refused wherever it stands, before anything compares them"
)
{
    const auto test = R"({"fact": "company.live-offers", "atLeast": 1})";
    const auto any = [&](std::size_t count) {
        return with_rules(rule("r", "{\"any\": [" + repeat(std::string{test} + ", ", count - 1) + test + "]}")
        );
    };
    CHECK(read(any(1'000)).edition);
    const auto result = read(any(1'001));
    REQUIRE(result.issues.size() == 1);
    CHECK(result.issues[0].code == "list-too-long");
    CHECK(result.issues[0].pointer == "/rules/0/condition/any");
    CHECK(result.issues[0].line > 1);

    CHECK(
        first_of(
            replace(shipped("2021-05"), "[\"SEED-1\"]", "[" + repeat("\"SEED-1\", ", 1'000) + "\"SEED-1\"]")
        ) == "list-too-long"
    );
}

TEST_CASE("figures that fit nothing are refused at their places")
{
    const auto minimum = [](const char* value) {
        return first_of(replace(shipped("2021-05"), "\"minimum\": 1", "\"minimum\": " + std::string{value}));
    };
    CHECK(minimum("-1") == "out-of-range");
    CHECK(minimum("101") == "out-of-range");
    CHECK(minimum("1e3") == "decimal-number");
    CHECK(minimum("1.0") == "decimal-number");
    CHECK(minimum("99999999999999999999999") == "number-too-large");
    CHECK(first_of(replace(shipped("2023-08"), "\"unit\": \"USD\"", "\"unit\": \"EUR\"")) == "unit-differs");
}

TEST_CASE("rules that refer to one another twice at each step are as quick as others, though written out "
          "they would never end")
{
    std::string rules;
    for (int i = 0; i < 31; ++i) {
        const auto next = "{\"rule\": \"r" + std::to_string(i + 1) + "\"}";
        rules += rule("r" + std::to_string(i), "{\"all\": [" + next + ", " + next + "]}");
    }
    rules += rule("r31", R"({"fact": "company.live-offers", "atLeast": 1})");
    const auto result = read(with_rules(rules));
    REQUIRE(result.edition);
    ask_everything(*result.edition);
    const auto* first = result.edition->find_rule("r0");
    const auto today = result.edition->in_force_from;
    const auto facts = find_facts(*result.edition, State{}, today);
    CHECK(assess(*result.edition, first->root, facts, today).outcome == Outcome::not_met);
    CHECK_FALSE(find_unlocks(*result.edition, first->root, facts, today).sets.empty());
}
