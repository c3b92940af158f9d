// Adding an edition is adding a file and its texts: the command line takes it from a folder of its own, before it is built in.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { one_line, palier, programme, read_json, scenario, with_files } from './support.mjs';

/** Calls `use` with a new edition's file, beside copies of the shipped ones and of their texts, with its own added. */
function with_new_edition(use) {
    with_files((put) => {
        for (const name of readdirSync(programme).filter((name) => !name.startsWith('texts.'))) put(name, readFileSync(path.join(programme, name)));
        const edition = read_json(path.join(programme, '2026-09.json'));
        edition.id = '2027-05';
        edition.inForce.from = '2027-05-01';
        delete edition.inForce.members;
        edition.ladder.tiers[1].anyOf[0].threshold.value = { amount: '5000', currency: 'USD' };
        edition.benefits.push({
            id: 'launch-lunch', group: 'sales', groupConfidence: 'inferred', scope: 'company', means: 'granted',
            unlocked: { tier: 'premium' }, citations: [], confidence: 'inferred',
        });
        const file = put('2027-05.json', edition);
        const named = { en: ['Spring 2027', 'A launch lunch'], fr: ['Printemps 2027', 'Un déjeuner de lancement'] };
        for (const [language, [label, name]] of Object.entries(named))
            put(`texts.${language}.json`, {
                ...read_json(path.join(programme, `texts.${language}.json`)),
                'edition.2027-05.label': label,
                'benefit.launch-lunch.name': name,
                'benefit.launch-lunch.description': name,
            });
        use(file, named, put);
    });
}

test('a new edition beside the others, with its texts, has no mistake', () => {
    with_new_edition((file) => {
        const folder = path.dirname(file);
        const files = readdirSync(folder).filter((name) => !name.startsWith('texts.')).map((name) => path.join(folder, name));
        const { status, out } = palier(['lint', ...files]);
        assert.equal(status, 0, out);
        assert.equal(out.match(/^✓ /gm).length, files.length, out);
    });
});

test('a text that the new edition needs and one language lacks is told', () => {
    with_new_edition((file, named, put) => {
        const texts = read_json(path.join(path.dirname(file), 'texts.fr.json'));
        delete texts['benefit.launch-lunch.name'];
        put('texts.fr.json', texts);
        const { status, out } = palier(['lint', file]);
        assert.equal(status, 1);
        assert.match(one_line(out), /texts\.fr\.json: mistake: .*benefit\.launch-lunch\.name.* \[text-missing\]/);
    });
});

test('a company is checked by the new edition, and told its benefit by name', () => {
    with_new_edition((file, named) => {
        for (const [language, [label, name]] of Object.entries(named)) {
            const { status, out, err } = palier(['check', scenario('transact'), '--edition', file, '--on', '2027-06-01', '--lang', language]);
            assert.equal(status, 0, err);
            assert.ok(out.includes(label), out);
            assert.ok(out.includes(name), out);
        }
    });
});

test('what the new edition changes is told beside the one before', () => {
    with_new_edition((file, named) => {
        for (const [language, [, name]] of Object.entries(named)) {
            const { status, out } = palier(['diff', '2026-09', file, '--lang', language]);
            assert.equal(status, 0);
            assert.ok(out.includes(name), out);
            assert.match(one_line(out), /5[  ,]000/);
        }
    });
});
