#include "present/offers_page.h"

#include <algorithm>

#include "core/assess.h"
#include "core/names.h"
#include "core/shape.h"
#include "core/sort.h"
#include "core/text.h"
#include "present/command_button.h"
#include "present/names.h"
#include "present/reasons.h"
#include "present/record_form.h"

namespace palier {

namespace {

const Partner& partner_of(const Scene& scene)
{
    static const Partner nobody;
    return scene.state().partner() ? *scene.state().partner() : nobody;
}

Sheets present_sheets(const Texts& texts, std::size_t count)
{
    Sheets sheets{.previous = texts("offers.sheet.previous"), .next = texts("offers.sheet.next")};
    for (std::size_t first = 0; first < count; first += Sheets::rows_per_sheet) {
        auto last = std::min(first + Sheets::rows_per_sheet, count);
        sheets.positions.push_back(texts(
            "offers.sheet.position",
            {{"first", texts.number(static_cast<std::int64_t>(first) + 1)},
             {"last", texts.number(static_cast<std::int64_t>(last))},
             {"count", texts.number(static_cast<std::int64_t>(count))}}
        ));
    }
    return sheets;
}

// ---- Offers ----

Badge present_category(const Scene& scene, const Offer& offer)
{
    auto category = classify(*scene.edition, offer).category;
    if (!category) return {scene.texts("offers.category.unknown"), Tone::unknown};
    return {
        category_name(scene.texts, *category),
        is_live(*scene.edition, offer, scene.today) ? Tone::accent : Tone::neutral
    };
}

OfferRow present_row(const Scene& scene, const Id& id, const Offer& offer)
{
    const auto& texts = scene.texts;
    bool live = is_live(*scene.edition, offer, scene.today);
    auto since = live_since(*scene.edition, offer, scene.today);
    auto options = option_names(texts, {offer.options.begin(), offer.options.end()});
    return {
        .key = "row-" + id,
        .name = {"offer-" + id, offer_name(scene, id), "/offers/" + id},
        .type = offer.type.empty() ? texts("value.unknown") : offer_type_name(texts, offer.type),
        .options = options.empty() ? texts("value.none") : texts.list(options),
        .since = live && since ? texts.short_date(*since) : texts("offers.not-live"),
        .state = {offer_state_name(scene, offer), live ? Tone::met : Tone::neutral},
        .category = present_category(scene, offer),
    };
}

Text present_answer(const Scene& scene)
{
    const auto& texts = scene.texts;
    std::int64_t live = 0;
    List<Text> categories;
    for (const auto& category : scene.edition->categories)
        for (const auto& [id, offer] : scene.state().offers)
            if (is_live(*scene.edition, offer, scene.today) &&
                classify(*scene.edition, offer).category == category.id) {
                categories.push_back(category_name(texts, category.id));
                break;
            }
    for (const auto& [id, offer] : scene.state().offers)
        live += is_live(*scene.edition, offer, scene.today) ? 1 : 0;

    if (scene.state().offers.empty()) return texts("offers.answer.none");
    if (live == 0) return texts("offers.answer.not-live");
    if (categories.empty()) return texts.count("offers.answer.uncategorised", live);
    return texts.count("offers.answer.live", live, {{"categories", texts.list(categories)}});
}

void present_offer_table(const Scene& scene, OffersPage& page)
{
    const auto& texts = scene.texts;
    for (const auto* column : {"name", "type", "options", "state", "since", "category"})
        page.columns.push_back(texts(Text{"offers.column."} + column));
    for (const auto& [id, offer] : scene.state().offers) page.offers.push_back(present_row(scene, id, offer));
    page.offer_sheets = present_sheets(texts, page.offers.size());
    if (page.offers.empty()) page.none = texts("offers.none");
}

// ---- Sales ----

Badge present_counting(const Scene& scene, const Sale& sale)
{
    const auto& texts = scene.texts;
    if (sale.fraudulent) return {texts("offers.sale.fraudulent"), Tone::refusal};
    if (sale.on > scene.today) return {texts("offers.sale.later"), Tone::neutral};

    const auto& profiles = partner_of(scene).profiles;
    auto profile = std::ranges::find(profiles, sale.profile, &PublisherProfile::id);
    auto linked = sale.profile.empty()        ? Answer::yes
                  : profile == profiles.end() ? Answer::unknown
                                              : profile->linked;
    if (linked == Answer::no) return {texts("offers.sale.unlinked"), Tone::refusal};
    if (linked == Answer::unknown) return {texts("offers.sale.undecided"), Tone::unknown};
    const auto& currency = scene.edition->ladder.currency;
    if (!currency.empty() && sale.amount.currency != currency)
        return {texts("offers.sale.currency", {{"currency", currency}}), Tone::unknown};
    return {texts("offers.sale.counts"), Tone::met};
}

SaleRow present_sale(const Scene& scene, const Id& id, const Sale& sale)
{
    const auto& texts = scene.texts;
    auto form = "sale/" + id;
    return {
        .key = "row-" + form,
        .date = texts.short_date(sale.on),
        .amount = texts.money(sale.amount),
        .profile = sale.profile.empty() ? texts("offers.sale.no-profile") : profile_name(scene, sale.profile),
        .offer = sale.offer.empty() ? texts("offers.sale.no-offer") : offer_name(scene, sale.offer),
        .counts = present_counting(scene, sale),
        .buttons =
            {
                make_form_button(scene, form, texts("offers.sale.change")),
                make_command_button(
                    scene, "remove-" + form, texts("offers.sale.remove"), RemoveSale{id}, Button::Kind::quiet
                ),
            },
    };
}

Text list_amounts(const Texts& texts, const std::vector<Money>& sums)
{
    List<Text> amounts;
    for (const auto& sum : sums) amounts.push_back(texts.money(sum));
    return texts.list(amounts);
}

void add_part(const Texts& texts, Text label, const std::vector<Money>& sums, Tone tone, List<Pair>& parts)
{
    if (!sums.empty()) parts.push_back({texts(label), list_amounts(texts, sums), tone});
}

// R18, R19, R26: what makes the total, and what does not.
// R23: the window, where there is one, has a sentence of its own.
Text note_key(const Scene& scene, std::string_view number)
{
    const auto& window = scene.edition->ladder.window.value;
    if (number == "R23" && window && window->months) return "offers.total.note.R23.months";
    return join("offers.total.note.", number);
}

void present_total(const Scene& scene, OffersPage& page)
{
    const auto& texts = scene.texts;
    auto sales = total_sales(*scene.edition, scene.state(), scene.today);
    Values values{{"currency", scene.edition->ladder.currency}};
    if (const auto* total = std::get_if<Money>(&sales.total)) {
        page.total_badge = {texts.money(*total), Tone::accent};
        page.total = texts.count("offers.total.known", sales.entries, {{"amount", texts.money(*total)}});
    } else {
        page.total_badge = {texts("offers.total.badge.unknown"), Tone::unknown};
        page.total = texts(
            sales.overflow                    ? "offers.total.overflow"
            : !sales.other_currencies.empty() ? "offers.total.currency"
            : !sales.undecided.empty()        ? "offers.total.undecided"
                                              : "offers.total.none",
            values
        );
    }
    add_part(texts, "offers.total.unlinked", sales.unlinked, Tone::refusal, page.parts);
    add_part(texts, "offers.total.undecided-part", sales.undecided, Tone::unknown, page.parts);
    add_part(texts, "offers.total.services", sales.services, Tone::refusal, page.parts);
    add_part(texts, "offers.total.too-old", sales.too_old, Tone::neutral, page.parts);
    add_part(texts, "offers.total.fraudulent", sales.fraudulent, Tone::refusal, page.parts);
    add_part(texts, "offers.total.other-currencies", sales.other_currencies, Tone::unknown, page.parts);

    for (const auto* number : {"R18", "R19", "R23", "R26"})
        if (const auto* statement = scene.edition->find_statement(number))
            page.total_notes.push_back(texts(
                note_key(scene, number),
                {{"source", present_provenance(texts, number, statement->provenance)},
                 {"months",
                  texts.number(scene.edition->ladder.window.value.value_or(SalesWindow{}).months.value_or(0))}}
            ));
}

Text find_open_sale(const Scene& scene)
{
    for (const auto& [id, sale] : scene.state().sales)
        if (is_form_open(scene, "sale/" + id)) return "sale/" + id;
    return is_form_open(scene, "sale/new") ? "sale/new" : "";
}

Sale find_kept_sale(const Scene& scene, Text id)
{
    auto found = scene.state().sales.find(id);
    if (found != scene.state().sales.end()) return found->second;

    Sale sale{.on = scene.today};
    sale.amount.currency = scene.edition->ladder.currency;
    const auto& profiles = partner_of(scene).profiles;
    if (profiles.size() == 1) sale.profile = profiles.front().id;
    return sale;
}

// A new sale has no amount yet: nought would be one.
Text kept_amount(const Sale& sale)
{
    return sale.id.empty() ? Text{} : Text{write_amount(sale.amount.minor)};
}

// R16: where sales of services may not count.
bool asks_for_nature(const Scene& scene)
{
    return scene.edition->find_rule(names::services_sales_count);
}

Field present_nature(const Scene& scene, const DraftView& draft, const Sale& kept)
{
    auto nature = make_field(scene, draft, FieldKind::choice, "nature", kept.nature, "offers.sale-form");
    nature.options = {{"", scene.texts("offer.not-said")}};
    for (auto kind : {names::software, names::services})
        nature.options.push_back({Text{kind}, scene.texts(join("offers.sale.nature.", kind))});
    return nature;
}

Form present_sale_form(const Scene& scene, Text id)
{
    const auto& texts = scene.texts;
    DraftView draft{scene, id};
    auto kept = find_kept_sale(scene, form_subject(id));
    auto form = start_form(scene, id, "offers.sale-form");
    auto on = make_field(scene, draft, FieldKind::date, "on", write_date(kept.on), "offers.sale-form");
    on.required = true;
    auto amount = make_field(scene, draft, FieldKind::amount, "amount", kept_amount(kept), "offers.sale-form");
    amount.required = true;
    auto currency =
        make_field(scene, draft, FieldKind::text, "currency", kept.amount.currency, "offers.sale-form");
    currency.required = true;
    auto profile = make_field(scene, draft, FieldKind::choice, "profile", kept.profile, "offers.sale-form");
    profile.options = {{"", texts("offers.sale.no-profile")}};
    for (const auto& known : partner_of(scene).profiles)
        profile.options.push_back({known.id, profile_name(scene, known.id)});
    auto offer = make_field(scene, draft, FieldKind::choice, "offer", kept.offer, "offers.sale-form");
    offer.options = {{"", texts("offers.sale.no-offer")}};
    for (const auto& [known, unused] : scene.state().offers)
        offer.options.push_back({known, offer_name(scene, known)});
    auto fraudulent = make_field(
        scene, draft, FieldKind::check, "fraudulent", kept.fraudulent ? "true" : "false", "offers.sale-form"
    );
    form.fields = {on, amount, currency, profile, offer};
    if (asks_for_nature(scene)) form.fields.push_back(present_nature(scene, draft, kept));
    form.fields.push_back(fraudulent);
    return form;
}

void present_sales(const Scene& scene, OffersPage& page)
{
    const auto& texts = scene.texts;
    page.sales_title = texts("offers.sales.title");
    page.sales_text = texts("offers.sales.text");
    present_total(scene, page);
    for (const auto* column : {"date", "amount", "profile", "offer", "counts", "actions"})
        page.sale_columns.push_back(texts(Text{"offers.sale.column."} + column));

    std::vector<const Sale*> sales;
    for (const auto& [id, sale] : scene.state().sales) sales.push_back(&sale);
    sort_by(sales, [](const Sale* left, const Sale* right) { return left->on > right->on; });
    for (const auto* sale : sales) page.sales.push_back(present_sale(scene, sale->id, *sale));
    page.sale_sheets = present_sheets(texts, page.sales.size());
    if (page.sales.empty()) page.no_sales = texts("offers.sales.none");

    auto form = find_open_sale(scene);
    if (form != "sale/new") page.add_sale = make_form_button(scene, "sale/new", texts("offers.sale.add"));
    if (form.empty()) return;
    page.sale_form_title = texts(form == "sale/new" ? "offers.sale.add" : "offers.sale.change");
    page.sale_form = present_sale_form(scene, form);
}

}  // namespace

OffersPage present_offers(const Scene& scene)
{
    OffersPage page{
        .title = scene.texts("offers.title"),
        .answer = present_answer(scene),
        .add =
            {
                .key = "offers-add",
                .label = scene.texts("offers.add"),
                .action = GoTo{"/offers/new"},
                .kind = Button::Kind::primary,
            },
    };
    present_offer_table(scene, page);
    present_sales(scene, page);
    return page;
}

FormReading read_sale_form(const Scene& scene, Text form)
{
    DraftView draft{scene, form};
    auto sale = find_kept_sale(scene, form_subject(form));
    FormReading reading;

    auto on = read_date(trim(draft.value("on", write_date(sale.on))));
    if (!on) reading.errors["on"] = scene.texts("offers.error.date");
    auto amount = read_amount(trim(draft.value("amount", kept_amount(sale))));
    if (!amount) reading.errors["amount"] = scene.texts("offers.error.amount");
    auto currency = to_upper(std::string{trim(draft.value("currency", sale.amount.currency))});
    if (!is_currency(currency)) reading.errors["currency"] = scene.texts("offers.error.currency");
    if (!reading.errors.empty()) return reading;

    sale.on = *on;
    sale.amount = {*amount, std::move(currency)};
    sale.profile = draft.value("profile", sale.profile);
    sale.offer = draft.value("offer", sale.offer);
    sale.nature = draft.value("nature", sale.nature);
    sale.fraudulent = draft.value("fraudulent", sale.fraudulent ? "true" : "false") == "true";
    reading.command = SaveSale{sale};
    return reading;
}

}  // namespace palier
