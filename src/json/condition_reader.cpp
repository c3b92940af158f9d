// One function for each kind of condition, and the checks that need more than one of them.
#include "json/condition_reader.h"

#include <algorithm>
#include <functional>

#include "core/sort.h"

namespace palier {

namespace {

constexpr const char* kinds[] = {"all", "any", "of", "not", "rule", "fact", "period", "tier", "notKnown"};

constexpr std::int64_t largest_whole = std::int64_t{1} << 53;

bool can_compare(FactType type, Comparison comparison)
{
    switch (comparison) {
    case Comparison::is:
    case Comparison::is_not: return type != FactType::choices;
    case Comparison::at_least:
    case Comparison::more_than:
    case Comparison::at_most:
    case Comparison::less_than:
        return type == FactType::whole || type == FactType::money || type == FactType::date;
    case Comparison::one_of: return type == FactType::choice;
    case Comparison::includes_any:
    case Comparison::includes_all:
    case Comparison::includes_none: return type == FactType::choices;
    }
    return false;
}

}  // namespace

Provenance read_provenance(JsonReader& reader, const Edition& edition)
{
    Provenance provenance;
    const auto citations = reader.texts("citations", 200);
    for (std::size_t i = 0; i < citations.size(); ++i) {
        const auto& citation = citations[i];
        const auto end = std::min(citation.find(' '), citation.size());
        Citation cited{citation.substr(0, end), end < citation.size() ? citation.substr(end + 1) : ""};
        if (!citation.empty() && !edition.find_source(cited.source)) {
            auto hint = reader.suggest(cited.source, ids_of(edition.sources));
            auto place = reader.enter("citations", i);
            if (hint.empty())
                place.note_here("unknown-source", {{"found", cited.source}});
            else
                place.note_here("unknown-source-near", {{"found", cited.source}, {"hint", hint}});
        }
        provenance.citations.push_back(std::move(cited));
    }
    provenance.confidence = reader.choice("confidence", confidence_words);
    if (reader.is_empty_list("citations") && provenance.confidence != Confidence::inferred)
        reader.note_at("citations", "citations-missing");
    return provenance;
}

std::vector<std::string> numbers_of(const std::vector<Statement>& statements)
{
    std::vector<std::string> numbers;
    numbers.reserve(statements.size());
    for (const auto& statement : statements) numbers.push_back(statement.number);
    return numbers;
}

ConditionReader::ConditionReader(Edition& edition, JsonReader& root)
    : edition_{edition}, root_{root}, rule_ids_{ids_of(edition.rules)}, fact_ids_{ids_of(edition.facts)},
      period_ids_{ids_of(edition.periods)}, tier_ids_{ids_of(edition.ladder.tiers)},
      numbers_{numbers_of(edition.statements)}, rules_(edition.rules.size(), Progress::waiting)
{
}

void ConditionReader::read_rules()
{
    for (RuleIndex rule = 0; rule < rules_.size(); ++rule)
        if (rules_[rule] == Progress::waiting) read_rule(rule);
}

std::optional<NodeIndex> ConditionReader::read(JsonReader& holder, const char* key, const Provenance& inherited)
{
    std::optional<NodeIndex> node;
    holder.object(key, [&](JsonReader& condition) { node = read_condition(condition, inherited); });
    return node;
}

std::optional<NodeIndex> ConditionReader::read_condition(JsonReader& condition, const Provenance& inherited)
{
    if (depth_ >= max_condition_depth) {
        condition.note_here("conditions-too-deep", {{"limit", std::to_string(max_condition_depth)}});
        condition.member_names();
        return {};
    }

    ++depth_;
    const bool own_sources = condition.has("citations") || condition.has("confidence");
    const auto provenance = own_sources ? read_provenance(condition, edition_) : inherited;
    const auto number = condition.optional_name("number", numbers_);
    const auto text = condition.optional_id("text");
    auto node = read_question(condition, provenance);
    --depth_;

    if (!node) return {};
    node->rule = number.value_or("");
    node->provenance = provenance;
    node->text = text.value_or("");
    const auto index = add(std::move(*node), condition);
    if (heights_[index] > max_condition_depth) {
        condition.note_here("conditions-too-deep", {{"limit", std::to_string(max_condition_depth)}});
        return {};
    }
    return index;
}

std::optional<Node> ConditionReader::read_question(JsonReader& condition, const Provenance& provenance)
{
    std::vector<const char*> found;
    for (const auto* kind : kinds)
        if (condition.has(kind)) found.push_back(kind);
    if (found.empty()) {
        condition.note_here("condition-empty");
        return {};
    }
    if (found.size() > 1) {
        condition.note_here("condition-ambiguous", {{"first", found[0]}, {"second", found[1]}});
        condition.member_names();
        return {};
    }

    const std::string_view kind = found.front();
    if (kind == "all") return read_list(condition, "all", All{}, provenance);
    if (kind == "any") return read_list(condition, "any", Any{}, provenance);
    if (kind == "of") return read_count(condition, provenance);
    if (kind == "not") return read_negation(condition, provenance);
    if (kind == "rule") return read_reference(condition);
    if (kind == "fact") return read_fact_test(condition);
    if (kind == "period") return read_period_test(condition);
    if (kind == "tier") return Node{TierReached{condition.name("tier", tier_ids_)}, {}, {}, {}, {}};
    if (!condition.flag("notKnown")) condition.note_at("notKnown", "not-known-false");
    return Node{NotKnown{}, {}, {}, {}, {}};
}

std::optional<NodeIndex> ConditionReader::read_rule(RuleIndex index)
{
    auto& rule = edition_.rules[index];
    rules_[index] = Progress::open;
    open_rules_.push_back(index);
    auto file = root_.enter("rules", index);
    const auto node = file.has("condition") ? read(file, "condition", rule.provenance) : std::nullopt;
    open_rules_.pop_back();
    rules_[index] = Progress::done;

    if (!node) return {};
    rule.root = *node;
    auto& number = edition_.nodes[*node].rule;
    if (number.empty()) number = rule.number;
    return node;
}

std::optional<Node> ConditionReader::read_list(
    JsonReader& condition, const char* key, Question question, const Provenance& provenance
)
{
    Node node{std::move(question), {}, {}, {}, {}};
    condition.each(key, [&](JsonReader& part) {
        if (const auto child = read_condition(part, provenance)) node.children.push_back(*child);
    });
    if (condition.is_empty_list(key)) condition.note_at(key, "empty-list");
    return node;
}

std::optional<Node> ConditionReader::read_count(JsonReader& condition, const Provenance& provenance)
{
    const auto parts = static_cast<std::int64_t>(condition.list_size("of"));
    const auto count = condition.whole("atLeast", 1, std::max<std::int64_t>(1, parts));
    return read_list(condition, "of", AtLeast{static_cast<std::uint32_t>(count)}, provenance);
}

std::optional<Node> ConditionReader::read_negation(JsonReader& condition, const Provenance& provenance)
{
    const auto child = read(condition, "not", provenance);
    if (!child) return {};
    return Node{Not{}, {*child}, {}, {}, {}};
}

std::optional<Node> ConditionReader::read_reference(JsonReader& condition)
{
    const auto id = condition.name("rule", rule_ids_);
    const auto* rule = edition_.find_rule(id);
    if (!rule) return {};
    const auto index = static_cast<RuleIndex>(rule - edition_.rules.data());
    asked_rules_.insert(index);

    if (rules_[index] == Progress::open) {
        const auto first = std::find(open_rules_.begin(), open_rules_.end(), index);
        std::string path;
        for (auto open = first; open != open_rules_.end(); ++open)
            path += edition_.rules[*open].id + " \u2192 ";
        condition.note_at("rule", "rule-cycle", {{"path", path + id}});
        return {};
    }
    // The mistakes of a rule that was read before have been noted there.
    const auto root = rules_[index] == Progress::done ? std::optional{rule->root} : read_rule(index);
    if (!root || *root == unread_root) return {};
    return Node{RuleHolds{index}, {*root}, {}, {}, {}};
}

std::optional<Node> ConditionReader::read_fact_test(JsonReader& condition)
{
    const auto id = condition.name("fact", fact_ids_);
    std::vector<const Named<Comparison>*> found;
    for (const auto& comparison : comparison_words)
        if (condition.has(comparison.name)) found.push_back(&comparison);
    if (found.empty()) condition.note_here("comparison-missing");
    if (found.size() > 1)
        condition.note_here("condition-ambiguous", {{"first", found[0]->name}, {"second", found[1]->name}});

    const auto fact = edition_.find_fact(id);
    if (!fact || found.size() != 1) return {};
    asked_.insert(*fact);
    const auto& declaration = edition_.facts[*fact];
    const auto& [key, comparison] = *found.front();
    if (!can_compare(declaration.type, comparison)) {
        condition.note_at(key, "comparison-impossible", {{"comparison", key}, {"fact", id}});
        return {};
    }

    if (condition.enter(key).has("otherFact")) {
        const auto other = read_other_fact(condition, key, declaration);
        if (!other) return {};
        asked_.insert(*other);
        return Node{FactTest{*fact, comparison, Unknown{}, other}, {}, {}, {}, {}};
    }
    const auto needed = read_needed(condition, key, comparison, declaration);
    if (!needed) return {};
    return Node{FactTest{*fact, comparison, *needed, {}}, {}, {}, {}, {}};
}

std::optional<FactIndex>
ConditionReader::read_other_fact(JsonReader& condition, const char* key, const FactDeclaration& declaration)
{
    std::optional<FactIndex> other;
    condition.object(key, [&](JsonReader& holder) {
        other = edition_.find_fact(holder.name("otherFact", fact_ids_));
        if (!other) return;
        const auto& second = edition_.facts[*other];
        if (second.type != declaration.type || second.unit != declaration.unit)
            holder.note_at("otherFact", "facts-differ", {{"first", declaration.id}, {"second", second.id}});
    });
    return other;
}

std::optional<FactValue> ConditionReader::read_needed(
    JsonReader& condition, const char* key, Comparison comparison, const FactDeclaration& declaration
)
{
    const bool several = comparison == Comparison::one_of || declaration.type == FactType::choices;
    switch (declaration.type) {
    case FactType::boolean: return condition.flag(key);
    case FactType::whole: return condition.whole(key, -largest_whole, largest_whole);
    case FactType::date: return condition.date(key);
    case FactType::money: {
        auto amount = condition.money(key);
        if (!amount.currency.empty() && !declaration.unit.empty() && amount.currency != declaration.unit)
            condition.note_at(
                key, "unit-differs", {{"found", amount.currency}, {"expected", declaration.unit}}
            );
        return amount;
    }
    case FactType::choice:
    case FactType::choices: break;
    }
    if (!several)
        return declaration.choices.empty() ? condition.id(key) : condition.name(key, declaration.choices);
    auto chosen = declaration.choices.empty() ? condition.ids(key) : condition.names(key, declaration.choices);
    if (condition.is_empty_list(key)) condition.note_at(key, "empty-list");
    sort_by(chosen, std::less<>{});
    return chosen;
}

std::optional<Node> ConditionReader::read_period_test(JsonReader& condition)
{
    const auto id = condition.name("period", period_ids_);
    const bool over = condition.flag("over");
    const auto* period = edition_.find_period(id);
    if (!period) return {};
    const auto index = static_cast<PeriodIndex>(period - edition_.periods.data());
    asked_periods_.insert(index);
    return Node{PeriodTest{index, over}, {}, {}, {}, {}};
}

NodeIndex ConditionReader::add(Node node, const JsonReader& place)
{
    std::uint32_t height = 0;
    for (const auto child : node.children) height = std::max(height, heights_[child]);
    heights_.push_back(height + 1);
    pointers_.push_back(place.pointer());
    edition_.nodes.push_back(std::move(node));
    return static_cast<NodeIndex>(edition_.nodes.size() - 1);
}

}  // namespace palier
