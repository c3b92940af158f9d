// What a renderer may rely on.
#include <doctest/doctest.h>

#include <initializer_list>

#include "kit_sample.h"
#include "support/renderer.h"
#include "support/screen.h"

namespace palier::ui {

namespace {

const Screen::Draw whole_sample = [](Kit& kit) { sample::draw(kit); };

// How many textures are in this state.
int count(const Painting& painting, ImTextureStatus status)
{
    int found = 0;
    for (const ImTextureData* texture : painting.textures()) found += texture->Status == status;
    return found;
}

}  // namespace

TEST_SUITE("painting")
{
    TEST_CASE("a renderer is asked for a texture of one byte a pixel, once")
    {
        Screen screen;
        screen.has_renderer = false;
        screen.draw(whole_sample);
        Painting& painting = screen.kit.painting();

        REQUIRE(count(painting, ImTextureStatus_WantCreate) > 0);
        CHECK(painting.textures().back()->BytesPerPixel == 1);
        answer_texture_requests(painting);
        screen.draw(whole_sample);

        CHECK(count(painting, ImTextureStatus_WantCreate) == 0);
        CHECK(count(painting, ImTextureStatus_OK) == 1);
    }

    TEST_CASE("after its textures are lost, a renderer is asked for all of them again")
    {
        Screen screen;
        screen.draw(whole_sample);
        screen.draw(whole_sample);
        Painting& painting = screen.kit.painting();
        CHECK(count(painting, ImTextureStatus_OK) == 1);

        painting.forget_textures();
        screen.has_renderer = false;
        screen.draw(whole_sample);

        CHECK(count(painting, ImTextureStatus_WantCreate) == 1);
        CHECK(painting.textures().Size == 1);
    }

    TEST_CASE("what is drawn refers only to textures that a renderer has by then, also while they grow")
    {
        Screen screen;
        for (float ratio : {1.0f, 2.0f, 4.0f, 1.5f, 6.0f}) {
            screen.viewport.pixel_ratio = ratio;
            screen.draw(whole_sample);

            Painting& painting = screen.kit.painting();
            for (ImDrawList* list : {&painting.page(), &painting.frame()})
                for (const ImDrawCmd& command : list->CmdBuffer) {
                    REQUIRE(painting.textures().contains(command.TexRef._TexData));
                    CHECK(command.GetTexID() != ImTextureID_Invalid);
                }
        }
    }
}

}  // namespace palier::ui
