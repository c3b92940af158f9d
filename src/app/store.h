// The one place where state changes. Everything around it is either a pure function or a port.
#pragma once

#include <functional>
#include <optional>
#include <variant>
#include <vector>

#include "app/journal.h"
#include "json/programme.h"

namespace palier {

struct Saved {};
struct Saving {
    int pending;
};
struct SaveFailed {  // the work goes on in memory; nothing more is written until a retry succeeds
    Error error;     // of the first write that failed
    int waiting;     // entries that are not kept
};
using SaveStatus = std::variant<Saved, Saving, SaveFailed>;

enum class NoticeKind { done, refusal, failure };

// Told once, until dismissed. The error's code names the sentence: "refusal.<code>", "failure.<code>", "done.<code>".
struct Notice {
    NoticeKind kind;
    Error message;
    bool operator==(const Notice&) const = default;
};

// What the places read.
struct Model {
    bool loaded = false;          // the journal has been read, or could not be
    std::optional<Error> unread;  // why it could not be: the work is in memory only
    State state;
    std::vector<Entry> journal;
    std::vector<std::int64_t> counting, undone;  // see Replayed
    SaveStatus save = Saved{};
    std::vector<Notice> notices;
    std::vector<UnreadEdition> unread_editions;  // of the person's own
    std::uint64_t revision = 0;                  // grows with every change of anything above

    bool can_undo() const { return !counting.empty(); }
    bool can_redo() const { return !undone.empty(); }
};

// What the outside world gives to a step: nothing below platform reads a clock or makes a random number.
struct Surroundings {
    std::function<Date()> today;        // civil date of the machine
    std::function<std::int64_t()> now;  // milliseconds since 1970, UTC
    std::function<Id()> fresh_id;       // "[a-z0-9]{10}", never the same twice
};

class Store {
public:
    // The editions that come with the program; they outlive the store.
    Store(const std::vector<Edition>& shipped, Journal&, Surroundings);

    const Model& model() const { return model_; }
    const std::vector<Edition>& shipped() const { return shipped_; }
    // With the person's own editions and figures. A change of those makes other ones: keep no pointer beyond a frame.
    const std::vector<Edition>& editions() const;

    // The reference date: the one that was set, or the machine's.
    Date today() const;
    // Null before the first edition.
    const Edition* edition() const;

    // What was kept, once, at the start; or why it cannot be read.
    void load(std::vector<Entry>);
    void load_failed(Error);

    // True when the command was carried out. A refusal becomes a notice, unless the caller shows it itself.
    bool dispatch(const Command&);
    Result<Done> try_dispatch(const Command&);

    void undo();
    void redo();
    // Undoes until the entry with this sequence number is the last one that counts; 0: all.
    void undo_to(std::int64_t sequence);

    void retry_save();
    // Forgets everything, here and where it is kept; not to be undone.
    void erase();
    void notify(Notice);
    void dismiss(std::size_t notice);

private:
    struct Deciding {
        const Edition* edition = nullptr;  // null: there is none
        std::optional<Date> unlocked_on;   // see Context
    };
    Deciding find_deciding(const Command&) const;
    std::optional<Error> refuse_own_edition(const Command&, const std::vector<Event>&) const;
    void renew_programme();
    void record(Entry);
    std::int64_t next_sequence() const;
    void write(const Entry&, const State& before, const State& after);
    void answered(std::int64_t sequence, const Result<Done>&);

    struct Unwritten {
        Entry entry;
        State before, after;
    };

    const std::vector<Edition>& shipped_;
    std::vector<Edition> editions_;  // while there is anything of the person's own, which are these:
    ById<OwnEdition> own_editions_;
    ById<OwnThreshold> own_thresholds_;
    Journal& journal_;
    Surroundings surroundings_;
    Model model_;
    std::vector<Unwritten> unwritten_;  // in order; the first one failed
};

}  // namespace palier
