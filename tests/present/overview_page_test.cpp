#include "present/overview_page.h"

#include <algorithm>

#include "present/names.h"
#include "support/place_scene.h"

using namespace palier;

namespace {

constexpr const char* saas = "software-as-a-service";

std::vector<std::string> keys_of(List<Task> tasks)
{
    std::vector<std::string> keys;
    for (const auto& task : tasks) keys.push_back(task.key);
    return keys;
}

const WalkStep& need_step(const OverviewPage& page, std::string_view id)
{
    const auto* found = std::ranges::find_if(page.walk, [&](const auto& step) { return step.id == id; });
    REQUIRE(found != page.walk.end());
    return *found;
}

}  // namespace

TEST_CASE("with a partner ID and a live offer the first thing said is that the company is eligible (R1, R3)")
{
    PlaceScene given{make_company_with_offer(saas, {"contact-me"})};

    auto page = present_overview(given);

    CHECK(page.eligible.badge.text == "Eligible");
    CHECK(page.eligible.badge.tone == Tone::met);
    CHECK(page.eligible.because.size() == 2);
    CHECK(page.eligible.changes.empty());
}

TEST_CASE("without a partner ID the answer is no, says why with its source, and leads to the company (R1)")
{
    auto state = make_company_with_offer(saas, {"contact-me"});
    company_of(state).has_partner_id = Answer::no;
    PlaceScene given{state};

    auto page = present_overview(given);

    CHECK(page.eligible.badge.tone == Tone::refusal);
    REQUIRE(page.eligible.because.size() == 1);
    CHECK(page.eligible.because.front().sentence.find("has no MPN ID") != std::string::npos);
    CHECK(page.eligible.because.front().source.find("R1") != std::string::npos);
    REQUIRE(page.eligible.unlocks.ways.size() == 1);
    CHECK(path_of(page.eligible.unlocks.ways.front().places.front()) == "/company");
    CHECK(page.tasks.front().key == "task-partner-id-missing");
}

TEST_CASE("a partner ID that nobody spoke of is not known, never a no")
{
    auto state = make_company_with_offer(saas, {"contact-me"});
    company_of(state).has_partner_id = Answer::unknown;
    PlaceScene given{state};

    auto page = present_overview(given);

    CHECK(page.eligible.badge.text == "Not known yet");
    CHECK(page.eligible.badge.tone == Tone::unknown);
    CHECK(page.tasks.front().key == "task-partner-id-unknown");
}

TEST_CASE("an offer in preview earns nothing yet; publishing it is the thing to do (R3)")
{
    auto state = make_company();
    auto offer = make_offer("offer-1", saas, {"contact-me"});
    offer.moves.push_back({"preview", on("2021-06-01")});
    put(state, offer);
    PlaceScene given{state};

    auto page = present_overview(given);

    CHECK(page.eligible.badge.tone == Tone::refusal);
    CHECK(page.tasks.front().key == "task-offer-not-live-offer-1");
    CHECK(path_of(page.tasks.front().button) == "/offers/offer-1");
}

TEST_CASE("earned and visible are two answers: a tenant that is not associated hides, and takes nothing away "
          "(R6, R43)")
{
    auto state = make_company_with_offer(saas, {"get-it-now-subscription"});
    company_of(state).tenants.push_back({"other", "autre.onmicrosoft.com", SeparateTenant{}});
    company_of(state).session = Session{"ada", "other"};
    PlaceScene given{state};

    auto page = present_overview(given);

    CHECK(page.eligible.badge.tone == Tone::met);
    CHECK(page.earned.badge.text == "Earned");
    CHECK(page.earned.sentence == "The company has earned the benefits of: Transact.");
    CHECK(page.visible.badge.text == "Not visible");
    CHECK(page.visible.sentence.find("Ada, signed in with autre.onmicrosoft.com, does not see") == 0);
    CHECK(has_key(page.tasks, "task-tenant"));
    CHECK(need_step(page, "W3").state == WalkState::now);
}

TEST_CASE("a role that may not manage is refused while the company stays eligible (R6, R41)")
{
    auto state = make_company_with_offer(saas, {"contact-me"});
    company_of(state).people.front().roles = {"sales-agent"};
    PlaceScene given{state};

    auto page = present_overview(given);

    CHECK(page.eligible.badge.tone == Tone::met);
    CHECK(page.visible.badge.text == "Not allowed");
    CHECK(has_key(page.tasks, "task-role"));
}

TEST_CASE("with nobody signed in what is visible is not known, and the earned answer stands")
{
    auto state = make_company_with_offer(saas, {"contact-me"});
    company_of(state).session.reset();
    PlaceScene given{state};

    auto page = present_overview(given);

    CHECK(page.visible.badge.tone == Tone::unknown);
    CHECK(page.earned.badge.tone == Tone::met);
    CHECK(has_key(page.tasks, "task-sign-in"));
}

TEST_CASE("what needs doing comes in the order of the workflow: enrol, then the contact")
{
    PlaceScene given{make_company_with_offer(saas, {"contact-me"})};

    auto keys = keys_of(present_overview(given).tasks);

    CHECK(keys == std::vector<std::string>{"task-enrol", "task-contact"});
}

TEST_CASE("once enrolled and with a contact the benefits are what there is to do")
{
    auto state = make_company_with_offer(saas, {"contact-me"});
    company_of(state).enrolled_on = on("2021-06-02");
    put(state, make_contact());
    PlaceScene given{state};

    auto page = present_overview(given);

    CHECK(keys_of(page.tasks) == std::vector<std::string>{"task-activate"});
    CHECK(need_step(page, "W10").state == WalkState::now);
}

TEST_CASE("the message is waited for through day 28; on day 29 its owner is to be looked for (R55)")
{
    auto state = make_company_with_offer(saas, {"contact-me"});
    PlaceScene last_day{state}, day_after{state};
    last_day.at("2021-06-29");
    day_after.at("2021-06-30");

    auto waiting = present_overview(last_day);
    auto searching = present_overview(day_after);

    CHECK_FALSE(has_key(waiting.tasks, "task-search-owner-offer-1"));
    CHECK(
        need_step(waiting, "W6").note ==
        "The first message is expected; waiting lasts up to and including 29 June 2021."
    );
    CHECK(need_step(waiting, "W12").state == WalkState::not_needed);
    CHECK(has_key(searching.tasks, "task-search-owner-offer-1"));
    CHECK(need_step(searching, "W12").state == WalkState::now);
}

TEST_CASE("a company without a purchasable offer has no tier, and that is no fault (R17)")
{
    PlaceScene given{make_company_with_offer(saas, {"contact-me"})};

    auto ladder = present_ladder(given);

    CHECK(ladder.badge.text == "No tier needed");
    CHECK(ladder.badge.tone == Tone::neutral);
}

TEST_CASE("thresholds that are not public give no tier beyond the entry, whatever is sold (R25)")
{
    auto state = make_company_with_offer(saas, {"get-it-now-subscription"});
    put_sale(state, "sale-1", {12'000'000, "USD"});
    PlaceScene given{state};

    auto ladder = present_ladder(given);

    CHECK(ladder.badge.text == "At least: Live transactable offer");
    REQUIRE(ladder.steps.size() == 2);
    CHECK(ladder.steps.front().state == LadderStep::State::current);
    CHECK(ladder.steps.back().state == LadderStep::State::unknown);
    CHECK(ladder.steps.back().note == "figure not public");
    CHECK(std::ranges::any_of(ladder.notes, [](Text note) {
        return note == "Billed sales that count: USD\u00a0120,000.";
    }));
}

TEST_CASE("sales in another currency are not counted and to be converted by the person (R26)")
{
    auto state = make_company_with_offer(saas, {"get-it-now-subscription"});
    put_sale(state, "sale-1", {2'500'000, "EUR"});
    PlaceScene given{state};

    CHECK(has_key(present_overview(given).tasks, "task-currency"));
}

TEST_CASE("the edition and the day stand on the page, and a later day than the edition's is no secret")
{
    PlaceScene given{make_company_with_offer(saas, {"contact-me"})};

    auto page = present_overview(given);

    CHECK(page.about == "The answers below follow the rules of Spring 2021, applied on 8 June 2021.");
    CHECK(need_pair(page.edition, "Reference date").value == "8 June 2021");
    CHECK(page.edition_note == "This edition was in force on the reference date.");
}

TEST_CASE("the walk has all twelve steps, in order, each with a way to its place")
{
    PlaceScene given{make_company()};

    auto page = present_overview(given);

    REQUIRE(page.walk.size() == 12);
    CHECK(page.walk.front().id == "W1");
    CHECK(page.walk.front().state == WalkState::done);
    CHECK(need_step(page, "W4").state == WalkState::now);
    CHECK(need_step(page, "W4").link.path == "/offers/new");
    CHECK(need_step(page, "W9").state == WalkState::ahead);
    for (const auto& step : page.walk) CHECK(step.link.path.starts_with("/"));
}

TEST_CASE("in French the overview answers in French")
{
    PlaceScene given{make_company_with_offer(saas, {"contact-me"})};

    auto page = present_overview(given.in("fr"));

    CHECK(page.eligible.badge.text == "Éligible");
    CHECK(page.eligible.sentence == "Oui. Exemple SAS est éligible\u202f: des avantages sont acquis.");
}

TEST_CASE(
    "R52, R35: that nobody writes about a benefit of an earlier edition is a task too, and in the calendar"
)
{
    PlaceScene given{bundled_scenario("transact")};
    given.model.state.workspace.clear();
    given.at("2024-02-01").edition = &bundled_edition("2023-12");
    const auto offer = given.model.state.offers.begin()->first;
    given.model.state.benefits.clear();
    put_stages(given.model.state, "tr-press-release", offer, {Activated{on("2024-01-20")}});
    given.model.state.benefits.begin()->second.edition = "2023-08";

    auto page = present_overview(given);

    auto late = need_key(page.tasks, "task-contact-late-" + benefit_record_id("tr-press-release", offer));
    CHECK(path_of(late.button) == "/benefits/tr-press-release/" + offer);
    CHECK(std::ranges::any_of(page.deadlines, [&](const auto& line) {
        return line.sentence.find(std::string{benefit_name(given.texts(), "tr-press-release")}) !=
               std::string_view::npos;
    }));
    CHECK(page.counts[2].number == "1");  // in progress
}
