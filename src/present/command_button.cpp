#include "present/command_button.h"

#include <utility>

namespace palier {

std::string find_refusal(const Scene& scene, const Command& command)
{
    auto decision = decide(*scene.edition, scene.state(), command, {scene.today, "unused"});
    return decision ? std::string{} : scene.texts.error("refusal", decision.error());
}

Button
make_command_button(const Scene& scene, std::string key, std::string label, Command command, Button::Kind kind)
{
    auto why_not = find_refusal(scene, command);
    return {std::move(key), std::move(label), std::move(command), std::move(why_not), kind};
}

}  // namespace palier
