#include "ui/record_list.h"

#include "ui/form.h"
#include "ui/parts.h"

namespace palier::ui {

void draw_record(Kit& kit, const RecordCard& record, Outbox& outbox)
{
    kit.card(record.key, record.name, [&] {
        draw_badges(kit, record.badges);
        draw_pairs(kit, record.pairs);
        for (const auto& sentence : record.sentences) kit.paragraph(sentence);
        if (record.form) draw_form(kit, *record.form, outbox);
        // "Change" alone could be any record's.
        List<Button> buttons;
        for (auto button : record.buttons) {
            button.spoken = join(button.label, " ", record.name);
            buttons.push_back(button);
        }
        draw_buttons(kit, buttons, outbox);
    });
}

void draw_record_list(Kit& kit, const RecordList& list, Outbox& outbox)
{
    kit.section(list.key, list.title, [&] {
        kit.paragraph(list.text, Style::quiet);
        draw_sentence(kit, list.none);
        if (!list.cards.empty())
            kit.columns(320, [&] {
                for (const auto& record : list.cards) draw_record(kit, record, outbox);
            });
        if (list.new_form)
            kit.card(list.key + "-new", list.new_title, Tone::accent, [&] {
                draw_form(kit, *list.new_form, outbox);
            });
        if (list.add) draw_button(kit, *list.add, outbox);
    });
}

}  // namespace palier::ui
