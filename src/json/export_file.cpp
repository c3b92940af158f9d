#include "json/export_file.h"

#include "json/codec.h"
#include "json/json_tree.h"
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
    auto editions = new_list();
    for (const auto& edition : facts.editions) add_element(editions, new_text(edition));
    auto content = write_state(state);
    auto hash = "sha256:" + sha256(write_canonical(content));

    // What the file is comes first, so that a person who opens it sees that.
    std::vector<std::pair<std::string, nlohmann::json>> members;
    const auto add = [&](const char* key, nlohmann::json value) {
        members.emplace_back(key, std::move(value));
    };
    add("format", new_text(export_format));
    add("formatVersion", new_whole(export_format_version));
    add("schemaVersion", new_whole(export_schema_version));
    add("applicationVersion", new_text(facts.application_version));
    add("editions", std::move(editions));
    add("exportedAt", new_text(write_instant(whole_seconds(facts.exported_at))));
    add("contentHash", new_text(hash));
    add("content", std::move(content));
    return write_readable_members(members);
}

std::string export_file_name(std::int64_t exported_at)
{
    std::string digits;
    for (char c : write_instant(whole_seconds(exported_at)))
        if (c >= '0' && c <= '9') digits += c;
    return "palier-" + digits.substr(0, 8) + "-" + digits.substr(8, 4) + ".json";
}

}  // namespace palier
