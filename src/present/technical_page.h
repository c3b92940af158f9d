// What the technical place says: requests for technical help, and Azure sponsorship.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "present/benefits_page.h"
#include "present/components.h"
#include "present/forms.h"
#include "present/view.h"

namespace palier {

struct RequestRow {
    std::string key;
    Link open;
    Badge status;
    std::string note;  // "Design; hybrid; submitted on 1 June 2021"
};

struct SponsorshipCard {
    std::string key, name;
    Badge status;
    std::string sentence, amount;
    std::vector<NoticeBox> notices;
    std::vector<Button> steps, mends;
    std::vector<Pair> history;
    std::string why_label;
    std::vector<ReasonLine> reasons;
    std::string use_note;  // what it is not for (R61)
    std::string misuse_label;
    std::vector<RevocationChoice> misuse;
};

struct TechnicalPage {
    std::string title, answer;
    std::string contact_note, source;  // R58
    std::string requests_heading, requests_empty;
    std::vector<RequestRow> requests;
    std::vector<Button> buttons;
    std::string sponsorship_heading;
    std::vector<SponsorshipCard> sponsorships;
};

// Needs an edition.
TechnicalPage present_technical(const Scene&);

struct RequestPage {
    bool found = false;
    std::string title, answer;
    std::vector<Badge> badges;
    std::vector<NoticeBox> notices;
    std::optional<Form> form;  // of a draft
    std::string checks_label;
    std::vector<ReasonLine> checks;
    std::vector<Pair> pairs;
    std::vector<Button> steps;
    std::string steps_note;
    std::string history_heading;
    std::vector<Pair> history;
    Link back;
};

// "new", or the id of a request. Needs an edition.
RequestPage present_request(const Scene&, const Id& request);

// "request/new", "request/<id>": saves the draft. Errors at "title".
FormReading read_request_form(const Scene&, const std::string& form);

}  // namespace palier
