// Companies and journals in which everything occurs that a file can hold.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "core/workflow.h"
#include "support/own_edition.h"

namespace palier::samples {

inline Date day(std::string_view iso)
{
    return *read_date(iso);
}

// Ids are those of edition 2021-05. Every field of every record is filled in.
inline State full_state()
{
    State state;
    state.partners["partner"] = Partner{
        .id = "partner",
        .name = "Ateliers Écluse & Fils",
        .has_partner_id = Answer::yes,
        .partner_id = "1234567",
        .global_account = "PGA-88",
        .account_email = "compte@ecluse.example.fr",
        .profiles =
            {{"profile-1", "Écluse", Answer::yes},
             {"profile-2", "Sas \"Nord\"", Answer::no},
             {"profile-3", "Essai"}},
        .tenants =
            {{"tenant-1", "ecluse.onmicrosoft.com", OnboardingTenant{}},
             {"tenant-2", "nord.example.fr", AssociatedTenant{day("2021-06-02"), true}},
             {"tenant-3", "sud.example.fr", SeparateTenant{}},
             {"tenant-4", "pris.example.fr", TakenTenant{}}},
        .people =
            {{"person-1", "Maëlle Quéré", "maelle@ecluse.example.fr", {"partner-admin", "global-admin"}},
             {"person-2", "Jo", "", {}}},
        .session = Session{"person-1", "tenant-2"},
        .enrolled_on = day("2021-06-03"),
        .kind = "software",
        .country = "FR",
        .membership = {Answer::yes, day("2022-02-01"), day("2020-12-05")},
        .metrics = {0, 250, Money{1, "USD"}},
    };
    state.offers["offer-1"] = Offer{
        .id = "offer-1",
        .name = "Vanne — pilotage d’écluses",
        .profile = "profile-1",
        .type = "software-as-a-service",
        .service_kind = "",
        .options = {"contact-me", "free-trial"},
        .stores = {"appsource"},
        .owner = "Jo",
        .is_private = Answer::no,
        .has_public_twin = Answer::yes,
        .listing_optimised = Answer::yes,
        .co_sell_ready = Answer::no,
        .moves = {{"draft", day("2021-04-01")}, {"live", day("2021-05-01")}},
    };
    state.offers["offer-2"] =
        Offer{.id = "offer-2", .name = "Atelier", .moves = {{"draft", day("2021-04-01")}}};
    state.contacts["contact-1"] = Contact{
        "contact-1", "person-2", "marketing@ecluse.example.fr", "+33 1 99 00 12 34", "fr", day("2021-06-04")
    };
    state.sales["sale-1"] =
        Sale{"sale-1", day("2021-05-10"), {123450, "USD"}, "profile-1", "offer-1", false, "services"};
    state.sales["sale-2"] = Sale{"sale-2", day("2021-05-11"), {1, "EUR"}, "", "", true};

    const std::vector<BenefitStage> benefit_stages{
        Activated{day("2021-06-05")},
        Contacted{day("2021-06-05"), day("2021-06-06")},
        InUse{day("2021-06-05"), day("2021-06-07")},
        Completed{day("2021-06-05"), day("2021-06-08")},
        OptedOut{day("2021-06-09")},
        Revoked{"delisted", day("2021-06-10")},
    };
    state.benefits["sales-and-marketing-set--offer-1"] = BenefitRecord{
        "sales-and-marketing-set--offer-1", "sales-and-marketing-set", "offer-1", "2021-05", benefit_stages, {}
    };
    state.benefits["sales-and-marketing-set"] = BenefitRecord{
        "sales-and-marketing-set",
        "sales-and-marketing-set",
        "",
        "2021-05",
        {},
        RevocationRisk{"delisted", day("2021-06-11")}
    };
    state.follow_ups["offer-1"] = FollowUp{
        "offer-1",
        {MessageReceived{day("2021-06-01")},
         OwnerFound{"Jo", day("2021-06-02")},
         OwnerMissing{day("2021-06-03")},
         TicketOpen{"T-1", day("2021-06-04")},
         TicketClosed{day("2021-06-05")}}
    };
    state.requests["request-1"] = TechnicalRequest{
        "request-1",
        "Mise en service",
        "Une ligne\net une autre",
        "deployment",
        "cloud",
        "offer-1",
        day("2021-06-01"),
        {Submitted{day("2021-06-02")},
         ConsultantContact{day("2021-06-03")},
         Delivery{day("2021-06-04")},
         Closed{day("2021-06-05")}}
    };
    state.sponsorships["azure-sponsorship"] = Sponsorship{
        "azure-sponsorship",
        "azure-sponsorship",
        {InstructionsReceived{day("2021-06-01")},
         SponsorshipRequested{day("2021-06-02")},
         Provisioned{day("2021-06-03")},
         SponsorshipInUse{day("2021-06-04")},
         UsedUp{day("2021-06-05")},
         TermEnded{day("2021-06-06")},
         SponsorshipRevoked{day("2021-06-07")}},
        RevocationRisk{"sponsorship-misuse", day("2021-06-08")},
        {"deployment", "enterprise-agreement", "active", Answer::yes, Money{120000, "USD"}, Answer::no}
    };
    state.workspace["workspace"] = Workspace{"workspace", day("2021-06-20"), "2021-05", "newcomer"};
    state.own_thresholds["2021-05--transact-unknown--billed-sales"] =
        make_own_threshold("2021-05", "transact-unknown", 25'000);
    state.own_thresholds["2021-05--transact-unknown--seats-sold"] = OwnThreshold{
        "2021-05--transact-unknown--seats-sold", "2021-05", "transact-unknown", "seats-sold", {}, 250
    };
    state.own_editions["2027.1"] = make_own_edition();
    return state;
}

inline Entry acted(std::int64_t sequence, std::vector<Event> events)
{
    return {sequence, 1'624'000'000'000 + sequence, day("2021-06-20"), Acted{std::move(events)}};
}

// Every kind of event and of entry, in an order in which they could have happened.
inline std::vector<Entry> full_journal()
{
    const auto full = full_state();
    const auto& partner = *full.partner();
    const auto& offer = full.offers.at("offer-1");
    auto renamed = offer;
    renamed.name = "Vanne 2";
    renamed.moves.clear();
    auto request = full.requests.at("request-1");
    request.stages.clear();

    std::vector<std::vector<Event>> steps{
        {CompanySaved{"Ateliers Écluse", Answer::yes, "1234567", "PGA-88", "compte@ecluse.example.fr"}},
        {ProfileSaved{partner.profiles[0]}},
        {ProfileSaved{partner.profiles[1]}},
        {ProfileRemoved{"profile-2"}},
        {TenantSaved{partner.tenants[0]}},
        {TenantSaved{partner.tenants[2]}},
        {TenantSaved{partner.tenants[3]}},
        {TenantRemoved{"tenant-4"}},
        {TenantAssociated{"tenant-3", day("2021-06-02")}},
        {PersonSaved{partner.people[0]}},
        {PersonSaved{partner.people[1]}},
        {SignedIn{"person-1", "tenant-3", day("2021-06-02")}},
        {OfferSaved{offer}},
        {OfferSaved{full.offers.at("offer-2")}},
        {OfferSaved{renamed}},
        {OfferMoved{"offer-1", "stop", "pending-stop", day("2021-06-03")}},
        {SaleSaved{full.sales.at("sale-1")}},
        {SaleSaved{full.sales.at("sale-2")}},
        {SaleRemoved{"sale-2"}},
        {Enrolled{day("2021-06-03")}},
        {ContactAssigned{full.contacts.at("contact-1")}},
        {BenefitMoved{"sales-and-marketing-set", "offer-1", "2021-05", Activated{day("2021-06-05")}}},
        {RevocationReasonNoted{"sales-and-marketing-set", "offer-1", "2021-05", {"delisted", day("2021-06-06")}}
        },
        {RevocationReasonWithdrawn{"sales-and-marketing-set", "offer-1"}},
        {FollowUpMoved{"offer-1", OwnerMissing{day("2021-06-05")}}},
        {RequestSaved{request}},
        {RequestMoved{"request-1", Submitted{day("2021-06-05")}}},
        {RequestRemoved{"request-1"}},
        {SponsorshipMoved{"azure-sponsorship", InstructionsReceived{day("2021-06-05")}}},
        {SponsorshipMisuseNoted{"azure-sponsorship", {"sponsorship-misuse", day("2021-06-05")}}},
        {SponsorshipMisuseWithdrawn{"azure-sponsorship"}},
        {StandingSaved{partner.kind, partner.country, partner.membership, partner.metrics}},
        {StandingSaved{}},
        {SponsorshipPlanned{"azure-sponsorship", full.sponsorships.begin()->second.plan}},
        {ReferenceDateSet{day("2021-06-25")}, EditionPinned{"2021-05"}},
        {ReferenceDateSet{}, EditionPinned{}},
        {ContactRemoved{"contact-1"}, OfferRemoved{"offer-1"}, PersonRemoved{"person-2"}},
        {ContentReplaced{full, "scenario:newcomer"}},
        {OwnThresholdRemoved{"2021-05--transact-unknown--seats-sold"}, OwnEditionRemoved{"2027.1"}},
        {OwnThresholdSaved{full.own_thresholds.begin()->second}, OwnEditionSaved{make_own_edition("2028")}},
    };
    State addition;
    addition.offers["offer-3"] =
        Offer{.id = "offer-3", .name = "Trois", .moves = {{"draft", day("2021-06-01")}}};
    steps.push_back({ContentMerged{addition}});

    std::vector<Entry> journal;
    const auto sequence = [&] { return static_cast<std::int64_t>(journal.size() + 1); };
    for (auto& events : steps) journal.push_back(acted(sequence(), std::move(events)));
    journal.push_back({sequence(), 1'624'000'100'000, day("2021-06-21"), Undone{}});
    journal.push_back({sequence(), 1'624'000'200'000, day("2021-06-21"), Undone{}});
    journal.push_back({sequence(), 1'624'000'300'123, day("2021-06-21"), Redone{}});
    return journal;
}

// Another company for every seed, of any size up to a few dozen records, always one that an import accepts.
inline State any_state(unsigned seed)
{
    std::mt19937 random{seed};
    const auto below = [&](unsigned limit) { return static_cast<int>(random() % limit); };
    const auto number = [&](const char* prefix, int i) { return prefix + std::to_string(i); };
    const auto any_day = [&] { return day("2021-05-01") + Days{below(60)}; };

    auto state = full_state();
    auto& partner = state.partners.begin()->second;
    partner.has_partner_id = static_cast<Answer>(below(3));
    for (int i = 0; i < below(5); ++i)
        partner.people.push_back({number("other-", i), number("Personne n° ", i), "", {"admin-agent"}});
    if (below(2)) partner.session.reset();
    if (below(2)) partner.enrolled_on.reset();
    for (int i = 0; i < below(20); ++i) {
        Offer offer{.id = number("o-", i), .name = number("Offre ", i), .moves = {{"draft", any_day()}}};
        if (below(2)) offer.type = "software-as-a-service", offer.options = {"contact-me"};
        if (below(2)) offer.moves.push_back({"live", offer.moves[0].on + Days{below(9)}});
        if (below(2)) state.follow_ups[offer.id] = FollowUp{offer.id, {OwnerFound{"É", any_day()}}};
        state.offers[offer.id] = offer;
    }
    for (int i = 0; i < below(40); ++i) {
        Sale sale{
            number("s-", i),
            any_day(),
            {std::int64_t{below(1u << 30)} * below(1000), below(2) ? "USD" : "EUR"},
            "",
            ""
        };
        if (below(2)) sale.offer = state.offers.begin()->first;
        sale.fraudulent = below(4) == 0;
        state.sales[sale.id] = sale;
    }
    if (below(3) == 0) state.workspace.clear();
    return state;
}

}  // namespace palier::samples
