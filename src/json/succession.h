// How the editions of a programme follow one another.
#pragma once

#include <string>
#include <vector>

#include "core/edition.h"
#include "core/issue.h"

namespace palier {

struct EditionFile {
    std::string name;
    std::string text;  // for the places of what is found
    Edition edition;
};

// Mistakes: "edition-twice" and "editions-begin-together", which leave open which one answers. Warnings: "editions-overlap" and
// "editions-gap", where an edition says itself when it ends (R72). Those of other programmes are told apart.
std::vector<Issue> check_succession(const std::vector<EditionFile>&);

}  // namespace palier
