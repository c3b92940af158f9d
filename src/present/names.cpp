#include "present/names.h"

#include <algorithm>

#include "core/assess.h"
#include "json/edition_texts.h"

namespace palier {

namespace {

const Partner* partner_of(const Scene& scene)
{
    return scene.state().partner();
}

// The name given, or what an unnamed thing of that kind is called.
Text given_or(const Scene& scene, Text given, Text unnamed)
{
    return given.empty() ? scene.texts(unnamed) : given;
}

template <class Record>
Text name_in(const Scene& scene, const std::vector<Record>* records, const Id& id, Text unnamed, Text gone)
{
    if (id.empty()) return {};
    if (records) {
        auto found = std::ranges::find(*records, id, &Record::id);
        if (found != records->end()) return given_or(scene, found->name, unnamed);
    }
    return scene.texts(gone);
}

// What has no words, such as the edition that a person took away again, is called by its id.
Text text_of(const Texts& texts, Text family, const Id& id, Text part = {})
{
    if (id.empty()) return {};
    auto name = texts.optional(Text{family} + "." + id + Text{part});
    return name.empty() ? Text{id} : name;
}

}  // namespace

Text offer_name(const Scene& scene, const Id& offer)
{
    if (offer.empty()) return {};
    auto found = scene.state().offers.find(offer);
    if (found == scene.state().offers.end()) return scene.texts("names.offer-gone");
    return given_or(scene, found->second.name, "names.offer-unnamed");
}

Text profile_name(const Scene& scene, const Id& profile)
{
    const auto* partner = partner_of(scene);
    return name_in(
        scene, partner ? &partner->profiles : nullptr, profile, "names.profile-unnamed", "names.profile-gone"
    );
}

Text tenant_name(const Scene& scene, const Id& tenant)
{
    const auto* partner = partner_of(scene);
    return name_in(
        scene, partner ? &partner->tenants : nullptr, tenant, "names.tenant-unnamed", "names.tenant-gone"
    );
}

Text person_name(const Scene& scene, const Id& person)
{
    const auto* partner = partner_of(scene);
    return name_in(
        scene, partner ? &partner->people : nullptr, person, "names.person-unnamed", "names.person-gone"
    );
}

Text company_name(const Scene& scene)
{
    const auto* partner = partner_of(scene);
    return given_or(scene, partner ? Text{partner->name} : Text{}, "names.company-unnamed");
}

Text benefit_name(const Texts& texts, const Id& benefit)
{
    return text_of(texts, "benefit", benefit, ".name");
}
Text category_name(const Texts& texts, const Id& category)
{
    return text_of(texts, "category", category);
}
Text option_name(const Texts& texts, const Id& option)
{
    return text_of(texts, "option", option);
}
Text offer_type_name(const Texts& texts, const Id& type)
{
    return text_of(texts, "offer-type", type);
}
Text service_kind_name(const Texts& texts, const Id& kind)
{
    return text_of(texts, "service-kind", kind);
}
Text store_name(const Texts& texts, const Id& store)
{
    return text_of(texts, "store", store);
}
Text offer_state_name(const Texts& texts, const Id& state)
{
    return text_of(texts, "offer-state", state);
}
Text offer_state_name(const Scene& scene, const Offer& offer)
{
    const auto* state = find_state(offer, scene.today);
    return state ? offer_state_name(scene.texts, *state) : scene.texts("offer.state.not-there");
}
Text offer_action_name(const Texts& texts, const Id& action)
{
    return text_of(texts, "offer-action", action);
}
Text role_name(const Texts& texts, const Id& role)
{
    return text_of(texts, "role", role);
}
Text tier_name(const Texts& texts, const Id& tier)
{
    return text_of(texts, "tier", tier);
}
Text edition_name(const Texts& texts, const Id& edition)
{
    return text_of(texts, "edition", edition, ".label");
}

void name_own_editions(const std::vector<Edition>& editions, const ById<OwnEdition>& own, Catalogue& catalogue)
{
    for (const auto& edition : editions) {
        if (!own.contains(edition.id)) continue;
        add_missing_names(edition, catalogue);
        auto& label = catalogue["edition." + edition.id + ".label"];
        auto marked = catalogue.find("own-edition.name");
        if (marked == catalogue.end()) continue;
        auto sentence = marked->second;
        constexpr std::string_view place = "{name}";
        if (auto at = sentence.find(place); at != std::string::npos)
            sentence.replace(at, place.size(), label);
        label = sentence;
    }
}

List<Text> option_names(const Texts& texts, const std::vector<Id>& options)
{
    List<Text> names;
    for (const auto& option : options) names.push_back(option_name(texts, option));
    return names;
}

List<Text> role_names(const Texts& texts, const std::vector<Id>& roles)
{
    List<Text> names;
    for (const auto& role : roles) names.push_back(role_name(texts, role));
    return names;
}

}  // namespace palier
