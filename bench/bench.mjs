// Measures the rules natively and as WebAssembly, and prints a table: CPU time, the median of several runs and the spread between the
// fastest and the slowest, and the figure to reach where there is one. Figures of another machine cannot be compared with these; --ratios
// adds what can: WebAssembly to native.
//
// node bench/bench.mjs [--ratios]    after the targets `bench` (preset tool) and `rules` (preset web) are built: ./dev bench does all of it
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const withRatios = process.argv.includes('--ratios');
const folder = path.join(root, 'build/web/rules');
const scratch = mkdtempSync(path.join(tmpdir(), 'palier-bench-'));
const largeFile = path.join(scratch, 'large.json');
const read = (...names) => readFileSync(path.join(root, ...names), 'utf8');

const runs = 7;
const leastMicroseconds = 100_000;

// Seconds for one call of `work`, of each run.
let sink = 0;
function measure(work) {
    const time = (times) => {
        const start = process.cpuUsage();
        for (let i = 0; i < times; ++i) sink += work();
        const { user, system } = process.cpuUsage(start);
        return user + system;
    };
    let times = 1;
    while (time(times) < leastMicroseconds) times *= 2;
    return Array.from({ length: runs }, () => time(times) / times / 1e6);
}

// ---- The same as bench.cpp, as WebAssembly ------------------------------------------------------------------------------------

function makeRecords(edition, count) {
    let state = 1;
    const roll = (sides) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return (state >>> 16) % sides;
    };
    const make = {
        boolean: () => roll(2) === 0,
        whole: () => roll(8),
        money: () => ({ amount: `${roll(60_000) * 10}.00`, currency: 'USD' }),
        date: () => new Date((19_700 + roll(365)) * 86_400_000).toISOString().slice(0, 10),
        choice: ({ choices }) => choices[roll(choices.length)],
        choices: ({ choices }) => {
            const kept = roll(8);
            return choices.filter((_, i) => (kept >> i) & 1);
        },
    };
    return Array.from({ length: count }, () => {
        const record = {};
        for (const fact of edition.facts) if (roll(3) !== 0) record[fact.id] = make[fact.type](fact);
        return record;
    });
}

// Typed arrays throughout; `lists`: but for flags and ids.
function makeColumns(edition, records, { lists = false } = {}) {
    const encode = (values) => {
        const codes = new Map();
        const codeOf = (value) => {
            const key = JSON.stringify(value ?? null);
            if (!codes.has(key)) codes.set(key, codes.size);
            return codes.get(key);
        };
        return { codes: Uint8Array.from(values, codeOf), values: Array.from(codes.keys(), (key) => JSON.parse(key)) };
    };
    const column = ({ id, type }) => {
        const values = records.map((record) => record[id]);
        if (type === 'whole') return Float64Array.from(values, (value) => value ?? NaN);
        if (type === 'date') return Float64Array.from(values, (value) => (value ? Date.parse(value) / 86_400_000 : NaN));
        if (type === 'money')
            return { minor: Float64Array.from(values, (value) => (value ? Number(value.amount) * 100 : NaN)), currency: 'USD' };
        return lists ? values : encode(values);
    };
    return { count: records.length, columns: Object.fromEntries(edition.facts.map((fact) => [fact.id, column(fact)])) };
}

async function measureWebAssembly(native) {
    const { loadRules } = await import(pathToFileURL(path.join(folder, 'palier-rules.js')));
    const rules = await loadRules(readFileSync(path.join(folder, 'palier-rules.wasm')));
    const found = {};

    const { edition } = rules.readEdition(read('bench/twenty-rules.json'));
    const questions = edition.rules.map(({ id }) => ({ rule: id }));
    const on = new Date(19_850 * 86_400_000).toISOString().slice(0, 10);
    const few = makeRecords(edition, 1000), many = makeRecords(edition, 100_000);
    const fewColumns = makeColumns(edition, few), manyColumns = makeColumns(edition, many);
    const evaluate = (records) => edition.evaluateBatch(questions, records, on).outcomesOf(0)[0];
    found['rules-1000'] = measure(() => evaluate(fewColumns));
    found['rules-100000'] = measure(() => evaluate(manyColumns));
    const listColumns = makeColumns(edition, many, { lists: true });
    found['rules-lists-100000'] = measure(() => evaluate(listColumns));
    found['rules-objects-1000'] = measure(() => evaluate(few));
    found['rules-objects-100000'] = measure(() => evaluate(many));

    const batch = edition.evaluateBatch(questions, manyColumns, on);
    const met = questions.reduce((sum, _, i) => sum + batch.outcomesOf(i).filter((code) => code === 0).length, 0);
    if (met !== native.met) throw new Error(`WebAssembly says "met" ${met} times, native ${native.met} times`);

    let next = 0;
    const everything = { rule: 'everything', on };
    found['one-call'] = measure(() => edition.evaluate(few[next++ % few.length], everything).critical.length);
    found['one-call-reasons'] = measure(() => edition.evaluate(few[next++ % few.length], everything).reasons.length);

    const editionText = read('assets/programmes/marketplace-rewards/2023-08.json');
    found['read-edition'] = measure(() => {
        const { edition: again } = rules.readEdition(editionText);
        again.forget();
        return again.facts.length;
    });
    // The company of the scenario began under an earlier one.
    rules.readEdition(read('assets/programmes/marketplace-rewards/2021-05.json'));
    const { edition: programme } = rules.readEdition(editionText);
    const company = read('assets/scenarios/transact.json');
    found['check-file'] = measure(() => programme.check(company, '2023-10-15').check.benefits.length);
    const large = readFileSync(largeFile, 'utf8');
    found['check-large'] = measure(() => programme.check(large, '2023-10-15').check.benefits.length);
    return found;
}

// ---- The table ----------------------------------------------------------------------------------------------------------------

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const digits = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

const rate = (records) => ({
    unit: 'million records a second',
    of: (seconds) => records / seconds / 1e6,
});
const microseconds = { unit: 'microseconds', of: (seconds) => seconds * 1e6 };
const milliseconds = { unit: 'milliseconds', of: (seconds) => seconds * 1e3 };

const rows = [
    ['20 rules, 1,000 records by columns, outcomes and missing facts', 'rules-1000', rate(1000), 'at least 4; WebAssembly 3'],
    ['20 rules, 100,000 records by columns', 'rules-100000', rate(100_000), 'at least 4; WebAssembly 3'],
    ['The same, ids as lists instead of codes', 'rules-lists-100000', rate(100_000)],
    ['20 rules, 1,000 records as objects', 'rules-objects-1000', rate(1000)],
    ['20 rules, 100,000 records as objects', 'rules-objects-100000', rate(100_000)],
    ['20 rules, record by record', 'rules-one-by-one-1000', rate(1000)],
    ['One rule of one record: one call', 'one-call', microseconds, 'at most 2'],
    ['One call, with its reasons', 'one-call-reasons', microseconds],
    ['Self-check of a company, 2023-08, with reasons and missing facts', 'check', milliseconds],
    ['The full self-check: also what would unlock each benefit', 'check-with-unlocks', milliseconds, 'at most 1'],
    ['What to ask the company next', 'questions', milliseconds],
    ['The self-check, written as JSON', 'check-json', milliseconds],
    ['The same, from its file to JSON', 'check-file', milliseconds],
    ['Reading an edition, 2023-08', 'read-edition', milliseconds],
    ['Importing 10,000 offers and 100,000 sales', 'import', milliseconds],
    ['Reading and checking that file', 'check-large', milliseconds],
];

function tell(seconds, { of }) {
    if (!seconds) return '-';
    const values = seconds.map(of);
    return `${digits(median(values))} (${digits(Math.min(...values))} to ${digits(Math.max(...values))})`;
}

try {
    const native = JSON.parse(execFileSync(path.join(root, 'build/tool/bench'), [root, largeFile], { encoding: 'utf8' }));
    const web = await measureWebAssembly(native);
    const table = [['', 'native', 'WebAssembly', '', 'to reach', ...(withRatios ? ['WebAssembly / native, time'] : [])]];
    for (const [label, name, unit, reach = ''] of rows) {
        const ratio = native[name] && web[name] ? digits(median(web[name]) / median(native[name])) : '-';
        table.push([label, tell(native[name], unit), tell(web[name], unit), unit.unit, reach, ...(withRatios ? [ratio] : [])]);
    }
    const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
    console.log(`CPU time, median of ${runs} runs (fastest to slowest). ${cpus()[0]?.model}, node ${process.version}, ${native.nodes} steps.\n`);
    for (const row of table) console.log(row.map((cell, i) => cell.padEnd(widths[i])).join('  ').trimEnd());
    if (!Number.isFinite(sink)) console.log(sink);
} finally {
    rmSync(scratch, { recursive: true });
}
