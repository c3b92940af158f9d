// Looks at each edition beside the next one of its programme.
#include "json/succession.h"

#include "core/sort.h"
#include "json/bounded_json.h"

namespace palier {

namespace {

void note_in(
    const EditionFile& file,
    const char* pointer,
    const char* code,
    IssueLevel level,
    const EditionFile& next,
    std::vector<Issue>& issues
)
{
    Issue issue{.file = file.name, .pointer = pointer, .code = code, .level = level};
    issue.values = {
        {"edition", file.edition.id},
        {"other", next.edition.id},
        {"from", write_date(next.edition.in_force_from)}
    };
    if (file.edition.in_force_until) issue.values["until"] = write_date(*file.edition.in_force_until);
    std::vector<Issue> one{std::move(issue)};
    find_places(file.text, file.name, one);
    note(issues, std::move(one.front()));
}

void compare_neighbours(const EditionFile& earlier, const EditionFile& later, std::vector<Issue>& issues)
{
    const auto &before = earlier.edition, &after = later.edition;
    if (before.in_force_from == after.in_force_from) {
        note_in(later, "/inForce/from", "editions-begin-together", IssueLevel::mistake, earlier, issues);
        return;
    }
    if (!before.in_force_until) return;
    // R73: members may keep the earlier one beyond the beginning of the later.
    if (*before.in_force_until > after.in_force_from && !after.members_at_renewal)
        note_in(earlier, "/inForce/until", "editions-overlap", IssueLevel::warning, later, issues);
    if (*before.in_force_until < after.in_force_from)
        note_in(earlier, "/inForce/until", "editions-gap", IssueLevel::warning, later, issues);
}

}  // namespace

std::vector<Issue> check_succession(const std::vector<EditionFile>& files)
{
    std::vector<const EditionFile*> in_order;
    for (const auto& file : files) in_order.push_back(&file);
    sort_by(in_order, [](const EditionFile* a, const EditionFile* b) {
        if (a->edition.programme != b->edition.programme) return a->edition.programme < b->edition.programme;
        return a->edition.in_force_from < b->edition.in_force_from;
    });

    std::vector<Issue> issues;
    for (std::size_t i = 0; i < in_order.size(); ++i) {
        const auto& file = *in_order[i];
        const auto same_programme = [&](const EditionFile& other) {
            return other.edition.programme == file.edition.programme;
        };
        for (std::size_t before = 0; before < i; ++before)
            if (same_programme(*in_order[before]) && in_order[before]->edition.id == file.edition.id)
                note_in(file, "/id", "edition-twice", IssueLevel::mistake, *in_order[before], issues);
        if (i > 0 && same_programme(*in_order[i - 1])) compare_neighbours(*in_order[i - 1], file, issues);
    }
    return issues;
}

}  // namespace palier
