// The typed twin of src/platform/web/boundary.h: every function that crosses between C++ and the page, in both directions.

import type { PalierModule } from "./emscripten";

// ui::Role, in its order.
export const roles = [
    "text", "heading", "link", "button", "toggle", "checkbox", "choice", "text-field", "text-area", "group", "form",
    "navigation", "main", "banner", "list", "list-item", "table", "row", "column-header", "cell", "status", "alert",
    "image", "progress",
] as const;
export type Role = (typeof roles)[number];

// ui::Layer.
export const layers = ["page", "frame"] as const;
export type Layer = (typeof layers)[number];

// ui::InputKind.
export const inputKinds = ["text", "email", "telephone", "date", "decimal", "search"] as const;
export type InputKind = (typeof inputKinds)[number];

// ui::Flag.
export const Flag = {
    disabled: 1 << 0,
    checked: 1 << 1,
    pressed: 1 << 2,
    expanded: 1 << 3,
    collapsed: 1 << 4,
    current: 1 << 5,
    required: 1 << 6,
    invalid: 1 << 7,
    submit: 1 << 8,
    semibold: 1 << 9,
    monospace_digits: 1 << 10,
} as const;

// ui::Item. Lengths in CSS pixels; on layer "page" relative to the content, on layer "frame" to the viewport.
export interface Item {
    key: string;
    role: Role;
    layer: Layer;
    parent: number; // index in the same list, smaller than its own; -1 for none
    level: number;
    flags: number;
    inputKind: InputKind;
    x: number;
    y: number;
    width: number;
    height: number;
    fontSize: number;
    lineHeight: number;
    name: string;
    value: string;
    description: string;
    options: string; // "id\tlabel\n" for each
    autocomplete: string;
}

export type LoadFailure = "unavailable" | "corrupt" | "newer" | "blocked";
export type AppendFailure = "quota" | "closed" | "sequence" | "unavailable" | "failed";
export type Theme = "auto" | "light" | "dark";

// What C++ asks of the page.
export interface Page {
    items(items: Item[], contentHeight: number): void;
    append(batch: string): void;
    saveSettings(json: string): void;
    download(name: string, mime: string, text: string): void;
    chooseFile(accept: string): void;
    navigate(path: string, replace: boolean): void;
    setTitle(title: string): void;
    setLanguage(language: string): void;
    setTheme(theme: Theme): void;
    setTextScale(percent: number): void;
    announce(text: string, assertive: boolean): void;
    copy(text: string): void;
    reload(): void;
    requestPersistence(): void;
    focus(key: string): void;
}

// What C++ paints with. Lengths are device pixels; the bytes are C++'s own and change after the call.
export interface Painter {
    texture(id: number, width: number, height: number, pixels: Uint8Array): void;
    textureUpdate(id: number, x: number, y: number, width: number, height: number, pixels: Uint8Array, pitch: number): void;
    textureGone(id: number): void;
    shapes(vertices: Uint8Array, indices: Uint8Array): void;
    draw(texture: number, left: number, top: number, right: number, bottom: number, first: number, count: number): void;
}

// A vertex of page.shapes: its place, its place in the texture, its colour.
export const bytesOfVertex = 20;

// The same as Module.page has it: strings are pointers, booleans are 0 and 1.
export interface PageForModule {
    items(pointer: number, count: number, contentHeight: number): void;
    append(batch: number): void;
    saveSettings(json: number): void;
    download(name: number, mime: number, text: number): void;
    chooseFile(accept: number): void;
    navigate(path: number, replace: number): void;
    setTitle(title: number): void;
    setLanguage(language: number): void;
    setTheme(theme: number): void;
    setTextScale(percent: number): void;
    announce(text: number, assertive: number): void;
    copy(text: number): void;
    reload(): void;
    requestPersistence(): void;
    focus(key: number): void;
    texture(id: number, width: number, height: number, pixels: number): void;
    textureUpdate(id: number, x: number, y: number, width: number, height: number, pixels: number, pitch: number): void;
    textureGone(id: number): void;
    shapes(vertices: number, vertexCount: number, indices: number, indexCount: number): void;
    draw(texture: number, left: number, top: number, right: number, bottom: number, first: number, count: number): void;
}

// struct PageItem: 18 words.
export const wordsOfItem = 18;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function readText(heap: Uint8Array, pointer: number): string {
    if (pointer === 0) return "";
    const end = heap.indexOf(0, pointer);
    return decoder.decode(heap.subarray(pointer, end < 0 ? heap.length : end));
}

export function readItems(heap: Uint8Array, pointer: number, count: number): Item[] {
    const words = new Uint32Array(heap.buffer, pointer, count * wordsOfItem);
    const numbers = new Float32Array(heap.buffer, pointer, count * wordsOfItem);
    const items: Item[] = [];
    for (let at = 0; at < words.length; at += wordsOfItem) {
        const word = (offset: number) => words[at + offset] ?? 0;
        const number = (offset: number) => numbers[at + offset] ?? 0;
        const text = (offset: number) => readText(heap, word(offset));
        items.push({
            role: roles[word(0)] ?? "text",
            layer: layers[word(1)] ?? "page",
            parent: word(2) | 0,
            level: word(3),
            flags: word(4),
            inputKind: inputKinds[word(5)] ?? "text",
            x: number(6),
            y: number(7),
            width: number(8),
            height: number(9),
            fontSize: number(10),
            lineHeight: number(11),
            key: text(12),
            name: text(13),
            value: text(14),
            description: text(15),
            options: text(16),
            autocomplete: text(17),
        });
    }
    return items;
}

// The running C++ program. What it asks of the page during a call is done when the call has returned, so that no event of the
// page reaches C++ in the middle of one of its functions. It paints at once: that causes no event, and would be much to copy.
export class Program {
    readonly page: PageForModule;
    private module: PalierModule | null = null;
    private inside = 0;
    private draining = false;
    private asked: (() => void)[] = [];

    // `stopped` is told once, when C++ has run into a mistake of its own; nothing is called after that.
    constructor(page: Page, painter: Painter, private readonly stopped: (reason: unknown) => void) {
        const text = (pointer: number) => (this.module ? readText(this.module.HEAPU8, pointer) : "");
        const bytes = (pointer: number, length: number) => (this.module?.HEAPU8 ?? new Uint8Array()).subarray(pointer, pointer + length);
        const ask = (action: () => void) => {
            this.asked.push(action);
        };
        this.page = {
            items: (pointer, count, contentHeight) => {
                if (!this.module) return;
                const items = readItems(this.module.HEAPU8, pointer, count);
                ask(() => page.items(items, contentHeight));
            },
            append: (batch) => { const read = text(batch); ask(() => page.append(read)); },
            saveSettings: (json) => { const read = text(json); ask(() => page.saveSettings(read)); },
            download: (name, mime, content) => {
                const [readName, readMime, readContent] = [text(name), text(mime), text(content)];
                ask(() => page.download(readName, readMime, readContent));
            },
            chooseFile: (accept) => { const read = text(accept); ask(() => page.chooseFile(read)); },
            navigate: (path, replace) => { const read = text(path); ask(() => page.navigate(read, replace !== 0)); },
            setTitle: (title) => { const read = text(title); ask(() => page.setTitle(read)); },
            setLanguage: (language) => { const read = text(language); ask(() => page.setLanguage(read)); },
            setTheme: (theme) => {
                const read = text(theme);
                ask(() => page.setTheme(read === "light" || read === "dark" ? read : "auto"));
            },
            setTextScale: (percent) => ask(() => page.setTextScale(percent)),
            announce: (message, assertive) => { const read = text(message); ask(() => page.announce(read, assertive !== 0)); },
            copy: (content) => { const read = text(content); ask(() => page.copy(read)); },
            reload: () => ask(() => page.reload()),
            requestPersistence: () => ask(() => page.requestPersistence()),
            focus: (key) => { const read = text(key); ask(() => page.focus(read)); },
            texture: (id, width, height, pixels) => painter.texture(id, width, height, bytes(pixels, width * height)),
            textureUpdate: (id, x, y, width, height, pixels, pitch) =>
                painter.textureUpdate(id, x, y, width, height, bytes(pixels, (height - 1) * pitch + width), pitch),
            textureGone: (id) => painter.textureGone(id),
            shapes: (vertices, vertexCount, indices, indexCount) =>
                painter.shapes(bytes(vertices, vertexCount * bytesOfVertex), bytes(indices, indexCount * 4)),
            draw: (...given) => painter.draw(...given),
        };
    }

    // `module` is here as soon as it is made; until then every call does nothing.
    connect(module: PalierModule): void {
        this.module = module;
    }

    get running(): boolean {
        return this.module !== null;
    }

    start(settings: string | null, browserLanguage: string, path: string, today: string): void {
        this.call([settings, browserLanguage, path, today], (m, a, b, c, d) => m._palier_start(a, b, c, d));
    }
    addAsset(name: string, content: string): void {
        this.call([name, content], (m, a, b) => m._palier_add_asset(a, b));
    }
    addFont(weight: number, bytes: Uint8Array): void {
        this.call([bytes], (m, at) => m._palier_add_font(weight, at, bytes.length));
    }
    loadJournal(entries: string | null, failure: LoadFailure | null): void {
        this.call([entries, failure], (m, a, b) => m._palier_load_journal(a, b));
    }
    appendDone(sequence: number, failure: AppendFailure | null): void {
        this.call([failure], (m, at) => m._palier_append_done(sequence, at));
    }
    frame(width: number, height: number, scrollY: number, devicePixelRatio: number): number {
        return this.call([], (m) => m._palier_frame(width, height, scrollY, devicePixelRatio)) ?? -1;
    }
    forgetTextures(): void {
        this.call([], (m) => m._palier_forget_textures());
    }
    click(key: string): void {
        this.call([key], (m, at) => m._palier_click(at));
    }
    input(key: string, value: string): void {
        this.call([key, value], (m, a, b) => m._palier_input(a, b));
    }
    hover(key: string | null): void {
        this.call([key], (m, at) => m._palier_hover(at));
    }
    press(key: string | null): void {
        this.call([key], (m, at) => m._palier_press(at));
    }
    focus(key: string | null, visible: boolean): void {
        this.call([key], (m, at) => m._palier_focus(at, visible ? 1 : 0));
    }
    navigate(path: string): void {
        this.call([path], (m, at) => m._palier_navigate(at));
    }
    setAppearance(dark: boolean, highContrast: boolean, reducedMotion: boolean): void {
        this.call([], (m) => m._palier_set_appearance(dark ? 1 : 0, highContrast ? 1 : 0, reducedMotion ? 1 : 0));
    }
    setToday(today: string): void {
        this.call([today], (m, at) => m._palier_set_today(at));
    }
    importFile(name: string, bytes: Uint8Array | null, length: number): void {
        try {
            this.call([name, bytes], (m, a, b) => m._palier_import(a, b, length));
        } catch (reason) {
            if (!(reason instanceof NoMemory)) throw reason;
            this.call([name], (m, at) => m._palier_import(at, 0, -1));
        }
    }
    storageState(json: string): void {
        this.call([json], (m, at) => m._palier_storage_state(at));
    }

    // Calls C++ with copies of the texts and bytes in its memory, then does what it asked of the page meanwhile.
    private call<T>(given: (string | Uint8Array | null)[], run: (m: PalierModule, ...at: number[]) => T): T | null {
        const module = this.module;
        if (!module) return null;
        let answer: T;
        const copies: number[] = [];
        this.inside++;
        try {
            for (const each of given) copies.push(copy(module, each));
            answer = run(module, ...copies);
            for (const at of copies) module._free(at);
        } catch (reason) {
            if (reason instanceof NoMemory) {
                for (const at of copies) module._free(at);
                throw reason;
            }
            // A trap leaves C++ in a state that nobody planned. What is saved is safe; nothing may be written from now on.
            this.module = null;
            this.asked = [];
            this.stopped(reason);
            return null;
        } finally {
            this.inside--;
        }
        this.drain();
        return answer;
    }

    private drain(): void {
        if (this.inside > 0 || this.draining) return;
        this.draining = true;
        try {
            for (let action = this.asked.shift(); action; action = this.asked.shift()) action();
        } finally {
            this.draining = false;
        }
    }
}

class NoMemory extends Error {}

function copy(module: PalierModule, given: string | Uint8Array | null): number {
    if (given === null) return 0;
    const bytes = typeof given === "string" ? encoder.encode(given) : given;
    const at = module._malloc(bytes.length + 1) >>> 0;
    if (at === 0) throw new NoMemory(`${bytes.length} bytes`);
    const heap = module.HEAPU8; // after _malloc, which may have grown the memory and replaced the view
    heap.set(bytes, at);
    heap[at + bytes.length] = 0;
    return at;
}
