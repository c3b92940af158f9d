// What needs doing now, the most pressing first, each with the way to where it is done.
#pragma once

#include <string>
#include <vector>

#include "present/components.h"
#include "present/view.h"

namespace palier {

struct Task {
    std::string key;
    std::string title, text;
    Button button;
};

std::vector<Task> find_tasks(const Scene&);

}  // namespace palier
