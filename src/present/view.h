// How one is looking: the place, the drafts of forms, what is open, the import being looked at. Never kept in the journal.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "app/store.h"
#include "core/interview.h"
#include "present/texts.h"
#include "json/settings_codec.h"
#include "json/storage_state.h"

namespace palier {

using Draft = std::map<std::string, std::string, std::less<>>;  // only the fields that were touched

struct DraftState {
    Draft fields;
    std::map<std::string, std::string> errors;  // field -> sentence, after a submit that did not pass
};

// The questions of the start in progress. Every answer stays; which of them count is found anew (find_counting_answers()).
struct Interview {
    Answers answers;
    std::vector<Id> order;  // of the questions in `answers`, oldest first
    Id asked_again;         // an earlier question; empty: the next one
    Id rules;               // the edition that is to answer; empty: the day decides
};

struct ImportReview;   // present/import_review.h: a file that was read but not yet taken in
struct EditionReview;  // an edition's likewise
struct ExampleRun;     // present/example_run.h

struct View {
    std::string path = "/";
    std::map<std::string, DraftState, std::less<>> drafts;  // by form id
    std::set<std::string, std::less<>> open;                // disclosures
    std::shared_ptr<const ImportReview> import;             // null: none
    std::shared_ptr<const EditionReview> own_edition;       // null: none
    Interview interview;
    std::shared_ptr<const ExampleRun> examples;  // null: none were run
    Settings settings;
    StorageState storage;
    std::string application_version;

    bool is_open(std::string_view key) const { return open.contains(key); }
};

// What every present function is given.
struct Scene {
    const Model& model;
    const std::vector<Edition>& editions;
    const Edition* edition;  // null: the reference date is before the first one
    Date today;              // the reference date
    Date machine_date;
    const View& view;
    const Texts& texts;

    const State& state() const { return model.state; }
    // The same company, looked at by the rules of that edition.
    Scene under(const Edition& other) const
    {
        return {model, editions, &other, today, machine_date, view, texts};
    }
};

}  // namespace palier
