// The worked cases of every programme come out as they tell; and a file of cases with a mistake is refused, with its place.
#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <set>

#include "support/assets.h"
#include "json/case_file.h"
#include "json/edition_reader.h"
#include "json/edition_texts.h"
#include "json/texts_reader.h"

using namespace palier;

namespace {

bool is_edition(std::string_view name)
{
    auto folder = name.starts_with("programmes/") || name.starts_with("cases/");
    return folder && name.ends_with(".json") &&
           asset(name).find("\"palier.edition\"") != std::string_view::npos;
}

bool has_cases(std::string_view name)
{
    return name.starts_with("cases/") && is_case_file(asset(name));
}

// Of every programme, the invented one among them.
const std::vector<Edition>& all_editions()
{
    static const auto editions = [] {
        std::vector<Edition> read;
        for (const auto& file : embedded_files()) {
            if (!is_edition(file.name)) continue;
            std::vector<Issue> issues;
            auto edition = read_edition(file.bytes, file.name, issues);
            CAPTURE(file.name);
            REQUIRE(edition);
            read.push_back(*std::move(edition));
        }
        return read;
    }();
    return editions;
}

std::string describe(const Issue& issue)
{
    auto text = issue.file + ":" + std::to_string(issue.line) + ":" + std::to_string(issue.column) + " " +
                issue.pointer + " " + issue.code;
    for (const auto& [name, value] : issue.values) text += ", " + name + " " + value;
    return text;
}

struct RanFile {
    std::string_view name;
    std::vector<CaseResult> results;
    std::vector<Issue> issues;
};

const std::vector<RanFile>& all_files()
{
    static const auto files = [] {
        std::vector<RanFile> ran;
        for (const auto& file : embedded_files()) {
            if (!has_cases(file.name)) continue;
            RanFile result{file.name, {}, {}};
            result.results = run_cases(file.bytes, file.name, all_editions(), result.issues);
            ran.push_back(std::move(result));
        }
        return ran;
    }();
    return files;
}

// ---- A small file to make mistakes in ----

std::string file_with(const std::string& parts)
{
    return R"({"format": "palier.cases", "formatVersion": 1, "programme": "riverside-market", )" + parts + "}";
}

std::string file_with_case(const std::string& parts)
{
    return file_with(R"("cases": [{"id": "one", "title": "A title", "rules": ["M1"], )" + parts + "}]");
}

// "code pointer" of each, in order, with commas between.
std::string mistakes_in(const std::string& text)
{
    std::vector<Issue> issues;
    auto results = run_cases(text, "cases.json", all_editions(), issues);
    CHECK(results.empty());
    std::string found;
    for (const auto& issue : issues) found += (found.empty() ? "" : ", ") + issue.code + " " + issue.pointer;
    return found;
}

std::vector<CaseResult> run(const std::string& text)
{
    std::vector<Issue> issues;
    auto results = run_cases(text, "cases.json", all_editions(), issues);
    for (const auto& issue : issues) MESSAGE(describe(issue));
    CHECK(issues.empty());
    return results;
}

// A trader whose stall "greens" is open.
const std::string open_stall =
    R"("with": {"offers": [{"id": "greens", "name": "Greens", "type": "vegetables", "options": ["by-weight"],
        "stores": ["quay"], "moves": [{"state": "open", "on": "2030-04-06"}]}]})";

}  // namespace

TEST_CASE("every case of every programme comes out as it tells")
{
    for (const auto& file : all_files()) {
        for (const auto& issue : file.issues) FAIL_CHECK(describe(issue));
        for (const auto& result : file.results)
            for (const auto& mismatch : result.mismatches)
                FAIL_CHECK(
                    std::string{file.name} << " " << mismatch.pointer << ", case " << result.id << " ("
                                           << result.edition << ", " << result.title.english << "): expected "
                                           << mismatch.expected << ", found " << mismatch.found
                );
        CAPTURE(file.name);
        CHECK_FALSE(file.results.empty());
    }
    CHECK(all_files().size() >= 2);
}

TEST_CASE("every case of a programme has an id of its own")
{
    std::map<std::string_view, std::set<std::pair<Id, Id>>> seen;  // by programme
    for (const auto& file : all_files()) {
        auto programme = file.name.substr(0, file.name.rfind('/'));
        for (const auto& result : file.results) {
            CAPTURE(file.name);
            CAPTURE(result.id);
            CHECK(seen[programme].emplace(result.id, result.edition).second);
        }
    }
}

TEST_CASE("every rule is cited by a case that passes, or it is said why it decides nothing")
{
    std::set<std::string> cited;
    for (const auto& file : all_files())
        if (file.name.starts_with("cases/marketplace-rewards/"))
            for (const auto& result : file.results)
                if (result.passed()) cited.insert(result.rules.begin(), result.rules.end());

    auto listed = asset("docs/rules-without-cases.md");
    for (int rule = 1; rule <= 73; ++rule) {
        auto number = "R" + std::to_string(rule);
        CAPTURE(number);
        bool explained = listed.find("- **" + number + "**, ") != std::string_view::npos;
        CHECK((explained || cited.contains(number)));
    }
}

TEST_CASE("every edition is answered for by a case")
{
    std::set<std::pair<Id, Id>> answered;
    for (const auto& file : all_files())
        for (const auto& result : file.results) {
            auto folder = file.name.substr(6);
            answered.emplace(Id{folder.substr(0, folder.find('/'))}, result.edition);
        }
    for (const auto& edition : all_editions()) {
        CAPTURE(edition.programme);
        CAPTURE(edition.id);
        CHECK(answered.contains({edition.programme, edition.id}));
    }
}

TEST_CASE("the invented programme has its words in both languages")
{
    std::map<std::string, TextCatalogue> words;
    std::vector<Issue> issues;
    for (const std::string language : {"en", "fr"})
        words[language] =
            read_texts(asset("cases/riverside-market/texts." + language + ".json"), language, issues);

    std::vector<Edition> own;
    for (const auto& edition : all_editions())
        if (edition.programme == "riverside-market") own.push_back(edition);
    for (auto& issue : check_texts(own, words)) issues.push_back(std::move(issue));

    for (const auto& issue : issues) FAIL_CHECK(describe(issue));
    CHECK(own.size() == 1);
}

TEST_CASE("a case that comes out otherwise says where, what was expected and what was found")
{
    auto results = run(file_with_case(
        R"("edition": "2030", "on": "2030-04-10", )" + open_stall +
        R"(, "expect": {"offers": [{"offer": "greens", "live": false, "category": "fresh"}]})"
    ));

    REQUIRE(results.size() == 1);
    CHECK(results[0].edition == "2030");
    CHECK(results[0].rules == std::vector<std::string>{"M1"});
    CHECK(
        results[0].mismatches == std::vector<CaseMismatch>{{"/cases/0/expect/offers/0/live", "false", "true"}}
    );
}

TEST_CASE("a variant overrides single keys of a record, takes others away, and can leave a record out")
{
    auto results = run(file_with(R"("bases": [{"id": "base", )" + open_stall + R"(}],
        "cases": [
            {"id": "closed", "title": "a", "rules": [], "edition": "2030", "base": "base",
             "with": {"offers": [{"id": "greens", "moves": [{"state": "packed-up", "on": "2030-04-06"}]}]},
             "expect": {"offers": [{"offer": "greens", "live": false, "category": "fresh"}]}},
            {"id": "nothing-sold", "title": "a", "rules": [], "edition": "2030", "base": "base",
             "with": {"offers": [{"id": "greens", "options": null}]},
             "expect": {"offers": [{"offer": "greens", "category": null}]}},
            {"id": "of-a-case", "title": "a", "rules": [], "edition": "2030", "base": "closed",
             "expect": {"offers": [{"offer": "greens", "live": false}]}},
            {"id": "gone", "title": "a", "rules": [], "edition": "2030", "base": "base", "without": {"offers": ["greens"]},
             "expect": {"standings": [{"granted": []}]}}
        ])"));

    REQUIRE(results.size() == 4);
    for (const auto& result : results) {
        CAPTURE(result.id);
        CHECK(result.passed());
    }
}

TEST_CASE("a title is one sentence for all, or one in each language")
{
    const std::string rest = R"("rules": [], "edition": "2030", "facts": {}, "expect": {"edition": "2030"}})";
    auto results = run(file_with(
        R"("cases": [{"id": "one", "title": "Market day", )" + rest +
        R"(, {"id": "two", "title": {"en": "Market day", "fr": "Jour de marché"}, )" + rest + "]"
    ));

    REQUIRE(results.size() == 2);
    CHECK(results[0].title.in("en") == "Market day");
    CHECK(results[0].title.in("fr") == "Market day");
    CHECK(results[1].title.in("en") == "Market day");
    CHECK(results[1].title.in("fr") == "Jour de marché");
}

TEST_CASE("a title that lacks a language, or has one more, is a mistake at its place")
{
    auto mistakes_of_title = [](const std::string& title) {
        return mistakes_in(file_with(
            R"("cases": [{"id": "one", "title": )" + title +
            R"(, "rules": [], "edition": "2030", "facts": {}, "expect": {"edition": "2030"}}])"
        ));
    };
    CHECK(mistakes_of_title(R"({"en": "Market day"})") == "missing-key /cases/0/title");
    CHECK(mistakes_of_title(R"({"fr": "Jour de marché"})") == "missing-key /cases/0/title");
    CHECK(
        mistakes_of_title(R"({"en": "Market day", "fr": "Jour de marché", "de": "Markttag"})") ==
        "unknown-key /cases/0/title/de"
    );
    CHECK(mistakes_of_title(R"({"en": "Market day", "fr": 7})") == "expected-text /cases/0/title/fr");
    CHECK(mistakes_of_title("7") == "expected-text /cases/0/title");
}

TEST_CASE("the golden cases are told in both languages")
{
    int golden = 0;
    for (const auto& file : all_files())
        for (const auto& result : file.results) {
            if (!file.name.starts_with("cases/marketplace-rewards/") || !result.id.starts_with("G")) continue;
            CAPTURE(result.id);
            CHECK(result.title.english != result.title.french);
            ++golden;
        }
    CHECK(golden == 112);
}

TEST_CASE("a file of cases is known by what it says of itself")
{
    CHECK(is_case_file(file_with(R"("cases": [])")));
    CHECK(is_case_file(R"({"format": "palier.cases", "formatVersion": 99})"));
    CHECK_FALSE(
        is_case_file(R"({"format": "palier.export", "content": {"offers": [{"name": "palier.cases"}]}})")
    );
    CHECK_FALSE(is_case_file(R"(["palier.cases"])"));
    CHECK_FALSE(is_case_file(R"({"format": "palier.cases")"));
    CHECK_FALSE(is_case_file(""));
}

TEST_CASE("facts stated directly are all that is known")
{
    auto results = run(file_with_case(
        R"("edition": "2030", "facts": {"company.live-offers": 1},
           "expect": {"rules": [{"rule": "participation", "outcome": "unknown", "missing": ["trader.insured-until", "trader.market-day"]}]})"
    ));

    REQUIRE(results.size() == 1);
    CHECK(results[0].passed());
}

TEST_CASE("without an edition the date decides, and before the first one nothing answers")
{
    auto results = run(file_with(
        R"("cases": [
            {"id": "before", "title": "a", "rules": [], "on": "2030-02-28", "expect": {"edition": null}},
            {"id": "wrong", "title": "a", "rules": [], "on": "2030-02-28", "expect": {"edition": "2030"}}
        ])"
    ));

    REQUIRE(results.size() == 2);
    CHECK(results[0].passed());
    CHECK(results[1].mismatches == std::vector<CaseMismatch>{{"/cases/1/expect/edition", "2030", "nothing"}});
}

TEST_CASE("a case that holds in several editions runs once in each")
{
    auto text =
        R"({"format": "palier.cases", "formatVersion": 1, "programme": "marketplace-rewards", "cases": [
        {"id": "one", "title": "a", "rules": ["R5"], "editions": ["2021-05", "2026-09"], "facts": {},
         "expect": {"fee": {"amount": "0", "currency": "USD"}}}]})";
    auto results = run(text);

    REQUIRE(results.size() == 2);
    CHECK(results[0].edition == "2021-05");
    CHECK(results[0].passed());
    CHECK(results[1].edition == "2026-09");
    CHECK_FALSE(results[1].passed());
}

TEST_CASE("what is not a file of cases is refused")
{
    CHECK(mistakes_in("[]") == "expected-object ");
    CHECK(mistakes_in("{") == "unexpected-end ");
    CHECK(
        mistakes_in(R"({"format": "palier.edition", "formatVersion": 1, "programme": "riverside-market"})") ==
        "unknown-name /format"
    );
    CHECK(
        mistakes_in(R"({"format": "palier.cases", "formatVersion": 2, "programme": "riverside-market"})") ==
        "newer-format /formatVersion"
    );
    CHECK(
        mistakes_in(R"({"format": "palier.cases", "formatVersion": 1, "programme": "riverside-markt"})") ==
        "unknown-name-near /programme"
    );
    CHECK(mistakes_in(file_with(R"("cases": [], "extra": 1)")) == "unknown-key /extra");
}

TEST_CASE("mistakes of a case are told at their places, all at once")
{
    const std::string expect = R"(, "expect": {"edition": "2030"})";
    const std::string case_2030 = R"("edition": "2030")";

    CHECK(mistakes_in(file_with_case(R"("facts": {})" + expect)) == "missing-key /cases/0");
    CHECK(mistakes_in(file_with_case(R"("edition": "2031")" + expect)) == "unknown-name-near /cases/0/edition");
    CHECK(
        mistakes_in(file_with_case(R"("edition": "2030", "editions": ["2030"])" + expect)) ==
        "condition-ambiguous /cases/0"
    );
    CHECK(
        mistakes_in(file_with_case(R"("editions": [], "on": "2030-04-01")" + expect)) ==
        "empty-list /cases/0/editions"
    );
    CHECK(
        mistakes_in(file_with_case(case_2030 + R"(, "base": "nobody")" + expect)) ==
        "unknown-name /cases/0/base"
    );
    CHECK(
        mistakes_in(file_with_case(case_2030 + R"(, "expects": {})")) ==
        "missing-key /cases/0, unknown-key-near /cases/0/expects"
    );
    CHECK(
        mistakes_in(file_with_case(case_2030 + R"(, "facts": {}, "with": {})" + expect)) ==
        "condition-ambiguous /cases/0"
    );
    CHECK(
        mistakes_in(file_with_case(
            case_2030 + R"(, "facts": {"trader.taking": 1, "trader.days-attended": true})" + expect
        )) ==
        "expected-whole /cases/0/facts/trader.days-attended, unknown-key-near /cases/0/facts/trader.taking"
    );
    CHECK(
        mistakes_in(file_with_case(case_2030 + R"(, "without": {"offers": ["greens"]})" + expect)) ==
        "unknown-reference /cases/0/without/offers"
    );

    auto twice =
        R"("cases": [{"id": "a", "title": "a", "rules": [], "edition": "2030", "expect": {"edition": "2030"}},
                              {"id": "a", "title": "a", "rules": ["M99"], "edition": "2030", "expect": {"edition": "2030"}}])";
    CHECK(mistakes_in(file_with(twice)) == "unknown-name /cases/1/rules/0, duplicate /cases/1/id");
}

TEST_CASE("a mistake in a record is told where it was written, be it in the base of a base")
{
    auto text = file_with(R"("bases": [
            {"id": "a", "with": {"offers": [{"id": "greens", "name": 7, "type": "vegetabels", "moves": [{"state": "open", "on": "2030-04-06"}]}]}},
            {"id": "b", "base": "a", "with": {"offers": [{"id": "greens", "stores": ["quai"]}]}}],
        "cases": [
            {"id": "one", "title": "a", "rules": [], "edition": "2030", "base": "b", "expect": {"edition": "2030"}},
            {"id": "two", "title": "a", "rules": [], "edition": "2030", "base": "b",
             "with": {"offers": [{"id": "greens", "name": "Greens", "typ": "vegetables"}]}, "expect": {"edition": "2030"}},
            {"id": "three", "title": "a", "rules": [], "edition": "2030", "base": "b",
             "with": {"offers": [{"id": "greens", "name": "Greens"}]}, "expect": {"edition": "2030"}}])");

    CHECK(
        mistakes_in(text) ==
        "expected-text /bases/0/with/offers/0/name, unknown-key /cases/1/with/offers/0/typ, "
        "unknown-name-near /bases/0/with/offers/0/type, unknown-name-near /bases/1/with/offers/0/stores"
    );
}

TEST_CASE("a case that expects nothing is a mistake, and so is an entry that compares nothing")
{
    CHECK(
        mistakes_in(file_with_case(R"("edition": "2030", "expect": {})")) ==
        "expectation-missing /cases/0/expect"
    );
    CHECK(
        mistakes_in(file_with_case(R"("edition": "2030", "expect": {"rules": [{"rule": "participation"}]})")
        ) == "expectation-missing /cases/0/expect/rules/0"
    );
    CHECK(
        mistakes_in(file_with_case(R"("edition": "2030", "expect": {"tier": {}})")) ==
        "expectation-missing /cases/0/expect/tier"
    );
    CHECK(
        mistakes_in(file_with_case(R"("edition": "2030", "expect": {"offers": []})")) ==
        "expectation-missing /cases/0/expect"
    );
}

TEST_CASE("words of an expectation that nothing knows are mistakes")
{
    CHECK(
        mistakes_in(file_with_case(
            R"("edition": "2030", "expect": {"rules": [{"rule": "particpation", "outcome": "yes"}]})"
        )) == "unknown-name-near /cases/0/expect/rules/0/rule, unknown-name /cases/0/expect/rules/0/outcome"
    );
    CHECK(
        mistakes_in(
            file_with_case(R"("edition": "2030", "facts": {}, "expect": {"edition": "2030", "messages": []})")
        ) == "unknown-key /cases/0/expect/messages"
    );
    CHECK(
        mistakes_in(file_with_case(
            R"("edition": "2030", "expect": {"commands": [{"command": "dance", "answer": "accepted"}]})"
        )) == "unknown-name /cases/0/expect/commands/0/command"
    );
}
