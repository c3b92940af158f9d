// The marketing contact and the technical request: R48 to R51, R53, R57, R58.
#include <doctest/doctest.h>

#include "core/assess.h"
#include "support/sample_company.h"

using namespace palier;

namespace {

const auto edition = make_sample_edition();
const auto today = on("2021-06-15");

Outcome outcome(const State& state, const Contact& contact)
{
    return assess_contact(edition, state, contact, today).outcome;
}

TechnicalRequest make_request(const Id& phase, const Id& solution)
{
    TechnicalRequest request;
    request.id = "request-1";
    request.phase = phase;
    request.solution = solution;
    return request;
}

Outcome outcome(const TechnicalRequest& request)
{
    return assess_request(edition, make_company(), request, today).outcome;
}

}  // namespace

TEST_CASE("R48 to R51: a user of the account with an address of their own, a phone and a language is a "
          "complete contact")
{
    CHECK(outcome(make_company(), make_contact()) == Outcome::met);
}

TEST_CASE("R49: the contact is one of the account's users")
{
    auto contact = make_contact();

    contact.person = "somebody-else";
    CHECK(outcome(make_company(), contact) == Outcome::not_met);

    contact.person = "";
    CHECK(outcome(make_company(), contact) == Outcome::not_met);
}

TEST_CASE("R50: the account's own address is refused, whatever its case and the spaces around it")
{
    auto with_address = [](std::string_view address) {
        auto contact = make_contact();
        contact.email = address;
        return outcome(make_company(), contact);
    };

    CHECK(with_address("compte@exemple.fr") == Outcome::not_met);
    CHECK(with_address(" Compte@Exemple.FR ") == Outcome::not_met);
    CHECK(with_address("\u00A0compte@exemple.fr\u202F\n") == Outcome::not_met);
    CHECK(with_address("marketing@exemple.fr") == Outcome::met);
    CHECK(with_address("compte@exemple.fr.org") == Outcome::met);
    CHECK(with_address("com pte@exemple.fr") == Outcome::met);
}

TEST_CASE("R50: while the account's address is not known, neither is whether the contact's differs")
{
    auto state = make_company();
    company_of(state).account_email = "  ";

    auto verdict = assess_contact(edition, state, make_contact(), today);

    CHECK(verdict.outcome == Outcome::unknown);
    CHECK(verdict.could_settle == std::vector{*edition.find_fact("contact.email-differs")});
}

TEST_CASE("R50: a missing address is missing, not the same as another")
{
    auto contact = make_contact();
    contact.email = "";

    auto verdict = assess_contact(edition, make_company(), contact, today);

    CHECK(verdict.outcome == Outcome::not_met);
    CHECK(verdict.missing == std::vector{*edition.find_fact("contact.email-differs")});
}

TEST_CASE("R51: phone and preferred language are part of the form")
{
    auto contact = make_contact();
    contact.phone = " ";
    CHECK(outcome(make_company(), contact) == Outcome::not_met);

    contact = make_contact();
    contact.language = "";
    CHECK(outcome(make_company(), contact) == Outcome::not_met);
}

TEST_CASE("R53: the highest number of contacts is allowed, one more is not; no limit where none is stated")
{
    auto limited = edition;
    limited.contact.maximum.value = 2;
    auto state = make_company();
    auto first = make_contact(), second = make_contact(), third = make_contact();
    second.id = "contact-2";
    third.id = "contact-3";
    put(state, first);

    CHECK(assess_contact(limited, state, second, today).outcome == Outcome::met);
    put(state, second);
    CHECK(assess_contact(limited, state, second, today).outcome == Outcome::met);  // the same once more
    CHECK(assess_contact(limited, state, third, today).outcome == Outcome::not_met);
    CHECK(assess_contact(edition, state, third, today).outcome == Outcome::met);
}

TEST_CASE("R57: a request for an accepted phase of a cloud or hybrid solution can be submitted")
{
    CHECK(outcome(make_request("design", "hybrid")) == Outcome::met);
    CHECK(outcome(make_request("pre-sales", "cloud")) == Outcome::met);
}

TEST_CASE("R57: a request outside the scope is refused, an unfinished one asks for the rest")
{
    CHECK(outcome(make_request("design", "on-premises")) == Outcome::not_met);
    CHECK(outcome(make_request("party", "cloud")) == Outcome::not_met);

    auto verdict = assess_request(edition, make_company(), make_request("", "cloud"), today);
    CHECK(verdict.outcome == Outcome::unknown);
    CHECK(verdict.could_settle == std::vector{*edition.find_fact("request.phase")});
}

TEST_CASE("R58: a technical request needs no marketing contact")
{
    auto state = make_company();
    REQUIRE(state.contacts.empty());

    CHECK(assess_request(edition, state, make_request("design", "hybrid"), today).outcome == Outcome::met);
}

TEST_CASE("R57: an edition without technical requests offers none")
{
    auto later = edition;
    later.technical = {};

    auto verdict = assess_request(later, make_company(), make_request("design", "hybrid"), today);

    CHECK(verdict.outcome == Outcome::not_applicable);
}
