// Turns JSON objects written by people into values: notes every mistake with its place, and carries on, so that the author of a
// file sees all of them at once. Never throws; a value that is missing or wrong comes back as an empty one, with an issue.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/date.h"
#include "core/fact.h"
#include "core/issue.h"
#include "core/values.h"
#include "core/words.h"

namespace palier {

class JsonReader {
public:
    // What is done with each object that is read: any callable, for the time of the call it is given to. One type for all of them, since
    // every loop around one would be a function of its own.
    class Read {
    public:
        template <class Callable>
        Read(const Callable& read)
            : read_{&read},
              call_{[](const void* it, JsonReader& reader) { (*static_cast<const Callable*>(it))(reader); }}
        {
        }
        void operator()(JsonReader& reader) const { call_(read_, reader); }

    private:
        const void* read_;
        void (*call_)(const void*, JsonReader&);
    };

    // `value` and `issues` must outlive the reader. `pointer` is the place of the value in the file.
    JsonReader(
        const nlohmann::json& value, std::string pointer, std::string_view file, std::vector<Issue>& issues
    );

    const std::string& pointer() const { return pointer_; }
    const nlohmann::json& value() const { return value_; }

    bool is_object() const;         // notes nothing
    bool has(const char* key);      // present, null included; counts as asked
    bool is_null(const char* key);  // present and null; counts as asked

    // Required members: "missing-key" when absent, "expected-..." when of another kind.
    std::string text(const char* key, std::size_t max_bytes = 4096);
    Id id(const char* key);  // "[A-Za-z0-9_.-]{1,64}", else "bad-id"
    bool flag(const char* key);
    std::int64_t whole(const char* key, std::int64_t least, std::int64_t most);  // else "out-of-range"
    Date date(const char* key);
    Money money(const char* key);  // {"amount": "500.00", "currency": "USD"}
    std::vector<std::string> texts(const char* key, std::size_t max_bytes = 4096);
    std::vector<Id> ids(const char* key);  // "duplicate" when one stands twice

    // The same when absence is an answer: nothing when the key is absent (null is a mistake: leave the key out).
    std::optional<std::string> optional_text(const char* key, std::size_t max_bytes = 4096);
    std::optional<Id> optional_id(const char* key);
    std::optional<bool> optional_flag(const char* key);
    std::optional<std::int64_t> optional_whole(const char* key, std::int64_t least, std::int64_t most);
    std::optional<Date> optional_date(const char* key);
    std::optional<Money> optional_money(const char* key);

    // One of a closed list of names, else "unknown-name" with those allowed, or with the one probably meant.
    template <class E, std::size_t count>
    E choice(const char* key, const Named<E> (&names)[count])
    {
        return names[choose(key, words_of(names))].value;
    }
    std::size_t choose(const char* key, std::span<const char* const> known);  // its place; 0: it is none of them
    std::string name(const char* key, const std::vector<std::string>& known);  // empty: it is none of them
    std::optional<std::string> optional_name(const char* key, const std::vector<std::string>& known);
    std::vector<Id> names(const char* key, const std::vector<std::string>& known);  // a list of them, none twice

    // Calls `read` with a JsonReader for each element of the list at `key`, which must be objects; keys that it does not ask
    // for are reported. each(): the list must be there. optional_each(): may be absent.
    void each(const char* key, Read);
    void optional_each(const char* key, Read);

    // Calls `read` with the object at `key`.
    void object(const char* key, Read);
    void optional_object(const char* key, Read);

    // A key nobody asked for is a typing mistake: "unknown-key", with the known one that is nearest.
    void no_other_keys();

    // find_nearest(), unless so many issues are listed already that nobody would see the hint.
    std::string suggest(std::string_view typed, const std::vector<std::string>& known) const;

    bool check_object();  // notes "expected-object" when it is none

    // Notes a mistake at this value, or at its member `key`.
    void note_here(const char* code, GivenValues values = {}) const;
    void note_at(const char* key, const char* code, GivenValues values = {}) const;
    void warn_at(const char* key, const char* code, GivenValues values = {}) const;
    // At any place of the file.
    void note_elsewhere(std::string pointer, const char* code, GivenValues, IssueLevel) const;

    std::vector<std::string> member_names();               // all of them; counts them as asked
    JsonReader enter(const char* key);                     // the member must be there
    JsonReader enter(const char* key, std::size_t index);  // element of the list at `key`, which must be there
    std::size_t list_size(const char* key);                // 0 when absent or no list; notes nothing
    bool is_empty_list(const char* key);                   // notes nothing

private:
    const nlohmann::json* find(const char* key, bool required);
    const nlohmann::json* find_list(const char* key, bool required);
    const nlohmann::json* find_object(const char* key, bool required);
    static std::size_t size_of(const nlohmann::json* list);
    JsonReader element(const nlohmann::json& list, const char* key, std::size_t index) const;
    std::string text_of(const nlohmann::json*, const std::string& pointer, std::size_t max_bytes);
    Id id_of(const nlohmann::json*, const std::string& pointer);
    std::string
    name_of(const nlohmann::json*, const std::string& pointer, const std::vector<std::string>& known);
    std::vector<Id> each_once(const char* key, const std::vector<std::string>* known);
    std::optional<Date> date_of(const nlohmann::json*, const char* key);
    std::optional<Money> money_of(const nlohmann::json*, const char* key);
    std::optional<std::int64_t> whole_of(const nlohmann::json*, const char* key, std::int64_t, std::int64_t);
    std::optional<bool> flag_of(const nlohmann::json*, const char* key);
    void note_place(
        std::string pointer, const char* code, GivenValues values, IssueLevel level = IssueLevel::mistake
    ) const;
    std::string pointer_to(const char* key) const;

    void read_each(const nlohmann::json* list, const char* key, Read);
    void read_object(const nlohmann::json* found, const char* key, Read);

    const nlohmann::json& value_;
    std::string pointer_;
    std::string_view file_;
    std::vector<Issue>& issues_;
    std::vector<std::string> asked_;
};

std::vector<std::string> list_words(std::span<const char* const>);

// A short piece of the file to show beside a mistake: "{...}", "[...]", a number, or the beginning of a text in quotes.
std::string write_snippet(const nlohmann::json&);

// "[A-Za-z0-9_.-]{1,64}".
bool is_id(std::string_view);

}  // namespace palier
