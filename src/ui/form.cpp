#include "ui/form.h"

#include <algorithm>

#include "ui/parts.h"

namespace palier::ui {

namespace {

InputKind input_kind_of(FieldKind kind)
{
    switch (kind) {
    case FieldKind::email: return InputKind::email;
    case FieldKind::telephone: return InputKind::telephone;
    case FieldKind::date: return InputKind::date;
    case FieldKind::amount: return InputKind::decimal;
    case FieldKind::search: return InputKind::search;
    case FieldKind::text:
    case FieldKind::area:
    case FieldKind::choice:
    case FieldKind::choices:
    case FieldKind::check: return InputKind::text;
    }
    return InputKind::text;
}

// "a b c" holds "b": ids have no spaces.
bool holds(Text ids, Text id)
{
    return join(" ", ids, " ").view().find(join(" ", id, " ").view()) != std::string_view::npos;
}

Text with(const palier::Field& field, Text changed, bool on)
{
    Text ids;
    for (const auto& option : field.options)
        if (option.id == changed ? on : holds(field.value, option.id))
            ids = ids.empty() ? option.id : join(ids, " ", option.id);
    return ids;
}

std::optional<Text> draw_choice(Kit& kit, Text key, const palier::Field& field)
{
    List<Option> options;
    for (const auto& option : field.options) options.push_back({option.id, option.label});
    return kit.choice({
        .key = key,
        .label = field.label,
        .value = field.value,
        .options = options,
        .hint = field.hint,
        .error = field.error,
        .required = field.required,
    });
}

std::optional<Text> draw_choices(Kit& kit, Text key, const palier::Field& field)
{
    std::optional<Text> edited;
    kit.group(key, field.label, [&] {
        kit.paragraph(field.label, Style::label);
        draw_sentence(kit, field.hint, Style::muted);
        for (const auto& option : field.options) {
            auto option_key = key + "/" + option.id;
            if (auto on = kit.checkbox(
                    {.key = option_key, .label = option.label, .value = holds(field.value, option.id)}
                ))
                edited = with(field, option.id, *on);
        }
        if (!field.error.empty()) kit.text(field.error, Style::small, Tone::refusal);
    });
    return edited;
}

std::optional<Text> draw_check(Kit& kit, Text key, const palier::Field& field)
{
    auto on = kit.checkbox(
        {.key = key, .label = field.label, .value = field.value == "true", .hint = field.hint, .error = field.error
        }
    );
    if (!on) return std::nullopt;
    return *on ? "true" : "false";
}

std::optional<Text> draw_control(Kit& kit, Text key, const palier::Field& field)
{
    Field text{
        .key = key,
        .label = field.label,
        .value = field.value,
        .hint = field.hint,
        .error = field.error,
        .kind = input_kind_of(field.kind),
        .shown = field.shown,
        .autocomplete = field.autocomplete,
        .required = field.required,
    };
    switch (field.kind) {
    case FieldKind::area: return kit.text_area(text);
    case FieldKind::choice: return draw_choice(kit, key, field);
    case FieldKind::choices: return draw_choices(kit, key, field);
    case FieldKind::check: return draw_check(kit, key, field);
    case FieldKind::text:
    case FieldKind::email:
    case FieldKind::telephone:
    case FieldKind::date:
    case FieldKind::amount:
    case FieldKind::search: return kit.text_field(text);
    }
    return std::nullopt;
}

}  // namespace

void draw_field(Kit& kit, Text form, const palier::Field& field, Outbox& outbox)
{
    auto key = Text{form} + "/" + field.key;
    if (auto edited = draw_control(kit, key, field))
        outbox.push_back(EditField{Text{form}, field.key, *std::move(edited)});
}

void draw_form(Kit& kit, const Form& form, Outbox& outbox)
{
    kit.form(form.id, form.submit.label, [&] {
        for (const auto& field : form.fields) draw_field(kit, form.id, field, outbox);
        kit.row([&] {
            draw_submit(kit, form.submit, outbox);
            if (form.discard) draw_button(kit, *form.discard, outbox);
        });
    });
}

}  // namespace palier::ui
