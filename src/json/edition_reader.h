// Reads an edition of a programme from its file (docs/edition-format.md).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/edition.h"
#include "core/issue.h"

namespace palier {

// The edition; or nothing, and all the mistakes of the file, each at its place. Warnings may come with either.
std::optional<Edition> read_edition(std::string_view text, std::string_view file, std::vector<Issue>& issues);

// For who writes editions: with warnings of conditions that no facts can change, too (core/fixed_conditions.h). The page does without
// them: they would be 2 kB of its download.
std::optional<Edition>
read_edition_strictly(std::string_view text, std::string_view file, std::vector<Issue>& issues);

}  // namespace palier
