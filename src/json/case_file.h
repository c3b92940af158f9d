// Worked cases of a programme as data: facts of a company, and what the rules must say of them (docs/case-format.md).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/edition.h"
#include "core/issue.h"

namespace palier {

// Something came out otherwise than the case tells.
struct CaseMismatch {
    std::string pointer;  // of the expectation in the file
    std::string expected, found;
    bool operator==(const CaseMismatch&) const = default;
};

// What a case says, in the languages of Palier. Where the file has it once only, it is the same in both.
struct CaseTitle {
    std::string english, french;

    const std::string& in(std::string_view language) const { return language == "fr" ? french : english; }
};

struct CaseResult {
    Id id;
    CaseTitle title;
    std::vector<std::string> rules;  // statements that decide it, "R22"
    Id edition;                      // that answered; empty: none does
    std::vector<CaseMismatch> mismatches;

    bool passed() const { return mismatches.empty(); }
};

// Whether this says of itself that it is a file of cases, whatever mistakes follow.
bool is_case_file(std::string_view text);

// Every case of the file, in its order, against those of the editions that are of its programme. A file with mistakes gives no
// results: what is missing from a case could make it pass.
std::vector<CaseResult> run_cases(
    std::string_view text, std::string_view file, const std::vector<Edition>&, std::vector<Issue>& issues
);

}  // namespace palier
