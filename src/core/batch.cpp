// Where facts stand in a block, and conditions made ready to be asked of one.
#include "core/batch.h"

#include <algorithm>
#include <cassert>

#include "core/comparison.h"

namespace palier {

namespace {

bool is_ordered(FactType type)
{
    return type == FactType::whole || type == FactType::money || type == FactType::date;
}

// What a condition compares a fact with is asked about: ids and currencies.
void note_asked(const FactValue& needed, BlockPlace& place)
{
    auto add = [&](const Id& id) {
        if (std::find(place.ids.begin(), place.ids.end(), id) == place.ids.end()) place.ids.push_back(id);
    };
    if (const auto* id = std::get_if<Id>(&needed)) add(*id);
    if (const auto* ids = std::get_if<Choices>(&needed))
        for (const auto& id : *ids) add(id);
    if (const auto* amount = std::get_if<Money>(&needed))
        if (place.currency.empty()) place.currency = amount->currency;
}

std::optional<std::int64_t> find_number(const FactValue& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
    if (const auto* amount = std::get_if<Money>(&value)) return amount->minor;
    if (const auto* date = std::get_if<Date>(&value)) return std::int64_t{date->time_since_epoch().count()};
    return std::nullopt;
}

}  // namespace

BlockLayout::BlockLayout(const Edition& edition) : facts(edition.facts.size())
{
    for (FactIndex i = 0; i < facts.size(); ++i)
        if (edition.facts[i].type == FactType::money) facts[i].currency = edition.facts[i].unit;
    for (const auto& node : edition.nodes)
        if (const auto* test = std::get_if<FactTest>(&node.question))
            note_asked(test->value, facts[test->fact]);
    for (const auto& tier : edition.ladder.tiers)
        for (const auto& metric : tier.any_of)
            if (metric.threshold.value) note_asked(*metric.threshold.value, facts[metric.fact]);

    for (FactIndex i = 0; i < facts.size(); ++i) {
        auto type = edition.facts[i].type;
        facts[i].type = type;
        facts[i].first_bits = bits;
        if (is_ordered(type))
            facts[i].column = columns++;
        else
            bits += type == FactType::boolean ? 1 : static_cast<std::uint32_t>(facts[i].ids.size());
    }
}

Block::Block(const BlockLayout& layout)
    : numbers(layout.columns * std::size_t{lane_count}), words(layout.facts.size() * 2 + layout.bits),
      fact_count_{layout.facts.size()}
{
}

void Block::clear()
{
    std::fill(words.begin(), words.end(), Lanes{0});
}

bool put(const Facts& facts, const BlockLayout& layout, std::uint32_t lane, Block& block)
{
    auto bit = Lanes{1} << lane;
    for (FactIndex i = 0; i < facts.size(); ++i) {
        const auto& place = layout.facts[i];
        const auto& value = facts[i];
        if (!is_known(value)) continue;
        if (!has_type(value, place.type)) return false;
        block.known(i) |= bit;
        if (place.column) {
            block.numbers[*place.column * std::size_t{lane_count} + lane] = *find_number(value);
            const auto* amount = std::get_if<Money>(&value);
            if (amount && amount->currency != place.currency) block.foreign(i) |= bit;
        } else if (const auto* flag = std::get_if<bool>(&value)) {
            if (*flag) block.bit(place.first_bits) |= bit;
        } else {
            const auto* id = std::get_if<Id>(&value);
            const auto* ids = std::get_if<Choices>(&value);
            for (std::uint32_t k = 0; k < place.ids.size(); ++k)
                if (id ? *id == place.ids[k] : std::find(ids->begin(), ids->end(), place.ids[k]) != ids->end())
                    block.bit(place.first_bits + k) |= bit;
        }
    }
    return true;
}

// ---- Making ready -----------------------------------------------------------------------------------------------------------

BlockEvaluator::BlockEvaluator(
    const Edition& edition, const BlockLayout& layout, const std::vector<NodeIndex>& roots
)
    : layout_{layout}, evaluator_{edition, roots}
{
    for (const auto& leaf : evaluator_.leaves()) tests_.push_back(prepare(leaf));
    find_roots(roots);
}

void BlockEvaluator::find_roots(const std::vector<NodeIndex>& roots)
{
    const auto& edition = evaluator_.edition();
    const auto& leaves = evaluator_.leaves();
    auto index_of = [&](Place place) {
        auto before = [](const Leaf& leaf, Place at) { return leaf.place < at; };
        auto found = std::lower_bound(leaves.begin(), leaves.end(), place, before);
        return static_cast<std::size_t>(found - leaves.begin());
    };
    const Facts nothing_known(edition.facts.size());
    for (auto node : roots) {
        auto place = evaluator_.place_of(node);
        auto lowest = place;
        std::vector<bool> asked(place + std::size_t{1});
        asked[place] = true;
        for (auto i = place + std::size_t{1}; i-- > 0;)
            if (asked[i]) {
                lowest = static_cast<Place>(i);
                evaluator_.each_part(lowest, [&](Place part) { asked[part] = true; });
            }
        // Whoever knows nothing misses all that is asked about; on what day does not matter.
        auto facts = assess(edition, node, nothing_known, edition.in_force_from).missing;
        roots_.push_back({place, lowest, index_of(lowest), index_of(place + 1), std::move(facts)});
    }
}

BlockEvaluator::Prepared BlockEvaluator::not_possible()
{
    possible_ = false;
    return {};
}

BlockEvaluator::Prepared BlockEvaluator::prepare(const Leaf& leaf)
{
    if (leaf.kind == Leaf::Kind::period) return prepare_period(leaf);
    if (!leaf.needed && !leaf.other) return {};

    Prepared prepared;
    switch (layout_.facts[*leaf.fact].type) {
    case FactType::boolean: prepared = prepare_flag(leaf); break;
    case FactType::choice:
    case FactType::choices: prepared = prepare_choice(leaf); break;
    case FactType::whole:
    case FactType::money:
    case FactType::date: prepared = prepare_number(leaf); break;
    }
    prepared.fact = leaf.fact;
    prepared.other = leaf.other;
    return prepared;
}

BlockEvaluator::Prepared BlockEvaluator::prepare_period(const Leaf& leaf)
{
    const auto& period = *leaf.period;
    Prepared prepared{.test = Test::period_over, .opposite = !leaf.over, .period = &period};
    if (period.until) return prepared;
    if (!leaf.fact || (!period.days && !period.months)) return {};
    if (!layout_.facts[*leaf.fact].column) return not_possible();
    prepared.fact = leaf.fact;
    prepared.column = *layout_.facts[*leaf.fact].column;
    return prepared;
}

BlockEvaluator::Prepared BlockEvaluator::prepare_flag(const Leaf& leaf)
{
    const auto* flag = leaf.needed ? std::get_if<bool>(leaf.needed) : nullptr;
    auto is_not = leaf.comparison == Comparison::is_not;
    auto comparable = leaf.other ? layout_.facts[*leaf.other].type == FactType::boolean : flag != nullptr;
    if (!comparable || (leaf.comparison != Comparison::is && !is_not)) return not_possible();

    Prepared prepared{.test = Test::any_bit, .opposite = is_not != (flag && !*flag)};
    prepared.first_bit = static_cast<std::uint32_t>(bits_.size());
    bits_.push_back(layout_.facts[*leaf.fact].first_bits);
    if (leaf.other) {
        prepared.test = Test::same_bits;
        bits_.push_back(layout_.facts[*leaf.other].first_bits);
    }
    prepared.bit_count = leaf.other ? 2 : 1;
    return prepared;
}

BlockEvaluator::Prepared BlockEvaluator::prepare_choice(const Leaf& leaf)
{
    const auto& place = layout_.facts[*leaf.fact];
    const auto* id = leaf.needed ? std::get_if<Id>(leaf.needed) : nullptr;
    const auto* ids = leaf.needed ? std::get_if<Choices>(leaf.needed) : nullptr;
    auto is_not = leaf.comparison == Comparison::is_not;
    auto includes = leaf.comparison == Comparison::includes_any ||
                    leaf.comparison == Comparison::includes_all ||
                    leaf.comparison == Comparison::includes_none;
    auto one = id && (leaf.comparison == Comparison::is || is_not);
    auto one_of = ids && leaf.comparison == Comparison::one_of;
    if (place.type == FactType::choice ? !one && !one_of : !ids || !includes) return not_possible();

    Prepared prepared{.test = Test::any_bit};
    if (leaf.comparison == Comparison::includes_all) prepared.test = Test::all_bits;
    prepared.opposite = is_not || leaf.comparison == Comparison::includes_none;
    prepared.first_bit = static_cast<std::uint32_t>(bits_.size());
    auto add = [&](const Id& asked) {
        auto at = std::find(place.ids.begin(), place.ids.end(), asked) - place.ids.begin();
        bits_.push_back(place.first_bits + static_cast<std::uint32_t>(at));
    };
    if (id) add(*id);
    if (ids) std::for_each(ids->begin(), ids->end(), add);
    prepared.bit_count = static_cast<std::uint32_t>(bits_.size()) - prepared.first_bit;
    return prepared;
}

BlockEvaluator::Prepared BlockEvaluator::prepare_number(const Leaf& leaf)
{
    const auto& place = layout_.facts[*leaf.fact];
    Prepared prepared{.floor_only = !leaf.published, .column = *place.column};
    if (leaf.other) {
        const auto& other = layout_.facts[*leaf.other];
        auto money = place.type == FactType::money;
        if (other.type != place.type ||
            (money && (place.currency.empty() || place.currency != other.currency)))
            return not_possible();
        prepared.other_column = other.column;
    } else {
        const auto* amount = std::get_if<Money>(leaf.needed);
        if (!has_type(*leaf.needed, place.type) || (amount && amount->currency != place.currency))
            return not_possible();
        prepared.number = *find_number(*leaf.needed);
    }

    switch (leaf.comparison) {
    case Comparison::is:
    case Comparison::is_not: prepared.test = Test::equal; break;
    case Comparison::at_least:
    case Comparison::less_than: prepared.test = Test::at_least; break;
    case Comparison::more_than:
    case Comparison::at_most: prepared.test = Test::more_than; break;
    case Comparison::one_of:
    case Comparison::includes_any:
    case Comparison::includes_all:
    case Comparison::includes_none: return not_possible();
    }
    prepared.opposite = leaf.comparison == Comparison::is_not || leaf.comparison == Comparison::less_than ||
                        leaf.comparison == Comparison::at_most;
    return prepared;
}

}  // namespace palier
