// How a person likes the page, as kept outside the journal.
#pragma once

#include <string>
#include <string_view>

namespace palier {

struct Settings {
    std::string language = "en";
    std::string theme = "auto";  // "auto", "light", "dark"
    int text_scale = 100;        // percent, 100 to 200
    bool operator==(const Settings&) const = default;
};

// Whatever is missing or wrong is as on a first visit: French for a browser whose language is ("fr", "fr-CA"), else English. Nothing
// in these settings is worth an error message.
Settings read_settings(std::string_view text, std::string_view browser_language);
std::string write_settings(const Settings&);

}  // namespace palier
