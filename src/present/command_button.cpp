#include "present/command_button.h"

#include <utility>

namespace palier {

Text find_refusal(const Scene& scene, const Command& command)
{
    auto decision = decide(*scene.edition, scene.state(), command, {scene.today, "unused"});
    return decision ? Text{} : scene.texts.error("refusal", decision.error());
}

Button make_command_button(const Scene& scene, Text key, Text label, Command command, Button::Kind kind)
{
    auto why_not = find_refusal(scene, command);
    return {key, label, std::move(command), why_not, kind};
}

}  // namespace palier
