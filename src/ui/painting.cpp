#include "ui/painting.h"

#include <initializer_list>

namespace palier::ui {

Painting::Painting()
{
    atlas_.TexDesiredFormat = ImTextureFormat_Alpha8;
    shared_.FontAtlas = &atlas_;
    ImFontAtlasAddDrawListSharedData(&atlas_, &shared_);
    // As ImGuiStyle has it.
    shared_.CurveTessellationTol = 1.25f;
    shared_.SetCircleTessellationMaxError(0.30f);
    shared_.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedLinesUseTex |
                           ImDrawListFlags_AntiAliasedFill;
}

void Painting::begin_frame(ImVec2 size, float margin)
{
    // `true`: textures can change at any time. Also while there is no renderer: layout needs the glyphs all the same.
    ImFontAtlasUpdateNewFrame(&atlas_, ++frames_, true);
    shared_.ClipRectFullscreen = {-margin, -margin, size.x + margin, size.y + margin};
    for (ImDrawList* list : {&page_, &frame_}) {
        list->_ResetForNewFrame();
        list->PushTexture(atlas_.TexRef);
        list->PushClipRectFullScreen();
    }
}

void Painting::end_frame()
{
    for (ImDrawList* list : {&page_, &frame_}) list->_PopUnusedDrawCmd();
}

void Painting::forget_textures()
{
    for (ImTextureData* texture : atlas_.TexList) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
}

}  // namespace palier::ui
