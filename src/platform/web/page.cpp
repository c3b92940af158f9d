#include "platform/web/page.h"

#include <emscripten.h>

#include "platform/web/boundary.h"
#include "json/journal_codec.h"

// Strings cross as pointers; the page reads them before the call returns (boundary.h).
// clang-format off
EM_JS(void, page_items, (const void* items, int count, double content_height), { Module.page.items(items, count, content_height); });
EM_JS(void, page_append, (const char* batch), { Module.page.append(batch); });
EM_JS(void, page_save_settings, (const char* json), { Module.page.saveSettings(json); });
EM_JS(void, page_download, (const char* name, const char* mime, const char* text), { Module.page.download(name, mime, text); });
EM_JS(void, page_choose_file, (const char* accept), { Module.page.chooseFile(accept); });
EM_JS(void, page_navigate, (const char* path, int replace), { Module.page.navigate(path, replace); });
EM_JS(void, page_set_title, (const char* title), { Module.page.setTitle(title); });
EM_JS(void, page_set_language, (const char* language), { Module.page.setLanguage(language); });
EM_JS(void, page_set_theme, (const char* theme), { Module.page.setTheme(theme); });
EM_JS(void, page_set_text_scale, (int percent), { Module.page.setTextScale(percent); });
EM_JS(void, page_announce, (const char* text, int assertive), { Module.page.announce(text, assertive); });
EM_JS(void, page_copy, (const char* text), { Module.page.copy(text); });
EM_JS(void, page_reload, (void), { Module.page.reload(); });
EM_JS(void, page_request_persistence, (void), { Module.page.requestPersistence(); });
EM_JS(void, page_focus, (const char* key), { Module.page.focus(key); });
EM_JS(void, page_texture, (int id, int width, int height, const void* pixels), { Module.page.texture(id, width, height, pixels); });
EM_JS(void, page_texture_update, (int id, int x, int y, int width, int height, const void* pixels, int pitch), { Module.page.textureUpdate(id, x, y, width, height, pixels, pitch); });
EM_JS(void, page_texture_gone, (int id), { Module.page.textureGone(id); });
EM_JS(void, page_shapes, (const void* vertices, int vertex_count, const void* indices, int index_count), { Module.page.shapes(vertices, vertex_count, indices, index_count); });
EM_JS(void, page_draw, (int texture, float left, float top, float right, float bottom, int first, int count), { Module.page.draw(texture, left, top, right, bottom, first, count); });
// clang-format on

namespace palier::web {

namespace {

const char* pointer_to(Text text)
{
    return text.empty() ? nullptr : text.c_str();
}

}  // namespace

void Page::append(
    const Entry& entry, const State& before, const State& after, std::function<void(const Result<Done>&)> answer
)
{
    waiting_.push_back(std::move(answer));
    page_append(write_batch(entry.sequence - 1, entry, before, after).c_str());
}

void Page::erase(const Entry& entry, std::function<void(const Result<Done>&)> answer)
{
    waiting_.push_back(std::move(answer));
    page_append(write_erase_batch(entry.sequence - 1, entry).c_str());
}

void Page::append_done(const char* failure)
{
    if (waiting_.empty()) return;
    auto answer = std::move(waiting_.front());
    waiting_.erase(waiting_.begin());
    if (failure)
        answer(fail(failure));
    else
        answer(Done{});
}

void Page::open_path(const std::string& path)
{
    page_navigate(path.c_str(), 0);
}

void Page::replace_path(const std::string& path)
{
    page_navigate(path.c_str(), 1);
}

void Page::show_title(const std::string& title)
{
    page_set_title(title.c_str());
}

void Page::use_language(const std::string& language)
{
    page_set_language(language.c_str());
}

void Page::use_theme(const std::string& theme)
{
    page_set_theme(theme.c_str());
}

void Page::use_text_scale(int percent)
{
    page_set_text_scale(percent);
}

void Page::keep_settings(const std::string& json)
{
    page_save_settings(json.c_str());
}

void Page::download(const std::string& name, const std::string& mime, const std::string& text)
{
    page_download(name.c_str(), mime.c_str(), text.c_str());
}

void Page::choose_file(const std::string& accept)
{
    page_choose_file(accept.c_str());
}

void Page::copy(const std::string& text)
{
    page_copy(text.c_str());
}

void Page::announce(const std::string& text, bool at_once)
{
    page_announce(text.c_str(), at_once ? 1 : 0);
}

void Page::request_persistence()
{
    page_request_persistence();
}

void Page::reload()
{
    page_reload();
}

void Page::focus(const std::string& key)
{
    page_focus(key.c_str());
}

void Page::show_painting(ui::Painting& painting)
{
    for (ImTextureData* texture : painting.textures()) {
        int id = texture->UniqueID;
        if (texture->Status == ImTextureStatus_WantCreate) {
            page_texture(id, texture->Width, texture->Height, texture->GetPixels());
        } else if (texture->Status == ImTextureStatus_WantUpdates) {
            for (const ImTextureRect& part : texture->Updates)
                page_texture_update(
                    id, part.x, part.y, part.w, part.h, texture->GetPixelsAt(part.x, part.y), texture->GetPitch()
                );
        } else if (texture->Status == ImTextureStatus_WantDestroy) {
            page_texture_gone(id);
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
            continue;
        }
        texture->SetTexID(static_cast<ImTextureID>(id));
        texture->SetStatus(ImTextureStatus_OK);
    }

    // As boundary.h says it to the page.
    static_assert(sizeof(ImDrawVert) == 20 && sizeof(ImDrawIdx) == 4);
    for (const ImDrawList* list : {&painting.page(), &painting.frame()}) {
        page_shapes(list->VtxBuffer.Data, list->VtxBuffer.Size, list->IdxBuffer.Data, list->IdxBuffer.Size);
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const ImVec4& clip = command.ClipRect;
            page_draw(
                static_cast<int>(command.GetTexID()),
                clip.x,
                clip.y,
                clip.z,
                clip.w,
                static_cast<int>(command.IdxOffset),
                static_cast<int>(command.ElemCount)
            );
        }
    }
}

void Page::show_items(std::vector<ui::Item> items, float content_height)
{
    if (items == items_ && content_height == content_height_) return;
    items_ = std::move(items);
    content_height_ = content_height;

    std::vector<PageItem> crossing;
    crossing.reserve(items_.size());
    for (std::size_t i = 0; i < items_.size(); ++i) {
        const auto& item = items_[i];
        Text options;
        for (const auto& option : item.options) options += join(option.id, "\t", option.label) + "\n";
        crossing.push_back({
            static_cast<std::uint32_t>(item.role),
            static_cast<std::uint32_t>(item.layer),
            item.parent,
            static_cast<std::uint32_t>(item.level),
            item.flags,
            static_cast<std::uint32_t>(item.input_kind),
            item.rect.x,
            item.rect.y,
            item.rect.width,
            item.rect.height,
            item.font_size,
            item.line_height,
            pointer_to(item.key),
            pointer_to(item.name),
            pointer_to(item.value),
            pointer_to(item.description),
            pointer_to(options),
            pointer_to(item.autocomplete),
        });
    }
    page_items(crossing.data(), static_cast<int>(crossing.size()), static_cast<double>(content_height));
}

}  // namespace palier::web
