// Forms that open in place: beside the record that they change, or where a new one is added.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "present/components.h"
#include "present/forms.h"

namespace palier {

// Whether the form is asked for, or holds something that was typed and not kept yet.
bool is_form_open(const Scene&, const std::string& form);

// The form with its two buttons, without fields yet. The texts "<texts_prefix>.submit" and "form.discard".
Form start_form(const Scene&, const std::string& form, std::string_view texts_prefix);

// Opens the form.
Button make_form_button(const Scene&, const std::string& form, std::string label);

// The date of a field as this reader writes it.
void show_date(const Texts&, Field&);

// Unknown, yes, no; as the value of a field and back.
std::string write_answer(Answer);
Answer read_answer(std::string_view);
std::vector<Choice> answer_choices(const Texts&);

// One thing that a person keeps here, with its form when that is open.
struct RecordCard {
    std::string key, name;
    std::vector<Badge> badges;
    std::vector<Pair> pairs;
    std::vector<std::string> sentences;
    std::vector<Button> buttons;
    std::optional<Form> form;
};

struct RecordList {
    std::string key, title, text;
    std::string none;  // what to say when there are none; else empty
    std::vector<RecordCard> cards;
    std::optional<Button> add;
    std::string new_title;
    std::optional<Form> new_form;
};

}  // namespace palier
