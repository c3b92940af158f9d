#include "ui/technical_screen.h"

#include "ui/finding.h"
#include "ui/form.h"
#include "ui/parts.h"

namespace palier::ui {

namespace {

void draw_misuse(Kit& kit, const SponsorshipCard& card, Outbox& outbox)
{
    if (card.misuse.empty()) return;
    kit.disclosure(card.key + "-misuse", card.misuse_label, [&] {
        kit.list(card.key + "-misuse-list", card.misuse_label, [&] {
            for (const auto& choice : card.misuse)
                kit.list_item("item-" + choice.note.key, [&] {
                    kit.paragraph(choice.reason);
                    kit.paragraph(choice.source, Style::muted);
                    draw_button(kit, choice.note, outbox);
                });
        });
    });
}

// What the rules say, then what has been said, then the form.
void draw_plan(Kit& kit, const SponsorshipPlanPart& plan, Outbox& outbox)
{
    kit.section(plan.key, plan.heading, [&] {
        draw_sentence(kit, plan.nothing_said);
        for (const auto& rule : plan.rules) kit.bullet(rule);
        if (!plan.findings.empty())
            kit.columns(300, [&] {
                for (const auto& finding : plan.findings)
                    kit.section(finding.key, finding.title, [&] {
                        draw_finding_inside(kit, finding, outbox);
                    });
            });
        draw_pairs(kit, plan.said);
        if (plan.form) draw_form(kit, *plan.form, outbox);
        draw_buttons(kit, plan.buttons, outbox);
    });
}

void draw_sponsorship(Kit& kit, const SponsorshipCard& card, Outbox& outbox)
{
    kit.card(card.key, card.name, [&] {
        if (!card.status.text.empty()) kit.row([&] { draw_badge(kit, card.status); });
        kit.paragraph(card.sentence, Style::strong);
        draw_sentence(kit, card.amount.now, card.amount.known ? Style::strong : Style::quiet);
        draw_sentence(kit, card.amount.next);
        draw_sentence(kit, card.amount.source, Style::muted);
        draw_sentence(kit, card.amount_note, Style::quiet);
        draw_notices(kit, card.notices, outbox);
        draw_buttons(kit, card.steps, outbox);
        draw_buttons(kit, card.mends, outbox);
        draw_pairs(kit, card.history);
        if (card.benefits) draw_link(kit, *card.benefits);
        draw_why(kit, card.key + "-why", card.why_label, card.reasons);
        if (card.plan) draw_plan(kit, *card.plan, outbox);
        draw_misuse(kit, card, outbox);
    });
}

}  // namespace

void draw_technical(Kit& kit, const TechnicalPage& page, Outbox& outbox)
{
    kit.heading(1, page.title);
    kit.paragraph(page.answer, Style::strong);
    draw_sentence(kit, page.contact_note);
    draw_buttons(kit, page.buttons, outbox);
    kit.section("requests", page.requests_heading, [&] {
        draw_sentence(kit, page.requests_empty, Style::quiet);
        if (page.requests.empty()) return;
        kit.list("request-list", page.requests_heading, [&] {
            for (const auto& row : page.requests)
                kit.list_item(row.key, [&] {
                    kit.row([&] {
                        draw_link(kit, row.open);
                        draw_badge(kit, row.status);
                    });
                    kit.paragraph(row.note, Style::muted);
                });
        });
    });
    if (!page.sponsorships.empty())
        kit.section("sponsorship", page.sponsorship_heading, [&] {
            for (const auto& card : page.sponsorships) draw_sponsorship(kit, card, outbox);
        });
    draw_sentence(kit, page.source, Style::muted);
}

void draw_request(Kit& kit, const RequestPage& page, Outbox& outbox)
{
    draw_link(kit, page.back);
    kit.heading(1, page.title);
    draw_badges(kit, page.badges);
    kit.paragraph(page.answer, Style::strong);
    draw_notices(kit, page.notices, outbox);
    if (page.form) kit.card("request-form-card", "", [&] { draw_form(kit, *page.form, outbox); });
    if (!page.pairs.empty()) kit.card("request-facts", "", [&] { draw_pairs(kit, page.pairs); });
    draw_buttons(kit, page.steps, outbox);
    draw_sentence(kit, page.steps_note, Style::muted);
    draw_why(kit, "request-checks", page.checks_label, page.checks);
    if (!page.history.empty())
        kit.section("request-history", page.history_heading, [&] { draw_pairs(kit, page.history); });
}

}  // namespace palier::ui
