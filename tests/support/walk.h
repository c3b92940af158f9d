// Takes a company through the workflow command by command, as the store would, without storing anything.
#pragma once

#include <string>

#include "core/workflow.h"
#include "support/sample_company.h"

namespace palier {

struct Walk {
    Edition edition = make_sample_edition();
    State state = make_company();
    Date today = on("2021-06-01");
    int made = 0;

    // The code of the refusal, or "" when it was carried out.
    std::string attempt(const Command& command)
    {
        auto events = decide(edition, state, command, {today, "fresh" + std::to_string(++made)});
        if (!events) return events.error().code;
        for (const auto& event : *events) state = apply(std::move(state), event);
        return "";
    }

    std::string attempt_on(std::string_view day, const Command& command)
    {
        today = on(day);
        return attempt(command);
    }
};

}  // namespace palier
