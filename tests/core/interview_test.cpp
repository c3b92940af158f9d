// Finding out about a company, one question at a time, with the answer in sight from the first one on.
#include "core/interview.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/sample_company.h"

using namespace palier;

namespace {

const std::vector<Edition> editions{make_sample_edition()};
const auto today = on("2021-06-15");

Outcome unlocked(const Answers& answers, const Id& benefit)
{
    auto summary = summarise(editions, answers, today);
    auto found = std::ranges::find(summary.benefits, benefit, &BenefitAnswer::benefit);
    REQUIRE(found != summary.benefits.end());
    return found->unlocked.outcome;
}

std::optional<Id> next(const Answers& answers)
{
    auto question = next_question(editions, answers, today);
    return question ? std::optional{question->id} : std::nullopt;
}

// What a company says that sells a subscription.
const Answers seller{
    {"company.has-partner-id", true},
    {"offer.live", true},
    {"offer.live-since", on("2021-06-01")},
    {"offer.type", Id{"saas"}},
    {"offer.options", Choices{"get-it-now-subscription"}},
    {"offer.stores", Choices{"appsource"}},
    {"company.billed-sales", Money{1'000'00, "USD"}},
    {"company.enrolled", true},
    {"company.contacts", std::int64_t{1}},
    {"person.roles", Choices{"partner-admin"}},
    {"person.tenant", Id{"onboarding"}},
};

// Asks until nothing is asked any more; gives the questions.
std::vector<Id> ask_all(Answers answers, const Answers& told)
{
    std::vector<Id> asked;
    while (auto question = next_question(editions, answers, today)) {
        REQUIRE(std::ranges::find(asked, question->id) == asked.end());
        asked.push_back(question->id);
        auto answer = told.find(question->id);
        answers[question->id] = answer == told.end() ? FactValue{Unknown{}} : answer->second;
    }
    return asked;
}

}  // namespace

TEST_CASE("before the first answer nothing is refused: what was not said is unknown, and only what is not "
          "applicable is not")
{
    auto summary = summarise(editions, {}, today);

    CHECK(summary.participation.outcome == Outcome::unknown);
    CHECK(summary.access.sees.outcome == Outcome::unknown);
    CHECK(summary.access.manages.outcome == Outcome::unknown);
    CHECK(summary.category == std::nullopt);
    CHECK(summary.tier == std::nullopt);
    CHECK(summary.benefits.size() == editions[0].benefits.size());
    for (const auto& benefit : summary.benefits) {
        CAPTURE(benefit.benefit);
        CHECK(benefit.unlocked.outcome == Outcome::unknown);
    }
}

TEST_CASE("every question is asked once, whatever is answered, and an end comes")
{
    auto told = ask_all({}, seller);
    CHECK(told.size() <= std::size(askables));
    CHECK(std::ranges::find(told, "offer.live") != told.end());

    auto nothing_known = ask_all({}, {});
    CHECK_FALSE(nothing_known.empty());
    CHECK(std::ranges::find(nothing_known, "offer.live-since") == nothing_known.end());
    CHECK(ask_all(seller, {}).empty());
}

TEST_CASE("\"I don't know\" is an answer: it is not asked again, and the verdict stays unknown")
{
    auto first = next({});
    REQUIRE(first);
    auto second = next({{*first, Unknown{}}});
    CHECK(second != first);

    Answers unknown_id = seller;
    unknown_id["company.has-partner-id"] = Unknown{};
    CHECK(next(unknown_id) == std::nullopt);
    CHECK(summarise(editions, unknown_id, today).participation.outcome == Outcome::unknown);
}

TEST_CASE("the question that settles most comes first, and says how many")
{
    auto question = next_question(editions, {}, today);

    REQUIRE(question);
    CHECK(question->id == "offer.live");
    CHECK(question->settles > 5);
}

TEST_CASE("once an answer decides, what no longer matters is not asked")
{
    auto asked = ask_all({{"company.has-partner-id", true}, {"offer.live", false}}, seller);

    CHECK(std::ranges::find(asked, "offer.live-since") == asked.end());
    CHECK(std::ranges::find(asked, "company.billed-sales") == asked.end());
    CHECK(unlocked({{"offer.live", false}}, "base-e-mail") == Outcome::not_met);
    CHECK(summarise(editions, {{"offer.live", false}}, today).participation.outcome == Outcome::not_met);
}

TEST_CASE("the answers settle what the rules settle for a company on record")
{
    auto summary = summarise(editions, seller, today);

    CHECK(summary.participation.outcome == Outcome::met);
    CHECK(summary.access.sees.outcome == Outcome::met);
    CHECK(summary.access.manages.outcome == Outcome::met);
    CHECK(summary.access.associates.outcome == Outcome::not_met);
    CHECK(summary.category == "transact");
    CHECK(summary.tier == "bronze");
    CHECK(unlocked(seller, "launch-party") == Outcome::met);
    CHECK(unlocked(seller, "manager") == Outcome::not_met);
    CHECK(unlocked(seller, "technical-assistance") == Outcome::unknown);  // nobody is told by whom (R25)
}

TEST_CASE("R22: a tier is reached at its figure in the interview too, not a cent below")
{
    auto answers = seller;
    answers["company.billed-sales"] = Money{999'99, "USD"};
    CHECK(summarise(editions, answers, today).tier == "publisher");
    answers["company.billed-sales"] = Money{1'000'00, "USD"};
    CHECK(summarise(editions, answers, today).tier == "bronze");
    answers.erase("company.billed-sales");
    CHECK(summarise(editions, answers, today).tier == "publisher");
    CHECK(unlocked(answers, "launch-party") == Outcome::unknown);
}

TEST_CASE("R15: the options offered are those that the offer's type can have, and come after the type")
{
    Answers answers{
        {"company.has-partner-id", true}, {"offer.live", true}, {"offer.live-since", on("2021-06-01")}
    };
    auto choices_of = [&](const Id& id) {
        auto told = answers;
        while (auto question = next_question(editions, told, today)) {
            if (question->id == id) return question->choices;
            told[question->id] = Unknown{};
        }
        return std::vector<Id>{"not asked"};
    };

    CHECK(choices_of("offer.type").front() == "saas");
    CHECK(choices_of("offer.options") == std::vector<Id>{"not asked"});
    answers["offer.type"] = Id{"virtual-machine"};
    CHECK(choices_of("offer.options") == std::vector<Id>{"free-trial", "test-drive", "get-it-now-byol"});
    answers["offer.type"] = Id{"container"};
    CHECK(choices_of("offer.options") == std::vector<Id>{"get-it-now-free", "get-it-now-byol"});
    answers["offer.type"] = Id{"consulting-service"};
    answers["offer.options"] = Choices{"contact-me"};
    CHECK(choices_of("offer.service-kind") == std::vector<Id>{"workshop", "assessment"});
    CHECK(choices_of("person.roles").size() == editions[0].roles.size());
}

TEST_CASE("R73: where the edition depends on it, it is asked first whether the company is a member, and then "
          "when it renews")
{
    auto both = editions;
    both.push_back(make_sample_edition());
    both[1].id = "successor";
    both[1].in_force_from = on("2021-06-01");
    both[1].members_at_renewal = true;
    auto asked = [&](const Answers& answers) { return next_question(both, answers, today)->id; };

    CHECK(asked({}) == "company.member");
    CHECK(asked({{"company.member", true}}) == "company.renews-on");
    CHECK(asked({{"company.member", false}}) == "offer.live");
    CHECK(asked({{"company.member", Unknown{}}}) == "offer.live");
    CHECK(asked({{"company.member", true}, {"company.renews-on", Unknown{}}}) == "offer.live");
    CHECK(next({}) == "offer.live");

    CHECK(summarise(both, {{"company.member", false}}, today).choice.edition == &both[1]);
    CHECK(summarise(both, {{"company.member", true}}, today).choice.edition == &both[0]);
    CHECK(summarise(both, {}, today).choice.for_members == &both[0]);
}

TEST_CASE("R72: before the first edition there is nothing to ask, and no answer")
{
    CHECK(next_question(editions, seller, on("2020-12-31")) == std::nullopt);
    CHECK(summarise(editions, seller, on("2020-12-31")).choice.edition == nullptr);
    CHECK(next_question({}, {}, today) == std::nullopt);
}

TEST_CASE("the answers become a company on record, with nothing in it that was not said")
{
    auto state = make_state(editions, seller, today);

    CHECK(state.partner()->has_partner_id == Answer::yes);
    CHECK(state.offers.at("offer-1").moves == std::vector<OfferMove>{{"live", on("2021-06-01")}});
    CHECK(state.offers.at("offer-1").options == std::set<Id>{"get-it-now-subscription"});
    CHECK(total_sales(editions[0], state, today).total == dollars(1'000));
    CHECK(assess_participation(editions[0], state, today).outcome == Outcome::met);
    CHECK(assess_tier(editions[0], state, today).reached == "bronze");
    CHECK(assess_access(editions[0], state, today).manages.outcome == Outcome::met);
    CHECK(state.contacts.size() == 1);

    auto silent = make_state(editions, {{"offer.live", Unknown{}}}, today);
    CHECK(silent.offers.empty());
    CHECK(silent.sales.empty());
    CHECK(silent.partner()->people.empty());
    CHECK(silent.partner()->membership == Membership{});
    CHECK(silent.partner()->has_partner_id == Answer::unknown);
}

TEST_CASE("an offer of which it is said that it is not live is kept as one that is not")
{
    auto state = make_state(editions, {{"offer.live", false}, {"offer.type", Id{"saas"}}}, today);

    CHECK(state.offers.at("offer-1").moves == std::vector<OfferMove>{{"draft", today}});
    CHECK(state.offers.at("offer-1").type == "saas");
}

TEST_CASE(
    "R15: changing the type sets the options aside that it cannot have, and changing it back brings them back"
)
{
    auto answers = seller;
    CHECK(find_counting_answers(editions, answers, today) == answers);

    answers["offer.type"] = Id{"virtual-machine"};
    CHECK_FALSE(find_counting_answers(editions, answers, today).contains("offer.options"));
    CHECK(next(answers) == "offer.options");
    CHECK(summarise(editions, answers, today).category == std::nullopt);

    answers["offer.options"] = Choices{"free-trial", "get-it-now-subscription"};
    CHECK(
        find_counting_answers(editions, answers, today).at("offer.options") == FactValue{Choices{"free-trial"}}
    );
    CHECK(make_state(editions, answers, today).offers.at("offer-1").options == std::set<Id>{"free-trial"});

    answers = seller;
    CHECK(find_counting_answers(editions, answers, today).at("offer.options") == seller.at("offer.options"));
    CHECK(summarise(editions, answers, today).category == "transact");
}

TEST_CASE("what only makes sense after another answer counts only beside it")
{
    auto answers = seller;
    answers["offer.live"] = false;
    CHECK_FALSE(find_counting_answers(editions, answers, today).contains("offer.live-since"));
    CHECK(find_counting_answers(editions, answers, today).contains("offer.type"));

    Answers member{{"company.member", true}, {"company.renews-on", on("2021-09-01")}};
    CHECK(find_counting_answers(editions, member, today) == member);
    member["company.member"] = false;
    CHECK(find_counting_answers(editions, member, today).size() == 1);
}

TEST_CASE("an edition that was chosen answers whatever the day")
{
    const auto before = on("2020-12-31");
    CHECK(summarise(editions, seller, before).choice.edition == nullptr);

    auto summary = summarise(editions, seller, before, &editions[0]);
    CHECK(summary.choice.edition == &editions[0]);
    CHECK(summary.all > 0);
    CHECK(next_question(editions, {}, before, &editions[0]).has_value());
    CHECK(make_state(editions, seller, before, &editions[0]).offers.size() == 1);
}

TEST_CASE("how much is settled grows from nothing, and no question claims more than is open")
{
    Answers answers;
    auto summary = summarise(editions, answers, today);
    CHECK(summary.settled == 0);
    CHECK(summary.all > summary.benefits.size());
    while (auto question = next_question(editions, answers, today)) {
        CAPTURE(question->id);
        summary = summarise(editions, answers, today);
        CHECK(question->settles >= 1);
        CHECK(question->settles <= summary.all - summary.settled);
        answers[question->id] = seller.contains(question->id) ? seller.at(question->id) : FactValue{Unknown{}};
    }
    auto end = summarise(editions, answers, today);
    CHECK(end.all == summary.all);
    CHECK(end.settled > end.all / 2);
    CHECK(end.settled < end.all);  // R25
}

TEST_CASE("R48: what is unlocked can be activated once somebody may, and a contact is assigned")
{
    auto activation = [](const Answers& answers, const Id& benefit) {
        auto summary = summarise(editions, answers, today);
        return std::ranges::find(summary.benefits, benefit, &BenefitAnswer::benefit)->activation.outcome;
    };
    CHECK(activation(seller, "launch-party") == Outcome::met);
    auto answers = seller;
    answers["company.contacts"] = std::int64_t{0};
    CHECK(activation(answers, "launch-party") == Outcome::not_met);
    answers["company.contacts"] = Unknown{};
    CHECK(activation(answers, "launch-party") == Outcome::unknown);
    CHECK(activation(answers, "manager") == Outcome::not_applicable);  // locked: there is nothing to activate
}

TEST_CASE("a question can be asked again, with the choices that it has beside the other answers")
{
    auto again = find_question(editions, seller, "offer.options", today);
    REQUIRE(again);
    CHECK(
        again->choices == next_question(
                              editions,
                              {{"company.has-partner-id", true},
                               {"offer.live", true},
                               {"offer.live-since", on("2021-06-01")},
                               {"offer.type", Id{"saas"}}},
                              today
                          )
                              ->choices
    );
    CHECK(find_question(editions, seller, "company.live-offers", today) == std::nullopt);
    CHECK(find_question({}, seller, "offer.type", today) == std::nullopt);
}
