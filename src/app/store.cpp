#include "app/store.h"

#include <algorithm>

#include "core/assess.h"
#include "core/match.h"

namespace palier {

namespace {

// Looking at another day, pinning an edition and taking in whole contents make sense before the first edition too.
bool needs_edition(const Command& command)
{
    return !std::holds_alternative<SetReferenceDate>(command) &&
           !std::holds_alternative<PinEdition>(command) && !std::holds_alternative<ReplaceContent>(command) &&
           !std::holds_alternative<MergeContent>(command);
}

}  // namespace

Store::Store(const std::vector<Edition>& editions, Journal& journal, Surroundings surroundings)
    : editions_{editions}, journal_{journal}, surroundings_{std::move(surroundings)}
{
}

Date Store::today() const
{
    return model_.state.settings().reference_date.value_or(surroundings_.today());
}

const Edition* Store::edition() const
{
    return find_edition(editions_, model_.state, today());
}

void Store::load(std::vector<Entry> entries)
{
    auto replayed = replay(entries);
    model_.state = std::move(replayed.state);
    model_.counting = std::move(replayed.counting);
    model_.undone = std::move(replayed.undone);
    model_.journal = std::move(entries);
    model_.loaded = true;
    ++model_.revision;
}

void Store::load_failed(Error error)
{
    model_.loaded = true;
    model_.unread = std::move(error);
    ++model_.revision;
}

bool Store::dispatch(const Command& command)
{
    auto done = try_dispatch(command);
    if (!done) notify({NoticeKind::refusal, done.error()});
    return static_cast<bool>(done);
}

Result<Done> Store::try_dispatch(const Command& command)
{
    static const Edition none;
    const auto* current = edition();
    if (!current && needs_edition(command)) return fail("no-edition", {{"date", write_date(today())}});
    if (const auto* pin = std::get_if<PinEdition>(&command); pin && pin->edition)
        if (std::ranges::find(editions_, *pin->edition, &Edition::id) == editions_.end())
            return fail("edition-unknown", {{"value", *pin->edition}});

    auto events =
        decide(current ? *current : none, model_.state, command, {today(), surroundings_.fresh_id()});
    if (!events) return events.error();
    record({.what = Acted{*std::move(events)}});
    return Done{};
}

void Store::undo()
{
    if (model_.can_undo()) record({.what = Undone{}});
}

void Store::redo()
{
    if (model_.can_redo()) record({.what = Redone{}});
}

void Store::undo_to(std::int64_t sequence)
{
    while (model_.can_undo() && model_.counting.back() > sequence) undo();
}

void Store::record(Entry entry)
{
    entry.sequence = next_sequence();
    entry.recorded_at = surroundings_.now();
    entry.reference_date = today();

    auto before = model_.state;
    model_.journal.push_back(entry);
    if (const auto* acted = std::get_if<Acted>(&entry.what)) {
        for (const auto& event : acted->events) model_.state = apply(std::move(model_.state), event);
        model_.counting.push_back(entry.sequence);
        model_.undone.clear();
    } else {
        auto replayed = replay(model_.journal);
        model_.state = std::move(replayed.state);
        model_.counting = std::move(replayed.counting);
        model_.undone = std::move(replayed.undone);
    }
    ++model_.revision;
    write(entry, before, model_.state);
}

// Once a write has failed nothing more is written: an entry without the one before it would be another history.
void Store::write(const Entry& entry, const State& before, const State& after)
{
    if (auto* failed = std::get_if<SaveFailed>(&model_.save)) {
        unwritten_.push_back({entry, before, after});
        failed->waiting = static_cast<int>(unwritten_.size());
        return;
    }
    unwritten_.push_back({entry, before, after});
    model_.save = Saving{static_cast<int>(unwritten_.size())};
    journal_.append(entry, before, after, [this, sequence = entry.sequence](const Result<Done>& result) {
        answered(sequence, result);
    });
}

void Store::answered(std::int64_t sequence, const Result<Done>& result)
{
    ++model_.revision;
    if (result) {
        std::erase_if(unwritten_, [&](const Unwritten& waiting) {
            return waiting.entry.sequence == sequence;
        });
        if (std::holds_alternative<SaveFailed>(model_.save)) return;  // an earlier one failed: keep saying so
        if (unwritten_.empty())
            model_.save = Saved{};
        else
            model_.save = Saving{static_cast<int>(unwritten_.size())};
        return;
    }
    if (std::holds_alternative<SaveFailed>(model_.save)) return;
    model_.save = SaveFailed{result.error(), static_cast<int>(unwritten_.size())};
}

void Store::retry_save()
{
    if (!std::holds_alternative<SaveFailed>(model_.save)) return;
    auto again = std::exchange(unwritten_, {});
    model_.save = Saved{};
    ++model_.revision;
    for (const auto& waiting : again) write(waiting.entry, waiting.before, waiting.after);
}

void Store::erase()
{
    // What failed to be kept leaves no gap behind.
    auto failed = std::holds_alternative<SaveFailed>(model_.save) && !unwritten_.empty();
    Entry entry{
        failed ? unwritten_.front().entry.sequence : next_sequence(), surroundings_.now(), today(), Erased{}
    };
    unwritten_.clear();
    model_ = Model{.loaded = true, .journal = {entry}, .save = Saving{1}, .revision = model_.revision + 1};
    journal_.erase(entry, [this](const Result<Done>& result) {
        ++model_.revision;
        if (result)
            model_.save = Saved{};
        else
            model_.save = SaveFailed{result.error(), 0};
    });
}

std::int64_t Store::next_sequence() const
{
    return model_.journal.empty() ? 1 : model_.journal.back().sequence + 1;
}

void Store::notify(Notice notice)
{
    if (std::ranges::find(model_.notices, notice) == model_.notices.end())
        model_.notices.push_back(std::move(notice));
    ++model_.revision;
}

void Store::dismiss(std::size_t notice)
{
    if (notice >= model_.notices.size()) return;
    model_.notices.erase(model_.notices.begin() + static_cast<std::ptrdiff_t>(notice));
    ++model_.revision;
}

}  // namespace palier
