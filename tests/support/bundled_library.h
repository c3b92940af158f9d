// Everything that comes with the app, as the tests have it.
#pragma once

#include "app/library.h"
#include "support/assets.h"

namespace palier {

// Read once.
inline const Library& bundled_library()
{
    static const Library library = [] {
        Assets assets;
        for (const auto& file : embedded_files())
            if (file.name.ends_with(".json")) assets.emplace(file.name, file.bytes);
        return read_library(assets);
    }();
    return library;
}

}  // namespace palier
