#include "ui/shell_screen.h"

#include "ui/parts.h"

namespace palier::ui {

namespace {

Icon icon_of(Text place)
{
    using Pair = std::pair<Text, Icon>;
    constexpr Pair icons[] = {
        {"start", Icon::start},
        {"overview", Icon::overview},
        {"company", Icon::company},
        {"offers", Icon::offers},
        {"benefits", Icon::benefits},
        {"contact", Icon::contact},
        {"technical", Icon::technical},
        {"timeline", Icon::timeline},
        {"programme", Icon::programme},
        {"settings", Icon::settings},
    };
    for (const auto& [id, icon] : icons)
        if (id == place) return icon;
    return Icon::none;
}

// The bar has no room for reasons: what cannot be done now is not there.
void draw_icon_button(Kit& kit, const Button& button, Icon icon, Outbox& outbox)
{
    if (!button.open()) return;
    if (kit.icon_button(button.key, icon, button.label, {.kind = Kind::quiet}))
        outbox.push_back(button.action);
}

}  // namespace

void draw_frame(Kit& kit, const ShellPage& page, Outbox& outbox)
{
    List<Place> places;
    for (const auto& entry : page.places)
        places.push_back({entry.id, entry.label, entry.path, icon_of(entry.id), ""});

    // In one line a phone has room for the name or for undoing, and for one direction of it; the timeline has both.
    bool undoes = page.undo.open() || page.redo.open();
    Frame frame{
        .name = page.application,
        .about = page.company,
        .mark_only = kit.narrow() && undoes,
        .home = "/",
        .places = places,
        .current = page.current,
        .navigation_name = page.navigation_name,
        .menu_label = page.menu_label,
        .close_label = page.close_label,
    };
    kit.frame(frame, [&] {
        if (!kit.narrow()) kit.status("save-status", page.save_text, tone_of(page.save_tone));
        draw_icon_button(kit, page.undo, Icon::undo, outbox);
        if (!kit.narrow() || !page.undo.open()) draw_icon_button(kit, page.redo, Icon::redo, outbox);
        Icon calendar = kit.narrow() ? Icon::none : Icon::calendar;
        if (kit.button("date", page.date, {.kind = Kind::quiet, .icon = calendar, .spoken = page.date_name}))
            outbox.push_back(GoTo{"/timeline"});
        Text label = kit.narrow() ? page.language_short : page.language.label;
        if (kit.button(page.language.key, label, {.kind = Kind::quiet, .spoken = page.language.label}))
            outbox.push_back(page.language.action);
    });
}

void draw_told(Kit& kit, const ShellPage& page, Outbox& outbox)
{
    if (page.edition)
        kit.banner(page.edition->key, tone_of(page.edition->tone), page.edition->text, [&] {
            for (const auto& button : page.edition->buttons) draw_button(kit, button, outbox);
        });
    draw_notices(kit, page.notices, outbox);
}

void draw_message(Kit& kit, const MessagePage& page, Outbox& outbox)
{
    kit.heading(1, page.title);
    kit.paragraph(page.text);
    draw_buttons(kit, page.buttons, outbox);
}

}  // namespace palier::ui
