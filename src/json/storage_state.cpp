#include "json/storage_state.h"

#include "json/bounded_json.h"
#include "json/json_tree.h"

namespace palier {

StorageState read_storage_state(std::string_view json)
{
    StorageState state;
    std::vector<Issue> ignored;
    const auto told = read_json(json, "storage", {.bytes = 1024}, ignored);
    if (!told) return state;

    const auto bytes = [&](const char* key) -> std::optional<std::int64_t> {
        const auto* found = find_member(*told, key);
        const auto* whole = found ? whole_in(*found) : nullptr;
        return whole ? std::optional{*whole} : std::nullopt;
    };
    if (const auto* found = find_member(*told, "persisted"))
        if (const auto* persisted = flag_in(*found)) state.persisted = *persisted;
    state.usage_bytes = bytes("usage");
    state.quota_bytes = bytes("quota");
    return state;
}

}  // namespace palier
