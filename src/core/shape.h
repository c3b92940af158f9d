// The shapes of codes that a standard gives: what is typed and what is read from a file keep to the same.
#pragma once

#include <string_view>

namespace palier {

// ISO 4217: three capital letters.
bool is_currency(std::string_view);

// BCP 47, its outer shape: letters, then groups of letters and digits.
bool is_language(std::string_view);

// ISO 3166-1 alpha-2: two capital letters.
bool is_country(std::string_view);

}  // namespace palier
