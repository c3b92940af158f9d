// Every set of changes that is told for the bundled scenarios, in every edition, leads where it says.
#include <doctest/doctest.h>

#include "core/consequences.h"
#include "core/interview.h"
#include "core/unlock.h"
#include "support/assets.h"
#include "json/edition_reader.h"
#include "json/import_file.h"

using namespace palier;

namespace {

std::vector<Edition> read_editions()
{
    std::vector<Edition> all;
    for (const auto& file : embedded_files()) {
        const bool is_edition = file.name.starts_with("programmes/") && file.name.ends_with(".json") &&
                                file.name.find("/texts.") == std::string_view::npos;
        if (!is_edition) continue;
        std::vector<Issue> issues;
        auto edition = read_edition(file.bytes, std::string{file.name}, issues);
        REQUIRE(edition);
        all.push_back(*std::move(edition));
    }
    return all;
}

std::vector<State> read_scenarios(const std::vector<Edition>& editions)
{
    std::vector<State> scenarios;
    for (const auto& file : embedded_files())
        if (file.name.starts_with("scenarios/"))
            scenarios.push_back(read_import(file.bytes, std::string{file.name}, editions, {}).content);
    return scenarios;
}

int try_all(const Edition& edition, NodeIndex root, const Facts& facts, Date today)
{
    auto unlocks = find_unlocks(edition, root, facts, today);
    CHECK(unlocks.sets.size() <= most_unlocks);
    for (const auto& unlock : unlocks.sets) {
        auto after = facts;
        for (const auto& change : unlock.changes) after[change.fact] = change.to;
        const auto day = unlock.wait_until.value_or(today);
        REQUIRE(Consequences{edition, facts}.add_to(after, day));
        CHECK(assess(edition, root, after, day).outcome == Outcome::met);
    }
    return static_cast<int>(unlocks.sets.size());
}

}  // namespace

TEST_CASE("in every edition, for every scenario, what is told to unlock a benefit or open its button does so")
{
    const auto editions = read_editions();
    int tried = 0;
    for (const auto& state : read_scenarios(editions))
        for (const auto& edition : editions)
            for (const auto today : {edition.in_force_from + Days{1}, edition.in_force_from + Days{200}})
                for (const auto& benefit : assess_benefits(edition, state, today)) {
                    CAPTURE(edition.id);
                    CAPTURE(benefit.benefit);
                    const auto* known = edition.find_benefit(benefit.benefit);
                    const auto offer = state.offers.find(benefit.offer);
                    const auto facts = find_facts(
                        edition,
                        state,
                        today,
                        {.offer = offer == state.offers.end() ? nullptr : &offer->second, .benefit = known}
                    );
                    tried += try_all(edition, known->unlocked, facts, today);
                    if (const auto* activate = edition.find_rule("activate"))
                        tried += try_all(edition, activate->root, facts, today);
                }
    CHECK(tried > 50);
}

TEST_CASE("in every edition the interview comes to an end, and nothing is refused before it has begun")
{
    const auto editions = read_editions();
    for (const auto& edition : editions) {
        CAPTURE(edition.id);
        const auto today = edition.in_force_from + Days{1};
        for (const auto& benefit : summarise(editions, {}, today).benefits)
            CHECK(benefit.unlocked.outcome != Outcome::not_met);

        Answers answers;
        while (auto question = next_question(editions, answers, today)) {
            REQUIRE_FALSE(answers.contains(question->id));
            CHECK(question->settles > 0);
            answers[question->id] = Unknown{};
        }
        CHECK(answers.size() <= std::size(askables));
    }
}
