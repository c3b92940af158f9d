// The whole app but for where it runs: draws the place one is in, and carries out what was asked there.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "app/library.h"
#include "app/outside.h"
#include "app/store.h"
#include "present/view.h"
#include "ui/kit.h"
#include "ui/outbox.h"
#include "json/import_file.h"

namespace palier::ui {

struct Clock {
    std::function<Date()> today;        // civil date of the machine
    std::function<std::int64_t()> now;  // milliseconds since 1970, UTC
};

class Application {
public:
    // `settings` as kept, or those of a first visit; `path` of the address bar.
    Application(const Library&, Store&, Outside&, Kit&, Clock, Settings settings, std::string path);

    // One frame: what the person did since the last is carried out after drawing; when that changed anything, a next frame is
    // due at once.
    Drawn frame(const Viewport&, Interaction, Appearance);

    void navigate(std::string_view path);  // Back, Forward, a typed address
    // A company or an edition: the file itself says which.
    void import(std::string_view file_name, std::string_view bytes);
    void import_too_large(std::string_view file_name, double bytes);
    void import_unreadable(std::string_view file_name);
    void storage_state(StorageState);

    const View& view() const { return view_; }

private:
    Scene scene() const;
    const Texts& texts() const;
    void renew_texts();
    void draw(const Scene&, Outbox&);
    void draw_place(const Scene&, Outbox&);
    void carry_out(const Action&);
    void go_to(const std::string& path);
    void choose_within(const std::string& path);
    void run_examples();
    void run_own_examples(std::string_view file_name, std::string_view text);
    void submit(const std::string& form);
    void close_form(const std::string& form);
    void answer(const Id& question, FactValue);
    void start_scenario(const std::string& id);
    void review(ImportPlan);
    void review_edition(std::string_view file_name, std::string_view bytes);
    void use_reviewed_edition();
    void apply_import(ImportMode);
    void export_file();
    void change_settings(Settings);
    void tell_page();

    const Library& library_;
    Store& store_;
    Outside& outside_;
    Kit& kit_;
    Clock clock_;
    View view_;
    std::map<std::string, Texts, std::less<>> texts_;         // by language
    std::map<std::string, Texts, std::less<>> former_texts_;  // what the last frame said may still be read
    ById<OwnEdition> named_editions_;                         // that the texts have words for
    bool edition_wanted_ = false;                             // by who was asked for a file last
    std::string told_title_, told_language_;                  // what the page knows
    std::string focus_next_;                                  // key to focus once the next frame is drawn
    std::string wrong_form_;                                  // its first wrong field gets the focus then
};

}  // namespace palier::ui
