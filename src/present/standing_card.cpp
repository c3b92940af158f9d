#include "present/standing_card.h"

#include <algorithm>

#include "core/names.h"
#include "core/shape.h"
#include "core/text.h"

namespace palier {

namespace {

// One line of the card and of its form.
struct Entry {
    Text key;   // of the field
    Text fact;  // whose texts name it and say why it is asked
    FieldKind kind;
    Text kept;   // as the field holds it
    Text shown;  // as it is told; empty: not said
};

const Partner& partner_of(const Scene& scene)
{
    static const Partner nobody;
    return scene.state().partner() ? *scene.state().partner() : nobody;
}

Text write_count(const std::optional<std::int64_t>& count)
{
    return count ? Text{std::to_string(*count)} : Text{};
}

Text write_minor(const std::optional<Money>& money)
{
    return money ? Text{write_amount(money->minor)} : Text{};
}

Text write_day(const std::optional<Date>& day)
{
    return day ? Text{write_date(*day)} : Text{};
}

bool asks_for_membership(const Scene& scene)
{
    return std::ranges::any_of(scene.editions, &Edition::members_at_renewal);
}

List<Entry> find_entries(const Scene& scene)
{
    const auto& texts = scene.texts;
    const auto& partner = partner_of(scene);
    const auto& [member, renews_on, first_benefits_on, premium_fee] = partner.membership;
    const auto& [seats_sold, teams_users, solution_value] = partner.metrics;
    auto count = [&](const auto& value) { return value ? texts.number(*value) : Text{}; };
    auto money = [&](const auto& value) { return value ? texts.money(*value) : Text{}; };
    auto day = [&](const auto& value) { return value ? texts.date(*value) : Text{}; };

    List<Entry> entries;
    auto add_asked = [&](Entry entry) {
        if (scene.edition->find_fact(entry.fact)) entries.push_back(entry);
    };
    Text kind = partner.kind.empty() ? Text{} : texts.value(FactValue{partner.kind}, "company.kind");
    add_asked({"kind", "company.kind", FieldKind::choice, partner.kind, kind});
    add_asked({"country", "company.country", FieldKind::text, partner.country, partner.country});
    if (asks_for_membership(scene)) {
        Text answer = member == Answer::unknown ? Text{} : texts("form.answer." + write_answer(member));
        entries.push_back({"member", "company.member", FieldKind::choice, write_answer(member), answer});
        entries.push_back(
            {"renews-on", "company.renews-on", FieldKind::date, write_day(renews_on), day(renews_on)}
        );
    }
    add_asked(
        {"first-benefits-on",
         "company.first-benefits-on",
         FieldKind::date,
         write_day(first_benefits_on),
         day(first_benefits_on)}
    );
    add_asked({"seats-sold", "company.seats-sold", FieldKind::text, write_count(seats_sold), count(seats_sold)}
    );
    add_asked(
        {"teams-users", "company.teams-users", FieldKind::text, write_count(teams_users), count(teams_users)}
    );
    add_asked(
        {"solution-value",
         "company.solution-value",
         FieldKind::amount,
         write_minor(solution_value),
         money(solution_value)}
    );
    add_asked(
        {"premium-fee", "company.premium-fee", FieldKind::amount, write_minor(premium_fee), money(premium_fee)}
    );
    return entries;
}

// The programme's texts where the edition asks; the membership is asked for by the way editions follow one another.
Text name_of(const Scene& scene, const Entry& entry)
{
    auto own = scene.texts.optional("company.standing." + entry.key);
    return own.empty() ? scene.texts("fact." + entry.fact + ".name") : own;
}

Text why_of(const Scene& scene, const Entry& entry)
{
    auto own = scene.texts.optional("company.standing." + entry.key + ".hint");
    return own.empty() ? scene.texts("fact." + entry.fact + ".why") : own;
}

List<Choice> find_choices(const Scene& scene, const Entry& entry)
{
    if (entry.key == "member") return answer_choices(scene.texts);
    List<Choice> choices{{"", scene.texts("company.choose")}};
    for (auto kind : {names::software, names::services})
        choices.push_back({Text{kind}, scene.texts.value(FactValue{Id{kind}}, "company.kind")});
    return choices;
}

Form present_form(const Scene& scene, const List<Entry>& entries)
{
    DraftView draft{scene, "standing"};
    auto form = start_form(scene, "standing", "company.standing");
    for (const auto& entry : entries) {
        Field field{
            .key = entry.key,
            .kind = entry.kind,
            .label = name_of(scene, entry),
            .value = draft.value(entry.key, entry.kept),
            .hint = why_of(scene, entry),
            .error = draft.error(entry.key),
        };
        if (entry.kind == FieldKind::choice) field.options = find_choices(scene, entry);
        if (entry.kind == FieldKind::date) show_date(scene.texts, field);
        form.fields.push_back(field);
    }
    return form;
}

// ---- Reading ----

struct Reader {
    const Scene& scene;
    DraftView draft;
    FormReading& reading;

    Text text(Text key, Text kept) const { return Text{trim(draft.value(key, kept))}; }
    void refuse(Text key, Text sentence) { reading.errors[key] = scene.texts(sentence); }

    std::optional<Date> day(Text key, const std::optional<Date>& kept)
    {
        auto typed = text(key, write_day(kept));
        auto read = read_date(typed);
        if (!typed.empty() && !read) refuse(key, "offers.error.date");
        return read;
    }
    std::optional<Money> money(Text key, const std::optional<Money>& kept)
    {
        auto typed = text(key, write_minor(kept));
        if (typed.empty()) return std::nullopt;
        auto amount = read_amount(typed);
        if (!amount) {
            refuse(key, "offers.error.amount");
            return std::nullopt;
        }
        return Money{*amount, kept ? kept->currency : scene.edition->ladder.currency};
    }
    // Digits; spaces between groups of them are let pass.
    std::optional<std::int64_t> count(Text key, const std::optional<std::int64_t>& kept)
    {
        std::string digits;
        for (char c : text(key, write_count(kept)).view())
            if (c != ' ') digits += c;
        if (digits.empty()) return std::nullopt;
        bool fits =
            digits.size() <= 12 && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
        if (!fits) {
            refuse(key, "company.error.count");
            return std::nullopt;
        }
        return std::stoll(digits);
    }
};

}  // namespace

std::optional<RecordCard> present_standing(const Scene& scene)
{
    auto entries = find_entries(scene);
    if (entries.empty()) return std::nullopt;

    const auto& texts = scene.texts;
    RecordCard card{.key = "company-standing", .name = texts("company.standing.title")};
    if (is_form_open(scene, "standing")) {
        card.form = present_form(scene, entries);
        return card;
    }
    for (const auto& entry : entries)
        card.pairs.push_back(
            entry.shown.empty() ? Pair{name_of(scene, entry), texts("value.unknown"), Tone::unknown}
                                : Pair{name_of(scene, entry), entry.shown}
        );
    card.buttons = {make_form_button(scene, "standing", texts("company.standing.change"))};
    return card;
}

FormReading read_standing_form(const Scene& scene, Text form)
{
    const auto& kept = partner_of(scene);
    FormReading reading;
    Reader reader{scene, {scene, form}, reading};
    SaveStanding command{
        .kind = reader.text("kind", kept.kind),
        .country = to_upper(std::string{reader.text("country", kept.country)}),
        .membership =
            {
                .member = read_answer(reader.text("member", write_answer(kept.membership.member))),
                .renews_on = reader.day("renews-on", kept.membership.renews_on),
                .first_benefits_on = reader.day("first-benefits-on", kept.membership.first_benefits_on),
                .premium_fee = reader.money("premium-fee", kept.membership.premium_fee),
            },
        .metrics =
            {
                .seats_sold = reader.count("seats-sold", kept.metrics.seats_sold),
                .teams_users = reader.count("teams-users", kept.metrics.teams_users),
                .solution_value = reader.money("solution-value", kept.metrics.solution_value),
            },
    };
    if (!command.country.empty() && !is_country(command.country))
        reader.refuse("country", "company.error.country");
    if (reading.errors.empty()) reading.command = command;
    return reading;
}

}  // namespace palier
