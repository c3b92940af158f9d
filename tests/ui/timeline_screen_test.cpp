#include "ui/timeline_screen.h"

#include "support/screen_rules.h"

using namespace palier;

namespace {

void draw(ui::Kit& kit, const Scene& scene, ui::Outbox& outbox)
{
    ui::draw_timeline(kit, present_timeline(scene), outbox);
}

PlaceScene with_journal(std::vector<Event> events)
{
    PlaceScene given;
    std::int64_t sequence = 0;
    for (auto& event : events)
        given.model.journal.push_back({++sequence, 1623328440000, on("2021-06-08"), Acted{{std::move(event)}}}
        );
    given.model.journal.push_back({++sequence, 1623328440000, on("2021-06-08"), Undone{}});
    given.model.journal.push_back({++sequence, 1623328440000, on("2021-06-08"), Redone{}});
    auto replayed = replay(given.model.journal);
    given.model.state = replayed.state;
    given.model.counting = replayed.counting;
    given.model.undone = replayed.undone;
    return given;
}

}  // namespace

TEST_CASE("the timeline of an empty start and of every scenario is told in both languages")
{
    check_place(PlaceScene{}, draw);
    for (const char* id : {"newcomer", "free-trial", "transact"})
        check_place(with_journal({ContentReplaced{bundled_scenario(id), "scenario:" + std::string{id}}}), draw);
}

TEST_CASE("every kind of event has its sentence in both languages")
{
    auto day = on("2021-06-02");
    auto offer = make_live_offer("offer-1", "software-as-a-service", {"contact-me"}, "2021-06-01");
    TechnicalRequest request;
    request.id = "request-1";
    request.title = "Cluster";
    request.created_on = day;
    Sale sale{"sale-1", day, {12345, "USD"}, "", "", false};
    RevocationRisk risk{"ip-violation", day};
    const Id set = "sales-and-marketing-set", azure = "azure-sponsorship";
    std::vector<Event> events{
        CompanySaved{"Exemple SAS", Answer::yes, "1", "2", "a@b.fr"},
        ProfileSaved{{"main", "Exemple", Answer::yes}},
        ProfileRemoved{"main"},
        TenantSaved{{"home", "exemple.onmicrosoft.com", SeparateTenant{}}},
        TenantAssociated{"home", day},
        PersonSaved{{"ada", "Ada", "ada@b.fr", {}}},
        SignedIn{"ada", "home", day},
        OfferSaved{offer},
        OfferMoved{"offer-1", "stop", "pending-stop", day},
        SaleSaved{sale},
        SaleRemoved{"sale-1"},
        Enrolled{day},
        ContactAssigned{make_contact()},
        ContactRemoved{"contact-1"},
        BenefitMoved{set, "offer-1", "2021-05", Activated{day}},
        BenefitMoved{set, "offer-1", "2021-05", Contacted{day, day}},
        BenefitMoved{set, "", "2021-05", InUse{day, day}},
        BenefitMoved{set, "offer-1", "2021-05", Completed{day, day}},
        BenefitMoved{set, "offer-1", "2021-05", OptedOut{day}},
        BenefitMoved{set, "offer-1", "2021-05", Revoked{"ip-violation", day}},
        RevocationReasonNoted{set, "offer-1", "2021-05", risk},
        RevocationReasonWithdrawn{set, "offer-1"},
        FollowUpMoved{"offer-1", MessageReceived{day}},
        FollowUpMoved{"offer-1", OwnerFound{"Ada", day}},
        FollowUpMoved{"offer-1", OwnerMissing{day}},
        FollowUpMoved{"offer-1", TicketOpen{"1", day}},
        FollowUpMoved{"offer-1", TicketClosed{day}},
        RequestSaved{request},
        RequestMoved{"request-1", Submitted{day}},
        RequestMoved{"request-1", ConsultantContact{day}},
        RequestMoved{"request-1", Delivery{day}},
        RequestMoved{"request-1", Closed{day}},
        RequestRemoved{"request-1"},
        SponsorshipMoved{azure, InstructionsReceived{day}},
        SponsorshipMoved{azure, SponsorshipRequested{day}},
        SponsorshipMoved{azure, Provisioned{day}},
        SponsorshipMoved{azure, SponsorshipInUse{day}},
        SponsorshipMoved{azure, UsedUp{day}},
        SponsorshipMoved{azure, TermEnded{day}},
        SponsorshipMisuseNoted{azure, risk},
        SponsorshipMisuseWithdrawn{azure},
        SponsorshipMoved{azure, SponsorshipRevoked{day}},
        OfferRemoved{"offer-1"},
        TenantRemoved{"home"},
        PersonRemoved{"ada"},
        ReferenceDateSet{day},
        ReferenceDateSet{std::nullopt},
        EditionPinned{"2021-05"},
        EditionPinned{std::nullopt},
        ContentMerged{State{}}
    };
    const auto half = events.begin() + static_cast<std::ptrdiff_t>(events.size() / 2);
    for (const auto& some :
         {std::vector<Event>{events.begin(), half}, std::vector<Event>{half, events.end()}}) {
        REQUIRE(some.size() < 50);  // one sheet
        check_place(with_journal(some), draw);
    }
    for (const char* origin : {"import", "empty", "erase", "elsewhere"})
        check_place(with_journal({ContentReplaced{State{}, origin}}), draw);
}

TEST_CASE("pressing a deadline sets the reference date to it")
{
    PlaceScene given{make_company_with_offer("software-as-a-service", {"contact-me"})};

    auto action = press(given, "next-deadline", draw);

    REQUIRE(command_of<SetReferenceDate>(action));
    CHECK(command_of<SetReferenceDate>(action)->date == on("2021-06-30"));
}

TEST_CASE("pressing Back to here goes back to that entry")
{
    auto given = with_journal({Enrolled{on("2021-06-02")}, ReferenceDateSet{on("2021-06-09")}});

    auto action = press(given, "back-to-1", draw);

    REQUIRE(std::holds_alternative<UndoTo>(action));
    CHECK(std::get<UndoTo>(action).sequence == 1);
}
