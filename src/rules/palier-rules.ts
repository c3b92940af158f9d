/**
 * Palier's rules alone: editions of a programme, facts of a company, verdicts with their reasons. For node and browsers; no page, no
 * network but for the module itself, no state outside what you hold.
 *
 *     const rules = await loadRules(new URL('palier-rules.wasm', import.meta.url));
 *     const { edition } = rules.readEdition(text);
 *     edition.evaluate({ 'company.live-offers': 1 }, { rule: 'participation', on: '2021-06-01' }).outcome; // 'unknown'
 */

/** Absent is not zero: what nobody stated is unknown, and so is what depends on it. */
export type Outcome = 'met' | 'not-met' | 'unknown' | 'not-applicable' | 'invalid';

/** The number of an outcome in typed arrays is its place in this list. */
export const outcomes: readonly Outcome[] = ['met', 'not-met', 'unknown', 'not-applicable', 'invalid'];

/** An amount as exact decimal text with at most two decimals, and its ISO 4217 currency. */
export interface Money {
    readonly amount: string;
    readonly currency: string;
}

/** By the fact's type: boolean, whole number, Money, date ("2021-06-01"), id, list of ids. null and undefined: unknown. */
export type FactValue = boolean | number | string | Money | readonly string[] | null | undefined;

/** Facts by the ids under which the edition declares them. */
export type Facts = Readonly<Record<string, FactValue>>;

/**
 * The same facts of many records, one list each. Faster than objects, most of all with typed arrays: whole numbers; dates, in a typed array, as days since
 * 1970-01-01; amounts in minor units (cents) beside their currency. NaN, null and undefined: unknown.
 */
export type Column = ArrayLike<FactValue> | { readonly minor: ArrayLike<number | null | undefined>; readonly currency: string } | Coded;

/**
 * A column of which the same values come again and again, as ids and lists of ids do: each value once, and of each record the place of its own among them,
 * best in a typed array.
 */
export interface Coded {
    readonly values: readonly FactValue[];
    readonly codes: ArrayLike<number>;
}

export interface Columns {
    readonly count: number;
    readonly columns: Readonly<Record<string, Column>>;
}

/** What to ask: a rule by its id, or what unlocks a benefit. What the edition does not have is 'not-applicable'. */
export type Question = { readonly rule: string } | { readonly benefit: string };

/** The reference date, "2021-06-01": periods are over or not on that day. */
export interface OnDay {
    readonly on: string;
}

export interface FactDeclaration {
    readonly id: string;
    readonly type: 'boolean' | 'whole' | 'money' | 'date' | 'choice' | 'choices';
    /** "offers", "USD"; empty: none. */
    readonly unit: string;
    /** The ids that it may hold; empty: any. */
    readonly choices: readonly string[];
}

export interface RuleDeclaration {
    readonly id: string;
    /** Of the programme's statement, "R41". */
    readonly number: string;
}

/** A mistake in what was given, or a warning. `code` and `values` make its sentence, see describe(). */
export interface Issue {
    readonly level: 'mistake' | 'warning';
    readonly code: string;
    /** JSON pointer to the place; line and column from 1, 0 where there is no text. */
    readonly pointer: string;
    readonly line: number;
    readonly column: number;
    readonly values: Readonly<Record<string, string>>;
}

/** One condition with its outcome: docs/verdict-format.md says what else each carries. */
export interface Reason {
    readonly outcome: Outcome;
    readonly asks: Readonly<Record<string, unknown>> & { readonly kind: string };
    readonly parts?: readonly Reason[];
    readonly [more: string]: unknown;
}

/** What a change takes, least first: to say what may be so already, to arrange it within the account, to wait, to publish, to change an offer, to grow. */
export type Effort = 'say' | 'arrange' | 'wait' | 'publish' | 'change' | 'grow';

/** What has to hold of one fact. */
export interface Change {
    readonly fact: string;
    /** As in edition files: "is", "atLeast", "includesAny". */
    readonly comparison: string;
    readonly needed: FactValue;
    /** The nearest such value; an empty id: any other than now. */
    readonly to: FactValue;
    /** What is missing to it, of a known number or amount. */
    readonly gap?: FactValue;
    readonly unit?: string;
    /** What is needed is a figure of the person's own (R25). */
    readonly own?: true;
    readonly effort: Effort;
}

/** Changes that together are enough, and of which none can be left out. */
export interface Unlock {
    readonly changes: readonly Change[];
    /** The day to wait for besides. */
    readonly waitUntil?: string;
    readonly effort: Effort;
}

export interface Unlocks {
    /** Any one of them is enough; the least effort first. None: it is met already, or nothing anybody can do would make it so. */
    readonly sets: readonly Unlock[];
    /** There may be more. */
    readonly cut: boolean;
}

export interface Verdict {
    readonly outcome: Outcome;
    /** Ids of all unknown facts that the question depends on, in the order in which it asks for them. */
    readonly missing: readonly string[];
    /** Those of them that could still change the outcome: what is worth asking. */
    readonly critical: readonly string[];
    /** Why the facts could not be used; the outcome is then 'invalid', without reasons. */
    readonly issues: readonly Issue[];
    /** The tree of reasons, made when first read. One root, or none when not applicable. */
    readonly reasons: readonly Reason[];
    /** What would make it met, found when first read. */
    readonly unlocks: Unlocks;
}

/** The verdicts on many records, kept as bits and bytes. */
export interface Batch {
    readonly count: number;
    readonly questions: readonly Question[];
    /** One byte for each record, a place in `outcomes`. */
    outcomesOf(question: number): Uint8Array;
    outcome(record: number, question?: number): Outcome;
    missing(record: number, question?: number): string[];
    critical(record: number, question?: number): string[];
    /** The same as evaluate() on that record: with its reasons. */
    verdict(record: number, question?: number): Verdict;
    /** Of records whose facts could not be used. */
    readonly issues: ReadonlyMap<number, readonly Issue[]>;
}

export interface Edition {
    readonly id: string;
    readonly programme: string;
    /** The first day on which it is in force, and the first on which it no longer is, if it says so. */
    readonly from: string;
    readonly until?: string;
    /** SHA-256 of the file, hexadecimal. */
    readonly hash: string;
    readonly facts: readonly FactDeclaration[];
    readonly rules: readonly RuleDeclaration[];
    readonly benefits: readonly string[];
    evaluate(facts: Facts, ask: Question & OnDay): Verdict;
    evaluateBatch(questions: Question | readonly Question[], records: readonly Facts[] | Columns, on: string): Batch;
    /** Everything that this edition says of a company, given as the text of an export of the page. */
    check(exportText: string, on: string): Checked;
    /** Gives its memory back. It cannot be used any more. */
    forget(): void;
}

export type ReadEdition =
    | { readonly edition: Edition; readonly issues: readonly Issue[] }
    | { readonly edition: null; readonly issues: readonly Issue[] };

/** `check`: "palier.check" of docs/verdict-format.md; null when the export has mistakes. */
export interface Checked {
    readonly check: Readonly<Record<string, unknown>> | null;
    readonly issues: readonly Issue[];
}

export interface Rules {
    /** The text of an edition file. With mistakes there is no edition; warnings come with one. */
    readEdition(text: string): ReadEdition;
    /** As of an edition, by the edition among those read that is in force on that day for this company. */
    check(exportText: string, on: string): Checked;
}

/** A mistake of the caller's program, told at once: a date that is none, an edition that was forgotten. */
export class RulesError extends Error {}

/** The sentence of an issue, with `texts` read from issues.en.json or issues.fr.json beside the module. */
export function describe(issue: Issue, texts: Readonly<Record<string, string>>): string {
    const sentence = texts[`issue.${issue.code}`] ?? issue.code;
    return sentence.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => issue.values[name] ?? whole);
}

/** The module, from its bytes, its address, or compiled by you. */
export async function loadRules(from: BufferSource | WebAssembly.Module | URL | string): Promise<Rules> {
    return new LoadedRules(await instantiate(await compile(from)));
}

// ---- The module -------------------------------------------------------------------------------------------------------------

// The twin of rules.h.
interface Exports {
    readonly memory: WebAssembly.Memory;
    _initialize(): void;
    rules_text(length: number): number;
    rules_answer(): number;
    rules_answer_length(): number;
    rules_read_edition(length: number): number;
    rules_forget_edition(edition: number): void;
    rules_prepare(edition: number, length: number): number;
    rules_start(evaluator: number, records: number): void;
    rules_numbers(edition: number): number;
    rules_words(edition: number): number;
    rules_evaluate_block(evaluator: number, first: number, count: number, day: number): void;
    rules_evaluate_facts(evaluator: number, record: number, length: number, day: number): number;
    rules_outcomes(evaluator: number): number;
    rules_masks(evaluator: number): number;
    rules_explain(evaluator: number, root: number, length: number, day: number): void;
    rules_unlocks(evaluator: number, root: number, length: number, day: number): void;
    rules_check(edition: number, length: number, day: number): void;
}

async function compile(from: BufferSource | WebAssembly.Module | URL | string): Promise<WebAssembly.Module> {
    if (from instanceof WebAssembly.Module) return from;
    if (!(from instanceof URL) && typeof from !== 'string') return WebAssembly.compile(from);
    const address = String(from);
    if (address.startsWith('file:')) {
        // Only node has files; a bundler for browsers must not look for this module.
        const files = 'node:fs/promises';
        const { readFile } = (await import(/* @vite-ignore */ files)) as { readFile: (url: URL) => Promise<Uint8Array<ArrayBuffer>> };
        return WebAssembly.compile(await readFile(new URL(address)));
    }
    const response = await fetch(address);
    if (!response.ok) throw new RulesError(`${address} could not be loaded: ${response.status} ${response.statusText}`);
    return WebAssembly.compile(await response.arrayBuffer());
}

// The module asks nothing of the outside. What its C library would ask (to print why it stops) is answered by stopping.
async function instantiate(module: WebAssembly.Module): Promise<Exports> {
    const imports: Record<string, Record<string, () => number>> = {};
    for (const { module: space, name } of WebAssembly.Module.imports(module))
        (imports[space] ??= {})[name] = name === 'emscripten_notify_memory_growth' ? () => 0 : () => {
            throw new RulesError(`The rules stopped: ${name}`);
        };
    const { exports } = await WebAssembly.instantiate(module, imports);
    const rules = exports as unknown as Exports;
    rules._initialize();
    return rules;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

class Module {
    private buffer: ArrayBuffer | undefined;
    private bytes_ = new Uint8Array();
    private words_ = new Int32Array();

    constructor(readonly calls: Exports) {}

    // Views end when the memory grows.
    private refresh(): void {
        if (this.buffer === this.calls.memory.buffer) return;
        this.buffer = this.calls.memory.buffer;
        this.bytes_ = new Uint8Array(this.buffer);
        this.words_ = new Int32Array(this.buffer);
    }

    get bytes(): Uint8Array {
        this.refresh();
        return this.bytes_;
    }

    /** The memory in words of 32 bits: a pointer of the module >> 2. */
    get words(): Int32Array {
        this.refresh();
        return this.words_;
    }

    /** Puts a text where the next call finds it. Returns its length. */
    pass(text: string): number {
        const encoded = encoder.encode(text);
        const at = this.calls.rules_text(encoded.length);
        this.bytes.set(encoded, at);
        return encoded.length;
    }

    answer(): unknown {
        const at = this.calls.rules_answer();
        return JSON.parse(decoder.decode(this.bytes.subarray(at, at + this.calls.rules_answer_length())));
    }
}

// ---- Facts into a block -----------------------------------------------------------------------------------------------------

interface Place extends FactDeclaration {
    readonly column?: number;
    readonly firstBit: number;
    readonly asked: readonly string[];
    readonly currency: string;
}

const notAsked = -1;

// A fact as the block of its edition knows it.
class FactPlace {
    // Of each id: the bit that stands for it, or that no condition asks about it.
    private readonly bits = new Map<string, number>();
    // The first few of them once more: to compare a few is quicker than to look one up.
    private readonly firstIds: readonly string[];
    private readonly firstBits: readonly number[];

    constructor(readonly place: Place, readonly index: number) {
        for (const id of place.choices) this.bits.set(id, notAsked);
        place.asked.forEach((id, i) => this.bits.set(id, place.firstBit + i));
        this.firstIds = [...this.bits.keys()].slice(0, 8);
        this.firstBits = [...this.bits.values()].slice(0, 8);
    }

    /** undefined: the fact cannot hold it. */
    findBit(id: unknown): number | undefined {
        const { firstIds } = this;
        for (let i = 0; i < firstIds.length; ++i) if (firstIds[i] === id) return this.firstBits[i];
        if (typeof id !== 'string') return undefined;
        const bit = this.bits.get(id);
        if (bit !== undefined || this.place.choices.length > 0) return bit;
        return /^[A-Za-z0-9_.-]{1,64}$/.test(id) ? notAsked : undefined;
    }

    /** Of a flag, an id or a list of ids: the bits that stand for it. undefined: the fact cannot hold it. */
    findBits(value: unknown): number[] | undefined {
        const { type, firstBit } = this.place;
        if (type === 'boolean') return value === true ? [firstBit] : value === false ? [] : undefined;
        const ids: unknown = type === 'choice' ? [value] : value;
        if (!Array.isArray(ids) || new Set(ids).size < ids.length) return undefined;
        const bits = ids.map((id) => this.findBit(id));
        return bits.includes(undefined) ? undefined : bits.filter((bit): bit is number => bit !== notAsked);
    }
}

const firstDay = daysFromCivil(1900, 1, 1), lastDay = daysFromCivil(2199, 12, 31);

function daysFromCivil(year: number, month: number, day: number): number {
    return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** Days since 1970-01-01, NaN for what is no date between 1900 and 2199. */
function readDate(text: string): number {
    if (!/^\d{4}-\d\d-\d\d$/.test(text)) return NaN;
    const days = daysFromCivil(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
    const exists = days >= firstDay && days <= lastDay && new Date(days * 86_400_000).toISOString().startsWith(text);
    return exists ? days : NaN;
}

// The same dates come again and again.
const knownDates = new Map<string, number>();
function findDate(text: string): number {
    let days = knownDates.get(text);
    if (days === undefined) {
        days = readDate(text);
        if (knownDates.size >= 10_000) knownDates.clear();
        knownDates.set(text, days);
    }
    return days;
}

/** Minor units of "1234.50" or "1234"; NaN for other ways to write an amount, which the module then reads itself. */
function readAmount(text: unknown): number {
    if (typeof text !== 'string' || text.length === 0 || text.length > 15) return NaN;
    const point = text.length > 3 && text.charCodeAt(text.length - 3) === 46 ? text.length - 3 : text.length;
    let minor = 0;
    for (let i = 0; i < text.length; ++i) {
        if (i === point) continue;
        const digit = text.charCodeAt(i) - 48;
        if (!(digit >= 0 && digit <= 9)) return NaN;
        minor = minor * 10 + digit;
    }
    if (text.charCodeAt(0) === 48 && point > 1) return NaN;
    minor = point === text.length ? minor * 100 : minor;
    return minor <= amounts.most ? minor : NaN;
}

function isMoney(value: object): value is Money {
    let keys = 0;
    for (const key in value) {
        if (key !== 'amount' && key !== 'currency') return false;
        ++keys;
    }
    return keys === 2;
}

// What numbers may be; what lies beyond is for the module to refuse.
interface Range {
    readonly least: number;
    readonly most: number;
}
const wholes: Range = { least: Number.MIN_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER };
const amounts: Range = { least: 0, most: 900_000_000_000_000 };
const days: Range = { least: firstDay, most: lastDay };

// With more of them, a column that is put by its codes is quicker without.
const mostCodes = 64;

/** Bits of 64 lanes, in two halves. */
type Lanes = [number, number];

/**
 * Writes records into the block of an edition. Only what is plainly right is taken; put() is false for the rest, of which the module then
 * says what is wrong with it.
 */
class Packer {
    readonly places = new Map<string, FactPlace>();
    private readonly numbers: number; // pointers >> 2
    private readonly known: number;
    private readonly foreign: number;
    private readonly bits: number;
    private words: Int32Array = new Int32Array();
    private readonly lanes = new Int32Array(mostCodes); // by code
    // Records tend to name the same facts in the same order.
    private readonly lastKeys: string[] = [];
    private readonly lastPlaces: FactPlace[] = [];

    constructor(private readonly module: Module, edition: number, facts: readonly Place[]) {
        facts.forEach((fact, index) => this.places.set(fact.id, new FactPlace(fact, index)));
        this.numbers = module.calls.rules_numbers(edition) >> 2;
        this.known = module.calls.rules_words(edition) >> 2;
        this.foreign = this.known + 2 * facts.length;
        this.bits = this.foreign + 2 * facts.length;
    }

    /** Before any put(): the memory may have grown. */
    begin(): void {
        this.words = this.module.words;
    }

    put(facts: Facts, lane: number): boolean {
        let at = 0;
        for (const id in facts) {
            let place: FactPlace | undefined;
            if (this.lastKeys[at] === id) {
                place = this.lastPlaces[at];
            } else {
                place = this.places.get(id);
                if (place && at < 100) {
                    this.lastKeys[at] = id;
                    this.lastPlaces[at] = place;
                }
            }
            ++at;
            if (!place || !this.putFact(place, facts[id], lane)) return false;
        }
        return true;
    }

    putFact(fact: FactPlace, value: FactValue, lane: number): boolean {
        if (value === null || value === undefined) return true;
        const { place } = fact;
        switch (place.type) {
            case 'boolean':
                if (typeof value !== 'boolean') return false;
                if (value) this.setBit(this.bits, place.firstBit, lane);
                break;
            case 'whole':
                if (typeof value !== 'number' || !Number.isSafeInteger(value)) return false;
                this.putNumber(fact, value, lane);
                break;
            case 'money':
                if (typeof value !== 'object' || !isMoney(value)) return false;
                return this.putAmount(fact, readAmount(value.amount), value.currency, lane);
            case 'date': {
                const days = typeof value === 'string' ? findDate(value) : NaN;
                if (Number.isNaN(days)) return false;
                this.putNumber(fact, days, lane);
                break;
            }
            case 'choice':
                if (!this.putId(fact, value, lane >> 5, 1 << (lane & 31))) return false;
                break;
            case 'choices':
                if (!this.putList(fact, value, lane >> 5, 1 << (lane & 31))) return false;
                break;
        }
        this.setBit(this.known, fact.index, lane);
        return true;
    }

    putNumber(fact: FactPlace, value: number, lane: number): void {
        const at = this.numbers + ((fact.place.column! << 6) + lane) * 2;
        this.words[at] = value | 0;
        this.words[at + 1] = (value | 0) === value ? value >> 31 : Math.floor(value / 4_294_967_296);
    }

    putAmount(fact: FactPlace, minor: number, currency: unknown, lane: number): boolean {
        if (!Number.isSafeInteger(minor)) return false;
        if (currency !== fact.place.currency) {
            if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) return false;
            this.setBit(this.foreign, fact.index, lane);
        }
        this.putNumber(fact, minor, lane);
        this.setBit(this.known, fact.index, lane);
        return true;
    }

    /**
     * Whole numbers of so many records, from `first` on, null, undefined and NaN where unknown. Bits of the lanes whose value is something
     * else are set in `odd`.
     */
    putNumbers(fact: FactPlace, values: ArrayLike<unknown>, first: number, count: number, range: Range, odd: Lanes): void {
        const { words } = this;
        let at = this.numbers + (fact.place.column! << 7);
        for (let half = 0; half < 2; ++half) {
            let known = 0, wrong = 0;
            for (let lane = half << 5, end = Math.min(count, lane + 32); lane < end; ++lane, at += 2) {
                const value = values[first + lane];
                if (typeof value === 'number' && value >= range.least && value <= range.most && Math.floor(value) === value) {
                    words[at] = value | 0;
                    words[at + 1] = (value | 0) === value ? value >> 31 : Math.floor(value / 4_294_967_296);
                    known |= 1 << (lane & 31);
                } else if (value !== null && value !== undefined && value === value) {
                    wrong |= 1 << (lane & 31);
                }
            }
            words[this.known + fact.index * 2 + half] = known;
            odd[half] = odd[half]! | wrong;
        }
    }

    putFlags(fact: FactPlace, values: ArrayLike<unknown>, first: number, count: number, odd: Lanes): void {
        for (let half = 0; half < 2; ++half) {
            let known = 0, set = 0, wrong = 0;
            for (let lane = half << 5, end = Math.min(count, lane + 32); lane < end; ++lane) {
                const value = values[first + lane], bit = 1 << (lane & 31);
                if (value === true) {
                    known |= bit;
                    set |= bit;
                } else if (value === false) {
                    known |= bit;
                } else if (value !== null && value !== undefined) {
                    wrong |= bit;
                }
            }
            this.words[this.known + fact.index * 2 + half] = known;
            this.words[this.bits + fact.place.firstBit * 2 + half] = set;
            odd[half] = odd[half]! | wrong;
        }
    }

    /** Ids, or lists of them. */
    putIds(fact: FactPlace, values: ArrayLike<unknown>, first: number, count: number, odd: Lanes): void {
        const many = fact.place.type === 'choices';
        for (let half = 0; half < 2; ++half) {
            let known = 0, wrong = 0;
            for (let lane = half << 5, end = Math.min(count, lane + 32); lane < end; ++lane) {
                const value = values[first + lane], bit = 1 << (lane & 31);
                if (value === null || value === undefined) continue;
                if (many ? this.putList(fact, value, half, bit) : this.putId(fact, value, half, bit)) known |= bit;
                else wrong |= bit;
            }
            this.words[this.known + fact.index * 2 + half] = known;
            odd[half] = odd[half]! | wrong;
        }
    }

    /** Of records that have one of a few values each: by their codes, the bits of these values, null for unknown ones. */
    putCodes(
        fact: FactPlace, bits: readonly (readonly number[] | null | undefined)[], codes: ArrayLike<number>, first: number, count: number, odd: Lanes,
    ): void {
        const { lanes, words } = this;
        for (let half = 0; half < 2; ++half) {
            let known = 0;
            lanes.fill(0);
            for (let lane = half << 5, end = Math.min(count, lane + 32); lane < end; ++lane) {
                const code = codes[first + lane]!;
                lanes[code] = lanes[code]! | (1 << (lane & 31));
            }
            for (let code = 0; code < bits.length; ++code) {
                const its = bits[code], those = lanes[code]!;
                if (its === null || those === 0) continue;
                if (its) known |= those;
                else odd[half] = odd[half]! | those;
                for (const bit of its ?? []) words[this.bits + bit * 2 + half] = words[this.bits + bit * 2 + half]! | those;
            }
            words[this.known + fact.index * 2 + half] = known;
        }
    }

    private putList(fact: FactPlace, ids: unknown, half: number, bit: number): boolean {
        if (!Array.isArray(ids)) return false;
        for (let i = 0; i < ids.length; ++i)
            if ((i > 0 && ids.indexOf(ids[i]) < i) || !this.putId(fact, ids[i], half, bit)) return false;
        return true;
    }

    private putId(fact: FactPlace, id: unknown, half: number, bit: number): boolean {
        const place = fact.findBit(id);
        if (place === undefined) return false;
        if (place === notAsked) return true;
        const at = this.bits + place * 2 + half;
        this.words[at] = this.words[at]! | bit;
        return true;
    }

    /** All that putNumbers() took of this fact is in another currency than the one asked about. */
    setForeign(fact: FactPlace): void {
        for (const half of [0, 1])
            this.words[this.foreign + fact.index * 2 + half] = this.words[this.known + fact.index * 2 + half]!;
    }

    private setBit(words: number, index: number, lane: number): void {
        const at = words + index * 2 + (lane >> 5);
        this.words[at] = this.words[at]! | (1 << (lane & 31));
    }
}

// What JSON cannot say must not become null, which is unknown.
function writeFacts(facts: Facts): string {
    return JSON.stringify(facts, (_, value: unknown) => {
        if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
        return typeof value === 'bigint' || typeof value === 'symbol' || typeof value === 'function' ? String(value) : value;
    });
}

function readDay(on: string): number {
    const day = typeof on === 'string' ? findDate(on) : NaN;
    if (Number.isNaN(day)) throw new RulesError(`The day must be a date such as "2021-06-01", not ${JSON.stringify(on)}`);
    return day;
}

// ---- Editions ---------------------------------------------------------------------------------------------------------------

interface EditionAnswer {
    readonly issues: Issue[];
    readonly edition?: Omit<Edition, 'facts' | 'evaluate' | 'evaluateBatch' | 'check' | 'forget'> & {
        readonly facts: readonly Place[];
    };
}

function writeQuestion(question: Question): string {
    const [kind, id] = 'rule' in question ? ['rule', question.rule] : ['benefit', question.benefit];
    if (typeof id !== 'string' || id.includes('\n')) throw new RulesError('Ask for { rule: "id" } or { benefit: "id" }');
    return `${kind} ${id}`;
}

// Questions made ready: see rules_prepare().
class Evaluator {
    readonly number: number;
    readonly possible: boolean;
    readonly facts: readonly (readonly string[])[]; // by question
    readonly masks: readonly number[]; // by question: where its words begin, in those of a block
    readonly masksOfBlock: number;
    records = 0;

    constructor(private readonly module: Module, edition: number, key: string, facts: readonly Place[]) {
        this.number = module.calls.rules_prepare(edition, module.pass(key));
        const answer = module.answer() as { possible: boolean; roots: ({ facts: number[] } | null)[] };
        this.possible = answer.possible;
        this.facts = answer.roots.map((root) => (root ? root.facts.map((fact) => facts[fact]!.id) : []));
        let words = 0;
        this.masks = this.facts.map((asked) => (words += asked.length * 2) - asked.length * 2);
        this.masksOfBlock = words;
    }

    start(records: number): void {
        this.module.calls.rules_start(this.number, records);
        this.records = records;
    }
}

class LoadedEdition implements Edition {
    readonly id: string;
    readonly programme: string;
    readonly from: string;
    readonly until?: string;
    readonly hash: string;
    readonly facts: readonly FactDeclaration[];
    readonly rules: readonly RuleDeclaration[];
    readonly benefits: readonly string[];
    private readonly places: readonly Place[];
    private readonly packer: Packer;
    private readonly evaluators = new Map<string, Evaluator>();
    private forgotten = false;

    constructor(private readonly module: Module, private readonly number: number, read: NonNullable<EditionAnswer['edition']>) {
        this.id = read.id;
        this.programme = read.programme;
        this.from = read.from;
        if (read.until !== undefined) this.until = read.until;
        this.hash = read.hash;
        this.rules = read.rules;
        this.benefits = read.benefits;
        this.places = read.facts;
        this.facts = read.facts.map(({ id, type, unit, choices }) => ({ id, type, unit, choices }));
        this.packer = new Packer(module, number, read.facts);
    }

    evaluate(facts: Facts, ask: Question & OnDay): Verdict {
        const day = readDay(ask.on);
        const evaluator = this.findEvaluator(writeQuestion(ask));
        if (evaluator.records !== 1) evaluator.start(1);
        const issues = this.evaluateOne(evaluator, facts, day);
        return new LoadedVerdict(this, evaluator, 0, copyFacts(facts), day, issues);
    }

    evaluateBatch(questions: Question | readonly Question[], records: readonly Facts[] | Columns, on: string): Batch {
        const day = readDay(on);
        const asked = Array.isArray(questions) ? (questions as readonly Question[]) : [questions as Question];
        const evaluator = this.findEvaluator(asked.map(writeQuestion).join('\n'));
        const source = Array.isArray(records)
            ? new RecordSource(records as readonly Facts[])
            : new ColumnSource(records as Columns, this.packer);
        evaluator.start(source.count);
        const issues = new Map<number, readonly Issue[]>();
        for (let first = 0; first < source.count; first += 64) this.evaluateBlock(evaluator, source, first, day, issues);

        const { calls } = this.module;
        const bytes = this.module.bytes;
        const outcomesAt = calls.rules_outcomes(evaluator.number), masksAt = calls.rules_masks(evaluator.number);
        const blocks = Math.ceil(source.count / 64);
        const batch = new LoadedBatch(
            this, asked, source, day, evaluator, issues,
            bytes.slice(outcomesAt, outcomesAt + asked.length * source.count),
            new Int32Array(bytes.slice(masksAt, masksAt + blocks * evaluator.masksOfBlock * 8).buffer),
        );
        evaluator.start(0);
        return batch;
    }

    check(exportText: string, on: string): Checked {
        this.mustBeThere();
        return check(this.module, this.number, exportText, on);
    }

    forget(): void {
        this.mustBeThere();
        this.forgotten = true;
        this.module.calls.rules_forget_edition(this.number);
    }

    explain(evaluator: Evaluator, question: number, facts: Facts, day: number): readonly Reason[] {
        this.mustBeThere();
        this.module.calls.rules_explain(evaluator.number, question, this.module.pass(writeFacts(facts)), day);
        const { verdict } = this.module.answer() as { verdict?: { reasons: Reason[] } };
        return verdict?.reasons ?? [];
    }

    findUnlocks(evaluator: Evaluator, question: number, facts: Facts, day: number): Unlocks {
        this.mustBeThere();
        this.module.calls.rules_unlocks(evaluator.number, question, this.module.pass(writeFacts(facts)), day);
        return (this.module.answer() as { unlocks?: Unlocks }).unlocks ?? noUnlocks;
    }

    /** What the module said of the one record of this evaluator. */
    readMasks(evaluator: Evaluator, which: 0 | 1): string[] {
        const words = this.module.words, at = this.module.calls.rules_masks(evaluator.number) >> 2;
        return collectIds(evaluator.facts[0]!, words, at, 0, which);
    }

    readOutcome(evaluator: Evaluator): Outcome {
        return outcomes[this.module.bytes[this.module.calls.rules_outcomes(evaluator.number)]!]!;
    }

    private mustBeThere(): void {
        if (this.forgotten) throw new RulesError(`The edition ${this.id} was forgotten`);
    }

    private findEvaluator(key: string): Evaluator {
        this.mustBeThere();
        let evaluator = this.evaluators.get(key);
        if (!evaluator) {
            evaluator = new Evaluator(this.module, this.number, key, this.places);
            this.evaluators.set(key, evaluator);
        }
        return evaluator;
    }

    private evaluateOne(evaluator: Evaluator, facts: Facts, day: number): readonly Issue[] {
        this.packer.begin();
        const packed = evaluator.possible && this.packer.put(facts, 0);
        if (packed) {
            this.module.calls.rules_evaluate_block(evaluator.number, 0, 1, day);
            return noIssues;
        }
        this.clearBlock(evaluator, day);
        return this.evaluateFacts(evaluator, 0, facts, day);
    }

    private evaluateBlock(
        evaluator: Evaluator, source: Source, first: number, day: number, issues: Map<number, readonly Issue[]>,
    ): void {
        const count = Math.min(64, source.count - first);
        this.packer.begin();
        const odd = evaluator.possible ? source.put(this.packer, first, count) : Array.from({ length: count }, (_, i) => first + i);
        if (evaluator.possible) this.module.calls.rules_evaluate_block(evaluator.number, first, count, day);
        for (const record of odd) {
            const found = this.evaluateFacts(evaluator, record, source.record(record), day);
            if (found.length) issues.set(record, found);
        }
    }

    private evaluateFacts(evaluator: Evaluator, record: number, facts: Facts, day: number): readonly Issue[] {
        const length = this.module.pass(writeFacts(facts));
        if (this.module.calls.rules_evaluate_facts(evaluator.number, record, length, day)) return noIssues;
        return (this.module.answer() as { issues: Issue[] }).issues;
    }

    // What was put of a record that turned out odd must not stay for the next one.
    private clearBlock(evaluator: Evaluator, day: number): void {
        if (evaluator.possible) this.module.calls.rules_evaluate_block(evaluator.number, 0, 1, day);
    }
}

const noIssues: readonly Issue[] = [];
const noUnlocks: Unlocks = { sets: [], cut: false };

function check(module: Module, edition: number, exportText: string, on: string): Checked {
    const day = readDay(on);
    module.calls.rules_check(edition, module.pass(exportText), day);
    const { check: found, issues } = module.answer() as { check?: Record<string, unknown>; issues: Issue[] };
    return { check: found ?? null, issues };
}

function collectIds(facts: readonly string[], words: Int32Array, at: number, lane: number, which: 0 | 1): string[] {
    const ids: string[] = [];
    const half = lane >> 5, bit = 1 << (lane & 31);
    for (let i = 0; i < facts.length; ++i)
        if (words[at + (i * 2 + which) * 2 + half]! & bit) ids.push(facts[i]!);
    return ids;
}

// What is changed after the call must not change its reasons.
function copyFacts(facts: Facts): Facts {
    const copy: Record<string, FactValue> = {};
    for (const id in facts) {
        const value = facts[id];
        copy[id] = typeof value !== 'object' || value === null ? value : Array.isArray(value) ? [...(value as string[])] : { ...(value as Money) };
    }
    return copy;
}

class LoadedVerdict implements Verdict {
    readonly outcome: Outcome;
    readonly missing: readonly string[];
    readonly critical: readonly string[];
    private reasons_: readonly Reason[] | undefined;
    private unlocks_: Unlocks | undefined;

    constructor(
        private readonly edition: LoadedEdition,
        private readonly evaluator: Evaluator,
        private readonly question: number,
        private readonly facts: Facts,
        private readonly day: number,
        readonly issues: readonly Issue[],
    ) {
        this.outcome = edition.readOutcome(evaluator);
        this.missing = edition.readMasks(evaluator, 0);
        this.critical = edition.readMasks(evaluator, 1);
    }

    get reasons(): readonly Reason[] {
        return (this.reasons_ ??= this.edition.explain(this.evaluator, this.question, this.facts, this.day));
    }

    get unlocks(): Unlocks {
        return (this.unlocks_ ??= this.edition.findUnlocks(this.evaluator, this.question, this.facts, this.day));
    }
}

// ---- Batches ----------------------------------------------------------------------------------------------------------------

interface Source {
    readonly count: number;
    /** Puts records into lanes from 0 on. Returns those that must be read one by one. */
    put(packer: Packer, first: number, count: number): number[];
    record(record: number): Facts;
}

class RecordSource implements Source {
    readonly count: number;

    constructor(private readonly records: readonly Facts[]) {
        this.count = records.length;
    }

    put(packer: Packer, first: number, count: number): number[] {
        const odd: number[] = [];
        for (let lane = 0; lane < count; ++lane) if (!packer.put(this.records[first + lane]!, lane)) odd.push(first + lane);
        return odd;
    }

    record(record: number): Facts {
        return this.records[record]!;
    }
}

// A coded column of few values that bits stand for, made ready.
interface FewValues extends Coded {
    readonly bits: readonly (readonly number[] | null | undefined)[];
}
type ReadyColumn = Exclude<Column, Coded> | FewValues;

function readyColumn(id: string, column: Column, place: FactPlace | undefined): ReadyColumn {
    if (!('codes' in column)) return column;
    const { values, codes } = column;
    for (let record = 0; record < codes.length; ++record)
        if (!Number.isInteger(codes[record]) || codes[record]! < 0 || codes[record]! >= values.length)
            throw new RulesError(`The column ${id} has the code ${codes[record]} for record ${record}, and ${values.length} values`);
    const few = values.length <= mostCodes && place && ['boolean', 'choice', 'choices'].includes(place.place.type);
    if (!few) return Array.from(codes, (code) => values[code]);
    return { values, codes, bits: values.map((value) => (value === null || value === undefined ? null : place.findBits(value))) };
}

class ColumnSource implements Source {
    readonly count: number;
    private readonly columns: [string, ReadyColumn, FactPlace | undefined][];

    constructor(columns: Columns, packer: Packer) {
        this.count = columns.count;
        this.columns = Object.entries(columns.columns).map(([id, column]) => {
            const { length } = 'minor' in column ? column.minor : 'codes' in column ? column.codes : column;
            if (length !== this.count) throw new RulesError(`The column ${id} has ${length} values for ${this.count} records`);
            const place = packer.places.get(id);
            return [id, readyColumn(id, column, place), place];
        });
    }

    put(packer: Packer, first: number, count: number): number[] {
        const odd: Lanes = [0, 0];
        for (const [, column, place] of this.columns) {
            if (!place) odd.fill(-1);
            else this.putColumn(packer, place, column, first, count, odd);
        }
        return Array.from({ length: odd[0] || odd[1] ? count : 0 }, (_, lane) => lane)
            .filter((lane) => odd[lane >> 5]! & (1 << (lane & 31)))
            .map((lane) => first + lane);
    }

    record(record: number): Facts {
        const facts: Record<string, FactValue> = {};
        for (const [id, column, place] of this.columns) {
            const value = 'minor' in column ? column.minor[record] : 'codes' in column ? column.values[column.codes[record]!] : column[record];
            if (typeof value === 'number' && Number.isNaN(value)) continue;
            if ('minor' in column && typeof value === 'number')
                facts[id] = { amount: Number.isSafeInteger(value) ? writeAmount(value) : String(value), currency: column.currency };
            else if (place?.place.type === 'date' && typeof value === 'number') facts[id] = writeDay(value);
            else facts[id] = value;
        }
        return facts;
    }

    private putColumn(packer: Packer, place: FactPlace, column: ReadyColumn, first: number, count: number, odd: Lanes): void {
        const { type, currency } = place.place;
        if ('minor' in column) {
            if (type !== 'money' || !/^[A-Z]{3}$/.test(column.currency)) return void odd.fill(-1);
            packer.putNumbers(place, column.minor, first, count, amounts, odd);
            if (column.currency !== currency) packer.setForeign(place);
        } else if ('codes' in column) {
            packer.putCodes(place, column.bits, column.codes, first, count, odd);
        } else if (type === 'whole') {
            packer.putNumbers(place, column, first, count, wholes, odd);
        } else if (type === 'date' && ArrayBuffer.isView(column)) {
            packer.putNumbers(place, column, first, count, days, odd);
        } else if (type === 'boolean') {
            packer.putFlags(place, column, first, count, odd);
        } else if (type === 'choice' || type === 'choices') {
            packer.putIds(place, column, first, count, odd);
        } else {
            for (let lane = 0; lane < count; ++lane)
                if (!packer.putFact(place, column[first + lane], lane)) odd[lane >> 5] = odd[lane >> 5]! | (1 << (lane & 31));
        }
    }
}

function writeAmount(minor: number): string {
    const digits = String(Math.abs(minor)).padStart(3, '0');
    return `${minor < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function writeDay(day: number): string {
    const date = new Date(day * 86_400_000);
    return Number.isNaN(date.getTime()) || !Number.isInteger(day) ? String(day) : date.toISOString().slice(0, 10);
}

class LoadedBatch implements Batch {
    readonly count: number;

    constructor(
        private readonly edition: LoadedEdition,
        readonly questions: readonly Question[],
        private readonly source: Source,
        private readonly day: number,
        private readonly evaluator: Evaluator,
        readonly issues: ReadonlyMap<number, readonly Issue[]>,
        private readonly bytes: Uint8Array,
        private readonly masks: Int32Array,
    ) {
        this.count = source.count;
    }

    outcomesOf(question: number): Uint8Array {
        return this.bytes.subarray(question * this.count, (question + 1) * this.count);
    }

    outcome(record: number, question = 0): Outcome {
        const code = this.outcomesOf(question)[record];
        if (code === undefined) throw new RangeError(`There is no record ${record} or no question ${question}`);
        return outcomes[code]!;
    }

    missing(record: number, question = 0): string[] {
        return this.collect(record, question, 0);
    }

    critical(record: number, question = 0): string[] {
        return this.collect(record, question, 1);
    }

    verdict(record: number, question = 0): Verdict {
        return this.edition.evaluate(this.source.record(record), { ...this.questions[question]!, on: writeDay(this.day) });
    }

    private collect(record: number, question: number, which: 0 | 1): string[] {
        const at = ((record >> 6) * this.evaluator.masksOfBlock + this.evaluator.masks[question]!) * 2;
        return collectIds(this.evaluator.facts[question]!, this.masks, at, record & 63, which);
    }
}

// ---- All of it --------------------------------------------------------------------------------------------------------------

class LoadedRules implements Rules {
    private readonly module: Module;

    constructor(calls: Exports) {
        this.module = new Module(calls);
    }

    readEdition(text: string): ReadEdition {
        const number = this.module.calls.rules_read_edition(this.module.pass(text));
        const { issues, edition } = this.module.answer() as EditionAnswer;
        return { edition: edition ? new LoadedEdition(this.module, number, edition) : null, issues };
    }

    check(exportText: string, on: string): Checked {
        return check(this.module, 0, exportText, on);
    }
}
