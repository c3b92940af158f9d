#include "core/sort.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>

using namespace palier;

TEST_CASE("a list is sorted as the standard library's stable sort does it, whatever its length")
{
    std::uint32_t random = 1;
    for (std::size_t size = 0; size < 70; ++size) {
        std::vector<std::pair<unsigned, std::size_t>> list;
        for (std::size_t i = 0; i < size; ++i) {
            random = random * 1664525 + 1013904223;
            list.emplace_back(random >> 28, i);
        }
        auto expected = list;
        const auto less = [](const auto& left, const auto& right) { return left.first < right.first; };
        std::ranges::stable_sort(expected, less);

        sort_by(list, less);

        CHECK(list == expected);
    }
}

TEST_CASE("texts are sorted, and turned around by the opposite order")
{
    std::vector<std::string> words{"transact", "newcomer", "a text too long for its object", "free-trial"};

    sort_by(words, std::less<>{});
    CHECK(
        words ==
        std::vector<std::string>{"a text too long for its object", "free-trial", "newcomer", "transact"}
    );

    sort_by(words, std::greater<>{});
    CHECK(words.front() == "transact");
    CHECK(words.back() == "a text too long for its object");
}
