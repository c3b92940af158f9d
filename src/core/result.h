// A value, or the reason there is none.
//
// The interface is the part of std::expected we use. C++20 has no std::expected, and the clang-tidy of Debian 12 cannot parse
// libstdc++'s; when both do, this becomes an alias.
#pragma once

#include <cassert>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/values.h"

namespace palier {

// Why something could not be done. `code` is stable and names a sentence in assets/texts ("refusal.<code>"); `values` fill its
// placeholders with ids, dates or numbers, never with sentences.
struct Error {
    std::string code;
    std::map<std::string, std::string> values;

    bool operator==(const Error&) const = default;
};

struct Done {
    bool operator==(const Done&) const = default;
};

template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : held_{std::in_place_index<0>, std::move(value)} {}
    Result(Error error) : held_{std::in_place_index<1>, std::move(error)} {}

    explicit operator bool() const { return held_.index() == 0; }

    const T& operator*() const&
    {
        assert(*this);
        return *std::get_if<0>(&held_);
    }
    T&& operator*() &&
    {
        assert(*this);
        return std::move(*std::get_if<0>(&held_));
    }
    const T* operator->() const
    {
        assert(*this);
        return std::get_if<0>(&held_);
    }
    const Error& error() const
    {
        assert(!*this);
        return *std::get_if<1>(&held_);
    }

private:
    std::variant<T, Error> held_;
};

Error fail(std::string_view code, GivenValues values = {});

}  // namespace palier
