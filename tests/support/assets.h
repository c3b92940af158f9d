// The project's own files, for tests: embedded in the program, so that they are there natively, in node and in a browser alike.
#pragma once

#include <string_view>

#include "app/embedded_files.h"

namespace palier {

// The bytes of one of them; the test program stops with a message when there is none of that name.
std::string_view asset(std::string_view name);

}  // namespace palier
