// The names by which the code asks an edition for something: all that the code takes for granted of any
// edition.
//
// An edition that lacks one of these rules or periods has no such step: its verdict is not applicable, its
// day is not known. The names of the facts stand in facts.h. Everything else (roles, options, categories,
// delays, tiers) is the edition's own.
#pragma once

#include <string_view>

namespace palier::names {

// Rules.
inline constexpr std::string_view participation = "participation";        // R1 to R4
inline constexpr std::string_view see_rewards = "see-rewards";            // R43, R45
inline constexpr std::string_view manage_rewards = "manage-rewards";      // R41
inline constexpr std::string_view associate_tenant = "associate-tenant";  // R44
inline constexpr std::string_view create_users = "create-users";          // R49
inline constexpr std::string_view enrol = "enrol";                        // R47
inline constexpr std::string_view activate = "activate";                  // R48
inline constexpr std::string_view contact_complete = "contact-complete";  // R49 to R51
inline constexpr std::string_view no_message = "no-message";  // R55; also the period before that path opens
inline constexpr std::string_view technical_request = "technical-request";        // R57
inline constexpr std::string_view services_sales_count = "services-sales-count";  // R16
inline constexpr std::string_view sponsorship_use = "sponsorship-use";            // R61
inline constexpr std::string_view sponsorship_billing = "sponsorship-billing";    // R62
inline constexpr std::string_view sponsorship_next = "sponsorship-next";          // R63

inline constexpr std::string_view rules[] = {
    participation,
    see_rewards,
    manage_rewards,
    associate_tenant,
    create_users,
    enrol,
    activate,
    contact_complete,
    no_message,
    technical_request,
    services_sales_count,
    sponsorship_use,
    sponsorship_billing,
    sponsorship_next,
};

// Periods.
inline constexpr std::string_view contact_after_activation = "contact-after-activation";  // R52
inline constexpr std::string_view yearly_refresh = "yearly-refresh";                      // R34
inline constexpr std::string_view periods[] = {no_message, contact_after_activation, yearly_refresh};

// Facts that the code itself refers to.
inline constexpr std::string_view billed_sales = "company.billed-sales";
inline constexpr std::string_view listing_optimised = "offer.listing-optimised";

// A store, for company.live-appsource-offer-types (R40).
inline constexpr std::string_view appsource = "appsource";

// Values of the fact company.kind, and of the nature of a sale (R16).
inline constexpr std::string_view software = "software";
inline constexpr std::string_view services = "services";

// Values of the fact person.tenant (R43 to R46).
inline constexpr std::string_view tenant_onboarding = "onboarding";
inline constexpr std::string_view tenant_separate = "separate";
inline constexpr std::string_view tenant_associated = "associated";
inline constexpr std::string_view tenant_associated_before_sign_in = "associated-before-sign-in";
inline constexpr std::string_view tenant_taken = "taken";

// Values of the fact offer.owner (R56).
inline constexpr std::string_view owner_found = "found";
inline constexpr std::string_view owner_missing = "missing";

}  // namespace palier::names
