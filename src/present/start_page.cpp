#include "present/start_page.h"

#include "app/library.h"
#include "present/names.h"

namespace palier {

namespace {

ScenarioCard present_scenario(const Texts& texts, const Id& id)
{
    auto name = texts("scenario." + id + ".name");
    return {
        .key = "scenario-" + id,
        .name = name,
        .story = texts("scenario." + id + ".story"),
        .open =
            {
                .key = "scenario-" + id + "-open",
                .label = texts("start.scenario.open", {{"name", name}}),
                .action = StartScenario{id},
            },
    };
}

WayIn present_way_in(const Texts& texts, Text id, Action action, Button::Kind kind, const Values& values = {})
{
    return {
        .key = "start-" + id,
        .title = texts("start." + id + ".title", values),
        .text = texts("start." + id + ".text", values),
        .button =
            {
                .key = "start-" + id + "-button",
                .label = texts("start." + id + ".button", values),
                .action = action,
                .kind = kind,
            },
    };
}

}  // namespace

StartPage present_start(const Scene& scene)
{
    const auto& texts = scene.texts;
    bool kept = !scene.state().empty();

    StartPage page{
        .title = texts("start.title"),
        .lead = texts("start.lead"),
        .promises =
            {texts("start.promise.private"), texts("start.promise.independent"), texts("start.promise.unknown")
            },
        .own_title = texts("start.own.title"),
        .questions = present_way_in(
            texts, "questions", GoTo{"/start/questions"}, kept ? Button::Kind::secondary : Button::Kind::primary
        ),
        .begin = present_way_in(texts, "begin", StartEmpty{}, Button::Kind::secondary),
        .import = present_way_in(texts, "import", ChooseFile{}, Button::Kind::secondary),
        .scenarios_title = texts("start.scenarios.title"),
        .scenarios_text = texts("start.scenarios.text"),
    };
    if (!scene.view.interview.answers.empty()) page.questions.button.label = texts("start.questions.go-on");
    for (auto id : scenario_ids) page.scenarios.push_back(present_scenario(texts, Id{id}));
    if (!kept) return page;

    Values company{{"company", company_name(scene)}};
    page.go_on = present_way_in(texts, "continue", GoTo{"/overview"}, Button::Kind::primary, company);
    page.replaces = texts("start.replaces", company);
    return page;
}

}  // namespace palier
