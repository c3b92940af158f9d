#include "core/sort.h"

#include <algorithm>
#include <vector>

namespace palier {

namespace {

using Positions = std::vector<std::uint32_t>;

// Merges the sorted stretches [begin, middle) and [middle, end).
void merge(
    const Sortable& of,
    const Positions& from,
    Positions& into,
    std::size_t begin,
    std::size_t middle,
    std::size_t end
)
{
    auto left = begin, right = middle;
    for (auto at = begin; at < end; ++at) {
        const bool take_right =
            left == middle || (right < end && of.less(of.list, of.order, from[right], from[left]));
        into[at] = from[take_right ? right++ : left++];
    }
}

// Brings the element at order[i] to i, for all i: each swap brings one element to its place.
void permute(const Sortable& of, Positions& order)
{
    for (std::uint32_t start = 0; start < order.size(); ++start)
        for (auto hole = start; order[hole] != hole;) {
            const auto next = std::exchange(order[hole], hole);
            if (next == start) break;
            of.swap(of.list, hole, next);
            hole = next;
        }
}

}  // namespace

void sort(const Sortable& of)
{
    Positions order(of.size), merged(of.size);
    for (std::uint32_t i = 0; i < of.size; ++i) order[i] = i;
    const std::size_t size = of.size;
    for (std::size_t width = 1; width < size; width *= 2) {
        for (std::size_t begin = 0; begin < size; begin += 2 * width)
            merge(of, order, merged, begin, std::min(begin + width, size), std::min(begin + 2 * width, size));
        order.swap(merged);
    }
    permute(of, order);
}

}  // namespace palier
