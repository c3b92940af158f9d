#include "json/case_file.h"

#include <algorithm>

#include "core/assess.h"
#include "json/bounded_json.h"
#include "json/case_content.h"
#include "json/case_expectations.h"
#include "json/condition_reader.h"
#include "json/facts_reader.h"
#include "json/json_reader.h"

namespace palier {

namespace {

constexpr std::int64_t format_version = 1;
constexpr std::size_t longest_title = 400;  // bytes
constexpr JsonLimits limits{
    .bytes = 4u << 20, .depth = 32, .values = 200'000, .text_bytes = 4096, .key_bytes = 128
};

// Records that a case may build upon: those of a base, or of a case before it.
struct KnownContent {
    Id id;
    CaseContent content;
};

CaseTitle read_title(JsonReader& r)
{
    CaseTitle title;
    if (r.has("title") && r.enter("title").is_object()) {
        r.object("title", [&](JsonReader& languages) {
            title = {languages.text("en", longest_title), languages.text("fr", longest_title)};
        });
    } else {
        title.english = title.french = r.text("title", longest_title);
    }
    return title;
}

class CaseRunner {
public:
    CaseRunner(std::string_view file, const std::vector<Edition>& editions, std::vector<Issue>& issues)
        : file_{file}, editions_{editions}, names_{editions}, issues_{issues}
    {
        for (const auto& edition : editions)
            for (const auto& statement : edition.statements) numbers_.push_back(statement.number);
    }

    std::vector<CaseResult> run(JsonReader& root)
    {
        root.optional_each("bases", [&](JsonReader& r) {
            const auto id = r.id("id");
            keep(r, id, read_content(r));
        });
        root.each("cases", [&](JsonReader& r) { run_case(r); });
        return std::move(results_);
    }

private:
    void keep(JsonReader& r, const Id& id, CaseContent content)
    {
        const bool known = std::ranges::find(known_, id, &KnownContent::id) != known_.end();
        if (known && !id.empty()) r.note_at("id", "duplicate", {{"found", id}});
        known_.push_back({id, std::move(content)});
    }

    CaseContent read_content(JsonReader& r)
    {
        CaseContent content;
        const auto base = r.optional_name("base", ids_of(known_)).value_or("");
        if (const auto found = std::ranges::find(known_, base, &KnownContent::id); found != known_.end())
            content = found->content;
        r.optional_object("without", [&](JsonReader& without) { content.remove(without); });
        r.optional_object("with", [&](JsonReader& with) { content.put(with); });
        return content;
    }

    void run_case(JsonReader& r)
    {
        const auto known_issues = issues_.size();
        CaseResult result;
        result.id = r.id("id");
        result.title = read_title(r);
        result.rules = r.names("rules", numbers_);
        const auto named = read_editions(r);
        const auto on = r.optional_date("on");
        if (!on && named.empty()) r.note_here("missing-key", {{"key", "on"}});

        auto content = read_content(r);
        const auto state = content.read(file_, editions_, issues_);
        keep(r, result.id, std::move(content));

        // Of a company that is not what was meant, nothing can be expected; and what is expected is complained about once, not with
        // each edition.
        for (const char* later : {"facts", "expect"}) r.has(later);
        if (issues_.size() > known_issues) return;
        if (named.empty()) return run_with(r, nullptr, *on, state, result);
        for (const auto& id : named) {
            const auto* edition = find_edition_named(id);
            run_with(r, edition, on.value_or(edition->in_force_from), state, result);
            if (issues_.size() > known_issues) return;
        }
    }

    // Those that the case is about, if it says so; otherwise the date decides.
    std::vector<Id> read_editions(JsonReader& r) const
    {
        if (r.has("edition") && r.has("editions"))
            r.note_here("condition-ambiguous", {{"first", "edition"}, {"second", "editions"}});
        if (r.is_empty_list("editions")) r.note_at("editions", "empty-list");
        if (r.has("editions")) return r.names("editions", ids_of(editions_));
        const auto named = r.optional_name("edition", ids_of(editions_));
        return named ? std::vector<Id>{*named} : std::vector<Id>{};
    }

    void run_with(JsonReader& r, const Edition* edition, Date today, const State& state, CaseResult result)
    {
        const auto* partner = state.partner();
        auto choice = choose_edition(editions_, partner ? partner->membership : Membership{}, today);
        if (edition) choice.edition = edition;
        CaseSituation situation{editions_, names_, choice, state, today, read_stated_facts(r, choice.edition)};
        if (choice.edition) result.edition = choice.edition->id;

        r.object("expect", [&](JsonReader& expect) {
            check_expectations(expect, situation, result.mismatches);
        });
        results_.push_back(std::move(result));
    }

    const Edition* find_edition_named(const Id& id) const
    {
        const auto found = std::ranges::find(editions_, id, &Edition::id);
        return found == editions_.end() ? nullptr : &*found;
    }

    // Facts stated directly; what is not stated is unknown.
    static std::optional<Facts> read_stated_facts(JsonReader& r, const Edition* edition)
    {
        if (!r.has("facts")) return std::nullopt;
        for (const char* other : {"base", "with", "without"})
            if (r.has(other)) r.note_here("condition-ambiguous", {{"first", "facts"}, {"second", other}});

        Facts facts;
        if (edition) r.object("facts", [&](JsonReader& stated) { facts = read_facts(stated, *edition); });
        return facts;
    }

    std::string_view file_;
    const std::vector<Edition>& editions_;
    const CaseNames names_;
    std::vector<Issue>& issues_;
    std::vector<std::string> numbers_;
    std::vector<KnownContent> known_;
    std::vector<CaseResult> results_;
};

std::vector<CaseResult> run_all(
    JsonReader& root, std::string_view file, const std::vector<Edition>& editions, std::vector<Issue>& issues
)
{
    root.name("format", {"palier.cases"});
    const auto version = root.whole("formatVersion", 1, 1'000'000);
    if (version > format_version)
        root.note_at(
            "formatVersion",
            "newer-format",
            {{"found", std::to_string(version)}, {"known", std::to_string(format_version)}}
        );

    std::vector<Id> programmes;
    for (const auto& edition : editions) programmes.push_back(edition.programme);
    const auto programme = root.name("programme", programmes);
    if (has_mistakes(issues)) return {};

    std::vector<Edition> own;
    for (const auto& edition : editions)
        if (edition.programme == programme) own.push_back(edition);
    auto results = CaseRunner{file, own, issues}.run(root);
    root.no_other_keys();
    return results;
}

}  // namespace

bool is_case_file(std::string_view text)
{
    constexpr std::string_view format = "palier.cases";
    if (text.find(format) == std::string_view::npos) return false;  // most files, at no cost
    std::vector<Issue> ignored;
    const auto value = read_json(text, "", limits, ignored);
    const auto* found = value && members_of(*value) ? find_member(*value, "format") : nullptr;
    const auto* name = found ? text_in(*found) : nullptr;
    return name && *name == format;
}

std::vector<CaseResult> run_cases(
    std::string_view text, std::string_view file, const std::vector<Edition>& editions, std::vector<Issue>& issues
)
{
    // Mistakes of other files must not count against this one.
    std::vector<Issue> found;
    std::vector<CaseResult> results;
    if (const auto value = read_json(text, file, limits, found)) {
        JsonReader root{*value, "", file, found};
        if (root.check_object()) results = run_all(root, file, editions, found);
        if (!found.empty()) find_places(text, file, found);
    }
    if (has_mistakes(found)) results.clear();
    for (auto& issue : found) note(issues, std::move(issue));
    return results;
}

}  // namespace palier
