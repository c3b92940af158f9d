// Whether the records of a file fit together, and use words that the editions know.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/edition.h"
#include "core/issue.h"
#include "core/state.h"

namespace palier {

struct RecordIssue {
    std::string store;
    Id id;              // of the record; empty: the store as a whole
    std::string below;  // pointer within the record, "/moves/1/on"
    Id element;         // of the list there; empty: none in particular
    std::string code;
    std::map<std::string, std::string> values;
    IssueLevel level = IssueLevel::mistake;
};

// The editions, that come with the program, and those that the state has of its own, are the ones that words are held against.
// Mistakes: "too-many-records", "unknown-name" and "unknown-name-near" (not in any of the editions; without editions nothing is
// checked against them), "unknown-reference", "duplicate-id", "no-moves", "no-stages", "out-of-order" (days of moves and
// stages), "record-id" (is not what it is made of), "own-threshold-value" (not exactly one). Warnings: "option-impossible" (R15: the
// rules will say so too), "own-threshold-unused" and "own-edition-unread" (kept, but they count nowhere).
std::vector<RecordIssue> check_records(const State&, const std::vector<Edition>&);

// A record that names another one which is not there.
struct BrokenReference {
    std::string store;
    Id id;
    std::string below;         // "/profile"
    Id target;                 // what it names
    std::string target_store;  // "profiles", "people", "tenants", "offers"
};
std::vector<BrokenReference> find_broken_references(const State&);

}  // namespace palier
