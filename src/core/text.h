// What typed text is worth, whatever its case and the spaces around it.
#pragma once

#include <string_view>

namespace palier {

// Without spaces, tabs, line ends and no-break spaces at both ends.
std::string_view trim(std::string_view);

bool is_blank(std::string_view);  // nothing but those

// R50: the same e-mail address, without the case of A to Z and outer spaces.
bool is_same_address(std::string_view, std::string_view);

}  // namespace palier
