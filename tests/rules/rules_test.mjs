// The rules as a developer uses them: build/web/rules/, in node.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

const root = path.resolve(fileURLToPath(import.meta.url), '../../..');
const build = process.env.PALIER_BUILD ?? path.join(root, 'build/web');
const folder = path.join(build, 'rules');
const { describe, loadRules, outcomes, RulesError } = await import(pathToFileURL(path.join(folder, 'palier-rules.js')));
const wasm = await readFile(path.join(folder, 'palier-rules.wasm'));
const rules = await loadRules(wasm);

const editionText = (name) => readFile(path.join(root, 'assets/programmes/marketplace-rewards', `${name}.json`), 'utf8');
const spring = rules.readEdition(await editionText('2021-05')).edition;
const on = '2021-06-01';
const participation = { rule: 'participation', on };
const participant = { 'company.has-partner-id': true, 'company.live-offers': 1 };

test('the module is at most 100 kB with gzip', (context) => {
    const size = gzipSync(wasm, { level: 9 }).length;
    context.diagnostic(`${size} bytes`);
    assert.ok(size <= 100_000, `${size} bytes`);
});

test('the module asks nothing of the outside that could send or keep anything', () => {
    const names = WebAssembly.Module.imports(new WebAssembly.Module(wasm)).map(({ name }) => name);
    const harmless = ['emscripten_notify_memory_growth', 'proc_exit', 'fd_write', 'fd_close', 'fd_seek', 'environ_get', 'environ_sizes_get'];
    assert.deepEqual(names.filter((name) => !harmless.includes(name)), []);
});

test('the module comes from its bytes, its address, or compiled', async () => {
    for (const from of [wasm, pathToFileURL(path.join(folder, 'palier-rules.wasm')), await WebAssembly.compile(wasm)])
        assert.ok((await loadRules(from)).readEdition(await editionText('2021-05')).edition);
});

// ---- Editions ---------------------------------------------------------------------------------------------------------------

test('an edition says what facts it declares and what can be asked', () => {
    assert.equal(spring.id, '2021-05');
    assert.equal(spring.programme, 'marketplace-rewards');
    assert.match(spring.hash, /^[0-9a-f]{64}$/);
    assert.deepEqual(spring.facts.find(({ id }) => id === 'company.live-offers'),
        { id: 'company.live-offers', type: 'whole', unit: 'offers', choices: [] });
    assert.ok(spring.rules.some(({ id }) => id === 'participation'));
    assert.ok(spring.benefits.length > 0);
});

test('every shipped edition is read without a mistake', async () => {
    const names = (await readdir(path.join(root, 'assets/programmes/marketplace-rewards'))).filter((name) => /^\d/.test(name));
    assert.ok(names.length > 0);
    for (const name of names) {
        const { edition, issues } = rules.readEdition(await editionText(path.basename(name, '.json')));
        assert.deepEqual(issues.filter(({ level }) => level === 'mistake'), [], name);
        edition.forget();
    }
});

test('all mistakes of an edition are told, each with its place and a sentence in both languages', async () => {
    const text = (await editionText('2021-05')).replace('"formatVersion"', '"formatVersoin"').replace('"company.live-offers"', '"company.live-ofers"');
    const { edition, issues } = rules.readEdition(text);
    assert.equal(edition, null);
    assert.ok(issues.length >= 2);
    for (const language of ['en', 'fr']) {
        const texts = JSON.parse(await readFile(path.join(folder, `issues.${language}.json`), 'utf8'));
        for (const issue of issues) {
            assert.ok(issue.line > 0 && issue.column > 0, JSON.stringify(issue));
            assert.doesNotMatch(describe(issue, texts), /^[a-z-]+$|\{/);
        }
    }
});

test('an edition that is no JSON at all is refused', () => {
    const { edition, issues } = rules.readEdition('not an edition');
    assert.equal(edition, null);
    assert.equal(issues.length, 1);
});

test('a forgotten edition says so, and another can be read in its place', async () => {
    const { edition } = rules.readEdition(await editionText('2021-05'));
    edition.evaluate({}, participation);
    edition.forget();
    assert.throws(() => edition.evaluate({}, participation), RulesError);
    assert.equal(rules.readEdition(await editionText('2021-05')).edition.evaluate(participant, participation).outcome, 'met');
});

// ---- One record -------------------------------------------------------------------------------------------------------------

test('a rule is met, not met, or unknown with the facts that could settle it', () => {
    assert.equal(spring.evaluate(participant, participation).outcome, 'met');
    const without = spring.evaluate({ ...participant, 'company.live-offers': 0 }, participation);
    assert.equal(without.outcome, 'not-met');
    assert.deepEqual(without.critical, []);
    const open = spring.evaluate({ 'company.has-partner-id': true }, participation);
    assert.equal(open.outcome, 'unknown');
    assert.deepEqual(open.missing, ['company.live-offers']);
    assert.deepEqual(open.critical, ['company.live-offers']);
});

test('null and undefined are unknown, not zero', () => {
    for (const unknown of [null, undefined])
        assert.equal(spring.evaluate({ ...participant, 'company.live-offers': unknown }, participation).outcome, 'unknown');
});

test('the reasons say what was found', () => {
    const verdict = spring.evaluate({ ...participant, 'company.live-offers': 0 }, participation);
    assert.equal(verdict.reasons.length, 1);
    const find = (reason) => (reason.found === 0 ? reason : (reason.parts ?? []).map(find).find(Boolean));
    assert.equal(find(verdict.reasons[0])?.outcome, 'not-met', JSON.stringify(verdict.reasons));
    assert.deepEqual(spring.evaluate(participant, participation).reasons[0].outcome, 'met');
});

test('reasons are those of the facts as they were', () => {
    const facts = { ...participant };
    const verdict = spring.evaluate(facts, participation);
    facts['company.live-offers'] = 0;
    assert.equal(verdict.reasons[0].outcome, 'met');
});

test('the unlocks say what would make a verdict met, and doing it does', () => {
    const facts = { ...participant, 'company.live-offers': 0 };
    const { sets, cut } = spring.evaluate(facts, participation).unlocks;
    assert.equal(cut, false);
    assert.deepEqual(sets, [{
        changes: [{ fact: 'company.live-offers', comparison: 'atLeast', needed: 1, to: 1, gap: 1, unit: 'offers', effort: 'publish' }],
        effort: 'publish',
    }]);
    for (const { changes } of sets) {
        const changed = Object.fromEntries(changes.map(({ fact, to }) => [fact, to]));
        assert.equal(spring.evaluate({ ...facts, ...changed }, participation).outcome, 'met');
    }
});

test('what is met, cannot be had or cannot be asked has no unlocks', () => {
    const none = { sets: [], cut: false };
    assert.deepEqual(spring.evaluate(participant, participation).unlocks, none);
    assert.deepEqual(spring.evaluate(participant, { rule: 'no-such-rule', on }).unlocks, none);
    assert.deepEqual(spring.evaluate({ ...participant, 'company.live-offers': '1' }, participation).unlocks, none);
});

test('what nobody said may be so already: the least effort', () => {
    const { sets } = spring.evaluate({ 'company.has-partner-id': true }, participation).unlocks;
    assert.deepEqual(sets.map(({ effort }) => effort), ['say']);
});

test('a verdict of a batch has the same unlocks as one alone', () => {
    const facts = { ...participant, 'company.live-offers': 0 };
    const batch = spring.evaluateBatch({ rule: 'participation' }, [participant, facts], on);
    assert.deepEqual(batch.verdict(1).unlocks, spring.evaluate(facts, participation).unlocks);
});

test('what the edition does not have is not applicable', () => {
    const verdict = spring.evaluate(participant, { rule: 'no-such-rule', on });
    assert.equal(verdict.outcome, 'not-applicable');
    assert.deepEqual(verdict.reasons, []);
    assert.equal(spring.evaluate(participant, { benefit: 'no-such-benefit', on }).outcome, 'not-applicable');
});

test('facts that cannot be used make the outcome invalid and say why', () => {
    const wrong = [
        [{ 'company.live-offers': '1' }, 'expected-whole'],
        [{ 'company.live-offers': 1.5 }, 'decimal-number'],
        [{ 'company.live-offers': NaN }, 'expected-whole'],
        [{ 'company.live-offers': 1n }, 'expected-whole'],
        [{ 'company.live-offers': 2 ** 60 }, 'number-too-large'],
        [{ 'company.has-partner-id': 1 }, 'expected-flag'],
        [{ 'company.live-ofers': 1 }, 'unknown-key-near'],
        [{ 'nothing-like-it-at-all': 1 }, 'fact-unused'],
        [{ 'offer.live-since': '2021-02-30' }, 'expected-date'],
        [{ 'offer.live-since': 18_000 }, 'expected-date'],
        [{ 'company.billed-sales': 500 }, 'expected-money'],
        [{ 'company.billed-sales': { amount: 'much', currency: 'USD' } }, 'expected-amount'],
        [{ 'company.billed-sales': { amount: '5', currency: 'dollars' } }, 'expected-currency'],
        [{ 'person.roles': 'partner-admin' }, 'expected-list'],
        [{ 'person.roles': ['emperor'] }, 'unknown-name'],
    ];
    for (const [facts, code] of wrong) {
        const verdict = spring.evaluate({ ...participant, ...facts }, participation);
        const said = `${Object.keys(facts)[0]}: ${JSON.stringify(verdict.issues)}`;
        assert.equal(verdict.outcome, 'invalid', said);
        assert.equal(verdict.issues[0]?.code, code, said);
        assert.match(verdict.issues[0].pointer, new RegExp(`^/${Object.keys(facts)[0]}`), said);
        assert.deepEqual([verdict.reasons, verdict.missing, verdict.critical], [[], [], []]);
    }
    assert.equal(spring.evaluate(participant, participation).outcome, 'met', 'what was wrong before is forgotten');
});

test('an amount in another currency than the one asked about is invalid where it is asked about (R26)', async () => {
    const { edition } = rules.readEdition(await editionText('2021-05'));
    const tier = edition.benefits.map((benefit) => ({ benefit, on })).find((ask) =>
        edition.evaluate({}, ask).missing.includes('company.billed-sales'));
    if (tier) assert.equal(edition.evaluate({ 'company.billed-sales': { amount: '5', currency: 'EUR' } }, tier).outcome, 'invalid');
    assert.equal(edition.evaluate({ ...participant, 'company.billed-sales': { amount: '5', currency: 'EUR' } }, participation).outcome, 'met');
});

test('an amount may be written in every way that edition files may', () => {
    for (const amount of ['500', '500.00', '0.50', '9000000000000.00'])
        assert.deepEqual(spring.evaluate({ 'company.billed-sales': { amount, currency: 'USD' } }, participation).issues, [], amount);
});

test('a day that is none is a mistake of the caller', () => {
    for (const day of ['2021-02-29', '1 June 2021', '', undefined])
        assert.throws(() => spring.evaluate(participant, { rule: 'participation', on: day }), RulesError);
});

// ---- Many records -------------------------------------------------------------------------------------------------------------

// All questions of an edition, and records made of values on both sides of what it asks; every 50th has something wrong.
const questionsOf = (edition) => [...edition.rules.map(({ id }) => ({ rule: id })), ...edition.benefits.map((benefit) => ({ benefit }))];
function makeRecords(edition, count) {
    let state = 1;
    const roll = (sides) => (state = (state * 48271) % 2147483647) % sides;
    const ids = ['transact', 'trial', 'list', 'live', 'partner-admin', 'saas', 'azure', 'onboarding', 'something-else'];
    const values = {
        boolean: () => roll(2) === 0,
        whole: () => roll(4),
        money: () => ({ amount: `${roll(30) * 1000}.${10 + roll(90)}`, currency: roll(9) ? 'USD' : 'EUR' }),
        date: () => `2021-0${1 + roll(9)}-1${roll(9)}`,
        choice: (choices) => choices[roll(choices.length)],
        choices: (choices) => [...new Set([choices[roll(choices.length)], choices[roll(choices.length)]])],
    };
    return Array.from({ length: count }, (_, i) => {
        const record = {};
        for (const { id, type, choices } of edition.facts)
            if (roll(3)) record[id] = values[type](choices.length ? choices : ids);
        if (i % 50 === 49) record[edition.facts[0].id] = { of: 'no type' };
        return record;
    });
}

// The columns of a batch, each value once.
function encode(columns) {
    return Object.fromEntries(Object.entries(columns).map(([id, column]) => {
        const keys = column.map((value) => JSON.stringify(value ?? null));
        const known = [...new Set(keys)];
        return [id, { values: known.map((key) => JSON.parse(key)), codes: Uint16Array.from(keys, (key) => known.indexOf(key)) }];
    }));
}

test('a batch says of each record what evaluate() says of it, with objects, with columns and with codes', async () => {
    const names = (await readdir(path.join(root, 'assets/programmes/marketplace-rewards'))).filter((name) => /^\d/.test(name)).sort();
    for (const name of [names[0], names.at(-1)]) {
        const { edition } = rules.readEdition(await editionText(path.basename(name, '.json')));
        const questions = questionsOf(edition);
        const records = makeRecords(edition, 150);
        const columns = Object.fromEntries(edition.facts.map(({ id }) => [id, records.map((record) => record[id])]));
        const batches = [
            edition.evaluateBatch(questions, records, '2021-07-20'),
            edition.evaluateBatch(questions, { count: records.length, columns }, '2021-07-20'),
            edition.evaluateBatch(questions, { count: records.length, columns: encode(columns) }, '2021-07-20'),
        ];
        const seen = new Set();
        records.forEach((record, i) => questions.forEach((question, q) => {
            const alone = edition.evaluate(record, { ...question, on: '2021-07-20' });
            seen.add(alone.outcome);
            for (const batch of batches) {
                assert.equal(batch.outcome(i, q), alone.outcome, JSON.stringify([name, question, record]));
                assert.deepEqual(batch.missing(i, q), alone.missing);
                assert.deepEqual(batch.critical(i, q), alone.critical);
                assert.equal(outcomes[batch.outcomesOf(q)[i]], alone.outcome);
            }
        }));
        for (const outcome of ['met', 'not-met', 'unknown', 'invalid']) assert.ok(seen.has(outcome), `${name}: ${outcome}`);
        for (const batch of batches) assert.deepEqual([...batch.issues.keys()], [49, 99, 149]);
        const { reasons } = edition.evaluate(records[3], { ...questions[1], on: '2021-07-20' });
        for (const batch of batches) assert.deepEqual(batch.verdict(3, 1).reasons, reasons);
        edition.forget();
    }
});

test('the reasons of a verdict tell the outcome and the missing facts that the verdict has', () => {
    const questions = questionsOf(spring);
    for (const record of makeRecords(spring, 40))
        for (const question of questions) {
            const verdict = spring.evaluate(record, { ...question, on: '2021-07-20' });
            if (verdict.issues.length === 0) assert.equal(verdict.reasons[0].outcome, verdict.outcome);
        }
});

test('columns may be typed arrays, with NaN for what is unknown', () => {
    const columns = {
        'company.has-partner-id': [true, true, true, true],
        'company.live-offers': new Float64Array([0, 1, NaN, 1.5]),
        'company.billed-sales': { minor: new Float64Array([0, 50_000, NaN, 100]), currency: 'USD' },
        'offer.live-since': new Int32Array([18_000, 18_001, 18_002, 18_003]),
    };
    const batch = spring.evaluateBatch({ rule: 'participation' }, { count: 4, columns }, on);
    assert.deepEqual([0, 1, 2, 3].map((record) => batch.outcome(record)), ['not-met', 'met', 'unknown', 'invalid']);
    assert.deepEqual([...batch.issues.keys()], [3]);
});

test('codes say which of a few values a record has, or of many', () => {
    const ask = (column) => {
        const batch = spring.evaluateBatch({ rule: 'participation' }, {
            count: 5, columns: { 'company.has-partner-id': column, 'company.live-offers': [1, 1, 1, 1, 1] },
        }, on);
        return [0, 1, 2, 3, 4].map((record) => batch.outcome(record));
    };
    const values = [true, false, null, 'yes'], codes = [0, 1, 2, 3, 0], told = ['met', 'not-met', 'unknown', 'invalid', 'met'];
    assert.deepEqual(ask({ values, codes }), told);
    assert.deepEqual(ask({ values: [...values, ...Array(100).fill(true)], codes: Uint8Array.from(codes) }), told);
    for (const wrong of [-1, 4, 0.5, NaN]) assert.throws(() => ask({ values, codes: [0, 1, 2, 3, wrong] }), /company.has-partner-id.*record 4/);
});

test('columns of different lengths are a mistake of the caller', () => {
    assert.throws(() => spring.evaluateBatch({ rule: 'participation' }, { count: 2, columns: { 'company.live-offers': [1] } }, on), RulesError);
});

test('a batch of none has none', () => {
    const batch = spring.evaluateBatch({ rule: 'participation' }, [], on);
    assert.equal(batch.count, 0);
    assert.equal(batch.outcomesOf(0).length, 0);
    assert.throws(() => batch.outcome(0), RangeError);
});

// ---- A whole check ------------------------------------------------------------------------------------------------------------

test('a company that the page exported is checked as a whole', async () => {
    const text = await readFile(path.join(root, 'assets/scenarios/transact.json'), 'utf8');
    const { check, issues } = spring.check(text, '2021-06-15');
    assert.deepEqual(issues.filter(({ level }) => level === 'mistake'), []);
    assert.ok(check.benefits.length > 0, Object.keys(check).join());
    assert.deepEqual(rules.check(text, '2021-06-15').check.benefits.length, check.benefits.length);
});

test('what is no export is refused with what is wrong with it', () => {
    const { check, issues } = spring.check('{"format": "something"}', on);
    assert.equal(check, null);
    assert.ok(issues.length > 0);
});

// ---- Types --------------------------------------------------------------------------------------------------------------------

test('the types that come with the module fit what a caller writes', async () => {
    const where = path.join(build, 'rules-example');
    await mkdir(where, { recursive: true });
    await writeFile(path.join(where, 'tsconfig.json'), JSON.stringify({
        extends: path.join(root, 'tsconfig.json'),
        compilerOptions: { paths: { 'palier-rules': [path.join(folder, 'palier-rules.d.ts')] } },
        include: [path.join(root, 'tests/rules/*.ts')],
    }));
    const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
    await promisify(execFile)(process.execPath, [compiler, '--project', where]).catch(({ stdout }) => assert.fail(stdout));
});
