// One offer: the category it gets and why, where it stands on its way to the store, and what follows from being live.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "present/components.h"
#include "present/forms.h"
#include "present/guided_walk.h"
#include "present/view.h"

namespace palier {

struct OfferMoveLine {
    std::string date, state;
    bool earns = false;
};

struct OfferPage {
    std::string title;
    std::vector<Badge> badges;  // state and category
    std::string answer;
    std::vector<NoticeBox> mistakes;  // what the type cannot have (R15), and what is missing

    std::string category_title, category_text;
    std::vector<ReasonLine> options;  // what each option gives; the ones that decide come marked

    std::string moves_title, moves_text;
    std::string move_form;  // id of the draft that holds the date
    std::optional<Field> move_date;
    std::vector<Button> moves;
    std::string history_title;
    std::vector<OfferMoveLine> history;  // oldest first

    std::optional<GuidedWalk> message;  // W6 and W12, while live

    std::string details_title;
    std::vector<Pair> details;
    std::optional<Form> form;
    std::vector<Button> buttons;
    std::vector<Link> links;
};

// Needs an edition. For "new" the page holds the form only; for an offer that does not exist it says so and leads back.
OfferPage present_offer(const Scene&, const Id& offer);

// "offer/<id>": errors at "name", "type", "service-kind", "options", "stores", "state" and "since".
FormReading read_offer_form(const Scene&, const std::string& form);
// "move/<offer>" holds only the date of the next step, which the buttons carry: nothing to submit.
FormReading read_move_form(const Scene&, const std::string& form);

}  // namespace palier
