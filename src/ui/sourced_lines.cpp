#include "ui/sourced_lines.h"

#include "ui/parts.h"

namespace palier::ui {

void draw_line(Kit& kit, const SourcedLine& line)
{
    kit.paragraph(line.title, Style::strong);
    draw_sentence(kit, line.text);
    kit.row([&] {
        draw_badge(kit, line.confidence);
        kit.paragraph(line.source, Style::muted);
    });
}

void draw_section(Kit& kit, const SourcedSection& section)
{
    if (section.lines.empty()) return;
    kit.disclosure(section.key + "-shown", section.label, [&] {
        draw_sentence(kit, section.text, Style::quiet);
        kit.list(section.key + "-list", section.heading, [&] {
            for (const auto& line : section.lines) kit.list_item(line.key, [&] { draw_line(kit, line); });
        });
    });
}

}  // namespace palier::ui
