// Verdicts as JSON, for programs to read: docs/verdict-format.md. Same input, same bytes.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/assess.h"
#include "core/issue.h"
#include "core/unlock.h"
#include "core/visit.h"

namespace palier {

nlohmann::json write_verdict(const Edition&, const Verdict&);

// true, 12, "2021-06-01", {"amount": "12.00", "currency": "USD"}, "transact", ["list", "trial"]; null when not known.
nlohmann::json write_fact_value(const FactValue&);

// How it came that this edition answers.
enum class EditionReason { by_date, pinned, given };

struct CheckedCompany {
    const std::vector<Edition>& editions;  // what an earlier one unlocked is found among these (R35)
    const State& state;
    EditionChoice choice;  // the edition that answers, or null
    EditionReason reason = EditionReason::by_date;
    Date today;
    std::string_view engine_version;  // "0.1.0"
};

// Takes the text piece by piece: that of a company with thousands of offers is large.
using WriteText = Visit<std::string_view>;

// Everything that the programme says of a company ("palier.check"). Without an edition, only that there is none.
void write_check(const CheckedCompany&, WriteText);
std::string write_check(const CheckedCompany&);

// What would be enough ("sets"), and whether there may be more ("cut").
nlohmann::json write_unlocks(const Edition&, const Unlocks&);

// The answer about one benefit, and what would change it, once for each offer given ("palier.explanation"). Needs an edition;
// each line is explained by its own.
void write_explanation(const CheckedCompany&, const std::vector<BenefitAssessment>&, WriteText);

struct ToldIssue {
    Issue issue;
    std::string sentence;
};

// What is wrong with files ("palier.mistakes").
void write_mistakes(const std::vector<ToldIssue>&, std::string_view engine_version, WriteText);

}  // namespace palier
