// What differs between two editions, in general and for one company. Plain data: whoever shows it finds the words.
#pragma once

#include <optional>
#include <vector>

#include "core/assess.h"
#include "core/edition.h"
#include "core/state.h"

namespace palier {

enum class EditionPart {
    in_force,
    fee,
    kept_benefits,
    statement,
    category,
    option,
    offer_type,
    service_kind,
    store,
    offer_state,
    offer_action,
    role,
    rule,
    period,
    ladder,
    tier,
    benefit_list,
    benefit,
    contact,
    revocation_reason,
    phase,
    solution,
    unknown,
};

// What of a thing differs.
enum class EditionAspect {
    itself,  // it was added or taken out
    from,
    until,
    members_at_renewal,
    amount,
    meaning,  // a statement says something else
    transactable,
    category,
    options,
    earns,
    condition,
    start,
    days,    // the length of a period; or
    months,  // so many; or up to `until`
    repeats,
    window,  // of sales, in months; the id "all"
    complete,
    currency,
    threshold,
    group,
    scope,
    means,
    use,
    validity,
    completes,
    minimum,
    maximum,
};

struct EditionDifference {
    EditionPart part;
    Id id;      // of the thing; empty where there is only one
    Id detail;  // metric of a threshold, tier of an amount, category of a use or validity; empty: all of them
    EditionAspect aspect = EditionAspect::itself;
    enum class Kind { added, removed, changed } kind = Kind::changed;
    FactValue before,
        after;  // Unknown: not stated, or not publicly known; of what was added or removed, nothing
    std::optional<NodeIndex> condition_before, condition_after;  // each in its own edition
    bool operator==(const EditionDifference&) const = default;
};

// In the order of the parts above; within one, as in the later edition, what is gone last. Sources and how sure they are, are not
// compared, nor are words.
std::vector<EditionDifference> compare_editions(const Edition& before, const Edition& after);

// Whether two conditions ask the same, rule for rule by name.
bool is_same_condition(const Edition&, NodeIndex, const Edition& other, NodeIndex of_other);

// ---- For one company ---------------------------------------------------------------------------------------------------------

template <class T>
struct BeforeAfter {
    T before, after;
    bool differs() const { return before != after; }
    bool operator==(const BeforeAfter&) const = default;
};

struct CategoryChange {
    Id offer;
    BeforeAfter<std::optional<Id>> category;
};

// What may be had of a benefit; nothing: the edition does not have it.
struct BenefitChange {
    Id benefit, offer;
    BeforeAfter<std::optional<BenefitStatus>> status;
    BeforeAfter<std::optional<FactValue>> amount;
};

// The answers that are not the same under both. Pairs that `differ()` not are there to be told beside the others.
struct AnswerChanges {
    BeforeAfter<Outcome> participation, sees, manages;
    std::vector<CategoryChange> categories;
    BeforeAfter<std::optional<Id>> tier;
    std::vector<BenefitChange> benefits;
    bool none() const;
};

// Both editions asked about the same company on the same day, whichever of them is in force.
AnswerChanges compare_answers(const Edition& before, const Edition& after, const State&, Date);

}  // namespace palier
