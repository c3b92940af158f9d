#include "json/programme.h"

#include <algorithm>

#include "core/assess.h"
#include "core/own_thresholds.h"
#include "json/edition_reader.h"

namespace palier {

namespace {

bool is_known_programme(const std::vector<Edition>& shipped, const Id& programme)
{
    return std::ranges::any_of(shipped, [&](const Edition& edition) {
        return edition.programme == programme;
    });
}

// Where the one that goes began, the one before it was taken to end: it does so where the next one now begins.
void take_out(std::vector<Edition>& editions, const Id& id)
{
    auto gone = std::ranges::find(editions, id, &Edition::id);
    if (gone == editions.end()) return;
    auto began = gone->in_force_from;
    editions.erase(gone);
    for (auto& edition : editions)
        if (edition.in_force_until == began) edition.in_force_until.reset();
}

}  // namespace

Programme read_own_editions(const std::vector<Edition>& shipped, const ById<OwnEdition>& own)
{
    Programme programme;
    for (const auto& [id, kept] : own) {
        std::vector<Issue> issues;
        auto edition = read_edition(kept.text, kept.file, issues);
        if (edition && edition->id != id) {
            issues = {
                {.file = kept.file,
                 .pointer = "/id",
                 .code = "record-id",
                 .values = {{"found", edition->id}, {"expected", id}}}
            };
            edition.reset();
        }
        if (!edition) {
            programme.unread.push_back({id, std::move(issues)});
            continue;
        }
        edition->answers_by_date = shipped.empty() || is_known_programme(shipped, edition->programme);
        programme.editions.push_back(*std::move(edition));
    }
    return programme;
}

Programme make_programme(
    const std::vector<Edition>& shipped, const ById<OwnEdition>& own, const ById<OwnThreshold>& thresholds
)
{
    Programme programme{shipped, {}};
    auto read = read_own_editions(shipped, own);
    programme.unread = std::move(read.unread);
    for (auto& edition : read.editions) {
        take_out(programme.editions, edition.id);
        programme.editions.push_back(std::move(edition));
    }
    if (!own.empty()) put_in_order(programme.editions);
    for (auto& edition : programme.editions) put_in_own_thresholds(edition, thresholds);
    return programme;
}

}  // namespace palier
