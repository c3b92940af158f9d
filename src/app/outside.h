// What the app asks of the page around it, beyond keeping entries: the address bar, files, the clipboard, reading aloud.
#pragma once

#include <string>

namespace palier {

class Outside {
public:
    virtual ~Outside() = default;

    virtual void open_path(const std::string& path) = 0;  // address bar and history
    virtual void replace_path(const std::string& path
    ) = 0;  // address bar; Back does not lead to the one before
    virtual void show_title(const std::string& title) = 0;
    virtual void use_language(const std::string& language) = 0;  // "en"
    virtual void use_theme(const std::string& theme) = 0;        // "auto", "light", "dark"
    virtual void use_text_scale(int percent) = 0;
    virtual void keep_settings(const std::string& json) = 0;
    virtual void download(const std::string& name, const std::string& mime, const std::string& text) = 0;
    virtual void choose_file(const std::string& accept) = 0;  // answered by Application::import
    virtual void copy(const std::string& text) = 0;
    virtual void announce(const std::string& text, bool at_once) = 0;
    virtual void request_persistence() = 0;
    virtual void reload() = 0;
    virtual void focus(const std::string& key) = 0;
};

}  // namespace palier
