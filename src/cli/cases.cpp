// `palier cases`: worked examples, run.
#include "cli/commands.h"
#include "cli/files.h"
#include "json/case_file.h"
#include "json/edition_reader.h"

namespace palier::cli {

namespace {

constexpr std::size_t byte_limit = 4u << 20;
constexpr const char* default_folder = "tests/cases";

struct File {
    std::string name, text;
};

struct Count {
    std::int64_t passed = 0, failed = 0;
    bool mistakes = false;
};

void print_failure(Session& session, const std::string& file, const CaseResult& result)
{
    const auto& texts = session.texts();
    auto& out = session.out();
    out.say({{"✗ ", Ink::bad}, {result.id, Ink::strong}, {" · "}, {result.title.in(session.language())}}, 0, 2);
    auto edition = result.edition.empty() ? texts("command.cases.no-edition")
                                          : texts("command.cases.edition", {{"edition", result.edition}});
    out.say({{file + ", ", Ink::quiet}, {edition, Ink::quiet}}, 2);
    for (const auto& mismatch : result.mismatches)
        out.say(
            texts(
                "command.cases.mismatch",
                {{"pointer", mismatch.pointer}, {"expected", mismatch.expected}, {"found", mismatch.found}}
            ),
            2,
            2
        );
}

bool is_of_format(const std::string& text, std::string_view format)
{
    return text.find("\"palier." + std::string{format} + "\"") != std::string::npos;
}

// A file is what it is given as. Of a folder: its files of cases, and the editions beside them, which can then be asked, too.
std::optional<ExitStatus> find_case_files(Session& session, const std::string& path, std::vector<File>& files)
{
    const bool folder = is_folder(path);
    for (const auto& name : folder ? find_files(path, ".json") : std::vector{path}) {
        auto text = read_file(name, byte_limit);
        if (!text) return session.refuse(text.error(), ExitStatus::mistakes);
        if (folder && is_of_format(*text, "edition")) {
            std::vector<Issue> issues;
            auto edition = read_edition(*text, name, issues);
            if (!edition) return session.tell_mistakes(session.out(), issues, Output::for_people);
            session.use(*std::move(edition));
        } else if (!folder || is_of_format(*text, "cases")) {
            files.push_back({name, *std::move(text)});
        }
    }
    return std::nullopt;
}

void run_file(Session& session, const File& file, Count& count)
{
    std::vector<Issue> issues;
    for (const auto& result : run_cases(file.text, file.name, session.editions(), issues)) {
        ++(result.passed() ? count.passed : count.failed);
        if (!result.passed()) print_failure(session, file.name, result);
    }
    count.mistakes = count.mistakes || has_mistakes(issues);
    session.tell_mistakes(session.out(), issues, Output::for_people);
}

}  // namespace

ExitStatus run(Session& session, const Cases& cases)
{
    auto paths = cases.paths;
    if (paths.empty()) {
        if (!is_folder(default_folder))
            return session.refuse(fail("no-cases", {{"value", default_folder}}), ExitStatus::wrong_use);
        paths = {default_folder};
    }
    std::vector<File> files;
    for (const auto& path : paths)
        if (auto refused = find_case_files(session, path, files)) return *refused;

    Count count;
    for (const auto& file : files) run_file(session, file, count);
    const auto& texts = session.texts();
    session.out().say(texts(
        "command.cases.summary",
        {{"passed", texts.count("command.cases.passed", count.passed)},
         {"failed", texts.count("command.cases.failed", count.failed)},
         {"files", texts.count("command.cases.files", static_cast<std::int64_t>(files.size()))}}
    ));
    bool nothing = count.passed + count.failed == 0;
    return count.failed > 0 || count.mistakes || nothing ? ExitStatus::mistakes : ExitStatus::done;
}

}  // namespace palier::cli
