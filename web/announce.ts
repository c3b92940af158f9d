// Reads sentences aloud through the two live regions of the page.

export function announce(text: string, assertive: boolean): void {
    const region = document.getElementById(assertive ? "assertive" : "polite");
    if (!region) return;
    // A screen reader reads what changed: the same sentence again needs a difference that is not heard.
    region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}
