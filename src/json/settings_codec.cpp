#include "json/settings_codec.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "json/bounded_json.h"

namespace palier {

namespace {

constexpr std::string_view languages[] = {"en", "fr"};
constexpr std::string_view themes[] = {"auto", "light", "dark"};

template <std::size_t count>
void read_choice(
    const nlohmann::json& object, const char* key, const std::string_view (&known)[count], std::string& choice
)
{
    const auto found = object.find(key);
    if (found == object.end() || !found->is_string()) return;
    const auto& typed = found->get_ref<const std::string&>();
    if (std::ranges::find(known, typed) != std::end(known)) choice = typed;
}

}  // namespace

Settings read_settings(std::string_view text, std::string_view browser_language)
{
    Settings settings;
    if (browser_language == "fr" || browser_language.starts_with("fr-")) settings.language = "fr";

    std::vector<Issue> ignored;
    auto parsed = read_json(text, "settings", {.bytes = 1024}, ignored);
    if (!parsed || !parsed->is_object()) return settings;

    read_choice(*parsed, "language", languages, settings.language);
    read_choice(*parsed, "theme", themes, settings.theme);
    if (auto scale = parsed->find("textScale"); scale != parsed->end() && scale->is_number_integer())
        settings.text_scale = static_cast<int>(std::clamp<std::int64_t>(scale->get<std::int64_t>(), 100, 200));
    return settings;
}

std::string write_settings(const Settings& settings)
{
    const nlohmann::json written{
        {"language", settings.language}, {"theme", settings.theme}, {"textScale", settings.text_scale}
    };
    return written.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace palier
