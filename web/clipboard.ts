// Copying: a text that a button offers, and selected texts with their lines and columns.

export function copyText(text: string): void {
    navigator.clipboard?.writeText(text).catch(() => copyBySelection(text));
    if (!navigator.clipboard) copyBySelection(text); // not offered over plain http
}

function copyBySelection(text: string): void {
    const active = document.activeElement;
    const carrier = document.createElement("textarea");
    carrier.value = text;
    carrier.className = "read-aloud";
    document.body.append(carrier);
    carrier.select();
    document.execCommand("copy");
    carrier.remove();
    if (active instanceof HTMLElement) active.focus({ preventScroll: true });
}

// Elements that are placed one by one have no line breaks between them, so the browser's own copy would glue them together.
export function keepLinesInCopies(): void {
    document.addEventListener("copy", (event) => {
        const selection = getSelection();
        if (!selection || selection.isCollapsed || !event.clipboardData) return;
        if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
        const text = selectedText(selection);
        if (text === "") return;
        event.clipboardData.setData("text/plain", text);
        event.preventDefault();
    });
}

function selectedText(selection: Selection): string {
    const pieces: { text: string; item: Element | null; row: Element | null }[] = [];
    for (let index = 0; index < selection.rangeCount; index++) {
        const range = selection.getRangeAt(index);
        const from = range.commonAncestorContainer;
        const walker = document.createTreeWalker(from, NodeFilter.SHOW_TEXT);
        for (let node: Node | null = from.nodeType === Node.TEXT_NODE ? from : walker.nextNode(); node; node = walker.nextNode()) {
            const parent = node.parentElement;
            if (!range.intersectsNode(node) || !parent?.closest(".item") || parent.closest("option")) continue;
            const whole = node.nodeValue ?? "";
            const start = node === range.startContainer ? range.startOffset : 0;
            const end = node === range.endContainer ? range.endOffset : whole.length;
            const text = whole.slice(start, end);
            if (text !== "") pieces.push({ text, item: parent.closest(".item"), row: parent.closest('[role="row"]') });
        }
    }
    return joinPieces(pieces);
}

// Cells of one row are parted by tabs, everything else by line breaks.
export function joinPieces(pieces: { text: string; row: unknown }[]): string {
    let joined = "";
    pieces.forEach((piece, index) => {
        const before = pieces[index - 1];
        if (before) joined += piece.row !== null && piece.row === before.row ? "\t" : "\n";
        joined += piece.text;
    });
    return joined;
}
