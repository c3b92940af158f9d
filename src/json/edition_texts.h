// Which sentences a programme needs, and whether its text files have them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/edition.h"
#include "core/issue.h"

namespace palier {

using TextCatalogue = std::map<std::string, std::string, std::less<>>;

// The keys of every text that this edition refers to.
std::set<std::string> find_text_keys(const Edition&);

// What an edition calls by ids only, is called by these where there are no texts for it. Sentences of conditions are not needed:
// there are general ones.
void add_missing_names(const Edition&, TextCatalogue&);

// For the editions of one programme and its texts by language: "text-missing", "text-unneeded" (no edition asks for it) and
// "placeholders-differ" (from those of the first language).
std::vector<Issue>
check_texts(const std::vector<Edition>&, const std::map<std::string, TextCatalogue>& by_language);

}  // namespace palier
