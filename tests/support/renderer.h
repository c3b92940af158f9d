// A renderer that shows nothing: it carries out every request for a texture.
#pragma once

#include "ui/painting.h"

namespace palier {

inline void answer_texture_requests(ui::Painting& painting)
{
    for (ImTextureData* texture : painting.textures()) {
        bool wanted = texture->Status != ImTextureStatus_WantDestroy;
        texture->SetTexID(wanted ? static_cast<ImTextureID>(texture->UniqueID) : ImTextureID_Invalid);
        texture->SetStatus(wanted ? ImTextureStatus_OK : ImTextureStatus_Destroyed);
    }
}

}  // namespace palier
