// Tells C++ what the person does with the elements: clicks, entries, hover, press and focus.

import { Flag, type Item, type Program } from "./boundary";
import type { Frames } from "./frames";
import type { Mirror } from "./mirror";

export class Input {
    private hovered: string | null = null;
    private pressed: string | null = null;
    private focused: string | null = null;
    private focusVisible = false;

    constructor(
        private readonly program: Program,
        private readonly mirror: Mirror,
        private readonly frames: Frames,
    ) {
        document.addEventListener("click", (event) => this.click(event));
        // Escape closes the menu that covers the page (src/ui/kit_frame.cpp).
        document.addEventListener("keydown", (event) => {
            if (event.key !== "Escape" || event.isComposing || !mirror.has("frame-menu-close")) return;
            program.click("frame-menu-close");
            frames.now();
        });
        document.addEventListener("submit", (event) => event.preventDefault());
        document.addEventListener("input", (event) => this.enter(event.target));
        document.addEventListener("compositionstart", (event) => mirror.composition(event.target, true));
        document.addEventListener("compositionend", (event) => {
            mirror.composition(event.target, false);
            frames.request();
        });

        document.addEventListener("pointerover", (event) => {
            if (event.pointerType !== "touch") this.hover(mirror.find(event.target));
        });
        document.documentElement.addEventListener("pointerleave", () => this.hover(null));
        document.addEventListener("pointerdown", (event) => {
            if (event.button === 0) this.press(mirror.find(event.target));
        });
        for (const name of ["pointerup", "pointercancel", "dragstart", "blur"]) addEventListener(name, () => this.press(null), true);

        document.addEventListener("focusin", () => this.tellFocus());
        document.addEventListener("focusout", () => queueMicrotask(() => this.tellFocus()));
        // A key makes the focus visible that a press of the pointer had set.
        document.addEventListener("keyup", () => this.tellFocus());
    }

    // After elements changed under the pointer or the focus.
    settle(): void {
        if (this.hovered !== null && !this.mirror.has(this.hovered)) this.hover(null);
        if (this.pressed !== null && !this.mirror.has(this.pressed)) this.press(null);
        this.tellFocus();
    }

    private click(event: MouseEvent): void {
        const item = this.mirror.find(event.target);
        if (!item) return;
        if (item.flags & Flag.disabled) {
            event.preventDefault();
            return;
        }
        if (item.role === "link") {
            const elsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
            if (elsewhere || !item.value.startsWith("/")) return;
            event.preventDefault();
        } else if (item.role !== "button" && item.role !== "toggle") {
            return;
        }
        this.program.click(item.key);
        this.frames.now();
    }

    private enter(target: EventTarget | null): void {
        const entered = this.mirror.entered(target);
        if (!entered) return;
        this.program.input(entered.key, entered.value);
        this.frames.request();
    }

    private hover(item: Item | null): void {
        const key = item ? item.key : null;
        if (key === this.hovered) return;
        this.hovered = key;
        this.program.hover(key);
        this.frames.requestForHover();
    }

    private press(item: Item | null): void {
        const key = item && !(item.flags & Flag.disabled) ? item.key : null;
        if (key === this.pressed) return;
        this.pressed = key;
        this.program.press(key);
        this.frames.request();
    }

    private tellFocus(): void {
        if (this.mirror.patching) return;
        const key = this.mirror.focusedKey;
        const at = document.activeElement;
        // Chromium grants :focus-visible to the parts of a date, not to the field.
        const isDate = at instanceof HTMLInputElement && at.type === "date";
        const visible = key !== null && (isDate || (at?.matches(":focus-visible") ?? false));
        if (key === this.focused && visible === this.focusVisible) return;
        this.focused = key;
        this.focusVisible = visible;
        this.program.focus(key, visible);
        this.frames.request();
    }
}
