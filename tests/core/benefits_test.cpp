// Where benefits stand: R27, R29 to R32, R40, R48, R52, R59, R65 to R69.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/assess.h"
#include "support/sample_company.h"

using namespace palier;

namespace {

const auto edition = make_sample_edition();
const auto today = on("2021-06-15");

BenefitAssessment assessed(const State& state, const Id& benefit, const Id& offer = "offer-1", Date day = today)
{
    auto found = assess_benefit(edition, state, benefit, offer, day);
    REQUIRE(found);
    return *found;
}

BenefitStatus status(const State& state, const Id& benefit, const Id& offer = "offer-1", Date day = today)
{
    return assessed(state, benefit, offer, day).status;
}

State make_trial()
{
    return make_company_with_offer("saas", {"free-trial"});
}

State make_list()
{
    return make_company_with_offer("saas", {"contact-me"});
}

State make_transact()
{
    return make_company_with_offer("saas", {"get-it-now-subscription"});
}

// Enrolled, with a contact: nothing stands between the person and the button.
State prepare(State state)
{
    company_of(state).enrolled_on = on("2021-06-01");
    put(state, make_contact());
    return state;
}

}  // namespace

TEST_CASE("R27: every live offer is granted the base, without anything to do")
{
    auto base = assessed(make_list(), "base-e-mail");

    CHECK(base.status == BenefitStatus::granted);
    CHECK(base.activation.outcome == Outcome::not_applicable);
    CHECK(base.category == "list");
}

TEST_CASE(
    "a benefit whose category is not the offer's is locked, and undecided while the category is not known"
)
{
    CHECK(status(make_trial(), "manager") == BenefitStatus::granted);
    CHECK(status(make_list(), "manager") == BenefitStatus::locked);
    CHECK(
        status(make_company_with_offer("consulting-service", {"contact-me"}), "manager") ==
        BenefitStatus::undecided
    );
}

TEST_CASE(
    "R17: a benefit from a tier on is locked below it, undecided while sales are not known, available at it"
)
{
    auto state = make_transact();
    CHECK(status(state, "launch-party") == BenefitStatus::undecided);

    put_sale(state, "1", {999'99, "USD"});
    CHECK(status(state, "launch-party") == BenefitStatus::locked);

    put_sale(state, "1", {1'000'00, "USD"});
    CHECK(status(state, "launch-party") == BenefitStatus::available);
}

TEST_CASE("R1: without a partner ID the offer's marketing benefits are locked")
{
    auto state = make_list();
    company_of(state).has_partner_id = Answer::no;

    CHECK(status(state, "marketing-set") == BenefitStatus::locked);
}

TEST_CASE("R25: what the sources say nobody is told of stays undecided")
{
    CHECK(status(make_transact(), "technical-assistance", "") == BenefitStatus::undecided);
}

TEST_CASE("R59: a sponsorship is of the company, and is available from its tier on")
{
    CHECK(status(make_list(), "sponsorship", "") == BenefitStatus::locked);
    CHECK(status(make_transact(), "sponsorship", "") == BenefitStatus::available);
    CHECK(assessed(make_transact(), "sponsorship", "").activation.outcome == Outcome::not_applicable);
}

TEST_CASE("R40: what lies outside the programme is only told, and only to those whom it concerns")
{
    CHECK(status(make_list(), "dynamics-extra", "") == BenefitStatus::locked);
    CHECK(
        status(make_company_with_offer("dynamics", {"contact-me"}), "dynamics-extra", "") ==
        BenefitStatus::information
    );

    auto elsewhere = make_company_with_offer("dynamics", {"contact-me"});
    elsewhere.offers.at("offer-1").stores = {"azure-marketplace"};
    CHECK(status(elsewhere, "dynamics-extra", "") == BenefitStatus::locked);
}

TEST_CASE("R48: what is earned can be activated only with a marketing contact")
{
    auto state = prepare(make_list());
    CHECK(assessed(state, "marketing-set").activation.outcome == Outcome::met);

    state.contacts.clear();
    auto benefit = assessed(state, "marketing-set");
    CHECK(benefit.status == BenefitStatus::available);
    CHECK(benefit.activation.outcome == Outcome::not_met);
}

TEST_CASE("R47: what is earned can be activated only once enrolled")
{
    auto state = prepare(make_list());
    company_of(state).enrolled_on.reset();

    CHECK(assessed(state, "marketing-set").activation.outcome == Outcome::not_met);
}

TEST_CASE("R6: who may not manage the rewards sees the benefit as earned and cannot activate it")
{
    auto state = prepare(make_list());
    company_of(state).people[0].roles = {"sales-agent"};

    auto benefit = assessed(state, "marketing-set");

    CHECK(benefit.status == BenefitStatus::available);
    CHECK(benefit.unlocked.outcome == Outcome::met);
    CHECK(benefit.activation.outcome == Outcome::not_met);
}

TEST_CASE("W10: a benefit stands where its latest stage says")
{
    auto state = prepare(make_list());
    auto day = on("2021-06-02");
    auto after = [&](std::vector<BenefitStage> stages) {
        put_stages(state, "marketing-set", "offer-1", std::move(stages));
        return status(state, "marketing-set");
    };

    CHECK(after({Activated{day}}) == BenefitStatus::activated);
    CHECK(after({Activated{day}, Contacted{day, day}}) == BenefitStatus::contacted);
    CHECK(after({Activated{day}, InUse{day, day}}) == BenefitStatus::in_use);
    CHECK(after({Activated{day}, Completed{day, day}}) == BenefitStatus::completed);
    CHECK(after({OptedOut{day}}) == BenefitStatus::opted_out);                            // R65
    CHECK(after({Activated{day}, Revoked{"delisting", day}}) == BenefitStatus::revoked);  // R69
}

TEST_CASE("R52: contact is expected by the seventh day after activation, that day included, and late from "
          "the eighth")
{
    auto state = prepare(make_list());
    put_stages(state, "marketing-set", "offer-1", {Activated{on("2021-06-01")}});

    auto at = [&](std::string_view day) { return assessed(state, "marketing-set", "offer-1", on(day)); };

    CHECK(at("2021-06-01").contact_expected == on("2021-06-08"));
    CHECK_FALSE(at("2021-06-07").contact_late);
    CHECK_FALSE(at("2021-06-08").contact_late);
    CHECK(at("2021-06-09").contact_late);
    CHECK(at("2021-06-09").status == BenefitStatus::activated);
}

TEST_CASE("R52: once in touch, no contact is expected any more")
{
    auto state = prepare(make_list());
    auto activated = on("2021-06-01");
    put_stages(
        state, "marketing-set", "offer-1", {Activated{activated}, Contacted{activated, on("2021-06-05")}}
    );

    auto benefit = assessed(state, "marketing-set", "offer-1", on("2021-07-01"));

    CHECK(benefit.status == BenefitStatus::contacted);
    CHECK(benefit.contact_expected == std::nullopt);
    CHECK_FALSE(benefit.contact_late);
}

TEST_CASE("R52: where the edition names no delay, none is expected")
{
    auto silent = without_length(edition, "contact-after-activation");
    auto state = prepare(make_list());
    put_stages(state, "marketing-set", "offer-1", {Activated{on("2021-06-01")}});

    auto benefit = assess_benefit(silent, state, "marketing-set", "offer-1", on("2021-07-01"));

    REQUIRE(benefit);
    CHECK(benefit->contact_expected == std::nullopt);
    CHECK_FALSE(benefit->contact_late);
}

TEST_CASE("R31: a trial's benefit runs out three months after going live, that day included")
{
    auto state = make_trial();  // live since 2021-06-01

    CHECK(assessed(state, "marketing-set").last_day == on("2021-09-01"));
    CHECK(status(state, "marketing-set", "offer-1", on("2021-08-31")) == BenefitStatus::available);
    CHECK(status(state, "marketing-set", "offer-1", on("2021-09-01")) == BenefitStatus::available);
    CHECK(status(state, "marketing-set", "offer-1", on("2021-09-02")) == BenefitStatus::expired);
    CHECK(status(state, "manager", "offer-1", on("2021-09-02")) == BenefitStatus::expired);
}

TEST_CASE("R31: where no end is stated for the category, none is shown")
{
    auto benefit = assessed(make_list(), "marketing-set", "offer-1", on("2031-06-01"));

    CHECK(benefit.status == BenefitStatus::available);
    CHECK_FALSE(benefit.validity_stated);
    CHECK(benefit.last_day == std::nullopt);
}

TEST_CASE("R31: what is under way runs out too, what is finished does not")
{
    auto state = make_trial();
    auto day = on("2021-06-02");
    auto later = [&](std::vector<BenefitStage> stages) {
        put_stages(state, "marketing-set", "offer-1", std::move(stages));
        return assessed(state, "marketing-set", "offer-1", on("2021-09-02"));
    };

    CHECK(later({Activated{day}}).status == BenefitStatus::expired);
    CHECK_FALSE(later({Activated{day}}).contact_late);
    CHECK(later({Activated{day}, Contacted{day, day}}).status == BenefitStatus::expired);
    CHECK(later({Activated{day}, InUse{day, day}}).status == BenefitStatus::expired);
    CHECK(later({Activated{day}, Completed{day, day}}).status == BenefitStatus::completed);
    CHECK(later({OptedOut{day}}).status == BenefitStatus::opted_out);
    CHECK(later({Revoked{"delisting", day}}).status == BenefitStatus::revoked);
}

TEST_CASE("R31: what was never earned does not run out either")
{
    auto state = make_trial();
    company_of(state).has_partner_id = Answer::no;

    CHECK(status(state, "marketing-set", "offer-1", on("2021-09-02")) == BenefitStatus::locked);
}

TEST_CASE("R29: what is completed once in a category of single use cannot be used again")
{
    auto state = make_list();
    auto day = on("2021-06-02");
    put_stages(state, "marketing-set", "offer-1", {Activated{day}, Completed{day, day}});

    auto benefit = assessed(state, "marketing-set");

    CHECK(benefit.use == BenefitUse::once);
    CHECK_FALSE(benefit.reusable);
}

TEST_CASE("R30: what is completed for a transact offer can be used again while the offer is live")
{
    auto state = make_transact();
    auto day = on("2021-06-02");
    put_stages(state, "marketing-set", "offer-1", {Activated{day}, Completed{day, day}});

    CHECK(assessed(state, "marketing-set").status == BenefitStatus::completed);
    CHECK(assessed(state, "marketing-set").reusable);

    state.offers.at("offer-1").moves.push_back({"not-available", on("2021-06-10")});
    CHECK(assessed(state, "marketing-set").status == BenefitStatus::completed);
    CHECK_FALSE(assessed(state, "marketing-set").reusable);
}

TEST_CASE("R30: what is completed cannot be used again once its time has run out")
{
    auto timed = edition;
    auto marketing_set = std::ranges::find(timed.benefits, "marketing-set", &Benefit::id);
    marketing_set->validities.front().categories.clear();
    auto state = make_transact();
    auto day = on("2021-06-02");
    put_stages(state, "marketing-set", "offer-1", {Activated{day}, Completed{day, day}});

    auto last_day = assess_benefit(timed, state, "marketing-set", "offer-1", today)->last_day;

    REQUIRE(last_day);
    CHECK(assess_benefit(timed, state, "marketing-set", "offer-1", *last_day)->reusable);
    CHECK_FALSE(assess_benefit(timed, state, "marketing-set", "offer-1", *last_day + Days{1})->reusable);
}

TEST_CASE("R30: what is used again is expected to bring a contact again")
{
    auto state = make_transact();
    auto first = on("2021-06-02"), second = on("2021-06-10");
    put_stages(
        state,
        "marketing-set",
        "offer-1",
        {Activated{first}, Contacted{first, first}, Completed{first, first}, Activated{second}}
    );

    auto benefit = assessed(state, "marketing-set");

    CHECK(benefit.status == BenefitStatus::activated);
    CHECK(benefit.contact_expected == on("2021-06-17"));
}

TEST_CASE("R29: where the sources do not say whether a benefit can be used again, neither do we")
{
    auto state = make_transact();
    auto day = on("2021-06-02");
    put_sale(state, "1", {1'000'00, "USD"});
    put_stages(state, "launch-party", "offer-1", {Activated{day}, Completed{day, day}});

    auto benefit = assessed(state, "launch-party");

    CHECK(benefit.use == std::nullopt);
    CHECK_FALSE(benefit.reusable);
}

TEST_CASE("R32: every live offer has a set of its own, with its own clock")
{
    auto state = make_trial();
    put(state, make_live_offer("offer-2", "saas", {"free-trial"}, "2021-07-10"));

    CHECK(assessed(state, "marketing-set", "offer-1").last_day == on("2021-09-01"));
    CHECK(assessed(state, "marketing-set", "offer-2").last_day == on("2021-10-10"));

    put_stages(state, "marketing-set", "offer-1", {Activated{today}, Completed{today, today}});
    CHECK(status(state, "marketing-set", "offer-1") == BenefitStatus::completed);
    CHECK(status(state, "marketing-set", "offer-2") == BenefitStatus::available);
}

TEST_CASE("R3: a withdrawn offer keeps only what was acted on")
{
    auto state = make_list();
    put_stages(state, "marketing-set", "offer-1", {Activated{on("2021-06-10")}});
    state.offers.at("offer-1").moves.push_back({"not-available", on("2021-06-12")});

    CHECK(status(state, "marketing-set") == BenefitStatus::activated);
    CHECK_FALSE(assess_benefit(edition, state, "base-e-mail", "offer-1", today));
}

TEST_CASE("R3: an offer that never went live has no benefits")
{
    auto state = make_company();
    put(state, make_offer("offer-1", "saas", {"contact-me"}));

    auto benefits = assess_benefits(edition, state, today);

    CHECK(std::all_of(benefits.begin(), benefits.end(), [](const auto& benefit) {
        return benefit.offer.empty();
    }));
    CHECK(benefits.size() == 3);
}

TEST_CASE("benefits come in the edition's order, those of offers once for each")
{
    auto state = make_list();
    put(state, make_live_offer("offer-2", "saas", {"free-trial"}, "2021-06-02"));

    std::vector<Id> order;
    for (const auto& benefit : assess_benefits(edition, state, today))
        order.push_back(benefit.benefit + "/" + benefit.offer);

    CHECK(
        order ==
        std::vector<Id>{
            "base-e-mail/offer-1",
            "base-e-mail/offer-2",
            "marketing-set/offer-1",
            "marketing-set/offer-2",
            "launch-party/offer-1",
            "launch-party/offer-2",
            "manager/offer-1",
            "manager/offer-2",
            "technical-assistance/",
            "sponsorship/",
            "dynamics-extra/",
        }
    );
}

TEST_CASE("there is no standing for what the edition or the company does not have")
{
    auto state = make_list();

    CHECK_FALSE(assess_benefit(edition, state, "unheard-of", "offer-1", today));
    CHECK_FALSE(assess_benefit(edition, state, "base-e-mail", "offer-9", today));
    CHECK_FALSE(assess_benefit(edition, state, "base-e-mail", "", today));
    CHECK_FALSE(assess_benefit(edition, state, "sponsorship", "offer-1", today));
}

TEST_CASE("R69: a reason for revocation makes a benefit one that may be revoked, and takes nothing away")
{
    auto state = prepare(make_list());
    put_stages(state, "marketing-set", "offer-1", {Activated{on("2021-06-10")}});
    auto& record = state.benefits.begin()->second;

    CHECK_FALSE(assessed(state, "marketing-set").may_be_revoked);

    record.risk = RevocationRisk{"delisting", on("2021-06-11")};
    CHECK(assessed(state, "marketing-set").may_be_revoked);
    CHECK(status(state, "marketing-set") == BenefitStatus::activated);

    record.stages.push_back(Revoked{"delisting", on("2021-06-12")});
    CHECK(status(state, "marketing-set") == BenefitStatus::revoked);
    CHECK_FALSE(assessed(state, "marketing-set").may_be_revoked);
}

TEST_CASE("R69: a reason noted before anything was activated leaves the benefit where it stood")
{
    auto state = prepare(make_list());
    put_stages(state, "marketing-set", "offer-1", {});
    state.benefits.begin()->second.risk = RevocationRisk{"delisting", on("2021-06-11")};

    auto benefit = assessed(state, "marketing-set");

    CHECK(benefit.status == BenefitStatus::available);
    CHECK(benefit.may_be_revoked);
}
