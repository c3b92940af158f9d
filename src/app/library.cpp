#include "app/library.h"

#include <algorithm>
#include <string_view>

#include "core/assess.h"
#include "json/edition_reader.h"
#include "json/texts_reader.h"

namespace palier {

namespace {

std::string_view file_name(std::string_view path)
{
    return path.substr(path.rfind('/') + 1);
}

void read_programme_file(std::string_view path, const std::string& text, Library& library)
{
    auto name = file_name(path);
    if (name.starts_with("texts.")) {
        std::string language{name.substr(6, name.find('.', 6) - 6)};
        library.texts[language].merge(read_texts(text, path, library.issues));
    } else if (auto edition = read_edition(text, std::string{path}, library.issues)) {
        library.editions.push_back(*std::move(edition));
    }
}

bool is_case_path(std::string_view path, const std::vector<Edition>& editions)
{
    constexpr std::string_view folder = "cases/";
    if (!path.starts_with(folder)) return false;
    path.remove_prefix(folder.size());
    return std::ranges::find(editions, path.substr(0, path.find('/')), &Edition::programme) != editions.end();
}

}  // namespace

Library read_library(const Assets& assets)
{
    Library library;
    for (const auto& [path, text] : assets) {
        std::string_view name = path;
        if (name.starts_with("programmes/")) {
            read_programme_file(name, text, library);
        } else if (name.starts_with("texts/")) {
            auto rest = name.substr(6);
            library.texts[std::string{rest.substr(0, rest.find('/'))}].merge(
                read_texts(text, name, library.issues)
            );
        }
    }
    put_in_order(library.editions);
    for (const auto& [path, text] : assets)
        if (is_case_path(path, library.editions)) library.cases.push_back({path, text});

    for (auto id : scenario_ids)
        if (auto file = assets.find("scenarios/" + std::string{id} + ".json"); file != assets.end())
            library.scenarios.push_back({Id{id}, file->second});
    return library;
}

}  // namespace palier
