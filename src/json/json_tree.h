// The few things that are done with a tree of nlohmann/json, each compiled once: its own accessors are templates with
// iterators and exceptions of which every use would be another copy.
#pragma once

#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace palier {

using JsonMembers = nlohmann::json::object_t;  // a map, sorted by key
using JsonElements = nlohmann::json::array_t;  // a vector

nlohmann::json new_object();
nlohmann::json new_list();
nlohmann::json new_text(std::string_view);
nlohmann::json new_whole(std::int64_t);

void set_member(nlohmann::json& object, std::string_view key, nlohmann::json value);  // unless it is there
void add_element(nlohmann::json& list, nlohmann::json value);
void set_text(nlohmann::json& object, std::string_view key, std::string_view text);  // unless it is there
void add_text(nlohmann::json& list, std::string_view text);

// Null when the value is of another kind.
const std::string* text_in(const nlohmann::json&);
const bool* flag_in(const nlohmann::json&);
const std::int64_t* whole_in(const nlohmann::json&);
const JsonMembers* members_of(const nlohmann::json&);
const JsonElements* elements_of(const nlohmann::json&);

// Null when the value is no object, or has no such member.
const nlohmann::json* find_member(const nlohmann::json&, std::string_view key);

}  // namespace palier
