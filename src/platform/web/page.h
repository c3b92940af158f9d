// The page as the app's ports: entries go to its storage, wishes to its address bar, files and clipboard.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "app/journal.h"
#include "app/outside.h"
#include "ui/item.h"
#include "ui/painting.h"

namespace palier::web {

class Page : public Journal, public Outside {
public:
    void append(
        const Entry&, const State& before, const State& after, std::function<void(const Result<Done>&)> answer
    ) override;
    void erase(const Entry&, std::function<void(const Result<Done>&)> answer) override;

    void open_path(const std::string& path) override;
    void replace_path(const std::string& path) override;
    void show_title(const std::string& title) override;
    void use_language(const std::string& language) override;
    void use_theme(const std::string& theme) override;
    void use_text_scale(int percent) override;
    void keep_settings(const std::string& json) override;
    void download(const std::string& name, const std::string& mime, const std::string& text) override;
    void choose_file(const std::string& accept) override;
    void copy(const std::string& text) override;
    void announce(const std::string& text, bool at_once) override;
    void request_persistence() override;
    void reload() override;
    void focus(const std::string& key) override;

    // The oldest transaction asked for is complete (null) or failed with this code.
    void append_done(const char* failure);

    // Nothing crosses when nothing differs from the last time.
    void show_items(std::vector<ui::Item>, float content_height);
    // Hands over the textures that are asked for, and what is to be drawn with them.
    void show_painting(ui::Painting&);

private:
    std::vector<std::function<void(const Result<Done>&)>> waiting_;
    std::vector<ui::Item> items_;
    float content_height_ = -1;
};

}  // namespace palier::web
