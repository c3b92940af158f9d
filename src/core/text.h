// What typed text is worth, whatever its case and the spaces around it.
#pragma once

#include <string>
#include <string_view>

namespace palier {

// Without spaces, tabs, line ends and no-break spaces at both ends.
std::string_view trim(std::string_view);

// Of UTF-8, in code points.
std::size_t count_characters(std::string_view);

// How long what a person enters may be, in characters: the name of something, and a description of several lines.
inline constexpr std::size_t longest_line = 200, longest_text = 4000;

std::string to_upper(std::string);  // a to z

// For finding words however they were typed: small letters without accents, and straight apostrophes. Of Latin letters.
std::string fold(std::string_view);

bool is_blank(std::string_view);  // nothing but those

// R50: the same e-mail address, without the case of A to Z and outer spaces.
bool is_same_address(std::string_view, std::string_view);

}  // namespace palier
