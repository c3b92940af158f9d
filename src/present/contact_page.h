// What the marketing contact place says: who receives the Rewards team's follow-up, and the programme's form.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/verdict.h"
#include "present/components.h"
#include "present/forms.h"
#include "present/view.h"

namespace palier {

struct ContactCard {
    std::string key, name;
    std::vector<Pair> pairs;
    std::vector<Button> buttons;
};

struct ContactPage {
    std::string title, answer, source;
    std::vector<NoticeBox> notices;
    std::vector<ContactCard> contacts;
    std::vector<Button> buttons;  // opens the form
    std::string form_heading, form_text;
    std::optional<Form> form;
    std::string checks_label;
    std::vector<ReasonLine> checks;  // of what is in the form now
    std::vector<NoticeBox> detour;   // the person is not in the list (R49)
    std::string language_note;       // R70
    std::string number_note;         // how many there may be
};

// Needs an edition.
ContactPage present_contact(const Scene&);

// "contact/new", "contact/<id>". Errors at "person", "email", "phone" and "language".
FormReading read_contact_form(const Scene&, const std::string& form);

}  // namespace palier
