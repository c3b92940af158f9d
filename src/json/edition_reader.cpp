// Reads the parts of an edition in the order in which they refer to one another, so that every check is made at its place.
#include "json/edition_reader.h"

#include <algorithm>

#include "core/facts.h"
#include "core/names.h"
#include "json/bounded_json.h"
#include "json/condition_reader.h"
#include "json/json_reader.h"
#include "json/json_tree.h"
#include "json/sha256.h"

namespace palier {

namespace {

constexpr std::int64_t format_version = 1;
constexpr std::size_t longest_list = 1000;  // each element is compared with all others
constexpr JsonLimits limits{
    .bytes = 4u << 20, .depth = 64, .values = 100'000, .text_bytes = 4096, .key_bytes = 128
};

// An element with an id that no other of the list may have.
template <class Part>
void add_once(JsonReader& reader, std::vector<Part>& parts, Part part)
{
    const bool known = std::ranges::find(parts, part.id, &Part::id) != parts.end();
    if (known && !part.id.empty()) reader.note_at("id", "duplicate", {{"found", part.id}});
    parts.push_back(std::move(part));
}

std::string read_number(JsonReader& reader, const Edition& edition)
{
    return reader.name("number", numbers_of(edition.statements));
}

void refuse_empty_list(JsonReader& reader, const char* key)
{
    if (reader.is_empty_list(key)) reader.note_at(key, "empty-list");
}

void read_sources(JsonReader& root, Edition& edition)
{
    root.each("sources", [&](JsonReader& r) {
        SourceDocument source;
        source.id = r.id("id");
        source.kind = r.name("kind", {"seed", "docs", "community"});
        source.reference = r.text("reference");
        source.date = r.text("date", 100);
        add_once(r, edition.sources, std::move(source));
    });
}

void read_statements(JsonReader& root, Edition& edition)
{
    root.each("statements", [&](JsonReader& r) {
        Statement statement{r.id("number"), {}, read_provenance(r, edition)};
        statement.text = r.optional_id("text").value_or(statement.number);
        const auto known = numbers_of(edition.statements);
        if (!statement.number.empty() &&
            std::find(known.begin(), known.end(), statement.number) != known.end())
            r.note_at("number", "duplicate", {{"found", statement.number}});
        edition.statements.push_back(std::move(statement));
    });
}

void read_in_force(JsonReader& root, Edition& edition)
{
    root.object("inForce", [&](JsonReader& r) {
        edition.in_force_from = r.date("from");
        edition.in_force_until = r.optional_date("until");
        edition.members_at_renewal = r.optional_name("members", {"at-renewal"}) == "at-renewal";
        edition.in_force_provenance = read_provenance(r, edition);
        if (r.has("from") && edition.in_force_until && *edition.in_force_until <= edition.in_force_from)
            r.note_at("until", "until-not-after-from", {{"from", write_date(edition.in_force_from)}});
    });
}

void read_terms(JsonReader& root, Edition& edition)
{
    root.optional_object("keeps", [&](JsonReader& r) {
        edition.keeps = KeptBenefits{read_number(r, edition), read_provenance(r, edition)};
    });
    root.optional_object("fee", [&](JsonReader& r) {
        edition.fee.provenance = read_provenance(r, edition);
        if (!r.is_null("value")) edition.fee.value = r.money("value");
    });
}

// ---- Offers ----------------------------------------------------------------------------------------------------------------

void read_categories(JsonReader& root, Edition& edition)
{
    root.each("categories", [&](JsonReader& r) {
        Category category{r.id("id"), static_cast<int>(edition.categories.size()), r.flag("transactable")};
        add_once(r, edition.categories, std::move(category));
    });
}

void read_options(JsonReader& root, Edition& edition)
{
    root.each("options", [&](JsonReader& r) {
        ListingOption option{
            r.id("id"), r.name("category", ids_of(edition.categories)), read_provenance(r, edition)
        };
        add_once(r, edition.options, std::move(option));
    });
}

void read_offer_types(JsonReader& root, Edition& edition)
{
    root.each("offerTypes", [&](JsonReader& r) {
        OfferType type;
        type.id = r.id("id");
        type.options = r.names("options", ids_of(edition.options));
        refuse_empty_list(r, "options");
        if (r.has("shownOptions")) type.shown_options = r.names("shownOptions", type.options);
        r.optional_each("services", [&](JsonReader& s) {
            ServiceKind kind{
                s.id("id"), s.name("category", ids_of(edition.categories)), read_provenance(s, edition)
            };
            add_once(s, type.services, std::move(kind));
        });
        type.provenance = read_provenance(r, edition);
        add_once(r, edition.offer_types, std::move(type));
    });
}

void read_stores(JsonReader& root, Edition& edition)
{
    for (auto& id : root.ids("stores")) edition.stores.push_back({std::move(id)});
}

void read_roles(JsonReader& root, Edition& edition)
{
    for (auto& id : root.ids("roles")) edition.roles.push_back({std::move(id)});
}

// Every state must be one that an offer can come into, beginning with the first.
void check_reachable(JsonReader& root, const Edition& edition)
{
    if (edition.offer_states.empty()) {
        refuse_empty_list(root, "offerStates");
        return;
    }
    std::vector<Id> reached{edition.offer_states.front().id};
    for (std::size_t i = 0; i < reached.size(); ++i)
        for (const auto& transition : edition.offer_transitions)
            if (transition.from == reached[i] &&
                std::find(reached.begin(), reached.end(), transition.to) == reached.end())
                reached.push_back(transition.to);
    for (std::size_t i = 0; i < edition.offer_states.size(); ++i) {
        const auto& id = edition.offer_states[i].id;
        if (!id.empty() && std::find(reached.begin(), reached.end(), id) == reached.end())
            root.enter("offerStates", i).note_here("state-unreachable", {{"state", id}});
    }
}

void read_offer_machine(JsonReader& root, Edition& edition)
{
    root.each("offerStates", [&](JsonReader& r) {
        OfferState state{r.id("id"), r.flag("earns")};
        add_once(r, edition.offer_states, std::move(state));
    });
    const auto states = ids_of(edition.offer_states);
    root.each("offerTransitions", [&](JsonReader& r) {
        OfferTransition transition{r.name("from", states), r.id("action"), r.name("to", states)};
        if (!transition.from.empty() && edition.find_transition(transition.from, transition.action))
            r.note_at(
                "action", "transition-twice", {{"state", transition.from}, {"action", transition.action}}
            );
        edition.offer_transitions.push_back(std::move(transition));
    });
    // A mistyped state would make others seem out of reach.
    const bool all_known =
        std::none_of(edition.offer_transitions.begin(), edition.offer_transitions.end(), [](const auto& t) {
            return t.from.empty() || t.to.empty();
        });
    if (all_known) check_reachable(root, edition);
}

void read_technical(JsonReader& root, Edition& edition)
{
    root.optional_object("technical", [&](JsonReader& r) {
        edition.technical.phases = r.ids("phases");
        edition.technical.solutions = r.ids("solutions");
        edition.technical.provenance = read_provenance(r, edition);
    });
}

void read_revocation_reasons(JsonReader& root, Edition& edition)
{
    root.each("revocationReasons", [&](JsonReader& r) {
        RevocationReason reason;
        reason.id = r.id("id");
        reason.of_purchase = r.flag("ofPurchase");
        reason.rule = read_number(r, edition);
        reason.provenance = read_provenance(r, edition);
        add_once(r, edition.revocation_reasons, std::move(reason));
    });
}

// ---- Facts -----------------------------------------------------------------------------------------------------------------

std::vector<Id> list_service_kinds(const Edition& edition)
{
    std::vector<Id> kinds;
    for (const auto& type : edition.offer_types)
        for (const auto& service : type.services) kinds.push_back(service.id);
    return kinds;
}

std::vector<Id> read_choices(JsonReader& r, const Edition& edition)
{
    if (r.has("choices") && r.has("choicesFrom"))
        r.note_here("condition-ambiguous", {{"first", "choices"}, {"second", "choicesFrom"}});
    if (r.has("choices")) {
        refuse_empty_list(r, "choices");
        return r.ids("choices");
    }
    const auto from = r.optional_name(
        "choicesFrom",
        {"categories", "offerStates", "offerTypes", "options", "phases", "roles", "services", "solutions", "stores"
        }
    );
    if (!from || from->empty()) return {};
    if (*from == "categories") return ids_of(edition.categories);
    if (*from == "offerStates") return ids_of(edition.offer_states);
    if (*from == "offerTypes") return ids_of(edition.offer_types);
    if (*from == "options") return ids_of(edition.options);
    if (*from == "phases") return edition.technical.phases;
    if (*from == "roles") return ids_of(edition.roles);
    if (*from == "services") return list_service_kinds(edition);
    if (*from == "solutions") return edition.technical.solutions;
    return ids_of(edition.stores);
}

void check_supplied(JsonReader& r, const FactDeclaration& fact)
{
    const auto& supplied = supplied_facts();
    const auto same =
        std::find_if(supplied.begin(), supplied.end(), [&](const auto& s) { return s.id == fact.id; });
    if (same == supplied.end()) {
        // It will stay unknown, which is an answer.
        r.warn_at("id", "fact-not-supplied", {{"fact", fact.id}});
        return;
    }
    if (same->type != fact.type) r.note_at("type", "fact-type-differs", {{"fact", fact.id}});
    if (same->owner != fact.owner) r.note_at("owner", "fact-owner-differs", {{"fact", fact.id}});
}

void read_facts(JsonReader& root, Edition& edition)
{
    root.each("facts", [&](JsonReader& r) {
        FactDeclaration fact;
        fact.id = r.id("id");
        fact.type = r.choice("type", fact_type_words);
        fact.owner = r.choice("owner", fact_owner_words);
        fact.unit = r.optional_text("unit", 32).value_or("");
        fact.choices = read_choices(r, edition);
        fact.own_choices = r.has("choices");
        const bool chosen = fact.type == FactType::choice || fact.type == FactType::choices;
        if (!chosen && r.has("choices")) r.note_at("choices", "choices-without-choice", {{"fact", fact.id}});
        if (!chosen && r.has("choicesFrom"))
            r.note_at("choicesFrom", "choices-without-choice", {{"fact", fact.id}});
        if (!fact.id.empty()) check_supplied(r, fact);
        add_once(r, edition.facts, std::move(fact));
    });
}

// ---- Time ------------------------------------------------------------------------------------------------------------------

void read_length(JsonReader& r, Period& period)
{
    // The sources give no length: every test of the period is unknown.
    if (r.is_null("length")) return;
    r.object("length", [&](JsonReader& length) {
        if (const auto days = length.optional_whole("days", 1, 36'500)) period.days = static_cast<int>(*days);
        if (const auto months = length.optional_whole("months", 1, 1'200))
            period.months = static_cast<int>(*months);
        period.until = length.optional_date("until");
        const int given = length.has("days") + length.has("months") + length.has("until");
        if (given != 1) length.note_here("length-not-one");
    });
}

void read_periods(JsonReader& root, Edition& edition, std::set<FactIndex>& asked)
{
    root.each("periods", [&](JsonReader& r) {
        Period period;
        period.id = r.id("id");
        read_length(r, period);
        const auto start = r.optional_name("start", ids_of(edition.facts));
        if (start && !start->empty()) {
            period.start = edition.find_fact(*start);
            asked.insert(*period.start);
            if (edition.facts[*period.start].type != FactType::date)
                r.note_at("start", "fact-not-date", {{"fact", *start}});
        }
        if (!r.has("start") && (period.days || period.months)) r.note_here("missing-key", {{"key", "start"}});
        period.repeats = r.optional_flag("repeats").value_or(false);
        if (period.repeats && period.until) r.note_at("repeats", "repeats-without-length");
        period.rule = read_number(r, edition);
        period.provenance = read_provenance(r, edition);
        add_once(r, edition.periods, std::move(period));
    });
}

// ---- Tiers -----------------------------------------------------------------------------------------------------------------

std::optional<std::int64_t> find_magnitude(const std::optional<FactValue>& value)
{
    if (!value) return {};
    if (const auto* money = std::get_if<Money>(&*value)) return money->minor;
    if (const auto* whole = std::get_if<std::int64_t>(&*value)) return *whole;
    return {};
}

void check_increasing(JsonReader& threshold, const TierMetric& metric, const std::vector<Tier>& lower)
{
    const auto found = find_magnitude(metric.threshold.value);
    for (auto tier = lower.rbegin(); found && tier != lower.rend(); ++tier) {
        for (const auto& other : tier->any_of) {
            const auto below = find_magnitude(other.threshold.value);
            if (other.id != metric.id || !below) continue;
            if (*found <= *below)
                threshold.note_at(
                    "value", "ladder-not-increasing", {{"metric", metric.id}, {"tier", tier->id}}
                );
            return;
        }
    }
}

TierMetric read_metric(JsonReader& r, const Edition& edition, std::set<FactIndex>& asked)
{
    TierMetric metric{r.id("id"), 0, {}};
    const auto fact = edition.find_fact(r.name("fact", ids_of(edition.facts)));
    if (fact) {
        metric.fact = *fact;
        asked.insert(*fact);
    }
    r.object("threshold", [&](JsonReader& threshold) {
        metric.threshold.provenance = read_provenance(threshold, edition);
        if (threshold.is_null("value")) return;
        if (!fact) {
            threshold.has("value");
            return;
        }
        const auto type = edition.facts[*fact].type;
        if (type == FactType::money) {
            const auto amount = threshold.money("value");
            metric.threshold.value = amount;
            const auto& unit = edition.facts[*fact].unit;
            for (const auto& expected : {edition.ladder.currency, unit.empty() ? amount.currency : unit}) {
                if (amount.currency.empty() || amount.currency == expected) continue;
                threshold.note_at(
                    "value", "unit-differs", {{"found", amount.currency}, {"expected", expected}}
                );
                break;
            }
        } else if (type == FactType::whole) {
            metric.threshold.value = threshold.whole("value", 0, std::int64_t{1} << 53);
        } else {
            threshold.has("value");
            r.note_at("fact", "fact-not-ordered", {{"fact", edition.facts[*fact].id}});
        }
        check_increasing(threshold, metric, edition.ladder.tiers);
    });
    return metric;
}

void read_window(JsonReader& ladder, Edition& edition)
{
    ladder.optional_object("window", [&](JsonReader& r) {
        auto& window = edition.ladder.window;
        window.provenance = read_provenance(r, edition);
        if (r.is_null("value")) return;
        const auto* value = find_member(r.value(), "value");
        if (value && text_in(*value)) {
            if (r.name("value", {"all"}) == "all") window.value = SalesWindow{};
            return;
        }
        r.object("value", [&](JsonReader& length) {
            window.value = SalesWindow{static_cast<int>(length.whole("months", 1, 1'200))};
        });
    });
}

void read_tiers(JsonReader& root, Edition& edition, std::set<FactIndex>& asked)
{
    root.object("ladder", [&](JsonReader& ladder) {
        // Compiled once the rules are: it may refer to them.
        ladder.has("entry");
        edition.ladder.complete = ladder.flag("complete");
        edition.ladder.currency = ladder.text("currency", 3);
        read_window(ladder, edition);
        ladder.each("tiers", [&](JsonReader& r) {
            Tier tier;
            tier.id = r.id("id");
            r.each("anyOf", [&](JsonReader& m) {
                auto metric = read_metric(m, edition, asked);
                add_once(m, tier.any_of, std::move(metric));
            });
            tier.provenance = read_provenance(r, edition);
            if (!edition.ladder.tiers.empty() && r.is_empty_list("anyOf"))
                r.note_at("anyOf", "tier-without-metric", {{"tier", tier.id}});
            add_once(r, edition.ladder.tiers, std::move(tier));
        });
    });
}

// ---- Rules and benefits ----------------------------------------------------------------------------------------------------

void read_rule_heads(JsonReader& root, Edition& edition)
{
    root.each("rules", [&](JsonReader& r) {
        Rule rule{r.id("id"), read_number(r, edition), unread_root, read_provenance(r, edition)};
        if (!r.has("condition")) r.note_here("missing-key", {{"key", "condition"}});
        add_once(r, edition.rules, std::move(rule));
    });
}

// The first tier that a condition asks for, the rules that it refers to included.
const Id* find_tier_asked(const Edition& edition, std::optional<NodeIndex> root)
{
    if (!root) return nullptr;
    std::vector<bool> asked(*root + std::size_t{1});
    asked[*root] = true;
    for (auto i = asked.size(); i-- > 0;) {  // children stand before their parents
        if (!asked[i]) continue;
        const auto& node = edition.nodes[i];
        if (const auto* tier = std::get_if<TierReached>(&node.question)) return &tier->tier;
        for (auto child : node.children) asked[child] = true;
    }
    return nullptr;
}

// Tiers in the ladder's order, none twice.
void check_tier_order(JsonReader& amount, const Edition& edition, const std::vector<BenefitAmount>& lower)
{
    if (lower.size() < 2) return;
    const auto place_of = [&](const Id& id) {
        return std::ranges::find(edition.ladder.tiers, id, &Tier::id) - edition.ladder.tiers.begin();
    };
    const auto& above = lower[lower.size() - 1].tier;
    const auto& below = lower[lower.size() - 2].tier;
    if (!above.empty() && !below.empty() && place_of(above) <= place_of(below))
        amount.note_at("tier", "tiers-out-of-order", {{"tier", above}, {"before", below}});
}

void read_amounts(JsonReader& r, const Edition& edition, Benefit& benefit)
{
    r.optional_object("amounts", [&](JsonReader& a) {
        BenefitAmounts amounts;
        a.each("byTier", [&](JsonReader& t) {
            BenefitAmount amount{t.name("tier", ids_of(edition.ladder.tiers)), {}};
            if (!t.is_null("amount")) amount.amount = t.money("amount");
            amounts.by_tier.push_back(std::move(amount));
            check_tier_order(t, edition, amounts.by_tier);
        });
        refuse_empty_list(a, "byTier");
        amounts.provenance = read_provenance(a, edition);
        benefit.amounts = std::move(amounts);
    });
}

// A flag of an offer, for a benefit of an offer.
void read_completes(JsonReader& r, const Edition& edition, Benefit& benefit)
{
    const auto fact = r.optional_name("completes", ids_of(edition.facts));
    if (!fact || fact->empty()) return;
    benefit.completes = *fact;
    const auto& declaration = edition.facts[*edition.find_fact(*fact)];
    const bool fits = declaration.type == FactType::boolean && declaration.owner == FactOwner::offer &&
                      benefit.scope == BenefitScope::offer;
    if (!fits) r.note_at("completes", "completes-no-flag", {{"fact", *fact}});
}

void read_benefit(JsonReader& r, Edition& edition, ConditionReader& conditions)
{
    const auto categories = ids_of(edition.categories);
    Benefit benefit{};
    benefit.id = r.id("id");
    benefit.group = r.choice("group", benefit_group_words);
    benefit.group_confidence = r.choice("groupConfidence", confidence_words);
    benefit.scope = r.choice("scope", benefit_scope_words);
    benefit.means = r.choice("means", benefit_means_words);
    benefit.content_known = r.optional_flag("contentKnown").value_or(true);
    benefit.noted = r.optional_flag("noted").value_or(false);
    benefit.provenance = read_provenance(r, edition);
    benefit.unlocked = conditions.read(r, "unlocked", benefit.provenance).value_or(unread_root);

    r.optional_each("uses", [&](JsonReader& u) {
        BenefitReuse reuse{};
        if (u.has("categories")) reuse.categories = u.names("categories", categories);
        reuse.use = u.choice("use", benefit_use_words);
        reuse.provenance = read_provenance(u, edition);
        benefit.uses.push_back(std::move(reuse));
    });
    r.optional_each("validities", [&](JsonReader& v) {
        BenefitValidity validity{};
        if (v.has("categories")) validity.categories = v.names("categories", categories);
        const auto* period = edition.find_period(v.name("period", ids_of(edition.periods)));
        if (period) validity.period = static_cast<PeriodIndex>(period - edition.periods.data());
        benefit.validities.push_back(std::move(validity));
    });
    read_amounts(r, edition, benefit);
    read_completes(r, edition, benefit);
    add_once(r, edition.benefits, std::move(benefit));
}

void read_contact(JsonReader& root, Edition& edition)
{
    root.object("contact", [&](JsonReader& r) {
        auto& contact = edition.contact;
        contact.minimum = static_cast<int>(r.whole("minimum", 0, 100));
        r.object("maximum", [&](JsonReader& maximum) {
            contact.maximum.provenance = read_provenance(maximum, edition);
            if (!maximum.is_null("value"))
                contact.maximum.value =
                    static_cast<int>(maximum.whole("value", std::max(1, contact.minimum), 100));
        });
        contact.provenance = read_provenance(r, edition);
    });
}

void check_asked(JsonReader& root, const Edition& edition, const std::set<FactIndex>& asked)
{
    for (FactIndex fact = 0; fact < edition.facts.size(); ++fact)
        if (!asked.contains(fact))
            root.enter("facts", fact).note_here("fact-unused", {{"fact", edition.facts[fact].id}});
}

// Where a list stands that is longer than any edition needs. As deep as the file, which read_json() bounds.
std::optional<std::string> find_long_list(const nlohmann::json& value)
{
    if (const auto* members = members_of(value))
        for (const auto& [key, member] : *members)
            if (auto found = find_long_list(member)) return pointer_step(key) + *found;
    const auto* elements = elements_of(value);
    if (!elements) return {};
    if (elements->size() > longest_list) return "";
    for (std::size_t i = 0; i < elements->size(); ++i)
        if (auto found = find_long_list((*elements)[i])) return "/" + std::to_string(i) + *found;
    return {};
}

Edition read_parts(JsonReader& root, const std::vector<Issue>& issues, CheckSense check_sense)
{
    Edition edition;
    edition.id = root.id("id");
    edition.programme = root.id("programme");

    read_sources(root, edition);
    read_statements(root, edition);
    read_in_force(root, edition);
    read_terms(root, edition);
    read_categories(root, edition);
    read_options(root, edition);
    read_offer_types(root, edition);
    read_stores(root, edition);
    read_offer_machine(root, edition);
    read_roles(root, edition);
    read_technical(root, edition);
    read_revocation_reasons(root, edition);
    edition.unknowns = root.ids("unknowns");
    read_contact(root, edition);

    std::set<FactIndex> asked;
    read_facts(root, edition);
    read_periods(root, edition, asked);
    read_tiers(root, edition, asked);
    read_rule_heads(root, edition);

    // Lists with elements that are no objects would shift the positions on which the rest relies.
    if (has_mistakes(issues) && edition.rules.size() != root.list_size("rules")) return edition;
    ConditionReader conditions{edition, root};
    conditions.read_rules();
    if (root.has("ladder") && root.enter("ladder").has("entry")) {
        auto ladder = root.enter("ladder");
        Provenance inherited;
        if (!edition.ladder.tiers.empty()) inherited = edition.ladder.tiers.front().provenance;
        edition.ladder.entry = conditions.read(ladder, "entry", inherited);
        if (const auto* tier = find_tier_asked(edition, edition.ladder.entry))
            ladder.note_at("entry", "entry-asks-for-tier", {{"tier", *tier}});
    }
    edition.benefits_complete = root.flag("benefitsComplete");
    root.each("benefits", [&](JsonReader& r) { read_benefit(r, edition, conditions); });

    asked.insert(conditions.asked_facts().begin(), conditions.asked_facts().end());
    // What refers to a fact may not have been read because of another mistake.
    if (!has_mistakes(issues)) {
        check_asked(root, edition, asked);
        if (check_sense) check_sense(root, edition, conditions);
    }
    root.no_other_keys();
    return edition;
}

}  // namespace

std::optional<Edition>
read_edition(std::string_view text, std::string_view file, std::vector<Issue>& issues, CheckSense check_sense)
{
    // Mistakes of other files must not count against this one.
    std::vector<Issue> found;
    const auto give_back = [&] {
        find_places(text, file, found);
        for (auto& issue : found) note(issues, std::move(issue));
    };

    const auto value = read_json(text, file, limits, found);
    if (!value) {
        for (auto& issue : found) note(issues, std::move(issue));
        return {};
    }

    JsonReader root{*value, "", file, found};
    if (!root.check_object()) {
        give_back();
        return {};
    }
    const auto format = root.text("format", 100);
    if (format != "palier.edition") {
        if (root.has("format")) root.note_at("format", "not-an-edition");
        give_back();
        return {};
    }
    const auto version = root.whole("formatVersion", 1, 1'000'000);
    if (version > format_version) {
        root.note_at(
            "formatVersion",
            "newer-format",
            {{"found", std::to_string(version)}, {"known", std::to_string(format_version)}}
        );
        give_back();
        return {};
    }

    if (auto pointer = find_long_list(*value)) {
        root.note_elsewhere(
            *std::move(pointer), "list-too-long", {{"limit", std::to_string(longest_list)}}, IssueLevel::mistake
        );
        give_back();
        return {};
    }
    auto edition = read_parts(root, found, check_sense);
    const bool refused = has_mistakes(found);
    give_back();
    if (refused) return {};
    edition.hash = sha256(text);
    return edition;
}

}  // namespace palier
