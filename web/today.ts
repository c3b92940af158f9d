// The civil date of the machine, and the moment when it changes.

export function today(now = new Date()): string {
    const two = (number: number) => String(number).padStart(2, "0");
    return `${String(now.getFullYear()).padStart(4, "0")}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function untilMidnight(now = new Date()): number {
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    return midnight.getTime() - now.getTime();
}

// `changed` is told each new date, also when the machine slept over midnight or travelled.
export function watchToday(changed: (date: string) => void): void {
    let known = today();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
        clearTimeout(timer);
        timer = setTimeout(look, untilMidnight() + 1000);
        if (today() === known) return;
        known = today();
        changed(known);
    };
    document.addEventListener("visibilitychange", look);
    look();
}
