#include "app/store.h"

#include <algorithm>

#include "core/assess_kept.h"
#include "core/match.h"
#include "json/edition_reader.h"
#include "json/import_check.h"

namespace palier {

namespace {

// Looking at another day, choosing an edition and taking in whole contents make sense before the first edition too.
bool needs_edition(const Command& command)
{
    return !std::holds_alternative<SetReferenceDate>(command) &&
           !std::holds_alternative<PinEdition>(command) && !std::holds_alternative<ReplaceContent>(command) &&
           !std::holds_alternative<MergeContent>(command) &&
           !std::holds_alternative<RemoveOwnThreshold>(command) &&
           !std::holds_alternative<SaveOwnEdition>(command) &&
           !std::holds_alternative<RemoveOwnEdition>(command);
}

const Edition* find_by_id(const std::vector<Edition>& editions, const Id& id)
{
    auto found = std::ranges::find(editions, id, &Edition::id);
    return found == editions.end() ? nullptr : &*found;
}

struct AboutBenefit {
    Id benefit, offer;  // empty: of the whole company
};

// Nothing: the command is about none.
std::optional<AboutBenefit> find_benefit_of(const Command& command)
{
    std::optional<AboutBenefit> about;
    auto of_offer = [&](const auto* c) {
        if (c) about = {c->benefit, c->offer};
    };
    auto of_company = [&](const auto* c) {
        if (c) about = {c->benefit, ""};
    };
    of_offer(std::get_if<MoveBenefit>(&command));
    of_offer(std::get_if<NoteRevocationReason>(&command));
    of_offer(std::get_if<WithdrawRevocationReason>(&command));
    of_offer(std::get_if<RecordRevocation>(&command));
    of_company(std::get_if<MoveSponsorship>(&command));
    of_company(std::get_if<PlanSponsorship>(&command));
    of_company(std::get_if<NoteSponsorshipMisuse>(&command));
    of_company(std::get_if<RecordSponsorshipRevocation>(&command));
    return about;
}

// The words of records that no edition knows; a file with one would be refused.
std::vector<std::string> find_unknown_words(const State& state, const std::vector<Edition>& shipped)
{
    std::vector<std::string> unknown;
    for (auto& issue : check_records(state, shipped))
        if (issue.code.starts_with("unknown-name")) unknown.push_back(std::move(issue.values["found"]));
    return unknown;
}

}  // namespace

Store::Store(const std::vector<Edition>& shipped, Journal& journal, Surroundings surroundings)
    : shipped_{shipped}, journal_{journal}, surroundings_{std::move(surroundings)}
{
}

Date Store::today() const
{
    return model_.state.settings().reference_date.value_or(surroundings_.today());
}

const std::vector<Edition>& Store::editions() const
{
    return own_editions_.empty() && own_thresholds_.empty() ? shipped_ : editions_;
}

const Edition* Store::edition() const
{
    return find_edition(editions(), model_.state, today());
}

// Reading an edition is work: only when something of the person's own is another than before.
void Store::renew_programme()
{
    const auto& state = model_.state;
    if (state.own_editions == own_editions_ && state.own_thresholds == own_thresholds_) return;
    own_editions_ = state.own_editions;
    own_thresholds_ = state.own_thresholds;
    auto programme = make_programme(shipped_, own_editions_, own_thresholds_);
    editions_ = std::move(programme.editions);
    model_.unread_editions = std::move(programme.unread);
}

void Store::load(std::vector<Entry> entries)
{
    auto replayed = replay(entries);
    model_.state = std::move(replayed.state);
    model_.counting = std::move(replayed.counting);
    model_.undone = std::move(replayed.undone);
    model_.journal = std::move(entries);
    model_.loaded = true;
    renew_programme();
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

// By whose rules the command is decided.
Store::Deciding Store::find_deciding(const Command& command) const
{
    if (const auto* save = std::get_if<SaveOwnThreshold>(&command))
        return {find_by_id(editions(), save->threshold.edition), {}};
    const auto* in_force = edition();
    auto about = find_benefit_of(command);
    if (!in_force || !about) return {in_force, {}};
    // R35: what was unlocked under an earlier edition goes on by its rules.
    auto kept = find_kept(editions(), *in_force, model_.state, about->benefit, about->offer, today());
    if (!kept) return {in_force, {}};
    return {kept->assessment.edition, kept->last_day};
}

// What an edition of the person's own must be, and what must not be lost with it: a file that is written today must be taken in
// again tomorrow, so every word that is kept has an edition that knows it.
std::optional<Error> Store::refuse_own_edition(const Command& command, const std::vector<Event>& events) const
{
    const auto* save = std::get_if<SaveOwnEdition>(&command);
    if (!save && !std::holds_alternative<RemoveOwnEdition>(command)) return std::nullopt;
    if (save) {
        std::vector<Issue> issues;
        auto edition = read_edition(save->edition.text, save->edition.file, issues);
        if (!edition || edition->id != save->edition.id)
            return fail("own-edition-unread", {{"value", save->edition.id}});
    }
    auto after = model_.state;
    for (const auto& event : events) after = apply(std::move(after), event);
    auto unknown = find_unknown_words(after, shipped_);
    if (unknown.size() > find_unknown_words(model_.state, shipped_).size())
        return fail("own-edition-in-use", {{"value", unknown.front()}});
    return std::nullopt;
}

Result<Done> Store::try_dispatch(const Command& command)
{
    static const Edition none;
    const auto deciding = find_deciding(command);
    const auto* current = deciding.edition;
    if (!current && needs_edition(command)) {
        if (const auto* save = std::get_if<SaveOwnThreshold>(&command))
            return fail("edition-unknown", {{"value", save->threshold.edition}});
        return fail("no-edition", {{"date", write_date(today())}});
    }
    if (const auto* pin = std::get_if<PinEdition>(&command); pin && pin->edition)
        if (!find_by_id(editions(), *pin->edition))
            return fail("edition-unknown", {{"value", *pin->edition}});

    auto events = decide(
        current ? *current : none,
        model_.state,
        command,
        {today(), surroundings_.fresh_id(), deciding.unlocked_on}
    );
    if (!events) return events.error();
    if (auto refused = refuse_own_edition(command, *events)) return *refused;
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
    renew_programme();
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
    renew_programme();
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
