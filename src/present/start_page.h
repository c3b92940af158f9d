// What a visitor meets first: what Palier is, and the ways in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "present/components.h"
#include "present/view.h"

namespace palier {

struct ScenarioCard {
    std::string key, name, story;
    Button open;
};

struct WayIn {
    std::string key, title, text;
    Button button;
};

struct StartPage {
    std::string title, lead;
    std::vector<std::string> promises;  // not affiliated, nothing leaves the browser
    std::optional<WayIn> go_on;         // with the company that is kept
    std::string own_title;
    WayIn begin, import;
    std::string scenarios_title, scenarios_text;
    std::vector<ScenarioCard> scenarios;
    std::string replaces;  // what a new beginning does to the company that is kept; empty when there is none
};

// The ids of the scenarios that come with the application (assets/scenarios), in the order shown.
const std::vector<Id>& scenario_ids();

StartPage present_start(const Scene&);

}  // namespace palier
