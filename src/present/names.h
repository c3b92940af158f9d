// What things are called: ids become the names that people gave them, or those of the programme's texts.
#pragma once

#include <vector>

#include "present/view.h"

namespace palier {

// Given by people. A record without a name says so ("Unnamed offer"), an id without a record too; an empty id gives the empty text.
Text offer_name(const Scene&, const Id& offer);
Text profile_name(const Scene&, const Id& profile);
Text tenant_name(const Scene&, const Id& tenant);
Text person_name(const Scene&, const Id& person);
Text company_name(const Scene&);

// Of the programme. Empty for an empty id; the id itself where there are no words for it.
Text benefit_name(const Texts&, const Id& benefit);
Text category_name(const Texts&, const Id& category);
Text option_name(const Texts&, const Id& option);
Text offer_type_name(const Texts&, const Id& type);
Text service_kind_name(const Texts&, const Id& kind);
Text store_name(const Texts&, const Id& store);
Text offer_state_name(const Texts&, const Id& state);
// Of the reference date, which may be before what was noted last.
Text offer_state_name(const Scene&, const Offer&);
Text offer_action_name(const Texts&, const Id& action);
Text role_name(const Texts&, const Id& role);
Text tier_name(const Texts&, const Id& tier);
Text edition_name(const Texts&, const Id& edition);

// Words for those of the editions that are a person's own: what has no words is called by its id, and the edition's name says
// wherever it stands that it is their own.
void name_own_editions(const std::vector<Edition>&, const ById<OwnEdition>& own, Catalogue&);

// "Contact Me, Free Trial": all of them, in the order given.
List<Text> option_names(const Texts&, const std::vector<Id>&);
List<Text> role_names(const Texts&, const std::vector<Id>&);

}  // namespace palier
