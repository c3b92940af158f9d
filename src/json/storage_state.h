// What the browser tells about the room and the permanence that it gives to the page.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace palier {

struct StorageState {  // nothing: not told
    std::optional<bool> persisted;
    std::optional<std::int64_t> usage_bytes, quota_bytes;
    bool operator==(const StorageState&) const = default;
};

// {"persisted":true,"usage":123,"quota":456}; what is missing or of another kind was not told; after a fraction nothing was.
StorageState read_storage_state(std::string_view json);

}  // namespace palier
