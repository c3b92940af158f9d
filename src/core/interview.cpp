#include "core/interview.h"

#include <algorithm>

#include "core/ladder.h"
#include "core/names.h"

namespace palier {

namespace {

const Id offer_id = "offer-1";

// Nothing where it was not asked or is not known.
template <class T>
const T* find_answer(const Answers& answers, std::string_view id)
{
    auto found = answers.find(id);
    return found == answers.end() ? nullptr : std::get_if<T>(&found->second);
}

bool is_said(const Answers& answers, std::string_view id)
{
    auto found = answers.find(id);
    return found != answers.end() && is_known(found->second);
}

Answer read_flag(const Answers& answers, std::string_view id)
{
    const auto* flag = find_answer<bool>(answers, id);
    if (!flag) return Answer::unknown;
    return *flag ? Answer::yes : Answer::no;
}

template <class T>
std::optional<T> read_value(const Answers& answers, std::string_view id)
{
    const auto* value = find_answer<T>(answers, id);
    return value ? std::optional{*value} : std::nullopt;
}

Id read_choice(const Answers& answers, std::string_view id)
{
    return read_value<Id>(answers, id).value_or(Id{});
}

std::set<Id> read_choices(const Answers& answers, std::string_view id)
{
    const auto* ids = find_answer<Choices>(answers, id);
    return ids ? std::set<Id>{ids->begin(), ids->end()} : std::set<Id>{};
}

Membership read_membership(const Answers& answers)
{
    const auto member = read_flag(answers, "company.member");
    return {
        member,
        member == Answer::yes ? read_value<Date>(answers, "company.renews-on") : std::nullopt,
        read_value<Date>(answers, "company.first-benefits-on"),
        read_value<Money>(answers, "company.premium-fee"),
    };
}

EditionChoice
choose(const std::vector<Edition>& editions, const Answers& answers, Date today, const Edition* pinned)
{
    if (pinned) return {.edition = pinned};
    return choose_edition(editions, read_membership(answers), today);
}

constexpr std::string_view tenants[] = {
    names::tenant_onboarding,
    names::tenant_associated,
    names::tenant_associated_before_sign_in,
    names::tenant_separate,
    names::tenant_taken,
};

TenantStanding make_standing(const Id& tenant, Date today)
{
    if (tenant == names::tenant_onboarding) return OnboardingTenant{};
    if (tenant == names::tenant_associated) return AssociatedTenant{today, true};
    if (tenant == names::tenant_associated_before_sign_in) return AssociatedTenant{today, false};
    if (tenant == names::tenant_taken) return TakenTenant{};
    return SeparateTenant{};
}

void add_person(const Answers& answers, Date today, Partner& partner)
{
    const bool has_roles = is_said(answers, "person.roles"), has_tenant = is_said(answers, "person.tenant");
    if (!has_roles && !has_tenant) return;
    partner.people = {{"person-1", "", "", read_choices(answers, "person.roles")}};
    partner.session = Session{"person-1", {}};
    if (!has_tenant) return;
    partner.tenants = {{"tenant-1", "", make_standing(read_choice(answers, "person.tenant"), today)}};
    partner.session->tenant = "tenant-1";
}

Partner make_partner(const Answers& answers, Date today)
{
    Partner partner;
    partner.id = "partner";
    partner.has_partner_id = read_flag(answers, "company.has-partner-id");
    partner.kind = read_choice(answers, "company.kind");
    partner.country = read_choice(answers, "company.country");
    partner.membership = read_membership(answers);
    partner.metrics = {
        read_value<std::int64_t>(answers, "company.seats-sold"),
        read_value<std::int64_t>(answers, "company.teams-users"),
        read_value<Money>(answers, "company.solution-value"),
    };
    if (is_said(answers, "company.profiles-linked"))
        partner.profiles = {{"profile-1", "", read_flag(answers, "company.profiles-linked")}};
    if (read_flag(answers, "company.enrolled") == Answer::yes) partner.enrolled_on = today;
    add_person(answers, today, partner);
    return partner;
}

Offer make_offer(const Edition* edition, const Answers& answers, Date today)
{
    Offer offer;
    offer.id = offer_id;
    offer.type = read_choice(answers, "offer.type");
    offer.options = read_choices(answers, "offer.options");
    offer.service_kind = read_choice(answers, "offer.service-kind");
    offer.stores = read_choices(answers, "offer.stores");
    offer.is_private = read_flag(answers, "offer.private");
    offer.has_public_twin = read_flag(answers, "offer.public-twin");
    offer.listing_optimised = read_flag(answers, "offer.listing-optimised");
    offer.co_sell_ready = read_flag(answers, "offer.co-sell-ready");

    const bool live = read_flag(answers, "offer.live") == Answer::yes;
    auto since = live ? read_value<Date>(answers, "offer.live-since") : std::nullopt;
    if (!edition) return offer;
    auto state = std::ranges::find(edition->offer_states, live, &OfferState::earns);
    if (state != edition->offer_states.end()) offer.moves = {{state->id, since.value_or(today)}};
    return offer;
}

template <class Record>
void put(ById<Record>& records, Record record)
{
    auto id = record.id;
    records.insert_or_assign(std::move(id), std::move(record));
}

// `edition` is null before the first one: without states there is no offer.
State make_records(const Edition* edition, const Answers& answers, Date today)
{
    State state;
    put(state.partners, make_partner(answers, today));
    if (auto offer = make_offer(edition, answers, today); !offer.moves.empty())
        put(state.offers, std::move(offer));
    if (const auto* sold = find_answer<Money>(answers, names::billed_sales))
        put(state.sales, Sale{"sale-1", today, *sold, "", "", false, read_choice(answers, "sale.nature")});

    constexpr std::int64_t enough = 100;  // for any edition's minimum
    auto contacts = read_value<std::int64_t>(answers, "company.contacts").value_or(0);
    for (std::int64_t i = 1; i <= std::min(contacts, enough); ++i) {
        Contact contact;
        contact.id = "contact-" + std::to_string(i);
        contact.assigned_on = today;
        put(state.contacts, std::move(contact));
    }
    return state;
}

// What silence would make known: no offer, nobody signed in, not enrolled.
std::set<Id> find_unsaid(const Answers& answers)
{
    std::set<Id> unsaid;
    auto unless = [&](std::string_view asked, std::initializer_list<const char*> facts) {
        if (!is_said(answers, asked)) unsaid.insert(facts.begin(), facts.end());
    };
    unless(
        "offer.live",
        {"offer.live",
         "offer.state",
         "company.live-offers",
         "company.live-transactable-offers",
         "company.live-offer-types",
         "company.live-appsource-offer-types",
         "company.live-categories"}
    );
    unless("offer.live-since", {"offer.live-since"});
    unless("company.enrolled", {"company.enrolled"});
    unless("company.contacts", {"company.contacts"});
    unless("person.roles", {"person.roles"});
    if (!is_said(answers, "person.tenant")) unless("person.roles", {"person.signed-in"});
    return unsaid;
}

template <class Part>
std::vector<Id> list_ids(const std::vector<Part>& parts)
{
    std::vector<Id> ids;
    for (const auto& part : parts) ids.push_back(part.id);
    return ids;
}

std::vector<Id> find_choices(const Edition& edition, const Answers& answers, std::string_view question)
{
    const auto* type = edition.find_offer_type(read_choice(answers, "offer.type"));
    if (question == "offer.type") return list_ids(edition.offer_types);
    if (question == "offer.stores") return list_ids(edition.stores);
    if (question == "person.roles") return list_ids(edition.roles);
    if (question == "person.tenant") return {std::begin(tenants), std::end(tenants)};
    if (question == "offer.owner") return {Id{names::owner_found}, Id{names::owner_missing}};
    if (question == "company.kind" || question == "sale.nature")
        return {Id{names::software}, Id{names::services}};
    if (question == "offer.service-kind" && type) return list_ids(type->services);
    if (question != "offer.options") return {};
    if (!type) return list_ids(edition.options);

    std::vector<Id> possible;
    for (const auto& option : edition.options) {
        auto is_listed = [&](const std::vector<Id>& ids) {
            return std::ranges::find(ids, option.id) != ids.end();
        };
        if (is_listed(type->options) || is_listed(type->shown_options)) possible.push_back(option.id);
    }
    return possible;
}

// What only makes sense after another answer.
bool is_due(const Answers& answers, std::string_view question)
{
    if (question == "company.renews-on") return read_flag(answers, "company.member") == Answer::yes;
    if (question == "offer.live-since") return read_flag(answers, "offer.live") == Answer::yes;
    return true;
}

// What is left of an answer when only these can be chosen; nothing when nothing is.
std::optional<FactValue> keep_possible(const FactValue& value, const std::vector<Id>& possible)
{
    auto is_possible = [&](const Id& id) { return std::ranges::find(possible, id) != possible.end(); };
    if (const auto* id = std::get_if<Id>(&value))
        return is_possible(*id) ? std::optional{value} : std::nullopt;
    const auto* ids = std::get_if<Choices>(&value);
    if (!ids || ids->empty()) return value;

    Choices kept;
    for (const auto& id : *ids)
        if (is_possible(id)) kept.push_back(id);
    return kept.empty() ? std::nullopt : std::optional{FactValue{std::move(kept)}};
}

Answers find_counting(const Edition& edition, const Answers& answers)
{
    auto counting = answers;
    for (const auto& askable : askables) {  // a type stands before what hangs on it
        auto found = counting.find(askable.id);
        if (found == counting.end()) continue;
        const auto possible = find_choices(edition, counting, askable.id);
        auto kept = is_due(counting, askable.id) ? std::optional{found->second} : std::nullopt;
        if (kept && !possible.empty()) kept = keep_possible(*kept, possible);
        if (kept)
            found->second = *std::move(kept);
        else
            counting.erase(found);
    }
    return counting;
}

InterviewQuestion
make_question(const Edition& edition, const Answers& answers, const Askable& askable, std::size_t settles)
{
    return {Id{askable.id}, askable.type, find_choices(edition, answers, askable.id), settles};
}

// Nothing is learnt about what nobody asks.
void count(Outcome outcome, InterviewSummary& summary)
{
    if (outcome == Outcome::not_applicable) return;
    ++summary.all;
    if (outcome == Outcome::met || outcome == Outcome::not_met) ++summary.settled;
}

}  // namespace

std::optional<InterviewQuestion>
next_question(const std::vector<Edition>& editions, const Answers& told, Date today, const Edition* pinned)
{
    const auto choice = choose(editions, told, today, pinned);
    if (!choice.edition) return std::nullopt;
    const auto& edition = *choice.edition;
    const auto answers = find_counting(edition, told);

    std::set<Asked> answered;
    for (const auto& [id, value] : answers) {
        const auto* askable = find_askable(id);
        if (!askable) continue;
        answered.insert({id, {}});
        answered.insert({id, offer_id});
        answered.insert({id, "sale-1"});
    }
    auto is_open = [&](std::string_view id) { return !answers.contains(id) && is_due(answers, id); };
    auto questions =
        find_questions(edition, make_records(&edition, answers, today), today, answered, find_unsaid(answers));

    // Every answer hangs on which edition gives it.
    if (choice.for_members)
        for (const auto* id : {"company.member", "company.renews-on"})
            if (is_open(id))
                return make_question(edition, answers, *find_askable(id), edition.benefits.size());

    for (const auto& question : questions)
        if (is_open(question.asked.question))
            return make_question(
                edition, answers, *find_askable(question.asked.question), question.settles.size()
            );
    return std::nullopt;
}

std::optional<InterviewQuestion> find_question(
    const std::vector<Edition>& editions,
    const Answers& told,
    std::string_view id,
    Date today,
    const Edition* pinned
)
{
    const auto* askable = find_askable(id);
    const auto* edition = choose(editions, told, today, pinned).edition;
    if (!askable || !edition) return std::nullopt;
    return make_question(*edition, find_counting(*edition, told), *askable, 0);
}

Answers find_counting_answers(
    const std::vector<Edition>& editions, const Answers& told, Date today, const Edition* pinned
)
{
    const auto* edition = choose(editions, told, today, pinned).edition;
    return edition ? find_counting(*edition, told) : told;
}

State make_state(const std::vector<Edition>& editions, const Answers& told, Date today, const Edition* pinned)
{
    const auto* edition = choose(editions, told, today, pinned).edition;
    const auto answers = edition ? find_counting(*edition, told) : told;
    auto state = make_records(edition, answers, today);
    auto of_offer = [&](const auto& answer) {
        return answer.first.starts_with("offer.") && is_known(answer.second);
    };
    if (std::ranges::none_of(answers, of_offer)) state.offers.clear();
    return state;
}

InterviewSummary
summarise(const std::vector<Edition>& editions, const Answers& told, Date today, const Edition* pinned)
{
    InterviewSummary summary{.choice = choose(editions, told, today, pinned)};
    if (!summary.choice.edition) return summary;
    const auto& edition = *summary.choice.edition;
    const auto answers = find_counting(edition, told);
    const auto state = make_records(&edition, answers, today);
    const auto unsaid = find_unsaid(answers);
    const auto facts = find_said_facts(edition, state, today, {}, unsaid);
    auto verdict_on = [&](std::string_view rule) {
        auto verdict = assess_rule(edition, rule, facts, today);
        count(verdict.outcome, summary);
        return verdict;
    };

    summary.participation = verdict_on(names::participation);
    summary.access.sees = verdict_on(names::see_rewards);
    summary.access.manages = verdict_on(names::manage_rewards);
    summary.access.associates = verdict_on(names::associate_tenant);
    summary.access.creates_users = verdict_on(names::create_users);
    const Offer* offer = state.offers.empty() ? nullptr : &state.offers.begin()->second;
    if (offer) summary.category = classify(edition, *offer).category;
    if (!edition.categories.empty()) count(summary.category ? Outcome::met : Outcome::unknown, summary);

    const auto& ladder = edition.ladder;
    auto entry = ladder.entry ? assess(edition, *ladder.entry, facts, today).outcome : Outcome::met;
    auto prospects = find_tier_prospects(ladder, facts, settled(entry));
    summary.tier_exact = true;
    for (std::size_t i = 0; i < prospects.size(); ++i) {
        count(prospects[i].outcome, summary);
        if (prospects[i].outcome == Outcome::met) summary.tier = ladder.tiers[i].id;
        if (prospects[i].outcome == Outcome::unknown) summary.tier_exact = false;
    }

    for (const auto& benefit : edition.benefits) {
        Subject subject{.offer = benefit.scope == BenefitScope::offer ? offer : nullptr, .benefit = &benefit};
        auto said = find_said_facts(edition, state, today, subject, unsaid);
        BenefitAnswer answer{benefit.id, assess(edition, benefit.unlocked, said, today), {}};
        const bool locked = answer.unlocked.outcome == Outcome::not_met;
        count(answer.unlocked.outcome, summary);
        if (benefit.means == BenefitMeans::activated && edition.find_rule(names::activate)) {
            if (!locked) answer.activation = assess_rule(edition, names::activate, said, today);
            count(locked ? Outcome::not_met : answer.activation.outcome, summary);
        }
        summary.benefits.push_back(std::move(answer));
    }
    return summary;
}

}  // namespace palier
