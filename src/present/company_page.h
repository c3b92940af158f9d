// The company: its account, publisher profiles, tenants and people, and what the signed-in person can see and do.
#pragma once

#include <optional>

#include "present/components.h"
#include "present/finding.h"
#include "present/forms.h"
#include "present/guided_walk.h"
#include "present/record_form.h"
#include "present/standing_card.h"
#include "present/view.h"

namespace palier {

struct CompanyPage {
    Text title;

    Text session_title, session_sentence;  // who is signed in
    List<Finding> access;                  // what this person can see and do (R41 to R45, R49)
    std::optional<Form> session_form;
    List<Button> session_buttons;
    std::optional<GuidedWalk> walk;  // W3, while the menu is not visible

    Text account_title;
    List<Pair> account;
    List<Text> account_notes;
    std::optional<Form> account_form;
    List<Button> account_buttons;

    std::optional<RecordCard> standing;  // what else some editions ask about

    std::optional<Finding> enrolment;  // R47; nothing where the edition has no such step
    List<Button> enrolment_buttons;

    RecordList profiles, tenants, people;
};

// Needs an edition.
CompanyPage present_company(const Scene&);

// "company": errors at "partner-id" and "account-email".
FormReading read_company_form(const Scene&, Text form);
// "profile/<id>", "tenant/<id>", "person/<id>": errors at "name" and "email".
FormReading read_profile_form(const Scene&, Text form);
FormReading read_tenant_form(const Scene&, Text form);
FormReading read_person_form(const Scene&, Text form);
// "session": errors at "person" and "tenant".
FormReading read_session_form(const Scene&, Text form);

}  // namespace palier
