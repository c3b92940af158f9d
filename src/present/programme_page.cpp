#include "present/programme_page.h"

#include <algorithm>

#include "core/assess.h"
#include "present/names.h"
#include "present/reasons.h"
#include "present/rules_page.h"

namespace palier {

namespace {

Text count_lines(const Texts& texts, Text key, std::size_t count)
{
    return texts.count(key, static_cast<std::int64_t>(count));
}

EditionRow present_edition(const Scene& scene, const Edition& edition)
{
    const auto& texts = scene.texts;
    auto name = edition_name(texts, edition.id);
    auto pinned = scene.state().settings().pinned_edition == edition.id;
    EditionRow row{"edition-" + edition.id, name, present_span(texts, edition), {}, {}};
    if (scene.edition == &edition) row.badges.push_back({texts("programme.used"), Tone::accent});
    if (pinned) row.badges.push_back({texts("programme.pinned"), Tone::information});
    if (find_edition_in_force(scene.editions, scene.today) == &edition)
        row.badges.push_back({texts("programme.in-force"), Tone::met});

    if (pinned)
        row.buttons = {{"unpin-" + edition.id, texts("programme.unpin"), Command{PinEdition{std::nullopt}}}};
    else
        row.buttons = {
            {.key = "pin-" + edition.id,
             .label = texts("programme.pin"),
             .action = Command{PinEdition{edition.id}},
             .spoken = texts("programme.pin.spoken", {{"edition", name}})}
        };
    auto date = texts.short_date(edition.in_force_from);
    row.buttons.push_back(
        {.key = "day-of-" + edition.id,
         .label = texts("programme.go-to", {{"date", date}}),
         .action = Command{SetReferenceDate{edition.in_force_from}},
         .kind = Button::Kind::quiet,
         .spoken = texts("programme.go-to.spoken", {{"date", date}, {"edition", name}})}
    );
    return row;
}

// R72, R73: what led to this edition.
Text present_why(const Scene& scene)
{
    const auto& texts = scene.texts;
    const auto& edition = *scene.edition;
    Values values{{"date", texts.date(scene.today)}, {"edition", edition_name(texts, edition.id)}};
    if (scene.state().settings().pinned_edition == edition.id) return texts("programme.why.pinned", values);

    const auto* partner = scene.state().partner();
    auto choice = choose_edition(scene.editions, partner ? partner->membership : Membership{}, scene.today);
    if (!choice.for_members) return texts("programme.why.date", values);
    values["former"] = edition_name(texts, choice.for_members->id);
    if (choice.edition != choice.for_members) return texts("programme.why.newcomers", values);
    if (!choice.renewal) return texts("programme.why.kept", values);
    values["renewal"] = texts.date(*choice.renewal);
    return texts("programme.why.kept-until", values);
}

SourcedSection present_categories(const Texts& texts, const Edition& edition)
{
    SourcedSection section{
        .key = "categories",
        .heading = texts("programme.categories"),
        .text = texts("programme.categories.text")
    };
    for (const auto& option : edition.options)
        section.lines.push_back(make_line(
            texts,
            "option-" + option.id,
            option_name(texts, option.id),
            texts("programme.gives", {{"category", category_name(texts, option.category)}}),
            option.provenance
        ));
    for (const auto& type : edition.offer_types)
        for (const auto& service : type.services)
            section.lines.push_back(make_line(
                texts,
                "service-" + service.id,
                service_kind_name(texts, service.id),
                texts(
                    "programme.service-gives",
                    {{"type", offer_type_name(texts, type.id)},
                     {"category", category_name(texts, service.category)}}
                ),
                service.provenance
            ));
    section.label = count_lines(texts, "programme.categories.show", section.lines.size());
    return section;
}

void present_matrix(const Texts& texts, const Edition& edition, ProgrammePage& page)
{
    page.matrix_heading = texts("programme.matrix");
    page.matrix_text = texts("programme.matrix.text");
    page.matrix_label = texts("programme.matrix.show");
    page.matrix_columns = {texts("programme.matrix.type")};
    for (const auto& option : edition.options) page.matrix_columns.push_back(option_name(texts, option.id));
    for (const auto& type : edition.offer_types) {
        MatrixRow row{"matrix-" + type.id, offer_type_name(texts, type.id), {}};
        for (const auto& option : edition.options) {
            bool allowed = std::ranges::find(type.options, option.id) != type.options.end();
            bool shown = std::ranges::find(type.shown_options, option.id) != type.shown_options.end();
            row.cells.push_back(texts(shown ? "programme.matrix.shown" : allowed ? "value.yes" : "value.no"));
        }
        page.matrix.push_back(row);
    }
}

// The lowest figure that leads to a tier, or that it is not known.
Text present_threshold(const Texts& texts, const Tier& tier)
{
    if (tier.any_of.empty()) return texts("programme.tier.entry");
    List<Text> ways;
    for (const auto& metric : tier.any_of) {
        auto name = texts("metric." + metric.id);
        bool own = metric.threshold.provenance.confidence == Confidence::own;
        ways.push_back(
            metric.threshold.value
                ? texts(
                      own ? "programme.tier.own" : "programme.tier.at-least",
                      {{"metric", name}, {"figure", texts.value(*metric.threshold.value, "")}}
                  )
                : texts("programme.tier.unknown", {{"metric", name}})
        );
    }
    return texts.either(ways);
}

SourcedSection present_ladder_lines(const Texts& texts, const Edition& edition)
{
    SourcedSection section{.key = "ladder", .heading = texts("programme.ladder")};
    section.text =
        texts(edition.ladder.complete ? "programme.ladder.complete" : "programme.ladder.incomplete");
    for (const auto& tier : edition.ladder.tiers)
        section.lines.push_back(make_line(
            texts, "tier-" + tier.id, tier_name(texts, tier.id), present_threshold(texts, tier), tier.provenance
        ));
    section.label = count_lines(texts, "programme.ladder.show", section.lines.size());
    return section;
}

SourcedSection present_benefit_lines(const Texts& texts, const Edition& edition)
{
    SourcedSection section{.key = "programme-benefits", .heading = texts("programme.benefits")};
    section.text =
        texts(edition.benefits_complete ? "programme.benefits.complete" : "programme.benefits.incomplete");
    for (const auto& benefit : edition.benefits)
        section.lines.push_back(make_line(
            texts,
            "programme-benefit-" + benefit.id,
            benefit_name(texts, benefit.id),
            texts.optional("benefit." + benefit.id + ".description"),
            benefit.provenance
        ));
    section.label = count_lines(texts, "programme.benefits.show", section.lines.size());
    return section;
}

// What of the ladder and the rest is there, and how much of it is not known.
void present_counts(const Texts& texts, const Edition& edition, ProgrammePage& page)
{
    const auto& tiers = edition.ladder.tiers;
    auto unknown = std::ranges::count_if(tiers, [](const Tier& tier) {
        return std::ranges::any_of(tier.any_of, [](const auto& metric) { return !metric.threshold.value; });
    });
    auto add = [&](Text key, Text all, Text note) {
        page.pairs.push_back(
            {texts(key), note.empty() ? all : texts("programme.count.note", {{"count", all}, {"note", note}})}
        );
    };
    auto number = [&](std::size_t count) { return texts.number(static_cast<std::int64_t>(count)); };
    add("programme.ladder",
        number(tiers.size()),
        unknown > 0 ? texts.count("programme.count.thresholds", unknown) : Text{});
    add("programme.count.benefits",
        number(edition.benefits.size()),
        texts(edition.benefits_complete ? "programme.count.complete" : "programme.count.incomplete"));
    auto decided = find_decided(edition);
    auto deciding = std::ranges::count_if(edition.statements, [&](const Statement& statement) {
        return decided.contains(statement.number);
    });
    add("programme.rules", number(edition.statements.size()), texts.count("programme.count.decided", deciding)
    );
    add("programme.sources", number(edition.sources.size()), "");
}

void present_doorways(const Scene& scene, ProgrammePage& page)
{
    const auto& texts = scene.texts;
    page.doorways_heading = texts("programme.doorways");
    for (const char* place : {"rules", "differences", "examples", "own"}) {
        auto key = Text{"programme.doorway."} + place;
        page.doorways.push_back(
            {Text{"doorway-"} + place,
             texts(key),
             texts(key + ".text"),
             {Text{"open-"} + place, texts(key + ".open"), Text{"/programme/"} + place}}
        );
    }
}

void present_contents(const Scene& scene, const Edition& edition, ProgrammePage& page)
{
    const auto& texts = scene.texts;
    page.answer = texts(
        "programme.answer",
        {{"edition", edition_name(texts, edition.id)}, {"span", present_span(texts, edition)}}
    );
    page.why = present_why(scene);
    page.about = texts("programme.about");
    page.pairs = {{texts("programme.why-that-day"), present_provenance(texts, "", edition.in_force_provenance)}
    };
    present_counts(texts, edition, page);
    if (edition.hash.size() >= 12)
        page.pairs.push_back({texts("programme.hash"), edition.hash.substr(0, 12)});
    page.contents_heading = texts("programme.contents");
    page.ladder = present_ladder_lines(texts, edition);
    page.benefits = present_benefit_lines(texts, edition);
    page.categories = present_categories(texts, edition);
    present_matrix(texts, edition, page);
    page.unknowns_heading = texts("programme.unknowns");
    page.unknowns_text = texts("programme.unknowns.text");
    for (const auto& unknown : edition.unknowns) page.unknowns.push_back(texts("unknown." + unknown));
}

}  // namespace

ProgrammePage present_programme(const Scene& scene)
{
    const auto& texts = scene.texts;
    ProgrammePage page;
    page.title = texts("programme.title");
    page.editions_heading = texts("programme.editions");
    page.editions_text = texts("programme.editions.text");
    for (const auto& edition : scene.editions) page.editions.push_back(present_edition(scene, edition));
    present_doorways(scene, page);
    if (scene.edition)
        present_contents(scene, *scene.edition, page);
    else
        page.answer = texts("programme.none", {{"date", texts.date(scene.today)}});
    return page;
}

}  // namespace palier
