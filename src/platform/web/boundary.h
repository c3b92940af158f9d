// Every function that crosses between C++ and the page, in both directions. web/boundary.ts is the typed twin.
//
// All strings are UTF-8, zero-terminated; a pointer that C++ passes is valid during the call only; a string that the page passes is
// copied by the called function. All lengths are CSS pixels unless said. Dates are "2021-06-01". Keys are ui::Item::key.
//
// The page asks for a frame after every call below but palier_frame; C++ need not. What C++ asks of the page during a call is read
// at once (so no pointer outlives the call) and done when the call has returned, in the order asked: the page's events never
// arrive in the middle of a C++ function. Only the painting is done at once, too, from C++'s own memory: it causes no event.
#pragma once

#include <cstdint>

extern "C" {

// ---- The page calls these (exported from the module as _palier_...; also exported: _malloc, _free) ------------------------

// Once, before any other but palier_add_asset and palier_add_font. `settings_json` what page.saveSettings was given last, null on
// a first visit or with storage switched off; `browser_language` the tag that the browser prefers, "fr-CA"; `path` the
// place of the address bar, "/offers/offer-1", "/" when it names none; `today` the civil date of the machine.
void palier_start(const char* settings_json, const char* browser_language, const char* path, const char* today);

// Bundled files (assets/), before palier_start: name as in assets/, "programmes/marketplace-rewards/2021-05.json".
void palier_add_asset(const char* name, const char* text);
// Fonts, before palier_start: weight 400 or 600; the bytes are copied.
void palier_add_font(int weight, const void* bytes, int length);

// What the journal holds, once, after palier_start: a JSON array of entries, oldest first, "[]" when new; or why it cannot be
// read (entries null; `failure`: "unavailable", "corrupt", "newer", "blocked", else null). Until then the page shows a
// waiting state. After a failure the page writes nothing: every page.append is answered "unavailable".
void palier_load_journal(const char* entries_json, const char* failure);

// The answer to page.append, once each, in order: null when the transaction is complete, else a code: "quota", "closed",
// "sequence" (another tab wrote first), "unavailable", "failed". `sequence` the one that the batch leads to.
// After a failure nothing of the batch is kept, and batches sent before that was known fail with the same code. Trying again
// begins with the batch that failed first, or with one of everything since the last success.
void palier_append_done(double sequence, const char* failure);

// Draws one frame. Returns what is due next, in milliseconds: 0 at the next animation frame, -1 nothing, else a timer.
// The canvas has round(viewport * device_pixel_ratio) pixels. Also called within a click, so that what a click asks for
// (the clipboard, a file) still counts as the person's own doing.
double palier_frame(float viewport_width, float viewport_height, float scroll_y, float device_pixel_ratio);

// Every texture went with a WebGL context that was lost; now there is a new one. The next frame hands over all of them again.
void palier_forget_textures(void);

// Also Enter and Space, by way of the element; never for disabled items. A link to a path comes here too, and C++ answers with
// page.navigate; other links are the browser's.
void palier_click(const char* key);
// A field, choice or check box ("true"/"false") has this value now.
void palier_input(const char* key, const char* value);
// Null: none. Only links, controls and fields.
void palier_hover(const char* key);
// Pointer down on it; null: up or cancelled.
void palier_press(const char* key);
// Null: none. `visible`: draw the focus ring (:focus-visible).
void palier_focus(const char* key, int visible);

// Back, Forward, a typed address.
void palier_navigate(const char* path);
// What is in force now; first after palier_start.
void palier_set_appearance(int dark, int high_contrast, int reduced_motion);
// After midnight.
void palier_set_today(const char* today);
// A file that a person chose or dropped. `bytes` is copied; over the size limit of 32 MB the page passes length only, bytes null;
// a file that cannot be read has bytes null and length -1.
void palier_import(const char* file_name, const void* bytes, double length);
void palier_storage_state(const char* json);  // {"persisted":true,"usage":123,"quota":456} or {} when not told

// ---- C++ calls these (methods of Module.page, typed in web/boundary.ts) --------------------------------------------------
//
// Strings cross as pointers and the page decodes them, so that an EM_JS body is the call alone: { Module.page.setTitle(title); }
//
// page.items(pointer, count, contentHeight)   the items changed: `count` structs of PageItem
// page.append(batchJson)                      one transaction: see docs/storage.md; answered by palier_append_done
// page.saveSettings(json)                     kept for the next palier_start; nothing happens when storage is switched off
// page.download(name, mime, text)             a file for the person
// page.chooseFile(accept)                     opens the file dialog; answered by palier_import, or not at all
// page.navigate(path, replace)                address bar and history; a new place starts at its top
// page.setTitle(title) page.setLanguage(language) page.setTheme("auto"|"light"|"dark") page.setTextScale(percent)
// page.announce(text, assertive)              read aloud
// page.copy(text)                             to the clipboard
// page.reload()                               after a sequence mismatch
// page.requestPersistence()                   ask the browser to keep the data; answered by palier_storage_state
// page.focus(key)                             move the focus (after navigation to the heading, to the first wrong field); the
//                                             item may be one of the next frame
//
// The painting of a frame, done at once and in this order; without WebGL nothing is done, and C++ need not know. Lengths are device pixels.
// page.texture(id, width, height, pixels)     make a texture of one byte for each pixel, how much of it is covered; ids are never used again
// page.textureUpdate(id, x, y, width, height, pixels, pitch)   this part is new; `pitch` bytes lie between the starts of two rows
// page.textureGone(id)                        nothing will be drawn with it
// page.shapes(vertices, vertexCount, indices, indexCount)      what page.draw draws from, until the next one: vertices of 20 bytes
//                                             (place: two floats from the top left; place in the texture: two floats from 0 to 1; colour:
//                                             bytes of red, green, blue, alpha) and indices of 32 bits
// page.draw(texture, left, top, right, bottom, firstIndex, indexCount)   triangles, over what was drawn before, within this rectangle only

// What page.items reads: 18 words of 32 bits. Strings are pointers to UTF-8, null for empty.
struct PageItem {
    std::uint32_t role, layer;
    std::int32_t parent;
    std::uint32_t level, flags, input_kind;
    float x, y, width, height, font_size, line_height;
    const char *key, *name, *value, *description;
    const char* options;  // "id\tlabel\n" for each
    const char* autocomplete;
};
}
