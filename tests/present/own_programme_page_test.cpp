#include "present/own_programme_page.h"

#include <algorithm>

#include "core/edition_difference.h"
#include "core/own_thresholds.h"
#include "present/edition_changes.h"
#include "present/import_review.h"
#include "present/ladder_part.h"
#include "present/names.h"
#include "present/programme_page.h"
#include "present/unlocks.h"
#include "support/own_edition.h"
#include "support/place_scene.h"
#include "json/edition_sense.h"
#include "json/programme.h"

using namespace palier;

namespace {

const std::string form = "own-threshold/2021-05--transact-unknown--billed-sales";

// A company with figures and editions of its own, as the store would show it.
struct OwnScene {
    explicit OwnScene(State state, std::string language = "en") : given{std::move(state)}
    {
        programme = make_programme(
            bundled_library().editions, given.model.state.own_editions, given.model.state.own_thresholds
        );
        given.model.unread_editions = programme.unread;
        auto catalogue = bundled_library().texts.at(language);
        name_own_editions(programme.editions, given.model.state.own_editions, catalogue);
        texts.emplace(language, catalogue);
    }
    Scene scene(std::string_view edition = "2021-05")
    {
        Scene plain = given;
        const Edition* used = nullptr;
        for (const auto& known : programme.editions)
            if (known.id == edition) used = &known;
        return {given.model, programme.editions, used, plain.today, plain.machine_date, given.view, *texts};
    }

    PlaceScene given;
    Programme programme;
    std::optional<Texts> texts;
};

State with_figure(std::int64_t dollars = 25'000)
{
    auto state = bundled_scenario("transact");
    auto figure = make_own_threshold("2021-05", "transact-unknown", dollars);
    state.own_thresholds[figure.id] = figure;
    return state;
}

FormReading submit(OwnScene& own, const std::string& typed, std::string_view id = form)
{
    own.given.view.drafts[std::string{id}].fields["figure"] = typed;
    return read_form(own.scene(), std::string{id});
}

}  // namespace

TEST_CASE("R25: every figure that is not public has a field of its own, and says that it is not known")
{
    OwnScene own{State{}};

    auto page = present_own_programme(own.scene());

    CHECK(page.answer == "You have typed no figures of your own for “Spring 2021”.");
    CHECK(page.with.empty());
    REQUIRE(page.tiers.size() == 1);
    REQUIRE(page.tiers[0].figures.size() == 2);
    const auto& figure = page.tiers[0].figures[0];
    CHECK(figure.form.id == form);
    CHECK(figure.badge.tone == Tone::unknown);
    CHECK_FALSE(figure.remove);
    CHECK(figure.form.fields[0].label != page.tiers[0].figures[1].form.fields[0].label);
}

TEST_CASE("R25: an edition whose figures are all public has nothing to type")
{
    OwnScene own{State{}};

    auto page = present_own_programme(own.scene("2023-08"));

    CHECK(page.tiers.empty());
    CHECK(page.figures_text.starts_with("Every threshold of this edition is publicly known"));
}

TEST_CASE("R25: the page tells what the own figures change, and that nobody has checked them")
{
    OwnScene own{with_figure(1)};

    auto page = present_own_programme(own.scene());

    CHECK(page.answer == "1 figure of “Spring 2021” is your own.");
    CHECK(page.with.starts_with("With your figures: "));
    CHECK(page.without.starts_with("Without them: "));
    CHECK(page.with.view().substr(19) != page.without.view().substr(14));
    CHECK_FALSE(page.marked.empty());
    const auto& figure = page.tiers[0].figures[0];
    CHECK(figure.badge.text == "your own figure: USD\u00a01");
    CHECK(figure.form.fields[0].value == "1");
    REQUIRE(figure.remove);
    REQUIRE(command_of<RemoveOwnThreshold>(*figure.remove));
    CHECK(
        command_of<RemoveOwnThreshold>(*figure.remove)->threshold == "2021-05--transact-unknown--billed-sales"
    );
}

TEST_CASE("R25: an own figure is marked on the ladder and in the programme")
{
    OwnScene own{with_figure()};

    auto ladder = present_ladder(own.scene());
    bool step_marked = false, note = false;
    for (const auto& step : ladder.steps)
        step_marked = step_marked || step.note.find("your own figure") != std::string_view::npos;
    for (const auto& text : ladder.notes)
        note = note || text.find("Nobody has checked them") != std::string_view::npos;
    CHECK(step_marked);
    CHECK(note);
    auto page = present_programme(own.scene());
    CHECK(
        need_key(page.ladder.lines, "tier-transact-unknown")
            .text.find("at least USD\u00a025,000 (your own figure)") != std::string_view::npos
    );
    OwnScene without{State{}};
    for (const auto& step : present_ladder(without.scene()).steps)
        CHECK(step.note.find("your own figure") == std::string_view::npos);
}

TEST_CASE("what is typed becomes a figure in the ladder's currency, or is refused at its field")
{
    OwnScene own{State{}};

    auto reading = submit(own, "25 000,50");
    REQUIRE(reading.command);
    const auto* save = std::get_if<SaveOwnThreshold>(&*reading.command);
    REQUIRE(save);
    CHECK(save->threshold.amount == Money{2'500'050, "USD"});
    CHECK(save->threshold.edition == "2021-05");

    for (const char* wrong : {"", "many", "-1", "1,234"}) {
        CAPTURE(wrong);
        auto refused = submit(own, wrong);
        CHECK_FALSE(refused.command);
        CHECK(refused.errors.at("figure").starts_with("Type an amount"));
    }
    auto seats = submit(own, "1 000", "own-threshold/2021-05--transact-unknown--seats-sold");
    REQUIRE(seats.command);
    CHECK(std::get<SaveOwnThreshold>(*seats.command).threshold.count == 1'000);
    CHECK_FALSE(submit(own, "1.5", "own-threshold/2021-05--transact-unknown--seats-sold").command);
    CHECK_FALSE(submit(own, "1", "own-threshold/2021-05--no-such-tier--seats-sold").command);
}

TEST_CASE("R22: a figure that does not fit between its neighbours is refused at its field, with what to do")
{
    OwnScene own{State{}};
    const std::string lower = "own-threshold/2023-12--lower-unknown--billed-sales";
    own.given.view.drafts[lower].fields["figure"] = "4000000";

    auto reading = read_form(own.scene("2023-12"), lower);

    CHECK_FALSE(reading.command);
    CHECK(reading.errors.at("figure").starts_with("The figure must be lower than that of the tier “"));
}

TEST_CASE("figures that count nowhere are listed, and can be removed")
{
    auto state = with_figure();
    auto lost = make_own_threshold("1999-01", "gold", 10);
    state.own_thresholds[lost.id] = lost;
    OwnScene own{state};

    auto page = present_own_programme(own.scene());

    REQUIRE(page.idle.size() == 1);
    CHECK(page.idle[0].name == "USD\u00a010, for the tier “gold”");
    CHECK(page.idle[0].text.starts_with("Typed for 1999-01."));
    CHECK(command_of<RemoveOwnThreshold>(page.idle[0].remove)->threshold == lost.id);
}

TEST_CASE("an own edition says wherever its name stands that it is one's own")
{
    State state;
    state.own_editions["2027.1"] = make_own_edition();
    state.own_editions["2021-12"] = {"2021-12", "mine.json", write_own_edition("2021-12")};
    OwnScene own{state};

    CHECK(edition_name(own.scene().texts, "2027.1") == "2027.1 (your own edition)");
    CHECK(edition_name(own.scene().texts, "2021-05") == "Spring 2021");
    CHECK(edition_name(own.scene().texts, "2021-12").find(" (your own edition)") != std::string_view::npos);
    CHECK(tier_name(own.scene().texts, "gold") == "gold");
    OwnScene french{state, "fr"};
    CHECK(edition_name(french.scene().texts, "2027.1") == "2027.1 (votre propre édition)");
    // Once it is gone, what happened under it still has a name.
    CHECK(edition_name(PlaceScene{}.texts(), "2027.1") == "2027.1");
}

TEST_CASE("own editions are listed with what can be done, and an unreadable one with its mistakes")
{
    State state;
    state.own_editions["2027.1"] = make_own_edition();
    state.own_editions["broken"] = {"broken", "broken.json", "{\n\"format\": 1"};
    state.workspace["workspace"].pinned_edition = "2027.1";
    OwnScene own{state};

    auto page = present_own_programme(own.scene("2027.1"));

    REQUIRE(page.editions.size() == 2);
    CHECK(page.editions_none.empty());
    CHECK(page.editions[0].badges.size() == 2);
    CHECK(command_of<PinEdition>(page.editions[0].buttons[0])->edition == std::nullopt);
    CHECK(command_of<RemoveOwnEdition>(page.editions[0].buttons[1])->edition == "2027.1");
    CHECK(page.editions[1].badges[0].text == "cannot be read");
    REQUIRE(page.editions[1].mistakes.size() == 1);
    CHECK(page.editions[1].mistakes[0].place.starts_with("line 2"));
    CHECK(command_of<RemoveOwnEdition>(page.editions[1].buttons[0])->edition == "broken");
}

TEST_CASE("a chosen edition file is shown before anything changes: what it is, or all that is wrong with it")
{
    OwnScene own{State{}};
    auto review = [&](std::string text) {
        EditionReview read{.file_name = "mine.json", .text = text, .edition = {}, .issues = {}};
        read.edition = read_edition_closely(text, "mine.json", read.issues);
        own.given.view.own_edition = std::make_shared<const EditionReview>(std::move(read));
        return *present_own_programme(own.scene()).preview;
    };

    auto good = review(write_own_edition("2027.1", "orchard-club"));
    CHECK(good.answer == "The file is a complete edition. Nothing has changed yet.");
    CHECK(need_pair(good.pairs, "In force from").value == "1 January 2027");
    CHECK(good.sentences.size() == 3);
    CHECK(std::get<ApplyImport>(good.buttons[0].action).mode == ImportMode::use_edition);
    CHECK(review(write_own_edition("2021-05")).sentences[1].find("takes its place") != std::string_view::npos);
    CHECK(review(write_own_edition()).sentences.size() == 2);

    auto bad = review(R"({"format": "palier.edition", "formatVersion": 1, "id": "a b"})");
    CHECK(bad.tone == Tone::refusal);
    CHECK(bad.mistakes.size() > 5);
    CHECK_FALSE(bad.mistakes[0].place.empty());
    CHECK(std::get<ChooseFile>(bad.buttons[0].action).edition);
}

TEST_CASE("before the first edition there is nothing to type, but an edition can be chosen")
{
    OwnScene own{State{}};

    auto page = present_own_programme(own.scene("none"));

    CHECK(page.tiers.empty());
    CHECK(page.figures_heading.empty());
    CHECK(std::get<ChooseFile>(page.choose.action).edition);
}

TEST_CASE("R25: a way to a tier by a figure of one's own says whose figure it is, one by a published figure "
          "does not")
{
    OwnScene own{with_figure()};
    const auto scene = own.scene();
    const auto& edition = *scene.edition;
    const auto& metric = std::ranges::find(edition.ladder.tiers, "transact-unknown", &Tier::id)->any_of[0];
    REQUIRE(metric.threshold.value);
    const Change grow{
        metric.fact, Comparison::at_least, *metric.threshold.value, *metric.threshold.value, {}, Effort::grow
    };
    auto twice = grow;
    twice.needed = twice.to = Money{50'000'00, "USD"};

    CHECK(say_change(scene.texts, edition, grow, Money{1'00, "USD"}).view().ends_with("(your own figure)"));
    CHECK_FALSE(
        say_change(scene.texts, edition, twice, Money{1'00, "USD"}).view().ends_with("(your own figure)")
    );
}

TEST_CASE("R25: between two editions, a figure of one's own is told from what is published")
{
    OwnScene own{with_figure()};
    const auto own_one = own.scene("2021-05"), other = own.scene("2021-12");
    const auto& before = *own_one.edition;
    const auto& after = *other.edition;

    int marked = 0, lines = 0;
    for (const auto& section :
         present_edition_changes(own_one.texts, before, after, compare_editions(before, after)))
        for (const auto& line : section.lines) {
            ++lines;
            marked += line.before.find("(your own figure)") != std::string_view::npos;
            CHECK(line.after.find("(your own figure)") == std::string_view::npos);
        }
    CHECK(marked == 1);
    CHECK(lines > marked);
}
