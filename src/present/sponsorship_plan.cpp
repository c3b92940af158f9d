#include "present/sponsorship_plan.h"

#include "core/assess.h"
#include "core/names.h"
#include "core/text.h"
#include "present/names.h"
#include "present/reasons.h"
#include "present/record_form.h"

namespace palier {

namespace {

const SponsorshipPlan& find_kept(const Scene& scene, Text benefit)
{
    static const SponsorshipPlan nothing_said;
    auto found = scene.state().sponsorships.find(benefit);
    return found == scene.state().sponsorships.end() ? nothing_said : found->second.plan;
}

// One field of the form, and the fact that it states.
struct Entry {
    Text key, fact;
    FieldKind kind;
    Text kept;   // as the field holds it
    Text shown;  // as it is told; empty: not said
};

// Those that the edition asks about.
List<Entry> find_entries(const Scene& scene, const SponsorshipPlan& kept)
{
    const auto& texts = scene.texts;
    List<Entry> entries;
    auto add = [&](Entry entry) {
        if (scene.edition->find_fact(entry.fact)) entries.push_back(entry);
    };
    auto add_choice = [&](Text key, Text fact, const Id& value) {
        add({key, fact, FieldKind::choice, value, value.empty() ? Text{} : texts.value(FactValue{value}, fact)}
        );
    };
    auto add_answer = [&](Text key, Text fact, Answer answer) {
        auto shown = answer == Answer::unknown ? Text{} : texts("form.answer." + write_answer(answer));
        add({key, fact, FieldKind::choice, write_answer(answer), shown});
    };
    const auto& balance = kept.former_balance;
    add_choice("use", "sponsorship.use", kept.use);
    add_choice("agreement", "sponsorship.agreement", kept.agreement);
    add_choice("agreement-state", "sponsorship.agreement-state", kept.agreement_state);
    add_answer("payment-option", "sponsorship.payment-option", kept.payment_option);
    add(
        {"former-balance",
         "sponsorship.former-balance",
         FieldKind::amount,
         balance ? Text{write_amount(balance->minor)} : Text{},
         balance ? texts.money(*balance) : Text{}}
    );
    add_answer("former-ended", "sponsorship.former-ended", kept.former_ended);
    return entries;
}

// Of the kept balance, else the one that the edition counts in.
Text find_currency(const Scene& scene, const SponsorshipPlan& kept)
{
    if (kept.former_balance) return kept.former_balance->currency;
    auto fact = scene.edition->find_fact("sponsorship.former-balance");
    return fact ? Text{scene.edition->facts[*fact].unit} : Text{};
}

// The kept plan with what is being typed over it; an amount that cannot be read is left out and is an error.
SponsorshipPlan read_plan(const Scene& scene, Text form, FormReading& reading)
{
    DraftView draft{scene, form};
    auto plan = find_kept(scene, form_subject(form));
    auto answer = [&](Text key, Answer kept) { return read_answer(draft.value(key, write_answer(kept))); };
    plan.use = draft.value("use", plan.use);
    plan.agreement = draft.value("agreement", plan.agreement);
    plan.agreement_state = draft.value("agreement-state", plan.agreement_state);
    plan.payment_option = answer("payment-option", plan.payment_option);
    plan.former_ended = answer("former-ended", plan.former_ended);

    auto kept = plan.former_balance ? Text{write_amount(plan.former_balance->minor)} : Text{};
    auto typed = trim(draft.value("former-balance", kept));
    if (typed == kept) return plan;
    auto currency = find_currency(scene, plan);
    plan.former_balance.reset();
    if (auto amount = read_amount(typed))
        plan.former_balance = Money{*amount, currency};
    else if (!typed.empty())
        reading.errors["former-balance"] = scene.texts("offers.error.amount");
    return plan;
}

List<Choice> find_choices(const Scene& scene, const Entry& entry)
{
    const auto& declaration = scene.edition->facts[*scene.edition->find_fact(entry.fact)];
    if (declaration.type == FactType::boolean) return answer_choices(scene.texts);
    List<Choice> choices{{"", scene.texts("sponsorship.plan.choose")}};
    for (const auto& id : declaration.choices)
        choices.push_back({id, scene.texts.value(FactValue{id}, entry.fact)});
    return choices;
}

Form present_form(const Scene& scene, Text id, const SponsorshipPlan& kept, Text benefit)
{
    const auto& texts = scene.texts;
    DraftView draft{scene, id};
    auto form = start_form(scene, id, "sponsorship.plan");
    for (const auto& entry : find_entries(scene, kept)) {
        auto why = texts.optional("fact." + entry.fact + ".why");
        Field field{
            .key = entry.key,
            .kind = entry.kind,
            .label = texts("fact." + entry.fact + ".name"),
            .value = draft.value(entry.key, entry.kept),
            .hint = why,
            .error = draft.error(entry.key),
        };
        if (entry.kind == FieldKind::choice)
            field.options = find_choices(scene, entry);
        else
            field.hint = texts(
                "sponsorship.plan.in-currency", {{"why", why}, {"currency", find_currency(scene, kept)}}
            );
        form.fields.push_back(field);
    }
    // Two sponsorships may be planned side by side.
    for (auto* button : {&form.submit, &*form.discard})
        button->spoken = texts("sponsorship.plan.spoken", {{"label", button->label}, {"benefit", benefit}});
    return form;
}

// An answer, or what it still takes to have one; what the sources dispute or leave out is said to be so.
Finding present_rule(const Scene& scene, Text key, Text rule, const Verdict& verdict)
{
    const auto& texts = scene.texts;
    auto finding = present_finding(scene, key, "sponsorship.plan." + rule, verdict);
    finding.changes.clear();  // the form is right below
    if (verdict.outcome != Outcome::unknown) return finding;

    auto missing = name_missing_facts(texts, *scene.edition, verdict);
    Text what = missing.empty() ? "sponsorship.plan.check" : "sponsorship.plan.missing";
    finding.sentence = texts(what, {{"facts", texts.list(missing)}});
    finding.badge.text = texts(what + ".badge");
    if (!missing.empty()) finding.because.clear();
    return finding;
}

List<Finding> present_rules(const Scene& scene, Text benefit, const SponsorshipPlan& plan)
{
    auto standing = assess_sponsorship_plan(*scene.edition, scene.state(), plan, scene.today);
    List<Finding> findings;
    auto add = [&](Text rule, const Verdict& verdict) {
        if (verdict.outcome != Outcome::not_applicable)
            findings.push_back(present_rule(scene, "plan-" + rule + "-" + benefit, rule, verdict));
    };
    add("use", standing.use);
    add("billing", standing.billing);
    add("next", standing.next);
    return findings;
}

// The statements behind the rules of this edition, each once.
List<Text> tell_rules(const Scene& scene)
{
    List<Text> told;
    Text last;
    for (auto name : {names::sponsorship_use, names::sponsorship_billing, names::sponsorship_next}) {
        const auto* rule = scene.edition->find_rule(name);
        if (!rule || last == rule->number) continue;
        last = rule->number;
        auto statement = scene.texts.optional("statement." + last);
        if (!statement.empty()) told.push_back(statement);
    }
    return told;
}

bool has_rules(const Edition& edition)
{
    return edition.find_rule(names::sponsorship_use) || edition.find_rule(names::sponsorship_billing) ||
           edition.find_rule(names::sponsorship_next);
}

}  // namespace

std::optional<SponsorshipPlanPart> present_sponsorship_plan(const Scene& scene, const Benefit& benefit)
{
    if (!has_rules(*scene.edition) || !is_sponsorship(benefit)) return std::nullopt;

    const auto& texts = scene.texts;
    Text id = "sponsorship/" + Text{benefit.id};
    const auto& kept = find_kept(scene, benefit.id);
    FormReading reading;
    auto plan = read_plan(scene, id, reading);
    bool said = plan != SponsorshipPlan{};

    SponsorshipPlanPart part{.key = "plan-" + Text{benefit.id}, .heading = texts("sponsorship.plan")};
    if (said) {
        part.findings = present_rules(scene, benefit.id, plan);
    } else {
        part.nothing_said = texts("sponsorship.plan.nothing-said");
        part.rules = tell_rules(scene);
    }
    if (is_form_open(scene, id)) {
        part.form = present_form(scene, id, kept, benefit_name(texts, benefit.id));
        return part;
    }
    if (said)
        for (const auto& entry : find_entries(scene, kept))
            part.said.push_back(
                {texts("fact." + entry.fact + ".name"),
                 entry.shown.empty() ? texts("sponsorship.plan.choose") : entry.shown,
                 entry.shown.empty() ? Tone::unknown : Tone::neutral}
            );
    auto open = make_form_button(scene, id, texts(said ? "sponsorship.plan.change" : "sponsorship.plan.open"));
    open.spoken = texts(
        "sponsorship.plan.spoken", {{"label", open.label}, {"benefit", benefit_name(texts, benefit.id)}}
    );
    part.buttons = {open};
    return part;
}

FormReading read_sponsorship_form(const Scene& scene, Text form)
{
    FormReading reading;
    auto plan = read_plan(scene, form, reading);
    if (reading.errors.empty()) reading.command = PlanSponsorship{Id{form_subject(form)}, std::move(plan)};
    return reading;
}

}  // namespace palier
