// The sales that count for the ladder, and those that do not (R17 to R19, R26).
#include <algorithm>

#include "core/assess.h"
#include "core/names.h"

namespace palier {

namespace {

enum class Standing { counts, unlinked, undecided, services, fraudulent };

// R16: whether billed sales of services count; met where the edition does not ask.
Outcome do_services_count(const Edition& edition, const State& state, Date today)
{
    if (!edition.find_rule(names::services_sales_count)) return Outcome::met;
    auto facts = find_facts_but_sales(edition, state, today);
    return assess_rule(edition, names::services_sales_count, facts, today).outcome;
}

Standing find_profile_standing(const Partner* partner, const Sale& sale)
{
    if (sale.profile.empty()) return Standing::counts;
    if (!partner) return Standing::undecided;

    for (const auto& profile : partner->profiles) {
        if (profile.id != sale.profile) continue;
        if (profile.linked == Answer::yes) return Standing::counts;
        return profile.linked == Answer::no ? Standing::unlinked : Standing::undecided;
    }
    return Standing::undecided;
}

// A sale of which nobody said what was sold counts only where both kinds do.
Standing find_standing(const Partner* partner, const Sale& sale, Outcome services)
{
    if (sale.fraudulent) return Standing::fraudulent;
    auto standing = find_profile_standing(partner, sale);
    if (standing == Standing::unlinked || services == Outcome::met || sale.nature == names::software)
        return standing;
    if (services == Outcome::not_met && sale.nature == names::services) return Standing::services;
    return Standing::undecided;
}

// R23: a window of n months ends today, and began on the day after the same day n months ago.
bool is_in_window(const Edition& edition, Date on, Date today)
{
    if (on > today) return false;
    const auto& window = edition.ladder.window.value;
    return !window || !window->months || on > add_months(today, -*window->months);
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

std::vector<const Sale*> find_counting_sales(const Edition& edition, const State& state, Date today)
{
    std::vector<const Sale*> counting;
    const auto services = do_services_count(edition, state, today);
    for (const auto& [id, sale] : state.sales)
        if (is_in_window(edition, sale.on, today) &&
            find_standing(state.partner(), sale, services) == Standing::counts)
            counting.push_back(&sale);
    return counting;
}

SalesTotal total_sales(const Edition& edition, const State& state, Date today, Date sold_until)
{
    SalesTotal sales;
    std::vector<Money> counting;
    const auto services = do_services_count(edition, state, today);
    for (const auto& [id, sale] : state.sales) {
        if (sale.on > today || sale.on > sold_until) continue;
        if (!is_in_window(edition, sale.on, today)) {
            add_by_currency(sales.too_old, sale.amount);
            continue;
        }
        switch (find_standing(state.partner(), sale, services)) {
        case Standing::counts:
            add_by_currency(counting, sale.amount);
            ++sales.entries;
            break;
        case Standing::unlinked: add_by_currency(sales.unlinked, sale.amount); break;
        case Standing::undecided: add_by_currency(sales.undecided, sale.amount); break;
        case Standing::services: add_by_currency(sales.services, sale.amount); break;
        case Standing::fraudulent: add_by_currency(sales.fraudulent, sale.amount); break;
        }
    }

    auto currency = find_currency(edition, counting);
    sales.total = find_total(counting, currency, sales);

    // Sales that are all known not to count make zero; no sales at all make nothing known.
    auto some_excluded = !sales.unlinked.empty() || !sales.fraudulent.empty() || !sales.services.empty() ||
                         !sales.too_old.empty();
    if (counting.empty() && sales.undecided.empty() && some_excluded && !currency.empty())
        sales.total = Money{0, currency};
    return sales;
}

}  // namespace palier
