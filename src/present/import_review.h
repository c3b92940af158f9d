// A file that was read but not yet taken in, while a person looks at what it would do.
#pragma once

#include "json/import_file.h"

namespace palier {

struct ImportReview {
    ImportPlan plan;
};

}  // namespace palier
