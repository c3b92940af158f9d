// What a frame looks like, in vertices and textures: Dear ImGui's drawing half, which needs no context, windows or input.
#pragma once

#include <imgui.h>
#include <imgui_internal.h>

namespace palier::ui {

class Painting {
public:
    Painting();
    Painting(const Painting&) = delete;
    Painting& operator=(const Painting&) = delete;

    // ---- For the kit: all lengths are device pixels ----

    ImFontAtlas& fonts() { return atlas_; }
    // Empties both lists; what is drawn into them is clipped `margin` outside of the size. After the fonts were added.
    void begin_frame(ImVec2 size, float margin);
    void end_frame();

    // ---- For the kit, which draws them, and for a renderer, which shows them, after end_frame: the frame over the page ----

    ImDrawList& page() { return page_; }
    ImDrawList& frame() { return frame_; }

    // ---- For a renderer ----

    // What the commands of the lists refer to, one byte for each pixel; each with a request in its status, to be carried out before the
    // lists are shown: see ImTextureData. Layout does not need them: without a renderer the requests just stay.
    const ImVector<ImTextureData*>& textures() const { return atlas_.TexList; }
    // The renderer has lost every texture: in the next frame all are asked for anew.
    void forget_textures();

private:
    // In this order: the lists leave the shared data when they end, and so does the atlas.
    ImDrawListSharedData shared_;
    ImFontAtlas atlas_;
    ImDrawList page_{&shared_}, frame_{&shared_};
    int frames_ = 0;
};

}  // namespace palier::ui
