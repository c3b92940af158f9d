// Records, events and entries as JSON, both ways. The keys are listed in codec_fields.h;
// docs/export-format.md explains them.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/issue.h"
#include "core/workflow.h"
#include "json/codec_fields.h"
#include "json/json_text.h"

namespace palier {

// A record of a state, of whichever store.
class AnyRecord {
public:
    template <
        codec::OneOf<Partner, Offer, Contact, Sale, BenefitRecord, FollowUp, TechnicalRequest, Sponsorship, Workspace, OwnThreshold, OwnEdition>
            T>
    AnyRecord(const T& record) : AnyRecord{&record, codec::Description<T>::type}
    {
    }
    AnyRecord(const void* record, const codec::Type& type) : record_{record}, type_{&type} {}

    const void* address() const { return record_; }
    const codec::Type& type() const { return *type_; }
    const Id& id() const;

private:
    const void* record_;
    const codec::Type* type_;
};

// {"partners":[...],"offers":[...],...}: records sorted by id, empty stores left out.
nlohmann::json write_state(const State&);
nlohmann::json write_record(const AnyRecord&);
nlohmann::json write_entry_value(const Entry&);

// Of two records of one store.
bool is_same(const AnyRecord&, const AnyRecord&);
// The keys of the fields in which they differ.
std::vector<std::string> find_changed_fields(const AnyRecord&, const AnyRecord&);

// A store of a state, by its name in files and in the browser's database.
class RecordStore {
public:
    explicit RecordStore(const codec::Field& field) : field_{&field} {}

    const char* name() const { return field_->key; }
    std::vector<AnyRecord> records(const State&) const;  // sorted by id
    std::optional<AnyRecord> find(const State&, const Id&) const;
    void remove(State&, const Id&) const;

private:
    const codec::Field* field_;
};
std::vector<RecordStore> stores();

// Whose text it is that is being read.
enum class Origin {
    journal,  // our own: only that every value is of its kind; a person's own words are never refused
              // afterwards
    file,  // anybody's: also ids, lengths and the shapes of texts; control characters are taken out, with a
           // warning
};

// Notes all mistakes, with pointers below `pointer`, and returns what could be read: to be used only if there
// is none. Codes are those of JsonReader, and "duplicate-id", "bad-language", "characters-removed",
// "email-shape", "phone-shape" (the last three are warnings).
State read_state(
    const nlohmann::json&, const std::string& pointer, std::string_view file, Origin, std::vector<Issue>& issues
);
Entry read_entry_value(
    const nlohmann::json&, const std::string& pointer, std::string_view file, std::vector<Issue>& issues
);

// "2026-11-20T22:10:05.123Z" and back; seconds only when `milliseconds` is zero in thousandths. Nothing for
// anything else.
std::string write_instant(std::int64_t milliseconds);
std::optional<std::int64_t> read_instant(std::string_view);

}  // namespace palier
