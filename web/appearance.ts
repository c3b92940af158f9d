// Theme, contrast and motion that are in force, and whether the elements are seen instead of the canvas.

import type { Theme } from "./boundary";
import { recall, remember } from "./remember";

const root = document.documentElement;

export class Appearance {
    private readonly dark = matchMedia("(prefers-color-scheme: dark)");
    private readonly contrast = matchMedia("(prefers-contrast: more)");
    private readonly forced = matchMedia("(forced-colors: active)");
    private readonly motion = matchMedia("(prefers-reduced-motion: reduce)");
    private readonly unpaintedFor = new Set<string>();

    constructor(private readonly changed: (dark: boolean, highContrast: boolean, reducedMotion: boolean) => void) {
        this.apply(asTheme(recall("theme")));
        for (const query of [this.dark, this.contrast, this.forced, this.motion])
            query.addEventListener("change", () => this.tell());
        // The colours that a person chose for everything replace ours; paper shows text, not a picture of the screen.
        this.setUnpainted("forced colours", this.forced.matches);
        this.forced.addEventListener("change", () => this.setUnpainted("forced colours", this.forced.matches));
        addEventListener("beforeprint", () => this.setUnpainted("print", true));
        addEventListener("afterprint", () => this.setUnpainted("print", false));
    }

    setTheme(theme: Theme): void {
        if (root.dataset.theme === theme) return;
        this.apply(theme);
        remember("theme", theme);
        this.tell();
    }

    setUnpainted(reason: string, unpainted: boolean): void {
        if (unpainted) this.unpaintedFor.add(reason);
        else this.unpaintedFor.delete(reason);
        root.classList.toggle("unpainted", this.unpaintedFor.size > 0);
    }

    tell(): void {
        const theme = root.dataset.theme;
        this.changed(
            theme === "dark" || (theme !== "light" && this.dark.matches),
            this.contrast.matches || this.forced.matches,
            this.motion.matches,
        );
    }

    private apply(theme: Theme): void {
        root.dataset.theme = theme;
        const ground = getComputedStyle(root).getPropertyValue("--page").trim();
        for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
            meta.dataset.own ??= meta.content;
            meta.content = theme === "auto" ? meta.dataset.own : ground;
        }
    }
}

function asTheme(text: string | null): Theme {
    return text === "light" || text === "dark" ? text : "auto";
}
