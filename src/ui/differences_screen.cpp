#include "ui/differences_screen.h"

#include "ui/parts.h"

namespace palier::ui {

namespace {

constexpr float choice_width = 300;
constexpr float condition_width = 280;

void draw_choice(Kit& kit, const EditionChoiceField& field, Outbox& outbox)
{
    List<Option> options;
    for (const auto& option : field.options) options.push_back({option.id, option.label});
    auto chosen = kit.choice(
        {.key = field.key, .label = field.label, .value = field.value, .options = options, .width = choice_width
        }
    );
    if (!chosen) return;
    for (std::size_t i = 0; i < field.options.size(); ++i)
        if (field.options[i].id == *chosen) outbox.push_back(GoTo{field.paths[i], true});
}

// Only a condition of it differs: that is told below the table.
bool has_values(const ChangeLine& line)
{
    return !line.before.empty() || !line.after.empty();
}

void draw_table(
    Kit& kit, Text key, Text name, const DifferencesPage& page, List<ChangeLine> lines, bool with_kind
)
{
    List<ChangeLine> rows;
    for (const auto& line : lines)
        if (has_values(line)) rows.push_back(line);
    if (rows.empty()) return;
    const Column columns[] = {{page.thing_label, 1.2F}, {page.before_name, 1}, {page.after_name, 1}};
    kit.table(key, name, columns, [&] {
        for (std::size_t i = 0; i < rows.size(); ++i)
            kit.table_row(key + "-" + write_whole(static_cast<std::int64_t>(i)), [&] {
                const auto& line = rows[i];
                kit.cell([&] {
                    kit.paragraph(line.thing, Style::strong);
                    draw_sentence(kit, line.aspect, Style::quiet);
                    if (with_kind) kit.row([&] { draw_badge(kit, line.kind); });
                });
                kit.cell(line.before);
                kit.cell(line.after);
            });
    });
}

void draw_condition(Kit& kit, Text key, Text edition, Text absent, List<ConditionLine> lines)
{
    kit.group(key, edition, [&] {
        kit.paragraph(edition, Style::label);
        if (lines.empty()) kit.paragraph(absent, Style::quiet);
        for (const auto& line : lines) {
            Text indent;
            for (int depth = 0; depth < line.depth; ++depth)
                indent += depth + 1 < line.depth ? "\u2003" : "\u2003\u2013 ";
            kit.paragraph(indent + line.sentence);
        }
    });
}

void draw_conditions(Kit& kit, Text key, const DifferencesPage& page, const ChangeLine& line)
{
    if (line.conditions_label.empty()) return;
    kit.disclosure(key, line.conditions_label, [&] {
        kit.columns(condition_width, [&] {
            draw_condition(kit, key + "-before", page.before_name, page.absent_label, line.condition_before);
            draw_condition(kit, key + "-after", page.after_name, page.absent_label, line.condition_after);
        });
    });
}

void draw_part(Kit& kit, const DifferencesPage& page, const ChangeSection& section)
{
    auto key = "changes-" + section.key;
    kit.disclosure(key, section.label, [&] {
        draw_table(kit, key + "-table", section.heading, page, section.lines, true);
        for (std::size_t i = 0; i < section.lines.size(); ++i)
            draw_conditions(
                kit, key + "-condition-" + write_whole(static_cast<std::int64_t>(i)), page, section.lines[i]
            );
    });
}

}  // namespace

void draw_differences(Kit& kit, const DifferencesPage& page, Outbox& outbox)
{
    draw_link(kit, page.back);
    kit.heading(1, page.title);
    if (!page.comparable) return kit.paragraph(page.answer, Style::strong);
    if (!page.unknown.text.empty()) draw_notice(kit, page.unknown, outbox);
    kit.row(space::normal, [&] {
        kit.block(choice_width, [&] { draw_choice(kit, page.before, outbox); });
        kit.block(choice_width, [&] { draw_choice(kit, page.after, outbox); });
        draw_button(kit, page.swap, outbox);
    });
    kit.card("own-changes", page.own_heading, Tone::accent, [&] {
        kit.paragraph(page.own_text, Style::strong);
        // All of them have changed: the badges would say nothing.
        draw_table(kit, "own-table", page.own_heading, page, page.own, false);
        if (!page.own_rest.empty())
            kit.disclosure("own-rest", page.own_rest_label, [&] {
                draw_table(kit, "own-rest-table", page.own_rest_label, page, page.own_rest, false);
            });
        if (page.start) draw_button(kit, *page.start, outbox);
    });
    kit.section("general-changes", page.general_heading, [&] {
        kit.paragraph(page.answer, Style::strong);
        draw_sentence(kit, page.general_text, Style::quiet);
        for (const auto& section : page.sections) draw_part(kit, page, section);
    });
}

}  // namespace palier::ui
