// What was shown as saved is there again: after a reload, in a new tab after the old one died, after the browser was killed. And what
// could not be saved is said, and can be rescued.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { is_firefox, launch } from './support/browsers.mjs';
import { downloads_copy, kept_records, opens_scenario, renames_company } from './support/company.mjs';
import { speak } from './support/texts.mjs';
import { begin_visits, runs } from './support/visit.mjs';

const visit = begin_visits();
const say = speak('en');

visit.test('The company is the same after a reload', async () => {
    const ann = await visit.open();
    await opens_scenario(ann, 'free-trial');
    await renames_company(ann, 'Lumière & Fils');
    await ann.is_saved();
    const before = await kept_records(ann);

    await ann.page.reload();
    await runs(ann);

    await ann.sees('Lumière & Fils');
    assert.equal(await ann.place(), '/company');
    assert.deepEqual(await kept_records(ann), before);
});

visit.test('What was shown as saved survives the death of its tab', async () => {
    const ann = await visit.open();
    await opens_scenario(ann, 'free-trial');
    await renames_company(ann, 'Before the crash');
    await ann.is_saved();
    if (is_firefox) {
        await ann.page.close();
    } else {
        const session = await ann.page.createCDPSession();
        void session.send('Page.crash').catch(() => {});
        await new Promise((gone) => ann.page.once('error', gone));
        visit.problems.length = 0;
    }

    const again = await visit.open({ place: '/company' });

    await again.sees('Before the crash');
});

visit.test('What was shown as saved survives a browser that is killed', async () => {
    const profile = path.join(visit.folder, `profile-${Date.now()}`);
    await mkdir(profile);
    let browser = await launch({ profile });
    const ann = await visit.open({ context: browser.defaultBrowserContext() });
    await opens_scenario(ann, 'transact');
    await renames_company(ann, 'Before the kill');
    await ann.is_saved();

    const gone = new Promise((resolve) => browser.process().once('exit', resolve));
    browser.process().kill('SIGKILL');
    await gone;
    visit.problems.length = 0;

    browser = await launch({ profile });
    try {
        const again = await visit.open({ context: browser.defaultBrowserContext(), place: '/company' });
        await again.sees('Before the kill');
        await again.is_saved();
    } finally {
        await browser.close();
    }
});

visit.test('When the browser refuses to keep more, the page says so, goes on, gives a copy, and saves all once there is room', async () => {
    const ann = await visit.open({
        prepare: () => {
            for (const name of ['put', 'add']) {
                const write = IDBObjectStore.prototype[name];
                IDBObjectStore.prototype[name] = function (...given) {
                    if (window.disk_is_full) throw new DOMException('There is no room.', 'QuotaExceededError');
                    return write.apply(this, given);
                };
            }
        },
    });
    await opens_scenario(ann, 'free-trial');
    await ann.see(() => (window.disk_is_full = true));

    await renames_company(ann, 'First without room');
    await ann.waits_for({ key: 'save-status', name: say('shell.save.failed') });
    await renames_company(ann, 'Second without room');
    await ann.sees('Second without room');
    const copy = await visit.next_download(() => ann.press({ key: 'save-download' }));
    assert.equal(copy.json.content.partners[0].name, 'Second without room');

    await ann.press({ key: 'save-retry' });
    await ann.waits_for({ key: 'save-status', name: say('shell.save.failed') });
    await ann.see(() => (window.disk_is_full = false));
    await ann.press({ key: 'save-retry' });
    await ann.is_saved();
    assert.equal(await ann.has({ key: 'save-failed' }), false);
    await ann.page.reload();
    await runs(ann);
    await ann.sees('Second without room');
});

visit.test('With storage switched off the page works in memory, says so, and still gives a copy', async () => {
    const ann = await visit.open({
        prepare: () => {
            for (const name of ['indexedDB', 'localStorage'])
                Object.defineProperty(window, name, { get() { throw new DOMException('switched off', 'SecurityError'); } });
        },
    });
    await ann.waits_for({ key: 'unread' });
    await ann.presses(say('start.scenario.open', { name: say('scenario.newcomer.name') }));
    await renames_company(ann, 'In memory');

    const copy = await downloads_copy(visit, ann);

    assert.equal(copy.json.content.partners[0].name, 'In memory');
    assert.equal(await ann.has({ key: 'save-status', name: say('shell.save.saved') }), false);
});

visit.test('Of two tabs, the one that another has overtaken is told, and a reload brings it up to date', async () => {
    const older = await visit.open();
    await opens_scenario(older, 'free-trial');
    const newer = await visit.open({ place: '/company' });
    await newer.page.bringToFront();
    await renames_company(newer, 'From the newer tab');
    await newer.is_saved();

    await older.page.bringToFront();
    await renames_company(older, 'From the older tab');

    await older.waits_for({ key: 'save-status', name: say('shell.save.failed') });
    await older.presses_away({ key: 'save-reload' });
    await runs(older);
    await older.goes_to('company');
    await older.sees('From the newer tab');
    await older.is_saved();
});

visit.test('The browser’s own tools show stores and records that a person recognises', async () => {
    const ann = await visit.open();
    await opens_scenario(ann, 'free-trial');
    await renames_company(ann, 'Lisible');
    await ann.is_saved();

    const kept = await kept_records(ann);

    assert.deepEqual(Object.keys(kept).sort(), ['benefits', 'contacts', 'followUps', 'journal', 'meta', 'offers', 'ownEditions', 'ownThresholds',
        'partners', 'requests', 'sales', 'sponsorships', 'workspace']);
    assert.equal(kept.partners[0].name, 'Lisible');
    assert.deepEqual(kept.offers.map(({ name }) => name), ['Carnet de récolte', 'Tournées claires']);
    assert.ok(kept.offers[0].moves.some(({ on, state }) => /^\d{4}-\d\d-\d\d$/.test(on) && state === 'live'));
    assert.deepEqual(kept.journal.map(({ sequence }) => sequence), kept.journal.map((unused, index) => index + 1));
    const [meta] = kept.meta;
    assert.equal(meta.sequence, kept.journal.length);
    assert.equal(meta.schemaVersion, 3);
});
