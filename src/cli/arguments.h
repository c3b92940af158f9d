// What was typed after `palier`, understood.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/date.h"
#include "core/result.h"

namespace palier::cli {

// How a company's file is asked about.
struct Question {
    std::string file;                    // "-": standard input
    std::optional<std::string> edition;  // id or file; nothing: the one that answers on that day
    std::optional<Date> on;              // nothing: the day in the file, else today
};

struct Check {
    Question about;
    bool json = false;
};
struct Explain {
    Question about;
    std::string benefit;
    std::optional<std::string> offer;
    bool json = false;
};
struct Lint {
    std::vector<std::string> editions;
    bool json = false;
};
struct Diff {
    std::string before, after;
    Question about;  // its file empty: the editions alone
};
struct Cases {
    std::vector<std::string> paths;
};
struct Convert {
    std::string file;
};
struct Help {
    std::string command;  // empty: the whole
};
struct Version {};

using Command = std::variant<Check, Explain, Lint, Diff, Cases, Convert, Help, Version>;

inline constexpr const char* command_names[] = {"check", "explain", "lint", "diff", "cases", "convert"};

// The error is wrong use: "command-missing", "command-unknown", "argument-missing", "argument-unexpected", "option-unknown",
// "option-value", "date-unknown", "language-unknown", each with what was typed and, where one is near, the "-near" form with a
// "hint". `command` of the error's values names the command whose help is wanted, or is empty.
Result<Command> read_arguments(const std::vector<std::string>& typed);

// "en" or "fr": of --lang, else of LC_ALL, LC_MESSAGES or LANG, else English.
std::string find_language(const std::vector<std::string>& typed);

}  // namespace palier::cli
