// Reads a file of sentences: one flat object, key -> sentence.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/issue.h"

namespace palier {

// The sentences that could be read; what could not is noted.
std::map<std::string, std::string, std::less<>>
read_texts(std::string_view text, std::string_view file, std::vector<Issue>& issues);

}  // namespace palier
