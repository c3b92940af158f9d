#include "present/offer_page.h"

#include <algorithm>

#include "core/assess.h"
#include "core/text.h"
#include "present/command_button.h"
#include "present/message_walk.h"
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

const Offer* find_offer(const Scene& scene, Text id)
{
    auto found = scene.state().offers.find(id);
    return found == scene.state().offers.end() ? nullptr : &found->second;
}

std::vector<Id> list_possible(const OfferType& type)
{
    auto possible = type.options;
    for (const auto& shown : type.shown_options)
        if (std::ranges::find(possible, shown) == possible.end()) possible.push_back(shown);
    return possible;
}

// What some editions ask about an offer (R37, R38), as its fields.
struct Flag {
    const char* key;
    const char* fact;
    Answer Offer::* answer;
};
constexpr Flag flags[] = {
    {"private", "offer.private", &Offer::is_private},
    {"public-twin", "offer.public-twin", &Offer::has_public_twin},
    {"listing-optimised", "offer.listing-optimised", &Offer::listing_optimised},
    {"co-sell-ready", "offer.co-sell-ready", &Offer::co_sell_ready},
};

// ---- The draft ----

struct Typed {
    Offer offer;
    std::optional<Date> since;  // of a new offer; nothing: not a date
};

Offer make_new_offer(const Scene& scene)
{
    Offer offer;
    const auto& profiles = partner_of(scene).profiles;
    if (profiles.size() == 1) offer.profile = profiles.front().id;
    offer.moves = {
        {scene.edition->offer_states.empty() ? Id{} : scene.edition->offer_states.front().id, scene.today}
    };
    return offer;
}

Typed read_draft(const Scene& scene, Text form)
{
    DraftView draft{scene, form};
    const auto* known = find_offer(scene, form_subject(form));
    Typed typed{known ? *known : make_new_offer(scene), scene.today};
    auto& offer = typed.offer;
    auto ids = [&](std::string_view field, const std::set<Id>& kept) {
        auto chosen = split_ids(draft.value(field, join_ids({kept.begin(), kept.end()})));
        return std::set<Id>{chosen.begin(), chosen.end()};
    };
    offer.name = Text{trim(draft.value("name", offer.name))};
    offer.profile = draft.value("profile", offer.profile);
    offer.type = draft.value("type", offer.type);
    offer.options = ids("options", offer.options);
    offer.stores = ids("stores", offer.stores);
    offer.owner = Text{trim(draft.value("owner", offer.owner))};
    offer.service_kind = draft.value("service-kind", offer.service_kind);
    for (const auto& flag : flags)
        offer.*flag.answer = read_answer(draft.value(flag.key, write_answer(offer.*flag.answer)));
    if (const auto* type = scene.edition->find_offer_type(offer.type); !type || type->services.empty())
        offer.service_kind.clear();  // left over from another type
    if (known) return typed;

    typed.since = read_date(trim(draft.value("since", write_date(scene.today))));
    offer.moves.front().state = draft.value("state", offer.moves.front().state);
    if (typed.since) offer.moves.front().on = *typed.since;
    return typed;
}

Text field_of(const OfferMistake& mistake)
{
    if (mistake.code == "type-unknown") return "type";
    if (mistake.code.starts_with("service-kind")) return "service-kind";
    if (mistake.code == "no-store" || mistake.code == "store-unknown") return "stores";
    return "options";
}

bool is_missing(const OfferMistake& mistake)
{
    return mistake.code == "no-option" || mistake.code == "no-store" || mistake.code == "service-kind-missing";
}

Text tell(const Texts& texts, const OfferMistake& mistake, const Offer& offer)
{
    return texts.error(
        "refusal",
        fail(
            "offer-" + mistake.code,
            {{"value", mistake.value}, {"type", offer.type}, {"allowed", join_ids(mistake.allowed)}}
        )
    );
}

// ---- The form ----

Field present_type(const Scene& scene, const DraftView& draft, const Offer& kept)
{
    auto type = make_field(scene, draft, FieldKind::choice, "type", kept.type, "offer.field");
    type.required = true;
    type.options = {{"", scene.texts("offer.choose")}};
    for (const auto& known : scene.edition->offer_types)
        type.options.push_back({known.id, offer_type_name(scene.texts, known.id)});
    return type;
}

// R15: every option can be ticked, and one that the type cannot have says at once which ones it can.
Field present_options(const Scene& scene, const DraftView& draft, const Offer& kept, const Offer& typed)
{
    auto options = make_field(
        scene,
        draft,
        FieldKind::choices,
        "options",
        join_ids({kept.options.begin(), kept.options.end()}),
        "offer.field"
    );
    for (const auto& option : scene.edition->options)
        options.options.push_back({option.id, option_name(scene.texts, option.id)});
    const auto* type = scene.edition->find_offer_type(typed.type);
    if (!type) return options;

    options.hint = scene.texts(
        "offer.options.possible",
        {{"type", offer_type_name(scene.texts, type->id)},
         {"options", scene.texts.list(option_names(scene.texts, list_possible(*type)))}}
    );
    for (const auto& mistake : find_mistakes(*scene.edition, typed))
        if (mistake.code == "option-impossible") options.error = tell(scene.texts, mistake, typed);
    return options;
}

void add_services(const Scene& scene, const DraftView& draft, const Offer& kept, const Offer& typed, Form& form)
{
    const auto* type = scene.edition->find_offer_type(typed.type);
    if (!type || type->services.empty()) return;
    auto field = make_field(scene, draft, FieldKind::choice, "service-kind", kept.service_kind, "offer.field");
    field.options = {{"", scene.texts("offer.choose")}};
    for (const auto& kind : type->services)
        field.options.push_back({kind.id, service_kind_name(scene.texts, kind.id)});
    form.fields.push_back(field);
}

// Named, and explained, by the edition that asks.
void add_flags(const Scene& scene, const DraftView& draft, const Offer& kept, Form& form)
{
    for (const auto& flag : flags) {
        if (!scene.edition->find_fact(flag.fact)) continue;
        Field field{
            .key = flag.key,
            .kind = FieldKind::choice,
            .label = scene.texts(join("fact.", flag.fact, ".name")),
            .value = draft.value(flag.key, write_answer(kept.*flag.answer)),
            .options = answer_choices(scene.texts),
            .hint = scene.texts(join("fact.", flag.fact, ".why")),
        };
        form.fields.push_back(field);
    }
}

void add_beginning(const Scene& scene, const DraftView& draft, const Offer& kept, Form& form)
{
    auto state = make_field(scene, draft, FieldKind::choice, "state", kept.state(), "offer.field");
    for (const auto& known : scene.edition->offer_states)
        state.options.push_back({known.id, offer_state_name(scene.texts, known.id)});
    form.fields.push_back(state);
    form.fields.push_back(
        make_field(scene, draft, FieldKind::date, "since", write_date(scene.today), "offer.field")
    );
}

Form present_form(const Scene& scene, Text id)
{
    DraftView draft{scene, id};
    const auto* known = find_offer(scene, form_subject(id));
    auto kept = known ? *known : make_new_offer(scene);
    auto typed = read_draft(scene, id).offer;

    auto form = start_form(scene, id, "offer.form");
    auto name = make_field(scene, draft, FieldKind::text, "name", kept.name, "offer.field");
    name.required = true;
    form.fields = {name, present_type(scene, draft, kept)};
    add_services(scene, draft, kept, typed, form);
    form.fields.push_back(present_options(scene, draft, kept, typed));

    auto stores = make_field(
        scene, draft, FieldKind::choices, "stores", join_ids({kept.stores.begin(), kept.stores.end()}), "offer.field"
    );
    for (const auto& store : scene.edition->stores)
        stores.options.push_back({store.id, store_name(scene.texts, store.id)});
    form.fields.push_back(stores);

    auto profile = make_field(scene, draft, FieldKind::choice, "profile", kept.profile, "offer.field");
    profile.options = {{"", scene.texts("offer.not-said")}};
    for (const auto& own : partner_of(scene).profiles)
        profile.options.push_back({own.id, profile_name(scene, own.id)});
    form.fields.push_back(profile);
    form.fields.push_back(make_field(scene, draft, FieldKind::text, "owner", kept.owner, "offer.field"));
    add_flags(scene, draft, kept, form);
    if (!known) add_beginning(scene, draft, kept, form);
    return form;
}

// ---- What is said of an offer ----

Text present_answer(const Scene& scene, const Offer& offer)
{
    const auto& texts = scene.texts;
    auto category = classify(*scene.edition, offer).category;
    auto since = live_since(*scene.edition, offer, scene.today);
    bool live = is_live(*scene.edition, offer, scene.today);
    Values values{
        {"category", category ? category_name(texts, *category) : Text{}},
        {"state", offer_state_name(scene, offer)},
        {"date", since ? texts.date(*since) : Text{}},
    };
    if (live) return texts(category ? "offer.answer.live" : "offer.answer.live-uncategorised", values);
    if (since) return texts("offer.answer.withdrawn", values);
    return texts(category ? "offer.answer.not-live" : "offer.answer.not-live-uncategorised", values);
}

List<Badge> present_badges(const Scene& scene, const Offer& offer)
{
    auto category = classify(*scene.edition, offer).category;
    bool live = is_live(*scene.edition, offer, scene.today);
    return {
        {offer_state_name(scene, offer), live ? Tone::met : Tone::neutral},
        category ? Badge{category_name(scene.texts, *category), live ? Tone::accent : Tone::neutral}
                 : Badge{scene.texts("offers.category.unknown"), Tone::unknown},
    };
}

List<NoticeBox> present_mistakes(const Scene& scene, const Offer& offer)
{
    List<NoticeBox> boxes;
    for (const auto& mistake : find_mistakes(*scene.edition, offer)) {
        auto missing = is_missing(mistake);
        boxes.push_back({
            .key = "mistake-" + std::to_string(boxes.size()),
            .tone = missing ? Tone::unknown : Tone::refusal,
            .title = scene.texts(missing ? "offer.mistake.missing" : "offer.mistake.wrong"),
            .text = tell(scene.texts, mistake, offer),
        });
    }
    return boxes;
}

// R7 to R14.
void present_category(const Scene& scene, const Offer& offer, OfferPage& page)
{
    const auto& texts = scene.texts;
    auto classification = classify(*scene.edition, offer);
    page.category_title = texts("offer.category.title");
    page.category_text =
        classification.category
            ? texts("offer.category.text", {{"category", category_name(texts, *classification.category)}})
            : texts(offer.options.empty() ? "offer.category.no-options" : "offer.category.unknown");
    for (const auto& option : classification.options) {
        Values values{
            {"option", option_name(texts, option.option)}, {"category", category_name(texts, option.category)}
        };
        page.options.push_back({
            .tone = option.decides ? Tone::met : Tone::neutral,
            .outcome = texts(option.decides ? "offer.option.decides" : "offer.option.does-not-decide"),
            .sentence = texts(option.decides ? "offer.option.gives-deciding" : "offer.option.gives", values),
            .source = present_provenance(texts, "", option.provenance),
        });
    }
}

// The state machine of offers (W4), each step with the day on which it happened.
void present_moves(const Scene& scene, const Offer& offer, OfferPage& page)
{
    const auto& texts = scene.texts;
    page.moves_title = texts("offer.moves.title");
    page.history_title = texts("offer.history.title");
    for (const auto& move : offer.moves) {
        const auto* state = scene.edition->find_offer_state(move.state);
        page.history.push_back(
            {texts.date(move.on), offer_state_name(texts, move.state), state && state->earns}
        );
    }

    auto actions = allowed_actions(*scene.edition, offer);
    page.moves_text = texts(
        actions.empty() ? "offer.moves.end" : "offer.moves.text",
        {{"state", offer_state_name(texts, offer.state())}}
    );
    if (actions.empty()) return;

    page.move_form = "move/" + offer.id;
    DraftView draft{scene, page.move_form};
    page.move_date = make_field(scene, draft, FieldKind::date, "on", write_date(scene.today), "offer.move");
    auto on = read_date(page.move_date->value);
    if (!on) page.move_date->error = texts("offer.error.date");
    bool on_its_way =
        !is_live(*scene.edition, offer, scene.today);  // what leads away from being live is never urged
    for (const auto& action : actions) {
        auto button = make_command_button(
            scene,
            "move-" + action,
            offer_action_name(texts, action),
            MoveOffer{offer.id, action, on ? *on : scene.today},
            page.moves.empty() && on_its_way ? Button::Kind::primary : Button::Kind::secondary
        );
        if (!on) button.why_not = texts("offer.error.date");
        page.moves.push_back(button);
    }
}

Pair make_pair(const Texts& texts, Text label, Text value)
{
    if (value.empty()) return {texts(label), texts("value.unknown"), Tone::unknown};
    return {texts(label), value};
}

void present_details(const Scene& scene, const Offer& offer, OfferPage& page)
{
    const auto& texts = scene.texts;
    List<Text> stores;
    for (const auto& store : offer.stores) stores.push_back(store_name(texts, store));
    page.details_title = texts("offer.details.title");
    page.details = {
        make_pair(texts, "offer.field.type", offer_type_name(texts, offer.type)),
    };
    if (!offer.service_kind.empty())
        page.details.push_back(
            make_pair(texts, "offer.field.service-kind", service_kind_name(texts, offer.service_kind))
        );
    auto options = option_names(texts, {offer.options.begin(), offer.options.end()});
    page.details.append({
        make_pair(texts, "offer.field.options", texts.list(options)),
        make_pair(texts, "offer.field.stores", texts.list(stores)),
        make_pair(texts, "offer.field.profile", profile_name(scene, offer.profile)),
        make_pair(texts, "offer.field.owner", offer.owner),
    });
    for (const auto& flag : flags)
        if (scene.edition->find_fact(flag.fact)) {
            auto answer = offer.*flag.answer;
            page.details.push_back(
                {texts(join("fact.", flag.fact, ".name")),
                 texts("form.answer." + write_answer(answer)),
                 answer == Answer::unknown ? Tone::unknown : Tone::neutral}
            );
        }

    auto form = "offer/" + offer.id;
    if (is_form_open(scene, form))
        page.form = present_form(scene, form);
    else
        page.buttons.push_back(make_form_button(scene, form, texts("offer.change")));
    page.buttons.push_back(make_command_button(
        scene, "offer-remove", texts("offer.remove"), RemoveOffer{offer.id}, Button::Kind::danger
    ));
}

OfferPage present_new(const Scene& scene)
{
    OfferPage page{
        .title = scene.texts("offer.new.title"),
        .answer = scene.texts("offer.new.text"),
        .details_title = scene.texts("offer.details.title"),
        .form = present_form(scene, "offer/new"),
        .links = {{"offer-all", scene.texts("offer.all"), "/offers"}},
    };
    if (!DraftView{scene, "offer/new"}.touched()) page.form->discard.reset();
    return page;
}

OfferPage present_missing(const Scene& scene)
{
    return {
        .title = scene.texts("names.offer-gone"),
        .answer = scene.texts("offer.missing.text"),
        .links = {{"offer-all", scene.texts("offer.all"), "/offers"}},
    };
}

}  // namespace

OfferPage present_offer(const Scene& scene, const Id& id)
{
    if (id == "new") return present_new(scene);
    const auto* offer = find_offer(scene, id);
    if (!offer) return present_missing(scene);

    OfferPage page{
        .title = offer_name(scene, id),
        .badges = present_badges(scene, *offer),
        .answer = present_answer(scene, *offer),
        .mistakes = present_mistakes(scene, *offer),
        .message = present_message_walk(scene, id),
        .links =
            {
                {"offer-all", scene.texts("offer.all"), "/offers"},
                {"offer-benefits", scene.texts("offer.benefits"), "/benefits"},
            },
    };
    present_category(scene, *offer, page);
    present_moves(scene, *offer, page);
    present_details(scene, *offer, page);
    return page;
}

FormReading read_offer_form(const Scene& scene, Text form)
{
    auto [offer, since] = read_draft(scene, form);
    bool is_new = form_subject(form) == "new";
    FormReading reading;
    if (offer.name.empty()) reading.errors["name"] = scene.texts("offer.error.name");
    if (is_new && !since) reading.errors["since"] = scene.texts("offer.error.date");
    if (is_new && since && *since > scene.today)
        reading.errors["since"] = scene.texts("offer.error.future", {{"date", scene.texts.date(scene.today)}});

    bool published =
        !scene.edition->offer_states.empty() && offer.state() != scene.edition->offer_states.front().id;
    for (const auto& mistake : find_mistakes(*scene.edition, offer))
        if (published || !is_missing(mistake))
            reading.errors.try_emplace(field_of(mistake), tell(scene.texts, mistake, offer));
    if (!reading.errors.empty()) return reading;

    reading.command = SaveOffer{offer};
    if (is_new) reading.next = "/offers";
    return reading;
}

FormReading read_move_form(const Scene&, Text)
{
    return {};
}

}  // namespace palier
