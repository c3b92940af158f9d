#include "ui/benefits_screen.h"

#include "ui/parts.h"
#include "ui/unlock_part.h"

namespace palier::ui {

namespace {

constexpr std::size_t cards_per_sheet = 24;
constexpr float card_width = 320;

void draw_card(Kit& kit, const BenefitCard& card, Outbox& outbox)
{
    kit.card(card.key, card.name, [&] {
        kit.row([&] { draw_badge(kit, card.status); });
        draw_sentence(kit, card.offer, Style::muted);
        draw_sentence(kit, card.amount.now, card.amount.known ? Style::strong : Style::quiet);
        draw_sentence(kit, card.amount.next, Style::quiet);
        draw_sentence(kit, card.sentence);
        draw_sentence(kit, card.reason, Style::quiet);
        draw_sentence(kit, card.source, Style::muted);
        draw_sentence(kit, card.easiest);
        draw_sentence(kit, card.content_note, Style::small);
        draw_buttons(kit, card.buttons, outbox);
        draw_link(kit, card.open);
    });
}

void draw_section(Kit& kit, const BenefitSection& section, Outbox& outbox)
{
    kit.section(section.key, section.heading, [&] {
        kit.paragraph(section.tally, Style::quiet);
        draw_sentence(kit, section.note);
        auto window = kit.rows_window(section.key + "-sheet", section.cards.size(), cards_per_sheet);
        kit.columns(card_width, [&] {
            for (auto i = window.first; i < window.end; ++i) draw_card(kit, section.cards[i], outbox);
        });
        auto position = std::to_string(window.first + 1) + "\u2013" + std::to_string(window.end) + " / " +
                        std::to_string(section.cards.size());
        kit.turn_rows(section.key + "-sheet", window, section.previous, section.next, position);
    });
}

void draw_revocation(Kit& kit, const BenefitPage& page, Outbox& outbox)
{
    if (page.revocation_heading.empty()) return;
    kit.section("revocation", page.revocation_heading, [&] {
        kit.paragraph(page.revocation_text);
        draw_buttons(kit, page.revocation_steps, outbox);
        if (page.revocation.empty()) return;
        kit.disclosure("revocation-reasons", page.revocation_label, [&] {
            kit.list("revocation-list", page.revocation_label, [&] {
                for (const auto& choice : page.revocation)
                    kit.list_item("item-" + choice.note.key, [&] {
                        kit.paragraph(choice.reason);
                        kit.paragraph(choice.source, Style::muted);
                        draw_button(kit, choice.note, outbox);
                    });
            });
        });
    });
}

}  // namespace

void draw_benefits(Kit& kit, const BenefitsPage& page, Outbox& outbox)
{
    kit.heading(1, page.title);
    kit.paragraph(page.answer, Style::strong);
    draw_notices(kit, page.notices, outbox);
    for (const auto& section : page.sections) draw_section(kit, section, outbox);
    draw_sentence(kit, page.incomplete, Style::quiet);
}

void draw_benefit(Kit& kit, const BenefitPage& page, Outbox& outbox)
{
    draw_link(kit, page.back);
    kit.heading(1, page.title);
    draw_sentence(kit, page.offer, Style::quiet);
    draw_badges(kit, page.badges);
    kit.paragraph(page.answer, Style::strong);
    draw_notices(kit, page.notices, outbox);
    draw_buttons(kit, page.steps, outbox);
    draw_sentence(kit, page.steps_note, Style::muted);
    draw_sentence(kit, page.description);
    draw_sentence(kit, page.content_note, Style::quiet);
    draw_sentence(kit, page.note, Style::quiet);
    draw_unlocks(kit, page.earn, outbox);
    draw_unlocks(kit, page.activate, outbox);
    draw_missing(kit, page.missing, outbox);
    if (!page.pairs.empty())
        kit.card("benefit-facts", "", [&] {
            draw_pairs(kit, page.pairs);
            draw_sentence(kit, page.pairs_note, Style::muted);
        });
    draw_why(kit, "why-unlocked", page.unlocked_label, page.unlocked);
    draw_why(kit, "why-activation", page.activation_label, page.activation);
    if (!page.history.empty())
        kit.section("history", page.history_heading, [&] { draw_pairs(kit, page.history); });
    draw_revocation(kit, page, outbox);
    draw_sentence(kit, page.source, Style::muted);
}

}  // namespace palier::ui
