// A file that was read but not yet taken in, while a person looks at what it would do.
#pragma once

#include "core/edition.h"
#include "json/import_file.h"

namespace palier {

struct ImportReview {
    ImportPlan plan;
};

// An edition file likewise: the edition, or nothing and what is wrong with the file.
struct EditionReview {
    std::string file_name, text;
    std::optional<Edition> edition;
    std::vector<Issue> issues;
};

}  // namespace palier
