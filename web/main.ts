// Starts Palier: looks whether this browser can, fetches the parts, connects them, draws the first frame.

import { announce } from "./announce";
import { Appearance } from "./appearance";
import { unpack, type Bundle } from "./assets";
import { Program, type Page } from "./boundary";
import { Canvas } from "./canvas";
import { copyText, keepLinesInCopies } from "./clipboard";
import type { MakeModule } from "./emscripten";
import { chooseFile, download, takeDroppedFiles } from "./files";
import { Frames } from "./frames";
import { Input } from "./input";
import { Mirror } from "./mirror";
import { Navigation } from "./navigation";
import { Painting } from "./painting";
import { recall, remember } from "./remember";
import { Storage, describeStorage } from "./storage";
import { today, watchToday } from "./today";

// What the shell shows: see #shell in index.html.
type State = "starting" | "running" | "old" | "load" | "framed" | "stopped";

declare const PALIER_VERSION: string; // the build puts it here

declare global {
    interface Window {
        palierFrames: number; // frames drawn so far, for the tests that prove that idle pages draw none
    }
}

const root = document.documentElement;

function show(state: State): void {
    root.dataset.state = state;
}

interface Parts {
    make: MakeModule;
    wasm: string;
    assets: Bundle;
    fonts: { weight: number; bytes: Uint8Array }[];
}

// Everything that the page needs, all at once; the names, with their content hash, stand on the script element.
async function fetchParts(): Promise<Parts> {
    const names = document.getElementById("start")?.dataset ?? {};
    const address = (name: string | undefined) => new URL(name ?? "", document.baseURI).href;
    const get = async (name: string | undefined) => {
        const response = await fetch(address(name));
        if (!response.ok) throw new Error(`${response.status} ${name}`);
        return response;
    };
    const font = async (weight: number, name: string | undefined) => ({
        weight,
        bytes: new Uint8Array(await (await get(name)).arrayBuffer()),
    });
    const [module, assets, ...fonts] = await Promise.all([
        import(address(names.module)) as Promise<{ default: MakeModule }>,
        get(names.assets).then((response) => response.json() as Promise<Bundle>),
        font(400, names["font-400"]),
        font(600, names["font-600"]),
    ]);
    return { make: module.default, wasm: address(names.wasm), assets, fonts };
}

function canRun(): boolean {
    return (
        typeof WebAssembly === "object" &&
        typeof ResizeObserver === "function" &&
        typeof FontFace === "function" &&
        CSS.supports("color", "color-mix(in srgb, red, blue)")
    );
}

async function start(): Promise<void> {
    if (self !== top) {
        for (const link of document.querySelectorAll<HTMLAnchorElement>("#trouble-framed a")) link.href = location.href;
        show("framed");
        return;
    }
    if (!canRun()) {
        show("old");
        return;
    }
    show("starting");

    const mirror = new Mirror();
    const navigation = new Navigation((path) => {
        program.navigate(path);
        frames.request();
    });
    const appearance = new Appearance((dark, highContrast, reducedMotion) => {
        program.setAppearance(dark, highContrast, reducedMotion);
        frames.request();
    });
    const storage = new Storage(typeof PALIER_VERSION === "string" ? PALIER_VERSION : "development", (sequence, failure) => {
        program.appendDone(sequence, failure);
        frames.request();
    });
    const fileArrived = (name: string, bytes: Uint8Array | null, length: number) => {
        program.importFile(name, bytes, length);
        frames.request();
    };
    const tellStorageState = async (ask: boolean) => {
        program.storageState(await describeStorage(ask));
        frames.request();
    };

    const page: Page = {
        items: (items, contentHeight) => {
            mirror.apply(items, contentHeight);
            input.settle();
        },
        append: (batch) => storage.append(batch),
        saveSettings: (json) => remember("settings", json),
        download,
        chooseFile: (accept) => chooseFile(accept, fileArrived),
        navigate: (path, replace) => navigation.go(path, replace),
        setTitle: (title) => (document.title = title),
        setLanguage: (language) => (root.lang = language),
        setTheme: (theme) => appearance.setTheme(theme),
        setTextScale: (percent) => (root.style.fontSize = percent === 100 ? "" : `${percent}%`),
        announce,
        copy: copyText,
        reload: () => location.reload(),
        requestPersistence: () => void tellStorageState(true),
        focus: (key) => mirror.focus(key),
    };

    const element = document.getElementById("palier-canvas") as HTMLCanvasElement;
    const painting = new Painting(
        element,
        () => appearance.setUnpainted("context lost", true),
        () => {
            program.forgetTextures();
            appearance.setUnpainted("context lost", false);
            frames.request();
        },
    );
    appearance.setUnpainted("no WebGL", !painting.possible);

    const program: Program = new Program(page, painting, (reason) => {
        console.error(reason);
        frames.stop();
        show("stopped");
    });
    const canvas = new Canvas(element, () => frames.request());
    const frames: Frames = new Frames(() => {
        if (!program.running) return -1;
        const view = canvas.fit();
        const due = program.frame(view.width, view.height, Math.max(0, scrollY), view.density);
        window.palierFrames = frames.count;
        mirror.settle(due !== 0);
        navigation.settle();
        return due;
    });
    const input: Input = new Input(program, mirror, frames);
    window.palierFrames = 0;

    const loading = storage.load();
    let parts: Parts;
    try {
        parts = await fetchParts();
        program.connect(await parts.make({ page: program.page, locateFile: () => parts.wasm }));
    } catch (reason) {
        console.error(reason);
        show("load");
        return;
    }
    for (const [name, text] of unpack(parts.assets)) program.addAsset(name, text);
    for (const { weight, bytes } of parts.fonts) {
        program.addFont(weight, bytes);
        document.fonts.add(new FontFace("Palier", bytes as Uint8Array<ArrayBuffer>, { weight: String(weight) }));
    }
    program.start(recall("settings"), navigator.language, navigation.current, today());
    appearance.tell();

    addEventListener("scroll", () => frames.request(), { passive: true });
    document.addEventListener("selectionchange", () => mirror.clipUnderBars());
    document.fonts.addEventListener("loadingdone", () => frames.request());
    // The last moments that a page can rely on: what was entered goes its way now.
    document.addEventListener("visibilitychange", () => document.hidden && frames.flush());
    addEventListener("pagehide", () => frames.flush());
    addEventListener("pageshow", (event) => event.persisted && frames.request());
    takeDroppedFiles(fileArrived);
    keepLinesInCopies();
    watchToday((date) => {
        program.setToday(date);
        frames.request();
    });

    frames.request();
    const journal = await loading;
    program.loadJournal(journal.entries, journal.failure);
    frames.now(); // so that the shell gives way to the page itself
    if (program.running) show("running");
    void tellStorageState(false);
}

void start();
