#include "ui/finding.h"

#include "ui/parts.h"
#include "ui/unlock_part.h"

namespace palier::ui {

void draw_finding_inside(Kit& kit, const Finding& finding, Outbox& outbox)
{
    draw_badge(kit, finding.badge);
    kit.paragraph(finding.sentence, Style::strong);
    if (!finding.because.empty()) draw_reasons(kit, finding.key + "-because", finding.title, finding.because);
    draw_buttons(kit, finding.changes, outbox);
    draw_unlocks_inside(kit, finding.unlocks, outbox);
    draw_why(kit, finding.key + "-why", finding.why_label, finding.reasons);
}

void draw_finding(Kit& kit, const Finding& finding, Outbox& outbox)
{
    kit.card(finding.key, finding.title, tone_of(finding.badge.tone), [&] {
        draw_finding_inside(kit, finding, outbox);
    });
}

}  // namespace palier::ui
