// What a caller of the widget kit, and the page that gets its items, may rely on.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "kit_sample.h"
#include "support/screen.h"

// Inside, because the programme has roles, too.
namespace palier::ui {

namespace {

const Screen::Draw whole_sample = [](Kit& kit) { sample::draw(kit); };

// A page with nothing around it.
Screen::Draw page(std::function<void(Kit&)> draw)
{
    return [draw](Kit& kit) { kit.page("page", [&] { draw(kit); }); };
}

bool interactive(Role role)
{
    switch (role) {
    case Role::link:
    case Role::button:
    case Role::toggle:
    case Role::checkbox:
    case Role::choice:
    case Role::text_field:
    case Role::text_area: return true;
    default: return false;
    }
}

bool touches(const Rect& a, const Rect& b)
{
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

}  // namespace

TEST_SUITE("kit")
{
    TEST_CASE("a key that is used twice is reported")
    {
        Screen screen;

        screen.draw_unchecked({}, page([](Kit& kit) {
                                  kit.button("same", "One");
                                  kit.button("same", "Other");
                              }));

        REQUIRE(screen.drawn.mistakes.size() == 1);
        CHECK(screen.drawn.mistakes[0].find("same") != std::string::npos);
    }

    TEST_CASE("a button, a field or a drawing without a name is reported")
    {
        Screen screen;

        screen.draw_unchecked({}, page([](Kit& kit) {
                                  kit.icon_button("button", Icon::plus, "");
                                  kit.text_field({.key = "field"});
                                  kit.meter("meter", "", 0.5f, "half");
                              }));

        CHECK(screen.drawn.mistakes.size() == 3);
    }

    TEST_CASE("keys are the same from frame to frame, and in every width")
    {
        Screen screen(1280, 900), narrow(1100, 900);
        screen.draw(whole_sample);
        auto first = screen.drawn.items;

        screen.draw(whole_sample);
        narrow.draw(whole_sample);

        CHECK(screen.drawn.items == first);
        REQUIRE(narrow.drawn.items.size() == first.size());
        for (std::size_t index = 0; index < first.size(); ++index)
            CHECK(narrow.drawn.items[index].key == first[index].key);
    }

    TEST_CASE("a container comes before what is in it, and encloses it in the tree")
    {
        Screen screen;

        screen.draw(whole_sample);

        const auto& items = screen.drawn.items;
        for (std::size_t index = 0; index < items.size(); ++index)
            CHECK(items[index].parent < static_cast<int>(index));
        const Item& button = screen.need(Role::button, "Activer");
        const Item& card = items[static_cast<std::size_t>(button.parent)];
        CHECK(card.name == "Annonce sur la place de marché");
        CHECK(items[static_cast<std::size_t>(card.parent)].name == "Disponibles maintenant");
    }

    TEST_CASE("headings go down one level at a time")
    {
        Screen screen;

        screen.draw(whole_sample);

        int level = 0;
        for (const Item& item : screen.drawn.items) {
            if (item.role != Role::heading) continue;
            CHECK(item.level <= level + 1);
            level = item.level;
        }
        CHECK(screen.need(Role::heading, "Avantages").level == 1);
        CHECK(screen.need(Role::heading, "Annonce sur la place de marché").level == 3);
    }

    TEST_CASE("nothing is wider than the viewport, at any width and text size")
    {
        for (float width : {320.0f, 360.0f, 599.0f, 600.0f, 800.0f, 1000.0f, 1600.0f, 3840.0f})
            for (float text_scale : {1.0f, 2.0f}) {
                CAPTURE(width);
                CAPTURE(text_scale);
                Screen screen(width, 900);
                screen.appearance.text_scale = text_scale;

                screen.draw(whole_sample);

                for (const Item& item : screen.drawn.items) {
                    CAPTURE(item.key);
                    CHECK(item.rect.x >= 0);
                    CHECK(item.rect.x + item.rect.width <= width + 0.5f);
                }
            }
    }

    TEST_CASE("texts and controls do not lie on each other")
    {
        for (float width : {360.0f, 800.0f, 1600.0f}) {
            Screen screen(width, 900);
            screen.draw(whole_sample);

            std::vector<const Item*> leaves;
            for (const Item& item : screen.drawn.items)
                if (item.layer == Layer::page && (item.line_height > 0 || interactive(item.role)))
                    leaves.push_back(&item);
            for (const Item* one : leaves)
                for (const Item* other : leaves) {
                    // A link's target reaches into the distances around it.
                    if (one >= other || one->role == Role::link || other->role == Role::link) continue;
                    CAPTURE(width);
                    CAPTURE(one->key);
                    CAPTURE(other->key);
                    CHECK_FALSE(touches(one->rect, other->rect));
                }
        }
    }

    TEST_CASE("the height of the content covers everything on the page")
    {
        Screen screen(360, 600);

        screen.draw(whole_sample);

        for (const Item& item : screen.drawn.items)
            if (item.layer == Layer::page)
                CHECK(item.rect.y + item.rect.height <= screen.drawn.content_height);
    }

    TEST_CASE("everything that can be pressed is at least 44 pixels high")
    {
        Screen screen;

        screen.draw(whole_sample);

        for (const Item& item : screen.drawn.items) {
            CAPTURE(item.key);
            if (interactive(item.role)) CHECK(item.rect.height >= 44);
        }
    }

    TEST_CASE("what is out of sight is recorded but not painted")
    {
        Screen tall(800, 6000), low(800, 800);
        tall.draw(whole_sample);
        int all = tall.vertices();

        low.draw(whole_sample);

        CHECK(low.drawn.content_height == tall.drawn.content_height);
        CHECK(low.find("contact-send"));
        CHECK(low.vertices() < all / 2);
    }

    TEST_CASE("a huge window shows more than 65536 vertices, as a long page on a zoomed-out screen has")
    {
        Screen screen(1200, 40000);

        screen.draw(page([](Kit& kit) {
            for (int line = 0; line < 700; ++line)
                kit.paragraph("Thirty or more letters are in each of these many lines of text on one page.");
        }));

        CHECK(screen.vertices() > 65536);
    }

    TEST_CASE("scrolling moves the picture and changes no item")
    {
        Screen screen;
        screen.draw(whole_sample);
        auto before = screen.drawn.items;

        screen.viewport.scroll_y = 500;
        screen.draw(whole_sample);

        CHECK(screen.drawn.items == before);
    }

    TEST_CASE("items are the same at every zoom, up to a device pixel")
    {
        Screen screen(800, 600);
        screen.draw(whole_sample);
        auto before = screen.drawn.items;

        for (float ratio : {0.5f, 1.25f, 3.0f}) {
            screen.viewport.pixel_ratio = ratio;
            screen.draw(whole_sample);

            REQUIRE(screen.drawn.items.size() == before.size());
            for (std::size_t index = 0; index < before.size(); ++index)
                CHECK(screen.drawn.items[index].rect.y == doctest::Approx(before[index].rect.y).epsilon(0.001));
        }
    }

    TEST_CASE("without a renderer there are the same items, in every size and for many frames")
    {
        Screen painted, unpainted;
        unpainted.has_renderer = false;

        for (float text_scale : {1.0f, 1.1f, 1.3f, 1.6f, 2.0f}) {
            painted.appearance.text_scale = unpainted.appearance.text_scale = text_scale;
            for (int frame = 0; frame < 3; ++frame) {
                painted.draw(whole_sample);
                unpainted.draw(whole_sample);
                CHECK(painted.drawn.items == unpainted.drawn.items);
            }
        }
    }

    TEST_CASE("an idle screen asks for no frame")
    {
        Screen screen;

        screen.draw(whole_sample);

        CHECK(screen.drawn.next_frame_ms == -1);
    }
}

TEST_SUITE("kit controls")
{
    TEST_CASE("pressing a button tells the screen once, in the next frame")
    {
        Screen screen;
        int pressed = 0;
        auto draw = page([&](Kit& kit) { pressed += kit.button("go", "Go"); });
        screen.draw(draw);

        screen.click_named(Role::button, "Go", draw);
        screen.draw(draw);

        CHECK(pressed == 1);
    }

    TEST_CASE("a disabled button does not fire, and says why in sight and in its description")
    {
        Screen screen;
        bool pressed = false;
        auto draw =
            page([&](Kit& kit) { pressed |= kit.button("go", "Go", {.why_not = "A contact is missing."}); });
        screen.draw(draw);

        screen.click("go", draw);

        CHECK_FALSE(pressed);
        CHECK((screen.need("go").flags & disabled) != 0);
        CHECK(screen.need("go").description == "A contact is missing.");
        CHECK(screen.find(Role::text, "A contact is missing."));
    }

    TEST_CASE("a field returns what was typed once, and shows it at once")
    {
        Screen screen;
        std::vector<std::string> typed;
        auto draw = page([&](Kit& kit) {
            if (auto text = kit.text_field({.key = "name", .label = "Name", .value = "Ada"}))
                typed.push_back(*text);
        });

        screen.type("name", "Ada L", draw);
        CHECK(screen.need("name").value == "Ada L");
        screen.draw(draw);

        CHECK(typed == std::vector<std::string>{"Ada L"});
    }

    TEST_CASE("typing what is already there is no change, and a disabled field takes nothing")
    {
        Screen screen;
        bool changed = false;
        auto draw = page([&](Kit& kit) {
            changed |= kit.text_field({.key = "same", .label = "Same", .value = "x"}).has_value();
            changed |=
                kit.text_field({.key = "off", .label = "Off", .value = "x", .why_not = "Later."}).has_value();
        });

        screen.type("same", "x", draw);
        screen.type("off", "y", draw);

        CHECK_FALSE(changed);
        CHECK(screen.need("off").value == "x");
    }

    TEST_CASE("the error of a field is painted, described, and marks it as invalid")
    {
        Screen screen;

        screen.draw(page([](Kit& kit) {
            kit.text_field(
                {.key = "mail", .label = "Mail", .hint = "Work address", .error = "No domain.", .required = true
                }
            );
        }));

        const Item& field = screen.need("mail");
        CHECK(field.description == "No domain.\nWork address");
        CHECK((field.flags & invalid) != 0);
        CHECK((field.flags & required) != 0);
        CHECK(screen.shows("No domain."));
        CHECK(screen.shows("Work address"));
        CHECK(field.rect.height >= 44);
    }

    TEST_CASE("a date keeps its value for the page and is painted as the reader writes it")
    {
        Screen screen;

        auto done = sample::Done{};
        screen.draw(whole_sample);
        CHECK(screen.need("contact-since").value == "2021-05-01");
        CHECK(screen.need("contact-since").input_kind == InputKind::date);

        screen.type("contact-since", "2021-06-02", [&](Kit& kit) { done = sample::draw(kit); });
        CHECK(done.date == "2021-06-02");
    }

    TEST_CASE("a choice whose text is longer than its field grows with it, and paints all of it")
    {
        Screen screen;
        const Option options[] = {
            {"short", "Spring"}, {"long", "September 2026, Frontier Accelerate for Marketplace"}
        };
        auto draw = [&](Text value, float width) {
            screen.draw(page([&](Kit& kit) {
                kit.choice(
                    {.key = "rules", .label = "Rules", .value = value, .options = options, .width = width}
                );
            }));
            return screen.need("rules").rect.height;
        };

        auto one_line = draw("long", 600);
        auto letters = screen.vertices();
        CHECK(draw("short", 260) == one_line);
        CHECK(draw("long", 260) == one_line + screen.need("rules").line_height);
        CHECK(screen.vertices() == letters);
    }

    TEST_CASE("a choice, a check box and segments return the new value")
    {
        Screen screen;
        std::optional<std::string> chosen, segment;
        std::optional<bool> agreed;
        const Option options[] = {{"a", "First"}, {"b", "Second"}};
        auto draw = page([&](Kit& kit) {
            if (auto value =
                    kit.choice({.key = "choice", .label = "Choice", .value = "a", .options = options}))
                chosen = value;
            if (auto value =
                    kit.segmented({.key = "parts", .label = "Parts", .value = "a", .options = options}))
                segment = value;
            if (auto value = kit.checkbox({.key = "agreed", .label = "Agreed"})) agreed = value;
        });

        screen.type("choice", "b", draw);
        screen.type("agreed", "true", draw);
        CHECK((screen.need("agreed").flags & checked) != 0);
        screen.click("parts/b", draw);

        CHECK(chosen == "b");
        CHECK(segment == "b");
        CHECK(agreed == true);
        CHECK((screen.need("parts/a").flags & Flag::pressed) != 0);
    }

    TEST_CASE("segments that may not be chosen say why once")
    {
        Screen screen;
        const Option options[] = {{"a", "First"}, {"b", "Second"}};

        screen.draw(page([&](Kit& kit) {
            kit.segmented(
                {.key = "parts", .label = "Parts", .value = "a", .options = options, .why_not = "Decided in May."
                }
            );
        }));

        auto count = std::count_if(screen.drawn.items.begin(), screen.drawn.items.end(), [](const Item& item) {
            return item.name == "Decided in May.";
        });
        CHECK(count == 1);
        CHECK((screen.need("parts/b").flags & disabled) != 0);
    }

    TEST_CASE("pressing a link into the page tells where to go; one that leaves is the browser's business")
    {
        Screen screen;
        auto draw = page([](Kit& kit) {
            kit.link("inside", "Offers", "/offers");
            kit.link("outside", "Guide", "https://example.com/");
        });

        CHECK(screen.click("inside", draw).followed == "/offers");
        CHECK(screen.click("outside", draw).followed.empty());
        CHECK(screen.need("outside").value == "https://example.com/");
    }

    TEST_CASE("a disclosure opens and closes, and its button says which")
    {
        Screen screen;
        auto draw = page([](Kit& kit) { kit.disclosure("why", "Why?", [&] { kit.paragraph("Because."); }); });
        screen.draw(draw);
        CHECK_FALSE(screen.shows("Because."));
        CHECK((screen.need("why").flags & collapsed) != 0);

        screen.click("why", draw);
        CHECK(screen.shows("Because."));
        CHECK((screen.need("why").flags & expanded) != 0);

        screen.draw(draw);
        CHECK(screen.shows("Because."));
        screen.click("why", draw);
        CHECK_FALSE(screen.shows("Because."));
    }

    TEST_CASE("the focus ring is painted only when the browser would show one")
    {
        Screen screen;
        auto draw = page([](Kit& kit) { kit.button("go", "Go"); });
        screen.draw(draw);
        int plain = screen.vertices();

        screen.interact(
            {.clicks = {}, .edits = {}, .hovered = "", .pressed = "", .focused = "go", .focus_visible = false},
            draw
        );
        CHECK(screen.vertices() == plain);
        screen.interact(
            {.clicks = {}, .edits = {}, .hovered = "", .pressed = "", .focused = "go", .focus_visible = true},
            draw
        );
        CHECK(screen.vertices() > plain);
    }

    TEST_CASE("a screen can ask for the focus")
    {
        Screen screen;

        screen.draw(page([](Kit& kit) {
            kit.text_field({.key = "name", .label = "Name"});
            kit.focus("name");
        }));

        CHECK(screen.drawn.focus == "name");
    }
}

TEST_SUITE("kit layout")
{
    TEST_CASE("a table has a row of column headers where it fits, and blocks with labels where it does not")
    {
        Screen wide(900, 600), narrow(360, 600);
        const Column columns[] = {{"Offer", 2}, {"State", 1}};
        auto draw = page([&](Kit& kit) {
            kit.table("offers", "Offers", columns, [&] {
                kit.table_row("offer-1", [&] {
                    kit.cell("Backup");
                    kit.cell("Live");
                });
            });
        });

        wide.draw(draw);
        narrow.draw(draw);

        CHECK(wide.find(Role::column_header, "State"));
        CHECK(wide.need(Role::text, "Backup").rect.y == wide.need(Role::text, "Live").rect.y);
        CHECK_FALSE(narrow.find(Role::column_header, "State"));
        CHECK(narrow.find(Role::text, "State"));
        CHECK(narrow.need(Role::text, "Backup").rect.y < narrow.need(Role::text, "Live").rect.y);
    }

    TEST_CASE("cards of one line are equally high")
    {
        Screen screen(1000, 600);

        screen.draw(page([](Kit& kit) {
            kit.columns(240, [&] {
                kit.card("low", "Low", [&] { kit.paragraph("One line."); });
                kit.card("high", "High", [&] {
                    for (const char* text : {"One", "Two", "Three"}) kit.paragraph(text);
                });
            });
        }));

        const Rect low = screen.need("low").rect, high = screen.need("high").rect;
        CHECK(low.y == high.y);
        CHECK(low.height == high.height);
        CHECK(low.width == high.width);
    }

    TEST_CASE("columns become one below the other when there is no room for two")
    {
        auto draw = page([](Kit& kit) {
            kit.columns(240, [&] {
                kit.card("one", "One", [&] { kit.paragraph("1"); });
                kit.card("two", "Two", [&] { kit.paragraph("2"); });
            });
        });
        // The margins of a narrow page are 16 at each side, the gap is 16.
        Screen just(16 + 240 + 16 + 240 + 16, 600), below(16 + 240 + 16 + 240 + 15, 600);

        just.draw(draw);
        below.draw(draw);

        CHECK(just.need("one").rect.y == just.need("two").rect.y);
        CHECK(below.need("one").rect.y < below.need("two").rect.y);
    }

    TEST_CASE("things in a row are centred on each other and wrap when the row is full")
    {
        Screen screen(360, 600);

        screen.draw(page([](Kit& kit) {
            kit.row([&] {
                kit.badge("New", Tone::info);
                kit.button("first", "First");
                kit.button("second", "A second button with a long label");
            });
        }));

        const Rect badge = screen.need(Role::text, "New").rect, first = screen.need("first").rect;
        CHECK(badge.y + badge.height / 2 == doctest::Approx(first.y + first.height / 2));
        CHECK(screen.need("second").rect.y >= first.y + first.height);
        CHECK(screen.need("second").rect.x == doctest::Approx(16));
    }

    TEST_CASE("what is pushed right ends where the row ends")
    {
        Screen screen(800, 600);

        screen.draw(page([](Kit& kit) {
            kit.card("card", "", [&] {
                kit.row([&] {
                    kit.button("left", "Left");
                    kit.push_right();
                    kit.button("right", "Right");
                });
            });
        }));

        const Rect right = screen.need("right").rect;
        CHECK(right.x + right.width == doctest::Approx(800 - 24 - 20));
        CHECK(screen.need("left").rect.x == doctest::Approx(24 + 20));
    }

    TEST_CASE("the name of a text has its line breaks as they are painted")
    {
        Screen screen(360, 600);

        screen.draw(page([](Kit& kit) {
            kit.paragraph("Un texte assez long pour être coupé au moins une fois ici.");
        }));

        const Item& text =
            screen.need(Role::text, "Un texte assez long pour être coupé au moins une fois ici.");
        auto words = text.name.view();
        auto breaks = std::count(words.begin(), words.end(), '\n');
        CHECK(breaks >= 1);
        CHECK(text.rect.height == doctest::Approx(text.line_height * static_cast<float>(breaks + 1)));
    }

    TEST_CASE("big tables come in sheets, and the buttons turn them")
    {
        Screen screen;
        RowsWindow window;
        auto draw = page([&](Kit& kit) {
            window = kit.rows_window("journal", 101, 50);
            kit.turn_rows("journal", window, "Back", "On", "1 to 50 of 101");
        });
        screen.draw(draw);
        CHECK(window.first == 0);
        CHECK(window.end == 50);
        CHECK_FALSE(screen.find(Role::button, "Back"));

        screen.click_named(Role::button, "On", draw);
        screen.click_named(Role::button, "On", draw);
        CHECK(window.first == 100);
        CHECK(window.end == 101);
        CHECK_FALSE(screen.find(Role::button, "On"));

        screen.click_named(Role::button, "Back", draw);
        CHECK(window.first == 50);
    }

    TEST_CASE("one sheet needs no buttons")
    {
        Screen screen;

        screen.draw(page([&](Kit& kit) {
            kit.turn_rows("few", kit.rows_window("few", 50, 50), "Back", "On", "50");
        }));

        CHECK_FALSE(screen.find(Role::button, "On"));
    }
}

TEST_SUITE("kit frame")
{
    TEST_CASE("the navigation is a column from 1000 pixels, narrow from 600, and behind a button below that")
    {
        Screen screen(1000, 900);
        auto width_of_column = [&](float width) {
            screen.viewport.width = width;
            screen.draw(whole_sample);
            const Item* navigation = screen.find("frame-places");
            return navigation ? navigation->rect.width : 0;
        };

        CHECK(width_of_column(1000) == 232);
        CHECK(width_of_column(999) == 104);
        CHECK(width_of_column(600) == 104);
        CHECK(width_of_column(599) == 0);
        CHECK(screen.find(Role::button, "Ouvrir le menu"));
    }

    TEST_CASE("where the window is too low for all places, they go behind the button instead of being cut off")
    {
        Screen screen(1280, 400);

        screen.draw(whole_sample);

        CHECK(screen.find(Role::button, "Ouvrir le menu"));
        CHECK_FALSE(screen.find("frame-places"));
    }

    TEST_CASE("the place one is in is marked as current")
    {
        Screen screen(1280, 900);

        screen.draw(whole_sample);

        CHECK((screen.need(Role::link, "Avantages").flags & current) != 0);
        CHECK((screen.need(Role::link, "Offres").flags & current) == 0);
    }

    TEST_CASE("the open menu covers the page, and closing it brings the page back")
    {
        Screen screen(390, 844);
        screen.draw(whole_sample);
        float height = screen.drawn.content_height;

        screen.click("frame-menu", whole_sample);
        CHECK(screen.drawn.focus == "frame-menu-close");
        CHECK(screen.find(Role::link, "Réglages et données"));
        CHECK_FALSE(screen.find("activate"));
        CHECK(screen.drawn.content_height == height);

        screen.click("frame-menu-close", whole_sample);
        CHECK(screen.drawn.focus == "frame-menu");
        CHECK_FALSE(screen.find("frame-places"));
        CHECK(screen.find("activate"));
    }

    TEST_CASE("nothing behind the open menu can be pressed")
    {
        Screen screen(390, 844);
        sample::Done done;
        screen.click("frame-menu", whole_sample);

        screen.click("activate", [&](Kit& kit) { done = sample::draw(kit); });

        CHECK_FALSE(done.activated);
    }

    TEST_CASE("a place chosen from the menu is followed, and the menu is gone once one is there")
    {
        Screen screen(390, 844);
        auto frame_in = [&](std::string_view place) {
            return [place](Kit& kit) {
                kit.frame(
                    {.name = "Palier",
                     .places = sample::places(),
                     .current = place,
                     .navigation_name = "Places",
                     .menu_label = "Menu",
                     .close_label = "Close"},
                    [] {}
                );
                kit.page(place, [&] { kit.heading(1, "Here"); });
            };
        };
        screen.click("frame-menu", frame_in("overview"));

        CHECK(screen.click("place-offers", frame_in("overview")).followed == "/offers");
        screen.draw(frame_in("offers"));

        CHECK(screen.find(Role::heading, "Here"));
        CHECK_FALSE(screen.find("frame-places"));
    }

    TEST_CASE("a menu that is higher than the window scrolls with the page")
    {
        Screen screen(320, 256);
        screen.draw(whole_sample);

        screen.click("frame-menu", whole_sample);

        const Item& last = screen.need("place-settings");
        CHECK(last.layer == Layer::page);
        CHECK(last.rect.y + last.rect.height <= screen.drawn.content_height);
    }
}

TEST_SUITE("kit drawings")
{
    TEST_CASE("the stair says in words where one stands, and marks the landing, in every width")
    {
        for (float width : {360.0f, 1032.0f}) {
            Screen screen(width, 900);

            screen.draw(whole_sample);

            CHECK(screen.find(Role::image, "Palier 3 sur 6"));
            const Item& label = screen.need(Role::text, "Palier 3");
            CHECK((screen.drawn.items[static_cast<std::size_t>(label.parent)].flags & current) != 0);
            CHECK(screen.shows("seuil inconnu"));
        }
    }

    TEST_CASE("a meter tells its value, kept between 0 and 100")
    {
        Screen screen;

        screen.draw(page([](Kit& kit) {
            kit.meter("under", "Under", -1, "");
            kit.meter("half", "Half", 0.5f, "");
            kit.meter("over", "Over", 7, "");
        }));

        CHECK(screen.need("under").value == "0");
        CHECK(screen.need("half").value == "50");
        CHECK(screen.need("over").value == "100");
    }

    TEST_CASE("every line of a reason tree says its outcome in words, however deep it is")
    {
        Screen screen(320, 600);
        List<ReasonLine> lines;
        for (int depth = 0; depth < 12; ++depth)
            lines.push_back({Outcome::unknown, "unknown", "Reason " + std::to_string(depth), "R1", depth});

        screen.draw(page([&](Kit& kit) { kit.reasons("why", "Reasons", lines); }));

        auto outcomes =
            std::count_if(screen.drawn.items.begin(), screen.drawn.items.end(), [](const Item& item) {
                return item.role == Role::image && item.name == "unknown";
            });
        CHECK(outcomes == 12);
        CHECK(screen.need(Role::text, "Reason 11").rect.x + 60 < 320);
    }
}

TEST_CASE("how much of the way to a landing is done is painted on it, at both widths, and not on one that is "
          "reached")
{
    auto vertices = [](float width, StepState state, float way) {
        Screen screen{width};
        screen.draw([&](Kit& kit) {
            kit.page("page", [&] {
                List<Step> steps{{"One", "", StepState::current}, {"Two", "", state, way}};
                kit.tier_ladder("ladder", "Two landings", steps);
            });
        });
        return screen.vertices();
    };

    for (float width : {150.0F, 800.0F}) {
        CAPTURE(width);
        CHECK(vertices(width, StepState::next, 0.5F) > vertices(width, StepState::next, 0));
        CHECK(vertices(width, StepState::reached, 0.5F) == vertices(width, StepState::reached, 0));
    }
}

TEST_CASE("a stair lies on its side where a figure would have to be broken under its landing")
{
    auto is_upright = [](const char* label, float width) {
        Screen screen{width};
        screen.draw([&](Kit& kit) {
            kit.page("page", [&] {
                std::vector<Step> steps(9, Step{label, "", StepState::ahead});
                kit.tier_ladder("ladder", "Nine landings", steps);
            });
        });
        std::vector<Item> landings;
        for (const auto& item : screen.drawn.items)
            if (item.role == Role::list_item) landings.push_back(item);
        REQUIRE(landings.size() == 9);
        return landings[0].rect.x != landings[8].rect.x;
    };

    CHECK(is_upright("USD 100", 1000));
    CHECK_FALSE(is_upright("USD\u00a0100,000,000,000", 1000));
    CHECK_FALSE(is_upright("USD 100", 500));
}

}  // namespace palier::ui
