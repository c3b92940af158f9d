#include "json/storage_state.h"

#include <nlohmann/json.hpp>

namespace palier {

StorageState read_storage_state(std::string_view json)
{
    StorageState state;
    auto told = nlohmann::json::parse(json, nullptr, /*allow_exceptions=*/false);
    if (!told.is_object()) return state;

    auto bytes = [&](const char* key) -> std::optional<std::int64_t> {
        auto found = told.find(key);
        if (found == told.end() || !found->is_number_integer()) return std::nullopt;
        return found->get<std::int64_t>();
    };
    if (auto found = told.find("persisted"); found != told.end() && found->is_boolean())
        state.persisted = found->get<bool>();
    state.usage_bytes = bytes("usage");
    state.quota_bytes = bytes("quota");
    return state;
}

}  // namespace palier
