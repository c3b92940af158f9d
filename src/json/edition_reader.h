// Reads an edition of a programme from its file (docs/edition-format.md).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/edition.h"
#include "core/issue.h"

namespace palier {

class ConditionReader;
class JsonReader;

// Looks at an edition without mistakes for what its author can hardly have meant (json/edition_sense.h).
using CheckSense = void (*)(JsonReader& root, const Edition&, const ConditionReader&);

// The edition; or nothing, and all the mistakes of the file, each at its place. Warnings may come with either.
std::optional<Edition>
read_edition(std::string_view text, std::string_view file, std::vector<Issue>& issues, CheckSense = nullptr);

}  // namespace palier
