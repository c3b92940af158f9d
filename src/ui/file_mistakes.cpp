#include "ui/file_mistakes.h"

#include "ui/parts.h"

namespace palier::ui {

void draw_file_mistakes(Kit& kit, Text key, Text heading, List<FileMistake> mistakes)
{
    if (mistakes.empty()) return;
    kit.section(key, heading, [&] {
        kit.list(Text{key} + "-list", heading, [&] {
            for (const auto& mistake : mistakes)
                kit.list_item(mistake.key, [&] {
                    kit.paragraph(mistake.text, Style::strong);
                    kit.paragraph(mistake.place, Style::muted);
                    draw_sentence(kit, mistake.hint);
                });
        });
    });
}

}  // namespace palier::ui
