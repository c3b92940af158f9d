#include "present/place.h"

namespace palier {

namespace {

std::string_view take_part(std::string_view& rest)
{
    while (rest.starts_with('/')) rest.remove_prefix(1);
    auto part = rest.substr(0, rest.find('/'));
    rest.remove_prefix(part.size());
    return part;
}

Address find_programme_place(std::string_view rest)
{
    std::string place{take_part(rest)}, first{take_part(rest)}, second{take_part(rest)};
    if (place.empty()) return {Place::programme, "", ""};
    if (place == "rules") return {first.empty() ? Place::rules : Place::rule, first, ""};
    if (place == "differences") return {Place::differences, first, second};
    if (place == "examples") return {Place::examples, "", ""};
    if (place == "own") return {Place::own_programme, "", ""};
    return {Place::nowhere, "", ""};
}

}  // namespace

Address find_place(std::string_view path, const State& state)
{
    auto rest = path;
    auto root = take_part(rest);
    if (root == "programme") return find_programme_place(rest);
    std::string first{take_part(rest)}, second{take_part(rest)};
    bool deeper = !first.empty();

    if (root.empty()) return {state.empty() ? Place::start : Place::overview, "", ""};
    if (root == "start") return {first == "questions" ? Place::interview : Place::start, "", ""};
    if (root == "overview") return {Place::overview, "", ""};
    if (root == "company") return {Place::company, first, second};
    if (root == "offers") return {deeper ? Place::offer : Place::offers, first, second};
    if (root == "benefits") return {deeper ? Place::benefit : Place::benefits, first, second};
    if (root == "contact") return {Place::contact, "", ""};
    if (root == "technical") return {deeper ? Place::request : Place::technical, first, second};
    if (root == "timeline") return {Place::timeline, "", ""};
    if (root == "settings") return {Place::settings, first, ""};
    return {Place::nowhere, "", ""};
}

std::string_view navigation_id(Place place)
{
    switch (place) {
    case Place::start:
    case Place::interview: return "start";
    case Place::overview: return "overview";
    case Place::company: return "company";
    case Place::offers:
    case Place::offer: return "offers";
    case Place::benefits:
    case Place::benefit: return "benefits";
    case Place::contact: return "contact";
    case Place::technical:
    case Place::request: return "technical";
    case Place::timeline: return "timeline";
    case Place::programme:
    case Place::own_programme:
    case Place::rules:
    case Place::rule:
    case Place::differences:
    case Place::examples: return "programme";
    case Place::settings: return "settings";
    case Place::nowhere: return "";
    }
    return "";  // unreachable: -Werror=switch keeps the list above complete
}

}  // namespace palier
