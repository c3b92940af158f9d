#include "present/company_page.h"

#include <algorithm>

#include "core/assess.h"
#include "core/match.h"
#include "core/names.h"
#include "core/text.h"
#include "present/command_button.h"
#include "present/names.h"
#include "present/reasons.h"
#include "present/tenant_walk.h"

namespace palier {

namespace {

const Partner& partner_of(const Scene& scene)
{
    static const Partner nobody;
    return scene.state().partner() ? *scene.state().partner() : nobody;
}

template <class Record>
const Record* find(const std::vector<Record>& records, std::string_view id)
{
    auto found = std::ranges::find(records, id, &Record::id);
    return found == records.end() ? nullptr : &*found;
}

Pair make_pair(const Texts& texts, Text label, Text value)
{
    if (value.empty()) return {texts(label), texts("value.unknown"), Tone::unknown};
    return {texts(label), value};
}

Badge make_answer_badge(const Texts& texts, Text prefix, Answer answer)
{
    auto text = texts(Text{prefix} + "." + write_answer(answer));
    switch (answer) {
    case Answer::yes: return {text, Tone::met};
    case Answer::no: return {text, Tone::refusal};
    case Answer::unknown: return {text, Tone::unknown};
    }
    return {text, Tone::unknown};
}

// ---- Who is signed in ----

Form present_session_form(const Scene& scene)
{
    const auto& partner = partner_of(scene);
    DraftView draft{scene, "session"};
    auto kept = partner.session ? *partner.session : Session{};

    auto form = start_form(scene, "session", "company.session");
    auto person = make_field(scene, draft, FieldKind::choice, "person", kept.person, "company.session");
    person.options = {{"", scene.texts("company.choose")}};
    for (const auto& known : partner.people)
        person.options.push_back({known.id, person_name(scene, known.id)});
    person.required = true;
    auto tenant = make_field(scene, draft, FieldKind::choice, "tenant", kept.tenant, "company.session");
    tenant.options = {{"", scene.texts("company.choose")}};
    for (const auto& known : partner.tenants)
        tenant.options.push_back({known.id, tenant_name(scene, known.id)});
    tenant.required = true;
    form.fields = {person, tenant};
    return form;
}

List<Finding> present_access(const Scene& scene)
{
    const auto& partner = partner_of(scene);
    if (!partner.session) return {};
    Values values{
        {"person", person_name(scene, partner.session->person)},
        {"tenant", tenant_name(scene, partner.session->tenant)}
    };
    auto access = assess_access(*scene.edition, scene.state(), scene.today);
    List<Finding> findings{
        present_finding(scene, "company-sees", "company.sees", access.sees, values),
        present_finding(scene, "company-manages", "company.manages", access.manages, values),
        present_finding(scene, "company-associates", "company.associates", access.associates, values),
        present_finding(scene, "company-creates", "company.creates", access.creates_users, values),
    };
    for (auto& finding : findings) finding.changes.clear();  // all of it is changed on this page
    return findings;
}

void present_session(const Scene& scene, CompanyPage& page)
{
    const auto& texts = scene.texts;
    const auto& partner = partner_of(scene);
    page.session_title = texts("company.session.title");
    page.access = present_access(scene);
    bool possible = !partner.people.empty() && !partner.tenants.empty();

    if (partner.session)
        page.session_sentence = texts(
            "company.session.signed-in",
            {{"person", person_name(scene, partner.session->person)},
             {"tenant", tenant_name(scene, partner.session->tenant)}}
        );
    else
        page.session_sentence = texts(possible ? "company.session.nobody" : "company.session.impossible");

    if (possible && (!partner.session || is_form_open(scene, "session")))
        page.session_form = present_session_form(scene);
    else if (possible)
        page.session_buttons = {make_form_button(scene, "session", texts("company.session.change"))};
    if (page.session_form && !partner.session) page.session_form->discard.reset();
}

// The tenant whose association is walked through: one that was asked for, else the one in use while it hides the menu.
Id find_walked_tenant(const Scene& scene)
{
    const auto& partner = partner_of(scene);
    for (const auto& tenant : partner.tenants)
        if (scene.view.is_open("walk/" + tenant.id)) return tenant.id;
    if (!partner.session) return {};
    bool hidden = assess_access(*scene.edition, scene.state(), scene.today).sees.outcome == Outcome::not_met;
    return hidden ? partner.session->tenant : Id{};
}

// ---- The account ----

Form present_account_form(const Scene& scene)
{
    const auto& partner = partner_of(scene);
    DraftView draft{scene, "company"};
    auto form = start_form(scene, "company", "company.account");
    auto name = make_field(scene, draft, FieldKind::text, "name", partner.name, "company.account");
    name.autocomplete = "organization";
    auto has = make_field(
        scene, draft, FieldKind::choice, "has-partner-id", write_answer(partner.has_partner_id), "company.account"
    );
    has.options = answer_choices(scene.texts);
    form.fields = {
        name,
        has,
        make_field(scene, draft, FieldKind::text, "partner-id", partner.partner_id, "company.account"),
        make_field(scene, draft, FieldKind::text, "global-account", partner.global_account, "company.account"),
        make_field(scene, draft, FieldKind::email, "account-email", partner.account_email, "company.account"),
    };
    return form;
}

void present_account(const Scene& scene, CompanyPage& page)
{
    const auto& texts = scene.texts;
    const auto& partner = partner_of(scene);
    page.account_title = texts("company.account.title");

    auto has = make_answer_badge(texts, "form.answer", partner.has_partner_id);
    page.account = {
        {texts("company.account.has-partner-id"), has.text, has.tone},
        make_pair(texts, "company.account.partner-id", partner.partner_id),
        make_pair(texts, "company.account.global-account", partner.global_account),
        make_pair(texts, "company.account.account-email", partner.account_email),
    };
    for (const auto* number : {"R1", "R2"})
        if (const auto* statement = scene.edition->find_statement(number))
            page.account_notes.push_back(texts(
                Text{"company.account.note."} + number,
                {{"source", present_provenance(texts, number, statement->provenance)}}
            ));

    bool blank = partner.name.empty() && partner.has_partner_id == Answer::unknown;
    if (blank || is_form_open(scene, "company"))
        page.account_form = present_account_form(scene);
    else
        page.account_buttons = {make_form_button(scene, "company", texts("company.account.change"))};
    if (page.account_form && blank && !scene.view.drafts.contains("company"))
        page.account_form->discard.reset();
}

// R47.
void present_enrolment(const Scene& scene, CompanyPage& page)
{
    if (!scene.edition->find_rule(names::enrol)) return;
    const auto& enrolled = partner_of(scene).enrolled_on;
    auto verdict = assess_rule(
        *scene.edition, names::enrol, find_facts(*scene.edition, scene.state(), scene.today), scene.today
    );
    if (enrolled) verdict.outcome = Outcome::met;
    page.enrolment = present_finding(
        scene,
        "company-enrolment",
        "company.enrolment",
        verdict,
        {{"date", enrolled ? scene.texts.date(*enrolled) : Text{}}}
    );
    page.enrolment->changes.clear();
    if (!enrolled)
        page.enrolment_buttons = {make_command_button(
            scene, "company-enrol", scene.texts("company.enrolment.button"), Enrol{}, Button::Kind::primary
        )};
}

// ---- Publisher profiles ----

// Up to the reference date, without what was proven fraudulent, by currency.
List<Text> sum_sales(const Scene& scene, const Id& profile)
{
    std::map<std::string, Money> sums;
    for (const auto& [id, sale] : scene.state().sales) {
        if (sale.profile != profile || sale.on > scene.today || sale.fraudulent) continue;
        auto& sum = sums.try_emplace(sale.amount.currency, Money{0, sale.amount.currency}).first->second;
        if (auto added = add(sum, sale.amount)) sum = *added;
    }
    List<Text> amounts;
    for (const auto& [currency, sum] : sums) amounts.push_back(scene.texts.money(sum));
    return amounts;
}

Form present_profile_form(const Scene& scene, Text id, const PublisherProfile& kept)
{
    DraftView draft{scene, id};
    auto form = start_form(scene, id, "company.profile");
    auto name = make_field(scene, draft, FieldKind::text, "name", kept.name, "company.profile");
    name.required = true;
    auto linked =
        make_field(scene, draft, FieldKind::choice, "linked", write_answer(kept.linked), "company.profile");
    linked.options = answer_choices(scene.texts);
    form.fields = {name, linked};
    return form;
}

// R18.
RecordCard present_profile(const Scene& scene, const PublisherProfile& profile)
{
    const auto& texts = scene.texts;
    auto form = "profile/" + profile.id;
    auto sales = sum_sales(scene, profile.id);
    RecordCard card{
        .key = "card-" + form,
        .name = profile_name(scene, profile.id),
        .badges = {make_answer_badge(texts, "company.profile.badge", profile.linked)},
        .pairs = {{texts("company.profile.sales"), sales.empty() ? texts("value.none") : texts.list(sales)}},
        .sentences = {texts("company.profile.sentence." + write_answer(profile.linked))},
        .buttons =
            {
                make_form_button(scene, form, texts("company.profile.change")),
                make_command_button(
                    scene, "remove-" + form, texts("company.remove"), RemoveProfile{profile.id}, Button::Kind::quiet
                ),
            },
    };
    if (is_form_open(scene, form)) card.form = present_profile_form(scene, form, profile);
    return card;
}

RecordList start_list(const Scene& scene, Text kind, bool empty)
{
    const auto& texts = scene.texts;
    auto base = "company." + kind;
    RecordList list{
        .key = "company-" + kind,
        .title = texts(base + ".title"),
        .text = texts(base + ".text"),
        .none = empty ? texts(base + ".none") : Text{},
        .new_title = texts(base + ".add"),
    };
    if (!is_form_open(scene, kind + "/new"))
        list.add = make_form_button(scene, kind + "/new", texts(base + ".add"));
    return list;
}

RecordList present_profiles(const Scene& scene)
{
    auto list = start_list(scene, "profile", partner_of(scene).profiles.empty());
    for (const auto& profile : partner_of(scene).profiles)
        list.cards.push_back(present_profile(scene, profile));
    if (!list.add) list.new_form = present_profile_form(scene, "profile/new", {});
    return list;
}

// ---- Tenants ----

Text standing_id(const TenantStanding& standing)
{
    return match(
        standing,
        [](const OnboardingTenant&) { return "onboarding"; },
        [](const SeparateTenant&) { return "separate"; },
        [](const AssociatedTenant&) { return "associated"; },
        [](const TakenTenant&) { return "taken"; }
    );
}

Badge present_standing(const Texts& texts, const TenantStanding& standing)
{
    return match(
        standing,
        [&](const OnboardingTenant&) { return Badge{texts("company.tenant.badge.onboarding"), Tone::met}; },
        [&](const SeparateTenant&) { return Badge{texts("company.tenant.badge.separate"), Tone::refusal}; },
        [&](const AssociatedTenant& associated) {
            if (associated.signed_in_since) return Badge{texts("company.tenant.badge.associated"), Tone::met};
            return Badge{texts("company.tenant.badge.sign-in-again"), Tone::unknown};
        },
        [&](const TakenTenant&) { return Badge{texts("company.tenant.badge.taken"), Tone::refusal}; }
    );
}

Form present_tenant_form(const Scene& scene, Text id, const Tenant& kept)
{
    DraftView draft{scene, id};
    const auto& texts = scene.texts;
    auto form = start_form(scene, id, "company.tenant");
    auto name = make_field(scene, draft, FieldKind::text, "name", kept.name, "company.tenant");
    name.required = true;
    auto standing =
        make_field(scene, draft, FieldKind::choice, "standing", standing_id(kept.standing), "company.tenant");
    for (const auto* choice : {"onboarding", "separate", "taken"})
        standing.options.push_back({choice, texts(Text{"company.tenant.standing."} + choice)});
    if (std::holds_alternative<AssociatedTenant>(kept.standing))
        standing.options.push_back({"associated", texts("company.tenant.standing.associated")});
    form.fields = {name, standing};
    return form;
}

RecordCard present_tenant(const Scene& scene, const Tenant& tenant)
{
    const auto& texts = scene.texts;
    auto form = "tenant/" + tenant.id;
    RecordCard card{
        .key = "card-" + form,
        .name = tenant_name(scene, tenant.id),
        .badges = {present_standing(texts, tenant.standing)},
        .sentences = {texts("company.tenant.sentence." + standing_id(tenant.standing))},
    };
    if (const auto* associated = std::get_if<AssociatedTenant>(&tenant.standing))
        card.pairs.push_back({texts("company.tenant.associated-on"), texts.date(associated->on)});
    if (std::holds_alternative<SeparateTenant>(tenant.standing))
        card.buttons.push_back(
            {"start-walk/" + tenant.id,
             texts("company.tenant.associate"),
             SetOpen{"walk/" + tenant.id, true},
             scene.view.is_open("walk/" + tenant.id) ? texts("company.tenant.walk-is-open") : Text{},
             Button::Kind::primary}
        );
    card.buttons.push_back(make_form_button(scene, form, texts("company.tenant.change")));
    card.buttons.push_back(make_command_button(
        scene, "remove-" + form, texts("company.remove"), RemoveTenant{tenant.id}, Button::Kind::quiet
    ));
    if (is_form_open(scene, form)) card.form = present_tenant_form(scene, form, tenant);
    return card;
}

RecordList present_tenants(const Scene& scene)
{
    auto list = start_list(scene, "tenant", partner_of(scene).tenants.empty());
    for (const auto& tenant : partner_of(scene).tenants) list.cards.push_back(present_tenant(scene, tenant));
    bool first = partner_of(scene).tenants.empty();
    if (!list.add)
        list.new_form = present_tenant_form(
            scene, "tenant/new", {"", "", first ? TenantStanding{OnboardingTenant{}} : SeparateTenant{}}
        );
    return list;
}

// ---- People ----

// What the person could do if signed in with the tenant in use.
Access assess_person(const Scene& scene, const Person& person)
{
    auto state = scene.state();
    auto& partner = state.partners.begin()->second;
    partner.session = Session{person.id, partner.session ? partner.session->tenant : Id{}};
    return assess_access(*scene.edition, state, scene.today);
}

Form present_person_form(const Scene& scene, Text id, const Person& kept)
{
    DraftView draft{scene, id};
    auto form = start_form(scene, id, "company.person");
    auto name = make_field(scene, draft, FieldKind::text, "name", kept.name, "company.person");
    name.required = true;
    name.autocomplete = "off";
    auto email = make_field(scene, draft, FieldKind::email, "email", kept.email, "company.person");
    email.autocomplete = "off";
    auto roles = make_field(
        scene, draft, FieldKind::choices, "roles", join_ids({kept.roles.begin(), kept.roles.end()}), "company.person"
    );
    for (const auto& role : scene.edition->roles)
        roles.options.push_back({role.id, role_name(scene.texts, role.id)});
    form.fields = {name, email, roles};
    return form;
}

RecordCard present_person(const Scene& scene, const Person& person)
{
    const auto& texts = scene.texts;
    auto form = "person/" + person.id;
    auto access = assess_person(scene, person);
    bool signed_in = partner_of(scene).session && partner_of(scene).session->person == person.id;
    auto roles = role_names(texts, {person.roles.begin(), person.roles.end()});

    RecordCard card{
        .key = "card-" + form,
        .name = person_name(scene, person.id),
        .pairs =
            {
                make_pair(texts, "company.person.email", person.email),
                make_pair(texts, "company.person.roles", roles.empty() ? Text{} : texts.list(roles)),
            },
    };
    if (signed_in) card.badges.push_back({texts("company.person.signed-in"), Tone::accent});
    if (access.manages.outcome == Outcome::met)
        card.badges.push_back({texts("company.person.manages"), Tone::met});
    if (access.associates.outcome == Outcome::met)
        card.badges.push_back({texts("company.person.associates"), Tone::met});
    if (access.creates_users.outcome == Outcome::met)
        card.badges.push_back({texts("company.person.creates"), Tone::met});
    if (access.manages.outcome == Outcome::not_met)
        card.sentences.push_back(present_first_reason(texts, *scene.edition, access.manages).sentence);

    card.buttons = {
        make_form_button(scene, form, texts("company.person.change")),
        make_command_button(
            scene, "remove-" + form, texts("company.remove"), RemovePerson{person.id}, Button::Kind::quiet
        ),
    };
    if (is_form_open(scene, form)) card.form = present_person_form(scene, form, person);
    return card;
}

RecordList present_people(const Scene& scene)
{
    auto list = start_list(scene, "person", partner_of(scene).people.empty());
    for (const auto& person : partner_of(scene).people) list.cards.push_back(present_person(scene, person));
    if (!list.add) list.new_form = present_person_form(scene, "person/new", {});
    return list;
}

// ---- Reading ----

// Something before the "@" and a dot after it: enough to notice a slip; no address is turned away for its looks.
bool looks_like_address(std::string_view email)
{
    auto at = email.find('@');
    return at != std::string_view::npos && at > 0 && email.find('.', at + 2) != std::string_view::npos &&
           email.back() != '.' && email.find(' ') == std::string_view::npos;
}

// The id of what the form is about; empty for something new, which is given one when it is kept.
Id subject_of(Text form)
{
    auto subject = form_subject(form);
    return subject == "new" ? Id{} : Id{subject};
}

Text read_text(const DraftView& draft, Text field, Text kept)
{
    return Text{trim(draft.value(field, kept))};
}

Text read_name(const Scene& scene, const DraftView& draft, Text kept, FormReading& reading)
{
    auto name = read_text(draft, "name", kept);
    if (name.empty()) reading.errors["name"] = scene.texts("company.error.name");
    return name;
}

Text read_email(const Scene& scene, const DraftView& draft, Text field, Text kept, FormReading& reading)
{
    auto email = read_text(draft, field, kept);
    if (!email.empty() && !looks_like_address(email))
        reading.errors[Text{field}] = scene.texts("company.error.email");
    return email;
}

}  // namespace

CompanyPage present_company(const Scene& scene)
{
    CompanyPage page;
    page.title = company_name(scene);
    present_session(scene, page);
    page.walk = present_tenant_walk(scene, find_walked_tenant(scene));
    present_account(scene, page);
    page.standing = present_standing(scene);
    present_enrolment(scene, page);
    page.profiles = present_profiles(scene);
    page.tenants = present_tenants(scene);
    page.people = present_people(scene);
    return page;
}

FormReading read_company_form(const Scene& scene, Text form)
{
    const auto& kept = partner_of(scene);
    DraftView draft{scene, form};
    FormReading reading;
    SaveCompany command{
        .name = read_text(draft, "name", kept.name),
        .has_partner_id = read_answer(draft.value("has-partner-id", write_answer(kept.has_partner_id))),
        .partner_id = read_text(draft, "partner-id", kept.partner_id),
        .global_account = read_text(draft, "global-account", kept.global_account),
        .account_email = read_email(scene, draft, "account-email", kept.account_email, reading),
    };
    if (command.has_partner_id == Answer::no && !command.partner_id.empty())
        reading.errors["partner-id"] = scene.texts("company.error.partner-id");
    // Who types the number has one.
    if (command.has_partner_id == Answer::unknown && !command.partner_id.empty())
        command.has_partner_id = Answer::yes;
    if (reading.errors.empty()) reading.command = command;
    return reading;
}

FormReading read_profile_form(const Scene& scene, Text form)
{
    DraftView draft{scene, form};
    const auto* known = find(partner_of(scene).profiles, form_subject(form));
    auto kept = known ? *known : PublisherProfile{};
    FormReading reading;
    PublisherProfile profile{
        .id = subject_of(form),
        .name = read_name(scene, draft, kept.name, reading),
        .linked = read_answer(draft.value("linked", write_answer(kept.linked))),
    };
    if (reading.errors.empty()) reading.command = SaveProfile{profile};
    return reading;
}

FormReading read_tenant_form(const Scene& scene, Text form)
{
    DraftView draft{scene, form};
    const auto* known = find(partner_of(scene).tenants, form_subject(form));
    bool first = partner_of(scene).tenants.empty();
    auto kept = known ? *known : Tenant{"", "", first ? TenantStanding{OnboardingTenant{}} : SeparateTenant{}};
    FormReading reading;
    SaveTenant command{
        .id = subject_of(form),
        .name = read_name(scene, draft, kept.name, reading),
        .standing = draft.value("standing", standing_id(kept.standing)),
    };
    if (reading.errors.empty()) reading.command = command;
    return reading;
}

FormReading read_person_form(const Scene& scene, Text form)
{
    DraftView draft{scene, form};
    const auto* known = find(partner_of(scene).people, form_subject(form));
    auto kept = known ? *known : Person{};
    FormReading reading;
    auto roles = split_ids(draft.value("roles", join_ids({kept.roles.begin(), kept.roles.end()})));
    Person person{
        .id = subject_of(form),
        .name = read_name(scene, draft, kept.name, reading),
        .email = read_email(scene, draft, "email", kept.email, reading),
        .roles = {roles.begin(), roles.end()},
    };
    if (reading.errors.empty()) reading.command = SavePerson{person};
    return reading;
}

FormReading read_session_form(const Scene& scene, Text form)
{
    DraftView draft{scene, form};
    auto kept = partner_of(scene).session ? *partner_of(scene).session : Session{};
    FormReading reading;
    SignIn command{draft.value("person", kept.person), draft.value("tenant", kept.tenant)};
    if (command.person.empty()) reading.errors["person"] = scene.texts("company.error.person");
    if (command.tenant.empty()) reading.errors["tenant"] = scene.texts("company.error.tenant");
    if (reading.errors.empty()) reading.command = command;
    return reading;
}

}  // namespace palier
