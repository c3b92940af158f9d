// What would unlock something, in words: each set of changes that is enough, what it takes, and where it is done.
#pragma once

#include "core/unlock.h"
#include "present/components.h"
#include "present/view.h"

namespace palier {

struct UnlockWay {
    Text key;
    Badge effort;         // "Within your account"
    List<Text> changes;   // all of these
    List<Button> places;  // where they are made
};

struct UnlockPart {
    Text key, title;  // "What would make it earned"; an empty title: nothing to unlock, and nothing to draw
    Text lead;        // how the ways belong together
    List<UnlockWay> ways;
    Text more;             // there may be other ways
    List<Text> obstacles;  // why there is no way, when there is none
    Text promise;          // that this is not a promise by Microsoft

    bool empty() const { return title.empty(); }
};

// What is asked: which condition, of which facts, how it stands, and the offer it is about, or empty. Texts have the keys
// "unlocks.<kind>.title" and so on; `kind`: "earned", "activation", "participation", "sees", "manages".
struct UnlockQuestion {
    Text kind;
    NodeIndex root = 0;
    const Facts& facts;
    const Verdict& verdict;
    Id offer;
};

// Empty when the condition is met or the edition has none.
UnlockPart present_unlocks(const Scene&, const UnlockQuestion&);

// The same for a rule about the company or who is signed in ("participation").
UnlockPart present_rule_unlocks(const Scene&, Text kind, std::string_view rule, const Verdict&);

// The first way in one line, "Easiest: Assign a marketing contact."; empty when there is none, or nothing to unlock.
Text say_easiest(const Scene&, const UnlockQuestion&);

// "Sell USD 12,000 more: USD 38,000 recorded, USD 50,000 needed"; of what nobody has said, the question and the answer it takes.
Text say_change(const Texts&, const Edition&, const Change&, const FactValue& found);

// "Enrol on the Rewards page; Assign a marketing contact": changes in one line.
Text join_changes(const Texts&, List<Text> changes);

// "yes", "at least 3", "A or B": what is asked of a fact.
Text say_needed(const Texts&, const Id& fact, Comparison, const FactValue& needed);

}  // namespace palier
