// What the rules say of given facts, with every reason.
#pragma once

#include <optional>
#include <vector>

#include "core/edition.h"

namespace palier {

enum class Outcome {
    met,
    not_met,
    unknown,         // a fact or a figure is missing; never "not met"
    not_applicable,  // the edition has no such rule
    invalid,         // a fact has the wrong type, unit or currency (R26)
};

// One node of a condition with its outcome: enough to print "needs a live offer; none is live (R3, SEED-1 l.26)".
struct Reason {
    NodeIndex node = 0;
    Outcome outcome = Outcome::unknown;
    FactValue found;  // of a FactTest; as a date, the start of a PeriodTest; the money metric of a TierReached
    std::optional<FactValue> gap;  // what is missing to a number or an amount of money, in the fact's unit
    // Of a TierReached: the ladder's entry. A rule that is asked about several times is explained where it first appears;
    // after that it has an outcome and no children.
    std::vector<Reason> children;
    bool operator==(const Reason&) const = default;
};

struct Verdict {
    Outcome outcome = Outcome::not_applicable;
    std::vector<Reason> reasons;  // the tree: one root, or none when not applicable, or left out
    // Unknown facts that could still change the outcome, in order of appearance. Not those beside which the outcome is
    // already decided, nor those that only meet figures the sources do not give.
    std::vector<FactIndex> could_settle;
    std::vector<FactIndex> missing;  // all unknown facts that the condition asks about
    bool operator==(const Verdict&) const = default;
};

// Everything that a person could say has been said: only what the sources do not give leaves it open (R25, R39).
inline bool waits_for_sources(const Verdict& verdict)
{
    return verdict.outcome == Outcome::unknown && verdict.could_settle.empty();
}

// The tree of reasons is most of the work, and nearly all of the memory, of a verdict.
enum class Reasons { told, left_out };

// The outcome of every node, strong Kleene: `not met` decides an All, `met` decides an Any, whatever else is unknown. Nothing
// is cut short: the missing facts must be complete. `invalid` wins over everything.
Verdict assess(const Edition&, NodeIndex root, const Facts&, Date reference_date, Reasons = Reasons::told);

// The rule of that name; not applicable when the edition has none.
Verdict
assess_rule(const Edition&, std::string_view rule, const Facts&, Date reference_date, Reasons = Reasons::told);

// The last day of a period, that day included; nothing when its start or its length is not known. Of one that repeats, its first
// round.
std::optional<Date> last_day(const Edition&, const Period&, const Facts&);

// The days on which a repeating period starts anew: the latest up to that day, and the first after it. A year that started on
// 1 March starts anew on 1 March. Nothing where no round has begun, or nothing is known of it.
struct Rounds {
    std::optional<Date> latest, next;
    bool operator==(const Rounds&) const = default;
};
Rounds find_rounds(const Period&, const Facts&, Date);

}  // namespace palier
