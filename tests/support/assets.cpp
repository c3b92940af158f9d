// Finds an embedded file by its name.
#include "support/assets.h"

#include <cstdio>
#include <cstdlib>

namespace palier {

std::string_view asset(std::string_view name)
{
    for (const EmbeddedFile& file : embedded_files())
        if (file.name == name) return file.bytes;
    std::fprintf(stderr, "no embedded file is called %.*s\n", static_cast<int>(name.size()), name.data());
    std::abort();
}

}  // namespace palier
