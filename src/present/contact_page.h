// What the marketing contact place says: who receives the Rewards team's follow-up, and the programme's form.
#pragma once

#include <optional>

#include "core/verdict.h"
#include "present/components.h"
#include "present/forms.h"
#include "present/view.h"

namespace palier {

struct ContactCard {
    Text key, name;
    List<Pair> pairs;
    List<Button> buttons;
};

struct ContactPage {
    Text title, answer, source;
    List<NoticeBox> notices;
    List<ContactCard> contacts;
    List<Button> buttons;  // opens the form
    Text form_heading, form_text;
    std::optional<Form> form;
    Text checks_label;
    List<ReasonLine> checks;  // of what is in the form now
    List<NoticeBox> detour;   // the person is not in the list (R49)
    Text language_note;       // R70
    Text number_note;         // how many there may be
};

// Needs an edition.
ContactPage present_contact(const Scene&);

// "contact/new", "contact/<id>". Errors at "person", "email", "phone" and "language".
FormReading read_contact_form(const Scene&, Text form);

}  // namespace palier
