#include "core/values.h"

namespace palier {

std::map<std::string, std::string> make_values(GivenValues given)
{
    std::map<std::string, std::string> values;
    for (const auto& [name, value] : given) values.emplace(name, value);
    return values;
}

}  // namespace palier
