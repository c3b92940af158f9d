// Draws the offers with the sales, and one offer.
#pragma once

#include "present/offer_page.h"
#include "present/offers_page.h"
#include "ui/kit.h"
#include "ui/outbox.h"

namespace palier::ui {

void draw_offers(Kit&, const OffersPage&, Outbox&);
void draw_offer(Kit&, const OfferPage&, Outbox&);

}  // namespace palier::ui
