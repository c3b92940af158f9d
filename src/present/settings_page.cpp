#include "present/settings_page.h"

#include <algorithm>

#include "core/match.h"
#include "core/sort.h"
#include "core/text.h"
#include "present/file_mistakes.h"
#include "present/import_review.h"
#include "present/moments.h"
#include "present/names.h"

namespace palier {

namespace {

SettingChoice present_language(const Scene& scene)
{
    const auto& texts = scene.texts;
    return {
        "setting-language",
        texts("settings.language"),
        scene.view.settings.language,
        "",
        {{"en", "English", SetLanguage{"en"}}, {"fr", "Français", SetLanguage{"fr"}}}
    };
}

SettingChoice present_theme(const Scene& scene)
{
    const auto& texts = scene.texts;
    SettingChoice choice{"setting-theme", texts("settings.theme"), scene.view.settings.theme, "", {}};
    for (const char* theme : {"auto", "light", "dark"})
        choice.options.push_back({theme, texts(Text{"settings.theme."} + theme), SetTheme{theme}});
    return choice;
}

SettingChoice present_text_size(const Scene& scene)
{
    const auto& texts = scene.texts;
    auto now = scene.view.settings.text_scale;
    SettingChoice choice{
        "setting-text-size",
        texts("settings.text-size"),
        std::to_string(now),
        texts("settings.text-size.hint"),
        {}
    };
    std::vector<int> sizes{100, 115, 130, 150, 175, 200};
    if (std::ranges::find(sizes, now) == sizes.end()) sizes.insert(std::ranges::lower_bound(sizes, now), now);
    for (int percent : sizes)
        choice.options.push_back(
            {std::to_string(percent),
             texts("settings.percent", {{"number", texts.number(percent)}}),
             SetTextScale{percent}}
        );
    return choice;
}

Text write_size(const Texts& texts, std::int64_t bytes)
{
    constexpr std::int64_t kilobyte = 1024, megabyte = kilobyte * kilobyte;
    if (bytes < megabyte)
        return texts("settings.kilobytes", {{"number", texts.number((bytes + kilobyte - 1) / kilobyte)}});
    return texts("settings.megabytes", {{"number", texts.number((bytes + megabyte - 1) / megabyte)}});
}

Pair present_save(const Scene& scene)
{
    const auto& texts = scene.texts;
    auto label = texts("settings.save");
    if (scene.model.unread) return {label, texts("settings.save.memory"), Tone::refusal};
    return match(
        scene.model.save,
        [&](const Saved&) { return Pair{label, texts("settings.save.saved"), Tone::met}; },
        [&](const Saving&) { return Pair{label, texts("settings.save.saving"), Tone::neutral}; },
        [&](const SaveFailed& failed) {
            return Pair{label, texts.count("settings.save.failed", failed.waiting), Tone::refusal};
        }
    );
}

void present_kept(const Scene& scene, SettingsPage& page)
{
    const auto& texts = scene.texts;
    const auto& storage = scene.view.storage;
    page.kept_heading = texts("settings.kept");
    page.kept_text = texts("settings.kept.text");
    page.kept = {present_save(scene)};
    page.kept.push_back(
        {texts("settings.journal"),
         texts.count("settings.entries", static_cast<std::int64_t>(scene.model.journal.size()))}
    );
    auto persisted = texts("settings.persisted");
    if (!storage.persisted)
        page.kept.push_back({persisted, texts("settings.persisted.unknown"), Tone::unknown});
    else
        page.kept.push_back(
            {persisted, texts(*storage.persisted ? "settings.persisted.yes" : "settings.persisted.no")}
        );
    if (storage.usage_bytes && storage.quota_bytes)
        page.kept.push_back(
            {texts("settings.room"),
             texts(
                 "settings.room.of",
                 {{"used", write_size(texts, *storage.usage_bytes)},
                  {"quota", write_size(texts, *storage.quota_bytes)}}
             )}
        );
    if (!storage.persisted.value_or(false))
        page.kept_buttons.push_back({"request-persistence", texts("settings.persist"), RequestPersistence{}});
    if (std::holds_alternative<SaveFailed>(scene.model.save))
        page.kept_buttons.push_back({"settings-retry", texts("settings.retry"), RetrySave{}});
}

// ---- The import ----

Text key_of(RecordChange change)
{
    switch (change) {
    case RecordChange::added: return "added";
    case RecordChange::changed: return "changed";
    case RecordChange::unchanged: return "unchanged";
    case RecordChange::refused: return "refused";
    }
    return "unchanged";
}

Tone tone_of(RecordChange change)
{
    switch (change) {
    case RecordChange::added: return Tone::met;
    case RecordChange::changed: return Tone::accent;
    case RecordChange::unchanged: return Tone::neutral;
    case RecordChange::refused: return Tone::refusal;
    }
    return Tone::neutral;
}

Text write_record_name(const PlannedRecord& record)
{
    return record.name.empty() ? record.id : record.name;
}

ImportRow present_row(const Texts& texts, const PlannedRecord& record, std::size_t index)
{
    ImportRow row{
        .key = "import-row-" + std::to_string(index),
        .store = texts("import.store." + record.store),
        .name = write_record_name(record),
        .change = texts("import.change." + Text{key_of(record.change)}),
        .tone = tone_of(record.change),
    };
    if (record.change == RecordChange::changed)
        row.note = texts("import.fields", {{"fields", texts.list(write_list(record.fields))}});
    if (record.reason)
        row.note = texts(
            "import.reason",
            {{"reason", texts("issue." + record.reason->code, record.reason->values)},
             {"place", write_place(texts, *record.reason)}}
        );
    return row;
}

void present_rows(const Texts& texts, const ImportPlan& plan, ImportPart& part)
{
    part.rows_heading = texts("import.records");
    part.rows_label = texts("import.records.show");
    for (const char* column : {"store", "name", "change", "note"})
        part.columns.push_back(texts(Text{"import.column."} + column));
    // What differs comes first: unchanged records need no reading.
    auto records = plan.records;
    auto rank = [](const PlannedRecord& record) {
        return record.change == RecordChange::refused ? 0 : record.change == RecordChange::unchanged ? 2 : 1;
    };
    sort_by(records, [&](const auto& left, const auto& right) { return rank(left) < rank(right); });
    for (const auto& record : records) part.rows.push_back(present_row(texts, record, part.rows.size()));
    for (const auto& record : plan.removed) {
        auto row = present_row(texts, record, part.rows.size());
        row.change = texts("import.change.removed");
        row.note = texts("import.removed-note");
        row.tone = Tone::refusal;
        part.rows.push_back(row);
    }
}

ImportPart present_refused(const Texts& texts, const ImportPlan& plan)
{
    ImportPart part{.heading = texts("import.heading", {{"file", plan.file_name}}), .tone = Tone::refusal};
    part.answer = texts.count("import.refused", static_cast<std::int64_t>(plan.issues.size()));
    part.mistakes_heading = texts("import.mistakes");
    part.mistakes = present_file_mistakes(texts, plan.issues, "mistake-");
    part.buttons = {
        {"import-another", texts("import.another"), ChooseFile{}, "", Button::Kind::primary},
        {"import-discard", texts("import.discard"), DiscardImport{}, "", Button::Kind::quiet}
    };
    return part;
}

ImportPart present_accepted(const Scene& scene, const ImportPlan& plan)
{
    const auto& texts = scene.texts;
    ImportPart part{.heading = texts("import.heading", {{"file", plan.file_name}})};
    auto number = [&](RecordChange change) {
        return texts.number(static_cast<std::int64_t>(plan.count(change)));
    };
    part.answer = texts("import.answer");
    for (auto change :
         {RecordChange::added, RecordChange::changed, RecordChange::unchanged, RecordChange::refused})
        part.pairs.push_back({texts("import.count." + Text{key_of(change)}), number(change)});
    part.pairs.push_back(
        {texts("import.count.removed"), texts.number(static_cast<std::int64_t>(plan.removed.size()))}
    );
    if (plan.exported_at)
        part.pairs.push_back({texts("import.exported-at"), write_recorded(texts, *plan.exported_at)});
    if (!plan.application_version.empty())
        part.pairs.push_back({texts("import.version"), plan.application_version});
    if (!plan.warnings.empty()) {
        part.warnings_heading = texts("import.warnings");
        part.warnings = present_file_mistakes(texts, plan.warnings, "warning-");
    }
    present_rows(texts, plan, part);
    part.merge_text = texts("import.merge.text");
    part.replace_text = texts("import.replace.text");
    part.buttons = {
        {"import-merge", texts("import.merge"), ApplyImport{ImportMode::merge}, "", Button::Kind::primary},
        {"import-replace", texts("import.replace"), ApplyImport{ImportMode::replace}},
        {"import-discard", texts("import.discard"), DiscardImport{}, "", Button::Kind::quiet}
    };
    return part;
}

void present_files(const Scene& scene, SettingsPage& page)
{
    const auto& texts = scene.texts;
    page.files_heading = texts("settings.files");
    page.files_text = texts("settings.files.text");
    page.files_buttons = {
        {"export", texts("settings.export"), ExportFile{}, "", Button::Kind::primary},
        {"import", texts("settings.import"), ChooseFile{}}
    };
    if (!scene.view.import) return;
    const auto& plan = scene.view.import->plan;
    page.import = plan.accepted() ? present_accepted(scene, plan) : present_refused(texts, plan);
}

// ---- Erasing ----

// The word in the reader's language, whatever its case.
bool is_confirmed(const Scene& scene, Text typed)
{
    return is_same_address(typed, scene.texts("settings.erase.word"));
}

void present_erase(const Scene& scene, SettingsPage& page)
{
    const auto& texts = scene.texts;
    DraftView draft{scene, "erase"};
    page.erase_heading = texts("settings.erase");
    page.erase_text = texts("settings.erase.text");
    auto word = make_field(scene, draft, FieldKind::text, "word", "", "settings.erase.field");
    word.hint = texts("settings.erase.field.word.hint", {{"word", texts("settings.erase.word")}});
    word.autocomplete = "off";
    page.erase.id = "erase";
    page.erase.submit = {
        "erase-everything", texts("settings.erase.button"), EraseEverything{}, "", Button::Kind::danger
    };
    if (!is_confirmed(scene, word.value))
        page.erase.submit.why_not = texts("settings.erase.closed", {{"word", texts("settings.erase.word")}});
    page.erase.fields = {word};
}

}  // namespace

SettingsPage present_settings(const Scene& scene)
{
    const auto& texts = scene.texts;
    SettingsPage page;
    page.title = texts("settings.title");
    page.answer = texts("settings.answer");
    page.look_heading = texts("settings.look");
    page.choices = {present_language(scene), present_theme(scene), present_text_size(scene)};
    present_kept(scene, page);
    present_files(scene, page);
    present_erase(scene, page);
    page.about_heading = texts("settings.about");
    page.about = {
        texts("settings.privacy"),
        texts("settings.not-affiliated"),
        texts("settings.licence"),
        texts("settings.notices")
    };
    page.about_pairs = {{texts("settings.version"), scene.view.application_version}};
    page.previous = texts("settings.previous");
    page.next = texts("settings.next");
    return page;
}

FormReading read_erase_form(const Scene& scene, Text form)
{
    FormReading reading;
    if (!is_confirmed(scene, DraftView{scene, form}.value("word", "")))
        reading.errors["word"] =
            scene.texts("settings.erase.closed", {{"word", scene.texts("settings.erase.word")}});
    return reading;
}

}  // namespace palier
