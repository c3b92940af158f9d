// The text keys follow from the ids of an edition, as the comments in core/edition.h say.
#include "json/edition_texts.h"

#include "core/match.h"

namespace palier {

namespace {

std::set<std::string> find_placeholders(const std::string& sentence)
{
    std::set<std::string> found;
    for (auto open = sentence.find('{'); open != std::string::npos; open = sentence.find('{', open + 1)) {
        const auto close = sentence.find('}', open);
        if (close != std::string::npos) found.insert(sentence.substr(open, close - open + 1));
    }
    return found;
}

template <class Part>
void add_ids(std::set<std::string>& keys, const std::string& family, const std::vector<Part>& parts)
{
    for (const auto& part : parts) keys.insert(family + part.id);
}

void add_fact(std::set<std::string>& keys, const FactDeclaration& fact)
{
    for (const char* part : {".name", ".question", ".why"}) keys.insert("fact." + fact.id + part);
    // Choices of its own; others, such as roles, are named where they stand.
    if (fact.own_choices)
        for (const auto& choice : fact.choices) keys.insert("fact." + fact.id + ".value." + choice);
}

void add_condition(std::set<std::string>& keys, const Node& node)
{
    if (node.text.empty()) return;
    const auto family = "condition." + node.text;
    keys.insert(family + ".unknown");
    if (std::holds_alternative<NotKnown>(node.question)) return;
    keys.insert(family + ".met");
    keys.insert(family + ".not-met");
}

void add_benefit(std::set<std::string>& keys, const Benefit& benefit)
{
    keys.insert("benefit." + benefit.id + ".name");
    keys.insert("benefit." + benefit.id + ".description");
    if (benefit.noted) keys.insert("benefit." + benefit.id + ".note");
}

}  // namespace

std::set<std::string> find_text_keys(const Edition& edition)
{
    std::set<std::string> keys{"programme." + edition.programme + ".name", "edition." + edition.id + ".label"};
    add_ids(keys, "category.", edition.categories);
    add_ids(keys, "option.", edition.options);
    add_ids(keys, "offer-type.", edition.offer_types);
    for (const auto& type : edition.offer_types) add_ids(keys, "service-kind.", type.services);
    add_ids(keys, "store.", edition.stores);
    add_ids(keys, "offer-state.", edition.offer_states);
    for (const auto& transition : edition.offer_transitions) keys.insert("offer-action." + transition.action);
    add_ids(keys, "role.", edition.roles);
    for (const auto& period : edition.periods) {
        keys.insert("period." + period.id + ".name");
        keys.insert("period." + period.id + ".over");
    }
    add_ids(keys, "tier.", edition.ladder.tiers);
    for (const auto& tier : edition.ladder.tiers) add_ids(keys, "metric.", tier.any_of);
    for (const auto& benefit : edition.benefits) add_benefit(keys, benefit);
    add_ids(keys, "revocation.", edition.revocation_reasons);
    for (const auto& phase : edition.technical.phases) keys.insert("phase." + phase);
    for (const auto& solution : edition.technical.solutions) keys.insert("solution." + solution);
    for (const auto& unknown : edition.unknowns) keys.insert("unknown." + unknown);
    for (const auto& rule : edition.rules) keys.insert("rule." + rule.id + ".name");
    for (const auto& statement : edition.statements) keys.insert("statement." + statement.text);
    for (const auto& node : edition.nodes) add_condition(keys, node);
    for (const auto& fact : edition.facts) add_fact(keys, fact);
    return keys;
}

void add_missing_names(const Edition& edition, TextCatalogue& words)
{
    for (const auto& key : find_text_keys(edition)) {
        std::string_view name = key;
        if (name.starts_with("condition.") || name.starts_with("fact.")) continue;
        if (name.ends_with(".description") || name.ends_with(".note")) continue;
        name.remove_prefix(name.find('.') + 1);
        for (std::string_view part : {".name", ".label", ".over"})
            if (name.ends_with(part)) name.remove_suffix(part.size());
        words.try_emplace(key, name);
    }
}

std::vector<Issue>
check_texts(const std::vector<Edition>& editions, const std::map<std::string, TextCatalogue>& by_language)
{
    std::set<std::string> needed;
    for (const auto& edition : editions) needed.merge(find_text_keys(edition));

    std::vector<Issue> issues;
    const auto note_text = [&](const std::string& language, const char* code, const std::string& key) {
        Issue issue;
        issue.file = "texts." + language + ".json";
        issue.pointer = "/" + key;
        issue.code = code;
        issue.values = {{"key", key}, {"language", language}};
        note(issues, std::move(issue));
    };
    for (const auto& [language, texts] : by_language) {
        for (const auto& key : needed)
            if (!texts.contains(key)) note_text(language, "text-missing", key);
        for (const auto& [key, sentence] : texts) {
            if (!needed.contains(key)) note_text(language, "text-unneeded", key);
            const auto& first = by_language.begin()->second;
            const auto same = first.find(key);
            if (same != first.end() && find_placeholders(same->second) != find_placeholders(sentence))
                note_text(language, "placeholders-differ", key);
        }
    }
    return issues;
}

}  // namespace palier
