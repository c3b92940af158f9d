// The sales that count for the ladder, and those that do not (R17 to R19, R26).
#include <algorithm>

#include "core/assess.h"

namespace palier {

namespace {

enum class Standing { counts, unlinked, undecided, fraudulent };

Standing find_standing(const Partner* partner, const Sale& sale)
{
    if (sale.fraudulent) return Standing::fraudulent;
    if (sale.profile.empty()) return Standing::counts;
    if (!partner) return Standing::undecided;

    for (const auto& profile : partner->profiles) {
        if (profile.id != sale.profile) continue;
        if (profile.linked == Answer::yes) return Standing::counts;
        return profile.linked == Answer::no ? Standing::unlinked : Standing::undecided;
    }
    return Standing::undecided;
}

// One sum for each currency; a sale that would make one too large stands beside it.
void add_by_currency(std::vector<Money>& sums, const Money& amount)
{
    for (auto& sum : sums)
        if (auto larger = add(sum, amount)) {
            sum = *larger;
            return;
        }
    sums.push_back(amount);
}

// The ladder's, or else the only one that all the sales are in.
std::string find_currency(const Edition& edition, const std::vector<Money>& counting)
{
    if (!edition.ladder.currency.empty() || counting.empty()) return edition.ladder.currency;
    auto first = counting.front().currency;
    auto same = [&](const Money& sum) { return sum.currency == first; };
    return std::all_of(counting.begin(), counting.end(), same) ? first : "";
}

// R26: no conversion rule is published, so a part in another currency leaves the whole unknown.
FactValue find_total(const std::vector<Money>& counting, const std::string& currency, SalesTotal& sales)
{
    FactValue total = Unknown{};
    for (const auto& sum : counting) {
        if (currency.empty() || sum.currency != currency)
            add_by_currency(sales.other_currencies, sum);
        else if (is_known(total))
            sales.overflow = true;
        else
            total = sum;
    }
    if (sales.overflow || !sales.other_currencies.empty()) return Unknown{};
    return total;
}

}  // namespace

SalesTotal total_sales(const Edition& edition, const State& state, Date today)
{
    SalesTotal sales;
    std::vector<Money> counting;
    for (const auto& [id, sale] : state.sales) {
        if (sale.on > today) continue;
        switch (find_standing(state.partner(), sale)) {
        case Standing::counts:
            add_by_currency(counting, sale.amount);
            ++sales.entries;
            break;
        case Standing::unlinked: add_by_currency(sales.unlinked, sale.amount); break;
        case Standing::undecided: add_by_currency(sales.undecided, sale.amount); break;
        case Standing::fraudulent: add_by_currency(sales.fraudulent, sale.amount); break;
        }
    }

    auto currency = find_currency(edition, counting);
    sales.total = find_total(counting, currency, sales);

    // Sales that are all known not to count make zero; no sales at all make nothing known.
    auto some_excluded = !sales.unlinked.empty() || !sales.fraudulent.empty();
    if (counting.empty() && sales.undecided.empty() && some_excluded && !currency.empty())
        sales.total = Money{0, currency};
    return sales;
}

}  // namespace palier
