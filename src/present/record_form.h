// Forms that open in place: beside the record that they change, or where a new one is added.
#pragma once

#include <optional>

#include "present/components.h"
#include "present/forms.h"

namespace palier {

// Whether the form is asked for, or holds something that was typed and not kept yet.
bool is_form_open(const Scene&, Text form);

// The form with its two buttons, without fields yet. The texts "<texts_prefix>.submit" and "form.discard".
Form start_form(const Scene&, Text form, Text texts_prefix);

// Opens the form.
Button make_form_button(const Scene&, Text form, Text label);

// The date of a field as this reader writes it.
void show_date(const Texts&, Field&);

// Unknown, yes, no; as the value of a field and back.
Text write_answer(Answer);
Answer read_answer(Text);
List<Choice> answer_choices(const Texts&);

// One thing that a person keeps here, with its form when that is open.
struct RecordCard {
    Text key, name;
    List<Badge> badges;
    List<Pair> pairs;
    List<Text> sentences;
    List<Button> buttons;
    std::optional<Form> form;
};

struct RecordList {
    Text key, title, text;
    Text none;  // what to say when there are none; else empty
    List<RecordCard> cards;
    std::optional<Button> add;
    Text new_title;
    std::optional<Form> new_form;
};

}  // namespace palier
