#include "present/edition_changes.h"

#include "core/match.h"
#include "present/benefits_page.h"
#include "present/names.h"
#include "present/reasons.h"

namespace palier {

namespace {

using Part = EditionPart;
using Aspect = EditionAspect;

Text key_of(Part part)
{
    switch (part) {
    case Part::in_force: return "in-force";
    case Part::fee: return "fee";
    case Part::kept_benefits: return "kept-benefits";
    case Part::statement: return "statement";
    case Part::category: return "category";
    case Part::option: return "option";
    case Part::offer_type: return "offer-type";
    case Part::service_kind: return "service-kind";
    case Part::store: return "store";
    case Part::offer_state: return "offer-state";
    case Part::offer_action: return "offer-action";
    case Part::role: return "role";
    case Part::rule: return "rule";
    case Part::period: return "period";
    case Part::ladder: return "ladder";
    case Part::tier: return "tier";
    case Part::benefit_list: return "benefit-list";
    case Part::benefit: return "benefit";
    case Part::contact: return "contact";
    case Part::revocation_reason: return "revocation";
    case Part::phase: return "phase";
    case Part::solution: return "solution";
    case Part::unknown: return "unknown";
    }
    return "unknown";
}

Text key_of(Aspect aspect)
{
    switch (aspect) {
    case Aspect::itself: return "itself";
    case Aspect::from: return "from";
    case Aspect::until: return "until";
    case Aspect::members_at_renewal: return "members-at-renewal";
    case Aspect::amount: return "amount";
    case Aspect::meaning: return "meaning";
    case Aspect::transactable: return "transactable";
    case Aspect::category: return "category";
    case Aspect::options: return "options";
    case Aspect::earns: return "earns";
    case Aspect::condition: return "condition";
    case Aspect::start: return "start";
    case Aspect::days: return "days";
    case Aspect::months: return "months";
    case Aspect::repeats: return "repeats";
    case Aspect::window: return "window";
    case Aspect::complete: return "complete";
    case Aspect::currency: return "currency";
    case Aspect::threshold: return "threshold";
    case Aspect::group: return "group";
    case Aspect::scope: return "scope";
    case Aspect::means: return "means";
    case Aspect::use: return "use";
    case Aspect::validity: return "validity";
    case Aspect::completes: return "completes";
    case Aspect::minimum: return "minimum";
    case Aspect::maximum: return "maximum";
    }
    return "itself";
}

// What the programme's texts call it; of a thing without an id there is only one.
Text name_thing(const Texts& texts, Part part, const Id& id)
{
    if (id.empty()) return texts("change.thing." + key_of(part));
    if (part == Part::statement) return id;
    bool named = part == Part::rule || part == Part::period || part == Part::benefit;
    return texts(key_of(part) + "." + id + Text{named ? ".name" : ""});
}

struct Teller {
    const Texts& texts;
    const Edition& before;
    const Edition& after;

    Text say_statement(const Edition& edition, const Id& number) const
    {
        const auto* statement = edition.find_statement(number);
        return statement ? texts("statement." + statement->text) : Text{};
    }

    Text name_aspect(const EditionDifference& difference) const
    {
        Values values;
        if (difference.aspect == Aspect::threshold) values["of"] = texts("metric." + difference.detail);
        if (difference.aspect == Aspect::amount && difference.part == Part::benefit)
            return texts("change.aspect.amount-at-tier", {{"of", tier_name(texts, difference.detail)}});
        bool by_category = difference.aspect == Aspect::use || difference.aspect == Aspect::validity;
        if (by_category && !difference.detail.empty())
            return texts(
                "change.aspect." + key_of(difference.aspect) + "-of",
                {{"of", category_name(texts, difference.detail)}}
            );
        return texts("change.aspect." + key_of(difference.aspect), values);
    }

    Text say_id(Aspect aspect, const Id& id) const
    {
        switch (aspect) {
        case Aspect::meaning: return texts("statement." + id);
        case Aspect::category: return category_name(texts, id);
        case Aspect::start:
        case Aspect::completes: return name_fact(texts, id);
        case Aspect::validity: return texts("period." + id + ".name");
        case Aspect::window:
        case Aspect::group:
        case Aspect::scope:
        case Aspect::means:
        case Aspect::use: return texts("change.value." + key_of(aspect) + "." + id);
        case Aspect::itself:
        case Aspect::from:
        case Aspect::until:
        case Aspect::members_at_renewal:
        case Aspect::amount:
        case Aspect::transactable:
        case Aspect::options:
        case Aspect::earns:
        case Aspect::condition:
        case Aspect::days:
        case Aspect::months:
        case Aspect::repeats:
        case Aspect::complete:
        case Aspect::currency:
        case Aspect::threshold:
        case Aspect::minimum:
        case Aspect::maximum: break;
        }
        return id;
    }

    Text say(Aspect aspect, const FactValue& value) const
    {
        if (!is_known(value)) return texts("change.not-stated");
        if (const auto* id = std::get_if<Id>(&value)) return say_id(aspect, *id);
        const auto* whole = std::get_if<std::int64_t>(&value);
        if (whole && aspect == Aspect::days) return texts.count("change.days", *whole);
        if (whole && (aspect == Aspect::months || aspect == Aspect::window))
            return texts.count("change.months", *whole);
        return texts.value(value, "");
    }

    Text say_figure(const TierMetric& metric) const
    {
        const auto& threshold = metric.threshold;
        if (!threshold.value) return texts("change.not-stated");
        return mark_own(texts, threshold.provenance.confidence, texts.value(*threshold.value, ""));
    }

    Text say_threshold(const Edition& edition, const EditionDifference& difference) const
    {
        for (const auto& tier : edition.ladder.tiers)
            for (const auto& metric : tier.any_of)
                if (tier.id == difference.id && metric.id == difference.detail) return say_figure(metric);
        return texts("change.not-stated");
    }

    // What a tier that only one edition has is reached by.
    Text say_tier(const Edition& edition, const Id& id) const
    {
        List<Text> ways;
        for (const auto& tier : edition.ladder.tiers)
            for (const auto& metric : tier.any_of)
                if (tier.id == id)
                    ways.push_back(texts(
                        "change.metric",
                        {{"metric", texts("metric." + metric.id)}, {"threshold", say_figure(metric)}}
                    ));
        return texts.either(ways);
    }

    // Of a thing that only one edition has, what can be said in a sentence; else nothing.
    Text say_thing(const Edition& edition, Part part, const Id& id) const
    {
        if (part == Part::statement) return say_statement(edition, id);
        if (part == Part::tier) return say_tier(edition, id);
        return {};
    }

    List<ConditionLine> say_condition(const Edition& edition, Part part, const Id& id) const
    {
        const auto* rule = part == Part::rule ? edition.find_rule(id) : nullptr;
        const auto* benefit = part == Part::benefit ? edition.find_benefit(id) : nullptr;
        if (rule) return present_condition(texts, edition, rule->root);
        return benefit ? present_condition(texts, edition, benefit->unlocked) : List<ConditionLine>{};
    }

    ChangeLine tell(const EditionDifference& difference) const
    {
        auto line = tell_values(difference);
        if (!line.condition_before.empty() || !line.condition_after.empty())
            line.conditions_label =
                texts("change.condition", {{"thing", line.thing}, {"kind", line.kind.text}});
        return line;
    }

    ChangeLine tell_values(const EditionDifference& difference) const
    {
        const auto& [part, id] = std::pair{difference.part, difference.id};
        ChangeLine line{.sort = difference.kind};
        line.thing = name_thing(texts, part, id);
        switch (difference.kind) {
        case EditionDifference::Kind::added:
            line.kind = {texts("change.new"), Tone::met};
            line.after = say_thing(after, part, id);
            line.condition_after = say_condition(after, part, id);
            return line;
        case EditionDifference::Kind::removed:
            line.kind = {texts("change.gone"), Tone::refusal};
            line.before = say_thing(before, part, id);
            line.condition_before = say_condition(before, part, id);
            return line;
        case EditionDifference::Kind::changed: break;
        }
        line.kind = {texts("change.changed"), Tone::information};
        line.aspect = name_aspect(difference);
        if (difference.aspect == Aspect::threshold) {
            line.before = say_threshold(before, difference);
            line.after = say_threshold(after, difference);
            return line;
        }
        if (difference.aspect != Aspect::condition) {
            line.before = say(difference.aspect, difference.before);
            line.after = say(difference.aspect, difference.after);
            return line;
        }
        if (difference.condition_before)
            line.condition_before = present_condition(texts, before, *difference.condition_before);
        if (difference.condition_after)
            line.condition_after = present_condition(texts, after, *difference.condition_after);
        return line;
    }
};

ChangeLine make_answer(const Texts& texts, Text thing, Text aspect, Text before, Text after)
{
    return {
        .kind = {texts("change.changed"), Tone::information},
        .thing = thing,
        .aspect = aspect,
        .before = before,
        .after = after
    };
}

// The answer to a question, as far as it has one.
Text say_answer(const Texts& texts, Outcome outcome)
{
    if (outcome == Outcome::met) return texts("value.yes");
    if (outcome == Outcome::not_met) return texts("value.no");
    return name_outcome(texts, outcome);
}

void add_outcome(const Scene& scene, Text question, const BeforeAfter<Outcome>& change, List<ChangeLine>& lines)
{
    if (!change.differs()) return;
    const auto& texts = scene.texts;
    lines.push_back(make_answer(
        texts, texts(question), {}, say_answer(texts, change.before), say_answer(texts, change.after)
    ));
}

Text say_status(const Texts& texts, const std::optional<BenefitStatus>& status)
{
    return status ? present_status(texts, *status).text : texts("change.not-in-edition");
}

Text say_amount(const Texts& texts, const std::optional<FactValue>& amount)
{
    return amount ? texts.value(*amount, "") : texts("change.not-stated");
}

void add_benefit(const Scene& scene, const BenefitChange& change, List<ChangeLine>& lines)
{
    const auto& texts = scene.texts;
    auto name = benefit_name(texts, change.benefit);
    if (!change.offer.empty())
        name = texts("change.of-offer", {{"thing", name}, {"offer", offer_name(scene, change.offer)}});
    if (change.status.differs())
        lines.push_back(make_answer(
            texts,
            name,
            texts("change.aspect.status"),
            say_status(texts, change.status.before),
            say_status(texts, change.status.after)
        ));
    if (change.amount.differs())
        lines.push_back(make_answer(
            texts,
            name,
            texts("change.aspect.amount"),
            say_amount(texts, change.amount.before),
            say_amount(texts, change.amount.after)
        ));
}

}  // namespace

List<ChangeSection> present_edition_changes(
    const Texts& texts,
    const Edition& before,
    const Edition& after,
    const std::vector<EditionDifference>& differences
)
{
    Teller teller{texts, before, after};
    List<ChangeSection> sections;
    const EditionDifference* previous = nullptr;
    for (const auto& difference : differences) {
        if (!previous || previous->part != difference.part)
            sections.push_back(
                {key_of(difference.part), texts("change.part." + key_of(difference.part)), {}, {}}
            );
        sections.back().lines.push_back(teller.tell(difference));
        previous = &difference;
    }
    for (auto& section : sections)
        section.label = texts.count(
            "change.show", static_cast<std::int64_t>(section.lines.size()), {{"part", section.heading}}
        );
    return sections;
}

List<ChangeLine> present_answer_changes(const Scene& scene, const AnswerChanges& changes)
{
    const auto& texts = scene.texts;
    List<ChangeLine> lines;
    add_outcome(scene, "change.answer.participation", changes.participation, lines);
    add_outcome(scene, "change.answer.sees", changes.sees, lines);
    add_outcome(scene, "change.answer.manages", changes.manages, lines);
    for (const auto& change : changes.categories) {
        auto say = [&](const std::optional<Id>& category) {
            return category ? category_name(texts, *category) : texts("value.unknown");
        };
        lines.push_back(make_answer(
            texts,
            offer_name(scene, change.offer),
            texts("change.aspect.category"),
            say(change.category.before),
            say(change.category.after)
        ));
    }
    if (changes.tier.differs()) {
        auto say = [&](const std::optional<Id>& tier) {
            return tier ? tier_name(texts, *tier) : texts("value.none");
        };
        lines.push_back(make_answer(
            texts, texts("change.answer.tier"), {}, say(changes.tier.before), say(changes.tier.after)
        ));
    }
    for (const auto& change : changes.benefits) add_benefit(scene, change, lines);
    return lines;
}

}  // namespace palier
