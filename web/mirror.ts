// Keeps one real element for every item drawn, at the same place, and touches only what changed.

import { Flag, type Item } from "./boundary";

// One item in the document. `outer` is placed; `control` has the focus and the key (a check box lies in its label).
interface Mirrored {
    item: Item;
    kind: string;
    outer: HTMLElement;
    control: HTMLElement;
    text: Text | null; // where the name stands when it is read as content
    description: HTMLElement | null;
    attributes: Map<string, string>;
    sent: string[]; // values that the person entered and C++ has not shown yet
    dirty: boolean; // entered into since C++ last agreed
    composing: boolean;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const interactive = new Set(["link", "button", "toggle", "checkbox", "choice", "text-field", "text-area"]);
const readAsContent = new Set(["text", "heading", "link", "button", "toggle", "column-header", "cell", "status", "alert", "list-item"]);

export class Mirror {
    private readonly page = element("page");
    private readonly frame = element("frame");
    private readonly descriptions = element("descriptions");
    private readonly byKey = new Map<string, Mirrored>();
    private readonly byControl = new WeakMap<Element, Mirrored>();
    private readonly frameItems: Item[] = [];
    private serial = 0;
    private focusWanted: string | null = null;
    private clip = "";
    private contentHeight = 0;
    // While elements are moved about, focus comes and goes without the person doing anything.
    patching = false;

    // The items of a new frame, all of them, parents before children, in reading order.
    apply(items: Item[], contentHeight: number): void {
        this.patching = true;
        const focused = this.focusedItem();
        const caret = focused ? caretOf(focused.control) : null;

        const parents = new Set(items.map((item) => item.parent));
        const seen = new Set<string>();
        const placed: (Mirrored | null)[] = [];
        const children = new Map<HTMLElement, HTMLElement[]>([[this.page, []], [this.frame, []]]);
        items.forEach((item, index) => {
            if (seen.has(item.key)) {
                console.error(`Two items with the key ${item.key}`);
                placed.push(null);
                return;
            }
            seen.add(item.key);
            const parent = placed[item.parent] ?? null;
            const one = this.update(item, parent, parents.has(index));
            placed.push(one);
            const host = parent ? parent.outer : item.layer === "frame" ? this.frame : this.page;
            let siblings = children.get(host);
            if (!siblings) children.set(host, (siblings = []));
            siblings.push(one.outer);
        });

        for (const [key, one] of this.byKey)
            if (!seen.has(key)) this.remove(one);
        for (const [host, wanted] of children) arrange(host, wanted, focused?.outer ?? null);

        if (contentHeight !== this.contentHeight) {
            this.contentHeight = contentHeight;
            this.page.style.height = `${contentHeight}px`;
        }
        this.frameItems.length = 0;
        for (const item of items) if (item.layer === "frame" && item.parent < 0) this.frameItems.push(item);

        // An element that had to be made anew or to move to another parent gets back what it had.
        const again = focused && this.byKey.get(focused.item.key);
        if (again && document.activeElement !== again.control) {
            again.control.focus({ preventScroll: true });
            if (caret) restoreCaret(again.control, caret);
        }
        this.patching = false;
        this.focusIfWanted();
    }

    // After a frame. `idle`: nothing more is due at once, so what C++ shows is its answer to what was entered.
    settle(idle: boolean): void {
        if (idle)
            for (const one of this.byKey.values())
                if (one.dirty && !one.composing) {
                    one.sent.length = 0;
                    if (!isText(one) || one.control !== document.activeElement) this.agree(one);
                }
        this.focusIfWanted();
        this.clipUnderBars();
    }

    // The interactive item that the target of an event belongs to.
    find(target: EventTarget | null): Item | null {
        for (let at = target instanceof Element ? target : null; at; at = at.parentElement) {
            const one = this.byControl.get(at) ?? (at instanceof HTMLLabelElement && at.control ? this.byControl.get(at.control) : undefined);
            if (one && interactive.has(one.item.role)) return one.item;
        }
        return null;
    }

    has(key: string): boolean {
        return this.byKey.has(key);
    }

    get focusedKey(): string | null {
        return this.focusedItem()?.item.key ?? null;
    }

    // What the person entered into a field, choice or check box; null if the element is none, or is disabled.
    entered(target: EventTarget | null): { key: string; value: string } | null {
        const one = target instanceof Element ? this.byControl.get(target) : undefined;
        if (!one || !isField(one.control)) return null;
        if (one.item.flags & Flag.disabled) {
            this.agree(one);
            return null;
        }
        const value = valueOf(one.control);
        one.sent.push(value);
        one.dirty = true;
        return { key: one.item.key, value };
    }

    composition(target: EventTarget | null, composing: boolean): void {
        const one = target instanceof Element ? this.byControl.get(target) : undefined;
        if (one) one.composing = composing;
    }

    focus(key: string): void {
        this.focusWanted = key;
        this.focusIfWanted();
    }

    private focusedItem(): Mirrored | null {
        return (document.activeElement && this.byControl.get(document.activeElement)) ?? null;
    }

    private focusIfWanted(): void {
        const one = this.focusWanted === null ? undefined : this.byKey.get(this.focusWanted);
        if (!one) return;
        this.focusWanted = null;
        // Headings and texts take the focus when it is given to them, but are no stop of the Tab key.
        if (one.control.tabIndex < 0) one.control.tabIndex = -1;
        one.control.focus();
    }

    private update(item: Item, parent: Mirrored | null, isParent: boolean): Mirrored {
        const kind = kindOf(item, parent?.item ?? null, isParent);
        let one = this.byKey.get(item.key);
        if (one && one.kind !== kind) {
            this.detach(one);
            one = undefined;
        }
        const before = one ? one.item : null;
        if (!one) {
            one = make(item, kind);
            this.byKey.set(item.key, one);
            this.byControl.set(one.control, one);
        }
        one.item = item;
        this.place(one, before, parent?.item ?? null);
        this.describe(one, before, isParent);
        if (isField(one.control)) this.fill(one, one.control, before);
        return one;
    }

    private place(one: Mirrored, before: Item | null, parent: Item | null): void {
        const { item, outer } = one;
        const inside = parent !== null && parent.layer === item.layer;
        const style = outer.style;
        set(one, "left", `${round(item.x - (inside ? parent.x : 0))}px`, (value) => (style.left = value));
        set(one, "top", `${round(item.y - (inside ? parent.y : 0))}px`, (value) => (style.top = value));
        set(one, "width", `${round(item.width)}px`, (value) => (style.width = value));
        set(one, "height", `${round(item.height)}px`, (value) => (style.height = value));
        if (!before || before.fontSize !== item.fontSize) style.fontSize = `${item.fontSize}px`;
        if (!before || before.lineHeight !== item.lineHeight)
            style.lineHeight = item.lineHeight > 0 ? `${item.lineHeight}px` : "normal";
        if (!before || before.flags !== item.flags) {
            outer.classList.toggle("semibold", (item.flags & Flag.semibold) !== 0);
            outer.classList.toggle("digits", (item.flags & Flag.monospace_digits) !== 0);
        }
    }

    private describe(one: Mirrored, before: Item | null, isParent: boolean): void {
        const { item, control } = one;
        const on = (flag: number) => (item.flags & flag) !== 0;
        const attribute = (name: string, value: string | null) => setAttribute(one, name, value);

        const asContent = one.text !== null;
        if (one.text && one.text.data !== item.name) one.text.data = item.name;
        const named = !asContent && item.name !== "" && item.role !== "row" && !(isParent && item.role === "cell");
        attribute("aria-label", named ? item.name : null);

        if (!before || before.description !== item.description) {
            if (item.description === "") {
                one.description?.remove();
                one.description = null;
            } else {
                one.description ??= this.newDescription();
                one.description.textContent = item.description;
            }
        }
        attribute("aria-describedby", one.description ? one.description.id : null);

        attribute("aria-disabled", on(Flag.disabled) ? "true" : null);
        attribute("aria-expanded", on(Flag.expanded) ? "true" : on(Flag.collapsed) ? "false" : null);
        attribute("aria-current", on(Flag.current) ? "page" : null);
        attribute("aria-required", on(Flag.required) ? "true" : null);
        attribute("aria-invalid", on(Flag.invalid) ? "true" : null);
        if (item.role === "toggle") attribute("aria-pressed", on(Flag.pressed) ? "true" : "false");
        if (item.role === "button") attribute("type", on(Flag.submit) ? "submit" : "button");
        if (item.role === "link") {
            const address = addressOf(item.value);
            attribute("href", address);
            const away = address !== null && !address.startsWith("#");
            attribute("target", away ? "_blank" : null);
            attribute("rel", away ? "noopener noreferrer" : null);
        }
        if (item.role === "text-field" || item.role === "text-area") {
            attribute("autocomplete", item.autocomplete === "" ? "off" : item.autocomplete);
            attribute("readonly", on(Flag.disabled) ? "" : null);
        }
        if (item.role === "progress") attribute("value", item.value === "" ? null : item.value);
        if (control instanceof HTMLSelectElement && (!before || before.options !== item.options)) {
            control.replaceChildren(
                ...optionsOf(item.options).map(({ id, label }) => {
                    const option = document.createElement("option");
                    option.value = id;
                    option.textContent = label;
                    return option;
                }),
            );
        }
    }

    // While the person is at it, the field is the truth: it changes only when C++ itself changed the value.
    private fill(one: Mirrored, field: Field, before: Item | null): void {
        const value = shownBy(one.item);
        const told = before ? shownBy(before) : null;
        if (told === value && !optionsChanged(before, one.item)) return;
        const echo = one.sent.lastIndexOf(value);
        if (echo >= 0) {
            one.sent.splice(0, echo + 1);
            if (valueOf(field) === value) {
                one.dirty = one.sent.length > 0;
                return;
            }
            if (one.sent.length > 0) return; // typed on since
        }
        one.dirty = true;
        if (!one.composing) this.agree(one);
    }

    // The field shows what C++ shows.
    private agree(one: Mirrored): void {
        one.dirty = false;
        one.sent.length = 0;
        if (isField(one.control)) setValue(one.control, shownBy(one.item));
    }

    private newDescription(): HTMLElement {
        const made = document.createElement("span");
        made.id = `description-${++this.serial}`;
        this.descriptions.append(made);
        return made;
    }

    // The element itself leaves when the children of its host are arranged.
    private detach(one: Mirrored): void {
        one.description?.remove();
        this.byKey.delete(one.item.key);
    }

    private remove(one: Mirrored): void {
        this.detach(one);
        one.outer.remove();
        if (this.focusWanted === one.item.key) this.focusWanted = null;
    }

    // Bars that stay are painted in the canvas, below the elements. What can be seen of the page's elements (the active field, a
    // selection) must not lie over them. The bars also say how far the browser scrolls a focused element into view.
    clipUnderBars(): void {
        let top = 0;
        let bottom = innerHeight;
        for (const item of this.frameItems) {
            if (item.width < innerWidth * 0.9 || item.height > innerHeight / 2) continue;
            if (item.y <= 0) top = Math.max(top, item.y + item.height);
            else if (item.y + item.height >= innerHeight - 1) bottom = Math.min(bottom, item.y);
        }
        const root = document.documentElement.style;
        const [above, below] = [`${round(top)}px`, `${round(innerHeight - bottom)}px`];
        if (root.getPropertyValue("--bar-top") !== above) root.setProperty("--bar-top", above);
        if (root.getPropertyValue("--bar-bottom") !== below) root.setProperty("--bar-bottom", below);

        const focused = this.focusedItem();
        const selection = getSelection();
        const seen = (focused !== null && isText(focused) && focused.item.layer === "page") || (selection !== null && !selection.isCollapsed);
        const height = this.page.offsetHeight;
        const bars = top > 0 || bottom < innerHeight;
        const clip =
            seen && bars ? `inset(${round(scrollY + top)}px -100vw ${round(Math.max(0, height - scrollY - bottom))}px -100vw)` : "";
        if (clip !== this.clip) {
            this.clip = clip;
            this.page.style.clipPath = clip;
        }
    }
}

// "/offers" -> "#/offers"; https and mailto as they are; anything else, such as javascript:, leads nowhere.
export function addressOf(value: string): string | null {
    if (value.startsWith("/")) return `#${encodeURI(value)}`;
    if (/^(https:\/\/|mailto:)/.test(value)) return value;
    return null;
}

export function optionsOf(text: string): { id: string; label: string }[] {
    return text
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => {
            const tab = line.indexOf("\t");
            return tab < 0 ? { id: line, label: line } : { id: line.slice(0, tab), label: line.slice(tab + 1) };
        });
}

function optionsChanged(before: Item | null, now: Item): boolean {
    return before !== null && before.options !== now.options;
}

// Items of the same kind share an element; of another kind they need a new one.
function kindOf(item: Item, parent: Item | null, isParent: boolean): string {
    const inline = parent !== null && (readAsContent.has(parent.role) || parent.role === "list-item");
    return [
        item.role,
        item.role === "heading" ? Math.min(6, Math.max(1, item.level)) : "",
        item.role === "text-field" ? item.inputKind : "",
        item.role === "text" && inline ? "inline" : "",
        item.layer,
        isParent ? "container" : "leaf",
    ].join(" ");
}

const tags: Record<string, keyof HTMLElementTagNameMap> = {
    link: "a", button: "button", toggle: "button", choice: "select", "text-field": "input", "text-area": "textarea",
    form: "form", navigation: "nav", main: "main", banner: "header", list: "ul", "list-item": "li", progress: "progress",
};

const ariaRoles: Record<string, string> = {
    banner: "banner", list: "list", table: "table", row: "row", "column-header": "columnheader", cell: "cell",
    status: "status", alert: "alert", image: "img",
};

function make(item: Item, kind: string): Mirrored {
    const { role } = item;
    const outer = document.createElement(tagOf(item, kind));
    let control: HTMLElement = outer;
    outer.className = "item";
    outer.dataset.role = role;
    outer.dataset.layer = item.layer;
    let text: Text | null = null;
    if (role === "checkbox") {
        const box = document.createElement("input");
        box.type = "checkbox";
        const label = document.createElement("span");
        label.append((text = document.createTextNode(item.name)));
        outer.append(box, label);
        control = box;
    } else if (readAsContent.has(role) && kind.endsWith("leaf")) {
        outer.append((text = document.createTextNode(item.name)));
    }
    control.dataset.key = item.key;
    const ariaRole = ariaRoles[role] ?? (role === "group" && item.name !== "" ? "group" : undefined);
    if (ariaRole) outer.setAttribute("role", ariaRole);
    if (control instanceof HTMLInputElement && role === "text-field") {
        // Not type=email: its clean-up of the value would work against the person typing.
        control.type = item.inputKind === "date" || item.inputKind === "search" ? item.inputKind : item.inputKind === "telephone" ? "tel" : "text";
        if (item.inputKind === "email" || item.inputKind === "decimal") control.inputMode = item.inputKind;
        if (item.inputKind !== "text" && item.inputKind !== "search") control.spellcheck = false;
        if (item.inputKind === "date") {
            control.max = "9999-12-31"; // else the year takes six digits
        }
    }
    if (outer instanceof HTMLFormElement) outer.noValidate = true;
    if (outer instanceof HTMLProgressElement) outer.max = 100;
    return {
        item, kind, outer, control, text, description: null, attributes: new Map(), sent: [], dirty: false, composing: false,
    };
}

function tagOf(item: Item, kind: string): string {
    if (item.role === "heading") return `h${Math.min(6, Math.max(1, item.level))}`;
    if (item.role === "checkbox") return "label";
    if (item.role === "text") return kind.includes("inline") ? "span" : "p";
    return tags[item.role] ?? "div";
}

function set(one: Mirrored, name: string, value: string, write: (value: string) => void): void {
    if (one.attributes.get(name) === value) return;
    one.attributes.set(name, value);
    write(value);
}

function setAttribute(one: Mirrored, name: string, value: string | null): void {
    if ((one.attributes.get(name) ?? null) === value) return;
    if (value === null) {
        one.attributes.delete(name);
        one.control.removeAttribute(name);
    } else {
        one.attributes.set(name, value);
        one.control.setAttribute(name, value);
    }
}

// Brings the children of `host` into the wanted order. The one that holds the focus stays where it is, the others move around it:
// an element that is moved loses the focus, the caret and a composition.
export function arrange(host: HTMLElement, wanted: HTMLElement[], focused: HTMLElement | null): void {
    const kept = new Set<Element>(wanted);
    for (const child of [...host.children]) if (!kept.has(child) && child instanceof HTMLElement && child.classList.contains("item")) child.remove();
    const fixed = focused ? wanted.findIndex((child) => child.parentElement === host && child.contains(focused)) : -1;
    const anchor = wanted[fixed];
    if (anchor) {
        let next: Element = anchor;
        for (const child of wanted.slice(0, fixed).reverse()) {
            if (child.nextElementSibling !== next || child.parentElement !== host) host.insertBefore(child, next);
            next = child;
        }
    }
    let last: Element | null = anchor ?? null;
    for (const child of wanted.slice(fixed + 1)) {
        const next: Element | null = last ? last.nextElementSibling : host.firstElementChild;
        if (next !== child) host.insertBefore(child, next);
        last = child;
    }
}

function isField(control: HTMLElement): control is Field {
    return control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement;
}

function isText(one: Mirrored): boolean {
    return one.item.role === "text-field" || one.item.role === "text-area";
}

function isBox(field: Field): field is HTMLInputElement {
    return field instanceof HTMLInputElement && field.type === "checkbox";
}

function valueOf(field: Field): string {
    return isBox(field) ? String(field.checked) : field.value;
}

function shownBy(item: Item): string {
    return item.role === "checkbox" ? String((item.flags & Flag.checked) !== 0) : item.value;
}

function setValue(field: Field, value: string): void {
    if (isBox(field)) {
        field.checked = value === "true";
        return;
    }
    if (field.value === value) return;
    const caret = field === document.activeElement ? caretOf(field) : null;
    const atEnd = caret !== null && caret.end === field.value.length;
    field.value = value;
    if (caret) restoreCaret(field, atEnd ? { start: value.length, end: value.length } : caret);
}

interface Caret {
    start: number;
    end: number;
}

// Null where there is none: buttons, and dates, whose parts no script can select.
function caretOf(control: HTMLElement): Caret | null {
    if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return null;
    const { selectionStart, selectionEnd } = control;
    return selectionStart === null || selectionEnd === null ? null : { start: selectionStart, end: selectionEnd };
}

function restoreCaret(control: HTMLElement, caret: Caret): void {
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) control.setSelectionRange(caret.start, caret.end);
}

// A hundredth of a pixel is nothing to see, and keeps styles from changing for it.
function round(length: number): number {
    return Math.round(length * 100) / 100;
}

function element(id: string): HTMLElement {
    const found = document.getElementById(id);
    if (!found) throw new Error(`index.html has no #${id}`);
    return found;
}
