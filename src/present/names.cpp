#include "present/names.h"

#include <algorithm>

namespace palier {

namespace {

const Partner* partner_of(const Scene& scene)
{
    return scene.state().partner();
}

// The name given, or what an unnamed thing of that kind is called.
std::string given_or(const Scene& scene, const std::string& given, std::string_view unnamed)
{
    return given.empty() ? scene.texts(unnamed) : given;
}

template <class Record>
std::string name_in(
    const Scene& scene,
    const std::vector<Record>* records,
    const Id& id,
    std::string_view unnamed,
    std::string_view gone
)
{
    if (id.empty()) return {};
    if (records) {
        auto found = std::ranges::find(*records, id, &Record::id);
        if (found != records->end()) return given_or(scene, found->name, unnamed);
    }
    return scene.texts(gone);
}

std::string text_of(const Texts& texts, std::string_view family, const Id& id, std::string_view part = {})
{
    if (id.empty()) return {};
    return texts(std::string{family} + "." + id + std::string{part});
}

}  // namespace

std::string offer_name(const Scene& scene, const Id& offer)
{
    if (offer.empty()) return {};
    auto found = scene.state().offers.find(offer);
    if (found == scene.state().offers.end()) return scene.texts("names.offer-gone");
    return given_or(scene, found->second.name, "names.offer-unnamed");
}

std::string profile_name(const Scene& scene, const Id& profile)
{
    const auto* partner = partner_of(scene);
    return name_in(
        scene, partner ? &partner->profiles : nullptr, profile, "names.profile-unnamed", "names.profile-gone"
    );
}

std::string tenant_name(const Scene& scene, const Id& tenant)
{
    const auto* partner = partner_of(scene);
    return name_in(
        scene, partner ? &partner->tenants : nullptr, tenant, "names.tenant-unnamed", "names.tenant-gone"
    );
}

std::string person_name(const Scene& scene, const Id& person)
{
    const auto* partner = partner_of(scene);
    return name_in(
        scene, partner ? &partner->people : nullptr, person, "names.person-unnamed", "names.person-gone"
    );
}

std::string company_name(const Scene& scene)
{
    const auto* partner = partner_of(scene);
    return given_or(scene, partner ? partner->name : std::string{}, "names.company-unnamed");
}

std::string benefit_name(const Texts& texts, const Id& benefit)
{
    return text_of(texts, "benefit", benefit, ".name");
}
std::string category_name(const Texts& texts, const Id& category)
{
    return text_of(texts, "category", category);
}
std::string option_name(const Texts& texts, const Id& option)
{
    return text_of(texts, "option", option);
}
std::string offer_type_name(const Texts& texts, const Id& type)
{
    return text_of(texts, "offer-type", type);
}
std::string service_kind_name(const Texts& texts, const Id& kind)
{
    return text_of(texts, "service-kind", kind);
}
std::string store_name(const Texts& texts, const Id& store)
{
    return text_of(texts, "store", store);
}
std::string offer_state_name(const Texts& texts, const Id& state)
{
    return text_of(texts, "offer-state", state);
}
std::string offer_action_name(const Texts& texts, const Id& action)
{
    return text_of(texts, "offer-action", action);
}
std::string role_name(const Texts& texts, const Id& role)
{
    return text_of(texts, "role", role);
}
std::string tier_name(const Texts& texts, const Id& tier)
{
    return text_of(texts, "tier", tier);
}
std::string edition_name(const Texts& texts, const Id& edition)
{
    return text_of(texts, "edition", edition, ".label");
}

std::vector<std::string> option_names(const Texts& texts, const std::vector<Id>& options)
{
    std::vector<std::string> names;
    for (const auto& option : options) names.push_back(option_name(texts, option));
    return names;
}

std::vector<std::string> role_names(const Texts& texts, const std::vector<Id>& roles)
{
    std::vector<std::string> names;
    for (const auto& role : roles) names.push_back(role_name(texts, role));
    return names;
}

}  // namespace palier
