#include "present/benefits_page.h"

#include <set>

#include "present/names.h"
#include "support/place_scene.h"

using namespace palier;

namespace {

constexpr const char* set = "sales-and-marketing-set";

// Enrolled, with a contact: everything is ready for "offer-1", live since 1 June 2021.
State make_ready(std::set<Id> options)
{
    auto state = make_company_with_offer("software-as-a-service", std::move(options));
    company_of(state).enrolled_on = on("2021-06-01");
    put(state, make_contact());
    return state;
}

const BenefitCard& find_card(const BenefitsPage& page, std::string_view key)
{
    for (const auto& section : page.sections)
        if (has_key(section.cards, key)) return need_key(section.cards, key);
    FAIL("no card has the key " << std::string(key));
    return page.sections.front().cards.front();
}

}  // namespace

TEST_CASE(
    "with contact, enrolment, role and tenant in order the benefit can be activated (R41, R43, R47, R48)"
)
{
    PlaceScene given{make_ready({"contact-me"})};

    auto page = present_benefit(given, set, "offer-1");

    const auto& activate = need_key(page.steps, "activate-sales-and-marketing-set--offer-1");
    CHECK(activate.open());
    REQUIRE(command_of<MoveBenefit>(activate));
    CHECK(command_of<MoveBenefit>(activate)->step == BenefitStep::activate);
    CHECK(present_benefits(given).answer == "1 benefit can be activated now.");
}

TEST_CASE("without a contact Activate is closed, says so, and a button leads to the contact (R48)")
{
    PlaceScene given{make_ready({"contact-me"})};
    given.model.state.contacts.clear();

    auto page = present_benefit(given, set, "offer-1");
    auto overview = present_benefits(given);

    const auto& activate = need_key(page.steps, "activate-sales-and-marketing-set--offer-1");
    CHECK(activate.why_not == given.texts()("condition.contact-assigned.not-met"));
    CHECK(
        path_of(need_key(page.activate.ways.front().places, "unlock-activation-1-mend.contact")) == "/contact"
    );
    const auto& card = find_card(overview, "benefit-sales-and-marketing-set--offer-1");
    CHECK(card.buttons.front().why_not == activate.why_not);
    CHECK(path_of(card.buttons.back()) == "/contact");
}

TEST_CASE("without enrolment Activate is closed, and Enrol is one press away (R47)")
{
    PlaceScene given{make_ready({"contact-me"})};
    company_of(given.model.state).enrolled_on.reset();

    auto page = present_benefit(given, set, "offer-1");

    CHECK_FALSE(need_key(page.steps, "activate-sales-and-marketing-set--offer-1").open());
    CHECK(command_of<Enrol>(need_key(page.activate.ways.front().places, "unlock-activation-1-mend.enrol")));
}

TEST_CASE("without the role, or through a tenant that is not associated, Activate is closed and leads to the "
          "company (R41, R43)")
{
    PlaceScene without_role{make_ready({"contact-me"})};
    company_of(without_role.model.state).people.front().roles = {"sales-agent"};
    PlaceScene other_tenant{make_ready({"contact-me"})};
    company_of(other_tenant.model.state).tenants.front().standing = SeparateTenant{};

    auto role_page = present_benefit(without_role, set, "offer-1");
    auto tenant_page = present_benefit(other_tenant, set, "offer-1");

    CHECK_FALSE(need_key(role_page.steps, "activate-sales-and-marketing-set--offer-1").open());
    CHECK(
        path_of(need_key(role_page.activate.ways.front().places, "unlock-activation-1-mend.person")) ==
        "/company"
    );
    CHECK_FALSE(need_key(tenant_page.steps, "activate-sales-and-marketing-set--offer-1").open());
    CHECK(
        path_of(need_key(tenant_page.activate.ways.front().places, "unlock-activation-1-mend.tenant")) ==
        "/company"
    );
}

TEST_CASE("when nobody has said who is signed in, Activate is not refused but not known")
{
    PlaceScene given{make_ready({"contact-me"})};
    company_of(given.model.state).session.reset();

    auto page = present_benefit(given, set, "offer-1");

    const auto& obstacle = need_key(page.notices, "benefit-obstacle");
    CHECK(obstacle.tone == Tone::unknown);
    CHECK(page.answer == "Earned. Whether it can be activated now is not known.");
}

TEST_CASE(
    "contact is expected up to and including the seventh day after activation, and late on the eighth (R52)"
)
{
    PlaceScene given{make_ready({"contact-me"})};
    put_stages(given.model.state, set, "offer-1", {Activated{on("2021-06-01")}});

    auto on_the_day = present_benefit(given.at("2021-06-08"), set, "offer-1");
    auto day_after = present_benefit(given.at("2021-06-09"), set, "offer-1");
    auto in_french = present_benefit(given.in("fr"), set, "offer-1");

    CHECK(
        on_the_day.answer ==
        "Activated on 1 June 2021. The Rewards team should make contact by 8 June 2021, that day included."
    );
    CHECK_FALSE(has_key(on_the_day.notices, "benefit-late"));
    CHECK(has_key(day_after.notices, "benefit-late"));
    CHECK(
        day_after.answer ==
        "Activated on 1 June 2021. Contact was announced by 8 June 2021: it is later than announced."
    );
    CHECK(
        in_french.answer ==
        "Activé le 1er juin 2021. Le contact était annoncé pour le 8 juin 2021 au plus tard\u202f: il tarde."
    );
}

TEST_CASE("after activation each step leads to the next: contacted, start, complete")
{
    PlaceScene given{make_ready({"contact-me"})};
    auto step_after = [&](std::vector<BenefitStage> stages) {
        put_stages(given.model.state, set, "offer-1", std::move(stages));
        auto page = present_benefit(given, set, "offer-1");
        const auto* move = page.steps.empty() ? nullptr : command_of<MoveBenefit>(page.steps.front());
        return move ? std::optional{move->step} : std::nullopt;
    };
    auto first = on("2021-06-01");

    CHECK(step_after({Activated{first}}) == BenefitStep::contacted);
    CHECK(step_after({Contacted{first, first}}) == BenefitStep::start);
    CHECK(step_after({InUse{first, first}}) == BenefitStep::complete);
    CHECK(step_after({Completed{first, first}}) == std::nullopt);
}

TEST_CASE("one can opt out until the end, and back in afterwards (R65)")
{
    PlaceScene given{make_ready({"contact-me"})};
    auto available = present_benefit(given, set, "offer-1");
    put_stages(given.model.state, set, "offer-1", {OptedOut{on("2021-06-02")}});
    auto opted_out = present_benefit(given, set, "offer-1");

    CHECK(has_key(available.steps, "opt-out-sales-and-marketing-set--offer-1"));
    CHECK_FALSE(has_key(opted_out.steps, "opt-out-sales-and-marketing-set--offer-1"));
    CHECK(need_key(opted_out.steps, "activate-sales-and-marketing-set--offer-1").open());
}

TEST_CASE("a trial benefit is valid up to and including its last day, three months after going live, and "
          "expired on the next (R31)")
{
    PlaceScene given{make_ready({"free-trial"})};

    auto last_day = present_benefit(given.at("2021-09-01"), set, "offer-1");
    auto day_after = present_benefit(given.at("2021-09-02"), set, "offer-1");

    CHECK(need_pair(last_day.pairs, "Last day").value == "1 September 2021, that day included");
    CHECK(last_day.badges.front().text == "Available");
    CHECK(day_after.badges.front().text == "Expired");
    CHECK(day_after.steps.empty());
    CHECK(last_day.pairs_note.find("inferred") != std::string::npos);
}

TEST_CASE("for a list offer no end is stated, and neither is how often: both are shown as unknown (R29, R31)")
{
    PlaceScene given{make_ready({"contact-me"})};

    auto page = present_benefit(given, set, "offer-1");

    CHECK(need_pair(page.pairs, "Last day").value == "no end is stated");
    CHECK(need_pair(page.pairs, "Last day").tone == Tone::unknown);
    CHECK(need_pair(page.pairs, "Use").tone == Tone::unknown);
}

TEST_CASE(
    "a transact benefit can be activated again when it is completed, a list one is not said to be (R29, R30)"
)
{
    auto first = on("2021-06-01");
    PlaceScene transact{make_ready({"get-it-now-subscription"})};
    put_stages(transact.model.state, set, "offer-1", {Completed{first, first}});
    PlaceScene list{make_ready({"contact-me"})};
    put_stages(list.model.state, set, "offer-1", {Completed{first, first}});

    auto again = present_benefit(transact, set, "offer-1");
    auto not_stated = present_benefit(list, set, "offer-1");

    CHECK(again.answer == "Completed on 1 June 2021. It can be activated again while the offer is live.");
    CHECK(has_key(again.steps, "activate-sales-and-marketing-set--offer-1"));
    CHECK(not_stated.answer == "Completed on 1 June 2021. Whether it can be used again is not stated.");
    CHECK(not_stated.steps.empty());
}

TEST_CASE("each publication has its own set with its own card (R32)")
{
    PlaceScene given{make_ready({"contact-me"})};
    put(given.model.state, make_live_offer("offer-2", "software-as-a-service", {"contact-me"}, "2021-06-05"));
    put_stages(given.model.state, set, "offer-1", {Activated{on("2021-06-01")}});

    auto page = present_benefits(given);

    CHECK(find_card(page, "benefit-sales-and-marketing-set--offer-1").status.text == "Activated");
    CHECK(find_card(page, "benefit-sales-and-marketing-set--offer-2").status.text == "Available");
}

TEST_CASE("a reason for revocation makes a benefit one that may be revoked, and nothing more (R66 to R69)")
{
    PlaceScene given{make_ready({"contact-me"})};
    put_stages(given.model.state, set, "offer-1", {Activated{on("2021-06-01")}});
    auto before = present_benefit(given, set, "offer-1");
    given.model.state.benefits.begin()->second.risk = RevocationRisk{"fraudulent-purchase", on("2021-06-03")};

    auto page = present_benefit(given, set, "offer-1");

    CHECK(before.revocation.size() == given.edition->revocation_reasons.size());
    CHECK(need_key(page.notices, "benefit-risk").title == "This benefit may be revoked");
    CHECK(page.badges.front().text == "Activated");
    CHECK(command_of<WithdrawRevocationReason>(need_key(page.revocation_steps, "withdraw-reason")));
    CHECK(command_of<RecordRevocation>(need_key(page.revocation_steps, "record-revocation")));
}

TEST_CASE("a list that was not recovered is said to be so, and is one line")
{
    PlaceScene given{make_ready({"contact-me"})};

    auto page = present_benefits(given);

    CHECK_FALSE(find_card(page, "benefit-sales-and-marketing-set--offer-1").content_note.empty());
    CHECK_FALSE(page.incomplete.empty());
}

TEST_CASE("without a live offer the place says first that the company does not take part, and leads to the "
          "offers (R3)")
{
    PlaceScene given{make_company()};

    auto page = present_benefits(given);

    CHECK(page.answer == "No benefit yet: the company does not take part in the programme so far.");
    const auto& notice = need_key(page.notices, "benefits-participation");
    CHECK(notice.text == given.texts()("condition.live-offer.not-met"));
    CHECK(path_of(notice.buttons.front()) == "/offers");
}

TEST_CASE(
    "whether technical help is unlocked cannot be told, but the request form is one press away (R57, R58)"
)
{
    PlaceScene given{make_ready({"contact-me"})};

    auto page = present_benefits(given);

    const auto& card = find_card(page, "benefit-technical-assistance");
    CHECK(card.status.text == "Cannot be told");
    CHECK(path_of(card.buttons.front()) == "/technical");
}

TEST_CASE("a benefit that was taken up under an edition unknown here still has its page")
{
    PlaceScene given{make_ready({"contact-me"})};
    put_stages(given.model.state, set, "offer-1", {Activated{on("2021-06-01")}});

    auto page = present_benefit(given, set, "offer-1");

    CHECK(need_pair(page.pairs, "Edition it was taken up under").value == "sample");
}

TEST_CASE("a benefit that is not there is not a dead end")
{
    PlaceScene given{make_company()};

    auto page = present_benefit(given, "nothing", "");

    CHECK_FALSE(page.found);
    CHECK(page.back.path == "/benefits");
}

TEST_CASE("R35: what the edition before had unlocked has a section of its own, with that edition's name")
{
    PlaceScene given{bundled_scenario("transact")};
    given.model.state.workspace.clear();
    given.at("2024-02-01").edition = &bundled_edition("2023-12");

    auto page = present_benefits(given);

    const auto& kept = need_key(page.sections, "benefits-kept-2023-08");
    CHECK(kept.heading == "Kept from “" + std::string{edition_name(given.texts(), "2023-08")} + "”");
    CHECK(kept.note.find("R35") != std::string_view::npos);
    REQUIRE_FALSE(kept.cards.empty());
    std::set<std::string> keys;
    for (const auto& section : page.sections)
        for (const auto& card : section.cards) CHECK_MESSAGE(keys.insert(card.key).second, card.key);

    auto path = std::string{kept.cards[0].open.path};
    path.erase(0, std::string_view{"/benefits/"}.size());
    auto slash = std::min(path.find('/'), path.size());
    auto detail =
        present_benefit(given, path.substr(0, slash), slash < path.size() ? path.substr(slash + 1) : "");
    CHECK(detail.found);
    CHECK(detail.notices[0].key == "benefit-kept");
}

TEST_CASE("an edition that keeps nothing has no such section")
{
    PlaceScene given{bundled_scenario("transact")};
    given.model.state.workspace.clear();

    for (const char* id : {"2021-05", "2021-12", "2023-08"}) {
        given.at("2024-02-01").edition = &bundled_edition(id);
        for (const auto& section : present_benefits(given).sections)
            CHECK_FALSE(section.key.starts_with("benefits-kept"));
    }
}

TEST_CASE("R39: a benefit that only the sources leave open can be activated by who sees it; while a fact is "
          "missing it cannot")
{
    auto card_of = [](PlaceScene& given) {
        for (const auto& section : present_benefits(given).sections)
            for (const auto& card : section.cards)
                if (card.key.view().find("tr-sponsorship-deployment") != std::string_view::npos) return card;
        return BenefitCard{};
    };
    PlaceScene given{bundled_scenario("climbing")};
    given.at("2023-09-15").edition = &bundled_edition("2023-08");
    for (auto& [id, offer] : given.model.state.offers) offer.listing_optimised = Answer::yes;

    auto open = card_of(given);
    REQUIRE(open.buttons.size() > 0);
    CHECK(open.buttons[0].label == "Activate");
    CHECK(open.buttons[0].why_not.empty());
    CHECK(open.buttons[0].kind == Button::Kind::secondary);
    CHECK(open.sentence.find("If Partner Center shows it as yours") != std::string_view::npos);

    for (auto& [id, offer] : given.model.state.offers) offer.listing_optimised = Answer::unknown;
    auto missing = card_of(given);
    CHECK(missing.sentence == "It cannot be told whether this is earned.");
    for (const auto& button : missing.buttons) CHECK(button.label != "Activate");
}
