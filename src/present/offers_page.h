// The offers of the company with their states and categories, and its sales with the total that counts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "present/components.h"
#include "present/forms.h"
#include "present/view.h"

namespace palier {

struct OfferRow {
    std::string key;
    Link name;
    std::string type, options, since;
    Badge state, category;
};

struct SaleRow {
    std::string key;
    std::string date, amount, profile, offer;
    Badge counts;
    std::vector<Button> buttons;
};

// A long table is drawn in sheets of `rows_per_sheet`.
struct Sheets {
    static constexpr std::size_t rows_per_sheet = 50;
    std::string previous, next;
    std::vector<std::string> positions;  // of each sheet, "51 to 100 of 312"
};

struct OffersPage {
    std::string title, answer;
    Button add;
    std::string none;  // when there are no offers
    std::vector<std::string> columns;
    std::vector<OfferRow> offers;
    Sheets offer_sheets;

    std::string sales_title, sales_text;
    Badge total_badge;
    std::string total;                     // "USD 24,000 count."
    std::vector<Pair> parts;               // what was left out or taken out
    std::vector<std::string> total_notes;  // the rules with their sources
    std::string no_sales;
    std::vector<std::string> sale_columns;
    std::vector<SaleRow> sales;
    Sheets sale_sheets;
    std::optional<Button> add_sale;
    std::string sale_form_title;
    std::optional<Form> sale_form;
};

// Needs an edition.
OffersPage present_offers(const Scene&);

// "sale/<id>": errors at "on", "amount" and "currency".
FormReading read_sale_form(const Scene&, const std::string& form);

}  // namespace palier
