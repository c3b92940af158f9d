// The offers of the company with their states and categories, and its sales with the total that counts.
#pragma once

#include <optional>

#include "present/components.h"
#include "present/forms.h"
#include "present/view.h"

namespace palier {

struct OfferRow {
    Text key;
    Link name;
    Text type, options, since;
    Badge state, category;
};

struct SaleRow {
    Text key;
    Text date, amount, profile, offer;
    Badge counts;
    List<Button> buttons;
};

// A long table is drawn in sheets of `rows_per_sheet`.
struct Sheets {
    static constexpr std::size_t rows_per_sheet = 50;
    Text previous, next;
    List<Text> positions;  // of each sheet, "51 to 100 of 312"
};

struct OffersPage {
    Text title, answer;
    Button add;
    Text none;  // when there are no offers
    List<Text> columns;
    List<OfferRow> offers;
    Sheets offer_sheets;

    Text sales_title, sales_text;
    Badge total_badge;
    Text total;              // "USD 24,000 count."
    List<Pair> parts;        // what was left out or taken out
    List<Text> total_notes;  // the rules with their sources
    Text no_sales;
    List<Text> sale_columns;
    List<SaleRow> sales;
    Sheets sale_sheets;
    std::optional<Button> add_sale;
    Text sale_form_title;
    std::optional<Form> sale_form;
};

// Needs an edition.
OffersPage present_offers(const Scene&);

// "sale/<id>": errors at "on", "amount" and "currency".
FormReading read_sale_form(const Scene&, Text form);

}  // namespace palier
