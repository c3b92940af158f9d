#include "ui/timeline_screen.h"

#include <algorithm>

#include "ui/form.h"
#include "ui/parts.h"

namespace palier::ui {

namespace {

Text position(const RowsWindow& window, std::size_t count)
{
    return std::to_string(window.first + 1) + "\u2013" + std::to_string(window.end) + " / " +
           std::to_string(count);
}

void draw_moments(
    Kit& kit, Text key, Text name, List<TimelineMoment> moments, Moment::When when, const TimelinePage& page
)
{
    if (moments.empty()) return;
    auto sheet = Text{key} + "-sheet";
    auto window = kit.rows_window(sheet, moments.size());
    List<Moment> shown;
    for (auto i = window.first; i < window.end; ++i)
        shown.push_back({moments[i].date, moments[i].label, moments[i].note, tone_of(moments[i].tone), when});
    kit.timeline(key, name, shown);
    kit.turn_rows(sheet, window, page.previous, page.next, position(window, moments.size()));
}

void draw_journal(Kit& kit, const TimelinePage& page, Outbox& outbox)
{
    draw_sentence(kit, page.journal_empty, Style::quiet);
    if (page.journal.empty()) return;
    auto window = kit.rows_window("journal-sheet", page.journal.size());
    List<Column> columns;
    constexpr float weights[] = {0.5F, 1.6F, 1.1F, 4, 1, 1.6F};
    for (std::size_t i = 0; i < page.journal_columns.size(); ++i)
        columns.push_back({page.journal_columns[i], weights[std::min<std::size_t>(i, 5)]});
    kit.table("journal-table", page.journal_heading, columns, [&] {
        for (auto i = window.first; i < window.end; ++i) {
            const auto& row = page.journal[i];
            kit.table_row(row.key, [&] {
                kit.cell(row.number);
                kit.cell(row.recorded);
                kit.cell(row.about);
                kit.cell(row.sentence);
                kit.cell([&] { draw_badge(kit, row.state); });
                kit.cell([&] { draw_buttons(kit, row.buttons, outbox); });
            });
        }
    });
    kit.turn_rows("journal-sheet", window, page.previous, page.next, position(window, page.journal.size()));
}

}  // namespace

void draw_timeline(Kit& kit, const TimelinePage& page, Outbox& outbox)
{
    kit.heading(1, page.title);
    kit.paragraph(page.answer, Style::strong);
    kit.card("clock-card", page.clock_heading, [&] {
        kit.paragraph(page.clock_text, Style::quiet);
        draw_form(kit, page.clock, outbox);
        draw_buttons(kit, page.clock_buttons, outbox);
        draw_buttons(kit, page.steps, outbox);
    });
    kit.section("ahead", page.ahead_heading, [&] {
        draw_sentence(kit, page.ahead_empty, Style::quiet);
        draw_moments(kit, "ahead-moments", page.ahead_heading, page.ahead, Moment::When::ahead, page);
    });
    kit.section("past", page.past_heading, [&] {
        draw_sentence(kit, page.past_empty, Style::quiet);
        draw_moments(kit, "past-moments", page.past_heading, page.past, Moment::When::past, page);
    });
    kit.section("journal", page.journal_heading, [&] {
        kit.paragraph(page.journal_text, Style::quiet);
        draw_journal(kit, page, outbox);
    });
}

}  // namespace palier::ui
