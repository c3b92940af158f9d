// What the tests put into the page before it starts: eyes that look for things the way a person names them, and ears for violations.

export function install_in_page() {
    const words = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
    const control_of = (outer) => (outer.dataset.key ? outer : outer.querySelector(':scope > [data-key]')) ?? outer;
    const name_of = (outer) => words(control_of(outer).getAttribute('aria-label') ?? outer.textContent);
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));

    // { key } or { role, name }; `part`: a part of the name is enough; `inside`: a container with that name, heading or key.
    function find({ key, role, name, inside, part }) {
        const fits = (text) => (part ? text.includes(words(name)) : text === words(name));
        const is_host = (outer) => control_of(outer).dataset.key === inside || control_of(outer).getAttribute('aria-label') === inside;
        const hosts = inside === undefined ? [document] : [...document.querySelectorAll('.item')].filter(is_host);
        const found = new Set();
        for (const host of hosts)
            for (const outer of host.querySelectorAll('.item'))
                if ((key === undefined || control_of(outer).dataset.key === key) && (role === undefined || outer.dataset.role === role) &&
                    (name === undefined || fits(name_of(outer)))) found.add(outer);
        return [...found];
    }

    const box_of = (element) => { const { x, y, width, height } = element.getBoundingClientRect(); return { x, y, width, height }; };
    const bar = (name) => parseFloat(document.documentElement.style.getPropertyValue(name)) || 0;

    // Brings the thing into view as scrolling would, waits until it stands still, and says where to press it. Null: not there (yet).
    async function reach(query) {
        const [outer] = find(query);
        if (!outer) return null;
        const control = control_of(outer);
        const target = outer.dataset.role === 'checkbox' ? outer : control;
        const before = box_of(target);
        if (before.y < bar('--bar-top') || before.y + before.height > innerHeight - bar('--bar-bottom')) {
            outer.scrollIntoView({ block: 'center', behavior: 'instant' });
            await frame();
        }
        const box = box_of(target);
        await frame();
        if (!outer.isConnected || JSON.stringify(box) !== JSON.stringify(box_of(target))) return null;
        const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 40)];
        const hit = document.elementFromPoint(x, y);
        const covered = !hit || !outer.contains(hit);
        return { x, y, box, key: control.dataset.key, covered: covered ? (hit ? `${hit.tagName} ${hit.dataset?.key ?? hit.id}` : 'outside the window') : null };
    }

    // True when two frames in a row of the browser brought no new frame of the page, and nothing is on its way to the disk.
    async function rest() {
        const drawn = window.palierFrames;
        await frame();
        await frame();
        return drawn === window.palierFrames;
    }

    // The dialog for files belongs to the system: the tests give the file to what would have opened it.
    const click = HTMLInputElement.prototype.click;
    HTMLInputElement.prototype.click = function () { if (this.type !== 'file') click.call(this); };

    window.there = { find, reach, rest, name_of, control_of, words, violations: [] };
    document.addEventListener('securitypolicyviolation', (event) =>
        window.there.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
}
