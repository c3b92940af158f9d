// Which edition answers on a given day, and finding the parts of one: R72, R73.
#include <doctest/doctest.h>

#include "core/assess.h"
#include "support/sample_edition.h"

using namespace palier;

namespace {

Edition make_edition(const Id& id, std::string_view from, std::optional<Date> until = std::nullopt)
{
    Edition edition;
    edition.id = id;
    edition.in_force_from = on(from);
    edition.in_force_until = until;
    return edition;
}

const std::vector<Edition> editions{
    make_edition("2021-05", "2021-05-28", on("2021-12-14")),
    make_edition("2020-05", "2020-05-18"),
    make_edition("2021-12", "2021-12-14"),
};

Id in_force(std::string_view day)
{
    const auto* edition = find_edition_in_force(editions, on(day));
    return edition ? edition->id : "none";
}

}  // namespace

TEST_CASE("R72: the latest edition in force on the day answers, from its first day on")
{
    CHECK(in_force("2020-05-18") == "2020-05");
    CHECK(in_force("2021-05-27") == "2020-05");
    CHECK(in_force("2021-05-28") == "2021-05");
    CHECK(in_force("2021-12-13") == "2021-05");
    CHECK(in_force("2021-12-14") == "2021-12");
    CHECK(in_force("2026-11-20") == "2021-12");
}

TEST_CASE("R72: before the first edition there is none")
{
    CHECK(in_force("2020-05-17") == "none");
    CHECK(find_edition_in_force({}, on("2021-06-01")) == nullptr);
}

TEST_CASE("R72: an edition that has ended no longer answers, even when nothing follows it")
{
    std::vector<Edition> ended{editions[0]};

    CHECK(find_edition_in_force(ended, on("2021-12-13")) == &ended[0]);
    CHECK(find_edition_in_force(ended, on("2021-12-14")) == nullptr);
}

// ---- R73: members move at their renewal ----

namespace {

std::vector<Edition> make_successors()
{
    std::vector<Edition> both{make_edition("2025-09", "2025-09-25"), make_edition("2026-09", "2026-09-01")};
    both[1].members_at_renewal = true;
    return both;
}

const auto successors = make_successors();

Id chosen(const Membership& membership, std::string_view day)
{
    auto choice = choose_edition(successors, membership, on(day));
    return choice.edition ? choice.edition->id : "none";
}

}  // namespace

TEST_CASE("R73: a newcomer has the new edition from its first day on")
{
    Membership newcomer{.member = Answer::no};

    CHECK(chosen(newcomer, "2026-08-31") == "2025-09");
    CHECK(chosen(newcomer, "2026-09-01") == "2026-09");
    CHECK(choose_edition(successors, newcomer, on("2026-09-01")).for_members == nullptr);
}

TEST_CASE(
    "R73: a member has the former edition until the day before the renewal, and the new one from that day on"
)
{
    Membership member{.member = Answer::yes, .renews_on = on("2027-02-01")};

    CHECK(chosen(member, "2026-09-01") == "2025-09");
    CHECK(chosen(member, "2027-01-31") == "2025-09");
    CHECK(chosen(member, "2027-02-01") == "2026-09");
    CHECK(choose_edition(successors, member, on("2027-01-31")).renewal == on("2027-02-01"));
    CHECK(choose_edition(successors, member, on("2027-02-01")).renewal == std::nullopt);
}

TEST_CASE("R73: a renewal before the new edition comes again every year; one on its first day moves the "
          "member at once")
{
    Membership earlier{.member = Answer::yes, .renews_on = on("2024-02-29")};
    CHECK(choose_edition(successors, earlier, on("2026-11-20")).renewal == on("2027-02-28"));
    CHECK(chosen(earlier, "2027-02-27") == "2025-09");
    CHECK(chosen(earlier, "2027-02-28") == "2026-09");

    Membership first_day{.member = Answer::yes, .renews_on = on("2025-09-01")};
    CHECK(chosen(first_day, "2026-09-01") == "2026-09");
    Membership day_before{.member = Answer::yes, .renews_on = on("2025-08-31")};
    CHECK(chosen(day_before, "2026-09-01") == "2025-09");
    CHECK(choose_edition(successors, day_before, on("2026-09-01")).renewal == on("2027-08-31"));
}

TEST_CASE("R73: a member whose renewal is not known keeps the former edition, and no day is told")
{
    auto choice = choose_edition(successors, {.member = Answer::yes}, on("2030-01-01"));

    CHECK(choice.edition == &successors[0]);
    CHECK(choice.for_members == &successors[0]);
    CHECK(choice.renewal == std::nullopt);
}

TEST_CASE("R73: while nobody said whether the company is a member, the new edition answers, and the other is "
          "told beside it")
{
    auto silent = choose_edition(successors, {}, on("2026-11-20"));
    CHECK(silent.edition == &successors[1]);
    CHECK(silent.for_members == &successors[0]);
    CHECK(silent.renewal == std::nullopt);

    auto renewed = choose_edition(successors, {.renews_on = on("2026-10-01")}, on("2026-11-20"));
    CHECK(renewed.edition == &successors[1]);
    CHECK(renewed.for_members == nullptr);
}

TEST_CASE("R73: a new edition that makes no difference for members is everybody's at once")
{
    auto plain = successors;
    plain[1].members_at_renewal = false;
    Membership member{.member = Answer::yes, .renews_on = on("2027-02-01")};

    CHECK(choose_edition(plain, member, on("2026-09-01")).edition == &plain[1]);
    CHECK(choose_edition(plain, member, on("2026-09-01")).for_members == nullptr);
}

TEST_CASE("R72: before the first edition there is none for a member either")
{
    Membership member{.member = Answer::yes, .renews_on = on("2027-02-01")};

    CHECK(choose_edition(successors, member, on("2025-09-24")) == EditionChoice{});
    CHECK(choose_edition({}, member, on("2026-11-20")) == EditionChoice{});

    std::vector<Edition> alone{successors[1]};
    CHECK(choose_edition(alone, member, on("2026-11-20")).edition == &alone[0]);
}

TEST_CASE("R72: an edition that a person has pinned answers on any day; an unknown one is as if not pinned")
{
    State pinned, unknown;
    pinned.workspace["workspace"].pinned_edition = "2020-05";
    unknown.workspace["workspace"].pinned_edition = "1999-12";

    CHECK(find_edition(editions, pinned, on("2026-11-20"))->id == "2020-05");
    CHECK(find_edition(editions, pinned, on("2019-01-01"))->id == "2020-05");
    CHECK(find_edition(editions, unknown, on("2021-06-01"))->id == "2021-05");
    CHECK(find_edition(editions, State{}, on("2021-06-01"))->id == "2021-05");
    CHECK(find_edition(editions, State{}, on("2019-01-01")) == nullptr);
}

TEST_CASE("R73: a pinned edition answers for a member, too; otherwise the company's own membership decides")
{
    State state;
    state.partners["partner"].membership = {.member = Answer::yes, .renews_on = on("2027-02-01")};
    CHECK(find_edition(successors, state, on("2026-11-20"))->id == "2025-09");

    state.workspace["workspace"].pinned_edition = "2026-09";
    CHECK(find_edition(successors, state, on("2026-11-20"))->id == "2026-09");
}

TEST_CASE("the parts of an edition are found by their ids, or not at all")
{
    auto edition = make_sample_edition();
    edition.sources = {{"SEED-1", "seed", "the first text", "2021-05-28"}};
    edition.statements = {{"R70", "R70", {}}};

    CHECK(edition.find_source("SEED-1")->date == "2021-05-28");
    CHECK(edition.find_rule("participation")->id == "participation");
    CHECK(edition.find_statement("R70")->number == "R70");
    CHECK(edition.find_category("transact")->transactable);
    CHECK(edition.find_option("free-trial")->category == "trial");
    CHECK(edition.find_offer_type("saas")->id == "saas");
    CHECK(edition.find_offer_state("live")->earns);
    CHECK(edition.find_transition("preview", "go-live")->to == "live");
    CHECK(edition.find_benefit("marketing-set")->id == "marketing-set");
    CHECK(edition.find_period("no-message")->days == 28);
    CHECK(edition.find_revocation_reason("delisting")->rule == "R66");
    CHECK(edition.find_fact("company.live-offers") == FactIndex{1});

    CHECK(edition.find_source("") == nullptr);
    CHECK(edition.find_rule("unheard-of") == nullptr);
    CHECK(edition.find_statement("R99") == nullptr);
    CHECK(edition.find_transition("live", "go-live") == nullptr);
    CHECK(edition.find_fact("company.shoe-size") == std::nullopt);
}
