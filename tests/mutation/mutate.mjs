// Changes every edition in every small way there is, one at a time, and lists the changes that no case notices.
//
//   node tests/mutation/mutate.mjs [--run PROGRAM] [--editions FOLDER] [--cases FOLDER] [EDITION_ID...]
//
// PROGRAM is the built target `run_cases` (build/native/run_cases unless said). Exit status 0: no change goes unnoticed; 1: some do, each
// on a line with its file, its place and what was changed; 2: the cases do not pass to begin with. tests/mutation/README.md says which
// changes are made.
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

// ---- The changes --------------------------------------------------------------------------------------------------------------

const swapped = {
    atLeast: 'moreThan', moreThan: 'atLeast', atMost: 'lessThan', lessThan: 'atMost', is: 'isNot', isNot: 'is',
    includesAny: 'includesAll', includesAll: 'includesAny', includesNone: 'includesAny', all: 'any', any: 'all',
};
const flags = new Set(['over', 'earns', 'transactable', 'complete', 'benefitsComplete', 'repeats', 'ofPurchase', 'contentKnown']);
const lists = new Set(['oneOf', 'includesAny', 'includesAll', 'includesNone', 'options', 'categories']);
const otherUse = { once: 'evergreen', evergreen: 'once', yearly: 'once' };

// Parts of a condition that another part asks for as well: they are there for the explanation, and no case can miss them.
const impliedParts = [
    // Who has the tier takes part: that is the ladder's entry.
    { edition: '2026-09', benefit: 'premium-azure', rule: 'participation' },
];
const isImplied = (edition, steps, part) => impliedParts.some((implied) => implied.edition === edition.id &&
    steps[0] === 'benefits' && edition.benefits[steps[1]].id === implied.benefit && part.rule === implied.rule);

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isMoney = (value) => isObject(value) && 'amount' in value && 'currency' in value;
const isDate = (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

function shiftDate(date, days) {
    return new Date(Date.parse(date + 'T00:00:00Z') + days * 86_400_000).toISOString().slice(0, 10);
}

function shiftMoney({ amount, currency }, cents) {
    const [whole, decimals = '00'] = amount.split('.');
    const minor = BigInt(whole + decimals) + BigInt(cents);
    if (minor < 0n) return undefined;
    const digits = String(minor).padStart(3, '0');
    return { amount: `${digits.slice(0, -2)}.${digits.slice(-2)}`, currency };
}

// The values beside this one, for whatever has an order.
function neighbours(value) {
    if (isMoney(value)) return [1, -1].map((cents) => shiftMoney(value, cents)).filter((money) => money !== undefined);
    if (isDate(value)) return [shiftDate(value, 1), shiftDate(value, -1)];
    if (typeof value === 'number') return [value + 1, value - 1].filter((number) => number >= 0);
    return [];
}

const write = (value) => (isMoney(value) ? `${value.amount} ${value.currency}` : JSON.stringify(value));

// One after the other, wrapping around: every category or tier can be mistaken for another.
const next = (ids, id) => ids[(ids.indexOf(id) + 1) % ids.length];

// Every change of one edition: {pointer, what, change(copy's object there)}.
function findChanges(edition) {
    const changes = [];
    const categories = edition.categories.map(({ id }) => id);
    const tiers = edition.ladder.tiers.map(({ id }) => id);

    const add = (steps, what, change) => changes.push({ steps, what, change });
    const set = (steps, key, from, to) =>
        add([...steps, key], `${write(from)} -> ${write(to)}`, (holder) => { holder[key] = to; });
    const setNeighbours = (steps, key, value) => { for (const to of neighbours(value)) set(steps, key, value, to); };

    function visit(value, steps) {
        if (Array.isArray(value)) return value.forEach((element, index) => visit(element, [...steps, index]));
        if (!isObject(value) || isMoney(value)) return;
        for (const [key, member] of Object.entries(value)) {
            const here = steps.at(-1);
            // Comparisons and connectives; between two of one thing there is no difference.
            if (key in swapped && !(Array.isArray(member) && member.length < 2 && key !== 'includesNone') && !('of' in value && key === 'atLeast')) {
                add([...steps, key], `${key} -> ${swapped[key]}`, (holder) => {
                    holder[swapped[key]] = holder[key];
                    delete holder[key];
                });
            }
            if (['atLeast', 'moreThan', 'atMost', 'lessThan', 'is', 'isNot'].includes(key)) setNeighbours(steps, key, member);
            if (['days', 'months', 'until', 'from', 'minimum', 'maximum'].includes(key)) setNeighbours(steps, key, member);
            if (flags.has(key)) set(steps, key, member, !member);
            if (lists.has(key) && Array.isArray(member) && member.length > 1 && steps.length > 0) {
                member.forEach((lost, index) => add([...steps, key, index], `loses ${write(lost)}`, (holder) => { holder[key].splice(index, 1); }));
            }
            if ((key === 'all' || key === 'any') && member.length > 1) {
                member.forEach((part, index) => {
                    if (!isImplied(edition, steps, part)) add([...steps, key, index], 'is left out', (holder) => { holder[key].splice(index, 1); });
                });
            }
            // A figure, in a threshold, a window, a fee or an amount by tier; or that there is none.
            if (key === 'value' && (here === 'threshold' || here === 'fee' || here === 'maximum')) {
                if (member !== null) setNeighbours(steps, key, member);
                else if (here === 'maximum') set(steps, key, null, 1);
                else if (here === 'fee') set(steps, key, null, { amount: '0', currency: 'USD' });
                else set(steps, key, null, figureFor(edition, steps));
            }
            if (key === 'value' && here === 'window') {
                if (isObject(member)) setNeighbours([...steps, 'value'], 'months', member.months);
                else set(steps, key, member, { months: 12 });
            }
            if (key === 'amount' && 'tier' in value) {
                if (member === null) set(steps, key, null, { amount: '1000', currency: 'USD' });
                else setNeighbours(steps, key, member);
            }
            if (key === 'category' && categories.length > 1) set(steps, key, member, next(categories, member));
            if (key === 'tier' && tiers.length > 1 && !('amount' in value)) set(steps, key, member, next(tiers, member));
            if (key === 'completes' || key === 'keeps') add([...steps, key], `without ${write(member)}`, (holder) => { delete holder[key]; });
            if (key === 'use' && member in otherUse) set(steps, key, member, otherUse[member]);
            if (!['citations', 'confidence'].includes(key) && !(key === 'value' && here === 'window')) visit(member, [...steps, key]);
        }
    }
    for (const key of ['inForce', 'fee', 'rules', 'periods', 'categories', 'options', 'offerTypes', 'offerStates', 'ladder', 'benefits', 'benefitsComplete', 'contact', 'revocationReasons']) {
        if (key === 'benefitsComplete') set([], key, edition[key], !edition[key]);
        else if (edition[key] !== undefined) visit(edition[key], [key]);
    }
    return changes;
}

// A threshold that the sources do not give, as if somebody had guessed it.
function figureFor(edition, steps) {
    const metric = steps.slice(0, -1).reduce((value, step) => value[step], edition);
    const fact = edition.facts.find(({ id }) => id === metric.fact);
    return fact.type === 'money' ? { amount: '1000', currency: edition.ladder.currency } : 1000;
}

function apply(edition, { steps, change }) {
    const copy = structuredClone(edition);
    // A list that loses an element is named with the element's place.
    const depth = typeof steps.at(-1) === 'number' ? -2 : -1;
    change(steps.slice(0, depth).reduce((value, step) => value[step], copy));
    return JSON.stringify(copy);
}

// ---- Running the cases ----------------------------------------------------------------------------------------------------------

async function jsonFilesBelow(folder) {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    return entries.filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
        .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name)).sort();
}

const arguments_ = process.argv.slice(2);
let program = path.join(project, 'build/native/run_cases');
let folder = path.join(project, 'assets/programmes');
let casesFolder = path.join(project, 'tests/cases');
for (const [option, use] of [['--run', (v) => { program = v; }], ['--editions', (v) => { folder = v; }], ['--cases', (v) => { casesFolder = v; }]]) {
    const at = arguments_.indexOf(option);
    if (at >= 0) use(arguments_.splice(at, 2)[1]);
}
const editions = [], caseFiles = [];
for (const file of [...await jsonFilesBelow(folder), ...await jsonFilesBelow(casesFolder)]) {
    const content = JSON.parse(await readFile(file, 'utf8'));
    if (content.format === 'palier.edition') editions.push({ file, content });
    if (content.format === 'palier.cases') caseFiles.push({ file, programme: content.programme });
}

// The answers to these editions, in their order.
async function ask(programme, lines) {
    const child = spawn(program, ['--mutants',
        ...editions.filter(({ content }) => content.programme === programme).map(({ file }) => file), '--',
        ...caseFiles.filter((cases) => cases.programme === programme).map(({ file }) => file)], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin.on('error', () => {});  // it ends early when the cases do not pass
    child.stdin.end(lines.map((line) => line + '\n').join(''));
    const answers = [];
    for await (const answer of createInterface({ input: child.stdout })) answers.push(answer);
    if (answers.length === lines.length) return answers;
    console.error([...answers, 'The cases do not pass on the editions as they are.'].join('\n'));
    process.exit(2);
}

let survivors = 0;
for (const { file, content } of editions) {
    if (arguments_.length > 0 && !arguments_.includes(content.id)) continue;
    if (!caseFiles.some(({ programme }) => programme === content.programme)) continue;
    const changes = findChanges(content);
    const answers = await ask(content.programme, changes.map((change) => apply(content, change)));
    const unnoticed = changes.filter((_, index) => answers[index] === 'survived');
    survivors += unnoticed.length;
    console.log(`${path.relative(project, file)}: ${changes.length} changes, ${unnoticed.length} unnoticed`);
    for (const { steps, what } of unnoticed) console.log(`  /${steps.join('/')}: ${what}`);
}
process.exit(survivors === 0 ? 0 : 1);
