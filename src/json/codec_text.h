// Whether a text of a person's file is what its field holds: an id, a line, an address.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "json/codec_fields.h"

namespace palier::codec {

struct CheckedText {
    using Finding =
        std::pair<std::string, std::map<std::string, std::string>>;  // code of an issue, and its values
    std::vector<Finding> mistakes, warnings;
    std::optional<std::string> cleaned;  // without what may not be kept; nothing: the text is clean
};

// `text` is well-formed UTF-8. Lengths are in characters: 200 for a line, 4,000 for a text, 254 for an e-mail
// address, 40 for a telephone number. Taken out, with the warning "characters-removed": control characters,
// and characters that turn the direction of writing around (they make a name look like another). A line break
// within a line becomes a space.
CheckedText check_text(const std::string& text, Shape);

}  // namespace palier::codec
