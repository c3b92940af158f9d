#include "present/examples_page.h"

#include "present/example_run.h"
#include "present/names.h"

namespace palier {

namespace {

Text count(const Texts& texts, Text key, std::size_t number, const Values& values = {})
{
    return texts.count(key, static_cast<std::int64_t>(number), values);
}

// "cases/marketplace-rewards/tiers.json" -> "tiers"
std::string_view find_theme(std::string_view file)
{
    file.remove_prefix(file.rfind('/') + 1);
    return file.substr(0, file.find('.'));
}

ExampleLine present_example(const Texts& texts, Text group, const CaseResult& result)
{
    // A case may be about several editions, so that its id alone does not tell its lines apart.
    ExampleLine line{.key = join(group, "/", result.id) + "/" + result.edition};
    line.outcome = result.passed() ? Badge{texts("examples.holds"), Tone::met}
                                   : Badge{texts("examples.fails"), Tone::refusal};
    line.title = result.title.in(texts.language());
    line.about =
        result.edition.empty()
            ? texts("examples.about.none", {{"id", result.id}})
            : texts("examples.about", {{"id", result.id}, {"edition", edition_name(texts, result.edition)}});
    for (const auto& rule : result.rules)
        line.rules.push_back({line.key + "/" + rule, Text{rule}, "/programme/rules/" + Text{rule}});
    for (const auto& mismatch : result.mismatches)
        line.mismatches.push_back(texts(
            "examples.mismatch",
            {{"pointer", mismatch.pointer}, {"expected", mismatch.expected}, {"found", mismatch.found}}
        ));
    return line;
}

std::size_t count_passed(const ExampleFile& file)
{
    std::size_t passed = 0;
    for (const auto& result : file.results) passed += result.passed();
    return passed;
}

ExampleGroup present_group(const Texts& texts, const ExampleFile& file, bool own)
{
    auto theme = Text{find_theme(file.name)};
    ExampleGroup group{
        .key = "examples-" + theme, .heading = own ? Text{file.name} : texts("examples.theme." + theme)
    };
    auto passed = count_passed(file);
    group.open = passed < file.results.size();
    group.label = count(
        texts,
        "examples.show",
        file.results.size(),
        {{"theme", group.heading}, {"passed", texts.number(static_cast<std::int64_t>(passed))}}
    );
    for (const auto& result : file.results) group.lines.push_back(present_example(texts, group.key, result));
    return group;
}

void present_run(const Texts& texts, const ExampleRun& run, ExamplesPage& page)
{
    std::size_t all = 0, passed = 0;
    for (const auto& file : run.files) {
        all += file.results.size();
        passed += count_passed(file);
        page.groups.push_back(present_group(texts, file, run.own));
    }
    page.tone = passed == all ? Tone::met : Tone::refusal;
    Values values{{"passed", texts.number(static_cast<std::int64_t>(passed))}};
    page.answer = passed == all ? count(texts, "examples.all-hold", all, values)
                                : count(texts, "examples.some-fail", all, values);
}

}  // namespace

ExamplesPage present_examples(const Scene& scene)
{
    const auto& texts = scene.texts;
    const auto* run = scene.view.examples.get();
    ExamplesPage page{
        .back = {"back", texts("programme.back"), "/programme"},
        .title = texts("examples.title"),
        .answer = texts("examples.not-run"),
        .about = texts("examples.text"),
        .own_heading = texts("examples.own"),
        .own_text = texts("examples.own.text"),
        .own = {"own-examples", texts("examples.own.choose"), ChooseFile{}},
        .rules_label = texts("examples.rules"),
    };
    page.buttons = {
        {"run-examples",
         texts(run ? "examples.run-again" : "examples.run"),
         RunExamples{},
         "",
         Button::Kind::primary}
    };
    if (run) present_run(texts, *run, page);
    return page;
}

}  // namespace palier
