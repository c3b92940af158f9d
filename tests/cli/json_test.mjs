import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { palier, programme, read_json, scenario, scenarios, source, with_files } from './support.mjs';

/** Keys may be added in later versions, but not without the schema. */
function without_other_keys(schema) {
    if (Array.isArray(schema)) return schema.map(without_other_keys);
    if (typeof schema !== 'object' || schema === null) return schema;
    return Object.fromEntries(Object.entries(schema).map(([key, value]) =>
        [key, key === 'additionalProperties' && value === true ? false : without_other_keys(value)]));
}

const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
const fits_check = ajv.compile(without_other_keys(read_json(source('docs/schemas/check.schema.json'))));
const fits_edition = ajv.compile(read_json(source('docs/schemas/edition.schema.json')));
const editions = readdirSync(programme).filter((name) => /^\d{4}-\d\d\.json$/.test(name)).sort();

function assert_fits(fits, value, name) {
    assert.ok(fits(value), `${name}: ${JSON.stringify(fits.errors?.slice(0, 5), null, 1)}`);
}

function check(given) {
    const { status, out, err } = palier(['check', ...given, '--json']);
    assert.equal(status, 0, err);
    return JSON.parse(out);
}

test('every scenario in every edition fits the published schema', () => {
    for (const name of scenarios)
        for (const edition of editions)
            assert_fits(fits_check, check([scenario(name), '--edition', edition.replace('.json', '')]), `${name} ${edition}`);
});

test('a figure and an edition of one’s own fit the published schema, and are marked', () => {
    with_files((put) => {
        const company = read_json(scenario('transact'));
        company.schemaVersion = 3;
        company.content.ownThresholds = [{ id: '2021-05--transact-unknown--billed-sales', edition: '2021-05', tier: 'transact-unknown',
            metric: 'billed-sales', amount: { amount: '1.00', currency: 'USD' } }];
        company.content.ownEditions = [{ id: '2021-05', file: 'mine.json', text: readFileSync(path.join(programme, '2021-05.json'), 'utf8') }];
        const answer = check([put('company.json', company)]);
        assert_fits(fits_check, answer, 'own');
        assert.equal(answer.edition.own, true);
        assert.equal(answer.tier.steps.at(-1).confidence, 'own');
        assert.deepEqual(answer.tier.steps.at(-1).threshold, { amount: '1.00', currency: 'USD' });
    });
});

test('a way to a tier by a figure of one’s own says whose figure it is', () => {
    with_files((put) => {
        const company = read_json(scenario('transact'));
        delete company.content.workspace;
        company.schemaVersion = 3;
        company.content.ownThresholds = [{ id: '2026-09--premium--premium-fee', edition: '2026-09', tier: 'premium',
            metric: 'premium-fee', amount: { amount: '10000.00', currency: 'USD' } }];
        const given = [put('company.json', company), 'premium-azure', '--on', '2026-11-21'];
        const explained = JSON.parse(palier(['explain', ...given, '--json']).out);
        assert_fits(fits_check, explained, 'explanation');
        const changes = explained.benefits[0].unlocks.unlocked.sets.flatMap((set) => set.changes);
        assert.ok(changes.some(({ own }) => own));
        assert.ok(changes.every(({ fact, own }) => own === (fact === 'company.premium-fee' ? true : undefined)));
        assert.match(palier(['explain', ...given]).out.replace(/\s+/g, ' '), /\(your own figure\)/);
    });
});

test('a check says which edition, which day, which version answered', () => {
    const answer = check([scenario('transact'), '--on', '2021-06-08']);
    assert.equal(answer.format, 'palier.check');
    assert.equal(answer.engineVersion, read_json(source('package.json')).version);
    assert.equal(answer.referenceDate, '2021-06-08');
    assert.equal(answer.edition.id, '2021-05');
    const bytes = readFileSync(path.join(programme, '2021-05.json'));
    assert.equal(answer.edition.hash, `sha256:${createHash('sha256').update(bytes).digest('hex')}`);
});

test('the same file gives the same bytes, in whatever language', () => {
    const first = palier(['check', scenario('transact'), '--json']).out;
    assert.equal(palier(['check', scenario('transact'), '--json']).out, first);
    assert.equal(palier(['check', scenario('transact'), '--json', '--lang', 'fr']).out, first);
});

test('a reason says what was asked, found and needed, and the gap', () => {
    with_files((put) => {
        const company = read_json(scenario('free-trial'));
        delete company.content.offers;
        delete company.content.followUps;
        company.content.partners[0].hasPartnerId = 'unknown';
        delete company.content.partners[0].partnerId;
        const { participation, missing } = check([put('company.json', company)]);
        const [id, live] = participation.reasons[0].parts;

        assert.equal(participation.outcome, 'not-met');
        assert.deepEqual(live.asks, { kind: 'fact', fact: 'company.live-offers', comparison: 'atLeast', needed: 1 });
        assert.deepEqual([live.outcome, live.found, live.gap, live.unit, live.rule, live.confidence], ['not-met', 0, 1, 'offers', 'R3', 'seed']);
        assert.deepEqual([id.outcome, id.found], ['unknown', null]);
        assert.deepEqual(participation.missing, ['company.has-partner-id']);
        assert.deepEqual(participation.couldSettle, [], 'it would change nothing');
        assert.ok(missing.every(({ fact }) => fact !== 'company.has-partner-id'), 'so it is not asked for');
    });
});

test('the facts worth asking for come first when they could settle most', () => {
    with_files((put) => {
        const company = read_json(scenario('free-trial'));
        company.content.partners[0].hasPartnerId = 'unknown';
        delete company.content.partners[0].partnerId;
        const { missing, participation } = check([put('company.json', company)]);
        assert.equal(participation.outcome, 'unknown');
        assert.equal(missing[0].fact, 'company.has-partner-id');
        assert.ok(missing[0].couldSettle > 1);
        const counts = missing.map(({ couldSettle }) => couldSettle);
        assert.deepEqual(counts, [...counts].sort((left, right) => right - left));
    });
});

test('one benefit is explained alone, and fits the schema', () => {
    const [{ benefit, offer }] = check([scenario('free-trial')]).benefits.filter((line) => line.offer);
    const explained = JSON.parse(palier(['explain', scenario('free-trial'), benefit, '--offer', offer, '--json']).out);
    assert_fits(fits_check, explained, 'explanation');
    assert.deepEqual(explained.benefits.map((line) => [line.benefit, line.offer]), [[benefit, offer]]);
});

test('what would be enough is told with a benefit that is explained, and nothing where it is met', () => {
    const { benefits } = check([scenario('newcomer')]);
    const explain = ({ benefit }) => JSON.parse(palier(['explain', scenario('newcomer'), benefit, '--json']).out);
    const locked = explain(benefits.find(({ status }) => status === 'locked'));
    assert_fits(fits_check, locked, 'explanation');
    const { sets } = locked.benefits[0].unlocks.unlocked;
    assert.ok(sets.length > 0);
    assert.ok(sets[0].changes.some(({ fact, comparison }) => fact === 'company.live-offers' && comparison === 'atLeast'));

    const met = JSON.parse(palier(['explain', scenario('free-trial'), 'base-optimisation-email', '--json']).out);
    assert.deepEqual(met.benefits[0].unlocks.unlocked, { sets: [], cut: false });
});

test('mistakes are told as JSON too, with their places and hints', () => {
    with_files((put) => {
        const company = read_json(scenario('free-trial'));
        company.content.offers[0].typ = company.content.offers[0].type;
        delete company.content.offers[0].type;
        const { status, out } = palier(['check', put('company.json', company), '--json']);
        const told = JSON.parse(out);
        assert.equal(status, 1);
        assert_fits(fits_check, told, 'mistakes');
        const [mistake] = told.mistakes.filter(({ code }) => code === 'unknown-key-near');
        assert.equal(mistake.pointer, '/content/offers/0/typ');
        assert.equal(mistake.hint, 'type');
        assert.ok(mistake.line > 1 && mistake.column > 1);
    });
});

test('the schema refuses what is no answer', () => {
    const answer = check([scenario('transact')]);
    const changed = (change) => {
        const copy = structuredClone(answer);
        change(copy);
        return copy;
    };
    for (const wrong of [
        changed((a) => { a.participation.outcome = 'eligible'; }),
        changed((a) => { a.benefits[0].status = 'ready'; }),
        changed((a) => { delete a.missing; }),
        changed((a) => { delete a.edition.hash; }),
        changed((a) => { a.participation.reasons[0].asks.kind = 'wish'; }),
        changed((a) => { a.surprise = 1; }),
    ]) assert.ok(!fits_check(wrong));
});

test('the shipped editions fit the schema of editions', () => {
    assert.ok(editions.length >= 7);
    for (const name of editions) assert_fits(fits_edition, read_json(path.join(programme, name)), name);
});

test('the schema of editions refuses what palier lint refuses', () => {
    const edition = read_json(path.join(programme, '2021-05.json'));
    const changes = {
        'a key mistyped': (e) => { e.benifits = e.benefits; delete e.benefits; },
        'two questions in one condition': (e) => { e.rules[0].condition = { fact: 'offer.live', is: true, notKnown: true }; },
        'two comparisons': (e) => { e.rules[0].condition = { fact: 'company.live-offers', atLeast: 1, atMost: 2 }; },
        'no comparison': (e) => { e.rules[0].condition = { fact: 'company.live-offers' }; },
        'an empty list': (e) => { e.rules[0].condition = { all: [] }; },
        'a rule without sources': (e) => { delete e.rules[0].citations; },
        'citations without a confidence': (e) => { e.rules[0].condition = { fact: 'offer.live', is: true, citations: ['SEED-1'] }; },
        'money as a number': (e) => { e.fee = { value: 25, citations: [], confidence: 'inferred' }; },
        'another format': (e) => { e.format = 'palier.export'; },
        'an unknown confidence': (e) => { e.rules[0].confidence = 'sure'; },
        'a length of two kinds': (e) => { e.periods[0].length = { days: 1, months: 1 }; },
    };
    with_files((put) => {
        for (const [name, change] of Object.entries(changes)) {
            const wrong = structuredClone(edition);
            change(wrong);
            assert.ok(!fits_edition(wrong), `schema: ${name}`);
            assert.equal(palier(['lint', put('wrong.json', wrong)]).status, 1, `lint: ${name}`);
        }
    });
});

test('what an earlier edition unlocked is told once, by the rules of its own edition', () => {
    with_files((put) => {
        const company = read_json(scenario('transact'));
        delete company.content.workspace;
        const given = [put('company.json', company), '--on', '2024-02-01'];
        const answer = check(given);
        const kept = answer.benefits.filter(({ edition }) => edition);
        assert.equal(answer.edition.id, '2023-12');
        assert.ok(kept.length > 0 && kept.length < answer.benefits.length);
        assert.ok(kept.every(({ edition }) => edition === '2023-08'));
        const lines = answer.benefits.map(({ benefit, offer = '' }) => `${benefit} ${offer}`);
        assert.equal(new Set(lines).size, lines.length);

        const [{ benefit, offer }] = kept;
        const explained = JSON.parse(palier(['explain', ...given, benefit, ...(offer ? ['--offer', offer] : []), '--json']).out);
        assert_fits(fits_check, explained, 'explanation');
        assert.deepEqual(explained.benefits.map((line) => line.edition), ['2023-08']);
        assert.match(palier(['explain', ...given, benefit]).out, /Kept from/);
        assert.match(palier(['check', ...given]).out, /Kept from/);
        const { status, err } = palier(['explain', ...given, `${benefit}x`]);
        assert.equal(status, 2);
        assert.ok(err.includes(`“${benefit}”`), 'the kept one is hinted at');
    });
});
