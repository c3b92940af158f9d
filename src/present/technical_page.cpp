#include "present/technical_page.h"

#include <algorithm>

#include "core/assess.h"
#include "core/match.h"
#include "core/text.h"
#include "present/mends.h"
#include "present/names.h"
#include "present/reasons.h"

namespace palier {

namespace {

template <class Stage>
Date day_of(const Stage& stage)
{
    return std::visit([](const auto& alternative) { return alternative.on; }, stage);
}

const TechnicalRequest* find_request(const Scene& scene, Text id)
{
    auto found = scene.state().requests.find(id);
    return found == scene.state().requests.end() ? nullptr : &found->second;
}

bool offers_requests(const Edition& edition)
{
    return !edition.technical.phases.empty();
}

// ---- Requests ----

Text request_title(const Texts& texts, const TechnicalRequest& request)
{
    return request.title.empty() ? texts("request.untitled") : Text{request.title};
}

Text stage_key(const TechnicalRequest& request)
{
    if (request.stages.empty()) return "draft";
    return match(
        request.stages.back(),
        [](const Submitted&) { return "submitted"; },
        [](const ConsultantContact&) { return "consultant"; },
        [](const Delivery&) { return "delivery"; },
        [](const Closed&) { return "closed"; }
    );
}

Badge present_stage(const Texts& texts, const TechnicalRequest& request)
{
    auto key = stage_key(request);
    auto tone = key == "draft" ? Tone::neutral : key == "closed" ? Tone::met : Tone::accent;
    return {texts("request.stage." + key), tone};
}

Text present_about(const Texts& texts, const TechnicalRequest& request)
{
    auto name = [&](const char* family, const Id& id) {
        return id.empty() ? texts("value.unknown") : texts(Text{family} + id);
    };
    return texts(
        "request.about",
        {{"phase", name("phase.", request.phase)}, {"solution", name("solution.", request.solution)}}
    );
}

TechnicalRequest read_draft(const Scene& scene, Text form)
{
    DraftView draft{scene, form};
    const auto* kept = find_request(scene, form_subject(form));
    TechnicalRequest request = kept ? *kept : TechnicalRequest{};
    request.title = trim(draft.value("title", request.title));
    request.description = draft.value("description", request.description);
    request.phase = draft.value("phase", request.phase);
    request.solution = draft.value("solution", request.solution);
    request.offer = draft.value("offer", request.offer);
    return request;
}

List<Choice> name_choices(const Texts& texts, const char* family, const std::vector<Id>& ids)
{
    List<Choice> choices{{"", texts("request.choose")}};
    for (const auto& id : ids) choices.push_back({id, texts(family + id)});
    return choices;
}

Form present_form(const Scene& scene, Text id, const TechnicalRequest& kept)
{
    const auto& texts = scene.texts;
    const auto& edition = *scene.edition;
    DraftView draft{scene, id};

    Form form{.id = id};
    auto title = make_field(scene, draft, FieldKind::text, "title", kept.title, "request.field");
    title.required = true;
    auto phase = make_field(scene, draft, FieldKind::choice, "phase", kept.phase, "request.field");
    phase.options = name_choices(texts, "phase.", edition.technical.phases);
    auto solution = make_field(scene, draft, FieldKind::choice, "solution", kept.solution, "request.field");
    solution.options = name_choices(texts, "solution.", edition.technical.solutions);
    auto offer = make_field(scene, draft, FieldKind::choice, "offer", kept.offer, "request.field");
    offer.options = {{"", texts("request.no-offer")}};
    for (const auto& [offer_id, unused] : scene.state().offers)
        offer.options.push_back({offer_id, offer_name(scene, offer_id)});
    auto description =
        make_field(scene, draft, FieldKind::area, "description", kept.description, "request.field");
    form.fields = {title, phase, solution, offer, description};

    form.submit = {"request-save", texts("request.save"), SubmitForm{id}, "", Button::Kind::secondary};
    if (draft.touched())
        form.discard =
            Button{"request-discard", texts("request.discard"), DiscardForm{id}, "", Button::Kind::quiet};
    return form;
}

List<Pair> present_history(const Texts& texts, const TechnicalRequest& request)
{
    List<Pair> history{{texts.date(request.created_on), texts("request.history.created")}};
    for (const auto& stage : request.stages) {
        auto key = match(
            stage,
            [](const Submitted&) { return "request.history.submitted"; },
            [](const ConsultantContact&) { return "request.history.consultant"; },
            [](const Delivery&) { return "request.history.delivery"; },
            [](const Closed&) { return "request.history.closed"; }
        );
        history.push_back({texts.date(day_of(stage)), texts(key)});
    }
    return history;
}

// "Submit request" is open for what has been saved and is in scope; otherwise it says why not.
Button present_submit(const Scene& scene, const TechnicalRequest& request, bool unsaved)
{
    const auto& texts = scene.texts;
    Button submit{
        "request-submit", texts("request.submit"), Command{SubmitRequest{request.id}}, "", Button::Kind::primary
    };
    auto verdict = assess_request(*scene.edition, scene.state(), request, scene.today);
    if (verdict.outcome == Outcome::unknown)
        submit.why_not = texts(
            "request.incomplete", {{"facts", texts.list(name_missing_facts(texts, *scene.edition, verdict))}}
        );
    else if (verdict.outcome != Outcome::met)
        submit.why_not = present_first_reason(texts, *scene.edition, verdict).sentence;
    else if (unsaved)
        submit.why_not = texts("request.save-first");
    return submit;
}

NoticeBox present_scope(const Scene& scene, const Verdict& verdict)
{
    const auto& texts = scene.texts;
    NoticeBox box{.key = "request-scope"};
    auto first = present_first_reason(texts, *scene.edition, verdict);
    if (verdict.outcome == Outcome::met) {
        box.tone = Tone::met;
        box.text = texts("request.in-scope");
    } else if (verdict.outcome == Outcome::unknown) {
        box.tone = Tone::unknown;
        box.text = texts(
            "request.incomplete", {{"facts", texts.list(name_missing_facts(texts, *scene.edition, verdict))}}
        );
    } else {
        box.tone = Tone::refusal;
        box.title = texts("request.out-of-scope");
        box.text = texts("request.out-of-scope.text", {{"reason", first.sentence}, {"source", first.source}});
    }
    return box;
}

void present_draft(const Scene& scene, Text form, RequestPage& page)
{
    const auto& texts = scene.texts;
    const auto* kept = find_request(scene, form_subject(form));
    auto request = read_draft(scene, form);
    auto verdict = assess_request(*scene.edition, scene.state(), request, scene.today);

    page.answer = texts(verdict.outcome == Outcome::met ? "request.answer.ready" : "request.answer.draft");
    page.notices = {present_scope(scene, verdict)};
    page.form = present_form(scene, form, kept ? *kept : TechnicalRequest{});
    page.checks_label = texts("request.checks");
    page.checks = present_reasons(texts, *scene.edition, verdict);
    if (!kept) return;
    page.steps = {
        present_submit(scene, request, DraftView{scene, form}.touched()),
        {"request-remove", texts("request.remove"), Command{RemoveRequest{kept->id}}, "", Button::Kind::danger}
    };
    page.steps_note = texts("request.steps-note", {{"date", texts.date(scene.today)}});
}

void present_submitted(const Scene& scene, const TechnicalRequest& request, RequestPage& page)
{
    const auto& texts = scene.texts;
    auto stage = stage_key(request);
    page.answer = texts("request.answer." + stage, {{"date", texts.date(day_of(request.stages.back()))}});
    page.pairs = {
        {texts("request.field.phase"), texts("phase." + request.phase)},
        {texts("request.field.solution"), texts("solution." + request.solution)},
    };
    if (!request.offer.empty())
        page.pairs.push_back({texts("request.field.offer"), offer_name(scene, request.offer)});
    if (!request.description.empty())
        page.pairs.push_back({texts("request.field.description"), request.description});

    auto step = [&](const char* key, RequestStep what, Button::Kind kind) {
        page.steps.push_back(
            {Text{"request-"} + key,
             texts(Text{"request.step."} + key),
             Command{MoveRequest{request.id, what}},
             "",
             kind}
        );
    };
    if (stage == "submitted") step("consultant", RequestStep::consultant_contact, Button::Kind::primary);
    if (stage == "consultant") step("delivery", RequestStep::delivery, Button::Kind::primary);
    if (stage != "closed")
        step("close", RequestStep::close, stage == "delivery" ? Button::Kind::primary : Button::Kind::quiet);
    if (!page.steps.empty())
        page.steps_note = texts("request.steps-note", {{"date", texts.date(scene.today)}});
}

// ---- Sponsorship ----

const Sponsorship* find_sponsorship(const Scene& scene, const Id& benefit)
{
    auto found = scene.state().sponsorships.find(benefit);
    return found == scene.state().sponsorships.end() ? nullptr : &found->second;
}

const SponsorshipStage* last_stage(const Sponsorship* sponsorship)
{
    return sponsorship && !sponsorship->stages.empty() ? &sponsorship->stages.back() : nullptr;
}

Text key_of(const SponsorshipStage& stage)
{
    return match(
        stage,
        [](const InstructionsReceived&) { return "instructions"; },
        [](const SponsorshipRequested&) { return "requested"; },
        [](const Provisioned&) { return "provisioned"; },
        [](const SponsorshipInUse&) { return "in-use"; },
        [](const UsedUp&) { return "used-up"; },
        [](const TermEnded&) { return "term-ended"; },
        [](const SponsorshipRevoked&) { return "revoked"; }
    );
}

struct StepChoice {
    const char* key;
    SponsorshipStep step;
};

List<StepChoice> find_steps(const SponsorshipStage* last)
{
    if (!last) return {{"instructions", SponsorshipStep::instructions}};
    return match(
        *last,
        [](const InstructionsReceived&) { return List<StepChoice>{{"request", SponsorshipStep::request}}; },
        [](const SponsorshipRequested&) {
            return List<StepChoice>{{"provision", SponsorshipStep::provision}};
        },
        [](const Provisioned&) { return List<StepChoice>{{"use", SponsorshipStep::use}}; },
        [](const SponsorshipInUse&) {
            return List<StepChoice>{
                {"used-up", SponsorshipStep::used_up}, {"term-ended", SponsorshipStep::term_ended}
            };
        },
        [](const UsedUp&) { return List<StepChoice>{{"instructions-again", SponsorshipStep::instructions}}; },
        [](const TermEnded&) {
            return List<StepChoice>{{"instructions-again", SponsorshipStep::instructions}};
        },
        [](const SponsorshipRevoked&) { return List<StepChoice>{}; }
    );
}

Text key_of_unlocked(Outcome outcome)
{
    switch (outcome) {
    case Outcome::met: return "unlocked";
    case Outcome::not_met: return "locked";
    case Outcome::unknown:
    case Outcome::invalid:
    case Outcome::not_applicable: return "undecided";
    }
    return "undecided";
}

Tone tone_of_sponsorship(Text key)
{
    if (key == "locked" || key == "revoked") return Tone::refusal;
    if (key == "undecided") return Tone::unknown;
    if (key == "unlocked") return Tone::met;
    return key == "used-up" || key == "term-ended" ? Tone::neutral : Tone::accent;
}

// R66, R69: a breach of the rules gives Microsoft a right, and nothing happens by itself.
void present_misuse(
    const Scene& scene, const Benefit& benefit, const Sponsorship* sponsorship, SponsorshipCard& card
)
{
    const auto& texts = scene.texts;
    const auto* last = last_stage(sponsorship);
    if (!last || std::holds_alternative<SponsorshipRevoked>(*last)) return;
    if (sponsorship->risk) {
        card.notices.push_back({
            .key = "risk-" + benefit.id,
            .tone = Tone::refusal,
            .title = texts("sponsorship.risk"),
            .text = texts(
                "sponsorship.risk.text",
                {{"reason", texts("revocation." + sponsorship->risk->reason)},
                 {"date", texts.date(sponsorship->risk->on)}}
            ),
            .buttons =
                {{"withdraw-misuse-" + benefit.id,
                  texts("sponsorship.misuse.withdraw"),
                  Command{WithdrawSponsorshipMisuse{benefit.id}}},
                 {"revoked-" + benefit.id,
                  texts("sponsorship.record-revocation"),
                  Command{RecordSponsorshipRevocation{benefit.id}},
                  "",
                  Button::Kind::danger}},
        });
        return;
    }
    card.misuse_label = texts("sponsorship.misuse");
    for (const auto& reason : scene.edition->revocation_reasons)
        if (!reason.of_purchase)
            card.misuse.push_back(
                {texts("revocation." + reason.id),
                 present_provenance(texts, reason.rule, reason.provenance),
                 {"misuse-" + benefit.id + "-" + reason.id,
                  texts("sponsorship.misuse.note"),
                  Command{NoteSponsorshipMisuse{benefit.id, reason.id}},
                  "",
                  Button::Kind::quiet}}
            );
}

// One that is activated offer by offer moves on among the benefits; here it is planned.
SponsorshipCard present_activated(
    const Scene& scene,
    const Benefit& benefit,
    const std::vector<BenefitAssessment>& benefits,
    const TierStanding& standing
)
{
    const auto& texts = scene.texts;
    SponsorshipCard card{.key = "sponsorship-" + benefit.id, .name = benefit_name(texts, benefit.id)};
    card.sentence = texts("sponsorship.say.activated");
    card.plan = present_sponsorship_plan(scene, benefit);
    card.benefits = Link{
        "benefits-" + benefit.id, texts("sponsorship.open-benefits", {{"benefit", card.name}}), "/benefits"
    };
    card.amount = present_amount(scene, benefit, standing);
    auto first = std::ranges::find(benefits, benefit.id, &BenefitAssessment::benefit);
    if (first == benefits.end()) return card;
    bool same = std::all_of(first, benefits.end(), [&](const auto& other) {
        return other.benefit != benefit.id || other.status == first->status;
    });
    if (same) card.status = present_status(texts, first->status);
    return card;
}

SponsorshipCard present_sponsorship(
    const Scene& scene, const Benefit& benefit, const BenefitAssessment& assessment, const TierStanding& standing
)
{
    const auto& texts = scene.texts;
    const auto& unlocked = assessment.unlocked;
    const auto* sponsorship = find_sponsorship(scene, benefit.id);
    const auto* last = last_stage(sponsorship);
    Text key{last ? key_of(*last) : key_of_unlocked(unlocked.outcome)};

    SponsorshipCard card{.key = "sponsorship-" + benefit.id, .name = benefit_name(texts, benefit.id)};
    card.status = {texts("sponsorship.status." + key), tone_of_sponsorship(key)};
    card.sentence = last ? texts("sponsorship.say." + key, {{"date", texts.date(day_of(*last))}})
                         : texts("sponsorship.say." + key);
    card.amount_note = benefit.content_known ? "" : texts("sponsorship.amount-unknown");
    card.amount = present_amount(scene, benefit, standing);
    card.plan = present_sponsorship_plan(scene, benefit);
    card.why_label = texts("sponsorship.why");
    card.reasons = present_reasons(texts, *scene.edition, unlocked);
    if (!last) card.mends = present_mends(scene, unlocked, "", card.key);
    for (const auto& step : find_steps(last)) {
        Button button{
            Text{step.key} + "-" + benefit.id,
            texts(Text{"sponsorship.step."} + step.key),
            Command{MoveSponsorship{benefit.id, step.step}}
        };
        // Whoever holds the instructions knows better than an edition whose figures are unknown (R59).
        if (step.step == SponsorshipStep::instructions && unlocked.outcome == Outcome::not_met)
            button.why_not = texts("sponsorship.closed.locked");
        card.steps.push_back(std::move(button));
    }
    if (sponsorship)
        for (const auto& stage : sponsorship->stages)
            card.history.push_back(
                {texts.date(day_of(stage)), texts("sponsorship.history." + Text{key_of(stage)})}
            );
    present_misuse(scene, benefit, sponsorship, card);
    return card;
}

Text present_answer(const Scene& scene)
{
    const auto& texts = scene.texts;
    if (!offers_requests(*scene.edition)) return texts("technical.answer.not-in-edition");
    auto open = std::ranges::count_if(scene.state().requests, [](const auto& kept) {
        return !kept.second.stages.empty() && !std::holds_alternative<Closed>(kept.second.stages.back());
    });
    return open == 0 ? texts("technical.answer") : texts.count("technical.answer.open", open);
}

}  // namespace

TechnicalPage present_technical(const Scene& scene)
{
    const auto& texts = scene.texts;
    const auto& edition = *scene.edition;

    TechnicalPage page;
    page.title = texts("technical.title");
    page.answer = present_answer(scene);
    page.requests_heading = texts("technical.requests");
    if (offers_requests(edition)) {
        page.contact_note = texts("technical.no-contact");
        page.source = texts(
            "technical.source", {{"source", present_provenance(texts, "R57", edition.technical.provenance)}}
        );
        page.buttons = {
            {"request-new", texts("technical.new"), GoTo{"/technical/new"}, "", Button::Kind::primary}
        };
    }
    for (const auto& [id, request] : scene.state().requests)
        page.requests.push_back(
            {"request-" + id,
             {"open-" + id, request_title(texts, request), "/technical/" + id},
             present_stage(texts, request),
             present_about(texts, request)}
        );
    if (page.requests.empty()) page.requests_empty = texts("technical.empty");

    page.sponsorship_heading = texts("technical.sponsorship");
    auto benefits = assess_benefits(edition, scene.state(), scene.today);
    auto standing = assess_tier(edition, scene.state(), scene.today);
    for (const auto& benefit : edition.benefits) {
        if (!is_sponsorship(benefit)) continue;
        if (benefit.means == BenefitMeans::activated) {
            page.sponsorships.push_back(present_activated(scene, benefit, benefits, standing));
            continue;
        }
        auto of_company = std::ranges::find(benefits, benefit.id, &BenefitAssessment::benefit);
        if (of_company != benefits.end() && of_company->offer.empty())
            page.sponsorships.push_back(present_sponsorship(scene, benefit, *of_company, standing));
    }
    return page;
}

RequestPage present_request(const Scene& scene, const Id& id)
{
    const auto& texts = scene.texts;
    RequestPage page;
    page.back = {"request-back", texts("request.back"), "/technical"};
    const auto* request = find_request(scene, id);
    if (!offers_requests(*scene.edition) && !request) {
        page.title = texts("request.new");
        page.answer = texts("technical.answer.not-in-edition");
        return page;
    }
    if (!request && id != "new") {
        page.title = texts("request.missing");
        page.answer = texts("request.missing.text");
        return page;
    }

    page.found = true;
    page.title = request ? request_title(texts, *request) : texts("request.new");
    if (request) page.badges = {present_stage(texts, *request)};
    if (request && !request->stages.empty())
        present_submitted(scene, *request, page);
    else
        present_draft(scene, "request/" + id, page);
    if (request) {
        page.history_heading = texts("request.history");
        page.history = present_history(texts, *request);
    }
    return page;
}

FormReading read_request_form(const Scene& scene, Text form)
{
    FormReading reading;
    auto request = read_draft(scene, form);
    if (request.title.empty()) {
        reading.errors["title"] = scene.texts("request.error.title");
        return reading;
    }
    reading.command = SaveRequest{request};
    if (form_subject(form) == "new") reading.next = "/technical";
    return reading;
}

}  // namespace palier
