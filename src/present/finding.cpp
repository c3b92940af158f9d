#include "present/finding.h"

#include "core/words.h"
#include "present/mends.h"
#include "present/reasons.h"

namespace palier {

namespace {

// The text of this finding, or the general one.
Text find_key(const Texts& texts, Text base, Text part)
{
    return texts.has(base + part) ? base + part : "finding." + part;
}

// A "yes" rests on all of its parts, a "no" on the first one that fails.
List<ReasonLine> find_because(const Scene& scene, const Verdict& verdict, List<ReasonLine> tree)
{
    if (tree.empty()) return {};
    if (verdict.outcome != Outcome::met) return {present_first_reason(scene.texts, *scene.edition, verdict)};

    List<ReasonLine> parts;
    for (auto part : tree.front().children.empty() ? tree : tree.front().children) {
        if (part.tone != Tone::met) continue;
        part.children = {};
        parts.push_back(part);
    }
    return parts;
}

}  // namespace

Finding present_finding(const Scene& scene, Text key, Text prefix, const Verdict& verdict, const Values& values)
{
    auto base = Text{prefix} + ".";
    auto outcome = Text{name_of(verdict.outcome)};
    auto sentence = find_key(scene.texts, base, outcome);
    auto badge = find_key(scene.texts, base, outcome + ".badge");
    auto reasons = present_reasons(scene.texts, *scene.edition, verdict);

    return {
        .key = Text{key},
        .title = scene.texts(base + "title", values),
        .badge = {scene.texts(badge, values), tone_of(verdict.outcome)},
        .sentence = scene.texts(sentence, values),
        .because = find_because(scene, verdict, reasons),
        .why_label = scene.texts("finding.why"),
        .reasons = reasons,
        .changes = present_mends(scene, verdict, {}, Text{key} + "-change"),
    };
}

}  // namespace palier
