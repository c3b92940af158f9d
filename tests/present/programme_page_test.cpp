#include "present/programme_page.h"

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

TEST_CASE(
    "every rule of the edition is listed with a source or the note that it has none, and with its confidence"
)
{
    PlaceScene given;

    auto page = present_programme(given);

    REQUIRE(page.rules.lines.size() == given.edition->statements.size());
    for (const auto& line : page.rules.lines) {
        CAPTURE(line.title);
        CHECK_FALSE(line.text.empty());
        CHECK_FALSE(line.source.empty());
        CHECK_FALSE(line.confidence.text.empty());
    }
    CHECK(need_key(page.rules.lines, "rule-R48").title == "R48, checked by Palier");
    CHECK(need_key(page.rules.lines, "rule-R2").title == "R2");
}

TEST_CASE("a rule that is our reading carries the mark of what is inferred")
{
    PlaceScene given;

    auto page = present_programme(given);

    CHECK(need_key(page.rules.lines, "rule-R14").confidence.text == "inferred: our reading, not stated");
    CHECK(need_key(page.rules.lines, "rule-R14").confidence.tone == Tone::unknown);
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
