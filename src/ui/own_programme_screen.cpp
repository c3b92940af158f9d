#include "ui/own_programme_screen.h"

#include "ui/file_mistakes.h"
#include "ui/form.h"
#include "ui/parts.h"

namespace palier::ui {

namespace {

void draw_figure(Kit& kit, const OwnFigure& figure, Outbox& outbox)
{
    draw_badge(kit, figure.badge);
    kit.form(figure.form.id, figure.form.submit.spoken, [&] {
        for (const auto& field : figure.form.fields) draw_field(kit, figure.form.id, field, outbox);
        kit.row([&] {
            draw_submit(kit, figure.form.submit, outbox);
            if (figure.remove) draw_button(kit, *figure.remove, outbox);
        });
    });
}

void draw_figures(Kit& kit, const OwnProgrammePage& page, Outbox& outbox)
{
    if (page.figures_heading.empty()) return;
    kit.section("own-figures", page.figures_heading, [&] {
        kit.paragraph(page.figures_text, Style::quiet);
        if (page.tiers.empty()) return;
        kit.columns(320, [&] {
            for (const auto& tier : page.tiers)
                kit.card(tier.key, tier.name, [&] {
                    for (const auto& figure : tier.figures) draw_figure(kit, figure, outbox);
                });
        });
    });
}

void draw_idle(Kit& kit, const OwnProgrammePage& page, Outbox& outbox)
{
    if (page.idle.empty()) return;
    kit.section("own-idle", page.idle_heading, [&] {
        kit.list("own-idle-list", page.idle_heading, [&] {
            for (const auto& figure : page.idle)
                kit.list_item(figure.key, [&] {
                    kit.paragraph(figure.name, Style::strong);
                    kit.paragraph(figure.text, Style::quiet);
                    draw_button(kit, figure.remove, outbox);
                });
        });
    });
}

void draw_preview(Kit& kit, const EditionPreview& preview, Outbox& outbox)
{
    kit.card("own-preview", preview.heading, tone_of(preview.tone), [&] {
        kit.paragraph(preview.answer, Style::strong);
        draw_pairs(kit, preview.pairs);
        draw_file_mistakes(kit, "own-mistakes", preview.mistakes_heading, preview.mistakes);
        draw_file_mistakes(kit, "own-warnings", preview.warnings_heading, preview.warnings);
        for (const auto& sentence : preview.sentences) kit.paragraph(sentence);
        draw_buttons(kit, preview.buttons, outbox);
    });
}

void draw_editions(Kit& kit, const OwnProgrammePage& page, Outbox& outbox)
{
    kit.section("own-editions", page.editions_heading, [&] {
        kit.paragraph(page.editions_text);
        draw_sentence(kit, page.words_text, Style::quiet);
        draw_sentence(kit, page.format_text, Style::quiet);
        draw_button(kit, page.choose, outbox);
        draw_sentence(kit, page.editions_none, Style::quiet);
        for (const auto& row : page.editions)
            kit.card(row.key, row.name, [&] {
                draw_badges(kit, row.badges);
                kit.paragraph(row.text, Style::quiet);
                draw_pairs(kit, row.pairs);
                draw_file_mistakes(kit, row.key + "-mistakes", row.mistakes_heading, row.mistakes);
                draw_buttons(kit, row.buttons, outbox);
            });
    });
}

}  // namespace

void draw_own_programme(Kit& kit, const OwnProgrammePage& page, Outbox& outbox)
{
    kit.heading(1, page.title);
    kit.paragraph(page.answer, Style::strong);
    if (!page.with.empty())
        kit.card("own-standing", "", Tone::accent, [&] {
            kit.paragraph(page.with, Style::strong);
            kit.paragraph(page.without, Style::quiet);
            kit.paragraph(page.marked, Style::quiet);
        });
    if (page.preview) draw_preview(kit, *page.preview, outbox);
    draw_figures(kit, page, outbox);
    draw_idle(kit, page, outbox);
    draw_editions(kit, page, outbox);
    draw_link(kit, page.back);
}

}  // namespace palier::ui
