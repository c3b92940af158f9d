#include "json/settings_codec.h"

#include <algorithm>
#include <span>

#include "json/bounded_json.h"
#include "json/json_text.h"
#include "json/json_tree.h"

namespace palier {

namespace {

constexpr std::string_view languages[] = {"en", "fr"};
constexpr std::string_view themes[] = {"auto", "light", "dark"};

void read_choice(
    const nlohmann::json& object,
    std::string_view key,
    std::span<const std::string_view> known,
    std::string& choice
)
{
    const auto* found = find_member(object, key);
    const auto* typed = found ? text_in(*found) : nullptr;
    if (typed && std::ranges::find(known, *typed) != known.end()) choice = *typed;
}

}  // namespace

Settings read_settings(std::string_view text, std::string_view browser_language)
{
    Settings settings;
    if (browser_language == "fr" || browser_language.starts_with("fr-")) settings.language = "fr";

    std::vector<Issue> ignored;
    auto parsed = read_json(text, "settings", {.bytes = 1024}, ignored);
    if (!parsed) return settings;

    read_choice(*parsed, "language", languages, settings.language);
    read_choice(*parsed, "theme", themes, settings.theme);
    if (const auto* found = find_member(*parsed, "textScale"))
        if (const auto* scale = whole_in(*found))
            settings.text_scale = static_cast<int>(std::clamp<std::int64_t>(*scale, 100, 200));
    return settings;
}

std::string write_settings(const Settings& settings)
{
    auto written = new_object();
    set_member(written, "language", new_text(settings.language));
    set_member(written, "theme", new_text(settings.theme));
    set_member(written, "textScale", new_whole(settings.text_scale));
    return write_canonical(written);
}

}  // namespace palier
