// What an evaluator does for all lanes at once: the part that very many records wait for. The rules for node and browsers compile it for
// speed, all else for size.
#include "core/evaluator.h"

namespace palier {

namespace {

constexpr Lanes all_lanes = ~Lanes{0};

// So many bits at least, lane by lane: `digits` are the binary digits of a number for each lane.
class Count {
public:
    void add(Lanes carry)
    {
        for (auto* digit = digits_; carry; ++digit) {
            auto next = *digit & carry;
            *digit ^= carry;
            carry = next;
        }
    }
    Lanes at_least(std::uint32_t needed) const
    {
        Lanes more = 0, same = all_lanes;
        for (auto i = std::size(digits_); i-- > 0;) {
            auto wanted = (needed >> i & 1) != 0;
            if (!wanted) more |= same & digits_[i];
            same &= wanted ? digits_[i] : ~digits_[i];
        }
        return more | same;
    }

private:
    Lanes digits_[32] = {};
};

}  // namespace

void Evaluator::combine_leaves(Evaluation& evaluation) const
{
    for (std::size_t place = 0; place < steps_.size(); ++place) {
        const auto& step = steps_[place];
        if (step.kind == Step::Kind::at_least)
            evaluation.prospects[place] = combine_parts(step, evaluation);
        else if (step.kind == Step::Kind::negation) {
            const auto& part = evaluation.prospects[parts_[step.first_part]];
            evaluation.prospects[place] = {part.settled, {part.can_be[1], part.can_be[0]}};
        }
    }
}

// All of the parts, and any of them, are the same with met and not met exchanged: the one word stays while every part says it, the
// other is there as soon as one does. What is decided is certain of its side already, since it can be nothing else.
Prospects Evaluator::combine_parts(const Step& step, const Evaluation& evaluation) const
{
    if (step.needed != step.parts && step.needed != 1) return count_parts(step, evaluation);

    auto every = step.needed == step.parts ? 0 : 1, one = 1 - every;
    Lanes every_part = all_lanes, one_part = 0, invalid = 0;
    Lanes every_can = all_lanes, one_can = 0;
    for (auto i = step.first_part; i < step.first_part + step.parts; ++i) {
        const auto& part = evaluation.prospects[parts_[i]];
        every_can &= part.can_be[every];
        one_can |= part.can_be[one];
        every_part &= part.settled & part.can_be[every];
        one_part |= part.settled & part.can_be[one];
        invalid |= part.invalid();
    }
    Prospects whole{every_part | one_part | invalid, {}};
    whole.can_be[every] = every_can & ~invalid;
    whole.can_be[one] = one_can & ~invalid;
    return whole;
}

Prospects Evaluator::count_parts(const Step& step, const Evaluation& evaluation) const
{
    Count is[2], can_be[2];
    Lanes invalid = 0;
    for (auto i = step.first_part; i < step.first_part + step.parts; ++i) {
        const auto& part = evaluation.prospects[parts_[i]];
        for (auto side : {0, 1}) {
            is[side].add(part.settled & part.can_be[side]);
            can_be[side].add(part.can_be[side]);
        }
        invalid |= part.invalid();
    }
    // So many that do not hold leave too few that could.
    auto too_many = step.needed > step.parts ? 0 : step.parts - step.needed + 1;
    return {
        is[0].at_least(step.needed) | is[1].at_least(too_many) | invalid,
        {can_be[0].at_least(step.needed) & ~invalid, can_be[1].at_least(too_many) & ~invalid}
    };
}

// A part can change the whole in a direction that the whole can still take.
void Evaluator::find_influences(Place root, Place lowest, Evaluation& evaluation) const
{
    auto& influences = evaluation.influences;
    for (auto place = lowest; place < root; ++place) influences[place] = {};
    influences[root] = {{all_lanes, all_lanes}};
    for (auto place = root + std::size_t{1}; place-- > lowest;) {
        const auto& step = steps_[place];
        const auto& prospects = evaluation.prospects[place];
        auto& by = influences[place].by;
        by[0] &= prospects.can_be[0] & ~prospects.settled;
        by[1] &= prospects.can_be[1] & ~prospects.settled;

        auto flipped = step.kind == Step::Kind::negation;
        for (auto i = step.first_part; i < step.first_part + step.parts; ++i) {
            auto& part = influences[parts_[i]].by;
            part[0] |= by[flipped];
            part[1] |= by[!flipped];
        }
    }
}

Lanes Evaluator::matters(const Evaluation& evaluation, Place leaf)
{
    return evaluation.influences[leaf].by[0] | evaluation.influences[leaf].by[1];
}

}  // namespace palier
