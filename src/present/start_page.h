// What a visitor meets first: what Palier is, and the ways in.
#pragma once

#include <optional>
#include <vector>

#include "present/components.h"
#include "present/view.h"

namespace palier {

struct ScenarioCard {
    Text key, name, story;
    Button open;
};

struct WayIn {
    Text key, title, text;
    Button button;
};

struct StartPage {
    Text title, lead;
    List<Text> promises;         // not affiliated, nothing leaves the browser
    std::optional<WayIn> go_on;  // with the company that is kept
    Text own_title;
    WayIn questions, begin, import;
    Text scenarios_title, scenarios_text;
    List<ScenarioCard> scenarios;
    Text replaces;  // what a new beginning does to the company that is kept; empty when there is none
};

StartPage present_start(const Scene&);

}  // namespace palier
