// What would unlock something, in words: every change of every edition, the ways in their order, and why there is none.
#include "present/unlocks.h"

#include <algorithm>
#include <regex>

#include "core/comparison.h"
#include "present/benefits_page.h"
#include "present/overview_page.h"
#include "support/place_scene.h"

using namespace palier;

namespace {

using enum Comparison;

constexpr const char* saas = "software-as-a-service";

// In the edition that publishes its thresholds: a transactable offer, live, and sales of that many cents.
State make_seller(std::int64_t cents)
{
    auto state = make_company();
    put(state, make_live_offer("offer-1", saas, {"get-it-now-subscription"}, "2023-08-15"));
    put_sale(state, "sale-1", Money{cents, "USD"});
    company_of(state).metrics.solution_value = Money{0, "USD"};
    company_of(state).metrics.teams_users = 0;
    return state;
}

PlaceScene with_thresholds(State state)
{
    PlaceScene given{std::move(state)};
    given.edition = &bundled_edition("2023-08");
    return given.at("2023-09-15");
}

// A condition of its own over facts of which nothing is known but what the test says.
struct Asking {
    EditionBuilder b = start_sample_edition();
    Facts facts = Facts(b.edition.facts.size());
    PlaceScene given;

    void know(std::string_view id, FactValue value) { facts[b.fact(id)] = std::move(value); }
    UnlockPart ask(NodeIndex root)
    {
        given.edition = &b.edition;
        auto verdict = assess(b.edition, root, facts, given.today);
        return present_unlocks(given, {"earned", root, facts, verdict, {}});
    }
};

List<Text> all_changes(const UnlockPart& part)
{
    List<Text> changes;
    for (const auto& way : part.ways) changes.append(way.changes);
    return changes;
}

bool has_change(const UnlockPart& part, std::string_view sentence)
{
    auto changes = all_changes(part);
    return std::ranges::any_of(changes, [&](Text change) { return change == sentence; });
}

}  // namespace

TEST_CASE("one cent below a threshold the gap is one cent; at the threshold there is nothing to unlock (R22)")
{
    auto below = present_benefit(with_thresholds(make_seller(499'99)), "tr-testimonial", "offer-1");
    auto at = present_benefit(with_thresholds(make_seller(500'00)), "tr-testimonial", "offer-1");

    CHECK(has_change(
        below.earn,
        "Sell USD\u00a00.01 more through the marketplace: USD\u00a0499.99 recorded, USD\u00a0500 needed"
    ));
    CHECK(below.earn.title == "What would make it earned");
    CHECK(at.earn.empty());
}

TEST_CASE("the gap is told in French as French writes it")
{
    auto given = with_thresholds(make_seller(499'99));

    auto page = present_benefit(given.in("fr"), "tr-testimonial", "offer-1");

    CHECK(has_change(
        page.earn,
        "Vendre encore 0,01\u00a0USD par la place de marché\u202f: 499,99\u00a0USD enregistrés, "
        "500\u00a0USD requis"
    ));
}

TEST_CASE("a figure that is not publicly known is said to be so, and no way is made up (R25)")
{
    PlaceScene given{make_company_with_offer(saas, {"get-it-now-subscription"})};
    given.edition = &bundled_edition("2026-09");

    auto page = present_benefit(given.at("2026-10-01"), "premium-azure", "");

    REQUIRE_FALSE(page.earn.empty());
    CHECK(page.earn.ways.empty());
    REQUIRE(page.earn.obstacles.size() == 1);
    CHECK(
        page.earn.obstacles.front() ==
        "Fee paid for the premium level: how much it takes is not publicly known."
    );
    CHECK(page.earn.promise.empty());
}

TEST_CASE("what no source states has no way either, and says so")
{
    PlaceScene given{make_company_with_offer(saas, {"contact-me"})};

    auto page = present_benefit(given, "technical-assistance", "");

    CHECK(page.earn.obstacles == List<Text>{"Part of what it takes is not publicly known."});
}

TEST_CASE("a period that is over does not come back; on its last day nothing is missing")
{
    Asking x;
    x.b.edition.periods.clear();
    x.b.days("contact-after-activation", "benefit.activated-on", 7);
    auto root = x.b.running("contact-after-activation");
    x.know("benefit.activated-on", on("2021-06-01"));

    CHECK(x.ask(root).empty());  // 8 June, the seventh day
    x.given.at("2021-06-09");
    auto over = x.ask(root);

    CHECK(over.ways.empty());
    REQUIRE(over.obstacles.size() == 1);
    CHECK(over.obstacles.front().find("over since the day after 8 June 2021") != std::string_view::npos);
}

TEST_CASE("the day to wait for is told")
{
    Asking x;
    x.b.edition.periods.clear();
    x.b.days("contact-after-activation", "benefit.activated-on", 7);
    x.know("benefit.activated-on", on("2021-06-01"));

    auto part = x.ask(x.b.over("contact-after-activation"));

    REQUIRE(part.ways.size() == 1);
    CHECK(part.ways.front().changes == List<Text>{"Wait until 9 June 2021"});
    CHECK(part.ways.front().effort.text == "Wait");
}

TEST_CASE("what cannot be changed, or not be compared, is named")
{
    Asking x;
    x.know("company.kind", Id{"services"});
    x.know("company.billed-sales", Money{900'00, "EUR"});

    auto kind = x.ask(x.b.test("company.kind", is, Id{"software"}));
    auto sales = x.ask(x.b.test("company.billed-sales", at_least, dollars(500)));

    CHECK(
        kind.obstacles ==
        List<Text>{"Kind of company: services only. The rules ask for another kind of company."}
    );
    CHECK(
        sales.obstacles ==
        List<Text>{"Billed sales: EUR\u00a0900 cannot be compared with what the programme asks for."}
    );
}

TEST_CASE("only the part without a way is named as the reason that there is none")
{
    Asking x;
    x.know("company.enrolled", false);

    auto part = x.ask(x.b.all({x.b.holds("company.enrolled"), x.b.not_known()}));

    CHECK(part.obstacles == List<Text>{"Part of what it takes is not publicly known."});
}

TEST_CASE("through a tenant that is not associated there are two ways, each with its place and a name of its "
          "own (R43)")
{
    auto state = make_company_with_offer(saas, {"contact-me"});
    company_of(state).enrolled_on = on("2021-06-01");
    put(state, make_contact());
    company_of(state).tenants.front().standing = SeparateTenant{};
    PlaceScene given{state};

    auto part = present_benefit(given, "sales-and-marketing-set", "offer-1").activate;

    REQUIRE(part.ways.size() == 2);
    CHECK(part.title == "What would open Activate");
    CHECK(part.lead == "Each of these ways is enough by itself, the least trouble first.");
    CHECK(has_change(part, "Associate the tenant that you sign in with"));
    CHECK(has_change(part, "Sign in with the tenant the account was made with"));
    const auto &first = part.ways[0].places.front(), &second = part.ways[1].places.front();
    CHECK(path_of(first) == "/company");
    CHECK(first.label == second.label);
    CHECK_FALSE(first.spoken == second.spoken);
    CHECK(first.spoken.starts_with(first.label));
    CHECK_FALSE(first.key == second.key);
}

TEST_CASE("a tenant that was associated only needs a new sign-in (R45)")
{
    Asking x;
    x.know("person.tenant", Id{"associated-before-sign-in"});

    auto part = x.ask(x.b.test("person.tenant", is, Id{"associated"}));

    CHECK(all_changes(part) == List<Text>{"Sign out and in again: the tenant has been associated since"});
}

TEST_CASE("what has little trouble comes first, and changes that belong together stand in one way")
{
    Asking x;
    x.know("company.billed-sales", dollars(0));
    x.know("company.contacts", std::int64_t{0});
    x.know("company.enrolled", false);
    auto both =
        x.b.all({x.b.holds("company.enrolled"), x.b.test("company.contacts", at_least, std::int64_t{1})});

    auto part = x.ask(x.b.any({x.b.test("company.billed-sales", at_least, dollars(500)), both}));

    REQUIRE(part.ways.size() == 2);
    CHECK(part.ways[0].effort.text == "Publish or enrol");
    CHECK(part.ways[0].changes.size() == 2);
    CHECK(part.ways[1].effort.text == "More sales or users");
}

TEST_CASE("of what nobody has said the question is told with the answer that it takes")
{
    Asking x;

    auto part = x.ask(x.b.holds("company.has-partner-id"));

    REQUIRE(part.ways.size() == 1);
    CHECK(part.ways.front().effort.text == "Only to be said");
    CHECK(
        part.ways.front().changes ==
        List<Text>{"Does the company have an MPN ID? The answer that it takes: yes"}
    );
    CHECK(path_of(part.ways.front().places.front()) == "/company");
}

TEST_CASE("that this is not a promise by Microsoft is said once on the page of a benefit")
{
    PlaceScene given{make_company_with_offer(saas, {"contact-me"})};
    given.edition = &bundled_edition("2023-08");

    for (const auto& benefit : given.edition->benefits) {
        CAPTURE(benefit.id);
        auto offer = benefit.scope == BenefitScope::offer ? Id{"offer-1"} : Id{};
        auto page = present_benefit(given.at("2023-09-15"), benefit.id, offer);
        int promises = !page.earn.promise.empty() + !page.activate.promise.empty();
        CHECK(promises == (!page.earn.ways.empty() || !page.activate.ways.empty()));
    }
}

TEST_CASE("where there is something to unlock there is a way, or a reason why there is none")
{
    for (const auto& edition : bundled_library().editions)
        for (const char* scenario : {"newcomer", "free-trial", "transact"})
            for (const char* language : {"en", "fr"}) {
                CAPTURE(edition.id);
                CAPTURE(scenario);
                PlaceScene given{bundled_scenario(scenario)};
                given.edition = &edition;
                given.today = edition.in_force_from + Days{200};
                for (const auto& assessment : assess_benefits(edition, given.model.state, given.today)) {
                    CAPTURE(assessment.benefit);
                    auto page = present_benefit(given.in(language), assessment.benefit, assessment.offer);
                    for (const auto& part : {page.earn, page.activate})
                        CHECK(part.empty() == (part.ways.empty() && part.obstacles.empty()));
                    bool open = assessment.status == BenefitStatus::locked ||
                                assessment.status == BenefitStatus::undecided;
                    CHECK(page.earn.empty() != open);
                }
            }
}

TEST_CASE("every fact and comparison of every edition has a sentence without ids, in both languages")
{
    static const std::regex id{R"(\b(company|person|offer|benefit|contact|request|sponsorship)\.[a-z])"};
    auto check = [](Text sentence) {
        CAPTURE(sentence.view());
        CHECK_FALSE(sentence.empty());
        CHECK(sentence.find("[") == std::string_view::npos);
        CHECK(sentence.find("{") == std::string_view::npos);
        CHECK_FALSE(std::regex_search(std::string{sentence}, id));
    };
    int checked = 0;
    for (const auto& edition : bundled_library().editions)
        for (const char* language : {"en", "fr"}) {
            PlaceScene given;
            const auto& texts = given.in(language).texts();
            auto check_change = [&](FactIndex fact, Comparison comparison, const FactValue& needed) {
                if (!is_known(needed)) return;
                CAPTURE(edition.facts[fact].id);
                FactValue found = needed;
                std::optional<FactValue> gap;
                if (const auto* flag = std::get_if<bool>(&needed)) found = !*flag;
                if (const auto* whole = std::get_if<std::int64_t>(&needed)) found = *whole - 1;
                if (const auto* money = std::get_if<Money>(&needed)) found = Money{money->minor - 1, "USD"};
                if (comparison == at_least) gap = find_gap(found, comparison, needed);
                const Change change{fact, comparison, needed, needed, gap, Effort::say};
                check(say_change(texts, edition, change, found));
                check(say_change(texts, edition, change, Unknown{}));
                checked += 2;
            };
            for (const auto& node : edition.nodes)
                if (const auto* test = std::get_if<FactTest>(&node.question))
                    check_change(test->fact, test->comparison, test->value);
            for (const auto& tier : edition.ladder.tiers)
                for (const auto& metric : tier.any_of)
                    check_change(metric.fact, at_least, metric.threshold.value.value_or(FactValue{Unknown{}}));
            // And whatever an own edition may ask of these facts.
            for (FactIndex fact = 0; fact < edition.facts.size(); ++fact) {
                const auto& declared = edition.facts[fact];
                auto values = [&]() -> FactValue {
                    switch (declared.type) {
                    case FactType::boolean: return true;
                    case FactType::whole: return std::int64_t{3};
                    case FactType::money: return dollars(5);
                    case FactType::date: return on("2021-06-01");
                    case FactType::choice:
                        return declared.choices.empty() ? Id{"transact"} : declared.choices.front();
                    case FactType::choices: return Choices{"global-admin"};
                    }
                    return Unknown{};
                }();
                using Comparisons = std::vector<Comparison>;
                auto asked = declared.type == FactType::boolean  ? Comparisons{is, is_not}
                             : declared.type == FactType::choice ? Comparisons{is, is_not}
                             : declared.type == FactType::choices
                                 ? Comparisons{includes_any, includes_all, includes_none}
                                 : Comparisons{is, at_least, at_most};
                for (auto comparison : asked) check_change(fact, comparison, values);
                if (declared.type == FactType::choice)
                    check_change(fact, one_of, Choices{std::get<Id>(values)});
            }
        }
    CHECK(checked > 1000);
}

TEST_CASE("a company that does not take part is told the whole way to it, in place of single places to go to "
          "(R1, R3)")
{
    auto state = make_company();
    company_of(state).has_partner_id = Answer::no;
    PlaceScene given{state};

    auto page = present_overview(given);

    REQUIRE(page.eligible.unlocks.ways.size() == 1);
    CHECK(page.eligible.unlocks.ways.front().changes.size() == 2);
    CHECK(page.eligible.unlocks.lead == "All of this together is enough.");
    CHECK_FALSE(page.eligible.unlocks.promise.empty());
    CHECK(page.eligible.changes.empty());
}

TEST_CASE("a company that takes part has nothing to unlock there, and who sees Rewards neither (R6)")
{
    PlaceScene given{make_company_with_offer(saas, {"contact-me"})};

    auto page = present_overview(given);

    CHECK(page.eligible.unlocks.empty());
    CHECK(page.visible.unlocks.empty());
}

TEST_CASE("who lacks the role is told which would do, as alternatives (R41)")
{
    auto state = make_company_with_offer(saas, {"contact-me"});
    company_of(state).people.front().roles = {"sales-agent"};
    PlaceScene given{state};

    auto part = present_overview(given).visible.unlocks;

    REQUIRE(part.ways.size() == 1);
    CHECK(
        part.ways.front().changes.front().find("Admin agent, Global admin or MPN partner admin") !=
        std::string_view::npos
    );
    CHECK(path_of(part.ways.front().places.front()) == "/company");
}

TEST_CASE("the card of a locked benefit tells the easiest way in one line; one that is earned tells none")
{
    auto state = make_company_with_offer(saas, {"contact-me"});
    company_of(state).enrolled_on = on("2021-06-01");
    PlaceScene given{state};
    auto find_card = [](const BenefitsPage& page, std::string_view key) {
        for (const auto& section : page.sections)
            if (has_key(section.cards, key)) return need_key(section.cards, key);
        FAIL("no such card");
        return BenefitCard{};
    };

    auto without_contact = present_benefits(given);
    put(given.model.state, make_contact());
    auto with_contact = present_benefits(given);

    constexpr const char* set = "benefit-sales-and-marketing-set--offer-1";
    CHECK(
        find_card(without_contact, set).easiest == "Easiest: Assign a marketing contact: 0 so far, 1 needed."
    );
    CHECK(find_card(with_contact, set).easiest.empty());
}
