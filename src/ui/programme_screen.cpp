#include "ui/programme_screen.h"

#include "ui/parts.h"
#include "ui/sourced_lines.h"

namespace palier::ui {

namespace {

constexpr float doorway_width = 250;

void draw_matrix(Kit& kit, const ProgrammePage& page)
{
    if (page.matrix.empty()) return;
    kit.disclosure("matrix-shown", page.matrix_label, [&] {
        kit.paragraph(page.matrix_text, Style::quiet);
        List<Column> columns;
        for (const auto& title : page.matrix_columns)
            columns.push_back({title, columns.empty() ? 2.0F : 1.0F});
        kit.table("matrix-table", page.matrix_heading, columns, [&] {
            for (const auto& row : page.matrix)
                kit.table_row(row.key, [&] {
                    kit.cell(row.name);
                    for (const auto& cell : row.cells) kit.cell(cell);
                });
        });
    });
}

void draw_doorways(Kit& kit, const ProgrammePage& page)
{
    kit.section("doorways", page.doorways_heading, [&] {
        kit.columns(doorway_width, [&] {
            for (const auto& doorway : page.doorways)
                kit.card(doorway.key, doorway.heading, [&] {
                    kit.paragraph(doorway.text);
                    draw_link(kit, doorway.link);
                });
        });
    });
}

void draw_editions(Kit& kit, const ProgrammePage& page, Outbox& outbox)
{
    kit.section("editions", page.editions_heading, [&] {
        kit.paragraph(page.editions_text, Style::quiet);
        kit.list("edition-list", page.editions_heading, [&] {
            for (const auto& row : page.editions)
                kit.list_item(row.key, [&] {
                    kit.row([&] {
                        kit.paragraph(row.name, Style::strong);
                        for (const auto& badge : row.badges) draw_badge(kit, badge);
                    });
                    kit.row([&] {
                        kit.paragraph(row.in_force, Style::quiet);
                        kit.push_right();
                        for (const auto& button : row.buttons) draw_button(kit, button, outbox);
                    });
                });
        });
    });
}

}  // namespace

void draw_programme(Kit& kit, const ProgrammePage& page, Outbox& outbox)
{
    kit.heading(1, page.title);
    kit.card("programme-answer", "", Tone::accent, [&] {
        kit.paragraph(page.answer, Style::strong);
        draw_sentence(kit, page.why);
        draw_pairs(kit, page.pairs);
    });
    draw_sentence(kit, page.about, Style::quiet);
    if (!page.unknowns.empty())
        kit.section("unknowns", page.unknowns_heading, [&] {
            kit.paragraph(page.unknowns_text, Style::quiet);
            for (const auto& unknown : page.unknowns) kit.bullet(unknown, Icon::question, Tone::unknown);
        });
    draw_doorways(kit, page);
    draw_editions(kit, page, outbox);
    if (page.contents_heading.empty()) return;
    kit.section("contents", page.contents_heading, [&] {
        draw_section(kit, page.ladder);
        draw_section(kit, page.benefits);
        draw_section(kit, page.categories);
        draw_matrix(kit, page);
    });
}

}  // namespace palier::ui
