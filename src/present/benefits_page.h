// What the benefits place says: everything the programme gives this company, where each stands, and the page
// of each one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/assess.h"
#include "present/components.h"
#include "present/view.h"

namespace palier {

struct BenefitCard {
    std::string key, name;
    std::string offer;  // whose it is; empty: the whole company's
    Badge status;
    std::string sentence;      // what that means today
    std::string reason;        // the first one, when it is not earned
    std::string source;        // of that reason
    std::string content_note;  // "What this contains was not publicly recovered."
    Link open;
    std::vector<Button> buttons;  // the next step, or what leads to it
};

struct BenefitSection {
    std::string key, heading, tally;  // "2 available, 1 locked"
    std::vector<BenefitCard> cards;   // what needs doing first
    std::string previous, next;       // for turning over when there are many
};

struct BenefitsPage {
    std::string title, answer;
    std::vector<NoticeBox> notices;
    std::vector<BenefitSection> sections;
    std::string incomplete;  // the list of this edition is not complete
};

// Needs an edition.
BenefitsPage present_benefits(const Scene&);

struct RevocationChoice {
    std::string reason, source;
    Button note;
};

struct BenefitPage {
    bool found = false;
    std::string title, offer;
    std::vector<Badge> badges;
    std::string answer;  // where it stands, in one sentence
    std::string description, content_note, note;
    std::vector<NoticeBox> notices;
    std::vector<Button> steps, mends;
    std::string steps_note;  // "Steps are noted on 1 June 2021, the reference date."
    std::vector<Pair> pairs;
    std::string pairs_note;
    std::string unlocked_label, activation_label;
    std::vector<ReasonLine> unlocked, activation;
    std::string source;
    std::vector<Pair> history;
    std::string history_heading;
    std::string revocation_heading, revocation_text, revocation_label;
    std::vector<RevocationChoice> revocation;
    std::vector<Button> revocation_steps;
    Link back;
};

// The benefit of that id, for that offer or (empty) for the whole company. Needs an edition.
BenefitPage present_benefit(const Scene&, const Id& benefit, const Id& offer);

// "available", "in-use": for keys of texts.
std::string_view key_of(BenefitStatus);
Badge present_status(const Texts&, BenefitStatus);

}  // namespace palier
