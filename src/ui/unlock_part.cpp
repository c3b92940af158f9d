#include "ui/unlock_part.h"

#include "ui/parts.h"

namespace palier::ui {

namespace {

void draw_way(Kit& kit, const UnlockWay& way, Outbox& outbox)
{
    kit.row([&] { draw_badge(kit, way.effort); });
    if (way.changes.size() == 1)
        kit.paragraph(way.changes.front());
    else
        for (const auto& change : way.changes) kit.bullet(change);
    draw_buttons(kit, way.places, outbox);
}

void draw_ways(Kit& kit, const UnlockPart& part, Outbox& outbox)
{
    draw_sentence(kit, part.lead, Style::quiet);
    for (const auto& obstacle : part.obstacles) kit.paragraph(obstacle);
    if (!part.ways.empty())
        kit.list(part.key + "-ways", part.title, [&] {
            for (const auto& way : part.ways) kit.list_item(way.key, [&] { draw_way(kit, way, outbox); });
        });
    draw_sentence(kit, part.more, Style::quiet);
    draw_sentence(kit, part.promise, Style::muted);
}

}  // namespace

void draw_unlocks(Kit& kit, const UnlockPart& part, Outbox& outbox)
{
    if (part.empty()) return;
    kit.card(part.key, part.title, [&] { draw_ways(kit, part, outbox); });
}

void draw_unlocks_inside(Kit& kit, const UnlockPart& part, Outbox& outbox)
{
    if (part.empty()) return;
    kit.section(part.key, part.title, [&] { draw_ways(kit, part, outbox); });
}

void draw_missing(Kit& kit, const MissingPart& part, Outbox& outbox)
{
    if (part.empty()) return;
    kit.card("missing", part.title, [&] {
        draw_sentence(kit, part.lead, Style::quiet);
        if (!part.critical.empty())
            kit.list("missing-questions", part.title, [&] {
                for (const auto& line : part.critical)
                    kit.list_item(line.key, [&] {
                        kit.paragraph(line.question, Style::strong);
                        draw_sentence(kit, line.why, Style::quiet);
                        draw_sentence(kit, line.settles, Style::muted);
                        draw_button(kit, line.place, outbox);
                    });
            });
        draw_sentence(kit, part.others, Style::quiet);
    });
}

}  // namespace palier::ui
