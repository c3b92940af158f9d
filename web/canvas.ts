// Keeps the canvas as large as the viewport and as fine as the screen, at any zoom.

export interface Viewport {
    width: number; // CSS pixels; times density exactly the pixels of the canvas
    height: number;
    density: number; // device pixels to a CSS pixel
}

export class Canvas {
    // What the browser says the canvas covers in device pixels, with the size that this was said for.
    private measured: { width: number; height: number; pixelWidth: number; pixelHeight: number; density: number } | null = null;

    // `changed`: a frame is due.
    constructor(
        readonly element: HTMLCanvasElement,
        private readonly changed: () => void,
    ) {
        const observer = new ResizeObserver((entries) => {
            const entry = entries[entries.length - 1];
            const exact = entry?.devicePixelContentBoxSize?.[0];
            this.measured = null;
            if (entry && exact)
                this.measured = {
                    width: entry.contentRect.width,
                    height: entry.contentRect.height,
                    pixelWidth: exact.inlineSize,
                    pixelHeight: exact.blockSize,
                    density: devicePixelRatio,
                };
            changed();
        });
        try {
            observer.observe(element, { box: "device-pixel-content-box" });
        } catch {
            observer.observe(element); // Safari before 26 does not know that box
        }
        this.watchDensity();
        visualViewport?.addEventListener("resize", changed);
    }

    // Gives the canvas its pixels. Only just before a frame, since a canvas that changes its size is empty.
    fit(): Viewport {
        const box = this.element.getBoundingClientRect();
        const density = devicePixelRatio;
        const pixels = pixelsOf(box.width, box.height, density, this.measured);
        if (this.element.width !== pixels.width) this.element.width = pixels.width;
        if (this.element.height !== pixels.height) this.element.height = pixels.height;
        return { width: pixels.width / density, height: pixels.height / density, density };
    }

    // A query matches one density; when it stops matching, the next one is for the new density.
    private watchDensity(): void {
        matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
            "change",
            () => {
                this.changed();
                this.watchDensity();
            },
            { once: true },
        );
    }
}

// The size in device pixels: as measured, if that was for this size and density and is what rounding gives but for the edge that
// the browser snaps to, else rounded. (Emulated densities of developer tools do not reach the measured value.)
export function pixelsOf(
    width: number,
    height: number,
    density: number,
    measured: { width: number; height: number; pixelWidth: number; pixelHeight: number; density: number } | null,
): { width: number; height: number } {
    const rounded = { width: Math.max(1, Math.round(width * density)), height: Math.max(1, Math.round(height * density)) };
    const near = (a: number, b: number, by: number) => Math.abs(a - b) <= by;
    const valid =
        measured &&
        measured.density === density &&
        near(measured.width, width, 0.02) &&
        near(measured.height, height, 0.02) &&
        near(measured.pixelWidth, rounded.width, 1) &&
        near(measured.pixelHeight, rounded.height, 1);
    return valid ? { width: measured.pixelWidth, height: measured.pixelHeight } : rounded;
}
