// What the person did in one frame: the platform carries it out when the frame is over.
#pragma once

#include "present/action.h"

namespace palier::ui {

using Outbox = List<Action>;

}  // namespace palier::ui
