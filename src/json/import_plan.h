// What taking a file's records in would do to those that are there.
#pragma once

#include "json/import_file.h"

namespace palier {

// Fills in `records`, `removed` and `merge_content` from `content`. The reasons have no place in the file yet: only the pointer
// below their record.
void plan_changes(ImportPlan&, const State& present);

}  // namespace palier
