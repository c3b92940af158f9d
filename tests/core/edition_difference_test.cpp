// What differs between two editions, and for one company: every kind of difference alone, and nothing where nothing differs.
#include "core/edition_difference.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

#include "support/sample_company.h"
#include "support/sample_edition.h"

using namespace palier;

namespace {

// The only difference after that change of the sample edition.
EditionDifference after(const std::function<void(Edition&)>& change)
{
    auto changed = make_sample_edition();
    change(changed);
    auto differences = compare_editions(make_sample_edition(), changed);
    REQUIRE(differences.size() == 1);
    return differences.front();
}

void check_value(
    const EditionDifference& difference,
    EditionPart part,
    const Id& id,
    EditionAspect aspect,
    const FactValue& before,
    const FactValue& after
)
{
    CHECK(difference.part == part);
    CHECK(difference.id == id);
    CHECK(difference.aspect == aspect);
    CHECK(difference.kind == EditionDifference::Kind::changed);
    CHECK(difference.before == before);
    CHECK(difference.after == after);
}

template <class Part>
Part& find(std::vector<Part>& parts, const Id& id)
{
    return *std::ranges::find(parts, id, &Part::id);
}

State make_company_with_trial()
{
    auto state = make_company();
    put(state, make_live_offer("app", "saas", {"free-trial"}, "2021-06-01"));
    return state;
}

}  // namespace

TEST_CASE("an edition does not differ from itself")
{
    CHECK(compare_editions(make_sample_edition(), make_sample_edition()).empty());
}

TEST_CASE("what is new and what is gone is told as such")
{
    auto role = after([](Edition& edition) { edition.roles.push_back({"co-sell-admin"}); });
    CHECK(role.part == EditionPart::role);
    CHECK(role.id == "co-sell-admin");
    CHECK(role.aspect == EditionAspect::itself);
    CHECK(role.kind == EditionDifference::Kind::added);

    auto benefit = after([](Edition& edition) { edition.benefits.erase(edition.benefits.begin()); });
    CHECK(benefit.part == EditionPart::benefit);
    CHECK(benefit.id == "base-e-mail");
    CHECK(benefit.kind == EditionDifference::Kind::removed);
}

TEST_CASE("a threshold is told with its metric, before and after")
{
    auto threshold = after([](Edition& edition) {
        find(edition.ladder.tiers, "silver").any_of.front().threshold.value = dollars(30'000);
    });
    check_value(
        threshold, EditionPart::tier, "silver", EditionAspect::threshold, dollars(25'000), dollars(30'000)
    );
    CHECK(threshold.detail == "billed-sales");
}

TEST_CASE("a threshold that is no longer known is Unknown, not zero")
{
    auto threshold = after([](Edition& edition) {
        find(edition.ladder.tiers, "silver").any_of.front().threshold.value = std::nullopt;
    });
    check_value(threshold, EditionPart::tier, "silver", EditionAspect::threshold, dollars(25'000), Unknown{});
}

TEST_CASE("a period is told in the unit that differs")
{
    auto days = after([](Edition& edition) { find(edition.periods, "no-message").days = 21; });
    check_value(
        days, EditionPart::period, "no-message", EditionAspect::days, std::int64_t{28}, std::int64_t{21}
    );

    auto changed = make_sample_edition();
    find(changed.periods, "no-message").days = std::nullopt;
    find(changed.periods, "no-message").months = 1;
    auto differences = compare_editions(make_sample_edition(), changed);
    REQUIRE(differences.size() == 2);
    CHECK(differences[0].aspect == EditionAspect::days);
    CHECK(differences[0].after == FactValue{Unknown{}});
    CHECK(differences[1].aspect == EditionAspect::months);
    CHECK(differences[1].after == FactValue{std::int64_t{1}});
}

TEST_CASE("a condition is the same when it asks the same, however the tables are ordered")
{
    EditionBuilder first, second;
    first.not_known();
    std::ranges::reverse(second.edition.facts);
    auto in_first = first.test("company.live-offers", Comparison::at_least, std::int64_t{1});
    auto in_second = second.test("company.live-offers", Comparison::at_least, std::int64_t{1});
    auto other = second.test("company.live-offers", Comparison::at_least, std::int64_t{2});
    auto another_fact = second.test("company.contacts", Comparison::at_least, std::int64_t{1});

    CHECK(is_same_condition(first.edition, in_first, second.edition, in_second));
    CHECK_FALSE(is_same_condition(first.edition, in_first, second.edition, other));
    CHECK_FALSE(is_same_condition(first.edition, in_first, second.edition, another_fact));
    CHECK_FALSE(
        is_same_condition(first.edition, first.all({in_first}), second.edition, second.any({in_second}))
    );
    CHECK_FALSE(
        is_same_condition(first.edition, first.all({in_first}), second.edition, second.all({in_second, other}))
    );
}

TEST_CASE("a rule that changed is told once, not again wherever it is referred to")
{
    auto condition = after([](Edition& edition) {
        auto& test = std::get<FactTest>(edition.nodes[edition.find_rule("manage-rewards")->root].question);
        test.value = Choices{"global-admin"};
    });
    CHECK(condition.part == EditionPart::rule);
    CHECK(condition.id == "manage-rewards");
    CHECK(condition.aspect == EditionAspect::condition);
    CHECK(condition.condition_before.has_value());
    CHECK(condition.condition_after.has_value());
}

TEST_CASE("use by category is told for the categories that differ, or once where all do")
{
    auto one = after([](Edition& edition) {
        find(edition.benefits, "marketing-set").uses = {{{"list", "trial", "transact"}, BenefitUse::once, {}}};
    });
    check_value(one, EditionPart::benefit, "marketing-set", EditionAspect::use, Id{"evergreen"}, Id{"once"});
    CHECK(one.detail == "transact");

    auto all = after([](Edition& edition) {
        find(edition.benefits, "base-e-mail").uses = {{{}, BenefitUse::yearly, {}}};
    });
    check_value(all, EditionPart::benefit, "base-e-mail", EditionAspect::use, Unknown{}, Id{"yearly"});
    CHECK(all.detail == "");
}

TEST_CASE("the amount of a benefit is told tier by tier")
{
    auto amount = after([](Edition& edition) {
        find(edition.benefits, "sponsorship").amounts =
            BenefitAmounts{{{"bronze", Money{120'000, "USD"}}, {"silver", std::nullopt}}, {}};
    });
    check_value(
        amount, EditionPart::benefit, "sponsorship", EditionAspect::amount, Unknown{}, Money{120'000, "USD"}
    );
    CHECK(amount.detail == "bronze");
}

TEST_CASE("the order of an offer type's options is no difference, another option is")
{
    auto reordered = make_sample_edition();
    std::ranges::reverse(reordered.offer_types.front().options);
    CHECK(compare_editions(make_sample_edition(), reordered).empty());

    auto options = after([](Edition& edition) { find(edition.offer_types, "dynamics").options.pop_back(); });
    check_value(
        options,
        EditionPart::offer_type,
        "dynamics",
        EditionAspect::options,
        Choices{"contact-me", "free-trial"},
        Choices{"contact-me"}
    );
}

TEST_CASE("sources and how sure they are make no difference")
{
    auto changed = make_sample_edition();
    changed.in_force_provenance = {{{"DOC-1", "l.2"}}, Confidence::docs};
    for (auto& node : changed.nodes) node.provenance.confidence = Confidence::seed;
    CHECK(compare_editions(make_sample_edition(), changed).empty());
}

TEST_CASE("the answers of a company do not change between equal editions")
{
    auto changes = compare_answers(
        make_sample_edition(), make_sample_edition(), make_company_with_trial(), on("2021-06-08")
    );
    CHECK(changes.none());
}

TEST_CASE("an option that gives another category changes the offer's, and what follows from it")
{
    auto changed = make_sample_edition();
    find(changed.options, "free-trial").category = "list";
    auto changes =
        compare_answers(make_sample_edition(), changed, make_company_with_trial(), on("2021-06-08"));

    CHECK_FALSE(changes.none());
    CHECK_FALSE(changes.participation.differs());
    REQUIRE(changes.categories.size() == 1);
    CHECK(changes.categories[0].offer == "app");
    CHECK(changes.categories[0].category.before == Id{"trial"});
    CHECK(changes.categories[0].category.after == Id{"list"});
    REQUIRE(changes.benefits.size() == 1);
    CHECK(changes.benefits[0].benefit == "manager");
    CHECK(changes.benefits[0].status.before == BenefitStatus::granted);
    CHECK(changes.benefits[0].status.after == BenefitStatus::locked);
}

TEST_CASE("a benefit that only one of the editions has is told with nothing on the other side")
{
    auto changed = make_sample_edition();
    std::erase_if(changed.benefits, [](const Benefit& benefit) { return benefit.id == "manager"; });
    auto state = make_company_with_trial();

    auto gone = compare_answers(make_sample_edition(), changed, state, on("2021-06-08"));
    REQUIRE(gone.benefits.size() == 1);
    CHECK(gone.benefits[0].status.before == BenefitStatus::granted);
    CHECK_FALSE(gone.benefits[0].status.after.has_value());

    auto fresh = compare_answers(changed, make_sample_edition(), state, on("2021-06-08"));
    REQUIRE(fresh.benefits.size() == 1);
    CHECK_FALSE(fresh.benefits[0].status.before.has_value());
}
