#include "ui/settings_screen.h"

#include "ui/file_mistakes.h"
#include "ui/form.h"
#include "ui/parts.h"

namespace palier::ui {

namespace {

void draw_setting(Kit& kit, const SettingChoice& setting, Outbox& outbox)
{
    List<Option> options;
    for (const auto& option : setting.options) options.push_back({option.id, option.label});
    auto chosen = kit.choice({
        .key = setting.key,
        .label = setting.label,
        .value = setting.value,
        .options = options,
        .hint = setting.hint,
        .width = 280,
    });
    if (!chosen) return;
    for (const auto& option : setting.options)
        if (option.id == *chosen) outbox.push_back(option.action);
}

void draw_rows(Kit& kit, const ImportPart& part, const SettingsPage& page)
{
    if (part.rows.empty()) return;
    kit.disclosure("import-rows", part.rows_label, [&] {
        List<Column> columns;
        for (const auto& title : part.columns) columns.push_back({title, columns.size() == 3 ? 2.5F : 1.2F});
        auto window = kit.rows_window("import-sheet", part.rows.size());
        kit.table("import-table", part.rows_heading, columns, [&] {
            for (auto i = window.first; i < window.end; ++i) {
                const auto& row = part.rows[i];
                kit.table_row(row.key, [&] {
                    kit.cell(row.store);
                    kit.cell(row.name);
                    kit.cell([&] { kit.badge(row.change, tone_of(row.tone)); });
                    kit.cell(row.note);
                });
            }
        });
        auto position = std::to_string(window.first + 1) + "\u2013" + std::to_string(window.end) + " / " +
                        std::to_string(part.rows.size());
        kit.turn_rows("import-sheet", window, page.previous, page.next, position);
    });
}

void draw_import(Kit& kit, const ImportPart& part, const SettingsPage& page, Outbox& outbox)
{
    kit.card("import-card", part.heading, tone_of(part.tone), [&] {
        kit.paragraph(part.answer, Style::strong);
        draw_pairs(kit, part.pairs);
        draw_file_mistakes(kit, "import-mistakes", part.mistakes_heading, part.mistakes);
        draw_file_mistakes(kit, "import-warnings", part.warnings_heading, part.warnings);
        draw_rows(kit, part, page);
        draw_sentence(kit, part.merge_text, Style::quiet);
        draw_sentence(kit, part.replace_text, Style::quiet);
        draw_buttons(kit, part.buttons, outbox);
    });
}

}  // namespace

void draw_settings(Kit& kit, const SettingsPage& page, Outbox& outbox)
{
    kit.heading(1, page.title);
    kit.paragraph(page.answer, Style::strong);
    if (page.import) draw_import(kit, *page.import, page, outbox);
    kit.card("files", page.files_heading, [&] {
        kit.paragraph(page.files_text);
        draw_buttons(kit, page.files_buttons, outbox);
    });
    kit.card("look", page.look_heading, [&] {
        kit.row(space::large, [&] {
            for (const auto& setting : page.choices)
                kit.block(280, [&] { draw_setting(kit, setting, outbox); });
        });
    });
    kit.card("kept", page.kept_heading, [&] {
        kit.paragraph(page.kept_text);
        draw_pairs(kit, page.kept);
        draw_buttons(kit, page.kept_buttons, outbox);
    });
    kit.card("erase-card", page.erase_heading, [&] {
        kit.paragraph(page.erase_text);
        draw_form(kit, page.erase, outbox);
    });
    kit.card("about", page.about_heading, [&] {
        for (const auto& sentence : page.about) kit.paragraph(sentence);
        draw_pairs(kit, page.about_pairs);
    });
}

}  // namespace palier::ui
