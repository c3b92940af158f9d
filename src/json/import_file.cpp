#include "json/import_file.h"

#include <algorithm>

#include "json/bounded_json.h"
#include "json/codec.h"
#include "json/export_file.h"
#include "json/import_check.h"
#include "json/import_plan.h"
#include "json/json_reader.h"
#include "json/json_tree.h"
#include "json/sha256.h"

namespace palier {

namespace {

using nlohmann::json;

// 100,000 sales are some 900,000 values.
constexpr JsonLimits import_limits{
    .bytes = import_byte_limit,
    .depth = 32,
    .values = 2'000'000,
    .text_bytes = longest_own_edition,  // all other texts have far shorter limits of their own
    .key_bytes = 128
};

// ---- Files that are something else -------------------------------------------------------------------------------------------

struct Signature {
    std::string_view bytes, kind;
};
constexpr Signature signatures[] = {
    {"PK\x03\x04", "ZIP"},  // also the documents of today's office programs
    {"PK\x05\x06", "ZIP"},
    {"\x1F\x8B", "gzip"},
    {"%PDF", "PDF"},
    {"\x89PNG", "PNG"},
    {"\xFF\xD8\xFF", "JPEG"},
    {"GIF8", "GIF"},
    {"\xD0\xCF\x11\xE0", "Microsoft Office 97"},
    {"SQLite format 3", "SQLite"},
    {"7z\xBC\xAF", "7-Zip"},
    {"Rar!", "RAR"},
};

std::optional<Issue> find_other_format(std::string_view bytes)
{
    for (const auto& [beginning, kind] : signatures)
        if (bytes.starts_with(beginning))
            return Issue{.code = "binary-file", .values = {{"kind", std::string{kind}}}};

    const auto beginning = bytes.substr(0, 4096);
    const auto zeros = static_cast<std::size_t>(std::ranges::count(beginning, '\0'));
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return Issue{.code = "utf-16"};
    // Latin text in UTF-16 without a mark: every other byte is zero.
    if (beginning.size() >= 4 && zeros * 5 >= beginning.size() * 2 && zeros * 5 <= beginning.size() * 3)
        return Issue{.code = "utf-16"};
    if (zeros > 0) return Issue{.code = "binary-data"};
    return std::nullopt;
}

// The value at a pointer whose steps are keys and positions, all of which are there.
const json& value_at(const json& value, std::string_view pointer)
{
    if (pointer.empty()) return value;
    const auto rest = pointer.substr(1);
    const auto step = rest.substr(0, rest.find('/'));
    const auto below = rest.substr(step.size());
    if (const auto* member = find_member(value, step)) return value_at(*member, below);
    std::size_t position = 0;
    for (const char digit : step) position = position * 10 + static_cast<std::size_t>(digit - '0');
    return value_at((*elements_of(value))[position], below);
}

// ---- The envelope ------------------------------------------------------------------------------------------------------------

class ImportReader {
public:
    ImportReader(
        std::string_view bytes, std::string_view file, const std::vector<Edition>& editions, ImportPlan& plan
    )
        : bytes_{bytes}, file_{file}, editions_{editions}, plan_{plan}
    {
        plan_.file_name = file_;
    }

    void read()
    {
        read_file();
        finish();
    }

    void read_against(const State& present)
    {
        read_file();
        if (has_mistakes(issues_)) return finish();
        plan_changes(plan_, present);
        for (auto& record : plan_.records)
            if (record.reason) {
                record.reason->file = file_;
                record.reason->pointer =
                    pointer_to({.store = record.store, .id = record.id, .below = record.reason->pointer});
            }
        finish();
    }

private:
    void read_file()
    {
        if (bytes_.size() <= import_byte_limit)
            if (auto other = find_other_format(bytes_)) return note_file(*std::move(other));
        auto parsed = read_json(bytes_, file_, import_limits, issues_);
        if (!parsed) return;
        envelope_ = *std::move(parsed);
        if (!is_supported()) return;
        read_envelope();
        if (has_mistakes(issues_)) return;
        read_content();
    }

    void note_file(Issue issue)
    {
        issue.file = file_;
        note(issues_, std::move(issue));
    }

    // Whatever else may be wrong with the file says nothing if it is of another kind, or for a later version.
    bool is_supported()
    {
        const auto* format = find_member(envelope_, "format");
        const auto* text = format ? text_in(*format) : nullptr;
        if (!text || *text != export_format) {
            note_file(
                {.pointer = format ? "/format" : "",
                 .code = format ? "wrong-format" : "no-format",
                 .values =
                     {{"found", format ? write_snippet(*format) : ""},
                      {"expected", std::string{export_format}}}}
            );
            return false;
        }
        return is_version_known("formatVersion", "newer-format", export_format_version) &&
               is_version_known("schemaVersion", "newer-schema", export_schema_version);
    }

    bool is_version_known(const char* key, const char* newer, int known)
    {
        const auto* version = find_member(envelope_, key);
        const auto* number = version ? whole_in(*version) : nullptr;
        if (!number || *number <= known) return true;
        note_file(
            {.pointer = pointer_step(key),
             .code = newer,
             .values = {{"found", write_snippet(*version)}, {"known", std::to_string(known)}}}
        );
        return false;
    }

    const json& content() const { return *find_member(envelope_, "content"); }

    void read_envelope()
    {
        JsonReader reader{envelope_, "", file_, issues_};
        reader.text("format");
        reader.whole("formatVersion", 1, export_format_version);
        reader.whole("schemaVersion", 1, export_schema_version);
        plan_.application_version = reader.optional_text("applicationVersion", 40).value_or("");
        if (reader.has("editions")) plan_.editions = reader.ids("editions");
        if (auto exported_at = reader.optional_text("exportedAt", 40)) {
            plan_.exported_at = read_instant(*exported_at);
            if (!plan_.exported_at)
                reader.note_at("exportedAt", "expected-instant", {{"found", "\"" + *exported_at + "\""}});
        }
        hash_ = reader.optional_text("contentHash", 100);
        if (!reader.has("content")) reader.note_here("missing-key", {{"key", "content"}});
        reader.no_other_keys();
    }

    void read_content()
    {
        plan_.content = read_state(content(), "/content", file_, Origin::file, issues_);
        // What could not be read is missing from the records, and would be missed once more by every other check.
        const bool words_only = has_mistakes(issues_);
        for (auto& found : check_records(plan_.content, editions_)) {
            if (words_only && !found.code.starts_with("unknown-name")) continue;
            note_file(
                {.pointer = pointer_to(found),
                 .code = std::move(found.code),
                 .values = std::move(found.values),
                 .level = found.level}
            );
        }
        if (!has_mistakes(issues_)) check_hash();
    }

    void check_hash()
    {
        if (!hash_) note_file({.code = "hash-missing", .level = IssueLevel::warning});
        if (hash_ && *hash_ != "sha256:" + sha256(write_canonical(content())))
            note_file({.pointer = "/contentHash", .code = "hash-mismatch", .level = IssueLevel::warning});
    }

    std::string pointer_to(const RecordIssue& found)
    {
        auto pointer = "/content" + pointer_step(found.store);
        if (found.id.empty()) return pointer;

        const auto& records = *elements_of(*find_member(content(), found.store));
        const auto index = index_of(found.store, records, found.id);
        pointer += "/" + std::to_string(index) + found.below;
        if (found.element.empty()) return pointer;

        const auto& list = *elements_of(value_at(records[index], found.below));
        for (std::size_t i = 0; i < list.size(); ++i)
            if (const auto* text = text_in(list[i]); text && *text == found.element)
                return pointer + "/" + std::to_string(i);
        return pointer;
    }

    // The place of a record in its list: the state has them sorted by id.
    std::size_t index_of(const std::string& store, const JsonElements& records, const Id& id)
    {
        auto& places = places_[store];
        if (places.empty())
            for (std::size_t i = 0; i < records.size(); ++i)
                if (const auto* known = find_member(records[i], "id"))
                    if (const auto* text = text_in(*known)) places.try_emplace(*text, i);
        return places[id];
    }

    void finish()
    {
        find_places(bytes_, file_, issues_);
        for (auto& issue : issues_)
            (issue.level == IssueLevel::mistake ? plan_.issues : plan_.warnings).push_back(std::move(issue));

        std::vector<Issue> reasons;
        for (const auto& record : plan_.records)
            if (record.reason && reasons.size() < max_listed_issues) reasons.push_back(*record.reason);
        find_places(bytes_, file_, reasons);
        auto reason = reasons.begin();
        for (auto& record : plan_.records)
            if (record.reason && reason != reasons.end()) record.reason = std::move(*reason++);

        if (!plan_.issues.empty()) {
            plan_.content = {};
            plan_.warnings.clear();
        }
    }

    std::string_view bytes_;
    std::string file_;
    const std::vector<Edition>& editions_;
    json envelope_;
    std::optional<std::string> hash_;
    std::vector<Issue> issues_;
    std::map<std::string, std::map<Id, std::size_t>> places_;
    ImportPlan& plan_;
};

}  // namespace

std::size_t ImportPlan::count(RecordChange change) const
{
    return static_cast<std::size_t>(std::ranges::count(records, change, &PlannedRecord::change));
}

ImportPlan read_import(
    std::string_view bytes, std::string_view file_name, const std::vector<Edition>& editions, const State& present
)
{
    ImportPlan plan;
    ImportReader{bytes, file_name, editions, plan}.read_against(present);
    return plan;
}

ImportPlan read_import(std::string_view bytes, std::string_view file_name, const std::vector<Edition>& editions)
{
    ImportPlan plan;
    ImportReader{bytes, file_name, editions, plan}.read();
    return plan;
}

ImportPlan refuse_import_of_size(std::string_view file_name, double bytes)
{
    ImportPlan plan;
    plan.file_name = file_name;
    plan.issues.push_back(
        {.file = plan.file_name,
         .code = "file-too-large",
         .values =
             {{"limit", std::to_string(import_byte_limit >> 20)},
              {"found", std::to_string(static_cast<std::int64_t>(std::clamp(bytes / (1 << 20), 0.0, 1e9)))}}}
    );
    return plan;
}

}  // namespace palier
