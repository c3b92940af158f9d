// What the page uses of the module that Emscripten makes (-sMODULARIZE -sEXPORT_ES6 -sENVIRONMENT=web).

import type { PageForModule } from "./boundary";

export interface PalierModule {
    HEAPU8: Uint8Array;
    _malloc(bytes: number): number;
    _free(at: number): void;
    _palier_start(settings: number, browserLanguage: number, path: number, today: number): void;
    _palier_add_asset(name: number, text: number): void;
    _palier_add_font(weight: number, bytes: number, length: number): void;
    _palier_load_journal(entries: number, failure: number): void;
    _palier_append_done(sequence: number, failure: number): void;
    _palier_frame(width: number, height: number, scrollY: number, devicePixelRatio: number): number;
    _palier_forget_textures(): void;
    _palier_click(key: number): void;
    _palier_input(key: number, value: number): void;
    _palier_hover(key: number): void;
    _palier_press(key: number): void;
    _palier_focus(key: number, visible: number): void;
    _palier_navigate(path: number): void;
    _palier_set_appearance(dark: number, highContrast: number, reducedMotion: number): void;
    _palier_set_today(today: number): void;
    _palier_import(fileName: number, bytes: number, length: number): void;
    _palier_storage_state(json: number): void;
}

export interface ModuleOptions {
    page: PageForModule;
    locateFile(name: string): string;
}

export type MakeModule = (options: ModuleOptions) => Promise<PalierModule>;
