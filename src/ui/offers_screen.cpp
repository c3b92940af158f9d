#include "ui/offers_screen.h"

#include <span>

#include "ui/form.h"
#include "ui/guided_walk.h"
#include "ui/parts.h"

namespace palier::ui {

namespace {

List<Column> columns_of(List<Text> titles, std::span<const float> weights)
{
    List<Column> columns;
    for (const auto& title : titles)
        columns.push_back(
            {.title = title, .weight = columns.size() < weights.size() ? weights[columns.size()] : 1}
        );
    return columns;
}

constexpr float offer_weights[] = {1.3F, 1.2F, 1.4F, 0.9F, 0.8F, 0.9F};
constexpr float sale_weights[] = {0.8F, 1, 1, 1.1F, 1.1F, 1.6F};  // the last one has two buttons side by side

// The rows of the sheet one is on, and the buttons to turn it.
template <class Rows, class DrawRow>
void draw_sheet(
    Kit& kit, Text key, Text name, List<Column> columns, const Rows& rows, const Sheets& sheets, DrawRow draw_row
)
{
    if (rows.empty()) return;
    auto window = kit.rows_window(key, rows.size(), Sheets::rows_per_sheet);
    kit.table(key, name, columns, [&] {
        for (auto index = window.first; index < window.end; ++index) draw_row(rows[index]);
    });
    kit.turn_rows(key, window, sheets.previous, sheets.next, sheets.positions[window.sheet]);
}

void draw_offer_row(Kit& kit, const OfferRow& row)
{
    kit.table_row(row.key, [&] {
        kit.cell([&] { draw_link(kit, row.name); });
        kit.cell(row.type);
        kit.cell(row.options);
        kit.cell([&] { draw_badge(kit, row.state); });
        kit.cell(row.since);
        kit.cell([&] { draw_badge(kit, row.category); });
    });
}

void draw_sale_row(Kit& kit, const SaleRow& row, Outbox& outbox)
{
    kit.table_row(row.key, [&] {
        kit.cell(row.date);
        kit.cell(row.amount);
        kit.cell(row.profile);
        kit.cell(row.offer);
        kit.cell([&] { draw_badge(kit, row.counts); });
        kit.cell([&] { draw_buttons(kit, row.buttons, outbox); });
    });
}

void draw_total(Kit& kit, const OffersPage& page)
{
    kit.card("sales-total", {}, tone_of(page.total_badge.tone), [&] {
        draw_badge(kit, page.total_badge);
        kit.paragraph(page.total, Style::strong);
        draw_pairs(kit, page.parts);
        for (const auto& note : page.total_notes) kit.paragraph(note, Style::muted);
    });
}

void draw_sales(Kit& kit, const OffersPage& page, Outbox& outbox)
{
    kit.section("sales", page.sales_title, [&] {
        kit.paragraph(page.sales_text, Style::quiet);
        draw_total(kit, page);
        draw_sentence(kit, page.no_sales);
        if (page.sale_form)
            kit.card("sale-form", page.sale_form_title, Tone::accent, [&] {
                draw_form(kit, *page.sale_form, outbox);
            });
        if (page.add_sale) draw_button(kit, *page.add_sale, outbox);
        draw_sheet(
            kit,
            "sales-table",
            page.sales_title,
            columns_of(page.sale_columns, sale_weights),
            page.sales,
            page.sale_sheets,
            [&](const SaleRow& row) { draw_sale_row(kit, row, outbox); }
        );
    });
}

void draw_category(Kit& kit, const OfferPage& page)
{
    if (page.category_title.empty()) return;
    kit.card("offer-category", page.category_title, [&] {
        kit.paragraph(page.category_text);
        if (!page.options.empty()) draw_reasons(kit, "offer-options", page.category_title, page.options);
    });
}

void draw_history(Kit& kit, const OfferPage& page)
{
    List<Moment> moments;
    for (const auto& move : page.history)
        moments.push_back({
            .date = move.date,
            .label = move.state,
            .tone = move.earns ? Tone::met : Tone::neutral,
            .when = moments.size() + 1 == page.history.size() ? Moment::When::today : Moment::When::past,
        });
    if (!moments.empty()) kit.timeline("offer-history", page.history_title, moments);
}

void draw_moves(Kit& kit, const OfferPage& page, Outbox& outbox)
{
    if (page.moves_title.empty()) return;
    kit.card("offer-moves", page.moves_title, [&] {
        kit.paragraph(page.moves_text);
        if (page.move_date) draw_field(kit, page.move_form, *page.move_date, outbox);
        draw_buttons(kit, page.moves, outbox);
        draw_history(kit, page);
    });
}

void draw_details(Kit& kit, const OfferPage& page, Outbox& outbox)
{
    if (page.details_title.empty()) return;
    kit.card("offer-details", page.details_title, [&] {
        draw_pairs(kit, page.details);
        if (page.form) draw_form(kit, *page.form, outbox);
        draw_buttons(kit, page.buttons, outbox);
    });
}

}  // namespace

void draw_offers(Kit& kit, const OffersPage& page, Outbox& outbox)
{
    kit.heading(1, page.title);
    kit.paragraph(page.answer, Style::strong);
    draw_sentence(kit, page.none);
    draw_button(kit, page.add, outbox);
    draw_sheet(
        kit,
        "offers-table",
        page.title,
        columns_of(page.columns, offer_weights),
        page.offers,
        page.offer_sheets,
        [&](const OfferRow& row) { draw_offer_row(kit, row); }
    );
    draw_sales(kit, page, outbox);
}

void draw_offer(Kit& kit, const OfferPage& page, Outbox& outbox)
{
    kit.heading(1, page.title);
    draw_badges(kit, page.badges);
    kit.paragraph(page.answer, Style::strong);
    draw_notices(kit, page.mistakes, outbox);
    if (page.message) draw_guided_walk(kit, *page.message, outbox);
    kit.columns(340, [&] {
        draw_category(kit, page);
        draw_moves(kit, page, outbox);
    });
    draw_details(kit, page, outbox);
    draw_links(kit, page.links);
}

}  // namespace palier::ui
