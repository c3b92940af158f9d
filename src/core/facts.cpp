// What a state says of the facts that an edition asks about.
#include "core/facts.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <span>

#include "core/assess.h"
#include "core/match.h"
#include "core/names.h"
#include "core/text.h"

namespace palier {

namespace {

struct Inquiry {
    const Edition& edition;
    const State& state;
    Date today;
    const Subject& subject;
    Date sold_until = Date::max();
};

FactValue or_unknown(Answer answer)
{
    if (answer == Answer::unknown) return Unknown{};
    return answer == Answer::yes;
}

FactValue or_unknown(const Id& id)
{
    if (id.empty()) return Unknown{};
    return id;
}

template <class T>
FactValue or_unknown(const std::optional<T>& value)
{
    if (!value) return Unknown{};
    return *value;
}

Choices sort_choices(const std::set<Id>& ids)
{
    return {ids.begin(), ids.end()};
}

FactValue or_unknown(const std::set<Id>& ids)
{
    if (ids.empty()) return Unknown{};
    return sort_choices(ids);
}

std::vector<const Offer*> find_live_offers(const Inquiry& inquiry)
{
    std::vector<const Offer*> live;
    for (const auto& [id, offer] : inquiry.state.offers)
        if (is_live(inquiry.edition, offer, inquiry.today)) live.push_back(&offer);
    return live;
}

const Partner& partner_of(const Inquiry& inquiry)
{
    static const Partner nobody;
    return inquiry.state.partner() ? *inquiry.state.partner() : nobody;
}

// Unknown while one of them does not say: a set that lacks an element would be taken for all there is.
template <class Find>
FactValue collect(const std::vector<const Offer*>& offers, Find find_id)
{
    std::set<Id> ids;
    for (const auto* offer : offers) {
        auto id = find_id(*offer);
        if (id.empty()) return Unknown{};
        ids.insert(id);
    }
    return sort_choices(ids);
}

// ---- Company ----

FactValue has_partner_id(const Inquiry& inquiry)
{
    const auto* partner = inquiry.state.partner();
    return or_unknown(partner ? partner->has_partner_id : Answer::unknown);
}

FactValue count_live_offers(const Inquiry& inquiry)
{
    return static_cast<std::int64_t>(find_live_offers(inquiry).size());
}

FactValue count_live_transactable_offers(const Inquiry& inquiry)
{
    std::int64_t count = 0;
    for (const auto* offer : find_live_offers(inquiry)) {
        const auto* category = find_category(inquiry.edition, *offer);
        if (!category) return Unknown{};
        if (category->transactable) ++count;
    }
    return count;
}

FactValue find_live_offer_types(const Inquiry& inquiry)
{
    return collect(find_live_offers(inquiry), [](const Offer& offer) { return offer.type; });
}

FactValue find_live_appsource_offer_types(const Inquiry& inquiry)
{
    auto live = find_live_offers(inquiry);
    if (std::any_of(live.begin(), live.end(), [](const Offer* offer) { return offer->stores.empty(); }))
        return Unknown{};

    auto elsewhere = [](const Offer* offer) { return !offer->stores.contains(Id{names::appsource}); };
    live.erase(std::remove_if(live.begin(), live.end(), elsewhere), live.end());
    return collect(live, [](const Offer& offer) { return offer.type; });
}

FactValue find_live_categories(const Inquiry& inquiry)
{
    return collect(find_live_offers(inquiry), [&](const Offer& offer) {
        const auto* category = find_category(inquiry.edition, offer);
        return category ? category->id : Id{};
    });
}

FactValue are_profiles_linked(const Inquiry& inquiry)
{
    const auto* partner = inquiry.state.partner();
    if (!partner || partner->profiles.empty()) return Unknown{};

    auto some = [&](Answer answer) {
        return std::any_of(partner->profiles.begin(), partner->profiles.end(), [&](const auto& profile) {
            return profile.linked == answer;
        });
    };
    if (some(Answer::no)) return false;
    if (some(Answer::unknown)) return Unknown{};
    return true;
}

FactValue find_billed_sales(const Inquiry& inquiry)
{
    return total_sales(inquiry.edition, inquiry.state, inquiry.today, inquiry.sold_until).total;
}

FactValue is_enrolled(const Inquiry& inquiry)
{
    const auto* partner = inquiry.state.partner();
    if (!partner) return Unknown{};
    return partner->enrolled_on.has_value();
}

FactValue count_contacts(const Inquiry& inquiry)
{
    return static_cast<std::int64_t>(inquiry.state.contacts.size());
}

// ---- Who is signed in ----

template <class Part>
const Part* find_part(const std::vector<Part>& parts, const Id& id)
{
    auto found = std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.id == id; });
    return found == parts.end() ? nullptr : &*found;
}

const Person* find_person(const Inquiry& inquiry)
{
    const auto* partner = inquiry.state.partner();
    return partner && partner->session ? find_part(partner->people, partner->session->person) : nullptr;
}

FactValue is_signed_in(const Inquiry& inquiry)
{
    return find_person(inquiry) != nullptr;
}

FactValue find_roles(const Inquiry& inquiry)
{
    const auto* person = find_person(inquiry);
    if (!person) return Unknown{};
    return sort_choices(person->roles);
}

FactValue find_tenant(const Inquiry& inquiry)
{
    const auto* partner = inquiry.state.partner();
    const auto* tenant =
        partner && partner->session ? find_part(partner->tenants, partner->session->tenant) : nullptr;
    if (!tenant) return Unknown{};

    return match(
        tenant->standing,
        [](const OnboardingTenant&) { return Id{names::tenant_onboarding}; },
        [](const SeparateTenant&) { return Id{names::tenant_separate}; },
        [](const AssociatedTenant& associated) {
            return Id{
                associated.signed_in_since ? names::tenant_associated : names::tenant_associated_before_sign_in
            };
        },
        [](const TakenTenant&) { return Id{names::tenant_taken}; }
    );
}

// ---- An offer ----

FactValue find_offer_state(const Inquiry& inquiry, const Offer& offer)
{
    const auto* state = find_state(offer, inquiry.today);
    return or_unknown(state ? *state : Id{});
}

FactValue is_offer_live(const Inquiry& inquiry, const Offer& offer)
{
    return is_live(inquiry.edition, offer, inquiry.today);
}

FactValue find_offer_category(const Inquiry& inquiry, const Offer& offer)
{
    const auto* category = find_category(inquiry.edition, offer);
    return category ? FactValue{category->id} : Unknown{};
}

bool is_ever_completed(const Inquiry& inquiry, const BenefitRecord& record, Date after)
{
    return std::any_of(record.stages.begin(), record.stages.end(), [&](const BenefitStage& stage) {
        const auto* completed = std::get_if<Completed>(&stage);
        return completed && completed->on > after && completed->on <= inquiry.today;
    });
}

// R37.
FactValue is_listing_optimised(const Inquiry& inquiry, const Offer& offer)
{
    for (const auto& benefit : inquiry.edition.benefits) {
        if (benefit.completes != names::listing_optimised) continue;
        auto record = inquiry.state.benefits.find(benefit_record_id(benefit.id, offer.id));
        if (record != inquiry.state.benefits.end() && is_ever_completed(inquiry, record->second, Date::min()))
            return true;
    }
    return or_unknown(offer.listing_optimised);
}

FactValue find_live_since(const Inquiry& inquiry, const Offer& offer)
{
    auto since = live_since(inquiry.edition, offer, inquiry.today);
    if (!since) return Unknown{};
    return *since;
}

const std::vector<FollowUpStage>& find_follow_up(const Inquiry& inquiry, const Offer& offer)
{
    static const std::vector<FollowUpStage> nothing_said;
    auto found = inquiry.state.follow_ups.find(offer.id);
    return found == inquiry.state.follow_ups.end() ? nothing_said : found->second.stages;
}

FactValue is_message_received(const Inquiry& inquiry, const Offer& offer)
{
    const auto& stages = find_follow_up(inquiry, offer);
    return std::any_of(stages.begin(), stages.end(), [](const FollowUpStage& stage) {
        return std::holds_alternative<MessageReceived>(stage);
    });
}

FactValue find_owner(const Inquiry& inquiry, const Offer& offer)
{
    FactValue owner = Unknown{};
    for (const auto& stage : find_follow_up(inquiry, offer)) {
        if (std::holds_alternative<OwnerFound>(stage)) owner = Id{names::owner_found};
        if (std::holds_alternative<OwnerMissing>(stage)) owner = Id{names::owner_missing};
    }
    return owner;
}

// ---- A benefit ----

// The stages of its latest use: from the last activation on. One that ended and began again starts anew.
std::span<const BenefitStage> find_latest_use(const Inquiry& inquiry)
{
    const auto* offer = inquiry.subject.offer;
    const auto* benefit = inquiry.subject.benefit;
    auto of_offer = benefit->scope == BenefitScope::offer && offer;
    auto record = inquiry.state.benefits.find(benefit_record_id(benefit->id, of_offer ? offer->id : Id{}));
    if (record == inquiry.state.benefits.end()) return {};

    const auto& stages = record->second.stages;
    auto activated = std::find_if(stages.rbegin(), stages.rend(), [](const BenefitStage& stage) {
        return std::holds_alternative<Activated>(stage);
    });
    if (activated == stages.rend()) return stages;
    return std::span{stages}.subspan(static_cast<std::size_t>(stages.rend() - activated) - 1);
}

FactValue find_activation(const Inquiry& inquiry)
{
    FactValue activation = Unknown{};
    for (const auto& stage : find_latest_use(inquiry))
        match(
            stage,
            [&](const Activated& activated) { activation = activated.on; },
            [&](const Contacted& contacted) { activation = contacted.activated; },
            [&](const InUse& in_use) { activation = in_use.activated; },
            [&](const Completed& completed) { activation = completed.activated; },
            [](const OptedOut&) {},
            [](const Revoked&) {}
        );
    return activation;
}

FactValue is_contacted(const Inquiry& inquiry)
{
    auto use = find_latest_use(inquiry);
    return std::any_of(use.begin(), use.end(), [](const BenefitStage& stage) {
        return std::holds_alternative<Contacted>(stage) || std::holds_alternative<InUse>(stage) ||
               std::holds_alternative<Completed>(stage);
    });
}

FactValue is_completed(const Inquiry& inquiry)
{
    auto use = find_latest_use(inquiry);
    return std::any_of(use.begin(), use.end(), [](const BenefitStage& stage) {
        return std::holds_alternative<Completed>(stage);
    });
}

FactValue is_completed_before(const Inquiry& inquiry)
{
    auto after = add_months(inquiry.today, -12);
    return std::any_of(inquiry.state.benefits.begin(), inquiry.state.benefits.end(), [&](const auto& kept) {
        return kept.second.benefit == inquiry.subject.benefit->id &&
               is_ever_completed(inquiry, kept.second, after);
    });
}

// ---- A request, a contact ----

FactValue is_email_given(const Inquiry&, const Contact& contact)
{
    return !is_blank(contact.email);
}

FactValue is_phone_given(const Inquiry&, const Contact& contact)
{
    return !is_blank(contact.phone);
}

FactValue is_language_given(const Inquiry&, const Contact& contact)
{
    return !is_blank(contact.language);
}

FactValue is_user_picked(const Inquiry& inquiry, const Contact& contact)
{
    const auto* partner = inquiry.state.partner();
    return partner && find_part(partner->people, contact.person);
}

FactValue does_email_differ(const Inquiry& inquiry, const Contact& contact)
{
    const auto* partner = inquiry.state.partner();
    if (!partner || is_blank(partner->account_email) || is_blank(contact.email)) return Unknown{};
    return !is_same_address(contact.email, partner->account_email);
}

// ---- All of them ----

// Of the offer, contact or request that is asked about; unknown when none is.
template <auto Find>
FactValue of_offer(const Inquiry& inquiry)
{
    if (!inquiry.subject.offer) return Unknown{};
    return Find(inquiry, *inquiry.subject.offer);
}

template <auto Find>
FactValue of_benefit(const Inquiry& inquiry)
{
    if (!inquiry.subject.benefit) return Unknown{};
    return Find(inquiry);
}

template <auto Find>
FactValue of_contact(const Inquiry& inquiry)
{
    if (!inquiry.subject.contact) return Unknown{};
    return Find(inquiry, *inquiry.subject.contact);
}

// What somebody said, as it stands on record.
template <auto Member>
FactValue said_of_company(const Inquiry& inquiry)
{
    return or_unknown(partner_of(inquiry).*Member);
}

template <auto Member>
FactValue said_of_membership(const Inquiry& inquiry)
{
    return or_unknown(partner_of(inquiry).membership.*Member);
}

template <auto Member>
FactValue said_of_metrics(const Inquiry& inquiry)
{
    return or_unknown(partner_of(inquiry).metrics.*Member);
}

template <class Asked, class Said>
FactValue said_of(const Asked* asked, Said Asked::* member)
{
    if (!asked) return Unknown{};
    return or_unknown(asked->*member);
}

template <auto Member>
FactValue said_of_offer(const Inquiry& inquiry)
{
    return said_of(inquiry.subject.offer, Member);
}

template <auto Member>
FactValue said_of_request(const Inquiry& inquiry)
{
    return said_of(inquiry.subject.request, Member);
}

template <auto Member>
FactValue said_of_sponsorship(const Inquiry& inquiry)
{
    return said_of(inquiry.subject.sponsorship, Member);
}

struct Supply {
    std::string_view id;  // mostly told apart by length alone
    FactType type;
    FactOwner owner;
    const char* unit;
    FactValue (*find)(const Inquiry&);
};

using enum FactType;
using Owner = FactOwner;

constexpr Supply supplies[] = {
    {"company.has-partner-id", boolean, Owner::company, "", has_partner_id},
    {"company.live-offers", whole, Owner::company, "offers", count_live_offers},
    {"company.live-transactable-offers", whole, Owner::company, "offers", count_live_transactable_offers},
    {"company.live-offer-types", choices, Owner::company, "", find_live_offer_types},
    {"company.live-appsource-offer-types", choices, Owner::company, "", find_live_appsource_offer_types},
    {"company.live-categories", choices, Owner::company, "", find_live_categories},
    {"company.profiles-linked", boolean, Owner::company, "", are_profiles_linked},
    {names::billed_sales, money, Owner::company, "", find_billed_sales},
    {"company.enrolled", boolean, Owner::company, "", is_enrolled},
    {"company.contacts", whole, Owner::company, "contacts", count_contacts},
    {"company.kind", choice, Owner::company, "", said_of_company<&Partner::kind>},
    {"company.country", choice, Owner::company, "", said_of_company<&Partner::country>},
    {"company.member", boolean, Owner::company, "", said_of_membership<&Membership::member>},
    {"company.renews-on", date, Owner::company, "", said_of_membership<&Membership::renews_on>},
    {"company.first-benefits-on", date, Owner::company, "", said_of_membership<&Membership::first_benefits_on>},
    {"company.premium-fee", money, Owner::company, "", said_of_membership<&Membership::premium_fee>},
    {"company.seats-sold", whole, Owner::company, "seats", said_of_metrics<&Metrics::seats_sold>},
    {"company.teams-users", whole, Owner::company, "users", said_of_metrics<&Metrics::teams_users>},
    {"company.solution-value", money, Owner::company, "", said_of_metrics<&Metrics::solution_value>},
    {"person.signed-in", boolean, Owner::person, "", is_signed_in},
    {"person.roles", choices, Owner::person, "", find_roles},
    {"person.tenant", choice, Owner::person, "", find_tenant},
    {"offer.state", choice, Owner::offer, "", of_offer<find_offer_state>},
    {"offer.live", boolean, Owner::offer, "", of_offer<is_offer_live>},
    {"offer.live-since", date, Owner::offer, "", of_offer<find_live_since>},
    {"offer.type", choice, Owner::offer, "", said_of_offer<&Offer::type>},
    {"offer.category", choice, Owner::offer, "", of_offer<find_offer_category>},
    {"offer.options", choices, Owner::offer, "", said_of_offer<&Offer::options>},
    {"offer.stores", choices, Owner::offer, "", said_of_offer<&Offer::stores>},
    {"offer.service-kind", choice, Owner::offer, "", said_of_offer<&Offer::service_kind>},
    {"offer.private", boolean, Owner::offer, "", said_of_offer<&Offer::is_private>},
    {"offer.public-twin", boolean, Owner::offer, "", said_of_offer<&Offer::has_public_twin>},
    {"offer.listing-optimised", boolean, Owner::offer, "", of_offer<is_listing_optimised>},
    {"offer.co-sell-ready", boolean, Owner::offer, "", said_of_offer<&Offer::co_sell_ready>},
    {"offer.message-received", boolean, Owner::offer, "", of_offer<is_message_received>},
    {"offer.owner", choice, Owner::offer, "", of_offer<find_owner>},
    {"benefit.activated-on", date, Owner::benefit, "", of_benefit<find_activation>},
    {"benefit.contacted", boolean, Owner::benefit, "", of_benefit<is_contacted>},
    {"benefit.completed", boolean, Owner::benefit, "", of_benefit<is_completed>},
    {"benefit.completed-before", boolean, Owner::benefit, "", of_benefit<is_completed_before>},
    {"sponsorship.use", choice, Owner::sponsorship, "", said_of_sponsorship<&SponsorshipPlan::use>},
    {"sponsorship.agreement", choice, Owner::sponsorship, "", said_of_sponsorship<&SponsorshipPlan::agreement>},
    {"sponsorship.agreement-state",
     choice,
     Owner::sponsorship,
     "",
     said_of_sponsorship<&SponsorshipPlan::agreement_state>},
    {"sponsorship.payment-option",
     boolean,
     Owner::sponsorship,
     "",
     said_of_sponsorship<&SponsorshipPlan::payment_option>},
    {"sponsorship.former-balance",
     money,
     Owner::sponsorship,
     "",
     said_of_sponsorship<&SponsorshipPlan::former_balance>},
    {"sponsorship.former-ended",
     boolean,
     Owner::sponsorship,
     "",
     said_of_sponsorship<&SponsorshipPlan::former_ended>},
    {"request.phase", choice, Owner::request, "", said_of_request<&TechnicalRequest::phase>},
    {"request.solution", choice, Owner::request, "", said_of_request<&TechnicalRequest::solution>},
    {"contact.user-picked", boolean, Owner::contact, "", of_contact<is_user_picked>},
    {"contact.email-given", boolean, Owner::contact, "", of_contact<is_email_given>},
    {"contact.email-differs", boolean, Owner::contact, "", of_contact<does_email_differ>},
    {"contact.phone-given", boolean, Owner::contact, "", of_contact<is_phone_given>},
    {"contact.language-given", boolean, Owner::contact, "", of_contact<is_language_given>},
};

// Finds them by the names of facts: the next one soonest where an edition declares them in this order.
class Supplies {
public:
    const Supply* find(const Id& id)
    {
        for (std::size_t i = 0; i < std::size(supplies); ++i, ++next_) {
            if (next_ == std::size(supplies)) next_ = 0;
            if (id == supplies[next_].id) return &supplies[next_++];
        }
        return nullptr;
    }

    FactValue find_fact(const Id& id, const Inquiry& inquiry)
    {
        const auto* supply = find(id);
        return supply ? supply->find(inquiry) : Unknown{};
    }

private:
    std::size_t next_ = 0;
};

Facts find_all(const Inquiry& inquiry, std::string_view left_unknown)
{
    Supplies known;
    Facts facts;
    facts.reserve(inquiry.edition.facts.size());
    for (const auto& fact : inquiry.edition.facts)
        facts.push_back(fact.id == left_unknown ? FactValue{} : known.find_fact(fact.id, inquiry));
    return facts;
}

// A company with more pays for finding them again, not with memory.
constexpr std::size_t most_offers_kept = 64;

}  // namespace

const std::vector<FactDeclaration>& supplied_facts()
{
    static const auto declarations = [] {
        std::vector<FactDeclaration> all;
        for (const auto& supply : supplies)
            all.push_back({Id{supply.id}, supply.type, supply.owner, supply.unit, {}});
        return all;
    }();
    return declarations;
}

Facts find_facts(
    const Edition& edition, const State& state, Date reference_date, const Subject& subject, Date sold_until
)
{
    return find_all({edition, state, reference_date, subject, sold_until}, {});
}

Facts find_facts_but_sales(const Edition& edition, const State& state, Date reference_date)
{
    return find_all({edition, state, reference_date, {}}, names::billed_sales);
}

bool depends_on_subject(FactOwner owner)
{
    return owner != FactOwner::company && owner != FactOwner::person;
}

SubjectFacts::SubjectFacts(const Edition& edition, const State& state, Date reference_date)
    : edition_{edition}, state_{state}, reference_date_{reference_date},
      facts_{find_facts(edition, state, reference_date)}
{
    Supplies known;
    for (FactIndex fact = 0; fact < edition.facts.size(); ++fact) {
        const auto& declaration = edition.facts[fact];
        if (!depends_on_subject(declaration.owner)) continue;
        if (const auto* supply = known.find(declaration.id)) {
            auto& same_owner = declaration.owner == FactOwner::offer ? of_offer_ : of_others_;
            same_owner.push_back({fact, static_cast<std::uint32_t>(supply - supplies)});
        }
    }
}

const Facts& SubjectFacts::find(const Subject& subject)
{
    Inquiry inquiry{edition_, state_, reference_date_, subject};
    for (const auto& [fact, supply] : of_others_) facts_[fact] = supplies[supply].find(inquiry);

    auto place = static_cast<std::size_t>(std::ranges::find(offers_, subject.offer) - offers_.begin());
    if (place == offers_.size()) {
        if (place == most_offers_kept) {
            place = 0;
            offers_.clear();
            kept_.clear();
        }
        offers_.push_back(subject.offer);
        for (const auto& [fact, supply] : of_offer_) kept_.push_back(supplies[supply].find(inquiry));
    }
    const auto* value = kept_.data() + place * of_offer_.size();
    for (const auto& [fact, supply] : of_offer_) facts_[fact] = *value++;
    return facts_;
}

}  // namespace palier
