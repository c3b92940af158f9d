// What the benefits place says: everything the programme gives this company, where each stands, and the page
// of each one.
#pragma once

#include <optional>

#include "core/assess.h"
#include "present/amounts.h"
#include "present/components.h"
#include "present/missing_part.h"
#include "present/unlocks.h"
#include "present/view.h"

namespace palier {

struct BenefitCard {
    Text key, name;
    Text offer;  // whose it is; empty: the whole company's
    Badge status;
    Text sentence;      // what that means today
    Text reason;        // the first one, when it is not earned
    Text source;        // of that reason
    Text easiest;       // the way with the least trouble to it
    Text content_note;  // "What this contains was not publicly recovered."
    AmountPart amount;
    Link open;
    List<Button> buttons;  // the next step, or what leads to it
};

struct BenefitSection {
    Text key, heading, tally;  // "2 available, 1 locked"
    List<BenefitCard> cards;   // what needs doing first
    Text previous, next;       // for turning over when there are many
    Text note = {};            // why they are kept (R35); empty: they are of the edition in force
};

struct BenefitsPage {
    Text title, answer;
    List<NoticeBox> notices;
    List<BenefitSection> sections;
    Text incomplete;  // the list of this edition is not complete
};

// Needs an edition.
BenefitsPage present_benefits(const Scene&);

struct RevocationChoice {
    Text reason, source;
    Button note;
};

struct BenefitPage {
    bool found = false;
    Text title, offer;
    List<Badge> badges;
    Text answer;  // where it stands, in one sentence
    Text description, content_note, note;
    List<NoticeBox> notices;
    List<Button> steps;
    Text steps_note;  // "Steps are noted on 1 June 2021, the reference date."
    List<Pair> pairs;
    Text pairs_note;
    UnlockPart earn, activate;  // what would make it earned, and open Activate
    MissingPart missing;
    Text unlocked_label, activation_label;
    List<ReasonLine> unlocked, activation;
    Text source;
    List<Pair> history;
    Text history_heading;
    Text revocation_heading, revocation_text, revocation_label;
    List<RevocationChoice> revocation;
    List<Button> revocation_steps;
    Link back;
};

// The benefit of that id, for that offer or (empty) for the whole company. Needs an edition.
BenefitPage present_benefit(const Scene&, const Id& id, const Id& offer);

Badge present_status(const Texts&, BenefitStatus);
// Where it stands today, in one sentence.
Text say_status(const Texts&, const Benefit&, const BenefitAssessment&);

}  // namespace palier
