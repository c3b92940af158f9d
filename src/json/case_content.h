// What a case says of a company: records as in an export, each variant patching those of its base.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition.h"
#include "core/issue.h"
#include "core/state.h"
#include "json/json_reader.h"
#include "json/json_tree.h"

namespace palier {

class CaseContent {
public:
    // {"offers": [{"id": "offer-1", ...}]}: of a record that is there already the given keys are replaced, null takes one away;
    // others are added.
    void put(JsonReader& with);
    // {"offers": ["offer-1"]}: "unknown-reference" when it is not there.
    void remove(JsonReader& without);

    // The records; mistakes are noted at the place in the file that each value came from. Words must be known to one of the
    // editions. What is only odd (an option that the offer's type cannot have) is a case's good right.
    State read(std::string_view file, const std::vector<Edition>&, std::vector<Issue>&) const;

private:
    struct Kept {
        Id id;
        nlohmann::json record;
        std::string place;                                       // pointer of what named it last
        std::map<std::string, std::string, std::less<>> places;  // of its values, by key
    };
    struct Store {
        std::string name, place;
        std::vector<Kept> records;
    };

    Store& store_of(const std::string& name, const std::string& place);
    std::string find_place(std::string_view pointer) const;
    std::string find_place(std::string_view store_name, const Id& id, std::string_view below) const;

    std::vector<Store> stores_;
};

}  // namespace palier
