// Reads JSON text that anybody may have written, without trusting it.
//
// nlohmann/json holds the values, but does not parse them here: its parser takes duplicate keys in silence, cannot stop at a
// depth, and does not say where a value stood.
#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "core/issue.h"

namespace palier {

struct JsonLimits {
    std::size_t bytes = 32u << 20;  // of the text
    std::size_t depth = 64;         // of nested lists and objects
    std::size_t values = 200'000;   // of every kind, the containers included
    std::size_t text_bytes = 64u << 10;
    std::size_t key_bytes = 128;
};

// The value; or nothing, and at least one more issue. Stricter than JSON where that protects what is done with the value: strict
// UTF-8 (a byte order mark is skipped), no key twice in one object, no key "__proto__", "constructor" or "prototype", whole
// numbers of at most 2^53 only, no U+0000. A syntax error ends the reading; of everything else all mistakes are listed.
// Uses no recursion. `file` is the name to put into the issues.
std::optional<nlohmann::json>
read_json(std::string_view text, std::string_view file, const JsonLimits& limits, std::vector<Issue>& issues);

// Fills in line and column of the issues of that file that have none yet, from their pointers. Costs another pass over the text, so
// it is done once, after all checks, and only if there is something to report. `text` is one that read_json accepted.
void find_places(std::string_view text, std::string_view file, std::vector<Issue>& issues);

// The offset of the first byte that does not belong to well-formed UTF-8 (no overlong forms, no surrogates); nothing: all is well.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// One reference token of a JSON pointer, "a/b" -> "/a~1b".
std::string pointer_step(std::string_view key);

}  // namespace palier
