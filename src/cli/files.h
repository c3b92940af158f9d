// Files and folders of this machine, and standard input.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace palier::cli {

inline constexpr std::string_view standard_input = "-";

// The bytes of a file, or of standard input for "-"; at most one byte more than `limit`, so that whoever asked can see that it is
// too large. Errors, with the value "file": "file-missing", "file-is-folder", "file-forbidden", "file-unreadable".
Result<std::string> read_file(const std::string& path, std::size_t limit);

bool is_file(const std::string& path);
bool is_folder(const std::string& path);

// The files in a folder and below whose names end so, sorted; as paths that begin with the folder's.
std::vector<std::string> find_files(const std::string& folder, std::string_view ending);

// "assets/programmes/x/2021-05.json" -> "assets/programmes/x"; "." for a name alone.
std::string folder_of(const std::string& path);

}  // namespace palier::cli
