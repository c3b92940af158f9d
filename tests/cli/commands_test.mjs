import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { one_line, palier, programme, read_json, scenario, scenarios, source, with_files } from './support.mjs';

const unwritten = /\[[a-z-]+\.[^\]\s]+\]|\{[a-z]+\}/;
const edition_files = readdirSync(programme).filter((name) => /^\d{4}-\d\d\.json$/.test(name)).map((name) => path.join(programme, name));

// ---- explain ----

test('a benefit is explained with every reason, its rule, its source and how sure it is', () => {
    for (const language of ['en', 'fr']) {
        const benefits = JSON.parse(palier(['check', scenario('free-trial'), '--json']).out).benefits;
        for (const benefit of new Set(benefits.map((line) => line.benefit))) {
            const { status, out, err } = palier(['explain', scenario('free-trial'), benefit, '--lang', language]);
            assert.equal(status, 0, err);
            assert.doesNotMatch(out, unwritten);
            assert.match(out, /R\d+\s?; /);
        }
    }
});

test('what would be enough for a benefit is told in both languages', () => {
    for (const [language, words] of [
        ['en', /What would make it earned.* - Publish or enrol · Publish an offer: 0 live, 1 needed.* It is not a promise by Microsoft\./],
        ['fr', /Ce qui le ferait acquérir.* - Publier ou s’inscrire · Publier une offre.: 0 active, 1 requise.* Ce n’est pas une promesse de Microsoft\./],
    ]) {
        const { out } = palier(['explain', scenario('newcomer'), 'guidance-resources', '--lang', language]);
        assert.match(one_line(out), words);
        assert.doesNotMatch(out, unwritten);
    }
});

test('where no way is known, the reason is told instead', () => {
    const { out } = palier(['explain', scenario('free-trial'), 'technical-assistance', '--edition', '2021-05']);
    assert.match(one_line(out), /What would make it earned - Part of what it takes is not publicly known\./);
});

test('a benefit of each offer is explained for each, or for the one asked for', () => {
    const lines = JSON.parse(palier(['check', scenario('free-trial'), '--json']).out).benefits;
    const benefit = lines.find(({ offer }) => offer).benefit;
    const count = (given) => JSON.parse(palier(['explain', scenario('free-trial'), benefit, ...given, '--json']).out).benefits.length;
    assert.equal(count([]), lines.filter((line) => line.benefit === benefit).length);
    assert.equal(count(['--offer', 'offer-tournees']), 1);
});

test('a benefit or an offer that is not there is told with what there is', () => {
    const benefit = JSON.parse(palier(['check', scenario('free-trial'), '--json']).out).benefits[0].benefit;
    for (const [given, sentence] of [
        [[`${benefit}x`], new RegExp(`Did you mean “${benefit}”`)],
        [['wibble'], new RegExp(`no benefit “wibble”. It has: .*${benefit}`)],
        [[benefit, '--offer', 'offer-recoltes'], /Did you mean “offer-recolte”\?/],
        [[benefit, '--offer', 'other'], /no offer “other”. It has: offer-recolte and offer-tournees/],
    ]) {
        const { status, err } = palier(['explain', scenario('free-trial'), ...given]);
        assert.equal(status, 2);
        assert.match(one_line(err), sentence);
    }
});

// ---- lint ----

test('the shipped editions have no mistake, by name and as files', () => {
    const ids = edition_files.map((file) => path.basename(file, '.json'));
    for (const given of [ids, edition_files]) {
        const { status, out } = palier(['lint', ...given]);
        assert.equal(status, 0, out);
        for (const id of ids) assert.match(out, new RegExp(`✓ .*${id}`));
    }
});

test('lint tells all mistakes of all files, each at its place', () => {
    with_files((put) => {
        const wrong = read_json(edition_files[0]);
        wrong.roles.push(wrong.roles[0]);
        wrong.stores = 'appsource';
        const first = put('first.json', wrong);
        const second = put('second.json', '{"format": "palier.edition",}');
        const { status, out } = palier(['lint', first, second], { env: { COLUMNS: '100' } });
        assert.equal(status, 1);
        assert.match(out, /first\.json:\d+:\d+: mistake:/);
        assert.match(out, /\/stores \[expected-list\]/);
        assert.match(out, /\[duplicate\]/);
        assert.match(out, /second\.json:1:\d+: mistake:/);
        assert.match(out, /\[trailing-comma\]/);
    });
});

test('lint reads the texts beside an edition', () => {
    with_files((put) => {
        const files = edition_files.map((file) => put(path.basename(file), readFileSync(file)));
        const texts = Object.fromEntries(['en', 'fr'].map((language) => [language, read_json(path.join(programme, `texts.${language}.json`))]));
        delete texts.en['benefit.azure-sponsorship.name'];
        texts.fr['category.trial'] = 'Essai {surprise}';
        texts.fr['nobody.needs-this'] = 'x';
        for (const language of ['en', 'fr']) put(`texts.${language}.json`, texts[language]);
        const { status, out } = palier(['lint', ...files], { env: { COLUMNS: '100' } });
        assert.equal(status, 1);
        assert.match(one_line(out), /texts\.en\.json: mistake: .*benefit\.azure-sponsorship\.name.* \[text-missing\]/);
        assert.match(out, /texts\.fr\.json:\d+:\d+: mistake:/);
        assert.match(out, /\/category\.trial \[placeholders-differ\]/);
        assert.match(out, /\/nobody\.needs-this \[text-unneeded\]/);
    });
});

test('lint of a part of a folder says of no text that nobody needs it', () => {
    const { status, out } = palier(['lint', edition_files[0]]);
    assert.equal(status, 0, out);
});

// ---- diff ----

test('an edition does not differ from itself', () => {
    for (const id of edition_files.map((file) => path.basename(file, '.json')))
        assert.match(palier(['diff', id, id]).out, /Nothing differs\./);
});

test('what differs is told with the values before and after', () => {
    with_files((put) => {
        const edition = read_json(path.join(programme, '2023-08.json'));
        const before = put('before.json', edition);
        const tier = edition.ladder.tiers.find(({ anyOf }) => anyOf.some(({ threshold }) => threshold.value?.amount));
        const metric = tier.anyOf.find(({ threshold }) => threshold.value?.amount);
        metric.threshold.value.amount = String(Number(metric.threshold.value.amount) + 1);
        edition.roles = edition.roles.filter((role) => role !== 'developer-account-developer');
        edition.benefits[0].means = 'information';
        const after = put('after.json', edition);
        const { status, out } = palier(['diff', before, after]);
        assert.equal(status, 0);
        assert.doesNotMatch(out, unwritten);
        for (const expected of [/\nRoles\n  no longer there · /, /\nTiers\n  changed · .*threshold: /, /\nBenefits\n  changed · .*how it is obtained\n/, /after: outside this programme/])
            assert.match(out, expected);
        assert.equal(out.match(/^  (changed|new|no longer there) · /gm).length, 3, out);
    });
});

test('a condition that differs is told before and after', () => {
    with_files((put) => {
        const edition = read_json(path.join(programme, '2021-05.json'));
        const before = put('before.json', edition);
        edition.rules.find(({ id }) => id === 'participation').condition.all[1].atLeast = 3;
        const { out } = palier(['diff', before, put('after.json', edition)]);
        assert.match(out, /\nConditions that Palier checks\n/);
        assert.match(one_line(out), /before: - all of these: .*: at least 1 after: - all of these: .*: at least 3/);
    });
});

test('every two editions in a row are told apart in both languages', () => {
    const ids = edition_files.map((file) => path.basename(file, '.json')).sort();
    for (let i = 1; i < ids.length; ++i)
        for (const language of ['en', 'fr']) {
            const { status, out } = palier(['diff', ids[i - 1], ids[i], scenario('transact'), '--lang', language]);
            assert.equal(status, 0);
            assert.doesNotMatch(out, unwritten, `${ids[i]} ${language}`);
        }
});

test('with a company its answers that change are told too', () => {
    with_files((put) => {
        const edition = read_json(path.join(programme, '2021-05.json'));
        const before = put('before.json', edition);
        edition.rules.find(({ id }) => id === 'participation').condition.all[1].atLeast = 3;
        const after = put('after.json', edition);
        const { out } = palier(['diff', before, after, scenario('free-trial')]);
        assert.match(out, /\nFor Lumen Logistique, on 14 June 2021\n/);
        assert.match(out, /Takes part in the programme\n    before: yes\n    after: no/);
        assert.match(palier(['diff', before, before, scenario('free-trial')]).out, /No answer changes\./);
    });
});

// ---- convert ----

test('a file of an older version becomes one of the newest, with the same content', () => {
    for (const name of scenarios) {
        const old = { ...read_json(scenario(name)), schemaVersion: 1 };
        with_files((put) => {
            const { status, out, err } = palier(['convert', put('old.json', old)]);
            assert.equal(status, 0, err);
            const converted = JSON.parse(out);
            assert.equal(converted.schemaVersion, 3);
            assert.equal(converted.exportedAt, old.exportedAt);
            assert.deepEqual(converted.editions, old.editions);
            assert.deepEqual(converted.content, old.content);
            const again = palier(['convert', '-'], { input: out });
            assert.deepEqual(again, { status: 0, out, err: '' });
        });
    }
});

test('a file with mistakes is not converted', () => {
    const { status, out, err } = palier(['convert', '-'], { input: '{"format": "palier.export"}' });
    assert.equal(status, 1);
    assert.equal(out, '');
    assert.match(err, /standard input:1:1: mistake: .*\n.*\[missing-key\]/);
});

// ---- cases ----

test('the worked cases pass', () => {
    const { status, out } = palier(['cases']);
    assert.equal(status, 0, out.slice(-2000));
    assert.match(out, /\d+ files: [\d,]+ cases pass, 0 fail/);
});

test('a case that fails says what was expected and what came', () => {
    const expectation = '{"rule": "participation", "outcome": "met"}';
    const file = readdirSync(source('tests/cases'), { recursive: true }).map((name) => source('tests/cases', name))
        .find((name) => name.endsWith('.json') && readFileSync(name, 'utf8').includes(expectation));
    with_files((put) => {
        const broken = readFileSync(file, 'utf8').replace(expectation, expectation.replace('"met"', '"not-met"'));
        const { status, out } = palier(['cases', put('broken.json', broken)]);
        assert.equal(status, 1);
        assert.match(one_line(out), /✗ .*\/expect\/rules\/\d+\/outcome: expected not-met, found met\./);
        assert.match(out, /1 fails/);
        assert.match(one_line(out), /broken\.json, edition 20\d\d-\d\d /);
    });
});

test('a case is named in the language that was asked for, with the edition that answered', () => {
    const cases = { format: 'palier.cases', formatVersion: 1, programme: 'marketplace-rewards', cases: [
        { id: 'one', title: { en: 'It costs nothing', fr: 'C’est gratuit' }, rules: ['R5'], edition: '2021-05', expect: { fee: 'unknown' } },
        { id: 'two', title: 'Nothing answers', rules: [], on: '2019-01-01', expect: { edition: '2020-05' } }] };
    with_files((put) => {
        const file = put('cases.json', JSON.stringify(cases));
        const english = one_line(palier(['cases', file]).out);
        assert.match(english, /✗ one · It costs nothing .*cases\.json, edition 2021-05 /);
        assert.match(english, /✗ two · Nothing answers .*cases\.json, no edition /);
        const french = one_line(palier(['cases', file, '--lang', 'fr']).out);
        assert.match(french, /✗ one · C’est gratuit .*cases\.json, édition 2021-05 /);
        assert.match(french, /✗ two · Nothing answers .*cases\.json, aucune édition /);
    });
});

test('another programme may call an edition as one of the shipped programme is called', () => {
    with_files((put) => {
        const there = source('tests/cases/riverside-market');
        put('2030.json', readFileSync(path.join(there, '2030.json'), 'utf8').replace('"id": "2030"', '"id": "2021-05"'));
        const folder = path.dirname(put('market-days.json', readFileSync(path.join(there, 'market-days.json'), 'utf8').replaceAll('"2030"', '"2021-05"')));
        put('fee.json', JSON.stringify({ format: 'palier.cases', formatVersion: 1, programme: 'marketplace-rewards', cases: [
            { id: 'one', title: 'Costs nothing', rules: ['R5'], edition: '2021-05', facts: {}, expect: { fee: { amount: '0', currency: 'USD' } } }] }));
        const { status, out } = palier(['cases', folder]);
        assert.equal(status, 0, out);
    });
});

test('a case file with mistakes, or without cases, is no success', () => {
    const { status, out } = palier(['cases', '-'], { input: '{}' });
    assert.equal(status, 1);
    assert.match(out, /mistake:/);
});
