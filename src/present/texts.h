// Every sentence that a person reads, in one language, from assets/texts and the programme's own texts.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/fact.h"
#include "core/money.h"
#include "core/result.h"

namespace palier {

using Values = std::map<std::string, std::string>;  // for the placeholders of a sentence
using Catalogue = std::map<std::string, std::string, std::less<>>;

class Texts {
public:
    Texts(std::string language, Catalogue);

    const std::string& language() const { return language_; }

    // The sentence with its "{placeholders}" filled in. A key that does not exist gives the key in brackets, "[overview.title]":
    // a test looks for those on every page.
    std::string operator()(std::string_view key, const Values& = {}) const;
    bool has(std::string_view key) const;
    // Empty instead of the key when there is none: for optional notes.
    std::string optional(std::string_view key, const Values& = {}) const;

    // "<key>.one" for 1 (in French for 0 too), "<key>.other" otherwise, with {count}.
    std::string count(std::string_view key, std::int64_t count, Values = {}) const;

    std::string date(Date) const;        // "1 June 2021", "1er juin 2021"
    std::string short_date(Date) const;  // "1 Jun 2021", "1 juin 2021"
    std::string number(std::int64_t) const;
    std::string money(const Money&) const;  // "USD 1,234.50", "1 234,50 USD"; no cents when they are 0
    std::string list(const std::vector<std::string>&) const;    // "a, b and c"
    std::string either(const std::vector<std::string>&) const;  // "a, b or c"
    std::string name(const Id&) const;  // of anything that the programme's texts name; else the id itself
    std::string
    value(const FactValue&, std::string_view fact) const;  // of that fact: ids by their names, unknown as such

    // "refusal.<code>", "failure.<code>": the error's values fill the placeholders, dates and ids in words.
    std::string error(std::string_view family, const Error&) const;

private:
    std::string language_;
    Catalogue catalogue_;
};

}  // namespace palier
