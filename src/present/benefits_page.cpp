#include "present/benefits_page.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/assess_kept.h"
#include "core/match.h"
#include "core/names.h"
#include "core/sort.h"
#include "core/words.h"
#include "present/mends.h"
#include "present/names.h"
#include "present/obstacles.h"
#include "present/reasons.h"
#include "present/sponsorship_plan.h"

namespace palier {

namespace {

Text path_of(const BenefitAssessment& assessment)
{
    auto path = "/benefits/" + assessment.benefit;
    return assessment.offer.empty() ? path : path + "/" + assessment.offer;
}

// Where a rank is low there is more to do.
int rank_of(const BenefitAssessment& assessment)
{
    if (assessment.contact_late || assessment.may_be_revoked) return 0;
    switch (assessment.status) {
    case BenefitStatus::available: return assessment.activation.outcome == Outcome::met ? 1 : 2;
    case BenefitStatus::activated: return 3;
    case BenefitStatus::contacted: return 4;
    case BenefitStatus::in_use: return 5;
    case BenefitStatus::undecided: return 6;
    case BenefitStatus::locked: return 7;
    case BenefitStatus::granted: return 8;
    case BenefitStatus::completed: return 9;
    case BenefitStatus::expired: return 10;
    case BenefitStatus::opted_out: return 11;
    case BenefitStatus::revoked: return 12;
    case BenefitStatus::information: return 13;
    }
    return 14;
}

Date day_of(const BenefitStage& stage)
{
    return std::visit([](const auto& alternative) { return alternative.on; }, stage);
}

const BenefitStage* last_stage(const BenefitAssessment& assessment)
{
    const auto* record = assessment.record;
    return record && !record->stages.empty() ? &record->stages.back() : nullptr;
}

Text available_key(const Benefit& benefit, const BenefitAssessment& assessment)
{
    switch (benefit.means) {
    case BenefitMeans::requested: return "benefit.say.available.requested";
    case BenefitMeans::sponsored: return "benefit.say.available.sponsored";
    case BenefitMeans::granted:
    case BenefitMeans::activated:
    case BenefitMeans::information: break;
    }
    switch (assessment.activation.outcome) {
    case Outcome::met: return "benefit.say.available";
    case Outcome::not_met: return "benefit.say.available.closed";
    case Outcome::unknown:
    case Outcome::invalid: return "benefit.say.available.unknown";
    case Outcome::not_applicable: return "benefit.say.available.no-rule";
    }
    return "benefit.say.available";
}

// Whether it can be used again: stated, or not (R29, R30).
Text completed_key(const BenefitAssessment& assessment)
{
    if (!assessment.use) return "benefit.say.completed.not-stated";
    if (*assessment.use == BenefitUse::once) return "benefit.say.completed.once";
    return assessment.reusable ? "benefit.say.completed.again" : "benefit.say.completed";
}

}  // namespace

Text say_status(const Texts& texts, const Benefit& benefit, const BenefitAssessment& assessment)
{
    Values values;
    if (const auto* stage = last_stage(assessment)) values["date"] = texts.date(day_of(*stage));
    if (assessment.contact_expected) values["expected"] = texts.date(*assessment.contact_expected);
    if (assessment.last_day) values["last"] = texts.date(*assessment.last_day);

    switch (assessment.status) {
    case BenefitStatus::granted: return texts("benefit.say.granted");
    case BenefitStatus::information: return texts("benefit.say.information");
    case BenefitStatus::locked: return texts("benefit.say.locked");
    case BenefitStatus::undecided:
        if (!waits_for_sources(assessment.unlocked)) return texts("benefit.say.undecided");
        return texts(
            benefit.means == BenefitMeans::activated ? "benefit.say.undecided.seen"
                                                     : "benefit.say.undecided.not-public"
        );
    case BenefitStatus::available: return texts(available_key(benefit, assessment), values);
    case BenefitStatus::activated:
        if (!assessment.contact_expected) return texts("benefit.say.activated.no-day", values);
        return texts(assessment.contact_late ? "benefit.say.activated.late" : "benefit.say.activated", values);
    case BenefitStatus::contacted: return texts("benefit.say.contacted", values);
    case BenefitStatus::in_use: return texts("benefit.say.in-use", values);
    case BenefitStatus::completed: return texts(completed_key(assessment), values);
    case BenefitStatus::expired: return texts("benefit.say.expired", values);
    case BenefitStatus::opted_out:
        return texts(
            can_activate_again(assessment) ? "benefit.say.opted-out.again" : "benefit.say.opted-out", values
        );
    case BenefitStatus::revoked: return texts("benefit.say.revoked", values);
    }
    return {};
}

namespace {

Button make_step(
    const Scene& scene, const BenefitAssessment& assessment, BenefitStep step, Text key, Button::Kind kind
)
{
    auto texts_key = "benefit.step." + Text{key};
    return {
        Text{key} + "-" + benefit_record_id(assessment.benefit, assessment.offer),
        scene.texts(texts_key),
        Command{MoveBenefit{assessment.benefit, assessment.offer, step}},
        "",
        kind
    };
}

// The step that comes next; closed steps say why.
std::optional<Button>
present_next_step(const Scene& scene, const Benefit& benefit, const BenefitAssessment& assessment)
{
    if (benefit.means == BenefitMeans::requested || benefit.means == BenefitMeans::sponsored)
        return Button{
            "technical-" + assessment.benefit,
            scene.texts("benefit.step.technical"),
            GoTo{"/technical"},
            "",
            Button::Kind::secondary
        };
    if (benefit.means != BenefitMeans::activated) return std::nullopt;

    auto activate = [&](Text why_not) {
        bool earned = assessment.status != BenefitStatus::undecided;
        auto button = make_step(
            scene,
            assessment,
            BenefitStep::activate,
            "activate",
            earned ? Button::Kind::primary : Button::Kind::secondary
        );
        button.why_not = why_not;
        return button;
    };
    if (waits_for_activation(benefit, assessment)) {
        if (assessment.activation.outcome == Outcome::met ||
            assessment.activation.outcome == Outcome::not_applicable)
            return activate("");
        return activate(present_first_reason(scene.texts, *scene.edition, assessment.activation).sentence);
    }
    switch (assessment.status) {
    case BenefitStatus::locked: return activate(scene.texts("benefit.closed.locked"));
    case BenefitStatus::undecided: return activate(scene.texts("benefit.closed.undecided"));
    case BenefitStatus::activated:
        return make_step(scene, assessment, BenefitStep::contacted, "contacted", Button::Kind::primary);
    case BenefitStatus::contacted:
        return make_step(scene, assessment, BenefitStep::start, "start", Button::Kind::primary);
    case BenefitStatus::in_use:
        return make_step(scene, assessment, BenefitStep::complete, "complete", Button::Kind::primary);
    case BenefitStatus::granted:
    case BenefitStatus::information:
    case BenefitStatus::available:
    case BenefitStatus::completed:
    case BenefitStatus::expired:
    case BenefitStatus::opted_out:
    case BenefitStatus::revoked: return std::nullopt;
    }
    return std::nullopt;
}

// R65: at the partner's wish, any time before the end.
bool can_opt_out(const Benefit& benefit, const BenefitAssessment& assessment)
{
    if (benefit.means != BenefitMeans::activated) return false;
    return assessment.status == BenefitStatus::available || assessment.status == BenefitStatus::activated ||
           assessment.status == BenefitStatus::contacted || assessment.status == BenefitStatus::in_use;
}

// What was kept may come from an edition that this version does not have.
Text name_kept_edition(const Texts& texts, const Id& edition)
{
    auto label = texts.optional("edition." + edition + ".label");
    return label.empty() ? Text{edition} : label;
}

// What could not be recovered: the list behind a benefit, or the amount of a sponsorship.
Text present_unrecovered(const Texts& texts, const Benefit& benefit)
{
    if (benefit.content_known) return {};
    return texts(
        benefit.means == BenefitMeans::sponsored ? "sponsorship.amount-unknown" : "benefit.content-unknown"
    );
}

BenefitCard present_card(
    const Scene& scene,
    const Benefit& benefit,
    const BenefitAssessment& assessment,
    const TierStanding& standing,
    EasiestWays& easiest
)
{
    const auto& texts = scene.texts;
    auto id = benefit_record_id(assessment.benefit, assessment.offer);
    BenefitCard card;
    card.key = "benefit-" + id;
    card.name = benefit_name(texts, benefit.id);
    card.offer = assessment.offer.empty()
                     ? texts("benefit.for-company")
                     : texts("benefit.for-offer", {{"offer", offer_name(scene, assessment.offer)}});
    card.status = present_status(texts, assessment.status);
    card.sentence = say_status(texts, benefit, assessment);
    card.content_note = present_unrecovered(texts, benefit);
    card.amount = present_amount(scene, benefit, standing);
    card.open = {"open-" + id, texts("benefit.open", {{"benefit", card.name}}), path_of(assessment)};

    const auto* obstacle = find_obstacle(benefit, assessment);
    // A request form is open to who asks, even when what unlocks it is not stated (R57).
    bool earned = obstacle != &assessment.unlocked || benefit.means == BenefitMeans::requested ||
                  waits_for_activation(benefit, assessment);
    if (earned)
        if (auto step = present_next_step(scene, benefit, assessment)) card.buttons.push_back(*step);
    if (!obstacle) return card;

    auto first = present_first_reason(texts, *scene.edition, *obstacle);
    if (obstacle == &assessment.unlocked) card.reason = first.sentence;  // else the closed button says it
    card.source = first.source;
    card.easiest = easiest.say(benefit, assessment);
    auto mends = present_mends(scene, *obstacle, assessment.offer, "mend-" + id);
    card.buttons.append(mends);
    return card;
}

Text tally(const Texts& texts, const std::vector<BenefitAssessment>& assessments)
{
    std::map<int, std::pair<BenefitStatus, int>> counts;  // by rank, so that the order is that of the cards
    for (const auto& assessment : assessments) {
        BenefitAssessment plain;
        plain.status = assessment.status;
        auto& count = counts[rank_of(plain)];
        count.first = assessment.status;
        ++count.second;
    }
    List<Text> parts;
    for (const auto& [rank, count] : counts)
        parts.push_back(texts.count("benefits.count." + Text{name_of(count.first)}, count.second));
    return texts.list(parts);
}

// The first sentence of the place: what can be done now, or why nothing can.
Text answer(const Scene& scene, const std::vector<BenefitAssessment>& assessments)
{
    const auto& texts = scene.texts;
    auto ready = std::ranges::count_if(assessments, [](const auto& a) {
        return a.status == BenefitStatus::available && a.activation.outcome == Outcome::met;
    });
    auto earned = std::ranges::count_if(assessments, [](const auto& a) {
        return a.status == BenefitStatus::available && a.activation.outcome != Outcome::met &&
               a.activation.outcome != Outcome::not_applicable;
    });
    auto running = std::ranges::count_if(assessments, [](const auto& a) {
        return a.status == BenefitStatus::activated || a.status == BenefitStatus::contacted ||
               a.status == BenefitStatus::in_use;
    });
    if (ready > 0) return texts.count("benefits.answer.ready", ready);
    if (earned > 0) return texts.count("benefits.answer.closed", earned);
    if (running > 0) return texts.count("benefits.answer.running", running);
    auto participation = assess_participation(*scene.edition, scene.state(), scene.today);
    if (participation.outcome == Outcome::met) return texts("benefits.answer.base");
    return texts(
        participation.outcome == Outcome::not_met ? "benefits.answer.none" : "benefits.answer.unknown"
    );
}

List<NoticeBox> present_participation(const Scene& scene)
{
    auto participation = assess_participation(*scene.edition, scene.state(), scene.today);
    if (participation.outcome == Outcome::met || participation.outcome == Outcome::not_applicable) return {};
    auto first = present_first_reason(scene.texts, *scene.edition, participation);
    bool unknown = participation.outcome == Outcome::unknown;
    return {NoticeBox{
        .key = "benefits-participation",
        .tone = unknown ? Tone::unknown : Tone::refusal,
        .title = scene.texts(unknown ? "benefits.not-decided" : "benefits.not-eligible"),
        .text = first.sentence,
        .buttons = present_mends(scene, participation, "", "benefits"),
    }};
}

constexpr std::array<std::pair<BenefitGroup, const char*>, 3> groups{
    {{BenefitGroup::marketing, "marketing"},
     {BenefitGroup::sales, "sales"},
     {BenefitGroup::technical, "technical"}}
};

Text group_key(BenefitGroup group)
{
    for (const auto& [known, key] : groups)
        if (known == group) return key;
    return "marketing";
}

// ---- The page of one benefit ----

Pair present_validity(const Scene& scene, const BenefitAssessment& assessment)
{
    const auto& texts = scene.texts;
    auto label = texts("benefit.validity");
    if (assessment.last_day)
        return {
            label,
            texts(
                scene.today > *assessment.last_day ? "benefit.validity.over" : "benefit.validity.until",
                {{"date", texts.date(*assessment.last_day)}}
            ),
            Tone::neutral
        };
    return {
        label,
        texts(assessment.validity_stated ? "benefit.validity.start-unknown" : "benefit.validity.not-stated"),
        Tone::unknown
    };
}

Pair present_use(const Texts& texts, const BenefitAssessment& assessment)
{
    auto label = texts("benefit.use");
    if (!assessment.use) return {label, texts("benefit.use.not-stated"), Tone::unknown};
    return {
        label,
        texts(*assessment.use == BenefitUse::once ? "benefit.use.once" : "benefit.use.evergreen"),
        Tone::neutral
    };
}

List<Pair> present_pairs(const Scene& scene, const Benefit& benefit, const BenefitAssessment& assessment)
{
    const auto& texts = scene.texts;
    List<Pair> pairs;
    if (!assessment.category.empty())
        pairs.push_back({texts("benefit.category"), category_name(texts, assessment.category)});
    pairs.push_back({texts("benefit.means"), texts([&] {
                         switch (benefit.means) {
                         case BenefitMeans::granted: return "benefit.means.granted";
                         case BenefitMeans::activated: return "benefit.means.activated";
                         case BenefitMeans::requested: return "benefit.means.requested";
                         case BenefitMeans::sponsored: return "benefit.means.sponsored";
                         case BenefitMeans::information: return "benefit.means.information";
                         }
                         return "benefit.means.information";
                     }())});
    if (benefit.means == BenefitMeans::information) return pairs;

    auto amount = present_amount(scene, benefit, assess_tier(*scene.edition, scene.state(), scene.today));
    if (!amount.empty()) {
        if (!amount.now.empty())
            pairs.push_back({texts("benefit.amount"), amount.now, amount.known ? Tone::neutral : Tone::unknown}
            );
        if (!amount.next.empty()) pairs.push_back({texts("benefit.amount.higher"), amount.next});
        pairs.push_back({texts("benefit.amount.source"), amount.source});
    }
    pairs.push_back(present_validity(scene, assessment));
    pairs.push_back(present_use(texts, assessment));
    // R32: each publication opens a set of its own, with its own clock.
    if (benefit.scope == BenefitScope::offer)
        pairs.push_back(
            {texts("benefit.set"), texts("benefit.set.own", {{"offer", offer_name(scene, assessment.offer)}})}
        );
    if (assessment.record)
        pairs.push_back({texts("benefit.edition"), name_kept_edition(texts, assessment.record->edition)});
    return pairs;
}

List<Pair> present_history(const Texts& texts, const BenefitAssessment& assessment)
{
    List<Pair> history;
    if (!assessment.record) return history;
    for (const auto& stage : assessment.record->stages) {
        auto key = match(
            stage,
            [](const Activated&) { return "benefit.history.activated"; },
            [](const Contacted&) { return "benefit.history.contacted"; },
            [](const InUse&) { return "benefit.history.in-use"; },
            [](const Completed&) { return "benefit.history.completed"; },
            [](const OptedOut&) { return "benefit.history.opted-out"; },
            [](const Revoked&) { return "benefit.history.revoked"; }
        );
        history.push_back({texts.date(day_of(stage)), texts(key)});
    }
    return history;
}

Text name_reason(const Texts& texts, const Id& reason)
{
    return texts("revocation." + reason);
}

List<NoticeBox>
present_warnings(const Scene& scene, const Benefit& benefit, const BenefitAssessment& assessment)
{
    const auto& texts = scene.texts;
    List<NoticeBox> notices;
    if (assessment.may_be_revoked) {
        const auto& risk = *assessment.record->risk;
        notices.push_back(
            {.key = "benefit-risk",
             .tone = Tone::refusal,
             .title = texts("benefit.risk"),
             .text = texts(
                 "benefit.risk.text",
                 {{"reason", name_reason(texts, risk.reason)}, {"date", texts.date(risk.on)}}
             )}
        );
    }
    if (assessment.contact_late)
        notices.push_back(
            {.key = "benefit-late",
             .tone = Tone::unknown,
             .title = texts("benefit.late"),
             .text = texts("benefit.late.text", {{"date", texts.date(*assessment.contact_expected)}})}
        );
    const auto* obstacle = find_obstacle(benefit, assessment);
    if (!obstacle) return notices;

    auto first = present_first_reason(texts, *scene.edition, *obstacle);
    auto missing = name_missing_facts(texts, *scene.edition, *obstacle);
    bool refused = obstacle->outcome == Outcome::not_met;
    bool locked = obstacle == &assessment.unlocked;
    NoticeBox box{.key = "benefit-obstacle", .tone = refused ? Tone::refusal : Tone::unknown};
    box.title = texts([&] {
        if (waits_for_sources(*obstacle)) return "benefit.obstacle.not-public";
        if (locked) return refused ? "benefit.obstacle.locked" : "benefit.obstacle.undecided";
        return refused ? "benefit.obstacle.closed" : "benefit.obstacle.closed-unknown";
    }());
    box.text = refused || missing.empty()
                   ? first.sentence
                   : texts("benefit.obstacle.missing", {{"facts", texts.list(missing)}});
    notices.push_back(box);  // where it is mended stands with each way below
    return notices;
}

void present_revocation(
    const Scene& scene, const Benefit& benefit, const BenefitAssessment& assessment, BenefitPage& page
)
{
    const auto& texts = scene.texts;
    const auto& edition = *scene.edition;
    if (benefit.means != BenefitMeans::activated || edition.revocation_reasons.empty()) return;
    if (assessment.status == BenefitStatus::revoked) return;

    page.revocation_heading = texts("benefit.revocation");
    page.revocation_text = texts("benefit.revocation.text");
    page.revocation_label = texts("benefit.revocation.reasons");
    if (assessment.may_be_revoked) {
        page.revocation_steps = {
            {"withdraw-reason",
             texts("benefit.revocation.withdraw"),
             Command{WithdrawRevocationReason{assessment.benefit, assessment.offer}}},
            {"record-revocation",
             texts("benefit.revocation.record"),
             Command{RecordRevocation{assessment.benefit, assessment.offer}},
             "",
             Button::Kind::danger}
        };
        return;
    }
    for (const auto& reason : edition.revocation_reasons)
        page.revocation.push_back(
            {name_reason(texts, reason.id),
             present_provenance(texts, reason.rule, reason.provenance),
             {"note-" + reason.id,
              texts("benefit.revocation.note"),
              Command{NoteRevocationReason{assessment.benefit, assessment.offer, reason.id}},
              "",
              Button::Kind::quiet}}
        );
}

// ---- What an earlier edition unlocked (R35) ----

// A section for each edition that something is kept from.
void present_kept(const Scene& scene, const std::vector<BenefitAssessment>& kept, BenefitsPage& page)
{
    const auto& texts = scene.texts;
    const Edition* edition = nullptr;
    std::vector<BenefitAssessment> members;
    auto close_section = [&] {
        if (members.empty()) return;
        const auto name = edition_name(texts, edition->id);
        sort_by(members, [](const auto& left, const auto& right) { return rank_of(left) < rank_of(right); });
        BenefitSection section{
            .key = "benefits-kept-" + edition->id,
            .heading = texts("benefits.kept", {{"edition", name}}),
            .tally = tally(texts, members),
            .cards = {},
            .previous = texts("benefits.previous"),
            .next = texts("benefits.next"),
            .note = texts(
                "benefits.kept.text",
                {{"source",
                  present_provenance(texts, scene.edition->keeps->rule, scene.edition->keeps->provenance)}}
            ),
        };
        const auto then = scene.under(*edition);
        const auto standing = assess_tier(*edition, scene.state(), scene.today);
        EasiestWays easiest{then};
        for (const auto& member : members)
            section.cards.push_back(
                present_card(then, *edition->find_benefit(member.benefit), member, standing, easiest)
            );
        page.sections.push_back(section);
        members.clear();
    };
    for (const auto& line : kept) {
        if (line.edition != edition) close_section();
        edition = line.edition;
        members.push_back(line);
    }
    close_section();
}

// What would make it earned, as long as it is not; and what would open Activate, as long as that is still to come.
void present_ways(
    const Scene& scene, const Benefit& benefit, const BenefitAssessment& assessment, BenefitPage& page
)
{
    const auto& edition = *scene.edition;
    bool unearned =
        assessment.status == BenefitStatus::locked || assessment.status == BenefitStatus::undecided;
    bool ahead =
        benefit.means == BenefitMeans::activated && (unearned || waits_for_activation(benefit, assessment));
    if (!unearned && !ahead) return;

    auto offer = scene.state().offers.find(assessment.offer);
    auto facts = find_facts(
        edition,
        scene.state(),
        scene.today,
        {.offer = offer == scene.state().offers.end() ? nullptr : &offer->second, .benefit = &benefit}
    );
    if (unearned)
        page.earn =
            present_unlocks(scene, {"earned", benefit.unlocked, facts, assessment.unlocked, assessment.offer});
    const auto* activate = edition.find_rule(names::activate);
    if (ahead && activate)
        page.activate = present_unlocks(
            scene, {"activation", activate->root, facts, assessment.activation, assessment.offer}
        );
    if (!page.activate.promise.empty()) page.earn.promise = {};  // once is enough
    page.missing = present_missing_facts(
        scene,
        assessment.benefit,
        assessment.offer,
        unearned ? assessment.unlocked : Verdict{},
        ahead ? assessment.activation : Verdict{}
    );
}

BenefitPage present_missing(const Scene& scene)
{
    BenefitPage page;
    page.title = scene.texts("benefit.missing");
    page.answer = scene.texts("benefit.missing.text");
    page.back = {"benefit-back", scene.texts("benefit.back"), "/benefits"};
    return page;
}

}  // namespace

Badge present_status(const Texts& texts, BenefitStatus status)
{
    auto tone = [&] {
        switch (status) {
        case BenefitStatus::granted:
        case BenefitStatus::available:
        case BenefitStatus::completed: return Tone::met;
        case BenefitStatus::activated:
        case BenefitStatus::contacted:
        case BenefitStatus::in_use: return Tone::accent;
        case BenefitStatus::locked:
        case BenefitStatus::revoked: return Tone::refusal;
        case BenefitStatus::undecided: return Tone::unknown;
        case BenefitStatus::information: return Tone::information;
        case BenefitStatus::expired:
        case BenefitStatus::opted_out: return Tone::neutral;
        }
        return Tone::neutral;
    }();
    return {texts("benefit.status." + Text{name_of(status)}), tone};
}

BenefitsPage present_benefits(const Scene& scene)
{
    const auto& texts = scene.texts;
    const auto& edition = *scene.edition;
    const auto all = assess_all_benefits(scene.editions, edition, scene.state(), scene.today);
    std::vector<BenefitAssessment> kept, assessments;
    for (const auto& assessment : all)
        (assessment.edition == &edition ? assessments : kept).push_back(assessment);
    auto standing = assess_tier(edition, scene.state(), scene.today);
    sort_by(assessments, [](const auto& left, const auto& right) { return rank_of(left) < rank_of(right); });

    BenefitsPage page;
    page.title = texts("benefits.title");
    page.answer = answer(scene, all);
    page.notices = present_participation(scene);
    for (const auto& [group, key] : groups) {
        std::vector<BenefitAssessment> members;
        for (const auto& assessment : assessments)
            if (edition.find_benefit(assessment.benefit)->group == group) members.push_back(assessment);
        if (members.empty()) continue;

        BenefitSection section{"benefits-" + Text{key}, texts("benefits.group." + Text{key}), {}, {}, {}, {}};
        section.tally = tally(texts, members);
        section.previous = texts("benefits.previous");
        section.next = texts("benefits.next");
        EasiestWays easiest{scene};
        for (const auto& assessment : members)
            section.cards.push_back(
                present_card(scene, *edition.find_benefit(assessment.benefit), assessment, standing, easiest)
            );
        page.sections.push_back(section);
    }
    present_kept(scene, kept, page);
    if (!edition.benefits_complete)
        page.incomplete = texts("benefits.incomplete", {{"edition", edition_name(texts, edition.id)}});
    return page;
}

BenefitPage present_benefit(const Scene& now, const Id& id, const Id& offer)
{
    auto kept = find_kept(now.editions, *now.edition, now.state(), id, offer, now.today);
    const auto scene = kept ? now.under(*kept->assessment.edition) : now;
    const auto& texts = scene.texts;
    const auto& edition = *scene.edition;
    auto assessed = kept ? std::optional{std::move(kept->assessment)}
                         : assess_benefit(edition, scene.state(), id, offer, scene.today);
    if (!assessed) return present_missing(scene);
    const auto& assessment = *assessed;
    const auto& benefit = *edition.find_benefit(id);

    BenefitPage page;
    page.found = true;
    page.title = benefit_name(texts, id);
    page.offer = offer.empty() ? texts("benefit.for-company")
                               : texts("benefit.for-offer", {{"offer", offer_name(scene, offer)}});
    page.badges = {present_status(texts, assessment.status)};
    auto group = texts("benefits.group." + Text{group_key(benefit.group)});
    if (benefit.group_confidence == Confidence::inferred)
        page.badges.push_back({texts("benefit.group.inferred", {{"group", group}}), Tone::unknown});
    else
        page.badges.push_back({group, Tone::neutral});
    page.answer = say_status(texts, benefit, assessment);
    page.description = texts.optional("benefit." + id + ".description");
    if (benefit.noted) page.note = texts.optional("benefit." + id + ".note");
    // The benefit's own note says better what could not be recovered.
    if (page.note.empty()) page.content_note = present_unrecovered(texts, benefit);
    if (kept)
        page.notices.push_back(
            {.key = "benefit-kept",
             .tone = Tone::information,
             .title = texts("benefits.kept", {{"edition", edition_name(texts, edition.id)}}),
             .text = texts(
                 "benefits.kept.text",
                 {{"source",
                   present_provenance(texts, now.edition->keeps->rule, now.edition->keeps->provenance)}}
             )}
        );
    page.notices.append(present_warnings(scene, benefit, assessment));

    if (auto step = present_next_step(scene, benefit, assessment)) page.steps.push_back(*step);
    if (can_opt_out(benefit, assessment))
        page.steps.push_back(make_step(scene, assessment, BenefitStep::opt_out, "opt-out", Button::Kind::quiet)
        );
    if (benefit.means == BenefitMeans::activated && present_sponsorship_plan(scene, benefit))
        page.steps.push_back({"plan-" + id, texts("benefit.step.plan"), GoTo{"/technical"}});
    // What can be done stands before what cannot, whose reason takes its room.
    sort_by(page.steps, [](const Button& a, const Button& b) { return a.open() && !b.open(); });
    if (!page.steps.empty())
        page.steps_note = texts("benefit.steps-note", {{"date", texts.date(scene.today)}});

    present_ways(scene, benefit, assessment, page);
    page.pairs = present_pairs(scene, benefit, assessment);
    if (assessment.validity_stated) page.pairs_note = texts("benefit.validity.note");
    page.unlocked_label = texts("benefit.why-unlocked");
    page.unlocked = present_reasons(texts, edition, assessment.unlocked);
    page.activation_label = texts("benefit.why-activation");
    page.activation = present_reasons(texts, edition, assessment.activation);
    page.source = texts("benefit.source", {{"source", present_provenance(texts, "", benefit.provenance)}});
    page.history_heading = texts("benefit.history");
    page.history = present_history(texts, assessment);
    present_revocation(scene, benefit, assessment, page);
    page.back = {"benefit-back", texts("benefit.back"), "/benefits"};
    return page;
}

}  // namespace palier
