#include "ui/interview_screen.h"

#include <algorithm>
#include <map>
#include <set>

#include "support/desk.h"
#include "support/place_screen.h"

using namespace palier;

namespace {

void draw(ui::Kit& kit, const Scene& scene, ui::Outbox& outbox)
{
    ui::draw_interview(kit, present_interview(scene), outbox);
}

PlaceScene visitor(std::initializer_list<std::pair<Id, FactValue>> told)
{
    PlaceScene given;
    given.at("2023-09-01");
    given.view.path = "/start/questions";
    for (const auto& [question, value] : told) tell(given.view.interview, question, value);
    return given;
}

// The question on the screen; empty at the end.
std::string asked(const Desk& desk)
{
    for (const auto& item : desk.drawn.items)
        if (item.key.starts_with("question-")) return std::string{item.key}.substr(9);
    return {};
}

// What somebody says to each question; "?" to what is not listed.
using Says = std::map<std::string, std::string>;

// Answers what is asked until nothing is, as a person would: pressing, ticking, choosing, typing. Gives the questions.
std::vector<std::string> walk(Desk& desk, const Says& says)
{
    std::vector<std::string> questions;
    for (auto question = asked(desk); !question.empty(); question = asked(desk)) {
        CAPTURE(question);
        REQUIRE(std::ranges::find(questions, question) == questions.end());
        questions.push_back(question);
        auto key = "interview/" + question;
        auto said = says.find(question);
        if (said == says.end())
            desk.press("I don’t know");
        else if (said->second == "Yes" || said->second == "No")
            desk.press(said->second);
        else {
            bool ticked = false;
            for (const auto& item : desk.drawn.items)
                ticked = ticked || item.key == key + "/answer/" + said->second;
            desk.edit(key + "/answer" + (ticked ? "/" + said->second : ""), ticked ? "true" : said->second);
            desk.press("Answer");
        }
        auto next = asked(desk);
        CHECK(desk.page.focused == (next.empty() ? "interview-end" : "question-" + next));
    }
    return questions;
}

const Says seller{
    {"offer.live", "Yes"},
    {"company.has-partner-id", "Yes"},
    {"offer.type", "software-as-a-service"},
    {"offer.options", "get-it-now-subscription"},
    {"person.roles", "global-admin"},
    {"company.billed-sales", "500"},
    {"company.solution-value", "0"},
    {"company.teams-users", "0"},
    {"company.enrolled", "Yes"},
    {"company.contacts", "1"},
    {"offer.private", "No"},
};

}  // namespace

TEST_CASE(
    "the questions are whole in both languages and at every width: the first, one of each input, and the end"
)
{
    check_place(visitor({}), draw);
    for (const char* question :
         {"company.enrolled",
          "person.tenant",
          "person.roles",
          "offer.type",
          "offer.live-since",
          "company.billed-sales"}) {
        CAPTURE(question);
        auto given = visitor({{"offer.live", true}, {question, Unknown{}}});
        given.view.interview.asked_again = question;
        check_place(given, draw);
    }
    check_place(visitor({{"offer.live", false}, {"company.has-partner-id", Unknown{}}}).at("2019-01-01"), draw);

    auto given = visitor({});
    for (const auto& askable : askables) tell(given.view.interview, Id{askable.id}, Unknown{});
    check_place(given, draw);
}

TEST_CASE("every button of the questions does what it says")
{
    auto given = visitor({{"offer.live", true}, {"person.roles", Unknown{}}});
    given.view.interview.asked_again = "person.roles";
    check_place_buttons(given, draw);
    given.view.interview.asked_again = "offer.live";
    check_place_buttons(given, draw);
}

TEST_CASE("buttons and fields of the questions have names of their own")
{
    auto given = visitor({{"offer.live", true}, {"company.has-partner-id", true}, {"offer.type", Unknown{}}});
    Screen screen;
    ui::Outbox outbox;
    screen.draw([&](ui::Kit& kit) { kit.page("page", [&] { draw(kit, given, outbox); }); });
    std::set<std::string> names;
    for (const auto& item : screen.drawn.items) {
        bool used = item.role == ui::Role::button || item.role == ui::Role::choice ||
                    item.role == ui::Role::checkbox || item.role == ui::Role::text_field;
        if (!used) continue;
        CAPTURE(item.name);
        CHECK(names.insert(item.name).second);
    }
    CHECK(names.size() > 8);
}

TEST_CASE("a newcomer walks from the first page through the questions to a company on record")
{
    Desk desk{"2023-09-01"};
    desk.press("Answer a few questions");
    CHECK(desk.page.path == "/start/questions");
    CHECK(desk.page.title == "What do we get? · Palier");
    CHECK(desk.shows("We do not know yet"));

    auto questions = walk(desk, seller);

    CHECK(questions.front() == "offer.live");
    CHECK(std::ranges::find(questions, "offer.stores") == questions.end());
    CHECK(desk.shows("No questions left"));
    CHECK(desk.shows("Yes: your company takes part in Marketplace Rewards."));
    CHECK(desk.need_key("interview-status").name.starts_with("Eligible. Settled so far: "));
    CHECK(desk.state().empty());

    desk.press("Keep this as our company");
    CHECK(desk.page.path == "/overview");
    CHECK(desk.state().partner()->has_partner_id == Answer::yes);
    CHECK(desk.state().offers.at("offer-1").type == "software-as-a-service");
    CHECK(desk.state().sales.at("sale-1").amount == Money{500'00, "USD"});
    CHECK(desk.state().settings().pinned_edition == std::nullopt);
    CHECK(desk.application.view().interview.answers.empty());
    CHECK(desk.shows("Eligible"));

    desk.go("/timeline");
    CHECK(desk.shows("The answers to the questions of the start were kept as the company."));
}

TEST_CASE("a company without a partner ID is told what is missing, and can keep that")
{
    Desk desk{"2023-09-01", "/start/questions"};
    auto says = seller;
    says["company.has-partner-id"] = "No";
    walk(desk, says);

    CHECK(desk.shows("Not yet. Here is what is missing."));
    CHECK(desk.need_key("interview-status").name.starts_with("Not eligible yet."));
    desk.press("Keep this as our company");
    CHECK(desk.state().partner()->has_partner_id == Answer::no);
}

TEST_CASE("who answers “I don’t know” to everything comes to an end, in every edition, and is refused nothing")
{
    for (const auto& edition : bundled_library().editions) {
        CAPTURE(edition.id);
        Desk desk{write_date(edition.in_force_from), "/start/questions"};
        auto questions = walk(desk, {});
        CHECK(questions.size() >= 2);
        CHECK(desk.shows("No questions left"));
        CHECK_FALSE(desk.shows("Not eligible"));
    }
}

TEST_CASE("changing the first answer keeps the others, and taking one back asks it again")
{
    Desk desk{"2023-09-01", "/start/questions"};
    walk(desk, seller);
    auto before = desk.application.view().interview.answers.size();

    desk.press("Change: Offer live");
    CHECK(desk.page.focused == "question-offer.live");
    CHECK(desk.shows("Your answer so far: yes."));
    desk.press("No");
    CHECK(desk.shows("Not yet. Here is what is missing."));
    CHECK(desk.application.view().interview.answers.size() == before);
    desk.press("Change: Offer live");
    desk.press("Yes");
    CHECK(desk.shows("Yes: your company takes part in Marketplace Rewards."));
    CHECK(desk.shows("No questions left"));

    desk.press("Take back: Billed sales");
    CHECK(asked(desk) == "company.billed-sales");
    CHECK(desk.page.focused == "question-company.billed-sales");
    walk(desk, {});
    CHECK(desk.shows("No questions left"));
    CHECK(desk.shows("Open because you do not know: "));
}

TEST_CASE("back asks the question before again, and leaving it goes on where one was")
{
    Desk desk{"2023-09-01", "/start/questions"};
    desk.press("Yes");
    auto second = asked(desk);
    desk.press("I don’t know");
    auto third = asked(desk);
    desk.press_key("interview-back");
    CHECK(asked(desk) == second);
    CHECK(desk.page.focused == "question-" + second);
    desk.press_key("interview-back");
    CHECK(asked(desk) == "offer.live");
    desk.press("Leave it as it was");
    CHECK(asked(desk) == third);
}

TEST_CASE("a wrong amount gets its sentence and the focus, and stays to be corrected")
{
    Desk desk{"2023-09-01", "/start/questions"};
    for (auto question = asked(desk); question != "company.billed-sales"; question = asked(desk)) {
        REQUIRE_FALSE(question.empty());
        desk.press("I don’t know");
    }
    desk.fill("Billed sales, in USD", "1,234");
    desk.press("Answer");
    CHECK(asked(desk) == "company.billed-sales");
    CHECK(desk.page.focused == "interview/company.billed-sales/answer");
    const auto& field = desk.need_key("interview/company.billed-sales/answer");
    CHECK(field.value == "1,234");
    CHECK((field.flags & ui::invalid) != 0);
    CHECK(field.description.starts_with("Enter an amount without a sign"));

    desk.fill("Billed sales, in USD", "1234");
    desk.press("Answer");
    CHECK(
        desk.application.view().interview.answers.at("company.billed-sales") ==
        FactValue{Money{1'234'00, "USD"}}
    );
}

TEST_CASE(
    "the answers stay while one looks elsewhere and in the other language, and the start offers to go on"
)
{
    Desk desk{"2023-09-01", "/start/questions"};
    desk.press("Yes");
    auto second = asked(desk);
    desk.go("/programme");
    desk.go("/start");
    desk.press("Go on with the questions");
    CHECK(asked(desk) == second);
    desk.press("Français");
    CHECK(asked(desk) == second);
    CHECK(desk.shows("Offre active"));
    desk.press("Tout recommencer");
    CHECK(asked(desk) == "offer.live");
}

TEST_CASE("other rules are chosen in a list, answer at once, and are kept as pinned")
{
    Desk desk{"2026-11-21", "/start/questions"};
    CHECK(asked(desk) == "company.member");
    desk.choose("Rules to use", "Summer 2023");
    CHECK(asked(desk) == "offer.live");
    CHECK(desk.shows("By the rules of Summer 2023, on 21 November 2026."));
    desk.press("Yes");
    desk.press("Keep this as our company");
    CHECK(desk.state().settings().pinned_edition == "2023-08");
    CHECK(desk.state().offers.size() == 1);
}

TEST_CASE("keeping the answers takes the place of the company on record, and undo brings it back")
{
    Desk desk{"2021-06-01"};
    desk.press("Start with an empty company");
    desk.go("/start/questions");
    CHECK(desk.shows("A new beginning takes the place of Your company. Undo brings it back."));
    CHECK(desk.find("Dismiss", {ui::Role::button}) == nullptr);
    desk.press("Yes");
    desk.press("Keep this as our company");
    CHECK(desk.state().offers.size() == 1);
    desk.press("Undo");
    CHECK(desk.state().offers.empty());
}
