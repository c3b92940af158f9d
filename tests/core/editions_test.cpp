// Which edition answers on a given day, and finding the parts of one: R72.
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

TEST_CASE("R72: an edition that a person has pinned answers on any day; an unknown one is as if not pinned")
{
    Workspace pinned, unknown;
    pinned.pinned_edition = "2020-05";
    unknown.pinned_edition = "1999-12";

    CHECK(find_edition(editions, pinned, on("2026-11-20"))->id == "2020-05");
    CHECK(find_edition(editions, pinned, on("2019-01-01"))->id == "2020-05");
    CHECK(find_edition(editions, unknown, on("2021-06-01"))->id == "2021-05");
    CHECK(find_edition(editions, Workspace{}, on("2021-06-01"))->id == "2021-05");
    CHECK(find_edition(editions, Workspace{}, on("2019-01-01")) == nullptr);
}

TEST_CASE("the parts of an edition are found by their ids, or not at all")
{
    auto edition = make_sample_edition();
    edition.sources = {{"SEED-1", "seed", "the first text", "2021-05-28"}};
    edition.statements = {{"R70", {}}};

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
