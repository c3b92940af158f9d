#include "json/journal_codec.h"

#include <set>

#include "json/bounded_json.h"
#include "json/codec.h"
#include "json/json_tree.h"

namespace palier {

namespace {

using nlohmann::json;

// Far beyond what anybody keeps, below what would hurt: our own text is read back whole.
constexpr JsonLimits journal_limits{
    .bytes = 512u << 20, .depth = 64, .values = 50'000'000, .text_bytes = 16u << 20, .key_bytes = 128
};

Error refuse(std::size_t entry, const Issue& issue)
{
    // What nobody here knows was written by somebody who knows more.
    const bool newer = issue.code.starts_with("unknown-key") || issue.code.starts_with("unknown-name");
    const auto found = issue.values.find(issue.code.starts_with("unknown-key") ? "key" : "found");
    return fail(
        newer ? "newer" : "corrupt",
        {{"entry", std::to_string(entry)},
         {"pointer", issue.pointer},
         {"issue", issue.code},
         {"found", found == issue.values.end() ? "" : found->second}}
    );
}

// An offer without a move has no state. Only a change of a known offer comes without one.
class OffersHaveStates {
public:
    bool operator()(const Entry& entry)
    {
        const auto* acted = std::get_if<Acted>(&entry.what);
        if (!acted) return true;
        for (const auto& event : acted->events) {
            if (const auto* saved = std::get_if<OfferSaved>(&event);
                saved && !take(saved->offer, known_.contains(saved->offer.id)))
                return false;
            if (const auto* replaced = std::get_if<ContentReplaced>(&event);
                replaced && !take_all(replaced->content))
                return false;
            if (const auto* merged = std::get_if<ContentMerged>(&event); merged && !take_all(merged->content))
                return false;
        }
        return true;
    }

private:
    bool take(const Offer& offer, bool may_be_empty)
    {
        known_.insert(offer.id);
        return may_be_empty || !offer.moves.empty();
    }
    bool take_all(const State& content)
    {
        for (const auto& [unused, offer] : content.offers)
            if (!take(offer, false)) return false;
        return true;
    }

    std::set<Id> known_;
};

// Only an erasure may be the first that is left and not the first that was.
bool continues(const std::vector<Entry>& entries, const Entry& entry)
{
    if (!entries.empty()) return entry.sequence == entries.back().sequence + 1;
    return entry.sequence == 1 || (entry.sequence > 1 && std::holds_alternative<Erased>(entry.what));
}

json begin_batch(std::int64_t expected_sequence, const Entry& entry)
{
    auto batch = new_object(), entries = new_list();
    add_element(entries, write_entry_value(entry));
    set_member(batch, "expectedSequence", new_whole(expected_sequence));
    set_member(batch, "entries", std::move(entries));
    return batch;
}

}  // namespace

std::string write_entry(const Entry& entry)
{
    return write_canonical(write_entry_value(entry));
}

std::string
write_batch(std::int64_t expected_sequence, const Entry& entry, const State& before, const State& after)
{
    auto put = new_object(), remove = new_object();
    for (const auto& store : stores()) {
        auto written = new_list(), removed = new_list();
        for (const auto& record : store.records(after)) {
            const auto known = store.find(before, record.id());
            if (!known || !is_same(*known, record)) add_element(written, write_record(record));
        }
        for (const auto& record : store.records(before))
            if (!store.find(after, record.id())) add_element(removed, new_text(record.id()));
        if (!written.empty()) set_member(put, store.name(), std::move(written));
        if (!removed.empty()) set_member(remove, store.name(), std::move(removed));
    }

    auto batch = begin_batch(expected_sequence, entry);
    set_member(batch, "put", std::move(put));
    set_member(batch, "remove", std::move(remove));
    return write_canonical(batch);
}

std::string write_erase_batch(std::int64_t expected_sequence, const Entry& entry)
{
    auto clear = new_list();
    add_element(clear, new_text("journal"));
    for (const auto& store : stores()) add_element(clear, new_text(store.name()));

    auto batch = begin_batch(expected_sequence, entry);
    set_member(batch, "clear", std::move(clear));
    return write_canonical(batch);
}

Result<std::vector<Entry>> read_entries(std::string_view text)
{
    std::vector<Issue> issues;
    auto read = read_json(text, "journal", journal_limits, issues);
    if (!read) return refuse(0, issues.front());
    const auto* values = elements_of(*read);
    if (!values) return refuse(0, {.code = "expected-list"});

    std::vector<Entry> entries;
    OffersHaveStates offers_have_states;
    for (const auto& value : *values) {
        const auto position = entries.size() + 1;
        const auto pointer = "/" + std::to_string(position - 1);
        auto entry = read_entry_value(value, pointer, "journal", issues);
        if (!issues.empty()) return refuse(position, issues.front());
        if (!continues(entries, entry))
            return refuse(position, {.pointer = pointer + "/sequence", .code = "sequence-gap"});
        if (!offers_have_states(entry))
            return refuse(position, {.pointer = pointer, .code = "offer-without-moves"});
        entries.push_back(std::move(entry));
    }
    return entries;
}

}  // namespace palier
