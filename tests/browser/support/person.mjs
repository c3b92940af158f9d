// Somebody at the page: finds things by what they are and how they are called, and uses them with the pointer and the keys.
import assert from 'node:assert/strict';

const patience = Number(process.env.PALIER_PATIENCE ?? 60_000); // milliseconds: long, because the machines that run this may be busy
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks again until the answer is true, and returns it: a condition, never a guess of how long something takes. */
export async function until(what, ask, limit = patience) {
    const end = Date.now() + limit;
    for (;;) {
        const answer = await ask();
        if (answer) return answer;
        if (Date.now() > end) throw new Error(`waited in vain: ${typeof what === 'function' ? await what() : what}`);
        await pause(15);
    }
}

const tell = (query) => JSON.stringify(query);

export class Person {
    constructor(page) {
        this.page = page;
        this.mouse = page.mouse;
        this.keyboard = page.keyboard;
    }

    // ---- Looking ----

    see(ask, ...given) { return this.page.evaluate(ask, ...given); }

    /** Every text on the page, one a line: for messages of failed tests and for sentences wherever they stand. */
    text() {
        return this.see(() => [...document.querySelectorAll('.item')].filter((each) => !each.querySelector('.item'))
            .map((each) => (each.dataset.role === 'image' ? '' : window.there.name_of(each))).filter((each) => each !== '').join('\n'));
    }

    async has(query) { return this.see((asked) => window.there.find(asked).length > 0, query); }
    async count(query) { return this.see((asked) => window.there.find(asked).length, query); }

    async waits_for(query) {
        await until(async () => `${tell(query)} on a page that says:\n${await this.text()}`, () => this.has(query));
    }
    // Whatever spaces it is set with: French has its own.
    async says(sentence) { return (await this.text()).includes(sentence.replace(/\s+/g, ' ')); }
    async sees(sentence) {
        await until(async () => `“${sentence}” on a page that says:\n${await this.text()}`, () => this.says(sentence));
    }
    async does_not_see(sentence) {
        await until(`“${sentence}” is still there`, async () => !(await this.says(sentence)));
    }

    /** The value of a field, choice or check box. */
    value(query) {
        return this.see((asked) => {
            const [outer] = window.there.find(asked);
            const control = outer && window.there.control_of(outer);
            return control?.type === 'checkbox' ? control.checked : control?.value;
        }, query);
    }

    /** Why a button is closed; null when it is open. */
    async why_closed(query) {
        await this.waits_for(query);
        return this.see((asked) => {
            const control = window.there.control_of(window.there.find(asked)[0]);
            if (control.getAttribute('aria-disabled') !== 'true') return null;
            return document.getElementById(control.getAttribute('aria-describedby'))?.textContent ?? '';
        }, query);
    }

    focused_key() { return this.see(() => document.activeElement?.dataset?.key ?? null); }
    place() { return this.see(() => decodeURI(location.hash.slice(1))); }

    async rests() { await until('the page comes to rest', () => this.see(() => window.there.rest())); }

    /** The status says "Saved": the transaction is complete. */
    async is_saved() {
        await this.rests();
        await until(
            async () => `“Saved”, but the page says:\n${await this.text()}`,
            () => this.see(() => ['Saved', 'Enregistré'].includes(window.there.name_of(window.there.find({ key: 'save-status' })[0] ?? document.body))),
        );
    }

    // ---- Doing ----

    async reach(query) {
        let last = null;
        return until(
            async () => `${tell(query)} to press (${tell(last)}) on a page that says:\n${await this.text()}`,
            async () => {
                last = await this.see((asked) => window.there.reach(asked), query);
                return last && last.covered === null ? last : null;
            },
        );
    }

    async press(query) {
        const { x, y } = await this.reach(query);
        await this.mouse.click(x, y);
        await this.rests();
    }
    /** Where the press leaves this page for another: it never comes to rest. */
    async presses_away(query) {
        const { x, y } = await this.reach(query);
        const gone = this.page.waitForNavigation();
        await this.mouse.click(x, y);
        await gone;
    }
    presses(name, inside) { return this.press({ role: 'button', name, inside }); }
    follows(name, inside) { return this.press({ role: 'link', name, inside }); }

    async key(name, ...held) {
        for (const each of held) await this.keyboard.down(each);
        await this.keyboard.press(name);
        for (const each of held.reverse()) await this.keyboard.up(each);
        await this.rests();
    }

    /** Types into a field what is to stand in it. */
    async fill(query, text) {
        const field = typeof query === 'string' ? { role: 'text-field', name: query } : query;
        await this.press(field);
        await this.key('a', 'Control');
        await this.keyboard.press('Backspace');
        await this.keyboard.type(text);
        await this.rests();
        assert.equal(await this.value(field), text, `typed into ${tell(field)}`);
    }

    /** With the arrow keys, as the pop-up list is the browser's own. `option` is its id or its label. */
    async choose(query, option) {
        const field = typeof query === 'string' ? { role: 'choice', name: query } : { role: 'choice', ...query };
        await this.waits_for(field);
        const steps = await this.see((asked, wanted) => {
            const select = window.there.control_of(window.there.find(asked)[0]);
            const at = [...select.options].findIndex(({ value, label, text }) => [value, label, text].includes(wanted));
            select.focus();
            return { by: at - select.selectedIndex, found: at >= 0, options: [...select.options].map((each) => each.text) };
        }, field, option);
        assert.ok(steps.found, `${tell(field)} has no “${option}”: ${steps.options.join(', ')}`);
        for (let i = 0; i < Math.abs(steps.by); i++) await this.keyboard.press(steps.by > 0 ? 'ArrowDown' : 'ArrowUp');
        await this.rests();
        const now = await this.see((asked) => {
            const select = window.there.control_of(window.there.find(asked)[0]);
            return [select.value, select.selectedOptions[0]?.text];
        }, field);
        assert.ok(now.includes(option), `chose “${option}”, but it is “${now[1]}”`);
    }

    async tick(query, wanted = true) {
        const box = typeof query === 'string' ? { role: 'checkbox', name: query } : query;
        await this.waits_for(box);
        if ((await this.value(box)) !== wanted) await this.press(box);
        assert.equal(await this.value(box), wanted, `ticked ${tell(box)}`);
    }

    /** "2021-06-01" into a date field, part by part, in the order of American English, which the browsers are started in. */
    async fill_date(query, date) {
        const { key } = await this.reach(query);
        const [year, month, day] = date.split('-');
        await this.see((wanted) => document.querySelector(`[data-key="${wanted}"]`).focus(), key);
        await this.keyboard.type(month + day + year);
        await this.rests();
        assert.equal(await this.value({ key }), date, `typed the date into ${tell(query)}`);
    }

    /** To a place by way of the navigation, which is behind the menu button where it is narrow. */
    async goes_to(id) {
        const place = { role: 'link', key: `place-${id}` };
        if (!(await this.has(place))) await this.press({ key: 'frame-menu' });
        await this.press(place);
        await until(`the place ${id}`, async () => (await this.place()).startsWith(`/${id}`));
        await this.rests();
    }

    /** In the file dialog, without the dialog itself, which belongs to the system. */
    async picks_file(query, file) {
        await this.press(query);
        const input = await until('the file dialog', () => this.page.$('#file-dialog'));
        await input.uploadFile(file);
        await input.dispose();
        await this.rests();
    }
}
