#include "present/contact_page.h"

#include <algorithm>
#include <array>

#include "core/assess.h"
#include "core/text.h"
#include "present/mends.h"
#include "present/names.h"
#include "present/reasons.h"

namespace palier {

namespace {

const Partner& partner_of(const Scene& scene)
{
    static const Partner nobody;
    return scene.state().partner() ? *scene.state().partner() : nobody;
}

const Person* find_person(const Scene& scene, const Id& id)
{
    const auto& people = partner_of(scene).people;
    auto found = std::ranges::find(people, id, &Person::id);
    return found == people.end() ? nullptr : &*found;
}

const Contact* find_contact(const Scene& scene, Text id)
{
    auto found = scene.state().contacts.find(id);
    return found == scene.state().contacts.end() ? nullptr : &found->second;
}

// What the form holds now. The e-mail of the chosen person is offered until another one is typed.
Contact read_draft(const Scene& scene, Text form)
{
    DraftView draft{scene, form};
    const auto* kept = find_contact(scene, form_subject(form));
    Contact contact = kept ? *kept : Contact{};
    contact.person = draft.value("person", contact.person);
    const auto* person = find_person(scene, contact.person);
    bool another = kept && contact.person != kept->person;
    if (person && (!kept || another)) contact.email = person->email;
    contact.email = trim(draft.value("email", contact.email));
    contact.phone = trim(draft.value("phone", contact.phone));
    contact.language = draft.value("language", contact.language);
    return contact;
}

// The outcome that the edition gives to one fact of the contact; nothing when it does not ask for it.
std::optional<Outcome> find_outcome(const Edition& edition, const std::vector<Reason>& reasons, Text fact)
{
    for (const auto& reason : reasons) {
        const auto* test = std::get_if<FactTest>(&edition.nodes[reason.node].question);
        if (test && edition.facts[test->fact].id == fact) return reason.outcome;
        if (auto below = find_outcome(edition, reason.children, fact)) return below;
    }
    return std::nullopt;
}

struct Check {
    const char *fact, *field, *error;
};
constexpr std::array<Check, 5> checks{{
    {"contact.user-picked", "person", "contact.error.person"},
    {"contact.email-given", "email", "contact.error.email"},
    {"contact.email-differs", "email", "contact.error.email-same"},
    {"contact.phone-given", "phone", "contact.error.phone"},
    {"contact.language-given", "language", "contact.error.language"},
}};

// Something before the "@" and a dot somewhere after it: enough to notice a slip, and no address is turned
// away.
bool looks_like_address(std::string_view email)
{
    auto at = email.find('@');
    return at != std::string_view::npos && at > 0 && email.find('.', at + 2) != std::string_view::npos &&
           email.back() != '.' && email.find(' ') == std::string_view::npos;
}

// What is wrong with the form as it is, by field, the edition being asked (R49 to R51).
std::map<std::string, std::string> find_errors(const Scene& scene, const Contact& contact)
{
    std::map<std::string, std::string> errors;
    auto verdict = assess_contact(*scene.edition, scene.state(), contact, scene.today);
    for (const auto& check : checks)
        if (find_outcome(*scene.edition, verdict.reasons, check.fact) == Outcome::not_met)
            errors.try_emplace(check.field, scene.texts(check.error));
    if (!contact.email.empty() && !looks_like_address(contact.email))
        errors.try_emplace("email", scene.texts("contact.error.email-shape"));
    return errors;
}

List<Choice> present_people(const Scene& scene)
{
    List<Choice> choices{{"", scene.texts("contact.choose")}};
    for (const auto& person : partner_of(scene).people)
        choices.push_back({person.id, person_name(scene, person.id)});
    return choices;
}

List<Choice> present_languages(const Texts& texts)
{
    static constexpr std::array languages{
        "en", "fr", "de", "es", "it", "pt", "nl", "pl", "sv", "cs", "tr", "ja", "ko", "zh"
    };
    List<Choice> choices{{"", texts("contact.choose")}};
    for (const auto* language : languages) choices.push_back({language, texts(Text{"language."} + language)});
    return choices;
}

Form present_form(const Scene& scene, Text id)
{
    const auto& texts = scene.texts;
    DraftView draft{scene, id};
    auto contact = read_draft(scene, id);
    const auto* kept = find_contact(scene, form_subject(id));

    Form form{.id = id};
    auto person =
        make_field(scene, draft, FieldKind::choice, "person", kept ? kept->person : "", "contact.field");
    person.options = present_people(scene);
    person.required = true;
    auto email = make_field(scene, draft, FieldKind::email, "email", contact.email, "contact.field");
    email.required = true;
    email.autocomplete = "off";
    // R50: said while one types, not only when one has finished.
    if (is_same_address(contact.email, partner_of(scene).account_email) && !contact.email.empty())
        email.error = texts("contact.error.email-same");
    auto phone =
        make_field(scene, draft, FieldKind::telephone, "phone", kept ? kept->phone : "", "contact.field");
    phone.required = true;
    auto language =
        make_field(scene, draft, FieldKind::choice, "language", kept ? kept->language : "", "contact.field");
    language.options = present_languages(texts);
    language.required = true;
    form.fields = {person, email, phone, language};

    form.submit = {"contact-assign", texts("contact.assign"), SubmitForm{id}, "", Button::Kind::primary};
    auto manages = assess_access(*scene.edition, scene.state(), scene.today).manages;
    if (manages.outcome == Outcome::not_met)
        form.submit.why_not = present_first_reason(texts, *scene.edition, manages).sentence;
    if (kept || draft.touched())
        form.discard =
            Button{"contact-cancel", texts("contact.cancel"), DiscardForm{id}, "", Button::Kind::quiet};
    return form;
}

ContactCard present_card(const Scene& scene, const Contact& contact)
{
    const auto& texts = scene.texts;
    ContactCard card{.key = "contact-" + contact.id, .name = person_name(scene, contact.person)};
    auto known = [&](Text label, Text value) {
        if (value.empty()) return Pair{texts(label), texts("value.unknown"), Tone::unknown};
        return Pair{texts(label), value};
    };
    card.pairs = {
        known("contact.field.email", contact.email),
        known("contact.field.phone", contact.phone),
        known("contact.field.language", texts.optional("language." + contact.language)),
        {texts("contact.assigned-on"), texts.date(contact.assigned_on)},
    };
    auto form = "contact/" + contact.id;
    card.buttons = {
        {"change-" + contact.id, texts("contact.change"), SetOpen{form, true}},
        {"remove-" + contact.id,
         texts("contact.remove"),
         Command{RemoveContact{contact.id}},
         "",
         Button::Kind::danger}
    };
    return card;
}

// A kept contact that does not fit the rules (any more): the account's address has changed, the person has
// gone.
void add_problems(const Scene& scene, const Contact& contact, List<NoticeBox>& notices)
{
    auto verdict = assess_contact(*scene.edition, scene.state(), contact, scene.today);
    if (verdict.outcome != Outcome::not_met) return;
    auto first = present_first_reason(scene.texts, *scene.edition, verdict);
    notices.push_back({
        .key = "problem-" + contact.id,
        .tone = Tone::refusal,
        .title = scene.texts("contact.problem", {{"name", person_name(scene, contact.person)}}),
        .text = first.sentence,
        .buttons =
            {{"mend-" + contact.id, scene.texts("contact.change"), SetOpen{"contact/" + contact.id, true}}},
    });
}

// R49: users are made in Account settings, by those who may.
NoticeBox present_detour(const Scene& scene)
{
    const auto& texts = scene.texts;
    auto creates = assess_access(*scene.edition, scene.state(), scene.today).creates_users;
    NoticeBox box{
        .key = "contact-detour",
        .tone = Tone::information,
        .title = texts(partner_of(scene).people.empty() ? "contact.nobody" : "contact.not-in-list"),
        .buttons = {{"contact-create-user", texts("contact.create-user"), GoTo{"/company"}}},
    };
    auto reason = present_first_reason(texts, *scene.edition, creates).sentence;
    switch (creates.outcome) {
    case Outcome::met: box.text = texts("contact.detour.may"); break;
    case Outcome::not_met:
    case Outcome::unknown:
    case Outcome::invalid: box.text = texts("contact.detour.others", {{"reason", reason}}); break;
    case Outcome::not_applicable: box.text = texts("contact.detour"); break;
    }
    return box;
}

Text find_open_form(const Scene& scene)
{
    for (const auto& [id, contact] : scene.state().contacts)
        if (scene.view.is_open("contact/" + id) || scene.view.drafts.contains("contact/" + id))
            return "contact/" + id;
    bool asked = scene.view.is_open("contact/new") || scene.view.drafts.contains("contact/new");
    return scene.state().contacts.empty() || asked ? "contact/new" : "";
}

void present_number(const Scene& scene, ContactPage& page)
{
    const auto& texts = scene.texts;
    const auto& maximum = scene.edition->contact.maximum;
    auto count = static_cast<int>(scene.state().contacts.size());
    page.number_note =
        maximum.value ? texts.count("contact.number", *maximum.value) : texts("contact.number-not-stated");
    if (count == 0) return;

    Button add{"contact-add", texts("contact.add"), SetOpen{"contact/new", true}};
    if (maximum.value && count >= *maximum.value) add.why_not = texts.count("contact.number", *maximum.value);
    page.buttons.push_back(add);
}

Text present_answer(const Scene& scene)
{
    const auto& texts = scene.texts;
    const auto& contacts = scene.state().contacts;
    if (contacts.empty()) return texts("contact.answer.none");
    List<Text> names;
    for (const auto& [id, contact] : contacts) names.push_back(person_name(scene, contact.person));
    return texts("contact.answer.assigned", {{"names", texts.list(names)}});
}

void present_access(const Scene& scene, ContactPage& page)
{
    auto manages = assess_access(*scene.edition, scene.state(), scene.today).manages;
    if (manages.outcome != Outcome::not_met) return;
    auto first = present_first_reason(scene.texts, *scene.edition, manages);
    page.notices.push_back({
        .key = "contact-access",
        .tone = Tone::refusal,
        .title = scene.texts("contact.role-needed"),
        .text = first.sentence,
        .buttons = present_mends(scene, manages, "", "contact"),
    });
}

}  // namespace

ContactPage present_contact(const Scene& scene)
{
    const auto& texts = scene.texts;
    ContactPage page;
    page.title = texts("contact.title");
    page.answer = present_answer(scene);
    page.source = texts(
        "contact.source", {{"source", present_provenance(texts, "R48", scene.edition->contact.provenance)}}
    );
    present_access(scene, page);
    for (const auto& [id, contact] : scene.state().contacts) {
        add_problems(scene, contact, page.notices);
        page.contacts.push_back(present_card(scene, contact));
    }
    if (partner_of(scene).account_email.empty())
        page.notices.push_back({
            .key = "contact-account-email",
            .tone = Tone::unknown,
            .text = texts("contact.account-email-unknown"),
            .buttons = {{"contact-say-account-email", texts("contact.say-account-email"), GoTo{"/company"}}},
        });
    present_number(scene, page);
    page.language_note = texts("contact.language-note");
    page.detour = {present_detour(scene)};

    auto form = find_open_form(scene);
    if (form.empty()) return page;
    page.form_heading = texts(form == "contact/new" ? "contact.form.new" : "contact.form.change");
    page.form_text = texts("contact.form.text");
    page.form = present_form(scene, form);
    page.checks_label = texts("contact.checks");
    page.checks = present_reasons(
        texts,
        *scene.edition,
        assess_contact(*scene.edition, scene.state(), read_draft(scene, form), scene.today)
    );
    return page;
}

FormReading read_contact_form(const Scene& scene, Text form)
{
    FormReading reading;
    auto contact = read_draft(scene, form);
    reading.errors = find_errors(scene, contact);
    if (reading.errors.empty()) reading.command = AssignContact{contact};
    return reading;
}

}  // namespace palier
