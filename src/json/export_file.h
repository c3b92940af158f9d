// A company as a file for a person to keep or to send: docs/export-format.md.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/state.h"

namespace palier {

inline constexpr std::string_view export_format = "palier.export";
inline constexpr int export_format_version = 1;  // of the envelope
inline constexpr int export_schema_version = 3;  // of the records; 1: until 2021-05 was the only edition

struct ExportFacts {
    std::string application_version;  // "0.1.0"
    std::int64_t exported_at = 0;     // milliseconds since 1970, UTC; kept to the second
    std::vector<Id> editions;         // that the application knew
};

// The same state and facts always give the same bytes.
std::string write_export(const State&, const ExportFacts&);

// "palier-20261120-2210.json", in UTC: nothing of the content is told by the name.
std::string export_file_name(std::int64_t exported_at);

}  // namespace palier
