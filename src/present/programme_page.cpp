#include "present/programme_page.h"

#include <algorithm>
#include <set>

#include "core/assess.h"
#include "present/names.h"
#include "present/reasons.h"

namespace palier {

namespace {

Badge present_confidence(const Texts& texts, Confidence confidence)
{
    return {name_confidence(texts, confidence), tone_of(confidence)};
}

Text cite(const Texts& texts, const Provenance& provenance)
{
    List<Text> citations;
    for (const auto& citation : provenance.citations)
        citations.push_back(
            citation.place.empty()
                ? Text{citation.source}
                : texts("source.citation", {{"source", citation.source}, {"place", citation.place}})
        );
    return citations.empty() ? texts("programme.no-source")
                             : texts("programme.cited", {{"sources", texts.list(citations)}});
}

SourcedLine make_line(const Texts& texts, Text key, Text title, Text text, const Provenance& provenance)
{
    return {key, title, text, cite(texts, provenance), present_confidence(texts, provenance.confidence)};
}

Text count_lines(const Texts& texts, Text key, std::size_t count)
{
    return texts.count(key, static_cast<std::int64_t>(count));
}

Text present_span(const Texts& texts, const Edition& edition)
{
    if (!edition.in_force_until)
        return texts("programme.from", {{"from", texts.date(edition.in_force_from)}});
    return texts(
        "programme.from-until",
        {{"from", texts.date(edition.in_force_from)}, {"last", texts.date(*edition.in_force_until - Days{1})}}
    );
}

EditionRow present_edition(const Scene& scene, const Edition& edition)
{
    const auto& texts = scene.texts;
    auto pinned = scene.state().settings().pinned_edition == edition.id;
    EditionRow row{
        "edition-" + edition.id, edition_name(texts, edition.id), present_span(texts, edition), {}, {}
    };
    if (scene.edition == &edition) row.badges.push_back({texts("programme.used"), Tone::accent});
    if (pinned) row.badges.push_back({texts("programme.pinned"), Tone::information});
    if (find_edition_in_force(scene.editions, scene.today) == &edition)
        row.badges.push_back({texts("programme.in-force"), Tone::met});

    if (pinned)
        row.buttons = {{"unpin-" + edition.id, texts("programme.unpin"), Command{PinEdition{std::nullopt}}}};
    else
        row.buttons = {{"pin-" + edition.id, texts("programme.pin"), Command{PinEdition{edition.id}}}};
    row.buttons.push_back(
        {"day-of-" + edition.id,
         texts("programme.go-to", {{"date", texts.short_date(edition.in_force_from)}}),
         Command{SetReferenceDate{edition.in_force_from}},
         "",
         Button::Kind::quiet}
    );
    return row;
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
    return section;
}

// The numbers of the rules that a condition of the edition asks about: those that Palier decides by itself.
std::set<std::string> find_decided(const Edition& edition)
{
    std::set<std::string> numbers;
    for (const auto& rule : edition.rules) numbers.insert(rule.number);
    for (const auto& node : edition.nodes)
        if (!node.rule.empty()) numbers.insert(node.rule);
    for (const auto& period : edition.periods) numbers.insert(period.rule);
    return numbers;
}

SourcedSection present_rules(const Texts& texts, const Edition& edition)
{
    SourcedSection section{
        .key = "rules", .heading = texts("programme.rules"), .text = texts("programme.rules.text")
    };
    auto decided = find_decided(edition);
    for (const auto& statement : edition.statements) {
        auto title = decided.contains(statement.number)
                         ? texts("programme.rule.decided", {{"number", statement.number}})
                         : Text{statement.number};
        section.lines.push_back(make_line(
            texts, "rule-" + statement.number, title, texts("statement." + statement.text), statement.provenance
        ));
    }
    section.label = count_lines(texts, "programme.rules.show", section.lines.size());
    return section;
}

void present_sources(const Texts& texts, const Edition& edition, ProgrammePage& page)
{
    page.sources_heading = texts("programme.sources");
    page.sources_text = texts("programme.sources.text");
    page.sources_label = count_lines(texts, "programme.sources.show", edition.sources.size());
    for (const char* column : {"key", "kind", "reference", "date"})
        page.source_columns.push_back(texts(Text{"programme.source."} + column));
    for (const auto& source : edition.sources)
        page.sources.push_back(
            {"source-" + source.id,
             source.id,
             texts("programme.source-kind." + source.kind),
             source.reference,
             source.date}
        );
}

void present_contents(const Scene& scene, const Edition& edition, ProgrammePage& page)
{
    const auto& texts = scene.texts;
    page.answer = texts(
        "programme.answer",
        {{"edition", edition_name(texts, edition.id)}, {"span", present_span(texts, edition)}}
    );
    page.about = texts("programme.about");
    page.pairs = {
        {texts("programme.why-that-day"), present_provenance(texts, "", edition.in_force_provenance)},
        {texts("programme.counts.rules"), texts.number(static_cast<std::int64_t>(edition.statements.size()))},
        {texts("programme.counts.sources"), texts.number(static_cast<std::int64_t>(edition.sources.size()))},
    };
    if (edition.hash.size() >= 12)
        page.pairs.push_back({texts("programme.hash"), edition.hash.substr(0, 12)});
    page.categories = present_categories(texts, edition);
    present_matrix(texts, edition, page);
    page.ladder = present_ladder_lines(texts, edition);
    page.benefits = present_benefit_lines(texts, edition);
    page.rules = present_rules(texts, edition);
    page.unknowns_heading = texts("programme.unknowns");
    page.unknowns_text = texts("programme.unknowns.text");
    for (const auto& unknown : edition.unknowns) page.unknowns.push_back(texts("unknown." + unknown));
    present_sources(texts, edition, page);
}

}  // namespace

ProgrammePage present_programme(const Scene& scene)
{
    const auto& texts = scene.texts;
    ProgrammePage page;
    page.title = texts("programme.title");
    page.previous = texts("programme.previous");
    page.next = texts("programme.next");
    page.editions_heading = texts("programme.editions");
    page.editions_text = texts("programme.editions.text");
    for (const auto& edition : scene.editions) page.editions.push_back(present_edition(scene, edition));
    if (scene.edition)
        present_contents(scene, *scene.edition, page);
    else
        page.answer = texts("programme.none", {{"date", texts.date(scene.today)}});
    return page;
}

}  // namespace palier
