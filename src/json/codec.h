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

namespace palier {

// {"partners":[...],"offers":[...],...}: records sorted by id, empty stores left out.
nlohmann::json write_state(const State&);
nlohmann::json write_record(const Partner&);
nlohmann::json write_record(const Offer&);
nlohmann::json write_record(const Contact&);
nlohmann::json write_record(const Sale&);
nlohmann::json write_record(const BenefitRecord&);
nlohmann::json write_record(const FollowUp&);
nlohmann::json write_record(const TechnicalRequest&);
nlohmann::json write_record(const Sponsorship&);
nlohmann::json write_record(const Workspace&);
nlohmann::json write_entry_value(const Entry&);

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

// UTF-8, keys sorted, no spaces: what a hash is computed of.
std::string write_canonical(const nlohmann::json&);
// For people: two spaces a level, whatever fits on a line of 100 characters on one, a line break at the end.
std::string write_readable(const nlohmann::json&);
// The same of an object with these members, in this order.
std::string write_readable_members(const std::vector<std::pair<std::string, nlohmann::json>>&);

// "2026-11-20T22:10:05.123Z" and back; seconds only when `milliseconds` is zero in thousandths. Nothing for
// anything else.
std::string write_instant(std::int64_t milliseconds);
std::optional<std::int64_t> read_instant(std::string_view);

namespace codec {

template <class T>
struct Comparer {
    const T &a, &b;
    std::vector<std::string> changed;

    template <class M>
    void operator()(const char* key, M T::* member, Shape = Shape::none)
    {
        if (a.*member != b.*member) changed.emplace_back(key);
    }
    template <class M>
    void optional(const char* key, M T::* member, Shape = Shape::none)
    {
        (*this)(key, member);
    }
};

template <class Visit>
struct StoreVisitor {
    Visit& visit;

    template <class T>
    void optional(const char* name, ById<T> State::* store)
    {
        visit(std::string_view{name}, store);
    }
};

}  // namespace codec

// The keys of the fields in which two records differ.
template <class T>
std::vector<std::string> find_changed_fields(const T& a, const T& b)
{
    codec::Comparer<T> comparer{a, b, {}};
    codec::fields(codec::Type<T>{}, comparer);
    return std::move(comparer.changed);
}

// Calls `visit` for every store: its name and the pointer to its member of State.
template <class Visit>
void for_each_store(Visit visit)
{
    codec::StoreVisitor<Visit> visitor{visit};
    codec::fields(codec::Type<State>{}, visitor);
}

}  // namespace palier
