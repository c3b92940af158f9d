// Keeps the journal and the records in IndexedDB. The layout and every failure are described in docs/storage.md.

import type { AppendFailure, LoadFailure } from "./boundary";

export const databaseName = "palier";
export const databaseVersion = 2; // of the stores: 2 came with the own thresholds and editions
export const schemaVersion = 3; // of the records and entries in them

// Records as a person recognises them, one store for each kind, found by their "id".
export const recordStores = [
    "partners", "offers", "contacts", "sales", "benefits", "requests", "sponsorships", "followUps", "workspace",
    "ownThresholds", "ownEditions",
] as const;

const loadLimit = 20_000; // milliseconds: a browser with a damaged profile may never answer

export interface Batch {
    expectedSequence: number;
    entries: { sequence: number }[];
    put?: Record<string, { id: string }[]>;
    remove?: Record<string, string[]>;
    clear?: string[];
}

interface Meta {
    id: "journal";
    sequence: number;
    schemaVersion: number;
    applicationVersion: string; // that wrote last
}

interface Pending {
    batch: Batch;
    sequence: number; // that the batch leads to
    attempts: number;
    running: boolean;
    outcome: AppendFailure | "saved" | null;
}

export type Loaded = { entries: string; failure: null } | { entries: null; failure: LoadFailure };

export class Storage {
    private database: IDBDatabase | null = null;
    private reopening = false;
    private loaded: "no" | "yes" | "failed" = "no";
    private superseded = false; // another version of the page, or the person, wants the database for itself
    private committed = 0; // the last sequence that this tab knows to be kept
    private broken: AppendFailure | null = null; // why the chain of this tab's batches stopped
    private pending: Pending[] = [];

    // `answer` is called once for each batch, in their order. `version` of the application is kept for whoever reads the data later.
    constructor(
        private readonly version: string,
        private readonly answer: (sequence: number, failure: AppendFailure | null) => void,
    ) {}

    // All journal entries as JSON text, oldest first.
    async load(): Promise<Loaded> {
        let failure: LoadFailure;
        try {
            const deadline = Date.now() + loadLimit;
            const database = await this.open();
            const { entries, meta } = await within(deadline - Date.now(), readJournal(database));
            const sequence = meta?.sequence ?? 0;
            if ((meta?.schemaVersion ?? 0) > schemaVersion) throw new Unreadable("newer");
            if (!isWhole(entries, sequence)) throw new Unreadable("corrupt");
            this.committed = sequence;
            this.loaded = "yes";
            this.pump();
            return { entries: JSON.stringify(entries), failure: null };
        } catch (reason) {
            failure = reason instanceof Unreadable ? reason.code : nameOf(reason) === "NotFoundError" ? "corrupt" : "unavailable";
        }
        // What cannot be read is not written to either: it may still be rescued.
        this.loaded = "failed";
        this.database?.close();
        this.database = null;
        this.pump();
        return { entries: null, failure };
    }

    // One batch, one transaction. It starts at once whenever the database is open, so that it also starts in the last event
    // that a closing page receives.
    append(text: string): void {
        const batch = JSON.parse(text) as Batch;
        const sequence = batch.entries[batch.entries.length - 1]?.sequence ?? batch.expectedSequence;
        this.pending.push({ batch, sequence, attempts: 0, running: false, outcome: null });
        this.pump();
    }

    private pump(): void {
        for (const one of this.pending) {
            if (one.running || one.outcome !== null) continue;
            if (this.loaded === "no" || this.reopening) break;
            if (this.loaded === "failed") this.finish(one, "unavailable");
            else if (this.superseded) this.finish(one, "closed");
            else if (this.database) this.write(one, this.database);
            else {
                void this.reopen();
                break;
            }
        }
        this.report();
    }

    private write(one: Pending, database: IDBDatabase): void {
        one.running = true;
        one.attempts++;
        const { batch } = one;
        let refused: AppendFailure | null = null; // found by us, inside the transaction
        let cause: unknown = null; // the first error that the browser told
        let transaction: IDBTransaction;
        try {
            transaction = database.transaction(storesOf(batch), "readwrite", { durability: "strict" });
        } catch (reason) {
            this.notWritten(one, database, reason, null);
            return;
        }
        transaction.addEventListener("complete", () => {
            one.running = false;
            this.committed = one.sequence;
            this.broken = null;
            this.finish(one, "saved");
            this.pump();
        });
        // Quota and disk errors come here only, some of them without any request having failed.
        transaction.addEventListener("abort", () => this.notWritten(one, database, cause ?? transaction.error, refused));
        transaction.addEventListener("error", (event) => {
            cause ??= event.target instanceof IDBRequest ? event.target.error : null;
        });
        const attempt = (action: () => void) => {
            try {
                action();
            } catch (reason) {
                // Thrown, this name means a record without an id, which is our bug; as the end of a transaction, a full disk.
                cause ??= nameOf(reason) === "DataError" ? new TypeError("a record without an id") : reason;
                abort(transaction);
            }
        };
        attempt(() => {
            const meta = transaction.objectStore("meta");
            const read = meta.get("journal") as IDBRequest<Meta | undefined>;
            read.addEventListener("success", () =>
                attempt(() => {
                    const before = read.result;
                    // Read and write in one transaction: no other tab can come between.
                    if ((before?.sequence ?? 0) !== batch.expectedSequence) {
                        refused = "sequence";
                        abort(transaction);
                        return;
                    }
                    for (const store of batch.clear ?? []) transaction.objectStore(store).clear();
                    for (const [store, ids] of Object.entries(batch.remove ?? {}))
                        for (const id of ids) transaction.objectStore(store).delete(id);
                    for (const [store, records] of Object.entries(batch.put ?? {}))
                        for (const record of records) transaction.objectStore(store).put(record);
                    for (const entry of batch.entries) transaction.objectStore("journal").add(entry);
                    const after: Meta = { id: "journal", sequence: one.sequence, schemaVersion, applicationVersion: this.version };
                    meta.put(after);
                }),
            );
        });
    }

    private notWritten(one: Pending, database: IDBDatabase, reason: unknown, refused: AppendFailure | null): void {
        one.running = false;
        if (refused === "sequence") {
            const earlier = this.pending.slice(0, this.pending.indexOf(one)).some((other) => other.outcome === null);
            if (earlier) {
                one.attempts--; // its predecessor is being tried again, so this one is too
            } else {
                // Only a batch that continues what this tab knows to be kept can prove that another tab wrote.
                const own = one.batch.expectedSequence !== this.committed ? this.broken : null;
                this.finish(one, own ?? "sequence");
            }
        } else if (mayBeClosed(reason) && one.attempts < 2 && !this.superseded) {
            if (this.database === database) {
                database.close();
                this.database = null;
            }
        } else {
            this.broken = codeOf(reason);
            this.finish(one, this.broken);
        }
        this.pump();
    }

    private finish(one: Pending, outcome: AppendFailure | "saved"): void {
        one.outcome = outcome;
    }

    // Answers from the oldest on, as far as the outcomes are known.
    private report(): void {
        for (let one = this.pending[0]; one && one.outcome !== null; one = this.pending[0]) {
            this.pending.shift();
            this.answer(one.sequence, one.outcome === "saved" ? null : one.outcome);
        }
    }

    private async reopen(): Promise<void> {
        this.reopening = true;
        try {
            await this.open();
        } catch {
            for (const one of this.pending)
                if (!one.running && one.outcome === null) {
                    this.broken = "closed";
                    this.finish(one, "closed");
                }
        }
        this.reopening = false;
        this.pump();
    }

    private async open(): Promise<IDBDatabase> {
        const database = await openDatabase();
        // Another tab has a newer version, or the person deletes the data: to hold on would block them.
        database.addEventListener("versionchange", () => {
            this.superseded = true;
            this.database = null;
            database.close();
        });
        // The browser itself closed it, after an error of the disk for instance.
        database.addEventListener("close", () => {
            if (this.database === database) this.database = null;
        });
        this.database = database;
        return database;
    }
}

class Unreadable extends Error {
    constructor(readonly code: LoadFailure) {
        super(code);
    }
}

function openDatabase(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
        let blocked = false;
        let over = false;
        const timer = setTimeout(() => {
            over = true;
            reject(new Unreadable(blocked ? "blocked" : "unavailable"));
        }, loadLimit);
        let request: IDBOpenDBRequest;
        try {
            request = indexedDB.open(databaseName, databaseVersion);
        } catch {
            clearTimeout(timer);
            reject(new Unreadable("unavailable")); // storage is switched off
            return;
        }
        request.addEventListener("upgradeneeded", () => {
            // Of an older database every store stays as it is; those that came later are added.
            const database = request.result;
            const create = (name: string, keyPath: string) => {
                if (!database.objectStoreNames.contains(name)) database.createObjectStore(name, { keyPath });
            };
            for (const name of recordStores) create(name, "id");
            create("journal", "sequence");
            create("meta", "id");
        });
        request.addEventListener("blocked", () => (blocked = true));
        request.addEventListener("success", () => {
            clearTimeout(timer);
            if (over) request.result.close();
            else resolve(request.result);
        });
        request.addEventListener("error", (event) => {
            event.preventDefault();
            clearTimeout(timer);
            reject(new Unreadable(nameOf(request.error) === "VersionError" ? "newer" : "unavailable"));
        });
    });
}

function readJournal(database: IDBDatabase): Promise<{ entries: { sequence: number }[]; meta: Meta | undefined }> {
    return new Promise((resolve, reject) => {
        const transaction = database.transaction(["journal", "meta"], "readonly");
        const entries = transaction.objectStore("journal").getAll() as IDBRequest<{ sequence: number }[]>;
        const meta = transaction.objectStore("meta").get("journal") as IDBRequest<Meta | undefined>;
        transaction.addEventListener("complete", () => resolve({ entries: entries.result, meta: meta.result }));
        transaction.addEventListener("abort", () => reject(transaction.error ?? new Unreadable("unavailable")));
    });
}

// A damaged database shows as one with entries missing. Entries follow one another and end where the meta record says.
export function isWhole(entries: { sequence: number }[], sequence: number): boolean {
    const first = entries[0]?.sequence;
    if (first === undefined) return sequence === 0;
    return entries.every((entry, index) => entry.sequence === first + index) && first + entries.length === sequence + 1;
}

export function storesOf(batch: Batch): string[] {
    const touched = [...Object.keys(batch.put ?? {}), ...Object.keys(batch.remove ?? {}), ...(batch.clear ?? [])];
    return [...new Set(["journal", "meta", ...touched])];
}

// What a failed transaction means to a person. The same trouble has several names, by browser and by moment.
export function codeOf(reason: unknown): AppendFailure {
    switch (nameOf(reason)) {
        case "QuotaExceededError":
        case "DataError": // Chromium, when the disk is full
            return "quota";
        case "InvalidStateError":
        case "AbortError":
        case "UnknownError": // the disk failed under the browser
            return "closed";
        default:
            return "failed";
    }
}

function mayBeClosed(reason: unknown): boolean {
    return ["InvalidStateError", "AbortError", "UnknownError"].includes(nameOf(reason));
}

function nameOf(reason: unknown): string {
    return reason instanceof Error || reason instanceof DOMException ? reason.name : "";
}

function abort(transaction: IDBTransaction): void {
    try {
        transaction.abort();
    } catch {
        // It is over already; its abort event is on the way.
    }
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Unreadable("unavailable")), Math.max(0, milliseconds));
        work.then(resolve, reject).finally(() => clearTimeout(timer));
    });
}

// {"persisted":true,"usage":123,"quota":456}, or {} when the browser does not tell. Asks to keep the data if `ask`.
export async function describeStorage(ask: boolean): Promise<string> {
    try {
        const persisted = ask ? await navigator.storage.persist() : await navigator.storage.persisted();
        const { usage, quota } = await navigator.storage.estimate();
        return JSON.stringify({ persisted, usage, quota });
    } catch {
        return "{}";
    }
}
