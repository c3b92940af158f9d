// Strong Kleene logic over outcomes.
#include "core/prospect.h"

#include <algorithm>

namespace palier {

Prospect settled(Outcome outcome)
{
    return {outcome, outcome == Outcome::met, outcome == Outcome::not_met};
}

Prospect open()
{
    return {Outcome::unknown, true, true};
}

Prospect combine(std::size_t needed, const std::vector<Prospect>& parts)
{
    auto count = [&](auto holds) {
        return static_cast<std::size_t>(std::count_if(parts.begin(), parts.end(), holds));
    };
    auto met = count([](const Prospect& part) { return part.outcome == Outcome::met; });
    auto not_met = count([](const Prospect& part) { return part.outcome == Outcome::not_met; });

    if (count([](const Prospect& part) { return part.outcome == Outcome::invalid; }) > 0)
        return settled(Outcome::invalid);
    if (met >= needed) return settled(Outcome::met);
    if (parts.size() - not_met < needed) return settled(Outcome::not_met);

    auto can_be_met = count([](const Prospect& part) { return part.can_be_met; });
    auto can_be_not_met = count([](const Prospect& part) { return part.can_be_not_met; });
    return {Outcome::unknown, can_be_met >= needed, parts.size() - can_be_not_met < needed};
}

Prospect negate(const Prospect& part)
{
    if (part.outcome == Outcome::met) return settled(Outcome::not_met);
    if (part.outcome == Outcome::not_met) return settled(Outcome::met);
    return {part.outcome, part.can_be_not_met, part.can_be_met};
}

}  // namespace palier
