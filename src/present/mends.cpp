#include "present/mends.h"

#include <algorithm>

#include "core/names.h"

namespace palier {

namespace {

struct Mend {
    Text texts_key;
    Action action;
};

Text offer_path(const Id& offer)
{
    return offer.empty() ? "/offers" : "/offers/" + offer;
}

// Facts of the company that its own place states; the rest follows from its offers.
constexpr std::string_view stated_of_company[] = {
    "company.has-partner-id",
    "company.enrolled",
    "company.profiles-linked",
    "company.kind",
    "company.country",
    "company.member",
    "company.renews-on",
    "company.first-benefits-on",
    "company.seats-sold",
    "company.teams-users",
    "company.solution-value",
    "company.premium-fee",
};

// Where a fact is stated. Those that have a step of their own come first.
Mend find_mend(const Scene& scene, const FactDeclaration& fact, const Id& offer)
{
    if (fact.id == "company.enrolled" && scene.state().partner()) return {"mend.enrol", Command{Enrol{}}};
    if (fact.id == "company.contacts") return {"mend.contact", GoTo{"/contact"}};
    if (fact.id == "person.tenant") return {"mend.tenant", GoTo{"/company"}};
    if (fact.id == names::billed_sales) return {"mend.sales", GoTo{"/offers"}};
    if (std::ranges::find(stated_of_company, fact.id) != std::end(stated_of_company))
        return {"mend.company", GoTo{"/company"}};
    switch (fact.owner) {
    case FactOwner::company: return {offer.empty() ? "mend.offers" : "mend.offer", GoTo{offer_path(offer)}};
    case FactOwner::person: return {"mend.person", GoTo{"/company"}};
    case FactOwner::contact: return {"mend.contact", GoTo{"/contact"}};
    case FactOwner::offer: return {offer.empty() ? "mend.offers" : "mend.offer", GoTo{offer_path(offer)}};
    case FactOwner::benefit: return {"mend.benefits", GoTo{"/benefits"}};
    case FactOwner::request:
    case FactOwner::sponsorship: return {"mend.request", GoTo{"/technical"}};
    }
    return {"mend.company", GoTo{"/company"}};
}

void collect_facts(const Edition& edition, const Reason& reason, Outcome wanted, std::vector<FactIndex>& facts)
{
    if (reason.outcome != wanted && reason.outcome != Outcome::unknown && reason.outcome != Outcome::invalid)
        return;
    const auto& question = edition.nodes[reason.node].question;
    if (const auto* test = std::get_if<FactTest>(&question)) facts.push_back(test->fact);
    if (const auto* test = std::get_if<PeriodTest>(&question); test && edition.periods[test->period].start)
        if (!is_known(reason.found)) facts.push_back(*edition.periods[test->period].start);
    if (std::holds_alternative<TierReached>(question))
        if (auto sales = edition.find_fact("company.billed-sales")) facts.push_back(*sales);

    bool negation = std::holds_alternative<Not>(question);
    auto below = !negation ? wanted : wanted == Outcome::met ? Outcome::not_met : Outcome::met;
    for (const auto& child : reason.children) collect_facts(edition, child, below, facts);
}

}  // namespace

List<Button> present_mends(const Scene& scene, const Verdict& verdict, const Id& offer, Text prefix)
{
    List<Button> buttons;
    if (!scene.edition || verdict.outcome == Outcome::met) return buttons;

    std::vector<FactIndex> facts;
    for (const auto& root : verdict.reasons) collect_facts(*scene.edition, root, Outcome::not_met, facts);
    for (auto index : facts) {
        auto button = present_mend(scene, index, offer, prefix);
        if (std::ranges::find(buttons, button.key, &Button::key) == buttons.end()) buttons.push_back(button);
    }
    return buttons;
}

Button present_answer(const Scene& scene, const Asked& asked, Text prefix)
{
    const auto* askable = find_askable(asked.question);
    auto find_place = [&]() -> Mend {
        if (!askable) return {"mend.company", GoTo{"/company"}};
        switch (askable->of) {
        case AskedOf::company:
        case AskedOf::person:
            if (asked.question == "company.contacts") return {"mend.contact", GoTo{"/contact"}};
            if (asked.question == names::billed_sales) return {"mend.sales", GoTo{"/offers"}};
            if (asked.question.starts_with("person.")) return {"mend.person", GoTo{"/company"}};
            return {"mend.company", GoTo{"/company"}};
        case AskedOf::profile: return {"mend.company", GoTo{"/company"}};
        case AskedOf::offer:
            return {asked.subject.empty() ? "mend.offers" : "mend.offer", GoTo{offer_path(asked.subject)}};
        case AskedOf::sale: return {"mend.sales", GoTo{"/offers"}};
        }
        return {"mend.company", GoTo{"/company"}};
    };
    auto place = find_place();
    return {prefix + "-" + place.texts_key, scene.texts(place.texts_key), place.action};
}

Button present_mend(const Scene& scene, FactIndex fact, const Id& offer, Text prefix)
{
    auto mend = find_mend(scene, scene.edition->facts[fact], offer);
    return {prefix + "-" + mend.texts_key, scene.texts(mend.texts_key), mend.action};
}

}  // namespace palier
