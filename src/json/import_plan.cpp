#include "json/import_plan.h"

#include <map>
#include <utility>

#include "core/workflow.h"
#include "json/codec.h"
#include "json/import_check.h"

namespace palier {

namespace {

using RecordKey = std::pair<std::string, Id>;  // store, id
using Refusals = std::map<RecordKey, Issue>;

// Of an offer, a partner, a request; else empty.
std::string name_of(const AnyRecord& record)
{
    for (const auto& field : record.type().fields)
        if (std::string_view key{field.key}; key == "name" || key == "title")
            return *static_cast<const std::string*>(field.reach(record.address()));
    return {};
}

State without(State content, const Refusals& refused)
{
    for (const auto& store : stores())
        for (const auto& [key, reason] : refused)
            if (key.first == store.name()) store.remove(content, key.second);
    return content;
}

// Whether merging takes something from the file for this record.
bool is_from_file(const RecordKey& key, const State& present, const State& content)
{
    for (const auto& store : stores()) {
        if (store.name() != key.first) continue;
        const auto theirs = store.find(content, key.second);
        const auto ours = store.find(present, key.second);
        return theirs && (!ours || !is_same(*ours, *theirs));
    }
    return false;
}

// Merging must leave a company that holds together: one partner, and no name of something that is not there. Whatever breaks that is
// refused, which may break the next; each round refuses at least one record more, so it ends.
Refusals find_refused(const State& present, const State& content)
{
    Refusals refused;
    for (const auto& [id, partner] : content.partners)
        if (present.partner() && present.partner()->id != id)
            refused[{"partners", id}] = {
                .code = "second-company", .values = {{"name", present.partner()->name}}
            };

    for (bool more = true; more;) {
        more = false;
        const auto merged = apply(present, ContentMerged{without(content, refused)});
        for (const auto& broken : find_broken_references(merged)) {
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
    plan.merge_content = without(plan.content, refused);

    for (const auto& store : stores()) {
        for (const auto& record : store.records(plan.content)) {
            PlannedRecord planned{.store = store.name(), .id = record.id(), .name = name_of(record)};
            const auto known = store.find(present, record.id());
            if (auto reason = refused.find({planned.store, planned.id}); reason != refused.end()) {
                planned.change = RecordChange::refused;
                planned.reason = reason->second;
            } else if (known) {
                planned.fields = find_changed_fields(*known, record);
                planned.change = planned.fields.empty() ? RecordChange::unchanged : RecordChange::changed;
            }
            plan.records.push_back(std::move(planned));
        }
        for (const auto& record : store.records(present))
            if (!store.find(plan.content, record.id()))
                plan.removed.push_back({.store = store.name(), .id = record.id(), .name = name_of(record)});
    }
}

}  // namespace palier
