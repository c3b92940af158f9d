// The project's own files, for tests: embedded in the program, so that they are there natively, in node and in a browser alike.
#pragma once

#include <span>
#include <string_view>

namespace palier {

struct EmbeddedFile {
    std::string_view name, bytes;
};

// All of them: assets/**/*.json as "programmes/marketplace-rewards/2021-05.json" or "texts/en.json", the files of tests/cases/ as
// "cases/...", the fonts as "fonts/inter-400.ttf" and "fonts/inter-600.ttf".
std::span<const EmbeddedFile> embedded_files();

// The bytes of one of them; the test program stops with a message when there is none of that name.
std::string_view asset(std::string_view name);

}  // namespace palier
