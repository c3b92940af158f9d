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

struct CaseResult {
    Id id;
    std::string title;
    std::vector<std::string> rules;  // statements that decide it, "R22"
    Id edition;                      // that answered; empty: none does
    std::vector<CaseMismatch> mismatches;

    bool passed() const { return mismatches.empty(); }
};

// Every case of the file, in its order, against those of the editions that are of its programme. A file with mistakes gives no
// results: what is missing from a case could make it pass.
std::vector<CaseResult> run_cases(
    std::string_view text, std::string_view file, const std::vector<Edition>&, std::vector<Issue>& issues
);

}  // namespace palier
