// `palier --help` and `palier --version`.
#include <algorithm>

#include "cli/commands.h"

namespace palier::cli {

namespace {

constexpr int indent = 2;

struct Example {
    const char* typed;
    const char* id;  // its sentence is "command.example.<id>"
};

struct CommandHelp {
    const char* name;                  // empty: what holds for all
    std::vector<const char*> options;  // "command.spelling.<id>" and "command.option.<id>"
    std::vector<Example> examples;
};

const std::vector<CommandHelp>& all_help()
{
    static const std::vector<CommandHelp> all{
        {"check",
         {"edition", "on", "json"},
         {{"palier check company.json", "check"},
          {"palier check company.json --on 2023-09-01 --lang fr", "check-on"},
          {"palier check - --json < company.json", "check-json"}}},
        {"explain",
         {"offer", "edition", "on", "json"},
         {{"palier explain company.json azure-sponsorship", "explain"}}},
        {"lint",
         {"json"},
         {{"palier lint my-edition.json", "lint"}, {"palier lint my-programme", "lint-folder"}}},
        {"diff",
         {"on"},
         {{"palier diff 2021-05 2023-08", "diff"},
          {"palier diff 2021-05 2023-08 company.json", "diff-company"}}},
        {"cases", {}, {{"palier cases tests/cases", "cases"}}},
        {"convert", {}, {{"palier convert old.json > new.json", "convert"}}},
        {"", {"lang", "help", "version"}, {}},
    };
    return all;
}

const CommandHelp& find_help(std::string_view name)
{
    const auto& all = all_help();
    auto found = std::ranges::find_if(all, [&](const CommandHelp& help) { return help.name == name; });
    return found == all.end() ? all.back() : *found;
}

class Printer {
public:
    Printer(const Texts& texts, Terminal& out) : texts_{texts}, out_{out} {}

    void print_command(const CommandHelp& help)
    {
        print_usage(help);
        out_.skip_line();
        out_.say(about(help));
        title("command.help.options");
        print_options(help);
        print_options(find_help(""));
        title("command.help.examples");
        print_examples(help);
    }

    void print_all()
    {
        out_.say(texts_("command.help.about"));
        title("command.help.commands");
        for (const auto& help : all_help()) {
            if (!*help.name) continue;
            print_usage(help);
            out_.say(about(help), 2 * indent);
        }
        out_.skip_line();
        out_.say(texts_("command.help.file"));
        title("command.help.options");
        print_options(find_help(""));
        title("command.help.examples");
        for (const auto& help : all_help()) print_examples(help);
        title("command.help.exit");
        for (const char* status : {"0", "1", "2"})
            out_.say(texts_(Text{"command.help.exit."} + status), indent, indent);
    }

private:
    Text about(const CommandHelp& help) const { return texts_("command.about." + Text{help.name}); }

    void title(Text key)
    {
        out_.skip_line();
        out_.say({{texts_(key), Ink::strong}});
    }

    void print_usage(const CommandHelp& help)
    {
        out_.say({{texts_("command.usage." + Text{help.name}), Ink::note}}, indent, 2 * indent);
    }

    void print_options(const CommandHelp& help)
    {
        for (const auto& option : help.options)
            out_.say(
                {{texts_("command.spelling." + Text{option}), Ink::note},
                 {"\n"},
                 {texts_("command.option." + Text{option})}},
                indent,
                indent
            );
    }

    void print_examples(const CommandHelp& help)
    {
        for (const auto& example : help.examples)
            out_.say(
                {{example.typed, Ink::note},
                 {"\n"},
                 {texts_("command.example." + Text{example.id}), Ink::quiet}},
                indent,
                indent
            );
    }

    const Texts& texts_;
    Terminal& out_;
};

}  // namespace

void print_help(Session& session, Terminal& terminal, const std::string& command)
{
    Printer printer{session.texts(), terminal};
    if (command.empty())
        printer.print_all();
    else
        printer.print_command(find_help(command));
}

ExitStatus run(Session& session, const Help& help)
{
    print_help(session, session.out(), help.command);
    return ExitStatus::done;
}

ExitStatus run(Session& session, const Version&)
{
    session.out().write("palier " + std::string{engine_version} + "\n");
    return ExitStatus::done;
}

}  // namespace palier::cli
