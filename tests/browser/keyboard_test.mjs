// Without a pointer, and with every letter: what is left to the browser must arrive.
import assert from 'node:assert/strict';
import { is_firefox } from './support/browsers.mjs';
import { kept_records, opens_scenario } from './support/company.mjs';
import { read_png } from './support/image.mjs';
import { speak } from './support/texts.mjs';
import { begin_visits } from './support/visit.mjs';

const visit = begin_visits();
const say = speak('en');

const controls = (person) => person.see(() => [...document.querySelectorAll('.item')].filter((each) =>
    ['link', 'button', 'toggle', 'checkbox', 'choice', 'text-field', 'text-area'].includes(each.dataset.role)).map((each) => window.there.control_of(each).dataset.key));

visit.test('Tab reaches every control of the offers in reading order, shows where it is, and leaves again', async () => {
    const ann = await visit.open();
    await opens_scenario(ann, 'transact');
    await ann.goes_to('offers');
    await ann.presses(say('offers.sale.add'));
    const wanted = await controls(ann);
    await ann.see(() => document.activeElement?.blur());
    await ann.page.evaluate(() => { const range = document.createRange(); range.setStart(document.body, 0); getSelection().removeAllRanges(); getSelection().addRange(range); });

    const reached = [];
    const unseen = [];
    for (let presses = 0; presses < wanted.length * 3 && new Set(reached).size < wanted.length; presses++) {
        await ann.keyboard.press('Tab');
        const [key, ring] = await ann.see(() => [document.activeElement?.dataset?.key ?? null, document.activeElement?.matches(':focus-visible, [type=date]')]);
        if (key !== null && reached.at(-1) !== key) reached.push(key); // the parts of a date are stops of their own
        if (key !== null && !ring) unseen.push(key);
    }

    const first = wanted.indexOf(reached[0]);
    assert.deepEqual(reached.slice(0, wanted.length), [...wanted.slice(first), ...wanted.slice(0, first)]);
    assert.deepEqual(unseen, [], 'where the focus was not shown');
});

visit.test('Where the focus is can be seen in what is painted', async () => {
    const ann = await visit.open();
    await opens_scenario(ann, 'free-trial');
    for (const [place, query] of [['offers', { role: 'button', name: say('offers.add') }], ['timeline', { key: 'clock/date' }]]) {
        await ann.goes_to(place);
        await ann.see(() => document.activeElement?.blur());
        const { box, key } = await ann.reach(query);
        const clip = { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12 };
        const look = async () => read_png(await ann.page.screenshot({ clip, captureBeyondViewport: false }));
        await ann.mouse.move(2, 790);
        await ann.rests();
        const before = await look();

        for (let presses = 0; presses < 60 && (await ann.focused_key()) !== key; presses++) await ann.keyboard.press('Tab');
        await ann.rests();

        const after = await look();
        let changed = 0;
        for (let y = 0; y < before.height; y++)
            for (let x = 0; x < before.width; x++) if (before.at(x, y).join() !== after.at(x, y).join()) changed++;
        assert.ok(changed > 2 * (box.width + box.height) * 0.8, `only ${changed} pixels tell that the focus is on ${key}`);
    }
});

visit.test('A form is filled in and sent with the keys alone', async () => {
    const ann = await visit.open();
    await opens_scenario(ann, 'newcomer');
    await ann.goes_to('offers');
    const tab_to = async (key) => {
        for (let presses = 0; presses < 120 && (await ann.focused_key()) !== key; presses++) await ann.keyboard.press('Tab');
        assert.equal(await ann.focused_key(), key);
    };
    await tab_to('offers-add');
    await ann.key('Enter');
    await ann.waits_for({ key: 'offer/new/name' });
    await tab_to('offer/new/name');
    await ann.keyboard.type('Tout au clavier');
    await tab_to('offer/new/type');
    await ann.keyboard.type('Software as'); // type-ahead
    await ann.rests();
    assert.equal(await ann.value({ key: 'offer/new/type' }), 'software-as-a-service');
    await tab_to('offer/new/options/free-trial');
    await ann.key(' ');
    await tab_to('offer/new/name');
    await ann.key('Enter');
    await ann.is_saved();

    const offer = (await kept_records(ann)).offers.find(({ name }) => name === 'Tout au clavier');
    assert.deepEqual([offer?.type, offer?.options], ['software-as-a-service', ['free-trial']]);
});

visit.test('é, ê, @ and € are typed, composed, copied, pasted and undone as anywhere', async () => {
    const ann = await visit.open();
    await opens_scenario(ann, 'newcomer');
    await ann.goes_to('company');
    if (!(await ann.has({ key: 'company/name' }))) await ann.presses(say('company.account.change'));
    const name = { key: 'company/name' }, number = { key: 'company/partner-id' };

    await ann.fill(name, '');
    await ann.keyboard.type('Été @ 5 €, fo');
    if (is_firefox) {
        await ann.keyboard.sendCharacter('ê');
    } else {
        // A dead key, as an input method sends it: first the accent, then the letter that takes its place.
        const session = await ann.page.createCDPSession();
        await session.send('Input.imeSetComposition', { text: '^', selectionStart: 1, selectionEnd: 1 });
        await ann.rests();
        assert.equal(await ann.value(name), 'Été @ 5 €, fo^');
        await session.send('Input.imeSetComposition', { text: 'ê', selectionStart: 1, selectionEnd: 1 });
        await session.send('Input.insertText', { text: 'ê' });
    }
    await ann.keyboard.type('t');
    await ann.rests();
    assert.equal(await ann.value(name), 'Été @ 5 €, foêt');

    await ann.key('a', 'Control');
    await ann.key('c', 'Control');
    await ann.fill(number, '');
    await ann.key('v', 'Control');
    assert.equal(await ann.value(number), 'Été @ 5 €, foêt');

    await ann.key('z', 'Control');
    assert.notEqual(await ann.value(number), 'Été @ 5 €, foêt');
    await ann.key('z', 'Control', 'Shift');
    assert.equal(await ann.value(number), 'Été @ 5 €, foêt');

    await ann.presses(say('company.account.submit'));
    await ann.is_saved();
    assert.equal((await kept_records(ann)).partners[0].name, 'Été @ 5 €, foêt');
});
