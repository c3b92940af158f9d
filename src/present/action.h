// What a person can do on a screen: change the company (a command), or change what they are looking at.
#pragma once

#include <utility>
#include <variant>

#include "core/workflow.h"
#include "present/text.h"

namespace palier {

struct GoTo {
    Text path;                // "/offers/offer-1"
    bool same_place = false;  // only another choice on the place one is at: no step back, and the focus stays
};
struct EditField {  // of the draft of a form
    Text form, field, value;
};
struct SubmitForm {
    Text form;
};
struct DiscardForm {
    Text form;
};
struct SetOpen {  // a disclosure, the menu, a confirmation
    Text key;
    bool open;
};
struct SetLanguage {
    Text language;
};
struct SetTheme {
    Text theme;  // "auto", "light", "dark"
};
struct SetTextScale {
    int percent;  // 100 to 200
};
struct UndoLast {};
struct RedoNext {};
struct UndoTo {
    std::int64_t sequence;
};
struct StartScenario {
    Text scenario;
};
struct StartEmpty {};
struct AnswerQuestion {    // of the start's questions
    Text question, value;  // "yes", "no", an id; empty: "I don't know"
};
struct AskQuestion {  // again; empty: the next one
    Text question;
};
struct TakeBackAnswer {
    Text question;
};
struct ForgetAnswers {};
struct ChooseRules {
    Text edition;  // empty: the day decides
};
struct KeepAnswers {};
struct EraseEverything {};
struct ExportFile {};
struct ChooseFile {
    bool edition = false;  // an edition of the person's own is wanted, rather than a company
};
enum class ImportMode { merge, replace, use_edition };
struct ApplyImport {
    ImportMode mode;
};
struct DiscardImport {};
struct RunExamples {};  // of the app
struct RetrySave {};
struct DismissNotice {
    std::size_t notice;
};
struct CopyText {
    Text text;
};
struct RequestPersistence {};
struct ReloadPage {};  // another tab has written: begin again from what is kept

// A change of the company. The command is as long-lived as the text around it.
struct Perform {
    const Command* command = nullptr;
    Perform() = default;
    Perform(Command given) : command{keep(std::move(given))} {}
};

using Action = std::variant<
    Perform,
    GoTo,
    EditField,
    SubmitForm,
    DiscardForm,
    SetOpen,
    SetLanguage,
    SetTheme,
    SetTextScale,
    UndoLast,
    RedoNext,
    UndoTo,
    StartScenario,
    StartEmpty,
    AnswerQuestion,
    AskQuestion,
    TakeBackAnswer,
    ForgetAnswers,
    ChooseRules,
    KeepAnswers,
    EraseEverything,
    ExportFile,
    ChooseFile,
    ApplyImport,
    DiscardImport,
    RunExamples,
    RetrySave,
    DismissNotice,
    CopyText,
    RequestPersistence,
    ReloadPage>;

// The command behind it; null when it is something else.
inline const Command* find_command(const Action& action)
{
    const auto* perform = std::get_if<Perform>(&action);
    return perform ? perform->command : nullptr;
}

}  // namespace palier
