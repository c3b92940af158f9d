// Forms: a record and a draft become fields; a submitted draft becomes a command, or errors at its fields.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "present/components.h"
#include "present/view.h"

namespace palier {

// What a submitted form comes to: a command, or an answer to a question of the start, or what is wrong with which field
// (finished sentences).
struct FormReading {
    std::optional<Command> command;
    std::optional<FactValue> answer;
    std::map<std::string, std::string> errors;  // field key -> sentence
    Text next;                                  // path to go to once the command was carried out; empty: stay
};

// The draft of a form laid over the kept values.
class DraftView {
public:
    DraftView(const Scene&, Text form);

    // What the field holds now: the draft's value, else `kept`.
    Text value(Text field, Text kept) const;
    Text error(Text field) const;
    bool touched() const;  // something was edited

private:
    const DraftState* draft_;
};

// A field whose label, hint and error texts have the keys "<texts_prefix>.<key>" and "<texts_prefix>.<key>.hint".
Field make_field(const Scene&, const DraftView&, FieldKind, Text key, Text kept, Text texts_prefix);

// Reads the form of that id, which says whose it is: "company", "standing", "profile/<id>", "tenant/<id>", "person/<id>", "session",
// "offer/<id>", "move/<offer>", "sale/<id>", "owner/<offer>", "ticket/<offer>", "contact/<id>", "request/<id>", "sponsorship/<benefit>", "clock",
// "erase", "interview/<question>", "own-threshold/<id>";
// "new" stands for something that does not exist yet. Each is read in the file of its page.
FormReading read_form(const Scene&, Text form);

// The parts of "offer/offer-1".
std::string_view form_kind(std::string_view form);
std::string_view form_subject(std::string_view form);  // "new" or an id; empty for "company"

std::vector<Id> split_ids(std::string_view separated_by_spaces);
std::string join_ids(const std::vector<Id>&);

}  // namespace palier
