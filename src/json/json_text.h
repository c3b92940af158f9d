// Writes JSON text.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace palier {

// UTF-8, keys sorted, no spaces: what a hash is computed of. What is not UTF-8 in a text becomes U+FFFD.
std::string write_canonical(const nlohmann::json&);
// For people: two spaces a level, whatever fits on a line of 100 characters on one, a line break at the end.
std::string write_readable(const nlohmann::json&);
// The same of an object with these members, in this order.
std::string write_readable_members(const std::vector<std::pair<std::string, nlohmann::json>>&);

// A text in quotes.
std::string write_quoted(std::string_view);

}  // namespace palier
