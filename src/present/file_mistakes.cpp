#include "present/file_mistakes.h"

namespace palier {

Text write_place(const Texts& texts, const Issue& issue)
{
    Values values{
        {"pointer", issue.pointer},
        {"line", texts.number(issue.line)},
        {"column", texts.number(issue.column)},
    };
    if (issue.line > 0 && !issue.pointer.empty()) return texts("import.place.both", values);
    if (issue.line > 0) return texts("import.place.line", values);
    if (!issue.pointer.empty()) return texts("import.place.pointer", values);
    return texts("import.place.file");
}

List<FileMistake> present_file_mistakes(const Texts& texts, const std::vector<Issue>& issues, Text prefix)
{
    List<FileMistake> mistakes;
    for (const auto& issue : issues)
        mistakes.push_back(
            {Text{prefix} + std::to_string(mistakes.size()),
             texts("issue." + issue.code, issue.values),
             write_place(texts, issue),
             texts.optional("issue." + issue.code + ".hint", issue.values)}
        );
    return mistakes;
}

}  // namespace palier
