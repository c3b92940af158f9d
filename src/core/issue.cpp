// Collects issues without letting a hostile file fill the memory with them.
#include "core/issue.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace palier {

namespace {

// Letters to add, drop or change; two swapped neighbours count as one change, the commonest typing mistake.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before = above;
        above = row;
    }
    return above[b.size()];
}

}  // namespace

void note(std::vector<Issue>& issues, Issue issue)
{
    if (issues.size() < max_listed_issues) {
        issues.push_back(std::move(issue));
        return;
    }
    if (issues.size() == max_listed_issues)
        issues.push_back(
            {.file = issue.file, .code = "more", .values = {{"count", "0"}}, .level = IssueLevel::warning}
        );
    auto& more = issues.back();
    auto& count = more.values["count"];
    std::uint64_t known = 0;
    std::from_chars(count.data(), count.data() + count.size(), known);
    count = std::to_string(known + 1);
    if (issue.level == IssueLevel::mistake) more.level = IssueLevel::mistake;
}

bool has_mistakes(const std::vector<Issue>& issues)
{
    return std::any_of(issues.begin(), issues.end(), [](const Issue& i) {
        return i.level == IssueLevel::mistake;
    });
}

std::string find_nearest(std::string_view typed, const std::vector<std::string>& known)
{
    // Longer than any name we know of; the table would only cost time.
    if (typed.size() > 64) return {};
    std::string nearest;
    std::size_t least = typed.size() / 3 + 1;
    for (const auto& name : known) {
        const auto changes = distance(typed, name);
        if (changes < least) {
            least = changes;
            nearest = name;
        }
    }
    return nearest;
}

}  // namespace palier
