#include "cli/files.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>

namespace palier::cli {

namespace {

namespace fs = std::filesystem;

Error fail_to_read(const std::string& path, int why)
{
    if (why == ENOENT || why == ENOTDIR) return fail("file-missing", {{"file", path}});
    if (why == EISDIR) return fail("file-is-folder", {{"file", path}});
    if (why == EACCES || why == EPERM) return fail("file-forbidden", {{"file", path}});
    return fail("file-unreadable", {{"file", path}});
}

struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

Result<std::string> read_all(std::FILE* file, const std::string& path, std::size_t limit)
{
    std::string bytes;
    char block[1 << 16];
    while (bytes.size() <= limit) {
        const auto wanted = std::min(sizeof block, limit + 1 - bytes.size());
        const auto read = std::fread(block, 1, wanted, file);
        bytes.append(block, read);
        if (read < wanted && std::ferror(file)) return fail_to_read(path, errno);
        if (read < wanted) break;
    }
    return bytes;
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::size_t limit)
{
    if (path == standard_input) return read_all(stdin, path, limit);
    std::unique_ptr<std::FILE, Closer> file{std::fopen(path.c_str(), "rb")};
    if (!file) return fail_to_read(path, errno);
    return read_all(file.get(), path, limit);
}

bool is_file(const std::string& path)
{
    std::error_code ignored;
    return fs::exists(path, ignored) && !fs::is_directory(path, ignored);
}

bool is_folder(const std::string& path)
{
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

std::vector<std::string> find_files(const std::string& folder, std::string_view ending)
{
    std::vector<std::string> found;
    std::error_code failed;
    for (fs::recursive_directory_iterator entry{folder, failed}, end; !failed && entry != end;
         entry.increment(failed)) {
        auto path = entry->path().string();
        if (path.ends_with(ending) && is_file(path)) found.push_back(std::move(path));
    }
    std::ranges::sort(found);
    return found;
}

std::string folder_of(const std::string& path)
{
    auto folder = fs::path{path}.parent_path().string();
    return folder.empty() ? "." : folder;
}

}  // namespace palier::cli
