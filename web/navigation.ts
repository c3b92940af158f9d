// The address bar: one place is one `#/path`, Back and Forward work, and each entry of the history keeps its scroll position.

// "#/offers/offer-1" -> "/offers/offer-1"; anything else is the first place.
export function pathOf(hash: string): string {
    if (!hash.startsWith("#/")) return "/";
    try {
        return decodeURI(hash.slice(1));
    } catch {
        return "/"; // a stray %
    }
}

export function hashOf(path: string): string {
    return `#${encodeURI(path.startsWith("/") ? path : `/${path}`)}`;
}

interface Entry {
    entry: number;
}

export class Navigation {
    private entry: number;
    private path: string;
    private readonly positions = new Map<number, number>();
    private wanted: number | null = null; // where to scroll as soon as the content is high enough

    // `went`: the person went to another path by Back, Forward or the address bar.
    constructor(private readonly went: (path: string) => void) {
        history.scrollRestoration = "manual"; // the browser would restore before the content has its height
        this.path = pathOf(location.hash);
        const state = history.state as Entry | null;
        this.entry = state?.entry ?? Date.now();
        if (state) this.wanted = this.recall(this.entry);
        else history.replaceState({ entry: this.entry }, "");
        addEventListener("popstate", () => this.arrive());
        addEventListener("hashchange", () => this.arrive());
        addEventListener("pagehide", () => this.leave());
        for (const name of ["wheel", "touchmove", "keydown", "pointerdown"])
            addEventListener(name, () => (this.wanted = null), { passive: true, capture: true });
    }

    get current(): string {
        return this.path;
    }

    go(path: string, replace: boolean): void {
        if (path === this.path) return;
        this.path = path;
        if (replace) {
            history.replaceState({ entry: this.entry }, "", hashOf(path));
            return;
        }
        this.leave();
        this.entry = Math.max(Date.now(), this.entry + 1);
        history.pushState({ entry: this.entry }, "", hashOf(path));
        this.wanted = 0;
    }

    // The content has its new height: scroll to where this entry was, once that is possible.
    settle(): void {
        if (this.wanted === null) return;
        const reachable = document.documentElement.scrollHeight - document.documentElement.clientHeight;
        scrollTo({ left: 0, top: Math.min(this.wanted, reachable), behavior: "instant" });
        if (this.wanted <= reachable + 1) this.wanted = null; // else as far as it goes, and on when there is more
    }

    private arrive(): void {
        const state = history.state as Entry | null;
        const path = pathOf(location.hash);
        if (state && state.entry === this.entry && path === this.path) return; // told already
        this.leave();
        if (state) this.entry = state.entry;
        else {
            this.entry = Math.max(Date.now(), this.entry + 1);
            history.replaceState({ entry: this.entry }, "");
        }
        this.wanted = this.recall(this.entry) ?? 0;
        if (path === this.path) return;
        this.path = path;
        this.went(path);
    }

    private leave(): void {
        this.positions.set(this.entry, scrollY);
        try {
            sessionStorage.setItem(`palier.scroll.${this.entry}`, String(Math.round(scrollY)));
        } catch {
            // Switched off: the position lasts as long as the page.
        }
    }

    private recall(entry: number): number | null {
        const known = this.positions.get(entry);
        if (known !== undefined) return known;
        try {
            const text = sessionStorage.getItem(`palier.scroll.${entry}`);
            return text === null ? null : Number(text);
        } catch {
            return null;
        }
    }
}
