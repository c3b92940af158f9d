#include "core/own_thresholds.h"

#include <algorithm>

namespace palier {

namespace {

std::optional<std::int64_t> find_magnitude(const std::optional<FactValue>& value)
{
    if (!value) return {};
    if (const auto* money = std::get_if<Money>(&*value)) return money->minor;
    if (const auto* whole = std::get_if<std::int64_t>(&*value)) return *whole;
    return {};
}

template <class T>
const T* find(const std::vector<T>& list, const Id& id)
{
    auto found = std::find_if(list.begin(), list.end(), [&](const T& one) { return one.id == id; });
    return found == list.end() ? nullptr : &*found;
}

std::optional<std::int64_t> find_figure(const Tier& tier, const Id& metric)
{
    const auto* known = find(tier.any_of, metric);
    return known ? find_magnitude(known->threshold.value) : std::nullopt;
}

// An error without its text: who only asks whether there is one needs none.
struct Mistake {
    const char* code;
    const char* key = nullptr;  // of the value that it is about
    const Id* value = nullptr;
};

// Thresholds of one metric rise from tier to tier.
std::optional<Mistake> find_fall(const Ladder& ladder, std::size_t tier, const Id& metric, std::int64_t figure)
{
    for (auto below = tier; below-- > 0;)
        if (auto other = find_figure(ladder.tiers[below], metric)) {
            if (figure <= *other) return Mistake{"threshold-not-above", "tier", &ladder.tiers[below].id};
            break;
        }
    for (auto above = tier + 1; above < ladder.tiers.size(); ++above)
        if (auto other = find_figure(ladder.tiers[above], metric)) {
            if (figure >= *other) return Mistake{"threshold-not-below", "tier", &ladder.tiers[above].id};
            break;
        }
    return std::nullopt;
}

bool is_own(const TierMetric& metric)
{
    return metric.threshold.value && metric.threshold.provenance.confidence == Confidence::own;
}

bool has_own(const Tier& tier)
{
    return std::any_of(tier.any_of.begin(), tier.any_of.end(), is_own);
}

// Of an unknown figure: the nearest known one below is somebody's own (find_floor in core/ladder.h).
bool has_own_floor(const Ladder& ladder, std::size_t tier, const TierMetric& metric)
{
    if (metric.threshold.value) return false;
    for (auto below = tier; below-- > 0;)
        if (const auto* lower = find(ladder.tiers[below].any_of, metric.id); lower && lower->threshold.value)
            return is_own(*lower);
    return false;
}

std::optional<Mistake>
find_mistake(const Ladder& ladder, const std::vector<FactDeclaration>& facts, const OwnThreshold& threshold)
{
    const auto* tier = find(ladder.tiers, threshold.tier);
    if (!tier) return Mistake{"tier-unknown", "value", &threshold.tier};
    const auto* metric = find(tier->any_of, threshold.metric);
    if (!metric) return Mistake{"metric-unknown", "value", &threshold.metric};
    if (metric->threshold.value && !is_own(*metric)) return Mistake{"threshold-public"};

    const bool in_money = facts[metric->fact].type == FactType::money;
    if (threshold.amount.has_value() != in_money || threshold.count.has_value() == in_money)
        return Mistake{"threshold-value"};
    if (in_money && threshold.amount->currency != ladder.currency)
        return Mistake{"threshold-currency", "currency", &ladder.currency};
    const auto figure = in_money ? threshold.amount->minor : *threshold.count;
    if (figure < 0) return Mistake{"threshold-negative"};
    return find_fall(ladder, static_cast<std::size_t>(tier - ladder.tiers.data()), threshold.metric, figure);
}

// From the lowest tier up, each against those that stand by then.
std::set<Id> put_in(Ladder& ladder, const Edition& edition, const ById<OwnThreshold>& own)
{
    std::set<Id> ids;
    for (auto& tier : ladder.tiers)
        for (auto& metric : tier.any_of) {
            auto found = own.find(own_threshold_id(edition.id, tier.id, metric.id));
            if (found == own.end() || find_mistake(ladder, edition.facts, found->second)) continue;
            const auto& threshold = found->second;
            metric.threshold.provenance = {{}, Confidence::own};
            if (threshold.amount)
                metric.threshold.value = *threshold.amount;
            else
                metric.threshold.value = *threshold.count;
            ids.insert(found->first);
        }
    return ids;
}

}  // namespace

std::optional<Error> find_own_threshold_mistake(const Edition& edition, const OwnThreshold& threshold)
{
    const auto mistake = find_mistake(edition.ladder, edition.facts, threshold);
    if (!mistake) return std::nullopt;
    if (!mistake->key) return fail(mistake->code);
    return fail(mistake->code, {{mistake->key, *mistake->value}});
}

void put_in_own_thresholds(Edition& edition, const ById<OwnThreshold>& own)
{
    put_in(edition.ladder, edition, own);
}

std::set<Id> find_own_thresholds_of(const Edition& edition, const ById<OwnThreshold>& own)
{
    auto ladder = edition.ladder;
    return put_in(ladder, edition, own);
}

void take_out_own_thresholds(Edition& edition)
{
    for (auto& tier : edition.ladder.tiers)
        for (auto& metric : tier.any_of)
            if (is_own(metric)) metric.threshold = {};
}

bool counts_own_threshold(const Ladder& ladder, std::size_t tier)
{
    const auto& metrics = ladder.tiers[tier].any_of;
    return std::any_of(ladder.tiers.begin() + static_cast<std::ptrdiff_t>(tier), ladder.tiers.end(), has_own) ||
           std::any_of(metrics.begin(), metrics.end(), [&](const TierMetric& metric) {
               return has_own_floor(ladder, tier, metric);
           });
}

bool has_own_threshold(const Ladder& ladder)
{
    return std::any_of(ladder.tiers.begin(), ladder.tiers.end(), has_own);
}

bool is_own_figure(const Ladder& ladder, FactIndex fact, const FactValue& figure)
{
    return std::any_of(ladder.tiers.begin(), ladder.tiers.end(), [&](const Tier& tier) {
        return std::any_of(tier.any_of.begin(), tier.any_of.end(), [&](const TierMetric& metric) {
            return is_own(metric) && metric.fact == fact && *metric.threshold.value == figure;
        });
    });
}

bool is_in_use(const std::vector<Edition>& editions, const OwnThreshold& threshold)
{
    const auto* edition = find(editions, threshold.edition);
    const auto* tier = edition ? find(edition->ladder.tiers, threshold.tier) : nullptr;
    const auto* metric = tier ? find(tier->any_of, threshold.metric) : nullptr;
    return metric && is_own(*metric);
}

Provenance find_provenance(const Edition& edition, const Node& node)
{
    const auto* test = std::get_if<TierReached>(&node.question);
    const auto* tier = test ? find(edition.ladder.tiers, test->tier) : nullptr;
    if (!tier) return node.provenance;
    auto place = static_cast<std::size_t>(tier - edition.ladder.tiers.data());
    return counts_own_threshold(edition.ladder, place) ? Provenance{{}, Confidence::own} : node.provenance;
}

}  // namespace palier
