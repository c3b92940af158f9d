// SHA-256 (FIPS 180-4): the fingerprint of editions and exports. Own code because Debian packages no header-only one, and a crypto
// library would weigh more than the rest of the rules.
#pragma once

#include <string>
#include <string_view>

namespace palier {

// 64 hexadecimal digits, lower case.
std::string sha256(std::string_view bytes);

}  // namespace palier
