// Mistakes in a file that somebody wrote, each with its place.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace palier {

enum class IssueLevel { mistake, warning };  // a file with warnings only is accepted

// `code` is stable and names a sentence in assets/texts/<language>/issues.json ("issue.<code>"); `values` fill its placeholders
// with names, numbers or pieces of the file, never with sentences.
struct Issue {
    std::string file = {};
    std::string pointer = {};  // JSON pointer (RFC 6901); empty: the file as a whole
    int line = 0, column = 0;  // from 1, columns in characters; 0: not in the file
    std::string code = {};
    std::map<std::string, std::string> values = {};
    IssueLevel level = IssueLevel::mistake;
    bool operator==(const Issue&) const = default;
};

// So many are listed; what goes beyond is counted in one last issue, code "more", value "count".
inline constexpr std::size_t max_listed_issues = 100;

void note(std::vector<Issue>&, Issue);

bool has_mistakes(const std::vector<Issue>&);  // anything but warnings

// The one of `known` that was probably meant: at most one letter in three differs. Empty: none is near.
std::string find_nearest(std::string_view typed, const std::vector<std::string>& known);

}  // namespace palier
