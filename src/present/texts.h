// Every sentence that a person reads, in one language, from assets/texts and the programme's own texts.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "core/date.h"
#include "core/fact.h"
#include "core/money.h"
#include "core/result.h"
#include "present/text.h"

namespace palier {

struct Value {
    Text name, text;
};
// For the placeholders of a sentence. Copies are the same values.
class Values {
public:
    Values() = default;
    Values(std::initializer_list<Value> values) : values_{values} {}
    Values(const std::map<std::string, std::string>&);  // of an Issue or an Error

    Text& operator[](Text name);                     // that of this name, which is made when there is none
    const Value* find(std::string_view name) const;  // null when there is none

private:
    List<Value> values_;
};

using Catalogue = std::map<std::string, std::string, std::less<>>;

class Texts {
public:
    Texts(std::string language, Catalogue);

    const std::string& language() const { return language_; }

    // The sentence with its "{placeholders}" filled in. A key that does not exist gives the key in brackets, "[overview.title]":
    // a test looks for those on every page.
    Text operator()(Text key, Values = {}) const;
    bool has(Text key) const;
    // Empty instead of the key when there is none: for optional notes.
    Text optional(Text key, Values = {}) const;

    // "<key>.one" for 1 (in French for 0 too), "<key>.other" otherwise, with {count}.
    Text count(Text key, std::int64_t count, Values = {}) const;

    Text date(Date) const;        // "1 June 2021", "1er juin 2021"
    Text short_date(Date) const;  // "1 Jun 2021", "1 juin 2021"
    Text number(std::int64_t) const;
    Text money(const Money&) const;  // "USD 1,234.50", "1 234,50 USD"; no cents when they are 0
    Text list(List<Text>) const;     // "a, b and c"
    Text either(List<Text>) const;   // "a, b or c"
    Text name(const Id&) const;      // of anything that the programme's texts name; else the id itself
    // Several ids as alternatives, "a or b", when one of them is enough.
    Text value(const FactValue&, Text fact, bool one_is_enough = false)
        const;  // of that fact: ids by their names, unknown as such

    // "refusal.<code>", "failure.<code>": the error's values fill the placeholders, dates and ids in words.
    Text error(Text family, const Error&) const;

private:
    std::string language_;
    Catalogue catalogue_;
};

}  // namespace palier
