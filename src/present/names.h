// What things are called: ids become the names that people gave them, or those of the programme's texts.
#pragma once

#include <string>
#include <vector>

#include "present/view.h"

namespace palier {

// Given by people. A record without a name says so ("Unnamed offer"), an id without a record too; an empty id gives the empty text.
std::string offer_name(const Scene&, const Id& offer);
std::string profile_name(const Scene&, const Id& profile);
std::string tenant_name(const Scene&, const Id& tenant);
std::string person_name(const Scene&, const Id& person);
std::string company_name(const Scene&);

// Of the programme. Empty for an empty id.
std::string benefit_name(const Texts&, const Id& benefit);
std::string category_name(const Texts&, const Id& category);
std::string option_name(const Texts&, const Id& option);
std::string offer_type_name(const Texts&, const Id& type);
std::string service_kind_name(const Texts&, const Id& kind);
std::string store_name(const Texts&, const Id& store);
std::string offer_state_name(const Texts&, const Id& state);
std::string offer_action_name(const Texts&, const Id& action);
std::string role_name(const Texts&, const Id& role);
std::string tier_name(const Texts&, const Id& tier);
std::string edition_name(const Texts&, const Id& edition);

// "Contact Me, Free Trial": all of them, in the order given.
std::vector<std::string> option_names(const Texts&, const std::vector<Id>&);
std::vector<std::string> role_names(const Texts&, const std::vector<Id>&);

}  // namespace palier
