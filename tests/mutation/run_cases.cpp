// Runs the cases against editions, quickly and without a test framework.
//
//   run_cases EDITION... -- CASES...            every mismatch on a line; exit status 0: all pass, 1: some do not, 2: a file has mistakes
//   run_cases --mutants EDITION... -- CASES...  the same first; then each line of standard input is a mutated edition, in JSON; the answer
//                                               is a line: "killed by <case>", "invalid" when it is no longer an edition, or "survived"
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "json/case_file.h"
#include "json/edition_reader.h"

using namespace palier;

namespace {

struct File {
    std::string name, text;
};

struct Arguments {
    bool mutants = false;
    std::vector<File> editions, cases;
};

std::optional<File> read_file(const std::string& name)
{
    std::ifstream in{name, std::ios::binary};
    if (!in) {
        std::fprintf(stderr, "%s cannot be read\n", name.c_str());
        return std::nullopt;
    }
    return File{name, {std::istreambuf_iterator<char>{in}, {}}};
}

std::optional<Arguments> read_arguments(int count, char** words)
{
    Arguments arguments;
    auto* files = &arguments.editions;
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        if (word == "--mutants") {
            arguments.mutants = true;
        } else if (word == "--") {
            files = &arguments.cases;
        } else if (auto file = read_file(word)) {
            files->push_back(*std::move(file));
        } else {
            return std::nullopt;
        }
    }
    return arguments;
}

bool print(const std::vector<Issue>& issues)
{
    for (const auto& issue : issues) {
        if (issue.level == IssueLevel::warning) continue;
        std::printf(
            "%s:%d:%d: %s %s",
            issue.file.c_str(),
            issue.line,
            issue.column,
            issue.pointer.c_str(),
            issue.code.c_str()
        );
        for (const auto& [name, value] : issue.values) std::printf("  %s=%s", name.c_str(), value.c_str());
        std::printf("\n");
    }
    return has_mistakes(issues);
}

// The case that tells these editions from the right ones; nothing: none does.
std::optional<Id> find_failure(const std::vector<Edition>& editions, const std::vector<File>& files)
{
    for (const auto& file : files) {
        std::vector<Issue> issues;
        const auto results = run_cases(file.text, file.name, editions, issues);
        // A word that the edition no longer knows.
        if (has_mistakes(issues)) return Id{file.name};
        for (const auto& result : results)
            if (!result.passed()) return result.id;
    }
    return std::nullopt;
}

// The other editions with this one in the place of the one of the same id.
std::vector<Edition> replace(std::vector<Edition> editions, Edition mutant)
{
    for (auto& edition : editions)
        if (edition.id == mutant.id && edition.programme == mutant.programme) {
            edition = std::move(mutant);
            break;
        }
    return editions;
}

void answer_mutants(const std::vector<Edition>& editions, const std::vector<File>& cases)
{
    for (std::string line; std::getline(std::cin, line);) {
        std::vector<Issue> issues;
        auto mutant = read_edition(line, "mutant", issues);
        if (!mutant) {
            std::printf("invalid\n");
        } else if (const auto killer = find_failure(replace(editions, *std::move(mutant)), cases)) {
            std::printf("killed by %s\n", killer->c_str());
        } else {
            std::printf("survived\n");
        }
        std::fflush(stdout);
    }
}

}  // namespace

int main(int count, char** words)
{
    const auto arguments = read_arguments(count, words);
    if (!arguments || arguments->editions.empty() || arguments->cases.empty()) {
        std::fprintf(stderr, "usage: run_cases [--mutants] EDITION... -- CASES...\n");
        return 2;
    }

    std::vector<Edition> editions;
    for (const auto& file : arguments->editions) {
        std::vector<Issue> issues;
        auto edition = read_edition(file.text, file.name, issues);
        if (print(issues)) return 2;
        editions.push_back(*std::move(edition));
    }

    std::size_t ran = 0;
    bool passed = true, mistaken = false;
    for (const auto& file : arguments->cases) {
        std::vector<Issue> issues;
        const auto results = run_cases(file.text, file.name, editions, issues);
        mistaken = print(issues) || mistaken;
        ran += results.size();
        for (const auto& result : results)
            for (const auto& mismatch : result.mismatches) {
                passed = false;
                std::printf(
                    "%s %s (%s) %s: expected %s, found %s\n",
                    file.name.c_str(),
                    result.id.c_str(),
                    result.edition.c_str(),
                    mismatch.pointer.c_str(),
                    mismatch.expected.c_str(),
                    mismatch.found.c_str()
                );
            }
    }
    if (mistaken) return 2;
    if (!arguments->mutants) std::printf("%zu cases\n", ran);
    if (passed && arguments->mutants) answer_mutants(editions, arguments->cases);
    return passed ? 0 : 1;
}
