// Everything that comes with the app: editions, texts and scenarios, read once from the bundled files.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition.h"
#include "core/issue.h"

namespace palier {

using Assets = std::map<std::string, std::string, std::less<>>;  // name under assets/ -> text

struct Scenario {
    Id id;             // "newcomer": its texts are "scenario.<id>.name" and ".story"
    std::string file;  // in the export format
};

struct CaseFile {
    std::string name, text;  // "cases/<programme>/tiers.json" (docs/case-format.md)
};

// In the order in which they are offered: from the simplest company to the most involved.
inline constexpr std::string_view scenario_ids[] = {"newcomer", "free-trial", "transact", "climbing"};

struct Library {
    std::vector<Edition> editions;  // oldest first
    std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>> texts;  // by language
    std::vector<Scenario> scenarios;  // in the order in which they are offered
    std::vector<CaseFile> cases;      // of the programmes of these editions, by name
    std::vector<Issue> issues;        // in the bundled files: none in a program that passed its tests
};

// "programmes/<programme>/<edition>.json", "programmes/<programme>/texts.<language>.json", "texts/<language>/<part>.json",
// "scenarios/<id>.json", "cases/<programme>/<part>.json". Other names are left alone.
Library read_library(const Assets&);

}  // namespace palier
