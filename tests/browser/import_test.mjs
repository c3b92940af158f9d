// Leaving and coming back as a file: the same state in another browser, merged or in place of what is there; and files that are refused.
import assert from 'node:assert/strict';
import { open, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { downloads_copy, kept_records, opens_scenario, renames_company } from './support/company.mjs';
import { begin_visits } from './support/visit.mjs';

const visit = begin_visits();

async function takes_in(person, file) {
    await person.goes_to('settings');
    await person.picks_file({ key: 'import' }, file);
    await person.waits_for({ key: 'import-card' });
}

async function written(name, content) {
    const file = path.join(visit.folder, name);
    await writeFile(file, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
    return file;
}

/** All but the journal, which tells of other ways to the same state. */
async function records(person) {
    const kept = await kept_records(person);
    delete kept.journal;
    delete kept.meta;
    return kept;
}

visit.test('A file taken into an empty browser gives the same state, and the same file again', async () => {
    const ann = await visit.open();
    await opens_scenario(ann, 'free-trial');
    await renames_company(ann, 'Ça voyage');
    await ann.is_saved();
    const copy = await downloads_copy(visit, ann);
    const elsewhere = await visit.new_context();

    const bob = await visit.open({ context: elsewhere });
    await takes_in(bob, copy.file);
    await bob.press({ key: 'import-replace' });
    await bob.is_saved();

    assert.deepEqual(await records(bob), await records(ann));
    const again = await downloads_copy(visit, bob);
    assert.equal(again.json.contentHash, copy.json.contentHash);
    assert.deepEqual(again.json.content, copy.json.content);
    await elsewhere.close();
});

visit.test('Nothing changes before one agrees; merging keeps what the file lacks, replacing removes it, one Undo brings all back', async () => {
    const ann = await visit.open();
    await opens_scenario(ann, 'free-trial');
    const copy = await downloads_copy(visit, ann);
    const before = await records(ann);
    const [kept, dropped] = copy.json.content.offers;
    const other = structuredClone(copy.json);
    delete other.contentHash; // edited by hand
    other.content.offers = [{ ...kept, name: 'Changed in the file' }, { ...kept, id: 'offer-added', name: 'Added by the file' }];
    other.content.followUps = [];
    const file = await written('other.json', other);

    await takes_in(ann, file);
    assert.deepEqual(await records(ann), before, 'looking changes nothing');
    await ann.press({ key: 'import-merge' });
    await ann.is_saved();
    const names = async () => (await records(ann)).offers.map(({ name }) => name).sort();
    assert.deepEqual(await names(), ['Added by the file', 'Changed in the file', dropped.name].sort());
    await ann.press({ key: 'undo' });
    await ann.is_saved();
    assert.deepEqual(await records(ann), before, 'one Undo after merging');

    await takes_in(ann, file);
    await ann.press({ key: 'import-replace' });
    await ann.is_saved();
    assert.deepEqual(await names(), ['Added by the file', 'Changed in the file']);
    await ann.press({ key: 'undo' });
    await ann.is_saved();
    assert.deepEqual(await records(ann), before, 'one Undo after replacing');
});

visit.test('Files that are no good are refused with their mistakes and places; nothing changes and the page goes on', async () => {
    const ann = await visit.open();
    await opens_scenario(ann, 'free-trial');
    const copy = await downloads_copy(visit, ann);
    const before = await kept_records(ann);
    const edited = (change) => { const made = structuredClone(copy.json); delete made.contentHash; change(made); return made; };
    const text = JSON.stringify(edited(() => {}));
    const huge = path.join(visit.folder, 'huge.json');
    await (await open(huge, 'w')).close();
    await truncate(huge, 200 * 1024 * 1024);

    const bad = [
        ['not JSON', await written('words.json', 'Dear Palier,\nplease take this in.'), /line 1/],
        ['nothing at all', await written('empty.json', ''), /./],
        ['another format', await written('other-format.json', edited((file) => (file.format = 'other.export'))), /\/format/],
        ['a newer schema', await written('newer.json', edited((file) => (file.schemaVersion = 99))), /\/schemaVersion/],
        ['wrong types', await written('types.json', edited((file) => { file.content.offers[0].name = 7; file.content.offers[1].moves = 'live'; })),
            /\/content\/offers\/0\/name[\s\S]*\/content\/offers\/1\/moves/],
        ['unknown ids', await written('ids.json', edited((file) => (file.content.offers[0].profile = 'profile-of-nobody'))), /\/content\/offers\/0\/profile/],
        ['nesting 100,000 deep', await written('deep.json', '['.repeat(100_000) + ']'.repeat(100_000)), /line 1/],
        ['a key twice', await written('twice.json', text.replace('"format":', '"format":"palier.export","format":')), /format/],
        ['invalid UTF-8', await written('bytes.json', Buffer.concat([Buffer.from('{"format":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')])), /line 1/],
        ['a number out of range', await written('number.json', text.replace(/"schemaVersion":\d+/, '"schemaVersion":1e400')), /schemaVersion|line 1/],
        ['200 MB of nothing', huge, /./],
    ];
    for (const [what, file, place] of bad) {
        await ann.goes_to('settings');
        await ann.picks_file({ key: 'import' }, file);
        await ann.waits_for({ key: 'import-card' });
        await ann.waits_for({ key: 'import-another' });
        assert.equal(await ann.has({ key: 'import-merge' }), false, `${what}: may be merged`);
        const said = await ann.text();
        assert.match(said, place, `${what}: no place in what the page says`);
        await ann.press({ key: 'import-discard' }); // the page answers
        assert.equal(await ann.has({ key: 'import-card' }), false);
    }
    assert.deepEqual(await kept_records(ann), before);
    await ann.goes_to('overview');
});
