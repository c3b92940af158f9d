#include "ui/contact_screen.h"

#include "ui/form.h"
#include "ui/parts.h"

namespace palier::ui {

void draw_contact(Kit& kit, const ContactPage& page, Outbox& outbox)
{
    kit.heading(1, page.title);
    kit.paragraph(page.answer, Style::strong);
    draw_notices(kit, page.notices, outbox);
    if (!page.contacts.empty())
        kit.columns(320, [&] {
            for (const auto& contact : page.contacts)
                kit.card(contact.key, contact.name, [&] {
                    draw_pairs(kit, contact.pairs);
                    draw_buttons(kit, contact.buttons, outbox);
                });
        });
    draw_buttons(kit, page.buttons, outbox);
    if (page.form)
        kit.card("contact-form-card", page.form_heading, [&] {
            kit.paragraph(page.form_text, Style::quiet);
            draw_form(kit, *page.form, outbox);
            draw_why(kit, "contact-checks", page.checks_label, page.checks);
        });
    draw_notices(kit, page.detour, outbox);
    kit.paragraph(page.language_note, Style::quiet);
    kit.paragraph(page.number_note, Style::quiet);
    kit.paragraph(page.source, Style::muted);
}

}  // namespace palier::ui
