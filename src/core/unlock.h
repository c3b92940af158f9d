// What would make an answer "met": the smallest sets of changes, the least trouble first. Never a promise by anybody: what the rules
// say once a fact is so.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/assess.h"
#include "core/consequences.h"

namespace palier {

// What a change takes, least first.
enum class Effort : std::uint8_t {
    say,      // nobody has said yet: it may be so already
    arrange,  // within the account: a role, a contact, a tenant, a form
    wait,     // until a day
    publish,  // an offer or something about it, or to enrol
    change,   // how an offer is obtained
    grow,     // to sell, to have more users
};

struct Change {
    FactIndex fact = 0;
    // What has to hold of the fact: is, is_not, one_of, at_least, at_most, includes_any, includes_all or includes_none.
    Comparison comparison = Comparison::is;
    FactValue needed;
    FactValue to;  // the nearest such value; of a choice without listed choices an empty id: any other
    std::optional<FactValue> gap;  // what is missing to it, of a known number or amount, in the fact's unit
    Effort effort = Effort::say;
    bool operator==(const Change&) const = default;
};

// Changes that together are enough, and of which none can be left out.
struct Unlock {
    std::vector<Change> changes;  // in the order of the edition's facts
    std::optional<Date> wait_until;
    Effort effort = Effort::say;  // the highest of its changes'
    bool operator==(const Unlock&) const = default;
};

struct Unlocks {
    std::vector<Unlock>
        sets;  // at most `most_unlocks`, the least effort first, then the nearest goal, then the fewest changes
    bool cut = false;  // there may be more
    bool operator==(const Unlocks&) const = default;
};
inline constexpr std::size_t most_unlocks = 8;

// Empty when the condition is met, and when nothing anybody can do would make it so: figures that are not publicly known (R25), a
// period that is over, what cannot be taken back. Each set has been tried: with its changes, and what follows from them for an
// offer and its company, the condition is met on that day, or on the day to wait for. Facts that change with time by
// themselves, such as sales in a window, are taken as they are.
Unlocks find_unlocks(const Edition&, NodeIndex root, const Facts&, Date);

// Of reaching that tier or a higher one.
Unlocks find_tier_unlocks(const Edition&, const Id& tier, const Facts&, Date);

// Why nothing leads there.
enum class ObstacleKind : std::uint8_t {
    not_published,  // a figure or a condition that the sources do not give (R25)
    over,           // a period that had to be running
    lasting,        // what is past, or cannot be taken back
    unusable,       // a value that cannot be compared with what is asked for, such as another currency (R26)
};
struct Obstacle {
    ObstacleKind kind = ObstacleKind::not_published;
    std::optional<FactIndex> fact;      // that it is about; nothing: the sources say nothing at all
    std::optional<PeriodIndex> period;  // of one that is over, or whose length is not published
    std::optional<Date> last_day;       // of the one that is over, that day included
    bool operator==(const Obstacle&) const = default;
};

// What keeps a condition without a way from having one, each once, in the order of the condition. Empty when there is a way, and
// when only the parts together shut one another out.
std::vector<Obstacle> find_obstacles(const Edition&, NodeIndex root, const Facts&, Date);

struct BenefitUnlocks {
    Unlocks unlocked, activation;
    bool operator==(const BenefitUnlocks&) const = default;
};
// Of a benefit of the edition, for an offer of the state; `offer` is empty for one of the company.
BenefitUnlocks find_benefit_unlocks(const Edition&, const State&, const Id& benefit, const Id& offer, Date);

// The same for many benefits of one company and day: what they share is found once. All that is given is referred to.
class BenefitUnlocker {
public:
    BenefitUnlocker(const Edition&, const State&, Date);
    ~BenefitUnlocker();
    BenefitUnlocks find(const Id& benefit, const Id& offer);

private:
    class Trials;

    const Edition& edition_;
    const State& state_;
    Date today_;
    SubjectFacts facts_;
    Consequences consequences_;
    std::unique_ptr<Trials> trials_;
};

}  // namespace palier
