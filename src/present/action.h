// What a person can do on a screen: change the company (a command), or change what they are looking at.
#pragma once

#include <string>
#include <variant>

#include "core/workflow.h"

namespace palier {

struct GoTo {
    std::string path;  // "/offers/offer-1"
};
struct EditField {  // of the draft of a form
    std::string form, field, value;
};
struct SubmitForm {
    std::string form;
};
struct DiscardForm {
    std::string form;
};
struct SetOpen {  // a disclosure, the menu, a confirmation
    std::string key;
    bool open;
};
struct SetLanguage {
    std::string language;
};
struct SetTheme {
    std::string theme;  // "auto", "light", "dark"
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
    std::string scenario;
};
struct StartEmpty {};
struct EraseEverything {};
struct ExportFile {};
struct ChooseFile {};
enum class ImportMode { merge, replace };
struct ApplyImport {
    ImportMode mode;
};
struct DiscardImport {};
struct RetrySave {};
struct DismissNotice {
    std::size_t notice;
};
struct CopyText {
    std::string text;
};
struct RequestPersistence {};
struct ReloadPage {};  // another tab has written: begin again from what is kept

using Action = std::variant<
    Command,
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
    EraseEverything,
    ExportFile,
    ChooseFile,
    ApplyImport,
    DiscardImport,
    RetrySave,
    DismissNotice,
    CopyText,
    RequestPersistence,
    ReloadPage>;

}  // namespace palier
