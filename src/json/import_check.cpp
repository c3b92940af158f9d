#include "json/import_check.h"

#include <algorithm>
#include <functional>
#include <set>

#include "core/names.h"
#include "core/own_thresholds.h"
#include "core/sort.h"
#include "core/values.h"
#include "json/programme.h"

namespace palier {

namespace {

std::string at(std::string_view list, std::size_t index)
{
    return "/" + std::string{list} + "/" + std::to_string(index);
}

// ---- References ------------------------------------------------------------------------------------------------------------

class ReferenceFinder {
public:
    explicit ReferenceFinder(const State& state) : state_{state}
    {
        const auto* partner = state.partner();
        if (!partner) return;
        for (const auto& profile : partner->profiles) profiles_.insert(profile.id);
        for (const auto& person : partner->people) people_.insert(person.id);
        for (const auto& tenant : partner->tenants) tenants_.insert(tenant.id);
    }

    std::vector<BrokenReference> run()
    {
        for (const auto& [id, partner] : state_.partners) {
            if (!partner.session) continue;
            const auto& [person, tenant] = *partner.session;
            expect("partners", id, "/session/person", person, "people", people_.contains(person));
            expect("partners", id, "/session/tenant", tenant, "tenants", tenants_.contains(tenant));
        }
        for (const auto& [id, offer] : state_.offers) expect_profile("offers", id, offer.profile);
        for (const auto& [id, contact] : state_.contacts)
            expect("contacts", id, "/person", contact.person, "people", people_.contains(contact.person));
        for (const auto& [id, sale] : state_.sales) {
            expect_profile("sales", id, sale.profile);
            expect_offer("sales", id, "/offer", sale.offer);
        }
        for (const auto& [id, record] : state_.benefits) expect_offer("benefits", id, "/offer", record.offer);
        for (const auto& [id, record] : state_.follow_ups) expect_offer("followUps", id, "/id", record.id);
        for (const auto& [id, request] : state_.requests)
            expect_offer("requests", id, "/offer", request.offer);
        return std::move(broken_);
    }

private:
    void
    expect(const char* store, const Id& id, const char* below, const Id& target, const char* list, bool exists)
    {
        if (!target.empty() && !exists) broken_.push_back({store, id, below, target, list});
    }
    void expect_profile(const char* store, const Id& id, const Id& profile)
    {
        expect(store, id, "/profile", profile, "profiles", profiles_.contains(profile));
    }
    void expect_offer(const char* store, const Id& id, const char* below, const Id& offer)
    {
        expect(store, id, below, offer, "offers", state_.offers.contains(offer));
    }

    const State& state_;
    std::set<Id> profiles_, people_, tenants_;
    std::vector<BrokenReference> broken_;
};

// ---- Words -----------------------------------------------------------------------------------------------------------------

using Words = std::vector<std::string>;

// What any of the editions knows: a company may have dealt with more than one.
struct Vocabulary {
    Words offer_types, service_kinds, options, stores, offer_states, roles, benefits, reasons, phases,
        solutions, editions;

    Vocabulary(const std::vector<const Edition*>& all, const std::vector<UnreadEdition>& unread)
    {
        add(editions, unread);
        for (const auto* one : all) {
            const auto& edition = *one;
            editions.push_back(edition.id);
            for (const auto& type : edition.offer_types) {
                offer_types.push_back(type.id);
                add(service_kinds, type.services);
            }
            add(options, edition.options);
            add(stores, edition.stores);
            add(offer_states, edition.offer_states);
            add(roles, edition.roles);
            add(benefits, edition.benefits);
            add(reasons, edition.revocation_reasons);
            phases.insert(phases.end(), edition.technical.phases.begin(), edition.technical.phases.end());
            solutions.insert(
                solutions.end(), edition.technical.solutions.begin(), edition.technical.solutions.end()
            );
        }
        for (auto* words :
             {&offer_types,
              &service_kinds,
              &options,
              &stores,
              &offer_states,
              &roles,
              &benefits,
              &reasons,
              &phases,
              &solutions,
              &editions}) {
            sort_by(*words, std::less<>{});
            words->erase(std::unique(words->begin(), words->end()), words->end());
        }
    }

private:
    template <class T>
    static void add(Words& words, const std::vector<T>& known)
    {
        for (const auto& value : known) words.push_back(value.id);
    }
};

std::string join(const Words& words)
{
    std::string all;
    for (const auto& word : words) all += (all.empty() ? "" : ", ") + word;
    return all;
}

std::string quote(std::string_view text)
{
    return "\"" + std::string{text} + "\"";
}

// ---- The checks ------------------------------------------------------------------------------------------------------------

template <class Stage>
Date began(const Stage& stage)
{
    return std::visit([](const auto& alternative) { return alternative.on; }, stage);
}

class Checker {
public:
    Checker(
        const State& state, const std::vector<const Edition*>& editions, const std::vector<UnreadEdition>& unread
    )
        : state_{state}, editions_{editions}, unread_{unread}, words_{editions_, unread_}
    {
        if (state.own_thresholds.empty()) return;
        for (const auto* edition : editions)
            for (const auto& id : find_own_thresholds_of(*edition, state.own_thresholds))
                own_thresholds_.insert(id);
    }

    std::vector<RecordIssue> run()
    {
        check_all("partners", state_.partners);
        check_all("offers", state_.offers);
        check_all("contacts", state_.contacts);
        check_all("sales", state_.sales);
        check_all("benefits", state_.benefits);
        check_all("followUps", state_.follow_ups);
        check_all("requests", state_.requests);
        check_all("sponsorships", state_.sponsorships);
        check_all("workspace", state_.workspace);
        check_all("ownThresholds", state_.own_thresholds);
        check_all("ownEditions", state_.own_editions);
        for (auto& broken : find_broken_references(state_)) {
            store_ = broken.store;
            id_ = broken.id;
            note(
                broken.below,
                "unknown-reference",
                {{"found", quote(broken.target)}, {"list", broken.target_store}}
            );
        }
        return std::move(issues_);
    }

private:
    // Far more than any company has; so that a hostile file cannot make the page slow for ever after.
    static std::size_t limit_of(std::string_view store)
    {
        if (store == "partners" || store == "workspace") return 1;
        if (store == "ownEditions") return most_own_editions;
        if (store == "sales" || store == "benefits") return 100'000;
        return 10'000;
    }

    template <class T>
    void check_all(const char* store, const ById<T>& records)
    {
        store_ = store;
        count(store, records.size(), limit_of(store), true);
        for (const auto& [id, record] : records) {
            id_ = id;
            check(record);
        }
    }

    void
    note(std::string below, const char* code, GivenValues values = {}, IssueLevel level = IssueLevel::mistake)
    {
        issues_.push_back({store_, id_, std::move(below), {}, code, make_values(values), level});
    }

    void count(std::string_view list, std::size_t size, std::size_t limit, bool is_store = false)
    {
        if (size <= limit) return;
        if (is_store) id_.clear();
        note(
            is_store ? "" : "/" + std::string{list},
            "too-many-records",
            {{"list", list}, {"count", std::to_string(size)}, {"limit", std::to_string(limit)}}
        );
    }

    void expect(const Id& word, const Words& known, const std::string& below, const Id& element = {})
    {
        if (word.empty() || editions_.empty() || std::ranges::binary_search(known, word)) return;
        if (auto hint = find_nearest(word, known); !hint.empty())
            note(below, "unknown-name-near", {{"found", quote(word)}, {"hint", hint}});
        else
            note(below, "unknown-name", {{"found", quote(word)}, {"allowed", join(known)}});
        issues_.back().element = element;
    }
    void expect_all(const std::set<Id>& given, const Words& known, const std::string& below)
    {
        for (const auto& word : given) expect(word, known, below, word);
    }

    // R16: of a company and of a sale.
    static Words natures() { return {Id{names::services}, Id{names::software}}; }

    template <class T>
    void expect_once(const std::vector<T>& list, std::string_view name)
    {
        Words ids;
        for (const auto& element : list) ids.push_back(element.id);
        expect_ids_once(ids, name);
    }
    void expect_ids_once(const Words& ids, std::string_view name)
    {
        std::set<std::string_view> seen;
        for (std::size_t i = 0; i < ids.size(); ++i)
            if (!seen.insert(ids[i]).second) note(at(name, i), "duplicate-id", {{"found", quote(ids[i])}});
        count(name, ids.size(), 10'000);
    }

    void expect_order(Date earlier, Date later, std::string below)
    {
        if (later < earlier)
            note(
                std::move(below),
                "out-of-order",
                {{"found", write_date(later)}, {"before", write_date(earlier)}}
            );
    }
    template <class Stage>
    void expect_order(const std::vector<Stage>& stages)
    {
        std::vector<Date> days;
        for (const auto& stage : stages) days.push_back(began(stage));
        expect_days_in_order(days, "stages");
    }
    void expect_days_in_order(const std::vector<Date>& days, std::string_view list)
    {
        for (std::size_t i = 1; i < days.size(); ++i) expect_order(days[i - 1], days[i], at(list, i) + "/on");
        count(list, days.size(), 1'000);
    }

    void check(const Partner& partner)
    {
        expect_once(partner.profiles, "profiles");
        expect_once(partner.tenants, "tenants");
        expect_once(partner.people, "people");
        expect(partner.kind, natures(), "/kind");
        for (std::size_t i = 0; i < partner.people.size(); ++i)
            expect_all(partner.people[i].roles, words_.roles, at("people", i) + "/roles");
    }

    void check(const Offer& offer)
    {
        expect(offer.type, words_.offer_types, "/type");
        expect(offer.service_kind, words_.service_kinds, "/serviceKind");
        expect_all(offer.options, words_.options, "/options");
        expect_all(offer.stores, words_.stores, "/stores");
        check_moves(offer);
        check_options(offer);
    }

    void check_moves(const Offer& offer)
    {
        if (offer.moves.empty()) note("", "no-moves");
        for (std::size_t i = 0; i < offer.moves.size(); ++i) {
            expect(offer.moves[i].state, words_.offer_states, at("moves", i) + "/state");
            if (i > 0) expect_order(offer.moves[i - 1].on, offer.moves[i].on, at("moves", i) + "/on");
        }
        count("moves", offer.moves.size(), 1'000);
    }

    // Impossible in every edition that knows the type; which edition counts depends on the reference date.
    void check_options(const Offer& offer)
    {
        for (const auto& option : offer.options) {
            if (!std::ranges::binary_search(words_.options, option)) continue;
            const OfferType* type = nullptr;
            bool possible = false;
            for (const auto* edition : editions_)
                for (const auto& known : edition->offer_types)
                    if (known.id == offer.type) {
                        type = &known;
                        possible =
                            possible || std::ranges::find(known.options, option) != known.options.end() ||
                            std::ranges::find(known.shown_options, option) != known.shown_options.end();
                    }
            if (!type || possible) continue;
            note(
                "/options",
                "option-impossible",
                {{"found", quote(option)}, {"type", quote(offer.type)}, {"allowed", join(type->options)}},
                IssueLevel::warning
            );
            issues_.back().element = option;
        }
    }

    void check(const Contact&) {}
    void check(const Sale& sale) { expect(sale.nature, natures(), "/nature"); }

    void check(const BenefitRecord& record)
    {
        expect(record.benefit, words_.benefits, "/benefit");
        expect(record.edition, words_.editions, "/edition");
        for (std::size_t i = 0; i < record.stages.size(); ++i)
            if (const auto* revoked = std::get_if<Revoked>(&record.stages[i]))
                expect(revoked->reason, words_.reasons, at("stages", i) + "/reason");
        if (record.risk) expect(record.risk->reason, words_.reasons, "/risk/reason");
        if (record.stages.empty() && !record.risk) note("", "no-stages");
        expect_order(record.stages);
        expect_id(record.id, benefit_record_id(record.benefit, record.offer));
    }

    void check(const FollowUp& record)
    {
        if (record.stages.empty()) note("", "no-stages");
        expect_order(record.stages);
    }

    void check(const TechnicalRequest& request)
    {
        expect(request.phase, words_.phases, "/phase");
        expect(request.solution, words_.solutions, "/solution");
        expect_order(request.stages);
        if (!request.stages.empty())
            expect_order(request.created_on, began(request.stages.front()), "/stages/0/on");
    }

    void check(const Sponsorship& record)
    {
        expect(record.benefit, words_.benefits, "/benefit");
        if (record.risk) expect(record.risk->reason, words_.reasons, "/risk/reason");
        const auto planned = record.plan != SponsorshipPlan{};
        if (record.stages.empty() && !record.risk && !planned) note("", "no-stages");
        expect_order(record.stages);
        expect_id(record.id, record.benefit);
    }

    void check(const Workspace& workspace)
    {
        if (workspace.pinned_edition) expect(*workspace.pinned_edition, words_.editions, "/pinnedEdition");
        expect_id(workspace.id, "workspace");
    }

    // One that counts nowhere is kept: the edition it was typed for may have got another shape since, or its figures published.
    void check(const OwnThreshold& threshold)
    {
        expect_id(threshold.id, own_threshold_id(threshold.edition, threshold.tier, threshold.metric));
        if (threshold.amount.has_value() == threshold.count.has_value()) note("", "own-threshold-value");
        if (!editions_.empty() && !own_thresholds_.contains(threshold.id))
            note("", "own-threshold-unused", {{"edition", threshold.edition}}, IssueLevel::warning);
    }

    // So is one that cannot be read: the page shows its mistakes.
    void check(const OwnEdition& edition)
    {
        for (const auto& unread : unread_)
            if (unread.id == edition.id)
                note("/text", "own-edition-unread", {{"edition", edition.id}}, IssueLevel::warning);
    }

    void expect_id(const Id& id, const Id& expected)
    {
        if (id != expected) note("/id", "record-id", {{"found", quote(id)}, {"expected", quote(expected)}});
    }

    const State& state_;
    const std::vector<const Edition*>& editions_;
    const std::vector<UnreadEdition>& unread_;
    Vocabulary words_;
    std::set<Id> own_thresholds_;  // that count in an edition
    std::vector<RecordIssue> issues_;
    std::string store_;
    Id id_;
};

}  // namespace

std::vector<RecordIssue> check_records(const State& state, const std::vector<Edition>& editions)
{
    // Without editions no words are checked, not even by those of the file itself. No edition is copied: that would be a large part of
    // what the rules module weighs.
    Programme own;
    if (!editions.empty()) own = read_own_editions(editions, state.own_editions);
    std::vector<const Edition*> all;
    for (const auto& edition : own.editions) all.push_back(&edition);
    for (const auto& edition : editions)
        if (std::ranges::find(own.editions, edition.id, &Edition::id) == own.editions.end())
            all.push_back(&edition);
    sort_by(all, [](const Edition* earlier, const Edition* later) {
        return earlier->in_force_from < later->in_force_from;
    });
    return Checker{state, all, own.unread}.run();
}

std::vector<BrokenReference> find_broken_references(const State& state)
{
    return ReferenceFinder{state}.run();
}

}  // namespace palier
