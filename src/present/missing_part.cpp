#include "present/missing_part.h"

#include <algorithm>

#include "present/conditions.h"
#include "present/mends.h"
#include "present/names.h"

namespace palier {

namespace {

bool is_open(const Verdict& verdict)
{
    return verdict.outcome != Outcome::met && verdict.outcome != Outcome::not_applicable;
}

bool concerns(const OpenQuestion& question, const Id& benefit, const Id& offer)
{
    return std::ranges::any_of(question.settles, [&](const OpenVerdict& verdict) {
        bool of_benefit = verdict.kind == VerdictKind::unlocked || verdict.kind == VerdictKind::activation;
        return of_benefit && verdict.id == benefit && verdict.offer == offer;
    });
}

// What is unknown and yet changes neither answer.
List<Text> name_others(const Scene& scene, const Verdict& unlocked, const Verdict& activation)
{
    List<Text> names;
    for (const auto* verdict : {&unlocked, &activation}) {
        if (!is_open(*verdict)) continue;
        for (auto fact : verdict->missing) {
            auto could_settle = [&](const Verdict& asked) {
                return is_open(asked) &&
                       std::ranges::find(asked.could_settle, fact) != asked.could_settle.end();
            };
            auto name = name_fact(scene.texts, scene.edition->facts[fact].id);
            bool told = std::ranges::find(names, name) != names.end();
            if (!told && !could_settle(unlocked) && !could_settle(activation)) names.push_back(name);
        }
    }
    return names;
}

MissingLine present_line(const Scene& scene, const OpenQuestion& open)
{
    const auto& texts = scene.texts;
    MissingLine line;
    line.key =
        "missing-" + Text{open.asked.question} + (open.asked.subject.empty() ? "" : "-") + open.asked.subject;
    line.question = say_question(texts, open.asked.question);
    line.why = texts.optional("fact." + Text{open.asked.question} + ".why");
    if (auto subject = say_subject(scene, open.asked); !subject.empty())
        line.why =
            line.why.empty() ? subject : texts("missing.about", {{"subject", subject}, {"why", line.why}});
    line.settles = texts.count("missing.settles", static_cast<std::int64_t>(open.settles.size()));
    line.place = present_answer(scene, open.asked, line.key);
    line.place.spoken = texts("missing.place", {{"place", line.place.label}, {"question", line.question}});
    return line;
}

}  // namespace

Text say_question(const Texts& texts, const Id& askable)
{
    auto question = texts.optional("fact." + Text{askable} + ".question");
    return question.empty() ? texts("missing.ask." + Text{askable}) : question;
}

Text say_subject(const Scene& scene, const Asked& asked)
{
    const auto* askable = find_askable(asked.question);
    if (!askable || asked.subject.empty()) return {};
    switch (askable->of) {
    case AskedOf::offer:
        return scene.texts("benefit.for-offer", {{"offer", offer_name(scene, asked.subject)}});
    case AskedOf::profile:
        return scene.texts("missing.profile", {{"profile", profile_name(scene, asked.subject)}});
    case AskedOf::sale: {
        auto sale = scene.state().sales.find(asked.subject);
        if (sale == scene.state().sales.end()) return {};
        return scene.texts(
            "missing.sale",
            {{"date", scene.texts.date(sale->second.on)}, {"amount", scene.texts.money(sale->second.amount)}}
        );
    }
    case AskedOf::company:
    case AskedOf::person: return {};
    }
    return {};
}

MissingPart present_all_missing(const Scene& scene)
{
    MissingPart part;
    for (const auto& question : find_questions(*scene.edition, scene.state(), scene.today))
        part.critical.push_back(present_line(scene, question));
    if (part.critical.empty()) return {};
    part.title = scene.texts("missing.title");
    part.lead = scene.texts("missing.lead");
    return part;
}

MissingPart present_missing_facts(
    const Scene& scene, const Id& benefit, const Id& offer, const Verdict& unlocked, const Verdict& activation
)
{
    const auto& texts = scene.texts;
    auto is_settled = [](const Verdict& verdict) { return !is_open(verdict) || verdict.missing.empty(); };
    if (is_settled(unlocked) && is_settled(activation)) return {};

    MissingPart part;
    for (const auto& question : find_questions(*scene.edition, scene.state(), scene.today))
        if (concerns(question, benefit, offer)) part.critical.push_back(present_line(scene, question));
    if (auto others = name_others(scene, unlocked, activation); !others.empty())
        part.others = texts("missing.others", {{"facts", texts.list(others)}});
    if (part.critical.empty() && part.others.empty()) return {};
    part.title = texts("missing.title");
    if (!part.critical.empty()) part.lead = texts("missing.lead");
    return part;
}

}  // namespace palier
