// What a new edition leaves to those who had it: R35.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/assess_kept.h"
#include "support/sample_company.h"

using namespace palier;

namespace {

// The sample edition as "2023-08", in which a launch party comes from bronze on; "2023-12" knows no party, wants silver for the
// marketing set, and keeps what was unlocked before.
std::vector<Edition> make_editions(bool keeping)
{
    auto before = start_sample_edition();
    before.edition.id = "2023-08";
    before.edition.in_force_from = on("2023-08-01");

    auto after = start_sample_edition();
    after.edition.id = "2023-12";
    after.edition.in_force_from = on("2023-12-05");
    if (keeping) after.edition.keeps = KeptBenefits{"R35", {}};
    std::erase_if(after.edition.benefits, [](const Benefit& benefit) { return benefit.id == "launch-party"; });
    auto silver = after.tier_reached("silver");
    std::ranges::find(after.edition.benefits, "marketing-set", &Benefit::id)->unlocked = silver;

    auto oldest = start_sample_edition();
    oldest.edition.id = "2021-05";
    oldest.edition.in_force_from = on("2021-05-28");
    return {after.edition, before.edition, oldest.edition};
}

const auto editions = make_editions(true);
const auto& in_force = editions.front();
const auto today = on("2024-02-01");

State make_seller(std::string_view sold_on)
{
    auto state = make_company_with_offer("saas", {"get-it-now-subscription"});
    put_sale(state, "1", {1'000'00, "USD"});
    state.sales.at("1").on = on(sold_on);
    return state;
}

std::optional<KeptBenefit>
kept(const State& state, const Id& benefit, const std::vector<Edition>& among = editions, Date day = today)
{
    for (auto& line : assess_kept(among, among.front(), state, day))
        if (line.assessment.benefit == benefit) return line;
    return std::nullopt;
}

void acted_under(State& state, const Id& edition, std::vector<BenefitStage> stages)
{
    put_stages(state, "marketing-set", "offer-1", std::move(stages));
    state.benefits.begin()->second.edition = edition;
}

}  // namespace

TEST_CASE("R35: what the former edition had unlocked on its last day stays, by its rules; what came a day "
          "later does not")
{
    auto on_its_last_day = kept(make_seller("2023-12-04"), "launch-party");
    REQUIRE(on_its_last_day);
    CHECK(on_its_last_day->assessment.edition->id == "2023-08");
    CHECK(on_its_last_day->assessment.unlocked.outcome == Outcome::met);
    CHECK(on_its_last_day->assessment.status == BenefitStatus::available);

    CHECK_FALSE(kept(make_seller("2023-12-04"), "unheard-of"));
    auto a_day_later = make_seller("2023-12-05");
    put_sale(a_day_later, "2", {0, "USD"});
    CHECK_FALSE(kept(a_day_later, "launch-party"));
}

TEST_CASE("R35: what may have been unlocked, as far as anybody knows, is not lost either")
{
    auto never_sold =
        kept(make_seller("2023-12-05"), "launch-party");  // no sale on record until then: not known

    REQUIRE(never_sold);
    CHECK(never_sold->assessment.unlocked.outcome == Outcome::unknown);
    CHECK(never_sold->assessment.status == BenefitStatus::undecided);
}

TEST_CASE("R35: an offer counts that was live on the former edition's last day, not one that went live later")
{
    auto state = make_company();
    put(state, make_live_offer("offer-1", "saas", {"contact-me"}, "2023-12-04"));
    REQUIRE(kept(state, "base-e-mail"));
    CHECK(kept(state, "base-e-mail")->assessment.status == BenefitStatus::granted);

    put(state, make_live_offer("offer-1", "saas", {"contact-me"}, "2023-12-05"));
    CHECK_FALSE(kept(state, "base-e-mail"));
}

TEST_CASE("R35: an offer withdrawn since then keeps only what was acted on")
{
    auto state = make_seller("2023-12-04");
    acted_under(state, "2023-08", {Activated{on("2023-11-01")}});
    state.offers.at("offer-1").moves.push_back({"not-available", on("2024-01-10")});

    CHECK_FALSE(kept(state, "launch-party"));
    REQUIRE(kept(state, "marketing-set"));
    CHECK(kept(state, "marketing-set")->assessment.status == BenefitStatus::activated);
}

TEST_CASE("R35: without a word of keeping, nothing is kept")
{
    CHECK(assess_kept(make_editions(false), make_editions(false).front(), make_seller("2023-12-04"), today)
              .empty());
}

TEST_CASE("R35: the first edition has nothing to keep")
{
    std::vector<Edition> alone{in_force};
    CHECK(assess_kept(alone, alone.front(), make_seller("2023-12-04"), today).empty());
}

TEST_CASE("R35: what was first acted on under an earlier edition goes on by that one, however old; what was "
          "under the new one, by the new one")
{
    auto state = make_seller("2023-12-04");
    auto marketing_set = [&](const Id& edition) {
        acted_under(
            state, edition, {Activated{on("2023-11-01")}, Completed{on("2023-11-01"), on("2023-11-20")}}
        );
        return kept(state, "marketing-set");
    };

    REQUIRE(marketing_set("2023-08"));
    CHECK(marketing_set("2023-08")->assessment.edition->id == "2023-08");
    CHECK(marketing_set("2023-08")->assessment.status == BenefitStatus::completed);
    CHECK(marketing_set("2023-08")->assessment.reusable);  // evergreen there (R30)
    REQUIRE(marketing_set("2021-05"));
    CHECK(marketing_set("2021-05")->assessment.edition->id == "2021-05");
    CHECK_FALSE(marketing_set("2023-12"));
}

TEST_CASE("R31, R35: what is kept still runs out by its own edition's rules")
{
    auto state = make_company();
    put(state, make_live_offer("offer-1", "saas", {"free-trial"}, "2023-11-10"));

    CHECK(kept(state, "manager", editions, on("2024-02-10"))->assessment.status == BenefitStatus::granted);
    CHECK(kept(state, "manager", editions, on("2024-02-11"))->assessment.status == BenefitStatus::expired);
}

TEST_CASE("R60: what is kept is worth what its tier brought on the former edition's last day")
{
    auto sponsoring = editions;
    std::ranges::find(sponsoring[1].benefits, "sponsorship", &Benefit::id)->amounts =
        BenefitAmounts{{{"publisher", Money{500'00, "USD"}}, {"silver", Money{9'000'00, "USD"}}}, {}};
    auto state = make_seller("2023-12-04");
    put_sale(state, "2", {50'000'00, "USD"});
    state.sales.at("2").on = on("2023-12-05");

    REQUIRE(kept(state, "sponsorship", sponsoring));
    CHECK(kept(state, "sponsorship", sponsoring)->assessment.amount == dollars(500));
}

TEST_CASE("R35: a benefit goes on by the edition that keeps it, any other by the one in force")
{
    auto edition_of = [](const State& state, const Id& benefit, const Id& offer) {
        auto found = find_kept(editions, in_force, state, benefit, offer, today);
        return found ? found->assessment.edition->id : in_force.id;
    };

    CHECK(edition_of(make_seller("2023-12-04"), "launch-party", "offer-1") == "2023-08");
    CHECK(edition_of(make_seller("2023-12-04"), "launch-party", "offer-2") == "2023-12");
    CHECK(edition_of(make_company(), "dynamics-extra", "") == "2023-12");
}

TEST_CASE("R35: a company has what is kept and what the edition in force gives, each of them once")
{
    const auto state = make_seller("2023-12-04");
    const auto all = assess_all_benefits(editions, in_force, state, today);

    std::set<Id> lines, rules;
    for (const auto& line : all) {
        CHECK_MESSAGE(lines.insert(benefit_record_id(line.benefit, line.offer)).second, line.benefit);
        rules.insert(line.edition->id);
    }
    CHECK(rules == std::set<Id>{"2023-08", "2023-12"});
    CHECK(all.front().edition->id == "2023-08");
    for (const auto& line : assess_benefits(in_force, state, today))
        CHECK_MESSAGE(lines.contains(benefit_record_id(line.benefit, line.offer)), line.benefit);
}

TEST_CASE("R52, R35: the calendar holds the day after which the contact about a kept benefit is late")
{
    auto state = make_seller("2023-12-04");
    acted_under(state, "2023-08", {Activated{on("2023-12-01")}});

    const auto all = assess_all_benefits(editions, in_force, state, today, Reasons::left_out);
    const auto deadlines = find_deadlines(in_force, state, today, all);

    CHECK(std::ranges::count(deadlines, "contact-late", &Deadline::kind) == 1);
    const auto late = std::ranges::find(deadlines, "marketing-set", &Deadline::benefit);
    REQUIRE(late != deadlines.end());
    CHECK(late->kind == "contact-late");
}

TEST_CASE("R35: of two editions that began together only the one that answered keeps what nobody acted on")
{
    auto twins = editions;
    twins.push_back(twins[1]);
    twins.back().id = "2023-08-own";
    const auto state = make_seller("2023-12-04");

    std::set<Id> lines;
    for (const auto& line : assess_all_benefits(twins, twins.front(), state, today)) {
        CHECK(line.edition->id != "2023-08-own");
        CHECK_MESSAGE(lines.insert(benefit_record_id(line.benefit, line.offer)).second, line.benefit);
    }

    auto acted = state;
    acted_under(acted, "2023-08-own", {Activated{on("2023-11-01")}});
    REQUIRE(kept(acted, "marketing-set", twins));
    CHECK(kept(acted, "marketing-set", twins)->assessment.edition->id == "2023-08-own");
}
