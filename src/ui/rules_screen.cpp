#include "ui/rules_screen.h"

#include "ui/form.h"
#include "ui/parts.h"
#include "ui/sourced_lines.h"

namespace palier::ui {

namespace {

void draw_sources(Kit& kit, const RulesPage& page)
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

}  // namespace

void draw_rules(Kit& kit, const RulesPage& page, Outbox& outbox)
{
    draw_link(kit, page.back);
    kit.heading(1, page.title);
    kit.paragraph(page.answer, Style::strong);
    kit.paragraph(page.text, Style::quiet);
    draw_field(kit, page.form, page.filter, outbox);
    kit.status("rules-found", page.found);
    if (!page.lines.empty())
        kit.list("rule-list", page.list_name, [&] {
            for (std::size_t i = 0; i < page.lines.size(); ++i)
                kit.list_item(page.lines[i].key, [&] {
                    draw_line(kit, page.lines[i]);
                    draw_link(kit, page.links[i]);
                });
        });
    draw_sources(kit, page);
}

void draw_rule(Kit& kit, const RulePage& page)
{
    draw_link(kit, page.back);
    kit.heading(1, page.title);
    kit.paragraph(page.answer, Style::strong);
    if (page.readings.empty()) return;
    kit.list("readings", page.list_name, [&] {
        for (const auto& reading : page.readings)
            kit.list_item(reading.key, [&] { draw_line(kit, reading); });
    });
}

}  // namespace palier::ui
