// What needs doing now, the most pressing first, each with the way to where it is done.
#pragma once

#include "present/components.h"
#include "present/view.h"

namespace palier {

struct Task {
    Text key;
    Text title, text;
    Button button;
};

List<Task> find_tasks(const Scene&);

}  // namespace palier
