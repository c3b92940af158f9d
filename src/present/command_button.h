// Buttons whose command would be refused now are closed and say why, in the words of the refusal.
#pragma once

#include <string>

#include "present/components.h"
#include "present/view.h"

namespace palier {

// Why the command would be refused on the reference date, as a sentence; empty when it would not.
std::string find_refusal(const Scene&, const Command&);

// Open or closed by that.
Button make_command_button(
    const Scene&, std::string key, std::string label, Command, Button::Kind = Button::Kind::secondary
);

}  // namespace palier
