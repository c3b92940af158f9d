// A few small things in localStorage: convenient, never needed. With storage switched off nothing is kept and nothing throws.

export function recall(name: string): string | null {
    try {
        return localStorage.getItem(`palier.${name}`);
    } catch {
        return null;
    }
}

export function remember(name: string, text: string): void {
    try {
        localStorage.setItem(`palier.${name}`, text);
    } catch {
        // Full or switched off: the next visit starts from the defaults.
    }
}
