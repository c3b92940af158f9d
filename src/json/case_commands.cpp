#include "json/case_commands.h"

#include <string>
#include <vector>

namespace palier {

namespace {

using Read = Command (*)(JsonReader&, Date today);

struct CommandForm {
    const char* name;
    Read read;
};

Id offer_or_none(JsonReader& r)
{
    return r.optional_id("offer").value_or(Id{});
}

template <BenefitStep step>
Command move_benefit(JsonReader& r, Date)
{
    return MoveBenefit{r.id("benefit"), offer_or_none(r), step};
}

template <SponsorshipStep step>
Command move_sponsorship(JsonReader& r, Date)
{
    return MoveSponsorship{r.id("benefit"), step};
}

template <RequestStep step>
Command move_request(JsonReader& r, Date)
{
    return MoveRequest{r.id("request"), step};
}

Command assign_contact(JsonReader& r, Date today)
{
    Contact contact;
    contact.person = r.id("person");
    contact.email = r.optional_text("email", 254).value_or("");
    contact.phone = r.optional_text("phone", 40).value_or("");
    contact.language = r.optional_text("language", 35).value_or("");
    contact.assigned_on = today;
    return AssignContact{contact};
}

Command save_request(JsonReader& r, Date today)
{
    TechnicalRequest request;
    request.title = r.text("title", 200);
    request.phase = r.optional_id("phase").value_or(Id{});
    request.solution = r.optional_id("solution").value_or(Id{});
    request.created_on = today;
    return SaveRequest{request};
}

Command move_offer(JsonReader& r, Date today)
{
    return MoveOffer{r.id("offer"), r.id("action"), r.optional_date("on").value_or(today)};
}

Command open_ticket(JsonReader& r, Date)
{
    return OpenTicket{r.id("offer"), r.optional_text("reference", 200).value_or("")};
}

// clang-format off
constexpr CommandForm commands[] = {
    {"associate-tenant", [](JsonReader& r, Date) -> Command { return AssociateTenant{r.id("tenant")}; }},
    {"remove-tenant", [](JsonReader& r, Date) -> Command { return RemoveTenant{r.id("tenant")}; }},
    {"enrol", [](JsonReader&, Date) -> Command { return Enrol{}; }},
    {"assign-contact", assign_contact},
    {"move-offer", move_offer},
    {"activate", move_benefit<BenefitStep::activate>},
    {"record-contacted", move_benefit<BenefitStep::contacted>},
    {"start-benefit", move_benefit<BenefitStep::start>},
    {"complete-benefit", move_benefit<BenefitStep::complete>},
    {"opt-out", move_benefit<BenefitStep::opt_out>},
    {"note-revocation-reason", [](JsonReader& r, Date) -> Command { return NoteRevocationReason{r.id("benefit"), offer_or_none(r), r.id("reason")}; }},
    {"record-revocation", [](JsonReader& r, Date) -> Command { return RecordRevocation{r.id("benefit"), offer_or_none(r)}; }},
    {"record-message", [](JsonReader& r, Date) -> Command { return RecordMessage{r.id("offer")}; }},
    {"record-owner-found", [](JsonReader& r, Date) -> Command { return RecordOwner{r.id("offer"), r.text("name", 200)}; }},
    {"record-owner-missing", [](JsonReader& r, Date) -> Command { return RecordOwner{r.id("offer"), ""}; }},
    {"open-ticket", open_ticket},
    {"close-ticket", [](JsonReader& r, Date) -> Command { return CloseTicket{r.id("offer")}; }},
    {"save-request", save_request},
    {"submit-request", [](JsonReader& r, Date) -> Command { return SubmitRequest{r.id("request")}; }},
    {"record-consultant", move_request<RequestStep::consultant_contact>},
    {"record-delivery", move_request<RequestStep::delivery>},
    {"close-request", move_request<RequestStep::close>},
    {"record-instructions", move_sponsorship<SponsorshipStep::instructions>},
    {"request-sponsorship", move_sponsorship<SponsorshipStep::request>},
    {"provision-sponsorship", move_sponsorship<SponsorshipStep::provision>},
    {"use-sponsorship", move_sponsorship<SponsorshipStep::use>},
    {"end-sponsorship", move_sponsorship<SponsorshipStep::term_ended>},
    {"note-sponsorship-misuse", [](JsonReader& r, Date) -> Command { return NoteSponsorshipMisuse{r.id("benefit"), r.id("reason")}; }},
    {"withdraw-sponsorship-misuse", [](JsonReader& r, Date) -> Command { return WithdrawSponsorshipMisuse{r.id("benefit")}; }},
    {"record-sponsorship-revocation", [](JsonReader& r, Date) -> Command { return RecordSponsorshipRevocation{r.id("benefit")}; }},
};
// clang-format on

}  // namespace

std::optional<Command> read_case_command(JsonReader& reader, Date today)
{
    std::vector<std::string> names;
    for (const auto& command : commands) names.emplace_back(command.name);
    const auto typed = reader.name("command", names);
    for (const auto& command : commands)
        if (command.name == typed) return command.read(reader, today);
    return std::nullopt;
}

}  // namespace palier
