// What needs doing now, the most pressing first, each with the way to where it is done.
#pragma once

#include "core/assess.h"
#include "present/components.h"
#include "present/view.h"

namespace palier {

struct Task {
    Text key;
    Text title, text;
    Button button;
};

// `benefits`: all that the company has on that day (core/assess_kept.h).
List<Task> find_tasks(const Scene&, const std::vector<BenefitAssessment>& benefits);

}  // namespace palier
