#include "present/interview_page.h"

#include <algorithm>
#include <utility>

#include "core/shape.h"
#include "core/text.h"
#include "core/words.h"
#include "present/finding.h"
#include "present/names.h"
#include "present/reasons.h"
#include "present/record_form.h"

namespace palier {

namespace {

constexpr const char* form_prefix = "interview/";
constexpr const char* answer_field = "answer";
constexpr std::size_t most_buttons = 6;  // more are picked from a list

const Edition* find_pinned(const Scene& scene)
{
    auto found = std::ranges::find(scene.editions, scene.view.interview.rules, &Edition::id);
    return found == scene.editions.end() ? nullptr : &*found;
}

// Everything that the page is made of, found once.
struct Findings {
    const Scene& scene;
    const Interview& interview = scene.view.interview;
    const Edition* pinned = find_pinned(scene);
    Answers answers = find_counting_answers(scene.editions, interview.answers, scene.today, pinned);
    InterviewSummary summary = summarise(scene.editions, answers, scene.today, pinned);
    const Edition* edition = summary.choice.edition;
    std::optional<InterviewQuestion> question = find_asked();

    std::optional<InterviewQuestion> find_asked() const
    {
        if (answers.contains(interview.asked_again))
            return find_question(scene.editions, answers, interview.asked_again, scene.today, pinned);
        return next_question(scene.editions, answers, scene.today, pinned);
    }
    bool asks_again() const { return question && answers.contains(question->id); }
};

// Said here, or by the programme for everything that its rules ask about.
Text find_text(const Texts& texts, const Id& question, Text part)
{
    auto own = texts.optional(join("interview.", question, part));
    return own.empty() ? texts(join("fact.", question, part)) : own;
}

Text name_question(const Texts& texts, const Id& question)
{
    return find_text(texts, question, ".name");
}

Text name_choice(const Texts& texts, const Id& question, const Id& choice)
{
    auto own = texts.optional(join("interview." + question, ".value.", choice));
    return own.empty() ? texts.value(FactValue{choice}, question) : own;
}

Text say_answer(const Texts& texts, const Id& question, const FactValue& value)
{
    if (!is_known(value)) return texts("interview.told.unknown");
    const auto* choice = std::get_if<Id>(&value);
    return choice ? name_choice(texts, question, *choice) : texts.value(value, question);
}

Text currency_of(const Edition& edition, const Id& question)
{
    auto fact = edition.find_fact(question);
    if (fact && is_currency(edition.facts[*fact].unit)) return edition.facts[*fact].unit;
    return edition.ladder.currency;
}

// ---- The question ----

Button make_answer(const Id& question, const Text& value, const Text& label, Button::Kind kind)
{
    return {
        .key = join(form_prefix, question, "/") + (value.empty() ? Text{"unknown"} : value),
        .label = label,
        .action = AnswerQuestion{question, value},
        .kind = kind,
    };
}

List<Button> present_choices(const Texts& texts, const InterviewQuestion& question)
{
    List<Button> buttons;
    if (question.type == FactType::boolean)
        for (const char* answer : {"yes", "no"})
            buttons.push_back(
                make_answer(question.id, answer, texts(join("form.answer.", answer)), Button::Kind::secondary)
            );
    if (question.type == FactType::choice && question.choices.size() <= most_buttons)
        for (const auto& choice : question.choices)
            buttons.push_back(make_answer(
                question.id, choice, name_choice(texts, question.id, choice), Button::Kind::secondary
            ));
    return buttons;
}

FieldKind kind_of(const InterviewQuestion& question)
{
    switch (question.type) {
    case FactType::whole:
    case FactType::money: return FieldKind::amount;
    case FactType::date: return FieldKind::date;
    case FactType::choices: return FieldKind::choices;
    case FactType::choice: return question.choices.empty() ? FieldKind::text : FieldKind::choice;
    case FactType::boolean: break;
    }
    return FieldKind::text;
}

// As the field of the question holds it.
Text write_value(const FactValue& value)
{
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return write_whole(*whole);
    if (const auto* money = std::get_if<Money>(&value)) return write_amount(money->minor);
    if (const auto* day = std::get_if<Date>(&value)) return write_date(*day);
    if (const auto* id = std::get_if<Id>(&value)) return *id;
    if (const auto* ids = std::get_if<Choices>(&value)) return join_ids(*ids);
    return {};
}

Text label_of_field(const Findings& found)
{
    const auto& texts = found.scene.texts;
    const auto& question = *found.question;
    auto name = name_question(texts, question.id);
    if (question.type != FactType::money) return name;
    return texts("interview.amount", {{"name", name}, {"currency", currency_of(*found.edition, question.id)}});
}

Form present_answer_form(const Findings& found)
{
    const auto& texts = found.scene.texts;
    const auto& question = *found.question;
    Text id = join(form_prefix, question.id);
    DraftView draft{found.scene, id};
    auto told = found.answers.find(question.id);
    Field field{
        .key = answer_field,
        .kind = kind_of(question),
        .label = label_of_field(found),
        .value = draft.value(answer_field, told == found.answers.end() ? Text{} : write_value(told->second)),
        .hint = texts.optional(join("interview.", question.id, ".hint")),
        .error = draft.error(answer_field),
    };
    if (field.kind == FieldKind::date) show_date(texts, field);
    if (field.kind == FieldKind::choice) field.options.push_back({"", texts("company.choose")});
    for (const auto& choice : question.choices)
        field.options.push_back({choice, name_choice(texts, question.id, choice)});
    return {
        .id = id,
        .fields = {field},
        .submit =
            {
                .key = id + "/submit",
                .label = texts("interview.submit"),
                .action = SubmitForm{id},
                .kind = Button::Kind::primary,
            },
    };
}

// The one before the question that is asked, of those that count.
Id find_former(const Findings& found)
{
    Id former;
    for (const auto& id : found.interview.order) {
        if (found.question && id == found.question->id && found.asks_again()) break;
        if (found.answers.contains(id)) former = id;
    }
    return former;
}

List<Button> present_others(const Findings& found)
{
    const auto& texts = found.scene.texts;
    List<Button> buttons;
    if (found.question) {
        const auto& question = *found.question;
        // Who has none of the roles knows that; nothing ticked could be a slip.
        if (question.id == "person.roles")
            buttons.push_back({
                .key = join(form_prefix, question.id, "/none"),
                .label = texts("interview.none-of-these"),
                .action = AnswerQuestion{question.id, "none"},
            });
        buttons.push_back(make_answer(question.id, "", texts("interview.unknown"), Button::Kind::secondary));
    }
    if (auto former = find_former(found); !former.empty())
        buttons.push_back({
            .key = "interview-back",
            .label = texts("interview.back"),
            .action = AskQuestion{former},
            .kind = Button::Kind::quiet,
            .spoken = texts("interview.back.spoken", {{"name", name_question(texts, former)}}),
        });
    if (found.asks_again())
        buttons.push_back({
            .key = "interview-leave",
            .label = texts("interview.leave"),
            .action = AskQuestion{""},
            .kind = Button::Kind::quiet,
        });
    return buttons;
}

AskedQuestion present_question(const Findings& found)
{
    const auto& texts = found.scene.texts;
    const auto& question = *found.question;
    AskedQuestion asked{
        .key = "question-" + question.id,
        .text = texts(join("interview.", question.id, ".question")),
        .why = find_text(texts, question.id, ".why"),
        .choices = present_choices(texts, question),
        .large = question.type == FactType::boolean,
        .others = present_others(found),
    };
    if (question.settles > 0)
        asked.settles = texts.count("interview.settles", static_cast<std::int64_t>(question.settles));
    if (auto told = found.answers.find(question.id); told != found.answers.end())
        asked.told = texts("interview.told", {{"answer", say_answer(texts, question.id, told->second)}});
    if (asked.choices.empty())
        asked.form = present_answer_form(found);
    else
        asked.hint = texts.optional(join("interview.", question.id, ".hint"));
    return asked;
}

// ---- The answer so far ----

Text number_of(const Texts& texts, std::size_t count)
{
    return texts.number(static_cast<std::int64_t>(count));
}

Text of_outcome(const Texts& texts, Text prefix, Outcome outcome, Text part)
{
    Text own = join(prefix, ".", name_of(outcome)) + part;
    return texts(texts.has(own) ? own : join("finding.", name_of(outcome), part));
}

Pair present_access(const Texts& texts, Text name, const Verdict& verdict)
{
    auto key = waits_for_sources(verdict) ? Text{"not-public"} : Text{name_of(verdict.outcome)};
    return {texts("interview.access." + name), texts("interview.access." + key), tone_of(verdict.outcome)};
}

Text say_tier(const Texts& texts, const InterviewSummary& summary)
{
    if (!summary.tier) return texts(summary.tier_exact ? "interview.tier.none" : "interview.not-known");
    auto name = tier_name(texts, *summary.tier);
    return summary.tier_exact ? name : texts("interview.tier.at-least", {{"tier", name}});
}

List<Pair> present_pairs(const Findings& found)
{
    const auto& texts = found.scene.texts;
    const auto& summary = found.summary;
    List<Pair> pairs;
    if (!found.edition->categories.empty())
        pairs.push_back(
            summary.category ? Pair{texts("interview.category"), category_name(texts, *summary.category)}
                             : Pair{texts("interview.category"), texts("interview.not-known"), Tone::unknown}
        );
    if (!found.edition->ladder.tiers.empty())
        pairs.push_back(
            {texts("interview.tier"),
             say_tier(texts, summary),
             summary.tier || summary.tier_exact ? Tone::neutral : Tone::unknown}
        );
    const auto& [sees, manages, associates, creates_users] = summary.access;
    auto add = [&](Text name, const Verdict& verdict) {
        if (verdict.outcome != Outcome::not_applicable) pairs.push_back(present_access(texts, name, verdict));
    };
    add("sees", sees);
    add("manages", manages);
    add("associates", associates);
    add("creates-users", creates_users);
    return pairs;
}

void finish_count(const Texts& texts, Text heading, NamedCount& count)
{
    count.number = number_of(texts, count.names.size());
    count.heading = texts(heading, {{"count", count.number}});
}

bool holds(const List<Text>& names, const Text& name)
{
    return std::ranges::find(names, name) != names.end();
}

// Several benefits may have one name, such as one for trials and one for a tier: who gets one of them gets what it says.
List<Text> name_benefits(const Findings& found, Outcome outcome, const List<Text>& told_already)
{
    List<Text> names;
    for (const auto& answer : found.summary.benefits) {
        const auto* benefit = found.edition->find_benefit(answer.benefit);
        if (!benefit || benefit->means == BenefitMeans::information) continue;
        auto name = benefit_name(found.scene.texts, answer.benefit);
        if (answer.unlocked.outcome == outcome && !holds(told_already, name) && !holds(names, name))
            names.push_back(name);
    }
    return names;
}

List<NamedCount> present_benefits_so_far(const Findings& found)
{
    const auto& texts = found.scene.texts;
    List<NamedCount> counts;
    List<Text> told;
    for (auto [id, outcome] : {
             std::pair{"get", Outcome::met},
             std::pair{"may", Outcome::unknown},
             std::pair{"locked", Outcome::not_met},
         }) {
        NamedCount count{
            .key = join("interview-", id),
            .label = texts(join("interview.benefits.", id)),
            .names = name_benefits(found, outcome, told),
        };
        finish_count(texts, join("interview.benefits.", id, ".names"), count);
        told.append(count.names);
        counts.push_back(count);
    }
    return counts;
}

Text say_ready(const Findings& found)
{
    std::int64_t ready = 0, all = 0;
    for (const auto& answer : found.summary.benefits) {
        if (answer.unlocked.outcome != Outcome::met || answer.activation.outcome == Outcome::not_applicable)
            continue;
        ++all;
        if (answer.activation.outcome == Outcome::met) ++ready;
    }
    if (all == 0) return {};
    const auto& texts = found.scene.texts;
    return texts("interview.ready", {{"ready", texts.number(ready)}, {"count", texts.number(all)}});
}

Text say_membership(const Findings& found)
{
    const auto& texts = found.scene.texts;
    const auto& choice = found.summary.choice;
    if (!choice.for_members) return {};
    Values values{
        {"edition", edition_name(texts, choice.edition->id)},
        {"former", edition_name(texts, choice.for_members->id)},
        {"date", choice.renewal ? texts.date(*choice.renewal) : Text{}},
    };
    if (choice.edition != choice.for_members) return texts("shell.membership.unknown", values);
    return texts(choice.renewal ? "shell.membership.kept" : "shell.membership.renewal", values);
}

Field present_rules(const Scene& scene)
{
    const auto& texts = scene.texts;
    const auto* in_force = find_edition_in_force(scene.editions, scene.today);
    Field field{
        .key = "interview-rules",
        .kind = FieldKind::choice,
        .label = texts("interview.rules"),
        .value = scene.view.interview.rules,
        .hint = texts("interview.rules.hint"),
    };
    field.options.push_back(
        {"",
         texts(
             in_force ? "interview.rules.by-date" : "interview.rules.none",
             {{"edition", in_force ? edition_name(texts, in_force->id) : Text{}}}
         )}
    );
    for (const auto& edition : scene.editions)
        field.options.push_back({edition.id, edition_name(texts, edition.id)});
    return field;
}

SoFar present_so_far(const Findings& found)
{
    const auto& texts = found.scene.texts;
    SoFar so_far{.title = texts("interview.so-far.title"), .rules = present_rules(found.scene)};
    if (!found.edition) return so_far;

    const auto& participation = found.summary.participation;
    so_far.about = texts(
        "interview.so-far.about",
        {{"edition", edition_name(texts, found.edition->id)}, {"date", texts.date(found.scene.today)}}
    );
    so_far.membership = say_membership(found);
    so_far.badge = {
        of_outcome(texts, "interview.eligible", participation.outcome, ".badge"),
        tone_of(participation.outcome)
    };
    so_far.sentence = of_outcome(texts, "interview.eligible", participation.outcome, "");
    if (participation.outcome == Outcome::not_met)
        so_far.because = {present_first_reason(texts, *found.edition, participation)};
    so_far.pairs = present_pairs(found);
    so_far.benefits = present_benefits_so_far(found);
    so_far.ready = say_ready(found);
    return so_far;
}

Text say_status(const Findings& found)
{
    if (!found.edition) return {};
    const auto& texts = found.scene.texts;
    return texts(
        "interview.status",
        {{"answer", of_outcome(texts, "interview.eligible", found.summary.participation.outcome, ".badge")},
         {"settled", number_of(texts, found.summary.settled)},
         {"count", number_of(texts, found.summary.all)}}
    );
}

// ---- The end ----

// Whether something that decides on the tier is what the person does not know.
bool waits_for_figures(const Findings& found)
{
    for (const auto& tier : found.edition->ladder.tiers)
        for (const auto& metric : tier.any_of) {
            auto told = found.answers.find(found.edition->facts[metric.fact].id);
            if (told != found.answers.end() && !is_known(told->second)) return true;
        }
    return false;
}

AllAsked present_end(const Findings& found)
{
    const auto& texts = found.scene.texts;
    const auto& [sees, manages, associates, creates_users] = found.summary.access;
    List<Text> not_known;
    for (const auto& id : found.interview.order)
        if (auto told = found.answers.find(id); told != found.answers.end() && !is_known(told->second))
            not_known.push_back(name_question(texts, id));

    NamedCount waiting{.key = "interview-waiting"}, secret{.key = "interview-not-public"};
    const auto got = name_benefits(found, Outcome::met, {});
    auto add = [&](Text name, bool public_enough) {
        if (holds(got, name) || holds(waiting.names, name) || holds(secret.names, name)) return;
        (public_enough ? waiting : secret).names.push_back(name);
    };
    auto add_open = [&](Text name, const Verdict& verdict) {
        if (verdict.outcome == Outcome::unknown) add(name, !waits_for_sources(verdict));
    };
    add_open(texts("interview.eligible"), found.summary.participation);
    add_open(texts("interview.access.sees"), sees);
    add_open(texts("interview.access.manages"), manages);
    add_open(texts("interview.access.associates"), associates);
    add_open(texts("interview.access.creates-users"), creates_users);
    if (!found.edition->categories.empty() && !found.summary.category) add(texts("interview.category"), true);
    if (!found.summary.tier_exact) add(texts("interview.tier"), waits_for_figures(found));
    for (const auto& answer : found.summary.benefits) {
        auto name = benefit_name(texts, answer.benefit);
        add_open(name, answer.unlocked);
        if (answer.unlocked.outcome == Outcome::met)
            add_open(texts("interview.activating", {{"benefit", name}}), answer.activation);
    }

    AllAsked end{
        .key = "interview-end",
        .title = texts(
            waiting.names.empty() || not_known.empty() ? "interview.end.title" : "interview.end.title.not-known"
        ),
        .text =
            texts(waiting.names.empty() && secret.names.empty() ? "interview.end.all" : "interview.end.text"),
    };
    waiting.label = not_known.empty()
                        ? texts("interview.end.later")
                        : texts("interview.end.not-known", {{"questions", texts.list(not_known)}});
    secret.label = texts("interview.end.not-public");
    finish_count(texts, "interview.end.waiting.names", waiting);
    finish_count(texts, "interview.end.not-public.names", secret);
    for (const auto& count : {waiting, secret})
        if (!count.names.empty()) end.open.push_back(count);
    return end;
}

// ---- What was told ----

ToldAnswer present_told(const Texts& texts, const Id& question, const FactValue& value)
{
    auto name = name_question(texts, question);
    return {
        .key = "told-" + question,
        .answer = {name, say_answer(texts, question, value), is_known(value) ? Tone::neutral : Tone::unknown},
        .change =
            {
                .key = join("told-", question, "/change"),
                .label = texts("interview.change"),
                .action = AskQuestion{question},
                .spoken = texts("interview.change.spoken", {{"name", name}}),
            },
        .take_back =
            {
                .key = join("told-", question, "/take-back"),
                .label = texts("interview.take-back"),
                .action = TakeBackAnswer{question},
                .kind = Button::Kind::quiet,
                .spoken = texts("interview.take-back.spoken", {{"name", name}}),
            },
    };
}

// ---- Reading ----

FormReading wrong(const Scene& scene, Text key)
{
    FormReading reading;
    reading.errors[answer_field] = scene.texts(key);
    return reading;
}

FormReading right(FactValue answer)
{
    FormReading reading;
    reading.answer = std::move(answer);
    return reading;
}

Choices sort_ids(const std::vector<Id>& ids)
{
    std::set<Id> sorted{ids.begin(), ids.end()};
    return {sorted.begin(), sorted.end()};
}

FormReading read_day(const Scene& scene, const Id& question, std::string_view typed)
{
    auto day = read_date(typed);
    if (!day) return wrong(scene, "offers.error.date");
    // What has happened; a renewal is still to come.
    if (question != "company.renews-on" && *day > scene.today) return wrong(scene, "interview.error.future");
    return right(*day);
}

FormReading read_count(const Scene& scene, std::string_view typed)
{
    constexpr std::int64_t most = 1'000'000'000'000;
    std::int64_t count = 0;
    for (char c : typed) {
        if (c == ' ') continue;
        if (c < '0' || c > '9' || count >= most / 10) return wrong(scene, "company.error.count");
        count = count * 10 + (c - '0');
    }
    return right(count);
}

}  // namespace

InterviewPage present_interview(const Scene& scene)
{
    const auto& texts = scene.texts;
    const Findings found{scene};
    InterviewPage page{
        .title = texts("interview.title"),
        .lead = texts("interview.lead"),
        .status = say_status(found),
        .so_far = present_so_far(found),
        .told_title = texts("interview.told.title"),
        .keep_title = texts("interview.keep.title"),
        .keep_text = texts("interview.keep.text"),
        .keep =
            {
                .key = "interview-keep",
                .label = texts("interview.keep"),
                .action = KeepAnswers{},
                .why_not = found.answers.empty() ? texts("interview.keep.nothing") : Text{},
            },
    };
    if (!found.edition)
        page.no_edition = texts("interview.no-edition", {{"date", texts.date(scene.today)}});
    else if (found.question)
        page.question = present_question(found);
    else {
        page.end = present_end(found);
        page.keep.kind = Button::Kind::primary;
    }

    for (const auto& id : found.interview.order)
        if (auto told = found.answers.find(id); told != found.answers.end())
            page.told.push_back(present_told(texts, id, told->second));
    if (page.told.empty()) page.told_none = texts("interview.told.none");
    if (!page.told.empty())
        page.forget = Button{
            .key = "interview-forget",
            .label = texts("interview.forget"),
            .action = ForgetAnswers{},
            .kind = Button::Kind::quiet
        };
    if (!scene.state().empty()) page.replaces = texts("start.replaces", {{"company", company_name(scene)}});
    return page;
}

FormReading read_interview_form(const Scene& scene, Text form)
{
    const Findings found{scene};
    const Id question{form_subject(form)};
    const auto* askable = find_askable(question);
    if (!askable || !found.edition) return {};
    auto told = found.answers.find(question);
    DraftView draft{scene, form};
    std::string value{
        trim(draft.value(answer_field, told == found.answers.end() ? Text{} : write_value(told->second)))
    };

    switch (askable->type) {
    case FactType::choices:
        if (value.empty()) return wrong(scene, "interview.error.tick");
        return right(sort_ids(split_ids(value)));
    case FactType::choice:
        if (question != "company.country")
            return value.empty() ? wrong(scene, "interview.error.choose") : right(Id{value});
        value = to_upper(value);
        return is_country(value) ? right(Id{value}) : wrong(scene, "company.error.country");
    case FactType::date: return read_day(scene, question, value);
    case FactType::whole:
        return value.empty() ? wrong(scene, "company.error.count") : read_count(scene, value);
    case FactType::money: {
        auto amount = read_amount(value);
        if (!amount) return wrong(scene, "offers.error.amount");
        return right(Money{*amount, currency_of(*found.edition, question)});
    }
    case FactType::boolean: break;  // has buttons
    }
    return {};
}

std::optional<FactValue> read_told(Text question, Text value)
{
    const auto* askable = find_askable(question);
    if (!askable) return std::nullopt;
    if (value.empty()) return Unknown{};
    if (askable->type == FactType::boolean) return value == "yes";
    if (askable->type == FactType::choice) return Id{value};
    if (askable->type == FactType::choices && value == "none") return Choices{};
    return std::nullopt;
}

void tell(Interview& interview, const Id& question, FactValue value)
{
    interview.asked_again.clear();
    if (interview.answers.insert_or_assign(question, std::move(value)).second)
        interview.order.push_back(question);
}

void take_back(Interview& interview, const Id& question)
{
    interview.asked_again.clear();
    interview.answers.erase(question);
    std::erase(interview.order, question);
}

Text find_interview_focus(const Scene& scene)
{
    const Findings found{scene};
    return found.question ? "question-" + Text{found.question->id} : Text{"interview-end"};
}

State make_interview_content(const Scene& scene)
{
    const auto& interview = scene.view.interview;
    auto state = make_state(scene.editions, interview.answers, scene.today, find_pinned(scene));
    Workspace workspace{.reference_date = scene.state().settings().reference_date};
    if (!interview.rules.empty()) workspace.pinned_edition = interview.rules;
    state.workspace.emplace(workspace.id, workspace);
    return state;
}

}  // namespace palier
