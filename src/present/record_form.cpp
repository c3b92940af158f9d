#include "present/record_form.h"

namespace palier {

bool is_form_open(const Scene& scene, Text form)
{
    return scene.view.is_open(form) || scene.view.drafts.contains(form);
}

Form start_form(const Scene& scene, Text form, Text texts_prefix)
{
    return {
        .id = form,
        .submit =
            {
                .key = form + "/submit",
                .label = scene.texts(Text{texts_prefix} + ".submit"),
                .action = SubmitForm{form},
                .kind = Button::Kind::primary,
            },
        .discard =
            Button{
                .key = form + "/discard",
                .label = scene.texts("form.discard"),
                .action = DiscardForm{form},
                .kind = Button::Kind::quiet,
            },
    };
}

Button make_form_button(const Scene& scene, Text form, Text label)
{
    return {
        .key = "open-" + form,
        .label = label,
        .action = SetOpen{form, true},
        .why_not = is_form_open(scene, form) ? scene.texts("form.is-open") : Text{},
    };
}

void show_date(const Texts& texts, Field& field)
{
    if (auto date = read_date(field.value)) field.shown = texts.date(*date);
}

Text write_answer(Answer answer)
{
    switch (answer) {
    case Answer::unknown: return "unknown";
    case Answer::yes: return "yes";
    case Answer::no: return "no";
    }
    return "unknown";
}

Answer read_answer(Text value)
{
    if (value == "yes") return Answer::yes;
    return value == "no" ? Answer::no : Answer::unknown;
}

List<Choice> answer_choices(const Texts& texts)
{
    return {
        {"unknown", texts("form.answer.unknown")},
        {"yes", texts("form.answer.yes")},
        {"no", texts("form.answer.no")},
    };
}

}  // namespace palier
