// The program `palier` of the command line.
#include <exception>

#include "cli/commands.h"
#include "core/match.h"

namespace palier::cli {

namespace {

ExitStatus run_command(Session& session, const std::vector<std::string>& typed)
{
    auto command = read_arguments(typed);
    if (command) return match(*command, [&](const auto& known) { return run(session, known); });
    auto status = session.refuse(command.error(), ExitStatus::wrong_use);
    session.err().skip_line();
    print_help(session, session.err(), command.error().values.at("command"));
    return status;
}

int run_program(const std::vector<std::string>& typed)
{
    Session session{find_language(typed)};
    auto status = run_command(session, typed);
    session.err().finish();
    if (!session.out().finish()) status = session.refuse(fail("output-failed"), ExitStatus::mistakes);
    return static_cast<int>(status);
}

}  // namespace

}  // namespace palier::cli

int main(int count, char** values)
{
    try {
        return palier::cli::run_program({values + 1, values + count});
    } catch (const std::exception& exception) {  // no memory, or a bug
        std::fprintf(stderr, "palier: %s\n", exception.what());
        return static_cast<int>(palier::cli::ExitStatus::mistakes);
    }
}
