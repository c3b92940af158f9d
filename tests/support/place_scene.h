// One company in one edition, seen by one reader: what every test of a place is given.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "present/components.h"
#include "present/view.h"
#include "support/bundled_library.h"
#include "support/sample_company.h"
#include "support/written_text.h"
#include "json/import_file.h"

namespace palier {

inline const Edition& bundled_edition(std::string_view id)
{
    for (const auto& edition : bundled_library().editions)
        if (edition.id == id) return edition;
    FAIL("no such edition is bundled: " << std::string(id));
    return bundled_library().editions.front();
}

// The company of a bundled scenario.
inline State bundled_scenario(std::string_view id)
{
    for (const auto& scenario : bundled_library().scenarios)
        if (scenario.id == id)
            return read_import(scenario.file, "scenario", bundled_library().editions, State{}).content;
    FAIL("no such scenario is bundled: " << std::string(id));
    return {};
}

struct PlaceScene {
    Model model;
    View view;
    Date today = on("2021-06-08");
    const Edition* edition = &bundled_edition("2021-05");
    std::string language = "en";

    PlaceScene() { model.loaded = true; }
    explicit PlaceScene(State state) : PlaceScene() { model.state = std::move(state); }

    PlaceScene& in(std::string_view other)
    {
        language = other;
        return *this;
    }
    PlaceScene& at(std::string_view day)
    {
        today = on(day);
        return *this;
    }

    const Texts& texts() const
    {
        static const Texts english{"en", bundled_library().texts.at("en")};
        static const Texts french{"fr", bundled_library().texts.at("fr")};
        return language == "fr" ? french : english;
    }
    operator Scene() const
    {
        return {model, bundled_library().editions, edition, today, on("2026-11-20"), view, texts()};
    }
};

// The first with that key; the test stops when there is none.
template <class List>
const auto& need_key(const List& list, std::string_view key)
{
    for (const auto& part : list)
        if (part.key == key) return part;
    FAIL("nothing has the key " << std::string(key));
    return *list.begin();
}

template <class List>
bool has_key(const List& list, std::string_view key)
{
    for (const auto& part : list)
        if (part.key == key) return true;
    return false;
}

inline const Pair& need_pair(List<Pair> pairs, std::string_view label)
{
    for (const auto& pair : pairs)
        if (pair.label == label) return pair;
    FAIL("no pair is called " << std::string(label));
    return pairs.front();
}

inline std::string path_of(const Button& button)
{
    const auto* go = std::get_if<GoTo>(&button.action);
    return go ? go->path : "";
}

// The command of that kind behind a button, or null.
template <class C>
const C* command_of(const Button& button)
{
    const auto* command = find_command(button.action);
    return command ? std::get_if<C>(command) : nullptr;
}

}  // namespace palier
