// Worked examples that were run: those of the app, or a person's own file.
#pragma once

#include <string>
#include <vector>

#include "json/case_file.h"

namespace palier {

struct ExampleFile {
    std::string name;  // "cases/marketplace-rewards/tiers.json", or as the person's file is called
    std::vector<CaseResult> results;
};

struct ExampleRun {
    std::vector<ExampleFile> files;
    bool own = false;
};

}  // namespace palier
