// What each command does: it prints on the session's terminals, and says what to exit with.
#pragma once

#include "cli/arguments.h"
#include "cli/session.h"

namespace palier::cli {

ExitStatus run(Session&, const Check&);
ExitStatus run(Session&, const Explain&);
ExitStatus run(Session&, const Lint&);
ExitStatus run(Session&, const Diff&);
ExitStatus run(Session&, const Cases&);
ExitStatus run(Session&, const Convert&);
ExitStatus run(Session&, const Help&);
ExitStatus run(Session&, const Version&);

// What to type for a command, or (an empty name) for the whole.
void print_help(Session&, Terminal&, const std::string& command);

}  // namespace palier::cli
