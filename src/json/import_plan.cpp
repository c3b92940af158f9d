#include "json/import_plan.h"

#include <map>
#include <utility>

#include "json/codec.h"
#include "json/import_check.h"

namespace palier {

namespace {

using RecordKey = std::pair<std::string, Id>;  // store, id
using Reasons = std::map<RecordKey, Issue>;

std::string name_of(const Partner& partner)
{
    return partner.name;
}
std::string name_of(const Offer& offer)
{
    return offer.name;
}
std::string name_of(const TechnicalRequest& request)
{
    return request.title;
}
template <class T>
std::string name_of(const T&)
{
    return {};
}

template <class T>
const T* find(const ById<T>& records, const Id& id)
{
    auto found = records.find(id);
    return found == records.end() ? nullptr : &found->second;
}

State merge(const State& present, const State& content, const Reasons& refused)
{
    auto merged = present;
    for_each_store([&](std::string_view store, auto member) {
        for (const auto& [id, record] : content.*member)
            if (!refused.contains({std::string{store}, id})) (merged.*member).insert_or_assign(id, record);
    });
    return merged;
}

// Whether merging takes something from the file for this record.
bool is_from_file(const RecordKey& key, const State& present, const State& content)
{
    bool from_file = false;
    for_each_store([&](std::string_view store, auto member) {
        if (store != key.first) return;
        const auto* theirs = find(content.*member, key.second);
        const auto* ours = find(present.*member, key.second);
        from_file = theirs && (!ours || *ours != *theirs);
    });
    return from_file;
}

// Merging must leave a company that holds together: one partner, and no name of something that is not there. Whatever breaks that is
// refused, which may break the next; each round refuses at least one record more, so it ends.
Reasons find_refused(const State& present, const State& content)
{
    Reasons refused;
    for (const auto& [id, partner] : content.partners)
        if (present.partner() && present.partner()->id != id)
            refused[{"partners", id}] = {
                .code = "second-company", .values = {{"name", present.partner()->name}}
            };

    for (bool more = true; more;) {
        more = false;
        for (const auto& broken : find_broken_references(merge(present, content, refused))) {
            const RecordKey key{broken.store, broken.id};
            if (!refused.contains(key) && is_from_file(key, present, content)) {
                refused[key] = {
                    .pointer = broken.below,
                    .code = "merge-reference",
                    .values = {{"found", broken.target}, {"list", broken.target_store}}
                };
                more = true;
                continue;
            }
            // One of ours lost what it names: only the file's partner can have taken that away.
            for (const auto& [id, unused] : content.partners) {
                if (refused.contains({"partners", id})) continue;
                refused[{"partners", id}] = {
                    .code = "merge-in-use", .values = {{"found", broken.target}, {"list", broken.target_store}}
                };
                more = true;
            }
        }
    }
    return refused;
}

}  // namespace

void plan_changes(ImportPlan& plan, const State& present)
{
    const auto refused = find_refused(present, plan.content);
    plan.merge_content = merge({}, plan.content, refused);

    for_each_store([&](std::string_view store, auto member) {
        for (const auto& [id, record] : plan.content.*member) {
            PlannedRecord planned{.store = std::string{store}, .id = id, .name = name_of(record)};
            const auto* known = find(present.*member, id);
            if (auto reason = refused.find({planned.store, id}); reason != refused.end()) {
                planned.change = RecordChange::refused;
                planned.reason = reason->second;
            } else if (known && *known == record) {
                planned.change = RecordChange::unchanged;
            } else if (known) {
                planned.change = RecordChange::changed;
                planned.fields = find_changed_fields(*known, record);
            }
            plan.records.push_back(std::move(planned));
        }
        for (const auto& [id, record] : present.*member)
            if (!(plan.content.*member).contains(id))
                plan.removed.push_back({.store = std::string{store}, .id = id, .name = name_of(record)});
    });
}

}  // namespace palier
