// std::visit that reads like a switch: one lambda per alternative. Adding an alternative to the variant stops the build at
// every match that does not say yet what to do with it.
#pragma once

#include <utility>
#include <variant>

namespace palier {

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};

template <class... F>
Overloaded(F...) -> Overloaded<F...>;

template <class Variant, class... F>
decltype(auto) match(Variant&& variant, F&&... on)
{
    return std::visit(Overloaded{std::forward<F>(on)...}, std::forward<Variant>(variant));
}

}  // namespace palier
