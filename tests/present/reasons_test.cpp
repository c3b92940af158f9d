#include "present/reasons.h"

#include "core/assess.h"
#include "core/names.h"
#include "support/place_scene.h"

using namespace palier;

namespace {

Text find_text(List<ReasonLine> lines, std::string_view sentence)
{
    for (const auto& line : lines) {
        if (line.sentence == sentence) return line.sentence;
        if (auto below = find_text(line.children, sentence); !below.empty()) return below;
    }
    return {};
}

}  // namespace

TEST_CASE("the first reason of a closed Activate is the missing contact, with its rule, its source and its "
          "confidence")
{
    PlaceScene given{make_company_with_offer("software-as-a-service", {"contact-me"})};
    company_of(given.model.state).enrolled_on = on("2021-06-02");
    Scene scene = given;

    auto benefit =
        assess_benefit(*scene.edition, scene.state(), "sales-and-marketing-set", "offer-1", scene.today);
    REQUIRE(benefit);
    auto first = present_first_reason(scene.texts, *scene.edition, benefit->activation);

    CHECK(first.sentence == scene.texts("condition.contact-assigned.not-met"));
    CHECK(first.tone == Tone::refusal);
    CHECK(first.outcome == "not met");
    CHECK(first.source == "R48; SEED-1 l.40 and SEED-2 l.31; stated in a founding document");
}

TEST_CASE("a source is told in French with French typography")
{
    PlaceScene given;
    Scene scene = given.in("fr");

    auto told = present_provenance(scene.texts, "R14", {{{"SEED-1", "l.24"}}, Confidence::inferred});

    CHECK(told == "R14\u202f; SEED-1 l.24\u202f; déduit\u202f: notre lecture, non énoncé");
}

TEST_CASE("what is inferred says so even without a rule or a citation")
{
    PlaceScene given;
    Scene scene = given;

    auto told = present_provenance(scene.texts, "", {{}, Confidence::inferred});

    CHECK(told == "inferred: our reading, not stated");
}

TEST_CASE("under a negation what holds is told as standing in the way")
{
    EditionBuilder builder;
    auto root = builder.negation(builder.holds("company.enrolled"));
    auto state = make_company();
    company_of(state).enrolled_on = on("2021-06-01");
    PlaceScene given;

    auto verdict = assess(builder.edition, root, find_facts(builder.edition, state, given.today), given.today);
    auto lines = present_reasons(given.texts(), builder.edition, verdict);

    REQUIRE(lines.size() == 1);
    CHECK(lines.front().tone == Tone::refusal);
    CHECK(lines.front().outcome == "not met");
    CHECK(lines.front().children.empty());
}

TEST_CASE("a question without words of its own gets a general sentence with what was found, what is needed "
          "and what is missing")
{
    EditionBuilder builder;
    auto root = builder.test("company.live-offers", Comparison::at_least, std::int64_t{3});
    auto state = make_company_with_offer("software-as-a-service", {"contact-me"});
    PlaceScene given;
    auto edition = *given.edition;
    edition.facts = builder.edition.facts;
    edition.nodes = builder.edition.nodes;

    auto verdict = assess(edition, root, find_facts(edition, state, given.today), given.today);
    auto lines = present_reasons(given.texts(), edition, verdict);

    REQUIRE(lines.size() == 1);
    CHECK(lines.front().sentence == "Live offers: 1; at least 3 needed, 2 more.");
}

TEST_CASE("the facts that nobody has stated are named")
{
    PlaceScene given;
    company_of(given.model.state = make_company()).has_partner_id = Answer::unknown;
    put(given.model.state, make_live_offer("offer-1", "software-as-a-service", {"contact-me"}, "2021-06-01"));
    Scene scene = given;

    auto verdict = assess_participation(*scene.edition, scene.state(), scene.today);

    CHECK(verdict.outcome == Outcome::unknown);
    CHECK(name_missing_facts(scene.texts, *scene.edition, verdict) == List<Text>{"Partner ID (MPN ID)"});
}

TEST_CASE("a rule that the edition does not have is told as such, not as a refusal")
{
    PlaceScene given;
    Scene scene = given;

    auto first = present_first_reason(scene.texts, *scene.edition, Verdict{});

    CHECK(first.sentence == "This edition has no such rule.");
    CHECK(first.tone == Tone::neutral);
}

TEST_CASE("every line of a tree is told, the ones below a rule that is referred to as well")
{
    PlaceScene given{make_company_with_offer("software-as-a-service", {"contact-me"})};
    Scene scene = given;

    auto benefit =
        assess_benefit(*scene.edition, scene.state(), "base-optimisation-email", "offer-1", scene.today);
    REQUIRE(benefit);
    auto lines = present_reasons(scene.texts, *scene.edition, benefit->unlocked);

    CHECK_FALSE(find_text(lines, scene.texts("condition.partner-id.met")).empty());
    CHECK_FALSE(find_text(lines, scene.texts("condition.offer-live.met")).empty());
}

TEST_CASE("where one of several is enough they are told as alternatives (R41)")
{
    auto state = make_company();
    company_of(state).people.front().roles = {"sales-agent"};
    PlaceScene given{state};
    Scene scene = given;

    auto access = assess_access(*scene.edition, scene.state(), scene.today);
    auto first = present_first_reason(scene.texts, *scene.edition, access.manages);

    CHECK(first.sentence.find("Admin agent, Global admin or MPN partner admin") != std::string_view::npos);
}
