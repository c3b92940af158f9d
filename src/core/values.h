// The values of a sentence's placeholders, written where something is refused or noted.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace palier {

// {{"name", value}, ...}: nothing is copied before make_values.
using GivenValues = std::initializer_list<std::pair<const char*, std::string_view>>;

std::map<std::string, std::string> make_values(GivenValues);

}  // namespace palier
