#include "present/ways.h"

#include <array>
#include <utility>

namespace palier {

namespace {

Outcome expected_below(const Node& node, Outcome outcome)
{
    if (!std::holds_alternative<Not>(node.question)) return outcome;
    if (outcome == Outcome::met) return Outcome::not_met;
    if (outcome == Outcome::not_met) return Outcome::met;
    return outcome;
}

std::string find_fact_below(const Edition& edition, const Reason& reason)
{
    const auto& node = edition.nodes[reason.node];
    if (const auto* test = std::get_if<FactTest>(&node.question)) return edition.facts[test->fact].id;
    if (std::holds_alternative<TierReached>(node.question)) return "company.billed-sales";

    for (const auto& child : reason.children)
        if (child.outcome == expected_below(node, reason.outcome))
            if (auto fact = find_fact_below(edition, child); !fact.empty()) return fact;
    return {};
}

}  // namespace

std::string find_deciding_fact(const Edition& edition, const Verdict& verdict)
{
    if (verdict.outcome == Outcome::met || verdict.outcome == Outcome::not_applicable) return {};
    for (const auto& root : verdict.reasons)
        if (auto fact = find_fact_below(edition, root); !fact.empty()) return fact;
    return verdict.could_settle.empty() ? std::string{} : edition.facts[verdict.could_settle.front()].id;
}

std::string find_way(std::string_view fact)
{
    // The longest beginning that fits comes first.
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> ways = {{
        {"company.live-", "/offers"},
        {"company.billed-sales", "/offers"},
        {"company.contacts", "/contact"},
        {"company.", "/company"},
        {"person.", "/company"},
        {"offer.", "/offers"},
        {"contact.", "/contact"},
        {"benefit.", "/benefits"},
        {"request.", "/technical"},
        {"sponsorship.", "/benefits"},
    }};
    for (const auto& [beginning, path] : ways)
        if (fact.starts_with(beginning)) return std::string{path};
    return {};
}

std::optional<Button> present_way(const Scene& scene, const Verdict& verdict, std::string_view key)
{
    auto fact = find_deciding_fact(*scene.edition, verdict);
    auto path = find_way(fact);
    if (path.empty()) return std::nullopt;

    auto own = "ways." + fact;
    auto general = "ways." + fact.substr(0, fact.find('.'));
    return Button{
        .key = std::string{key},
        .label = scene.texts(scene.texts.has(own) ? own : general),
        .action = GoTo{path},
    };
}

}  // namespace palier
