// Verdicts as JSON, for programs to read: docs/verdict-format.md. Same input, same bytes.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/assess.h"
#include "core/issue.h"

namespace palier {

nlohmann::json write_verdict(const Edition&, const Verdict&);

// true, 12, "2021-06-01", {"amount": "12.00", "currency": "USD"}, "transact", ["list", "trial"]; null when not known.
nlohmann::json write_fact_value(const FactValue&);

// How it came that this edition answers.
enum class EditionReason { by_date, pinned, given };

struct CheckedCompany {
    const State& state;
    EditionChoice choice;  // the edition that answers, or null
    EditionReason reason = EditionReason::by_date;
    Date today;
    std::string_view engine_version;  // "0.1.0"
};

// Everything that the programme says of a company ("palier.check"). Without an edition, only that there is none.
std::string write_check(const CheckedCompany&);

// The answer about one benefit, once for each offer given ("palier.explanation"). Needs an edition.
std::string write_explanation(const CheckedCompany&, const std::vector<BenefitAssessment>&);

struct ToldIssue {
    Issue issue;
    std::string sentence;
};

// What is wrong with files ("palier.mistakes").
std::string write_mistakes(const std::vector<ToldIssue>&, std::string_view engine_version);

}  // namespace palier
