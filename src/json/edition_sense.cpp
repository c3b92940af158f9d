#include "json/edition_sense.h"

#include <algorithm>
#include <set>
#include <string>

#include "core/fixed_conditions.h"
#include "core/names.h"
#include "json/condition_reader.h"
#include "json/json_reader.h"

namespace palier {

namespace {

template <class Index, class Part, std::size_t count>
void check_used(
    JsonReader& root,
    const char* list,
    const char* code,
    const std::vector<Part>& parts,
    const std::set<Index>& asked,
    const std::string_view (&by_name)[count]
)
{
    for (Index i = 0; i < parts.size(); ++i)
        if (!asked.contains(i) && std::ranges::find(by_name, parts[i].id) == std::end(by_name))
            root.note_elsewhere(
                std::string{"/"} + list + "/" + std::to_string(i),
                code,
                {{"found", parts[i].id}},
                IssueLevel::warning
            );
}

// Whose outcome no fact can change is hardly what its author meant, and a benefit that nobody can have even less.
void check_fixed(JsonReader& root, const Edition& edition, const ConditionReader& conditions)
{
    std::set<NodeIndex> never;
    for (const auto& fixed : find_fixed_conditions(edition)) {
        if (!fixed.met) never.insert(fixed.node);
        if (fixed.about.empty()) continue;
        const auto& pointer = conditions.pointer_to(fixed.node);
        root.note_elsewhere(
            pointer,
            fixed.met ? "condition-always-met" : "condition-never-met",
            {{"about", fixed.about}},
            IssueLevel::warning
        );
    }
    for (std::size_t i = 0; i < edition.benefits.size(); ++i) {
        const auto& benefit = edition.benefits[i];
        if (never.contains(benefit.unlocked))
            root.note_elsewhere(
                "/benefits/" + std::to_string(i),
                "benefit-out-of-reach",
                {{"benefit", benefit.id}},
                IssueLevel::warning
            );
    }
}

}  // namespace

void check_sense(JsonReader& root, const Edition& edition, const ConditionReader& conditions)
{
    auto periods = conditions.asked_periods();
    for (const auto& benefit : edition.benefits)
        for (const auto& validity : benefit.validities) periods.insert(validity.period);
    check_used(root, "periods", "period-unused", edition.periods, periods, names::periods);
    check_used(root, "rules", "rule-unused", edition.rules, conditions.asked_rules(), names::rules);
    check_fixed(root, edition, conditions);
}

std::optional<Edition>
read_edition_closely(std::string_view text, std::string_view file, std::vector<Issue>& issues)
{
    return read_edition(text, file, issues, check_sense);
}

}  // namespace palier
