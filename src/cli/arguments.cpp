// CLI11 sorts what was typed into options and arguments; what they mean is checked here, so that every sentence exists in both
// languages.
#include "cli/arguments.h"

#include <CLI/CLI.hpp>
#include <cstdlib>

#include "core/issue.h"
#include "core/match.h"

namespace palier::cli {

namespace {

constexpr const char* languages[] = {"en", "fr"};

struct Typed {
    std::string language, edition, on, offer;
    std::vector<std::string> arguments;
    bool json = false, help = false, version = false;
};

bool is_language(std::string_view text)
{
    for (const char* language : languages)
        if (text == language) return true;
    return false;
}

Error wrong_use(std::string_view code, const std::string& command, GivenValues values = {})
{
    auto error = fail(code, values);
    error.values.emplace("command", command);
    return error;
}

Error suggest(
    const std::string& code,
    const std::string& command,
    const std::string& typed,
    const std::vector<std::string>& known
)
{
    auto hint = find_nearest(typed, known);
    if (hint.empty()) return wrong_use(code, command, {{"value", typed}});
    return wrong_use(code + "-near", command, {{"value", typed}, {"hint", hint}});
}

class ArgumentReader {
public:
    ArgumentReader()
    {
        app_.set_help_flag();
        app_.add_option("--lang", typed_.language);
        app_.add_flag("-h,--help", typed_.help);
        app_.add_flag("--version", typed_.version);
        app_.allow_extras();
        for (const char* name : command_names) {
            auto* command = app_.add_subcommand(name);
            command->set_help_flag();
            command->fallthrough();  // options for all commands may stand after the command
            command->allow_extras();
            command->add_option("arguments", typed_.arguments);
            add_options(*command, name);
        }
        app_.require_subcommand(0, 1);
    }

    Result<Command> read(const std::vector<std::string>& typed)
    {
        std::vector<std::string> reversed{typed.rbegin(), typed.rend()};  // as CLI11 wants them
        try {
            app_.parse(reversed);
        } catch (const CLI::ParseError& error) {
            return understand(error);
        }
        if (!typed_.language.empty() && !is_language(typed_.language))
            return wrong_use("language-unknown", name(), {{"value", typed_.language}});
        if (typed_.version) return Command{Version{}};
        if (typed_.help) return Command{Help{name()}};

        auto left = app_.remaining(true);
        if (!left.empty()) return refuse(left.front());
        if (name().empty()) return wrong_use("command-missing", "");
        return make_command();
    }

private:
    void add_options(CLI::App& command, std::string_view name)
    {
        if (name == "check" || name == "explain" || name == "diff") command.add_option("--on", typed_.on);
        if (name == "check" || name == "explain") command.add_option("--edition", typed_.edition);
        if (name == "explain") command.add_option("--offer", typed_.offer);
        if (name == "check" || name == "explain" || name == "lint") command.add_flag("--json", typed_.json);
    }

    std::string name() const
    {
        auto commands = app_.get_subcommands();
        return commands.empty() ? "" : commands.front()->get_name();
    }

    // What CLI11 itself refuses: an option without its value, or with two.
    Error understand(const CLI::ParseError& error) const
    {
        std::string what = error.what();
        auto option = what.starts_with("--") ? what.substr(0, what.find_first_of(": ")) : what;
        return wrong_use("option-value", name(), {{"value", option}});
    }

    Error refuse(const std::string& left) const
    {
        if (left.size() > 1 && left.front() == '-') {
            std::vector<std::string> known{"--lang", "--help", "--version"};
            if (!name().empty())
                for (const auto* option : app_.get_subcommand(name())->get_options())
                    if (!option->get_positional() && !option->get_lnames().empty())
                        known.push_back("--" + option->get_lnames().front());
            return suggest("option-unknown", name(), left.substr(0, left.find('=')), known);
        }
        if (!name().empty()) return wrong_use("argument-unexpected", name(), {{"value", left}});
        return suggest("command-unknown", "", left, {std::begin(command_names), std::end(command_names)});
    }

    // At least so many arguments and at most so many; `names` are those that must be there, for the sentence.
    std::optional<Error> count_arguments(const std::vector<std::string>& names, std::size_t most) const
    {
        const auto& given = typed_.arguments;
        if (given.size() < names.size())
            return wrong_use("argument-missing", name(), {{"value", names[given.size()]}});
        if (given.size() > most) return wrong_use("argument-unexpected", name(), {{"value", given[most]}});
        return std::nullopt;
    }

    Result<Question> read_question(std::string file) const
    {
        Question question{std::move(file), std::nullopt, std::nullopt};
        if (!typed_.edition.empty()) question.edition = typed_.edition;
        if (typed_.on.empty()) return question;
        question.on = read_date(typed_.on);
        if (!question.on) return wrong_use("date-unknown", name(), {{"value", typed_.on}});
        return question;
    }

    Result<Command> make_command() const
    {
        const auto& given = typed_.arguments;
        const auto command = name();
        if (command == "check") {
            if (auto error = count_arguments({"FILE"}, 1)) return *std::move(error);
            auto question = read_question(given[0]);
            if (!question) return question.error();
            return Command{Check{*question, typed_.json}};
        }
        if (command == "explain") {
            if (auto error = count_arguments({"FILE", "BENEFIT"}, 2)) return *std::move(error);
            auto question = read_question(given[0]);
            if (!question) return question.error();
            Explain explain{*question, given[1], std::nullopt, typed_.json};
            if (!typed_.offer.empty()) explain.offer = typed_.offer;
            return Command{explain};
        }
        if (command == "diff") {
            if (auto error = count_arguments({"EDITION", "EDITION"}, 3)) return *std::move(error);
            auto question = read_question(given.size() == 3 ? given[2] : "");
            if (!question) return question.error();
            return Command{Diff{given[0], given[1], *question}};
        }
        if (command == "lint") {
            if (auto error = count_arguments({"EDITION"}, given.size())) return *std::move(error);
            return Command{Lint{given, typed_.json}};
        }
        if (command == "cases") return Command{Cases{given}};
        if (auto error = count_arguments({"FILE"}, 1)) return *std::move(error);
        return Command{Convert{given[0]}};
    }

    Typed typed_;
    CLI::App app_;
};

}  // namespace

Result<Command> read_arguments(const std::vector<std::string>& typed)
{
    return ArgumentReader{}.read(typed);
}

std::string find_language(const std::vector<std::string>& typed)
{
    for (std::size_t i = 0; i < typed.size(); ++i) {
        std::string_view argument = typed[i];
        if (argument == "--lang" && i + 1 < typed.size())
            argument = typed[i + 1];
        else if (argument.starts_with("--lang="))
            argument.remove_prefix(7);
        else
            continue;
        if (is_language(argument)) return std::string{argument};
    }
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(variable); value && *value)
            return std::string_view{value}.starts_with("fr") ? "fr" : "en";
    return "en";
}

}  // namespace palier::cli
