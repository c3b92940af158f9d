#include "json/facts_reader.h"

#include <functional>

#include "core/sort.h"
#include "json/condition_reader.h"

namespace palier {

namespace {

constexpr std::int64_t largest_whole = std::int64_t{1} << 53;

FactValue read_fact(JsonReader& stated, const char* id, const FactDeclaration& declaration)
{
    switch (declaration.type) {
    case FactType::boolean: return stated.flag(id);
    case FactType::whole: return stated.whole(id, -largest_whole, largest_whole);
    case FactType::money: return stated.money(id);
    case FactType::date: return stated.date(id);
    case FactType::choice:
        return declaration.choices.empty() ? stated.id(id) : stated.name(id, declaration.choices);
    case FactType::choices: break;
    }
    auto chosen = declaration.choices.empty() ? stated.ids(id) : stated.names(id, declaration.choices);
    sort_by(chosen, std::less<>{});
    return chosen;
}

}  // namespace

Facts read_facts(JsonReader& stated, const Edition& edition)
{
    Facts facts(edition.facts.size());
    if (!stated.check_object()) return facts;
    for (const auto& id : stated.member_names()) {
        if (const auto fact = edition.find_fact(id)) {
            if (!stated.is_null(id.c_str()))
                facts[*fact] = read_fact(stated, id.c_str(), edition.facts[*fact]);
            continue;
        }
        const auto known = ids_of(edition.facts);
        if (const auto hint = stated.suggest(id, known); !hint.empty())
            stated.note_at(id.c_str(), "unknown-key-near", {{"key", id}, {"hint", hint}});
        else
            stated.note_at(id.c_str(), "fact-unused", {{"fact", id}});
    }
    return facts;
}

}  // namespace palier
