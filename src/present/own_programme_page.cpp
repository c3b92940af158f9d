#include "present/own_programme_page.h"

#include <algorithm>

#include "core/assess.h"
#include "core/own_thresholds.h"
#include "present/import_review.h"
#include "present/ladder_part.h"
#include "present/names.h"

namespace palier {

namespace {

bool is_own(const TierMetric& metric)
{
    return metric.threshold.provenance.confidence == Confidence::own;
}

// Those that are not published: they can be typed, or have been.
bool can_be_typed(const TierMetric& metric)
{
    return !metric.threshold.value || is_own(metric);
}

bool is_in_money(const Edition& edition, const TierMetric& metric)
{
    return edition.facts[metric.fact].type == FactType::money;
}

Text name_metric(const Texts& texts, const Tier& tier, const TierMetric& metric)
{
    return texts(
        "own.figure.of", {{"metric", texts("metric." + metric.id)}, {"tier", tier_name(texts, tier.id)}}
    );
}

// What the field of a kept figure holds.
Text write_figure(const FactValue& value)
{
    if (const auto* money = std::get_if<Money>(&value)) {
        auto written = write_amount(money->minor);
        return written.ends_with(".00") ? written.substr(0, written.size() - 3) : written;
    }
    const auto* whole = std::get_if<std::int64_t>(&value);
    return whole ? write_whole(*whole) : Text{};
}

OwnFigure present_figure(const Scene& scene, const Tier& tier, const TierMetric& metric)
{
    const auto& texts = scene.texts;
    const auto& edition = *scene.edition;
    auto id = own_threshold_id(edition.id, tier.id, metric.id);
    Text form = "own-threshold/" + id;
    DraftView draft{scene, form};
    auto name = name_metric(texts, tier, metric);
    bool own = is_own(metric) && metric.threshold.value;
    bool in_money = is_in_money(edition, metric);

    OwnFigure figure;
    figure.badge =
        own ? Badge{texts("own.figure.yours", {{"figure", texts.value(*metric.threshold.value, "")}}), Tone::accent}
            : Badge{texts("own.figure.unknown"), Tone::unknown};
    figure.form = {
        .id = form,
        .fields = {{
            .key = "figure",
            .kind = in_money ? FieldKind::amount : FieldKind::text,
            .label = name,
            .value = draft.value("figure", own ? write_figure(*metric.threshold.value) : Text{}),
            .hint = in_money ? texts("own.figure.hint.money", {{"currency", edition.ladder.currency}})
                             : texts("own.figure.hint.count"),
            .error = draft.error("figure"),
        }},
        .submit =
            {
                .key = form + "/submit",
                .label = texts("own.figure.save"),
                .action = SubmitForm{form},
                .spoken = texts("own.figure.save.spoken", {{"name", name}}),
            },
    };
    if (own)
        figure.remove = Button{
            .key = form + "/remove",
            .label = texts("own.figure.remove"),
            .action = Command{RemoveOwnThreshold{id}},
            .kind = Button::Kind::quiet,
            .spoken = texts("own.figure.remove.spoken", {{"name", name}}),
        };
    return figure;
}

void present_figures(const Scene& scene, OwnProgrammePage& page)
{
    const auto& texts = scene.texts;
    const auto& edition = *scene.edition;
    page.figures_heading = texts("own.figures", {{"edition", edition_name(texts, edition.id)}});
    for (const auto& tier : edition.ladder.tiers) {
        OwnFigureTier shown{"own-tier-" + tier.id, tier_name(texts, tier.id), {}};
        for (const auto& metric : tier.any_of)
            if (can_be_typed(metric)) shown.figures.push_back(present_figure(scene, tier, metric));
        if (!shown.figures.empty()) page.tiers.push_back(shown);
    }
    page.figures_text = texts(page.tiers.empty() ? "own.figures.all-known" : "own.figures.text");
}

void present_idle(const Scene& scene, OwnProgrammePage& page)
{
    const auto& texts = scene.texts;
    for (const auto& [id, threshold] : scene.state().own_thresholds) {
        if (is_in_use(scene.editions, threshold)) continue;
        auto value = threshold.amount  ? FactValue{*threshold.amount}
                     : threshold.count ? FactValue{*threshold.count}
                                       : FactValue{Unknown{}};
        page.idle.push_back(
            {"idle-" + id,
             texts("own.idle.name", {{"figure", texts.value(value, "")}, {"tier", threshold.tier}}),
             texts("own.idle.why", {{"edition", edition_name(texts, threshold.edition)}}),
             {.key = "idle-" + id + "/remove",
              .label = texts("own.figure.remove"),
              .action = Command{RemoveOwnThreshold{id}},
              .kind = Button::Kind::quiet,
              .spoken = texts("own.figure.remove.spoken", {{"name", Text{id}}})}}
        );
    }
    if (!page.idle.empty()) page.idle_heading = texts("own.idle");
}

// Where the company stands by the figures of that edition.
Text say_standing(const Scene& scene, const Edition& edition)
{
    auto other =
        Scene{scene.model, scene.editions, &edition, scene.today, scene.machine_date, scene.view, scene.texts};
    return present_ladder(other).sentence;
}

void present_answer(const Scene& scene, OwnProgrammePage& page)
{
    const auto& texts = scene.texts;
    const auto& edition = *scene.edition;
    std::int64_t typed = 0;
    for (const auto& tier : edition.ladder.tiers) typed += std::ranges::count_if(tier.any_of, is_own);
    Values values{{"edition", edition_name(texts, edition.id)}};
    page.answer = typed == 0 ? texts("own.answer.none", values) : texts.count("own.answer", typed, values);
    if (typed == 0) return;

    auto without = edition;
    take_out_own_thresholds(without);
    page.with = texts("own.with", {{"standing", say_standing(scene, edition)}});
    page.without = texts("own.without", {{"standing", say_standing(scene, without)}});
    page.marked = texts("own.marked");
}

// ---- Editions of one's own ----

List<Pair> present_facts(const Texts& texts, const Edition& edition)
{
    auto number = [&](std::size_t count) { return texts.number(static_cast<std::int64_t>(count)); };
    return {
        {texts("own.edition.id"), edition.id},
        {texts("own.edition.programme"), edition.programme},
        {texts("own.edition.from"), texts.date(edition.in_force_from)},
        {texts("own.edition.until"),
         edition.in_force_until ? texts.date(*edition.in_force_until - Days{1}) : texts("own.edition.no-end")},
        {texts("own.edition.benefits"), number(edition.benefits.size())},
        {texts("own.edition.tiers"), number(edition.ladder.tiers.size())},
        {texts("own.edition.rules"), number(edition.statements.size())},
        {texts("own.edition.sources"), number(edition.sources.size())},
    };
}

const Edition* find_by_id(const std::vector<Edition>& editions, const Id& id)
{
    auto found = std::ranges::find(editions, id, &Edition::id);
    return found == editions.end() ? nullptr : &*found;
}

// What using the edition would do beside adding it.
List<Text> present_consequences(const Scene& scene, const Edition& edition)
{
    const auto& texts = scene.texts;
    List<Text> sentences{texts("own.preview.pins")};
    if (scene.state().own_editions.contains(edition.id))
        sentences.push_back(texts("own.preview.replaces-own", {{"edition", edition.id}}));
    else if (find_by_id(scene.editions, edition.id))
        sentences.push_back(texts("own.preview.replaces", {{"edition", edition_name(texts, edition.id)}}));
    bool same_programme = std::ranges::any_of(scene.editions, [&](const Edition& known) {
        return known.programme == edition.programme && known.answers_by_date;
    });
    if (!same_programme) sentences.push_back(texts("own.preview.other-programme"));
    sentences.push_back(texts("own.words"));
    return sentences;
}

EditionPreview present_preview(const Scene& scene, const EditionReview& review)
{
    const auto& texts = scene.texts;
    EditionPreview preview{.heading = texts("own.preview", {{"file", review.file_name}})};
    Button discard{
        .key = "own-edition-discard",
        .label = texts("import.discard"),
        .action = DiscardImport{},
        .kind = Button::Kind::quiet,
    };
    if (!review.edition) {
        preview.tone = Tone::refusal;
        preview.answer = texts.count("own.preview.refused", static_cast<std::int64_t>(review.issues.size()));
        preview.mistakes_heading = texts("import.mistakes");
        preview.mistakes = present_file_mistakes(texts, review.issues, "own-mistake-");
        preview.buttons = {
            {.key = "own-edition-another",
             .label = texts("import.another"),
             .action = ChooseFile{true},
             .kind = Button::Kind::primary},
            discard,
        };
        return preview;
    }
    preview.answer = texts("own.preview.answer");
    preview.pairs = present_facts(texts, *review.edition);
    preview.sentences = present_consequences(scene, *review.edition);
    if (!review.issues.empty()) preview.warnings_heading = texts("import.warnings");
    preview.warnings = present_file_mistakes(texts, review.issues, "own-warning-");
    preview.buttons = {
        {.key = "own-edition-use",
         .label = texts("own.preview.use"),
         .action = ApplyImport{ImportMode::use_edition},
         .kind = Button::Kind::primary},
        discard,
    };
    return preview;
}

Button make_removal(const Texts& texts, const OwnEdition& own)
{
    return {
        .key = "own-edition-" + own.id + "/remove",
        .label = texts("own.edition.remove"),
        .action = Command{RemoveOwnEdition{own.id}},
        .kind = Button::Kind::danger,
        .spoken = texts("own.edition.remove.spoken", {{"edition", own.id}}),
    };
}

OwnEditionRow present_unread(const Texts& texts, const OwnEdition& own, const UnreadEdition& unread)
{
    return {
        .key = "own-edition-" + own.id,
        .name = own.id,
        .text = texts("own.edition.unread.text", {{"file", own.file}}),
        .badges = {{texts("own.edition.unread"), Tone::refusal}},
        .pairs = {},
        .mistakes_heading = texts("import.mistakes"),
        .mistakes = present_file_mistakes(texts, unread.issues, "own-edition-" + own.id + "-mistake-"),
        .buttons = {make_removal(texts, own)},
    };
}

OwnEditionRow present_row(const Scene& scene, const OwnEdition& own, const Edition& edition)
{
    const auto& texts = scene.texts;
    bool pinned = scene.state().settings().pinned_edition == own.id;
    OwnEditionRow row{
        .key = "own-edition-" + own.id,
        .name = edition_name(texts, own.id),
        .text = texts("own.edition.from-file", {{"file", own.file}}),
        .badges = {},
        .pairs = present_facts(texts, edition),
        .mistakes_heading = {},
        .mistakes = {},
        .buttons = {},
    };
    if (scene.edition == &edition) row.badges.push_back({texts("programme.used"), Tone::accent});
    if (pinned) row.badges.push_back({texts("programme.pinned"), Tone::information});
    std::optional<Id> pin;
    if (!pinned) pin = own.id;
    row.buttons = {
        {.key = "own-edition-" + own.id + "/pin",
         .label = texts(pinned ? "programme.unpin" : "programme.pin"),
         .action = Command{PinEdition{pin}},
         .spoken = join(texts(pinned ? "programme.unpin" : "programme.pin"), " ", own.id)},
        make_removal(texts, own),
    };
    return row;
}

void present_editions(const Scene& scene, OwnProgrammePage& page)
{
    const auto& texts = scene.texts;
    page.editions_heading = texts("own.editions");
    page.editions_text = texts("own.editions.text");
    page.words_text = texts("own.words");
    page.format_text = texts("own.format");
    page.choose = {
        .key = "own-edition-choose",
        .label = texts("own.edition.choose"),
        .action = ChooseFile{true},
        .kind = Button::Kind::primary,
    };
    if (scene.state().own_editions.empty()) page.editions_none = texts("own.editions.none");
    for (const auto& [id, own] : scene.state().own_editions) {
        auto unread = std::ranges::find(scene.model.unread_editions, id, &UnreadEdition::id);
        if (unread != scene.model.unread_editions.end())
            page.editions.push_back(present_unread(texts, own, *unread));
        else if (const auto* edition = find_by_id(scene.editions, id))
            page.editions.push_back(present_row(scene, own, *edition));
    }
    if (scene.view.own_edition) page.preview = present_preview(scene, *scene.view.own_edition);
}

// Digits with spaces between groups of them.
std::optional<std::int64_t> read_count(std::string_view typed)
{
    std::string digits;
    for (char c : typed)
        if (c != ' ') digits += c;
    bool fits = !digits.empty() && digits.size() <= 12 &&
                std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    return fits ? std::optional{std::int64_t{std::stoll(digits)}} : std::nullopt;
}

}  // namespace

OwnProgrammePage present_own_programme(const Scene& scene)
{
    const auto& texts = scene.texts;
    OwnProgrammePage page;
    page.title = texts("own.title");
    page.back = {"own-back", texts("own.back"), "/programme"};
    if (scene.edition) {
        present_answer(scene, page);
        present_figures(scene, page);
    } else {
        page.answer = texts("programme.none", {{"date", texts.date(scene.today)}});
    }
    present_idle(scene, page);
    present_editions(scene, page);
    return page;
}

FormReading read_own_threshold_form(const Scene& scene, Text form)
{
    FormReading reading;
    if (!scene.edition) return reading;
    const auto& texts = scene.texts;
    const auto& edition = *scene.edition;
    for (const auto& tier : edition.ladder.tiers)
        for (const auto& metric : tier.any_of) {
            auto id = own_threshold_id(edition.id, tier.id, metric.id);
            if (id != form_subject(form)) continue;
            OwnThreshold threshold{
                .id = id, .edition = edition.id, .tier = tier.id, .metric = metric.id, .amount = {}, .count = {}
            };
            auto kept = metric.threshold.value ? write_figure(*metric.threshold.value) : Text{};
            auto typed = DraftView{scene, form}.value("figure", kept);
            if (is_in_money(edition, metric)) {
                if (auto amount = read_amount(typed))
                    threshold.amount = Money{*amount, edition.ladder.currency};
                if (!threshold.amount) reading.errors["figure"] = texts("own.error.amount");
            } else {
                threshold.count = read_count(typed);
                if (!threshold.count) reading.errors["figure"] = texts("own.error.count");
            }
            if (!reading.errors.empty()) return reading;
            if (auto mistake = find_own_threshold_mistake(edition, threshold))
                reading.errors["figure"] = texts.error("refusal", *mistake);
            else
                reading.command = SaveOwnThreshold{threshold};
        }
    return reading;
}

}  // namespace palier
