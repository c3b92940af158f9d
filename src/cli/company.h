// A company's file, read, and the edition that answers for it.
#pragma once

#include <variant>

#include "cli/arguments.h"
#include "cli/session.h"
#include "core/assess.h"
#include "present/view.h"
#include "json/verdict_json.h"

namespace palier::cli {

struct Company {
    Model model;
    View view;
    EditionChoice choice;  // its edition is null before the first one
    EditionReason reason = EditionReason::by_date;
    Date today;  // the reference date

    const State& state() const { return model.state; }
    Scene scene(const Session&) const;
    CheckedCompany checked(const Session&) const;
};

// The session goes on with the editions and figures of the person's own that the file holds. A file with mistakes is left alone: they
// are told by who reads all of it.
void take_own(Session&, const std::string& file);

// Otherwise what to exit with: why has been told.
std::variant<Company, ExitStatus> read_company(Session&, const Question&, Output);

// The content of a file that the page exported, of whatever version. Warnings have been told.
struct ReadExport {
    State content;
    std::int64_t exported_at = 0;  // milliseconds since 1970, UTC; 0: the file does not say
    std::vector<Id> editions;      // that the file names
};
std::variant<ReadExport, ExitStatus> read_export(Session&, const std::string& file, Output);

}  // namespace palier::cli
