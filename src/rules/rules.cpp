#include "rules/rules.h"

#include <algorithm>
#include <memory>

#include "core/batch.h"
#include "core/sort.h"
#include "core/words.h"
#include "json/bounded_json.h"
#include "json/edition_reader.h"
#include "json/facts_reader.h"
#include "json/import_file.h"
#include "json/json_text.h"
#include "json/json_tree.h"
#include "json/verdict_json.h"

namespace palier {

namespace {

using nlohmann::json;

constexpr JsonLimits fact_limits{
    .bytes = 1u << 20, .depth = 8, .values = 10'000, .text_bytes = 4096, .key_bytes = 128
};

struct LoadedEdition {
    explicit LoadedEdition(Edition read) : edition{std::move(read)}, layout{edition} {}

    Edition edition;
    BlockLayout layout;
    Block block{layout};
};

// A root that was asked for: its place among those of the evaluator, if the edition has it.
struct Asked {
    std::optional<std::size_t> root;
    NodeIndex node = 0;
};

struct LoadedEvaluator {
    LoadedEvaluator(LoadedEdition& of, std::vector<Asked> roots, const std::vector<NodeIndex>& nodes)
        : loaded{of}, asked{std::move(roots)}, evaluator{of.edition, of.layout, nodes},
          critical(of.edition.facts.size())
    {
        for (const auto& root : evaluator.roots()) masks_of_block += root.facts.size() * 2;
    }

    LoadedEdition& loaded;
    std::vector<Asked> asked;
    BlockEvaluator evaluator;
    Evaluation evaluation;
    std::vector<Lanes> critical;
    std::size_t masks_of_block = 0;
    std::size_t records = 0;
    std::vector<std::uint8_t> outcomes;
    std::vector<Lanes> masks;
};

// All that the module remembers between two calls.
struct Session {
    std::string text, answer;
    std::vector<std::unique_ptr<LoadedEdition>> editions;  // by number, from 1
    std::vector<std::unique_ptr<LoadedEvaluator>> evaluators;
};

Session& session()
{
    static Session the_one;
    return the_one;
}

std::string_view passed_text(std::uint32_t length)
{
    return std::string_view{session().text}.substr(0, length);
}

LoadedEdition& loaded_edition(std::uint32_t number)
{
    return *session().editions[number - 1];
}

LoadedEvaluator& loaded_evaluator(std::uint32_t number)
{
    return *session().evaluators[number - 1];
}

template <class Loaded>
std::uint32_t keep(std::vector<std::unique_ptr<Loaded>>& all, std::unique_ptr<Loaded> one)
{
    auto free = std::find(all.begin(), all.end(), nullptr);
    if (free == all.end()) free = all.insert(free, nullptr);
    *free = std::move(one);
    return static_cast<std::uint32_t>(free - all.begin() + 1);
}

// ---- Answers ----------------------------------------------------------------------------------------------------------------

json write_issues(const std::vector<Issue>& issues)
{
    auto list = new_list();
    for (const auto& issue : issues) {
        auto values = new_object();
        for (const auto& [key, value] : issue.values) set_text(values, key, value);
        auto written = new_object();
        set_text(written, "level", issue.level == IssueLevel::mistake ? "mistake" : "warning");
        set_text(written, "code", issue.code);
        set_text(written, "pointer", issue.pointer);
        set_member(written, "line", new_whole(issue.line));
        set_member(written, "column", new_whole(issue.column));
        set_member(written, "values", std::move(values));
        add_element(list, std::move(written));
    }
    return list;
}

json write_ids(const std::vector<Id>& ids)
{
    auto list = new_list();
    for (const auto& id : ids) add_text(list, id);
    return list;
}

json write_fact(const FactDeclaration& fact, const BlockPlace& place)
{
    auto written = new_object();
    set_text(written, "id", fact.id);
    set_text(written, "type", name_of(fact.type));
    set_text(written, "unit", fact.unit);
    set_member(written, "choices", write_ids(fact.choices));
    if (place.column) set_member(written, "column", new_whole(*place.column));
    set_member(written, "firstBit", new_whole(place.first_bits));
    set_member(written, "asked", write_ids(place.ids));
    set_text(written, "currency", place.currency);
    return written;
}

json write_edition(const LoadedEdition& loaded)
{
    const auto& edition = loaded.edition;
    auto facts = new_list();
    for (FactIndex i = 0; i < edition.facts.size(); ++i)
        add_element(facts, write_fact(edition.facts[i], loaded.layout.facts[i]));
    auto rules = new_list(), benefits = new_list();
    for (const auto& rule : edition.rules) {
        auto written = new_object();
        set_text(written, "id", rule.id);
        set_text(written, "number", rule.number);
        add_element(rules, std::move(written));
    }
    for (const auto& benefit : edition.benefits) add_text(benefits, benefit.id);

    auto written = new_object();
    set_text(written, "id", edition.id);
    set_text(written, "programme", edition.programme);
    set_text(written, "from", write_date(edition.in_force_from));
    if (edition.in_force_until) set_text(written, "until", write_date(*edition.in_force_until));
    set_text(written, "hash", edition.hash);
    set_member(written, "facts", std::move(facts));
    set_member(written, "rules", std::move(rules));
    set_member(written, "benefits", std::move(benefits));
    set_member(written, "bits", new_whole(loaded.layout.bits));
    return written;
}

void answer(const json& value)
{
    session().answer = write_canonical(value);
}

void answer_issues(const std::vector<Issue>& issues)
{
    auto written = new_object();
    set_member(written, "issues", write_issues(issues));
    answer(written);
}

// ---- Facts and roots ----------------------------------------------------------------------------------------------------------

std::optional<Facts> read_passed_facts(std::uint32_t length, const Edition& edition)
{
    std::vector<Issue> issues;
    Facts facts;
    if (auto value = read_json(passed_text(length), "", fact_limits, issues)) {
        JsonReader reader{*value, "", "", issues};
        facts = read_facts(reader, edition);
    }
    if (issues.empty()) return facts;
    answer_issues(issues);
    return std::nullopt;
}

std::optional<NodeIndex> find_root(const Edition& edition, std::string_view line)
{
    auto space = std::min(line.find(' '), line.size());
    auto kind = line.substr(0, space), id = line.substr(std::min(space + 1, line.size()));
    if (kind == "rule") return edition.find_root(id);
    if (kind == "benefit")
        if (const auto* benefit = edition.find_benefit(id)) return benefit->unlocked;
    return std::nullopt;
}

Date day_of(std::int32_t day)
{
    return Date{Days{day}};
}

// ---- Results ------------------------------------------------------------------------------------------------------------------

// Eight bits, each in a byte of its own.
constexpr std::uint64_t spread(std::uint64_t bits)
{
    constexpr std::uint64_t each_byte = 0x0101010101010101, each_bit = 0x8040201008040201;
    auto apart = (bits & 0xff) * each_byte & each_bit;
    return (apart + 0x7f * each_byte) >> 7 & each_byte;
}
static_assert(spread(0b10000001) == 0x0100000000000001);

constexpr auto not_applicable = static_cast<std::uint8_t>(Outcome::not_applicable);
constexpr auto invalid = static_cast<std::uint8_t>(Outcome::invalid);

// The numbers of the enumeration, made of bits: 1 not met, 2 unknown, 4 invalid.
static_assert(static_cast<int>(Outcome::met) == 0 && static_cast<int>(Outcome::not_met) == 1);
static_assert(static_cast<int>(Outcome::unknown) == 2 && static_cast<int>(Outcome::invalid) == 4);
void write_outcomes(const Prospects& prospects, std::uint32_t count, std::uint8_t* outcomes)
{
    auto not_met = prospects.not_met(), unknown = ~prospects.settled, wrong = prospects.invalid();
    for (std::uint32_t lane = 0; lane < count; lane += 8) {
        auto eight = spread(not_met >> lane) | spread(unknown >> lane) << 1 | spread(wrong >> lane) << 2;
        for (auto i = lane; i < std::min(lane + 8, count); ++i, eight >>= 8)
            outcomes[i] = static_cast<std::uint8_t>(eight);
    }
}

void write_block(LoadedEvaluator& of, const Block& block, std::uint32_t first, std::uint32_t count)
{
    auto lanes = ~Lanes{0} >> (lane_count - count);
    auto* masks = of.masks.data() + first / lane_count * of.masks_of_block;
    for (std::size_t i = 0; i < of.asked.size(); ++i) {
        if (!of.asked[i].root) continue;
        const auto& root = of.evaluator.roots()[*of.asked[i].root];
        write_outcomes(of.evaluation.prospects[root.place], count, of.outcomes.data() + i * of.records + first);
        of.evaluator.find_critical(root, block, of.evaluation, of.critical);
        for (auto fact : root.facts) {
            *masks++ = ~block.known(fact) & lanes;
            *masks++ = of.critical[fact] & lanes;
        }
    }
}

// One record that was evaluated alone, as lane 0.
void write_record(LoadedEvaluator& of, const Facts& facts, std::uint32_t record)
{
    auto lane = record % lane_count;
    auto put_bit = [&](Lanes& word, bool set) { word = (word & ~(Lanes{1} << lane)) | Lanes{set} << lane; };
    auto* masks = of.masks.data() + record / lane_count * of.masks_of_block;
    for (std::size_t i = 0; i < of.asked.size(); ++i) {
        if (!of.asked[i].root) continue;
        auto verdict = read_verdict(of.evaluator.evaluator(), of.asked[i].node, facts, of.evaluation);
        of.outcomes[i * of.records + record] = static_cast<std::uint8_t>(verdict.outcome);
        auto contains = [](const std::vector<FactIndex>& all, FactIndex fact) {
            return std::find(all.begin(), all.end(), fact) != all.end();
        };
        for (auto fact : of.evaluator.roots()[*of.asked[i].root].facts) {
            put_bit(*masks++, contains(verdict.missing, fact));
            put_bit(*masks++, contains(verdict.could_settle, fact));
        }
    }
}

void write_mistaken_record(LoadedEvaluator& of, std::uint32_t record)
{
    auto lane = Lanes{1} << record % lane_count;
    auto* masks = of.masks.data() + record / lane_count * of.masks_of_block;
    for (std::size_t i = 0; i < of.masks_of_block; ++i) masks[i] &= ~lane;
    for (std::size_t i = 0; i < of.asked.size(); ++i)
        if (of.asked[i].root) of.outcomes[i * of.records + record] = invalid;
}

// ---- A whole check --------------------------------------------------------------------------------------------------------------

// All editions that were read, oldest first, lent for as long as this lives: moving an edition leaves what refers to its parts whole,
// and copying one is most of what a check would cost.
class LentEditions {
public:
    LentEditions()
    {
        for (auto& loaded : session().editions)
            if (loaded) owners_.push_back(loaded.get());
        sort_by(owners_, [](const LoadedEdition* earlier, const LoadedEdition* later) {
            return earlier->edition.in_force_from < later->edition.in_force_from;
        });
        for (auto* owner : owners_) editions_.push_back(std::move(owner->edition));
    }
    ~LentEditions()
    {
        for (std::size_t i = 0; i < owners_.size(); ++i) {
            // Nothing else assigns editions: that would be code for this alone.
            std::destroy_at(&owners_[i]->edition);
            std::construct_at(&owners_[i]->edition, std::move(editions_[i]));
        }
    }
    LentEditions(const LentEditions&) = delete;
    LentEditions& operator=(const LentEditions&) = delete;

    const std::vector<Edition>& all() const { return editions_; }
    const Edition* find(const LoadedEdition& wanted) const
    {
        auto owner = std::find(owners_.begin(), owners_.end(), &wanted);
        return &editions_[static_cast<std::size_t>(owner - owners_.begin())];
    }

private:
    std::vector<LoadedEdition*> owners_;
    std::vector<Edition> editions_;
};

}  // namespace

}  // namespace palier

using namespace palier;

char* rules_text(std::uint32_t length)
{
    session().text.resize(length);
    return session().text.data();
}

const char* rules_answer(void)
{
    return session().answer.data();
}

std::uint32_t rules_answer_length(void)
{
    return static_cast<std::uint32_t>(session().answer.size());
}

std::uint32_t rules_read_edition(std::uint32_t length)
{
    std::vector<Issue> issues;
    auto edition = read_edition(passed_text(length), "", issues);
    auto written = new_object();
    set_member(written, "issues", write_issues(issues));
    std::uint32_t number = 0;
    if (edition) {
        number = keep(session().editions, std::make_unique<LoadedEdition>(*std::move(edition)));
        set_member(written, "edition", write_edition(loaded_edition(number)));
    }
    answer(written);
    return number;
}

void rules_forget_edition(std::uint32_t edition)
{
    for (auto& evaluator : session().evaluators)
        if (evaluator && &evaluator->loaded == &loaded_edition(edition)) evaluator.reset();
    session().editions[edition - 1].reset();
}

std::uint32_t rules_prepare(std::uint32_t edition, std::uint32_t length)
{
    auto& loaded = loaded_edition(edition);
    std::vector<Asked> asked;
    std::vector<NodeIndex> nodes;
    for (auto rest = passed_text(length); !rest.empty();) {
        auto end = std::min(rest.find('\n'), rest.size());
        Asked root;
        if (auto node = find_root(loaded.edition, rest.substr(0, end))) {
            root = {nodes.size(), *node};
            nodes.push_back(*node);
        }
        asked.push_back(root);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }

    auto evaluator = std::make_unique<LoadedEvaluator>(loaded, std::move(asked), nodes);
    auto roots = new_list();
    for (const auto& root : evaluator->asked) {
        if (!root.root) {
            add_element(roots, nullptr);
            continue;
        }
        auto facts = new_list();
        for (auto fact : evaluator->evaluator.roots()[*root.root].facts) add_element(facts, new_whole(fact));
        auto written = new_object();
        set_member(written, "facts", std::move(facts));
        add_element(roots, std::move(written));
    }
    auto written = new_object();
    set_member(written, "possible", evaluator->evaluator.is_possible());
    set_member(written, "roots", std::move(roots));
    answer(written);
    return keep(session().evaluators, std::move(evaluator));
}

void rules_start(std::uint32_t evaluator, std::uint32_t records)
{
    auto& of = loaded_evaluator(evaluator);
    of.records = records;
    of.outcomes.assign(of.asked.size() * records, not_applicable);
    of.masks.assign((records + lane_count - 1) / lane_count * of.masks_of_block, 0);
    if (records > 0) return;
    of.outcomes.shrink_to_fit();
    of.masks.shrink_to_fit();
}

std::int64_t* rules_numbers(std::uint32_t edition)
{
    return loaded_edition(edition).block.numbers.data();
}

std::uint64_t* rules_words(std::uint32_t edition)
{
    return loaded_edition(edition).block.words.data();
}

void rules_evaluate_block(std::uint32_t evaluator, std::uint32_t first, std::uint32_t count, std::int32_t day)
{
    auto& of = loaded_evaluator(evaluator);
    auto& block = of.loaded.block;
    of.evaluator.evaluate(block, count, day_of(day), of.evaluation);
    write_block(of, block, first, count);
    block.clear();
}

int rules_evaluate_facts(std::uint32_t evaluator, std::uint32_t record, std::uint32_t length, std::int32_t day)
{
    auto& of = loaded_evaluator(evaluator);
    auto facts = read_passed_facts(length, of.loaded.edition);
    if (!facts) {
        write_mistaken_record(of, record);
        return 0;
    }
    of.evaluator.evaluator().evaluate(*facts, day_of(day), of.evaluation);
    write_record(of, *facts, record);
    return 1;
}

const std::uint8_t* rules_outcomes(std::uint32_t evaluator)
{
    return loaded_evaluator(evaluator).outcomes.data();
}

const std::uint64_t* rules_masks(std::uint32_t evaluator)
{
    return loaded_evaluator(evaluator).masks.data();
}

void rules_explain(std::uint32_t evaluator, std::uint32_t root, std::uint32_t length, std::int32_t day)
{
    auto& of = loaded_evaluator(evaluator);
    auto facts = read_passed_facts(length, of.loaded.edition);
    if (!facts) return;

    const auto& asked = of.asked[root];
    auto verdict = asked.root ? assess(of.loaded.edition, asked.node, *facts, day_of(day)) : Verdict{};
    auto written = new_object();
    set_member(written, "verdict", write_verdict(of.loaded.edition, verdict));
    answer(written);
}

void rules_unlocks(std::uint32_t evaluator, std::uint32_t root, std::uint32_t length, std::int32_t day)
{
    auto& of = loaded_evaluator(evaluator);
    const auto& edition = of.loaded.edition;
    auto facts = read_passed_facts(length, edition);
    if (!facts) return;

    const auto& asked = of.asked[root];
    auto unlocks = asked.root ? find_unlocks(edition, asked.node, *facts, day_of(day)) : Unlocks{};
    auto written = new_object();
    set_member(written, "unlocks", write_unlocks(edition, unlocks));
    answer(written);
}

void rules_check(std::uint32_t edition, std::uint32_t length, std::int32_t day)
{
    LentEditions editions;
    auto plan = read_import(passed_text(length), "", editions.all());
    if (!plan.accepted()) return answer_issues(plan.issues);

    const auto& state = plan.content;
    const auto* partner = state.partner();
    EditionChoice choice;
    if (edition)
        choice.edition = editions.find(loaded_edition(edition));
    else
        choice = choose_edition(editions.all(), partner ? partner->membership : Membership{}, day_of(day));
    auto& written = session().answer;
    written = "{\"check\":";
    written += write_check(
        {.editions = editions.all(),
         .state = state,
         .choice = choice,
         .reason = edition ? EditionReason::given : EditionReason::by_date,
         .today = day_of(day),
         .engine_version = PALIER_VERSION}
    );
    written += ",\"issues\":";
    written += write_canonical(write_issues(plan.warnings));
    written += "}";
}
