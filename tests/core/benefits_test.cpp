// Where benefits stand: R27, R29 to R32, R34, R40, R48, R52, R59, R60, R65 to R69.
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
    put(state, make_live_offer("offer-2", "saas", {"free-trial"}, "2021-06-10"));

    CHECK(assessed(state, "marketing-set", "offer-1").last_day == on("2021-09-01"));
    CHECK(assessed(state, "marketing-set", "offer-2").last_day == on("2021-09-10"));

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

// ---- When it can be used again: R29 to R31, R34 ----

namespace {

// "marketing-set" with that use for every category, and perhaps with a yearly refresh.
Edition make_reusing(std::optional<BenefitUse> use, bool with_refresh)
{
    auto b = start_sample_edition();
    auto set = std::ranges::find(b.edition.benefits, "marketing-set", &Benefit::id);
    set->validities.clear();
    set->uses.clear();
    if (use) set->uses = {{{}, *use, {}}};
    if (with_refresh)
        b.edition.periods[b.months("yearly-refresh", "company.first-benefits-on", 12)].repeats = true;
    return b.edition;
}

// Completed on 2021-06-10 for offer-1; offer-2 has done nothing.
State make_user(std::optional<Date> first_benefits)
{
    auto state = make_list();
    put(state, make_live_offer("offer-2", "saas", {"contact-me"}, "2021-06-02"));
    company_of(state).membership.first_benefits_on = first_benefits;
    put_stages(
        state,
        "marketing-set",
        "offer-1",
        {Activated{on("2021-06-02")}, Completed{on("2021-06-02"), on("2021-06-10")}}
    );
    return state;
}

BenefitAssessment used(const Edition& reusing, const State& state, std::string_view day)
{
    auto found = assess_benefit(reusing, state, "marketing-set", "offer-1", on(day));
    REQUIRE(found);
    return *found;
}

}  // namespace

TEST_CASE("R30: what is evergreen can be used again from the day on which it was completed")
{
    auto benefit = used(make_reusing(BenefitUse::evergreen, false), make_user({}), "2021-06-10");

    CHECK(benefit.next_use == on("2021-06-10"));
    CHECK(benefit.reusable);
}

TEST_CASE("R29: what is used once has no next use, and nothing is told of one that is not stated")
{
    for (auto use : {std::optional{BenefitUse::once}, std::optional<BenefitUse>{}}) {
        auto benefit = used(make_reusing(use, false), make_user(on("2020-01-01")), "2031-06-10");
        CHECK(benefit.next_use == std::nullopt);
        CHECK_FALSE(benefit.reusable);
    }
}

TEST_CASE(
    "R31: what is granted yearly can be used again twelve months after it was completed, not a day earlier"
)
{
    auto yearly = make_reusing(BenefitUse::yearly, false);

    CHECK(used(yearly, make_user({}), "2022-06-09").next_use == on("2022-06-10"));
    CHECK_FALSE(used(yearly, make_user({}), "2022-06-09").reusable);
    CHECK(used(yearly, make_user({}), "2022-06-10").reusable);
}

TEST_CASE("R31: a yearly grant is the whole company's: a later use for another offer puts the next one off")
{
    auto state = make_user({});
    put_stages(
        state,
        "marketing-set",
        "offer-2",
        {Activated{on("2021-08-01")}, Completed{on("2021-08-01"), on("2021-09-01")}}
    );

    CHECK(used(make_reusing(BenefitUse::yearly, false), state, "2022-06-10").next_use == on("2022-09-01"));
}

TEST_CASE("R34: what is used once comes back with the first yearly refresh after it was completed")
{
    auto refreshed = make_reusing(BenefitUse::once, true);

    CHECK(used(refreshed, make_user(on("2020-07-01")), "2021-06-30").next_use == on("2021-07-01"));
    CHECK_FALSE(used(refreshed, make_user(on("2020-07-01")), "2021-06-30").reusable);
    CHECK(used(refreshed, make_user(on("2020-07-01")), "2021-07-01").reusable);
    CHECK(used(refreshed, make_user(on("2020-06-10")), "2021-06-30").next_use == on("2022-06-10"));
    CHECK(used(refreshed, make_user({}), "2031-06-30").next_use == std::nullopt);
}

TEST_CASE("R31, R34: of a yearly grant and a yearly refresh the earlier one counts")
{
    auto both = make_reusing(BenefitUse::yearly, true);

    CHECK(used(both, make_user(on("2020-07-01")), "2021-06-30").next_use == on("2021-07-01"));
    CHECK(used(both, make_user(on("2021-06-10")), "2021-06-30").next_use == on("2022-06-10"));
}

TEST_CASE("R30: only what is completed has a next use")
{
    auto state = make_user(on("2020-07-01"));
    put_stages(state, "marketing-set", "offer-1", {Activated{on("2021-06-02")}});

    CHECK(used(make_reusing(BenefitUse::evergreen, true), state, "2021-06-30").next_use == std::nullopt);
}

// ---- What it is worth: R60 ----

namespace {

// 2,000 dollars at bronze; what silver brings is as given; publisher is not listed.
Edition make_sponsoring(std::optional<Money> at_silver)
{
    auto sponsoring = edition;
    auto sponsorship = std::ranges::find(sponsoring.benefits, "sponsorship", &Benefit::id);
    sponsorship->amounts = BenefitAmounts{{{"bronze", Money{2'000'00, "USD"}}, {"silver", at_silver}}, {}};
    return sponsoring;
}

std::optional<FactValue> amount_at(const Edition& sponsoring, std::optional<std::int64_t> cents)
{
    auto state = make_transact();
    if (cents) put_sale(state, "1", {*cents, "USD"});
    auto found = assess_benefit(sponsoring, state, "sponsorship", "", today);
    REQUIRE(found);
    return found->amount;
}

}  // namespace

TEST_CASE("R60: a sponsorship is worth what its tier brings: nothing below the first one listed, each amount "
          "from its figure on")
{
    auto sponsoring = make_sponsoring(Money{30'000'00, "USD"});

    CHECK(amount_at(sponsoring, 999'99) == std::nullopt);
    CHECK(amount_at(sponsoring, 1'000'00) == dollars(2'000));
    CHECK(amount_at(sponsoring, 24'999'99) == dollars(2'000));
    CHECK(amount_at(sponsoring, 25'000'00) == dollars(30'000));
}

TEST_CASE("R60: above the last tier listed, its amount stays")
{
    auto sponsoring = edition;
    std::ranges::find(sponsoring.benefits, "sponsorship", &Benefit::id)->amounts =
        BenefitAmounts{{{"publisher", Money{500'00, "USD"}}, {"bronze", Money{2'000'00, "USD"}}}, {}};

    CHECK(amount_at(sponsoring, 0) == dollars(500));
    CHECK(amount_at(sponsoring, 25'000'00) == dollars(2'000));
}

TEST_CASE("R25, R60: an amount that is not publicly known, and one of a tier that is not known, are unknown "
          "and not zero")
{
    CHECK(amount_at(make_sponsoring(std::nullopt), 25'000'00) == FactValue{Unknown{}});
    CHECK(amount_at(make_sponsoring(std::nullopt), 24'999'99) == dollars(2'000));
    CHECK(amount_at(make_sponsoring(Money{30'000'00, "USD"}), std::nullopt) == FactValue{Unknown{}});
}

TEST_CASE("R60: without a tier there is no amount, and of a benefit without amounts none is told")
{
    auto sponsoring = make_sponsoring(Money{30'000'00, "USD"});
    auto list = make_list();
    put_sale(list, "1", {25'000'00, "USD"});

    CHECK(assess_benefit(sponsoring, list, "sponsorship", "", today)->amount == std::nullopt);
    CHECK(amount_at(edition, 25'000'00) == std::nullopt);
}
