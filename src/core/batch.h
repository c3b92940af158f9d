// Records of facts by the block, 64 at a time: what is asked of very many companies, or asked again at every key stroke.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/evaluator.h"

namespace palier {

// Where an edition's facts stand in a block. Of a fact that can be ordered its number is kept; of a choice only what the edition's
// conditions ask: whether it is, or includes, each of the ids that they name.
struct BlockPlace {
    FactType type = FactType::boolean;
    std::optional<std::uint32_t> column;  // of whole numbers, amounts (minor units) and dates (days since 1970)
    std::uint32_t first_bits = 0;         // of a boolean: true; of a choice or choices: one for each of `ids`
    std::vector<Id> ids;
    std::string currency;  // in which amounts of this fact are asked about
};
struct BlockLayout {
    explicit BlockLayout(const Edition&);

    std::vector<BlockPlace> facts;  // by FactIndex
    std::uint32_t columns = 0;
    std::uint32_t bits = 0;
};

// Up to 64 records. A number counts where its fact is known.
struct Block {
    explicit Block(const BlockLayout&);
    void clear();  // nothing is known of any record

    std::vector<std::int64_t> numbers;  // [column][lane]
    std::vector<Lanes> words;           // what follows, one after the other

    Lanes& known(FactIndex fact) { return words[fact]; }
    Lanes known(FactIndex fact) const { return words[fact]; }
    // Known, and in another currency than the one asked about.
    Lanes& foreign(FactIndex fact) { return words[fact_count_ + fact]; }
    Lanes foreign(FactIndex fact) const { return words[fact_count_ + fact]; }
    Lanes& bit(std::uint32_t bit) { return words[2 * fact_count_ + bit]; }
    Lanes bit(std::uint32_t bit) const { return words[2 * fact_count_ + bit]; }

private:
    std::size_t fact_count_;
};

// Puts one record into that lane of a cleared block. False when a fact is not of its declared type.
bool put(const Facts&, const BlockLayout&, std::uint32_t lane, Block&);

class BlockEvaluator {
public:
    // The edition and the layout are referred to.
    BlockEvaluator(const Edition&, const BlockLayout&, const std::vector<NodeIndex>& roots);

    // False: some condition compares what a block does not hold (choices with each other, amounts in several currencies). Then
    // records are evaluated one by one, from their facts.
    bool is_possible() const { return possible_; }

    // The first `count` records, at most 64.
    void evaluate(const Block&, std::uint32_t count, Date today, Evaluation&) const;

    // One root of those given, with all facts that it asks about.
    struct Root {
        Place place;
        Place lowest;  // of what it rests on
        std::size_t first_leaf, last_leaf;
        std::vector<FactIndex> facts;  // in order of appearance
    };
    const std::vector<Root>& roots() const { return roots_; }

    // After evaluate(): of which records each fact is unknown and could still change that root. `critical` has an element for each fact
    // of the edition; those of the root's facts are written.
    void find_critical(const Root&, const Block&, Evaluation&, std::vector<Lanes>& critical) const;

    const Evaluator& evaluator() const { return evaluator_; }

private:
    enum class Test : std::uint8_t {
        never_known,
        at_least,
        more_than,
        equal,
        any_bit,
        all_bits,
        same_bits,
        period_over
    };
    struct Prepared {
        Test test = Test::never_known;
        bool opposite = false;
        bool floor_only = false;               // met: only that the unpublished threshold may be reached
        std::optional<FactIndex> fact, other;  // that must be known
        std::uint32_t column = 0;
        std::optional<std::uint32_t> other_column;
        std::int64_t number = 0;
        const Period* period = nullptr;
        std::uint32_t first_bit = 0, bit_count = 0;  // in bits_
    };

    Prepared prepare(const Leaf&);
    Prepared prepare_period(const Leaf&);
    Prepared prepare_flag(const Leaf&);
    Prepared prepare_choice(const Leaf&);
    Prepared prepare_number(const Leaf&);
    Prepared not_possible();
    Lanes test(const Prepared&, const Block&, std::uint32_t count, Date) const;
    void find_roots(const std::vector<NodeIndex>&);

    const BlockLayout& layout_;
    Evaluator evaluator_;
    std::vector<Prepared> tests_;  // by leaf
    std::vector<std::uint32_t> bits_;
    std::vector<Root> roots_;
    bool possible_ = true;
};

}  // namespace palier
