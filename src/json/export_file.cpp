#include "json/export_file.h"

#include <nlohmann/json.hpp>

#include "json/codec.h"
#include "json/sha256.h"

namespace palier {

namespace {

std::int64_t whole_seconds(std::int64_t milliseconds)
{
    return milliseconds - milliseconds % 1000;
}

}  // namespace

std::string write_export(const State& state, const ExportFacts& facts)
{
    auto content = write_state(state);
    auto hash = "sha256:" + sha256(write_canonical(content));
    // What the file is comes first, so that a person who opens it sees that.
    return write_readable_members(
        {{"format", std::string{export_format}},
         {"formatVersion", export_format_version},
         {"schemaVersion", export_schema_version},
         {"applicationVersion", facts.application_version},
         {"editions", facts.editions},
         {"exportedAt", write_instant(whole_seconds(facts.exported_at))},
         {"contentHash", std::move(hash)},
         {"content", std::move(content)}}
    );
}

std::string export_file_name(std::int64_t exported_at)
{
    std::string digits;
    for (char c : write_instant(whole_seconds(exported_at)))
        if (c >= '0' && c <= '9') digits += c;
    return "palier-" + digits.substr(0, 8) + "-" + digits.substr(8, 4) + ".json";
}

}  // namespace palier
