#include "json/case_content.h"

#include <algorithm>
#include <charconv>

#include "json/bounded_json.h"
#include "json/codec.h"
#include "json/import_check.h"

namespace palier {

namespace {

// "/a/b/c" -> "a", with "/b/c" left.
std::string_view take_step(std::string_view& pointer)
{
    if (pointer.empty()) return {};
    pointer.remove_prefix(1);
    const auto step = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(step.size());
    return step;
}

std::string join_places(const std::string& place, std::string_view below)
{
    return place + std::string{below};
}

// A base is read again with every case that rests on it.
void note_once(std::vector<Issue>& issues, Issue issue)
{
    const auto same = [&](const Issue& other) {
        return other.file == issue.file && other.pointer == issue.pointer && other.code == issue.code;
    };
    if (std::none_of(issues.begin(), issues.end(), same)) note(issues, std::move(issue));
}

}  // namespace

CaseContent::Store& CaseContent::store_of(const std::string& name, const std::string& place)
{
    auto found = std::ranges::find(stores_, name, &Store::name);
    if (found == stores_.end()) found = stores_.insert(found, Store{name, place, {}});
    found->place = place;
    return *found;
}

void CaseContent::put(JsonReader& with)
{
    for (const auto& name : with.member_names()) {
        auto& store = store_of(name, with.pointer() + pointer_step(name));
        with.each(name.c_str(), [&](JsonReader& record) {
            const auto id = record.id("id");
            const auto keys = record.member_names();
            if (id.empty()) return;

            auto kept = std::ranges::find(store.records, id, &Kept::id);
            if (kept == store.records.end())
                kept = store.records.insert(kept, Kept{id, new_object(), {}, {}});
            kept->place = record.pointer();
            for (const auto& key : keys) {
                const auto& value = *find_member(record.value(), key);
                kept->record.get_ptr<JsonMembers*>()->erase(key);
                if (!value.is_null()) set_member(kept->record, key, value);
                kept->places[key] = record.pointer() + pointer_step(key);
            }
        });
    }
}

void CaseContent::remove(JsonReader& without)
{
    for (const auto& name : without.member_names())
        for (const auto& id : without.ids(name.c_str())) {
            const auto store = std::ranges::find(stores_, name, &Store::name);
            const auto removed =
                store == stores_.end()
                    ? std::size_t{0}
                    : std::erase_if(store->records, [&](const Kept& kept) { return kept.id == id; });
            if (removed == 0)
                without.note_at(name.c_str(), "unknown-reference", {{"found", id}, {"list", name}});
        }
}

std::string CaseContent::find_place(std::string_view pointer) const
{
    const auto name = take_step(pointer);
    const auto store = std::ranges::find(stores_, name, &Store::name);
    if (store == stores_.end()) return {};

    const auto step = take_step(pointer);
    std::size_t index = 0;
    const auto read = std::from_chars(step.data(), step.data() + step.size(), index);
    if (step.empty() || read.ec != std::errc{} || index >= store->records.size()) return store->place;
    return find_place(name, store->records[index].id, pointer);
}

std::string CaseContent::find_place(std::string_view store_name, const Id& id, std::string_view below) const
{
    const auto store = std::ranges::find(stores_, store_name, &Store::name);
    if (store == stores_.end()) return {};
    const auto kept = std::ranges::find(store->records, id, &Kept::id);
    if (kept == store->records.end()) return store->place;

    const auto place = kept->places.find(take_step(below));
    return place == kept->places.end() ? kept->place : join_places(place->second, below);
}

State CaseContent::read(
    std::string_view file, const std::vector<Edition>& editions, std::vector<Issue>& issues
) const
{
    auto content = new_object();
    for (const auto& store : stores_) {
        auto records = new_list();
        for (const auto& kept : store.records) add_element(records, kept.record);
        set_member(content, store.name, std::move(records));
    }

    std::vector<Issue> found;
    auto state = read_state(content, "", file, Origin::file, found);
    for (auto& issue : found) {
        if (issue.level == IssueLevel::warning) continue;
        issue.pointer = find_place(issue.pointer);
        note_once(issues, std::move(issue));
    }
    // What could not be read would be missed once more by every other check.
    if (has_mistakes(found)) return state;

    for (auto& record : check_records(state, editions))
        if (record.level == IssueLevel::mistake)
            note_once(
                issues,
                {.file = std::string{file},
                 .pointer = find_place(record.store, record.id, record.below),
                 .code = std::move(record.code),
                 .values = std::move(record.values)}
            );
    return state;
}

}  // namespace palier
