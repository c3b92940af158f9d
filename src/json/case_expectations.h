// Compares what a case expects with what the rules say.
#pragma once

#include <optional>
#include <vector>

#include "core/assess.h"
#include "json/case_file.h"
#include "json/json_reader.h"

namespace palier {

// What a case may ask about: known to any edition of the programme, so that one without it can be told from a typing mistake.
struct CaseNames {
    std::vector<std::string> rules, benefits;

    explicit CaseNames(const std::vector<Edition>&);
};

struct CaseSituation {
    const std::vector<Edition>& editions;  // of the programme
    const CaseNames& names;
    EditionChoice choice;  // `edition` is the one that answers; null: none
    State state;
    Date today;
    std::optional<Facts> facts;  // stated directly, instead of a state
};

// Reads the object "expect" of a case; notes "expectation-missing" where nothing is expected.
void check_expectations(JsonReader& expect, const CaseSituation&, std::vector<CaseMismatch>&);

}  // namespace palier
