#include "json/verdict_json.h"

#include <map>

#include "core/assess_kept.h"
#include "core/match.h"
#include "core/own_thresholds.h"
#include "core/questions.h"
#include "core/words.h"
#include "json/json_text.h"
#include "json/json_tree.h"

namespace palier {

namespace {

using nlohmann::json;

constexpr int format_version = 1;

// ---- Words ------------------------------------------------------------------------------------------------------------------

const char* name_of(EditionReason reason)
{
    switch (reason) {
    case EditionReason::by_date: return "date";
    case EditionReason::pinned: return "pinned";
    case EditionReason::given: return "given";
    }
    return "date";
}

// ---- Small parts -------------------------------------------------------------------------------------------------------------

json new_flag(bool flag)
{
    return json(flag);
}

json write_money(const Money& money)
{
    auto written = new_object();
    set_text(written, "amount", write_amount(money.minor));
    set_text(written, "currency", money.currency);
    return written;
}

json write_ids(const std::vector<Id>& ids)
{
    auto list = new_list();
    for (const auto& id : ids) add_text(list, id);
    return list;
}

json write_amounts(const std::vector<Money>& amounts)
{
    auto list = new_list();
    for (const auto& amount : amounts) add_element(list, write_money(amount));
    return list;
}

void set_id(json& object, const char* key, const Id& id)
{
    if (!id.empty()) set_text(object, key, id);
}

void set_date(json& object, const char* key, const std::optional<Date>& date)
{
    if (date) set_text(object, key, write_date(*date));
}

// "SEED-1 l.26", as in edition files.
void set_provenance(json& object, const Provenance& provenance)
{
    auto citations = new_list();
    for (const auto& citation : provenance.citations)
        add_element(
            citations,
            new_text(citation.place.empty() ? citation.source : citation.source + " " + citation.place)
        );
    set_member(object, "citations", std::move(citations));
    set_text(object, "confidence", name_of(provenance.confidence));
}

// An object written member by member, in the order in which they are added, so that no more than one part of it is held at a time.
class ObjectWriter {
public:
    explicit ObjectWriter(WriteText write) : write_{write} {}

    void add(const char* key, const json& value)
    {
        begin_member(key);
        write_(indented(value, "  "));
    }

    // `make` gives the element for each of the things.
    template <class Things, class Make>
    void add_list(const char* key, const Things& things, const Make& make)
    {
        begin_list(key);
        for (const auto& thing : things) add_element(make(thing));
        end_list();
    }

    void begin_list(const char* key)
    {
        begin_member(key);
        write_("[");
        list_empty_ = true;
    }
    void add_element(const json& value)
    {
        write_((list_empty_ ? "\n    " : ",\n    ") + indented(value, "    "));
        list_empty_ = false;
    }
    void end_list() { write_(list_empty_ ? "]" : "\n  ]"); }

    void end() { write_("\n}\n"); }

private:
    void begin_member(const char* key)
    {
        write_(first_ ? "{\n  " : ",\n  ");
        first_ = false;
        write_(write_quoted(key) + ": ");
    }

    // Texts have no line breaks of their own here: they are escapes.
    static std::string indented(const json& value, const char* indent)
    {
        const auto lines = write_readable(value);
        std::string text;
        std::size_t from = 0;
        for (auto end = lines.find('\n'); end != lines.npos; end = lines.find('\n', from)) {
            if (from > 0) text.append("\n").append(indent);
            text.append(lines, from, end - from);
            from = end + 1;
        }
        return text;
    }

    WriteText write_;
    bool first_ = true;
    bool list_empty_ = true;
};

// ---- Verdicts ---------------------------------------------------------------------------------------------------------------

class VerdictWriter {
public:
    explicit VerdictWriter(const Edition& edition) : edition_{edition} {}

    json write(const Verdict& verdict) const
    {
        auto written = new_object();
        set_text(written, "outcome", name_of(verdict.outcome));
        auto reasons = new_list();
        for (const auto& root : verdict.reasons) add_element(reasons, write(root, ""));
        set_member(written, "reasons", std::move(reasons));
        set_member(written, "couldSettle", write_facts(verdict.could_settle));
        set_member(written, "missing", write_facts(verdict.missing));
        return written;
    }

private:
    json write_facts(const std::vector<FactIndex>& facts) const
    {
        auto list = new_list();
        for (auto fact : facts) add_text(list, edition_.facts[fact].id);
        return list;
    }

    // `rule`: the number that holds where the condition has none of its own.
    json write(const Reason& reason, std::string rule) const
    {
        const auto& node = edition_.nodes[reason.node];
        if (!node.rule.empty()) rule = node.rule;
        auto written = new_object();
        set_text(written, "outcome", name_of(reason.outcome));
        set_member(written, "asks", write_question(node, reason));
        set_findings(written, node, reason);
        set_id(written, "rule", rule);
        set_id(written, "text", node.text);
        set_provenance(written, find_provenance(edition_, node));
        if (const auto* held = std::get_if<RuleHolds>(&node.question))
            rule = edition_.rules[held->rule].number;
        if (reason.children.empty()) return written;
        auto parts = new_list();
        for (const auto& child : reason.children) add_element(parts, write(child, rule));
        set_member(written, "parts", std::move(parts));
        return written;
    }

    json write_question(const Node& node, const Reason& reason) const
    {
        auto asks = new_object();
        auto kind = [&](const char* name) { set_text(asks, "kind", name); };
        match(
            node.question,
            [&](const All&) { kind("all"); },
            [&](const Any&) { kind("any"); },
            [&](const AtLeast& some) {
                kind("atLeast");
                set_member(asks, "count", new_whole(some.count));
            },
            [&](const Not&) { kind("not"); },
            [&](const NotKnown&) { kind("notKnown"); },
            [&](const RuleHolds& held) {
                kind("rule");
                set_text(asks, "rule", edition_.rules[held.rule].id);
            },
            [&](const FactTest& test) {
                kind("fact");
                set_text(asks, "fact", edition_.facts[test.fact].id);
                set_text(asks, "comparison", name_of(test.comparison));
                if (test.other)
                    set_text(asks, "otherFact", edition_.facts[*test.other].id);
                else
                    set_member(asks, "needed", write_fact_value(test.value));
            },
            [&](const PeriodTest& test) {
                const auto& period = edition_.periods[test.period];
                kind("period");
                set_text(asks, "period", period.id);
                set_member(asks, "over", new_flag(test.over));
                set_date(asks, "lastDay", find_last_day(period, reason));
            },
            [&](const TierReached& test) {
                kind("tier");
                set_text(asks, "tier", test.tier);
            }
        );
        return asks;
    }

    static std::optional<Date> find_last_day(const Period& period, const Reason& reason)
    {
        if (period.until) return period.until;
        const auto* start = std::get_if<Date>(&reason.found);
        if (start && period.days) return *start + Days{*period.days};
        if (start && period.months) return add_months(*start, *period.months);
        return std::nullopt;
    }

    void set_findings(json& written, const Node& node, const Reason& reason) const
    {
        bool looked = std::holds_alternative<FactTest>(node.question) ||
                      std::holds_alternative<PeriodTest>(node.question) ||
                      std::holds_alternative<TierReached>(node.question);
        if (looked) set_member(written, "found", write_fact_value(reason.found));
        if (reason.gap) set_member(written, "gap", write_fact_value(*reason.gap));
        if (const auto* test = std::get_if<FactTest>(&node.question))
            set_id(written, "unit", edition_.facts[test->fact].unit);
    }

    const Edition& edition_;
};

// ---- The parts of a check ------------------------------------------------------------------------------------------------------

json write_edition(const CheckedCompany& checked)
{
    if (!checked.choice.edition) return json(nullptr);
    const auto& edition = *checked.choice.edition;
    auto written = new_object();
    set_text(written, "id", edition.id);
    set_text(written, "programme", edition.programme);
    set_text(written, "hash", "sha256:" + edition.hash);
    set_text(written, "chosen", name_of(checked.reason));
    if (checked.state.own_editions.contains(edition.id)) set_member(written, "own", new_flag(true));
    set_date(written, "inForceFrom", edition.in_force_from);
    set_date(written, "inForceUntil", edition.in_force_until);
    if (checked.choice.for_members && checked.choice.for_members != &edition)
        set_text(written, "forMembers", checked.choice.for_members->id);
    set_date(written, "renewal", checked.choice.renewal);
    set_provenance(written, edition.in_force_provenance);
    return written;
}

json write_company_facts(const Edition& edition, const Facts& facts)
{
    auto list = new_list();
    for (std::size_t i = 0; i < edition.facts.size(); ++i) {
        const auto& fact = edition.facts[i];
        if (fact.owner != FactOwner::company && fact.owner != FactOwner::person) continue;
        auto written = new_object();
        set_text(written, "fact", fact.id);
        set_text(written, "type", name_of(fact.type));
        set_text(written, "owner", name_of(fact.owner));
        set_id(written, "unit", fact.unit);
        set_member(written, "value", write_fact_value(facts[i]));
        add_element(list, std::move(written));
    }
    return list;
}

json write_access(const Edition& edition, const Access& access)
{
    auto written = new_object();
    set_member(written, "sees", write_verdict(edition, access.sees));
    set_member(written, "manages", write_verdict(edition, access.manages));
    set_member(written, "associates", write_verdict(edition, access.associates));
    set_member(written, "createsUsers", write_verdict(edition, access.creates_users));
    return written;
}

json write_offer(const Edition& edition, const Offer& offer, Date today)
{
    auto classification = classify(edition, offer);
    auto written = new_object();
    set_text(written, "offer", offer.id);
    set_text(written, "name", offer.name);
    const auto* state = find_state(offer, today);
    set_member(written, "state", state ? new_text(*state) : json(nullptr));
    set_member(written, "live", new_flag(is_live(edition, offer, today)));
    set_date(written, "liveSince", live_since(edition, offer, today));
    set_member(
        written, "category", classification.category ? new_text(*classification.category) : json(nullptr)
    );
    auto options = new_list();
    for (const auto& option : classification.options) {
        auto counted = new_object();
        set_text(counted, "option", option.option);
        set_text(counted, "category", option.category);
        set_member(counted, "decides", new_flag(option.decides));
        set_provenance(counted, option.provenance);
        add_element(options, std::move(counted));
    }
    set_member(written, "options", std::move(options));
    auto mistakes = new_list();
    for (const auto& mistake : find_mistakes(edition, offer)) {
        auto found = new_object();
        set_text(found, "code", mistake.code);
        set_id(found, "value", mistake.value);
        set_member(found, "allowed", write_ids(mistake.allowed));
        add_element(mistakes, std::move(found));
    }
    set_member(written, "mistakes", std::move(mistakes));
    return written;
}

json write_sales(const SalesTotal& sales)
{
    auto written = new_object();
    set_member(written, "total", write_fact_value(sales.total));
    set_member(written, "entries", new_whole(sales.entries));
    set_member(written, "unlinked", write_amounts(sales.unlinked));
    set_member(written, "undecided", write_amounts(sales.undecided));
    set_member(written, "services", write_amounts(sales.services));
    set_member(written, "tooOld", write_amounts(sales.too_old));
    set_member(written, "fraudulent", write_amounts(sales.fraudulent));
    set_member(written, "otherCurrencies", write_amounts(sales.other_currencies));
    set_member(written, "overflow", new_flag(sales.overflow));
    return written;
}

json write_tier(const Edition& edition, const TierStanding& standing)
{
    auto written = new_object();
    set_member(written, "entry", write_verdict(edition, standing.entry));
    set_member(written, "reached", standing.reached ? new_text(*standing.reached) : json(nullptr));
    set_member(written, "exact", new_flag(standing.exact));
    auto steps = new_list();
    for (const auto& step : standing.steps) {
        auto one = new_object();
        set_text(one, "tier", step.tier);
        set_text(one, "outcome", name_of(step.outcome));
        set_member(one, "threshold", write_fact_value(step.threshold));
        if (step.gap) set_member(one, "gap", write_fact_value(*step.gap));
        set_provenance(one, step.provenance);
        add_element(steps, std::move(one));
    }
    set_member(written, "steps", std::move(steps));
    set_member(written, "sales", write_sales(standing.sales));
    return written;
}

json write_benefit(const Edition& in_force, const BenefitAssessment& benefit)
{
    const auto& edition = *benefit.edition;
    auto written = new_object();
    set_text(written, "benefit", benefit.benefit);
    set_id(written, "offer", benefit.offer);
    set_id(written, "category", benefit.category);
    if (&edition != &in_force) set_text(written, "edition", edition.id);
    set_text(written, "status", name_of(benefit.status));
    set_member(written, "unlocked", write_verdict(edition, benefit.unlocked));
    set_member(written, "activation", write_verdict(edition, benefit.activation));
    set_date(written, "lastDay", benefit.last_day);
    set_member(written, "validityStated", new_flag(benefit.validity_stated));
    set_date(written, "contactExpected", benefit.contact_expected);
    set_member(written, "contactLate", new_flag(benefit.contact_late));
    set_member(written, "mayBeRevoked", new_flag(benefit.may_be_revoked));
    set_member(written, "reusable", new_flag(benefit.reusable));
    set_date(written, "nextUse", benefit.next_use);
    if (benefit.use) set_text(written, "use", name_of(*benefit.use));
    if (benefit.amount) set_member(written, "amount", write_fact_value(*benefit.amount));
    return written;
}

json write_change(const Edition& edition, const Change& change)
{
    auto written = new_object();
    set_text(written, "fact", edition.facts[change.fact].id);
    set_text(written, "comparison", name_of(change.comparison));
    set_member(written, "needed", write_fact_value(change.needed));
    set_member(written, "to", write_fact_value(change.to));
    if (change.gap) set_member(written, "gap", write_fact_value(*change.gap));
    set_id(written, "unit", edition.facts[change.fact].unit);
    if (is_own_figure(edition.ladder, change.fact, change.needed)) set_member(written, "own", new_flag(true));
    set_text(written, "effort", name_of(change.effort));
    return written;
}

json write_explained(const Edition& in_force, const BenefitAssessment& benefit, const BenefitUnlocks& found)
{
    const auto& edition = *benefit.edition;
    auto unlocks = new_object();
    set_member(unlocks, "unlocked", write_unlocks(edition, found.unlocked));
    set_member(unlocks, "activation", write_unlocks(edition, found.activation));
    auto written = write_benefit(in_force, benefit);
    set_member(written, "unlocks", std::move(unlocks));
    return written;
}

json write_message(const Edition& edition, const MessageStanding& message)
{
    auto written = new_object();
    set_text(written, "offer", message.offer);
    set_text(written, "status", name_of(message.status));
    set_date(written, "liveSince", message.live_since);
    set_date(written, "pathOpens", message.path_opens);
    set_member(written, "path", write_verdict(edition, message.path));
    return written;
}

json write_deadline(const Deadline& deadline)
{
    auto written = new_object();
    set_date(written, "on", deadline.on);
    set_text(written, "kind", deadline.kind);
    set_id(written, "offer", deadline.offer);
    set_id(written, "benefit", deadline.benefit);
    return written;
}

json write_question(const OpenQuestion& question)
{
    auto written = new_object();
    set_text(written, "fact", question.asked.question);
    const auto* askable = find_askable(question.asked.question);
    auto set_subject = [&](AskedOf of, const char* key) {
        if (askable && askable->of == of) set_id(written, key, question.asked.subject);
    };
    set_subject(AskedOf::offer, "offer");
    set_subject(AskedOf::profile, "profile");
    set_subject(AskedOf::sale, "sale");
    set_member(written, "couldSettle", new_whole(static_cast<std::int64_t>(question.settles.size())));
    return written;
}

json write_issue(const ToldIssue& told)
{
    const auto& issue = told.issue;
    auto written = new_object();
    set_text(written, "level", issue.level == IssueLevel::mistake ? "mistake" : "warning");
    set_text(written, "file", issue.file);
    set_text(written, "pointer", issue.pointer);
    if (issue.line > 0) set_member(written, "line", new_whole(issue.line));
    if (issue.column > 0) set_member(written, "column", new_whole(issue.column));
    set_text(written, "code", issue.code);
    set_text(written, "sentence", told.sentence);
    auto hint = issue.values.find("hint");
    if (hint != issue.values.end()) set_text(written, "hint", hint->second);
    return written;
}

void add_head(ObjectWriter& object, const char* format, std::string_view engine_version)
{
    object.add("format", new_text(format));
    object.add("formatVersion", new_whole(format_version));
    object.add("engineVersion", new_text(engine_version));
}

void add_head(ObjectWriter& object, const char* format, const CheckedCompany& checked)
{
    add_head(object, format, checked.engine_version);
    object.add("referenceDate", new_text(write_date(checked.today)));
    object.add("edition", write_edition(checked));
}

// The same benefits without their reasons, of which no more than one assessment's are held at a time.
std::vector<BenefitAssessment> add_benefits(ObjectWriter& object, const CheckedCompany& checked)
{
    const auto& edition = *checked.choice.edition;
    std::vector<BenefitAssessment> benefits;
    object.begin_list("benefits");
    visit_all_benefits(
        checked.editions,
        edition,
        checked.state,
        checked.today,
        Reasons::told,
        [&](BenefitAssessment&& benefit) {
            object.add_element(write_benefit(edition, benefit));
            benefit.unlocked.reasons = std::vector<Reason>{};
            benefit.activation.reasons = std::vector<Reason>{};
            benefits.push_back(std::move(benefit));
        }
    );
    object.end_list();
    return benefits;
}

void add_answers(ObjectWriter& object, const CheckedCompany& checked)
{
    const auto& edition = *checked.choice.edition;
    const auto& state = checked.state;
    const auto today = checked.today;
    object.add("facts", write_company_facts(edition, find_facts(edition, state, today)));
    object.add("participation", write_verdict(edition, assess_participation(edition, state, today)));
    object.add("access", write_access(edition, assess_access(edition, state, today)));
    object.add_list("offers", state.offers, [&](const auto& kept) {
        return write_offer(edition, kept.second, today);
    });
    object.add("tier", write_tier(edition, assess_tier(edition, state, today)));
    const auto benefits = add_benefits(object, checked);
    object.add_list("messages", assess_messages(edition, state, today), [&](const auto& message) {
        return write_message(edition, message);
    });
    object.add_list("deadlines", find_deadlines(edition, state, today, benefits), write_deadline);
    object.add_list("missing", find_questions(edition, state, today), write_question);
}

}  // namespace

json write_verdict(const Edition& edition, const Verdict& verdict)
{
    return VerdictWriter{edition}.write(verdict);
}

json write_unlocks(const Edition& edition, const Unlocks& unlocks)
{
    auto sets = new_list();
    for (const auto& unlock : unlocks.sets) {
        auto changes = new_list();
        for (const auto& change : unlock.changes) add_element(changes, write_change(edition, change));
        auto written = new_object();
        set_member(written, "changes", std::move(changes));
        set_date(written, "waitUntil", unlock.wait_until);
        set_text(written, "effort", name_of(unlock.effort));
        add_element(sets, std::move(written));
    }
    auto written = new_object();
    set_member(written, "sets", std::move(sets));
    set_member(written, "cut", new_flag(unlocks.cut));
    return written;
}

json write_fact_value(const FactValue& value)
{
    return match(
        value,
        [](const Unknown&) { return json(nullptr); },
        [](bool flag) { return new_flag(flag); },
        [](std::int64_t whole) { return new_whole(whole); },
        [](const Money& money) { return write_money(money); },
        [](const Date& date) { return new_text(write_date(date)); },
        [](const Id& id) { return new_text(id); },
        [](const Choices& ids) { return write_ids(ids); }
    );
}

void write_check(const CheckedCompany& checked, WriteText write)
{
    ObjectWriter object{write};
    add_head(object, "palier.check", checked);
    if (checked.choice.edition) add_answers(object, checked);
    object.end();
}

std::string write_check(const CheckedCompany& checked)
{
    std::string text;
    write_check(checked, [&](std::string_view part) { text += part; });
    return text;
}

void write_explanation(
    const CheckedCompany& checked, const std::vector<BenefitAssessment>& benefits, WriteText write
)
{
    ObjectWriter object{write};
    add_head(object, "palier.explanation", checked);
    const auto& edition = *checked.choice.edition;
    std::map<const Edition*, BenefitUnlocker> unlockers;
    object.add_list("benefits", benefits, [&](const auto& benefit) {
        auto& unlocker =
            unlockers.try_emplace(benefit.edition, *benefit.edition, checked.state, checked.today).first->second;
        return write_explained(edition, benefit, unlocker.find(benefit.benefit, benefit.offer));
    });
    object.end();
}

void write_mistakes(const std::vector<ToldIssue>& issues, std::string_view engine_version, WriteText write)
{
    ObjectWriter object{write};
    add_head(object, "palier.mistakes", engine_version);
    object.add_list("mistakes", issues, write_issue);
    object.end();
}

}  // namespace palier
