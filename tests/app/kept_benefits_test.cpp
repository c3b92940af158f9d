// R35: a benefit that an earlier edition unlocked is decided about by the rules of that edition.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/store.h"
#include "support/memory_journal.h"
#include "support/sample_company.h"

using namespace palier;

namespace {

// "2023-08" with a marketing set and a launch party; "2023-12" without either, which keeps what was unlocked before.
std::vector<Edition> make_editions(bool keeping)
{
    auto before = start_sample_edition().edition;
    before.id = "2023-08";
    before.in_force_from = on("2023-08-01");
    auto after = before;
    after.id = "2023-12";
    after.in_force_from = on("2023-12-05");
    if (keeping) after.keeps = KeptBenefits{"R35", {}};
    std::erase_if(after.benefits, [](const Benefit& benefit) {
        return benefit.id == "marketing-set" || benefit.id == "launch-party";
    });
    after.revocation_reasons.clear();
    return {before, after};
}

struct Desk {
    explicit Desk(bool keeping) : editions{make_editions(keeping)}
    {
        auto state = make_company();
        put(state, make_live_offer("offer-1", "saas", {"free-trial"}, "2023-11-10"));
        company_of(state).enrolled_on = on("2023-09-01");
        put(state, make_contact());
        put_stages(state, "marketing-set", "offer-1", {Activated{on("2023-12-01")}});
        state.benefits.begin()->second.edition = "2023-08";
        store.load({});
        store.dispatch(ReplaceContent{state, "import"});
    }
    std::string attempt(const Command& command)
    {
        auto done = store.try_dispatch(command);
        return done ? "" : done.error().code;
    }
    const BenefitRecord& record() const { return store.model().state.benefits.begin()->second; }

    std::vector<Edition> editions;
    MemoryJournal journal;
    Store store{
        editions,
        journal,
        {[] { return on("2023-12-10"); }, [] { return std::int64_t{1}; }, [] { return Id{"fresh"}; }}
    };
};

}  // namespace

TEST_CASE("R35: a kept benefit goes on step by step, and stays of its own edition")
{
    Desk desk{true};
    REQUIRE(desk.store.edition()->id == "2023-12");
    REQUIRE_FALSE(desk.store.edition()->find_benefit("marketing-set"));

    CHECK(desk.attempt(MoveBenefit{"marketing-set", "offer-1", BenefitStep::contacted}) == "");
    CHECK(desk.attempt(MoveBenefit{"marketing-set", "offer-1", BenefitStep::start}) == "");
    CHECK(desk.attempt(MoveBenefit{"marketing-set", "offer-1", BenefitStep::complete}) == "");
    CHECK(std::holds_alternative<Completed>(desk.record().stages.back()));
    CHECK(desk.record().edition == "2023-08");
}

TEST_CASE("R35: a reason for its revocation is one of its own edition")
{
    Desk desk{true};
    const auto& reasons = desk.editions.front().revocation_reasons;
    REQUIRE_FALSE(reasons.empty());

    CHECK(desk.attempt(NoteRevocationReason{"marketing-set", "offer-1", reasons.front().id}) == "");
    CHECK(desk.attempt(WithdrawRevocationReason{"marketing-set", "offer-1"}) == "");
    CHECK(desk.attempt(NoteRevocationReason{"marketing-set", "offer-1", reasons.front().id}) == "");
    CHECK(desk.attempt(RecordRevocation{"marketing-set", "offer-1"}) == "");
    CHECK(std::holds_alternative<Revoked>(desk.record().stages.back()));
}

TEST_CASE("without R35 the edition in force decides, and does not know the benefit")
{
    Desk desk{false};

    CHECK(desk.attempt(MoveBenefit{"marketing-set", "offer-1", BenefitStep::contacted}) == "benefit-unknown");
    CHECK(desk.record().stages.size() == 1);
}

TEST_CASE("R23, R35: a sale that counted on the last day still unlocks, though it is too old by today")
{
    auto attempt = [](std::string_view sold_on) {
        Desk desk{true};
        desk.editions.front().ladder.window.value = SalesWindow{12};
        auto state = desk.store.model().state;
        state.benefits.clear();
        state.offers.at("offer-1").options = {"get-it-now-subscription"};
        put_sale(state, "sale-1", {1'000'00, "USD"});
        state.sales.at("sale-1").on = on(sold_on);
        desk.store.dispatch(ReplaceContent{state, "import"});
        return desk.attempt(MoveBenefit{"launch-party", "offer-1", BenefitStep::activate});
    };

    CHECK(attempt("2022-12-05") == "");
    CHECK(attempt("2022-12-04") == "benefit-unknown");
}
