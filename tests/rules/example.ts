// What a caller of the rules writes, held against the types that come with them.
import { describe, loadRules, outcomes, type Outcome, type Verdict } from 'palier-rules';

export async function whatToAsk(wasm: Uint8Array<ArrayBuffer>, text: string, sentences: Record<string, string>): Promise<readonly string[]> {
    const rules = await loadRules(wasm);
    const { edition, issues } = rules.readEdition(text);
    if (!edition) return issues.map((issue) => `${issue.line}:${issue.column} ${describe(issue, sentences)}`);

    const verdict: Verdict = edition.evaluate(
        { 'company.billed-sales': { amount: '500.00', currency: 'USD' }, 'person.roles': ['partner-admin'], 'company.live-offers': null },
        { rule: 'participation', on: '2021-06-01' });
    if (verdict.outcome !== 'unknown') return verdict.reasons.map((reason) => reason.asks.kind);
    const [easiest] = verdict.unlocks.sets;
    return easiest ? easiest.changes.map(({ fact, effort }) => `${fact}: ${effort}`) : verdict.critical;
}

export async function countMet(wasm: URL, text: string): Promise<number> {
    const { edition } = (await loadRules(wasm)).readEdition(text);
    if (!edition) return 0;
    const columns = { 'company.live-offers': new Int32Array([0, 1]), 'company.billed-sales': { minor: [5, null], currency: 'USD' } };
    const batch = edition.evaluateBatch({ benefit: 'anything' }, { count: 2, columns }, '2021-06-01');
    const met: Outcome = 'met';
    return batch.outcomesOf(0).filter((code) => outcomes[code] === met).length;
}

// @ts-expect-error: a question names a rule or a benefit
export const question: import('palier-rules').Question = { tier: '500' };

// @ts-expect-error: an amount without its currency is none
export const facts: import('palier-rules').Facts = { 'company.billed-sales': { amount: '500.00' } };
