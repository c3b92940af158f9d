// Stands in for the C++ program in the tests of the page's half: shows the items that a test gives it and notes every call.
// Items are written into memory as boundary.h lays them out. `window.fake` is the test's handle.
const roles = [
    "text", "heading", "link", "button", "toggle", "checkbox", "choice", "text-field", "text-area", "group", "form",
    "navigation", "main", "banner", "list", "list-item", "table", "row", "column-header", "cell", "status", "alert", "image", "progress",
];
const kinds = ["text", "email", "telephone", "date", "decimal", "search"];
const checked = 1 << 1;

export default async function make({ page }) {
    const memory = new Uint8Array(128 << 20);
    const words = new Uint32Array(memory.buffer), numbers = new Float32Array(memory.buffer);
    const encoder = new TextEncoder(), decoder = new TextDecoder();
    let free = 8;

    const allocate = (bytes) => {
        if (free + bytes > memory.length - 16) free = 8; // nothing here lives longer than a frame
        const at = (free + 7) & ~7;
        free = at + bytes;
        return at;
    };
    const give = (text) => {
        if (text === undefined || text === "") return 0;
        const bytes = encoder.encode(text);
        const at = allocate(bytes.length + 1);
        memory.set(bytes, at);
        memory[at + bytes.length] = 0;
        return at;
    };
    const take = (at) => (at === 0 ? null : decoder.decode(memory.subarray(at, memory.indexOf(0, at))));

    const fake = (window.fake = {
        calls: [], // [name, ...arguments]
        items: [],
        height: 2000,
        due: -1,
        values: {}, // what the person entered, by key
        refused: new Set(), // keys whose entries are not taken
        lags: false, // entries are shown a frame later than they could be
        trap: false,
        frames: [], // the arguments of each
        onClick: {}, // key -> what is asked of `ask` in the frame after the click
        onNavigate: null,
        ask: {}, // the methods of Module.page, taking texts
        changed: false,
        redraw() {
            fake.changed = true;
            window.dispatchEvent(new Event("scroll"));
        },
    });
    for (const name of Object.keys(page))
        fake.ask[name] = (...given) => page[name](...given.map((each) => (typeof each === "string" ? give(each) : Number(each))));

    let inside = false;
    const note = (...call) => {
        if (inside) throw new Error(`${call[0]} was called within a frame`);
        fake.calls.push(call);
    };
    let clicked = null, late = null;

    const show = () => {
        const list = fake.items;
        const index = new Map(list.map((item, at) => [item.key, at]));
        const at = allocate(list.length * 72) >> 2;
        list.forEach((item, row) => {
            const value = fake.values[item.key] ?? item.value;
            const flags = (item.flags ?? 0) | (item.role === "checkbox" && value === "true" ? checked : 0);
            const parent = item.parent === undefined ? -1 : index.get(item.parent);
            words.set([roles.indexOf(item.role), item.layer === "frame" ? 1 : 0, parent, item.level ?? 0, flags, Math.max(0, kinds.indexOf(item.kind))], at + row * 18);
            numbers.set([item.x, item.y, item.width, item.height, item.fontSize ?? 16, item.lineHeight ?? 24], at + row * 18 + 6);
            words.set([item.key, item.name, value, item.description, item.options, item.autocomplete].map(give), at + row * 18 + 12);
        });
        page.items(at << 2, list.length, fake.height);
    };

    return {
        HEAPU8: memory,
        _malloc: allocate,
        _free() {},
        _palier_start: (settings, language, path, today) => note("start", take(settings), take(language), take(path), take(today)),
        _palier_add_asset: (name, text) => note("add_asset", take(name), take(text)),
        _palier_add_font: (weight, bytes, length) => note("add_font", weight, length),
        _palier_load_journal: (entries, failure) => note("load_journal", take(entries), take(failure)),
        _palier_append_done: (sequence, failure) => note("append_done", sequence, take(failure)),
        _palier_forget_textures: () => note("forget_textures"),
        _palier_click: (key) => {
            note("click", take(key));
            clicked = take(key);
            fake.changed = true;
        },
        _palier_input: (key, value) => {
            note("input", take(key), take(value) ?? "");
            if (fake.refused.has(take(key))) return;
            (fake.lags ? (late ??= {}) : fake.values)[take(key)] = take(value) ?? "";
            fake.changed = true;
        },
        _palier_hover: (key) => note("hover", take(key)),
        _palier_press: (key) => note("press", take(key)),
        _palier_focus: (key, visible) => note("focus", take(key), visible !== 0),
        _palier_navigate: (path) => {
            note("navigate", take(path));
            fake.onNavigate?.(take(path));
            fake.changed = true;
        },
        _palier_set_appearance: (...given) => note("set_appearance", ...given),
        _palier_set_today: (today) => note("set_today", take(today)),
        _palier_import: (name, bytes, length) => note("import", take(name), bytes === 0 ? null : decoder.decode(memory.slice(bytes, bytes + length)), length),
        _palier_storage_state: (json) => note("storage_state", take(json)),
        _palier_frame: (...given) => {
            if (fake.trap) throw new WebAssembly.RuntimeError("unreachable");
            inside = true;
            fake.frames.push(given);
            if (clicked !== null) {
                const key = clicked;
                clicked = null;
                fake.onClick[key]?.(fake.ask);
            }
            if (fake.changed) {
                fake.changed = false;
                show();
            }
            let { due } = fake;
            if (late) {
                Object.assign(fake.values, late);
                late = null;
                fake.changed = true;
                due = 0;
            }
            inside = false;
            return due;
        },
    };
}
