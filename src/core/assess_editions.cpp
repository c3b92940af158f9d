// Which edition answers on a given day (R72).
#include <algorithm>

#include "core/assess.h"

namespace palier {

const Edition* find_edition_in_force(const std::vector<Edition>& editions, Date today)
{
    const Edition* latest = nullptr;
    for (const auto& edition : editions) {
        auto in_force =
            edition.in_force_from <= today && (!edition.in_force_until || today < *edition.in_force_until);
        if (in_force && (!latest || edition.in_force_from > latest->in_force_from)) latest = &edition;
    }
    return latest;
}

const Edition* find_edition(const std::vector<Edition>& editions, const Workspace& workspace, Date today)
{
    auto pinned = std::find_if(editions.begin(), editions.end(), [&](const Edition& edition) {
        return workspace.pinned_edition == edition.id;
    });
    return pinned == editions.end() ? find_edition_in_force(editions, today) : &*pinned;
}

}  // namespace palier
