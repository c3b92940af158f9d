// Tests of facts for 64 records at once; the logic above them is the evaluator's. See evaluator_lanes.cpp.
#include <cassert>

#include "core/batch.h"

namespace palier {

namespace {

// The latest start from which the period is over on that day. The last days of a month may all lead to the same day, so that of months
// it is looked for from above.
std::int64_t find_latest_start(const Period& period, Date today)
{
    auto start = period.days ? today - Days{*period.days + 1} : add_months(today, -*period.months) + Days{3};
    if (!period.days)
        while (add_months(start, *period.months) >= today) start -= Days{1};
    return start.time_since_epoch().count();
}

// Bit n: what `holds` says of the nth number. The bits come in from above, so that no shift depends on a counter.
template <class Holds>
Lanes collect(std::uint32_t count, Holds holds)
{
    Lanes lanes = 0;
    for (std::uint32_t i = 0; i < count; ++i) lanes = lanes >> 1 | Lanes{holds(i)} << (lane_count - 1);
    return lanes >> (lane_count - count);
}

}  // namespace

Lanes BlockEvaluator::test(const Prepared& prepared, const Block& block, std::uint32_t count, Date today) const
{
    const auto* numbers = block.numbers.data() + prepared.column * std::size_t{lane_count};
    auto each = [&](auto compare) {
        auto needed = prepared.number;
        if (!prepared.other_column)
            return collect(count, [&](auto i) { return compare(numbers[i], needed); });
        const auto* others = block.numbers.data() + *prepared.other_column * std::size_t{lane_count};
        return collect(count, [&](auto i) { return compare(numbers[i], others[i]); });
    };
    auto join = [&](Lanes joined, auto with) {
        for (auto i = prepared.first_bit; i < prepared.first_bit + prepared.bit_count; ++i)
            joined = with(joined, block.bit(bits_[i]));
        return joined;
    };
    auto over = [&] {
        if (prepared.period->until) return today > *prepared.period->until ? ~Lanes{0} : Lanes{0};
        auto latest = find_latest_start(*prepared.period, today);
        return collect(count, [&](auto i) { return numbers[i] <= latest; });
    };

    Lanes holds = 0;
    switch (prepared.test) {
    case Test::never_known: break;
    case Test::at_least: holds = each([](auto found, auto needed) { return found >= needed; }); break;
    case Test::more_than: holds = each([](auto found, auto needed) { return found > needed; }); break;
    case Test::equal: holds = each([](auto found, auto needed) { return found == needed; }); break;
    case Test::any_bit: holds = join(0, [](Lanes a, Lanes b) { return a | b; }); break;
    case Test::all_bits: holds = join(~Lanes{0}, [](Lanes a, Lanes b) { return a & b; }); break;
    case Test::same_bits: holds = ~join(0, [](Lanes a, Lanes b) { return a ^ b; }); break;
    case Test::period_over: holds = over(); break;
    }
    return prepared.opposite ? ~holds : holds;
}

void BlockEvaluator::evaluate(const Block& block, std::uint32_t count, Date today, Evaluation& evaluation) const
{
    assert(possible_ && count > 0 && count <= lane_count);
    evaluator_.prepare(evaluation);
    for (std::size_t i = 0; i < tests_.size(); ++i) {
        const auto& prepared = tests_[i];
        if (prepared.test == Test::never_known) continue;

        auto holds = test(prepared, block, count, today);
        Lanes known = ~Lanes{0}, foreign = 0;
        for (const auto& fact : {prepared.fact, prepared.other})
            if (fact) {
                known &= block.known(*fact);
                foreign |= block.foreign(*fact);
            }

        auto& prospects = evaluation.prospects[evaluator_.leaves()[i].place];
        auto not_below_floor = prepared.floor_only ? holds & ~foreign : 0;
        prospects.settled = known & ~not_below_floor;
        prospects.can_be[0] = prepared.floor_only ? 0 : ~known | (holds & ~foreign);
        prospects.can_be[1] = ~known | (~holds & ~foreign);
    }
    evaluator_.combine_leaves(evaluation);
}

void BlockEvaluator::find_critical(
    const Root& root, const Block& block, Evaluation& evaluation, std::vector<Lanes>& critical
) const
{
    evaluator_.find_influences(root.place, root.lowest, evaluation);
    for (auto fact : root.facts) critical[fact] = 0;
    for (auto i = root.first_leaf; i < root.last_leaf; ++i) {
        const auto& leaf = evaluator_.leaves()[i];
        auto matters = Evaluator::matters(evaluation, leaf.place);
        for (const auto& fact : {leaf.fact, leaf.other})
            if (fact && matters) critical[*fact] |= matters & ~block.known(*fact);
    }
}

}  // namespace palier
