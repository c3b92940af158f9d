// Measures the native half of `./dev bench`: CPU time of this thread, several runs of each. Writes one line of JSON for bench.mjs, which
// measures the same as WebAssembly and prints both.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/assess.h"
#include "core/batch.h"
#include "core/questions.h"
#include "core/unlock.h"
#include "json/edition_reader.h"
#include "json/export_file.h"
#include "json/import_file.h"
#include "json/verdict_json.h"

using namespace palier;

namespace {

constexpr int runs = 7;
constexpr const char* programme = "/assets/programmes/marketplace-rewards/";
constexpr double least_seconds = 0.1;  // of one run

double cpu_seconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

// What the compiler cannot see through, so that nothing measured is left out.
volatile std::uint64_t sink;

std::string report;

// Seconds for one call of `work`, of each run.
template <class Work>
void measure(const char* name, Work work)
{
    auto time = [&](std::uint64_t times) {
        auto start = cpu_seconds();
        for (std::uint64_t i = 0; i < times; ++i) sink = sink + work();
        return cpu_seconds() - start;
    };
    std::uint64_t times = 1;
    while (time(times) < least_seconds) times *= 2;

    report += report.empty() ? "{" : ",";
    report += std::string{"\""} + name + "\":[";
    for (int run = 0; run < runs; ++run) {
        char seconds[40];
        std::snprintf(
            seconds, sizeof seconds, "%s%.9g", run ? "," : "", time(times) / static_cast<double>(times)
        );
        report += seconds;
    }
    report += "]";
}

void stop(const std::string& why)
{
    std::fprintf(stderr, "%s\n", why.c_str());
    std::exit(1);
}

std::string read_file(const std::string& path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file) stop(path + " cannot be read");
    return {std::istreambuf_iterator<char>{file}, {}};
}

Edition read_edition_file(const std::string& path)
{
    std::vector<Issue> issues;
    auto edition = read_edition(read_file(path), path, issues);
    for (const auto& issue : issues)
        std::fprintf(stderr, "%s: %s\n", issue.pointer.c_str(), issue.code.c_str());
    if (!edition) stop(path + " is no edition");
    return *std::move(edition);
}

// The same records as bench.mjs makes: a third of the facts unknown.
struct Dice {
    std::uint32_t state = 1;
    std::uint32_t roll(std::uint32_t sides)
    {
        state = state * 1664525 + 1013904223;
        return (state >> 16) % sides;
    }
};

FactValue make_value(const FactDeclaration& fact, Dice& dice)
{
    if (dice.roll(3) == 0) return Unknown{};
    switch (fact.type) {
    case FactType::boolean: return dice.roll(2) == 0;
    case FactType::whole: return std::int64_t{dice.roll(8)};
    case FactType::money: return Money{std::int64_t{dice.roll(60'000)} * 1000, "USD"};
    case FactType::date: return Date{Days{19'700 + dice.roll(365)}};
    case FactType::choice: return fact.choices[dice.roll(static_cast<std::uint32_t>(fact.choices.size()))];
    case FactType::choices: break;
    }
    Choices chosen;
    auto kept = dice.roll(8);
    for (std::size_t i = 0; i < fact.choices.size(); ++i)
        if (kept >> i & 1) chosen.push_back(fact.choices[i]);
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

std::vector<Facts> make_records(const Edition& edition, std::size_t count)
{
    Dice dice;
    std::vector<Facts> records(count);
    for (auto& record : records)
        for (const auto& fact : edition.facts) record.push_back(make_value(fact, dice));
    return records;
}

// ---- The problem of twenty rules ----------------------------------------------------------------------------------------------

void measure_rules(const Edition& edition)
{
    const Date today{Days{19'850}};
    std::vector<NodeIndex> roots;
    for (const auto& rule : edition.rules) roots.push_back(rule.root);
    BlockLayout layout{edition};
    BlockEvaluator evaluator{edition, layout, roots};
    if (!evaluator.is_possible()) stop("The twenty rules cannot be asked of a block");

    std::vector<Lanes> critical(edition.facts.size());
    Evaluation evaluation;
    auto evaluate_blocks = [&](const std::vector<Block>& blocks, std::size_t count) {
        std::uint64_t sum = 0;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            auto lanes = static_cast<std::uint32_t>(std::min<std::size_t>(lane_count, count - i * lane_count));
            evaluator.evaluate(blocks[i], lanes, today, evaluation);
            for (const auto& root : evaluator.roots()) {
                evaluator.find_critical(root, blocks[i], evaluation, critical);
                auto in_use = ~Lanes{0} >> (lane_count - lanes);
                sum += static_cast<std::uint64_t>(
                    __builtin_popcountll(evaluation.prospects[root.place].met() & in_use)
                );
                for (auto fact : root.facts) sum ^= critical[fact] & 1;
            }
        }
        return sum;
    };
    auto make_blocks = [&](const std::vector<Facts>& records) {
        std::vector<Block> blocks;
        for (std::size_t i = 0; i < records.size(); ++i) {
            if (i % lane_count == 0) blocks.emplace_back(layout);
            if (!put(records[i], layout, i % lane_count, blocks.back())) stop("A record does not fit");
        }
        return blocks;
    };

    const auto many = make_records(edition, 100'000);
    const auto few = make_records(edition, 1'000);
    const auto many_blocks = make_blocks(many), few_blocks = make_blocks(few);
    measure("rules-1000", [&] { return evaluate_blocks(few_blocks, few.size()); });
    measure("rules-100000", [&] { return evaluate_blocks(many_blocks, many.size()); });

    std::uint64_t met = 0;
    for (std::size_t i = 0; i < many_blocks.size(); ++i) {
        auto lanes =
            static_cast<std::uint32_t>(std::min<std::size_t>(lane_count, many.size() - i * lane_count));
        evaluator.evaluate(many_blocks[i], lanes, today, evaluation);
        for (const auto& root : evaluator.roots())
            met += static_cast<std::uint64_t>(__builtin_popcountll(
                evaluation.prospects[root.place].met() & ~Lanes{0} >> (lane_count - lanes)
            ));
    }
    report += ",\"met\":" + std::to_string(met) + ",\"nodes\":" + std::to_string(evaluator.evaluator().size());

    const auto& one_by_one = evaluator.evaluator();
    measure("rules-one-by-one-1000", [&] {
        std::uint64_t sum = 0;
        for (const auto& record : few) {
            one_by_one.evaluate(record, today, evaluation);
            for (const auto& root : evaluator.roots()) {
                one_by_one.find_influences(root.place, root.lowest, evaluation);
                sum += evaluation.prospects[root.place].met() & 1;
            }
        }
        return sum;
    });
    Evaluator single{edition, {edition.find_rule("everything")->root}};
    auto next = few.begin();
    measure("one-call", [&] {
        if (next == few.end()) next = few.begin();
        single.evaluate(*next++, today, evaluation);
        return evaluation.prospects[single.place_of(edition.find_rule("everything")->root)].met();
    });
}

// ---- A company ----------------------------------------------------------------------------------------------------------------

void measure_company(const std::string& root, const std::vector<Edition>& editions)
{
    const auto& edition = editions.back();
    auto text = read_file(root + "/assets/scenarios/transact.json");
    auto plan = read_import(text, "", editions);
    if (!plan.accepted())
        stop("assets/scenarios/transact.json: " + plan.issues.front().code + " " + plan.issues.front().pointer);
    const auto& state = plan.content;
    const auto today = *read_date("2023-10-15");

    auto check = [&](const std::vector<BenefitAssessment>& benefits) {
        std::uint64_t sum = assess_participation(edition, state, today).reasons.size();
        sum += assess_access(edition, state, today).sees.reasons.size();
        sum += assess_tier(edition, state, today).steps.size();
        sum += assess_messages(edition, state, today).size();
        sum += find_deadlines(edition, state, today, benefits).size();
        return sum + find_questions(edition, state, today).size();
    };
    measure("check", [&] { return check(assess_benefits(edition, state, today)); });
    measure("check-with-unlocks", [&] {
        const auto benefits = assess_benefits(edition, state, today);
        auto sum = check(benefits);
        BenefitUnlocker unlocker{edition, state, today};
        for (const auto& benefit : benefits)
            sum += unlocker.find(benefit.benefit, benefit.offer).unlocked.sets.size();
        return sum;
    });
    measure("questions", [&] { return find_questions(edition, state, today).size(); });
    EditionChoice choice;
    choice.edition = &edition;
    CheckedCompany company{
        .editions = editions,
        .state = state,
        .choice = choice,
        .reason = EditionReason::given,
        .today = today,
        .engine_version = "0"
    };
    measure("check-json", [&] { return write_check(company).size(); });
    measure("check-file", [&] {
        auto read = read_import(text, "", editions);
        return write_check({editions, read.content, choice, EditionReason::given, today, "0"}).size();
    });
}

// ---- Reading ------------------------------------------------------------------------------------------------------------------

std::string make_large_export(const std::string& text, const std::vector<Edition>& editions)
{
    auto state = read_import(text, "", editions).content;
    const auto offer = state.offers.begin()->second;
    state.offers.clear();
    state.follow_ups.clear();
    state.benefits.clear();
    state.requests.clear();
    state.sales.clear();
    for (int i = 0; i < 10'000; ++i) {
        auto copy = offer;
        copy.id = "offer-" + std::to_string(i);
        copy.name = "Offer number " + std::to_string(i);
        state.offers.emplace(copy.id, copy);
    }
    for (int i = 0; i < 100'000; ++i) {
        Sale sale;
        sale.id = "sale-" + std::to_string(i);
        sale.on = *read_date("2023-01-01") + Days{i % 270};
        sale.amount = {10'000 + i, "USD"};
        sale.offer = "offer-" + std::to_string(i % 10'000);
        state.sales.emplace(sale.id, sale);
    }
    return write_export(state, {.application_version = "0.1.0", .exported_at = 0, .editions = {"2023-08"}});
}

void measure_reading(
    const std::string& root, const std::vector<Edition>& editions, const std::string& large_file
)
{
    const auto edition_text = read_file(root + programme + "2023-08.json");
    measure("read-edition", [&] {
        std::vector<Issue> issues;
        return read_edition(edition_text, "", issues)->nodes.size();
    });
    const auto large = make_large_export(read_file(root + "/assets/scenarios/transact.json"), editions);
    auto plan = read_import(large, "", editions);
    if (!plan.accepted())
        stop("The large export: " + plan.issues.front().code + " " + plan.issues.front().pointer);
    measure("import", [&] { return read_import(large, "", editions, State{}).records.size(); });
    std::ofstream{large_file, std::ios::binary} << large;
}

}  // namespace

// bench ROOT LARGE_FILE: the project's folder, and where the large export is to be written for the other half.
int main(int count, char** arguments)
{
    if (count != 3) stop("bench ROOT LARGE_FILE");
    const std::string root = arguments[1];
    // The company of the scenario began under the first of them.
    const std::vector<Edition> editions{
        read_edition_file(root + programme + "2021-05.json"),
        read_edition_file(root + programme + "2023-08.json")
    };
    measure_rules(read_edition_file(root + "/bench/twenty-rules.json"));
    measure_company(root, editions);
    measure_reading(root, editions, arguments[2]);
    std::printf("%s}\n", report.c_str());
    return 0;
}
