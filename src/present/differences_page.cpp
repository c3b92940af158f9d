#include "present/differences_page.h"

#include <algorithm>

#include "present/names.h"

namespace palier {

namespace {

constexpr std::size_t most_own = 8;  // in sight, before one asks for the rest

struct Pairing {
    const Edition* before;
    const Edition* after;
};

// The edition in use and the one before it; of the first one the one after it.
Pairing choose_pair(const Scene& scene)
{
    const auto& editions = scene.editions;
    const auto* after = scene.edition ? scene.edition : &editions.back();
    auto place = std::ranges::find(editions, after->id, &Edition::id);
    if (place == editions.begin()) return {&editions[0], &editions[1]};
    return {&*(place - 1), &*place};
}

const Edition* find_edition_named(const Scene& scene, const std::string& id)
{
    auto found = std::ranges::find(scene.editions, id, &Edition::id);
    return found == scene.editions.end() ? nullptr : &*found;
}

Text path_to(const Edition& before, const Edition& after)
{
    return join("/programme/differences/", before.id, "/") + after.id;
}

template <class Path>
EditionChoiceField make_choice(const Scene& scene, Text key, const Edition& chosen, Path path)
{
    EditionChoiceField field{.key = key, .label = scene.texts("differences." + key), .value = chosen.id};
    for (const auto& edition : scene.editions) {
        field.options.push_back({edition.id, edition_name(scene.texts, edition.id)});
        field.paths.push_back(path(edition));
    }
    return field;
}

void present_own(const Scene& scene, const Pairing& pair, DifferencesPage& page)
{
    const auto& texts = scene.texts;
    page.own_heading = texts("differences.own");
    if (scene.state().empty()) {
        page.own_text = texts("differences.own.nobody");
        page.start = Button{"differences-start", texts("differences.own.start"), GoTo{"/start"}};
        return;
    }
    auto changes = compare_answers(*pair.before, *pair.after, scene.state(), scene.today);
    auto lines = present_answer_changes(scene, changes);
    Values values{{"company", company_name(scene)}, {"date", texts.date(scene.today)}};
    page.own_text =
        lines.empty() ? texts("differences.own.none", values)
                      : texts.count("differences.own.text", static_cast<std::int64_t>(lines.size()), values);
    for (const auto& line : lines) (page.own.size() < most_own ? page.own : page.own_rest).push_back(line);
    if (!page.own_rest.empty())
        page.own_rest_label =
            texts.count("differences.own.rest", static_cast<std::int64_t>(page.own_rest.size()));
}

// What only one of the two has: said on both sides, so that none is empty.
void fill_sides(const Texts& texts, ChangeLine& line)
{
    if (line.sort == EditionDifference::Kind::changed) return;
    bool added = line.sort == EditionDifference::Kind::added;
    auto& there = added ? line.after : line.before;
    if (there.empty()) there = texts("differences.there");
    (added ? line.before : line.after) = texts("change.not-in-edition");
}

void present_general(const Scene& scene, const Pairing& pair, DifferencesPage& page)
{
    const auto& texts = scene.texts;
    auto differences = compare_editions(*pair.before, *pair.after);
    std::int64_t added = 0, removed = 0;
    for (const auto& difference : differences) {
        added += difference.kind == EditionDifference::Kind::added;
        removed += difference.kind == EditionDifference::Kind::removed;
    }
    auto all = static_cast<std::int64_t>(differences.size());
    page.sections = present_edition_changes(texts, *pair.before, *pair.after, differences);
    for (auto& section : page.sections)
        for (auto& line : section.lines) fill_sides(texts, line);
    page.general_heading = texts("differences.general");
    page.general_text = all == 0 ? texts("change.none") : texts("differences.general.text");
    page.answer = all == 0
                      ? texts("differences.none", {{"edition", page.before_name}, {"other", page.after_name}})
                      : texts.count(
                            "differences.answer",
                            all,
                            {{"new", texts.number(added)},
                             {"gone", texts.number(removed)},
                             {"changed", texts.number(all - added - removed)}}
                        );
    if (pair.before == pair.after) page.answer = texts("differences.same", {{"edition", page.before_name}});
}

}  // namespace

DifferencesPage present_differences(const Scene& scene, const std::string& before, const std::string& after)
{
    const auto& texts = scene.texts;
    DifferencesPage page{
        .back = {"back", texts("programme.back"), "/programme"}, .title = texts("differences.title")
    };
    if (scene.editions.size() < 2) {
        page.answer = texts("differences.one-edition");
        return page;
    }
    page.comparable = true;
    auto pair = choose_pair(scene);
    for (const auto& [id, edition] : {std::pair{&before, &pair.before}, std::pair{&after, &pair.after}}) {
        if (id->empty()) continue;
        if (const auto* found = find_edition_named(scene, *id))
            *edition = found;
        else
            page.unknown = {
                .key = "edition-unknown",
                .tone = Tone::unknown,
                .text = texts("differences.unknown", {{"edition", *id}})
            };
    }
    page.before = make_choice(scene, "before", *pair.before, [&](const Edition& edition) {
        return path_to(edition, *pair.after);
    });
    page.after = make_choice(scene, "after", *pair.after, [&](const Edition& edition) {
        return path_to(*pair.before, edition);
    });
    page.swap = {"swap", texts("differences.swap"), GoTo{path_to(*pair.after, *pair.before), true}};
    page.before_name = edition_name(texts, pair.before->id);
    page.after_name = edition_name(texts, pair.after->id);
    page.thing_label = texts("differences.thing");
    page.absent_label = texts("change.not-in-edition");
    present_own(scene, pair, page);
    present_general(scene, pair, page);
    return page;
}

}  // namespace palier
