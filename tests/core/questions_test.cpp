// What is worth asking, in which order, and what is never asked.
#include "core/questions.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/sample_company.h"

using namespace palier;

namespace {

const auto edition = make_sample_edition();
const auto today = on("2021-06-15");

std::vector<OpenQuestion> questions_of(const State& state, const std::set<Asked>& unanswered = {})
{
    return find_questions(edition, state, today, unanswered);
}

const OpenQuestion* find(const std::vector<OpenQuestion>& questions, const Asked& asked)
{
    auto found = std::ranges::find(questions, asked, &OpenQuestion::asked);
    return found == questions.end() ? nullptr : &*found;
}

bool settles(const OpenQuestion& question, const OpenVerdict& verdict)
{
    return std::ranges::find(question.settles, verdict) != question.settles.end();
}

// Nothing is left open but what the sources do not say.
State make_complete()
{
    auto state = make_company_with_offer("saas", {"get-it-now-subscription"});
    company_of(state).enrolled_on = on("2021-06-01");
    put(state, make_contact());
    put_sale(state, "1", {500'00, "USD"});
    return state;
}

}  // namespace

TEST_CASE("where every answer is known, nothing is asked; what the sources do not say is not asked of anybody")
{
    CHECK(questions_of(make_complete()).empty());
}

TEST_CASE("every askable has an id of its own, and one that is a fact has its type")
{
    for (const auto& askable : askables) {
        CAPTURE(askable.id);
        CHECK(find_askable(askable.id) == &askable);
        if (auto fact = edition.find_fact(askable.id)) CHECK(edition.facts[*fact].type == askable.type);
    }
    CHECK(find_askable("company.live-offers") == nullptr);
    CHECK(find_askable("offer.category") == nullptr);
}

TEST_CASE("a fact that is not known is asked for, with all the answers that it could settle")
{
    auto state = make_complete();
    company_of(state).has_partner_id = Answer::unknown;

    auto questions = questions_of(state);

    REQUIRE(questions.size() == 1);
    CHECK(questions[0].asked == Asked{"company.has-partner-id", ""});
    CHECK(settles(questions[0], {VerdictKind::participation, "", ""}));
    CHECK(settles(questions[0], {VerdictKind::unlocked, "marketing-set", "offer-1"}));
    CHECK(questions[0].settles.size() == 2);
}

TEST_CASE("what can change nothing is not asked")
{
    auto state = make_complete();
    company_of(state).kind = "";
    company_of(state).metrics = {};
    state.offers.at("offer-1").is_private = Answer::unknown;
    CHECK(questions_of(state).empty());

    // Without a role that may manage, it matters no more for the button through which tenant one looks; it does for the menu.
    company_of(state).people[0].roles = {"sales-agent"};
    company_of(state).session->tenant = "unheard-of";
    auto questions = questions_of(state);
    REQUIRE(questions.size() == 1);
    CHECK(questions[0].asked == Asked{"person.tenant", ""});
    CHECK(questions[0].settles == std::vector<OpenVerdict>{{VerdictKind::sees, "", ""}});
}

TEST_CASE("R6: with nobody signed in, the roles are not asked for by the verdict on what may be seen, which "
          "is settled")
{
    auto state = make_complete();
    company_of(state).session.reset();

    auto questions = questions_of(state);

    const auto* roles = find(questions, {"person.roles", ""});
    REQUIRE(roles);
    CHECK(settles(*roles, {VerdictKind::manages, "", ""}));
    CHECK_FALSE(settles(*roles, {VerdictKind::sees, "", ""}));
    CHECK(find(questions, {"person.tenant", ""}) == nullptr);
}

TEST_CASE("what could settle most is asked first, and then in the order of the edition's facts")
{
    auto state = make_complete();
    company_of(state).has_partner_id = Answer::unknown;  // participation, the marketing set
    state.sales.clear();                                 // bronze, silver, the launch party and its button

    auto questions = questions_of(state);

    REQUIRE(questions.size() == 2);
    CHECK(questions[0].asked == Asked{"company.billed-sales", ""});
    CHECK(questions[0].settles.size() > questions[1].settles.size());

    for (const auto& question : questions) CHECK_FALSE(question.settles.empty());
    CHECK(settles(questions[0], {VerdictKind::tier, "bronze", ""}));
    CHECK(settles(questions[0], {VerdictKind::tier, "silver", ""}));
    CHECK(settles(questions[0], {VerdictKind::unlocked, "launch-party", "offer-1"}));
}

TEST_CASE("an answer that a person does not know is not asked for again, and stays unknown")
{
    auto state = make_complete();
    company_of(state).has_partner_id = Answer::unknown;
    state.sales.clear();

    auto questions = questions_of(state, {{"company.billed-sales", ""}});

    REQUIRE(questions.size() == 1);
    CHECK(questions[0].asked == Asked{"company.has-partner-id", ""});
    CHECK(questions_of(state, {{"company.billed-sales", ""}, {"company.has-partner-id", ""}}).empty());
}

TEST_CASE(
    "R7 to R14: a category is never asked for: first the type, then the options, then the kind of service"
)
{
    auto asked_of = [](const Id& type, std::set<Id> options, const Id& kind = "") {
        auto state = make_complete();
        put(state, make_live_offer("offer-2", type, std::move(options), "2021-06-02"));
        state.offers.at("offer-2").service_kind = kind;
        std::vector<Id> asked;
        for (const auto& question : questions_of(state))
            if (question.asked.subject == "offer-2") asked.push_back(question.asked.question);
        return asked;
    };

    CHECK(asked_of("", {}) == std::vector<Id>{"offer.type"});
    CHECK(asked_of("saas", {}) == std::vector<Id>{"offer.options"});
    CHECK(asked_of("saas", {"contact-me"}).empty());
    CHECK(asked_of("consulting-service", {"contact-me"}) == std::vector<Id>{"offer.service-kind"});
    CHECK(asked_of("consulting-service", {"contact-me"}, "workshop").empty());
}

TEST_CASE("R17: what keeps the company from having a tier is asked of the offer that keeps it")
{
    auto state = make_complete();
    state.offers.clear();
    put(state, make_live_offer("offer-7", "saas", {}, "2021-06-02"));

    auto questions = questions_of(state);

    const auto* options = find(questions, {"offer.options", "offer-7"});
    REQUIRE(options);
    CHECK(settles(*options, {VerdictKind::category, "", "offer-7"}));
    CHECK(settles(*options, {VerdictKind::tier, "publisher", ""}));
    CHECK(settles(*options, {VerdictKind::unlocked, "sponsorship", ""}));
    CHECK(settles(*options, {VerdictKind::unlocked, "manager", "offer-7"}));
    CHECK_FALSE(settles(*options, {VerdictKind::tier, "bronze", ""})
    );  // 500 dollars are not enough, whatever the offer is
}

TEST_CASE("an offer that is not live is asked about for its category only")
{
    auto state = make_complete();
    put(state, make_offer("offer-2", "", {}));

    auto questions = questions_of(state);

    REQUIRE(questions.size() == 1);
    CHECK(questions[0].asked == Asked{"offer.type", "offer-2"});
    CHECK(questions[0].settles == std::vector<OpenVerdict>{{VerdictKind::category, "", "offer-2"}});
}

TEST_CASE("R40: the store is asked of the offer that names none")
{
    auto state = make_complete();
    state.offers.at("offer-1").stores.clear();

    auto questions = questions_of(state);

    REQUIRE(questions.size() == 1);
    CHECK(questions[0].asked == Asked{"offer.stores", "offer-1"});
    CHECK(questions[0].settles == std::vector<OpenVerdict>{{VerdictKind::unlocked, "dynamics-extra", ""}});
}

TEST_CASE("R18: sales of a profile of which nobody said whether it is linked ask for that, not for the total")
{
    auto state = make_complete();
    company_of(state).profiles.push_back({"other", "", Answer::unknown});
    CHECK(questions_of(state).empty());

    put_sale(state, "2", {30'000'00, "USD"}, "other");
    auto questions = questions_of(state);

    const auto* linked = find(questions, {"profile.linked", "other"});
    REQUIRE(linked);
    CHECK(settles(*linked, {VerdictKind::tier, "bronze", ""}));
    CHECK(settles(*linked, {VerdictKind::tier, "silver", ""}));
    CHECK(find(questions, {"company.billed-sales", ""}) == nullptr);
}

TEST_CASE(
    "R16: sales of services ask for the kind of company, or for what was sold where services do not count"
)
{
    auto b = start_sample_edition();
    b.rule("services-sales-count", b.test("company.kind", Comparison::is, Id{"software"}));
    auto state = make_complete();
    auto asked = [&](const Id& kind) {
        company_of(state).kind = kind;
        std::vector<Asked> all;
        for (const auto& question : find_questions(b.edition, state, today)) all.push_back(question.asked);
        return all;
    };

    CHECK(asked("") == std::vector<Asked>{{"company.kind", ""}});
    CHECK(asked("services") == std::vector<Asked>{{"sale.nature", "1"}});
    CHECK(asked("software").empty());
}

TEST_CASE("what a state's silence makes known can be taken as unsaid, and is then asked for")
{
    auto state = make_complete();
    state.offers.clear();
    const std::set<Id> unsaid{"company.live-offers", "company.enrolled"};

    auto questions = find_questions(edition, state, today, {}, unsaid);

    CHECK(find(questions, {"offer.live", ""}));
    CHECK(find(questions_of(state), {"offer.live", ""}) == nullptr);
    auto facts = find_said_facts(edition, state, today, {}, unsaid);
    CHECK(facts[*edition.find_fact("company.live-offers")] == FactValue{Unknown{}});
    CHECK(facts[*edition.find_fact("company.contacts")] == FactValue{std::int64_t{1}});
}

TEST_CASE("a question about offers is asked of each offer that lacks the answer, and of no other")
{
    auto state = make_company();
    for (const char* id : {"app", "other"}) put(state, make_live_offer(id, "saas", {}, "2021-06-01"));
    put(state, make_live_offer("complete", "saas", {"free-trial"}, "2021-06-01"));

    std::vector<Id> offers;
    for (const auto& question : questions_of(state))
        if (question.asked.question == "offer.options") offers.push_back(question.asked.subject);
    CHECK(offers == std::vector<Id>{"app", "other"});
}

TEST_CASE("sales that nobody stated are asked for with every answer to which they could lead")
{
    auto state = make_company();
    put(state, make_live_offer("app", "saas", {"get-it-now-subscription"}, "2021-06-01"));

    auto questions = questions_of(state);

    const auto* sales = find(questions, {"company.billed-sales", {}});
    REQUIRE(sales);
    CHECK(settles(*sales, {VerdictKind::tier, "bronze", {}}));
    CHECK(settles(*sales, {VerdictKind::tier, "silver", {}}));
    CHECK(settles(*sales, {VerdictKind::unlocked, "launch-party", "app"}));
}
