// Sorting with one merge sort for the whole program: std::sort is compiled anew for every type that it sorts, a few
// kilobytes each time, and nothing here sorts so much that anybody would notice the difference.
#pragma once

#include <cstdint>
#include <utility>

namespace palier {

// A list of any type, as far as sorting it must know it: how to compare two elements of it, and to swap them.
struct Sortable {
    void* list;
    std::uint32_t size;
    bool (*less)(const void* list, const void* order, std::uint32_t left, std::uint32_t right);
    void (*swap)(void* list, std::uint32_t left, std::uint32_t right);
    const void* order;  // for `less`
};

void sort(const Sortable&);

// Sorts so that no element is less than one before it; stable: those that are equal stay in the order in which they were.
// `less` takes two elements.
template <class Elements, class Less>
void sort_by(Elements& list, const Less& less)
{
    sort(
        {&list,
         static_cast<std::uint32_t>(list.size()),
         [](const void* elements, const void* order, std::uint32_t left, std::uint32_t right) {
             const auto& all = *static_cast<const Elements*>(elements);
             return static_cast<bool>((*static_cast<const Less*>(order))(all[left], all[right]));
         },
         [](void* elements, std::uint32_t left, std::uint32_t right) {
             auto& all = *static_cast<Elements*>(elements);
             std::swap(all[left], all[right]);
         },
         &less}
    );
}

}  // namespace palier
