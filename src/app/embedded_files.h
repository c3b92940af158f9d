// The project's own files within a program that runs where they are not: web/build/embed.mjs writes the source that has them.
#pragma once

#include <span>
#include <string_view>

namespace palier {

struct EmbeddedFile {
    std::string_view name, bytes;
};

// All of them: assets/**/*.json as "programmes/marketplace-rewards/2021-05.json" or "texts/en/common.json"; in the tests also the
// files of tests/cases/ as "cases/...", and the fonts as "fonts/inter-400.ttf" and "fonts/inter-600.ttf".
std::span<const EmbeddedFile> embedded_files();

}  // namespace palier
