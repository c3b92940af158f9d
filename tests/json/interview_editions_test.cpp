// The interview in every bundled edition: whatever is answered, it comes to an end, and what it makes can be kept.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/interview.h"
#include "support/bundled_library.h"
#include "support/sample_edition.h"
#include "json/export_file.h"
#include "json/import_file.h"

using namespace palier;

namespace {

const std::vector<Edition>& editions()
{
    return bundled_library().editions;
}

// Every answer that a person could give by choosing, and amounts from nothing to more than any threshold.
std::vector<FactValue> possible_answers(const InterviewQuestion& question, Date today)
{
    std::vector<FactValue> answers{Unknown{}};
    switch (question.type) {
    case FactType::boolean: answers.insert(answers.end(), {true, false}); break;
    case FactType::whole:
        for (std::int64_t count : {0, 1, 1'000'000}) answers.emplace_back(count);
        break;
    case FactType::money:
        for (std::int64_t minor : {std::int64_t{0}, std::int64_t{50'000'00}, std::int64_t{90'000'000'00}})
            answers.emplace_back(Money{minor, "USD"});
        break;
    case FactType::date:
        for (auto day : {today, today - Days{400}}) answers.emplace_back(day);
        break;
    case FactType::choice:
        for (const auto& choice : question.choices) answers.emplace_back(choice);
        if (question.choices.empty()) answers.emplace_back(Id{"FR"});
        break;
    case FactType::choices:
        for (const auto& choice : question.choices) answers.emplace_back(Choices{choice});
        break;
    }
    return answers;
}

// Goes on to the end, always with the answer at `choice`, or the last one there is; gives the answers.
Answers finish(Answers answers, const Edition& edition, Date today, std::size_t choice)
{
    while (auto question = next_question(editions(), answers, today, &edition)) {
        CAPTURE(question->id);
        REQUIRE_FALSE(answers.contains(question->id));
        auto possible = possible_answers(*question, today);
        // Something can be answered besides "I don't know".
        REQUIRE(possible.size() > 1);
        answers[question->id] = possible[std::min(choice, possible.size() - 1)];
        REQUIRE(answers.size() <= std::size(askables));
    }
    return answers;
}

}  // namespace

TEST_CASE("in every edition each possible answer to each question leads to an end within as many questions "
          "as there are")
{
    for (const auto& edition : editions()) {
        CAPTURE(edition.id);
        const auto today = edition.in_force_from;
        Answers path;
        while (auto question = next_question(editions(), path, today, &edition)) {
            CAPTURE(question->id);
            const auto possible = possible_answers(*question, today);
            for (const auto& answer : possible) {
                auto told = path;
                told[question->id] = answer;
                finish(std::move(told), edition, today, possible.size());
            }
            path[question->id] = possible.back();
        }
        for (std::size_t choice = 0; choice < 4; ++choice) {
            auto answers = finish({}, edition, today, choice);
            auto summary = summarise(editions(), answers, today, &edition);
            CHECK(summary.settled <= summary.all);
            CHECK(next_question(editions(), answers, today, &edition) == std::nullopt);
        }
    }
}

TEST_CASE("who knows nothing is refused nothing, in any edition")
{
    for (const auto& edition : editions()) {
        CAPTURE(edition.id);
        const auto today = edition.in_force_from;
        auto summary = summarise(editions(), finish({}, edition, today, 0), today, &edition);
        CHECK(summary.participation.outcome != Outcome::not_met);
        CHECK(summary.access.sees.outcome != Outcome::not_met);
        for (const auto& benefit : summary.benefits) {
            CAPTURE(benefit.benefit);
            CHECK(benefit.unlocked.outcome != Outcome::not_met);
        }
        CHECK(summary.settled == 0);
    }
}

TEST_CASE("what the answers make can leave as a file and come back the same")
{
    for (const auto& edition : editions())
        for (std::size_t choice : {0u, 1u, 2u, 9u}) {
            CAPTURE(edition.id);
            CAPTURE(choice);
            const auto today = edition.in_force_from;
            auto state = make_state(editions(), finish({}, edition, today, choice), today, &edition);
            auto file = write_export(state, {"0", 0, {edition.id}});
            auto plan = read_import(file, "answers.json", editions(), State{});
            for (const auto& issue : plan.issues) FAIL_CHECK(issue.pointer << ": " << issue.code);
            CHECK(plan.accepted());
            CHECK(plan.content == state);
        }
}

TEST_CASE("2023-08: a newcomer with one live SaaS subscription gets what a publisher gets, and no tier beyond")
{
    const auto& all = editions();
    auto edition = std::ranges::find(all, "2023-08", &Edition::id);
    REQUIRE(edition != all.end());
    const auto today = on("2023-09-01");
    Answers answers{
        {"company.has-partner-id", true},
        {"offer.live", true},
        {"offer.type", Id{"software-as-a-service"}},
        {"offer.options", Choices{"get-it-now-subscription"}},
        {"company.billed-sales", Money{0, "USD"}},
        {"company.solution-value", Money{0, "USD"}},
        {"company.teams-users", std::int64_t{0}},
    };
    auto summary = summarise(all, answers, today);
    CHECK(summary.choice.edition == &*edition);
    CHECK(summary.participation.outcome == Outcome::met);
    CHECK(summary.category == "transact");
    CHECK(summary.tier == "publisher");
    CHECK(summary.tier_exact);

    answers["company.billed-sales"] = Money{499'99, "USD"};
    CHECK(summarise(all, answers, today).tier == "publisher");
    answers["company.billed-sales"] = Money{500'00, "USD"};
    CHECK(summarise(all, answers, today).tier == "500");
    answers["company.billed-sales"] = Unknown{};
    CHECK(summarise(all, answers, today).tier == "publisher");
    CHECK_FALSE(summarise(all, answers, today).tier_exact);

    answers["company.has-partner-id"] = false;
    CHECK(summarise(all, answers, today).participation.outcome == Outcome::not_met);
}
