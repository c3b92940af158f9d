// How a C++ type is read and written without a template for each: a table of its fields, or a few functions that reach into it.
//
// A description is made by the compiler from the type of a member, so that it cannot disagree with it. The tables stand in
// codec_fields.h; codec.cpp walks them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "core/state.h"

namespace palier::codec {

// What a text or a number holds. The reader of a person's file checks texts for it; the journal's own reader
// wants any text.
enum class Shape : std::uint8_t {
    none,
    id,         // "[A-Za-z0-9_-]{1,64}"
    word,       // an id of an edition, which may have points in it: "[A-Za-z0-9_.-]{1,64}"
    record_id,  // two or three of these joined by "--"
    origin,     // an id, or two with a colon between
    line,       // one line of at most 200 characters
    text,       // lines, at most 4,000 characters
    email,
    phone,
    language,  // BCP 47
    currency,  // ISO 4217
    country,   // ISO 3166-1, two letters
    amount,    // a number of minor units, written "1234.50"
    sequence,  // a number from 1
    count,     // a number from 0, far from the end of what can be counted
    instant,   // milliseconds since 1970, written "2026-11-20T22:10:05.123Z"
};

enum class Kind : std::uint8_t {
    text,      // std::string
    flag,      // bool
    whole,     // std::int64_t
    date,      // Date
    answer,    // Answer
    ids,       // std::set<Id>
    object,    // a struct with fields
    variant,   // a std::variant of such structs
    optional,  // a std::optional
    list,      // a std::vector
    records,   // a ById of structs whose first field is "id"
};

struct Type;

// A field of a struct.
struct Field {
    const char* key;
    const Type* type;
    const void* (*reach)(const void* record);  // the member
    Shape shape;
    bool required;  // else it is left out when it has its default value
};

// An alternative of a variant.
struct Alternative {
    const char* kind;  // as it is called in files
    const Type* type;
    void (*choose)(void* variant);  // makes the variant hold this alternative, empty
};

struct Variant {
    std::span<const Alternative> alternatives;
    std::size_t (*index)(const void* variant);
    const void* (*held)(const void* variant);
};

// An optional, a list, or records.
struct Container {
    const Type* inner;
    std::vector<const void*> (*elements)(const void* container);  // in their order
    void* (*add)(void* container);                                // not of records
};

struct Records {
    const void* (*find)(const void* records, const Id&);
    void (*remove)(void* records, const Id&);
    // Lets `fill` write into a new record, and keeps it if it has an id; false: there is one with that id, which stays.
    bool (*add)(void* records, void (*fill)(void* context, void* record), void* context);
};

struct Type {
    Kind kind;
    std::span<const Field> fields = {};    // of an object
    const Variant* variant = nullptr;      // of a variant
    const Container* container = nullptr;  // of an optional, a list, or records
    const Records* records = nullptr;      // of records
};

// ---- Descriptions ----------------------------------------------------------------------------------------------------------

// The fields of a struct, in the order in which they are read; what an alternative of a variant is called.
template <class T>
inline constexpr auto fields = nullptr;
template <class T>
inline constexpr const char* kind = nullptr;

template <class T>
struct Description {  // of a struct
    static constexpr Type type{.kind = Kind::object, .fields = fields<T>};
};

template <class T, Kind of>
struct PlainDescription {
    static constexpr Type type{.kind = of};
};
template <>
struct Description<std::string> : PlainDescription<std::string, Kind::text> {};
template <>
struct Description<bool> : PlainDescription<bool, Kind::flag> {};
template <>
struct Description<std::int64_t> : PlainDescription<std::int64_t, Kind::whole> {};
template <>
struct Description<Date> : PlainDescription<Date, Kind::date> {};
template <>
struct Description<Answer> : PlainDescription<Answer, Kind::answer> {};
template <>
struct Description<std::set<Id>> : PlainDescription<std::set<Id>, Kind::ids> {};

template <class... T>
struct Description<std::variant<T...>> {
    using Any = std::variant<T...>;
    static constexpr Alternative alternatives[] = {{kind<T>, &Description<T>::type, [](void* any) {
                                                        static_cast<Any*>(any)->template emplace<T>();
                                                    }}...};
    static constexpr Variant variant{
        .alternatives = alternatives,
        .index = [](const void* any) { return static_cast<const Any*>(any)->index(); },
        .held =
            [](const void* any) {
                return std::visit(
                    [](const auto& held) -> const void* { return &held; }, *static_cast<const Any*>(any)
                );
            },
    };
    static constexpr Type type{.kind = Kind::variant, .variant = &variant};
};

template <class T>
struct Description<std::optional<T>> {
    static constexpr Container container{
        .inner = &Description<T>::type,
        .elements =
            [](const void* optional) {
                std::vector<const void*> all;
                if (const auto& value = *static_cast<const std::optional<T>*>(optional))
                    all.push_back(&*value);
                return all;
            },
        .add = [](void* optional) -> void* { return &static_cast<std::optional<T>*>(optional)->emplace(); },
    };
    static constexpr Type type{.kind = Kind::optional, .container = &container};
};

template <class T>
struct Description<std::vector<T>> {
    static constexpr Container container{
        .inner = &Description<T>::type,
        .elements =
            [](const void* list) {
                std::vector<const void*> all;
                for (const auto& element : *static_cast<const std::vector<T>*>(list)) all.push_back(&element);
                return all;
            },
        .add = [](void* list) -> void* { return &static_cast<std::vector<T>*>(list)->emplace_back(); },
    };
    static constexpr Type type{.kind = Kind::list, .container = &container};
};

template <class T>
struct Description<ById<T>> {
    static constexpr Container container{
        .inner = &Description<T>::type,
        .elements =
            [](const void* records) {
                std::vector<const void*> all;
                for (const auto& [id, record] : *static_cast<const ById<T>*>(records)) all.push_back(&record);
                return all;
            },
        .add = nullptr,
    };
    static constexpr Records records{
        .find = [](const void* records, const Id& id) -> const void* {
            const auto& known = *static_cast<const ById<T>*>(records);
            const auto found = known.find(id);
            return found == known.end() ? nullptr : &found->second;
        },
        .remove = [](void* records, const Id& id) { static_cast<ById<T>*>(records)->erase(id); },
        .add =
            [](void* records, void (*fill)(void* context, void* record), void* context) {
                auto& all = *static_cast<ById<T>*>(records);
                const auto place = all.try_emplace(Id{}).first;  // no record is called that
                fill(context, &place->second);
                auto record = all.extract(place);
                record.key() = record.mapped().id;
                return record.key().empty() || all.insert(std::move(record)).inserted;
            },
    };
    static constexpr Type type{.kind = Kind::records, .container = &container, .records = &records};
};

template <class T>
struct MemberOf;
template <class Owner, class Member>
struct MemberOf<Member Owner::*> {
    using owner = Owner;
    using type = Member;
};

template <auto member>
constexpr Field describe(const char* key, Shape shape, bool required)
{
    using Pointer = MemberOf<decltype(member)>;
    return {
        key,
        &Description<typename Pointer::type>::type,
        [](const void* record) -> const void* {
            return &(static_cast<const typename Pointer::owner*>(record)->*member);
        },
        shape,
        required
    };
}

// What must be there.
template <auto member>
constexpr Field required(const char* key, Shape shape = Shape::none)
{
    return describe<member>(key, shape, true);
}

// What is left out when it has its default value.
template <auto member>
constexpr Field optional(const char* key, Shape shape = Shape::none)
{
    return describe<member>(key, shape, false);
}

}  // namespace palier::codec
