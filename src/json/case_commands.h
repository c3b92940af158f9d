// Commands as a case writes them: what a person asks for, and whether it is refused.
#pragma once

#include <optional>

#include "core/workflow.h"
#include "json/json_reader.h"

namespace palier {

// {"command": "activate", "benefit": "...", "offer": "..."}: nothing when it has a mistake. Whether the ids exist is for decide() to
// say.
std::optional<Command> read_case_command(JsonReader&, Date today);

}  // namespace palier
