// The whole app without a browser: a person at a screen, with the bundled files, a journal in memory, and a page that only
// remembers what it was asked.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/assets.h"
#include "support/bundled_library.h"
#include "support/memory_journal.h"
#include "support/renderer.h"
#include "support/sample_edition.h"
#include "ui/application.h"

namespace palier {

struct RememberingPage : Outside {
    std::string path, title, language, theme, settings, file, copied, focused, said;
    int reloads = 0, files_asked = 0, paths_opened = 0;

    void open_path(const std::string& value) override
    {
        path = value;
        ++paths_opened;
    }
    void replace_path(const std::string& value) override { path = value; }
    void show_title(const std::string& value) override { title = value; }
    void use_language(const std::string& value) override { language = value; }
    void use_theme(const std::string& value) override { theme = value; }
    void use_text_scale(int) override {}
    void keep_settings(const std::string& json) override { settings = json; }
    void download(const std::string&, const std::string&, const std::string& text) override { file = text; }
    void choose_file(const std::string&) override { ++files_asked; }
    void copy(const std::string& text) override { copied = text; }
    void announce(const std::string& text, bool) override { said = text; }
    void request_persistence() override {}
    void reload() override { ++reloads; }
    void focus(const std::string& key) override { focused = key; }
};

class Desk {
public:
    explicit Desk(std::string_view today = "2021-06-01", std::string path = "/")
        : today_{on(today)}, path_{std::move(path)}
    {
        for (int weight : {400, 600}) {
            auto font = asset("fonts/inter-" + std::to_string(weight) + ".ttf");
            kit.add_font(weight, {reinterpret_cast<const unsigned char*>(font.data()), font.size()});
        }
        store.load({});
        settle();
    }

    // Frames until nothing more is due, as in the page; the journal answers at once.
    void settle(ui::Interaction interaction = {})
    {
        for (int frames = 0; frames < 20; ++frames) {
            drawn = application.frame(viewport, std::exchange(interaction, {}), {});
            for (const auto& mistake : drawn.mistakes) FAIL_CHECK(mistake);
            answer_texture_requests(kit.painting());
            if (!journal.answers.empty())
                journal.answer_all();
            else if (drawn.next_frame_ms != 0)
                return;
        }
        FAIL_CHECK("the app asks for frame after frame");
    }

    void go(std::string_view path)
    {
        application.navigate(path);
        settle();
    }

    // By role and name; by key where the name is not what the test is about.
    void press(std::string_view name)
    {
        press_item(need(name, {ui::Role::button, ui::Role::link, ui::Role::toggle}));
    }
    void press_key(std::string_view key) { press_item(need_key(key)); }
    void fill(std::string_view label, std::string_view value)
    {
        const auto& item = need(label, {ui::Role::text_field, ui::Role::text_area});
        edit(item.key, value);
    }
    void choose(std::string_view label, std::string_view option_label)
    {
        const auto& item = need(label, {ui::Role::choice});
        for (const auto& option : item.options)
            if (option.label == option_label) return edit(item.key, option.id);
        FAIL("\"" << std::string{label} << "\" has no option \"" << std::string{option_label} << "\"");
    }
    void tick(std::string_view label) { edit(need(label, {ui::Role::checkbox}).key, "true"); }
    void edit(std::string key, std::string_view value)
    {
        ui::Interaction interaction;
        interaction.edits.emplace_back(std::move(key), value);
        settle(std::move(interaction));
    }

    // Whether any text on the screen contains these words.
    bool shows(std::string_view words) const
    {
        for (const auto& item : drawn.items)
            if (one_line(item.name).find(words) != std::string::npos) return true;
        return false;
    }
    const ui::Item* find(std::string_view name, std::vector<ui::Role> roles) const
    {
        for (const auto& item : drawn.items)
            for (auto role : roles)
                if (item.role == role && one_line(item.name) == name) return &item;
        return nullptr;
    }
    const ui::Item& need_key(std::string_view key) const
    {
        for (const auto& item : drawn.items)
            if (item.key == key) return item;
        FAIL("nothing has the key " << std::string{key} << " on\n" << everything());
        return drawn.items.front();
    }
    std::string everything() const
    {
        std::string all;
        for (const auto& item : drawn.items) all += one_line(item.name) + "\n";
        return all;
    }

    static std::string one_line(std::string text)
    {
        for (auto& c : text)
            if (c == '\n') c = ' ';
        return text;
    }

    const State& state() const { return store.model().state; }

    ui::Viewport viewport{1280, 800, 0, 1};
    MemoryJournal journal;
    RememberingPage page;
    ui::Drawn drawn;

private:
    const ui::Item& need(std::string_view name, std::vector<ui::Role> roles) const
    {
        const auto* item = find(name, std::move(roles));
        REQUIRE_MESSAGE(
            item,
            "nothing to use is called \"" << std::string{name} << "\" on\n"
                                          << everything()
        );
        return *item;
    }
    void press_item(const ui::Item& item)
    {
        REQUIRE_MESSAGE(
            !(item.flags & ui::disabled), "\"" << item.name << "\" is closed: " << item.description
        );
        ui::Interaction interaction;
        interaction.clicks.push_back(item.key);
        settle(std::move(interaction));
    }

    Date today_;
    std::string path_;
    int made_ = 0;

public:
    ui::Kit kit;
    Store store{
        bundled_library().editions,
        journal,
        {[this] { return today_; },
         [] { return std::int64_t{1'622'541'600'000}; },
         [this] { return "fresh" + std::to_string(++made_); }}
    };
    ui::Application application{
        bundled_library(),
        store,
        page,
        kit,
        {[this] { return today_; }, [] { return std::int64_t{1'622'541'600'000}; }},
        Settings{},
        path_
    };
};

}  // namespace palier
