#include "present/programme_page.h"

#include "core/assess.h"
#include "support/place_scene.h"

using namespace palier;

TEST_CASE("the programme place names the edition, and its first and last day in force")
{
    PlaceScene given;

    auto page = present_programme(given);

    CHECK(
        page.answer ==
        "You see the edition “Spring 2021”. In force from 28 May 2021 up to and including 13 December 2021."
    );
}

TEST_CASE("a threshold that was not recovered is said to be unknown (R25)")
{
    PlaceScene given;

    auto page = present_programme(given);

    CHECK(
        need_key(page.ladder.lines, "tier-transact-unknown").text ==
        "Billed sales through the marketplace: threshold not publicly known or Seats sold (Microsoft 365 "
        "apps): threshold "
        "not publicly known"
    );
    CHECK(page.unknowns.size() == given.edition->unknowns.size());
}

namespace {

// R72, R73: a company in November 2026, when members still may have the edition before.
PlaceScene in_november_2026(Membership membership)
{
    auto state = make_company();
    company_of(state).membership = membership;
    PlaceScene given{state};
    given.at("2026-11-20");
    given.edition = find_edition(bundled_library().editions, given.model.state, given.today);
    return given;
}

}  // namespace

TEST_CASE("why this edition answers: the reference date (R72)")
{
    PlaceScene given;
    CHECK(present_programme(given).why == "It is the one in force on the reference date, 8 June 2021 (R72).");
}

TEST_CASE("why this edition answers: it was pinned (R72)")
{
    PlaceScene given;
    given.model.state.workspace["workspace"].pinned_edition = "2021-05";
    CHECK(present_programme(given).why.starts_with("You pinned it. The reference date is 8 June 2021;"));
}

TEST_CASE("why this edition answers: a member keeps it until the renewal (R73)")
{
    auto until = present_programme(in_november_2026({.member = Answer::yes, .renews_on = on("2027-02-01")}));
    CHECK(until.answer.starts_with("You see the edition “September 2025”."));
    CHECK(
        until.why.find("members come to it at their renewal: your company on 1 February 2027 (R73)") !=
        std::string_view::npos
    );

    auto not_said = present_programme(in_november_2026({.member = Answer::yes}));
    CHECK(not_said.answer.starts_with("You see the edition “September 2025”."));
    CHECK(not_said.why.find("its renewal date is not recorded") != std::string_view::npos);
}

TEST_CASE("why this edition answers: a newcomer, and somebody of whom it is not said (R73)")
{
    auto newcomer = present_programme(in_november_2026({.member = Answer::no}));
    CHECK(newcomer.why == "It is the one in force on the reference date, 20 November 2026 (R72).");

    auto not_said = present_programme(in_november_2026({}));
    CHECK(not_said.answer.starts_with("You see the edition “September 2026"));
    CHECK(not_said.why.find("keeps “September 2025” until the next renewal") != std::string_view::npos);
    CHECK(not_said.why.find("nobody has said yet") != std::string_view::npos);
}

TEST_CASE("how much is not known is said in short")
{
    PlaceScene given;
    auto page = present_programme(given);
    CHECK(need_pair(page.pairs, "Tiers").value == "2 (the threshold of 1 is not publicly known)");
    CHECK(need_pair(page.pairs, "Benefits").value.view().ends_with("(the list is not complete)"));

    given.edition = &bundled_edition("2023-08");
    page = present_programme(given);
    CHECK(need_pair(page.pairs, "Tiers").value == "9");
}

TEST_CASE(
    "every edition can be pinned and looked at on its first day, with names that tell the buttons apart (R72)"
)
{
    PlaceScene given;
    auto page = present_programme(given);
    REQUIRE(page.editions.size() == bundled_library().editions.size());
    std::set<std::string> spoken;
    for (const auto& row : page.editions)
        for (const auto& button : row.buttons) CHECK(spoken.insert(button.spoken).second);
    CHECK(spoken.size() == 2 * page.editions.size());
    CHECK(spoken.contains("Pin this edition: Summer 2023"));
}

TEST_CASE("without an edition only those there are can be chosen")
{
    PlaceScene given;
    given.edition = nullptr;
    auto page = present_programme(given.at("2019-06-01"));
    CHECK(page.answer.starts_with("On 1 June 2019 none of the editions"));
    CHECK(page.editions.size() == bundled_library().editions.size());
    CHECK(page.pairs.empty());
    CHECK(page.contents_heading.empty());
}

TEST_CASE("an edition can be pinned, and let go again (R72)")
{
    PlaceScene given;
    auto free = present_programme(given);
    given.model.state.workspace["workspace"].pinned_edition = "2021-05";
    auto pinned = present_programme(given);

    CHECK(
        command_of<PinEdition>(need_key(need_key(free.editions, "edition-2021-05").buttons, "pin-2021-05"))
            ->edition == "2021-05"
    );
    CHECK(
        command_of<PinEdition>(need_key(need_key(pinned.editions, "edition-2021-05").buttons, "unpin-2021-05"))
            ->edition == std::nullopt
    );
}

TEST_CASE("the table of offer types says of each option whether the type can have it (R15)")
{
    PlaceScene given;

    auto page = present_programme(given);

    const auto& machine = need_key(page.matrix, "matrix-azure-virtual-machine");
    REQUIRE(machine.cells.size() + 1 == page.matrix_columns.size());
    CHECK(machine.cells.front() == "no");  // Contact Me
}
