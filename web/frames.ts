// Decides when a frame is drawn: after something happened, when the last one asked for another, and never otherwise.

// Hover alone draws at most every this many milliseconds.
const hoverPause = 33;

export class Frames {
    count = 0;
    private animation = 0;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private wanted = false;
    private stopped = false;
    private last = 0;

    // `draw` draws one frame and returns when the next is due, in milliseconds: 0 at once, -1 not at all.
    constructor(private readonly draw: () => number) {
        document.addEventListener("visibilitychange", () => {
            if (document.hidden) this.pause();
            else this.request();
        });
    }

    request(): void {
        this.wanted = true;
        if (this.stopped || document.hidden || this.animation !== 0) return;
        clearTimeout(this.timer);
        this.animation = requestAnimationFrame(() => {
            this.animation = 0;
            this.now();
        });
    }

    requestForHover(): void {
        const wait = hoverPause - (performance.now() - this.last);
        if (wait <= 0) this.request();
        else if (!this.wanted) this.wake(wait);
    }

    // Within the event that caused it; a click may then use what the browser only grants to clicks.
    now(): void {
        if (this.stopped) return;
        cancelAnimationFrame(this.animation);
        clearTimeout(this.timer);
        this.animation = 0;
        this.wanted = false;
        this.last = performance.now();
        this.count++;
        const due = this.draw();
        if (this.wanted || this.stopped) return; // what the frame did asked for another already
        if (due === 0) this.request();
        else if (due > 0) this.wake(due);
    }

    // The page may be gone after this: what was asked for is drawn, so that what it leads to is on its way.
    flush(): void {
        if (this.wanted) this.now();
    }

    stop(): void {
        this.stopped = true;
        this.pause();
    }

    private wake(milliseconds: number): void {
        if (document.hidden) return;
        clearTimeout(this.timer);
        // Longer waits than a timer can hold come round to a frame, which asks again.
        this.timer = setTimeout(() => this.request(), Math.min(milliseconds, 2 ** 31 - 1));
    }

    private pause(): void {
        cancelAnimationFrame(this.animation);
        clearTimeout(this.timer);
        this.animation = 0;
    }
}
