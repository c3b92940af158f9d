// The words of the command line, which the page does not have.
#include <doctest/doctest.h>

#include <set>

#include "support/assets.h"
#include "json/texts_reader.h"

using namespace palier;

namespace {

std::map<std::string, std::string, std::less<>> read_words(const std::string& language)
{
    std::vector<Issue> issues;
    auto words = read_texts(asset("command-line/" + language + ".json"), language, issues);
    CHECK(issues.empty());
    return words;
}

std::multiset<std::string> find_placeholders(std::string_view sentence)
{
    std::multiset<std::string> found;
    for (auto open = sentence.find('{'); open != sentence.npos; open = sentence.find('{', open + 1))
        found.insert(std::string{sentence.substr(open, sentence.find('}', open) - open + 1)});
    return found;
}

}  // namespace

TEST_CASE("the command line says the same in both languages, with the same placeholders")
{
    auto english = read_words("en"), french = read_words("fr");
    REQUIRE_FALSE(english.empty());
    CHECK(english.size() == french.size());
    for (const auto& [key, sentence] : english) {
        CAPTURE(key);
        CHECK(key.starts_with("command."));
        REQUIRE(french.contains(key));
        CHECK(find_placeholders(sentence) == find_placeholders(french.at(key)));
    }
}
