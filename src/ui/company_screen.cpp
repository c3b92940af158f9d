#include "ui/company_screen.h"

#include "ui/finding.h"
#include "ui/form.h"
#include "ui/guided_walk.h"
#include "ui/parts.h"
#include "ui/record_list.h"

namespace palier::ui {

namespace {

void draw_session(Kit& kit, const CompanyPage& page, Outbox& outbox)
{
    kit.section("company-session", page.session_title, [&] {
        kit.paragraph(page.session_sentence, Style::strong);
        if (page.session_form)
            kit.card("company-session-form", {}, [&] { draw_form(kit, *page.session_form, outbox); });
        draw_buttons(kit, page.session_buttons, outbox);
        if (!page.access.empty())
            kit.columns(400, [&] {
                for (const auto& finding : page.access) draw_finding(kit, finding, outbox);
            });
    });
}

void draw_account(Kit& kit, const CompanyPage& page, Outbox& outbox)
{
    kit.card("company-account", page.account_title, [&] {
        if (page.account_form)
            draw_form(kit, *page.account_form, outbox);
        else
            draw_pairs(kit, page.account);
        draw_buttons(kit, page.account_buttons, outbox);
        for (const auto& note : page.account_notes) kit.paragraph(note, Style::muted);
    });
}

void draw_enrolment(Kit& kit, const CompanyPage& page, Outbox& outbox)
{
    if (!page.enrolment) return;
    kit.card("company-enrolment-card", page.enrolment->title, tone_of(page.enrolment->badge.tone), [&] {
        draw_finding_inside(kit, *page.enrolment, outbox);
        draw_buttons(kit, page.enrolment_buttons, outbox);
    });
}

}  // namespace

void draw_company(Kit& kit, const CompanyPage& page, Outbox& outbox)
{
    kit.heading(1, page.title);
    kit.columns(340, [&] {
        draw_account(kit, page, outbox);
        draw_enrolment(kit, page, outbox);
        if (page.standing) draw_record(kit, *page.standing, outbox);
    });
    draw_session(kit, page, outbox);
    if (page.walk) draw_guided_walk(kit, *page.walk, outbox);
    draw_record_list(kit, page.profiles, outbox);
    draw_record_list(kit, page.tenants, outbox);
    draw_record_list(kit, page.people, outbox);
}

}  // namespace palier::ui
