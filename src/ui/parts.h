// Draws the parts that every page is made of (present/components.h) with the kit.
#pragma once

#include "present/components.h"
#include "ui/kit.h"
#include "ui/outbox.h"

namespace palier::ui {

Tone tone_of(palier::Tone);

// Pushes its action when it was pressed.
void draw_button(Kit&, const Button&, Outbox&);
// One of a few that are all there is to press.
void draw_large_button(Kit&, const Button&, Outbox&);
// The button that Enter presses in its form.
void draw_submit(Kit&, const Button&, Outbox&);
// In a row; nothing when there are none.
void draw_buttons(Kit&, List<Button>, Outbox&);

// The page follows it by itself.
void draw_link(Kit&, const Link&);
void draw_links(Kit&, List<Link>);

void draw_badge(Kit&, const Badge&);
void draw_badges(Kit&, List<Badge>);

void draw_pair(Kit&, const Pair&);
void draw_pairs(Kit&, List<Pair>);

void draw_notice(Kit&, const NoticeBox&, Outbox&);
void draw_notices(Kit&, List<NoticeBox>, Outbox&);

// A paragraph, or nothing when the sentence is empty.
void draw_sentence(Kit&, Text sentence, Style = Style::body);

// The tree of reasons, flat.
void draw_reasons(Kit&, Text key, Text name, List<palier::ReasonLine>);
// The same behind a button; nothing when there are no reasons.
void draw_why(Kit&, Text key, Text label, List<palier::ReasonLine>);

}  // namespace palier::ui
