// What an edition says without a mistake and yet can hardly mean, for who writes one: told by `palier lint`, and by the page before an
// edition of one's own is used.
#pragma once

#include "json/edition_reader.h"

namespace palier {

// Warnings: conditions that always or never hold, benefits that nobody can have, rules and periods that nothing asks for.
void check_sense(JsonReader& root, const Edition&, const ConditionReader&);

// read_edition() with these warnings.
std::optional<Edition>
read_edition_closely(std::string_view text, std::string_view file, std::vector<Issue>& issues);

}  // namespace palier
