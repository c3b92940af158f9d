#include "present/rules_page.h"

#include "core/text.h"
#include "present/forms.h"
#include "present/names.h"
#include "present/place.h"

namespace palier {

namespace {

constexpr const char* rules_form = "rules";
constexpr const char* words_field = "words";

// Every word somewhere, in any order.
bool holds_all(const std::string& text, std::string_view words)
{
    while (!words.empty()) {
        auto end = std::min(words.find(' '), words.size());
        if (text.find(words.substr(0, end)) == std::string::npos) return false;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return true;
}

void present_lines(const Scene& scene, RulesPage& page)
{
    const auto& texts = scene.texts;
    auto decided = find_decided(*scene.edition);
    auto words = fold(page.filter.value);
    for (const auto& statement : scene.edition->statements) {
        auto title = decided.contains(statement.number)
                         ? texts("programme.rule.decided", {{"number", statement.number}})
                         : Text{statement.number};
        auto line = make_line(
            texts, "rule-" + statement.number, title, texts("statement." + statement.text), statement.provenance
        );
        if (!holds_all(fold(join(line.title + " ", line.text, " ") + line.source), words)) continue;
        page.lines.push_back(line);
        page.links.push_back(
            {"through-" + statement.number,
             texts("rules.through", {{"number", statement.number}}),
             "/programme/rules/" + Text{statement.number}}
        );
    }
    auto all = static_cast<std::int64_t>(scene.edition->statements.size());
    page.found =
        texts.count("rules.found", static_cast<std::int64_t>(page.lines.size()), {{"all", texts.number(all)}});
}

void present_sources(const Texts& texts, const Edition& edition, RulesPage& page)
{
    page.sources_heading = texts("programme.sources");
    page.sources_text = texts("programme.sources.text");
    page.sources_label =
        texts.count("programme.sources.show", static_cast<std::int64_t>(edition.sources.size()));
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

bool is_same_reading(const SourcedLine& one, const SourcedLine& other)
{
    return one.text == other.text && one.source == other.source &&
           one.confidence.text == other.confidence.text;
}

}  // namespace

std::set<std::string> find_decided(const Edition& edition)
{
    std::set<std::string> numbers;
    for (const auto& rule : edition.rules) numbers.insert(rule.number);
    for (const auto& node : edition.nodes)
        if (!node.rule.empty()) numbers.insert(node.rule);
    for (const auto& period : edition.periods) numbers.insert(period.rule);
    return numbers;
}

RulesPage present_rules(const Scene& scene)
{
    const auto& texts = scene.texts;
    RulesPage page{
        .back = {"back", texts("programme.back"), "/programme"},
        .title = texts("rules.title"),
        .answer = texts("rules.answer", {{"edition", edition_name(texts, scene.edition->id)}}),
        .text = texts("programme.rules.text"),
        .form = rules_form,
        .filter = make_field(scene, {scene, rules_form}, FieldKind::search, words_field, "", "rules.field"),
        .list_name = texts("rules.title"),
    };
    present_lines(scene, page);
    present_sources(texts, *scene.edition, page);
    return page;
}

RulePage present_rule(const Scene& scene, const std::string& number)
{
    const auto& texts = scene.texts;
    RulePage page{
        .back = {"back", texts("rules.back"), "/programme/rules"},
        .title = texts("rule.title", {{"number", number}}),
        .list_name = texts("rule.readings"),
    };
    List<List<Text>> editions;  // of each reading
    for (const auto& edition : scene.editions) {
        const auto* statement = edition.find_statement(number);
        if (!statement) continue;
        auto line = make_line(
            texts, "reading-" + edition.id, "", texts("statement." + statement->text), statement->provenance
        );
        if (page.readings.empty() || !is_same_reading(page.readings.back(), line)) {
            page.readings.push_back(line);
            editions.push_back({});
        }
        editions.back().push_back(edition_name(texts, edition.id));
        page.readings.back().title = texts.list(editions.back());
    }
    page.answer = page.readings.empty()
                      ? texts("rule.none", {{"number", number}})
                      : texts.count("rule.answer", static_cast<std::int64_t>(page.readings.size()));
    return page;
}

}  // namespace palier
