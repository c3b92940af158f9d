// Adding an edition is adding a file and its texts: the command line takes it from a folder of its own, before it is built in.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { one_line, palier, programme, read_json, scenario, source, with_files } from './support.mjs';

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

// ---- What docs/edition-format.md shows ----

/** The whole edition that the document shows. */
function documented_edition() {
    const lines = readFileSync(source('docs/edition-format.md'), 'utf8').split('\n');
    const first = lines.indexOf('    {', lines.indexOf('## From nothing to an edition'));
    return lines.slice(first, lines.indexOf('    }', first) + 1).join('\n');
}

test('the edition that the document shows has no mistake, and answers without any words', () => {
    with_files((put) => {
        const file = put('2031.json', documented_edition());
        const { status, out } = palier(['lint', path.dirname(file)]);
        assert.equal(status, 0, out);
        assert.match(out, /✓ .*2031\.json/);
        const checked = palier(['check', scenario('transact'), '--edition', file, '--on', '2031-05-01', '--json']);
        assert.equal(checked.status, 0, checked.err);
        const { edition, benefits } = JSON.parse(checked.out);
        assert.equal(edition.id, '2031');
        assert.deepEqual(benefits.map(({ benefit, status }) => [benefit, status]), [['flour', 'locked']]);
    });
});

test('the texts that it still needs are listed by their keys, and it is named by them once they are there', () => {
    with_files((put) => {
        const file = put('2031.json', documented_edition());
        const texts = { en: {}, fr: {} };
        put('texts.en.json', texts.en);
        put('texts.fr.json', texts.fr);
        const missing = JSON.parse(palier(['lint', file, '--json']).out).mistakes;
        assert.ok(missing.length > 20);
        for (const { code, file, sentence } of missing) {
            assert.equal(code, 'text-missing');
            const key = sentence.match(/“([^”]+)”/)[1];
            texts[file.endsWith('texts.fr.json') ? 'fr' : 'en'][key] = `the words of ${key}`;
        }
        put('texts.en.json', texts.en);
        const half = palier(['lint', file]);
        assert.equal(half.status, 1);
        put('texts.fr.json', texts.fr);
        const { status, out } = palier(['lint', file]);
        assert.equal(status, 0, out);
        assert.match(one_line(palier(['check', scenario('transact'), '--edition', file]).out), /the words of benefit\.flour\.name/);
    });
});

test('of a folder the editions are read and other files left alone; a folder without any is said to be so', () => {
    const { status, out } = palier(['lint', source('tests/cases/riverside-market')]);
    assert.equal(status, 0, out);
    assert.doesNotMatch(out, /market-days/);
    assert.match(out, /2030\.json/);

    const none = palier(['lint', source('docs')]);
    assert.equal(none.status, 1);
    assert.match(one_line(none.err), /no edition in the folder “.*docs”/);
});

test('where only one language has texts, the other is missed', () => {
    with_files((put) => {
        const file = put('2031.json', documented_edition());
        put('texts.en.json', {});
        assert.match(one_line(palier(['lint', file]).out), /texts\.fr\.json: warning: .*“fr”.*\[texts-absent\]/);
    });
});

// ---- What is only worth a warning, and one edition after another ----

test('a condition that can never hold is told at its place, and the benefit that nobody can have', () => {
    with_files((put) => {
        const edition = JSON.parse(documented_edition());
        edition.benefits[0].unlocked = { all: [{ fact: 'company.live-offers', atLeast: 5 }, { fact: 'company.live-offers', atMost: 3 }] };
        const { status, out } = palier(['lint', put('2031.json', edition)]);
        assert.equal(status, 0, 'a warning leaves the edition usable');
        assert.match(one_line(out), /2031\.json:\d+:\d+: warning: .*“company\.live-offers”.* \/benefits\/0\/unlocked \[condition-never-met\]/);
    });
});

test('a gap between two editions of a folder is told where the first ends, and two of one day are a mistake', () => {
    with_files((put) => {
        const edition = JSON.parse(documented_edition());
        const first = put('2031.json', { ...edition, inForce: { ...edition.inForce, until: '2031-12-01' } });
        put('2032.json', { ...edition, id: '2032', inForce: { ...edition.inForce, from: '2032-01-01' } });
        const gap = palier(['lint', path.dirname(first)]);
        assert.equal(gap.status, 0);
        assert.match(one_line(gap.out), /2031\.json:\d+:\d+: warning: .*2032-01-01.* \/inForce\/until \[editions-gap\]/);
        assert.match(gap.out, /✓ .*2032\.json/);

        put('2032.json', { ...edition, id: '2032' });
        const together = palier(['lint', path.dirname(first)]);
        assert.equal(together.status, 1);
        assert.match(together.out, /\/inForce\/from \[editions-begin-together\]/);
    });
});
