#include "ui/programme_screen.h"

#include "ui/parts.h"

namespace palier::ui {

namespace {

void draw_line(Kit& kit, const SourcedLine& line)
{
    kit.list_item(line.key, [&] {
        kit.paragraph(line.title, Style::strong);
        draw_sentence(kit, line.text);
        kit.row([&] {
            draw_badge(kit, line.confidence);
            kit.paragraph(line.source, Style::muted);
        });
    });
}

void draw_section(Kit& kit, const SourcedSection& section)
{
    if (section.lines.empty()) return;
    kit.section(section.key, section.heading, [&] {
        draw_sentence(kit, section.text, Style::quiet);
        auto draw_lines = [&] {
            kit.list(section.key + "-list", section.heading, [&] {
                for (const auto& line : section.lines) draw_line(kit, line);
            });
        };
        if (section.label.empty())
            draw_lines();
        else
            kit.disclosure(section.key + "-shown", section.label, draw_lines);
    });
}

void draw_matrix(Kit& kit, const ProgrammePage& page)
{
    if (page.matrix.empty()) return;
    kit.section("matrix", page.matrix_heading, [&] {
        kit.paragraph(page.matrix_text, Style::quiet);
        kit.disclosure("matrix-shown", page.matrix_label, [&] {
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
    });
}

void draw_sources(Kit& kit, const ProgrammePage& page)
{
    if (page.sources.empty()) return;
    kit.section("sources", page.sources_heading, [&] {
        kit.paragraph(page.sources_text, Style::quiet);
        kit.disclosure("sources-shown", page.sources_label, [&] {
            constexpr float weights[] = {1.2F, 1.4F, 4, 1.2F};
            List<Column> columns;
            for (std::size_t i = 0; i < page.source_columns.size() && i < std::size(weights); ++i)
                columns.push_back({page.source_columns[i], weights[i]});
            kit.table("source-table", page.sources_heading, columns, [&] {
                for (const auto& row : page.sources)
                    kit.table_row(row.key, [&] {
                        kit.cell(row.id);
                        kit.cell(row.kind);
                        kit.cell(row.reference);
                        kit.cell(row.date);
                    });
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
                    kit.paragraph(row.name, Style::strong);
                    kit.paragraph(row.in_force, Style::quiet);
                    draw_badges(kit, row.badges);
                    draw_buttons(kit, row.buttons, outbox);
                });
        });
    });
}

}  // namespace

void draw_programme(Kit& kit, const ProgrammePage& page, Outbox& outbox)
{
    kit.heading(1, page.title);
    kit.paragraph(page.answer, Style::strong);
    draw_sentence(kit, page.about);
    if (!page.pairs.empty()) kit.card("programme-facts", "", [&] { draw_pairs(kit, page.pairs); });
    draw_editions(kit, page, outbox);
    draw_section(kit, page.ladder);
    draw_section(kit, page.benefits);
    if (!page.unknowns.empty())
        kit.section("unknowns", page.unknowns_heading, [&] {
            kit.paragraph(page.unknowns_text, Style::quiet);
            for (const auto& unknown : page.unknowns) kit.bullet(unknown, Icon::question, Tone::unknown);
        });
    draw_section(kit, page.rules);
    draw_section(kit, page.categories);
    draw_matrix(kit, page);
    draw_sources(kit, page);
}

}  // namespace palier::ui
