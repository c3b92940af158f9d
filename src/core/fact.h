// The things that rules may ask about, and what is known of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/date.h"
#include "core/money.h"

namespace palier {

using Id = std::string;  // "[A-Za-z0-9_-]{1,64}", or the dotted name of a fact: "company.live-offers"

enum class FactType { boolean, whole, money, date, choice, choices };
enum class FactOwner { company, person, contact, offer, benefit, request, sponsorship };

struct Unknown {
    bool operator==(const Unknown&) const = default;
};
using Choices = std::vector<Id>;  // sorted, without repetition

// Absent is not zero: a fact that nobody stated is Unknown.
using FactValue = std::variant<Unknown, bool, std::int64_t, Money, Date, Id, Choices>;

inline bool is_known(const FactValue& value)
{
    return !std::holds_alternative<Unknown>(value);
}

struct FactDeclaration {
    Id id;
    FactType type;
    FactOwner owner;
    std::string unit;          // "days", "USD", "offers" or empty
    std::vector<Id> choices;   // what a choice or choices fact may hold; empty: anything
    bool own_choices = false;  // they are listed with the fact, not ids of something else in the edition
    bool operator==(const FactDeclaration&) const = default;
};

// What is known of every fact of one edition, in the order of its declarations.
using Facts = std::vector<FactValue>;

}  // namespace palier
