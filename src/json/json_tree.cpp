#include "json/json_tree.h"

namespace palier {

using nlohmann::json;

json new_object()
{
    return json(json::value_t::object);
}

json new_list()
{
    return json(json::value_t::array);
}

json new_text(std::string_view text)
{
    return json(std::string{text});
}

json new_whole(std::int64_t number)
{
    return json(number);
}

void set_member(json& object, std::string_view key, json value)
{
    object.get_ptr<JsonMembers*>()->emplace(std::string{key}, std::move(value));
}

void add_element(json& list, json value)
{
    list.get_ptr<JsonElements*>()->push_back(std::move(value));
}

void set_text(json& object, std::string_view key, std::string_view text)
{
    set_member(object, key, new_text(text));
}

void add_text(json& list, std::string_view text)
{
    add_element(list, new_text(text));
}

const std::string* text_in(const json& value)
{
    return value.get_ptr<const std::string*>();
}

const bool* flag_in(const json& value)
{
    return value.get_ptr<const bool*>();
}

const std::int64_t* whole_in(const json& value)
{
    return value.get_ptr<const std::int64_t*>();
}

const JsonMembers* members_of(const json& value)
{
    return value.get_ptr<const JsonMembers*>();
}

const JsonElements* elements_of(const json& value)
{
    return value.get_ptr<const JsonElements*>();
}

const json* find_member(const json& value, std::string_view key)
{
    const auto* members = members_of(value);
    if (!members) return nullptr;
    const auto found = members->find(key);
    return found == members->end() ? nullptr : &found->second;
}

}  // namespace palier
