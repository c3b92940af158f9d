// Adding an edition is adding a file and its texts: here one is added to the shipped ones, and nothing else is said of it anywhere.
#include <set>

#include "present/benefits_page.h"
#include "present/names.h"
#include "present/programme_page.h"
#include "support/place_scene.h"
#include "json/edition_texts.h"

using namespace palier;

namespace {

const std::string folder = "programmes/marketplace-rewards/";

void replace(std::string& text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
}

// Of autumn 2026, but from May 2027 on for everybody, with a premium level from 5,000 USD on and one benefit more.
std::string write_new_edition()
{
    std::string text{asset(folder + "2026-09.json")};
    replace(text, R"("id": "2026-09")", R"("id": "2027-05")");
    replace(text, R"("from": "2026-09-01",)", R"("from": "2027-05-01",)");
    replace(text, R"("members": "at-renewal",)", "");
    replace(
        text, R"("threshold": {"value": null)", R"("threshold": {"value": {"amount": "5000", "currency": "USD"})"
    );
    replace(text, R"("benefits": [)", R"("benefits": [
      {"id": "launch-lunch", "group": "sales", "groupConfidence": "inferred", "scope": "company", "means": "granted",
       "unlocked": {"tier": "premium"}, "citations": [], "confidence": "inferred"},)");
    return text;
}

Library read_with_new_edition()
{
    Assets assets;
    for (const auto& file : embedded_files())
        if (file.name.ends_with(".json")) assets.emplace(file.name, file.bytes);
    assets[folder + "2027-05.json"] = write_new_edition();
    const auto add_texts = [&](const std::string& language, const std::string& texts) {
        replace(assets.at(folder + "texts." + language + ".json"), "{", "{" + texts + ",");
    };
    add_texts("en", R"("edition.2027-05.label": "Spring 2027", "benefit.launch-lunch.name": "A launch lunch",
        "benefit.launch-lunch.description": "Lunch with the launch team.")");
    add_texts(
        "fr",
        R"("edition.2027-05.label": "Printemps 2027", "benefit.launch-lunch.name": "Un déjeuner de lancement",
        "benefit.launch-lunch.description": "Un déjeuner avec l’équipe de lancement.")"
    );
    return read_library(assets);
}

const Library& library()
{
    static const auto with_new_edition = read_with_new_edition();
    return with_new_edition;
}

const Edition& edition(std::string_view id)
{
    for (const auto& known : library().editions)
        if (known.id == id) return known;
    FAIL("there is no such edition");
    return library().editions.front();
}

State make_company(std::int64_t fee_in_cents)
{
    State state;
    auto& partner = state.partners["partner"];
    partner.kind = "software";
    partner.membership.premium_fee = Money{fee_in_cents, "USD"};
    return state;
}

}  // namespace

TEST_CASE("a file and its texts are all that a new edition needs: it is read beside the shipped ones, "
          "without a word")
{
    CHECK(library().issues.empty());
    CHECK(library().editions.size() == bundled_library().editions.size() + 1);
    CHECK(library().editions.back().id == "2027-05");

    const std::set<std::string> programme_files{"en", "fr"};
    const auto needed = find_text_keys(edition("2027-05"));
    for (const auto& language : programme_files)
        for (const auto& key : needed) {
            CAPTURE(key);
            CHECK(library().texts.at(language).contains(key));
        }
}

TEST_CASE("R72: the edition before a new one ends where it begins, and the date chooses")
{
    CHECK(edition("2026-09").in_force_until == on("2027-05-01"));
    CHECK_FALSE(edition("2027-05").in_force_until);
    for (const auto& shipped : bundled_library().editions)
        if (shipped.id != "2026-09") CHECK(edition(shipped.id) == shipped);

    const auto answering = [](std::string_view day) {
        return find_edition_in_force(library().editions, on(day))->id;
    };
    CHECK(answering("2027-04-30") == "2026-09");
    CHECK(answering("2027-05-01") == "2027-05");
    CHECK(answering("2026-08-31") == "2025-09");
}

TEST_CASE(
    "R25: what the new edition states is answered by it: just below, at, and unknown under the edition before"
)
{
    const auto premium = [](const char* id, std::int64_t cents) {
        return assess_tier(edition(id), make_company(cents), on("2027-06-01")).steps.at(1).outcome;
    };
    CHECK(premium("2027-05", 4'999'99) == Outcome::not_met);
    CHECK(premium("2027-05", 5'000'00) == Outcome::met);
    CHECK(premium("2026-09", 5'000'00) == Outcome::unknown);
}

TEST_CASE("the places name a new edition and its benefit by their texts, in both languages")
{
    for (const std::string language : {"en", "fr"}) {
        const bool french = language == "fr";
        CAPTURE(language);
        const Texts texts{language, library().texts.at(language)};
        PlaceScene given{make_company(5'000'00)};
        const Scene scene{
            given.model,
            library().editions,
            &edition("2027-05"),
            on("2027-06-01"),
            on("2027-06-01"),
            given.view,
            texts
        };

        const auto programme = present_programme(scene);
        CHECK(edition_name(texts, "2027-05") == (french ? "Printemps 2027" : "Spring 2027"));
        CHECK(programme.answer.find(french ? "Printemps 2027" : "Spring 2027") != std::string::npos);
        CHECK(programme.editions.size() == library().editions.size());

        bool listed = false;
        const auto benefits = present_benefits(scene);
        for (const auto& section : benefits.sections)
            for (const auto& card : section.cards)
                listed = listed || card.name == (french ? "Un déjeuner de lancement" : "A launch lunch");
        CHECK(listed);
        const auto page = present_benefit(scene, "launch-lunch", "");
        CHECK(page.found);
        CHECK(
            page.description ==
            (french ? "Un déjeuner avec l’équipe de lancement." : "Lunch with the launch team.")
        );
    }
}
