// Reads a file that a person chose, which anybody may have written, and says what taking it in would do. Changes nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition.h"
#include "core/issue.h"
#include "core/state.h"

namespace palier {

inline constexpr std::size_t import_byte_limit = 32u << 20;

enum class RecordChange {
    added,
    changed,
    unchanged,
    refused,  // by merging only: it does not fit what is there already; replacing takes it
};

struct PlannedRecord {
    std::string store;  // "offers"
    Id id;
    std::string name;  // of an offer, a partner, a request; else empty
    RecordChange change = RecordChange::added;
    std::vector<std::string> fields;  // keys of those that differ, when changed
    std::optional<Issue> reason;      // when refused: "second-company", "merge-reference", "merge-in-use"
};

// Either `issues`, and nothing is to be taken in; or the content with the plan.
struct ImportPlan {
    std::string file_name;
    std::vector<Issue> issues;    // all mistakes, in the order of the file's parts
    std::vector<Issue> warnings;  // never stop anything

    std::string application_version;          // that wrote the file; empty: not said
    std::optional<std::int64_t> exported_at;  // milliseconds since 1970, UTC
    std::vector<Id> editions;                 // that it knew

    State content;                       // for ReplaceContent
    State merge_content;                 // for MergeContent: without the refused records
    std::vector<PlannedRecord> records;  // of the file, by store and id
    std::vector<PlannedRecord> removed;  // that replacing would remove, likewise

    bool accepted() const { return issues.empty(); }
    std::size_t count(RecordChange) const;
};

// Codes, beside those of read_json, read_state and check_records: "binary-file" (value "kind": "ZIP", "PDF", ...), "binary-data" (of
// no kind we can name), "utf-16", "wrong-format", "newer-format", "newer-schema"; the warnings "hash-mismatch", "hash-missing".
ImportPlan read_import(
    std::string_view bytes, std::string_view file_name, const std::vector<Edition>&, const State& present
);

// The same for who only wants to know what the file holds: nothing is planned.
ImportPlan read_import(std::string_view bytes, std::string_view file_name, const std::vector<Edition>&);

// The plan for a file over the limit, which need not be read to be refused.
ImportPlan refuse_import_of_size(std::string_view file_name, double bytes);

}  // namespace palier
