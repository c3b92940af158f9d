#include "ui/application.h"

#include "app/library.h"
#include "core/match.h"
#include "core/text.h"
#include "present/example_run.h"
#include "present/forms.h"
#include "present/import_review.h"
#include "present/interview_page.h"
#include "present/names.h"
#include "present/place.h"
#include "present/shell_page.h"
#include "ui/benefits_screen.h"
#include "ui/company_screen.h"
#include "ui/contact_screen.h"
#include "ui/differences_screen.h"
#include "ui/examples_screen.h"
#include "ui/interview_screen.h"
#include "ui/offers_screen.h"
#include "ui/overview_screen.h"
#include "ui/own_programme_screen.h"
#include "ui/programme_screen.h"
#include "ui/rules_screen.h"
#include "ui/settings_screen.h"
#include "ui/shell_screen.h"
#include "ui/start_screen.h"
#include "ui/technical_screen.h"
#include "ui/timeline_screen.h"
#include "json/edition_reader.h"
#include "json/edition_sense.h"
#include "json/export_file.h"
#include "json/import_file.h"

namespace palier::ui {

namespace {

constexpr const char* page_key = "page";

// An empty start looks at the edition of the founding documents, whatever is in force today: it is the one that Palier walks
// through from end to end.
constexpr const char* first_edition = "2021-05";

// The first field of a form, as they stand on the screen, that something is wrong with; empty: none.
Text find_first_wrong(const std::vector<Item>& items, const std::string& form, const DraftState& draft)
{
    auto prefix = form + "/";
    for (const auto& item : items)
        if (item.key.starts_with(prefix) && draft.errors.contains(item.key.c_str() + prefix.size()))
            return item.key;
    return {};
}

// An edition says what it is near its beginning; so does a company, which may hold an edition of its own.
bool is_edition_file(std::string_view bytes)
{
    auto edition = bytes.find("\"palier.edition\"");
    return edition != std::string_view::npos && edition < bytes.find("\"palier.export\"");
}

}  // namespace

Application::Application(
    const Library& library,
    Store& store,
    Outside& outside,
    Kit& kit,
    Clock clock,
    Settings settings,
    std::string path
)
    : library_{library}, store_{store}, outside_{outside}, kit_{kit}, clock_{std::move(clock)}
{
    view_.settings = std::move(settings);
    view_.path = std::move(path);
    view_.application_version = PALIER_VERSION;
    renew_texts();
    outside_.use_theme(view_.settings.theme);
    outside_.use_text_scale(view_.settings.text_scale);
}

const Texts& Application::texts() const
{
    static const Texts nothing{"en", {}};
    auto found = texts_.find(view_.settings.language);
    if (found != texts_.end()) return found->second;
    return texts_.empty() ? nothing : texts_.begin()->second;
}

// With the names of the person's own editions.
void Application::renew_texts()
{
    named_editions_ = store_.model().state.own_editions;
    former_texts_ = std::exchange(texts_, {});
    for (const auto& [language, shipped] : library_.texts) {
        auto catalogue = shipped;
        name_own_editions(store_.editions(), named_editions_, catalogue);
        texts_.try_emplace(language, language, std::move(catalogue));
    }
}

Scene Application::scene() const
{
    return {
        store_.model(),
        store_.editions(),
        store_.edition(),
        store_.today(),
        clock_.today(),
        view_,
        texts(),
    };
}

Drawn Application::frame(const Viewport& viewport, Interaction interaction, Appearance appearance)
{
    turn_frame();
    if (named_editions_ != store_.model().state.own_editions) renew_texts();
    appearance.text_scale = static_cast<float>(view_.settings.text_scale) / 100;
    kit_.begin_frame(viewport, std::move(interaction), appearance);
    Outbox outbox;
    draw(scene(), outbox);
    auto drawn = kit_.end_frame();

    if (!focus_next_.empty()) outside_.focus(std::exchange(focus_next_, {}));
    if (auto form = std::exchange(wrong_form_, {}); view_.drafts.contains(form))
        if (auto field = find_first_wrong(drawn.items, form, view_.drafts.at(form)); !field.empty())
            outside_.focus(field);
    if (!drawn.focus.empty()) outside_.focus(drawn.focus);
    tell_page();

    if (!drawn.followed.empty()) outbox.push_back(GoTo{drawn.followed});
    for (const auto& action : outbox) carry_out(action);
    if (!outbox.empty()) drawn.next_frame_ms = 0;
    return drawn;
}

void Application::draw(const Scene& scene, Outbox& outbox)
{
    auto shell = present_shell(scene);
    draw_frame(kit_, shell, outbox);
    kit_.page(page_key, [&] {
        draw_told(kit_, shell, outbox);
        if (!scene.model.loaded)
            draw_message(kit_, present_waiting(scene.texts), outbox);
        else
            draw_place(scene, outbox);
    });
}

void Application::draw_place(const Scene& scene, Outbox& outbox)
{
    using palier::Place;
    auto [place, first, second] = find_place(view_.path, scene.state());
    bool needs_edition = place != Place::start && place != Place::interview && place != Place::timeline &&
                         place != Place::programme && place != Place::differences &&
                         place != Place::examples && place != Place::own_programme &&
                         place != Place::settings;
    if (needs_edition && !scene.edition) return draw_message(kit_, present_no_edition(scene), outbox);

    switch (place) {
    case Place::start: return draw_start(kit_, present_start(scene), outbox);
    case Place::interview: return draw_interview(kit_, present_interview(scene), outbox);
    case Place::overview: return draw_overview(kit_, present_overview(scene), outbox);
    case Place::company: return draw_company(kit_, present_company(scene), outbox);
    case Place::offers: return draw_offers(kit_, present_offers(scene), outbox);
    case Place::offer: return draw_offer(kit_, present_offer(scene, first), outbox);
    case Place::benefits: return draw_benefits(kit_, present_benefits(scene), outbox);
    case Place::benefit: return draw_benefit(kit_, present_benefit(scene, first, second), outbox);
    case Place::contact: return draw_contact(kit_, present_contact(scene), outbox);
    case Place::technical: return draw_technical(kit_, present_technical(scene), outbox);
    case Place::request: return draw_request(kit_, present_request(scene, first), outbox);
    case Place::timeline: return draw_timeline(kit_, present_timeline(scene), outbox);
    case Place::programme: return draw_programme(kit_, present_programme(scene), outbox);
    case Place::own_programme: return draw_own_programme(kit_, present_own_programme(scene), outbox);
    case Place::rules: return draw_rules(kit_, present_rules(scene), outbox);
    case Place::rule: return draw_rule(kit_, present_rule(scene, first));
    case Place::differences: return draw_differences(kit_, present_differences(scene, first, second), outbox);
    case Place::examples: return draw_examples(kit_, present_examples(scene), outbox);
    case Place::settings: return draw_settings(kit_, present_settings(scene), outbox);
    case Place::nowhere: return draw_message(kit_, present_nowhere(scene), outbox);
    }
}

void Application::tell_page()
{
    auto title = present_shell(scene()).document_title;
    if (title != told_title_) outside_.show_title(told_title_ = title);
    if (view_.settings.language != told_language_)
        outside_.use_language(told_language_ = view_.settings.language);
}

void Application::carry_out(const Action& action)
{
    match(
        action,
        [&](const Perform& perform) {
            if (perform.command) store_.dispatch(*perform.command);
        },
        [&](const GoTo& go) { go.same_place ? choose_within(go.path) : go_to(go.path); },
        [&](const EditField& edit) {
            view_.drafts[edit.form].fields.insert_or_assign(edit.field, edit.value);
        },
        [&](const SubmitForm& form) { submit(form.form); },
        [&](const DiscardForm& form) { close_form(form.form); },
        [&](const SetOpen& set) {
            if (set.open)
                view_.open.insert(set.key);
            else
                view_.open.erase(set.key);
        },
        [&](const SetLanguage& set) {
            auto settings = view_.settings;
            settings.language = set.language;
            change_settings(std::move(settings));
        },
        [&](const SetTheme& set) {
            auto settings = view_.settings;
            settings.theme = set.theme;
            change_settings(std::move(settings));
        },
        [&](const SetTextScale& set) {
            auto settings = view_.settings;
            settings.text_scale = set.percent;
            change_settings(std::move(settings));
        },
        [&](const UndoLast&) { store_.undo(); },
        [&](const RedoNext&) { store_.redo(); },
        [&](const UndoTo& to) { store_.undo_to(to.sequence); },
        [&](const StartScenario& start) { start_scenario(start.scenario); },
        [&](const StartEmpty&) {
            State content;
            content.workspace.emplace("workspace", Workspace{.pinned_edition = first_edition});
            content.partners.emplace("partner", Partner{.id = "partner"});
            view_.drafts.clear();
            if (store_.dispatch(ReplaceContent{std::move(content), "empty"})) go_to("/company");
        },
        [&](const AnswerQuestion& told) {
            if (auto value = read_told(told.question, told.value)) answer(told.question, *std::move(value));
        },
        [&](const AskQuestion& ask) {
            view_.interview.asked_again = ask.question;
            focus_next_ = find_interview_focus(scene());
        },
        [&](const TakeBackAnswer& back) {
            take_back(view_.interview, back.question);
            close_form(join("interview/", back.question));
            focus_next_ = find_interview_focus(scene());
        },
        [&](const ForgetAnswers&) {
            view_.interview = {.rules = view_.interview.rules};
            std::erase_if(view_.drafts, [](const auto& draft) {
                return draft.first.starts_with("interview/");
            });
            focus_next_ = find_interview_focus(scene());
        },
        [&](const ChooseRules& choose) {
            view_.interview.rules = choose.edition;
            view_.interview.asked_again.clear();
        },
        [&](const KeepAnswers&) {
            ReplaceContent command{make_interview_content(scene()), "interview"};
            view_.drafts.clear();
            if (!store_.dispatch(command)) return;
            view_.interview = {};
            go_to("/overview");
        },
        [&](const EraseEverything&) {
            view_.interview = {};
            view_.drafts.clear();
            view_.import.reset();
            view_.own_edition.reset();
            store_.erase();
            store_.notify({NoticeKind::done, fail("erased")});
            go_to("/start");
        },
        [&](const ExportFile&) { export_file(); },
        [&](const ChooseFile& choose) {
            edition_wanted_ = choose.edition;
            outside_.choose_file(".json,application/json");
        },
        [&](const ApplyImport& apply) { apply_import(apply.mode); },
        [&](const DiscardImport&) {
            view_.import.reset();
            view_.own_edition.reset();
        },
        [&](const RunExamples&) { run_examples(); },
        [&](const RetrySave&) { store_.retry_save(); },
        [&](const DismissNotice& dismiss) { store_.dismiss(dismiss.notice); },
        [&](const CopyText& copy) {
            outside_.copy(copy.text);
            store_.notify({NoticeKind::done, fail("copied")});
        },
        [&](const RequestPersistence&) { outside_.request_persistence(); },
        [&](const ReloadPage&) { outside_.reload(); }
    );
}

void Application::go_to(const std::string& path)
{
    if (path == view_.path) return;
    outside_.open_path(path);
    navigate(path);
}

void Application::navigate(std::string_view path)
{
    view_.path = path.empty() ? "/" : std::string{path};
    focus_next_ = page_key;
}

void Application::choose_within(const std::string& path)
{
    outside_.replace_path(path);
    view_.path = path;
}

// A form that waits to be asked for (SetOpen with its id) goes out of sight again.
void Application::close_form(const std::string& form)
{
    view_.drafts.erase(form);
    view_.open.erase(form);
}

// Wrong fields get their sentences and the first of them the focus; a refusal of the whole becomes a notice, and the draft stays.
void Application::submit(const std::string& form)
{
    auto reading = read_form(scene(), form);
    auto& draft = view_.drafts[form];
    draft.errors = reading.errors;
    if (!reading.errors.empty()) {
        wrong_form_ = form;
        return;
    }
    if (reading.answer) return answer(Id{form_subject(form)}, *std::move(reading.answer));
    if (!reading.command || !store_.dispatch(*reading.command)) return;
    close_form(form);
    if (!reading.next.empty()) go_to(reading.next);
}

// The next question gets the focus.
void Application::answer(const Id& question, FactValue value)
{
    tell(view_.interview, question, std::move(value));
    close_form("interview/" + question);
    focus_next_ = find_interview_focus(scene());
}

void Application::start_scenario(const std::string& id)
{
    for (const auto& scenario : library_.scenarios) {
        if (scenario.id != id) continue;
        auto plan = read_import(scenario.file, "scenarios/" + id + ".json", store_.shipped(), State{});
        view_.drafts.clear();
        if (store_.dispatch(ReplaceContent{std::move(plan.content), "scenario:" + id})) go_to("/overview");
        return;
    }
}

// Against the editions that come with the app: what a person adds cannot make them fail.
void Application::run_examples()
{
    ExampleRun run;
    std::vector<Issue> none;  // a test reads these files
    for (const auto& file : library_.cases)
        run.files.push_back({file.name, run_cases(file.text, file.name, library_.editions, none)});
    view_.examples = std::make_shared<const ExampleRun>(std::move(run));
    outside_.announce(present_examples(scene()).answer, false);
}

void Application::run_own_examples(std::string_view file_name, std::string_view text)
{
    ImportPlan plan;
    plan.file_name = file_name;
    auto results = run_cases(text, file_name, store_.editions(), plan.issues);
    if (has_mistakes(plan.issues)) return review(std::move(plan));
    view_.examples = std::make_shared<const ExampleRun>(
        ExampleRun{.files = {{plan.file_name, std::move(results)}}, .own = true}
    );
    go_to("/programme/examples");
}

void Application::import(std::string_view file_name, std::string_view bytes)
{
    bool wanted = std::exchange(edition_wanted_, false);
    if (is_case_file(bytes)) return run_own_examples(file_name, bytes);
    bool company = bytes.find("\"palier.export\"") != std::string_view::npos;
    if (is_edition_file(bytes) || (wanted && !company)) return review_edition(file_name, bytes);
    review(read_import(bytes, file_name, store_.shipped(), store_.model().state));
}

void Application::review_edition(std::string_view file_name, std::string_view bytes)
{
    EditionReview review{
        .file_name = std::string{file_name}, .text = std::string{bytes}, .edition = {}, .issues = {}
    };
    review.edition = read_edition_closely(bytes, file_name, review.issues);
    view_.own_edition = std::make_shared<const EditionReview>(std::move(review));
    go_to("/programme/own");
}

void Application::use_reviewed_edition()
{
    if (!view_.own_edition || !view_.own_edition->edition) return;
    const auto& review = *view_.own_edition;
    const auto& id = review.edition->id;
    auto name = count_characters(review.file_name) > longest_line ? id + ".json" : review.file_name;
    if (store_.dispatch(SaveOwnEdition{{id, std::move(name), review.text}})) view_.own_edition.reset();
}

void Application::import_too_large(std::string_view file_name, double bytes)
{
    review(refuse_import_of_size(file_name, bytes));
}

void Application::import_unreadable(std::string_view file_name)
{
    ImportPlan plan;
    plan.file_name = file_name;
    plan.issues.push_back({.file = plan.file_name, .code = "file-unreadable"});
    review(std::move(plan));
}

void Application::review(ImportPlan plan)
{
    view_.import = std::make_shared<const ImportReview>(ImportReview{std::move(plan)});
    go_to("/settings/import");
}

void Application::apply_import(ImportMode mode)
{
    if (mode == ImportMode::use_edition) return use_reviewed_edition();
    if (!view_.import || !view_.import->plan.accepted()) return;
    const auto& plan = view_.import->plan;
    Command command;
    switch (mode) {
    case ImportMode::merge: command = MergeContent{plan.merge_content}; break;
    case ImportMode::replace: command = ReplaceContent{plan.content, "import"}; break;
    case ImportMode::use_edition: return;
    }
    if (!store_.dispatch(command)) return;
    view_.import.reset();
    view_.drafts.clear();
    store_.notify({NoticeKind::done, fail("imported")});
    go_to("/overview");
}

void Application::export_file()
{
    std::vector<Id> editions;
    if (const auto* edition = store_.edition()) editions.push_back(edition->id);
    auto now = clock_.now();
    auto text = write_export(store_.model().state, {view_.application_version, now, editions});
    outside_.download(export_file_name(now), "application/json", text);
}

void Application::change_settings(Settings settings)
{
    if (settings.theme != view_.settings.theme) outside_.use_theme(settings.theme);
    if (settings.text_scale != view_.settings.text_scale) outside_.use_text_scale(settings.text_scale);
    view_.settings = std::move(settings);
    outside_.keep_settings(write_settings(view_.settings));
}

void Application::storage_state(StorageState state)
{
    view_.storage = state;
}

}  // namespace palier::ui
