// Files that come and go: downloads, the file dialog, and files dropped on the window.

export const sizeLimit = 32 * 1024 * 1024;

// What arrives: null bytes with the length over the limit, or with -1 when it could not be read.
export type FileArrived = (name: string, bytes: Uint8Array | null, length: number) => void;

export function download(name: string, mime: string, text: string): void {
    const address = URL.createObjectURL(new Blob([text], { type: mime }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.hidden = true;
    document.body.append(link);
    link.click();
    link.remove();
    // The browser reads the blob after the click; a minute is long for that and short for memory.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export function chooseFile(accept: string, arrived: FileArrived): void {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.hidden = true;
    input.id = "file-dialog";
    document.getElementById("file-dialog")?.remove();
    input.addEventListener("change", () => {
        const file = input.files?.[0];
        input.remove();
        if (file) void read(file, arrived);
    });
    input.addEventListener("cancel", () => input.remove());
    document.body.append(input);
    input.click();
}

export function takeDroppedFiles(arrived: FileArrived): void {
    const root = document.documentElement;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    addEventListener("dragover", (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
        root.classList.add("dropping");
    });
    addEventListener("dragleave", (event) => {
        if (event.relatedTarget === null) root.classList.remove("dropping");
    });
    addEventListener("drop", (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault(); // else the browser leaves the page for the file
        root.classList.remove("dropping");
        const file = event.dataTransfer?.files[0];
        if (file) void read(file, arrived);
    });
}

async function read(file: File, arrived: FileArrived): Promise<void> {
    if (file.size > sizeLimit) {
        arrived(file.name, null, file.size);
        return;
    }
    let bytes: Uint8Array | null = null;
    try {
        bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
        // Moved, locked or a folder: the person is told that it could not be read.
    }
    arrived(file.name, bytes, bytes ? bytes.length : -1);
}
