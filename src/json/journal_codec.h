// What the journal keeps: entries as JSON, and what one transaction writes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "core/workflow.h"

namespace palier {

std::string write_entry(const Entry&);

// The batch of one transaction (docs/storage.md):
//   {"expectedSequence":6,"entries":[...],"put":{"offers":[...]},"remove":{"offers":["offer-2"]}}
// `expected_sequence` is that of the last entry that is kept already, 0 for none. `put` and `remove` name the
// records that differ between the two states; stores without any are left out.
std::string write_batch(std::int64_t expected_sequence, const Entry&, const State& before, const State& after);

// The batch that deletes every record and every earlier entry, and keeps this one.
std::string write_erase_batch(std::int64_t expected_sequence, const Entry&);

// The entries of a JSON array, oldest first. Every entry is checked before any is used; of a damaged journal
// nothing is. Error "newer": written by a newer version, it has a kind or a field that is not known here. Error
// "corrupt": not a journal, damaged, or with a gap; only an erasure may begin it with a later number than 1.
// Values: "entry" (its position from 1; "0" for the text as a whole), "pointer", "issue" (the code of what is
// wrong) and "found".
Result<std::vector<Entry>> read_entries(std::string_view text);

}  // namespace palier
