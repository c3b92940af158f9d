// A small made-up edition whose figures are all known, so that every boundary of the rules can be tried: what the code must be
// able to say, whatever a real edition says.
#pragma once

#include <initializer_list>
#include <string_view>

#include "core/edition.h"
#include "core/facts.h"

namespace palier {

inline Date on(std::string_view iso)
{
    auto date = read_date(iso);
    return date ? *date : Date{};
}

inline FactValue dollars(std::int64_t whole)
{
    return Money{whole * 100, "USD"};
}

// Adds nodes, rules and periods to an edition, children first.
struct EditionBuilder {
    Edition edition;

    EditionBuilder() { edition.facts = supplied_facts(); }

    FactIndex fact(std::string_view id) const
    {
        auto found = edition.find_fact(id);
        return found ? *found : static_cast<FactIndex>(edition.facts.size());
    }

    NodeIndex add(Question question, std::vector<NodeIndex> children = {}, std::string rule = "")
    {
        edition.nodes.push_back({std::move(question), std::move(children), std::move(rule), {}, ""});
        return static_cast<NodeIndex>(edition.nodes.size() - 1);
    }

    NodeIndex all(std::vector<NodeIndex> children) { return add(All{}, std::move(children)); }
    NodeIndex any(std::vector<NodeIndex> children) { return add(Any{}, std::move(children)); }
    NodeIndex at_least(std::uint32_t count, std::vector<NodeIndex> children)
    {
        return add(AtLeast{count}, std::move(children));
    }
    NodeIndex negation(NodeIndex child) { return add(Not{}, {child}); }
    NodeIndex not_known() { return add(NotKnown{}); }
    NodeIndex test(std::string_view id, Comparison comparison, FactValue value)
    {
        return add(FactTest{fact(id), comparison, std::move(value), std::nullopt});
    }
    NodeIndex holds(std::string_view id) { return test(id, Comparison::is, true); }
    NodeIndex rule_holds(std::string_view id)
    {
        const auto* rule = edition.find_rule(id);
        return add(RuleHolds{static_cast<RuleIndex>(rule - edition.rules.data())}, {rule->root});
    }
    NodeIndex over(std::string_view period) { return add(PeriodTest{find_period_index(period), true}); }
    NodeIndex running(std::string_view period) { return add(PeriodTest{find_period_index(period), false}); }
    NodeIndex tier_reached(std::string_view tier) { return add(TierReached{Id{tier}}); }

    void rule(std::string_view id, NodeIndex root) { edition.rules.push_back({Id{id}, "", root, {}}); }

    PeriodIndex find_period_index(std::string_view id) const
    {
        return static_cast<PeriodIndex>(edition.find_period(id) - edition.periods.data());
    }
    PeriodIndex period(Period period)
    {
        edition.periods.push_back(std::move(period));
        return static_cast<PeriodIndex>(edition.periods.size() - 1);
    }
    PeriodIndex days(std::string_view id, std::string_view start, std::optional<int> count)
    {
        return period({.id = Id{id}, .start = fact(start), .days = count});
    }
    PeriodIndex months(std::string_view id, std::string_view start, std::optional<int> count)
    {
        return period({.id = Id{id}, .start = fact(start), .months = count});
    }
};

inline Tier make_tier(const EditionBuilder& builder, std::string_view id, std::optional<FactValue> threshold)
{
    Sourced<FactValue> figure{std::move(threshold), {}};
    return {Id{id}, {{"billed-sales", builder.fact("company.billed-sales"), std::move(figure)}}, {}};
}

inline Benefit make_benefit(std::string_view id, BenefitScope scope, BenefitMeans means, NodeIndex unlocked)
{
    return {
        .id = Id{id},
        .group = BenefitGroup::marketing,
        .group_confidence = Confidence::inferred,
        .scope = scope,
        .means = means,
        .unlocked = unlocked,
        .uses = {},
        .validities = {},
        .content_known = true,
        .noted = false,
        .provenance = {},
    };
}

inline void add_sample_offers(Edition& edition)
{
    edition.categories = {
        {"transact", 0, true}, {"trial", 1, false}, {"consulting", 1, false}, {"list", 2, false}
    };
    edition.options = {
        {"contact-me", "list", {}},
        {"free-trial", "trial", {}},
        {"test-drive", "trial", {}},
        {"get-it-now-free", "trial", {}},
        {"get-it-now-byol", "list", {}},
        {"get-it-now-subscription", "transact", {}},
    };
    edition.offer_types = {
        {"saas",
         {"contact-me", "free-trial", "test-drive", "get-it-now-free", "get-it-now-subscription"},
         {},
         {},
         {}},
        {"virtual-machine", {"free-trial", "test-drive", "get-it-now-byol"}, {}, {}, {}},
        {"container", {}, {"get-it-now-free", "get-it-now-byol"}, {}, {}},
        {"consulting-service",
         {"contact-me"},
         {},
         {{"workshop", "consulting", {}}, {"assessment", "list", {}}},
         {}},
        {"dynamics", {"contact-me", "free-trial"}, {}, {}, {}},
    };
    edition.stores = {{"appsource"}, {"azure-marketplace"}};
    edition.offer_states = {{"draft", false}, {"preview", false}, {"live", true}, {"not-available", false}};
    edition.offer_transitions = {
        {"draft", "publish", "preview"},
        {"preview", "go-live", "live"},
        {"preview", "cancel", "draft"},
        {"live", "stop", "not-available"},
    };
    edition.roles = {{"partner-admin"}, {"global-admin"}, {"account-admin"}, {"sales-agent"}};
}

inline void add_sample_rules(EditionBuilder& b)
{
    using enum Comparison;
    auto has_role = [&](Choices roles) { return b.test("person.roles", includes_any, std::move(roles)); };

    b.rule(
        "participation",
        b.all({b.holds("company.has-partner-id"), b.test("company.live-offers", at_least, std::int64_t{1})})
    );
    b.rule(
        "see-rewards",
        b.all(
            {b.holds("person.signed-in"), b.test("person.tenant", one_of, Choices{"associated", "onboarding"})}
        )
    );
    b.rule("manage-rewards", has_role({"global-admin", "partner-admin"}));
    b.rule("associate-tenant", has_role({"account-admin", "global-admin"}));
    b.rule("create-users", has_role({"global-admin"}));
    b.rule("enrol", b.all({b.rule_holds("participation"), b.rule_holds("manage-rewards")}));
    b.rule(
        "activate",
        b.all(
            {b.rule_holds("manage-rewards"),
             b.rule_holds("see-rewards"),
             b.holds("company.enrolled"),
             b.test("company.contacts", at_least, std::int64_t{1})}
        )
    );
    b.rule(
        "no-message",
        b.all({b.holds("offer.live"), b.negation(b.holds("offer.message-received")), b.over("no-message")})
    );
    b.rule(
        "technical-request",
        b.all(
            {b.test("request.phase", one_of, Choices{"design", "pre-sales"}),
             b.test("request.solution", one_of, Choices{"cloud", "hybrid"})}
        )
    );
    b.rule(
        "contact-complete",
        b.all(
            {b.holds("contact.user-picked"),
             b.holds("contact.email-given"),
             b.holds("contact.email-differs"),
             b.holds("contact.phone-given"),
             b.holds("contact.language-given")}
        )
    );
}

// "base-e-mail" for every live offer; "marketing-set" for those with a category, three months for trials and consulting, used
// once by lists and trials, evergreen for transact; "launch-party" from the tier bronze; "manager" granted to trials for three
// months; "technical-assistance" to be asked for, nobody knows by whom; "sponsorship" for whoever has a tier; "dynamics-extra"
// outside the programme.
inline void add_sample_benefits(EditionBuilder& b)
{
    using enum Comparison;
    auto three_months = b.months("three-months", "offer.live-since", 3);
    auto live = [&] { return b.holds("offer.live"); };
    auto dynamics = b.test("company.live-appsource-offer-types", includes_any, Choices{"dynamics"});

    auto marketing_set = make_benefit(
        "marketing-set",
        BenefitScope::offer,
        BenefitMeans::activated,
        b.all({b.rule_holds("participation"), live(), b.test("offer.category", is_not, Id{"excluded"})})
    );
    marketing_set.validities = {{{"trial", "consulting"}, three_months}};
    marketing_set.uses = {{{"list", "trial"}, BenefitUse::once, {}}, {{"transact"}, BenefitUse::evergreen, {}}};
    auto party = b.all({live(), b.tier_reached("bronze")});
    auto trial = b.all({live(), b.test("offer.category", is, Id{"trial"})});
    auto manager = make_benefit("manager", BenefitScope::offer, BenefitMeans::granted, trial);
    manager.validities = {{{}, three_months}};

    b.edition.benefits = {
        make_benefit("base-e-mail", BenefitScope::offer, BenefitMeans::granted, live()),
        marketing_set,
        make_benefit("launch-party", BenefitScope::offer, BenefitMeans::activated, party),
        manager,
        make_benefit("technical-assistance", BenefitScope::company, BenefitMeans::requested, b.not_known()),
        make_benefit(
            "sponsorship", BenefitScope::company, BenefitMeans::sponsored, b.tier_reached("publisher")
        ),
        make_benefit("dynamics-extra", BenefitScope::company, BenefitMeans::information, dynamics),
    };
}

// In force from 2021-01-01. No message: 28 days after going live; contact: 7 days after activation. Tiers for companies with a
// live transactable offer: publisher, bronze from 1,000 dollars, silver from 25,000.
inline EditionBuilder start_sample_edition()
{
    EditionBuilder b;
    b.edition.id = "sample";
    b.edition.programme = "sample-programme";
    b.edition.in_force_from = on("2021-01-01");
    add_sample_offers(b.edition);
    b.days("no-message", "offer.live-since", 28);
    b.days("contact-after-activation", "benefit.activated-on", 7);
    add_sample_rules(b);

    auto entry = b.test("company.live-transactable-offers", Comparison::at_least, std::int64_t{1});
    b.edition.ladder = {
        entry,
        {{"publisher", {}, {}}, make_tier(b, "bronze", dollars(1'000)), make_tier(b, "silver", dollars(25'000))
        },
        true,
        "USD",
    };
    add_sample_benefits(b);
    b.edition.revocation_reasons = {{"delisting", false, "R66", {}}};
    b.edition.technical = {{"pre-sales", "design"}, {"cloud", "hybrid", "on-premises"}, {}};
    return b;
}

// As in an edition whose sources do not say how long that period is (R25).
inline Edition without_length(Edition edition, std::string_view period)
{
    for (auto& known : edition.periods)
        if (known.id == period) known.days = known.months = std::nullopt;
    return edition;
}

inline Edition make_sample_edition()
{
    return start_sample_edition().edition;
}

}  // namespace palier
