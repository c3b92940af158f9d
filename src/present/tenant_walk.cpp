#include "present/tenant_walk.h"

#include <algorithm>

#include "core/assess.h"
#include "core/match.h"
#include "core/names.h"
#include "present/command_button.h"
#include "present/names.h"
#include "present/reasons.h"

namespace palier {

namespace {

// Where the walk stands: the number of steps behind it.
enum class Stop { person, free_tenant, menu, confirm, sign_in, visible };

struct Walker {
    const Scene& scene;
    const Partner& partner;
    const Tenant& tenant;

    const Texts& texts() const { return scene.texts; }
    Text key(Text part) const { return "walk/" + tenant.id + "/" + Text{part}; }
    Values values() const
    {
        return {
            {"tenant", tenant_name(scene, tenant.id)},
            {"person", partner.session ? person_name(scene, partner.session->person) : Text{}},
        };
    }

    bool may_associate(const Id& person) const
    {
        auto state = scene.state();
        state.partners.begin()->second.session = Session{person, tenant.id};
        return assess_access(*scene.edition, state, scene.today).associates.outcome == Outcome::met;
    }

    Access access() const { return assess_access(*scene.edition, scene.state(), scene.today); }

    Stop find_stop() const
    {
        return match(
            tenant.standing,
            [](const OnboardingTenant&) { return Stop::visible; },
            [](const TakenTenant&) { return Stop::free_tenant; },
            [](const AssociatedTenant& associated) {
                return associated.signed_in_since ? Stop::visible : Stop::sign_in;
            },
            [&](const SeparateTenant&) {
                if (access().associates.outcome != Outcome::met) return Stop::person;
                if (!scene.view.is_open(key("free"))) return Stop::free_tenant;
                return scene.view.is_open(key("menu")) ? Stop::confirm : Stop::menu;
            }
        );
    }

    Button go_on(Text part, Text label) const
    {
        return {key(part) + "-yes", texts()(label), SetOpen{key(part), true}, "", Button::Kind::primary};
    }

    GuidedStep present_person() const
    {
        GuidedStep step{
            .title = texts()("tenant-walk.person.title"),
            .texts = {texts()("tenant-walk.person.text", values())}
        };
        step.checks = present_reasons(texts(), *scene.edition, access().associates);
        for (const auto& person : partner.people)
            if (may_associate(person.id))
                step.buttons.push_back(make_command_button(
                    scene,
                    key("as-" + person.id),
                    texts()("tenant-walk.person.button", {{"person", person_name(scene, person.id)}}),
                    SignIn{person.id, tenant.id},
                    Button::Kind::primary
                ));
        if (step.buttons.empty()) {
            step.texts.push_back(texts()("tenant-walk.person.nobody"));
            step.buttons.push_back(
                {key("new-person"), texts()("company.person.add"), SetOpen{"person/new", true}}
            );
        }
        return step;
    }

    GuidedStep present_free_tenant() const
    {
        GuidedStep step{.title = texts()("tenant-walk.free.title")};
        if (std::holds_alternative<TakenTenant>(tenant.standing)) {
            step.texts = {texts()("tenant-walk.free.taken", values())};
            step.buttons = {make_command_button(
                scene,
                key("was-free"),
                texts()("tenant-walk.free.after-all"),
                SaveTenant{tenant.id, tenant.name, "separate"}
            )};
            return step;
        }
        step.texts = {texts()("tenant-walk.free.text", values())};
        step.buttons = {
            go_on("free", "tenant-walk.free.button"),
            make_command_button(
                scene,
                key("taken"),
                texts()("tenant-walk.free.is-taken"),
                SaveTenant{tenant.id, tenant.name, "taken"}
            ),
        };
        return step;
    }

    GuidedStep present_menu() const
    {
        return {
            .title = texts()("tenant-walk.menu.title"),
            .texts = {texts()("tenant-walk.menu.text", values())},
            .buttons = {go_on("menu", "tenant-walk.menu.button")},
        };
    }

    GuidedStep present_confirm() const
    {
        return {
            .title = texts()("tenant-walk.confirm.title"),
            .texts = {texts()("tenant-walk.confirm.text", values()), texts()("tenant-walk.confirm.password")},
            .buttons =
                {
                    make_command_button(
                        scene,
                        key("associated"),
                        texts()("tenant-walk.confirm.button"),
                        AssociateTenant{tenant.id},
                        Button::Kind::primary
                    ),
                    make_command_button(
                        scene,
                        key("refused"),
                        texts()("tenant-walk.free.is-taken"),
                        SaveTenant{tenant.id, tenant.name, "taken"}
                    ),
                },
        };
    }

    GuidedStep present_sign_in() const
    {
        GuidedStep step{
            .title = texts()("tenant-walk.sign-in.title"),
            .texts = {texts()("tenant-walk.sign-in.text", values())}
        };
        for (const auto& person : partner.people)
            step.buttons.push_back(make_command_button(
                scene,
                key("in-" + person.id),
                texts()("tenant-walk.sign-in.button", {{"person", person_name(scene, person.id)}}),
                SignIn{person.id, tenant.id}
            ));
        return step;
    }

    GuidedStep present_visible() const
    {
        GuidedStep step{
            .title = texts()("tenant-walk.visible.title"),
            .texts = {texts()("tenant-walk.visible.text", values())}
        };
        step.checks = present_reasons(texts(), *scene.edition, access().sees);
        if (scene.view.is_open("walk/" + tenant.id))
            step.buttons = {
                {key("close"), texts()("tenant-walk.visible.button"), SetOpen{"walk/" + tenant.id, false}}
            };
        return step;
    }
};

GuidedStep place(const Walker& walker, GuidedStep step, Stop stop, Stop here)
{
    step.key = walker.key("step-" + std::to_string(static_cast<int>(stop) + 1));
    step.state = stop < here    ? GuidedStep::State::done
                 : stop == here ? GuidedStep::State::current
                                : GuidedStep::State::ahead;
    switch (step.state) {
    case GuidedStep::State::done: step.badge = {walker.texts()("walk.state.done"), Tone::met}; break;
    case GuidedStep::State::current: step.badge = {walker.texts()("walk.state.now"), Tone::accent}; break;
    case GuidedStep::State::ahead: step.badge = {walker.texts()("walk.state.ahead"), Tone::neutral}; break;
    }
    return step;
}

Badge present_badge(const Walker& walker, Stop here)
{
    if (std::holds_alternative<TakenTenant>(walker.tenant.standing))
        return {walker.texts()("tenant-walk.badge.taken"), Tone::refusal};
    if (here == Stop::visible) return {walker.texts()("tenant-walk.badge.done"), Tone::met};
    auto position = walker.texts().number(static_cast<int>(here) + 1);
    return {walker.texts()("tenant-walk.badge.position", {{"step", position}, {"count", "6"}}), Tone::accent};
}

Text present_source(const Scene& scene, Text rule)
{
    const auto* known = scene.edition->find_rule(rule);
    return known ? present_provenance(scene.texts, known->number, known->provenance) : Text{};
}

}  // namespace

std::optional<GuidedWalk> present_tenant_walk(const Scene& scene, const Id& id)
{
    const auto* partner = scene.state().partner();
    if (!partner || !scene.edition->find_rule(names::see_rewards)) return std::nullopt;
    auto tenant = std::ranges::find(partner->tenants, id, &Tenant::id);
    if (tenant == partner->tenants.end() || std::holds_alternative<OnboardingTenant>(tenant->standing))
        return std::nullopt;

    Walker walker{scene, *partner, *tenant};
    auto here = walker.find_stop();
    GuidedWalk walk{
        .key = "walk/" + id,
        .title = scene.texts("tenant-walk.title", walker.values()),
        .text = scene.texts("tenant-walk.text"),
        .badge = present_badge(walker, here),
    };
    walk.steps.push_back(place(walker, walker.present_person(), Stop::person, here));
    walk.steps.push_back(place(walker, walker.present_free_tenant(), Stop::free_tenant, here));
    walk.steps.push_back(place(walker, walker.present_menu(), Stop::menu, here));
    walk.steps.push_back(place(walker, walker.present_confirm(), Stop::confirm, here));
    walk.steps.push_back(place(walker, walker.present_sign_in(), Stop::sign_in, here));
    walk.steps.push_back(place(walker, walker.present_visible(), Stop::visible, here));
    walk.steps.front().source = present_source(scene, names::associate_tenant);
    walk.steps.back().source = present_source(scene, names::see_rewards);
    return walk;
}

}  // namespace palier
