#include "json/texts_reader.h"

#include "json/bounded_json.h"
#include "json/json_reader.h"
#include "json/json_tree.h"

namespace palier {

std::map<std::string, std::string, std::less<>>
read_texts(std::string_view text, std::string_view file, std::vector<Issue>& issues)
{
    std::map<std::string, std::string, std::less<>> sentences;
    const auto first_issue = issues.size();
    auto parsed = read_json(text, file, {}, issues);
    if (!parsed) return sentences;

    JsonReader reader{*parsed, "", file, issues};
    if (reader.check_object())
        for (const auto& key : reader.member_names())
            if (auto sentence = reader.text(key.c_str()); !sentence.empty())
                sentences.emplace(key, std::move(sentence));

    if (issues.size() > first_issue) find_places(text, file, issues);
    return sentences;
}

}  // namespace palier
