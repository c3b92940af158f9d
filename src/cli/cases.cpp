// `palier cases`: worked examples, run.
#include "cli/commands.h"
#include "cli/files.h"
#include "json/case_file.h"

namespace palier::cli {

namespace {

constexpr std::size_t byte_limit = 4u << 20;
constexpr const char* default_folder = "tests/cases";

struct Count {
    std::int64_t passed = 0, failed = 0;
    bool mistakes = false;
};

void print_failure(Session& session, const std::string& file, const CaseResult& result)
{
    const auto& texts = session.texts();
    auto& out = session.out();
    out.say({{"✗ ", Ink::bad}, {result.id, Ink::strong}, {" · "}, {result.title}}, 0, 2);
    out.say({{file, Ink::quiet}}, 2);
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

void run_file(Session& session, const std::string& file, const std::string& text, Count& count)
{
    std::vector<Issue> issues;
    for (const auto& result : run_cases(text, file, session.editions(), issues)) {
        ++(result.passed() ? count.passed : count.failed);
        if (!result.passed()) print_failure(session, file, result);
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
    std::vector<std::string> files;
    for (const auto& path : paths) {
        auto found = is_folder(path) ? find_files(path, ".json") : std::vector{path};
        files.insert(files.end(), found.begin(), found.end());
    }

    Count count;
    for (const auto& file : files) {
        auto text = read_file(file, byte_limit);
        if (!text) return session.refuse(text.error(), ExitStatus::mistakes);
        run_file(session, file, *text, count);
    }
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
