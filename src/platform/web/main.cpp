// The app in the browser: one object, made by palier_start, behind the functions of boundary.h.
#include <emscripten.h>
#include <unistd.h>

#include <chrono>
#include <cmath>
#include <cstring>
#include <memory>
#include <optional>

#include "platform/web/boundary.h"
#include "platform/web/page.h"
#include "ui/application.h"
#include "json/journal_codec.h"
#include "json/settings_codec.h"

namespace palier::web {

namespace {

constexpr Date first_day_ever{};

// What arrives before palier_start.
struct Bundle {
    Assets assets;
    struct Font {
        int weight;
        std::vector<unsigned char> bytes;
    };
    std::vector<Font> fonts;
};

Id make_fresh_id()
{
    constexpr char letters[] = "abcdefghijklmnopqrstuvwxyz234567";  // 32: five bits each, no bias
    unsigned char random[10] = {};
    getentropy(random, sizeof random);
    Id id;
    for (auto byte : random) id += letters[byte & 31];
    return id;
}

Date read_today(const char* today)
{
    return read_date(today ? today : "").value_or(first_day_ever);
}

std::int64_t now()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

class Program {
public:
    Program(
        Bundle bundle, const char* settings_json, const char* browser_language, const char* path, const char* today
    )
        : library_{read_library(bundle.assets)}, today_{read_today(today)},
          store_{library_.editions, page_, {[this] { return today_; }, now, make_fresh_id}},
          application_{
              library_,
              store_,
              page_,
              kit_,
              {[this] { return today_; }, now},
              read_settings(settings_json ? settings_json : "", browser_language ? browser_language : ""),
              path ? path : "/"
          }
    {
        for (const auto& font : bundle.fonts) kit_.add_font(font.weight, font.bytes);
    }

    void load(const char* entries_json, const char* failure)
    {
        if (failure) return store_.load_failed(fail(failure));
        auto entries = read_entries(entries_json ? entries_json : "[]");
        if (!entries) return store_.load_failed(entries.error());
        store_.load(*std::move(entries));
    }

    double frame(float width, float height, float scroll_y, float pixel_ratio)
    {
        auto interaction = interaction_;
        interaction_.clicks.clear();
        interaction_.edits.clear();
        auto drawn =
            application_.frame({width, height, scroll_y, pixel_ratio}, std::move(interaction), appearance_);
        page_.show_painting(kit_.painting());
        page_.show_items(std::move(drawn.items), drawn.content_height);
        return drawn.next_frame_ms;
    }

    void import(const char* name, const void* bytes, double length)
    {
        std::string_view file = name ? name : "";
        if (length < 0)
            application_.import_unreadable(file);
        else if (!bytes)
            application_.import_too_large(file, length);
        else
            application_.import(file, {static_cast<const char*>(bytes), static_cast<std::size_t>(length)});
    }

    void forget_textures() { kit_.painting().forget_textures(); }

    Page& page() { return page_; }
    ui::Interaction& interaction() { return interaction_; }
    ui::Application& application() { return application_; }
    void set_today(const char* today) { today_ = read_today(today); }
    void set_appearance(bool dark, bool high_contrast, bool reduced_motion)
    {
        appearance_.dark = dark;
        appearance_.high_contrast = high_contrast;
        appearance_.reduced_motion = reduced_motion;
    }

private:
    Library library_;
    Date today_;
    Page page_;
    Store store_;
    ui::Kit kit_;
    ui::Application application_;
    ui::Interaction interaction_;
    ui::Appearance appearance_;
};

Bundle bundle;
std::unique_ptr<Program> program;

std::string text_of(const char* text)
{
    return text ? text : "";
}

}  // namespace

}  // namespace palier::web

using palier::web::bundle;
using palier::web::program;
using palier::web::text_of;

extern "C" {

EMSCRIPTEN_KEEPALIVE void palier_add_asset(const char* name, const char* text)
{
    bundle.assets.insert_or_assign(text_of(name), text_of(text));
}

EMSCRIPTEN_KEEPALIVE void palier_add_font(int weight, const void* bytes, int length)
{
    const auto* first = static_cast<const unsigned char*>(bytes);
    bundle.fonts.push_back({weight, {first, first + length}});
}

EMSCRIPTEN_KEEPALIVE void
palier_start(const char* settings_json, const char* browser_language, const char* path, const char* today)
{
    program = std::make_unique<palier::web::Program>(
        std::exchange(bundle, {}), settings_json, browser_language, path, today
    );
}

EMSCRIPTEN_KEEPALIVE void palier_load_journal(const char* entries_json, const char* failure)
{
    program->load(entries_json, failure);
}

EMSCRIPTEN_KEEPALIVE void palier_append_done(double, const char* failure)
{
    program->page().append_done(failure);
}

EMSCRIPTEN_KEEPALIVE double palier_frame(float width, float height, float scroll_y, float device_pixel_ratio)
{
    return program->frame(width, height, scroll_y, device_pixel_ratio);
}

EMSCRIPTEN_KEEPALIVE void palier_forget_textures(void)
{
    program->forget_textures();
}

EMSCRIPTEN_KEEPALIVE void palier_click(const char* key)
{
    program->interaction().clicks.push_back(text_of(key));
}

EMSCRIPTEN_KEEPALIVE void palier_input(const char* key, const char* value)
{
    program->interaction().edits.emplace_back(text_of(key), text_of(value));
}

EMSCRIPTEN_KEEPALIVE void palier_hover(const char* key)
{
    program->interaction().hovered = text_of(key);
}

EMSCRIPTEN_KEEPALIVE void palier_press(const char* key)
{
    program->interaction().pressed = text_of(key);
}

EMSCRIPTEN_KEEPALIVE void palier_focus(const char* key, int visible)
{
    program->interaction().focused = text_of(key);
    program->interaction().focus_visible = visible != 0;
}

EMSCRIPTEN_KEEPALIVE void palier_navigate(const char* path)
{
    program->application().navigate(text_of(path));
}

EMSCRIPTEN_KEEPALIVE void palier_set_appearance(int dark, int high_contrast, int reduced_motion)
{
    program->set_appearance(dark != 0, high_contrast != 0, reduced_motion != 0);
}

EMSCRIPTEN_KEEPALIVE void palier_set_today(const char* today)
{
    program->set_today(today);
}

EMSCRIPTEN_KEEPALIVE void palier_import(const char* file_name, const void* bytes, double length)
{
    program->import(file_name, bytes, length);
}

EMSCRIPTEN_KEEPALIVE void palier_storage_state(const char* json)
{
    program->application().storage_state(palier::read_storage_state(text_of(json)));
}

}  // extern "C"
