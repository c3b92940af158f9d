// Buttons whose command would be refused now are closed and say why, in the words of the refusal.
#pragma once

#include "present/components.h"
#include "present/view.h"

namespace palier {

// Why the command would be refused on the reference date, as a sentence; empty when it would not.
Text find_refusal(const Scene&, const Command&);

// Open or closed by that.
Button make_command_button(const Scene&, Text key, Text label, Command, Button::Kind = Button::Kind::secondary);

}  // namespace palier
