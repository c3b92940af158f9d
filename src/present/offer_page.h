// One offer: the category it gets and why, where it stands on its way to the store, and what follows from being live.
#pragma once

#include <optional>

#include "present/components.h"
#include "present/forms.h"
#include "present/guided_walk.h"
#include "present/view.h"

namespace palier {

struct OfferMoveLine {
    Text date, state;
    bool earns = false;
};

struct OfferPage {
    Text title;
    List<Badge> badges;  // state and category
    Text answer;
    List<NoticeBox> mistakes;  // what the type cannot have (R15), and what is missing

    Text category_title, category_text;
    List<ReasonLine> options;  // what each option gives; the ones that decide come marked

    Text moves_title, moves_text;
    Text move_form;  // id of the draft that holds the date
    std::optional<Field> move_date;
    List<Button> moves;
    Text history_title;
    List<OfferMoveLine> history;  // oldest first

    std::optional<GuidedWalk> message;  // W6 and W12, while live

    Text details_title;
    List<Pair> details;
    std::optional<Form> form;
    List<Button> buttons;
    List<Link> links;
};

// Needs an edition. For "new" the page holds the form only; for an offer that does not exist it says so and leads back.
OfferPage present_offer(const Scene&, const Id& id);

// "offer/<id>": errors at "name", "type", "service-kind", "options", "stores", "state" and "since".
FormReading read_offer_form(const Scene&, Text form);
// "move/<offer>" holds only the date of the next step, which the buttons carry: nothing to submit.
FormReading read_move_form(const Scene&, Text form);

}  // namespace palier
