// Every value is compared as the text that a mismatch shows.
#include "json/case_expectations.h"

#include <algorithm>

#include "core/assess_kept.h"
#include "core/ladder.h"
#include "core/match.h"
#include "core/prospect.h"
#include "core/sort.h"
#include "json/bounded_json.h"
#include "json/case_commands.h"
#include "json/condition_reader.h"
#include "json/json_tree.h"

namespace palier {

namespace {

constexpr const char* nothing = "nothing";

constexpr Named<std::optional<BenefitUse>> uses[] = {
    {"not-stated", std::nullopt},
    {"once", BenefitUse::once},
    {"evergreen", BenefitUse::evergreen},
    {"yearly", BenefitUse::yearly},
};

constexpr const char* deadline_kinds[] = {
    "no-message",
    "contact-late",
    "benefit-expired",
    "tier-lost",
    "yearly-refresh",
    "edition-starts",
    "edition-ends",
    "renewal"
};

std::string join(const std::vector<std::string>& parts)
{
    std::string all;
    for (const auto& part : parts) all += (all.empty() ? "" : ", ") + part;
    return all.empty() ? nothing : all;
}

std::string join_sorted(std::vector<std::string> parts)
{
    sort_by(parts, std::less<>{});
    return join(parts);
}

std::string write_money(const Money& money)
{
    return write_amount(money.minor) + " " + money.currency;
}

std::string write_value(const FactValue& value)
{
    return match(
        value,
        [](const Unknown&) { return std::string{"unknown"}; },
        [](bool flag) { return std::string{flag ? "true" : "false"}; },
        [](std::int64_t number) { return std::to_string(number); },
        [](const Money& money) { return write_money(money); },
        [](const Date& date) { return write_date(date); },
        [](const Id& id) { return id; },
        [](const Choices& choices) { return join(choices); }
    );
}

std::string write_optional(const std::optional<FactValue>& value)
{
    return value ? write_value(*value) : nothing;
}

std::string write_optional(const std::optional<Date>& date)
{
    return date ? write_date(*date) : nothing;
}

std::string write_edition(const Edition* edition)
{
    return edition ? edition->id : nothing;
}

std::vector<std::string> write_moneys(const std::vector<Money>& moneys)
{
    std::vector<std::string> all;
    for (const auto& money : moneys) all.push_back(write_money(money));
    return all;
}

void add_once(std::vector<std::string>& all, const std::string& one)
{
    if (!one.empty() && std::ranges::find(all, one) == all.end()) all.push_back(one);
}

// The numbers of what decided it: of the parts that came out as the whole did, the smallest ones.
void add_deciding(
    const Edition& edition, const Reason& reason, std::string number, std::vector<std::string>& deciding
)
{
    const auto& node = edition.nodes[reason.node];
    if (!node.rule.empty()) number = node.rule;
    auto wanted = reason.outcome;
    if (std::holds_alternative<Not>(node.question)) {
        if (reason.outcome == Outcome::met) wanted = Outcome::not_met;
        if (reason.outcome == Outcome::not_met) wanted = Outcome::met;
    }
    bool part_found = false;
    for (const auto& part : reason.children)
        if (part.outcome == wanted) {
            part_found = true;
            add_deciding(edition, part, number, deciding);
        }
    if (!part_found) add_once(deciding, number);
}

class Checker {
public:
    Checker(const CaseSituation& situation, const Edition& edition, std::vector<CaseMismatch>& mismatches)
        : situation_{situation}, edition_{edition}, state_{situation.state}, today_{situation.today},
          mismatches_{mismatches}
    {
    }

    void run(JsonReader& expect)
    {
        compare_something(expect, [&](JsonReader& all) { check_all(all); });
    }

private:
    void check_all(JsonReader& expect)
    {
        check_edition(expect);
        check_rules(expect);
        check_benefits(expect);
        check_tier(expect);
        if (situation_.facts) return;
        check_offers(expect);
        check_standings(expect);
        check_kept(expect);
        check_sales(expect);
        check_messages(expect);
        check_forms(expect);
        check_deadlines(expect);
        check_commands(expect);
    }

    // ---- Comparing -------------------------------------------------------------------------------------------------------

    void compare(const JsonReader& r, const char* key, std::string expected, std::string found)
    {
        ++compared_;
        if (expected != found)
            mismatches_.push_back({r.pointer() + pointer_step(key), std::move(expected), std::move(found)});
    }

    template <class E, std::size_t count>
    void expect_name(JsonReader& r, const char* key, const Named<E> (&names)[count], const E& found)
    {
        expect_word(r, key, words_of(names), find_word(names, found));
    }

    void expect_word(JsonReader& r, const char* key, std::span<const char* const> known, const char* found)
    {
        if (const auto typed = r.optional_name(key, list_words(known))) compare(r, key, *typed, found);
    }

    void expect_flag(JsonReader& r, const char* key, bool found)
    {
        if (const auto flag = r.optional_flag(key))
            compare(r, key, *flag ? "true" : "false", found ? "true" : "false");
    }

    // null: nothing; a text: an id, a date or "unknown"; a number; an amount of money.
    void expect_value(JsonReader& r, const char* key, const std::string& found)
    {
        if (!r.has(key)) return;
        const auto& value = *find_member(r.value(), key);
        if (value.is_null())
            compare(r, key, nothing, found);
        else if (const auto* flag = flag_in(value))
            compare(r, key, *flag ? "true" : "false", found);
        else if (const auto* number = whole_in(value))
            compare(r, key, std::to_string(*number), found);
        else if (members_of(value))
            compare(r, key, write_money(r.money(key)), found);
        else
            compare(r, key, r.text(key, 200), found);
    }

    void expect_ids(JsonReader& r, const char* key, const std::vector<std::string>& found)
    {
        if (r.has(key)) compare(r, key, join_sorted(r.ids(key)), join_sorted(found));
    }

    void expect_moneys(JsonReader& r, const char* key, const std::vector<Money>& found)
    {
        if (!r.has(key)) return;
        std::vector<std::string> expected;
        r.each(key, [&](JsonReader& money) {
            const auto amount = read_amount(money.text("amount", 32)).value_or(0);
            expected.push_back(write_money({amount, money.text("currency", 3)}));
        });
        compare(r, key, join_sorted(std::move(expected)), join_sorted(write_moneys(found)));
    }

    void expect_verdict(JsonReader& r, const Verdict& verdict, const char* key = "outcome")
    {
        expect_name(r, key, outcome_words, verdict.outcome);
        std::vector<std::string> deciding;
        for (const auto& root : verdict.reasons) add_deciding(edition_, root, "", deciding);
        expect_ids(r, "because", deciding);
        expect_ids(r, "missing", ids_of_facts(verdict.missing));
        expect_ids(r, "couldSettle", ids_of_facts(verdict.could_settle));
    }

    std::vector<std::string> ids_of_facts(const std::vector<FactIndex>& facts) const
    {
        std::vector<std::string> ids;
        for (const auto fact : facts) ids.push_back(edition_.facts[fact].id);
        return ids;
    }

    void each(JsonReader& r, const char* key, JsonReader::Read read)
    {
        r.optional_each(key, [&](JsonReader& entry) { compare_something(entry, read); });
    }

    void object(JsonReader& r, const char* key, JsonReader::Read read)
    {
        r.optional_object(key, [&](JsonReader& inner) { compare_something(inner, read); });
    }

    // What compares nothing would always pass.
    void compare_something(JsonReader& r, JsonReader::Read read)
    {
        const auto before = compared_;
        read(r);
        if (compared_ != before) return;
        r.note_here("expectation-missing");
        ++compared_;
    }

    // What is asked about is not there at all; the rest of the entry has nothing to compare with.
    void compare_absent(JsonReader& r, const char* key, const Id& id)
    {
        compare(r, key, id, nothing);
        r.member_names();
    }

    template <class Record>
    static std::vector<std::string> keys_of(const ById<Record>& records)
    {
        std::vector<std::string> keys;
        for (const auto& [id, unused] : records) keys.push_back(id);
        return keys;
    }

    template <class Record>
    static const Record* find_record(const ById<Record>& records, const Id& id)
    {
        const auto found = records.find(id);
        return found == records.end() ? nullptr : &found->second;
    }

    template <class Record>
    static const Record* named(JsonReader& r, const char* key, const ById<Record>& records)
    {
        const auto id = r.optional_name(key, keys_of(records));
        return id ? find_record(records, *id) : nullptr;
    }

    // ---- The edition -----------------------------------------------------------------------------------------------------

    void check_edition(JsonReader& r)
    {
        const auto& choice = situation_.choice;
        expect_value(r, "edition", write_edition(choice.edition));
        expect_value(r, "forMembers", write_edition(choice.for_members));
        expect_value(r, "renewal", write_optional(choice.renewal));

        std::optional<FactValue> fee;
        if (edition_.fee.value) fee = *edition_.fee.value;
        expect_value(r, "fee", fee ? write_value(*fee) : "unknown");
        expect_value(r, "keeps", edition_.keeps ? edition_.keeps->rule : nothing);
        expect_flag(r, "benefitsComplete", edition_.benefits_complete);
        expect_flag(r, "ladderComplete", edition_.ladder.complete);
        expect_unknowns(r);
        object(r, "contactLimits", [&](JsonReader& limits) {
            const auto& [minimum, maximum, unused] = edition_.contact;
            expect_value(limits, "minimum", std::to_string(minimum));
            expect_value(limits, "maximum", maximum.value ? std::to_string(*maximum.value) : "unknown");
        });
        for (const char* key : {"states", "doesNotState"}) {
            if (!r.has(key)) continue;
            for (const auto& number : r.ids(key)) {
                const bool stated = edition_.find_statement(number);
                compare(r, key, number, (std::string_view{key} == "states") == stated ? number : nothing);
            }
        }
        object(r, "revocationReasons", [&](JsonReader& reasons) {
            for (const bool of_purchase : {false, true}) {
                std::vector<std::string> ids;
                for (const auto& reason : edition_.revocation_reasons)
                    if (reason.of_purchase == of_purchase) ids.push_back(reason.id);
                expect_ids(reasons, of_purchase ? "ofPurchase" : "ofPublisher", ids);
            }
        });
    }

    void expect_unknowns(JsonReader& r)
    {
        if (!r.has("notRecovered")) return;
        for (const auto& id : r.ids("notRecovered")) {
            const bool told = std::ranges::find(edition_.unknowns, id) != edition_.unknowns.end();
            compare(r, "notRecovered", id, told ? id : nothing);
        }
    }

    // ---- Rules -----------------------------------------------------------------------------------------------------------

    void check_rules(JsonReader& expect)
    {
        each(expect, "rules", [&](JsonReader& r) {
            const auto rule = r.name("rule", situation_.names.rules);
            if (situation_.facts)
                return expect_verdict(r, assess_rule(edition_, rule, *situation_.facts, today_));

            Subject subject;
            subject.offer = named(r, "offer", state_.offers);
            subject.request = named(r, "request", state_.requests);
            subject.contact = named(r, "contact", state_.contacts);
            if (const auto benefit = r.optional_name("benefit", situation_.names.benefits))
                subject.benefit = edition_.find_benefit(*benefit);
            if (const auto* sponsorship = named(r, "sponsorship", state_.sponsorships))
                subject.sponsorship = &sponsorship->plan;
            const auto facts = find_facts(edition_, state_, today_, subject);
            expect_verdict(r, assess_rule(edition_, rule, facts, today_));
        });
    }

    // ---- Offers ----------------------------------------------------------------------------------------------------------

    void check_offers(JsonReader& expect)
    {
        each(expect, "offers", [&](JsonReader& r) {
            const auto* offer = find_record(state_.offers, r.name("offer", keys_of(state_.offers)));
            if (!offer) return skip(r);
            const auto classification = classify(edition_, *offer);
            std::vector<std::string> deciding;
            for (const auto& option : classification.options)
                if (option.decides) deciding.push_back(option.option);

            const auto* category = edition_.find_category(classification.category.value_or(""));
            expect_value(r, "category", classification.category.value_or(nothing));
            expect_flag(r, "transactable", category && category->transactable);
            expect_ids(r, "decidedBy", deciding);
            expect_flag(r, "live", is_live(edition_, *offer, today_));
            expect_value(r, "liveSince", write_optional(live_since(edition_, *offer, today_)));
            expect_ids(r, "actions", allowed_actions(edition_, *offer));
            check_mistakes(r, find_mistakes(edition_, *offer));
        });
    }

    void check_mistakes(JsonReader& offer, const std::vector<OfferMistake>& mistakes)
    {
        if (!offer.has("mistakes")) return;
        std::vector<std::string> expected, found;
        for (const auto& mistake : mistakes)
            found.push_back(mistake.code + (mistake.value.empty() ? "" : " " + mistake.value));
        offer.each("mistakes", [&](JsonReader& r) {
            const auto code = r.text("code", 64);
            const auto value = r.optional_text("value", 64).value_or("");
            expected.push_back(code + (value.empty() ? "" : " " + value));
            const auto same = std::ranges::find(found, expected.back());
            if (same != found.end())
                expect_ids(r, "allowed", mistakes[static_cast<std::size_t>(same - found.begin())].allowed);
            else if (r.has("allowed"))
                r.ids("allowed");
        });
        compare(offer, "mistakes", join_sorted(std::move(expected)), join_sorted(std::move(found)));
    }

    // ---- Benefits --------------------------------------------------------------------------------------------------------

    void check_benefits(JsonReader& expect)
    {
        each(expect, "benefits", [&](JsonReader& r) {
            const auto id = r.name("benefit", situation_.names.benefits);
            if (id.empty()) return skip(r);
            if (situation_.facts) return check_unlocked(r, id);

            const auto offer = r.optional_name("offer", keys_of(state_.offers)).value_or("");
            const auto assessed = assess_benefit(edition_, state_, id, offer, today_);
            if (const auto listed = r.optional_flag("listed")) {
                compare(r, "listed", *listed ? "true" : "false", assessed ? "true" : "false");
                if (!assessed) return skip(r);
            }
            if (!assessed) return compare_absent(r, "benefit", id);
            check_benefit(r, *assessed);
        });
    }

    void check_unlocked(JsonReader& r, const Id& id)
    {
        const auto* benefit = edition_.find_benefit(id);
        if (!benefit) return compare_absent(r, "benefit", id);
        expect_verdict(r, assess(edition_, benefit->unlocked, *situation_.facts, today_), "unlocked");
        check_amounts(r, *benefit);
    }

    // What it is worth at each tier, whichever is reached.
    void check_amounts(JsonReader& benefit, const Benefit& known)
    {
        each(benefit, "amounts", [&](JsonReader& r) {
            const auto tier = r.name("tier", ids_of(edition_.ladder.tiers));
            std::string found = nothing;
            if (known.amounts)
                for (const auto& at : known.amounts->by_tier)
                    if (at.tier == tier) found = at.amount ? write_money(*at.amount) : "unknown";
            expect_value(r, "amount", found);
        });
    }

    void check_benefit(JsonReader& r, const BenefitAssessment& benefit)
    {
        expect_name(r, "status", benefit_status_words, benefit.status);
        expect_value(r, "category", benefit.category.empty() ? nothing : benefit.category);
        expect_verdict(r, benefit.unlocked, "unlocked");
        object(r, "activation", [&](JsonReader& activation) {
            expect_verdict(activation, benefit.activation);
        });
        expect_value(r, "lastDay", write_optional(benefit.last_day));
        expect_flag(r, "validityStated", benefit.validity_stated);
        expect_value(r, "contactExpected", write_optional(benefit.contact_expected));
        expect_flag(r, "contactLate", benefit.contact_late);
        expect_flag(r, "mayBeRevoked", benefit.may_be_revoked);
        expect_flag(r, "reusable", benefit.reusable);
        expect_value(r, "nextUse", write_optional(benefit.next_use));
        expect_name(r, "use", uses, benefit.use);
        expect_value(r, "amount", write_optional(benefit.amount));
        if (const auto* known = edition_.find_benefit(benefit.benefit)) {
            expect_flag(r, "contentKnown", known->content_known);
            check_amounts(r, *known);
        }
    }

    // Which benefits stand how, of an offer or of the company: a status that is named lists all of them.
    void check_standings(JsonReader& expect)
    {
        if (!expect.has("standings")) return;
        const auto all = assess_benefits(edition_, state_, today_);
        each(expect, "standings", [&](JsonReader& r) {
            const auto offer = r.optional_name("offer", keys_of(state_.offers)).value_or("");
            for (const auto& [key, status] : benefit_status_words) {
                std::vector<std::string> ids;
                for (const auto& benefit : all)
                    if (benefit.offer == offer && benefit.status == status) ids.push_back(benefit.benefit);
                expect_ids(r, key, ids);
            }
        });
    }

    // R35: by the rules of the edition under which it was unlocked.
    void check_kept(JsonReader& expect)
    {
        if (!expect.has("kept")) return;
        const auto all = assess_kept(situation_.editions, edition_, state_, today_);
        each(expect, "kept", [&](JsonReader& r) {
            const auto id = r.name("benefit", situation_.names.benefits);
            const auto offer = r.optional_name("offer", keys_of(state_.offers)).value_or("");
            const auto kept = std::ranges::find_if(all, [&](const KeptBenefit& one) {
                return one.assessment.benefit == id && one.assessment.offer == offer;
            });
            if (const auto listed = r.optional_flag("listed")) {
                compare(r, "listed", *listed ? "true" : "false", kept != all.end() ? "true" : "false");
                if (kept == all.end()) return skip(r);
            }
            if (kept == all.end()) return compare_absent(r, "benefit", id);

            expect_value(r, "edition", kept->assessment.edition->id);
            Checker under_its_own{situation_, *kept->assessment.edition, mismatches_};
            under_its_own.check_benefit(r, kept->assessment);
            compared_ += under_its_own.compared_;
        });
    }

    // ---- The ladder ------------------------------------------------------------------------------------------------------

    void check_tier(JsonReader& expect)
    {
        object(expect, "tier", [&](JsonReader& r) {
            if (situation_.facts) return check_prospects(r, *situation_.facts);
            check_standing(r, assess_tier(edition_, state_, today_));
        });
    }

    void check_standing(JsonReader& r, const TierStanding& standing)
    {
        expect_name(r, "entry", outcome_words, standing.entry.outcome);
        expect_value(r, "reached", standing.reached.value_or(nothing));
        expect_flag(r, "exact", standing.exact);
        if (r.is_empty_list("steps")) compare(r, "steps", "0", std::to_string(standing.steps.size()));
        each(r, "steps", [&](JsonReader& s) {
            const auto id = s.name("tier", ids_of(edition_.ladder.tiers));
            const auto step = std::ranges::find(standing.steps, id, &TierStep::tier);
            if (step == standing.steps.end()) return compare_absent(s, "tier", id);
            expect_name(s, "outcome", outcome_words, step->outcome);
            expect_value(s, "threshold", write_value(step->threshold));
            expect_value(s, "gap", write_optional(step->gap));
        });
    }

    void check_prospects(JsonReader& r, const Facts& facts)
    {
        const auto& ladder = edition_.ladder;
        const auto entry =
            ladder.entry ? assess(edition_, *ladder.entry, facts, today_).outcome : Outcome::met;
        const auto prospects = find_tier_prospects(ladder, facts, settled(entry));
        std::string reached = nothing;
        for (std::size_t i = 0; i < prospects.size(); ++i)
            if (prospects[i].outcome == Outcome::met) reached = ladder.tiers[i].id;

        expect_name(r, "entry", outcome_words, entry);
        expect_value(r, "reached", reached);
        each(r, "steps", [&](JsonReader& s) {
            const auto id = s.name("tier", ids_of(ladder.tiers));
            const auto tier = std::ranges::find(ladder.tiers, id, &Tier::id);
            if (tier == ladder.tiers.end()) return skip(s);
            const auto place = static_cast<std::size_t>(tier - ladder.tiers.begin());
            expect_name(s, "outcome", outcome_words, prospects[place].outcome);
        });
    }

    void check_sales(JsonReader& expect)
    {
        object(expect, "sales", [&](JsonReader& r) {
            const auto sales = total_sales(edition_, state_, today_);
            expect_value(r, "total", write_value(sales.total));
            expect_moneys(r, "unlinked", sales.unlinked);
            expect_moneys(r, "undecided", sales.undecided);
            expect_moneys(r, "services", sales.services);
            expect_moneys(r, "tooOld", sales.too_old);
            expect_moneys(r, "fraudulent", sales.fraudulent);
            expect_moneys(r, "otherCurrencies", sales.other_currencies);
        });
    }

    // ---- What happens with time, and what a person does ------------------------------------------------------------------

    void check_messages(JsonReader& expect)
    {
        if (!expect.has("messages")) return;
        const auto standings = assess_messages(edition_, state_, today_);
        each(expect, "messages", [&](JsonReader& r) {
            const auto offer = r.name("offer", keys_of(state_.offers));
            const auto found = std::ranges::find(standings, offer, &MessageStanding::offer);
            if (found == standings.end()) return compare_absent(r, "offer", offer);
            expect_name(r, "status", message_status_words, found->status);
            expect_value(r, "pathOpens", write_optional(found->path_opens));
            expect_verdict(r, found->path, "path");
        });
    }

    void check_forms(JsonReader& expect)
    {
        each(expect, "requests", [&](JsonReader& r) {
            const auto* request = find_record(state_.requests, r.name("request", keys_of(state_.requests)));
            if (!request) return skip(r);
            expect_verdict(r, assess_request(edition_, state_, *request, today_));
        });
        each(expect, "contacts", [&](JsonReader& r) {
            const auto* contact = find_record(state_.contacts, r.name("contact", keys_of(state_.contacts)));
            if (!contact) return skip(r);
            expect_verdict(r, assess_contact(edition_, state_, *contact, today_));
        });
    }

    void check_deadlines(JsonReader& expect)
    {
        object(expect, "deadlines", [&](JsonReader& r) {
            const auto deadlines = find_deadlines(
                edition_,
                state_,
                today_,
                assess_all_benefits(situation_.editions, edition_, state_, today_, Reasons::left_out)
            );
            for (const char* kind : deadline_kinds) {
                std::vector<std::string> days;
                for (const auto& deadline : deadlines)
                    if (deadline.kind == kind) add_once(days, write_date(deadline.on));
                expect_ids(r, kind, days);
            }
        });
    }

    void check_commands(JsonReader& expect)
    {
        each(expect, "commands", [&](JsonReader& r) {
            const auto answer = r.text("answer", 64);
            const auto command = read_case_command(r, today_);
            if (!command) return skip(r);
            const auto decision = decide(edition_, state_, *command, {today_, "freshly1"});
            compare(r, "answer", answer, decision ? "accepted" : decision.error().code);
        });
    }

    // A mistake has been noted; nothing else of this entry is one.
    void skip(JsonReader& r)
    {
        r.member_names();
        ++compared_;
    }

    const CaseSituation& situation_;
    const Edition& edition_;
    const State& state_;
    Date today_;
    std::vector<CaseMismatch>& mismatches_;
    std::size_t compared_ = 0;
};

}  // namespace

CaseNames::CaseNames(const std::vector<Edition>& editions)
{
    for (const auto& edition : editions) {
        for (const auto& rule : edition.rules) add_once(rules, rule.id);
        for (const auto& benefit : edition.benefits) add_once(benefits, benefit.id);
    }
}

void check_expectations(
    JsonReader& expect, const CaseSituation& situation, std::vector<CaseMismatch>& mismatches
)
{
    if (situation.choice.edition)
        return Checker{situation, *situation.choice.edition, mismatches}.run(expect);
    // Before the first edition there is nothing else to ask.
    if (!expect.is_null("edition"))
        mismatches.push_back(
            {expect.pointer() + "/edition", expect.optional_text("edition").value_or("an edition"), nothing}
        );
}

}  // namespace palier
