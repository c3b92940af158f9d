// What would make an answer "met", with what effort: every set is tried before it is told.
#include "core/unlock.h"

#include <doctest/doctest.h>

#include <chrono>

#include "core/consequences.h"
#include "support/sample_company.h"

using namespace palier;

namespace {

using enum Comparison;

const auto today = on("2021-06-15");

FactValue whole(std::int64_t number)
{
    return number;
}

// The conditions of a test, and facts of which nothing is known but what the test says.
struct Problem {
    EditionBuilder b = start_sample_edition();
    Facts facts = Facts(b.edition.facts.size());

    void know(std::string_view id, FactValue value) { facts[b.fact(id)] = std::move(value); }
    Unlocks unlocks(NodeIndex root, Date day = today) const
    {
        return find_unlocks(b.edition, root, facts, day);
    }

    // "person.roles includes any of partner-admin global-admin + wait 2021-06-30", one text for each set.
    std::vector<std::string> told(const Unlocks& unlocks) const
    {
        std::vector<std::string> sets;
        for (const auto& unlock : unlocks.sets) {
            std::string text;
            for (const auto& change : unlock.changes)
                text += (text.empty() ? "" : " + ") + b.edition.facts[change.fact].id + say(change);
            if (unlock.wait_until)
                text += (text.empty() ? "wait " : " + wait ") + write_date(*unlock.wait_until);
            sets.push_back(text);
        }
        return sets;
    }
    std::vector<std::string> told(NodeIndex root, Date day = today) const { return told(unlocks(root, day)); }

private:
    static std::string say(const Change& change)
    {
        static const char* const comparisons[] = {
            " is ",
            " is not ",
            " >= ",
            " > ",
            " <= ",
            " < ",
            " one of ",
            " includes any ",
            " includes all ",
            " includes none "
        };
        std::string text = comparisons[static_cast<std::size_t>(change.comparison)];
        if (const auto* flag = std::get_if<bool>(&change.needed)) return text + (*flag ? "yes" : "no");
        if (const auto* number = std::get_if<std::int64_t>(&change.needed))
            return text + std::to_string(*number);
        if (const auto* money = std::get_if<Money>(&change.needed)) return text + write_amount(money->minor);
        if (const auto* date = std::get_if<Date>(&change.needed)) return text + write_date(*date);
        if (const auto* id = std::get_if<Id>(&change.needed)) return text + *id;
        std::string ids;
        if (const auto* all = std::get_if<Choices>(&change.needed))
            for (const auto& id : *all) ids += (ids.empty() ? "" : " ") + id;
        return text + ids;
    }
};

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("what is met needs nothing, and what nobody can know cannot be unlocked")
{
    Problem x;
    x.know("company.has-partner-id", true);

    CHECK(x.unlocks(x.b.holds("company.has-partner-id")) == Unlocks{});
    CHECK(x.unlocks(x.b.not_known()) == Unlocks{});
    CHECK(x.unlocks(x.b.negation(x.b.not_known())) == Unlocks{});
    CHECK(x.unlocks(x.b.all({x.b.holds("company.enrolled"), x.b.not_known()})) == Unlocks{});
    CHECK(x.told(x.b.any({x.b.holds("company.enrolled"), x.b.not_known()})) == Told{"company.enrolled is yes"});
}

TEST_CASE("an unknown fact is to be said, a known one to be changed")
{
    Problem x;
    auto root = x.b.holds("company.enrolled");
    auto unknown = x.unlocks(root);
    x.know("company.enrolled", false);
    auto known = x.unlocks(root);

    REQUIRE(unknown.sets.size() == 1);
    CHECK(unknown.sets[0].effort == Effort::say);
    CHECK(unknown.sets[0].changes[0].to == FactValue{true});
    REQUIRE(known.sets.size() == 1);
    CHECK(known.sets[0].effort == Effort::publish);
}

TEST_CASE("what is past or given cannot be changed: the kind of company, a day, what was sold")
{
    Problem x;
    x.know("company.kind", Id{"services"});
    x.know("offer.live-since", on("2021-06-01"));
    x.know("company.billed-sales", dollars(900));

    CHECK(x.told(x.b.test("company.kind", is, Id{"software"})).empty());
    CHECK(x.told(x.b.test("offer.live-since", at_least, on("2021-06-02"))).empty());
    CHECK(x.told(x.b.test("company.billed-sales", at_most, dollars(899))).empty());
    CHECK(x.told(x.b.negation(x.b.test("company.billed-sales", at_least, dollars(900)))).empty());
}

TEST_CASE("the gap to a figure is told to the unit, whichever way the figure is asked for")
{
    Problem x;
    x.know("company.billed-sales", Money{24'999'99, "USD"});
    auto gap = [&](NodeIndex root) {
        auto found = x.unlocks(root);
        REQUIRE(found.sets.size() == 1);
        CHECK(found.sets[0].effort == Effort::grow);
        return found.sets[0].changes.at(0).gap;
    };

    CHECK(gap(x.b.test("company.billed-sales", at_least, dollars(25'000))) == FactValue{Money{1, "USD"}});
    CHECK(gap(x.b.test("company.billed-sales", more_than, dollars(25'000))) == FactValue{Money{2, "USD"}});
    CHECK(
        gap(x.b.negation(x.b.test("company.billed-sales", less_than, dollars(25'000)))) ==
        FactValue{Money{1, "USD"}}
    );
    CHECK(
        gap(x.b.negation(x.b.test("company.billed-sales", at_most, dollars(25'000)))) ==
        FactValue{Money{2, "USD"}}
    );
}

TEST_CASE("R26: sales in another currency have no gap to a figure in dollars, and no way to it")
{
    Problem x;
    x.know("company.billed-sales", Money{24'999'99, "EUR"});

    CHECK(x.unlocks(x.b.test("company.billed-sales", at_least, dollars(25'000))) == Unlocks{});
}

TEST_CASE("all parts are needed together, one of any, so many of a choice")
{
    Problem x;
    auto a = x.b.holds("company.has-partner-id"), c = x.b.holds("company.enrolled"),
         d = x.b.holds("company.profiles-linked");

    CHECK(x.told(x.b.all({a, c})) == Told{"company.has-partner-id is yes + company.enrolled is yes"});
    CHECK(x.told(x.b.any({a, c})) == Told{"company.has-partner-id is yes", "company.enrolled is yes"});
    CHECK(
        x.told(x.b.at_least(2, {a, c, d})) ==
        Told{
            "company.has-partner-id is yes + company.enrolled is yes",
            "company.has-partner-id is yes + company.profiles-linked is yes",
            "company.profiles-linked is yes + company.enrolled is yes",
        }
    );
    x.know("company.enrolled", true);
    CHECK(
        x.told(x.b.at_least(2, {a, c, d})) ==
        Told{"company.has-partner-id is yes", "company.profiles-linked is yes"}
    );
}

TEST_CASE("a negation turns parts around: not all is one that does not hold, not any is none that holds")
{
    Problem x;
    auto a = x.b.holds("offer.private"), c = x.b.holds("offer.co-sell-ready"),
         d = x.b.holds("offer.public-twin");

    CHECK(x.told(x.b.negation(x.b.all({a, c}))) == Told{"offer.private is no", "offer.co-sell-ready is no"});
    CHECK(x.told(x.b.negation(x.b.any({a, c}))) == Told{"offer.private is no + offer.co-sell-ready is no"});
    CHECK(x.told(x.b.negation(x.b.negation(a))) == Told{"offer.private is yes"});
    CHECK(x.told(x.b.negation(x.b.at_least(2, {a, c, d}))).size() == 3);
    CHECK(x.told(x.b.negation(x.b.at_least(3, {a, c, d}))).size() == 3);
    CHECK(x.told(x.b.negation(x.b.at_least(1, {a, c, d}))).size() == 1);
}

TEST_CASE("a contact to assign comes before an offer to publish, a button to change, and an amount to sell")
{
    Problem x;
    x.know("company.contacts", whole(0));
    x.know("company.live-offers", whole(0));
    x.know("offer.options", Choices{"contact-me"});
    x.know("company.billed-sales", dollars(0));
    auto root = x.b.any(
        {x.b.test("company.billed-sales", at_least, dollars(200'000)),
         x.b.test("offer.options", includes_any, Choices{"free-trial"}),
         x.b.test("company.live-offers", at_least, whole(1)),
         x.b.test("company.contacts", at_least, whole(1)),
         x.b.holds("company.has-partner-id")}
    );

    CHECK(
        x.told(root) ==
        Told{
            "company.has-partner-id is yes",
            "company.contacts >= 1",
            "company.live-offers >= 1",
            "offer.options includes any free-trial",
            "company.billed-sales >= 200000.00",
        }
    );
}

TEST_CASE(
    "of amounts to reach the nearer one comes first, users and dollars told by what is missing in proportion"
)
{
    Problem x;
    x.know("company.billed-sales", dollars(20'000));
    x.know("company.teams-users", whole(249));
    auto root = x.b.any(
        {x.b.test("company.billed-sales", at_least, dollars(25'000)),
         x.b.test("company.teams-users", at_least, whole(250))}
    );

    CHECK(x.told(root) == Told{"company.teams-users >= 250", "company.billed-sales >= 25000.00"});
}

TEST_CASE("a set that asks for all that another one asks for is not told")
{
    Problem x;
    auto a = x.b.holds("company.has-partner-id"), c = x.b.holds("company.enrolled");
    auto more = x.b.all({a, c});

    CHECK(x.told(x.b.any({more, a})) == Told{"company.has-partner-id is yes"});
    x.know("company.billed-sales", dollars(0));
    CHECK(
        x.told(x.b.any(
            {x.b.test("company.billed-sales", at_least, dollars(500)),
             x.b.test("company.billed-sales", at_least, dollars(100))}
        )) == Told{"company.billed-sales >= 100.00"}
    );
    CHECK(
        x.told(x.b.all(
            {x.b.test("company.billed-sales", at_least, dollars(100)),
             x.b.test("company.billed-sales", at_least, dollars(500))}
        )) == Told{"company.billed-sales >= 500.00"}
    );
}

TEST_CASE("contradictions are dropped")
{
    Problem x;
    auto is_trial = x.b.test("offer.service-kind", is, Id{"workshop"});
    auto is_list = x.b.test("offer.service-kind", is, Id{"assessment"});
    CHECK(x.told(x.b.all({is_trial, is_list})).empty());

    auto at_most_one = x.b.test("company.contacts", at_most, whole(1));
    auto at_least_two = x.b.test("company.contacts", at_least, whole(2));
    CHECK(x.told(x.b.all({at_most_one, at_least_two})).empty());

    auto both = x.b.test("person.roles", includes_all, Choices{"global-admin", "sales-agent"});
    auto neither = x.b.test("person.roles", includes_none, Choices{"sales-agent"});
    auto either = x.b.test("person.roles", includes_any, Choices{"global-admin", "sales-agent"});
    CHECK(x.told(x.b.all({both, neither})).empty());
    auto found = x.unlocks(x.b.all({either, neither}));
    REQUIRE(found.sets.size() == 1);
    CHECK(found.sets[0].changes.at(0).to == FactValue{Choices{"global-admin"}});
}

TEST_CASE("a change that would break what already holds is not told")
{
    Problem x;
    x.know("company.contacts", whole(1));
    auto root = x.b.all(
        {x.b.test("company.contacts", at_most, whole(1)),
         x.b.any({x.b.test("company.contacts", at_least, whole(2)), x.b.holds("company.enrolled")})}
    );

    CHECK(x.told(root) == Told{"company.enrolled is yes"});
}

TEST_CASE("roles are added to those that a person has, and taken away only where that is asked for")
{
    Problem x;
    x.know("person.roles", Choices{"sales-agent"});

    auto either = x.unlocks(x.b.test("person.roles", includes_any, Choices{"global-admin", "partner-admin"}));
    REQUIRE(either.sets.size() == 1);
    CHECK(either.sets[0].changes.at(0).to == FactValue{Choices{"global-admin", "sales-agent"}});
    CHECK(either.sets[0].effort == Effort::arrange);

    auto all = x.unlocks(x.b.test("person.roles", includes_all, Choices{"global-admin", "partner-admin"}));
    REQUIRE(all.sets.size() == 1);
    CHECK(all.sets[0].changes.at(0).to == FactValue{Choices{"global-admin", "partner-admin", "sales-agent"}});

    auto none = x.unlocks(x.b.negation(x.b.test("person.roles", includes_any, Choices{"sales-agent"})));
    REQUIRE(none.sets.size() == 1);
    CHECK(none.sets[0].changes.at(0).to == FactValue{Choices{}});
}

TEST_CASE("one of several choices is one change; none of them is another choice")
{
    Problem x;
    x.b.edition.facts[x.b.fact("person.tenant")].choices = {"onboarding", "separate", "associated", "taken"};
    x.know("person.tenant", Id{"separate"});
    auto good = x.b.test("person.tenant", one_of, Choices{"associated", "onboarding"});

    auto found = x.unlocks(good);
    REQUIRE(found.sets.size() == 1);
    CHECK(found.sets[0].changes.at(0).to == FactValue{Id{"associated"}});
    CHECK(found.sets[0].effort == Effort::arrange);

    x.know("person.tenant", Id{"associated"});
    auto other = x.unlocks(x.b.negation(good));
    REQUIRE(other.sets.size() == 1);
    CHECK(other.sets[0].changes.at(0).to == FactValue{Id{"separate"}});
}

TEST_CASE("where a fact is compared with another one, either may move")
{
    Problem x;
    x.know("company.seats-sold", whole(10));
    x.know("company.teams-users", whole(15));
    auto test =
        x.b.add(FactTest{x.b.fact("company.seats-sold"), more_than, {}, x.b.fact("company.teams-users")});
    CHECK(x.told(test) == Told{"company.seats-sold >= 16"});  // users are not sent away

    x.know("company.teams-users", Unknown{});
    CHECK(x.told(test) == Told{"company.teams-users <= 9"});
    x.know("company.seats-sold", Unknown{});
    CHECK(x.told(test).empty());
}

TEST_CASE(
    "R55: a period that runs is waited for, to the day after its last; one that is over does not come back"
)
{
    Problem x;
    x.know("offer.live-since", on("2021-06-01"));
    auto over = x.b.over("no-message"), running = x.b.running("no-message");

    CHECK(x.told(over, on("2021-06-29")) == Told{"wait 2021-06-30"});
    CHECK(x.told(over, on("2021-06-30")).empty());  // met
    CHECK(x.told(running, on("2021-06-29")).empty());
    CHECK(x.told(running, on("2021-06-30")).empty());
    CHECK(x.told(x.b.negation(running), on("2021-06-29")) == Told{"wait 2021-06-30"});
    CHECK(x.unlocks(over, on("2021-06-29")).sets.at(0).effort == Effort::wait);
}

TEST_CASE(
    "R55: of a period whose start is not known, the start is told with which it would be over or still run"
)
{
    Problem x;
    x.b.months("quarter", "offer.live-since", 3);

    CHECK(x.told(x.b.over("no-message"), on("2021-06-30")) == Told{"offer.live-since <= 2021-06-01"});
    CHECK(x.told(x.b.running("no-message"), on("2021-06-30")) == Told{"offer.live-since >= 2021-06-02"});
    CHECK(x.told(x.b.over("quarter"), on("2021-03-01")) == Told{"offer.live-since <= 2020-11-30"});
    CHECK(x.told(x.b.over("quarter"), on("2021-02-28")) == Told{"offer.live-since <= 2020-11-27"});
}

TEST_CASE("R25: a period whose length is not publicly known is not waited for")
{
    Problem x;
    x.know("offer.live-since", on("2021-06-01"));
    x.b.edition = without_length(x.b.edition, "no-message");

    CHECK(x.unlocks(x.b.over("no-message")) == Unlocks{});
    CHECK(x.unlocks(x.b.running("no-message")) == Unlocks{});
}

TEST_CASE("what is changed by the day to wait for must still hold on it")
{
    Problem x;
    x.know("offer.live-since", on("2021-06-01"));
    x.b.days("fortnight", "offer.live-since", 14);
    auto root = x.b.all({x.b.over("no-message"), x.b.running("fortnight")});

    CHECK(x.told(root, on("2021-06-10")).empty());
}

TEST_CASE(
    "R17, R22: a tier is reached by its figure, by any other of its metrics, and never without its entry"
)
{
    Problem x;
    x.b.edition.ladder.tiers[2].any_of.push_back(
        {"teams-users", x.b.fact("company.teams-users"), {FactValue{whole(250)}, {}}}
    );
    x.know("company.live-transactable-offers", whole(1));
    x.know("company.billed-sales", dollars(900));
    x.know("company.teams-users", whole(10));
    auto bronze = x.b.tier_reached("bronze");
    CHECK(x.told(bronze) == Told{"company.billed-sales >= 1000.00", "company.teams-users >= 250"});

    x.know("company.live-transactable-offers", whole(0));
    x.know("company.live-offers", whole(1));
    CHECK(x.told(bronze).at(0) == "company.live-transactable-offers >= 1 + company.billed-sales >= 1000.00");
    CHECK(x.told(x.b.tier_reached("publisher")) == Told{"company.live-transactable-offers >= 1"});
    CHECK(x.unlocks(x.b.tier_reached("publisher")).sets.at(0).effort == Effort::change);
}

TEST_CASE("R25: no amount is told for a threshold that is not publicly known")
{
    Problem x;
    x.know("company.live-transactable-offers", whole(1));
    x.know("company.billed-sales", dollars(900));
    for (auto& tier : x.b.edition.ladder.tiers)
        for (auto& metric : tier.any_of) metric.threshold.value.reset();

    CHECK(x.unlocks(x.b.tier_reached("bronze")) == Unlocks{});
}

TEST_CASE("not to have reached a tier is to fail its entry; what was sold is not taken back")
{
    Problem x;
    x.know("company.live-transactable-offers", Unknown{});
    x.know("company.billed-sales", dollars(5'000));

    CHECK(x.told(x.b.negation(x.b.tier_reached("bronze"))) == Told{"company.live-transactable-offers <= 0"});
    x.know("company.live-transactable-offers", whole(1));
    CHECK(x.told(x.b.negation(x.b.tier_reached("bronze"))).empty());
}

TEST_CASE("the next tier of the ladder is told without a condition that asks for it")
{
    Problem x;
    x.know("company.live-transactable-offers", whole(1));
    x.know("company.billed-sales", dollars(1'000));

    CHECK(
        x.told(find_tier_unlocks(x.b.edition, "silver", x.facts, today)) ==
        Told{"company.billed-sales >= 25000.00"}
    );
    CHECK(find_tier_unlocks(x.b.edition, "bronze", x.facts, today) == Unlocks{});
    CHECK(find_tier_unlocks(x.b.edition, "unheard-of", x.facts, today) == Unlocks{});
}

TEST_CASE("a rule that is asked for many times is answered once")
{
    Problem x;
    x.b.rule("round-0", x.b.any({x.b.holds("company.enrolled"), x.b.holds("company.has-partner-id")}));
    for (int i = 1; i < 40; ++i) {
        auto before = "round-" + std::to_string(i - 1);
        x.b.rule("round-" + std::to_string(i), x.b.all({x.b.rule_holds(before), x.b.rule_holds(before)}));
    }

    CHECK(
        x.told(x.b.rule_holds("round-39")) == Told{"company.enrolled is yes", "company.has-partner-id is yes"}
    );
}

// ---- What follows from a change ----

TEST_CASE("R3: who publishes an offer has a live offer, and is not told so twice")
{
    auto state = make_company();
    put(state, make_offer("offer-1", "saas", {"contact-me"}));
    Problem x;
    auto facts = find_facts(x.b.edition, state, today, {.offer = &state.offers.at("offer-1")});
    auto root = x.b.all(
        {x.b.rule_holds("participation"), x.b.holds("offer.live"), x.b.test("offer.state", is, Id{"live"})}
    );

    auto found = find_unlocks(x.b.edition, root, facts, today);

    REQUIRE(found.sets.size() == 1);
    REQUIRE(found.sets[0].changes.size() == 1);
    CHECK(found.sets[0].changes[0].fact == x.b.fact("offer.live"));
    CHECK(found.sets[0].effort == Effort::publish);
}

TEST_CASE("R14: who adds a button to buy makes the offer transactable, and with it the company")
{
    auto state = make_company_with_offer("saas", {"contact-me"});
    Problem x;
    auto facts = find_facts(x.b.edition, state, today, {.offer = &state.offers.at("offer-1")});
    auto root = x.b.all({x.b.test("offer.category", is, Id{"transact"}), x.b.tier_reached("publisher")});

    auto found = x.told(find_unlocks(x.b.edition, root, facts, today));

    CHECK(found == Told{"offer.category is transact"});
}

TEST_CASE("R15: no change is told to a category that no option of the offer's type gives")
{
    auto unlocks = [](const Id& type, std::set<Id> options) {
        auto state = make_company_with_offer(type, std::move(options));
        Problem x;
        auto facts = find_facts(x.b.edition, state, today, {.offer = &state.offers.at("offer-1")});
        return x.told(find_unlocks(x.b.edition, x.b.test("offer.category", is, Id{"transact"}), facts, today));
    };

    CHECK(unlocks("saas", {"contact-me"}) == Told{"offer.category is transact"});
    CHECK(unlocks("virtual-machine", {"free-trial"}).empty());
    CHECK(unlocks("consulting-service", {"contact-me"}).empty());
}

TEST_CASE(
    "R14: nobody is told to make an offer less favourable; what its type can have is found among several"
)
{
    auto unlocks = [](const Id& type, std::set<Id> options, const Choices& wanted) {
        auto state = make_company_with_offer(type, std::move(options));
        Problem x;
        x.b.edition.facts[x.b.fact("offer.category")].choices = {"transact", "trial", "consulting", "list"};
        auto facts = find_facts(x.b.edition, state, today, {.offer = &state.offers.at("offer-1")});
        return x.told(find_unlocks(x.b.edition, x.b.test("offer.category", one_of, wanted), facts, today));
    };

    CHECK(unlocks("saas", {"get-it-now-subscription"}, {"list", "trial"}).empty());
    CHECK(
        unlocks("saas", {"free-trial"}, {"consulting", "list", "transact"}) ==
        Told{"offer.category is transact"}
    );
    CHECK(
        unlocks("virtual-machine", {"get-it-now-byol"}, {"transact", "trial"}) ==
        Told{"offer.category is trial"}
    );
}

TEST_CASE("R10, R14: options and category that contradict one another are not told together")
{
    auto state = make_company_with_offer("saas", {"contact-me"});
    Problem x;
    auto facts = find_facts(x.b.edition, state, today, {.offer = &state.offers.at("offer-1")});
    auto adds_purchase = x.b.test("offer.options", includes_any, Choices{"get-it-now-subscription"});
    auto is_trial = x.b.test("offer.category", is, Id{"trial"});

    CHECK(find_unlocks(x.b.edition, x.b.all({adds_purchase, is_trial}), facts, today) == Unlocks{});
    CHECK(find_unlocks(x.b.edition, x.b.any({adds_purchase, is_trial}), facts, today).sets.size() == 2);
}

// ---- Benefits of a company ----

TEST_CASE("R17, R48: of a benefit it is told what unlocks it, and apart from that what opens its button")
{
    auto state = make_company_with_offer("saas", {"get-it-now-subscription"});
    put_sale(state, "1", {999'99, "USD"});
    Problem x;

    auto found = find_benefit_unlocks(x.b.edition, state, "launch-party", "offer-1", today);

    REQUIRE(found.unlocked.sets.size() == 1);
    CHECK(x.told(found.unlocked).at(0) == "company.billed-sales >= 1000.00");
    CHECK(found.unlocked.sets[0].changes.at(0).gap == FactValue{Money{1, "USD"}});
    CHECK(x.told(found.activation) == Told{"company.enrolled is yes + company.contacts >= 1"});
    CHECK(find_benefit_unlocks(x.b.edition, state, "unheard-of", "", today) == BenefitUnlocks{});
    CHECK(find_benefit_unlocks(x.b.edition, state, "sponsorship", "", today).activation == Unlocks{});
}

TEST_CASE("whoever is asked about many benefits says of each what is said of it alone")
{
    const auto edition = make_sample_edition();
    auto state = make_company_with_offer("saas", {"get-it-now-subscription"});
    state.offers.emplace("offer-2", make_live_offer("offer-2", "saas", {"contact-me"}, "2021-06-01"));
    state.offers.emplace("offer-3", make_offer("offer-3", "virtual-machine", {}));

    std::set<Id> asked;
    BenefitUnlocker unlocker{edition, state, today};
    for (int round = 0; round < 2; ++round)
        for (const auto& benefit : edition.benefits)
            for (const auto* offer : {"offer-1", "offer-2", "offer-3", ""}) {
                CAPTURE(benefit.id);
                CAPTURE(offer);
                auto found = unlocker.find(benefit.id, offer);
                CHECK(found == find_benefit_unlocks(edition, state, benefit.id, offer, today));
                for (const auto& unlock : found.unlocked.sets)
                    for (const auto& change : unlock.changes) asked.insert(edition.facts[change.fact].id);
            }
    CHECK(asked.size() > 3);
}

TEST_CASE("after every set that is told, the condition is met, whatever the company")
{
    const auto edition = make_sample_edition();
    int tried = 0;
    for (const Id& type : {Id{"saas"}, Id{"virtual-machine"}, Id{"consulting-service"}, Id{"dynamics"}, Id{}})
        for (auto options : {std::set<Id>{}, {"contact-me"}, {"free-trial"}, {"get-it-now-subscription"}})
            for (auto live : {false, true})
                for (auto sold : {-1, 0, 100'000, 9'000'000}) {
                    auto state = make_company_with_offer(type, options);
                    if (!live) state.offers.at("offer-1").moves.pop_back();
                    if (sold >= 0) put_sale(state, "1", {sold, "USD"});
                    for (const auto& benefit : edition.benefits) {
                        Subject subject{.offer = &state.offers.at("offer-1"), .benefit = &benefit};
                        auto facts = find_facts(edition, state, today, subject);
                        for (const auto& unlock : find_unlocks(edition, benefit.unlocked, facts, today).sets) {
                            ++tried;
                            CAPTURE(benefit.id);
                            auto after = facts;
                            for (const auto& change : unlock.changes) {
                                CHECK(after[change.fact] != change.to);
                                after[change.fact] = change.to;
                            }
                            CHECK(assess(edition, benefit.unlocked, facts, today).outcome != Outcome::met);
                            auto on_day = unlock.wait_until.value_or(today);
                            REQUIRE(Consequences{edition, facts}.add_to(after, on_day));
                            CHECK(assess(edition, benefit.unlocked, after, on_day).outcome == Outcome::met);
                        }
                    }
                }
    CHECK(tried > 500);
}

// ---- Bounds ----

TEST_CASE("an edition that asks for everything in every combination is answered in bounded time, with the "
          "first ways, and says that there may be more")
{
    Problem x;
    std::vector<NodeIndex> clauses;
    for (std::int64_t i = 0; i < 400; ++i) {
        std::vector<NodeIndex> parts;
        for (const auto* fact :
             {"company.contacts", "company.seats-sold", "company.teams-users", "company.live-offers"})
            parts.push_back(x.b.test(fact, at_least, whole(i * 7 % 400)));
        clauses.push_back(x.b.at_least(2, std::move(parts)));
    }
    auto root = x.b.at_least(200, std::move(clauses));

    auto start = std::chrono::steady_clock::now();
    auto found = x.unlocks(root);

    CHECK(found.cut);
    CHECK(found.sets.size() <= most_unlocks);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{5});
}

TEST_CASE("more ways than are told are cut, the least effort kept")
{
    Problem x;
    std::vector<NodeIndex> parts;
    for (const auto& fact : x.b.edition.facts)
        if (fact.type == FactType::boolean) parts.push_back(x.b.holds(fact.id));
    x.know("company.enrolled", false);

    auto found = x.unlocks(x.b.any(parts));

    CHECK(found.cut);
    CHECK(found.sets.size() == most_unlocks);
    for (const auto& unlock : found.sets) CHECK(unlock.effort == Effort::say);
}

// ---- Why there is no way ----

namespace {

std::vector<ObstacleKind> kinds_of(const std::vector<Obstacle>& obstacles)
{
    std::vector<ObstacleKind> kinds;
    for (const auto& obstacle : obstacles) kinds.push_back(obstacle.kind);
    return kinds;
}

using Kinds = std::vector<ObstacleKind>;

}  // namespace

TEST_CASE("what has a way has no obstacle, and what has none names the parts that are in the way")
{
    Problem x;
    x.know("company.kind", Id{"services"});
    x.know("company.enrolled", false);
    auto obstacles = [&](NodeIndex root) { return find_obstacles(x.b.edition, root, x.facts, today); };
    auto kind = x.b.test("company.kind", is, Id{"software"});

    CHECK(obstacles(x.b.holds("company.enrolled")).empty());
    CHECK(kinds_of(obstacles(x.b.not_known())) == Kinds{ObstacleKind::not_published});
    CHECK(kinds_of(obstacles(kind)) == Kinds{ObstacleKind::lasting});
    CHECK(
        kinds_of(obstacles(x.b.all({x.b.holds("company.enrolled"), kind, kind, x.b.not_known()}))) ==
        Kinds{ObstacleKind::lasting, ObstacleKind::not_published}
    );
    CHECK(obstacles(x.b.any({kind, x.b.holds("company.enrolled")})).empty());
    CHECK(kinds_of(obstacles(x.b.negation(x.b.negation(kind)))) == Kinds{ObstacleKind::lasting});
}

TEST_CASE("a period in the way is over, or of a length that nobody published (R25)")
{
    Problem x;
    x.know("offer.live-since", on("2021-05-01"));  // 28 days: up to 29 May
    auto running = x.b.running("no-message");
    auto obstacles = [&](const Edition& edition) { return find_obstacles(edition, running, x.facts, today); };

    auto over = obstacles(x.b.edition);
    REQUIRE(over.size() == 1);
    CHECK(over.front().kind == ObstacleKind::over);
    CHECK(over.front().last_day == on("2021-05-29"));
    CHECK(kinds_of(obstacles(without_length(x.b.edition, "no-message"))) == Kinds{ObstacleKind::not_published});
}

TEST_CASE(
    "a tier whose figure is not published is in the way by that figure, not by who may have a tier (R25)"
)
{
    Problem x;
    x.b.edition.ladder.tiers[2].any_of.front().threshold.value.reset();
    auto silver = x.b.tier_reached("silver"), bronze = x.b.tier_reached("bronze");
    x.know("company.live-transactable-offers", whole(0));

    auto obstacles = find_obstacles(x.b.edition, silver, x.facts, today);
    REQUIRE(obstacles.size() == 1);
    CHECK(obstacles.front().kind == ObstacleKind::not_published);
    CHECK(obstacles.front().fact == x.b.fact("company.billed-sales"));
    CHECK(find_obstacles(x.b.edition, bronze, x.facts, today).empty());
}
