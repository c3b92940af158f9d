// What the technical place says: requests for technical help, and Azure sponsorship.
#pragma once

#include <optional>

#include "present/benefits_page.h"
#include "present/components.h"
#include "present/forms.h"
#include "present/sponsorship_plan.h"
#include "present/view.h"

namespace palier {

struct RequestRow {
    Text key;
    Link open;
    Badge status;
    Text note;  // "Design; hybrid; submitted on 1 June 2021"
};

struct SponsorshipCard {
    Text key, name;
    Badge status;
    Text sentence;
    Text amount_note;  // "The amount was not recovered for this edition."
    AmountPart amount;
    List<NoticeBox> notices;
    List<Button> steps, mends;
    List<Pair> history;
    Text why_label;
    List<ReasonLine> reasons;
    std::optional<SponsorshipPlanPart> plan;
    Text misuse_label;
    List<RevocationChoice> misuse;
    std::optional<Link> benefits;  // where it is activated; else it moves on here
};

struct TechnicalPage {
    Text title, answer;
    Text contact_note, source;  // R58
    Text requests_heading, requests_empty;
    List<RequestRow> requests;
    List<Button> buttons;
    Text sponsorship_heading;
    List<SponsorshipCard> sponsorships;
};

// Needs an edition.
TechnicalPage present_technical(const Scene&);

struct RequestPage {
    bool found = false;
    Text title, answer;
    List<Badge> badges;
    List<NoticeBox> notices;
    std::optional<Form> form;  // of a draft
    Text checks_label;
    List<ReasonLine> checks;
    List<Pair> pairs;
    List<Button> steps;
    Text steps_note;
    Text history_heading;
    List<Pair> history;
    Link back;
};

// "new", or the id of a request. Needs an edition.
RequestPage present_request(const Scene&, const Id& request);

// "request/new", "request/<id>": saves the draft. Errors at "title".
FormReading read_request_form(const Scene&, Text form);

}  // namespace palier
